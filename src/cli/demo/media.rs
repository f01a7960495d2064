//! Samples and what accompanies them, their tags and uploads, and the releases
//! uploads were made with.

use chrono::Duration;

use super::captions::{Shape, Work};
use super::files::Files;
use super::people::Person;
use super::random::Rng;
use super::recording;
use super::rows::{insert, insert_for_ids};
use crate::domain::digest::sha256_hex;
use crate::domain::file_name::FileName;
use crate::domain::time::Timestamp;
use crate::store::{Param, Queries, StoreError, Tx};

/// Extensions of samples, the usual ones more often.
const EXTENSIONS: [&str; 20] = [
    "ts", "ts", "ts", "ts", "ts", "mpg", "mpg", "mpg", "mp4", "mp4", "mkv", "mkv", "vob", "vob", "wtv",
    "m2ts", "dvr-ms", "mov", "bin", "asf",
];

const STATIONS: [&str; 18] = [
    "CNN",
    "BBC1",
    "NBC",
    "La2",
    "ZDF",
    "RAI1",
    "SIC",
    "ORF2",
    "WABC",
    "KTLA",
    "Canal9",
    "NHK",
    "CSPAN",
    "PBS",
    "SVT1",
    "Antena3",
    "TVE",
    "AlJazeera",
];

const SHOWS: [&str; 12] = [
    "news",
    "weather",
    "debate",
    "football",
    "late_show",
    "cartoon",
    "documentary",
    "parliament",
    "soap",
    "morning",
    "ads",
    "quiz",
];

const TAGS: [(&str, &str); 12] = [
    ("arabic", "Captions written from right to left"),
    ("bad-timing", "Time stamps jump or go backwards"),
    ("dvb-subtitles", "Bitmap subtitles of DVB"),
    ("hd", "High definition"),
    ("live", "Recorded from the air, errors included"),
    ("multi-language", "Captions in several languages"),
    ("multiprogram", "More than one program in the stream"),
    ("no-captions", "Has no captions at all"),
    ("pop-on", "Captions appear at once"),
    ("roll-up", "Captions roll line by line"),
    ("teletext", "Teletext pages"),
    ("xds", "Carries extended data services"),
];

const ISSUES: [&str; 6] = [
    "Captions start two seconds late",
    "Last caption is cut off",
    "Garbage characters in roll-up mode",
    "Segmentation fault at the end of the file",
    "Wrong colours in the teletext page",
    "No output for the second program",
];

/// Releases: version, day, commit. Each commit is tested by some runs.
pub(super) const RELEASES: [(&str, &str, &str); 3] = [
    ("0.85", "2017-02-23", "5a3f2e6c1b0d94877e1c6f20ab93d85e4471f60c"),
    ("0.88", "2019-05-21", "c10be87f64d2a93505fe1b7c8890d2e3a64b5f17"),
    ("0.94", "2021-12-15", "e07d41b95a2c6f38d1e4a7708bc52f93160d8aa4"),
];

/// A sample.
pub(super) struct Sample {
    pub(super) id: i32,
    pub(super) sha: String,
    pub(super) extension: &'static str,
}

