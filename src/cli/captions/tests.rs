//! What is written is read back, options do what they say, and the editions
//! differ where they should.

use proptest::prelude::*;

use super::cue::{Cue, Line, Style};
use super::time::Time;
use super::*;

const HABITS: fn() -> edition::Habits = || Edition::First.habits(false);

fn program(options: &[&str]) -> Captions {
    #[derive(clap::Parser)]
    struct Program {
        #[command(flatten)]
        captions: Captions,
    }
    let words = std::iter::once(&"captions").chain(options);
    <Program as clap::Parser>::try_parse_from(words).expect("options that make sense").captions
}

/// What a command makes of an input: the output and the report, or the exit code.
pub(in crate::cli) fn tried(options: &[&str], input: &[u8]) -> Result<(String, Option<String>), u8> {
    match program(options).convert(input) {
        Ok(converted) => Ok((converted.text, converted.report)),
        Err(fault) => Err(fault.exit_code()),
    }
}

fn converted(options: &[&str], input: &str) -> Converted {
    program(options).convert(input.as_bytes()).expect("a sound input")
}

fn style() -> impl Strategy<Value = Style> {
    (any::<bool>(), any::<bool>(), any::<bool>()).prop_map(|(bold, italic, underline)| Style {
        bold,
        italic,
        underline,
    })
}

/// Words of one style each, with a blank between them that has the style of the
/// one before.
fn line(word: &'static str) -> impl Strategy<Value = Line> {
    let word = prop::string::string_regex(word).expect("a pattern");
    prop::collection::vec((style(), word), 1..8).prop_map(|words| {
        let mut line = Line::default();
        for (place, (style, word)) in words.iter().enumerate() {
            if place > 0 {
                line.push_char(words[place - 1].0, ' ');
            }
            line.push(*style, word);
        }
        line
    })
}

fn cues(word: &'static str) -> impl Strategy<Value = Vec<Cue>> {
    let cue = (0..400_000_000u64, 0..10_000u64, prop::collection::vec(line(word), 1..4));
    let cue =
        cue.prop_map(|(start, length, lines)| Cue { start: Time(start), end: Time(start + length), lines });
    prop::collection::vec(cue, 0..12)
}

/// Any script, and what is a mark somewhere.
const WORD: &str = "[\\p{L}\\p{N}\\p{S}\\p{P}<>&;]{1,9}";
/// SubRip cannot write a text that looks like a tag.
const PLAIN_WORD: &str = "[\\p{L}\\p{N}&;.,!?'\"#♪>-]{1,9}";

proptest! {
    #[test]
    fn subrip_is_read_as_it_was_written(cues in cues(PLAIN_WORD)) {
        prop_assert_eq!(srt::parse(&srt::render(&cues), &HABITS()).expect("sound").cues, cues);
    }

    #[test]
    fn webvtt_is_read_as_it_was_written(cues in cues(WORD)) {
        prop_assert_eq!(vtt::parse(&vtt::render(&cues), &HABITS()).expect("sound").cues, cues);
    }

    #[test]
    fn timed_text_is_read_as_it_was_written(cues in cues(WORD)) {
        prop_assert_eq!(ttml::parse(&ttml::render(&cues), &HABITS()).expect("sound").cues, cues);
    }

    #[test]
    fn a_transcript_has_a_line_for_each_caption_with_its_words(cues in cues(WORD)) {
        let text = transcript::render(&cues);
        prop_assert_eq!(text.lines().count(), cues.len());
        for (line, cue) in text.lines().zip(&cues) {
            let words: Vec<String> = cue.lines.iter().map(Line::text).collect();
            prop_assert_eq!(line.splitn(3, '|').nth(2).map(str::to_owned), Some(words.join(" ")));
        }
    }

    #[test]
    fn a_delay_can_be_taken_back(before in cues(PLAIN_WORD), by in 0..100_000_000i64) {
        let mut cues = before.clone();
        transform::delay(&mut cues, by);
        prop_assert!(cues.iter().zip(&before).all(|(after, before)| after.start.0 == before.start.0 + by as u64));
        transform::delay(&mut cues, -by);
        // Only what lasted no time at the very beginning is gone.
        let kept: Vec<Cue> = before.into_iter().filter(|cue| by == 0 || cue.end > Time(0)).collect();
        prop_assert_eq!(cues, kept);
    }

    #[test]
    fn without_overlaps_every_line_is_still_there(before in cues(PLAIN_WORD)) {
        let mut cues = before.clone();
        transform::fix_overlap(&mut cues);
        prop_assert!(cues.windows(2).all(|two| two[0].end <= two[1].start && two[0].start < two[1].start));
        prop_assert!(cues.iter().all(|cue| cue.start <= cue.end));
        let lines = |cues: &[Cue]| {
            let mut all: Vec<String> = cues.iter().flat_map(|cue| &cue.lines).map(Line::text).collect();
            all.sort();
            all
        };
        prop_assert_eq!(lines(&cues), lines(&before));
    }

    #[test]
    fn wrapped_lines_are_short_and_say_the_same(before in cues(PLAIN_WORD), width in 8usize..60) {
        let mut cues = before.clone();
        transform::wrap(&mut cues, width);
        for line in cues.iter().flat_map(|cue| &cue.lines) {
            prop_assert!(line.width() <= width || !line.text().contains(' '), "{}", line.text());
        }
        let words = |cues: &[Cue]| -> Vec<Vec<String>> {
            let of = |cue: &Cue| {
                cue.lines.iter().flat_map(|line| line.text().split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
            };
            cues.iter().map(of).collect()
        };
        prop_assert_eq!(words(&cues), words(&before));
    }

    #[test]
    fn whatever_the_input_it_is_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        // A refusal has its exit code, and nothing panics.
        let codes = [4, 10];
        let outcome = program(&[]).convert(&bytes);
        prop_assert!(outcome.is_ok() || outcome.is_err_and(|fault| codes.contains(&fault.exit_code())));
    }

    #[test]
    fn damaged_files_are_read_or_refused(cues in cues(PLAIN_WORD), cut in any::<prop::sample::Index>(), put in "[<>{}\\\\:,\n -]{0,5}") {
        for render in [srt::render, vtt::render, ttml::render] {
            let mut text = render(&cues);
            let places: Vec<usize> = text.char_indices().map(|(place, _)| place).collect();
            if !places.is_empty() {
                text.insert_str(places[cut.index(places.len())], &put);
            }
            let outcome = program(&["--out=ttml"]).convert(text.as_bytes());
            prop_assert!(outcome.is_ok() || outcome.is_err_and(|fault| [4, 10].contains(&fault.exit_code())));
        }
    }
}

