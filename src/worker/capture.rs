//! What a command writes to standard output and standard error, kept up to a
//! limit. The rest is read and dropped, so that the command is not held up.

use std::path::Path;
use std::sync::Arc;

use tokio::fs::File;
use tokio::io::{self, AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::process::{ChildStderr, ChildStdout};
use tokio::sync::Mutex;

/// How much is read at once, in bytes.
const PIECE: usize = 64 * 1024;

/// A file that takes so many bytes and no more.
#[derive(Debug)]
struct Bounded {
    file: File,
    left: u64,
    dropped: u64,
    /// Why nothing is written any more, if so.
    error: Option<io::Error>,
}

impl Bounded {
    async fn create(path: &Path, most: u64) -> io::Result<Self> {
        Ok(Self { file: File::create_new(path).await?, left: most, dropped: 0, error: None })
    }

    async fn take(&mut self, bytes: &[u8]) {
        let fitting = usize::try_from(self.left).unwrap_or(usize::MAX).min(bytes.len());
        let (kept, dropped) = bytes.split_at(fitting);
        self.left -= kept.len() as u64;
        self.dropped += dropped.len() as u64;
        if self.error.is_none()
            && let Err(error) = self.file.write_all(kept).await
        {
            self.error = Some(error);
        }
    }

    /// How many bytes were dropped.
    async fn finish(mut self) -> io::Result<u64> {
        match self.error {
            Some(error) => Err(error),
            None => {
                self.file.flush().await?;
                Ok(self.dropped)
            }
        }
    }
}

/// Where it goes.
#[derive(Clone, Copy, Debug)]
pub struct Files<'a> {
    /// Standard output alone, and how many bytes of it; nothing where it is no output.
    pub stdout: Option<(&'a Path, u64)>,
    /// Both, as they came, and how many bytes of them.
    pub combined: (&'a Path, u64),
}

/// How many bytes were dropped.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dropped {
    /// Of standard output alone.
    pub stdout: u64,
    /// Of both.
    pub combined: u64,
}

/// Reads both to their ends. Fails where a file cannot be written, but reads on
/// nevertheless.
pub async fn capture(files: Files<'_>, stdout: ChildStdout, stderr: ChildStderr) -> io::Result<Dropped> {
    let combined = Bounded::create(files.combined.0, files.combined.1).await?;
    let combined = Arc::new(Mutex::new(combined));
    let mut own = match files.stdout {
        Some((path, most)) => Some(Bounded::create(path, most).await?),
        None => None,
    };
    let read = tokio::join!(drain(stdout, own.as_mut(), &combined), drain(stderr, None, &combined));
    read.0?;
    read.1?;
    let stdout = match own {
        Some(own) => own.finish().await?,
        None => 0,
    };
    let combined = Arc::into_inner(combined).ok_or_else(|| io::Error::other("a file is still in use"))?;
    Ok(Dropped { stdout, combined: combined.into_inner().finish().await? })
}

async fn drain(
    mut from: impl AsyncRead + Unpin,
    mut own: Option<&mut Bounded>,
    combined: &Mutex<Bounded>,
) -> io::Result<()> {
    let mut piece = vec![0; PIECE];
    loop {
        let length = from.read(&mut piece).await?;
        let Some(bytes) = piece.get(..length).filter(|bytes| !bytes.is_empty()) else { return Ok(()) };
        if let Some(own) = &mut own {
            own.take(bytes).await;
        }
        combined.lock().await.take(bytes).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_file_takes_no_more_than_it_may() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("out");
        let mut bounded = Bounded::create(&path, 10).await.unwrap();
        for piece in [&b"abcdef"[..], b"ghi", b"jkl", b"mno"] {
            bounded.take(piece).await;
        }
        assert_eq!(bounded.finish().await.unwrap(), 5);
        assert_eq!(std::fs::read(&path).unwrap(), b"abcdefghij");
    }
}
