//! What holds for any two files.

use encoding_rs::WINDOWS_1252;
use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

/// Lines with their endings, found without any of the code that is tested.
fn split(text: &[u8]) -> Vec<(&[u8], Ending)> {
    let (mut lines, mut start, mut at) = (Vec::new(), 0, 0);
    while at < text.len() {
        let ending = match (text[at], text.get(at + 1)) {
            (b'\n', _) => Ending::Lf,
            (b'\r', Some(b'\n')) => Ending::CrLf,
            (b'\r', _) => Ending::Cr,
            _ => {
                at += 1;
                continue;
            }
        };
        lines.push((&text[start..at], ending));
        at += ending.as_str().len();
        start = at;
    }
    if start < text.len() {
        lines.push((&text[start..], Ending::None));
    }
    lines
}

/// Makes the actual file of the expected one and the hunks, checking every number.
fn apply(expected: &[u8], diff: &Diff, context: usize) -> Vec<u8> {
    let encode = |text: &str| match diff.charset {
        Some(Charset::Windows1252) => WINDOWS_1252.encode(text).0.into_owned(),
        _ => text.as_bytes().to_vec(),
    };
    let mut actual = Vec::new();
    let mut written = 0;
    let copy = |actual: &mut Vec<u8>, (text, ending): &(&[u8], Ending)| {
        actual.extend_from_slice(text);
        actual.extend_from_slice(ending.as_str().as_bytes());
    };
    let source = split(expected);
    let mut read = 0;
    let mut counts = (0, 0);
    for hunk in &diff.hunks {
        let of_expected = hunk.lines.iter().any(|line| line.expected_line.is_some());
        let of_actual = hunk.lines.iter().any(|line| line.actual_line.is_some());
        let start = hunk.expected_start - usize::from(of_expected);
        assert!(start > read || read == 0, "hunks that touch are one");
        for line in &source[read..start] {
            copy(&mut actual, line);
            written += 1;
        }
        read = start;
        assert_eq!(hunk.actual_start, written + usize::from(of_actual));
        let mut unchanged = 0;
        let mut changed = false;
        for line in &hunk.lines {
            let bytes = encode(&line.text);
            if line.kind != LineKind::Added {
                assert_eq!((bytes.as_slice(), line.ending), source[read]);
                read += 1;
            }
            if line.kind != LineKind::Removed {
                copy(&mut actual, &(&bytes, line.ending));
                written += 1;
            }
            let (from, to) = (Some(read), Some(written));
            let numbers = match line.kind {
                LineKind::Context => (from, to),
                LineKind::Removed => (from, None),
                LineKind::Added => (None, to),
            };
            assert_eq!((line.expected_line, line.actual_line), numbers);
            counts.0 += usize::from(line.kind == LineKind::Removed);
            counts.1 += usize::from(line.kind == LineKind::Added);
            if line.kind == LineKind::Context {
                unchanged += 1;
                assert!(unchanged <= if changed { 2 * context } else { context });
            } else {
                (unchanged, changed) = (0, true);
            }
        }
        assert!(changed && unchanged <= context);
    }
    for line in &source[read..] {
        copy(&mut actual, line);
    }
    assert_eq!(counts, (diff.removed_lines, diff.added_lines));
    assert_eq!(diff.hunks.len(), diff.changed_hunks);
    actual
}

