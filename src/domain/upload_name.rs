//! What an uploaded file is called here, given what its uploader calls it.
//!
//! The name is for people; the file is stored under its hash. Only the extension
//! becomes part of a file's name in the store.

/// The longest extension in characters, without its dot: what the database's
/// columns take with it.
pub const MAX_EXTENSION: usize = 63;

/// The longest name in characters, with the extension: what file systems take.
pub const MAX_NAME: usize = 255;

/// Letters that are written with ASCII ones, by what is written instead. What
/// is in no row, and is not ASCII, is left out.
const FOLDED: &[(&str, &str)] = &[
    ("A", "ÀÁÂÃÄÅĀĂĄǍẠẢẤẦẨẪẬẮẰẲẴẶ"),
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặª"),
    ("AE", "Æ"),
    ("ae", "æ"),
    ("C", "ÇĆĈĊČ"),
    ("c", "çćĉċč"),
    ("D", "ÐĎĐ"),
    ("d", "ðďđ"),
    ("E", "ÈÉÊËĒĔĖĘĚẸẺẼẾỀỂỄỆ"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệ"),
    ("G", "ĜĞĠĢ"),
    ("g", "ĝğġģ"),
    ("H", "ĤĦ"),
    ("h", "ĥħ"),
    ("I", "ÌÍÎÏĨĪĬĮİǏỈỊ"),
    ("i", "ìíîïĩīĭįıǐỉị"),
    ("J", "Ĵ"),
    ("j", "ĵ"),
    ("K", "Ķ"),
    ("k", "ķĸ"),
    ("L", "ĹĻĽĿŁ"),
    ("l", "ĺļľŀł"),
    ("N", "ÑŃŅŇŊ"),
    ("n", "ñńņňŋ"),
    ("O", "ÒÓÔÕÖØŌŎŐƠǑỌỎỐỒỔỖỘỚỜỞỠỢ"),
    ("o", "òóôõöøōŏőơǒọỏốồổỗộớờởỡợº"),
    ("OE", "Œ"),
    ("oe", "œ"),
    ("R", "ŔŖŘ"),
    ("r", "ŕŗř"),
    ("S", "ŚŜŞŠȘ"),
    ("s", "śŝşšșſ"),
    ("SS", "ẞ"),
    ("ss", "ß"),
    ("T", "ŢŤŦȚ"),
    ("t", "ţťŧț"),
    ("TH", "Þ"),
    ("th", "þ"),
    ("U", "ÙÚÛÜŨŪŬŮŰŲƯǓỤỦỨỪỬỮỰ"),
    ("u", "ùúûüũūŭůűųưǔụủứừửữự"),
    ("W", "Ŵ"),
    ("w", "ŵ"),
    ("Y", "ÝŶŸỲỴỶỸ"),
    ("y", "ýÿŷỳỵỷỹ"),
    ("Z", "ŹŻŽ"),
    ("z", "źżž"),
];

/// The name of an uploaded file: of ASCII letters, digits, `_`, `-` and dots,
/// of which none is the first or the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadName {
    name: String,
    /// Where the extension's dot is, or the name's end.
    dot: usize,
}

/// A name of which nothing is left that could be stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnusableName {
    /// None of its characters can be kept.
    #[error("Unusable file name.")]
    Empty,
    /// It has more than [`MAX_NAME`] characters.
    #[error("Unusable file name: it may have 255 characters at most.")]
    Long,
    /// Its extension has more than [`MAX_EXTENSION`] characters.
    #[error("Unusable file name: its extension may have 63 characters at most.")]
    LongExtension,
}

impl UploadName {
    /// The name that is kept of a name: in ASCII, with `_` instead of blanks and
    /// of what separates folders, and without dots and `_` at its ends.
    pub fn of(given: &str) -> Result<Self, UnusableName> {
        let mut plain = String::with_capacity(given.len().min(2 * MAX_NAME));
        for c in given.chars() {
            match c {
                '/' | '\\' => plain.push(' '),
                _ if c.is_whitespace() => plain.push(' '),
                _ if c.is_ascii_alphanumeric() || "_-.".contains(c) => plain.push(c),
                _ => plain.push_str(folded(c)),
            }
        }
        let words: Vec<&str> = plain.split_ascii_whitespace().collect();
        let joined = words.join("_");
        let name = joined.trim_matches(['.', '_']);
        if name.is_empty() {
            return Err(UnusableName::Empty);
        }
        let dot = name.rfind('.').unwrap_or(name.len());
        if name.len() - dot > MAX_EXTENSION + 1 {
            return Err(UnusableName::LongExtension);
        }
        if name.len() > MAX_NAME {
            return Err(UnusableName::Long);
        }
        Ok(Self { dot, name: name.to_owned() })
    }

    /// The name without the extension.
    pub fn stem(&self) -> &str {
        self.name.get(..self.dot).unwrap_or_default()
    }

