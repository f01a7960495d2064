//! Second names, and what killed processes have left in a folder.

use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind};
use std::path::Path;

use chrono::{DateTime, Utc};

use super::write::{DRAFT, Draft, draft_name, folder as folder_of, sync_folder};
use super::{Local, Trouble, blocking, find};
use crate::blobs::BlobError;
use crate::domain::file_name::{FOLDERS, FileName, Folder};
use crate::domain::time::Timestamp;

/// How many folders deep files are: `TestFiles/extra`, `LogFiles/<run>`.
const DEPTH: usize = 2;

impl Local {
    /// Gives a file a second name.
    pub(in crate::blobs) async fn copy(&self, from: &FileName, to: &FileName) -> Result<bool, BlobError> {
        let (root, old, new) = (self.root.clone(), from.clone(), to.clone());
        let copy = blocking(move || {
            let Some(source) = find(&root, &old)? else { return Ok(false) };
            if !fs::metadata(&source)?.is_file() {
                return Ok(false);
            }
            let folder = folder_of(&root, &new)?;
            let draft = folder.join(draft_name()?);
            if fs::hard_link(&source, &draft).is_err() {
                // Not every disk has second names, and none has them for what is
                // on another.
                let mut draft = Draft::begin(&root, &new)?;
                io::copy(&mut File::open(&source)?, &mut draft.file)?;
                draft.publish()?;
                return Ok(true);
            }
            let renamed = fs::rename(&draft, folder.join(new.last_part()));
            // Renaming to a name that the same file has already does nothing.
            match fs::remove_file(&draft) {
                Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
                _ => renamed?,
            }
            sync_folder(&folder)?;
            Ok(true)
        });
        match copy.await? {
            // It was there before, and somebody else has moved it since.
            Err(Trouble::Io(error)) if error.kind() == ErrorKind::NotFound => {
                self.stat(from).await.and_then(|stat| match stat {
                    None => Ok(false),
                    Some(_) => Err(Trouble::Io(error).about(to)),
                })
            }
            copied => copied.map_err(|trouble| trouble.about(to)),
        }
    }

    /// What came into a folder before this time.
    pub(in crate::blobs) async fn older_than(
        &self,
        folder: Folder,
        time: Timestamp,
    ) -> Result<Vec<FileName>, BlobError> {
        let path = self.root.join(folder.as_str());
        let listed = blocking(move || {
            let mut names = Vec::new();
            for entry in entries(&path)? {
                let entry = entry?;
                let Some(name) = entry.file_name().to_str().and_then(|name| folder.file(name)) else {
                    continue;
                };
                if old(&entry, time)? {
                    names.push(name);
                }
            }
            names.sort_unstable();
            Ok::<_, io::Error>(names)
        });
        listed.await?.map_err(|error| BlobError::Unavailable(error.to_string()))
    }

    /// Removes drafts that nobody has touched since this time.
    pub(in crate::blobs) async fn remove_drafts(&self, time: Timestamp) -> Result<usize, BlobError> {
        let root = self.root.clone();
        let removed = blocking(move || {
            let mut removed = 0;
            for folder in FOLDERS {
                removed += remove_drafts_in(&root.join(folder), time, DEPTH)?;
            }
            Ok::<_, io::Error>(removed)
        });
        removed.await?.map_err(|error| BlobError::Unavailable(error.to_string()))
    }
}

/// Links are not followed, so nothing outside the store is ever met.
fn remove_drafts_in(folder: &Path, time: Timestamp, depth: usize) -> io::Result<usize> {
    let mut removed = 0;
    for entry in entries(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            if depth > 1 {
                removed += remove_drafts_in(&entry.path(), time, depth - 1)?;
            }
        } else if entry.file_name().to_str().is_some_and(is_draft) && old(&entry, time)? {
            match fs::remove_file(entry.path()) {
                Ok(()) => removed += 1,
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
    }
    Ok(removed)
}

/// Whether a name is one that this server gives to drafts.
fn is_draft(name: &str) -> bool {
    name.strip_prefix(DRAFT).is_some_and(|random| {
        random.len() == 32 && random.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// What is in a folder; nothing where there is no folder, or a link to one.
fn entries(folder: &Path) -> io::Result<impl Iterator<Item = io::Result<fs::DirEntry>>> {
    let there = match fs::symlink_metadata(folder) {
        Ok(metadata) => metadata.is_dir(),
        Err(error) if error.kind() == ErrorKind::NotFound => false,
        Err(error) => return Err(error),
    };
    let entries = if there { Some(fs::read_dir(folder)?) } else { None };
    Ok(entries.into_iter().flatten())
}

/// Whether this is a file that was neither written nor brought here since. One
/// that is gone by now is not.
fn old(entry: &fs::DirEntry, time: Timestamp) -> io::Result<bool> {
    match entry.metadata() {
        Ok(metadata) => Ok(metadata.is_file() && touched(&metadata) < time),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// When a file was last written or, where the disk knows, renamed. One that does
/// not say was touched just now.
fn touched(metadata: &Metadata) -> Timestamp {
    let written = metadata.modified().map(DateTime::<Utc>::from).unwrap_or_else(|_| Utc::now());
    Timestamp::from_naive(written.max(changed(metadata)).naive_utc())
}

#[cfg(unix)]
fn changed(metadata: &Metadata) -> DateTime<Utc> {
    DateTime::from_timestamp(std::os::unix::fs::MetadataExt::ctime(metadata), 0).unwrap_or_default()
}

#[cfg(not(unix))]
fn changed(_: &Metadata) -> DateTime<Utc> {
    DateTime::default()
}
