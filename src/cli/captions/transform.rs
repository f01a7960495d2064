//! What the options do to captions.

use super::cue::{Cue, Line, Style};
use super::time::Time;

/// Shows everything so many milliseconds later. What would be over before the
/// beginning is left out, what would begin before it begins with it.
pub(super) fn delay(cues: &mut Vec<Cue>, by: i64) {
    cues.retain_mut(|cue| {
        let Some(end) = cue.end.moved(by) else { return false };
        cue.start = cue.start.moved(by).unwrap_or_default();
        cue.end = end;
        by >= 0 || end > Time(0)
    });
}

/// Puts captions in order and lets none stay when the next one comes; what
/// begins at the same moment becomes one caption.
pub(super) fn fix_overlap(cues: &mut Vec<Cue>) {
    cues.sort_by_key(|cue| cue.start);
    let mut fixed: Vec<Cue> = Vec::with_capacity(cues.len());
    for cue in cues.drain(..) {
        match fixed.last_mut() {
            Some(last) if last.start == cue.start => {
                last.end = last.end.max(cue.end);
                last.lines.extend(cue.lines);
                continue;
            }
            Some(last) => last.end = last.end.min(cue.start),
            None => {}
        }
        fixed.push(cue);
    }
    *cues = fixed;
}

/// Makes all text plain.
pub(super) fn no_styles(cues: &mut [Cue]) {
    for line in cues.iter_mut().flat_map(|cue| &mut cue.lines) {
        let mut plain = Line::default();
        plain.push(Style::default(), &line.text());
        *line = plain;
    }
}

/// Breaks lines between words so that none has more than `width` characters,
/// except for words that have more themselves.
pub(super) fn wrap(cues: &mut [Cue], width: usize) {
    for cue in cues {
        cue.lines = cue.lines.iter().flat_map(|line| wrapped(line, width)).collect();
    }
}

fn wrapped(line: &Line, width: usize) -> Vec<Line> {
    if line.width() <= width {
        return vec![line.clone()];
    }
    let letters: Vec<(Style, char)> = line.letters().collect();
    let words = letters.split(|(_, letter)| *letter == ' ').filter(|word| !word.is_empty());
    let mut lines: Vec<Line> = Vec::new();
    for word in words {
        match lines.last_mut() {
            // The gap takes the style of what follows it.
            Some(line) if line.width() + 1 + word.len() <= width => line.push_char(word[0].0, ' '),
            _ => lines.push(Line::default()),
        }
        for &(style, letter) in word {
            if let Some(line) = lines.last_mut() {
                line.push_char(style, letter);
            }
        }
    }
    lines
}
