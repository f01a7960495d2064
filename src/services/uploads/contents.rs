//! Files and rows of uploads, kept together.
//!
//! A file is put in its place before the row that names it is committed, and
//! taken away after the row that named it is gone; both by whoever has the turn
//! of its content, so that nobody takes away what another has just put there.
//! A process that is killed in between leaves a file that no row names, which
//! the next one of that content overwrites, or the sweep removes.

use crate::blobs::{BlobError, Blobs};
use crate::domain::file_name::{FileName, UnsafeName};
use crate::store::uploads::changes::undotted;
use crate::store::{Store, StoreError, Tx, sample_changes, uploads};

/// Why files could not be put in order.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Disorder {
    /// The database failed.
    #[error(transparent)]
    Rows(#[from] StoreError),
    /// The file store failed.
    #[error(transparent)]
    Files(#[from] BlobError),
}

impl From<Disorder> for StoreError {
    /// A transaction that cannot have its files cannot be.
    fn from(disorder: Disorder) -> Self {
        match disorder {
            Disorder::Rows(error) => error,
            Disorder::Files(error) => failed(error),
        }
    }
}

/// What a failure of the file store is to a transaction.
pub(super) fn failed(error: BlobError) -> StoreError {
    match error {
        BlobError::Unavailable(_) => StoreError::Unavailable(error.to_string()),
        _ => StoreError::Internal(error.to_string()),
    }
}

/// Sees to it that `to` is there, as the whole of `from`; false if `from` is
/// not. Normally it has been copied before.
pub(super) async fn ensure(blobs: &Blobs, from: &FileName, to: &FileName) -> Result<bool, StoreError> {
    let there = async || {
        let (Some(source), Some(target)) = (blobs.stat(from).await?, blobs.stat(to).await?) else {
            return Ok(false);
        };
        Ok(source.size == target.size)
    };
    if there().await.map_err(failed)? {
        return Ok(true);
    }
    blobs.copy(from, to).await.map_err(failed)
}

/// Takes away what no row names any more, or never came to: the file of an
/// upload of this hash and extension (with its dot), and that of the sample it
/// might have become.
pub(super) async fn tidy(store: &Store, blobs: &Blobs, sha: &str, extension: &str) -> Result<(), Disorder> {
    let tx = store.begin().await?;
    uploads::take_turn(&tx, &[sha]).await?;
    if !uploads::names_file(&tx, sha, extension).await? {
        remove(blobs, FileName::queued(sha, extension)).await?;
    }
    if !sample_changes::has_content(&tx, sha).await? {
        remove(blobs, FileName::sample(sha, undotted(extension))).await?;
    }
    Ok(())
}

/// Takes away a file of the queue that no row names; whether there was one.
pub(crate) async fn remove_unnamed(store: &Store, blobs: &Blobs, file: &FileName) -> Result<bool, Disorder> {
    let tx = store.begin().await?;
    let part = file.last_part();
    // Where the hash ends: at the first dot, or, with another program's words
    // for hashes, at any.
    let ends: Vec<usize> = part.match_indices('.').map(|(at, _)| at).chain([part.len()]).collect();
    let sha = part.split('.').next().unwrap_or_default();
    uploads::take_turn(&tx, &[sha]).await?;
    for (sha, extension) in ends.into_iter().map(|end| part.split_at(end)) {
        if uploads::names_file(&tx, sha, extension).await? {
            return Ok(false);
        }
    }
    Ok(blobs.delete(file).await?)
}

/// Takes away the file that accompanies a sample, unless there is such a row.
pub(super) async fn remove_unlinked(
    store: &Store,
    blobs: &Blobs,
    (sample_id, sha): (i32, &str),
    extra_id: i32,
    file: &FileName,
) -> Result<(), Disorder> {
    let tx = store.begin().await?;
    uploads::take_turn(&tx, &[sha]).await?;
    if !uploads::is_linked(&tx, sample_id, extra_id).await? {
        blobs.delete(file).await?;
    }
    Ok(())
}

async fn remove(blobs: &Blobs, name: Result<FileName, UnsafeName>) -> Result<(), BlobError> {
    // What cannot be a file's name is not there.
    if let Ok(name) = name {
        blobs.delete(&name).await?;
    }
    Ok(())
}

/// The content of an upload and of a sample, in whose turns a file is attached.
pub(super) async fn take_turns(
    tx: &Tx,
    upload: Option<&str>,
    sample: Option<&str>,
) -> Result<(), StoreError> {
    uploads::take_turn(tx, &[upload.unwrap_or_default(), sample.unwrap_or_default()]).await
}
