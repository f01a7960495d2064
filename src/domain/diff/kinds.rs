//! What kinds of differences there are between two texts.

use std::collections::BTreeSet;

use super::align::Change;
use super::compare::unmarked;
use super::lines::{Ending, Side};

/// A kind of difference. A comparison names every kind it has found: at least one if
/// the bytes differ, and none otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Difference {
    /// Lines that are only in one text, or that differ in more than blanks.
    Content,
    /// Lines that differ only in blanks (space, tab, `\r`, form feed, vertical tab).
    Whitespace,
    /// Lines that end differently: `\n`, `\r\n` or `\r`.
    LineEndings,
    /// Only one of the texts ends with the ending of a line.
    FinalNewline,
    /// Only one of the texts begins with the byte order mark of UTF-8.
    ByteOrderMark,
}

/// Names the kinds that a change is of. Its lines are paired from the top as long as
/// they differ in blanks at most, then from the bottom; if there are equally many on
/// both sides, all are. A final newline and a mark are looked for elsewhere.
pub(super) fn add(
    differences: &mut BTreeSet<Difference>,
    expected: &mut Side<'_>,
    actual: &mut Side<'_>,
    change: &Change,
) {
    let (mut ones, mut others) = (change.expected.clone(), change.actual.clone());
    let even = ones.len() == others.len();
    while !ones.is_empty() && !others.is_empty() {
        if !pair(differences, expected, actual, (ones.start, others.start)) && !even {
            break;
        }
        ones.start += 1;
        others.start += 1;
    }
    if even {
        return;
    }
    differences.insert(Difference::Content);
    while !ones.is_empty() && !others.is_empty() {
        if !pair(differences, expected, actual, (ones.end - 1, others.end - 1)) {
            break;
        }
        ones.end -= 1;
        others.end -= 1;
    }
}

/// Names how two lines differ. Whether it is in blanks and endings at most.
fn pair(
    differences: &mut BTreeSet<Difference>,
    expected: &mut Side<'_>,
    actual: &mut Side<'_>,
    (one, other): (usize, usize),
) -> bool {
    let (Some((mut one_text, one_ending)), Some((mut other_text, other_ending))) =
        (expected.split(one), actual.split(other))
    else {
        return false;
    };
    if one_ending != other_ending && one_ending != Ending::None && other_ending != Ending::None {
        differences.insert(Difference::LineEndings);
    }
    if one == 0 && other == 0 {
        (one_text, other_text) = (unmarked(one_text), unmarked(other_text));
    }
    if one_text == other_text {
        return true;
    }
    let alike = same_but_for_blanks(one_text, other_text);
    differences.insert(if alike { Difference::Whitespace } else { Difference::Content });
    alike
}

fn same_but_for_blanks(mut one: &[u8], mut other: &[u8]) -> bool {
    loop {
        match (one, other) {
            ([first, one_rest @ ..], [second, other_rest @ ..]) if first == second => {
                (one, other) = (one_rest, other_rest);
            }
            ([first, rest @ ..], _) if is_blank(*first) => one = rest,
            (_, [second, rest @ ..]) if is_blank(*second) => other = rest,
            _ => return one.is_empty() && other.is_empty(),
        }
    }
}

fn is_blank(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == b'\x0B'
}
