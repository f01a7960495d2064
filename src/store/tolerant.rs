//! Stored words that no version of the schema knows. One must never break a
//! list: it is shown as the nearest safe value, and counted.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::api::models::ProgressStatus;
use crate::domain::run_status::{is_known_progress, progress_from_stored};

static UNKNOWN: AtomicU64 = AtomicU64::new(0);

/// How often this process has read such a word.
pub fn unknown_words() -> u64 {
    UNKNOWN.load(Ordering::Relaxed)
}

/// The platform of the run `t` as it is shown, in SQL: what is not Windows is
/// Linux.
pub(super) const PLATFORM: &str = "CASE WHEN TRIM(t.platform) = 'windows' THEN 'windows' ELSE 'linux' END";

/// The value a word stands for, or `safe`.
pub(super) fn word<T>(stored: &str, parse: fn(&str) -> Option<T>, safe: T) -> T {
    parse(stored.trim()).unwrap_or_else(|| {
        UNKNOWN.fetch_add(1, Ordering::Relaxed);
        safe
    })
}

/// The stage a progress row stands for.
pub(super) fn progress(stored: &str) -> ProgressStatus {
    if !is_known_progress(stored) {
        UNKNOWN.fetch_add(1, Ordering::Relaxed);
    }
    progress_from_stored(stored)
}
