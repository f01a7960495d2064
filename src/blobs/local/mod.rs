//! A folder as a file store.
//!
//! Every operation runs on a blocking thread. A name is followed to the file it
//! leads to, and refused if a link on the way leads out of the folder; whoever
//! may put such links there can do more harm without, so that nobody swaps one
//! while it is followed is not guarded against.

mod read;
mod splice;
mod upkeep;
mod write;

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, Utc};
use tokio::task::spawn_blocking;

pub(super) use read::stream;

use super::{BlobError, Stat};
use crate::domain::file_name::FileName;
use crate::domain::time::Timestamp;

/// How long the disk may take to say whether there is a file. Folders can be
/// the view of a service.
const PATIENCE: Duration = Duration::from_secs(5);

/// A folder.
pub(super) struct Local {
    root: PathBuf,
}

/// What is wrong with a folder or a way through it.
enum Trouble {
    /// The way leads out of it.
    Outside,
    /// Something failed.
    Io(io::Error),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

impl Trouble {
    fn about(self, name: &FileName) -> BlobError {
        match self {
            Self::Outside => BlobError::Outside(name.clone()),
            Self::Io(error) => BlobError::Unavailable(error.to_string()),
        }
    }
}

impl Local {
    /// The folder at `root`, which is made where it is missing.
    pub(super) fn open(root: &Path) -> Result<Self, BlobError> {
        std::fs::create_dir_all(root)
            .and_then(|()| root.canonicalize())
            .map(|root| Self { root })
            .map_err(|error| BlobError::Configuration(format!("`{}`: {error}", root.display())))
    }

    /// Where it is.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Whether the folder is there and can be read.
    pub(super) async fn ping(&self) -> Result<(), BlobError> {
        let root = self.root.clone();
        let there = in_time(move || Ok(std::fs::read_dir(root).map(drop)?)).await?;
        there.map_err(|trouble| match trouble {
            Trouble::Outside => BlobError::Unavailable("its folder is not there".to_owned()),
            Trouble::Io(error) => BlobError::Unavailable(format!("its folder: {error}")),
        })
    }

    /// What is known of a file.
    pub(super) async fn stat(&self, name: &FileName) -> Result<Option<Stat>, BlobError> {
        let (root, file) = (self.root.clone(), name.clone());
        let found = in_time(move || {
            let Some(path) = find(&root, &file)? else { return Ok(None) };
            match std::fs::metadata(path) {
                Ok(metadata) => Ok(metadata.is_file().then(|| stat(&metadata))),
                Err(error) => nothing(error),
            }
        });
        found.await?.map_err(|trouble| trouble.about(name))
    }

    /// Opens a file to be read.
    pub(super) async fn file(&self, name: &FileName) -> Result<Option<(File, Stat)>, BlobError> {
        let (root, file) = (self.root.clone(), name.clone());
        in_time(move || open(&root, &file)).await?.map_err(|trouble| trouble.about(name))
    }
}

/// Runs `work` on a blocking thread.
async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, BlobError> {
    spawn_blocking(work)
        .await
        // Its own text would repeat a panic's message.
        .map_err(|_| BlobError::Unavailable("an operation did not finish".to_owned()))
}

/// The same for what should take no time.
async fn in_time<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Trouble> + Send + 'static,
) -> Result<Result<T, Trouble>, BlobError> {
    tokio::time::timeout(PATIENCE, blocking(work))
        .await
        .unwrap_or_else(|_| Err(BlobError::Unavailable("its folder does not answer".to_owned())))
}

/// The file that a name leads to, if anything is there.
fn find(root: &Path, name: &FileName) -> Result<Option<PathBuf>, Trouble> {
    // Without its folder nothing is there, but that is no answer.
    let root = root.canonicalize()?;
    match root.join(name.as_str()).canonicalize() {
        Ok(path) if path.starts_with(&root) => Ok(Some(path)),
        Ok(_) => Err(Trouble::Outside),
        Err(error) => nothing(error),
    }
}

/// Opens a file, if the name leads to one. Folders, pipes and devices are none:
/// opening them could wait for ever, or do something.
fn open(root: &Path, name: &FileName) -> Result<Option<(File, Stat)>, Trouble> {
    let Some(path) = find(root, name)? else { return Ok(None) };
    match std::fs::metadata(&path) {
        Ok(metadata) if metadata.is_file() => {}
        Ok(_) => return Ok(None),
        Err(error) => return nothing(error),
    }
    match File::open(path) {
        Ok(file) => {
            let metadata = file.metadata()?;
            Ok(metadata.is_file().then(|| (file, stat(&metadata))))
        }
        Err(error) => nothing(error),
    }
}

/// Tells that nothing is there from a failure.
fn nothing<T>(error: io::Error) -> Result<Option<T>, Trouble> {
    match error.kind() {
        // A name that is too long for the disk cannot be on it.
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename => Ok(None),
        _ => Err(error.into()),
    }
}

fn stat(metadata: &Metadata) -> Stat {
    let modified = metadata.modified().map(DateTime::<Utc>::from).unwrap_or_default();
    let since_1970 = modified.timestamp_nanos_opt().unwrap_or_default();
    Stat {
        size: metadata.len(),
        modified: Timestamp::from_naive(modified.naive_utc()),
        version: format!("{since_1970:x}-{:x}-{:x}", metadata.len(), number(metadata)),
    }
}

/// What the disk itself calls a file: another one of the same size, written in
/// the same moment, has another.
#[cfg(unix)]
fn number(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn number(_: &Metadata) -> u64 {
    0
}
