//! The file store: a local folder, S3 or GCS, behind one type.
//!
//! What lives here puts bytes somewhere and gets them back by name. It knows
//! nothing of HTTP, of the database, or of what the bytes mean; names never
//! come from a client but are [`FileName`]s.
//!
//! Nothing here blocks an async thread: a local folder is worked on by blocking
//! threads, a chunk at a time, and hashing is done there, too. Nothing waits
//! for ever: a store that does not answer in time is [`BlobError::Unavailable`].
//! Nothing grows with the size of a file but [`Blobs::read_all`], which has a
//! limit.

mod hashing;
mod links;
mod local;
mod look;
mod open;
mod remote;
mod splice;
mod upkeep;

use std::ops::Range;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::BoxStream;
use futures_util::{Stream, TryStreamExt};

use crate::domain::file_name::FileName;
use crate::domain::time::Timestamp;

pub use links::{Links, Refused, Signed};
pub use look::Look;

/// A failure of the file store. Its text holds no credentials.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The setting does not describe a store.
    #[error("{0}")]
    Configuration(String),
    /// The store does not answer, or not with what was asked for.
    #[error("the file store is unavailable: {0}")]
    Unavailable(String),
    /// A link on the disk leads out of the store's folder.
    #[error("`{0}` is not in the store's folder")]
    Outside(FileName),
    /// The file is larger than what was to be read at once.
    #[error("the file has {size} bytes, more than {limit}")]
    TooLarge {
        /// How large it is, in bytes.
        size: u64,
        /// How large it may be, in bytes.
        limit: u64,
    },
}

/// What is known of a file without reading it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stat {
    /// Its size in bytes.
    pub size: u64,
    /// When it was last written.
    pub modified: Timestamp,
    /// A text that changes when the file does. It says something of the store,
    /// so it is not for clients: see [`Stat::etag`].
    pub version: String,
}

impl Stat {
    /// A strong entity tag, with its quotes.
    pub fn etag(&self) -> String {
        let digest = crate::domain::digest::sha256_hex(self.version.as_bytes());
        format!("\"{}\"", digest.get(..32).unwrap_or(&digest))
    }
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// How many bytes.
    pub size: u64,
    /// Their SHA-256 in lower-case hex.
    pub sha256: String,
}

/// Why a stream could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PutError<E> {
    /// The stream broke off. Nothing was written.
    #[error("{0}")]
    Source(E),
    /// The store failed. Nothing was written.
    #[error(transparent)]
    Store(#[from] BlobError),
}

/// A file's bytes as they come. It ends with an error if they do not all come.
pub type ByteStream = BoxStream<'static, Result<Bytes, BlobError>>;

/// An open file store. Clones share it.
#[derive(Clone)]
pub struct Blobs(Arc<Kind>);

/// Where files are.
enum Kind {
    /// In a folder.
    Local(local::Local),
    /// With a service.
    Remote(remote::Remote),
}

/// A file that is there, to be read once or more. What is read is this version
/// of it, whatever is written meanwhile, or else an error.
pub struct Opened {
    stat: Stat,
    source: Source,
}

enum Source {
    Local(Arc<std::fs::File>),
    Remote(remote::Version),
}

impl Opened {
    /// What is known of it.
    pub fn stat(&self) -> &Stat {
        &self.stat
    }

    /// A part of it, in constant memory. The range is cut to the file's end.
    pub async fn stream(&self, range: Range<u64>) -> Result<ByteStream, BlobError> {
        let range = cut(range, self.stat.size);
        match &self.source {
            Source::Local(file) => Ok(local::stream(file.clone(), range)),
            Source::Remote(version) => version.stream(range).await,
        }
    }
}

impl Blobs {
    /// Opens the store that `place` names: a folder, which is made where it is
    /// missing, or an `s3://` or `gs://` URL, for which the usual environment
    /// variables of those services hold the credentials.
    pub fn open(place: &str) -> Result<Self, BlobError> {
        open::open(place).map(|kind| Self(Arc::new(kind)))
    }

    /// Whether the store answers: whether it can say of a name if it exists.
    pub async fn ping(&self) -> Result<(), BlobError> {
        match &*self.0 {
            Kind::Local(local) => local.ping().await,
            Kind::Remote(remote) => remote.ping().await,
        }
    }

    /// What is known of a file; nothing if there is none.
    pub async fn stat(&self, name: &FileName) -> Result<Option<Stat>, BlobError> {
        match &*self.0 {
            Kind::Local(local) => local.stat(name).await,
            Kind::Remote(remote) => remote.stat(name).await,
        }
    }

    /// Opens a file to be read; nothing if there is none.
    pub async fn file(&self, name: &FileName) -> Result<Option<Opened>, BlobError> {
        match &*self.0 {
            Kind::Local(local) => Ok(local
                .file(name)
                .await?
                .map(|(file, stat)| Opened { stat, source: Source::Local(Arc::new(file)) })),
            Kind::Remote(remote) => Ok(remote
                .version(name)
                .await?
                .map(|(version, stat)| Opened { stat, source: Source::Remote(version) })),
        }
    }

