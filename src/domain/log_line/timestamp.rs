//! The instant a line begins with.
//!
//! Read are RFC 3339 and its relatives (`2026-03-01T12:00:00.5+01:00`,
//! `2026-03-01 12:00:00,123`, `2026/03/01 12:00:00`), that of web servers' access logs
//! (`01/Mar/2026:12:00:00 +0100`) and that of C (`Sun Mar  1 12:00:00 2026`), bare, in
//! brackets, or as the value of `time=` or the like. Without a zone it is UTC. What
//! leaves something open, such as syslog's `Mar  1 12:00:00`, which names no year, is
//! not read.

use chrono::{Duration, NaiveDate, NaiveTime};

use super::super::time::Timestamp;

/// The timestamp at the start of a text, and the text after it.
pub fn leading(text: &str) -> Option<(Timestamp, &str)> {
    let text = text.trim_start_matches([' ', '\t', '[', '(', '<']);
    let text = ["time=", "ts=", "timestamp="].iter().find_map(|key| text.strip_prefix(key)).unwrap_or(text);
    let text = text.strip_prefix('"').unwrap_or(text);
    // Most lines begin with something else, which is seen by its first character.
    if !text.starts_with(|c: char| c.is_ascii_alphanumeric()) {
        return None;
    }
    let read = [iso, access_log, ctime].iter().find_map(|format| {
        let mut rest = Rest(text);
        format(&mut rest).map(|timestamp| (timestamp, rest.0))
    });
    // What goes on is something else: a longer number, or a zone nobody knows.
    read.filter(|(_, rest)| {
        !rest.trim_start_matches(['+', '-']).starts_with(|c: char| c.is_ascii_digit())
            && !rest.starts_with(char::is_alphanumeric)
    })
}

/// What has not been read yet.
struct Rest<'a>(&'a str);

impl Rest<'_> {
    /// Reads exactly so many digits.
    fn digits(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        self.0 = rest;
        digits.parse().ok()
    }

    /// Reads one of these characters.
    fn one_of(&mut self, wanted: &[char]) -> Option<char> {
        let found = self.0.chars().next().filter(|found| wanted.contains(found))?;
        self.0 = self.0.get(found.len_utf8()..)?;
        Some(found)
    }

    /// Reads a name of three letters: its place in the list, from 1.
    fn name(&mut self, names: &[&str]) -> Option<u32> {
        let (name, rest) = self.0.split_at_checked(3)?;
        let place = names.iter().position(|known| known.eq_ignore_ascii_case(name))?;
        self.0 = rest;
        u32::try_from(place + 1).ok()
    }

    /// Reads what may be there or not; if it is not, nothing has been read.
    fn maybe<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.0;
        let found = read(self);
        if found.is_none() {
            self.0 = before;
        }
        found
    }

    /// Reads `HH:MM:SS` with a fraction or without. The last second of a minute may be
    /// a leap second.
    fn time(&mut self) -> Option<NaiveTime> {
        let hour = self.digits(2)?;
        self.one_of(&[':'])?;
        let minute = self.digits(2)?;
        self.one_of(&[':'])?;
        let second = self.digits(2)?;
        let nanos = self.maybe(Self::fraction).unwrap_or(0);
        if second == 60 {
            return NaiveTime::from_hms_nano_opt(hour, minute, 59, 1_000_000_000 + nanos);
        }
        NaiveTime::from_hms_nano_opt(hour, minute, second, nanos)
    }

    /// Reads a fraction of a second, in nanoseconds. Digits beyond them do not count.
    fn fraction(&mut self) -> Option<u32> {
        self.one_of(&['.', ','])?;
        let mut nanos = self.digits(1)? * 100_000_000;
        let mut unit = 10_000_000;
        while let Some(digit) = self.maybe(|rest| rest.digits(1)) {
            nanos += digit * unit;
            unit /= 10;
        }
        Some(nanos)
    }

    /// Reads a zone: how much later its clocks are than UTC.
    fn zone(&mut self) -> Option<Duration> {
        self.maybe(|rest| rest.one_of(&['Z', 'z']))
            .map(|_| Duration::zero())
            .or_else(|| self.maybe(|rest| rest.offset(false)))
            .or_else(|| {
                self.maybe(|rest| {
                    rest.one_of(&[' '])?;
                    rest.maybe(Self::utc).or_else(|| rest.offset(true))
                })
            })
    }

    fn utc(&mut self) -> Option<Duration> {
        self.name(&["UTC", "GMT"]).filter(|_| !self.0.starts_with(char::is_alphanumeric))?;
        Some(Duration::zero())
    }

    /// Reads `+HH:MM`, `+HHMM` or, unless minutes are a must, `+HH`.
    fn offset(&mut self, with_minutes: bool) -> Option<Duration> {
        let sign = if self.one_of(&['+', '-'])? == '-' { -1 } else { 1 };
        let hours = self.digits(2)?;
        let minutes = self.maybe(|rest| {
            rest.one_of(&[':']);
            rest.digits(2)
        });
        if with_minutes && minutes.is_none() || self.0.starts_with(char::is_alphanumeric) {
            return None;
        }
        let minutes = minutes.unwrap_or(0);
        let valid = hours < 24 && minutes < 60;
        valid.then(|| Duration::minutes(sign * i64::from(hours * 60 + minutes)))
    }
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

