//! Examples, and what the properties share.

mod limits;
mod properties;

use std::collections::BTreeSet;

use Difference::{ByteOrderMark, Content, FinalNewline, LineEndings, Whitespace};
use LineKind::{Added, Context, Removed};

use super::*;

/// Compares with three lines of context and all the time there is.
fn compare(expected: impl AsRef<[u8]>, actual: impl AsRef<[u8]>) -> Diff {
    diff(expected.as_ref(), actual.as_ref(), &Options::new(3, &|| false))
}

fn patch(expected: impl AsRef<[u8]>, actual: impl AsRef<[u8]>, context: usize) -> String {
    let unified = unified(expected.as_ref(), actual.as_ref(), &Options::new(context, &|| false));
    assert!(!unified.truncated);
    unified.text
}

/// The lines of a diff as `(marker, expected line, actual line, text)`, 0 for none.
fn lines(diff: &Diff) -> Vec<(char, usize, usize, &str)> {
    let marker = |kind| match kind {
        Context => ' ',
        Added => '+',
        Removed => '-',
    };
    let line =
        |line: &'_ Line| (marker(line.kind), line.expected_line.unwrap_or(0), line.actual_line.unwrap_or(0));
    let all = diff.hunks.iter().flat_map(|hunk| &hunk.lines);
    all.map(|each| (line(each).0, line(each).1, line(each).2, each.text.as_str())).collect()
}

fn kinds<const N: usize>(kinds: [Difference; N]) -> BTreeSet<Difference> {
    kinds.into()
}

#[test]
fn equal_bytes_are_identical_whatever_they_are() {
    for bytes in [b"".as_slice(), b"a\n", b"\0\0", b"\xFF\r\r\n"] {
        let diff = compare(bytes, bytes);
        assert!(diff.identical && diff.hunks.is_empty() && diff.differences.is_empty());
        assert!(!diff.truncated);
        assert_eq!((diff.added_lines, diff.removed_lines, diff.changed_hunks), (0, 0, 0));
        assert_eq!(patch(bytes, bytes, 3), "");
    }
}

#[test]
fn a_changed_line_is_shown_with_its_surroundings_and_numbers() {
    let diff = compare("1\n2\n3\n4\n5\n6\n", "1\n2\n3\n4\nfive\nfive and a half\n6\n");
    assert!(!diff.identical && !diff.truncated);
    assert_eq!((diff.added_lines, diff.removed_lines, diff.changed_hunks), (2, 1, 1));
    assert_eq!((diff.hunks[0].expected_start, diff.hunks[0].actual_start), (2, 2));
    assert_eq!(
        lines(&diff),
        [
            (' ', 2, 2, "2"),
            (' ', 3, 3, "3"),
            (' ', 4, 4, "4"),
            ('-', 5, 0, "5"),
            ('+', 0, 5, "five"),
            ('+', 0, 6, "five and a half"),
            (' ', 6, 7, "6"),
        ]
    );
    assert_eq!(diff.differences, kinds([Content]));
}

#[test]
fn lines_that_look_like_headers_are_lines() {
    let (expected, actual) = ("-- x\n++ y\n-- expected\n", "++ y\n++ actual\n--- z\n");
    let diff = compare(expected, actual);
    assert_eq!((diff.added_lines, diff.removed_lines), (2, 2));
    assert_eq!(
        lines(&diff),
        [
            ('-', 1, 0, "-- x"),
            (' ', 2, 1, "++ y"),
            ('-', 3, 0, "-- expected"),
            ('+', 0, 2, "++ actual"),
            ('+', 0, 3, "--- z"),
        ]
    );
    assert_eq!(
        patch(expected, actual, 3),
        "--- expected\n+++ actual\n@@ -1,3 +1,3 @@\n--- x\n ++ y\n--- expected\n+++ actual\n+--- z\n"
    );
}

#[test]
fn an_empty_side_starts_at_the_line_before() {
    for (expected, actual, starts) in [("", "a\nb\n", (0, 1)), ("a\nb\n", "", (1, 0))] {
        let diff = compare(expected, actual);
        assert_eq!((diff.hunks[0].expected_start, diff.hunks[0].actual_start), starts);
        assert_eq!(diff.differences, kinds([Content]));
    }
    assert_eq!(patch("", "a\nb\n", 3), "--- expected\n+++ actual\n@@ -0,0 +1,2 @@\n+a\n+b\n");
    assert_eq!(patch("a\n", "", 3), "--- expected\n+++ actual\n@@ -1,1 +0,0 @@\n-a\n");
}

