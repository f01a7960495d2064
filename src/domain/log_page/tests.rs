use proptest::prelude::*;

use super::*;

/// Limits that no test reaches, and reads of a few bytes.
const WIDE: Limits = Limits { line: 1000, text: 1 << 20, scan: 1 << 20, first_read: 3, largest_read: 7 };

/// Feeds a reader from a whole log.
fn read(mut reader: PageReader, log: &[u8]) -> Page {
    while let Some(wanted) = reader.wants() {
        assert!(wanted.start < wanted.end);
        let range = usize::try_from(wanted.start).unwrap()..usize::try_from(wanted.end).unwrap();
        reader.feed(&log[range]);
    }
    reader.finish()
}

fn snapshot(log: &[u8], ended: bool) -> Snapshot {
    Snapshot { size: distance(log.len()), ended }
}

fn page(log: &[u8], ended: bool, cursor: u64, count: usize, filter: &Filter, limits: Limits) -> Page {
    read(PageReader::at(cursor, count, filter.clone(), snapshot(log, ended), limits), log)
}

fn last(log: &[u8], ended: bool, count: usize, filter: &Filter, limits: Limits) -> Page {
    read(PageReader::tail(count, filter.clone(), snapshot(log, ended), limits), log)
}

/// Every line of a log, found in the simplest way.
fn all_lines(log: &[u8], ended: bool, limits: Limits) -> Vec<PlacedLine> {
    let mut offset = 0;
    let mut lines = Vec::new();
    for piece in log.split_inclusive(|byte| *byte == b'\n') {
        let content = piece.strip_suffix(b"\n");
        if content.is_some() || ended || piece.len() >= limits.kept() {
            lines.push(PlacedLine { offset, line: LogLine::parse(content.unwrap_or(piece), limits.line) });
        }
        offset += distance(piece.len());
    }
    lines
}

/// Where the lines of a log begin, also the one that has not been written yet.
fn starts(log: &[u8]) -> Vec<u64> {
    let line_feeds = log.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    std::iter::once(0).chain(line_feeds.map(|(at, _)| distance(at + 1))).collect()
}

fn messages(page: &Page) -> Vec<&str> {
    page.lines.iter().map(|placed| placed.line.message.as_str()).collect()
}

fn any() -> Filter {
    Filter::default()
}

#[test]
fn a_page_says_where_its_lines_are_and_where_the_next_begins() {
    let log = b"one\r\ntwo\n\nfour";
    let first = page(log, true, 0, 2, &any(), WIDE);
    assert_eq!(messages(&first), ["one", "two"]);
    assert_eq!(first.lines.iter().map(|line| line.offset).collect::<Vec<_>>(), [0, 5]);
    assert_eq!(first.next_cursor, Some(9));
    let second = page(log, true, 9, 2, &any(), WIDE);
    assert_eq!((messages(&second), second.next_cursor), (vec!["", "four"], None));
    let third = page(log, true, 10, 1, &any(), WIDE);
    assert_eq!((messages(&third), third.next_cursor), (vec!["four"], None));
}

#[test]
fn a_cursor_inside_a_line_is_the_next_line() {
    let log = b"one\r\ntwo\n";
    for cursor in 1..=5 {
        assert_eq!(messages(&page(log, true, cursor, 9, &any(), WIDE)), ["two"], "{cursor}");
    }
    for (ended, next) in [(true, None), (false, Some(9))] {
        for cursor in [6, 8, 9] {
            let page = page(log, ended, cursor, 9, &any(), WIDE);
            assert_eq!((page.lines.len(), page.next_cursor), (0, next), "{cursor}");
        }
    }
}

#[test]
fn a_cursor_beyond_the_end_of_a_log_that_goes_on_is_its_start() {
    let log = b"one\r\ntwo\n";
    for cursor in [10, u64::MAX] {
        assert_eq!(
            page(log, false, cursor, 9, &any(), WIDE),
            page(log, false, 0, 9, &any(), WIDE),
            "{cursor}"
        );
        assert_eq!(page(log, true, cursor, 9, &any(), WIDE), Page { lines: vec![], next_cursor: None });
    }
    let empty = Page { lines: vec![], next_cursor: Some(0) };
    assert_eq!(page(b"", false, 1, 9, &any(), WIDE), empty);
}

#[test]
fn an_empty_log_has_no_lines() {
    for (ended, next) in [(true, None), (false, Some(0))] {
        assert_eq!(page(b"", ended, 0, 9, &any(), WIDE), Page { lines: vec![], next_cursor: next });
        assert_eq!(last(b"", ended, 9, &any(), WIDE), Page { lines: vec![], next_cursor: next });
    }
}

