//! Regression tests: categories, command lines, expected outputs.

use super::captions::{Shape, Work};
use super::library::Library;
use super::media::Sample;
use super::random::Rng;
use super::rows::{insert, insert_for_ids};
use crate::domain::suite::{Suite, SuiteTest};
use crate::store::{Param, StoreError, Tx, suites};

/// A command line and what it writes: the extension of each file, and where to.
struct Command {
    line: &'static str,
    outputs: &'static [&'static str],
    output_type: &'static str,
}

const fn file(line: &'static str, outputs: &'static [&'static str]) -> Command {
    Command { line, outputs, output_type: "file" }
}

/// A category and the tests made for it.
struct Category {
    name: &'static str,
    description: &'static str,
    /// The samples it takes; all if empty.
    extensions: &'static [&'static str],
    commands: &'static [Command],
}

const CATEGORIES: [Category; 12] = [
    Category {
        name: "General",
        description: "Everyday recordings",
        extensions: &["ts", "mpg", "m2ts"],
        commands: &[
            file("-autoprogram -out=srt -latin1 --no_progress_bar", &[".srt"]),
            file("-autoprogram -out=ttxt -latin1 -ucla --no_progress_bar", &[".ttxt"]),
            file("-out=sami -latin1 --no_progress_bar", &[".smi"]),
            file("-out=srt -latin1 -autoprogram -12 --no_progress_bar", &[".srt", ".srt"]),
        ],
    },
    Category {
        name: "Broken",
        description: "Samples that are damaged",
        extensions: &["ts", "mpg", "bin", "asf"],
        commands: &[
            file("-autoprogram -out=srt -latin1 --no_progress_bar", &[".srt"]),
            file("-autoprogram -out=ttxt -latin1 -2 --no_progress_bar", &[".ttxt"]),
            file("-autoprogram -out=srt -latin1 -12 --no_progress_bar", &[".srt", ".srt"]),
        ],
    },
    Category {
        name: "DVB",
        description: "Bitmap subtitles of digital broadcasts",
        extensions: &["ts", "m2ts"],
        commands: &[
            file("-out=spupng --no_progress_bar", &[".xml"]),
            file("-out=srt -latin1 -codec dvbsub --no_progress_bar", &[".srt"]),
        ],
    },
    Category {
        name: "DVD",
        description: "Samples that were taken from a DVD",
        extensions: &["vob", "mpg"],
        commands: &[
            file("-autoprogram -out=ttxt -latin1 --no_progress_bar", &[".ttxt"]),
            file("-out=srt -latin1 -sc --no_progress_bar", &[".srt"]),
            file("-out=srt -latin1 -12 --no_progress_bar", &[".srt", ".srt"]),
        ],
    },
    Category {
        name: "MP4",
        description: "Samples in an MP4 container",
        extensions: &["mp4", "mov"],
        commands: &[
            file("-out=srt -latin1 --no_progress_bar", &[".srt"]),
            file("-in=mp4 -out=webvtt -utf8 --no_progress_bar", &[".vtt"]),
        ],
    },
    Category {
        name: "Teletext",
        description: "Teletext pages, European and Australian",
        extensions: &["ts"],
        commands: &[
            file("-out=srt -teletext -datets -tpage 398 --no_progress_bar", &[".srt"]),
            file("-autoprogram -out=ttxt -utf8 -teletext --no_progress_bar", &[".ttxt"]),
            file("-out=smptett -teletext -tpage 888 --no_progress_bar", &[".xml"]),
            file("-out=srt -teletext -tpage 801,888 --no_progress_bar", &[".srt", ".srt"]),
        ],
    },
    Category {
        name: "CEA-708",
        description: "Captions of American digital television",
        extensions: &["ts", "mpg", "m2ts"],
        commands: &[
            Command {
                line: "-svc 1,2 -out=txt -utf8 --no_progress_bar",
                outputs: &[".txt", ".txt"],
                output_type: "cea708",
            },
            Command {
                line: "-svc all -out=srt --no_progress_bar",
                outputs: &[".srt"],
                output_type: "cea708",
            },
        ],
    },
    Category {
        name: "Hardsubx",
        description: "Captions burned into the picture, read by OCR",
        extensions: &["mp4", "mkv", "mpg"],
        commands: &[
            file("-hardsubx -ocr_mode word -conf_thresh 60 --no_progress_bar", &[".srt"]),
            file("-hardsubx -subcolor white -ocr_mode frame --no_progress_bar", &[".srt"]),
        ],
    },
    Category {
        name: "WTV",
        description: "Recordings of Windows Media Center",
        extensions: &["wtv", "dvr-ms"],
        commands: &[
            file("-wtvmpeg2 -out=srt -latin1 --no_progress_bar", &[".srt"]),
            file("-wtvconvertfix -out=ttxt -latin1 --no_progress_bar", &[".ttxt"]),
        ],
    },
    Category {
        name: "MKV",
        description: "Samples in a Matroska container",
        extensions: &["mkv"],
        commands: &[
            file("-out=srt -quant 0 --no_progress_bar", &[".srt"]),
            file("-out=ass -utf8 --no_progress_bar", &[".ass"]),
        ],
    },
    Category {
        name: "XDS",
        description: "Extended data services",
        extensions: &[],
        commands: &[
            file("-out=ttxt -xds -latin1 --no_progress_bar", &[".ttxt"]),
            Command {
                line: "-out=report -xmltv 1 --no_progress_bar",
                outputs: &[".txt"],
                output_type: "report",
            },
        ],
    },
    Category {
        name: "Options",
        description: "Single options of the command line",
        extensions: &[],
        commands: &[
            file("-out=srt -startat 4 -endat 7 --no_progress_bar", &[".srt"]),
            file("-out=srt -trim -sc -latin1 --no_progress_bar", &[".srt"]),
            Command { line: "-out=txt -stdout -latin1", outputs: &[".txt"], output_type: "stdout" },
            Command {
                line: "-multiprogram -out=srt -latin1 --no_progress_bar",
                outputs: &[".srt", ".srt"],
                output_type: "multiprogram",
            },
        ],
    },
];