    /// What follows the last dot, with the dot; or nothing.
    pub fn extension(&self) -> &str {
        self.name.get(self.dot..).unwrap_or_default()
    }

    /// Whether it has this extension, anywhere: `a.js.ts` has `js`, `ts` and
    /// `js.ts`. Letter case makes no difference.
    pub fn has_extension(&self, extension: &str) -> bool {
        let Some((_, all)) = self.name.split_once('.') else { return false };
        let wanted = extension.trim().trim_start_matches('.').to_ascii_lowercase();
        !wanted.is_empty() && format!(".{}.", all.to_ascii_lowercase()).contains(&format!(".{wanted}."))
    }
}

fn folded(c: char) -> &'static str {
    if c.is_ascii() {
        return "";
    }
    FOLDED.iter().find(|(_, letters)| letters.contains(c)).map_or("", |(plain, _)| plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn parts(given: &str) -> (String, String) {
        let name = UploadName::of(given).unwrap_or_else(|error| panic!("{given}: {error}"));
        (name.stem().to_owned(), name.extension().to_owned())
    }

    #[test]
    fn names_are_kept_as_far_as_they_can_be() {
        for (given, stem, extension) in [
            ("clip.ts", "clip", ".ts"),
            ("clip.TS", "clip", ".TS"),
            ("clip", "clip", ""),
            (".ts", "ts", ""),
            ("é.ts", "e", ".ts"),
            ("Größe Straße.mp4", "Grosse_Strasse", ".mp4"),
            ("клип.ts", "ts", ""),
            ("../../etc/passwd", "etc_passwd", ""),
            ("C:\\films\\a b.mkv", "C_films_a_b", ".mkv"),
            ("a.tar.gz", "a.tar", ".gz"),
            ("a..ts", "a.", ".ts"),
            ("a.ts.", "a", ".ts"),
            ("a\u{0}b\nc;d'.ts", "ab_cd", ".ts"),
            ("  two   words .ts", "two_words_", ".ts"),
            ("cafe\u{301}.ts", "cafe", ".ts"),
            ("a.t\u{202e}s", "a", ".ts"),
        ] {
            assert_eq!(parts(given), (stem.to_owned(), extension.to_owned()), "{given}");
        }
    }

    #[test]
    fn names_of_which_nothing_is_left_are_unusable() {
        for given in ["", ".", "..", "/", "___", "клип", "\u{0}", " . ", "☃☃", "._-"] {
            let expected = if given.contains('-') { Ok("-") } else { Err(UnusableName::Empty) };
            assert_eq!(UploadName::of(given).as_ref().map(UploadName::stem).map_err(|e| *e), expected);
        }
        let long = |length| format!("a.{}", "e".repeat(length));
        assert_eq!(parts(&long(MAX_EXTENSION)).1.len(), 64);
        assert_eq!(UploadName::of(&long(MAX_EXTENSION + 1)), Err(UnusableName::LongExtension));
        assert_eq!(UploadName::of(&"a".repeat(MAX_NAME)).map(|name| name.stem().len()), Ok(MAX_NAME));
        assert_eq!(UploadName::of(&"a".repeat(MAX_NAME + 1)), Err(UnusableName::Long));
    }

    #[test]
    fn every_extension_counts_in_any_letter_case() {
        let name = UploadName::of("clip.JS.tar.ts").unwrap();
        for extension in ["js", ".js", "JS", "tar", "ts", "js.tar", "tar.ts", "js.tar.ts", " ts "] {
            assert!(name.has_extension(extension), "{extension}");
        }
        for extension in ["j", "s", "clip", "js.ts", "", ".", "ts.", "a"] {
            assert!(!name.has_extension(extension), "{extension}");
        }
        assert!(!UploadName::of("js").unwrap().has_extension("js"));
    }

    proptest! {
        #[test]
        fn whatever_is_left_is_a_name_everywhere(given in "\\PC{0,40}|[./\\\\ _a\\-é\u{0}\u{7f}]{0,12}|[a-z.]{0,300}") {
            let Ok(name) = UploadName::of(&given) else { return Ok(()) };
            let whole = format!("{}{}", name.stem(), name.extension());
            prop_assert!(!whole.is_empty() && whole.len() <= MAX_NAME);
            prop_assert!(whole.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-.".contains(&b)), "{}", whole);
            prop_assert!(!whole.starts_with(['.', '_']) && !whole.ends_with(['.', '_']), "{}", whole);
            let extension = name.extension();
            prop_assert!(extension.is_empty() || (extension.len() > 1 && extension.len() <= MAX_EXTENSION + 1));
            prop_assert!(!extension.get(1..).unwrap_or_default().contains('.'));
            // What is a name already stays as it is.
            prop_assert_eq!(UploadName::of(&whole), Ok(name.clone()));
            // With any hash it names a file.
            let hash = "0".repeat(64);
            let queued = crate::domain::file_name::FileName::queued(&hash, extension);
            prop_assert!(queued.is_ok(), "{:?}", queued);
        }
    }
}
