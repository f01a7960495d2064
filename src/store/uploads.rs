//! Uploads that wait to be described: what there is, and which content is known.

pub mod changes;

use sqlx::AssertSqlSafe;

use super::text::exactly;
use super::{Param, Queries, Row, Store, StoreError, Tx, turns};
use crate::domain::digest::sha256_hex;
use crate::domain::upload_type::Forbidden;

/// A file that was uploaded, and waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// The upload's id.
    pub id: i32,
    /// Normally the SHA-256 of its content in hex.
    pub sha: Option<String>,
    /// With its dot, or empty.
    pub extension: String,
    /// Without the extension.
    pub original_name: String,
    /// Who uploaded it, where that is known.
    pub user_id: Option<i32>,
}

/// Where some content is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// It is this sample.
    Sample(i32),
    /// It is this upload, which waits.
    Queued {
        /// The upload's id.
        id: i32,
        /// Who uploaded it, where that is known.
        user_id: Option<i32>,
    },
}

/// Columns 0 to 4 of an upload.
const COLUMNS: &str = "id, sha, extension, original_name, user_id";

fn queued(row: Row<'_>) -> Result<Queued, StoreError> {
    Ok(Queued {
        id: row.int32(0)?,
        sha: row.opt_text(1)?,
        extension: row.text(2)?,
        original_name: row.text(3)?,
        user_id: row.opt_int32(4)?,
    })
}

/// A page of what waits, by id, of one user or of all, and how much there is.
/// Two statements.
pub async fn list(
    store: &Store,
    owner_id: Option<i32>,
    limit: i32,
    offset: i32,
) -> Result<(Vec<Queued>, i64), StoreError> {
    let condition = if owner_id.is_some() { "WHERE user_id = ?" } else { "" };
    let mut params: Vec<Param<'_>> = owner_id.into_iter().map(Param::from).collect();
    let sql = format!("SELECT COUNT(*) FROM upload_queue {condition}");
    let total = store.fetch_one(AssertSqlSafe(sql), &params, |row| row.int(0)).await?;
    params.extend([limit.into(), offset.into()]);
    let sql = format!("SELECT {COLUMNS} FROM upload_queue {condition} ORDER BY id LIMIT ? OFFSET ?");
    Ok((store.fetch_all(AssertSqlSafe(sql), &params, queued).await?, total))
}

/// An upload that waits.
pub async fn get(db: &(impl Queries + Sync), id: i32) -> Result<Option<Queued>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM upload_queue WHERE id = ?");
    db.fetch_optional(AssertSqlSafe(sql), &[id.into()], queued).await
}

/// Whether content of this hash is known already; of a sample first. Two
/// statements at most.
pub async fn known(db: &(impl Queries + Sync), sha: &str) -> Result<Option<Known>, StoreError> {
    let sha = [Param::from(sha)];
    let id = |row: Row<'_>| row.int32(0);
    if let Some(id) =
        db.fetch_optional(AssertSqlSafe("SELECT id FROM sample WHERE sha = ?"), &sha, id).await?
    {
        return Ok(Some(Known::Sample(id)));
    }
    let sql = AssertSqlSafe("SELECT id, user_id FROM upload_queue WHERE sha = ?");
    let queued = |row: Row<'_>| Ok(Known::Queued { id: row.int32(0)?, user_id: row.opt_int32(1)? });
    db.fetch_optional(sql, &sha, queued).await
}

/// Makes everybody else who puts files of this content into the store, or takes
/// them away, wait until the transaction ends: a row and its file then come and
/// go together. Of several contents, the first turn is the same for everybody
/// who needs them all. Takes at most 256 turns in all.
pub async fn take_turn(tx: &Tx, contents: &[&str]) -> Result<(), StoreError> {
    let turn = |sha: &&str| format!("content-{}", &sha256_hex(sha.as_bytes())[..2]);
    let mut names: Vec<String> = contents.iter().map(turn).collect();
    names.sort_unstable();
    names.dedup();
    for name in names {
        turns::take(tx, &name).await?;
    }
    Ok(())
}

/// Whether an upload that waits has the file of this hash and extension, with
/// the dot. Letter case counts, as it does for files.
pub async fn names_file(tx: &Tx, sha: &str, extension: &str) -> Result<bool, StoreError> {
    let engine = tx.engine();
    let sql = format!(
        "SELECT COUNT(*) FROM upload_queue WHERE {} AND {}",
        exactly(engine, "sha"),
        exactly(engine, "extension")
    );
    Ok(tx.fetch_one(AssertSqlSafe(sql), &[sha.into(), extension.into()], |row| row.int(0)).await? > 0)
}

/// What no upload may be. Two statements.
pub async fn forbidden(store: &Store) -> Result<Forbidden, StoreError> {
    let text = |row: Row<'_>| row.text(0);
    let sql = "SELECT extension FROM extension_forbidden ORDER BY extension";
    let extensions = store.fetch_all(sql, &[], text).await?;
    let sql = "SELECT mimetype FROM mimetype_forbidden ORDER BY mimetype";
    let types = store.fetch_all(sql, &[], text).await?;
    Ok(Forbidden { extensions, types })
}

/// Whether this user has uploaded the sample.
pub async fn is_uploader(store: &Store, sample_id: i32, user_id: i32) -> Result<bool, StoreError> {
    let sql = "SELECT COUNT(*) FROM upload WHERE sample_id = ? AND user_id = ?";
    Ok(store.fetch_one(sql, &[sample_id.into(), user_id.into()], |row| row.int(0)).await? > 0)
}

/// Whether this file accompanies the sample.
pub async fn is_linked(tx: &Tx, sample_id: i32, extra_id: i32) -> Result<bool, StoreError> {
    let sql = "SELECT COUNT(*) FROM sample_extra WHERE id = ? AND sample_id = ?";
    Ok(tx.fetch_one(sql, &[extra_id.into(), sample_id.into()], |row| row.int(0)).await? > 0)
}
