//! Hunks as `diff -u` writes them.

use std::fmt::Write;

use super::hunks::{Hunk, Line, LineKind};
use super::lines::Ending;

/// Writes hunks below the two lines that name the texts. Each line keeps its ending;
/// one without gets a newline, and a line that says so.
pub(super) fn write(hunks: &[Hunk]) -> String {
    let mut text = String::from("--- expected\n+++ actual\n");
    for hunk in hunks {
        let count = |number: fn(&Line) -> Option<usize>| hunk.lines.iter().filter_map(number).count();
        let expected = (hunk.expected_start, count(|line| line.expected_line));
        let actual = (hunk.actual_start, count(|line| line.actual_line));
        // Writing to a string cannot fail.
        let _ = writeln!(text, "@@ -{},{} +{},{} @@", expected.0, expected.1, actual.0, actual.1);
        for line in &hunk.lines {
            text.push(match line.kind {
                LineKind::Context => ' ',
                LineKind::Added => '+',
                LineKind::Removed => '-',
            });
            text.push_str(&line.text);
            text.push_str(line.ending.as_str());
            if line.ending == Ending::None {
                text.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
    text
}
