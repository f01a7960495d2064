//! From two texts to the changes between their lines.

use std::collections::BTreeSet;
use std::ops::Range;

use imara_diff::{Interner, Token};

use super::align::{Change, align, push};
use super::kinds::{self, Difference};
use super::lines::{Separators, Side};
use super::{MAX_COMPARED_LINES, Options};
use crate::domain::text::{BYTE_ORDER_MARK, has_byte_order_mark};

/// Two texts, and what is different.
pub(super) struct Comparison<'a> {
    /// The text that should be.
    pub expected: Side<'a>,
    /// The text that is.
    pub actual: Side<'a>,
    /// All lines that are not equal to the byte, in order, neither touching nor
    /// overlapping.
    pub changes: Vec<Change>,
    /// What kinds of differences there are.
    pub differences: BTreeSet<Difference>,
    /// Every line was compared. Else the rest is taken as changed.
    pub complete: bool,
}

/// How often the clock is looked at, in lines.
pub(super) const LINES_PER_LOOK: usize = 8192;

/// Compares two texts. Lines are compared without their endings, so that a change of
/// all endings does not hide which lines belong together; those that belong together
/// but end differently are changes like others.
pub(super) fn compare<'a>(
    expected: &'a [u8],
    actual: &'a [u8],
    separators: Separators,
    options: &Options<'_>,
) -> Comparison<'a> {
    // Where only one text has a byte order mark, the first lines are a change, and
    // the comparison begins after them.
    let marked = has_byte_order_mark(expected) != has_byte_order_mark(actual);
    let skipped = |text: &[u8]| if marked { separators.first(text).len() } else { 0 };
    let (mut from, mut to) = (skipped(expected), skipped(actual));
    let heads = (usize::from(from > 0), usize::from(to > 0));

    // Equal lines at both ends are the same to the byte. Some are kept for context.
    let prefix = separators.common_prefix(&expected[from..], &actual[to..]);
    let suffix = separators.common_suffix(&expected[from + prefix..], &actual[to + prefix..]);
    let prefix = separators.last(&expected[from..from + prefix], options.context());
    let before = separators.count(&expected[from..from + prefix]);
    (from, to) = (from + prefix, to + prefix);
    let middles = (&expected[from..expected.len() - suffix], &actual[to..actual.len() - suffix]);
    let counts = (separators.count(middles.0), separators.count(middles.1));

    let shares = (share(counts.0, counts.1), share(counts.1, counts.0));
    let mut interner = Interner::new(shares.0 + shares.1);
    let mut numbered =
        |middle, start, share| number(middle, start, separators, share, &mut interner, options);
    let one = numbered(middles.0, from, shares.0);
    let other = numbered(middles.1, to, shares.1);
    let distinct = interner.num_tokens();
    drop(interner);

    // Which changes the search finds depends on the side it begins with. So that both
    // orders of the texts give the same, it begins with the lesser one.
    let (aligned, complete) = if expected <= actual {
        align(&one.lines, &other.lines, distinct, options.time_is_up)
    } else {
        let (mut changes, complete) = align(&other.lines, &one.lines, distinct, options.time_is_up);
        for change in &mut changes {
            std::mem::swap(&mut change.expected, &mut change.actual);
        }
        (changes, complete)
    };

    let firsts = (heads.0 + before, heads.1 + before);
    let compared = (firsts.0 + one.lines.len(), firsts.1 + other.lines.len());
    let ends = (firsts.0 + counts.0, firsts.1 + counts.1);
    let mut comparison = Comparison {
        expected: Side::new(expected, separators, firsts.0, one.starts),
        actual: Side::new(actual, separators, firsts.1, other.starts),
        changes: Vec::new(),
        differences: BTreeSet::new(),
        complete: complete && compared == ends,
    };
    if marked {
        comparison.differences.insert(Difference::ByteOrderMark);
        comparison.change(Change { expected: 0..heads.0, actual: 0..heads.1 });
    }
    let mut done = firsts;
    for Change { expected, actual } in aligned {
        let expected = expected.start + firsts.0..expected.end + firsts.0;
        let actual = actual.start + firsts.1..actual.end + firsts.1;
        comparison.endings(done, expected.start - done.0);
        done = (expected.end, actual.end);
        comparison.change(Change { expected, actual });
    }
    comparison.endings(done, compared.0 - done.0);
    comparison.rest(Change { expected: compared.0..ends.0, actual: compared.1..ends.1 });

    let newlines = (comparison.expected.has_final_newline(), comparison.actual.has_final_newline());
    if let (Some(one), Some(other)) = newlines
        && one != other
    {
        comparison.differences.insert(Difference::FinalNewline);
    }
    comparison
}

impl Comparison<'_> {
    fn change(&mut self, change: Change) {
        kinds::add(&mut self.differences, &mut self.expected, &mut self.actual, &change);
        push(&mut self.changes, change.expected, change.actual);
    }

    /// Takes what was not compared as one change. Of its kind nothing is known, unless
    /// the numbers of lines differ; if nothing else tells how the texts differ, its
    /// first lines do.
    fn rest(&mut self, Change { expected, actual }: Change) {
        if expected.len() != actual.len() {
            self.differences.insert(Difference::Content);
        }
        if self.differences.is_empty() {
            let count = expected.len().min(LINES_PER_LOOK);
            let first = |lines: &Range<usize>| lines.start..lines.start + count;
            let beginning = Change { expected: first(&expected), actual: first(&actual) };
            kinds::add(&mut self.differences, &mut self.expected, &mut self.actual, &beginning);
        }
        push(&mut self.changes, expected, actual);
    }

    /// Makes changes of those lines of an unchanged part that end differently.
    fn endings(&mut self, (from, to): (usize, usize), count: usize) {
        if self.expected.bytes(from..from + count) == self.actual.bytes(to..to + count) {
            return;
        }
        for line in 0..count {
            let (one, other) = (from + line, to + line);
            if self.expected.bytes(one..one + 1) != self.actual.bytes(other..other + 1) {
                self.change(Change { expected: one..one + 1, actual: other..other + 1 });
            }
        }
    }
}

/// How many of so many lines are compared when the other side has so many.
fn share(lines: usize, others: usize) -> usize {
    lines.min((MAX_COMPARED_LINES / 2).max(MAX_COMPARED_LINES.saturating_sub(others)))
}

/// Lines as numbers, and where they begin.
struct Numbered {
    lines: Vec<Token>,
    /// One more than there are lines: where the last one ends.
    starts: Vec<usize>,
}

/// Numbers the first lines of the part of a text that begins at `start`, as many as
/// `share` and the time allow.
fn number<'a>(
    middle: &'a [u8],
    mut start: usize,
    separators: Separators,
    share: usize,
    interner: &mut Interner<&'a [u8]>,
    options: &Options<'_>,
) -> Numbered {
    let mut lines = Vec::with_capacity(share);
    let mut starts = Vec::with_capacity(share + 1);
    let mut rest = middle;
    starts.push(start);
    while lines.len() < share {
        if lines.len() % LINES_PER_LOOK == LINES_PER_LOOK - 1 && (options.time_is_up)() {
            break;
        }
        let line = separators.first(rest);
        lines.push(interner.intern(separators.split(line).0));
        rest = &rest[line.len()..];
        start += line.len();
        starts.push(start);
    }
    Numbered { lines, starts }
}

/// The text of a line without the byte order mark it may begin with.
pub(super) fn unmarked(text: &[u8]) -> &[u8] {
    text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text)
}
