//! Adding uploads, and making of them what they are to be. Whoever calls these
//! has taken the turn of the content, see [`take_turn`](super::take_turn).

use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use super::{COLUMNS, Queued, queued};
use crate::api::models::UploadPlatform;
use crate::store::audit::{self, Actor, Change};
use crate::store::sample_changes::release;
use crate::store::suite_changes::inserted;
use crate::store::{Engine, Queries, StoreError, Tx};

/// A file that was just uploaded.
#[derive(Clone, Copy, Debug)]
pub struct NewUpload<'a> {
    /// The SHA-256 of its content in lower-case hex.
    pub sha: &'a str,
    /// With its dot, or empty.
    pub extension: &'a str,
    /// Without the extension.
    pub original_name: &'a str,
    /// Who uploaded it.
    pub user_id: i32,
}

/// What is said of an upload that becomes a sample.
#[derive(Clone, Copy, Debug)]
pub struct Description<'a> {
    /// The release of the program.
    pub version: &'a str,
    /// What the program ran on.
    pub platform: UploadPlatform,
    /// The program's arguments.
    pub parameters: &'a str,
    /// Anything else.
    pub notes: &'a str,
}

/// Notes an upload; its id. Content that another has noted at the same time is a
/// [`StoreError::Conflict`].
pub async fn insert(tx: &Tx, new: &NewUpload<'_>, actor: &Actor) -> Result<i32, StoreError> {
    let sql = "INSERT INTO upload_queue (sha, extension, original_name, user_id) VALUES (?, ?, ?, ?)";
    let params = [new.sha.into(), new.extension.into(), new.original_name.into(), new.user_id.into()];
    tx.execute(sql, &params).await?;
    let id = inserted(tx).await?;
    let told = json!({ "sha": new.sha, "extension": new.extension, "original_name": new.original_name });
    write_down(tx, actor, "queued_sample", id, None, Some(told)).await?;
    Ok(id)
}

/// An upload that waits, which nobody else changes until the transaction ends.
/// On SQLite the transaction itself is the lock.
pub async fn lock(tx: &Tx, id: i32) -> Result<Option<Queued>, StoreError> {
    let locking = if tx.engine() == Engine::Sqlite { "" } else { " FOR UPDATE" };
    let sql = format!("SELECT {COLUMNS} FROM upload_queue WHERE id = ?{locking}");
    tx.fetch_optional(AssertSqlSafe(sql), &[id.into()], queued).await
}

/// Forgets an upload. Its file is left to the caller, to be removed once this
/// has been committed: a row must never be without its file.
pub async fn delete(tx: &Tx, upload: &Queued, actor: &Actor) -> Result<(), StoreError> {
    remove(tx, upload.id).await?;
    let told = json!({
        "sha": upload.sha, "extension": upload.extension, "original_name": upload.original_name,
    });
    write_down(tx, actor, "queued_sample", upload.id, Some(told), None).await
}

/// Makes a sample of an upload; the sample's id, or nothing if there is no such
/// release. Whoever uploaded it is its uploader. Content that is a sample already
/// is a [`StoreError::Conflict`].
pub async fn finalize(
    tx: &Tx,
    upload: &Queued,
    said: &Description<'_>,
    actor: &Actor,
) -> Result<Option<i32>, StoreError> {
    let Some(version_id) = release(tx, tx.engine(), said.version).await? else { return Ok(None) };
    let extension = undotted(&upload.extension);
    let sql = "INSERT INTO sample (sha, extension, original_name) VALUES (?, ?, ?)";
    let params = [upload.sha.as_deref().into(), extension.into(), upload.original_name.as_str().into()];
    tx.execute(sql, &params).await?;
    let sample_id = inserted(tx).await?;
    let sql = "INSERT INTO upload (user_id, sample_id, version_id, platform, parameters, notes)
               VALUES (?, ?, ?, ?, ?, ?)";
    let params = [
        upload.user_id.into(),
        sample_id.into(),
        version_id.into(),
        said.platform.as_str().into(),
        said.parameters.into(),
        said.notes.into(),
    ];
    tx.execute(sql, &params).await?;
    remove(tx, upload.id).await?;
    let told = json!({
        "queued_id": upload.id,
        "sha": upload.sha,
        "extension": extension,
        "original_name": upload.original_name,
        "uploader_id": upload.user_id,
        "version": said.version,
        "platform": said.platform.as_str(),
        "parameters": said.parameters,
        "notes": said.notes,
    });
    write_down(tx, actor, "sample", sample_id, None, Some(told)).await?;
    Ok(Some(sample_id))
}

/// Makes an upload a file that accompanies a sample; that file's id.
pub async fn link(tx: &Tx, upload: &Queued, sample_id: i32, actor: &Actor) -> Result<i32, StoreError> {
    let extension = undotted(&upload.extension);
    let sql = "INSERT INTO sample_extra (sample_id, original_name, extension) VALUES (?, ?, ?)";
    let params = [sample_id.into(), upload.original_name.as_str().into(), extension.into()];
    tx.execute(sql, &params).await?;
    let id = inserted(tx).await?;
    remove(tx, upload.id).await?;
    let told = json!({
        "queued_id": upload.id,
        "sample_id": sample_id,
        "sha": upload.sha,
        "extension": extension,
        "original_name": upload.original_name,
    });
    write_down(tx, actor, "extra_file", id, None, Some(told)).await?;
    Ok(id)
}

/// An extension as samples have it.
pub fn undotted(extension: &str) -> &str {
    extension.strip_prefix('.').unwrap_or(extension)
}

async fn remove(tx: &Tx, id: i32) -> Result<(), StoreError> {
    match tx.execute("DELETE FROM upload_queue WHERE id = ?", &[id.into()]).await? {
        1 => Ok(()),
        _ => Err(StoreError::internal("an upload that was locked is gone")),
    }
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