#[test]
fn a_line_that_may_grow_is_held_back() {
    let log = b"one\ntw";
    for page in [page(log, false, 0, 9, &any(), WIDE), last(log, false, 9, &any(), WIDE)] {
        assert_eq!((messages(&page), page.next_cursor), (vec!["one"], Some(4)));
    }
    for page in [page(log, true, 0, 9, &any(), WIDE), last(log, true, 9, &any(), WIDE)] {
        assert_eq!((messages(&page), page.next_cursor), (vec!["one", "tw"], None));
    }
    assert_eq!(page(b"one\ntwo\nx", false, 4, 9, &any(), WIDE).next_cursor, Some(8));
}

#[test]
fn a_line_that_is_longer_than_shown_is_not_held_back() {
    let limits = Limits { line: 4, ..WIDE };
    // Four characters and what may become a line ending: nothing is certain yet.
    let open = page(b"a\nwwww\r", false, 0, 9, &any(), limits);
    assert_eq!((messages(&open), open.next_cursor), (vec!["a"], Some(2)));
    for log in [&b"a\nwwww\rx"[..], b"a\nwwwwxx", b"a\nwwwwxxxxxxxx"] {
        let size = distance(log.len());
        let followed = page(log, false, 0, 9, &any(), limits);
        assert_eq!((messages(&followed), followed.next_cursor), (vec!["a", "wwww"], Some(size)));
        assert!(followed.lines[1].line.truncated);
        assert_eq!(last(log, false, 9, &any(), limits), followed);
        let grown = [log, b"yy\nz\n"].concat();
        assert_eq!(messages(&page(&grown, false, size, 9, &any(), limits)), ["z"]);
    }
}

#[test]
fn a_page_looks_at_no_more_than_it_may() {
    let log = b"0123456\n".repeat(1000);
    let limits = Limits { scan: 100, first_read: 16, largest_read: 32, ..WIDE };
    let nothing = Filter::new(None, None, Some("x"));
    for reader in [
        PageReader::at(400, 9, nothing.clone(), snapshot(&log, true), limits),
        PageReader::tail(9, nothing.clone(), snapshot(&log, true), limits),
    ] {
        let mut reader = reader;
        let mut bytes = 0;
        while let Some(wanted) = reader.wants() {
            bytes += wanted.end - wanted.start;
            reader.feed(&log[wanted.start as usize..wanted.end as usize]);
        }
        assert!((100..=140).contains(&bytes), "{bytes}");
        assert!(reader.finish().lines.is_empty());
    }
    assert_eq!(page(&log, true, 400, 9, &nothing, limits).next_cursor, Some(504));
}

#[test]
fn a_page_holds_no_more_text_than_it_may() {
    let log = b"0123456\n".repeat(10);
    let limits = Limits { text: 15, ..WIDE };
    let found = page(&log, true, 0, 9, &any(), limits);
    assert_eq!((found.lines.len(), found.next_cursor), (3, Some(24)));
    let found = last(&log, true, 9, &any(), limits);
    assert_eq!(found.lines.iter().map(|line| line.offset).collect::<Vec<_>>(), [56, 64, 72]);
}

#[test]
fn a_log_that_becomes_shorter_ends_where_it_does() {
    let log = b"one\ntwo\nthree\nfour\n";
    let short = &log[..10];
    for mut reader in [
        PageReader::at(4, 9, any(), snapshot(log, true), WIDE),
        PageReader::tail(9, any(), snapshot(log, true), WIDE),
    ] {
        let mut first = true;
        while let Some(wanted) = reader.wants() {
            let source = if std::mem::take(&mut first) { &log[..] } else { short };
            let end = source.len().min(wanted.end as usize);
            reader.feed(source.get(wanted.start as usize..end).unwrap_or_default());
        }
        let page = reader.finish();
        assert_eq!((messages(&page).last(), page.next_cursor), (Some(&"th"), None));
    }
    let mut gone = PageReader::tail(9, any(), snapshot(log, false), WIDE);
    while gone.wants().is_some() {
        gone.feed(b"");
    }
    assert_eq!(gone.finish(), Page { lines: vec![], next_cursor: Some(0) });
}

#[test]
fn letter_case_does_not_matter_in_any_alphabet() {
    let log = "Größe ΣΊΣΥΦΟΣ\nMILK\n".as_bytes();
    for (part, found) in [("GRÖSSE", 0), ("grÖße", 1), ("σίσυφοσ", 1), ("milk", 1), ("ilk\n", 0)] {
        let filter = Filter::new(None, None, Some(part));
        assert_eq!(page(log, true, 0, 9, &filter, WIDE).lines.len(), found, "{part}");
    }
}

/// Logs of a few short lines of every kind.
fn logs() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        4 => Just(&b"\n"[..]),
        2 => Just(&b"\r\n"[..]),
        1 => Just(&b"\r"[..]),
        2 => Just(&b"ERROR "[..]),
        2 => Just(&b"worker: "[..]),
        2 => Just(&b"a"[..]),
        1 => Just("é".as_bytes()),
        1 => Just(&b"\xe9"[..]),
        1 => Just(&b"xxxxxxxxxxxxxxxx"[..]),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Limits that logs of this kind do reach.
