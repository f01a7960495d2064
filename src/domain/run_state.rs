//! What may happen to a run next. A run's state is its newest progress row;
//! `None` stands for none at all: queued.
//!
//! queued -> preparation -> testing -> completed; canceled from every state that
//! is not terminal; nothing leaves a terminal one but a restart. Whoever writes a
//! row asks here inside the transaction that writes it.

use crate::api::models::ProgressStatus;

/// The longest reason of a cancellation, in characters.
pub const MAX_REASON: usize = 255;

/// Whether a run in this state has ended: completed or canceled.
pub fn is_terminal(last: Option<ProgressStatus>) -> bool {
    matches!(last, Some(ProgressStatus::Completed | ProgressStatus::Canceled))
}

/// The position of a state on the way from start to end; `None` for a
/// cancellation, which is not on it.
pub fn step(status: ProgressStatus) -> Option<i32> {
    match status {
        ProgressStatus::Preparation => Some(0),
        ProgressStatus::Testing => Some(1),
        ProgressStatus::Completed => Some(2),
        ProgressStatus::Canceled => None,
    }
}

/// What becomes of a request to cancel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cancel {
    /// A canceled row is written.
    Accepted,
    /// The run has ended already; nothing is written.
    NoOp,
}

/// A request to cancel a run in this state.
pub fn cancel(current: Option<ProgressStatus>) -> Cancel {
    if is_terminal(current) { Cancel::NoOp } else { Cancel::Accepted }
}

/// What becomes of a request to restart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restart {
    /// The attempt is put away and the run queued again.
    Accepted {
        /// The attempt has not ended: it is canceled first.
        was_running: bool,
    },
    /// The run is queued as it is; nothing is written.
    NoOp,
}

/// A request to restart a run in this state.
pub fn restart(current: Option<ProgressStatus>) -> Restart {
    if current.is_none() { Restart::NoOp } else { Restart::Accepted { was_running: !is_terminal(current) } }
}

/// What becomes of a worker's report of its state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// The run moves on; the row is written.
    Accepted,
    /// The run is in that state already: an answer was lost, or the worker has
    /// more to say. Changes nothing about the run.
    Repeat,
    /// The run has ended in another state and stays there.
    Ended,
    /// The state does not follow the present one: a step back, or one skipped.
    OutOfOrder,
}

/// A worker's report of `new` for a run in state `last`.
pub fn report(last: Option<ProgressStatus>, new: ProgressStatus) -> Report {
    if last == Some(new) {
        return Report::Repeat;
    }
    if is_terminal(last) {
        return Report::Ended;
    }
    let Some(to) = step(new) else {
        return Report::Accepted;
    };
    let next = last.and_then(step).map_or(0, |from| from + 1);
    if to == next { Report::Accepted } else { Report::OutOfOrder }
}

/// The stages from `last`, without it, to `new`, with it; nothing where `new`
/// does not lie ahead. A worker whose report was lost has gone through those in
/// between all the same.
pub fn stages(last: Option<ProgressStatus>, new: ProgressStatus) -> Option<Vec<ProgressStatus>> {
    const WAY: [ProgressStatus; 3] =
        [ProgressStatus::Preparation, ProgressStatus::Testing, ProgressStatus::Completed];
    let to = step(new)?;
    let from = match last {
        None => -1,
        Some(last) => step(last)?,
    };
    let ahead: Vec<ProgressStatus> =
        WAY.into_iter().filter(|stage| step(*stage).is_some_and(|at| at > from && at <= to)).collect();
    (!ahead.is_empty()).then_some(ahead)
}

/// The message of the progress row of a cancellation through the API, as the
/// original words it: readers tell such rows from failures by it. The reason is
/// trimmed and cut to [`MAX_REASON`] characters; a blank one is none.
pub fn cancel_message(user_name: &str, reason: Option<&str>) -> String {
    let reason: String = reason.unwrap_or_default().trim().chars().take(MAX_REASON).collect();
    if reason.is_empty() {
        format!("Canceled by {user_name} via API")
    } else {
        format!("Canceled by {user_name} via API: {reason}")
    }
}

#[cfg(test)]
mod tests {
    use ProgressStatus::{Canceled, Completed, Preparation, Testing};

    use super::*;

    const STATES: [Option<ProgressStatus>; 5] =
        [None, Some(Preparation), Some(Testing), Some(Completed), Some(Canceled)];

    #[test]
    fn only_a_run_that_has_not_ended_is_canceled() {
        let outcomes = STATES.map(|state| cancel(state) == Cancel::Accepted);
        assert_eq!(outcomes, [true, true, true, false, false]);
    }

    #[test]
    fn everything_but_a_queued_run_is_restarted() {
        assert_eq!(
            STATES.map(restart),
            [
                Restart::NoOp,
                Restart::Accepted { was_running: true },
                Restart::Accepted { was_running: true },
                Restart::Accepted { was_running: false },
                Restart::Accepted { was_running: false },
            ]
        );
    }

    #[test]
    fn reports_follow_the_table() {
        use Report::{Accepted, Ended, OutOfOrder, Repeat};
        let news = [Preparation, Testing, Completed, Canceled];
        let table = [
            [Accepted, OutOfOrder, OutOfOrder, Accepted],
            [Repeat, Accepted, OutOfOrder, Accepted],
            [OutOfOrder, Repeat, Accepted, Accepted],
            [Ended, Ended, Repeat, Ended],
            [Ended, Ended, Ended, Repeat],
        ];
        for (last, row) in STATES.into_iter().zip(table) {
            for (new, expected) in news.into_iter().zip(row) {
                assert_eq!(report(last, new), expected, "{last:?} -> {new:?}");
            }
        }
    }

    #[test]
    fn steps_count_from_preparation() {
        let steps = [Preparation, Testing, Completed, Canceled].map(step);
        assert_eq!(steps, [Some(0), Some(1), Some(2), None]);
    }

    #[test]
    fn stages_left_out_are_filled_in() {
        assert_eq!(stages(None, Completed), Some(vec![Preparation, Testing, Completed]));
        assert_eq!(stages(None, Preparation), Some(vec![Preparation]));
        assert_eq!(stages(Some(Preparation), Completed), Some(vec![Testing, Completed]));
        for (last, new) in [
            (Some(Testing), Preparation),
            (Some(Testing), Testing),
            (Some(Completed), Testing),
            (Some(Canceled), Completed),
            (Some(Preparation), Canceled),
        ] {
            assert_eq!(stages(last, new), None, "{last:?} -> {new:?}");
        }
    }

    #[test]
    fn a_cancellation_says_who_and_why() {
        let plain = "Canceled by Ada via API";
        assert_eq!(cancel_message("Ada", None), plain);
        assert_eq!(cancel_message("Ada", Some(" \n")), plain);
        assert_eq!(cancel_message("Ada", Some("  wrong branch ")), "Canceled by Ada via API: wrong branch");
        let long = cancel_message("Ada", Some(&"ß".repeat(300)));
        assert_eq!(long, format!("{plain}: {}", "ß".repeat(255)));
    }
}
