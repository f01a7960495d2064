//! Lines of a text, as bytes.

use memchr::{memchr_iter, memchr2, memmem, memrchr, memrchr2};

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ending {
    /// Not at all: the last line of a text without a final newline.
    None,
    /// `\n`.
    Lf,
    /// `\r\n`.
    CrLf,
    /// `\r` alone.
    Cr,
}

impl Ending {
    /// The bytes, which are characters as well.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Lf => "\n",
            Self::CrLf => "\r\n",
            Self::Cr => "\r",
        }
    }
}

/// What ends a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Separators {
    /// `\n`, `\r\n` and `\r` alone.
    Any,
    /// `\n` and `\r\n`. A `\r` elsewhere is a character of its line, as the programs
    /// that apply patches have it.
    Lf,
}

impl Separators {
    /// The first line of a text, with its ending. Empty only for an empty text.
    pub fn first(self, text: &[u8]) -> &[u8] {
        let end = match self {
            Self::Lf => memchr::memchr(b'\n', text).map(|at| at + 1),
            Self::Any => memchr2(b'\n', b'\r', text).map(|at| {
                if text[at] == b'\r' && text.get(at + 1) == Some(&b'\n') { at + 2 } else { at + 1 }
            }),
        };
        &text[..end.unwrap_or(text.len())]
    }

    /// A line without its ending, and the ending.
    pub fn split(self, line: &[u8]) -> (&[u8], Ending) {
        match line {
            [text @ .., b'\r', b'\n'] => (text, Ending::CrLf),
            [text @ .., b'\n'] => (text, Ending::Lf),
            [text @ .., b'\r'] if self == Self::Any => (text, Ending::Cr),
            text => (text, Ending::None),
        }
    }

    /// How many lines a text has. A last one without an ending counts, an empty one
    /// after the last ending does not.
    pub fn count(self, text: &[u8]) -> usize {
        let mut endings = memchr_iter(b'\n', text).count();
        if self == Self::Any {
            let returns = memchr_iter(b'\r', text).count();
            if returns > 0 {
                endings += returns - memmem::find_iter(text, b"\r\n").count();
            }
        }
        endings + usize::from(!text.is_empty() && self.split(text).1 == Ending::None)
    }

    /// How many bytes at the beginning of both texts are whole lines that are equal.
    pub fn common_prefix(self, one: &[u8], other: &[u8]) -> usize {
        let equal = equal_bytes(one.chunks(BLOCK), other.chunks(BLOCK), |one, other| {
            one.iter().zip(other).take_while(|(one, other)| one == other).count()
        });
        let mut end = self.last_boundary(&one[..equal]);
        // Between `\r` and `\n` there is no boundary, and only one text may have the `\n`.
        if end == equal && end > 0 && one[end - 1] == b'\r' {
            let newline = |text: &[u8]| text.get(end) == Some(&b'\n');
            if newline(one) || newline(other) {
                end = self.last_boundary(&one[..end - 1]);
            }
        }
        end
    }

    /// Where the last so many lines of a text that ends with a whole line begin.
    pub fn last(self, text: &[u8], lines: usize) -> usize {
        let mut start = text.len();
        for _ in 0..lines {
            let (before, _) = self.split(&text[..start]);
            start = self.last_boundary(before);
        }
        start
    }

    /// How many bytes at the end of both texts are whole lines that are equal.
    pub fn common_suffix(self, one: &[u8], other: &[u8]) -> usize {
        let equal = equal_bytes(one.rchunks(BLOCK), other.rchunks(BLOCK), |one, other| {
            one.iter().rev().zip(other.iter().rev()).take_while(|(one, other)| one == other).count()
        });
        // The first line of what is equal may have more in front of it.
        let equal = &one[one.len() - equal..];
        equal.len() - self.first(equal).len()
    }

    /// Where the last line of a text that is followed by another begins or, after a
    /// newline, where the next would begin.
    fn last_boundary(self, text: &[u8]) -> usize {
        let at = match self {
            Self::Lf => memrchr(b'\n', text),
            Self::Any => memrchr2(b'\n', b'\r', text),
        };
        at.map_or(0, |at| at + 1)
    }
}

/// Blocks of this size are compared at once, by the fastest way there is.
const BLOCK: usize = 4096;

/// How many bytes are equal before the first that is not; `within` tells it of the
/// first pair of blocks that are not alike.
fn equal_bytes<'a>(
    one: impl Iterator<Item = &'a [u8]>,
    other: impl Iterator<Item = &'a [u8]>,
    within: impl Fn(&[u8], &[u8]) -> usize,
) -> usize {
    let mut equal = 0;
    for (one, other) in one.zip(other) {
        if one != other {
            return equal + within(one, other);
        }
        equal += one.len();
    }
    equal
}

/// One of the texts, of which lines are wanted by number (from 0). A table knows
/// where those begin that were compared; others are reached step by step from the
/// beginning, the table's end or the line asked for before.
pub(super) struct Side<'a> {
    text: &'a [u8],
    separators: Separators,
    /// The number of the table's first line.
    first: usize,
    /// Where each line begins and, last, where the last one ends.
    starts: Vec<usize>,
    /// A line after the table or before it, and where it begins.
    cursor: (usize, usize),
}

impl<'a> Side<'a> {
    /// A text with the beginnings of lines from number `first` on, and where the
    /// last of them ends. There is at least that one.
    pub fn new(text: &'a [u8], separators: Separators, first: usize, starts: Vec<usize>) -> Self {
        Self { text, separators, first, starts, cursor: (0, 0) }
    }

    /// A line with its ending; `None` after the last.
    pub fn line(&mut self, number: usize) -> Option<&'a [u8]> {
        let end = self.first + self.starts.len() - 1;
        if (self.first..end).contains(&number) {
            let at = number - self.first;
            return Some(&self.text[self.starts[at]..self.starts[at + 1]]);
        }
        let base = match self.starts.last() {
            Some(&start) if number >= end => (end, start),
            _ => (0, 0),
        };
        if self.cursor.0 > number || self.cursor.0 < base.0 {
            self.cursor = base;
        }
        loop {
            let (at, start) = self.cursor;
            let line = self.separators.first(&self.text[start..]);
            if line.is_empty() {
                return None;
            }
            if at == number {
                return Some(line);
            }
            self.cursor = (at + 1, start + line.len());
        }
    }

    /// A line without its ending, and the ending; `None` after the last.
    pub fn split(&mut self, number: usize) -> Option<(&'a [u8], Ending)> {
        self.line(number).map(|line| self.separators.split(line))
    }

    /// The bytes of lines that are all in the table.
    pub fn bytes(&self, lines: std::ops::Range<usize>) -> &'a [u8] {
        &self.text[self.starts[lines.start - self.first]..self.starts[lines.end - self.first]]
    }

    /// Whether the text ends with the ending of a line; `None` for an empty text.
    pub fn has_final_newline(&self) -> Option<bool> {
        (!self.text.is_empty()).then(|| self.separators.split(self.text).1 != Ending::None)
    }
}
