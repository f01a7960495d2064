//! What the rows of a run say about the run as a whole: its status, the tests
//! that count, its times.

use std::collections::BTreeSet;

use super::run_state::is_terminal;
use super::suite::Suite;
use super::time::Timestamp;
use super::verdict::Counts;
use crate::api::models::{ProgressStatus, RunStatus};

/// Reads the status column of a progress row. Blanks around it and letter case do
/// not matter. What is unknown, such as the `building` of early installations, is
/// shown as `preparation`: the run goes on, and nothing is claimed about it. See
/// [`is_known_progress`] for counting such rows.
pub fn progress_from_stored(stored: &str) -> ProgressStatus {
    known_progress(stored).unwrap_or(ProgressStatus::Preparation)
}

/// Whether the status column of a progress row holds one of the four states.
pub fn is_known_progress(stored: &str) -> bool {
    known_progress(stored).is_some()
}

fn known_progress(stored: &str) -> Option<ProgressStatus> {
    ProgressStatus::parse(&stored.trim().to_ascii_lowercase())
}

/// The status of a run, from its newest progress row (by id), the verdict over
/// its tests, and how many result rows it has.
pub fn run_status(last: Option<ProgressStatus>, counts: &Counts, results: usize) -> RunStatus {
    match last {
        None => RunStatus::Queued,
        Some(ProgressStatus::Preparation | ProgressStatus::Testing) => RunStatus::Running,
        Some(ProgressStatus::Canceled) => RunStatus::Canceled,
        Some(ProgressStatus::Completed) => {
            if results == 0 {
                RunStatus::Error
            } else if counts.failed > 0 || counts.missing > 0 {
                RunStatus::Fail
            } else if counts.skipped > 0 {
                RunStatus::Incomplete
            } else {
                RunStatus::Pass
            }
        }
    }
}

/// What there is to tell the selection of a run by.
#[derive(Clone, Copy, Debug)]
pub struct SelectionSources<'a> {
    /// The run's own snapshot, if it has one.
    pub snapshot: Option<&'a Suite>,
    /// The test ids of the run's selection rows.
    pub rows: &'a [i32],
    /// Whether the run has ended.
    pub terminal: bool,
    /// The tests that are active today. Needed only without snapshot and rows
    /// while the run has not ended.
    pub active: &'a [i32],
    /// The tests that have a result in this run. Needed only without snapshot and
    /// rows once the run has ended.
    pub with_results: &'a [i32],
}

/// The tests a run is about, each once, ascending: those of its snapshot; else
/// its selection rows; else, for a run of the original platform without any,
/// every active test until it has ended and those with results from then on.
pub fn selection(sources: SelectionSources<'_>) -> Vec<i32> {
    let ids: BTreeSet<i32> = if let Some(snapshot) = sources.snapshot {
        let tests = snapshot.tests.iter();
        tests.map(|test| test.regression_test_id).collect()
    } else if !sources.rows.is_empty() {
        sources.rows.iter().copied().collect()
    } else if sources.terminal {
        sources.with_results.iter().copied().collect()
    } else {
        sources.active.iter().copied().collect()
    };
    ids.into_iter().collect()
}

/// A progress row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProgressRow {
    /// The row's id: the order of events.
    pub id: i32,
    /// The state it says.
    pub status: ProgressStatus,
    /// When it was written.
    pub timestamp: Timestamp,
}

/// The newest of a run's progress rows.
pub fn last(progress: &[ProgressRow]) -> Option<ProgressRow> {
    progress.iter().copied().max_by_key(|row| row.id)
}

/// When things happened to a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RunTimes {
    /// When it was created; for a run of the original platform, its first
    /// progress row, and nothing before there is one.
    pub created_at: Option<Timestamp>,
    /// When it was queued: the same.
    pub queued_at: Option<Timestamp>,
    /// When testing began: the first `testing` row.
    pub started_at: Option<Timestamp>,
    /// When it ended: the last terminal row, if the run has ended.
    pub completed_at: Option<Timestamp>,
}

/// The times of a run, from its progress rows in any order and, for a run created
/// here, the time our own table holds.
pub fn times(progress: &[ProgressRow], origin_created_at: Option<Timestamp>) -> RunTimes {
    let first = |wanted: fn(&ProgressRow) -> bool| {
        let rows = progress.iter().filter(|row| wanted(row));
        rows.min_by_key(|row| row.id).map(|row| row.timestamp)
    };
    let created_at = origin_created_at.or_else(|| first(|_| true));
    RunTimes {
        created_at,
        queued_at: created_at,
        started_at: first(|row| row.status == ProgressStatus::Testing),
        // The newest row is the last terminal one, if the run has ended.
        completed_at: last(progress).filter(|row| is_terminal(Some(row.status))).map(|row| row.timestamp),
    }
}

