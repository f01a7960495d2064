//! The last lines of a log, read from its end.

use std::ops::Range;

use super::{Harvest, Page, Snapshot, distance};

/// Reads from the end backwards.
#[derive(Clone, Debug)]
pub struct Tail {
    /// The lines, the last one first.
    harvest: Harvest,
    log: Snapshot,
    /// Everything from this position on has been read.
    from: u64,
    rest: Remainder,
    /// Where the line begins that is held back.
    held: Option<u64>,
    read: u64,
}

/// What has been read of the line whose beginning has not been seen.
#[derive(Clone, Debug, Default)]
struct Remainder {
    /// It has a line feed.
    complete: bool,
    /// Its first bytes, as many as matter.
    first: Vec<u8>,
}

impl Tail {
    pub fn new(harvest: Harvest, log: Snapshot) -> Self {
        Self {
            log,
            from: log.size,
            rest: Remainder::default(),
            held: None,
            read: harvest.limits.first_read.max(1),
            harvest,
        }
    }

    pub fn wants(&self) -> Option<Range<u64>> {
        let farthest = self.log.size.saturating_sub(self.harvest.limits.scan);
        let more = !self.harvest.is_full() && self.from > farthest;
        more.then(|| farthest.max(self.from.saturating_sub(self.read))..self.from)
    }

    pub fn feed(&mut self, bytes: &[u8]) {
        let Some(wanted) = self.wants() else { return };
        let got = wanted.start.saturating_add(distance(bytes.len()));
        if got < wanted.end {
            // What was read after it belongs to a log that is gone.
            self.start_again(got);
            return;
        }
        self.read = self.harvest.limits.next_read(self.read);
        self.from = wanted.start;
        let mut unread = bytes;
        while !self.harvest.is_full() {
            let Some(line_feed) = unread.iter().rposition(|byte| *byte == b'\n') else { break };
            let (before, line) = unread.split_at(line_feed);
            self.prepend(line.get(1..).unwrap_or_default());
            self.take(wanted.start.saturating_add(distance(line_feed + 1)));
            unread = before;
        }
        self.prepend(unread);
        if wanted.start == 0 && !self.harvest.is_full() {
            self.take(0);
        }
    }

    fn start_again(&mut self, size: u64) {
        self.log.size = size;
        self.from = size;
        self.rest = Remainder::default();
        self.held = None;
        self.harvest.lines.clear();
        self.harvest.text = 0;
    }

    fn prepend(&mut self, piece: &[u8]) {
        let kept = self.harvest.limits.kept();
        let piece = piece.get(..kept).unwrap_or(piece);
        self.rest.first.truncate(kept.saturating_sub(piece.len()));
        self.rest.first.splice(..0, piece.iter().copied());
    }

    /// Takes the line that begins here. What comes before it has a line feed.
    fn take(&mut self, offset: u64) {
        let Remainder { complete, first } =
            std::mem::replace(&mut self.rest, Remainder { complete: true, first: Vec::new() });
        if complete || first.len() >= self.harvest.limits.kept() || (self.log.ended && !first.is_empty()) {
            self.harvest.take(offset, &first);
        } else if !first.is_empty() {
            self.held = Some(offset);
        }
    }

    pub fn finish(mut self) -> Page {
        self.harvest.lines.reverse();
        let next = self.held.unwrap_or(self.log.size);
        Page { lines: self.harvest.lines, next_cursor: (!self.log.ended).then_some(next) }
    }
}