/// Which test writes captions as they are in the stream, the one binary output.
/// By its number it is among those that break often.
const RAW_TEST: usize = 16;
const RAW: Command = file("-out=bin -latin1 --no_progress_bar", &[".bin"]);

/// The exit code of a program that found no captions.
pub(super) const NO_CAPTIONS: i32 = 10;

/// The tests as runs have seen them.
pub(super) struct Suites {
    /// Before the approvals: some baselines were others, the newest tests were
    /// not there.
    pub(super) before: Suite,
    /// As they are in the database.
    pub(super) today: Suite,
    /// Parts of the suite that people ask for: the ids of each category's tests.
    pub(super) parts: Vec<Vec<i32>>,
}

/// An output on its way in: the place of its test, its number, what it is made
/// of.
struct Output {
    test: usize,
    number: usize,
    work: Work,
    ignore: bool,
}

/// Makes categories, tests and outputs.
pub(super) async fn fill(
    tx: &Tx,
    rng: &mut Rng,
    count: usize,
    samples: &[Sample],
    library: &mut Library,
) -> Result<Suites, StoreError> {
    let rows: Vec<[Param<'_>; 2]> =
        CATEGORIES.iter().map(|category| [category.name.into(), category.description.into()]).collect();
    let categories = insert_for_ids(tx, "category", ["name", "description"], &rows).await?;

    let mut rows: Vec<[Param<'_>; 7]> = Vec::new();
    let mut outputs = Vec::new();
    let mut of_category = vec![Vec::new(); CATEGORIES.len()];
    for test in 0..count {
        // The first ones go round; after that, the front ones are likelier.
        let kind = if test < CATEGORIES.len() {
            test
        } else {
            rng.below(CATEGORIES.len()).min(rng.below(CATEGORIES.len()))
        };
        let category = &CATEGORIES[kind];
        let fitting: Vec<&Sample> =
            samples.iter().filter(|sample| category.extensions.contains(&sample.extension)).collect();
        let sample = if fitting.is_empty() { rng.pick(samples) } else { *rng.pick(&fitting) };
        let command = if test == RAW_TEST { &RAW } else { rng.pick(category.commands) };
        // Every 14th has to find nothing, every 25th is switched off, however many
        // there are.
        let expected_rc = if test % 14 == 9 { NO_CAPTIONS } else { 0 };
        let input_type = if rng.percent(94) { "file" } else { rng.pick(&["stdin", "stdin", "udp"]) };
        let active = test % 25 != 24;
        let description = rng.percent(30).then(|| format!("{}, {}", category.name, category.description));
        rows.push([
            sample.id.into(),
            command.line.into(),
            input_type.into(),
            command.output_type.into(),
            expected_rc.into(),
            active.into(),
            description.into(),
        ]);
        for (number, extension) in command.outputs.iter().enumerate() {
            // Nothing comes from a sample without captions.
            let ignore = expected_rc == NO_CAPTIONS || (number > 0 && rng.percent(10));
            let seed = u64::from(sample.id.unsigned_abs()) * 8 + number as u64;
            let work = Work { seed, extension, turn: test + number };
            outputs.push(Output { test, number, work, ignore });
        }
        of_category[kind].push(test);
        let other = rng.below(CATEGORIES.len());
        if rng.percent(25) && other != kind {
            of_category[other].push(test);
        }
    }
    let columns =
        ["sample_id", "command", "input_type", "output_type", "expected_rc", "active", "description"];
    let tests = insert_for_ids(tx, "regression_test", columns, &rows).await?;

    let pairs: Vec<[Param<'_>; 2]> = of_category
        .iter()
        .zip(&categories)
        .flat_map(|(members, &category)| members.iter().map(move |&test| (test, category)))
        .map(|(test, category)| [tests[test].into(), category.into()])
        .collect();
    insert(tx, "regression_test_category", ["regression_id", "category_id"], &pairs).await?;
    fill_outputs(tx, rng, &tests, &outputs, library).await?;

    let active = suites::active(tx).await?;
    let today = suites::today(tx, Some(&active)).await?;
    let is_active = |id: &i32| active.binary_search(id).is_ok();
    let parts = of_category
        .iter()
        .map(|members| members.iter().map(|&test| tests[test]).filter(is_active).collect::<Vec<_>>())
        .filter(|part| part.len() >= 5)
        .collect();
    Ok(Suites { before: before(&today, count, library), today, parts })
}

async fn fill_outputs(
    tx: &Tx,
    rng: &mut Rng,
    tests: &[i32],
    outputs: &[Output],
    library: &mut Library,
) -> Result<(), StoreError> {
    let rows: Vec<[Param<'_>; 5]> = outputs
        .iter()
        .map(|output| {
            let name = if output.number == 0 { String::new() } else { format!("_{}", output.number + 1) };
            [
                tests[output.test].into(),
                library.new_output(output.work, Shape::Right).into(),
                output.work.extension.into(),
                name.into(),
                output.ignore.into(),
            ]
        })
        .collect();
    let columns = ["regression_id", "correct", "correct_extension", "expected_filename", "ignore"];
    let ids = insert_for_ids(tx, "regression_test_output", columns, &rows).await?;
    let mut variants: Vec<[Param<'_>; 2]> = Vec::new();
    for (&id, output) in ids.iter().zip(outputs) {
        library.learn(id, output.work);
        let count = if output.test == 0 || rng.percent(12) { 1 + rng.below(3) } else { 0 };
        for variant in 0..count {
            variants.push([library.hash(id, Shape::Variant(variant)).into(), id.into()]);
        }
    }
    insert(tx, "regression_test_output_files", ["file_hashes", "regression_test_output_id"], &variants).await
}

/// The suite as it was: without its newest tests, and with another baseline for
/// every seventeenth test.
fn before(today: &Suite, count: usize, library: &mut Library) -> Suite {
    let known = today.tests.len().saturating_sub(count / 40);
    let mut tests: Vec<SuiteTest> = today.tests.iter().take(known).cloned().collect();
    for test in tests.iter_mut().step_by(17) {
        for output in &mut test.outputs {
            output.baseline = Some(library.hash(output.output_id, Shape::Before));
        }
    }
    Suite { tests }
}
