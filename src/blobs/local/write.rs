//! Writing files of a folder: whole or not at all.
//!
//! A file is written under a hidden name beside its own, flushed to the disk
//! and renamed. So a reader sees the old one or the new one, and a power cut
//! leaves either. Hidden names cannot be file names, so nothing leads there.

use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use futures_util::{Stream, TryStreamExt};
use sha2::{Digest, Sha256};

use super::{Local, Trouble, blocking, find};
use crate::blobs::{BlobError, PutError, Written};
use crate::domain::digest::hex;
use crate::domain::file_name::FileName;

/// What the hidden names begin with.
pub(super) const DRAFT: &str = ".touchstone-";

/// How many bytes are gathered before they are written.
const BATCH: usize = 1 << 20;

impl Local {
    /// Writes a file.
    pub(in crate::blobs) async fn put(&self, name: &FileName, content: Bytes) -> Result<(), BlobError> {
        let (root, file) = (self.root.clone(), name.clone());
        let put = blocking(move || {
            let mut draft = Draft::begin(&root, &file)?;
            draft.file.write_all(&content)?;
            draft.publish()
        });
        put.await?.map_err(|trouble| trouble.about(name))
    }

    /// Writes what comes.
    pub(in crate::blobs) async fn put_stream<E>(
        &self,
        name: &FileName,
        mut content: impl Stream<Item = Result<Bytes, E>> + Send + Unpin,
    ) -> Result<Written, PutError<E>> {
        let about = |trouble: Trouble| trouble.about(name);
        let (root, file) = (self.root.clone(), name.clone());
        let mut writing = blocking(move || Writing::begin(&root, &file)).await?.map_err(about)?;
        loop {
            let (batch, ended) = match gather(&mut content).await {
                Ok(gathered) => gathered,
                Err(error) => {
                    blocking(move || writing.draft.discard()).await?;
                    return Err(PutError::Source(error));
                }
            };
            writing = blocking(move || writing.write(&batch)).await?.map_err(about)?;
            if ended {
                return Ok(blocking(move || writing.finish()).await?.map_err(about)?);
            }
        }
    }

    /// Takes a file away.
    pub(in crate::blobs) async fn delete(&self, name: &FileName) -> Result<bool, BlobError> {
        let (root, file) = (self.root.clone(), name.clone());
        let delete = blocking(move || {
            // What it leads to is looked at first, but a link is taken away,
            // not what it leads to.
            if !find(&root, &file)?.is_some_and(|path| path.is_file()) {
                return Ok(false);
            }
            match fs::remove_file(root.join(file.as_str())) {
                Ok(()) => Ok(true),
                Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
                Err(error) => Err(error.into()),
            }
        });
        delete.await?.map_err(|trouble: Trouble| trouble.about(name))
    }

    /// Gives a file another name.
    pub(in crate::blobs) async fn rename(&self, from: &FileName, to: &FileName) -> Result<bool, BlobError> {
        let (root, old, new) = (self.root.clone(), from.clone(), to.clone());
        let rename = blocking(move || {
            let Some(source) = find(&root, &old)? else { return Ok(false) };
            if !fs::metadata(&source)?.is_file() {
                return Ok(false);
            }
            let folder = folder(&root, &new)?;
            match fs::rename(&source, folder.join(new.last_part())) {
                Ok(()) => {}
                // Parts of the store can be on disks of their own.
                Err(error) if error.kind() == ErrorKind::CrossesDevices => {
                    let mut draft = Draft::begin(&root, &new)?;
                    std::io::copy(&mut File::open(&source)?, &mut draft.file)?;
                    draft.publish()?;
                    fs::remove_file(&source)?;
                }
                Err(error) => return Err(error.into()),
            }
            sync_folder(&folder)?;
            Ok(true)
        });
        rename.await?.map_err(|trouble: Trouble| trouble.about(to))
    }
}

