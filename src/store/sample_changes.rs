//! Changing and removing samples, and making tags. Whoever changes a sample
//! locks it first, so of two racers the second sees what the first has done.

use serde_json::{Map, Value, json};
use sqlx::AssertSqlSafe;

use super::audit::{self, Actor, Change};
use super::samples::{ExtraFile, Tag};
use super::suites::places;
use super::text::exactly;
use super::{Engine, Param, Queries, Row, Store, StoreError, Tx};
use crate::api::models::UploadPlatform;

/// What is to be said of a sample; nothing by default.
#[derive(Clone, Copy, Debug, Default)]
pub struct Update<'a> {
    /// The names of all its tags, each once.
    pub tags: Option<&'a [String]>,
    /// What its uploader said.
    pub upload: Upload<'a>,
}

/// What the uploader of a sample is to have said; nothing by default.
#[derive(Clone, Copy, Debug, Default)]
pub struct Upload<'a> {
    /// What the program ran on.
    pub platform: Option<UploadPlatform>,
    /// The program's arguments.
    pub parameters: Option<&'a str>,
    /// Anything else.
    pub notes: Option<&'a str>,
    /// The release of the program.
    pub version: Option<&'a str>,
}

impl Upload<'_> {
    /// The names of what is to be said, as the contract has them.
    pub fn fields(&self) -> Vec<&'static str> {
        [
            ("platform", self.platform.is_some()),
            ("parameters", self.parameters.is_some()),
            ("notes", self.notes.is_some()),
            ("version", self.version.is_some()),
        ]
        .into_iter()
        .filter_map(|(name, given)| given.then_some(name))
        .collect()
    }
}

/// What became of a change to a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Updated {
    /// The sample is as it was wanted, with these tags, by name.
    Done(Vec<String>),
    /// There is no such sample.
    NoSuchSample,
    /// There are no such tags, or no such release; nothing was written.
    Unknown {
        /// The tags that do not exist, in the order given.
        tags: Vec<String>,
        /// Whether the release does not exist.
        version: bool,
    },
    /// Nobody has uploaded the sample, so there is nothing said of it; nothing
    /// was written.
    NoUpload,
}

/// What there is to be said about a change, before and after it.
#[derive(Default)]
struct Told {
    old: Map<String, Value>,
    new: Map<String, Value>,
}

impl Told {
    /// Notes a property, if it changes; whether it does.
    fn note(&mut self, name: &str, old: Value, new: Value) -> bool {
        let changes = old != new;
        if changes {
            self.old.insert(name.to_owned(), old);
            self.new.insert(name.to_owned(), new);
        }
        changes
    }
}

/// Changes what is said of a sample: all of it, or nothing. What is so already
/// is not written again.
pub async fn update(
    store: &Store,
    sample_id: i32,
    wanted: &Update<'_>,
    actor: &Actor,
) -> Result<Updated, StoreError> {
    let tx = store.begin().await?;
    if lock(&tx, sample_id).await?.is_none() {
        return Ok(Updated::NoSuchSample);
    }
    let tags = match wanted.tags {
        Some(names) => Some((names, tags_named(&tx, names).await?)),
        None => None,
    };
    let version_id = match wanted.upload.version {
        Some(version) => release(&tx, tx.engine(), version).await?,
        None => None,
    };
    let unknown: Vec<String> = match &tags {
        Some((names, found)) => {
            names.iter().filter(|name| !found.iter().any(|(_, known)| known == *name)).cloned().collect()
        }
        None => Vec::new(),
    };
    let no_version = wanted.upload.version.is_some() && version_id.is_none();
    if !unknown.is_empty() || no_version {
        return Ok(Updated::Unknown { tags: unknown, version: no_version });
    }
    let mut told = Told::default();
    if !wanted.upload.fields().is_empty()
        && !change_upload(&tx, sample_id, &wanted.upload, version_id, &mut told).await?
    {
        return Ok(Updated::NoUpload);
    }
    if let Some((_, found)) = tags {
        change_tags(&tx, sample_id, &found, &mut told).await?;
    }
    let shown = tags_of(&tx, sample_id).await?.into_iter().map(|(_, name)| name).collect();
    if !told.new.is_empty() {
        let change = Change {
            object_type: "sample",
            object_id: sample_id.to_string(),
            old: Some(Value::Object(told.old).to_string()),
            new: Some(Value::Object(told.new).to_string()),
        };
        audit::write(&tx, actor, change).await?;
        tx.commit().await?;
    }
    Ok(Updated::Done(shown))
}