#[test]
fn other_line_endings_are_named_and_do_not_hide_what_belongs_together() {
    let diff = compare("one\ntwo\nthree\n", "one\r\ntwo\r\nthree\r\n");
    assert_eq!(diff.differences, kinds([LineEndings]));
    assert_eq!((diff.added_lines, diff.removed_lines, diff.changed_hunks), (3, 3, 1));
    assert_eq!(lines(&diff)[0], ('-', 1, 0, "one"));
    assert_eq!(lines(&diff)[3], ('+', 0, 1, "one"));
    assert_eq!((diff.hunks[0].lines[0].ending, diff.hunks[0].lines[3].ending), (Ending::Lf, Ending::CrLf));

    // One line of ten, so the others are context.
    let (expected, actual) = ("l\n".repeat(10), format!("{}l\r\n{}", "l\n".repeat(5), "l\n".repeat(4)));
    let diff = compare(&expected, &actual);
    assert_eq!(diff.differences, kinds([LineEndings]));
    assert_eq!((diff.added_lines, diff.removed_lines, diff.hunks[0].expected_start), (1, 1, 3));

    // A new line among others that end differently is the only content.
    let diff = compare("a\nb\nc\nd\n", "a\r\nb\r\nnew\r\nc\r\nd\r\n");
    assert_eq!(diff.differences, kinds([Content, LineEndings]));
    let diff = compare("a b\nb\n", "a  b\r\nb\r\n");
    assert_eq!(diff.differences, kinds([Whitespace, LineEndings]));
}

#[test]
fn a_lone_carriage_return_ends_a_line_except_for_patches() {
    let diff = compare("one\rtwo\r", "one\ntwo\n");
    assert_eq!(diff.differences, kinds([LineEndings]));
    assert_eq!((diff.added_lines, diff.removed_lines), (2, 2));
    assert_eq!(diff.hunks[0].lines[0].ending, Ending::Cr);
    assert_eq!(
        patch("one\rtwo\r", "one\ntwo\n", 3),
        "--- expected\n+++ actual\n@@ -1,1 +1,2 @@\n-one\rtwo\r\n\\ No newline at end of file\n+one\n+two\n"
    );

    // Between the two bytes of an ending there is no line.
    let diff = compare("x\r\ny", "x\ry");
    assert_eq!(diff.differences, kinds([LineEndings]));
    assert_eq!(lines(&diff), [('-', 1, 0, "x"), ('+', 0, 1, "x"), (' ', 2, 2, "y")]);
}

#[test]
fn a_final_newline_is_named_and_marked() {
    let diff = compare("a\nb\n", "a\nb");
    assert_eq!(diff.differences, kinds([FinalNewline]));
    assert_eq!(lines(&diff), [(' ', 1, 1, "a"), ('-', 2, 0, "b"), ('+', 0, 2, "b")]);
    assert_eq!(diff.hunks[0].lines[2].ending, Ending::None);
    assert_eq!(
        patch("a\nb\n", "a\nb", 3),
        "--- expected\n+++ actual\n@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n"
    );
    let unchanged_end = patch("a\nb", "c\nb", 3);
    assert!(unchanged_end.ends_with("+c\n b\n\\ No newline at end of file\n"), "{unchanged_end}");

    assert_eq!(compare("a", "a\na\n").differences, kinds([Content, FinalNewline]));
    assert_eq!(compare("a", "a\na").differences, kinds([Content]));
}

#[test]
fn a_byte_order_mark_is_named_and_shown() {
    let diff = compare("a\nb\n", "\u{feff}a\nb\n");
    assert_eq!(diff.differences, kinds([ByteOrderMark]));
    assert_eq!(lines(&diff), [('-', 1, 0, "a"), ('+', 0, 1, "\u{feff}a"), (' ', 2, 2, "b")]);

    // Far from the only other change, which is in a hunk of its own.
    let text = "l\n".repeat(200);
    let diff = compare(format!("\u{feff}{text}end\n"), format!("{text}END\n"));
    assert_eq!(diff.differences, kinds([Content, ByteOrderMark]));
    assert_eq!((diff.added_lines, diff.removed_lines, diff.changed_hunks), (2, 2, 2));
    assert_eq!(diff.hunks[0].lines.len(), 5);
    assert_eq!((diff.hunks[1].expected_start, diff.hunks[1].actual_start), (198, 198));

    let both = compare("\u{feff}a\n", "\u{feff}b\n");
    assert_eq!(both.differences, kinds([Content]));
    assert_eq!(compare("\u{feff}", "").differences, kinds([Content, ByteOrderMark]));
    assert_eq!(compare("\u{feff}a b\n", "a\tb\n").differences, kinds([Whitespace, ByteOrderMark]));
}

