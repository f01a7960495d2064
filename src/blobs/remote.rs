//! A service that keeps objects: S3 or GCS.

mod upkeep;

use std::ops::Range;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use futures_util::{Stream, StreamExt, TryStreamExt, stream as streams};
use object_store::path::Path;
use object_store::signer::{Method, SignedUrlOptions, Signer};
use object_store::{
    Error, GetOptions, GetRange, MultipartUpload, ObjectMeta, ObjectStore, ObjectStoreExt, PutPayload,
};
use sha2::{Digest, Sha256};

use super::links::LIFETIME;
use super::{BlobError, ByteStream, PutError, Stat, Written, hashing};
use crate::domain::digest::hex;
use crate::domain::download_name;
use crate::domain::file_name::FileName;
use crate::domain::time::Timestamp;

/// How long a question may take that moves no file.
const PATIENCE: Duration = Duration::from_secs(5);

/// How long the next part of a file may take, in either direction.
const PART_PATIENCE: Duration = Duration::from_secs(60);

/// How long the service may take to copy a file.
const COPY_PATIENCE: Duration = Duration::from_secs(600);

/// How large a part of a file is that is written part by part. The services
/// want 5 MiB at least and 10,000 parts at most, so this is good for 80 GiB.
const PART: usize = 8 << 20;

/// A name that need not exist, for the question whether the store answers.
const PROBE: &str = "TempFiles/.touchstone-probe";

/// A place with a service.
pub(super) struct Remote {
    place: String,
    /// What every key begins with.
    prefix: Path,
    objects: Arc<dyn ObjectStore>,
    signer: Arc<dyn Signer>,
}

/// A version of a file.
pub(super) struct Version {
    objects: Arc<dyn ObjectStore>,
    key: Path,
    etag: Option<String>,
}

impl Remote {
    /// The place that the setting calls `place`: keys below `prefix` of one
    /// store, which also signs.
    pub(super) fn new(
        place: &str,
        prefix: Path,
        objects: Arc<dyn ObjectStore>,
        signer: Arc<dyn Signer>,
    ) -> Self {
        Self { place: place.to_owned(), prefix, objects, signer }
    }

    /// Where it is.
    pub(super) fn place(&self) -> &str {
        &self.place
    }

    /// Whether the service answers, and has the bucket.
    pub(super) async fn ping(&self) -> Result<(), BlobError> {
        let key = self.prefix.parts().chain(Path::from(PROBE).parts()).collect();
        match patiently(PATIENCE, self.objects.get(&key)).await? {
            Ok(_) => Ok(()),
            Err(Error::NotFound { source, .. }) if source.to_string().contains("NoSuchBucket") => {
                Err(BlobError::Unavailable("there is no such bucket".to_owned()))
            }
            Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(failed(&error)),
        }
    }

    /// What is known of a file.
    pub(super) async fn stat(&self, name: &FileName) -> Result<Option<Stat>, BlobError> {
        Ok(self.head(&self.key(name)?).await?.map(|found| stat(&found)))
    }

    /// The present version of a file.
    pub(super) async fn version(&self, name: &FileName) -> Result<Option<(Version, Stat)>, BlobError> {
        let key = self.key(name)?;
        let Some(found) = self.head(&key).await? else { return Ok(None) };
        let stat = stat(&found);
        Ok(Some((Version { objects: self.objects.clone(), key, etag: found.e_tag }, stat)))
    }

    /// Writes a file.
    pub(super) async fn put(&self, name: &FileName, content: Bytes) -> Result<(), BlobError> {
        let content = streams::iter([Ok::<_, std::convert::Infallible>(content)]);
        match self.put_stream(name, content).await {
            Ok(_) => Ok(()),
            Err(PutError::Store(error)) => Err(error),
            Err(PutError::Source(never)) => match never {},
        }
    }

