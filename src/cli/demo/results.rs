//! What a run's tests came to.

use super::captions::Shape;
use super::library::Library;
use super::random::Rng;
use super::suite::NO_CAPTIONS;
use super::trail::Candidate;
use crate::api::models::RunStatus;
use crate::domain::suite::{Suite, SuiteOutput, SuiteTest};
use crate::store::Param;

/// Columns of the rows in [`Report::results`].
pub(super) const RESULT: [&str; 5] = ["test_id", "regression_test_id", "runtime", "exit_code", "expected_rc"];

/// Columns of the rows in [`Report::files`].
pub(super) const FILE: [&str; 5] =
    ["test_id", "regression_test_id", "regression_test_output_id", "expected", "got"];

/// The exit code of a program that was killed by its own fault.
pub(super) const CRASH: i32 = 139;

/// The rows of one run, and what is to be told of it.
#[derive(Default)]
pub(super) struct Report {
    pub(super) results: Vec<[Param<'static>; 5]>,
    pub(super) files: Vec<[Param<'static>; 5]>,
    /// The sum of the run times.
    pub(super) busy_ms: i64,
    /// How each test went.
    pub(super) tested: Vec<Tested>,
    /// Outputs that were wrong when they were written, and are right today.
    pub(super) ahead: Vec<Candidate>,
}

/// How a test went.
pub(super) struct Tested {
    pub(super) regression_test_id: i32,
    pub(super) sample_id: Option<i32>,
    pub(super) command: String,
    pub(super) exit_code: i32,
    pub(super) runtime_ms: i64,
    expected_rc: i32,
    mishap: Option<Mishap>,
}

impl Tested {
    pub(super) fn failed(&self) -> bool {
        self.mishap.is_some()
    }

    /// The level at which a log says so.
    pub(super) fn level(&self) -> &'static str {
        if self.exit_code == CRASH { "CRITICAL" } else { "ERROR" }
    }

    /// What a log says of it.
    pub(super) fn verdict(&self) -> String {
        match self.mishap {
            None => "as expected".to_owned(),
            Some(Mishap::WrongOutput(_)) => "the output differs from the baseline".to_owned(),
            Some(Mishap::MissingOutput) => "an output was not written".to_owned(),
            Some(Mishap::WrongExit) => {
                format!("exit code {}, expected {}", self.exit_code, self.expected_rc)
            }
            Some(Mishap::Crash) => "killed by signal 11 (SIGSEGV)".to_owned(),
        }
    }
}

/// What a run's report follows from.
pub(super) struct Subject<'a> {
    pub(super) run_id: i32,
    /// What the run shall come to.
    pub(super) status: RunStatus,
    /// Whether it got as far as its first result.
    pub(super) reported: bool,
    pub(super) windows: bool,
    /// The tests asked for, as they were then.
    pub(super) tests: &'a [&'a SuiteTest],
    /// The definitions of today.
    pub(super) today: &'a Suite,
    /// Runs of one commit break the same tests.
    pub(super) commit_seed: u64,
}

/// How a test goes wrong.
#[derive(Clone, Copy, Debug)]
enum Mishap {
    WrongOutput(usize),
    MissingOutput,
    WrongExit,
    Crash,
}

/// The rows of a run that comes to `subject.status`.
pub(super) fn report(rng: &mut Rng, subject: &Subject<'_>, library: &mut Library) -> Report {
    let all = subject.tests.len();
    let done = match subject.status {
        _ if !subject.reported => 0,
        RunStatus::Pass | RunStatus::Fail => all,
        RunStatus::Incomplete => all - (1 + rng.below(8)).min(all / 2),
        RunStatus::Running | RunStatus::Canceled => rng.below(all),
        RunStatus::Queued | RunStatus::Error => 0,
    };
    let mishaps = match subject.status {
        // The lesser of two: a few broken tests are more usual than many.
        RunStatus::Fail => mishaps(rng.between(1, 15).min(rng.between(1, 15)), subject),
        RunStatus::Running | RunStatus::Canceled => mishaps(rng.between(0, 3), subject),
        _ => vec![None; all],
    };
    let mut report = Report::default();
    for (test, mishap) in subject.tests.iter().zip(mishaps).take(done) {
        add(&mut report, rng, subject, test, mishap, library);
    }
    report
}

