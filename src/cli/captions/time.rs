//! Moments of a film.

use std::fmt;

/// Milliseconds since the beginning.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Time(pub(super) u64);

impl Time {
    /// Reads `1:02:03,456`, or with a dot; hours may be absent. Between one and
    /// three digits of a second are taken as what they are, a fraction.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (clock, fraction) = text.split_once([',', '.'])?;
        let mut parts = clock.split(':').rev();
        let seconds = digits(parts.next()?, 2).filter(|&seconds| seconds < 60)?;
        let minutes = digits(parts.next()?, 2).filter(|&minutes| minutes < 60)?;
        let hours = match parts.next() {
            Some(hours) => digits(hours, 4)?,
            None => 0,
        };
        if parts.next().is_some() {
            return None;
        }
        let scale = match fraction.len() {
            1 => 100,
            2 => 10,
            _ => 1,
        };
        let millis = digits(fraction, 3)? * scale;
        Some(Self(((hours * 60 + minutes) * 60 + seconds) * 1000 + millis))
    }

    /// Reads `from --> to`, and leaves alone what follows: where the text stands.
    pub(super) fn parse_pair(line: &str) -> Option<(Self, Self)> {
        let (from, rest) = line.split_once("-->")?;
        let to = rest.split_whitespace().next()?;
        Some((Self::parse(from.trim())?, Self::parse(to)?))
    }

    /// Later, or earlier; `None` before the beginning.
    pub(super) fn moved(self, by: i64) -> Option<Self> {
        self.0.checked_add_signed(by).map(Self)
    }

    /// As in `01:02:03,456`, with this mark before the milliseconds.
    pub(super) fn with_mark(self, mark: char) -> impl fmt::Display {
        let Self(all) = self;
        let (seconds, millis) = (all / 1000, all % 1000);
        format!("{:02}:{:02}:{:02}{mark}{millis:03}", seconds / 3600, seconds / 60 % 60, seconds % 60)
    }
}

/// A number of one to `most` digits, and nothing else.
fn digits(text: &str, most: usize) -> Option<u64> {
    let fine = (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    fine.then(|| text.parse().ok()).flatten()
}
