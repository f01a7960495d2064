//! What becomes of a run whose worker is lost.

/// How many workers a run may lose in a row before it ends.
pub const MAX_LOSSES: i32 = 3;

/// What the last event of a run says that has lost too many workers. It reads
/// as a worker's failure, see [`super::infra_error`].
pub const LOST: &str = "The run lost its lease three times: its workers were not heard of any more.";

/// What is done about a run that has lost its worker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AfterLoss {
    /// It is queued again.
    Again,
    /// It ends.
    End,
}

/// What is done about a run that has lost its worker, and so many before. Since
/// somebody restarted it they are counted anew.
pub fn after_loss(before: i32) -> AfterLoss {
    if before.saturating_add(1) >= MAX_LOSSES { AfterLoss::End } else { AfterLoss::Again }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::models::InfraErrorType;
    use crate::domain::infra_error::classify;

    #[test]
    fn the_third_loss_is_the_end() {
        let after = [0, 1, 2, 3, i32::MAX].map(after_loss);
        use AfterLoss::{Again, End};
        assert_eq!(after, [Again, Again, End, End, End]);
    }

    #[test]
    fn the_end_is_told_as_a_failure_of_workers() {
        assert_eq!(classify(LOST), Some(InfraErrorType::Worker));
    }
}
