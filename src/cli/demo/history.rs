//! Who pushed what, and when: the runs' outer shape.

use chrono::Duration;

use super::media::RELEASES;
use super::people::Person;
use super::random::Rng;
use crate::api::models::{Platform, RunStatus};
use crate::domain::digest::sha256_hex;
use crate::domain::time::Timestamp;

/// The repository whose master the platform follows.
pub(super) const MAIN: &str = "CCExtractor/ccextractor";
/// Its branch.
pub(super) const MASTER: &str = "master";

/// The oldest run.
const OLDEST: Duration = Duration::days(59);
/// Runs that ended were created earlier than this.
const ENDED: Duration = Duration::hours(4);
/// Runs that wait or run were created later than this.
const LIVE: Duration = Duration::minutes(75);

const BRANCHES: [&str; 16] = [
    "arabic-shaping",
    "avc-reordering",
    "cea708-rust",
    "dvb-timing",
    "fix-memory-leak",
    "fix-roll-up",
    "flutter-gui",
    "hardsubx-ocr",
    "matroska-cues",
    "mp4-c608",
    "rcwt-format",
    "scc-output",
    "teletext-colours",
    "webvtt-styling",
    "windows-build",
    "xds-ratings",
];

/// A commit to be tested.
pub(super) struct Push {
    /// `owner/name`.
    pub(super) repository: String,
    pub(super) branch: &'static str,
    pub(super) commit: String,
    /// The pull request; 0 for none.
    pub(super) pr_nr: i32,
    pub(super) owner_id: i32,
    pub(super) created: Timestamp,
    /// What the commit breaks follows from it.
    pub(super) seed: u64,
}

/// One run of a push.
pub(super) struct Run {
    /// The push's place.
    pub(super) push: usize,
    pub(super) platform: Platform,
    /// What it shall come to.
    pub(super) status: RunStatus,
}

/// `count` runs and their pushes, the oldest first. Most pushes are tested on
/// both platforms.
pub(super) fn history(
    rng: &mut Rng,
    count: usize,
    people: &[Person],
    ours_since: Timestamp,
    now: Timestamp,
) -> (Vec<Push>, Vec<Run>) {
    let statuses = statuses(rng, count);
    let mut runs = Vec::with_capacity(count);
    let mut live = Vec::new();
    for &status in &statuses {
        let is_live = matches!(status, RunStatus::Queued | RunStatus::Running);
        let second = matches!(runs.last(), Some(Run { platform: Platform::Linux, .. })) && !rng.percent(12);
        if second {
            runs.push(Run { push: live.len() - 1, platform: Platform::Windows, status });
            if let Some(last) = live.last_mut() {
                *last |= is_live;
            }
        } else {
            let platform = if rng.percent(94) { Platform::Linux } else { Platform::Windows };
            runs.push(Run { push: live.len(), platform, status });
            live.push(is_live);
        }
    }
    let times = times(rng, &live, now);
    let mut pushes: Vec<Push> = times
        .into_iter()
        .enumerate()
        .map(|(place, at)| push(rng, place, people, at, at >= ours_since))
        .collect();
    // Now and then somebody compares with a release.
    let step = pushes.len() / (RELEASES.len() + 1);
    for (number, (_, _, commit)) in RELEASES.iter().enumerate() {
        if let Some(push) = pushes.get_mut(step * (number + 1)) {
            push.repository = MAIN.to_owned();
            push.branch = MASTER;
            push.commit = (*commit).to_owned();
            push.pr_nr = 0;
        }
    }
    (pushes, runs)
}

/// What `count` runs come to: the newest wait or run, the others are mixed. From
/// seven runs on every status occurs.
fn statuses(rng: &mut Rng, count: usize) -> Vec<RunStatus> {
    let share = |percent: usize, most: usize| (count * percent / 100).clamp(1, most);
    let (running, queued) = (share(1, 6), share(1, 8));
    let ended = count.saturating_sub(running + queued);
    let mut statuses = Vec::with_capacity(count);
    for (status, percent) in [(RunStatus::Canceled, 5), (RunStatus::Error, 2), (RunStatus::Incomplete, 3)] {
        statuses.extend(vec![status; share(percent, count.max(1))]);
    }
    let left = ended.saturating_sub(statuses.len() + 1);
    statuses.extend(vec![RunStatus::Pass; share(55, count.max(1)).min(left)]);
    statuses.resize(ended, RunStatus::Fail);
    rng.shuffle(&mut statuses);
    statuses.extend(vec![RunStatus::Running; running]);
    statuses.resize(count, RunStatus::Queued);
    statuses
}

