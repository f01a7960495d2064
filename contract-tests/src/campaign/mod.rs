//! A campaign against a server: requests of every kind for every operation,
//! several operations at once, each reply judged.
//!
//! Ids come from earlier replies, by the links of the contract, and from what
//! the target says is worth trying.

mod live;
mod table;
mod worldly;

use std::collections::BTreeMap;
use std::fmt;
use std::future::Future;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::Method;
use proptest::strategy::{BoxedStrategy, Strategy, ValueTree};
use proptest::test_runner::{Config, TestCaseError, TestError, TestRunner};
use tokio::runtime::Handle;
use touchstone::contract::{Location, Operation};

use crate::callers::{Access, Caller, Identity, access};
use crate::corpus::{self, Case};
use crate::judging::{Expected, has_method, judge};
use crate::links::Harvest;
use crate::replies::Replies;
use crate::requests::{Faulty, Hints, Request, Requests};
use crate::sending::{Answer, Client, curl};

pub use live::Live;
pub use table::Records;

/// How often one request may be made anew until an operation has done its work.
const DELIBERATE_TRIES: usize = 20;

/// After how many findings of a kind an operation gets no more such requests: they would say the
/// same. Those of another kind may find another fault.
const ENOUGH: usize = 3;

/// What a campaign is led against.
pub trait Target: Sync {
    /// The way to the server.
    fn client(&self) -> &Client;

    /// Credentials of such a caller for one request; none where there are none.
    fn identity(
        &self,
        caller: Caller,
        operation: &Operation,
    ) -> impl Future<Output = Option<Identity>> + Send;

    /// What is worth asking for with an operation.
    fn hints(&self, operation: &Operation) -> Hints;

    /// Whether a request of that kind may be sent at all.
    fn permits(&self, operation: &Operation, caller: Caller, expected: &Expected) -> bool;

    /// How long a request may wait for its turn where there are limits of
    /// rates. With none at all, no limit is ever to be reached.
    fn patience(&self) -> Duration;
}

/// Something that is not as the contract says.
#[derive(Clone, Debug)]
pub struct Finding {
    /// `operationId` of the operation.
    pub operation: &'static str,
    /// The kind of request that shows it.
    pub kind: Kind,
    /// What is wrong.
    pub fault: String,
    /// The smallest request found that shows it, as a line for a shell.
    pub curl: String,
    /// Where the case is kept.
    pub kept: Option<PathBuf>,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}\n  {}", self.fault, self.curl)?;
        match &self.kept {
            Some(path) => write!(f, "\n  kept as {}", path.display()),
            None => Ok(()),
        }
    }
}

/// Kinds of requests, each of which has faults of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It satisfies the contract, and the caller may make it.
    Valid,
    /// One thing is wrong with it.
    NearMiss,
    /// The caller is another than one who may do everything.
    OtherCaller,
    /// The method is another than the operation's.
    OtherMethod,
}

impl Kind {
    fn of(caller: Caller, expected: &Expected) -> Self {
        match expected {
            Expected::Method(_) => Self::OtherMethod,
            _ if caller != Caller::Full => Self::OtherCaller,
            Expected::Refused { .. } => Self::NearMiss,
            Expected::Taken => Self::Valid,
        }
    }
}

/// What became of a request.
enum Outcome {
    /// It was answered as it must be.
    Right(Answer),
    /// It was not.
    Wrong(String, Option<Answer>),
    /// It was not sent, or not let through.
    Unsent,
}

/// The campaign.
pub struct Campaign<T> {
    /// What it is led against.
    pub target: T,
    handle: Handle,
    replies: Replies,
    harvest: Harvest,
    records: Mutex<Records>,
    findings: Mutex<Vec<Finding>>,
    keep: PathBuf,
    /// Which kind of fault is the next of those that take turns.
    turn: AtomicUsize,
}

impl<T: Target> Campaign<T> {
    /// A new campaign, whose requests run on `handle`. Failing cases are kept
    /// in the folder `keep`.
    pub fn new(target: T, handle: Handle, keep: PathBuf) -> Self {
        Self {
            target,
            handle,
            replies: Replies::of_contract(),
            harvest: Harvest::default(),
            records: Mutex::default(),
            findings: Mutex::default(),
            keep,
            turn: AtomicUsize::new(0),
        }
    }

