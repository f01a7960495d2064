//! Every operation of the contract against a real server: what the contract
//! allows is taken, what it forbids is refused where the fault is, and every
//! reply is one that it declares.
//!
//! `PROPTEST_CASES` says how many requests of each kind an operation gets.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Mutex;

use contract_tests::replies::Replies;
use contract_tests::requests::{Request, Requests};
use contract_tests::world::World;
use http::HeaderMap;
use proptest::strategy::BoxedStrategy;
use proptest::test_runner::{Config, TestCaseError, TestCaseResult, TestError, TestRunner};
use reqwest::redirect::Policy;
use serde_json::Value;
use tokio::runtime::Runtime;
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::Operation;

/// What all operations are fuzzed with.
struct Bench {
    runtime: Runtime,
    world: World,
    client: reqwest::Client,
    replies: Replies,
    cases: u32,
}

struct Answer {
    status: u16,
    headers: HeaderMap,
    content: Vec<u8>,
}

impl Bench {
    fn new() -> Self {
        let runtime = Runtime::new().expect("a runtime");
        let world = runtime.block_on(World::start(SocketAddr::from(([127, 0, 0, 1], 0))));
        let cases = if std::env::var_os("PROPTEST_CASES").is_some() { Config::default().cases } else { 40 };
        // A reply that leads elsewhere is judged, too.
        let client = reqwest::Client::builder().redirect(Policy::none()).build().expect("a client");
        Self { runtime, world, client, replies: Replies::of_contract(), cases }
    }

    /// Runs `each` for every operation, all at once, and fails with whatever
    /// any of them has found.
    fn run(&self, each: impl Fn(&'static Operation) -> Result<(), String> + Sync) {
        let found: Vec<String> = std::thread::scope(|scope| {
            let running: Vec<_> =
                OPERATIONS.iter().map(|operation| scope.spawn(|| each(operation))).collect();
            running.into_iter().filter_map(|thread| thread.join().expect("no panic").err()).collect()
        });
        assert!(found.is_empty(), "{}", found.join("\n\n"));
    }

    /// Tries so many requests, and says which one fails.
    fn try_all(
        &self,
        about: &str,
        cases: u32,
        requests: &BoxedStrategy<Request>,
        judge: impl Fn(&Answer) -> TestCaseResult,
    ) -> Result<(), String> {
        let config = Config { cases, failure_persistence: None, max_shrink_iters: 100, ..Config::default() };
        let tried = TestRunner::new(config).run(requests, |request| judge(&self.send(&request)?));
        match tried {
            Ok(()) => Ok(()),
            Err(TestError::Fail(reason, request)) => {
                let Request { operation, headers, content_type, content, .. } = &request;
                let target = request.target();
                Err(format!(
                    "{reason}\n  {} {target} {headers:?} {content_type:?} {content:?}",
                    operation.method
                ))
            }
            Err(TestError::Abort(reason)) => Err(format!("{about}: no requests could be made: {reason}")),
        }
    }

    /// Sends a request with a token of its own, which may not outlive it, and
    /// holds the reply against the contract.
    fn send(&self, request: &Request) -> Result<Answer, TestCaseError> {
        let operation = request.operation;
        let answer = self.runtime.block_on(async {
            let token = self.world.mint().await;
            let url = format!("{}{}", self.world.base, request.target());
            let mut builder = self.client.request(operation.method.clone(), url).bearer_auth(token);
            for (name, value) in request.header_texts() {
                builder = builder.header(name, value.into_bytes());
            }
            if let Some(media) = &request.content_type {
                builder = builder.header("content-type", media);
            }
            if let Some(content) = &request.content {
                builder = builder.body(content.0.clone());
            }
            let response = builder.send().await?;
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            Ok::<_, reqwest::Error>(Answer { status, headers, content: response.bytes().await?.to_vec() })
        });
        let answer = answer.map_err(|error| TestCaseError::fail(format!("no reply: {error:?}")))?;
        let shown = String::from_utf8_lossy(&answer.content);
        if answer.status >= 500 {
            return Err(TestCaseError::fail(format!("{} {}: {shown}", operation.id, answer.status)));
        }
        self.replies
            .check(operation.id, answer.status, &answer.headers, &answer.content)
            .map_err(|fault| TestCaseError::fail(format!("{fault}: {shown}")))?;
        Ok(answer)
    }
}

#[test]
fn what_the_contract_allows_is_taken() {
    let bench = Bench::new();
    let reached = Mutex::new(BTreeMap::<(&str, u16), u32>::new());
    bench.run(|operation| {
        let hints = bench.world.hints(operation.id);
        let requests = Requests::of(operation, &hints).valid();
        bench.try_all(operation.id, bench.cases, &requests, |answer| {
            *reached.lock().expect("no panic").entry((operation.id, answer.status)).or_default() += 1;
            let shown = String::from_utf8_lossy(&answer.content);
            // What the inherited API answers 400 is no matter of the schema.
            let meant = operation.inherited_400 && !shown.contains("schema validation");
            if [400, 413, 415].contains(&answer.status) && !meant {
                return Err(TestCaseError::fail(format!("{} {}: {shown}", operation.id, answer.status)));
            }
            Ok(())
        })
    });
    let reached = reached.into_inner().expect("no panic");
    println!("{reached:?}");
    // An operation that never got to its work was not tested. With so many
    // requests none fails to by chance.
    let worked = |id: &str| reached.keys().any(|(of, status)| *of == id && (200..300).contains(status));
    let idle: Vec<&str> = OPERATIONS
        .iter()
        .map(|operation| operation.id)
        .filter(|id| bench.cases >= 40 && !worked(id))
        .collect();
    assert!(idle.is_empty(), "no request of these did anything: {}", idle.join(", "));
}

#[test]
fn what_the_contract_forbids_is_refused_where_the_fault_is() {
    let bench = Bench::new();
    bench.run(|operation| {
        let hints = bench.world.hints(operation.id);
        let faulty = Requests::of(operation, &hints).invalid();
        let cases = bench.cases.div_ceil(u32::try_from(faulty.len()).expect("not so many kinds")).max(2);
        for kind in faulty {
            let below = format!("{}.", kind.field);
            let judge = |answer: &Answer| {
                let shown = String::from_utf8_lossy(&answer.content);
                let reply: Value = serde_json::from_slice(&answer.content).unwrap_or_default();
                let fields: Vec<&String> =
                    reply["details"]["fields"].as_object().into_iter().flat_map(|f| f.keys()).collect();
                let only = |field: &&String| **field == kind.field || field.starts_with(&below);
                if answer.status != kind.status || fields.is_empty() || !fields.iter().all(only) {
                    let said = format!("{} ({}) {}: {shown}", operation.id, kind.what, answer.status);
                    return Err(TestCaseError::fail(said));
                }
                Ok(())
            };
            bench.try_all(&format!("{} ({})", operation.id, kind.what), cases, &kind.requests, judge)?;
        }
        Ok(())
    });
}
