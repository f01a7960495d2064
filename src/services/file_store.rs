//! The file store as services use it: with the links to it and the hashes of
//! what is in it.

use std::fmt::Display;

use crate::api::models::ErrorCode;
use crate::blobs::{BlobError, Blobs, Links, Look};
use crate::contract::{Fault, Problem};
use crate::domain::digest::is_sha256_hex;
use crate::domain::file_name::FileName;
use crate::domain::secret::Secret;
use crate::domain::time::Timestamp;
use crate::store::file_digests::{self, Digest};
use crate::store::{Store, StoreError, server_settings};

/// The setting that holds the key of links, if none is configured.
const KEY: &str = "file_link_key";

/// The file store, the links to its files, and what is remembered of them.
#[derive(Clone, Debug)]
pub struct Files {
    blobs: Blobs,
    links: Links,
    store: Store,
}

/// Where a file is, for replies that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whereabouts {
    /// Whether it is there, and how large it is.
    pub look: Look,
    /// A link to it, if it is there.
    pub download_url: Option<String>,
}

impl Files {
    /// The files of a server that is reached at `public_url` (without a slash
    /// at its end). Where no key is given, one is made and kept in the
    /// database, so that all servers on it know each other's links.
    pub async fn open(
        store: Store,
        blobs: Blobs,
        key: Option<&Secret>,
        public_url: &str,
    ) -> Result<Self, StoreError> {
        let key = match key {
            Some(key) => key.clone(),
            None => Secret::new(server_settings::get_or_create(&store, KEY, new_key).await?),
        };
        Ok(Self { links: Links::new(&key, public_url), blobs, store })
    }

    /// The file store itself.
    pub fn blobs(&self) -> &Blobs {
        &self.blobs
    }

    /// The links to its files.
    pub fn links(&self) -> &Links {
        &self.links
    }

    /// A link to a file, which a browser saves as `download_as`. Whether there
    /// is such a file is not asked.
    pub async fn link(&self, name: &FileName, download_as: &str) -> Result<String, BlobError> {
        self.blobs.sign(&self.links, name, download_as, Timestamp::now()).await
    }

    /// Whether a file is there, and a link if it is. That a link cannot be made
    /// is logged: the file is there all the same.
    pub async fn whereabouts(&self, name: &FileName, download_as: &str) -> Whereabouts {
        let look = self.blobs.look(name).await;
        if look.size_bytes.is_none() {
            return Whereabouts { look, download_url: None };
        }
        let download_url = match self.link(name, download_as).await {
            Ok(link) => Some(link),
            Err(error) => {
                tracing::warn!(%error, %name, "there is no link to a file");
                None
            }
        };
        Whereabouts { look, download_url }
    }

    /// The SHA-256 of a file in lower-case hex; nothing if there is no such
    /// file.
    ///
    /// A file is normally stored under its hash. A stored name of that form is
    /// believed, and the file not even looked for: whoever wrote it there
    /// hashed it, and a name that lies is found when its bytes are compared.
    /// Other files are hashed once for each version of them.
    pub async fn sha256_of(&self, name: &FileName, stored_hash: &str) -> Result<Option<String>, Fault> {
        if is_sha256_hex(stored_hash) {
            return Ok(Some(stored_hash.to_owned()));
        }
        let Some(stat) = self.blobs.stat(name).await? else { return Ok(None) };
        let known = file_digests::find(&self.store, name.as_str(), &stat.etag()).await?;
        if let Some(known) = known {
            return Ok(Some(known.sha256));
        }
        // What is hashed may be a later version than what was looked at.
        let Some((sha256, stat)) = self.blobs.sha256(name).await? else { return Ok(None) };
        let digest = Digest {
            version: stat.etag(),
            sha256,
            size_bytes: i64::try_from(stat.size).map_err(Fault::internal)?,
        };
        // A hash that cannot be remembered is one all the same.
        if let Err(error) = file_digests::remember(&self.store, name.as_str(), &digest).await {
            tracing::warn!(%error, %name, "a file's hash is not remembered");
        }
        Ok(Some(digest.sha256))
    }
}

/// 256 random bits as text.
fn new_key() -> String {
    let mut random = [0; 32];
    getrandom::fill(&mut random).expect("the operating system gives randomness");
    crate::domain::digest::hex(&random)
}

impl From<BlobError> for Fault {
    /// A file that is too large, or not where it should be, and that a service
    /// has not turned into an answer is a bug.
    fn from(error: BlobError) -> Self {
        match error {
            BlobError::Unavailable(_) => Self::unavailable(error),
            BlobError::Configuration(_) | BlobError::Outside(_) | BlobError::TooLarge { .. } => {
                Self::internal(error)
            }
        }
    }
}

/// What a client is told where a stored name cannot be a file's
/// ([`UnsafeName`](crate::domain::file_name::UnsafeName)), or a link on the disk
/// leads out of the store ([`BlobError::Outside`]). The log says which.
pub(super) fn invalid_path(error: impl Display) -> Problem {
    tracing::warn!(%error, "a file is refused");
    Problem::new(ErrorCode::Forbidden, "Invalid file path.")
}
