//! The media that the program is tested on: subtitles with something awkward
//! about each, bundled with the executable.

use rust_embed::RustEmbed;
use serde_json::{Value, json};

use super::api::{Api, Refused};
use crate::api::models::{FinalizedSample, QueuedSample, SamplePage, Tag};
use crate::cli::{Failure, failed};
use crate::domain::digest::sha256_hex;

#[derive(RustEmbed)]
#[folder = "demo/samples/"]
struct Bundled;

/// The tag that all of them have.
const TAG: &str = "subtitles";

/// What is said of each file.
const NOTES: [(&str, &str); 11] = [
    ("bridge_arabic.srt", "Written from right to left, with Arabic digits."),
    ("council_long_lines.srt", "Lines that no screen has room for."),
    ("debate_overlapping.srt", "Captions that begin before the last one is over."),
    ("harbour_news.srt", "Nothing is wrong with it; some lines look like a diff."),
    ("kitchen_french.srt", "Windows-1252, three languages."),
    ("lamp_room_styles.srt", "Tags, some of them nested, and text that looks like tags."),
    ("lift_backwards.srt", "A caption that ends before it begins."),
    ("quiz_show.srt", "A byte order mark, and line ends of two bytes."),
    ("radio_gaps.srt", "Captions without text."),
    ("sea_lamp_chinese.vtt", "WebVTT with notes, styles and voices."),
    ("silence.srt", "Not one caption has text."),
];

/// A bundled file.
pub(super) struct Sample {
    pub(super) name: &'static str,
    notes: &'static str,
    pub(super) bytes: Vec<u8>,
}

/// All of them.
pub(super) fn all() -> Result<Vec<Sample>, Failure> {
    NOTES
        .iter()
        .map(|&(name, notes)| {
            let file = Bundled::get(name).ok_or_else(|| failed(format!("{name} is not bundled")))?;
            Ok(Sample { name, notes, bytes: file.data.into_owned() })
        })
        .collect()
}

/// Makes their tag.
pub(super) async fn make_tag(api: &Api) -> Result<(), Refused> {
    let body = json!({"name": TAG, "description": "Subtitles in a file of their own"});
    match api.post::<Tag>("/tags", &body).await {
        Err(refused) if !refused.is_conflict() => Err(refused),
        _ => Ok(()),
    }
}

/// Uploads a file, unless it is there, says what is known of it, and gives its
/// id.
pub(super) async fn ensure(api: &Api, sample: &Sample) -> Result<i32, Failure> {
    let sha = sha256_hex(&sample.bytes);
    let known: SamplePage = api.get(&format!("/samples?sha256={sha}")).await?;
    let id = match known.data.first() {
        Some(known) => known.sample_id,
        None => {
            let queued_id = queued(api, sample).await?;
            let body = json!({"version": "0.94", "platform": "linux", "notes": sample.notes});
            let made: FinalizedSample =
                api.post(&format!("/queued-samples/{queued_id}/finalize"), &body).await?;
            made.sample_id
        }
    };
    let _: Value = api.patch(&format!("/samples/{id}"), &json!({"tags": [TAG]})).await?;
    Ok(id)
}

/// The id under which a file waits, uploaded now or by a demo that was stopped.
async fn queued(api: &Api, sample: &Sample) -> Result<i64, Failure> {
    match api.upload::<QueuedSample>("/samples/upload", sample.name, sample.bytes.clone()).await {
        Ok(queued) => Ok(queued.id.into()),
        Err(refused) => match refused.detail("queued_id").and_then(Value::as_i64) {
            Some(id) => Ok(id),
            None => Err(refused.into()),
        },
    }
}