/// Writes what the uploader of a sample said into the row that is shown;
/// whether there is one.
async fn change_upload(
    tx: &Tx,
    sample_id: i32,
    wanted: &Upload<'_>,
    version_id: Option<i32>,
    told: &mut Told,
) -> Result<bool, StoreError> {
    let sql = "SELECT u.id, u.platform, u.parameters, u.notes, v.version FROM upload u
               LEFT JOIN ccextractor_version v ON v.id = u.version_id
               WHERE u.sample_id = ? ORDER BY u.id LIMIT 1";
    let row = |row: Row<'_>| Ok((row.int32(0)?, row.text(1)?, row.text(2)?, row.text(3)?, row.opt_text(4)?));
    let Some((id, platform, parameters, notes, version)) =
        tx.fetch_optional(sql, &[sample_id.into()], row).await?
    else {
        return Ok(false);
    };
    let mut sets: Vec<&str> = Vec::new();
    let mut params: Vec<Param<'_>> = Vec::new();
    if let Some(new) = wanted.platform
        && told.note("platform", json!(platform.trim()), json!(new.as_str()))
    {
        sets.push("platform = ?");
        params.push(new.as_str().into());
    }
    if let Some(new) = wanted.parameters
        && told.note("parameters", json!(parameters), json!(new))
    {
        sets.push("parameters = ?");
        params.push(new.into());
    }
    if let Some(new) = wanted.notes
        && told.note("notes", json!(notes), json!(new))
    {
        sets.push("notes = ?");
        params.push(new.into());
    }
    if let Some(new) = wanted.version
        && told.note("version", json!(version), json!(new))
    {
        sets.push("version_id = ?");
        params.push(version_id.into());
    }
    if !sets.is_empty() {
        params.push(id.into());
        let sql = format!("UPDATE upload SET {} WHERE id = ?", sets.join(", "));
        tx.execute(AssertSqlSafe(sql), &params).await?;
    }
    Ok(true)
}

/// Gives a sample these tags and no others.
async fn change_tags(
    tx: &Tx,
    sample_id: i32,
    wanted: &[(i32, String)],
    told: &mut Told,
) -> Result<(), StoreError> {
    let present = tags_of(tx, sample_id).await?;
    let names = |tags: &[(i32, String)]| {
        let mut names: Vec<&str> = tags.iter().map(|(_, name)| name.as_str()).collect();
        names.sort_unstable();
        json!(names)
    };
    if !told.note("tags", names(&present), names(wanted)) {
        return Ok(());
    }
    tx.execute("DELETE FROM sample_tag_association WHERE sample_id = ?", &[sample_id.into()]).await?;
    if wanted.is_empty() {
        return Ok(());
    }
    let values = vec!["(?, ?)"; wanted.len()].join(", ");
    let params: Vec<Param<'_>> = wanted.iter().flat_map(|(id, _)| [sample_id.into(), (*id).into()]).collect();
    let sql = format!("INSERT INTO sample_tag_association (sample_id, tag_id) VALUES {values}");
    tx.execute(AssertSqlSafe(sql), &params).await?;
    Ok(())
}

/// The tags of these names; those that do not exist are left out.
async fn tags_named(tx: &Tx, names: &[String]) -> Result<Vec<(i32, String)>, StoreError> {
    if names.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!("SELECT id, name FROM tag WHERE name IN ({}) ORDER BY id", places(names.len()));
    let params: Vec<Param<'_>> = names.iter().map(Param::from).collect();
    let mut found =
        tx.fetch_all(AssertSqlSafe(sql), &params, |row| Ok((row.int32(0)?, row.text(1)?))).await?;
    // MySQL's collations find names in other letter case, too.
    found.retain(|(_, name)| names.contains(name));
    Ok(found)
}

/// The tags of a sample, by name.
async fn tags_of(tx: &Tx, sample_id: i32) -> Result<Vec<(i32, String)>, StoreError> {
    let sql = "SELECT t.id, t.name FROM sample_tag_association a JOIN tag t ON t.id = a.tag_id
               WHERE a.sample_id = ? ORDER BY t.name, t.id";
    tx.fetch_all(sql, &[sample_id.into()], |row| Ok((row.int32(0)?, row.text(1)?))).await
}

/// The id of a release of the program.
pub async fn release(
    db: &(impl Queries + Sync),
    engine: Engine,
    version: &str,
) -> Result<Option<i32>, StoreError> {
    let sql = format!("SELECT id FROM ccextractor_version WHERE {}", exactly(engine, "version"));
    db.fetch_optional(AssertSqlSafe(sql), &[version.into()], |row| row.int32(0)).await
}

/// A sample that was removed: what its files were named by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Removed {
    /// The hash of its content.
    pub sha: Option<String>,
    /// Its extension, without the dot.
    pub extension: String,
    /// What it was called, without the extension.
    pub original_name: String,
}

/// What became of a sample to be removed.
#[derive(Clone, Debug)]
pub enum Deleted {
    /// It is gone, and so are the rows of these files that accompanied it.
    Done(Removed, Vec<ExtraFile>),
    /// There is no such sample.
    NoSuchSample,
    /// So many regression tests use it; nothing was written.
    InUse(i64),
}