    /// A part of a file in constant memory; nothing if there is no such file.
    pub async fn stream(
        &self,
        name: &FileName,
        range: Range<u64>,
    ) -> Result<Option<(ByteStream, Stat)>, BlobError> {
        let Some(opened) = self.file(name).await? else { return Ok(None) };
        Ok(Some((opened.stream(range).await?, opened.stat)))
    }

    /// The bytes of a part of a file: fewer at its end, none past it. Nothing
    /// if there is no such file. The part must fit into memory.
    pub async fn read_range(
        &self,
        name: &FileName,
        range: Range<u64>,
    ) -> Result<Option<(Bytes, Stat)>, BlobError> {
        match &*self.0 {
            Kind::Local(local) => local.read_range(name, range).await,
            Kind::Remote(_) => {
                let Some((stream, stat)) = self.stream(name, range).await? else { return Ok(None) };
                Ok(Some((collected(stream).await?, stat)))
            }
        }
    }

    /// A whole file, unless it has more than `limit` bytes: then
    /// [`BlobError::TooLarge`]. Nothing if there is no such file.
    pub async fn read_all(&self, name: &FileName, limit: u64) -> Result<Option<(Bytes, Stat)>, BlobError> {
        // One byte more, to see a file that has grown beyond it.
        let Some(read) = self.read_range(name, 0..limit.saturating_add(1)).await? else { return Ok(None) };
        let size = read.1.size.max(u64::try_from(read.0.len()).unwrap_or(u64::MAX));
        if size > limit { Err(BlobError::TooLarge { size, limit }) } else { Ok(Some(read)) }
    }

    /// Writes a file, over one of the same name. It is there whole or not at
    /// all, and on the disk when this returns.
    pub async fn put(&self, name: &FileName, content: Bytes) -> Result<(), BlobError> {
        match &*self.0 {
            Kind::Local(local) => local.put(name, content).await,
            Kind::Remote(remote) => remote.put(name, content).await,
        }
    }

    /// The same with bytes as they come, in constant memory; says how many
    /// there were, and their hash. A stream that breaks off leaves nothing.
    pub async fn put_stream<E>(
        &self,
        name: &FileName,
        content: impl Stream<Item = Result<Bytes, E>> + Send + Unpin,
    ) -> Result<Written, PutError<E>> {
        match &*self.0 {
            Kind::Local(local) => local.put_stream(name, content).await,
            Kind::Remote(remote) => remote.put_stream(name, content).await,
        }
    }

    /// Takes a file away; whether there was one.
    pub async fn delete(&self, name: &FileName) -> Result<bool, BlobError> {
        match &*self.0 {
            Kind::Local(local) => local.delete(name).await,
            Kind::Remote(remote) => remote.delete(name).await,
        }
    }

    /// Gives a file another name, over a file that has it; whether there was
    /// one to be renamed. In a folder this is one step; with a service it is a
    /// copy by the service and a deletion.
    pub async fn rename(&self, from: &FileName, to: &FileName) -> Result<bool, BlobError> {
        match &*self.0 {
            Kind::Local(local) => local.rename(from, to).await,
            Kind::Remote(remote) => remote.rename(from, to).await,
        }
    }

    /// The SHA-256 of a file in lower-case hex, in constant memory; nothing if
    /// there is no such file.
    pub async fn sha256(&self, name: &FileName) -> Result<Option<(String, Stat)>, BlobError> {
        let Some((stream, stat)) = self.stream(name, 0..u64::MAX).await? else { return Ok(None) };
        Ok(Some((hashing::sha256(stream).await?, stat)))
    }

    /// A URL at which anybody can get the file for some minutes, at most 15,
    /// and which a browser saves as `download_as`. Whether there is such a file
    /// is not asked.
    pub async fn sign(
        &self,
        links: &Links,
        name: &FileName,
        download_as: &str,
        now: Timestamp,
    ) -> Result<String, BlobError> {
        match &*self.0 {
            Kind::Local(_) => Ok(links.sign(name, download_as, now)),
            Kind::Remote(remote) => remote.sign(name, download_as).await,
        }
    }
}

impl std::fmt::Debug for Blobs {
    /// Says where files are. What the services' own types say of themselves is
    /// not to be relied upon.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let place = match &*self.0 {
            Kind::Local(local) => local.root().display().to_string(),
            Kind::Remote(remote) => remote.place().to_owned(),
        };
        f.debug_tuple("Blobs").field(&place).finish()
    }
}

/// A range that ends where the file does.
fn cut(range: Range<u64>, size: u64) -> Range<u64> {
    let end = range.end.min(size);
    range.start.min(end)..end
}

/// All of a stream at once.
async fn collected(mut stream: ByteStream) -> Result<Bytes, BlobError> {
    let Some(first) = stream.try_next().await? else { return Ok(Bytes::new()) };
    let Some(second) = stream.try_next().await? else { return Ok(first) };
    let mut all = Vec::with_capacity(first.len() + second.len());
    all.extend_from_slice(&first);
    all.extend_from_slice(&second);
    while let Some(chunk) = stream.try_next().await? {
        all.extend_from_slice(&chunk);
    }
    Ok(all.into())
}
