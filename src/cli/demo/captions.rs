//! What the program under test writes: captions in the forms it knows.

use super::random::Rng;

/// What people say on television.
const LINES: [&str; 40] = [
    ">> REPORTER: Good evening, and welcome.",
    "Our top story tonight:",
    "the river has burst its banks",
    "for the third time this year.",
    "-- Where were you last night?",
    "-- At home. Why do you ask?",
    "♪ theme music playing ♪",
    "[applause]",
    "Thank you. Thank you very much.",
    "Temperatures will stay below average",
    "until the weekend, with some rain",
    "along the coast.",
    "++ This programme is subtitled ++",
    "He shoots... and it's a goal!",
    "¿Qué hora es?",
    "Son las ocho y media.",
    "Das Wetter: wolkig, später heiter.",
    "Il est déjà parti, désolé.",
    "I don't believe a word of it.",
    "You never do.",
    ">> We'll be right back after this.",
    "[door slams]",
    "Don't go in there!",
    "It's far too quiet.",
    "The committee will come to order.",
    "The ayes are 52, the nays are 48.",
    "The bill is passed.",
    "And now for something else entirely.",
    "Mum, have you seen my shoes?",
    "They are where you left them.",
    "[laughter]",
    "In 1969 they landed on the Moon.",
    "Eight days, three hours, 18 minutes.",
    ">> ANNOUNCER: Call now!",
    "Only $19.95, while stocks last.",
    "The penguins return each winter",
    "to the place where they were born.",
    "One kilo of flour, two eggs,",
    "and a pinch of salt.",
    "Next question, for ten points:",
];

/// In what way an output differs from what is right today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Shape {
    /// Not at all.
    Right,
    /// As it was right before something was mended: the first caption is missing.
    Before,
    /// Right as well: one of three other ways.
    Variant(usize),
    /// Wrong: one of three ways.
    Wrong(usize),
}

/// What one output of a test is made of.
#[derive(Clone, Copy, Debug)]
pub(super) struct Work {
    /// The same sample says the same.
    pub(super) seed: u64,
    /// With its dot.
    pub(super) extension: &'static str,
    /// Says which three of the ways to be wrong are this output's.
    pub(super) turn: usize,
}

/// What is shown from one moment to another, in milliseconds.
#[derive(Clone)]
struct Cue {
    start: i64,
    end: i64,
    lines: Vec<&'static str>,
}

impl Work {
    /// The bytes of the output.
    pub(super) fn content(&self, shape: Shape) -> Vec<u8> {
        let mut rng = Rng::new(self.seed);
        if self.extension == ".bin" {
            return raw(&mut rng, shape);
        }
        let mut cues = cues(&mut rng);
        match shape {
            Shape::Right => {}
            Shape::Before => drop(cues.remove(0)),
            Shape::Variant(0) => return [b"\xef\xbb\xbf", render(self.extension, &cues).as_bytes()].concat(),
            Shape::Variant(1) => shift(&mut cues, 1),
            Shape::Variant(_) => return render(self.extension, &cues).to_uppercase().into_bytes(),
            Shape::Wrong(which) => match (self.turn + which) % 5 {
                0 => shift(&mut cues, 40 * (1 + self.seed as i64 % 50)),
                1 => return render(self.extension, &cues).replace('\n', "\r\n").into_bytes(),
                2 => drop(cues.pop()),
                3 => misread(&mut cues),
                _ => {
                    let mut text = render(self.extension, &cues);
                    text.truncate(text.trim_end().len());
                    return text.into_bytes();
                }
            },
        }
        render(self.extension, &cues).into_bytes()
    }
}

fn cues(rng: &mut Rng) -> Vec<Cue> {
    let mut at = rng.between(300, 4000);
    (0..rng.between(14, 60))
        .map(|_| {
            let start = at;
            let end = start + rng.between(700, 3800);
            at = end + rng.between(1, 9000);
            let lines = (0..rng.between(1, 2)).map(|_| *rng.pick(&LINES)).collect();
            Cue { start, end, lines }
        })
        .collect()
}

fn shift(cues: &mut [Cue], by: i64) {
    for cue in cues {
        cue.start += by;
        cue.end += by;
    }
}

/// Every ninth caption says something else.
fn misread(cues: &mut [Cue]) {
    for cue in cues.iter_mut().skip(2).step_by(9) {
        for line in &mut cue.lines {
            let place = LINES.iter().position(|known| known == line).unwrap_or(0);
            *line = LINES[(place + 1) % LINES.len()];
        }
    }
}

