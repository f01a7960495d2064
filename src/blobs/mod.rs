//! The file store: a local folder, S3 or GCS, behind one type.
//!
//! What lives here puts bytes somewhere and gets them back by name. It knows
//! nothing of HTTP, of the database, or of what the bytes mean; names never
//! come from a client.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use object_store::local::LocalFileSystem;
use object_store::{ObjectStore, ObjectStoreExt};

/// How long the store may take to show that it works.
const PATIENCE: Duration = Duration::from_secs(5);

/// A name that need not exist, for the question whether the store answers.
const PROBE: &str = "TempFiles/.touchstone-probe";

/// A failure of the file store. Its text holds no credentials.
#[derive(Debug, thiserror::Error)]
pub enum BlobError {
    /// The setting does not describe a store.
    #[error("{0}")]
    Configuration(String),
    /// The store does not answer.
    #[error("the file store is unavailable: {0}")]
    Unavailable(String),
}

/// An open file store. Clones share it.
#[derive(Clone, Debug)]
pub struct Blobs {
    inner: Arc<dyn ObjectStore>,
    /// Where it is, if it is a folder.
    folder: Option<PathBuf>,
}

impl Blobs {
    /// Opens the store that `place` names: a folder, which is made where it is
    /// missing, or an `s3://` or `gs://` URL, for which the usual environment
    /// variables of those services hold the credentials.
    pub fn open(place: &str) -> Result<Self, BlobError> {
        let Some((scheme, _)) = place.split_once("://") else { return Self::folder(Path::new(place)) };
        let bad = |error: &dyn std::fmt::Display| BlobError::Configuration(format!("`{place}`: {error}"));
        let url = reqwest::Url::parse(place).map_err(|error| bad(&error))?;
        let variables = match scheme {
            "s3" => "aws_",
            "gs" => "google_",
            _ => return Err(bad(&"must be a folder, or an s3:// or gs:// URL")),
        };
        let options = std::env::vars()
            .map(|(name, value)| (name.to_ascii_lowercase(), value))
            .filter(|(name, _)| name.starts_with(variables));
        let (store, prefix) = object_store::parse_url_opts(&url, options).map_err(|error| bad(&error))?;
        Ok(Self { inner: Arc::new(object_store::prefix::PrefixStore::new(store, prefix)), folder: None })
    }

    fn folder(path: &Path) -> Result<Self, BlobError> {
        let bad = |error: &dyn std::fmt::Display| {
            BlobError::Configuration(format!("`{}`: {error}", path.display()))
        };
        std::fs::create_dir_all(path).map_err(|error| bad(&error))?;
        let store = LocalFileSystem::new_with_prefix(path).map_err(|error| bad(&error))?;
        Ok(Self { inner: Arc::new(store), folder: Some(path.to_owned()) })
    }

    /// Whether the store answers: whether it can say of a name if it exists.
    /// A folder that is gone would say that nothing does, so it is looked at.
    pub async fn ping(&self) -> Result<(), BlobError> {
        if let Some(folder) = &self.folder
            && !tokio::fs::metadata(folder).await.is_ok_and(|found| found.is_dir())
        {
            return Err(BlobError::Unavailable("its folder is not there".to_owned()));
        }
        let answer = tokio::time::timeout(PATIENCE, self.inner.head(&PROBE.into())).await;
        match answer {
            Ok(Ok(_) | Err(object_store::Error::NotFound { .. })) => Ok(()),
            Ok(Err(error)) => {
                tracing::warn!(%error, "the file store does not answer");
                Err(BlobError::Unavailable("it refused or failed".to_owned()))
            }
            Err(_) => Err(BlobError::Unavailable("it does not answer".to_owned())),
        }
    }
}