fn instant(year: u32, month: u32, day: u32, time: NaiveTime, zone: Option<Duration>) -> Option<Timestamp> {
    let year = i32::try_from(year).ok().filter(|year| *year >= 1)?;
    let local = NaiveDate::from_ymd_opt(year, month, day)?.and_time(time);
    Some(Timestamp::from_naive(local).minus(zone.unwrap_or_default()))
}

/// `2026-03-01T12:00:00.5+01:00`, and what looks like it.
fn iso(rest: &mut Rest<'_>) -> Option<Timestamp> {
    let year = rest.digits(4)?;
    let separator = rest.one_of(&['-', '/'])?;
    let month = rest.digits(2)?;
    rest.one_of(&[separator])?;
    let day = rest.digits(2)?;
    rest.one_of(&['T', 't', ' '])?;
    let time = rest.time()?;
    let zone = rest.zone();
    instant(year, month, day, time, zone)
}

/// `01/Mar/2026:12:00:00 +0100`.
fn access_log(rest: &mut Rest<'_>) -> Option<Timestamp> {
    let day = rest.digits(2)?;
    rest.one_of(&['/'])?;
    let month = rest.name(&MONTHS)?;
    rest.one_of(&['/'])?;
    let year = rest.digits(4)?;
    rest.one_of(&[':'])?;
    let time = rest.time()?;
    let zone = rest.zone();
    instant(year, month, day, time, zone)
}

