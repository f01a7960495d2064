//! What one line of a log says: when, how bad, and who.
//!
//! Logs are written by many programs and follow no format, so a line is read for
//! its *words*: "information", "criticality", "terror" or "builder" hold none. See
//! [`words`] for what a word is.
//!
//! **Level.** A word that stands where loggers put the level wins, the first of
//! several: the value of a key (`level=warning`, `"severity": "ERR"`), or among the
//! first four words after the timestamp one that is in capitals (`ERROR`), in brackets
//! (`[error]`), a heading (`error:`, `info - `), or, behind a timestamp, the very
//! first. So `2026-03-01T12:00:00Z [INFO] 0 tests with a fatal error` is info.
//! Without such a word the gravest counts: critical, error, warning, info, debug;
//! without any word it is info. `critical`, `fatal`, `error`, `warning`, `warn`,
//! `info` and `debug` count everywhere, the short and rare spellings (`ERR`,
//! `NOTICE`, `TRACE`) only where the level stands.
//!
//! **Source.** By the same rule, except that capitals mean nothing: the first that
//! stands as a field, else the first of orchestrator, worker, build, test_runner, web
//! that is anywhere; without a word it is web. A number may follow (`worker-3`).

mod timestamp;
mod words;

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

use super::time::Timestamp;
use crate::api::models::{LogLevel, LogSource};
use words::words;

/// One line of a log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogLine {
    /// The instant the line begins with, if it does. One without a zone is UTC.
    pub timestamp: Option<Timestamp>,
    /// How bad it is.
    pub level: LogLevel,
    /// What it comes from.
    pub source: LogSource,
    /// The line without its ending, timestamp included.
    pub message: String,
    /// The line is longer than the message.
    pub truncated: bool,
}

impl LogLine {
    /// Reads a line, or the beginning of one. `bytes` hold no line feed; one
    /// carriage return at the end belongs to the line ending. Of a line of more than
    /// `most` bytes only the first `most` are read and kept (a few less, where a
    /// character would be split).
    ///
    /// Bytes that are not UTF-8 are Windows-1252, line by line: the output of several
    /// programs may be in one log.
    pub fn parse(bytes: &[u8], most: usize) -> Self {
        let bytes = bytes.strip_suffix(b"\r").unwrap_or(bytes);
        let (message, truncated) = match bytes.get(..most) {
            Some(head) if head.len() < bytes.len() => (decode(head, true), true),
            _ => (decode(bytes, false), false),
        };
        let plain = without_escapes(&message);
        let (timestamp, rest) = match timestamp::leading(&plain) {
            Some((timestamp, rest)) => (Some(timestamp), rest),
            None => (None, &*plain),
        };
        let (level, source) = level_and_source(rest, timestamp.is_some());
        Self { timestamp, level, source, message, truncated }
    }
}

/// Text from bytes. Where they were `cut`, the last character may be incomplete; it
/// is left out then.
fn decode(bytes: &[u8], cut: bool) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) if cut && error.error_len().is_none() => {
            bytes.get(..error.valid_up_to()).and_then(|whole| std::str::from_utf8(whole).ok())
        }
        Err(_) => None,
    };
    match text {
        Some(text) => text.to_owned(),
        None => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// The text without a byte order mark and without what colours it on a terminal, which
/// would stick to the words.
fn without_escapes(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !text.contains('\u{1b}') {
        return Cow::Borrowed(text);
    }
    let mut parts = text.split('\u{1b}');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(match part.strip_prefix('[') {
            // Parameters, then one letter or sign that ends the sequence.
            Some(sequence) => {
                let sequence = sequence.trim_start_matches(|c| ('\u{20}'..='\u{3f}').contains(&c));
                sequence.strip_prefix(|c| ('\u{40}'..='\u{7e}').contains(&c)).unwrap_or(sequence)
            }
            None => part,
        });
    }
    Cow::Owned(plain)
}

