//! `touchstone captions`, the program that the demo tests: a converter of
//! subtitles, small but real. It reads SubRip, WebVTT and TTML in several
//! encodings, and writes those and a plain transcript.
//!
//! It knows nothing of the server, and the server nothing of it: the demo's
//! worker runs it as it runs any other program.

mod cue;
mod edition;
mod encoding;
mod markup;
mod report;
mod srt;
mod time;
mod transcript;
mod transform;
mod ttml;
mod vtt;

#[cfg(test)]
mod tests;
#[cfg(test)]
pub(in crate::cli) use tests::tried;

use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use cue::Subtitles;
pub use edition::Edition;
use report::Report;

/// Convert subtitles; the program that the demo tests
///
/// Reads SubRip, WebVTT or TTML, whichever it is, from a file or standard input.
#[derive(Debug, Args)]
#[command(
    hide = true,
    after_help = "Example:\n  touchstone captions --out=vtt --delay=1500 film.srt -o film.vtt\n\n\
                  Exit codes: 0 done, 1 the output cannot be written, 2 the command makes no sense,\n\
                  3 the input cannot be read, 4 the input is broken, 10 there are no captions in it."
)]
pub struct Captions {
    /// Which edition of the program: 2 is the one with the mistakes
    #[arg(long, value_enum, default_value = "1")]
    edition: Edition,
    /// What to write
    #[arg(long, value_enum, default_value = "srt")]
    out: Format,
    /// Show everything so many milliseconds later, or earlier
    #[arg(long, value_name = "MS", default_value_t = 0, allow_negative_numbers = true)]
    delay: i64,
    /// Leave out bold, italic and underline
    #[arg(long)]
    no_styles: bool,
    /// Let no caption stay when the next one comes
    #[arg(long)]
    fix_overlap: bool,
    /// Break lines that are longer
    #[arg(long, value_name = "CHARACTERS", value_parser = clap::value_parser!(u16).range(8..))]
    wrap: Option<u16>,
    /// Write `<output>_report.txt`, too: what was read and written
    #[arg(long)]
    report: bool,
    /// The file to read [default: standard input]
    input: Option<PathBuf>,
    /// The file to write [default: standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// SubRip
    Srt,
    /// WebVTT
    Vtt,
    /// Timed text, an XML
    Ttml,
    /// A transcript: one line a caption
    Txt,
}

/// Why nothing was converted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The output, or the report, could not be written.
    #[error("{0}")]
    Unwritten(String),
    /// The options contradict each other.
    #[error("{0}")]
    Usage(&'static str),
    /// There is no input.
    #[error("{0}")]
    Unread(String),
    /// The input is not what it seems: the line, from 1, and what is wrong there.
    #[error("line {line}: {what}")]
    Broken {
        /// The line, from 1.
        line: usize,
        /// What is wrong there.
        what: &'static str,
    },
    /// The input is sound, and empty.
    #[error("there are no captions in it")]
    NoCaptions,
}

impl Fault {
    /// The exit code that tells it.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Unwritten(_) => 1,
            Self::Usage(_) => 2,
            Self::Unread(_) => 3,
            Self::Broken { .. } => 4,
            Self::NoCaptions => 10,
        }
    }
}

/// What the program makes of an input.
#[derive(Debug, PartialEq, Eq)]
struct Converted {
    text: String,
    report: Option<String>,
}

impl Captions {
    /// Runs the program.
    pub fn run(&self) -> Result<(), Fault> {
        let report = match (&self.output, self.report) {
            (Some(output), true) => Some(report_beside(output)),
            (None, true) => return Err(Fault::Usage("--report: wants a file beside it, so --output")),
            (_, false) => None,
        };
        let converted = self.convert(&self.read()?)?;
        match &self.output {
            Some(path) => write(path, &converted.text)?,
            None => {
                let mut out = std::io::stdout().lock();
                out.write_all(converted.text.as_bytes())
                    .and_then(|()| out.flush())
                    .map_err(|error| Fault::Unwritten(format!("standard output: {error}")))?;
            }
        }
        match report.zip(converted.report) {
            Some((path, text)) => write(&path, &text),
            None => Ok(()),
        }
    }

    fn read(&self) -> Result<Vec<u8>, Fault> {
        let mut bytes = Vec::new();
        let (name, done) = match &self.input {
            Some(path) => {
                let read = std::fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes));
                (path.display().to_string(), read)
            }
            None => ("standard input".to_owned(), std::io::stdin().lock().read_to_end(&mut bytes)),
        };
        done.map_err(|error| Fault::Unread(format!("{name}: {error}")))?;
        Ok(bytes)
    }

    /// What it does, without files.
    fn convert(&self, bytes: &[u8]) -> Result<Converted, Fault> {
        let (text, encoding) = encoding::decode(bytes);
        let habits = self.edition.habits(self.no_styles);
        let mut subtitles = parse(&text, &habits)?;
        let mut report = Report::of(encoding, &subtitles);
        transform::delay(&mut subtitles.cues, self.delay);
        if self.fix_overlap {
            transform::fix_overlap(&mut subtitles.cues);
        }
        if self.no_styles {
            transform::no_styles(&mut subtitles.cues);
        }
        if let Some(width) = self.wrap {
            transform::wrap(&mut subtitles.cues, width.into());
        }
        if subtitles.cues.is_empty() {
            return Err(Fault::NoCaptions);
        }
        report.written(&subtitles.cues);
        let wanted = self.report && (report.is_remarkable() || habits.reports_what_is_clean);
        Ok(Converted { text: render(&subtitles.cues, self.out), report: wanted.then(|| report.to_string()) })
    }
}

/// `a/film.srt` has `a/film_report.txt` beside it.
fn report_beside(output: &Path) -> PathBuf {
    let mut name = output.file_stem().unwrap_or_default().to_owned();
    name.push("_report.txt");
    output.with_file_name(name)
}

fn write(path: &Path, text: &str) -> Result<(), Fault> {
    std::fs::write(path, text).map_err(|error| Fault::Unwritten(format!("{}: {error}", path.display())))
}

/// Reads whichever format it is: each begins in a way of its own.
fn parse(text: &str, habits: &edition::Habits) -> Result<Subtitles, Fault> {
    if text.starts_with("WEBVTT") {
        vtt::parse(text, habits)
    } else if text.trim_start().starts_with('<') {
        ttml::parse(text, habits)
    } else {
        srt::parse(text, habits)
    }
}

fn render(cues: &[cue::Cue], format: Format) -> String {
    match format {
        Format::Srt => srt::render(cues),
        Format::Vtt => vtt::render(cues),
        Format::Ttml => ttml::render(cues),
        Format::Txt => transcript::render(cues),
    }
}