/// `Sun Mar  1 12:00:00 2026`, with a fraction, with `UTC` or without the day's name.
fn ctime(rest: &mut Rest<'_>) -> Option<Timestamp> {
    rest.maybe(|rest| {
        rest.name(&DAYS)?;
        rest.one_of(&[' '])
    });
    let month = rest.name(&MONTHS)?;
    rest.one_of(&[' '])?;
    let day = rest.maybe(|rest| rest.digits(2)).or_else(|| {
        rest.one_of(&[' ']);
        rest.digits(1)
    })?;
    rest.one_of(&[' '])?;
    let time = rest.time()?;
    rest.maybe(|rest| {
        rest.one_of(&[' '])?;
        rest.utc()
    });
    rest.one_of(&[' '])?;
    let year = rest.digits(4)?;
    instant(year, month, day, time, None)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).expect("RFC 3339")
    }

    #[test]
    fn many_forms_are_read() {
        for (text, expected, rest) in [
            ("2026-03-01T12:00:00Z x", "2026-03-01T12:00:00Z", " x"),
            ("2026-03-01t12:00:00z", "2026-03-01T12:00:00Z", ""),
            ("2026-03-01T12:00:00.1234567899+01:00 x", "2026-03-01T11:00:00.123456Z", " x"),
            ("2026-03-01 12:00:00,123 - x", "2026-03-01T12:00:00.123Z", " - x"),
            ("[2026-03-01 12:00:00.5] x", "2026-03-01T12:00:00.5Z", "] x"),
            ("2026-03-01 12:00:00. x", "2026-03-01T12:00:00Z", ". x"),
            ("2026-03-01 12:00:00 -0330 x", "2026-03-01T15:30:00Z", " x"),
            ("2026-03-01 12:00:00 -03 x", "2026-03-01T12:00:00Z", " -03 x"),
            ("2026-03-01 12:00:00-03 x", "2026-03-01T15:00:00Z", " x"),
            ("2026-03-01 12:00:00 UTC x", "2026-03-01T12:00:00Z", " x"),
            ("2026-03-01 12:00:00 UTCX", "2026-03-01T12:00:00Z", " UTCX"),
            ("2026/03/01 12:00:00 x", "2026-03-01T12:00:00Z", " x"),
            ("time=\"2026-03-01T12:00:00Z\" x", "2026-03-01T12:00:00Z", "\" x"),
            ("ts=2026-03-01T12:00:00Z x", "2026-03-01T12:00:00Z", " x"),
            (" \t(2026-03-01T12:00:00Z) x", "2026-03-01T12:00:00Z", ") x"),
            ("[01/Mar/2026:12:00:00 +0100] \"GET\"", "2026-03-01T11:00:00Z", "] \"GET\""),
            ("Sun Mar  1 12:00:00 2026 x", "2026-03-01T12:00:00Z", " x"),
            ("[Sun Mar 01 12:00:00.25 2026] x", "2026-03-01T12:00:00.25Z", "] x"),
            ("Sun Mar  1 12:00:00 UTC 2026", "2026-03-01T12:00:00Z", ""),
            ("mar 1 12:00:00 2026: x", "2026-03-01T12:00:00Z", ": x"),
            ("2016-12-31 23:59:60 x", "2016-12-31T23:59:59.999999Z", " x"),
        ] {
            assert_eq!(leading(text), Some((at(expected), rest)), "{text}");
        }
    }

    #[test]
    fn what_is_open_or_impossible_is_not_read() {
        for text in [
            "",
            "x 2026-03-01T12:00:00Z",
            "2026-02-30T12:00:00Z",
            "2026-13-01T12:00:00Z",
            "2026-03-01T24:00:00Z",
            "2026-03-01T12:00",
            "2026-03-01",
            "2026-03/01 12:00:00",
            "0000-03-01T12:00:00Z",
            "12026-03-01T12:00:00Z",
            "2026-03-01T12:00:001",
            "2026-03-01T12:00:00+01:00x",
            "2026-03-01T12:00:00+25:00",
            "2026-03-01T12:00:00-01:000",
            "01/03/2026 12:00:00",
            "Mar  1 12:00:00 host x",
            "Sun Mar  1 12:00:00 CET 2026",
            "12:00:00",
            "1772366400",
            "Marä",
            "２０２６-03-01T12:00:00Z",
        ] {
            assert_eq!(leading(text), None, "{text}");
        }
    }

    #[test]
    fn years_stay_within_bounds() {
        assert_eq!(leading("9999-12-31T23:59:59-12:00").unwrap().0, Timestamp::MAX);
        assert_eq!(leading("0001-01-01T00:00:00+12:00").unwrap().0, Timestamp::MIN);
    }

    proptest! {
        #[test]
        fn what_rfc3339_reads_is_read(
            seconds in -60_000_000_000_i64..250_000_000_000,
            micros in 0_u32..1_000_000,
            offset in -1439_i32..1440,
        ) {
            let offset = chrono::FixedOffset::east_opt(offset * 60).unwrap();
            let instant = chrono::DateTime::from_timestamp(seconds, micros * 1000).unwrap();
            let text = instant.with_timezone(&offset).to_rfc3339();
            prop_assert_eq!(leading(&text), Some((at(&text), "")));
        }

        #[test]
        fn any_text_is_survived(text in "\\PC{0,30}", digits in "[0-9T:/ +.JanuSé-]{0,30}") {
            leading(&text);
            leading(&digits);
        }
    }
}
