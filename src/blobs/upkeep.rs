//! Looking for what processes that were killed have left behind.

use super::{BlobError, Blobs, Kind};
use crate::domain::file_name::{FileName, Folder};
use crate::domain::time::Timestamp;

impl Blobs {
    /// Gives a file a second name, over a file that has it; whether there was
    /// one. In a folder no byte is copied where the disk can do without; with a
    /// service, the service copies.
    pub async fn copy(&self, from: &FileName, to: &FileName) -> Result<bool, BlobError> {
        match &*self.0 {
            Kind::Local(local) => local.copy(from, to).await,
            Kind::Remote(remote) => remote.copy(from, to).await,
        }
    }

    /// The files that are directly in a folder and came there before this time.
    /// What cannot be a file's name is left out.
    pub async fn older_than(&self, folder: Folder, time: Timestamp) -> Result<Vec<FileName>, BlobError> {
        match &*self.0 {
            Kind::Local(local) => local.older_than(folder, time).await,
            Kind::Remote(remote) => remote.older_than(folder, time).await,
        }
    }

    /// Removes what was being written in any folder of the store and has not
    /// been touched since this time; gives how many there were. With a service
    /// nothing unfinished can be seen, and so there is nothing to do.
    pub async fn remove_drafts(&self, time: Timestamp) -> Result<usize, BlobError> {
        match &*self.0 {
            Kind::Local(local) => local.remove_drafts(time).await,
            Kind::Remote(_) => Ok(0),
        }
    }
}