/// When each push was made, to the second: those with a run that has not ended
/// just now, the others evenly over the weeks before.
fn times(rng: &mut Rng, live: &[bool], now: Timestamp) -> Vec<Timestamp> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let first_live = live.iter().position(|&live| live).unwrap_or(live.len());
    let spread = |place: usize, count: usize, from: Duration, to: Duration, rng: &mut Rng| {
        let step = ((from - to).num_seconds() / number(count.max(1))).max(1);
        now.minus(from).plus(Duration::seconds(step * number(place) + rng.between(0, step - 1)))
    };
    (0..live.len())
        .map(|place| {
            if place < first_live {
                spread(place, first_live, OLDEST, ENDED, rng)
            } else {
                spread(place - first_live, live.len() - first_live, LIVE, LIVE / 5, rng)
            }
        })
        .collect()
}

fn push(rng: &mut Rng, place: usize, people: &[Person], created: Timestamp, ours: bool) -> Push {
    let authors: Vec<&Person> = people.iter().filter(|person| person.github.is_some()).collect();
    let author = *rng.pick(&authors);
    let pr_nr = 1480 + i32::try_from(place / 3).unwrap_or(0);
    let (repository, branch, pr_nr) = match rng.below(100) {
        0..40 => (MAIN.to_owned(), MASTER, 0),
        40..55 => {
            let owner = author.github.unwrap_or_default();
            (format!("{owner}/ccextractor"), *rng.pick(&BRANCHES), 0)
        }
        // The original platform knew every pull request by this one name.
        _ if !ours => (MAIN.to_owned(), "pull_request", pr_nr),
        _ => (MAIN.to_owned(), BRANCHES[usize::try_from(pr_nr).unwrap_or(0) % BRANCHES.len()], pr_nr),
    };
    let commit = sha256_hex(format!("demo commit {place}").as_bytes())[..40].to_owned();
    Push { repository, branch, commit, pr_nr, owner_id: author.id, created, seed: rng.next() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_occurs_in_seven_runs_and_none_is_lost_in_fewer() {
        for count in 0..200 {
            let statuses = statuses(&mut Rng::new(1), count);
            assert_eq!(statuses.len(), count);
            let kinds = RunStatus::ALL.iter().filter(|status| statuses.contains(status)).count();
            assert!(count < 7 || kinds == 7, "{count}: {statuses:?}");
        }
    }

    #[test]
    fn many_runs_are_mixed_as_promised() {
        let statuses = statuses(&mut Rng::new(1), 400);
        let count = |wanted| statuses.iter().filter(|&&status| status == wanted).count();
        assert_eq!(RunStatus::ALL.iter().map(|&status| count(status)).sum::<usize>(), 400);
        assert_eq!(count(RunStatus::Pass), 220);
        assert_eq!(count(RunStatus::Canceled), 20);
        assert_eq!(count(RunStatus::Queued), 4);
        assert_eq!(statuses[399], RunStatus::Queued);
    }

    #[test]
    fn pushes_are_in_order_and_before_now() {
        let people = [Person { id: 1, name: "Ada", github: Some("ada") }];
        let now = Timestamp::now();
        let since = now.minus(Duration::days(30));
        for count in [0, 1, 8, 400, 3000] {
            let (pushes, runs) = history(&mut Rng::new(9), count, &people, since, now);
            assert_eq!(runs.len(), count);
            assert!(pushes.is_sorted_by_key(|push| push.created));
            assert!(pushes.iter().all(|push| push.created < now && push.created >= now.minus(OLDEST)));
            assert!(runs.is_sorted_by_key(|run| run.push));
            let pair = |two: &[Run]| two[0].push == two[1].push;
            assert!(count < 8 || runs.windows(2).any(pair));
            assert!(runs.windows(2).filter(|two| pair(two)).all(|two| two[0].platform != two[1].platform));
        }
    }
}
