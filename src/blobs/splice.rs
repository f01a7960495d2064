//! Files that grow.

use bytes::{Bytes, BytesMut};

use super::{BlobError, Blobs, Kind};
use crate::domain::file_name::FileName;

impl Blobs {
    /// Makes a file its first `keep` bytes and then these, which are on the disk
    /// when this returns. Where it has fewer than `keep`, zeros stand for what is
    /// missing. Whoever does so at the same time as another must take turns.
    ///
    /// In a folder this costs what is written. A service can only replace what
    /// it keeps, so there the first bytes are read into memory and all of them
    /// written again: what grows to `n` bytes in `k` parts costs `n * k / 2`.
    pub async fn splice(&self, name: &FileName, keep: u64, content: Bytes) -> Result<(), BlobError> {
        if keep == 0 {
            return self.put(name, content).await;
        }
        match &*self.0 {
            Kind::Local(local) => local.splice(name, keep, content).await,
            Kind::Remote(_) => {
                let before = self.read_range(name, 0..keep).await?;
                let before = before.map(|(bytes, _)| bytes).unwrap_or_default();
                let keep = usize::try_from(keep)
                    .map_err(|_| BlobError::TooLarge { size: keep, limit: usize::MAX as u64 })?;
                let mut whole = BytesMut::with_capacity(keep.saturating_add(content.len()));
                whole.extend_from_slice(&before);
                whole.resize(keep, 0);
                whole.extend_from_slice(&content);
                self.put(name, whole.freeze()).await
            }
        }
    }
}
