//! What is not shown or not compared is told.

use std::cell::Cell;

use super::*;

#[test]
fn hunks_beyond_the_limit_are_counted() {
    let text = |change: &str| {
        let line = |line: usize| {
            if line.is_multiple_of(10) { format!("{change} {line}\n") } else { format!("same {line}\n") }
        };
        (0..12_000).map(line).collect::<String>()
    };
    let diff = compare(text("old"), text("new"));
    assert_eq!((diff.added_lines, diff.removed_lines, diff.changed_hunks), (1200, 1200, 1200));
    assert_eq!((diff.hunks.len(), diff.truncated), (MAX_HUNKS, true));

    let few = compare(&text("old")[..20_000], &text("new")[..20_000]);
    assert!(few.changed_hunks < MAX_HUNKS && few.hunks.len() == few.changed_hunks && !few.truncated);
}

#[test]
fn lines_beyond_the_limit_are_counted_and_both_sides_are_shown() {
    let text =
        |change: &str, lines: usize| (0..lines).map(|line| format!("{change} {line}\n")).collect::<String>();
    let diff = compare(text("a", 30_000), text("b", 20_000));
    assert_eq!((diff.removed_lines, diff.added_lines, diff.changed_hunks), (30_000, 20_000, 1));
    assert!(diff.truncated);
    let lines = lines(&diff);
    assert_eq!(lines.len(), MAX_LINES);
    assert_eq!((lines[0], lines[MAX_LINES / 2]), (('-', 1, 0, "a 0"), ('+', 0, 1, "b 0")));

    // A small side is shown whole.
    let diff = compare(text("a", 30_000), "b\n");
    assert_eq!(self::lines(&diff).last(), Some(&('+', 0, 1, "b")));
    assert!(diff.truncated);

    // Just as many as there is room for.
    let diff = compare(text("a", MAX_LINES / 2), text("b", MAX_LINES / 2));
    assert!(!diff.truncated);
    let diff = compare(text("a", MAX_LINES / 2 + 1), text("b", MAX_LINES / 2));
    assert!(diff.truncated);
}

#[test]
fn a_unified_text_never_has_more_lines_than_allowed() {
    let text = |change: &str, every: usize, lines: usize| {
        let line =
            |line: usize| format!("{} {line}\n", if line.is_multiple_of(every) { change } else { "same" });
        (0..lines).map(line).collect::<String>() + change
    };
    for (every, lines, truncated) in
        [(1, 20_000, true), (4, 20_000, true), (9, 30_000, true), (9, 8_000, false)]
    {
        let (expected, actual) = (text("a", every, lines), text("b", every, lines));
        let unified = unified(expected.as_bytes(), actual.as_bytes(), &Options::new(1, &|| false));
        let shown = unified.text.lines().count();
        assert_eq!(unified.truncated, truncated, "{every}");
        assert!(shown <= MAX_LINES && (!truncated || shown > MAX_LINES - 10), "{every}: {shown}");
    }
}

#[test]
fn a_long_line_is_cut_between_characters() {
    let text = |end: &str| format!("{}{end}\nnext\n", "\u{20ac}".repeat(2000));
    let diff = compare(text("a"), text("b"));
    assert!(diff.truncated);
    assert_eq!((diff.added_lines, diff.removed_lines), (1, 1));
    for line in &diff.hunks[0].lines[..2] {
        assert_eq!(line.text, "\u{20ac}".repeat(MAX_LINE_BYTES / 3));
    }
    assert!(unified(text("a").as_bytes(), text("b").as_bytes(), &Options::new(3, &|| false)).truncated);

    let longest = |byte: &str| byte.repeat(MAX_LINE_BYTES);
    assert!(!compare(longest("a"), longest("b")).truncated);
    assert!(compare(longest("a") + "a", longest("b")).truncated);
}

#[test]
fn all_lines_together_have_a_limit_in_bytes() {
    let text = |change: &str| format!("{}\n", change.repeat(MAX_LINE_BYTES - 1)).repeat(2000);
    let diff = compare(text("a"), text("b"));
    let bytes: usize = lines(&diff).iter().map(|line| line.3.len()).sum();
    assert!(diff.truncated && bytes <= MAX_BYTES && bytes > MAX_BYTES - 2 * MAX_LINE_BYTES);
    let added = lines(&diff).iter().filter(|line| line.0 == '+').count();
    assert_eq!(added * 2, lines(&diff).len());
    assert_eq!((diff.added_lines, diff.removed_lines), (2000, 2000));
}

#[test]
fn too_many_lines_are_taken_as_changed() {
    let lines = MAX_COMPARED_LINES / 2 + 10_000;
    let diff = compare("a\n".repeat(lines), "b\n".repeat(lines));
    assert_eq!((diff.removed_lines, diff.added_lines, diff.truncated), (lines, lines, true));
    assert_eq!(diff.differences, kinds([Content]));

    // A side that is short leaves its share to the other.
    let diff = compare("a\n".repeat(lines), "b\n");
    assert_eq!((diff.removed_lines, diff.added_lines), (lines, 1));

    // Equal ends do not count.
    let text = |change: &str| format!("{0}{change}\n{0}", "l\n".repeat(lines));
    let diff = compare(text("a"), text("b"));
    assert_eq!((diff.removed_lines, diff.added_lines, diff.truncated), (1, 1, false));
    assert_eq!(diff.hunks[0].expected_start, lines - 2);
}

#[test]
fn when_the_time_is_up_the_rest_is_taken_as_changed() {
    let text = |change: &str| {
        let line = |line: usize| {
            if line.is_multiple_of(100) { format!("{change} {line}\n") } else { format!("{line}\n") }
        };
        (0..40_000).map(line).collect::<String>()
    };
    let (expected, actual) = (text("old"), text("new"));
    let exact = compare(&expected, &actual);
    assert_eq!(exact.removed_lines, 400);

    let mut removed = Vec::new();
    for looks in 0..12 {
        let left = Cell::new(looks);
        let time_is_up = || {
            left.set(left.get() - 1);
            left.get() < 0
        };
        let diff = diff(expected.as_bytes(), actual.as_bytes(), &Options::new(3, &time_is_up));
        assert_eq!(diff.truncated, diff.removed_lines != exact.removed_lines);
        assert_eq!(diff.differences, kinds([Content]));
        // The hunks that were found are those of the whole comparison.
        assert_eq!(diff.hunks[0].expected_start, 1);
        assert_eq!(diff.removed_lines, diff.added_lines);
        removed.push(diff.removed_lines);
    }
    assert!(removed[0] > 39_000, "{removed:?}");
    assert!(removed.contains(&exact.removed_lines), "{removed:?}");
}

#[test]
fn without_time_other_line_endings_are_not_called_content() {
    let (expected, actual) = ("line\n".repeat(20_000), "line\r\n".repeat(20_000));
    let diff = diff(expected.as_bytes(), actual.as_bytes(), &Options::new(3, &|| true));
    assert!(diff.truncated);
    assert_eq!(diff.differences, kinds([LineEndings]));
    assert_eq!((diff.removed_lines, diff.added_lines), (20_000, 20_000));
}
