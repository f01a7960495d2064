//! Which lines of two texts belong together.
//!
//! The lines are numbers here, equal ones alike. Lines that occur exactly once on
//! both sides serve as anchors: the longest series of them that is in order on both
//! sides is taken as unchanged, which is what a reader would see, too. What lies
//! between two anchors is compared by Myers' algorithm with the bounds of GNU diff.
//! That still takes more than linear time and cannot be interrupted, so it gets
//! pieces of a limited size and cost; where no anchor divides a larger part, it is
//! cut in proportion.

use std::ops::Range;

use imara_diff::{Algorithm, Diff, Token};

use super::compare::LINES_PER_LOOK;

/// Lines of the one text that became lines of the other. Either range, but not both,
/// may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    /// Lines of the expected text, from 0.
    pub expected: Range<usize>,
    /// Lines of the actual text, from 0.
    pub actual: Range<usize>,
}

/// Adds a change after the others, as part of the last where they touch. Two empty
/// ranges are no change.
pub(super) fn push(changes: &mut Vec<Change>, expected: Range<usize>, actual: Range<usize>) {
    if expected.is_empty() && actual.is_empty() {
        return;
    }
    match changes.last_mut() {
        Some(last) if last.expected.end == expected.start && last.actual.end == actual.start => {
            last.expected.end = expected.end;
            last.actual.end = actual.end;
        }
        _ => changes.push(Change { expected, actual }),
    }
}

/// How many lines of both sides together are searched at once, at most.
const PIECE: usize = 50_000;

/// A piece of so many lines is never too costly.
const SMALL_PIECE: usize = 1000;

/// What preparing a piece may cost, in steps for each of its lines.
const STEPS_PER_LINE: usize = 500;

/// How often a part too large for a piece is searched for lines that are unique
/// within it.
const MAX_DEPTH: usize = 4;

/// The changes that make `actual` of `expected`, in order, neither touching nor
/// overlapping; and whether all was compared before the time was up. What was not
/// is taken as changed. Numbers of lines are below `distinct`.
pub(super) fn align(
    expected: &[Token],
    actual: &[Token],
    distinct: u32,
    time_is_up: &dyn Fn() -> bool,
) -> (Vec<Change>, bool) {
    let mut search = Search {
        expected,
        actual,
        places: vec![[NOWHERE; 2]; distinct as usize],
        diff: Diff::default(),
        changes: Vec::new(),
        complete: true,
        unlooked: 0,
        time_is_up,
    };
    search.part(0..expected.len(), 0..actual.len(), 0);
    (search.changes, search.complete)
}

const NOWHERE: u32 = u32::MAX;
const OFTEN: u32 = u32::MAX - 1;

struct Search<'a> {
    expected: &'a [Token],
    actual: &'a [Token],
    /// What is known of each line for the moment: where it occurs on either side, or
    /// its number within a piece.
    places: Vec<[u32; 2]>,
    diff: Diff,
    changes: Vec<Change>,
    complete: bool,
    /// How many lines were compared since the clock was looked at.
    unlooked: usize,
    time_is_up: &'a dyn Fn() -> bool,
}

