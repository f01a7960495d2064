//! The one notion of time: a UTC instant, cut to microseconds.
//!
//! Every database of the three keeps microseconds at most, and a year outside
//! 1..=9999 has no four-digit text, so a [`Timestamp`] cannot hold more than
//! its stored form does and survives every round trip unchanged.

use std::fmt;

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveDateTime, Timelike, Utc};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A UTC instant with microsecond precision, in the years 1 to 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(NaiveDateTime);

impl Timestamp {
    /// The earliest instant: midnight, 1 January of the year 1.
    pub const MIN: Self =
        Self(NaiveDate::from_ymd_opt(1, 1, 1).expect("a date").and_hms_opt(0, 0, 0).expect("a time"));

    /// The latest instant: the last microsecond of the year 9999.
    pub const MAX: Self = Self(
        NaiveDate::from_ymd_opt(9999, 12, 31)
            .expect("a date")
            .and_hms_micro_opt(23, 59, 59, 999_999)
            .expect("a time"),
    );

    /// The clock's present instant.
    pub fn now() -> Self {
        Self::from_naive(Utc::now().naive_utc())
    }

    /// Takes a naive time to be UTC, cutting what is finer than a microsecond
    /// and clamping the year to 1..=9999. A leap second becomes the last
    /// microsecond before it.
    pub fn from_naive(naive: NaiveDateTime) -> Self {
        if naive.year() < 1 {
            return Self::MIN;
        }
        if naive.year() > 9999 {
            return Self::MAX;
        }
        let micros = (naive.nanosecond() / 1_000).min(999_999);
        Self(naive.with_nanosecond(micros * 1_000).unwrap_or(naive))
    }

    /// The same instant as a naive UTC time.
    pub fn naive(self) -> NaiveDateTime {
        self.0
    }

    /// Whole seconds since 1970, rounded down.
    pub fn unix_seconds(self) -> i64 {
        self.0.and_utc().timestamp()
    }

    /// The instant a duration later, clamped to the type's range.
    pub fn plus(self, duration: Duration) -> Self {
        match self.0.checked_add_signed(duration) {
            Some(naive) => Self::from_naive(naive),
            None if duration < Duration::zero() => Self::MIN,
            None => Self::MAX,
        }
    }

    /// The instant a duration earlier, clamped to the type's range.
    pub fn minus(self, duration: Duration) -> Self {
        match self.0.checked_sub_signed(duration) {
            Some(naive) => Self::from_naive(naive),
            None if duration < Duration::zero() => Self::MAX,
            None => Self::MIN,
        }
    }

    /// How much later this instant is than an earlier one (negative if it is
    /// not later).
    pub fn since(self, earlier: Self) -> Duration {
        self.0 - earlier.0
    }

    /// The last instant of a whole second; any other instant is itself. Replies
    /// show whole seconds, so one that comes back stands for all of it.
    pub fn to_the_end_of_its_second(self) -> Self {
        if self.0.nanosecond() == 0 { self.plus(Duration::microseconds(999_999)) } else { self }
    }

    /// Reads RFC 3339 text with any offset, converted to UTC.
    pub fn parse_rfc3339(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|instant| Self::from_naive(instant.naive_utc()))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let t = &self.0;
        write!(
            f,
            "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z",
            t.year(),
            t.month(),
            t.day(),
            t.hour(),
            t.minute(),
            t.second()
        )
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}Z", self.0.format("%Y-%m-%dT%H:%M:%S%.6f"))
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        Self::parse_rfc3339(&text).ok_or_else(|| de::Error::custom("not an RFC 3339 date-time"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse_rfc3339(text).expect("RFC 3339")
    }

    #[test]
    fn a_whole_second_ends_with_its_last_microsecond() {
        let at = |text| Timestamp::parse_rfc3339(text).unwrap();
        let whole = at("2026-03-01T00:00:00Z").to_the_end_of_its_second();
        assert_eq!(whole, at("2026-03-01T00:00:00.999999Z"));
        assert_eq!(whole.to_the_end_of_its_second(), whole);
        let broken = at("2026-03-01T00:00:00.000001Z");
        assert_eq!(broken.to_the_end_of_its_second(), broken);
    }

    #[test]
    fn any_offset_becomes_utc_and_nanoseconds_are_cut() {
        assert_eq!(at("2026-03-01T05:30:00.123456789+05:30"), at("2026-03-01T00:00:00.123456Z"));
        assert_eq!(at("2026-02-28T19:00:00-05:00").to_string(), "2026-03-01T00:00:00Z");
        assert_eq!(Timestamp::parse_rfc3339("2026-03-01 00:00:00"), None);
        assert_eq!(Timestamp::parse_rfc3339("2026-02-30T00:00:00Z"), None);
    }

    #[test]
    fn a_leap_second_stays_within_its_minute() {
        let leap = at("2016-12-31T23:59:60Z");
        assert_eq!(leap, at("2016-12-31T23:59:59.999999Z"));
        assert_eq!(leap.to_string(), "2016-12-31T23:59:59Z");
    }

    #[test]
    fn years_are_clamped() {
        assert_eq!(Timestamp::from_naive(NaiveDateTime::MAX).to_string(), "9999-12-31T23:59:59Z");
        assert_eq!(Timestamp::from_naive(NaiveDateTime::MIN).to_string(), "0001-01-01T00:00:00Z");
        assert_eq!(Timestamp::MAX.plus(Duration::MAX), Timestamp::MAX);
        assert_eq!(Timestamp::MAX.plus(Duration::days(1)), Timestamp::MAX);
        assert_eq!(Timestamp::MIN.minus(Duration::MAX), Timestamp::MIN);
        assert_eq!(Timestamp::MIN.plus(Duration::MIN), Timestamp::MIN);
        // An offset can push a written year over the edge.
        assert_eq!(at("9999-12-31T23:59:59-12:00"), Timestamp::MAX);
    }

    #[test]
    fn arithmetic_and_seconds() {
        let t = at("1970-01-01T00:00:01.5Z");
        assert_eq!(t.unix_seconds(), 1);
        assert_eq!(t.minus(Duration::seconds(2)).unix_seconds(), -1);
        assert_eq!(t.plus(Duration::milliseconds(500)).since(t).num_milliseconds(), 500);
    }

    #[test]
    fn json_has_whole_seconds() {
        let t = at("2026-03-01T00:00:00.999999Z");
        assert_eq!(serde_json::to_string(&t).expect("JSON"), "\"2026-03-01T00:00:00Z\"");
        let back: Timestamp = serde_json::from_str("\"2026-03-01T01:00:00+01:00\"").expect("a timestamp");
        assert_eq!(back, at("2026-03-01T00:00:00Z"));
        assert!(serde_json::from_str::<Timestamp>("\"yesterday\"").is_err());
    }
}
