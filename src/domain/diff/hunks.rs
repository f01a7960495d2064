//! From changes to the hunks a reader sees, within limits.

use std::ops::Range;

use super::align::Change;
use super::compare::Comparison;
use super::lines::{Ending, Side};
use super::{Limits, Options};
use crate::domain::text::{self, Charset};

/// What a line of a hunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LineKind {
    /// In both texts, equal to the byte.
    Context,
    /// Only in the actual text.
    Added,
    /// Only in the expected text.
    Removed,
}

/// A line of a hunk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: LineKind,
    /// Its number in the expected text, from 1; `None` when it was added.
    pub expected_line: Option<usize>,
    /// Its number in the actual text, from 1; `None` when it was removed.
    pub actual_line: Option<usize>,
    /// The text without the ending. A byte order mark is a character (U+FEFF) of the
    /// first line.
    pub text: String,
    /// How the line ends.
    pub ending: Ending,
}

/// Changes that are close together, with the unchanged lines around them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hunk {
    /// The number of its first line in the expected text, from 1. A hunk without lines
    /// of that text has the number of the line before it: 0 at the beginning.
    pub expected_start: usize,
    /// The same in the actual text.
    pub actual_start: usize,
    /// The lines; of a change, first what was removed.
    pub lines: Vec<Line>,
}

/// The hunks that are shown.
pub(super) struct Shown {
    pub hunks: Vec<Hunk>,
    /// How many there are, shown or not.
    pub total: usize,
    /// Every line of every hunk is shown, in full.
    pub complete: bool,
}

/// Groups changes into hunks. Changes with more than twice the context between them
/// are in hunks of their own.
pub(super) fn show(
    comparison: &mut Comparison<'_>,
    charset: Charset,
    options: &Options<'_>,
    limits: &Limits,
) -> Shown {
    let context = options.context();
    let Comparison { expected, actual, changes, .. } = comparison;
    let mut view = View {
        expected,
        actual,
        charset,
        lines: limits.lines,
        bytes: limits.bytes,
        line_bytes: limits.line_bytes,
        full: false,
        cut: false,
    };
    let mut shown = Shown { hunks: Vec::new(), total: 0, complete: false };
    let near = |one: &Change, other: &Change| other.expected.start - one.expected.end <= 2 * context;
    for group in changes.chunk_by(near) {
        shown.total += 1;
        view.full |= shown.hunks.len() == limits.hunks || view.lines <= limits.header_lines;
        if !view.full {
            view.lines -= limits.header_lines;
            let hunk = view.hunk(group, context);
            if !hunk.lines.is_empty() {
                shown.hunks.push(hunk);
            }
        }
    }
    shown.complete = !view.full && !view.cut;
    shown
}

/// Both texts, and how much may still be shown.
struct View<'v, 'a> {
    expected: &'v mut Side<'a>,
    actual: &'v mut Side<'a>,
    charset: Charset,
    lines: usize,
    bytes: usize,
    line_bytes: usize,
    /// Something was left out for want of room; what follows is, too.
    full: bool,
    /// A long line was cut.
    cut: bool,
}

impl View<'_, '_> {
    fn hunk(&mut self, group: &[Change], context: usize) -> Hunk {
        let mut lines = Vec::new();
        let first = group.first().map_or((0, 0), |change| (change.expected.start, change.actual.start));
        let lead = context.min(first.0);
        let (start, mut to) = ((first.0 - lead, first.1 - lead), first.1 - lead);
        let mut from = start.0;
        for Change { expected, actual } in group {
            self.context(&mut lines, from..expected.start, to);
            self.change(&mut lines, expected.clone(), actual.clone());
            (from, to) = (expected.end, actual.end);
        }
        self.context(&mut lines, from..from + context, to);

        let header = |start, number: fn(&Line) -> Option<usize>| {
            start + usize::from(lines.iter().any(|line| number(line).is_some()))
        };
        let expected_start = header(start.0, |line| line.expected_line);
        let actual_start = header(start.1, |line| line.actual_line);
        Hunk { expected_start, actual_start, lines }
    }

    /// Unchanged lines by their numbers in the expected text, as far as there are any.
    fn context(&mut self, lines: &mut Vec<Line>, range: Range<usize>, actual: usize) {
        if self.full {
            return;
        }
        for (at, number) in range.enumerate() {
            let Some(line) = self.expected.split(number) else { break };
            if !self.show(lines, LineKind::Context, Some(number), Some(actual + at), line) {
                break;
            }
        }
    }

    /// The lines of a change. Where there is too little room, half of it is for what
    /// was added.
    fn change(&mut self, lines: &mut Vec<Line>, expected: Range<usize>, actual: Range<usize>) {
        if self.full {
            return;
        }
        let reserved =
            if actual.is_empty() { (0, 0) } else { (actual.len().min(self.lines / 2), self.bytes / 2) };
        (self.lines, self.bytes) = (self.lines - reserved.0, self.bytes - reserved.1);
        for number in expected {
            let Some(line) = self.expected.split(number) else { break };
            if !self.show(lines, LineKind::Removed, Some(number), None, line) {
                break;
            }
        }
        (self.lines, self.bytes) = (self.lines + reserved.0, self.bytes + reserved.1);
        for number in actual {
            let Some(line) = self.actual.split(number) else { break };
            if !self.show(lines, LineKind::Added, None, Some(number), line) {
                break;
            }
        }
    }

    /// Shows a line, if there is room.
    fn show(
        &mut self,
        lines: &mut Vec<Line>,
        kind: LineKind,
        expected: Option<usize>,
        actual: Option<usize>,
        (text, ending): (&[u8], Ending),
    ) -> bool {
        let shown = text::cut(text, self.line_bytes, self.charset);
        if self.lines == 0 || self.bytes < shown.len() {
            self.full = true;
            return false;
        }
        self.lines -= 1;
        self.bytes -= shown.len();
        self.cut |= shown.len() < text.len();
        lines.push(Line {
            kind,
            expected_line: expected.map(|number| number + 1),
            actual_line: actual.map(|number| number + 1),
            text: text::decode(shown, self.charset).into_owned(),
            ending,
        });
        true
    }
}
