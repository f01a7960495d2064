//! When tokens were last used: noted in memory, written by a background task.

use std::collections::HashMap;
use std::sync::Mutex;

use chrono::{Duration, Timelike};

use crate::domain::time::Timestamp;
use crate::store::{Store, StoreError, tokens};

/// What has been noted since it was last written.
#[derive(Debug, Default)]
pub struct Usage {
    used: Mutex<HashMap<i32, Timestamp>>,
}

impl Usage {
    /// Notes that a token was used now; to the minute, which is all that is
    /// written.
    pub fn note(&self, token_id: i32) {
        let now = Timestamp::now();
        let naive = now.naive();
        let past =
            Duration::seconds(naive.second().into()) + Duration::nanoseconds(naive.nanosecond().into());
        self.used.lock().unwrap_or_else(|poison| poison.into_inner()).insert(token_id, now.minus(past));
    }

    /// Writes what was noted. What cannot be written is noted again.
    pub async fn write(&self, store: &Store) -> Result<(), StoreError> {
        let used = std::mem::take(&mut *self.used.lock().unwrap_or_else(|poison| poison.into_inner()));
        let written = tokens::note_usage(store, &used).await;
        if written.is_err() {
            let mut noted = self.used.lock().unwrap_or_else(|poison| poison.into_inner());
            for (token_id, at) in used {
                noted.entry(token_id).or_insert(at);
            }
        }
        written
    }
}
