//! Looking whether files are there, for replies that only say so.

use futures_util::StreamExt;
use futures_util::stream;

use super::{BlobError, Blobs};
use crate::api::models::StorageStatus;
use crate::domain::file_name::FileName;

/// How many files are looked for at once.
const AT_ONCE: usize = 8;

/// Whether a file is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// Whether the store has it, has not, or could not be asked.
    pub status: StorageStatus,
    /// Its size in bytes, if the store has it.
    pub size_bytes: Option<u64>,
}

impl Look {
    /// There is no such file.
    pub const MISSING: Self = Self { status: StorageStatus::Missing, size_bytes: None };
    /// The store could not be asked.
    pub const DEGRADED: Self = Self { status: StorageStatus::Degraded, size_bytes: None };
}

impl Blobs {
    /// Looks whether a file is there. A failure is an answer, too; it is
    /// logged.
    pub async fn look(&self, name: &FileName) -> Look {
        match self.stat(name).await {
            Ok(Some(stat)) => Look { status: StorageStatus::Ok, size_bytes: Some(stat.size) },
            Ok(None) => Look::MISSING,
            Err(error @ BlobError::Outside(_)) => {
                tracing::warn!(%error, "a file is not shown");
                Look::MISSING
            }
            Err(error) => {
                tracing::warn!(%error, %name, "it is not known whether a file is there");
                Look::DEGRADED
            }
        }
    }

    /// Looks for several files, a few at a time; the answers are in the order
    /// of the names.
    pub async fn look_many(&self, names: &[FileName]) -> Vec<Look> {
        let looks = names.iter().cloned().map(|name| async move { self.look(&name).await });
        stream::iter(looks).buffered(AT_ONCE).collect().await
    }
}
