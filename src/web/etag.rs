//! Entity tags of embedded pages.

use http::{HeaderMap, HeaderValue, header};

use crate::domain::conditions::none_match;
use crate::domain::digest::sha256_hex;

/// The strong tag of a content.
pub fn of(content: &[u8]) -> HeaderValue {
    // Hexadecimal digits and quotes can always be sent.
    HeaderValue::try_from(format!("\"{}\"", sha256_hex(content))).unwrap_or(HeaderValue::from_static("\"\""))
}

/// Whether `If-None-Match`, which may be there several times, names the tag.
pub fn matches(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let mut values = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    etag.to_str().is_ok_and(|etag| values.any(|value| none_match(value, etag)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_strong_and_made_of_the_content() {
        let tag = of(b"");
        assert_eq!(tag, "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"");
        assert_ne!(tag, of(b"x"));
    }

    #[test]
    fn any_of_several_headers_may_name_it() {
        let asked = |values: &[&'static str]| {
            let pairs = values.iter().map(|value| (header::IF_NONE_MATCH, HeaderValue::from_static(value)));
            matches(&pairs.collect(), &HeaderValue::from_static("\"abc\""))
        };
        assert!(asked(&["\"x\"", "\"abc\""]));
        assert!(!asked(&["\"x\"", "\"abd\""]));
        assert!(!asked(&[]));
    }
}