fn limits() -> impl Strategy<Value = Limits> {
    (0_usize..24, 1_usize..60, 0_u64..80, 1_u64..20, 1_u64..40).prop_map(
        |(line, text, scan, first_read, largest_read)| Limits {
            line,
            text,
            scan: scan + distance(line + 2),
            first_read,
            largest_read,
        },
    )
}

/// Limits of lines and reads only.
fn limits_without_end() -> impl Strategy<Value = Limits> {
    limits().prop_map(|limits| Limits { text: WIDE.text, scan: WIDE.scan, ..limits })
}

fn filters() -> impl Strategy<Value = Filter> {
    let level = prop::option::of(prop_oneof![Just(LogLevel::Error), Just(LogLevel::Info)]);
    let source = prop::option::of(prop_oneof![Just(LogSource::Worker), Just(LogSource::Web)]);
    let contains = prop::option::of(prop_oneof![Just("É"), Just("A"), Just("or")]);
    (level, source, contains).prop_map(|(level, source, contains)| Filter::new(level, source, contains))
}

proptest! {
    #[test]
    fn cursors_lead_to_every_line_once(
        log in logs(), ended: bool, filter in filters(), limits in limits(),
        counts in prop::collection::vec(1_usize..5, 1..4),
    ) {
        let mut found = Vec::new();
        let mut cursor = Some(0);
        let mut counts = counts.iter().cycle();
        while let Some(at) = cursor {
            let page = page(&log, ended, at, *counts.next().unwrap(), &filter, limits);
            found.extend(page.lines);
            match page.next_cursor {
                Some(next) if next == at => {
                    prop_assert!(!ended);
                    break;
                }
                Some(next) => prop_assert!(next > at && next <= distance(log.len())),
                None => prop_assert!(ended),
            }
            cursor = page.next_cursor;
        }
        let mut expected = all_lines(&log, ended, limits);
        expected.retain(|placed| filter.matches(&placed.line));
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn a_page_does_not_depend_on_the_size_of_reads(
        log in logs(), ended: bool, filter in filters(), limits in limits(), other in limits(),
        cursor in 0_u64..200, count in 1_usize..9,
    ) {
        let other = Limits { first_read: other.first_read, largest_read: other.largest_read, ..limits };
        prop_assert_eq!(
            page(&log, ended, cursor, count, &filter, limits),
            page(&log, ended, cursor, count, &filter, other)
        );
        prop_assert_eq!(
            last(&log, ended, count, &filter, limits),
            last(&log, ended, count, &filter, other)
        );
    }

    #[test]
    fn any_cursor_is_the_line_that_begins_there_or_next(
        log in logs(), ended: bool, filter in filters(), limits in limits_without_end(), cursor in 0_u64..200,
    ) {
        let page = page(&log, ended, cursor, usize::MAX, &filter, limits);
        let mut expected = all_lines(&log, ended, limits);
        let cursor = if cursor > distance(log.len()) && !ended { 0 } else { cursor };
        expected.retain(|placed| placed.offset >= cursor && filter.matches(&placed.line));
        let starts = starts(&log);
        prop_assert!(page.lines.iter().all(|placed| starts.contains(&placed.offset)));
        prop_assert_eq!(page.lines, expected);
    }

    #[test]
    fn the_tail_is_the_end_of_the_list(
        log in logs(), ended: bool, filter in filters(), limits in limits_without_end(), count in 1_usize..9,
    ) {
        let page = last(&log, ended, count, &filter, limits);
        let mut expected = all_lines(&log, ended, limits);
        expected.retain(|placed| filter.matches(&placed.line));
        let rest = expected.split_off(expected.len().saturating_sub(count));
        prop_assert_eq!(page.lines, rest);
        prop_assert_eq!(page.next_cursor.is_none(), ended);
    }

    #[test]
    fn a_follower_misses_nothing_and_sees_nothing_twice(
        log in logs(), limits in limits(), filter in filters(), count in 1_usize..5,
        steps in prop::collection::vec(0_usize..40, 0..8), from_tail: bool,
    ) {
        let mut found = Vec::new();
        let (mut size, mut cursor) = (0, Some(0));
        let mut steps = steps.into_iter();
        if from_tail {
            size = steps.next().unwrap_or(0).min(log.len());
            let wide = Limits { text: WIDE.text, scan: WIDE.scan, ..limits };
            let page = last(&log[..size], false, usize::MAX, &filter, wide);
            (found, cursor) = (page.lines, page.next_cursor);
        }
        while let Some(at) = cursor {
            let step = steps.next();
            size = step.map_or(log.len(), |step| log.len().min(size + step));
            let page = page(&log[..size], step.is_none(), at, count, &filter, limits);
            found.extend(page.lines);
            cursor = page.next_cursor;
        }
        let mut expected = all_lines(&log, true, limits);
        expected.retain(|placed| filter.matches(&placed.line));
        prop_assert_eq!(found, expected);
    }
}
