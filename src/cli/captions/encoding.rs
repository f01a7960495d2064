//! Bytes to text.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// The text of a file with `\n` at the end of every line, and the name of its
/// encoding: what its byte order mark says, else UTF-8 if it is that, else
/// Windows-1252, which every file is.
pub(super) fn decode(bytes: &[u8]) -> (String, &'static str) {
    let (encoding, mark) = match Encoding::for_bom(bytes) {
        Some(found) => found,
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, 0),
        None => (WINDOWS_1252, 0),
    };
    let (text, _) = encoding.decode_without_bom_handling(&bytes[mark..]);
    (text.replace("\r\n", "\n").replace('\r', "\n"), encoding.name())
}
