//! What the bytes of a file mean as text.
//!
//! Test programs write UTF-8 or, the older ones, Windows-1252; nothing in a file
//! says which. Bytes that are valid UTF-8 by accident are so rare that validity
//! decides. Two files that are compared are read alike: one as UTF-8 and the
//! other as Windows-1252 would show differences that are none.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

/// How the bytes of a text become characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Charset {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// Windows-1252. Every byte is one character, so nothing is lost or refused.
    Windows1252,
}

impl Charset {
    /// The name by which the web knows it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// The byte order mark of UTF-8.
pub const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// How much of a file is looked at for NUL bytes, in bytes.
pub const BINARY_PROBE: usize = 8 * 1024;

/// Whether a file is no text: a NUL byte among its first [`BINARY_PROBE`] bytes
/// (the rule of git and diff), or the byte order mark of UTF-16 or UTF-32. Text
/// in those encodings is full of NUL bytes, and would be unreadable as any
/// [`Charset`].
pub fn is_binary(bytes: &[u8]) -> bool {
    bytes.starts_with(b"\xFF\xFE")
        || bytes.starts_with(b"\xFE\xFF")
        || memchr::memchr(0, &bytes[..bytes.len().min(BINARY_PROBE)]).is_some()
}

/// Whether the text begins with the byte order mark of UTF-8.
pub fn has_byte_order_mark(bytes: &[u8]) -> bool {
    bytes.starts_with(BYTE_ORDER_MARK)
}

/// The charset of a whole file; `None` when it is binary.
pub fn charset(bytes: &[u8]) -> Option<Charset> {
    charset_of_pair(bytes, &[])
}

/// The charset of a file of which these are the first bytes: as [`charset`], but
/// a character may be cut off at the end.
pub fn charset_of_beginning(bytes: &[u8]) -> Option<Charset> {
    let valid = match std::str::from_utf8(bytes) {
        Ok(_) => bytes.len(),
        Err(error) if error.error_len().is_none() => error.valid_up_to(),
        Err(_) => return (!is_binary(bytes)).then_some(Charset::Windows1252),
    };
    charset(&bytes[..valid])
}

/// The charset both files are read in: UTF-8 when both are valid UTF-8, else
/// Windows-1252 for both; `None` when either is binary.
pub fn charset_of_pair(one: &[u8], other: &[u8]) -> Option<Charset> {
    if is_binary(one) || is_binary(other) {
        return None;
    }
    let utf8 = std::str::from_utf8(one).is_ok() && std::str::from_utf8(other).is_ok();
    Some(if utf8 { Charset::Utf8 } else { Charset::Windows1252 })
}

/// The text of these bytes. A byte order mark stays, as U+FEFF in UTF-8; bytes that
/// are not valid after all become U+FFFD.
pub fn decode(bytes: &[u8], charset: Charset) -> Cow<'_, str> {
    match charset {
        Charset::Utf8 => String::from_utf8_lossy(bytes),
        Charset::Windows1252 => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// The longest beginning of the text that has at most `limit` bytes and ends
/// between two characters.
pub fn cut(bytes: &[u8], limit: usize, charset: Charset) -> &[u8] {
    if bytes.len() <= limit {
        return bytes;
    }
    let mut end = limit;
    if charset == Charset::Utf8 {
        // A character has at most three bytes after its first.
        while end > 0 && limit - end < 3 && bytes[end] & 0b1100_0000 == 0b1000_0000 {
            end -= 1;
        }
    }
    &bytes[..end]
}

#[cfg(test)]
mod tests {
    use Charset::{Utf8, Windows1252};
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn validity_decides_between_the_charsets() {
        let cases: [(&[u8], Option<Charset>); 9] = [
            (b"", Some(Utf8)),
            (b"plain", Some(Utf8)),
            ("gr\u{fc}n \u{1f600}".as_bytes(), Some(Utf8)),
            (b"\xEF\xBB\xBFmarked", Some(Utf8)),
            (b"gr\xFCn", Some(Windows1252)),
            (b"cut off \xE2\x82", Some(Windows1252)),
            (b"nul \0", None),
            (b"\xFF\xFEu\0t\0f\0", None),
            (b"\xFE\xFF\x20\xAC", None),
        ];
        for (bytes, expected) in cases {
            assert_eq!(charset(bytes), expected, "{bytes:?}");
        }
    }

    #[test]
    fn a_pair_is_read_alike_whichever_comes_first() {
        let (utf8, latin) = ("gr\u{fc}n".as_bytes(), b"gr\xFCn".as_slice());
        assert_eq!(charset_of_pair(utf8, utf8), Some(Utf8));
        assert_eq!(charset_of_pair(utf8, latin), Some(Windows1252));
        assert_eq!(charset_of_pair(latin, utf8), Some(Windows1252));
        assert_eq!(charset_of_pair(b"\0", utf8), None);
        assert_eq!(charset_of_pair(utf8, b"\0"), None);
    }

    #[test]
    fn only_the_beginning_is_searched_for_nul() {
        let mut bytes = vec![b'a'; BINARY_PROBE];
        bytes.push(0);
        assert_eq!(charset(&bytes), Some(Utf8));
        bytes[BINARY_PROBE - 1] = 0;
        assert_eq!(charset(&bytes), None);
    }

    #[test]
    fn a_beginning_may_end_inside_a_character() {
        assert_eq!(charset_of_beginning(b"cut off \xE2\x82"), Some(Utf8));
        assert_eq!(charset_of_beginning(b"\xE2\x82 cut off"), Some(Windows1252));
        assert_eq!(charset_of_beginning(b"\0\xE2\x82"), None);
        assert_eq!(charset_of_beginning(b"\xFF\0"), None);
        assert_eq!(charset_of_beginning(b""), Some(Utf8));
    }

    #[test]
    fn a_mark_is_kept_and_every_byte_of_windows_1252_differs() {
        assert!(has_byte_order_mark(b"\xEF\xBB\xBFa") && !has_byte_order_mark(b"a"));
        assert_eq!(decode(b"\xEF\xBB\xBFa", Utf8), "\u{feff}a");
        assert_eq!(decode(b"\xEF\xBB\xBF\x80", Windows1252), "\u{ef}\u{bb}\u{bf}\u{20ac}");
        let all: Vec<u8> = (0..=255).collect();
        let text = decode(&all, Windows1252);
        let distinct: std::collections::BTreeSet<char> = text.chars().collect();
        assert_eq!(distinct.len(), 256);
        assert!(!text.contains('\u{fffd}'));
    }

    #[test]
    fn names_are_those_of_the_web() {
        for charset in [Utf8, Windows1252] {
            let known = encoding_rs::Encoding::for_label(charset.name().as_bytes()).unwrap();
            assert_eq!(known.name().to_lowercase(), charset.name());
        }
    }

    proptest! {
        #[test]
        fn a_cut_is_the_longest_that_is_valid(text in "\\PC{0,12}", limit in 0_usize..40) {
            let bytes = cut(text.as_bytes(), limit, Utf8);
            let kept = std::str::from_utf8(bytes).unwrap();
            prop_assert!(text.starts_with(kept) && kept.len() <= limit);
            if let Some(next) = text[kept.len()..].chars().next() {
                prop_assert!(kept.len() + next.len_utf8() > limit);
            }
        }

        #[test]
        fn anything_can_be_cut_and_decoded(bytes in proptest::collection::vec(any::<u8>(), 0..40), limit in 0_usize..50) {
            for charset in [Utf8, Windows1252] {
                let kept = cut(&bytes, limit, charset);
                prop_assert!(bytes.starts_with(kept) && kept.len() <= limit);
                prop_assert!(kept.len() + 3 >= limit.min(bytes.len()));
                decode(kept, charset);
            }
        }
    }
}