/// Applies a unified text as `patch` would.
fn apply_unified(expected: &str, unified: &str) -> String {
    if unified.is_empty() {
        return expected.to_owned();
    }
    let source: Vec<&str> = expected.split_inclusive('\n').collect();
    let mut lines = unified.split_inclusive('\n').peekable();
    assert_eq!((lines.next(), lines.next()), (Some("--- expected\n"), Some("+++ actual\n")));
    let (mut actual, mut read, mut written) = (String::new(), 0, 0);
    while let Some(header) = lines.next() {
        let numbers: Vec<usize> = header
            .split(|c: char| !c.is_ascii_digit())
            .filter(|part| !part.is_empty())
            .map(|n| n.parse().unwrap())
            .collect();
        let [from, removed, to, added] = numbers[..] else { panic!("{header:?}") };
        assert_eq!(header, format!("@@ -{from},{removed} +{to},{added} @@\n"));
        let start = from - usize::from(removed > 0);
        actual.extend(source[read..start].iter().copied());
        written += start - read;
        read = start;
        assert_eq!(to, written + usize::from(added > 0));
        let end = (read + removed, written + added);
        while (read, written) != end {
            let line = lines.next().unwrap();
            let unended = lines.next_if(|next| next.starts_with('\\'));
            assert!(unended.is_none_or(|line| line == "\\ No newline at end of file\n"));
            let (marker, text) = line.split_at(1);
            let text = if unended.is_some() { text.strip_suffix('\n').unwrap() } else { text };
            if marker != "+" {
                assert_eq!(source[read], text);
                read += 1;
            }
            if marker != "-" {
                actual.push_str(text);
                written += 1;
            }
            assert!([" ", "+", "-"].contains(&marker));
        }
    }
    actual.extend(source[read..].iter().copied());
    actual
}

/// Everything that must hold for two files of which all is shown.
fn check(expected: &[u8], actual: &[u8], context: usize) {
    let time_is_up = || false;
    let limits = Limits { hunks: usize::MAX, lines: usize::MAX, ..Limits::default() };
    let options = Options { limits, ..Options::new(context, &time_is_up) };
    let context = options.context();
    let forth = diff(expected, actual, &options);
    let back = diff(actual, expected, &options);

    assert_eq!(forth.identical, expected == actual);
    assert_eq!(forth.differences.is_empty(), forth.identical);
    assert_eq!(forth.hunks.is_empty(), forth.identical || forth.charset.is_none());
    assert!(!forth.truncated);
    assert_eq!(
        (back.added_lines, back.removed_lines, back.changed_hunks, &back.differences),
        (forth.removed_lines, forth.added_lines, forth.changed_hunks, &forth.differences)
    );
    let Some(charset) = forth.charset else { return };
    assert_eq!(apply(expected, &forth, context), actual);
    assert_eq!(apply(actual, &back, context), expected);

    let unified = unified(expected, actual, &options);
    if !unified.truncated {
        let (expected, actual) = (text::decode(expected, charset), text::decode(actual, charset));
        assert_eq!(apply_unified(&expected, &unified.text), actual);
    }
}

/// Files of the most troublesome parts.
fn file(parts: impl Into<proptest::collection::SizeRange>) -> impl Strategy<Value = Vec<u8>> {
    let part = prop::sample::select(vec![
        "a",
        "b",
        " ",
        "\t",
        "-",
        "--",
        "+",
        "++",
        "@@ -1 +1 @@",
        "\\",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "a\n",
        "b\n",
        "\u{fc}",
        "\u{feff}",
    ]);
    vec(part, parts).prop_map(|parts| parts.concat().into_bytes())
}

/// A text, and another that differs from it in some places.
fn similar_files() -> impl Strategy<Value = (Vec<u8>, Vec<u8>)> {
    let line = prop_oneof!["[ab]{0,2}", "[a-z]{4}", "[+-]{1,3}[a-z]?"];
    let ending = prop::sample::select(vec!["\n", "\n", "\n", "\n", "\r\n", "\r"]);
    let edits = vec((any::<prop::sample::Index>(), 0_usize..4, line.clone(), ending.clone()), 0..12);
    (vec((line, ending), 0..150), edits, any::<[bool; 4]>()).prop_map(|(lines, edits, ends)| {
        let mut changed = lines.clone();
        for (at, kind, line, ending) in edits {
            if changed.is_empty() {
                continue;
            }
            let at = at.index(changed.len());
            match kind {
                0 => drop(changed.remove(at)),
                1 => changed.insert(at, (line, ending)),
                2 => changed[at].0 = line,
                _ => changed[at].1 = ending,
            }
        }
        let bytes = |lines: Vec<(String, &str)>, mark, cut| {
            let text: String = lines.into_iter().map(|(line, ending)| line + ending).collect();
            let text = if cut { text.trim_end_matches(['\r', '\n']) } else { &text };
            format!("{}{text}", if mark { "\u{feff}" } else { "" }).into_bytes()
        };
        (bytes(lines, ends[0], ends[1]), bytes(changed, ends[2], ends[3]))
    })
}

