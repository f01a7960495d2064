//! The name a browser saves a download by.
//!
//! It is made of what people typed, so it may hold anything; it is for eyes and
//! disks only, and never leads to a file of the store.

/// The most bytes a name may have.
const MAX: usize = 200;

/// What is saved where nothing is left of a name.
const NAMELESS: &str = "download";

/// A name that any disk takes: without folders, control characters and marks
/// that turn the direction of writing, and not too long. The extension is kept.
pub fn tidy(name: &str) -> String {
    let tidy: String = name
        .chars()
        .map(|c| if c.is_control() || turns(c) || "/\\:*?\"<>|".contains(c) { '_' } else { c })
        .collect();
    let tidy = tidy.trim_start_matches(|c: char| c == '.' || c.is_whitespace()).trim_end();
    if tidy.is_empty() { NAMELESS.to_owned() } else { shortened(tidy) }
}

/// The value of `Content-Disposition` that saves a download by this name, as in
/// RFC 6266: in ASCII for old clients, and as it is.
pub fn content_disposition(name: &str) -> String {
    let name = tidy(name);
    let plain: String = name
        .chars()
        // `%` would be decoded by some.
        .map(|c| if c.is_ascii_graphic() && !"\"\\%".contains(c) || c == ' ' { c } else { '_' })
        .collect();
    if plain == name {
        return format!("attachment; filename=\"{plain}\"");
    }
    let encoded = percent_encoding::utf8_percent_encode(&name, ATTR_CHAR);
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

/// What RFC 8187 lets stand unencoded.
const ATTR_CHAR: &percent_encoding::AsciiSet = &percent_encoding::NON_ALPHANUMERIC
    .remove(b'!')
    .remove(b'#')
    .remove(b'$')
    .remove(b'&')
    .remove(b'+')
    .remove(b'-')
    .remove(b'.')
    .remove(b'^')
    .remove(b'_')
    .remove(b'`')
    .remove(b'|')
    .remove(b'~');

/// Whether a character turns the direction of writing, so that a name looks
/// like another: `exe.ts` like `st.exe`.
fn turns(c: char) -> bool {
    matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{61c}')
}

/// At most [`MAX`] bytes of a name, with its extension unless that is too long
/// itself.
fn shortened(name: &str) -> String {
    if name.len() <= MAX {
        return name.to_owned();
    }
    let extension = name.rfind('.').map_or("", |at| &name[at..]);
    let extension = if extension.len() <= 20 { extension } else { "" };
    let mut end = MAX - extension.len();
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    format!("{}{extension}", &name[..end]).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn plain_names_stay_as_they_are() {
        for name in ["sample.ts", "My clip (1).mp4", "a-b_c;d.srt", "noextension"] {
            assert_eq!(tidy(name), name);
            assert_eq!(content_disposition(name), format!("attachment; filename=\"{name}\""));
        }
    }

    #[test]
    fn folders_quotes_and_lines_are_gone() {
        assert_eq!(tidy("../../etc/passwd"), "_.._etc_passwd");
        assert_eq!(tidy("a\r\nSet-Cookie: x=1"), "a__Set-Cookie_ x=1");
        assert_eq!(tidy("a\"b\\c"), "a_b_c");
        assert_eq!(tidy("a\u{202e}st.exe"), "a_st.exe");
        assert_eq!(tidy("..."), "download");
        assert_eq!(tidy(" . .a "), "a");
        assert_eq!(tidy(""), "download");
    }

    #[test]
    fn other_scripts_are_written_twice() {
        assert_eq!(
            content_disposition("Größe 100%.ts"),
            "attachment; filename=\"Gr__e 100_.ts\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20100%25.ts"
        );
    }

    #[test]
    fn a_long_name_keeps_its_extension() {
        let tidied = tidy(&format!("{}.mp4", "ä".repeat(300)));
        assert!(tidied.len() <= 200 && tidied.ends_with("ä.mp4"), "{tidied}");
        assert_eq!(tidy(&format!("a.{}", "b".repeat(300))).len(), 200);
    }

    proptest! {
        #[test]
        fn any_name_makes_one_header_line(name in "\\PC{0,300}|[\\x00-\\x7f]{0,40}") {
            let value = content_disposition(&name);
            prop_assert!(value.bytes().all(|byte| (0x20..0x7f).contains(&byte)), "{value}");
            prop_assert!(value.matches('"').count() == 2, "{value}");
            prop_assert!(tidy(&name).len() <= 200);
            prop_assert_eq!(tidy(&tidy(&name)), tidy(&name));
        }
    }
}
