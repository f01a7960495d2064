//! Text that must not reach a log line.

use std::fmt;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// A secret in clear: a new token, a run's worker token, the integration token.
///
/// `Debug` prints `***`, and there is no `Display`, so a secret reaches a row or
/// a log line only where somebody wrote [`Secret::expose`]; serde writes it as it
/// is, because the contract's types hold secrets.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps `text`.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The secret itself. Every call is a place where it can leak.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Whether `presented` is this secret. Takes the same time wherever the two
    /// first differ and whatever their lengths are: digests are compared.
    pub fn matches(&self, presented: &str) -> bool {
        let own = Sha256::digest(self.0.as_bytes());
        let other = Sha256::digest(presented.as_bytes());
        own.as_slice().ct_eq(other.as_slice()).into()
    }
}

/// Compares as [`Secret::matches`] does.
impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.matches(&other.0)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_hides_the_text() {
        assert_eq!(format!("{:?}", Secret::new("hunter2")), "***");
        assert_eq!(format!("{:?}", Some(Secret::new("hunter2"))), "Some(***)");
    }

    #[test]
    fn matches_only_the_very_same_text() {
        let secret = Secret::new("abc");
        assert!(secret.matches("abc"));
        for other in ["", "ab", "abd", "abcd", "ABC"] {
            assert!(!secret.matches(other), "{other}");
        }
    }
}
