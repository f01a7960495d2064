//! Entity tags and `If-None-Match`.

use http::{HeaderMap, HeaderValue, header};

use crate::domain::digest::sha256_hex;

/// The strong tag of a content.
pub fn of(content: &[u8]) -> HeaderValue {
    // Hexadecimal digits and quotes can always be sent.
    HeaderValue::try_from(format!("\"{}\"", sha256_hex(content))).unwrap_or(HeaderValue::from_static("\"\""))
}

/// Whether `If-None-Match` names the tag, or any. Tags are compared weakly, as
/// RFC 9110 wants it here.
pub fn matches(headers: &HeaderMap, etag: &HeaderValue) -> bool {
    let values = headers.get_all(header::IF_NONE_MATCH).iter().filter_map(|value| value.to_str().ok());
    let wanted = etag.to_str().unwrap_or_default().trim_matches('"');
    values.into_iter().any(|value| value.trim() == "*" || tags(value).any(|tag| tag == wanted))
}

/// The opaque parts of a list of tags, up to the first that is malformed.
fn tags(list: &str) -> impl Iterator<Item = &str> {
    let mut rest = list;
    std::iter::from_fn(move || {
        let start = rest.trim_start_matches([' ', '\t', ',']);
        let (tag, after) = start.strip_prefix("W/").unwrap_or(start).strip_prefix('"')?.split_once('"')?;
        rest = after;
        Some(tag)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(values: &[&'static str]) -> bool {
        let pairs = values.iter().map(|value| (header::IF_NONE_MATCH, HeaderValue::from_static(value)));
        matches(&pairs.collect(), &HeaderValue::from_static("\"abc\""))
    }

    #[test]
    fn a_tag_is_strong_and_made_of_the_content() {
        let tag = of(b"");
        assert_eq!(tag, "\"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"");
        assert_ne!(tag, of(b"x"));
    }

    #[test]
    fn the_tag_itself_a_list_and_any_match() {
        assert!(asked(&["\"abc\""]));
        assert!(asked(&["\"x\", \"abc\""]));
        assert!(asked(&["\"x,y\",\t\"abc\" , \"z\""]));
        assert!(asked(&["*"]));
        assert!(asked(&[" * "]));
        assert!(asked(&["\"x\"", "\"abc\""]));
    }

    #[test]
    fn weakness_is_no_matter() {
        assert!(asked(&["W/\"abc\""]));
        assert!(asked(&["\"x\", W/\"abc\""]));
    }

    #[test]
    fn others_do_not_match() {
        assert!(!asked(&[]));
        assert!(!asked(&[""]));
        assert!(!asked(&["\"ABC\""]));
        assert!(!asked(&["\"ab\", \"c\""]));
        assert!(!asked(&["\"x, abc, y\""]));
        assert!(!asked(&["w/\"abc\""]));
    }

    #[test]
    fn what_is_malformed_ends_the_list() {
        assert!(!asked(&["abc"]));
        assert!(!asked(&["\"abc"]));
        assert!(!asked(&["x \"abc\""]));
        assert!(asked(&["\"abc\" x"]));
    }
}
