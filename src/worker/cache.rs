//! Samples on this machine's disk, by their hash.
//!
//! Several workers may share a folder: a sample is written whole under a name
//! that nobody else has, checked, and renamed. What is there already is checked,
//! too, once in a worker's life and whenever the file is not the one it was,
//! because a program that runs as the same user can write into it.

use std::collections::HashMap;
use std::fs::{self, File, Metadata, Permissions, TryLockError};
use std::io::{self, Read};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};
use tokio::io::AsyncWriteExt;
use tokio_util::sync::CancellationToken;

use super::api::{Api, Piece, Problem};
use super::folder::random_name;
use crate::api::models::JobSample;
use crate::domain::digest::{hex, is_sha256_hex, sha256_hex};

/// What files that are not whole yet begin with.
const PART: &str = ".part-";

/// Why a sample is not here.
#[derive(Debug)]
pub enum Missing {
    /// Its link leads to nothing, or to something else. In words.
    Elsewhere(String),
    /// See [`Problem`].
    Problem(Problem),
}

impl From<Problem> for Missing {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<io::Error> for Missing {
    fn from(error: io::Error) -> Self {
        Self::Problem(Problem::Local(error))
    }
}

/// What tells one state of a file from another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    inode: u64,
    length: u64,
    changed: (i64, i64),
}

impl Stamp {
    fn of(data: &Metadata) -> Self {
        Self { inode: data.ino(), length: data.len(), changed: (data.mtime(), data.mtime_nsec()) }
    }
}

/// A folder of samples.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// What names that are no hashes belong to.
    server: String,
    /// The samples that were looked at, as they were then.
    known: Mutex<HashMap<String, Stamp>>,
    /// Whoever wants a sample waits for whoever fetches it.
    turns: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

impl Cache {
    /// The cache in a folder. Downloads that were never finished are removed.
    pub fn open(folder: PathBuf, server: &str) -> io::Result<Self> {
        fs::create_dir_all(&folder)?;
        for entry in fs::read_dir(&folder)?.flatten() {
            let part = entry.file_name().to_str().is_some_and(|name| name.starts_with(PART));
            let Ok(file) = File::open(entry.path()) else { continue };
            if part && !matches!(file.try_lock(), Err(TryLockError::WouldBlock | TryLockError::Error(_))) {
                fs::remove_file(entry.path())?;
            }
        }
        Ok(Self { folder, server: server.to_owned(), known: Mutex::default(), turns: Mutex::default() })
    }

    /// Where a sample is, which is fetched if it is not here.
    pub async fn get(
        &self,
        api: &Api,
        sample: &JobSample,
        quit: &CancellationToken,
    ) -> Result<PathBuf, Missing> {
        let name = self.name(sample);
        let turn = {
            let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
            turns.entry(name.clone()).or_default().clone()
        };
        let _turn = turn.lock().await;
        let path = self.folder.join(&name);
        if self.has(&name, sample).await? {
            return Ok(path);
        }
        let link = sample.download_url.as_deref().ok_or_else(|| {
            Missing::Elsewhere(format!("sample {} is missing in the file store", sample.sample_id))
        })?;
        let (part, file) = self.part()?;
        // Held until the file has its name: nobody takes it for one left behind.
        let lock = file.try_clone()?;
        let fetched = self.fetch(api, sample, link, file, quit).await;
        let kept = fetched.and_then(|()| {
            fs::set_permissions(&part, Permissions::from_mode(0o444))?;
            fs::rename(&part, &path)?;
            self.remember(&name, Stamp::of(&fs::metadata(&path)?));
            Ok(path)
        });
        if kept.is_err() {
            // What stays is removed when a worker begins.
            let _ = fs::remove_file(&part);
        }
        drop(lock);
        kept
    }

    /// A new file to download into, which is locked when it gets its name.
    fn part(&self) -> io::Result<(PathBuf, File)> {
        let name = random_name()?;
        let unnamed = self.folder.join(format!(".new-{name}"));
        let file = File::create_new(&unnamed)?;
        file.lock()?;
        let part = self.folder.join(format!("{PART}{name}"));
        fs::rename(unnamed, &part)?;
        Ok((part, file))
    }

    /// Writes what a link leads to into a file, and checks it.
    async fn fetch(
        &self,
        api: &Api,
        sample: &JobSample,
        link: &str,
        file: File,
        quit: &CancellationToken,
    ) -> Result<(), Missing> {
        let mut file = tokio::fs::File::from_std(file);
        let mut hash = Sha256::new();
        let mut length = 0;
        let found = api
            .download(link, quit, async |piece| -> Result<(), Missing> {
                match piece {
                    Piece::Begin => {
                        file.set_len(0).await?;
                        tokio::io::AsyncSeekExt::rewind(&mut file).await?;
                        (hash, length) = (Sha256::new(), 0);
                    }
                    Piece::Bytes(bytes) => {
                        length += bytes.len() as u64;
                        file.write_all(&bytes).await?;
                        hash = tokio::task::spawn_blocking({
                            let mut hash = std::mem::take(&mut hash);
                            move || {
                                hash.update(&bytes);
                                hash
                            }
                        })
                        .await
                        .map_err(io::Error::other)?;
                    }
                }
                Ok(())
            })
            .await?;
        file.flush().await?;
        if !found {
            return Err(Missing::Elsewhere(format!(
                "sample {} could not be fetched from the file store",
                sample.sample_id
            )));
        }
        let right = if is_sha256_hex(&sample.sha) {
            hex(hash.finalize().as_slice()) == sample.sha
        } else {
            sample.size_bytes.is_none_or(|size| u64::try_from(size) == Ok(length))
        };
        if right {
            return Ok(());
        }
        Err(Missing::Elsewhere(format!("the file store has another file as sample {}", sample.sample_id)))
    }