/// Level and source of the text after the timestamp.
fn level_and_source(text: &str, after_timestamp: bool) -> (LogLevel, LogSource) {
    let (mut level, mut source) = (Best::default(), Best::default());
    for word in words(text) {
        let placed = word.early && (word.field || (word.first && after_timestamp));
        let shouted = word.early && word.text.bytes().all(|byte| !byte.is_ascii_lowercase());
        let is_level = placed || shouted || word.value_of(&LEVEL_KEYS);
        level.see(level_of(word.text, is_level), is_level, gravity);
        let is_source = placed || word.value_of(&SOURCE_KEYS);
        source.see(source_of(word.text), is_source, precedence);
    }
    (level.found().unwrap_or(LogLevel::Info), source.found().unwrap_or(LogSource::Web))
}

/// What the words seen so far say.
struct Best<T> {
    placed: Option<T>,
    anywhere: Option<T>,
}

impl<T> Default for Best<T> {
    fn default() -> Self {
        Self { placed: None, anywhere: None }
    }
}

impl<T: Copy> Best<T> {
    /// Takes what a word says, which stands where it should or does not.
    fn see(&mut self, said: Option<T>, placed: bool, rank: fn(T) -> u8) {
        let Some(said) = said else { return };
        if placed {
            self.placed = self.placed.or(Some(said));
        }
        if self.anywhere.is_none_or(|best| rank(said) < rank(best)) {
            self.anywhere = Some(said);
        }
    }

    fn found(self) -> Option<T> {
        self.placed.or(self.anywhere)
    }
}

/// Keys whose value is a level, and keys whose value is a source.
const LEVEL_KEYS: [&str; 7] = ["level", "lvl", "severity", "loglevel", "log_level", "log.level", "levelname"];
const SOURCE_KEYS: [&str; 4] = ["source", "component", "service", "logger"];

/// The words for levels, and whether they count everywhere or only where a level
/// stands.
const LEVELS: [(&str, LogLevel, bool); 18] = [
    ("critical", LogLevel::Critical, true),
    ("fatal", LogLevel::Critical, true),
    ("error", LogLevel::Error, true),
    ("warning", LogLevel::Warning, true),
    ("warn", LogLevel::Warning, true),
    ("info", LogLevel::Info, true),
    ("debug", LogLevel::Debug, true),
    ("crit", LogLevel::Critical, false),
    ("alert", LogLevel::Critical, false),
    ("emerg", LogLevel::Critical, false),
    ("emergency", LogLevel::Critical, false),
    ("panic", LogLevel::Critical, false),
    ("err", LogLevel::Error, false),
    ("severe", LogLevel::Error, false),
    ("notice", LogLevel::Info, false),
    ("dbg", LogLevel::Debug, false),
    ("trace", LogLevel::Debug, false),
    ("verbose", LogLevel::Debug, false),
];

fn level_of(word: &str, placed: bool) -> Option<LogLevel> {
    // A number that is not part of the word itself may follow: `ERROR-17`.
    let name = match word.rsplit_once('-') {
        Some((name, number)) if is_number(number) => name,
        _ => word,
    };
    let known = LEVELS.iter().find(|(known, ..)| known.eq_ignore_ascii_case(name))?;
    (known.2 || placed).then_some(known.1)
}

/// The words for sources.
const SOURCES: [(&str, LogSource); 7] = [
    ("orchestrator", LogSource::Orchestrator),
    ("worker", LogSource::Worker),
    ("build", LogSource::Build),
    ("test_runner", LogSource::TestRunner),
    ("test-runner", LogSource::TestRunner),
    ("testrunner", LogSource::TestRunner),
    ("web", LogSource::Web),
];

