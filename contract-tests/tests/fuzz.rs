//! Every operation of the contract against a real server: what the contract
//! allows is taken, what it forbids is refused where the fault is, whoever may
//! not ask gets nowhere, and every reply is one that it declares.
//!
//! `PROPTEST_CASES` says how many requests of each kind an operation gets. A
//! case that fails is kept in the folder `corpus`, and tried first from then on.

use std::net::SocketAddr;
use std::sync::Mutex;

use contract_tests::campaign::{Campaign, committed};
use contract_tests::corpus;
use contract_tests::world::World;
use proptest::test_runner::Config;
use tokio::runtime::Runtime;
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::Operation;

/// A campaign against a world of its own.
struct Bench {
    campaign: Campaign<World>,
    cases: u32,
    _runtime: Runtime,
}

impl Bench {
    fn new() -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let world = runtime.block_on(World::start(SocketAddr::from(([127, 0, 0, 1], 0))));
        let cases = if std::env::var_os("PROPTEST_CASES").is_some() { Config::default().cases } else { 40 };
        let campaign = Campaign::new(world, runtime.handle().clone(), corpus::folder());
        Self { campaign, cases, _runtime: runtime }
    }

    /// Runs `each` for every operation, all at once, and fails with whatever
    /// any of them has found.
    fn run(&self, each: impl Fn(&'static Operation) + Sync) {
        self.campaign.each(OPERATIONS, OPERATIONS.len(), each);
        println!("{}", self.campaign.records());
        let findings: Vec<String> = self.campaign.findings().iter().map(ToString::to_string).collect();
        assert!(findings.is_empty(), "{}", findings.join("\n\n"));
    }
}

#[test]
fn what_failed_once_does_not_fail_again() {
    let bench = Bench::new();
    bench.campaign.replay(&committed().expect("cases"));
    bench.run(|_| {});
}

#[test]
fn what_the_contract_allows_is_taken() {
    let bench = Bench::new();
    // An operation that never gets to its work is not tested.
    let idle = Mutex::new(Vec::new());
    bench.run(|operation| {
        if !bench.campaign.deliberate(operation) {
            idle.lock().expect("no panic").push(operation.id);
        }
    });
    let idle = idle.into_inner().expect("no panic");
    assert!(idle.is_empty(), "no request of these did anything: {}", idle.join(", "));
    bench.run(|operation| bench.campaign.edges(operation));
    bench.run(|operation| bench.campaign.valid(operation, bench.cases));
}

#[test]
fn what_the_contract_forbids_is_refused_where_the_fault_is() {
    let bench = Bench::new();
    bench.run(|operation| bench.campaign.near_misses(operation, bench.cases, 2));
}

#[test]
fn whoever_may_not_ask_gets_nowhere() {
    let bench = Bench::new();
    bench.run(|operation| bench.campaign.callers(operation, bench.cases.div_ceil(20)));
}

#[test]
fn a_path_answers_to_its_methods_and_to_no_others() {
    let bench = Bench::new();
    bench.run(|operation| bench.campaign.methods(operation, bench.cases.div_ceil(40)));
}