impl Search<'_> {
    /// Compares a part of the one side with a part of the other.
    fn part(&mut self, mut expected: Range<usize>, mut actual: Range<usize>, depth: usize) {
        let (one, other) = (self.expected, self.actual);
        while !expected.is_empty() && !actual.is_empty() && one[expected.start] == other[actual.start] {
            expected.start += 1;
            actual.start += 1;
        }
        while !expected.is_empty() && !actual.is_empty() && one[expected.end - 1] == other[actual.end - 1] {
            expected.end -= 1;
            actual.end -= 1;
        }
        if expected.is_empty() || actual.is_empty() {
            push(&mut self.changes, expected, actual);
            return;
        }
        let size = expected.len() + actual.len();
        if self.is_over(size) {
            push(&mut self.changes, expected, actual);
            return;
        }
        let anchors = if depth == 0 || (size > PIECE && depth < MAX_DEPTH) {
            self.anchors(expected.clone(), actual.clone())
        } else {
            Vec::new()
        };
        if !anchors.is_empty() {
            let (mut from, mut to) = (expected.start, actual.start);
            for (at, met) in anchors {
                if at > from || met > to {
                    self.part(from..at, to..met, depth + 1);
                }
                (from, to) = (at + 1, met + 1);
            }
            self.part(from..expected.end, to..actual.end, depth + 1);
        } else if size > PIECE {
            self.cut(expected, actual, size.div_ceil(PIECE));
        } else {
            self.piece(expected, actual);
        }
    }

    /// Whether the time is up before a part of this size.
    fn is_over(&mut self, size: usize) -> bool {
        self.unlooked += size;
        if self.complete && self.unlooked >= LINES_PER_LOOK {
            self.unlooked = 0;
            self.complete = !(self.time_is_up)();
        }
        !self.complete
    }

    /// Compares a part in so many pieces.
    fn cut(&mut self, expected: Range<usize>, actual: Range<usize>, pieces: usize) {
        let slice = |range: &Range<usize>, index| {
            let at = |index| range.start + range.len() * index / pieces;
            at(index)..at(index + 1)
        };
        for index in 0..pieces {
            self.part(slice(&expected, index), slice(&actual, index), MAX_DEPTH);
        }
    }

    /// The longest series of lines in order on both sides of those that occur exactly
    /// once on either, as pairs of places.
    fn anchors(&mut self, expected: Range<usize>, actual: Range<usize>) -> Vec<(usize, usize)> {
        for &Token(line) in self.expected[expected.clone()].iter().chain(&self.actual[actual.clone()]) {
            self.places[line as usize] = [NOWHERE; 2];
        }
        let (start, sides) = ([expected.start, actual.start], [self.expected, self.actual]);
        for (side, range) in [expected.clone(), actual].into_iter().enumerate() {
            for (at, &Token(line)) in (0..).zip(&sides[side][range]) {
                let place = &mut self.places[line as usize][side];
                *place = if *place == NOWHERE { at } else { OFTEN };
            }
        }
        let mut unique = Vec::new();
        for &Token(line) in &self.expected[expected] {
            let [one, other] = self.places[line as usize];
            if one < OFTEN && other < OFTEN {
                unique.push((one, other));
            }
        }
        longest_in_order(&unique)
            .into_iter()
            .map(|(one, other)| (start[0] + one as usize, start[1] + other as usize))
            .collect()
    }

    /// Compares parts that begin and end differently, by Myers' algorithm.
    fn piece(&mut self, expected: Range<usize>, actual: Range<usize>) {
        // The algorithm wants numbers that are about as many as there are lines.
        let (one, other) = (self.expected, self.actual);
        let (one, other) = (&one[expected.clone()], &other[actual.clone()]);
        for &Token(line) in one.iter().chain(other) {
            self.places[line as usize][0] = NOWHERE;
        }
        let mut distinct = 0;
        let mut number = |lines: &[Token]| {
            let mut numbers = Vec::with_capacity(lines.len());
            for &Token(line) in lines {
                let number = &mut self.places[line as usize][0];
                if *number == NOWHERE {
                    *number = distinct;
                    distinct += 1;
                }
                numbers.push(Token(*number));
            }
            (numbers, distinct)
        };
        let (one, known) = number(one);
        let (other, distinct) = number(other);
        if other.iter().all(|&Token(line)| line >= known) {
            push(&mut self.changes, expected, actual);
            return;
        }
        let size = one.len() + other.len();
        if size > SMALL_PIECE && steps(&one, &other, distinct) > size * STEPS_PER_LINE {
            self.cut(expected, actual, 2);
            return;
        }
        self.diff.compute_with(Algorithm::Myers, &one, &other, distinct);
        for hunk in self.diff.hunks() {
            let lines =
                |part: usize, range: Range<u32>| part + range.start as usize..part + range.end as usize;
            let (from, to) = (lines(expected.start, hunk.before), lines(actual.start, hunk.after));
            push(&mut self.changes, from, to);
        }
    }
}

/// How many steps the library takes to find out which frequent lines it had better
/// pass over: from each of them it looks back to the last line that the other side
/// has, but not often. Where there are only frequent lines that is quadratic.
fn steps(one: &[Token], other: &[Token], distinct: u32) -> usize {
    let mut counts = vec![[0_usize; 2]; distinct as usize];
    for (side, lines) in [one, other].into_iter().enumerate() {
        for &Token(line) in lines {
            counts[line as usize][side] += 1;
        }
    }
    let mut steps = 0;
    for (side, lines) in [one, other].into_iter().enumerate() {
        let frequent = 1 << ((usize::BITS - lines.len().leading_zeros()) / 2);
        let mut back = 0;
        for &Token(line) in lines {
            let count = counts[line as usize][1 - side];
            if count >= frequent {
                steps += back;
            } else if count > 0 {
                back = 0;
                continue;
            }
            back += 1;
        }
    }
    steps
}