    /// Whether a sample is here, whole and unchanged.
    async fn has(&self, name: &str, sample: &JobSample) -> io::Result<bool> {
        let path = self.folder.join(name);
        let Ok(data) = fs::symlink_metadata(&path) else { return Ok(false) };
        let stamp = Stamp::of(&data);
        if self.known.lock().unwrap_or_else(PoisonError::into_inner).get(name) == Some(&stamp) {
            return Ok(true);
        }
        let right = if is_sha256_hex(&sample.sha) {
            data.is_file() && digest_of(&path).await? == sample.sha
        } else {
            // Nothing tells what is in it: it is fetched anew in each worker's life.
            false
        };
        if right {
            self.remember(name, stamp);
        }
        Ok(right)
    }

    fn remember(&self, name: &str, stamp: Stamp) {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).insert(name.to_owned(), stamp);
    }

    /// What a sample's file is called.
    fn name(&self, sample: &JobSample) -> String {
        if is_sha256_hex(&sample.sha) {
            return sample.sha.clone();
        }
        format!("unhashed-{}", sha256_hex(format!("{} {}", self.server, sample.sha).as_bytes()))
    }
}

/// Puts a file of the cache into a folder under another name, read-only: the
/// same file, or a copy of it where that is impossible.
pub async fn link(from: &Path, to: &Path) -> io::Result<()> {
    match tokio::fs::hard_link(from, to).await {
        Ok(()) => Ok(()),
        // Another file system, or one without links.
        Err(_) => tokio::fs::copy(from, to).await.map(drop),
    }
}

/// The SHA-256 of a file in lower-case hex.
pub async fn digest_of(path: &Path) -> io::Result<String> {
    let path = path.to_owned();
    let digest = tokio::task::spawn_blocking(move || {
        let mut file = File::open(path)?;
        let mut hash = Sha256::new();
        let mut piece = vec![0; 128 * 1024];
        loop {
            match file.read(&mut piece)? {
                0 => return Ok(hex(hash.finalize().as_slice())),
                length => hash.update(piece.get(..length).unwrap_or_default()),
            }
        }
    });
    digest.await.map_err(io::Error::other)?
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::secret::Secret;

    fn sample(sha: &str) -> JobSample {
        JobSample {
            sample_id: 1,
            sha: sha.to_owned(),
            original_name: "one".to_owned(),
            filename: format!("{sha}.ts"),
            size_bytes: Some(5),
            download_url: None,
        }
    }

    fn api() -> Api {
        let _ = rustls::crypto::ring::default_provider().install_default();
        let tell: super::super::Tell = Arc::new(|_| {});
        Api::new(&"http://127.0.0.1:9".parse().unwrap(), Secret::new("t"), tell).unwrap()
    }

    #[tokio::test]
    async fn what_is_here_is_looked_at_before_it_is_used() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::open(folder.path().to_owned(), "here").unwrap();
        let sha = sha256_hex(b"hello");
        let path = folder.path().join(&sha);
        fs::write(&path, "hello").unwrap();
        let quit = CancellationToken::new();
        assert_eq!(cache.get(&api(), &sample(&sha), &quit).await.unwrap(), path);
        // Changed behind the cache's back: it is not used again, and there is no link.
        fs::write(&path, "jello!").unwrap();
        assert!(matches!(cache.get(&api(), &sample(&sha), &quit).await, Err(Missing::Elsewhere(_))));
    }

    #[test]
    fn downloads_that_were_never_finished_are_removed() {
        let folder = tempfile::tempdir().unwrap();
        let (left, live, whole) =
            (folder.path().join(".part-1"), folder.path().join(".part-2"), folder.path().join("abc"));
        for path in [&left, &live, &whole] {
            fs::write(path, "x").unwrap();
        }
        let held = File::open(&live).unwrap();
        held.lock().unwrap();
        Cache::open(folder.path().to_owned(), "here").unwrap();
        assert!(!left.exists() && live.exists() && whole.exists());
    }

    #[test]
    fn a_name_that_is_no_hash_stays_in_the_folder_and_with_its_server() {
        let folder = tempfile::tempdir().unwrap();
        let name = |server: &str, sha: &str| {
            Cache::open(folder.path().to_owned(), server).unwrap().name(&sample(sha))
        };
        assert!(!name("a", "../x").contains('/'));
        assert_ne!(name("a", "../x"), name("b", "../x"));
        let sha = sha256_hex(b"x");
        assert_eq!(name("a", &sha), name("b", &sha));
    }
}
