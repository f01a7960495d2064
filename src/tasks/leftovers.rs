//! Removes what killed processes have left in the file store: files on their
//! way to a name of their own, and uploads that no row names.

use std::time::{Duration, Instant};

use chrono::TimeDelta;

use super::Step;
use crate::blobs::Blobs;
use crate::domain::file_name::Folder;
use crate::domain::time::Timestamp;
use crate::services::uploads::contents::{Disorder, remove_unnamed};
use crate::store::{Store, StoreError};

/// How long nobody has touched what is removed. Another process may be about to
/// name what is younger.
const AGE: TimeDelta = TimeDelta::hours(1);

/// How often every folder is looked through for drafts. That takes reading the
/// names of all files.
const DRAFTS_EVERY: Duration = Duration::from_secs(3600);

/// The loop's work.
pub struct Leftovers {
    store: Store,
    blobs: Blobs,
    looked_for_drafts: Option<Instant>,
}

impl Leftovers {
    /// Of these files, which belong to that database.
    pub(super) fn new(store: Store, blobs: Blobs) -> Self {
        Self { store, blobs, looked_for_drafts: None }
    }
}

impl Step for Leftovers {
    const NAME: &'static str = "leftovers";
    const EVERY: Duration = Duration::from_secs(600);
    const AT_ONCE: bool = true;

    async fn step(&mut self) -> Result<(), StoreError> {
        let time = Timestamp::now().minus(AGE);
        let mut removed = files(&self.store, &self.blobs, time).await?;
        if self.looked_for_drafts.is_none_or(|at| at.elapsed() >= DRAFTS_EVERY) {
            removed += self.blobs.remove_drafts(time).await.map_err(Disorder::from)?;
            self.looked_for_drafts = Some(Instant::now());
        }
        if removed > 0 {
            tracing::info!(removed, "removed files that were left over");
        }
        Ok(())
    }
}

/// Removes the staged files and the uploads without a row that nobody has
/// touched since this time; gives how many there were. Other files, in these
/// folders and elsewhere, are left alone.
pub async fn files(store: &Store, blobs: &Blobs, time: Timestamp) -> Result<usize, StoreError> {
    let mut removed = 0;
    for file in blobs.older_than(Folder::Staging, time).await.map_err(Disorder::from)? {
        if file.is_staging() && blobs.delete(&file).await.map_err(Disorder::from)? {
            removed += 1;
        }
    }
    for file in blobs.older_than(Folder::Queue, time).await.map_err(Disorder::from)? {
        removed += usize::from(remove_unnamed(store, blobs, &file).await?);
    }
    Ok(removed)
}
