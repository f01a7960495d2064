//! Where a file is, as several operations answer it.

use super::Services;
use super::file_store::invalid_path;
use crate::api::models::{StorageStatus, StoredFile};
use crate::contract::Problem;
use crate::domain::file_name::{FileName, UnsafeName};

/// What there is to say about a file.
pub(super) enum Found {
    /// It is there, or could not be asked for.
    File(StoredFile),
    /// It is not there.
    Missing,
    /// What is stored cannot be a file's name: the check `stored_path`.
    Refused(Problem),
}

impl Services {
    /// Where a file is. A browser saves it as `download_as`.
    pub(super) async fn stored_file(
        &self,
        sample_id: Option<i32>,
        name: Result<FileName, UnsafeName>,
        download_as: &str,
    ) -> Found {
        let name = match name {
            Ok(name) => name,
            Err(error) => return Found::Refused(invalid_path(error)),
        };
        let whereabouts = self.files.whereabouts(&name, download_as).await;
        if whereabouts.look.status == StorageStatus::Missing {
            return Found::Missing;
        }
        Found::File(StoredFile {
            sample_id,
            filename: name.last_part().to_owned(),
            size_bytes: whereabouts.look.size_bytes.and_then(|size| i64::try_from(size).ok()),
            storage_status: whereabouts.look.status,
            download_url: whereabouts.download_url,
        })
    }
}
