//! WebVTT.

use super::Fault;
use super::cue::{Cue, Style, Subtitles};
use super::edition::Habits;
use super::markup::{self, Dialect};
use super::time::Time;

/// Reads it: captions; comments, styles and regions are passed over.
pub(super) fn parse(text: &str, habits: &Habits) -> Result<Subtitles, Fault> {
    let mut subtitles = Subtitles::default();
    let lines: Vec<(usize, &str)> = (1..).zip(text.lines()).collect();
    // The first block is the file's own head.
    for block in lines.split(|(_, line)| line.is_empty()).skip(1).filter(|block| !block.is_empty()) {
        // A caption may have a name in a line of its own.
        let timing = block.iter().take(2).position(|(_, line)| line.contains("-->"));
        let Some(timing) = timing else {
            let (line, first) = block[0];
            if ["NOTE", "STYLE", "REGION"].iter().any(|kind| first.starts_with(kind)) {
                continue;
            }
            return Err(Fault::Broken { line, what: "here should be a caption with its times, or a NOTE" });
        };
        let (line, times) = block[timing];
        let Some(times) = Time::parse_pair(times) else {
            return Err(Fault::Broken { line, what: "here should be a time, as in 00:01.000 --> 00:02.500" });
        };
        let mut style = Style::default();
        let text = block[timing + 1..]
            .iter()
            .map(|(_, line)| markup::parse(line, &mut style, &Dialect::WEBVTT, habits))
            .collect();
        subtitles.push(line, times, text, habits)?;
    }
    Ok(subtitles)
}

/// Writes it.
pub(super) fn render(cues: &[Cue]) -> String {
    let mut text = "WEBVTT\n".to_owned();
    for cue in cues {
        let (start, end) = (cue.start.with_mark('.'), cue.end.with_mark('.'));
        text += &format!("\n{start} --> {end}\n");
        for line in &cue.lines {
            text += &markup::render(line, &Dialect::WEBVTT);
            text.push('\n');
        }
    }
    text
}
