//! Step: a machine's token that ends soon. Nobody looks at a list of tokens until
//! a machine is refused, so its replies and the log say so before.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use super::context::Context;
use crate::contract::{Principal, Timestamp};
use crate::domain::token;

/// The reply's header: when the token ends.
pub const HEADER: &str = "x-token-expires-at";

/// How long nothing more is logged of a token.
const PAUSE: Duration = Duration::from_secs(24 * 60 * 60);

/// The tokens of which the log has spoken, and when.
#[derive(Debug, Default)]
pub struct Told(Mutex<HashMap<i32, Instant>>);

impl Told {
    /// Notes that a caller's token ends soon, if it does; logs it once a day.
    pub fn note(&self, caller: Option<&Principal>, context: &Context) {
        let Some(caller) = caller.and_then(Principal::account) else { return };
        let Some(until) = caller.machine_until.filter(|&until| token::ends_soon(Timestamp::now(), until))
        else {
            return;
        };
        context.trail.token_ends(until);
        if self.is_news(caller.token_id, Instant::now()) {
            tracing::warn!(
                token_id = caller.token_id,
                user_id = caller.user_id,
                expires_at = %until,
                "a machine's token expires soon"
            );
        }
    }

    fn is_news(&self, token_id: i32, now: Instant) -> bool {
        let mut told = self.0.lock().unwrap_or_else(|poison| poison.into_inner());
        if told.get(&token_id).is_some_and(|&at| now.duration_since(at) < PAUSE) {
            return false;
        }
        told.retain(|_, &mut at| now.duration_since(at) < PAUSE);
        told.insert(token_id, now);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_speaks_of_a_token_once_a_day() {
        let (told, start) = (Told::default(), Instant::now());
        assert!(told.is_news(1, start));
        assert!(told.is_news(2, start));
        assert!(!told.is_news(1, start + PAUSE - Duration::from_secs(1)));
        assert!(told.is_news(1, start + PAUSE));
        // What is long ago is forgotten.
        assert_eq!(told.0.lock().unwrap().len(), 1);
    }
}
