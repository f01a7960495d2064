//! A page that begins at a cursor.

use std::ops::Range;

use super::{Harvest, Page, Snapshot, distance};

/// Reads from a cursor on.
#[derive(Clone, Debug)]
pub struct Forward {
    harvest: Harvest,
    log: Snapshot,
    /// Everything before this position has been read.
    at: u64,
    /// Once this position is reached no further line is looked at.
    scanned: u64,
    /// The line at `at` is passed over.
    passing: bool,
    /// The beginning of the line at `at`, of which no end has been seen.
    begun: Vec<u8>,
    /// The page is complete before the end of the log.
    full: bool,
    read: u64,
}

impl Forward {
    pub fn new(cursor: u64, harvest: Harvest, log: Snapshot) -> Self {
        // Such a cursor is of a log whose place another attempt's has taken, of which
        // its reader has seen nothing.
        let cursor = if cursor > log.size && !log.ended { 0 } else { cursor };
        // From the byte before: if that is a line feed, nothing is passed over.
        let at = if cursor < log.size { cursor.saturating_sub(1) } else { log.size };
        Self {
            log,
            at,
            // The byte before does not count: a page must get on.
            scanned: cursor.saturating_add(harvest.limits.scan.max(1)),
            passing: cursor > 0,
            begun: Vec::new(),
            full: harvest.is_full(),
            read: harvest.limits.first_read.max(1),
            harvest,
        }
    }

    pub fn wants(&self) -> Option<Range<u64>> {
        let more = !self.full && self.at < self.log.size;
        // Where the scan ends a line may begin that is taken yet.
        let farthest = self.at.max(self.scanned).saturating_add(distance(self.harvest.limits.kept()));
        let end = self.at.saturating_add(self.read).min(farthest).min(self.log.size);
        more.then_some(self.at..end)
    }

    pub fn feed(&mut self, bytes: &[u8]) {
        let Some(wanted) = self.wants() else { return };
        let got = wanted.start.saturating_add(distance(bytes.len()));
        if got < wanted.end {
            self.log.size = got;
        }
        self.read = self.harvest.limits.next_read(self.read);
        let mut rest = bytes;
        while !rest.is_empty() && !self.full {
            let (piece, complete) = match rest.iter().position(|byte| *byte == b'\n') {
                Some(length) => (rest.get(..length).unwrap_or_default(), true),
                None => (rest, false),
            };
            let read = if self.passing { self.pass(piece, complete) } else { self.take(piece, complete) };
            self.at = self.at.saturating_add(distance(read));
            self.full = self.begun.is_empty() && (self.at >= self.scanned || self.harvest.is_full());
            rest = rest.get(read..).unwrap_or_default();
        }
    }

    /// Passes over a piece of a line, up to where the scan must end. How much was read.
    fn pass(&mut self, piece: &[u8], complete: bool) -> usize {
        let whole = piece.len() + usize::from(complete);
        let most = self.scanned.saturating_sub(self.at);
        if distance(whole) > most {
            return usize::try_from(most).unwrap_or(whole);
        }
        self.passing = !complete;
        whole
    }

    /// Takes a piece of a line that is shown. How much was read.
    fn take(&mut self, piece: &[u8], complete: bool) -> usize {
        let offset = self.at.saturating_sub(distance(self.begun.len()));
        let missing = self.harvest.limits.kept().saturating_sub(self.begun.len());
        let (shown, read) = match piece.get(..missing) {
            // It is too long, whatever follows, and passed over from here.
            Some(shown) => {
                self.passing = true;
                (shown, missing)
            }
            None if complete => (piece, piece.len() + 1),
            None => {
                self.begun.extend_from_slice(piece);
                return piece.len();
            }
        };
        if self.begun.is_empty() {
            self.harvest.take(offset, shown);
        } else {
            self.begun.extend_from_slice(shown);
            self.harvest.take(offset, &std::mem::take(&mut self.begun));
        }
        read
    }

    pub fn finish(mut self) -> Page {
        let mut next = self.at;
        if !self.begun.is_empty() {
            let offset = self.at.saturating_sub(distance(self.begun.len()));
            if self.log.ended {
                self.harvest.take(offset, &self.begun);
            } else {
                next = offset;
            }
        }
        let over = self.log.ended && next >= self.log.size;
        Page { lines: self.harvest.lines, next_cursor: (!over).then_some(next) }
    }
}