/// The next bytes of a stream, some [`BATCH`] of them, and whether they are the
/// last.
async fn gather<E>(
    content: &mut (impl Stream<Item = Result<Bytes, E>> + Send + Unpin),
) -> Result<(Vec<Bytes>, bool), E> {
    let (mut batch, mut size) = (Vec::new(), 0);
    while size < BATCH {
        let Some(chunk) = content.try_next().await? else { return Ok((batch, true)) };
        size += chunk.len();
        batch.push(chunk);
    }
    Ok((batch, false))
}

/// A stream on its way into a file.
struct Writing {
    draft: Draft,
    hasher: Sha256,
    size: u64,
}

impl Writing {
    fn begin(root: &Path, name: &FileName) -> Result<Self, Trouble> {
        Ok(Self { draft: Draft::begin(root, name)?, hasher: Sha256::new(), size: 0 })
    }

    fn write(mut self, batch: &[Bytes]) -> Result<Self, Trouble> {
        for chunk in batch {
            self.draft.file.write_all(chunk)?;
            self.hasher.update(chunk);
            self.size += u64::try_from(chunk.len()).unwrap_or(u64::MAX);
        }
        Ok(self)
    }

    fn finish(self) -> Result<Written, Trouble> {
        self.draft.publish()?;
        Ok(Written { size: self.size, sha256: hex(self.hasher.finalize().as_slice()) })
    }
}

/// A file that is being written. Dropping it takes it away.
pub(super) struct Draft {
    /// To be written to.
    pub(super) file: File,
    path: PathBuf,
    /// Where it will be.
    target: PathBuf,
    published: bool,
}

impl Draft {
    /// A new draft of a file.
    pub(super) fn begin(root: &Path, name: &FileName) -> Result<Self, Trouble> {
        let folder = folder(root, name)?;
        let path = folder.join(draft_name()?);
        let file = OpenOptions::new().write(true).create_new(true).open(&path)?;
        Ok(Self { file, path, target: folder.join(name.last_part()), published: false })
    }

    /// Makes it the file.
    pub(super) fn publish(mut self) -> Result<(), Trouble> {
        self.file.sync_all()?;
        fs::rename(&self.path, &self.target)?;
        self.published = true;
        if let Some(folder) = self.target.parent() {
            sync_folder(folder)?;
        }
        Ok(())
    }

    /// Takes it away.
    fn discard(mut self) {
        self.published = true;
        remove(&self.path);
    }
}

/// A hidden name that no other draft has.
pub(super) fn draft_name() -> std::io::Result<String> {
    let mut random = [0; 16];
    getrandom::fill(&mut random).map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(format!("{DRAFT}{}", hex(&random)))
}

fn remove(path: &Path) {
    if let Err(error) = fs::remove_file(path) {
        tracing::warn!(%error, path = %path.display(), "half a file stays");
    }
}

impl Drop for Draft {
    /// Whatever stopped the writing, if only that nobody waits for it any more.
    fn drop(&mut self) {
        if self.published {
            return;
        }
        let path = std::mem::take(&mut self.path);
        let remove = move || remove(&path);
        match tokio::runtime::Handle::try_current() {
            Ok(runtime) => drop(runtime.spawn_blocking(remove)),
            Err(_) => remove(),
        }
    }
}

/// The folder of a file, which is made where it is missing. A link on the way
/// that leads out of the store is not followed.
pub(super) fn folder(root: &Path, name: &FileName) -> Result<PathBuf, Trouble> {
    let root = root.canonicalize()?;
    let mut folder = root.clone();
    let parts = name.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
    for part in parts.split('/') {
        folder.push(part);
        match fs::create_dir(&folder) {
            Ok(()) => {
                if let Some(parent) = folder.parent() {
                    sync_folder(parent)?;
                }
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error.into()),
        }
        folder = folder.canonicalize()?;
        if !folder.starts_with(&root) {
            return Err(Trouble::Outside);
        }
    }
    Ok(folder)
}

/// Brings the entries of a folder to the disk.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}