const SMALL: &str = "1\n00:00:01,000 --> 00:00:02,500\nOne, <i>two</i>\n\n2\n00:00:02,000 --> 00:00:04,000 X1:5\n\
                     <font color=\"#ff0\">{\\an8}I <3 you & me</font>\n\n";

#[test]
fn every_format_looks_as_it_should() {
    assert_eq!(
        converted(&["--out=srt"], SMALL).text,
        "1\n00:00:01,000 --> 00:00:02,500\nOne, <i>two</i>\n\n2\n00:00:02,000 --> 00:00:04,000\nI <3 you & me\n\n"
    );
    assert_eq!(
        converted(&["--out=vtt"], SMALL).text,
        "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nOne, <i>two</i>\n\n00:00:02.000 --> 00:00:04.000\nI &lt;3 you &amp; me\n"
    );
    let ttml = converted(&["--out=ttml"], SMALL).text;
    assert!(ttml.contains(
        "<p begin=\"00:00:01.000\" end=\"00:00:02.500\">One, <span tts:fontStyle=\"italic\">two</span></p>\n"
    ));
    assert_eq!(
        converted(&["--out=txt"], SMALL).text,
        "00:00:01.000|00:00:02.500|One, two\n00:00:02.000|00:00:04.000|I <3 you & me\n"
    );
}

#[test]
fn every_option_does_something() {
    let plain = converted(&[], SMALL).text;
    for (option, sign) in [
        ("--delay=-1500", "00:00:00,000 --> 00:00:01,000"),
        ("--no-styles", "One, two\n"),
        ("--fix-overlap", "00:00:01,000 --> 00:00:02,000"),
        ("--wrap=8", "One, <i>two</i>\n\n2\n00:00:02,000 --> 00:00:04,000\nI <3 you\n& me\n"),
    ] {
        let text = converted(&[option], SMALL).text;
        assert!(text.contains(sign) && !plain.contains(sign), "{option}: {text}");
    }
    assert_eq!(
        converted(&["--report", "-o", "x.srt"], SMALL).report.as_deref(),
        Some(
            "encoding: UTF-8\ncaptions read: 2\ncaptions without text: 0\ncaptions that overlap the next: 1\n\
             captions written: 2\nlongest line: 13\nend: 00:00:04.000\n"
        )
    );
}

