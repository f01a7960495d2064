//! The entity tags of outputs.
//!
//! A tag begins with the SHA-256 of the whole file, so that whoever has seen an
//! output can say by its tag alone which bytes were seen. After it comes a short
//! digest of everything else the reply depends on.

use super::digest::{is_sha256_hex, sha256_hex};

/// How many digits of the digest of the rest a tag holds.
const REST: usize = 16;

/// The strong tag, with its quotes, of a reply about a file with this SHA-256 in
/// lower-case hex. `rest` is what else the reply depends on.
pub fn tag(sha256: &str, rest: &[&str]) -> String {
    // No part can hold what separates them.
    let rest = sha256_hex(rest.join("\0").as_bytes());
    format!("\"{sha256}-{}\"", &rest[..REST])
}

/// The SHA-256 of the file that a tag is about, if it is a tag of ours. A weak
/// tag is none: it does not promise the same bytes.
pub fn sha256_of(tag: &str) -> Option<&str> {
    let inner = tag.strip_prefix('"')?.strip_suffix('"')?;
    let (sha256, rest) = inner.split_once('-')?;
    let hex = rest.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    (is_sha256_hex(sha256) && rest.len() == REST && hex).then_some(sha256)
}

/// Whether the value of an `If-Match` names a reply about a file with this
/// SHA-256, in whatever form it was shown, or any. Tags are compared strongly;
/// what is malformed ends the list.
pub fn was_seen(if_match: &str, sha256: &str) -> bool {
    if if_match.trim() == "*" {
        return true;
    }
    let mut rest = if_match;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        // Of `W/"x"` or `"x"`, where the opaque part begins.
        let opaque = if rest.starts_with("W/\"") { 3 } else { 1 };
        let quoted = opaque == 3 || rest.starts_with('"');
        let Some(closing) = rest.get(opaque..).filter(|_| quoted).and_then(|rest| rest.find('"')) else {
            return false;
        };
        let (tag, after) = rest.split_at(opaque + closing + 1);
        if sha256_of(tag) == Some(sha256) {
            return true;
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn digest(text: &str) -> String {
        sha256_hex(text.as_bytes())
    }

    #[test]
    fn a_tag_says_which_file_it_is_about() {
        let sha256 = digest("x");
        let made = tag(&sha256, &["text", "a.srt"]);
        assert!(made.starts_with(&format!("\"{sha256}-")) && made.ends_with('"'), "{made}");
        assert_eq!(sha256_of(&made), Some(sha256.as_str()));
    }

    #[test]
    fn everything_a_reply_depends_on_matters() {
        let sha256 = digest("x");
        let base = tag(&sha256, &["text", "a.srt"]);
        assert_eq!(base, tag(&sha256, &["text", "a.srt"]));
        for other in [&["base64", "a.srt"][..], &["text", "b.srt"], &["texta", ".srt"], &["text"], &[]] {
            assert_ne!(base, tag(&sha256, other), "{other:?}");
        }
        assert_ne!(base, tag(&digest("y"), &["text", "a.srt"]));
    }

    #[test]
    fn other_tags_name_no_file() {
        let made = tag(&digest("x"), &[]);
        let inner = made.trim_matches('"');
        for other in [
            String::new(),
            "\"".to_owned(),
            "\"\"".to_owned(),
            "*".to_owned(),
            inner.to_owned(),
            format!("W/{made}"),
            format!("\"{}\"", digest("x")),
            format!("\"{}\"", inner.to_uppercase()),
            format!("\"{inner}0\""),
            format!("\"0{inner}\""),
            format!("\"{}\"", inner.replace('-', "_")),
        ] {
            assert_eq!(sha256_of(&other), None, "{other}");
        }
    }

    #[test]
    fn what_was_seen_is_told_by_any_strong_tag_of_the_file() {
        let sha256 = digest("x");
        let (text, bytes) = (tag(&sha256, &["text"]), tag(&sha256, &["base64"]));
        assert!(was_seen(&text, &sha256) && was_seen(&bytes, &sha256) && was_seen("*", &sha256));
        for list in [format!("\"other\", {text}"), format!(" W/{text} ,\t{text} junk"), " * ".to_owned()] {
            assert!(was_seen(&list, &sha256), "{list}");
        }
        assert!(!was_seen(&text, &digest("y")));
        for list in [
            String::new(),
            format!("W/{text}"),
            format!("junk {text}"),
            format!("\"open, {text}"),
            format!("é{text}"),
            "\"x\", *".to_owned(),
        ] {
            assert!(!was_seen(&list, &sha256), "{list}");
        }
    }

    proptest! {
        #[test]
        fn reading_never_panics(list in "\\PC{0,40}|[W/\", a*\\-]{0,40}") {
            let sha256 = digest("x");
            prop_assert!(sha256_of(&list).is_none());
            prop_assert_eq!(was_seen(&list, &sha256), list.trim() == "*");
        }
    }
}
