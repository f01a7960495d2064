//! Reading samples and what belongs to them.

use std::collections::HashMap;

use chrono::NaiveDate;
use sqlx::AssertSqlSafe;

use super::suites::places;
use super::text::{caseless, contains, exactly, pattern};
use super::tolerant::word;
use super::{Engine, Param, Queries, Row, Store, StoreError};
use crate::api::models::{SampleStatus, UploadPlatform};

/// A sample.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The sample's id.
    pub id: i32,
    /// Normally the SHA-256 of its content in hex.
    pub sha: Option<String>,
    /// Without the dot.
    pub extension: String,
    /// Without the extension.
    pub original_name: String,
    /// How many active tests run on it.
    pub active_tests: i32,
    /// The names of its tags, by name.
    pub tags: Vec<String>,
}

/// Columns 0 to 4 of a sample.
const COLUMNS: &str = "s.id, s.sha, s.extension, s.original_name,
    (SELECT COUNT(*) FROM regression_test r WHERE r.sample_id = s.id AND r.active = TRUE)";

fn sample(row: Row<'_>) -> Result<Sample, StoreError> {
    Ok(Sample {
        id: row.int32(0)?,
        sha: row.opt_text(1)?,
        extension: row.text(2)?,
        original_name: row.text(3)?,
        active_tests: row.int32(4)?,
        tags: Vec::new(),
    })
}

/// The samples wanted; all of them by default.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// Only those with this in their original name, in any letter case.
    pub name: Option<String>,
    /// Only those with this extension.
    pub extension: Option<String>,
    /// Only that of this hash, in either letter case.
    pub sha: Option<String>,
    /// Only those with this tag, in any letter case.
    pub tag: Option<String>,
    /// Only those with an active test, or only those without.
    pub status: Option<SampleStatus>,
}

/// A page of samples, by id, and the length of the whole list. Two statements,
/// of which the second gives the tags, or the length where the page lies beyond
/// the end.
pub async fn list(
    store: &Store,
    filter: &Filter,
    limit: i32,
    offset: i32,
) -> Result<(Vec<Sample>, i64), StoreError> {
    let (conditions, params) = conditions(filter, store.engine());
    let sql = format!(
        "SELECT {COLUMNS}, (SELECT COUNT(*) FROM sample s {conditions}) FROM sample s {conditions}
         ORDER BY s.id LIMIT ? OFFSET ?"
    );
    let mut twice = params.clone();
    twice.extend(params.iter().cloned());
    twice.extend([limit.into(), offset.into()]);
    let mut total = None;
    let mut samples = store
        .fetch_all(AssertSqlSafe(sql), &twice, |row| {
            total = Some(row.int(5)?);
            sample(row)
        })
        .await?;
    let total = match total {
        Some(total) => total,
        None => {
            let sql = format!("SELECT COUNT(*) FROM sample s {conditions}");
            store.fetch_one(AssertSqlSafe(sql), &params, |row| row.int(0)).await?
        }
    };
    tag(store, &mut samples).await?;
    Ok((samples, total))
}

fn conditions(filter: &Filter, engine: Engine) -> (String, Vec<Param<'_>>) {
    let mut wheres: Vec<String> = Vec::new();
    let mut params: Vec<Param<'_>> = Vec::new();
    if let Some(name) = &filter.name {
        wheres.push(contains(engine, "s.original_name"));
        params.push(pattern(name).into());
    }
    if let Some(extension) = &filter.extension {
        wheres.push(exactly(engine, "s.extension"));
        params.push(extension.into());
    }
    if let Some(sha) = &filter.sha {
        wheres.push(caseless(engine, "s.sha"));
        params.push(sha.into());
    }
    if let Some(name) = &filter.tag {
        wheres.push(tagged(engine, "s.id"));
        params.push(name.into());
    }
    if let Some(status) = filter.status {
        let not = if status == SampleStatus::Active { "" } else { "NOT " };
        wheres.push(format!(
            "s.id {not}IN (SELECT r.sample_id FROM regression_test r
             WHERE r.active = TRUE AND r.sample_id IS NOT NULL)"
        ));
    }
    let conditions =
        if wheres.is_empty() { String::new() } else { format!("WHERE {}", wheres.join(" AND ")) };
    (conditions, params)
}

/// A condition with one `?`: the sample of this id has that tag, in any letter
/// case.
///
/// Here as in every other list it is an `IN`: SQLite 3.51 makes a join of an `EXISTS`, and its
/// `OFFSET` then counts what was joined.
pub(super) fn tagged(engine: Engine, sample_id: &str) -> String {
    format!(
        "{sample_id} IN (SELECT a.sample_id FROM sample_tag_association a JOIN tag t ON t.id = a.tag_id
         WHERE {})",
        caseless(engine, "t.name")
    )
}

/// Adds their tags to samples. One statement, or none without samples.
async fn tag(store: &Store, samples: &mut [Sample]) -> Result<(), StoreError> {
    if samples.is_empty() {
        return Ok(());
    }
    let ids: Vec<Param<'_>> = samples.iter().map(|sample| sample.id.into()).collect();
    let sql = format!(
        "SELECT a.sample_id, t.name FROM sample_tag_association a JOIN tag t ON t.id = a.tag_id
         WHERE a.sample_id IN ({}) ORDER BY t.name, t.id",
        places(ids.len())
    );
    let rows = store.fetch_all(AssertSqlSafe(sql), &ids, |row| Ok((row.int32(0)?, row.text(1)?))).await?;
    let mut tags: HashMap<i32, Vec<String>> = HashMap::new();
    for (sample_id, name) in rows {
        tags.entry(sample_id).or_default().push(name);
    }
    for sample in samples {
        sample.tags = tags.remove(&sample.id).unwrap_or_default();
    }
    Ok(())
}

