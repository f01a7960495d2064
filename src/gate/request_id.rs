//! The request's id: the client's own where it is well-formed, else a new one.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use http::HeaderMap;

/// The header that carries it, in both directions.
pub const HEADER: &str = "x-request-id";

const LONGEST: usize = 64;

/// The id of a request.
pub fn of(headers: &HeaderMap) -> String {
    headers
        .get(HEADER)
        .and_then(|value| value.to_str().ok())
        .filter(|id| well_formed(id))
        .map_or_else(fresh, str::to_owned)
}

/// An id that no other request has: random for each process, counted within it.
pub fn fresh() -> String {
    static PROCESS: OnceLock<u64> = OnceLock::new();
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let process = PROCESS.get_or_init(|| getrandom::u64().unwrap_or_else(|_| std::process::id().into()));
    format!("{process:016x}{:08x}", COUNT.fetch_add(1, Ordering::Relaxed))
}

/// 1 to 64 of the characters that are safe in any log.
fn well_formed(id: &str) -> bool {
    !id.is_empty()
        && id.len() <= LONGEST
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_well_formed_ids_are_taken_over() {
        for (given, taken) in [("abc-1.2_3", true), ("", false), ("a b", false), ("a\"b", false)] {
            let mut headers = HeaderMap::new();
            headers.insert(HEADER, given.parse().unwrap());
            assert_eq!(of(&headers) == given, taken, "{given}");
        }
        let mut headers = HeaderMap::new();
        headers.insert(HEADER, "x".repeat(LONGEST + 1).parse().unwrap());
        assert_eq!(of(&headers).len(), 24);
        assert_ne!(fresh(), fresh());
    }
}
