//! Tags in the text of SubRip and WebVTT: `<i>`, `</b>`, `<font color="red">`.

use super::cue::{Line, Style};
use super::edition::Habits;

/// Tags that say nothing this program keeps. What is none of these and not
/// `b`, `i`, `u` is text: "I <3 subtitles".
const DROPPED: [&str; 7] = ["font", "c", "v", "lang", "ruby", "rt", "span"];

/// Reads a line. A tag that is still open goes on in the next one: `style` is
/// what it begins with and, afterwards, ends with.
pub(super) fn parse(text: &str, style: &mut Style, dialect: &Dialect, habits: &Habits) -> Line {
    let mut line = Line::default();
    let mut rest = text.trim_matches([' ', '\t']);
    while let Some(next) = rest.chars().next() {
        if let Some((tag, after)) = tag(rest, dialect, habits) {
            match tag {
                Tag::Bold(on) => style.bold = on,
                Tag::Italic(on) => style.italic = on,
                Tag::Underline(on) => style.underline = on,
                Tag::Dropped => {}
            }
            rest = after;
        } else if let Some((letter, after)) = dialect.entity(rest) {
            line.push_char(*style, letter);
            rest = after;
        } else {
            line.push_char(*style, next);
            rest = &rest[next.len_utf8()..];
        }
    }
    line
}

/// Writes a line, every span within tags of its own.
pub(super) fn render(line: &Line, dialect: &Dialect) -> String {
    let mut text = String::new();
    for span in line.spans() {
        let Style { bold, italic, underline } = span.style;
        let tags: Vec<&str> = [(bold, "b"), (italic, "i"), (underline, "u")]
            .into_iter()
            .filter_map(|(on, tag)| on.then_some(tag))
            .collect();
        for tag in &tags {
            text.extend(["<", tag, ">"]);
        }
        for letter in span.text.chars() {
            match dialect.name(letter) {
                Some(name) => text.extend(["&", name, ";"]),
                None => text.push(letter),
            }
        }
        for tag in tags.iter().rev() {
            text.extend(["</", tag, ">"]);
        }
    }
    text
}

/// In what the two formats differ.
pub(super) struct Dialect {
    /// Letters that are written by name.
    names: &'static [(char, &'static str)],
    /// Whether `{\an8}` says where the text stands.
    has_places: bool,
}

impl Dialect {
    /// SubRip's.
    pub(super) const SUBRIP: Self = Self { names: &[], has_places: true };
    /// WebVTT's; the first three letters must be written so.
    pub(super) const WEBVTT: Self = Self {
        has_places: false,
        names: &[
            ('&', "amp"),
            ('<', "lt"),
            ('>', "gt"),
            ('\u{a0}', "nbsp"),
            ('\u{200e}', "lrm"),
            ('\u{200f}', "rlm"),
        ],
    };

    fn name(&self, letter: char) -> Option<&'static str> {
        self.names.iter().find(|(known, _)| *known == letter).map(|(_, name)| *name)
    }

    fn entity<'a>(&self, text: &'a str) -> Option<(char, &'a str)> {
        let text = text.strip_prefix('&')?;
        self.names
            .iter()
            .find_map(|(letter, name)| Some((*letter, text.strip_prefix(name)?.strip_prefix(';')?)))
    }
}

enum Tag {
    Bold(bool),
    Italic(bool),
    Underline(bool),
    Dropped,
}

/// The tag that a text begins with, and what follows it.
fn tag<'a>(text: &'a str, dialect: &Dialect, habits: &Habits) -> Option<(Tag, &'a str)> {
    if dialect.has_places
        && let Some(inside) = text.strip_prefix("{\\")
    {
        let (_, after) = inside.split_once('}')?;
        return Some((Tag::Dropped, after));
    }
    let (inside, after) = text.strip_prefix('<')?.split_once('>')?;
    let (name, on) = match inside.strip_prefix('/') {
        Some(name) => (name, false),
        None => (inside, true),
    };
    let name = name.split([' ', '\t', '.']).next().unwrap_or_default().to_ascii_lowercase();
    let tag = match name.as_str() {
        "b" => Tag::Bold(on),
        "i" => Tag::Italic(on),
        "u" => Tag::Underline(on),
        "font" if habits.shows_font_tags => return None,
        name if DROPPED.contains(&name) => Tag::Dropped,
        // A moment at which karaoke goes on.
        _ if super::time::Time::parse(inside).is_some() => Tag::Dropped,
        _ => return None,
    };
    Some((tag, after))
}
