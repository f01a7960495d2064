//! How far a run gets, and what it says on the way.

use chrono::Duration;

use super::history::{Push, Run};
use super::people::Person;
use super::random::Rng;
use crate::api::models::{Platform, ProgressStatus, RunStatus};
use crate::domain::run_state::cancel_message;
use crate::domain::time::Timestamp;

/// What stopped a run that nobody canceled, and where it was then. The last one
/// happens to pull requests only.
const FAULTS: [(&str, Stage); 7] = [
    ("Could not complete test, time limit exceeded", Stage::Testing),
    ("Could not complete test, time limit exceeded", Stage::Testing),
    ("Artifact download timed out", Stage::Preparing),
    ("Build succeeded but artifact not yet available - please retry", Stage::Waiting),
    ("Cancelling tests as Github Action(s) failed", Stage::Waiting),
    ("Not ran - no code changes", Stage::Waiting),
    ("PR closed", Stage::Preparing),
];

const REASONS: [Option<&str>; 5] = [
    None,
    Some("wrong branch"),
    Some("superseded by a newer push"),
    Some("the build has no OCR support"),
    Some("machine needed for the release"),
];

/// How far a run got before it ended, or until now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Waiting,
    Preparing,
    Testing,
    Done,
}

/// The course of a run.
pub(super) struct Course {
    pub(super) stage: Stage,
    /// What was said when it was canceled.
    stopped: Option<String>,
    /// Who canceled it, if somebody did.
    pub(super) stopped_by: Option<i32>,
}

/// Something a run says.
pub(super) struct Event {
    pub(super) status: ProgressStatus,
    pub(super) at: Timestamp,
    pub(super) message: String,
}

impl Course {
    /// The course of a run that comes to its status.
    pub(super) fn new(rng: &mut Rng, run: &Run, push: &Push, people: &[Person]) -> Self {
        match run.status {
            RunStatus::Queued => Self::at(Stage::Waiting),
            RunStatus::Running => {
                // Windows machines take long to prepare.
                let prepares = run.platform == Platform::Windows && rng.percent(60);
                let stage = if prepares { Stage::Preparing } else { Stage::Testing };
                Self::at(stage)
            }
            RunStatus::Canceled if rng.percent(55) => {
                let faults = if push.pr_nr > 0 { &FAULTS[..] } else { &FAULTS[..FAULTS.len() - 1] };
                let (message, stage) = *rng.pick(faults);
                Self { stopped: Some(message.to_owned()), ..Self::at(stage) }
            }
            RunStatus::Canceled => {
                let stage = *rng.pick(&[Stage::Waiting, Stage::Preparing, Stage::Testing, Stage::Testing]);
                let (person, reason) = (rng.pick(people), *rng.pick(&REASONS));
                Self {
                    stage,
                    stopped: Some(cancel_message(person.name, reason)),
                    stopped_by: Some(person.id),
                }
            }
            RunStatus::Pass | RunStatus::Fail | RunStatus::Incomplete | RunStatus::Error => {
                Self::at(Stage::Done)
            }
        }
    }

    /// Nothing has stopped it so far.
    fn at(stage: Stage) -> Self {
        Self { stage, stopped: None, stopped_by: None }
    }

    /// Whether any result was reported.
    pub(super) fn reported(&self) -> bool {
        matches!(self.stage, Stage::Testing | Stage::Done)
    }

    /// What a run says that began at `start` and tested for as long as `busy`.
    /// Nothing lies after `now`.
    pub(super) fn events(
        self,
        rng: &mut Rng,
        start: Timestamp,
        busy: Duration,
        now: Timestamp,
    ) -> Vec<Event> {
        let mut at = start;
        let mut pass = |low, high| {
            at = at.plus(Duration::seconds(rng.between(low, high))).min(now);
            at
        };
        let mut events = Vec::new();
        let mut say =
            |status, at, message: &str| events.push(Event { status, at, message: message.to_owned() });
        let began = pass(40, 900);
        if self.stage != Stage::Waiting {
            say(ProgressStatus::Preparation, began, "Loaded variables, created logging file");
            let ready = pass(120, 420);
            if self.reported() {
                say(ProgressStatus::Testing, ready, "Running tests");
            }
        }
        let busy = if self.reported() { busy.num_seconds() } else { 0 };
        let ended = pass(busy + 20, busy + 90);
        match &self.stopped {
            Some(message) => say(ProgressStatus::Canceled, ended, message),
            None if self.stage == Stage::Done => say(ProgressStatus::Completed, ended, "Ran all tests"),
            None => {}
        }
        events
    }
}
