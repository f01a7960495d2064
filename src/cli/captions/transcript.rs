//! A transcript: one line a caption, with its times.

use super::cue::{Cue, Line};

/// Writes it.
pub(super) fn render(cues: &[Cue]) -> String {
    let mut text = String::new();
    for cue in cues {
        let (start, end) = (cue.start.with_mark('.'), cue.end.with_mark('.'));
        let lines: Vec<String> = cue.lines.iter().map(Line::text).collect();
        text += &format!("{start}|{end}|{}\n", lines.join(" "));
    }
    text
}