/// Captions as they are in the stream: a header, and three bytes for each field.
fn raw(rng: &mut Rng, shape: Shape) -> Vec<u8> {
    let mut bytes = b"\xcc\xcc\xed\xcc\x00\x50\x00\x01\x00\x00\x00".to_vec();
    let mut rng = Rng::new(rng.next());
    for _ in 0..rng.between(300, 500) {
        bytes.extend_from_slice(&[0x04 | (rng.next() & 1) as u8, rng.next() as u8, rng.next() as u8]);
    }
    match shape {
        Shape::Right => {}
        Shape::Before => bytes.truncate(bytes.len() - 3),
        Shape::Variant(which) => bytes[5] = 0x51 + which as u8,
        Shape::Wrong(which) => {
            for byte in bytes.iter_mut().skip(40 + which).step_by(97) {
                *byte ^= 0x80;
            }
        }
    }
    bytes
}

/// `01:02:03`, a mark, and the milliseconds.
fn time(at: i64, mark: char) -> String {
    format!("{:02}:{:02}:{:02}{mark}{:03}", at / 3_600_000, at / 60_000 % 60, at / 1000 % 60, at % 1000)
}

/// The captions in the form that files of this extension have.
fn render(extension: &str, cues: &[Cue]) -> String {
    let mut text = match extension {
        ".vtt" => "WEBVTT\n\n".to_owned(),
        ".ass" => "[Script Info]\nScriptType: v4.00+\n\n[Events]\n\
                   Format: Layer, Start, End, Style, Text\n"
            .to_owned(),
        ".smi" => "<SAMI>\n<BODY>\n".to_owned(),
        ".xml" => "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<tt><body><div>\n".to_owned(),
        _ => String::new(),
    };
    for (number, cue) in cues.iter().enumerate() {
        let Cue { start, end, lines } = cue;
        text += &match extension {
            ".srt" => {
                let (from, to) = (time(*start, ','), time(*end, ','));
                format!("{}\n{from} --> {to}\n{}\n\n", number + 1, lines.join("\n"))
            }
            ".vtt" => {
                format!("{} --> {}\n{}\n\n", time(*start, '.'), time(*end, '.'), lines.join("\n"))
            }
            ".ttxt" => {
                format!("{}|{}|POP|{}\n", time(*start, ','), time(*end, ','), lines.join(" "))
            }
            ".ass" => {
                format!(
                    "Dialogue: 0,{},{},Default,{}\n",
                    time(*start, '.'),
                    time(*end, '.'),
                    lines.join("\\N")
                )
            }
            ".smi" => {
                format!("<SYNC start={start}><P class=\"UNKNOWNCC\">{}</P>\n", lines.join("<br>"))
            }
            ".xml" => {
                let escaped = lines.join("<br/>").replace(">> ", "&gt;&gt; ");
                format!("<p begin=\"{}\" end=\"{}\">{escaped}</p>\n", time(*start, '.'), time(*end, '.'))
            }
            _ => format!("{} {}\n", time(*start, '.'), lines.join(" ")),
        };
    }
    text += match extension {
        ".smi" => "</BODY>\n</SAMI>\n",
        ".xml" => "</div></body></tt>\n",
        _ => "",
    };
    text
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_shape_of_an_output_is_another_content() {
        let shapes = [Shape::Right, Shape::Before]
            .into_iter()
            .chain((0..3).flat_map(|which| [Shape::Variant(which), Shape::Wrong(which)]));
        let shapes: Vec<Shape> = shapes.collect();
        for extension in [".srt", ".ttxt", ".smi", ".xml", ".vtt", ".ass", ".txt", ".bin"] {
            for (seed, turn) in (0..60).zip((0..5).cycle()) {
                let work = Work { seed, extension, turn };
                let contents: HashSet<Vec<u8>> = shapes.iter().map(|&shape| work.content(shape)).collect();
                assert_eq!(contents.len(), shapes.len(), "{work:?}");
                assert_eq!(work.content(Shape::Wrong(1)), work.content(Shape::Wrong(1)));
            }
        }
    }

    #[test]
    fn a_caption_looks_like_one() {
        let text = Work { seed: 1, extension: ".srt", turn: 0 }.content(Shape::Right);
        let text = String::from_utf8(text).expect("text");
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("1"));
        assert!(lines.next().is_some_and(|line| line.starts_with("00:00:0") && line.contains(" --> ")));
        assert!(!lines.next().unwrap_or_default().is_empty());
    }
}