    /// Writes what comes: at once if it is little, else part by part. The
    /// service shows it when all parts are there.
    pub(super) async fn put_stream<E>(
        &self,
        name: &FileName,
        mut content: impl Stream<Item = Result<Bytes, E>> + Send + Unpin,
    ) -> Result<Written, PutError<E>> {
        let key = self.key(name)?;
        let (mut hasher, mut size) = (Sha256::new(), 0);
        let mut upload = Upload(None);
        let mut rest = Bytes::new();
        loop {
            // Whatever ends this early drops the upload, and so aborts it.
            let (part, ended) = gather(&mut content, &mut rest).await.map_err(PutError::Source)?;
            size += part.iter().map(|chunk| u64::try_from(chunk.len()).unwrap_or(u64::MAX)).sum::<u64>();
            let part = {
                let hashed = hashing::update(hasher, part).await?;
                hasher = hashed.0;
                PutPayload::from_iter(hashed.1)
            };
            match &mut upload.0 {
                None if ended => {
                    answer(PART_PATIENCE, self.objects.put(&key, part)).await?;
                }
                None => {
                    let begun = answer(PATIENCE, self.objects.put_multipart(&key)).await?;
                    let begun = upload.0.insert(begun);
                    answer(PART_PATIENCE, begun.put_part(part)).await?;
                }
                Some(begun) => {
                    if part.content_length() > 0 {
                        answer(PART_PATIENCE, begun.put_part(part)).await?;
                    }
                    if ended {
                        answer(PART_PATIENCE, begun.complete()).await?;
                        upload.0 = None;
                    }
                }
            }
            if ended {
                return Ok(Written { size, sha256: hex(hasher.finalize().as_slice()) });
            }
        }
    }

    /// Takes a file away.
    pub(super) async fn delete(&self, name: &FileName) -> Result<bool, BlobError> {
        let key = self.key(name)?;
        // S3 does not say whether there was anything.
        if self.head(&key).await?.is_none() {
            return Ok(false);
        }
        Ok(found(PATIENCE, self.objects.delete(&key)).await?.is_some())
    }

    /// Gives a file another name.
    pub(super) async fn rename(&self, from: &FileName, to: &FileName) -> Result<bool, BlobError> {
        let (from, to) = (self.key(from)?, self.key(to)?);
        if from == to {
            return Ok(self.head(&from).await?.is_some());
        }
        Ok(found(COPY_PATIENCE, self.objects.rename(&from, &to)).await?.is_some())
    }

    /// A URL that the service itself knows.
    pub(super) async fn sign(&self, name: &FileName, download_as: &str) -> Result<String, BlobError> {
        let options = SignedUrlOptions::new().with_query([
            ("response-content-disposition", download_name::content_disposition(download_as)),
            ("response-content-type", "application/octet-stream".to_owned()),
        ]);
        let lifetime = Duration::from_secs(LIFETIME.unsigned_abs());
        let key = self.key(name)?;
        let signed = self.signer.signed_url_opts(Method::GET, &key, lifetime, &options);
        Ok(answer(PATIENCE, signed).await?.to_string())
    }

    async fn head(&self, key: &Path) -> Result<Option<ObjectMeta>, BlobError> {
        found(PATIENCE, self.objects.head(key)).await
    }

    /// The key of a file: its name below the prefix, unaltered.
    fn key(&self, name: &FileName) -> Result<Path, BlobError> {
        let name = Path::parse(name.as_str()).map_err(|error| BlobError::Unavailable(error.to_string()))?;
        Ok(self.prefix.parts().chain(name.parts()).collect())
    }
}

