//! What was read and written, for people.

use std::fmt;

use super::cue::{Cue, Line, Subtitles};
use super::time::Time;

/// Figures of a conversion.
#[derive(Debug)]
pub(super) struct Report {
    encoding: &'static str,
    read: usize,
    empty: usize,
    overlaps: usize,
    written: usize,
    longest_line: usize,
    end: Time,
}

impl Report {
    /// What was read.
    pub(super) fn of(encoding: &'static str, subtitles: &Subtitles) -> Self {
        let cues = &subtitles.cues;
        Self {
            encoding,
            read: cues.len() + subtitles.empty,
            empty: subtitles.empty,
            overlaps: cues.windows(2).filter(|two| two[1].start < two[0].end).count(),
            written: 0,
            longest_line: 0,
            end: Time::default(),
        }
    }

    /// What is written.
    pub(super) fn written(&mut self, cues: &[Cue]) {
        self.written = cues.len();
        self.longest_line = cues.iter().flat_map(|cue| &cue.lines).map(Line::width).max().unwrap_or(0);
        self.end = cues.iter().map(|cue| cue.end).max().unwrap_or_default();
    }

    /// Whether something in the input was not as it should be.
    pub(super) fn is_remarkable(&self) -> bool {
        self.empty > 0 || self.overlaps > 0
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "encoding: {}", self.encoding)?;
        writeln!(f, "captions read: {}", self.read)?;
        writeln!(f, "captions without text: {}", self.empty)?;
        writeln!(f, "captions that overlap the next: {}", self.overlaps)?;
        writeln!(f, "captions written: {}", self.written)?;
        writeln!(f, "longest line: {}", self.longest_line)?;
        writeln!(f, "end: {}", self.end.with_mark('.'))
    }
}