#[cfg(test)]
mod tests {
    use ProgressStatus::{Canceled, Completed, Preparation, Testing};
    use chrono::Duration;

    use super::super::suite::tests::test;
    use super::*;

    fn counts(passed: i32, failed: i32, missing: i32, skipped: i32) -> Counts {
        Counts {
            total: passed + failed + missing + skipped,
            passed,
            failed,
            missing,
            skipped,
            ..Counts::default()
        }
    }

    #[test]
    fn stored_progress_is_read_tolerantly() {
        for &status in ProgressStatus::ALL {
            assert_eq!(progress_from_stored(status.as_str()), status);
            assert!(is_known_progress(status.as_str()));
        }
        assert_eq!(progress_from_stored(" Testing\n"), Testing);
        for other in ["building", "", "done", "cancelled"] {
            assert_eq!(progress_from_stored(other), Preparation, "{other}");
            assert!(!is_known_progress(other), "{other}");
        }
    }

    #[test]
    fn the_newest_row_decides_until_the_run_completes() {
        for counts in [counts(0, 0, 0, 0), counts(1, 1, 1, 1)] {
            for (last, status) in [
                (None, RunStatus::Queued),
                (Some(Preparation), RunStatus::Running),
                (Some(Testing), RunStatus::Running),
                (Some(Canceled), RunStatus::Canceled),
            ] {
                assert_eq!(run_status(last, &counts, 3), status);
            }
        }
    }

    #[test]
    fn the_results_decide_once_it_has() {
        for (counts, results, status) in [
            (counts(0, 0, 0, 0), 0, RunStatus::Error),
            (counts(0, 0, 0, 4), 0, RunStatus::Error),
            (counts(1, 1, 0, 1), 2, RunStatus::Fail),
            (counts(1, 0, 1, 1), 2, RunStatus::Fail),
            (counts(1, 0, 0, 1), 1, RunStatus::Incomplete),
            (counts(1, 0, 0, 0), 1, RunStatus::Pass),
        ] {
            assert_eq!(run_status(Some(Completed), &counts, results), status);
        }
    }

    #[test]
    fn the_selection_comes_from_the_best_source_there_is() {
        let snapshot = Suite { tests: vec![test(8, vec![]), test(7, vec![])] };
        let empty = Suite::default();
        let none = SelectionSources {
            snapshot: None,
            rows: &[],
            terminal: false,
            active: &[5, 4],
            with_results: &[3, 2],
        };
        let rows = SelectionSources { rows: &[9, 6, 9], ..none };
        assert_eq!(selection(none), [4, 5]);
        let ended = SelectionSources { terminal: true, ..none };
        assert_eq!(selection(ended), [2, 3]);
        for terminal in [false, true] {
            let rows = SelectionSources { terminal, ..rows };
            assert_eq!(selection(rows), [6, 9]);
            for (snapshot, ids) in [(&snapshot, &[7, 8][..]), (&empty, &[])] {
                let with_snapshot = SelectionSources { snapshot: Some(snapshot), ..rows };
                assert_eq!(selection(with_snapshot), ids);
            }
        }
    }

    #[test]
    fn a_run_without_rows_has_only_the_time_we_gave_it() {
        assert_eq!(times(&[], None), RunTimes::default());
        let now = Timestamp::now();
        let expected = RunTimes { created_at: Some(now), queued_at: Some(now), ..RunTimes::default() };
        assert_eq!(times(&[], Some(now)), expected);
    }

    #[test]
    fn times_follow_the_order_of_ids() {
        let start = Timestamp::now();
        let at = |minutes| start.plus(Duration::minutes(minutes));
        let row = |id, status, minutes| ProgressRow { id, status, timestamp: at(minutes) };
        // A clock that was put back does not change the order of events.
        let rows = [row(5, Completed, 4), row(2, Preparation, 3), row(4, Testing, 1), row(3, Testing, 2)];
        let created = at(-9);
        for (origin, created_at) in [(None, at(3)), (Some(created), created)] {
            assert_eq!(
                times(&rows, origin),
                RunTimes {
                    created_at: Some(created_at),
                    queued_at: Some(created_at),
                    started_at: Some(at(2)),
                    completed_at: Some(at(4)),
                }
            );
        }
        assert_eq!(times(&rows[1..], None).completed_at, None);
        // A run that somebody's worker brought back to life has not ended.
        let revived = [row(1, Canceled, 0), row(2, Testing, 1)];
        assert_eq!(times(&revived, None).completed_at, None);
        assert_eq!(times(&revived, None).created_at, Some(at(0)));
        let canceled = [row(1, Canceled, 6)];
        assert_eq!(times(&canceled, None).completed_at, Some(at(6)));
        assert_eq!(times(&canceled, None).started_at, None);
    }
}