/// The longest series of pairs that ascend on both sides, of pairs that ascend on the
/// first.
fn longest_in_order(pairs: &[(u32, u32)]) -> Vec<(u32, u32)> {
    // `ends[n]` is the pair that a series of n + 1 pairs can end with at the lowest.
    let mut ends: Vec<u32> = Vec::new();
    let mut before: Vec<u32> = Vec::with_capacity(pairs.len());
    for (index, &(_, place)) in (0..).zip(pairs) {
        let lower = |&end: &u32| pairs[end as usize].1 < place;
        let length = match ends.last() {
            Some(last) if !lower(last) => ends.partition_point(lower),
            _ => ends.len(),
        };
        before.push(if length > 0 { ends[length - 1] } else { NOWHERE });
        if length < ends.len() {
            ends[length] = index;
        } else {
            ends.push(index);
        }
    }
    let mut series = Vec::with_capacity(ends.len());
    let mut next = ends.last().copied().unwrap_or(NOWHERE);
    while let Some(&pair) = pairs.get(next as usize) {
        series.push(pair);
        next = before[next as usize];
    }
    series.reverse();
    series
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The length of the longest series that both sides have in common.
    fn common(one: &[u32], other: &[u32]) -> usize {
        let mut row = vec![0; other.len() + 1];
        for line in one {
            let mut diagonal = 0;
            for (at, met) in other.iter().enumerate() {
                let above = row[at + 1];
                row[at + 1] = if line == met { diagonal + 1 } else { above.max(row[at]) };
                diagonal = above;
            }
        }
        row[other.len()]
    }

    /// How many lines are left unchanged; and that they are equal.
    fn unchanged(one: &[u32], other: &[u32]) -> usize {
        let tokens = |lines: &[u32]| lines.iter().map(|&line| Token(line)).collect::<Vec<_>>();
        let (changes, complete) = align(&tokens(one), &tokens(other), 1000, &|| false);
        assert!(complete);
        let (mut kept, mut from, mut to) = (0, 0, 0);
        let end = Change { expected: one.len()..one.len(), actual: other.len()..other.len() };
        for (index, Change { expected, actual }) in changes.iter().chain([&end]).enumerate() {
            assert_eq!(one[from..expected.start], other[to..actual.start]);
            assert!(
                index == 0 || index == changes.len() || expected.start > from,
                "changes that touch are one"
            );
            kept += expected.start - from;
            (from, to) = (expected.end, actual.end);
        }
        kept
    }

    fn some_of(lines: u32) -> impl Strategy<Value = Vec<u32>> {
        prop::sample::subsequence((0..lines).collect::<Vec<_>>(), 0..=lines as usize).prop_shuffle()
    }

    proptest! {
        #[test]
        fn of_unique_lines_as_many_as_possible_are_kept(one in some_of(30), other in some_of(30)) {
            prop_assert_eq!(unchanged(&one, &other), common(&one, &other));
        }

        #[test]
        fn the_longest_series_is_found(places in some_of(40)) {
            let pairs: Vec<(u32, u32)> = (0..).zip(places.iter().copied()).collect();
            let series = longest_in_order(&pairs);
            prop_assert!(series.is_sorted() && series.is_sorted_by_key(|pair| pair.1));
            prop_assert!(series.iter().all(|pair| pairs.contains(pair)));
            prop_assert_eq!(series.len(), common(&(0..40).collect::<Vec<_>>(), &places));
        }

        #[test]
        fn frequent_lines_are_kept_only_where_they_are_equal(
            one in prop::collection::vec(0_u32..4, 0..60),
            other in prop::collection::vec(0_u32..4, 0..60),
        ) {
            prop_assert!(unchanged(&one, &other) <= common(&one, &other));
        }
    }

    #[test]
    fn only_frequent_lines_that_nothing_separates_are_costly() {
        let lines = |count: u32, line: fn(u32) -> u32| (0..count).map(line).map(Token).collect::<Vec<_>>();
        let frequent = lines(2000, |at| at % 2);
        assert!(steps(&frequent, &frequent, 2) > 1_000_000);
        // Every tenth line is known to the other side, but not frequent there.
        let separated = lines(2000, |at| if at % 10 == 0 { 2 + at } else { at % 2 });
        assert!(steps(&separated, &separated, 2002) < 50_000);
        assert_eq!(steps(&lines(2000, |at| at), &lines(2000, |at| 2000 + at), 4000), 0);
    }
}