/// Chooses the tests that go wrong, and how; the same for every run of a commit,
/// except that one may break more of them than the other. Some tests break more
/// often than the rest.
fn mishaps(count: i64, subject: &Subject<'_>) -> Vec<Option<Mishap>> {
    let mut rng = Rng::new(subject.commit_seed);
    let mut order: Vec<(bool, u64, usize)> = subject
        .tests
        .iter()
        .enumerate()
        .map(|(place, test)| {
            let sturdy = test.regression_test_id % 7 != 3 && rng.percent(80);
            (sturdy, rng.next(), place)
        })
        .collect();
    order.sort_unstable();
    let mut mishaps = vec![None; subject.tests.len()];
    for (_, number, place) in order.into_iter().take(usize::try_from(count).unwrap_or(0)) {
        let required = subject.tests[place].outputs.iter().any(|output| !output.ignore);
        mishaps[place] = Some(match number % 20 {
            _ if !required => Mishap::WrongExit,
            0..=12 => Mishap::WrongOutput(number as usize % 3),
            13..=15 => Mishap::MissingOutput,
            16 | 17 => Mishap::WrongExit,
            _ => Mishap::Crash,
        });
    }
    mishaps
}

fn add(
    report: &mut Report,
    rng: &mut Rng,
    subject: &Subject<'_>,
    test: &SuiteTest,
    mishap: Option<Mishap>,
    library: &mut Library,
) {
    let expected_rc = test.expected_rc.unwrap_or(0);
    let exit_code = match mishap {
        Some(Mishap::WrongExit) if expected_rc == 0 => NO_CAPTIONS,
        Some(Mishap::WrongExit) => 0,
        Some(Mishap::Crash) => CRASH,
        _ => expected_rc,
    };
    // Each test has a time of its own, a fifth of a second to twelve seconds.
    let usual =
        200 + i64::from(test.regression_test_id) * 7919 % 59 * i64::from(test.regression_test_id % 5) * 50;
    let runtime = usual * rng.between(85, 120) / 100 * if subject.windows { 13 } else { 10 } / 10;
    report.busy_ms += runtime;
    let test_id = test.regression_test_id;
    report.results.push([
        subject.run_id.into(),
        test_id.into(),
        runtime.into(),
        exit_code.into(),
        expected_rc.into(),
    ]);
    report.tested.push(Tested {
        regression_test_id: test_id,
        sample_id: test.sample_id,
        command: test.command.clone(),
        exit_code,
        runtime_ms: runtime,
        expected_rc,
        mishap,
    });
    // A test that has to find nothing writes nothing.
    if expected_rc == NO_CAPTIONS || matches!(mishap, Some(Mishap::Crash)) {
        return;
    }
    let mut untouched = true;
    for output in &test.outputs {
        let baseline = output.baseline.clone().unwrap_or_default();
        let got = if output.ignore {
            // Three ways to be wrong for each output, so that several runs fail
            // alike and one approval mends them together.
            rng.percent(50).then(|| library.hash(output.output_id, Shape::Wrong(rng.below(3))))
        } else {
            match mishap {
                Some(Mishap::MissingOutput) if std::mem::take(&mut untouched) => continue,
                Some(Mishap::WrongOutput(which)) if std::mem::take(&mut untouched) => {
                    Some(library.hash(output.output_id, Shape::Wrong(which)))
                }
                _ => {
                    let got = another_right_one(rng, subject.today, test_id, output);
                    if let Some(new) = got.as_ref().filter(|hash| !output.variants.contains(hash)) {
                        report.ahead.push(Candidate {
                            run_id: subject.run_id,
                            regression_test_id: test_id,
                            output_id: output.output_id,
                            old: baseline.clone(),
                            new: new.clone(),
                        });
                    }
                    got
                }
            }
        };
        report.files.push([
            subject.run_id.into(),
            test_id.into(),
            output.output_id.into(),
            baseline.into(),
            got.into(),
        ]);
    }
}

/// Now and then a variant, or the baseline that was approved later; usually the
/// baseline, which is stored as nothing at all.
fn another_right_one(rng: &mut Rng, today: &Suite, test_id: i32, output: &SuiteOutput) -> Option<String> {
    let choice = rng.below(12);
    if choice == 0 && !output.variants.is_empty() {
        return Some(rng.pick(&output.variants).clone());
    }
    if choice != 1 {
        return None;
    }
    let outputs = &today.test(test_id)?.outputs;
    let approved = outputs.iter().find(|known| known.output_id == output.output_id)?.baseline.clone();
    approved.filter(|hash| output.baseline.as_ref() != Some(hash))
}
