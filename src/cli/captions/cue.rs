//! Captions as every format has them.

use super::Fault;
use super::edition::Habits;
use super::time::Time;

/// What a file says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Subtitles {
    /// In the order of the file.
    pub(super) cues: Vec<Cue>,
    /// How many captions had a time and no text.
    pub(super) empty: usize,
}

/// What is shown from one moment to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) start: Time,
    pub(super) end: Time,
    /// At least one, none of them blank.
    pub(super) lines: Vec<Line>,
}

/// A line of text: neighbours differ in style, and none is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Line {
    spans: Vec<Span>,
}

/// Text of one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) style: Style,
    pub(super) text: String,
}

/// How text looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) underline: bool,
}

impl Subtitles {
    /// Takes a caption that was found at a line of the file.
    pub(super) fn push(
        &mut self,
        at_line: usize,
        times: (Time, Time),
        lines: Vec<Line>,
        habits: &Habits,
    ) -> Result<(), Fault> {
        let (mut start, mut end) = times;
        if end < start {
            if !habits.turns_times_round {
                return Err(Fault::Broken { line: at_line, what: "the caption ends before it begins" });
            }
            (start, end) = (end, start);
        }
        let lines: Vec<Line> = lines.into_iter().filter(|line| !line.is_blank()).collect();
        if lines.is_empty() {
            self.empty += 1;
        } else {
            self.cues.push(Cue { start, end, lines });
        }
        Ok(())
    }
}

impl Line {
    /// Adds text at the end. Control characters have no place in any format.
    pub(super) fn push(&mut self, style: Style, text: &str) {
        for letter in text.chars() {
            self.push_char(style, letter);
        }
    }

    /// Adds a character at the end.
    pub(super) fn push_char(&mut self, style: Style, letter: char) {
        let letter = if letter == '\t' { ' ' } else { letter };
        if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') {
            return;
        }
        match self.spans.last_mut() {
            Some(last) if last.style == style => last.text.push(letter),
            _ => self.spans.push(Span { style, text: letter.to_string() }),
        }
    }

    /// Its parts.
    pub(super) fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// Each character with its style.
    pub(super) fn letters(&self) -> impl Iterator<Item = (Style, char)> {
        self.spans.iter().flat_map(|span| span.text.chars().map(|letter| (span.style, letter)))
    }

    /// Its text alone.
    pub(super) fn text(&self) -> String {
        self.spans.iter().map(|span| span.text.as_str()).collect()
    }

    /// How many characters it has.
    pub(super) fn width(&self) -> usize {
        self.letters().count()
    }

    fn is_blank(&self) -> bool {
        self.letters().all(|(_, letter)| letter.is_whitespace())
    }
}