impl Version {
    /// A part of it; the range lies within the file.
    pub(super) async fn stream(&self, range: Range<u64>) -> Result<ByteStream, BlobError> {
        if range.is_empty() {
            return Ok(streams::empty().boxed());
        }
        let options = GetOptions {
            range: Some(GetRange::Bounded(range.clone())),
            if_match: self.etag.clone(),
            ..GetOptions::default()
        };
        let got = answer(PART_PATIENCE, self.objects.get_opts(&self.key, options)).await?;
        let wanted = range.end - range.start;
        Ok(streams::try_unfold((got.into_stream(), wanted), |(mut chunks, wanted)| async move {
            match answer(PART_PATIENCE, chunks.try_next()).await? {
                Some(chunk) => {
                    let left = wanted.saturating_sub(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
                    Ok(Some((chunk, (chunks, left))))
                }
                None if wanted == 0 => Ok(None),
                None => Err(BlobError::Unavailable("a file ended before its end".to_owned())),
            }
        })
        .boxed())
    }
}

/// A file that is written part by part. Dropping it tells the service to forget
/// the parts.
struct Upload(Option<Box<dyn MultipartUpload>>);

impl Drop for Upload {
    fn drop(&mut self) {
        let Some(mut upload) = self.0.take() else { return };
        let Ok(runtime) = tokio::runtime::Handle::try_current() else { return };
        runtime.spawn(async move {
            if let Err(error) = answer(PART_PATIENCE, upload.abort()).await {
                tracing::warn!(%error, "the parts of a broken upload stay");
            }
        });
    }
}

/// The next part of a stream, [`PART`] bytes of it unless it ends, and whether
/// it ends. What is too much stays in `rest`: all parts but the last must be of
/// one size.
async fn gather<E>(
    content: &mut (impl Stream<Item = Result<Bytes, E>> + Send + Unpin),
    rest: &mut Bytes,
) -> Result<(Vec<Bytes>, bool), E> {
    let (mut part, mut room) = (Vec::new(), PART);
    while room > 0 {
        if rest.is_empty() {
            match content.try_next().await? {
                Some(chunk) => *rest = chunk,
                None => return Ok((part, true)),
            }
        }
        let taken = rest.split_to(rest.len().min(room));
        room -= taken.len();
        part.push(taken);
    }
    Ok((part, false))
}

/// What the service answers within its time.
async fn patiently<T>(patience: Duration, asked: impl Future<Output = T>) -> Result<T, BlobError> {
    let silent = |_| BlobError::Unavailable("it does not answer in time".to_owned());
    tokio::time::timeout(patience, asked).await.map_err(silent)
}

/// The same; a failure is logged with what the service said of it.
async fn answer<T>(
    patience: Duration,
    asked: impl Future<Output = Result<T, Error>>,
) -> Result<T, BlobError> {
    patiently(patience, asked).await?.map_err(|error| failed(&error))
}

/// The same; that there is no such file is an answer.
async fn found<T>(
    patience: Duration,
    asked: impl Future<Output = Result<T, Error>>,
) -> Result<Option<T>, BlobError> {
    match patiently(patience, asked).await? {
        Ok(answer) => Ok(Some(answer)),
        Err(Error::NotFound { .. }) => Ok(None),
        Err(error) => Err(failed(&error)),
    }
}

/// The service's own text is for the log only.
fn failed(error: &Error) -> BlobError {
    tracing::warn!(%error, "the file store failed");
    BlobError::Unavailable(match error {
        Error::PermissionDenied { .. } | Error::Unauthenticated { .. } => "it refused".to_owned(),
        Error::Precondition { .. } | Error::NotFound { .. } => "the file changed meanwhile".to_owned(),
        _ => "it failed".to_owned(),
    })
}

fn stat(found: &ObjectMeta) -> Stat {
    let modified = Timestamp::from_naive(found.last_modified.naive_utc());
    let tag = found.version.as_deref().or(found.e_tag.as_deref()).unwrap_or_default();
    // Without a tag, and a tag is not always there, the time must do.
    Stat {
        size: found.size,
        modified,
        version: format!("{tag}-{:x}-{}", found.size, modified.unix_seconds()),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use object_store::aws::AmazonS3Builder;
    use object_store::gcp::GoogleCloudStorageBuilder;
    use rustls::pki_types::PrivatePkcs8KeyDer;

    use super::*;
    use crate::domain::digest::sha256_hex;

    fn key_der() -> Vec<u8> {
        use base64::Engine as _;
        let text = include_str!("../../tests/object-stores/throw-away-key.txt");
        let text: String = text.lines().filter(|line| !line.starts_with('#')).collect();
        base64::engine::general_purpose::STANDARD.decode(text).unwrap()
    }

    fn gcs(prefix: &str) -> Remote {
        use base64::Engine as _;
        let _ = rustls::crypto::ring::default_provider().install_default();
        let key = base64::engine::general_purpose::STANDARD.encode(key_der());
        let account = serde_json::json!({
            "client_email": "tester@example.com",
            "private_key": format!("-----BEGIN PRIVATE KEY-----\n{key}\n-----END PRIVATE KEY-----\n"),
            "private_key_id": "1",
        });
        let store = GoogleCloudStorageBuilder::new()
            .with_bucket_name("bucket")
            .with_service_account_key(account.to_string())
            .build()
            .unwrap();
        let store = Arc::new(store);
        Remote::new("gs://bucket", Path::from(prefix), store.clone(), store)
    }

    /// A URL's query, decoded, by name.
    fn query(url: &reqwest::Url) -> BTreeMap<String, String> {
        url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
    }

    /// The signature is computed again, from Google's description of it.
    #[tokio::test]
    async fn a_gcs_url_is_signed_for_15_minutes_and_the_name() {
        for (prefix, name, path) in [
            ("", FileName::result("abc", ".srt").unwrap(), "/bucket/TestResults/abc.srt"),
            ("a/b", FileName::sample("x y", "ts").unwrap(), "/bucket/a/b/TestFiles/x%20y.ts"),
            ("", FileName::sample("é", "ts").unwrap(), "/bucket/TestFiles/%C3%A9.ts"),
        ] {
            let signed = gcs(prefix).sign(&name, "Größe.srt").await.unwrap();
            let url = reqwest::Url::parse(&signed).unwrap();
            assert_eq!((url.host_str(), url.path()), (Some("storage.googleapis.com"), path));
            let query = query(&url);
            assert_eq!(query["X-Goog-Expires"], "900");
            assert_eq!(
                query["response-content-disposition"],
                download_name::content_disposition("Größe.srt")
            );
            assert_eq!(query["response-content-type"], "application/octet-stream");
            let (unsigned, signature) = url.query().unwrap().rsplit_once("&X-Goog-Signature=").unwrap();
            let mut pairs: Vec<&str> = unsigned.split('&').collect();
            pairs.sort_unstable();
            let pairs = pairs.join("&").replace('+', "%20");
            let request =
                format!("GET\n{path}\n{pairs}\nhost:storage.googleapis.com\n\nhost\nUNSIGNED-PAYLOAD");
            let (_, scope) = query["X-Goog-Credential"].split_once('/').unwrap();
            let to_sign = format!(
                "GOOG4-RSA-SHA256\n{}\n{scope}\n{}",
                query["X-Goog-Date"],
                sha256_hex(request.as_bytes())
            );
            let key = PrivatePkcs8KeyDer::from(key_der()).into();
            let key = rustls::crypto::ring::sign::any_supported_type(&key).unwrap();
            let signer = key.choose_scheme(&[rustls::SignatureScheme::RSA_PKCS1_SHA256]).unwrap();
            assert_eq!(signature, hex(&signer.sign(to_sign.as_bytes()).unwrap()), "{signed}");
        }
    }

    #[tokio::test]
    async fn an_s3_url_is_signed_for_15_minutes_and_the_name() {
        // Another test may have done so.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let store = AmazonS3Builder::new()
            .with_bucket_name("bucket")
            .with_region("eu-central-1")
            .with_access_key_id("an-id")
            .with_secret_access_key("hunter2")
            .build()
            .unwrap();
        let store = Arc::new(store);
        let remote = Remote::new("s3://bucket/a", Path::from("a"), store.clone(), store);
        let name = FileName::sample("é x", "ts").unwrap();
        let signed = remote.sign(&name, "x.ts").await.unwrap();
        assert!(!signed.contains("hunter2"));
        let url = reqwest::Url::parse(&signed).unwrap();
        assert_eq!(url.path(), "/bucket/a/TestFiles/%C3%A9%20x.ts");
        let query = query(&url);
        assert_eq!(query["X-Amz-Expires"], "900");
        assert!(query["X-Amz-Credential"].starts_with("an-id/"));
        assert_eq!(query["X-Amz-Signature"].len(), 64);
        assert_eq!(query["response-content-disposition"], "attachment; filename=\"x.ts\"");
    }

    #[tokio::test]
    async fn parts_are_of_one_size_whatever_comes() {
        for sizes in [vec![PART], vec![3, PART, 2 * PART + 5], vec![PART - 1, 1, 1], vec![], vec![0, 1]] {
            let total: usize = sizes.iter().sum();
            let chunks =
                sizes.iter().map(|&size| Ok::<_, std::convert::Infallible>(Bytes::from(vec![7; size])));
            let (mut content, mut rest) = (streams::iter(chunks.collect::<Vec<_>>()), Bytes::new());
            let mut parts = Vec::new();
            loop {
                let Ok((part, ended)) = gather(&mut content, &mut rest).await;
                parts.push(part.iter().map(Bytes::len).sum::<usize>());
                if ended {
                    break;
                }
            }
            let last = parts.pop().unwrap();
            assert!(parts.iter().all(|&part| part == PART) && last < PART, "{sizes:?}: {parts:?}, {last}");
            assert_eq!(parts.len() * PART + last, total);
        }
    }
}
