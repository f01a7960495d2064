//! Working folders: a new one for each command, and nothing of it afterwards.
//!
//! A worker owns one folder below the one it was given, and holds a lock on the
//! file `lock` in it while it lives. So whoever finds a folder whose lock nobody
//! holds knows that its worker is gone, and may clear it away.

use std::fs::{self, DirBuilder, File, Permissions, TryLockError};
use std::io::{self, ErrorKind};
use std::os::unix::fs::{DirBuilderExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::launcher;
use crate::domain::digest::hex;

/// What the folders of workers begin with. Others are never touched.
const PREFIX: &str = "worker-";

/// The file in it that is locked.
const LOCK: &str = "lock";

/// The folder of a worker. It is removed when this is dropped.
#[derive(Debug)]
pub struct Home {
    path: PathBuf,
    made: AtomicU64,
    /// Held as long as the worker lives.
    _lock: File,
}

impl Home {
    /// Makes a folder below `parent`, an absolute path, after clearing away those
    /// of workers that are gone.
    pub fn make(parent: &Path) -> io::Result<Self> {
        fs::create_dir_all(parent)?;
        clear_away(parent)?;
        let name = format!("{PREFIX}{}", random_name()?);
        // It gets its name once it is locked: nobody takes it for one left behind.
        let unnamed = parent.join(format!("new-{name}"));
        private(&unnamed)?;
        let lock = File::create_new(unnamed.join(LOCK))?;
        lock.lock()?;
        let path = parent.join(name);
        fs::rename(&unnamed, &path)?;
        Ok(Self { path, made: AtomicU64::new(0), _lock: lock })
    }

    /// A new folder in it.
    pub fn folder(&self) -> io::Result<Folder> {
        let path = self.path.join(self.made.fetch_add(1, Ordering::Relaxed).to_string());
        private(&path)?;
        Ok(Folder { path })
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        // The next worker clears away what cannot be removed now.
        let _ = remove_all(&self.path);
    }
}

/// A folder that is removed when this is dropped.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = remove_all(&self.path);
    }
}

/// Removes the folders of workers that are gone, and ends what still runs there.
fn clear_away(parent: &Path) -> io::Result<()> {
    for entry in fs::read_dir(parent)? {
        let entry = entry?;
        let ours = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        // A folder without its lock is being removed.
        let Ok(lock) = File::open(entry.path().join(LOCK)) else { continue };
        if !ours || matches!(lock.try_lock(), Err(TryLockError::WouldBlock | TryLockError::Error(_))) {
            continue;
        }
        // Somebody else may have removed it by now.
        for command in fs::read_dir(entry.path()).into_iter().flatten().flatten() {
            if let Some(home) = work_in(&command.path()).to_str() {
                launcher::sweep(home);
            }
        }
        remove_all(&entry.path())?;
    }
    Ok(())
}

/// Where a command works within the folder made for it. What the worker keeps
/// about the command is beside it, out of its way.
pub fn work_in(folder: &Path) -> PathBuf {
    folder.join("work")
}

/// Makes a folder that is for this user alone.
pub fn private(path: &Path) -> io::Result<()> {
    DirBuilder::new().mode(0o700).create(path)
}

/// Removes a folder with all that is in it, even what may not be read.
fn remove_all(path: &Path) -> io::Result<()> {
    match fs::remove_dir_all(path) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            open_up(path)?;
            fs::remove_dir_all(path)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

fn open_up(path: &Path) -> io::Result<()> {
    fs::set_permissions(path, Permissions::from_mode(0o700))?;
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        // Of the entry itself, never of what a link leads to.
        if entry.file_type()?.is_dir() {
            open_up(&entry.path())?;
        }
    }
    Ok(())
}

/// How many bytes the files of a folder hold, without `except`.
pub fn size(path: &Path, except: &str) -> io::Result<u64> {
    let mut sum = 0_u64;
    let mut open = vec![path.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder)? {
            let entry = entry?;
            let data = entry.metadata()?;
            if data.is_dir() {
                open.push(entry.path());
            } else if folder != path || entry.file_name() != except {
                sum = sum.saturating_add(data.len());
            }
        }
    }
    Ok(sum)
}

/// 32 letters and digits that nobody has had before.
pub fn random_name() -> io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(hex(&bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_folders_of_workers_that_are_gone_are_cleared_away() {
        let parent = tempfile::tempdir().unwrap();
        let alive = Home::make(parent.path()).unwrap();
        let mine = alive.folder().unwrap();
        let gone = parent.path().join("worker-gone");
        fs::create_dir_all(gone.join("3/left/deep")).unwrap();
        fs::write(gone.join(LOCK), "").unwrap();
        let others = parent.path().join("photos");
        fs::create_dir_all(&others).unwrap();
        fs::write(others.join(LOCK), "").unwrap();
        let second = Home::make(parent.path()).unwrap();
        assert!(mine.path().exists() && others.exists() && !gone.exists());
        let path = second.path.clone();
        drop(second);
        assert!(!path.exists());
    }

    #[test]
    fn what_may_not_be_read_is_removed_too() {
        let parent = tempfile::tempdir().unwrap();
        let home = Home::make(parent.path()).unwrap();
        let folder = home.folder().unwrap();
        let path = folder.path().to_owned();
        private(&path.join("closed")).unwrap();
        fs::write(path.join("closed/file"), "x").unwrap();
        let outside = parent.path().join("outside");
        private(&outside).unwrap();
        std::os::unix::fs::symlink(&outside, path.join("closed/link")).unwrap();
        fs::set_permissions(path.join("closed"), Permissions::from_mode(0o000)).unwrap();
        fs::set_permissions(&outside, Permissions::from_mode(0o500)).unwrap();
        drop(folder);
        assert!(!path.exists());
        assert_eq!(fs::metadata(&outside).unwrap().permissions().mode() & 0o777, 0o500);
    }

    #[test]
    fn the_size_is_that_of_all_files_but_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        private(&path.join("in")).unwrap();
        for (name, length) in [("sample", 100), ("out", 7), ("in/sample", 20)] {
            fs::write(path.join(name), vec![0; length]).unwrap();
        }
        std::os::unix::fs::symlink("/", path.join("in/root")).unwrap();
        // A link counts with the length of its own text.
        assert_eq!(size(path, "sample").unwrap(), 28);
    }
}
