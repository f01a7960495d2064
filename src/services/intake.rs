//! Files that clients send: they are written under a name of their own before
//! anything else is known of them, and get the name they are known by when
//! nothing speaks against it any more.

use axum::body::{Body, Bytes};
use http_body_util::Limited;

use super::Services;
use crate::blobs::{Blobs, PutError};
use crate::contract::{Fault, Stream};
use crate::domain::file_name::FileName;

/// A file that has come in whole. One that gets no place is taken away by
/// [`Staged::discard`], or by the sweep once it is old.
#[derive(Debug)]
pub(super) struct Staged {
    blobs: Blobs,
    /// Where it is.
    name: FileName,
    /// Whether that is the name it is known by.
    placed: bool,
    /// The SHA-256 of its bytes in lower-case hex.
    pub sha256: String,
    /// How many they are.
    pub size: u64,
}

impl Services {
    /// Takes a file of at most `limit` bytes in, in constant memory; a larger
    /// one is a 413, and nothing stays of it.
    pub(super) async fn take_in(&self, body: Stream, limit: usize) -> Result<Staged, Fault> {
        let content = Body::new(Limited::new(body.0, limit)).into_data_stream();
        Staged::write(self.files.blobs(), content).await
    }
}

impl Staged {
    /// Writes what comes of a request, in constant memory. What breaks off leaves
    /// nothing.
    pub async fn write<E: std::error::Error + 'static>(
        blobs: &Blobs,
        content: impl futures_util::Stream<Item = Result<Bytes, E>> + Send + Unpin,
    ) -> Result<Self, Fault> {
        let (blobs, name) = (blobs.clone(), FileName::staging());
        match blobs.put_stream(&name, content).await {
            Ok(written) => {
                Ok(Self { blobs, name, placed: false, sha256: written.sha256, size: written.size })
            }
            Err(PutError::Source(error)) => Err(Fault::unreadable(&error)),
            Err(PutError::Store(error)) => Err(error.into()),
        }
    }

    /// Gives the file the name it is known by. Where it got another one before,
    /// it stays there, too: somebody may know it by that already.
    pub async fn place(&mut self, name: &FileName) -> Result<(), Fault> {
        if self.placed {
            self.copy(name).await?;
        } else if !self.blobs.rename(&self.name, name).await? {
            return Err(Fault::unavailable("a file just written is not there"));
        }
        self.name = name.clone();
        self.placed = true;
        Ok(())
    }

    async fn copy(&self, name: &FileName) -> Result<(), Fault> {
        let Some((content, _)) = self.blobs.stream(&self.name, 0..u64::MAX).await? else {
            return Err(Fault::unavailable("a file just written is not there"));
        };
        self.blobs.put_stream(name, content).await.map(drop).map_err(|error| match error {
            PutError::Source(error) | PutError::Store(error) => error.into(),
        })
    }

    /// Takes a file away that got no place.
    pub async fn discard(self) {
        if self.placed {
            return;
        }
        if let Err(error) = self.blobs.delete(&self.name).await {
            tracing::warn!(%error, name = %self.name, "a file that is not kept stays for the sweep");
        }
    }
}