    /// Does `each` for all of the operations, so many at once.
    pub fn each(
        &self,
        operations: &[&'static Operation],
        at_once: usize,
        each: impl Fn(&'static Operation) + Sync,
    ) {
        let next = AtomicUsize::new(0);
        std::thread::scope(|scope| {
            for _ in 0..at_once.clamp(1, operations.len().max(1)) {
                scope.spawn(|| {
                    while let Some(operation) = operations.get(next.fetch_add(1, Ordering::Relaxed)) {
                        each(operation);
                    }
                });
            }
        });
    }

    /// Sends the cases that failed once.
    pub fn replay(&self, cases: &BTreeMap<String, Case>) {
        for (name, case) in cases {
            if let Outcome::Wrong(fault, answer) = self.attempt(case) {
                self.find(case, &format!("{name} fails again: {fault}"), answer.as_ref());
            }
        }
    }

    /// Sends requests that are made so that the operation does its work, until
    /// it has: one after another with all that belongs together. Whether it
    /// has.
    pub fn deliberate(&self, operation: &'static Operation) -> bool {
        let hints = self.hints(operation);
        let mut runner = TestRunner::new(config(1));
        for requests in Requests::of(operation, &hints).deliberate() {
            for _ in 0..DELIBERATE_TRIES {
                let request = requests.new_tree(&mut runner).expect("requests can be made").current();
                let case = Case { request, caller: Caller::Full, expected: Expected::Taken };
                match self.attempt(&case) {
                    Outcome::Right(answer) if (200..300).contains(&answer.status) => return true,
                    Outcome::Right(_) => {}
                    Outcome::Wrong(fault, answer) => {
                        self.find(&case, &fault, answer.as_ref());
                        return false;
                    }
                    Outcome::Unsent => return false,
                }
            }
        }
        false
    }

    /// Sends every request that satisfies the contract by a hair: each parameter and each place of
    /// the body at each of its edges.
    pub fn edges(&self, operation: &'static Operation) {
        let hints = self.hints(operation);
        let mut runner = TestRunner::new(config(1));
        for requests in Requests::of(operation, &hints).edges() {
            if self.has_enough(operation, Kind::Valid) {
                return;
            }
            let request = requests.new_tree(&mut runner).expect("requests can be made").current();
            let case = Case { request, caller: Caller::Full, expected: Expected::Taken };
            // What a property may be, the whole body may be too large for.
            let length = case.request.content.as_ref().map_or(0, |content| content.0.len() as u64);
            if length > operation.body_limit() {
                continue;
            }
            if let Outcome::Wrong(fault, answer) = self.attempt(&case) {
                self.find(&case, &fault, answer.as_ref());
            }
        }
    }

    /// Sends so many requests that satisfy the contract.
    pub fn valid(&self, operation: &'static Operation, cases: u32) {
        let hints = self.hints(operation);
        self.try_all(
            operation,
            cases,
            Requests::of(operation, &hints).valid(),
            Caller::Full,
            &Expected::Taken,
        );
    }

    /// Sends requests with one fault each, every kind of fault at least `least`
    /// times. With zero, so many requests are sent, of kinds that take turns.
    pub fn near_misses(&self, operation: &'static Operation, cases: u32, least: u32) {
        let hints = self.hints(operation);
        let mut kinds = Requests::of(operation, &hints).invalid();
        let many = u32::try_from(kinds.len()).unwrap_or(u32::MAX);
        if least == 0 && many > cases {
            let step = kinds.len() / cases.max(1) as usize;
            let first = self.turn.fetch_add(1, Ordering::Relaxed);
            kinds.rotate_left(first % many as usize);
            kinds = kinds.into_iter().step_by(step).take(cases as usize).collect();
        }
        let each = cases.div_ceil(u32::try_from(kinds.len()).unwrap_or(u32::MAX)).max(least);
        for kind in kinds {
            self.try_all(operation, each, kind.requests.clone(), Caller::Full, &refused(&kind));
        }
    }

    /// Sends so many requests of each kind of caller, good ones and one with a
    /// fault.
    pub fn callers(&self, operation: &'static Operation, cases: u32) {
        let hints = self.hints(operation);
        let requests = Requests::of(operation, &hints);
        let (valid, kinds) = (requests.valid(), requests.invalid());
        for caller in Caller::ALL.into_iter().filter(|caller| *caller != Caller::Full) {
            // It lacks a scope only where one is asked for.
            if caller == Caller::Bare && operation.scopes.is_empty() {
                continue;
            }
            self.try_all(operation, cases, valid.clone(), caller, &Expected::Taken);
            let kind = &kinds[self.turn.fetch_add(1, Ordering::Relaxed) % kinds.len()];
            self.try_all(operation, 1, kind.requests.clone(), caller, &refused(kind));
        }
    }

    /// Sends requests with methods that the operation does not have: `HEAD`,
    /// `OPTIONS`, those of other operations and unknown ones.
    pub fn methods(&self, operation: &'static Operation, cases: u32) {
        let hints = self.hints(operation);
        let requests = Requests::of(operation, &hints).valid();
        let others =
            ["HEAD", "OPTIONS", "GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "BREW"];
        for method in others {
            let method: Method = method.parse().expect("a token of HTTP");
            let has = has_method(operation, &method) && method != Method::OPTIONS;
            if has && !(method == Method::HEAD && operation.is_read()) {
                continue;
            }
            for caller in [Caller::Full, Caller::Nobody] {
                self.try_all(operation, cases, requests.clone(), caller, &Expected::Method(method.clone()));
            }
        }
    }

    /// What has been found.
    pub fn findings(&self) -> Vec<Finding> {
        self.findings.lock().expect("no panic").clone()
    }

    /// What was sent and answered.
    pub fn records(&self) -> Records {
        self.records.lock().expect("no panic").clone()
    }

    fn hints(&self, operation: &Operation) -> Hints {
        self.target.hints(operation).together(&self.harvest.of(operation.id))
    }

    /// Whether more requests of a kind would tell nothing new.
    fn has_enough(&self, operation: &Operation, kind: Kind) -> bool {
        let findings = self.findings.lock().expect("no panic");
        let alike = |finding: &&Finding| finding.operation == operation.id && finding.kind == kind;
        findings.iter().filter(alike).count() >= ENOUGH
    }

    /// Tries so many requests; the first that fails is made as small as possible, and kept.
    fn try_all(
        &self,
        operation: &'static Operation,
        cases: u32,
        requests: BoxedStrategy<Request>,
        caller: Caller,
        expected: &Expected,
    ) {
        let kind = Kind::of(caller, expected);
        if self.has_enough(operation, kind) {
            return;
        }
        let last = Arc::new(Mutex::new(None));
        let case = |request| Case { request, caller, expected: expected.clone() };
        let tried =
            TestRunner::new(config(cases)).run(&requests, |request| match self.attempt(&case(request)) {
                Outcome::Right(_) | Outcome::Unsent => Ok(()),
                Outcome::Wrong(fault, answer) => {
                    *last.lock().expect("no panic") = answer;
                    Err(TestCaseError::fail(fault))
                }
            });
        let answer = last.lock().expect("no panic").take();
        match tried {
            Ok(()) => {}
            Err(TestError::Fail(reason, request)) => {
                let (case, fault, answer) = self.reduced(case(request), reason.message().to_owned(), answer);
                self.find(&case, &fault, answer.as_ref());
            }
            Err(TestError::Abort(reason)) => {
                let fault = format!("no requests could be made: {reason}");
                let finding =
                    Finding { operation: operation.id, kind, fault, curl: String::new(), kept: None };
                self.findings.lock().expect("no panic").push(finding);
            }
        }
    }

    /// The case without the parameters that it fails without, too. (Texts and
    /// numbers have been made small before.)
    fn reduced(
        &self,
        mut case: Case,
        mut fault: String,
        mut answer: Option<Answer>,
    ) -> (Case, String, Option<Answer>) {
        let optional = case.request.operation.parameters.iter().filter(|parameter| !parameter.required);
        for parameter in optional {
            let mut smaller = case.clone();
            let part = match parameter.location {
                Location::Query => &mut smaller.request.query,
                Location::Header => &mut smaller.request.headers,
                Location::Path => continue,
            };
            let faulty = matches!(&case.expected, Expected::Refused { field, .. } if field == parameter.name);
            if faulty || part.shift_remove(parameter.name).is_none() {
                continue;
            }
            if let Outcome::Wrong(still, said) = self.attempt(&smaller) {
                (case, fault, answer) = (smaller, still, said);
            }
        }
        (case, fault, answer)
    }

    fn find(&self, case: &Case, fault: &str, answer: Option<&Answer>) {
        let method = case.expected.method(case.request.operation);
        let authorization = match case.caller {
            Caller::Nobody => None,
            Caller::Garbled => Some("Bearer spci_x"),
            Caller::OtherScheme => Some("Basic $TOKEN"),
            _ => Some("Bearer spci_"),
        };
        let curl = curl(self.target.client().base(), method, &case.request, authorization);
        let fault = format!("{} ({} caller): {fault}", case.request.operation.id, case.caller.as_str());
        let kept = case.keep(&self.keep, &fault, answer, &curl).ok();
        let mut findings = self.findings.lock().expect("no panic");
        // The same case found once more.
        if kept.is_none() || findings.iter().all(|finding| finding.kept != kept) {
            let kind = Kind::of(case.caller, &case.expected);
            findings.push(Finding { operation: case.request.operation.id, kind, fault, curl, kept });
        }
    }

    /// Sends a case and judges the answer.
    fn attempt(&self, case: &Case) -> Outcome {
        let operation = case.request.operation;
        if !self.target.permits(operation, case.caller, &case.expected) {
            return Outcome::Unsent;
        }
        let method = case.expected.method(operation);
        let sent = self.handle.block_on(async {
            let mut waited = Duration::ZERO;
            loop {
                let identity = self.target.identity(case.caller, operation).await?;
                let authorization = identity.authorization.as_deref();
                let sent = self.target.client().send(method, &case.request, authorization).await;
                let pause = sent.as_ref().ok().and_then(|answer| self.asked_to_wait(operation, answer));
                match pause {
                    Some(pause) if waited + pause <= self.target.patience() => {
                        waited += pause;
                        tokio::time::sleep(pause).await;
                    }
                    Some(_) => {
                        self.records.lock().expect("no panic").limited(operation.id);
                        return None;
                    }
                    None => return Some((identity, sent)),
                }
            }
        });
        let Some((identity, sent)) = sent else { return Outcome::Unsent };
        let answer = match sent {
            Ok(answer) => answer,
            Err(error) => return Outcome::Wrong(format!("no reply: {error:?}"), None),
        };
        self.records.lock().expect("no panic").take(method, &case.request, &answer);
        let access = access(operation, &identity);
        match judge(self.replies, operation, &case.expected, access, &answer) {
            Ok(()) => {
                if access == Access::Granted && case.expected == Expected::Taken {
                    self.harvest.take(&case.request, &answer);
                }
                Outcome::Right(answer)
            }
            Err(fault) => Outcome::Wrong(fault, Some(answer)),
        }
    }

    /// How long the server asks to wait, where limits are to be expected.
    fn asked_to_wait(&self, operation: &Operation, answer: &Answer) -> Option<Duration> {
        if self.target.patience().is_zero() {
            return None;
        }
        let limited = answer.status == 429 || (answer.status == 503 && !operation.statuses.contains(&429));
        let wait = answer.headers.get("retry-after").filter(|_| limited)?;
        let seconds = wait.to_str().ok().and_then(|text| text.parse().ok()).unwrap_or(1);
        Some(Duration::from_secs(seconds).max(Duration::from_millis(100)))
    }
}

fn refused(kind: &Faulty) -> Expected {
    Expected::Refused { what: kind.what.clone(), status: kind.status, field: kind.field.clone() }
}

fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, max_shrink_iters: 300, ..Config::default() }
}

/// The cases in the repository.
///
/// # Errors
/// When one of them cannot be read.
pub fn committed() -> Result<BTreeMap<String, Case>, String> {
    corpus::load(&corpus::folder())
}
