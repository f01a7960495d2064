//! The regression tests of the program.

use serde_json::json;

use super::api::{Api, Refused};
use super::samples::Sample;
use crate::api::models::{
    Category, InputType, OutputType, RegressionTest, RegressionTestDetail, RegressionTestOutput,
    RegressionTestPage,
};
use crate::cli::{Failure, failed};

/// The category that all of them are in.
const CATEGORY: &str = "Subtitle files";

/// A test: what is run on which sample, and what it writes.
pub(super) struct Test {
    sample: &'static str,
    command: &'static str,
    through: Through,
    exit_code: i32,
    /// What comes after the sample's name, and the extension.
    outputs: &'static [(&'static str, &'static str)],
    description: &'static str,
}

/// How the program is fed, and where it writes to.
#[derive(Clone, Copy)]
enum Through {
    Files,
    Pipes,
}

const fn test(
    sample: &'static str,
    command: &'static str,
    outputs: &'static [(&'static str, &'static str)],
    description: &'static str,
) -> Test {
    Test { sample, command, through: Through::Files, exit_code: 0, outputs, description }
}

const SRT: &[(&str, &str)] = &[("", ".srt")];
const VTT: &[(&str, &str)] = &[("", ".vtt")];
const REPORT: (&str, &str) = ("_report", ".txt");

/// All of them. Those that the next edition fails are the ones with `--report`
/// on a clean file, with `--no-styles`, and with a broken file.
pub(super) const TESTS: [Test; 16] = [
    test("harbour_news.srt", "--out=srt", SRT, "What is right already stays as it is"),
    test("harbour_news.srt", "--out=vtt --report", &[("", ".vtt"), REPORT], "A report of a clean file"),
    test("harbour_news.srt", "--out=srt --delay=1500", SRT, "Everything a second and a half later"),
    test("quiz_show.srt", "--out=ttml", &[("", ".xml")], "A byte order mark is no text"),
    test("kitchen_french.srt", "--out=srt", SRT, "Windows-1252 becomes UTF-8"),
    test("kitchen_french.srt", "--out=txt", &[("", ".txt")], "A transcript of Windows-1252"),
    test("debate_overlapping.srt", "--out=vtt --fix-overlap", VTT, "No caption stays too long"),
    test("radio_gaps.srt", "--out=srt --report", &[("", ".srt"), REPORT], "A report of what was left out"),
    test("lamp_room_styles.srt", "--out=vtt", VTT, "Styles are kept, colours are not"),
    test("lamp_room_styles.srt", "--out=srt --no-styles", SRT, "No tag is left"),
    test("council_long_lines.srt", "--out=srt --wrap=37", SRT, "Lines of 37 characters"),
    test("bridge_arabic.srt", "--out=vtt", VTT, "Marks of direction have names in WebVTT"),
    test("sea_lamp_chinese.vtt", "--out=srt", SRT, "WebVTT becomes SubRip"),
    Test {
        through: Through::Pipes,
        ..test("sea_lamp_chinese.vtt", "--out=txt", &[("", ".txt")], "From standard input to standard output")
    },
    Test { exit_code: 4, ..test("lift_backwards.srt", "--out=srt", SRT, "A broken file is refused") },
    Test { exit_code: 10, ..test("silence.srt", "--out=srt", SRT, "A file without captions is told") },
];

/// Makes their category.
pub(super) async fn make_category(api: &Api) -> Result<(), Refused> {
    let body = json!({"name": CATEGORY, "description": "Tests of a converter of subtitles, run for real"});
    match api.post::<Category>("/categories", &body).await {
        Err(refused) if !refused.is_conflict() => Err(refused),
        _ => Ok(()),
    }
}

