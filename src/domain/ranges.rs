//! Which bytes of a file a request is for: `Range` of RFC 9110.

use std::ops::Range;

use http_range_header::{EndPosition, RangeUnsatisfiableError, StartPosition, parse_range_header};

/// What a request is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// All of it.
    Whole,
    /// These bytes, at least one.
    Part(Range<u64>),
    /// Bytes that it does not have.
    Unsatisfiable,
}

/// What a `Range` header asks for of a file of `size` bytes. What is malformed,
/// of another unit or asks for several ranges is taken for no header at all, as
/// the RFC allows.
pub fn wanted(header: Option<&str>, size: u64) -> Wanted {
    let Some(header) = header else { return Wanted::Whole };
    let ranges = match parse_range_header(header) {
        Ok(parsed) => parsed.ranges,
        // The last no bytes: well-formed, and nothing satisfies it.
        Err(RangeUnsatisfiableError::ZeroSuffix) if !header.contains(',') => return Wanted::Unsatisfiable,
        Err(_) => return Wanted::Whole,
    };
    let [range] = &ranges[..] else { return Wanted::Whole };
    let part = match (range.start, range.end) {
        (StartPosition::Index(start), EndPosition::Index(last)) if last < start => return Wanted::Whole,
        (StartPosition::Index(start), EndPosition::Index(last)) => start..last.saturating_add(1).min(size),
        (StartPosition::Index(start), EndPosition::LastByte) => start..size,
        (StartPosition::FromLast(count), _) => size.saturating_sub(count)..size,
    };
    if part.is_empty() { Wanted::Unsatisfiable } else { Wanted::Part(part) }
}

/// `Content-Range` of a part of a file of `size` bytes.
pub fn content_range(part: &Range<u64>, size: u64) -> String {
    format!("bytes {}-{}/{size}", part.start, part.end.saturating_sub(1))
}

/// `Content-Range` that tells the size of a file to whom asked for what it does
/// not have.
pub fn unsatisfied(size: u64) -> String {
    format!("bytes */{size}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_range_is_a_part() {
        for (header, part) in [
            ("bytes=0-0", 0..1),
            ("bytes=0-9", 0..10),
            ("bytes=0-", 0..10),
            ("bytes=3-5", 3..6),
            ("bytes=9-", 9..10),
            ("bytes=5-99", 5..10),
            ("bytes=5-18446744073709551615", 5..10),
            ("bytes=-1", 9..10),
            ("bytes=-10", 0..10),
            ("bytes=-11", 0..10),
        ] {
            assert_eq!(wanted(Some(header), 10), Wanted::Part(part), "{header}");
        }
    }

    #[test]
    fn what_is_not_there_cannot_be_given() {
        for header in ["bytes=10-", "bytes=10-10", "bytes=99-100", "bytes=-0", "bytes=18446744073709551615-"]
        {
            assert_eq!(wanted(Some(header), 10), Wanted::Unsatisfiable, "{header}");
        }
        for header in ["bytes=0-", "bytes=0-0", "bytes=-1"] {
            assert_eq!(wanted(Some(header), 0), Wanted::Unsatisfiable, "{header}");
        }
    }

    #[test]
    fn everything_else_is_no_range() {
        for header in [
            "",
            "bytes",
            "bytes=",
            "bytes=-",
            "bytes=a-b",
            "bytes=5-2",
            "bytes=0-1,3-4",
            "bytes=0-1, -1",
            "bytes=-0,0-1",
            "lines=0-1",
            "bytes=0--1",
            "bytes=+0-1",
            " bytes=0-1",
            "bytes= 0-1",
            "bytes=99999999999999999999-",
        ] {
            assert_eq!(wanted(Some(header), 10), Wanted::Whole, "{header}");
        }
        assert_eq!(wanted(None, 10), Wanted::Whole);
        assert_eq!(wanted(None, 0), Wanted::Whole);
    }

    #[test]
    fn content_range_counts_from_zero_to_the_last() {
        assert_eq!(content_range(&(0..1), 10), "bytes 0-0/10");
        assert_eq!(content_range(&(3..10), 10), "bytes 3-9/10");
        assert_eq!(unsatisfied(0), "bytes */0");
    }

    proptest! {
        #[test]
        fn a_part_lies_within_the_file(header in "bytes=[0-9]{0,20}-[0-9]{0,20}|\\PC{0,20}", size: u64) {
            if let Wanted::Part(part) = wanted(Some(&header), size) {
                prop_assert!(part.start < part.end && part.end <= size);
            }
        }
    }
}