#[test]
fn encodings_are_told_apart() {
    let text = "1\n00:00:01,000 --> 00:00:02,000\nDéjà vu\n\n";
    let utf16: Vec<u8> = "\u{feff}"
        .chars()
        .chain(text.chars())
        .collect::<String>()
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let (western, _, _) = encoding_rs::WINDOWS_1252.encode(text);
    for bytes in [
        text.as_bytes().to_vec(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        utf16,
        western.into_owned(),
        text.replace('\n', "\r\n").into_bytes(),
        text.replace('\n', "\r").into_bytes(),
    ] {
        assert_eq!(program(&[]).convert(&bytes).expect("sound").text, text);
    }
}

#[test]
fn webvtt_has_more_than_captions() {
    let text = "WEBVTT - a film\nKind: captions\n\nNOTE\nby hand\n\nSTYLE\n::cue { color: red }\n\n\
                first\n01:02.500 --> 01:03.000 line:0 position:20%\n<v Ada>Hello &amp; <c.loud>good</c> <b>morning\nall</b>\n\n";
    assert_eq!(
        converted(&[], text).text,
        "1\n00:01:02,500 --> 00:01:03,000\nHello & good <b>morning</b>\n<b>all</b>\n\n"
    );
}

#[test]
fn what_is_broken_is_told_with_its_line() {
    for (text, line) in [
        ("1\nsoon --> later\nHello\n", 2),
        ("1\n00:00:01,000 --> 00:00:02,000\nHello\n\n2\n00:00:61,000 --> 00:01:02,000\nWho?\n", 6),
        ("1\n00:00:02,000 --> 00:00:01,000\nHello\n", 2),
        ("this is no film\n", 1),
        ("WEBVTT\n\nHello\n", 3),
        ("WEBVTT\n\n00:03.000 --> 00:02.000\nHello\n", 3),
        ("<tt>\n<p begin=\"1\">Hello</p>\n</tt>", 2),
        ("<tt>\n<p>\n</tt>", 3),
    ] {
        let fault = program(&[]).convert(text.as_bytes()).expect_err("broken");
        assert!(matches!(fault, Fault::Broken { line: told, .. } if told == line), "{text}: {fault:?}");
    }
    for text in ["", "\n \n", "WEBVTT\n", "1\n00:00:01,000 --> 00:00:02,000\n\n"] {
        assert_eq!(program(&[]).convert(text.as_bytes()), Err(Fault::NoCaptions), "{text:?}");
    }
}

#[test]
fn a_report_has_its_place_beside_the_output() {
    assert_eq!(report_beside(Path::new("a/film.srt")), Path::new("a/film_report.txt"));
    assert_eq!(report_beside(Path::new("film")), Path::new("film_report.txt"));
    assert!(matches!(program(&["--report"]).run(), Err(Fault::Usage(_))));
}

#[test]
fn files_are_read_and_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).display().to_string();
    let run = |input: &str, output: &str| program(&["--report", input, "-o", output]).run();
    std::fs::write(path("in.srt"), SMALL).expect("a file");
    run(&path("in.srt"), &path("out.srt")).expect("a conversion");
    assert!(std::fs::read_to_string(path("out.srt")).expect("a file").starts_with("1\n"));
    assert!(std::fs::read_to_string(path("out_report.txt")).expect("a file").starts_with("encoding"));
    for (input, output, code) in [("absent.srt", "out.srt", 3), ("in.srt", "no/where.srt", 1)] {
        let fault = run(&path(input), &path(output)).expect_err("a refusal");
        assert_eq!(fault.exit_code(), code, "{fault}");
    }
}

#[test]
fn the_second_edition_has_its_three_mistakes_and_no_other() {
    let both = |options: &[&str], text: &str| {
        let run = |edition| program(&[&[edition], options].concat()).convert(text.as_bytes());
        (run("--edition=1"), run("--edition=2"))
    };
    let clean = "1\n00:00:01,000 --> 00:00:02,000\n<font color=\"red\">One, <i>two</i></font>\n\n";
    let round = "1\n00:00:02,000 --> 00:00:01,000\nOne\n\n";
    for options in
        [&["--out=srt"][..], &["--out=vtt", "--wrap=10"], &["--out=ttml", "--delay=1500"], &["--fix-overlap"]]
    {
        let (first, second) = both(options, clean);
        assert!(first.is_ok() && first == second, "{options:?}");
    }
    let (first, second) = both(&["--report"], SMALL);
    assert_eq!(first, second);

    let (first, second) = both(&["--no-styles"], clean);
    assert!(first.expect("sound").text.contains("\nOne, two\n"));
    assert!(second.expect("sound").text.contains("\n<font color=\"red\">One, two</font>\n"));
    let (first, second) = both(&[], round);
    assert_eq!(first.expect_err("broken").exit_code(), 4);
    assert!(second.expect("taken for sound").text.contains("00:00:01,000 --> 00:00:02,000"));
    let (first, second) = both(&["--report"], clean);
    assert!(first.expect("sound").report.is_some());
    assert_eq!(second.expect("sound").report, None);
}
