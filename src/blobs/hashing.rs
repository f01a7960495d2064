//! SHA-256 off the async threads.

use bytes::Bytes;
use futures_util::TryStreamExt;
use sha2::{Digest, Sha256};
use tokio::task::spawn_blocking;

use super::{BlobError, ByteStream};
use crate::domain::digest::hex;

/// How many bytes are gathered before they are hashed: enough to make the way
/// to another thread worth while.
const BATCH: usize = 1 << 20;

/// Hashes a stream a batch at a time.
pub(super) async fn sha256(mut stream: ByteStream) -> Result<String, BlobError> {
    let mut hasher = Sha256::new();
    let mut batch = Vec::new();
    let mut size = 0;
    loop {
        let chunk = stream.try_next().await?;
        let ended = chunk.is_none();
        if let Some(chunk) = chunk {
            size += chunk.len();
            batch.push(chunk);
        }
        if size >= BATCH || (ended && size > 0) {
            (hasher, batch) = update(hasher, std::mem::take(&mut batch)).await?;
            batch.clear();
            size = 0;
        }
        if ended {
            return Ok(hex(hasher.finalize().as_slice()));
        }
    }
}

/// Hashes chunks on a blocking thread, and gives both back.
pub(super) async fn update(
    mut hasher: Sha256,
    chunks: Vec<Bytes>,
) -> Result<(Sha256, Vec<Bytes>), BlobError> {
    spawn_blocking(move || {
        for chunk in &chunks {
            hasher.update(chunk);
        }
        (hasher, chunks)
    })
    .await
    .map_err(|_| BlobError::Unavailable("hashing did not finish".to_owned()))
}