fn source_of(word: &str) -> Option<LogSource> {
    let name = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let name = if name.len() < word.len() { name.trim_end_matches(['-', '_']) } else { name };
    SOURCES.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, source)| *source)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn gravity(level: LogLevel) -> u8 {
    match level {
        LogLevel::Critical => 0,
        LogLevel::Error => 1,
        LogLevel::Warning => 2,
        LogLevel::Info => 3,
        LogLevel::Debug => 4,
    }
}

fn precedence(source: LogSource) -> u8 {
    match source {
        LogSource::Orchestrator => 0,
        LogSource::Worker => 1,
        LogSource::Build => 2,
        LogSource::TestRunner => 3,
        LogSource::Web => 4,
    }
}

#[cfg(test)]
mod tests {
    use LogLevel::{Critical, Debug, Error, Info, Warning};
    use proptest::prelude::*;

    use super::*;

    const MOST: usize = 1000;

    fn parse(line: &str) -> LogLine {
        LogLine::parse(line.as_bytes(), MOST)
    }

    #[test]
    fn a_level_is_a_word() {
        for (line, level) in [
            ("", Info),
            ("information about criticality in terrorem, debugger, warnings: 3, 2 errors", Info),
            ("INFORMATION", Info),
            ("ERRORS: 0", Info),
            ("error_count 7, error-free, error.log, /var/error, std::error::Error, --debug", Info),
            ("debug=1 error=0 {\"warning\": null, 'fatal': 0}", Info),
            ("errör", Info),
            ("[INFO] x", Info),
            ("[error] x", Error),
            ("[ Error ] x", Error),
            ("WARN x", Warning),
            ("Warning: x", Warning),
            ("FATAL", Critical),
            ("the disk is full: Fatal", Critical),
            ("this is **critical**!", Critical),
            ("an error.", Error),
            ("an 'error', a \"warning\"", Error),
            ("x.c:12:3: error: no such thing", Error),
            ("make: *** [all] Error 2", Error),
            ("ERROR-17 in the parser", Error),
            ("level=warning msg=\"fatal error\"", Warning),
            ("msg=\"all is well\" level=\"error\"", Error),
            ("{\"message\": \"a fatal error\", \"level\": \"debug\"}", Debug),
            ("{'severity':'NOTICE'} error", Info),
            ("ERR x", Error),
            ("to err is human", Info),
            ("a trace of panic; notice the alert", Info),
            ("TRACE entering", Debug),
            ("<crit> x", Critical),
            ("panic: index out of range", Critical),
            ("\u{1b}[1;31mERROR\u{1b}[0m x", Error),
            ("\u{1b}[33mwarn\u{1b}[0m: a fatal error", Warning),
            ("\u{feff}WARN x", Warning),
        ] {
            assert_eq!(parse(line).level, level, "{line}");
        }
    }

    #[test]
    fn the_level_that_stands_in_its_place_wins() {
        for (line, level) in [
            ("2026-03-01T12:00:00Z [INFO] a fatal error", Info),
            ("2026-03-01 12:00:00,123 - root.module - DEBUG - an ERROR", Debug),
            ("2026-03-01 12:00:00 info a fatal error", Info),
            ("info a fatal error", Critical),
            ("[worker-1] [WARNING] error: fatal", Warning),
            ("[2026-03-01T12:00:00Z INFO  touchstone::worker] an ERROR", Info),
            ("Oct 11 22:14:15 host worker[77]: notice: a fatal error", Info),
            ("debug: error", Debug),
            ("(pid 7) warning - error", Warning),
            ("one two three four ERROR and critical", Critical),
            ("one two three ERROR and critical", Error),
            ("1 22 333 4444 55555 ERROR and critical", Error),
            ("debug, info, warning, error", Error),
            ("debug, info, warning", Warning),
            ("debug, info", Info),
            ("debug", Debug),
        ] {
            assert_eq!(parse(line).level, level, "{line}");
        }
    }

