//! What is different between the output a test should have written and the one it
//! wrote, line by line.
//!
//! Two texts are identical only if their bytes are. Lines are compared without
//! their endings first, so that a text of which all endings changed is still
//! compared line by line; lines that belong together but end differently are then
//! reported as removed and added, with the same text, and [`Difference::LineEndings`]
//! says why. A final newline and a byte order mark are treated alike.
//!
//! Every file of up to [`MAX_FILE`] bytes gets an answer in limited time, whatever it
//! contains: what could not be compared is taken as changed, and `truncated` says
//! so. The time depends on the number of lines. Memory does, too: about 50 bytes a
//! line that is compared, at most 100 MiB for [`MAX_COMPARED_LINES`], besides the two
//! files and what is shown. Callers limit how many comparisons run at once.

mod align;
mod compare;
mod hunks;
mod kinds;
mod lines;
mod unified;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

pub use hunks::{Hunk, Line, LineKind};
pub use kinds::Difference;
pub use lines::Ending;

use super::text::{self, Charset};
use lines::Separators;

/// The size in bytes up to which callers offer files for comparison.
pub const MAX_FILE: usize = 10 * 1024 * 1024;

/// How many hunks a [`Diff`] shows at most.
pub const MAX_HUNKS: usize = 500;

/// How many lines a [`Diff`] or a [`Unified`] shows at most: those of all hunks
/// together and, of a unified text, every other line as well.
pub const MAX_LINES: usize = 10_000;

/// The most bytes of a line that are shown.
pub const MAX_LINE_BYTES: usize = 4096;

/// The most bytes of all lines together that are shown, as they are in the files.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;

/// The most lines that are compared, those of both files together. Equal lines at
/// the beginning and at the end of both are not counted.
pub const MAX_COMPARED_LINES: usize = 2_000_000;

/// The fewest and the most unchanged lines around a change.
pub const CONTEXT_LINES: std::ops::RangeInclusive<usize> = 1..=50;

/// How to compare, and how much to show.
#[derive(Clone, Copy)]
pub struct Options<'a> {
    /// How many unchanged lines are shown before and after a change; what is outside
    /// of [`CONTEXT_LINES`] is taken as the nearest within.
    pub context_lines: usize,
    /// What is shown of a [`Diff`].
    pub limits: Limits,
    /// Whether the time for the comparison is up. Asked again and again; once it is,
    /// the answer takes half a second more at worst, most of all in a build that is not
    /// optimised. With a limit of 1.3 seconds nothing takes 2.
    pub time_is_up: &'a dyn Fn() -> bool,
}

impl<'a> Options<'a> {
    /// The usual limits.
    pub fn new(context_lines: usize, time_is_up: &'a dyn Fn() -> bool) -> Self {
        Self { context_lines, limits: Limits::default(), time_is_up }
    }

    fn context(&self) -> usize {
        self.context_lines.clamp(*CONTEXT_LINES.start(), *CONTEXT_LINES.end())
    }
}

/// How much is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Hunks.
    pub hunks: usize,
    /// Lines of all hunks together.
    pub lines: usize,
    /// Bytes of all lines together, as they are in the files.
    pub bytes: usize,
    /// Bytes of one line.
    pub line_bytes: usize,
    /// How many lines each hunk takes besides its own.
    header_lines: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            hunks: MAX_HUNKS,
            lines: MAX_LINES,
            bytes: MAX_BYTES,
            line_bytes: MAX_LINE_BYTES,
            header_lines: 0,
        }
    }
}

/// The difference between two files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff {
    /// The files are equal to the byte. Then, and only then, `differences` is empty.
    pub identical: bool,
    /// How both files were read; `None` if either is binary. Binary files are not
    /// compared by lines: there are no hunks and no counts.
    pub charset: Option<Charset>,
    /// What kinds of differences there are. Of binary files, `Content`.
    pub differences: BTreeSet<Difference>,
    /// How many lines were added, shown or not. `\n`, `\r\n` and `\r` end a line.
    pub added_lines: usize,
    /// How many lines were removed, shown or not.
    pub removed_lines: usize,
    /// How many hunks there are, shown or not.
    pub changed_hunks: usize,
    /// The hunks in order. If the files are different texts, there is at least one.
    pub hunks: Vec<Hunk>,
    /// Something is missing: a hunk, a line or the end of a long line is not shown; or
    /// the time or [`MAX_COMPARED_LINES`] did not suffice to compare everything, and
    /// equal lines may have been counted as changed.
    pub truncated: bool,
}

/// Compares two files.
pub fn diff(expected: &[u8], actual: &[u8], options: &Options<'_>) -> Diff {
    let identical = expected == actual;
    let charset = text::charset_of_pair(expected, actual);
    let mut diff = Diff {
        identical,
        charset,
        differences: BTreeSet::new(),
        added_lines: 0,
        removed_lines: 0,
        changed_hunks: 0,
        hunks: Vec::new(),
        truncated: false,
    };
    let charset = match charset {
        _ if identical => return diff,
        Some(charset) => charset,
        None => {
            diff.differences.insert(Difference::Content);
            return diff;
        }
    };
    let mut comparison = compare::compare(expected, actual, Separators::Any, options);
    let shown = hunks::show(&mut comparison, charset, options, &options.limits);
    for change in &comparison.changes {
        diff.added_lines += change.actual.len();
        diff.removed_lines += change.expected.len();
    }
    diff.changed_hunks = shown.total;
    diff.hunks = shown.hunks;
    diff.truncated = !shown.complete || !comparison.complete;
    diff.differences = comparison.differences;
    diff
}

/// The difference between two files as `diff -u` writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unified {
    /// At most [`MAX_LINES`] lines. Empty if the files are identical.
    pub text: String,
    /// As in [`Diff`]. What is there is well-formed nevertheless.
    pub truncated: bool,
}

/// The unchanged and changed lines of two files, in a form that programs can apply:
/// unless it is truncated, it makes `actual` of `expected` to the byte (if the files
/// are UTF-8; others are translated). Only `\n` ends a line here, a `\r` before it is
/// part of its ending and any other is a character, as these programs have it. Of
/// `options.limits` only `bytes` and `line_bytes` are obeyed.
///
/// Of binary files it says only that they differ.
pub fn unified(expected: &[u8], actual: &[u8], options: &Options<'_>) -> Unified {
    if expected == actual {
        return Unified { text: String::new(), truncated: false };
    }
    let Some(charset) = text::charset_of_pair(expected, actual) else {
        return Unified { text: "Binary files expected and actual differ\n".to_owned(), truncated: false };
    };
    // Two lines name the files, and either may end without a newline.
    let limits = Limits { hunks: MAX_LINES, lines: MAX_LINES - 4, header_lines: 1, ..options.limits };
    let mut comparison = compare::compare(expected, actual, Separators::Lf, options);
    let shown = hunks::show(&mut comparison, charset, options, &limits);
    Unified { text: unified::write(&shown.hunks), truncated: !shown.complete || !comparison.complete }
}
