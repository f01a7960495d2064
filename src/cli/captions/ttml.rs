//! Timed text, an XML.

use roxmltree::{Document, Node};

use super::Fault;
use super::cue::{Cue, Line, Style, Subtitles};
use super::edition::Habits;
use super::time::Time;

const STYLING: &str = "http://www.w3.org/ns/ttml#styling";

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
    <tt xmlns=\"http://www.w3.org/ns/ttml\" xmlns:tts=\"http://www.w3.org/ns/ttml#styling\" xml:space=\"preserve\">\n\
    <body><div>\n";
const TAIL: &str = "</div></body>\n</tt>\n";

/// Reads it: every paragraph that has times.
pub(super) fn parse(text: &str, habits: &Habits) -> Result<Subtitles, Fault> {
    let document = Document::parse(text).map_err(|error| {
        let line = usize::try_from(error.pos().row).unwrap_or(0);
        Fault::Broken { line, what: "this is no XML" }
    })?;
    let mut subtitles = Subtitles::default();
    for paragraph in document.descendants().filter(is_paragraph) {
        let line = usize::try_from(document.text_pos_at(paragraph.range().start).row).unwrap_or(0);
        let time = |name: &str| paragraph.attribute(name).and_then(Time::parse);
        let Some(times) = time("begin").zip(time("end")) else {
            return Err(Fault::Broken {
                line,
                what: "a paragraph needs a begin and an end, as in 00:00:01.000",
            });
        };
        let mut lines = vec![Line::default()];
        collect(paragraph, Style::default(), &mut lines);
        subtitles.push(line, times, lines, habits)?;
    }
    Ok(subtitles)
}

fn is_paragraph(node: &Node<'_, '_>) -> bool {
    node.is_element() && node.tag_name().name() == "p"
}

/// Adds the text of a node, of its children and so on, to the last line.
fn collect(node: Node<'_, '_>, style: Style, lines: &mut Vec<Line>) {
    for child in node.children() {
        if let Some(text) = child.text().filter(|_| child.is_text()) {
            if let Some(line) = lines.last_mut() {
                line.push(style, &text.replace('\n', " "));
            }
        } else if child.is_element() && child.tag_name().name() == "br" {
            lines.push(Line::default());
        } else if child.is_element() {
            collect(child, styled(child, style), lines);
        }
    }
}

fn styled(node: Node<'_, '_>, outer: Style) -> Style {
    let is = |name: &str, on: &str, outer: bool| {
        node.attribute((STYLING, name)).map_or(outer, |value| value.split_whitespace().any(|word| word == on))
    };
    Style {
        bold: is("fontWeight", "bold", outer.bold),
        italic: is("fontStyle", "italic", outer.italic),
        underline: is("textDecoration", "underline", outer.underline),
    }
}

/// Writes it.
pub(super) fn render(cues: &[Cue]) -> String {
    let mut text = HEAD.to_owned();
    for cue in cues {
        let (start, end) = (cue.start.with_mark('.'), cue.end.with_mark('.'));
        let lines: Vec<String> = cue.lines.iter().map(line).collect();
        text += &format!("<p begin=\"{start}\" end=\"{end}\">{}</p>\n", lines.join("<br/>"));
    }
    text + TAIL
}

fn line(line: &Line) -> String {
    let mut text = String::new();
    for span in line.spans() {
        let Style { bold, italic, underline } = span.style;
        let attributes: String = [
            (bold, " tts:fontWeight=\"bold\""),
            (italic, " tts:fontStyle=\"italic\""),
            (underline, " tts:textDecoration=\"underline\""),
        ]
        .into_iter()
        .filter_map(|(on, attribute)| on.then_some(attribute))
        .collect();
        let escaped = span.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        if attributes.is_empty() {
            text += &escaped;
        } else {
            text += &format!("<span{attributes}>{escaped}</span>");
        }
    }
    text
}