    #[test]
    fn a_source_is_a_word() {
        use LogSource::{Build, Orchestrator, TestRunner, Web, Worker};
        for (line, source) in [
            ("", Web),
            ("the builder, coworkers, website and /usr/build/x of build.sh", Web),
            ("worker joined", Worker),
            ("Worker-12 joined; worker_3 left", Worker),
            ("worker3 joined", Worker),
            ("the test runner", Web),
            ("test_runner and web", TestRunner),
            ("test-runner 3", TestRunner),
            ("web asks the worker about a build for the orchestrator", Orchestrator),
            ("[build] asks the worker", Build),
            ("[INFO] web: asks the worker", Web),
            ("2026-03-01 12:00:00 web asks the worker", Web),
            ("2026-03-01 12:00:00 - INFO - build - the worker", Build),
            ("level=info source=test_runner msg=worker", TestRunner),
            ("Oct 11 22:14:15 host build[77]: the worker", Build),
            ("BUILD of the worker", Worker),
            ("build=7 is done", Web),
        ] {
            assert_eq!(parse(line).source, source, "{line}");
        }
    }

    #[test]
    fn a_line_is_kept_without_its_ending() {
        assert_eq!(parse("a\rb\r").message, "a\rb");
        assert_eq!(parse("a\r\r").message, "a\r");
        assert_eq!(parse("").message, "");
        let line = parse(" 2026-03-01T12:00:00+01:00 x ");
        assert_eq!(line.message, " 2026-03-01T12:00:00+01:00 x ");
        assert_eq!(line.timestamp, Timestamp::parse_rfc3339("2026-03-01T11:00:00Z"));
        assert_eq!(parse("\u{1b}[2m2026-03-01T11:00:00Z\u{1b}[0m x").timestamp, line.timestamp);
    }

    #[test]
    fn what_is_not_utf8_is_windows_1252() {
        assert_eq!(LogLine::parse(b"caf\xe9 \x80 \x81", MOST).message, "café € \u{81}");
        assert_eq!(LogLine::parse("café €".as_bytes(), MOST).message, "café €");
        // An incomplete character at the end of a whole line was never UTF-8.
        assert_eq!(LogLine::parse(b"caf\xc3", MOST).message, "cafÃ");
    }

    #[test]
    fn a_long_line_is_cut_between_characters() {
        let cut = |line: &str, most| {
            let line = LogLine::parse(line.as_bytes(), most);
            (line.message, line.truncated)
        };
        assert_eq!(cut("abcd", 4), ("abcd".to_owned(), false));
        assert_eq!(cut("abcd\r", 4), ("abcd".to_owned(), false));
        assert_eq!(cut("abcde", 4), ("abcd".to_owned(), true));
        assert_eq!(cut("abc€", 4), ("abc".to_owned(), true));
        assert_eq!(cut("abc€", 6), ("abc€".to_owned(), false));
        assert_eq!(LogLine::parse(b"a\xe9bcd", 4).message, "aébc");
    }

    proptest! {
        #[test]
        fn any_bytes_are_a_line(bytes in prop::collection::vec(any::<u8>().prop_filter("no line feed", |b| *b != b'\n'), 0..80), most in 1_usize..80) {
            let line = LogLine::parse(&bytes, most);
            let content = bytes.strip_suffix(b"\r").unwrap_or(&bytes);
            prop_assert_eq!(line.truncated, content.len() > most);
            if let (Ok(text), false) = (std::str::from_utf8(content), line.truncated) {
                prop_assert_eq!(line.message, text);
            }
        }

        #[test]
        fn every_text_has_words(text in "[a-z\\[\\]:=\"' ./|é-]{0,40}") {
            parse(&text);
        }

        #[test]
        fn letters_around_a_word_make_it_another(before in "[a-z_]{0,3}", after in "[a-z_]{0,3}", word in "critical|error|debug|warning") {
            prop_assume!(!before.is_empty() || !after.is_empty());
            let line = format!("{before}{word}{after}");
            prop_assert_eq!(parse(&line).level, Info);
        }
    }
}
