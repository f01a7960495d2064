//! The words of a line, and how they stand in it.

/// A word: letters, digits and `_ - . / \ @ ::` without anything in between. So a path,
/// a file name, an option (`--debug`) or a qualified name is one word, not several, and
/// what ends a sentence or a dash at its end is no part of it. The name of a key
/// (`error=0`, `"error": 0`) is none at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// The word itself.
    pub text: &'a str,
    /// The key whose value it is.
    pub key: Option<&'a str>,
    /// It is in brackets of any kind or between bars, or a heading: a colon follows
    /// (after a process number, perhaps), or a dash or bar between blanks.
    pub field: bool,
    /// It is one of the first four words that are not numbers.
    pub early: bool,
    /// It is the very first.
    pub first: bool,
}

impl Word<'_> {
    /// Whether it is the value of one of these keys, in any letter case.
    pub fn value_of(&self, keys: &[&str]) -> bool {
        self.key.is_some_and(|key| keys.iter().any(|known| key.eq_ignore_ascii_case(known)))
    }
}

/// The words of a text, in order.
pub fn words(text: &str) -> Words<'_> {
    Words { text, at: 0, key: None, early: 0 }
}

/// How many words are early.
const EARLY: usize = 4;

/// The iterator over words.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    text: &'a str,
    /// The text before this position has been read.
    at: usize,
    /// The word just before was the name of a key.
    key: Option<&'a str>,
    /// How many early words there have been.
    early: usize,
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '/' | '\\' | '@')
}

impl<'a> Iterator for Words<'a> {
    type Item = Word<'a>;

    fn next(&mut self) -> Option<Word<'a>> {
        loop {
            let rest = self.text.get(self.at..)?;
            let start = self.at + rest.find(in_word)?;
            let end = end_of_word(self.text, start);
            let gap = self.text.get(self.at..start)?;
            self.at = end;
            let text = self.text.get(start..end)?.trim_end_matches(['-', '.', '/', '\\', '@', ':']);
            if !text.contains(char::is_alphanumeric) {
                self.key = None;
                continue;
            }
            let (before, after) = (self.text.get(..start)?, self.text.get(end..)?);
            let key =
                self.key.take().filter(|_| gap.chars().all(|c| matches!(c, '=' | ':' | '"' | '\'' | ' ')));
            let number = text.bytes().all(|byte| byte.is_ascii_digit());
            let first = self.early == 0 && !number;
            let early = self.early < EARLY;
            self.early += usize::from(!number);
            if names_a_key(after) {
                self.key = Some(text);
                continue;
            }
            let field = early && (is_heading(after) || is_enclosed(before, after));
            return Some(Word { text, key, field, early, first });
        }
    }
}

fn end_of_word(text: &str, start: usize) -> usize {
    let mut end = start;
    loop {
        let rest = text.get(end..).unwrap_or_default();
        end += rest.find(|c| !in_word(c)).unwrap_or(rest.len());
        match text.get(end..) {
            Some(rest) if rest.starts_with("::") => end += 2,
            _ => return end,
        }
    }
}

/// Whether what follows a word makes it the name of a key.
fn names_a_key(after: &str) -> bool {
    match after.strip_prefix(['"', '\'']) {
        Some(after) => after.starts_with([':', '=']),
        None => after.starts_with('='),
    }
}

/// Whether what follows a word makes it a heading.
fn is_heading(after: &str) -> bool {
    let behind_number = after
        .strip_prefix('[')
        .map(|number| number.trim_start_matches(|c: char| c.is_ascii_digit()))
        .and_then(|rest| rest.strip_prefix(']'));
    behind_number.unwrap_or(after).starts_with(':')
        || [" - ", " | ", " \u{2013} "].iter().any(|dash| after.starts_with(dash))
}

fn is_enclosed(before: &str, after: &str) -> bool {
    before.trim_end_matches(' ').ends_with(['[', '(', '<', '{', '|'])
        && after.trim_start_matches(' ').starts_with([']', ')', '>', '}', '|'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    #[test]
    fn paths_names_and_options_are_one_word() {
        assert_eq!(
            texts(" /a/b.c -x --y=1 std::io::Error, z. (q) “é”"),
            ["/a/b.c", "-x", "1", "std::io::Error", "z", "q", "é"]
        );
        assert_eq!(texts("a:b a::b a: b:: - -- ... ::"), ["a", "b", "a::b", "a", "b"]);
        assert_eq!(texts(""), [""; 0]);
    }

    #[test]
    fn values_know_their_key() {
        let keys = |text| words(text).map(|word| (word.key, word.text)).collect::<Vec<_>>();
        assert_eq!(keys("a=b c d=\"e f\""), [(Some("a"), "b"), (None, "c"), (Some("d"), "e"), (None, "f")]);
        assert_eq!(
            keys("{\"a\": \"b\", \"c\":1} 'd':'e'"),
            [(Some("a"), "b"), (Some("c"), "1"), (Some("d"), "e")]
        );
        assert_eq!(keys("a=, b"), [(None, "b")]);
        assert!(words("LeVel=x").all(|word| word.value_of(&["level"]) && !word.value_of(&["leve"])));
    }

    #[test]
    fn fields_are_enclosed_or_headings() {
        let fields = |text| words(text).filter(|word| word.field).map(|word| word.text).collect::<Vec<_>>();
        assert_eq!(fields("[a] ( b ) <c> {d}"), ["a", "b", "c", "d"]);
        assert_eq!(fields("a: b[12]: c - d | e"), ["a", "b", "12", "c", "d"]);
        assert_eq!(fields("a-b [c d] [1] f"), ["1"]);
        assert_eq!(fields("one two three four five: [six]"), [""; 0]);
    }

    #[test]
    fn numbers_are_not_counted() {
        let early = words("12:00:01 a b 3 c d e").filter(|word| word.early).map(|word| word.text);
        assert_eq!(early.collect::<Vec<_>>(), ["12", "00", "01", "a", "b", "3", "c", "d"]);
        let first = words("1 a b").filter(|word| word.first).map(|word| word.text);
        assert_eq!(first.collect::<Vec<_>>(), ["a"]);
    }
}