/// Registers a test with its outputs, as far as it is not there, and gives its
/// id. `ids` are those of the samples. No output gets a baseline.
pub(super) async fn ensure(api: &Api, test: &Test, samples: &[Sample], ids: &[i32]) -> Result<i32, Failure> {
    let sample_id =
        samples.iter().zip(ids).find_map(|(sample, id)| (sample.name == test.sample).then_some(*id));
    let sample_id = sample_id.ok_or_else(|| failed(format!("{} is not bundled", test.sample)))?;
    let (input, output) = match test.through {
        Through::Files => (InputType::File, OutputType::File),
        Through::Pipes => (InputType::Stdin, OutputType::Stdout),
    };
    let there: RegressionTestPage =
        api.get(&format!("/regression-tests?sample_id={sample_id}&limit=100")).await?;
    let same = |known: &&RegressionTest| known.command == test.command && known.input_type == Some(input);
    let id = match there.data.iter().find(same) {
        Some(known) => known.regression_test_id,
        None => {
            let body = json!({
                "sample_id": sample_id, "command": test.command, "input_type": input, "output_type": output,
                "expected_rc": test.exit_code, "description": test.description, "categories": [CATEGORY],
                "active": true,
            });
            api.post::<RegressionTest>("/regression-tests", &body).await?.regression_test_id
        }
    };
    let detail: RegressionTestDetail = api.get(&format!("/regression-tests/{id}")).await?;
    for (name, extension) in test.outputs {
        let is_there = detail.outputs.iter().any(|known| {
            known.correct_extension == *extension
                && known.expected_filename.as_deref().unwrap_or_default() == *name
        });
        if !is_there {
            // Who refuses its input writes nothing.
            let body = json!({
                "correct_extension": extension, "expected_filename": name, "ignore": test.exit_code != 0,
            });
            let _: RegressionTestOutput = api.post(&format!("/regression-tests/{id}/outputs"), &body).await?;
        }
    }
    Ok(id)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::samples;
    use super::*;
    use crate::cli::captions::tried;

    /// What a test comes to with an edition of the program.
    fn outcome(test: &Test, edition: &str) -> Result<(String, Option<String>), u8> {
        let samples = samples::all().expect("bundled samples");
        let sample = samples.iter().find(|sample| sample.name == test.sample).expect("a bundled sample");
        let options: Vec<&str> = std::iter::once(edition).chain(test.command.split(' ')).collect();
        tried(&options, &sample.bytes)
    }

    #[test]
    fn the_first_edition_does_what_every_test_expects() {
        for test in &TESTS {
            let expects_report = test.outputs.contains(&REPORT);
            match outcome(test, "--edition=1") {
                Ok((text, report)) => {
                    assert_eq!(test.exit_code, 0, "{}", test.command);
                    assert!(!text.is_empty() && report.is_some() == expects_report, "{}", test.command);
                }
                Err(code) => assert_eq!(i32::from(code), test.exit_code, "{}", test.command),
            }
        }
    }

    #[test]
    fn the_second_edition_fails_exactly_three_tests() {
        let differences: Vec<(&str, bool, bool, bool)> = TESTS
            .iter()
            .filter_map(|test| {
                let (first, second) = (outcome(test, "--edition=1"), outcome(test, "--edition=2"));
                (first != second).then(|| {
                    let text = |outcome: &Result<(String, _), u8>| outcome.clone().ok().map(|(text, _)| text);
                    let report =
                        |outcome: &Result<(_, Option<String>), u8>| outcome.clone().ok().and_then(|o| o.1);
                    let both = first.is_ok() && second.is_ok();
                    (
                        test.command,
                        both && text(&first) != text(&second),
                        first.is_ok() != second.is_ok(),
                        both && report(&first).is_some() && report(&second).is_none(),
                    )
                })
            })
            .collect();
        assert_eq!(
            differences,
            [
                ("--out=vtt --report", false, false, true),
                ("--out=srt --no-styles", true, false, false),
                ("--out=srt", false, true, false),
            ]
        );
    }

    #[test]
    fn every_sample_is_tested_and_no_two_tests_are_alike() {
        let samples = samples::all().expect("bundled samples");
        let tested: HashSet<&str> = TESTS.iter().map(|test| test.sample).collect();
        assert!(samples.iter().all(|sample| tested.contains(sample.name)));
        // By these a test is found again.
        let alike = |test: &Test| (test.sample, test.command, matches!(test.through, Through::Files));
        assert_eq!(TESTS.iter().map(alike).collect::<HashSet<_>>().len(), TESTS.len());
        let contents: HashSet<&[u8]> = samples.iter().map(|sample| sample.bytes.as_slice()).collect();
        assert_eq!(contents.len(), samples.len());
    }
}