/// One sample. Two statements.
pub async fn get(store: &Store, sample_id: i32) -> Result<Option<Sample>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM sample s WHERE s.id = ?");
    let Some(mut found) = store.fetch_optional(AssertSqlSafe(sql), &[sample_id.into()], sample).await? else {
        return Ok(None);
    };
    tag(store, std::slice::from_mut(&mut found)).await?;
    Ok(Some(found))
}

/// What names a file of a sample.
#[derive(Clone, Debug)]
pub struct Stored {
    /// The hash of the sample's content.
    pub sha: Option<String>,
    /// The extension of the file, without the dot.
    pub extension: String,
    /// What the file was called when it came, without the extension.
    pub original_name: String,
}

fn stored(row: Row<'_>) -> Result<Stored, StoreError> {
    Ok(Stored { sha: row.opt_text(0)?, extension: row.text(1)?, original_name: row.text(2)? })
}

/// What names the media file of a sample.
pub async fn media(store: &Store, sample_id: i32) -> Result<Option<Stored>, StoreError> {
    let sql = "SELECT sha, extension, original_name FROM sample WHERE id = ?";
    store.fetch_optional(sql, &[sample_id.into()], stored).await
}

/// What names a file that accompanies a sample, if it does.
pub async fn extra(store: &Store, sample_id: i32, extra_id: i32) -> Result<Option<Stored>, StoreError> {
    let sql = "SELECT s.sha, e.extension, e.original_name FROM sample_extra e
               JOIN sample s ON s.id = e.sample_id WHERE e.id = ? AND s.id = ?";
    store.fetch_optional(sql, &[extra_id.into(), sample_id.into()], stored).await
}

/// Whether a sample exists.
pub async fn exists(store: &Store, sample_id: i32) -> Result<bool, StoreError> {
    Ok(media(store, sample_id).await?.is_some())
}

/// A file that accompanies a sample.
#[derive(Clone, Debug)]
pub struct ExtraFile {
    /// The file's id.
    pub id: i32,
    /// Without the extension.
    pub original_name: String,
    /// Without the dot.
    pub extension: String,
}

/// The files that accompany a sample, by id.
pub async fn extra_files(store: &Store, sample_id: i32) -> Result<Vec<ExtraFile>, StoreError> {
    let sql = "SELECT id, original_name, extension FROM sample_extra WHERE sample_id = ? ORDER BY id";
    store
        .fetch_all(sql, &[sample_id.into()], |row| {
            Ok(ExtraFile { id: row.int32(0)?, original_name: row.text(1)?, extension: row.text(2)? })
        })
        .await
}

/// What the uploader of a sample said.
#[derive(Clone, Debug)]
pub struct Upload {
    /// What the program ran on; nothing where the stored word is unknown.
    pub platform: Option<UploadPlatform>,
    /// The program's arguments.
    pub parameters: String,
    /// Anything else.
    pub notes: String,
    /// The release of the program.
    pub version: Option<String>,
    /// When that was released.
    pub version_released: Option<NaiveDate>,
}

/// What was said of a sample by whoever uploaded it first.
pub async fn upload(store: &Store, sample_id: i32) -> Result<Option<Upload>, StoreError> {
    // The engines agree about no type for a date, but about its text.
    let text = if store.engine() == Engine::MySql { "CHAR" } else { "TEXT" };
    let sql = format!(
        "SELECT u.platform, u.parameters, u.notes, v.version, CAST(v.released AS {text}) FROM upload u
         LEFT JOIN ccextractor_version v ON v.id = u.version_id
         WHERE u.sample_id = ? ORDER BY u.id LIMIT 1"
    );
    store
        .fetch_optional(AssertSqlSafe(sql), &[sample_id.into()], |row| {
            Ok(Upload {
                platform: word(row.text_ref(0)?, |text| UploadPlatform::parse(text).map(Some), None),
                parameters: row.text(1)?,
                notes: row.text(2)?,
                version: row.opt_text(3)?,
                version_released: row.opt_text_ref(4)?.and_then(date),
            })
        })
        .await
}

/// Reads a date at the beginning of a text.
pub(super) fn date(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text.trim().get(..10)?, "%Y-%m-%d").ok()
}

/// A tag.
#[derive(Clone, Debug)]
pub struct Tag {
    /// The tag's id.
    pub id: i32,
    /// Its name.
    pub name: String,
    /// What it means.
    pub description: Option<String>,
}

/// A page of tags, by name, and how many there are. Two statements.
pub async fn tags(store: &Store, limit: i32, offset: i32) -> Result<(Vec<Tag>, i64), StoreError> {
    let total = store.fetch_one("SELECT COUNT(*) FROM tag", &[], |row| row.int(0)).await?;
    let tags = store
        .fetch_all(
            "SELECT id, name, description FROM tag ORDER BY name, id LIMIT ? OFFSET ?",
            &[limit.into(), offset.into()],
            |row| Ok(Tag { id: row.int32(0)?, name: row.text(1)?, description: row.opt_text(2)? }),
        )
        .await?;
    Ok((tags, total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_whatever_follows_them() {
        let wanted = NaiveDate::from_ymd_opt(2016, 12, 16);
        for text in ["2016-12-16", " 2016-12-16", "2016-12-16 00:00:00.000000"] {
            assert_eq!(date(text), wanted, "{text}");
        }
        for text in ["", "0000-00-00", "2016-13-01", "16.12.2016", "2016-12-1", "äöüäöüäöü"] {
            assert_eq!(date(text), None, "{text}");
        }
    }
}