#[test]
fn blanks_are_told_from_content() {
    for (expected, actual) in
        [("a b\n", "a  b\n"), ("a\n", "\ta \n"), (" \n", "\n"), ("ab\n", "a\x0Bb\x0C\n")]
    {
        assert_eq!(compare(expected, actual).differences, kinds([Whitespace]), "{expected:?}");
    }
    for (expected, actual) in [("a b\n", "a c\n"), ("a\n", "a\n\n"), ("ab\n", "a\n"), ("\u{a0}\n", "\n")] {
        assert_eq!(compare(expected, actual).differences, kinds([Content]), "{expected:?}");
    }
    // Next to a new line, above or below it.
    for (expected, actual) in [("a b\n", "a  b\nnew\n"), ("a b\n", "new\na  b\n"), ("a b\nc\n", "a  b\nd\n")]
    {
        assert_eq!(compare(expected, actual).differences, kinds([Content, Whitespace]), "{actual:?}");
    }
}

#[test]
fn both_files_are_read_in_one_charset() {
    let diff = compare("gr\u{fc}n\nx\n", b"gr\xFCn\nx\n");
    assert_eq!(diff.charset, Some(Charset::Windows1252));
    assert_eq!(lines(&diff)[..2], [('-', 1, 0, "gr\u{c3}\u{bc}n"), ('+', 0, 1, "gr\u{fc}n")]);
    assert_eq!(compare("gr\u{fc}n", "x").charset, Some(Charset::Utf8));
    assert_eq!(
        patch(b"\xFC\n", b"\xFD\n", 3),
        "--- expected\n+++ actual\n@@ -1,1 +1,1 @@\n-\u{fc}\n+\u{fd}\n"
    );
}

#[test]
fn binary_files_have_no_lines() {
    for (expected, actual) in [("a\0b", "a\n"), ("a\n", "a\0b"), ("\0", "\0\0")] {
        let diff = compare(expected, actual);
        assert_eq!((diff.identical, diff.charset), (false, None));
        assert_eq!(diff.differences, kinds([Content]));
        assert!(diff.hunks.is_empty() && !diff.truncated);
        assert_eq!(patch(expected, actual, 3), "Binary files expected and actual differ\n");
    }
}

#[test]
fn changes_share_a_hunk_as_long_as_their_contexts_meet() {
    let text = |between: usize, change: &str| {
        let lines: Vec<String> = (0..between).map(|line| format!("{line}\n")).collect();
        format!("{change}\n{}{change}\n", lines.concat())
    };
    for context in [1, 3, 10] {
        for (between, hunks) in [(2 * context, 1), (2 * context + 1, 2)] {
            let options = Options::new(context, &|| false);
            let diff = diff(text(between, "a").as_bytes(), text(between, "b").as_bytes(), &options);
            assert_eq!(diff.changed_hunks, hunks, "{context} {between}");
            let unified = patch(text(between, "a"), text(between, "b"), context);
            assert_eq!(unified.matches("@@ -").count(), hunks);
        }
    }
}

#[test]
fn a_context_out_of_bounds_is_the_nearest_within() {
    let text = |change: &str| format!("{0}{change}\n{0}", "l\n".repeat(70));
    for (asked, given) in [(0, 1), (1, 1), (50, 50), (51, 50), (usize::MAX, 50)] {
        let diff = diff(text("a").as_bytes(), text("b").as_bytes(), &Options::new(asked, &|| false));
        assert_eq!(diff.hunks[0].lines.len(), 2 * given + 2);
        assert_eq!(diff.hunks[0].expected_start, 71 - given);
    }
}

#[test]
fn an_inserted_cue_does_not_mix_with_its_neighbours() {
    let cue = |number: usize, text: &str| format!("{number}\n00:00:0{number}\n{text}\n\n");
    let expected = [cue(1, "one"), cue(3, "three")].concat();
    let actual = [cue(1, "one"), cue(2, "two"), cue(3, "three")].concat();
    let diff = compare(expected, actual);
    let added: Vec<&str> = lines(&diff).iter().filter(|line| line.0 == '+').map(|line| line.3).collect();
    assert_eq!((added, diff.removed_lines), (vec!["2", "00:00:02", "two", ""], 0));
}
