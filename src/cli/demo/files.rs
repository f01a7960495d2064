//! Files on their way into the file store.

use std::collections::HashSet;

use bytes::Bytes;
use futures_util::{StreamExt, TryStreamExt, stream};

use super::DemoError;
use crate::blobs::Blobs;
use crate::domain::file_name::{FileName, UnsafeName};

/// How many are written at once: a folder waits for its disk, a service for the
/// network, and both do it for several at a time.
const AT_ONCE: usize = 32;

/// Files that are not written yet. There are some hundreds to two thousand,
/// whatever the number of runs, with some megabytes.
#[derive(Default)]
pub(super) struct Files {
    waiting: Vec<(FileName, Bytes)>,
    known: HashSet<FileName>,
    refused: Option<UnsafeName>,
}

impl Files {
    /// Takes a file, unless there is one of the same name: names of outputs and
    /// samples are hashes of their content.
    pub(super) fn add(&mut self, name: Result<FileName, UnsafeName>, content: impl Into<Bytes>) {
        match name {
            Ok(name) if self.known.insert(name.clone()) => self.waiting.push((name, content.into())),
            Ok(_) => {}
            Err(error) => self.refused = Some(error),
        }
    }

    /// Writes all of them, whole.
    pub(super) async fn write(self, blobs: &Blobs) -> Result<(), DemoError> {
        if let Some(error) = self.refused {
            return Err(DemoError::Files(error.to_string()));
        }
        stream::iter(self.waiting)
            .map(|(name, content)| async move { blobs.put(&name, content).await })
            .buffer_unordered(AT_ONCE)
            .try_collect::<()>()
            .await
            .map_err(|error| DemoError::Files(error.to_string()))
    }
}
