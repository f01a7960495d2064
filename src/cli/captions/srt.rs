//! SubRip.

use super::Fault;
use super::cue::{Cue, Style, Subtitles};
use super::edition::Habits;
use super::markup::{self, Dialect};
use super::time::Time;

/// Reads it. The numbers of the captions may be absent or wrong, as they often
/// are; the times may not.
pub(super) fn parse(text: &str, habits: &Habits) -> Result<Subtitles, Fault> {
    let mut subtitles = Subtitles::default();
    let mut lines = text.lines().zip(1..).filter(|(line, _)| !is_blank(line)).peekable();
    // Blank lines end a caption, so their numbers are what the rest is cut by.
    while let Some((mut line, mut number)) = lines.next() {
        let is_count = line.trim().bytes().all(|byte| byte.is_ascii_digit());
        if is_count && let Some((next, at)) = lines.next_if(|(_, at)| *at == number + 1) {
            (line, number) = (next, at);
        }
        let Some(times) = Time::parse_pair(line) else {
            return Err(Fault::Broken {
                line: number,
                what: "here should be a time, as in 00:00:01,000 --> 00:00:02,500",
            });
        };
        let at = number;
        let (mut style, mut text) = (Style::default(), Vec::new());
        while let Some((line, next)) = lines.next_if(|(_, next)| *next == number + 1) {
            text.push(markup::parse(line, &mut style, &Dialect::SUBRIP, habits));
            number = next;
        }
        subtitles.push(at, times, text, habits)?;
    }
    Ok(subtitles)
}

/// Writes it.
pub(super) fn render(cues: &[Cue]) -> String {
    let mut text = String::new();
    for (number, cue) in (1..).zip(cues) {
        let (start, end) = (cue.start.with_mark(','), cue.end.with_mark(','));
        text += &format!("{number}\n{start} --> {end}\n");
        for line in &cue.lines {
            text += &markup::render(line, &Dialect::SUBRIP);
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

fn is_blank(line: &str) -> bool {
    line.bytes().all(|byte| matches!(byte, b' ' | b'\t'))
}