proptest! {
    #[test]
    fn troublesome_files_can_be_made_of_each_other(one in file(0..40), other in file(0..40), context in 0_usize..5) {
        check(&one, &other, context);
    }

    #[test]
    fn similar_files_can_be_made_of_each_other((one, other) in similar_files(), context in 1_usize..60) {
        check(&one, &other, context);
    }

    #[test]
    fn any_bytes_can_be_compared(one in vec(any::<u8>(), 0..60), other in vec(any::<u8>(), 0..60)) {
        check(&one, &other, 3);
    }

    #[test]
    fn bytes_of_windows_1252_can_be_compared(one in vec(1_u8.., 0..60), other in vec(1_u8.., 0..60)) {
        check(&one, &other, 3);
    }

    #[test]
    fn whatever_is_cut_is_well_formed_and_told(
        (one, other) in similar_files(),
        lines in 0_usize..40,
        bytes in 0_usize..100,
        line_bytes in 1_usize..6,
        hunks in 0_usize..4,
    ) {
        let whole = compare(&one, &other);
        let limits = Limits { hunks, lines, bytes, line_bytes, header_lines: 0 };
        let options = Options { limits, ..Options::new(3, &|| false) };
        let cut = diff(&one, &other, &options);
        prop_assert_eq!((cut.added_lines, cut.removed_lines), (whole.added_lines, whole.removed_lines));
        prop_assert_eq!((cut.changed_hunks, &cut.differences), (whole.changed_hunks, &whole.differences));
        prop_assert_eq!(cut.truncated, cut.hunks != whole.hunks);
        prop_assert!(cut.hunks.len() <= hunks && super::lines(&cut).len() <= lines);
        prop_assert!(super::lines(&cut).iter().all(|line| line.3.len() <= line_bytes));
        prop_assert!(cut.hunks.iter().all(|hunk| !hunk.lines.is_empty()));
    }
}

/// Numbers that look random and are always the same.
fn random(mut seed: u64) -> impl FnMut(u64) -> u64 {
    move |below| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    }
}

/// Large files in which few or no lines are unique, or none is in order, so that they
/// are compared in pieces.
#[test]
fn large_and_hostile_files_can_be_made_of_each_other() {
    let text = |lines: usize, line: &mut dyn FnMut(usize) -> u64| {
        (0..lines).map(|at| format!("{}\n", line(at))).collect::<String>().into_bytes()
    };
    let (mut one, mut other) = (random(1), random(2));
    let cases: Vec<(Vec<u8>, Vec<u8>)> = vec![
        (text(30_000, &mut |_| one(2)), text(40_000, &mut |_| other(2))),
        (text(30_000, &mut |_| one(300)), text(30_000, &mut |_| other(300))),
        (text(40_000, &mut |at| at as u64 % 7), text(40_000, &mut |at| at as u64 % 11)),
        (text(30_000, &mut |at| at as u64), text(30_000, &mut |at| 29_999 - at as u64)),
        (text(30_000, &mut |at| at as u64), text(30_000, &mut |_| other(30_000))),
        (text(60_000, &mut |at| at as u64 / 2), text(60_000, &mut |at| at as u64 * 7919 % 30_011)),
        (
            text(30_000, &mut |at| if at % 2 == 0 { at as u64 } else { 100_000 }),
            text(30_000, &mut |at| if at % 2 == 0 { at as u64 } else { 200_000 }),
        ),
        (text(20_000, &mut |at| at as u64), text(20_000, &mut |at| (at as u64 + 10_000) % 20_000)),
    ];
    for (one, other) in cases {
        check(&one, &other, 3);
    }
}