/// Makes samples and everything about them.
pub(super) async fn fill(
    tx: &Tx,
    rng: &mut Rng,
    count: usize,
    people: &[Person],
    now: Timestamp,
    files: &mut Files,
) -> Result<Vec<Sample>, StoreError> {
    let mut rows: Vec<[Param<'_>; 3]> = Vec::new();
    let mut media = Vec::new();
    for number in 1..=count {
        // The first ones go round, so that few samples have every kind too.
        let extension = if number <= EXTENSIONS.len() {
            EXTENSIONS[(number - 1) * 7 % EXTENSIONS.len()]
        } else {
            rng.pick(&EXTENSIONS)
        };
        let name = format!("{}_{}_{number:03}", rng.pick(&STATIONS), rng.pick(&SHOWS));
        let bytes = recording::bytes(number, extension);
        let sha = sha256_hex(&bytes);
        let report = recording::media_info(number, &name, extension, bytes.len());
        files.add(FileName::media_info(&sha), report);
        files.add(FileName::sample(&sha, extension), bytes);
        rows.push([sha.clone().into(), extension.into(), name.into()]);
        media.push((sha, extension));
    }
    let ids = insert_for_ids(tx, "sample", ["sha", "extension", "original_name"], &rows).await?;
    let releases = fill_releases(tx).await?;
    fill_tags(tx, rng, &ids).await?;
    fill_uploads(tx, rng, &ids, people, &releases).await?;
    fill_issues(tx, rng, &ids, now).await?;
    let samples: Vec<Sample> =
        ids.into_iter().zip(media).map(|(id, (sha, extension))| Sample { id, sha, extension }).collect();
    fill_extra_files(tx, &samples, files).await?;
    Ok(samples)
}

/// What somebody found worth keeping beside every seventh sample: their own
/// transcript, or what another program made of it.
async fn fill_extra_files(tx: &Tx, samples: &[Sample], files: &mut Files) -> Result<(), StoreError> {
    let extra: Vec<(&Sample, &str, &str, Vec<u8>)> = samples
        .iter()
        .step_by(7)
        .enumerate()
        .map(|(place, sample)| {
            let work = Work { seed: place as u64, extension: ".srt", turn: place };
            match place % 3 {
                0 => (sample, "transcript_by_hand", "srt", work.content(Shape::Right)),
                1 => (sample, "output_of_another_program", "srt", work.content(Shape::Wrong(0))),
                _ => (
                    sample,
                    "notes",
                    "txt",
                    b"Recorded with a new tuner; the first minute is bad.\n".to_vec(),
                ),
            }
        })
        .collect();
    let rows: Vec<[Param<'_>; 3]> = extra
        .iter()
        .map(|(sample, name, extension, _)| [sample.id.into(), (*name).into(), (*extension).into()])
        .collect();
    let ids = insert_for_ids(tx, "sample_extra", ["sample_id", "original_name", "extension"], &rows).await?;
    for (id, (sample, _, extension, content)) in ids.into_iter().zip(extra) {
        files.add(FileName::extra_file(&sample.sha, id, extension), content);
    }
    Ok(())
}

async fn fill_releases(tx: &Tx) -> Result<Vec<i32>, StoreError> {
    let mut ids = Vec::new();
    for (version, released, commit) in RELEASES {
        // A date has no form that could be bound alike on every engine, but its
        // literal is the same.
        let sql = format!(
            r#"INSERT INTO ccextractor_version (version, released, "commit") VALUES (?, '{released}', ?)"#
        );
        tx.execute(crate::store::AssertSqlSafe(sql), &[version.into(), commit.into()]).await?;
        let id = tx
            .fetch_one("SELECT id FROM ccextractor_version WHERE version = ?", &[version.into()], |row| {
                row.int32(0)
            })
            .await?;
        ids.push(id);
    }
    Ok(ids)
}

async fn fill_tags(tx: &Tx, rng: &mut Rng, samples: &[i32]) -> Result<(), StoreError> {
    let rows = TAGS.map(|(name, description)| [name.into(), description.into()]);
    let mut tags = insert_for_ids(tx, "tag", ["name", "description"], &rows).await?;
    let mut pairs: Vec<[Param<'_>; 2]> = Vec::new();
    for &sample in samples {
        rng.shuffle(&mut tags);
        let count = rng.below(4);
        pairs.extend(tags.iter().take(count).map(|&tag| [sample.into(), tag.into()]));
    }
    insert(tx, "sample_tag_association", ["sample_id", "tag_id"], &pairs).await
}

async fn fill_uploads(
    tx: &Tx,
    rng: &mut Rng,
    samples: &[i32],
    people: &[Person],
    releases: &[i32],
) -> Result<(), StoreError> {
    let mut rows: Vec<[Param<'_>; 6]> = Vec::new();
    for &sample in samples {
        if rng.percent(8) {
            continue;
        }
        let parameters = *rng.pick(&["-out=srt", "-autoprogram -out=ttxt", "-out=srt -latin1", ""]);
        let notes = *rng.pick(&[
            "Captions look right in the player.",
            "Recorded at home.",
            "Shows the problem from the mailing list.",
            "",
        ]);
        rows.push([
            rng.pick(people).id.into(),
            sample.into(),
            (*rng.pick(releases)).into(),
            (*rng.pick(&["linux", "linux", "windows", "windows", "mac", "bsd"])).into(),
            parameters.into(),
            notes.into(),
        ]);
    }
    let columns = ["user_id", "sample_id", "version_id", "platform", "parameters", "notes"];
    insert(tx, "upload", columns, &rows).await
}

async fn fill_issues(tx: &Tx, rng: &mut Rng, samples: &[i32], now: Timestamp) -> Result<(), StoreError> {
    let rows: Vec<[Param<'_>; 6]> = samples
        .iter()
        .step_by(10)
        .map(|&sample| {
            [
                sample.into(),
                rng.between(400, 1700).into(),
                (*rng.pick(&ISSUES)).into(),
                (*rng.pick(&["carla-codes", "brunolima", "a-passer-by"])).into(),
                now.minus(Duration::hours(rng.between(24, 20_000))).into(),
                (*rng.pick(&["open", "closed"])).into(),
            ]
        })
        .collect();
    insert(tx, "sample_issue", ["sample_id", "issue_id", "title", "user", "created_at", "status"], &rows)
        .await
}