/// Removes a sample with all rows that belong to it. Its files are left to the
/// caller, to be removed once this has been committed: a row must never be
/// without its file.
pub async fn delete(store: &Store, sample_id: i32, actor: &Actor) -> Result<Deleted, StoreError> {
    let tx = store.begin().await?;
    // The lock keeps new regression tests off, too: their rows refer to it.
    let Some(sample) = lock(&tx, sample_id).await? else { return Ok(Deleted::NoSuchSample) };
    let id = [Param::from(sample_id)];
    let sql = "SELECT COUNT(*) FROM regression_test WHERE sample_id = ?";
    let tests = tx.fetch_one(sql, &id, |row| row.int(0)).await?;
    if tests > 0 {
        return Ok(Deleted::InUse(tests));
    }
    let tags: Vec<String> = tags_of(&tx, sample_id).await?.into_iter().map(|(_, name)| name).collect();
    let sql = "SELECT id, original_name, extension FROM sample_extra WHERE sample_id = ? ORDER BY id";
    let extra_files = tx.fetch_all(sql, &id, |row| {
        Ok(ExtraFile { id: row.int32(0)?, original_name: row.text(1)?, extension: row.text(2)? })
    });
    let extra_files = extra_files.await?;
    // Not every schema in use cascades.
    for table in ["sample_tag_association", "upload", "sample_extra", "sample_issue"] {
        tx.execute(AssertSqlSafe(format!("DELETE FROM {table} WHERE sample_id = ?")), &id).await?;
    }
    tx.execute("DELETE FROM sample WHERE id = ?", &id).await?;
    let told = json!({
        "sha": sample.sha,
        "extension": sample.extension,
        "original_name": sample.original_name,
        "tags": tags,
        "extra_files": extra_files.iter().map(|file| file.id).collect::<Vec<_>>(),
    });
    write_down(&tx, actor, "sample", sample_id, Some(told), None).await?;
    tx.commit().await?;
    Ok(Deleted::Done(sample, extra_files))
}

/// Removes the row of a file that accompanies a sample; gives the sample's hash
/// and the row, or nothing if there is no such file. The file itself is left to
/// the caller, as in [`delete`].
pub async fn delete_extra_file(
    store: &Store,
    sample_id: i32,
    extra_id: i32,
    actor: &Actor,
) -> Result<Option<(Option<String>, ExtraFile)>, StoreError> {
    let tx = store.begin().await?;
    let Some(sample) = lock(&tx, sample_id).await? else { return Ok(None) };
    let ids = [extra_id.into(), sample_id.into()];
    let sql = "SELECT original_name, extension FROM sample_extra WHERE id = ? AND sample_id = ?";
    let file = tx.fetch_optional(sql, &ids, |row| {
        Ok(ExtraFile { id: extra_id, original_name: row.text(0)?, extension: row.text(1)? })
    });
    let Some(file) = file.await? else { return Ok(None) };
    tx.execute("DELETE FROM sample_extra WHERE id = ? AND sample_id = ?", &ids).await?;
    let told = json!({
        "sample_id": sample_id,
        "extension": file.extension,
        "original_name": file.original_name,
    });
    write_down(&tx, actor, "extra_file", extra_id, Some(told), None).await?;
    tx.commit().await?;
    Ok(Some((sample.sha, file)))
}

/// Whether there is a sample of that hash. After one was removed its content
/// may have come again.
pub async fn has_content(db: &(impl Queries + Sync), sha: &str) -> Result<bool, StoreError> {
    let sql = AssertSqlSafe("SELECT COUNT(*) FROM sample WHERE sha = ?");
    Ok(db.fetch_one(sql, &[sha.into()], |row| row.int(0)).await? > 0)
}

/// Makes a tag; nothing if the name is in use. One that another makes at the same
/// time is a [`StoreError::Conflict`].
pub async fn create_tag(
    tx: &Tx,
    name: &str,
    description: &str,
    actor: &Actor,
) -> Result<Option<Tag>, StoreError> {
    let find = async || {
        tx.fetch_optional("SELECT id FROM tag WHERE name = ?", &[name.into()], |row| row.int32(0)).await
    };
    if find().await?.is_some() {
        return Ok(None);
    }
    tx.execute("INSERT INTO tag (name, description) VALUES (?, ?)", &[name.into(), description.into()])
        .await?;
    let id = find().await?.ok_or_else(|| StoreError::internal("a tag just made is not there"))?;
    let told = json!({ "name": name, "description": description });
    write_down(tx, actor, "tag", id, None, Some(told)).await?;
    Ok(Some(Tag { id, name: name.to_owned(), description: Some(description.to_owned()) }))
}

/// A sample that nobody else changes until the transaction ends. On SQLite the
/// transaction itself is the lock.
pub async fn lock(tx: &Tx, sample_id: i32) -> Result<Option<Removed>, StoreError> {
    let locking = if tx.engine() == Engine::Sqlite { "" } else { " FOR UPDATE" };
    let sql = format!("SELECT sha, extension, original_name FROM sample WHERE id = ?{locking}");
    tx.fetch_optional(AssertSqlSafe(sql), &[sample_id.into()], |row| {
        Ok(Removed { sha: row.opt_text(0)?, extension: row.text(1)?, original_name: row.text(2)? })
    })
    .await
}

async fn write_down(
    tx: &Tx,
    actor: &Actor,
    object_type: &str,
    id: i32,
    old: Option<Value>,
    new: Option<Value>,
) -> Result<(), StoreError> {
    let text = |value: Value| value.to_string();
    let change = Change { object_type, object_id: id.to_string(), old: old.map(text), new: new.map(text) };
    audit::write(tx, actor, change).await
}
