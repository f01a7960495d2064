//! How long to wait before the next try.

use std::time::Duration;

/// The first wait.
const FIRST: Duration = Duration::from_millis(500);

/// The longest wait. A server that is back is found within this time.
const LONGEST: Duration = Duration::from_secs(30);

/// The longest wait that a server may ask for.
const PATIENCE: Duration = Duration::from_secs(300);

/// Waits that grow, each with a random part, so that workers who lost the server
/// together do not come back together.
#[derive(Debug, Default)]
pub struct Backoff {
    tries: u32,
}

impl Backoff {
    /// How long to wait now: not shorter than the server asked for.
    pub fn next(&mut self, asked: Option<Duration>) -> Duration {
        let whole = FIRST.saturating_mul(1 << self.tries.min(10)).min(LONGEST);
        self.tries = self.tries.saturating_add(1);
        let spread = whole.mul_f64(random() / 2.0);
        match asked {
            // All who were told the same would come back at the same time.
            Some(asked) => asked.min(PATIENCE) + spread.min(Duration::from_secs(1)),
            None => whole - spread,
        }
    }
}

/// A random number from 0 to 1.
fn random() -> f64 {
    let mut bytes = [0; 4];
    // Without randomness all wait for the same time: slower, not wrong.
    let _ = getrandom::fill(&mut bytes);
    f64::from(u32::from_ne_bytes(bytes)) / f64::from(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waits_grow_up_to_a_limit() {
        let mut backoff = Backoff::default();
        let waits: Vec<Duration> = (0..200).map(|_| backoff.next(None)).collect();
        for (at, wait) in waits.iter().enumerate() {
            let whole = FIRST.saturating_mul(1 << at.min(10)).min(LONGEST);
            assert!(*wait <= whole && *wait >= whole / 2, "{at}: {wait:?}");
        }
    }

    #[test]
    fn what_the_server_asks_for_is_respected() {
        let mut backoff = Backoff::default();
        for _ in 0..50 {
            let wait = backoff.next(Some(Duration::from_secs(7)));
            assert!((7.0..=8.0).contains(&wait.as_secs_f64()), "{wait:?}");
            assert!(backoff.next(Some(Duration::from_secs(86_400))) <= PATIENCE + Duration::from_secs(1));
        }
    }
}
