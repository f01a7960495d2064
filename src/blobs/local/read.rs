//! Reading files of a folder.

use std::fs::File;
use std::io::ErrorKind;
use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::{StreamExt, stream as streams};

use super::{Local, blocking, open};
use crate::blobs::{BlobError, ByteStream, Stat, cut};
use crate::domain::file_name::FileName;

/// How much is read at once: enough to make the way to another thread worth
/// while, little enough for a thousand downloads.
const CHUNK: u64 = 128 * 1024;

impl Local {
    /// The bytes of a part of a file.
    pub(in crate::blobs) async fn read_range(
        &self,
        name: &FileName,
        range: Range<u64>,
    ) -> Result<Option<(Bytes, Stat)>, BlobError> {
        let (root, file) = (self.root.clone(), name.clone());
        let read = blocking(move || {
            let Some((file, stat)) = open(&root, &file)? else { return Ok(None) };
            let content = read(&file, cut(range, stat.size))?;
            Ok(Some((content, stat)))
        });
        read.await?.map_err(|trouble: super::Trouble| trouble.about(name))
    }
}

/// A part of an open file, a chunk at a time.
pub(in crate::blobs) fn stream(file: Arc<File>, range: Range<u64>) -> ByteStream {
    streams::try_unfold(range, move |rest| {
        let file = file.clone();
        async move {
            if rest.is_empty() {
                return Ok(None);
            }
            let end = rest.end.min(rest.start.saturating_add(CHUNK));
            let chunk = blocking(move || read(&file, rest.start..end))
                .await?
                .map_err(|error| BlobError::Unavailable(error.to_string()))?;
            let length = u64::try_from(chunk.len()).unwrap_or(u64::MAX);
            if length < end - rest.start {
                // What was promised cannot be kept.
                return Err(BlobError::Unavailable("the file became shorter while it was read".to_owned()));
            }
            Ok(Some((chunk, end..rest.end)))
        }
    })
    .boxed()
}

/// Reads a part of a file, or as much of it as is there. The file's own place
/// is left alone, so several may read it at once.
fn read(file: &File, range: Range<u64>) -> std::io::Result<Bytes> {
    let length = usize::try_from(range.end - range.start).map_err(std::io::Error::other)?;
    let mut content = vec![0; length];
    let mut filled = 0;
    while filled < length {
        let at = range.start + u64::try_from(filled).map_err(std::io::Error::other)?;
        match read_at(file, &mut content[filled..], at) {
            Ok(0) => break,
            Ok(count) => filled += count,
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    content.truncate(filled);
    Ok(content.into())
}

#[cfg(unix)]
fn read_at(file: &File, into: &mut [u8], at: u64) -> std::io::Result<usize> {
    std::os::unix::fs::FileExt::read_at(file, into, at)
}

#[cfg(windows)]
fn read_at(file: &File, into: &mut [u8], at: u64) -> std::io::Result<usize> {
    std::os::windows::fs::FileExt::seek_read(file, into, at)
}
