//! A page of a log, made from as few of its bytes as will do.
//!
//! A [`PageReader`] says which bytes it wants next ([`PageReader::wants`]) and is fed
//! with them until it wants no more, so what it does depends on the bytes alone, not on
//! who reads them or in how large pieces. A *cursor* is a byte position; one inside a
//! line stands for the next line. So a page at the end of a log costs what one at its
//! start does, and reading from cursor to cursor gives every line once.
//!
//! A log may grow while it is read. A page is about its size at the beginning
//! ([`Snapshot`]); as long as the log has not ended, its last line is held back until a
//! line feed completes it (or until it is longer than what is shown of it, which cannot
//! change any more), and the next cursor is where the held line begins.
//!
//! A page is bounded whatever the log holds: see [`Limits`]. A page that ends at one of
//! them has fewer lines than asked for, perhaps none, and a next cursor as always. One
//! that ends within a very long line has its cursor there: the line itself has been
//! looked at, and the cursor stands for the next one.

mod forward;
mod tail;

use std::ops::Range;

use super::log_line::LogLine;
use crate::api::models::{LogLevel, LogSource};

/// How much a page may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most of one line that is shown and filtered by, in bytes of the file.
    pub line: usize,
    /// A page ends with the line that brings its text to so many bytes.
    pub text: usize,
    /// A page ends once so many bytes of the file have been looked at; the last lines
    /// of a log are looked for in so many bytes at its end. More than `line`.
    pub scan: u64,
    /// How many bytes are wanted first; each time it is twice as many.
    pub first_read: u64,
    /// The most that is wanted at once.
    pub largest_read: u64,
}

impl Limits {
    /// The limits of replies: lines of 64 KiB, 1 MiB of text, 8 MiB of log.
    pub const REPLY: Self =
        Self { line: 64 << 10, text: 1 << 20, scan: 8 << 20, first_read: 64 << 10, largest_read: 1 << 20 };

    /// So much of a line is kept until its end is known: whatever follows, it is longer
    /// than what is shown of it.
    fn kept(&self) -> usize {
        self.line + 2
    }

    fn next_read(&self, last: u64) -> u64 {
        last.saturating_mul(2).clamp(1, self.largest_read.max(1))
    }
}

/// What a page is about: a log at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snapshot {
    /// Its size in bytes.
    pub size: u64,
    /// Nothing is going to be added.
    pub ended: bool,
}

/// Which lines are wanted. All of it must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    level: Option<LogLevel>,
    source: Option<LogSource>,
    contains: Option<String>,
}

impl Filter {
    /// Lines of this level, from this source, with this text in any letter case.
    pub fn new(level: Option<LogLevel>, source: Option<LogSource>, contains: Option<&str>) -> Self {
        Self { level, source, contains: contains.map(in_small_letters) }
    }

    /// Whether a line is wanted. What is not shown of a long line is not looked at.
    pub fn matches(&self, line: &LogLine) -> bool {
        self.level.is_none_or(|level| level == line.level)
            && self.source.is_none_or(|source| source == line.source)
            && self.contains.as_ref().is_none_or(|part| in_small_letters(&line.message).contains(part))
    }
}

/// Letter by letter: the same letter becomes the same wherever it stands in a word.
fn in_small_letters(text: &str) -> String {
    match text.is_ascii() {
        true => text.to_ascii_lowercase(),
        false => text.chars().flat_map(char::to_lowercase).collect(),
    }
}

/// A line and where it begins, in bytes from the start of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlacedLine {
    /// Where it begins.
    pub offset: u64,
    /// The line.
    pub line: LogLine,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// Its lines, in the order of the log.
    pub lines: Vec<PlacedLine>,
    /// Where the next page begins; `None` when the log has ended and there is none.
    pub next_cursor: Option<u64>,
}

/// Reads one page.
#[derive(Clone, Debug)]
pub struct PageReader(Direction);

#[derive(Clone, Debug)]
enum Direction {
    Forward(forward::Forward),
    Tail(tail::Tail),
}

impl PageReader {
    /// A page of up to `count` lines that begins at the cursor. One beyond the end of
    /// a log that goes on is at its start: it must be of an earlier, longer log. One
    /// beyond the end of a log that has ended is at its end.
    pub fn at(cursor: u64, count: usize, filter: Filter, log: Snapshot, limits: Limits) -> Self {
        Self(Direction::Forward(forward::Forward::new(cursor, Harvest::new(count, filter, limits), log)))
    }

    /// The last `count` lines; the page after it is what will be added to the log.
    pub fn tail(count: usize, filter: Filter, log: Snapshot, limits: Limits) -> Self {
        Self(Direction::Tail(tail::Tail::new(Harvest::new(count, filter, limits), log)))
    }

    /// The bytes that are needed next, never beyond the size of the snapshot; `None`
    /// once the page is complete.
    pub fn wants(&self) -> Option<Range<u64>> {
        match &self.0 {
            Direction::Forward(forward) => forward.wants(),
            Direction::Tail(tail) => tail.wants(),
        }
    }

    /// Takes the bytes that were wanted. Fewer of them mean that the log has become
    /// shorter: it now ends there.
    pub fn feed(&mut self, bytes: &[u8]) {
        match &mut self.0 {
            Direction::Forward(forward) => forward.feed(bytes),
            Direction::Tail(tail) => tail.feed(bytes),
        }
    }

    /// The page, once no more is wanted.
    pub fn finish(self) -> Page {
        match self.0 {
            Direction::Forward(forward) => forward.finish(),
            Direction::Tail(tail) => tail.finish(),
        }
    }
}

/// The lines found so far.
#[derive(Clone, Debug)]
struct Harvest {
    lines: Vec<PlacedLine>,
    /// The bytes of their text.
    text: usize,
    count: usize,
    filter: Filter,
    limits: Limits,
}

impl Harvest {
    /// A page is for at least one line.
    fn new(count: usize, filter: Filter, limits: Limits) -> Self {
        Self { lines: Vec::new(), text: 0, count: count.max(1), filter, limits }
    }

    /// Takes a line, or the first [`Limits::kept`] bytes of it, if it is wanted.
    fn take(&mut self, offset: u64, bytes: &[u8]) {
        let line = LogLine::parse(bytes, self.limits.line);
        if self.filter.matches(&line) {
            self.text += line.message.len();
            self.lines.push(PlacedLine { offset, line });
        }
    }

    fn is_full(&self) -> bool {
        self.lines.len() >= self.count || self.text >= self.limits.text.max(1)
    }
}

/// A number of bytes as a distance between positions.
fn distance(length: usize) -> u64 {
    u64::try_from(length).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests;
