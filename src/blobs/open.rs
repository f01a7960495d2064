//! From the setting to a store.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use object_store::aws::{AmazonS3Builder, AmazonS3ConfigKey};
use object_store::gcp::{GoogleCloudStorageBuilder, GoogleConfigKey};
use object_store::path::Path as Prefix;
use object_store::{BackoffConfig, ClientOptions, RetryConfig};

use super::local::Local;
use super::remote::Remote;
use super::{BlobError, Kind};

/// How long a connection to a service may take.
const CONNECT: Duration = Duration::from_secs(3);

/// How long a service may go without sending or taking a byte.
const SILENCE: Duration = Duration::from_secs(30);

/// Opens the store that `place` names.
pub(super) fn open(place: &str) -> Result<Kind, BlobError> {
    let Some((scheme, _)) = place.split_once("://") else {
        return Local::open(Path::new(place)).map(Kind::Local);
    };
    let bad = |error: &dyn std::fmt::Display| BlobError::Configuration(format!("`{place}`: {error}"));
    let url = reqwest::Url::parse(place).map_err(|error| bad(&error))?;
    if !url.username().is_empty() || url.password().is_some() {
        // The text above would repeat it.
        let reason = "must not hold credentials; the environment does";
        return Err(BlobError::Configuration(reason.to_owned()));
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err(bad(&"names no bucket"));
    }
    let prefix = Prefix::from_url_path(url.path()).map_err(|error| bad(&error))?;
    let remote = match scheme {
        "s3" => {
            let builder =
                AmazonS3Builder::new().with_url(place).with_retry(retries()).with_client_options(client());
            let store = variables::<AmazonS3ConfigKey>("aws_")
                .fold(builder, |builder, (key, value)| builder.with_config(key, value))
                .build()
                .map_err(|error| bad(&error))?;
            let store = Arc::new(store);
            Remote::new(place, prefix, store.clone(), store)
        }
        "gs" => {
            let builder = GoogleCloudStorageBuilder::new()
                .with_url(place)
                .with_retry(retries())
                .with_client_options(client());
            let store = variables::<GoogleConfigKey>("google_")
                .fold(builder, |builder, (key, value)| builder.with_config(key, value))
                .build()
                .map_err(|error| bad(&error))?;
            let store = Arc::new(store);
            Remote::new(place, prefix, store.clone(), store)
        }
        _ => return Err(bad(&"must be a folder, or an s3:// or gs:// URL")),
    };
    Ok(Kind::Remote(remote))
}

/// The environment variables of a service that its client knows.
fn variables<K: std::str::FromStr>(prefix: &'static str) -> impl Iterator<Item = (K, String)> {
    std::env::vars_os().filter_map(move |(name, value)| {
        let name = name.into_string().ok()?.to_ascii_lowercase();
        let key = name.starts_with(prefix).then(|| name.parse().ok())??;
        Some((key, value.into_string().ok()?))
    })
}

/// A service that stumbles is asked again, but not for so long that whoever
/// waits for the answer gives up.
fn retries() -> RetryConfig {
    RetryConfig {
        backoff: BackoffConfig {
            init_backoff: Duration::from_millis(100),
            max_backoff: Duration::from_secs(1),
            base: 2.0,
        },
        max_retries: 3,
        retry_timeout: Duration::from_secs(4),
    }
}

/// A large file takes as long as it takes; what must not be long is silence.
fn client() -> ClientOptions {
    ClientOptions::new().with_connect_timeout(CONNECT).with_timeout_disabled().with_read_timeout(SILENCE)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::blobs::Blobs;

    #[test]
    fn a_bad_place_is_refused_with_a_reason() {
        for (place, reason) in [
            ("ftp://host/x", "must be a folder"),
            ("s3://", "`s3://`: "),
            ("s3://key:secret@bucket/x", "must not hold credentials"),
            ("s3://bucket/a//b", "empty path segment"),
        ] {
            let error = Blobs::open(place).unwrap_err();
            assert!(matches!(error, BlobError::Configuration(_)), "{error:?}");
            let error = error.to_string();
            assert!(error.contains(reason), "{error}");
            assert!(!error.contains("secret@"), "{error}");
        }
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(Blobs::open(&file.path().display().to_string()).is_err());
    }
}
