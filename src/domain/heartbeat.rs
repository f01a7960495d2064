//! Whether anybody works on what waits.

use chrono::Duration;

use super::time::Timestamp;

/// What the database says of the work and of those who do it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    /// Since when the run that waits longest waits; nothing if none does.
    pub waiting_since: Option<Timestamp>,
    /// When a worker last reported anything; nothing if none ever did.
    pub heard: Option<Timestamp>,
}

/// Whether a run has waited for longer than `patience` while no worker was
/// heard of. Times in the future, of a clock that is ahead, are as good as now.
pub fn stalled(signs: Signs, now: Timestamp, patience: Duration) -> bool {
    let long_ago = |at: Timestamp| now.since(at) > patience;
    signs.waiting_since.is_some_and(long_ago) && signs.heard.is_none_or(long_ago)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_that_waits_too_long_with_nobody_heard_of_is_stalled() {
        let now = Timestamp::now();
        let patience = Duration::seconds(60);
        let ago = |seconds| Some(now.minus(Duration::seconds(seconds)));
        for (waiting_since, heard, expected) in [
            (None, None, false),
            (None, ago(1000), false),
            (ago(60), None, false),
            (ago(61), None, true),
            (ago(61), ago(61), true),
            (ago(61), ago(60), false),
            (ago(10), ago(1000), false),
            (ago(1000), ago(-1000), false),
            (ago(-1000), None, false),
        ] {
            let signs = Signs { waiting_since, heard };
            assert_eq!(stalled(signs, now, patience), expected, "{signs:?}");
        }
    }
}
