//! Holds a running server against the contract.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use contract_tests::campaign::{Campaign, Live, Target, committed};
use contract_tests::world::World;
use tokio::runtime::{Handle, Runtime};
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::Operation;

/// How many rounds there are: each finds more ids than the one before.
const ROUNDS: u32 = 5;

/// How many findings are printed; more are of a server that is broken as a whole.
const LISTED: usize = 50;

/// Requests of every kind that the contract gives cause for, for every
/// operation, each reply held against the contract.
///
/// Valid requests must be accepted, or refused for what is there; requests with
/// one fault must be refused where the fault is; and whoever may not ask gets
/// nowhere. Ids come from earlier replies, by the links of the contract. The
/// table at the end says what was sent and answered. Exit code 1: something is
/// not as the contract says. Each finding is printed as a line for a shell and
/// kept as a file.
///
/// Unless --writes is given, nothing is changed: operations that change
/// something get only requests that must be refused, about ids that hardly
/// anything has.
#[derive(Parser)]
#[command(
    version,
    after_help = "Examples:\n  contract-tests --url http://127.0.0.1:8080 --token $TOKEN\n  \
        contract-tests --url http://127.0.0.1:8080 --token $TOKEN --writes --requests 20000\n  \
        contract-tests --world --requests 100000"
)]
struct Arguments {
    /// The server, for example http://127.0.0.1:8080
    #[arg(long, required_unless_present = "world")]
    url: Option<String>,
    /// An API token; the more scopes it has, the more is tried
    #[arg(long, env = "TOUCHSTONE_TOKEN", hide_env_values = true, required_unless_present = "world")]
    token: Option<String>,
    /// A token of another account, which may do less
    #[arg(long, env = "TOUCHSTONE_USER_TOKEN", hide_env_values = true)]
    user_token: Option<String>,
    /// A server of its own instead, on a new database with something of everything
    #[arg(long, conflicts_with_all = ["url", "token", "user_token"])]
    world: bool,
    /// Also send requests that change what is there. Only for a server that can be thrown away
    #[arg(long)]
    writes: bool,
    /// About how many requests
    #[arg(long, default_value_t = 5000, value_parser = clap::value_parser!(u32).range(1..))]
    requests: u32,
    /// How many operations at once
    #[arg(long, default_value_t = 8)]
    parallel: usize,
    /// Only operations whose operationId contains this; may be repeated
    #[arg(long)]
    operation: Vec<String>,
    /// How many seconds a request waits where the server's limits say so. Past that the operation is left alone
    #[arg(long, default_value_t = 60)]
    patience: u64,
    /// Where findings are kept
    #[arg(long, default_value = "target/contract-findings")]
    keep: PathBuf,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let runtime = Runtime::new().expect("a runtime");
    match run(&arguments, &runtime) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(reason) => {
            eprintln!("contract-tests: {reason}");
            ExitCode::from(2)
        }
    }
}

/// Whether nothing was found.
fn run(arguments: &Arguments, runtime: &Runtime) -> Result<bool, String> {
    if arguments.world {
        let world = runtime.block_on(World::start(([127, 0, 0, 1], 0).into()));
        return campaign(world, arguments, runtime.handle());
    }
    let (url, token) = (arguments.url.as_deref().unwrap_or_default(), arguments.token.as_deref());
    let patience = Duration::from_secs(arguments.patience.max(1));
    let live = Live::meet(
        url,
        token.unwrap_or_default(),
        arguments.user_token.as_deref(),
        arguments.writes,
        patience,
    );
    let live = runtime.block_on(live)?;
    println!("{}", runtime.block_on(live.describe())?);
    campaign(live, arguments, runtime.handle())
}

fn campaign<T: Target>(target: T, arguments: &Arguments, handle: &Handle) -> Result<bool, String> {
    let wanted = |operation: &&&Operation| {
        let parts = &arguments.operation;
        parts.is_empty() || parts.iter().any(|part| operation.id.contains(part.as_str()))
    };
    let operations: Vec<&'static Operation> = OPERATIONS.iter().filter(wanted).copied().collect();
    if operations.is_empty() {
        return Err(format!("no operation is called {}", arguments.operation.join(" or ")));
    }
    let campaign = Campaign::new(target, handle.clone(), arguments.keep.clone());
    let mut cases = committed()?;
    cases.retain(|_, case| operations.iter().any(|operation| operation.id == case.request.operation.id));
    campaign.replay(&cases);
    // On standard error, beside the report: limits of rates may make this take long.
    let so_far = |done: &str| {
        let (requests, findings) = (campaign.records().requests(), campaign.findings().len());
        eprintln!("{done}: {requests} requests, {findings} findings");
    };
    campaign.each(&operations, arguments.parallel, |operation| {
        campaign.deliberate(operation);
        campaign.edges(operation);
        campaign.methods(operation, 1);
    });
    so_far("edges and methods");
    let share = |of: u32| (arguments.requests / ROUNDS / of / operations.len() as u32).max(1);
    let mut round = 0;
    while round < ROUNDS || campaign.records().requests() < arguments.requests {
        let before = campaign.records().requests();
        campaign.each(&operations, arguments.parallel, |operation| {
            campaign.valid(operation, share(2));
            campaign.near_misses(operation, share(3), 0);
            // There are many kinds, each of which is tried at least once.
            if round == 0 || share(60) > 1 {
                campaign.callers(operation, share(60));
            }
        });
        round += 1;
        so_far(&format!("round {round}"));
        // Where limits let nothing through any more, more rounds will not help.
        if campaign.records().requests() == before {
            break;
        }
    }
    println!("\n{}", campaign.records());
    let findings = campaign.findings();
    for finding in findings.iter().take(LISTED) {
        println!("{finding}\n");
    }
    if findings.len() > LISTED {
        println!("The others are in {}.", arguments.keep.display());
    }
    match findings.len() {
        0 => println!("Nothing was found."),
        1 => println!("One finding."),
        many => println!("{many} findings."),
    }
    Ok(findings.is_empty())
}
