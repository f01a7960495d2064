//! Second names, and what is left over with a service.

use futures_util::TryStreamExt;
use object_store::ObjectStoreExt;
use object_store::path::Path;

use super::{COPY_PATIENCE, PART_PATIENCE, Remote, answer, found};
use crate::blobs::BlobError;
use crate::domain::file_name::{FileName, Folder};
use crate::domain::time::Timestamp;

impl Remote {
    /// Gives a file a second name: the service copies it.
    pub(in crate::blobs) async fn copy(&self, from: &FileName, to: &FileName) -> Result<bool, BlobError> {
        let (from, to) = (self.key(from)?, self.key(to)?);
        if from == to {
            return Ok(self.head(&from).await?.is_some());
        }
        Ok(found(COPY_PATIENCE, self.objects.copy(&from, &to)).await?.is_some())
    }

    /// What came into a folder before this time.
    pub(in crate::blobs) async fn older_than(
        &self,
        folder: Folder,
        time: Timestamp,
    ) -> Result<Vec<FileName>, BlobError> {
        let prefix: Path = self.prefix.parts().chain(Path::from(folder.as_str()).parts()).collect();
        let mut listed = self.objects.list(Some(&prefix));
        let mut names = Vec::new();
        while let Some(object) = answer(PART_PATIENCE, listed.try_next()).await? {
            let mut rest = object.location.prefix_match(&prefix).into_iter().flatten();
            let name = match (rest.next(), rest.next()) {
                (Some(name), None) => folder.file(name.as_ref()),
                _ => None,
            };
            if let Some(name) = name
                && Timestamp::from_naive(object.last_modified.naive_utc()) < time
            {
                names.push(name);
            }
        }
        names.sort_unstable();
        Ok(names)
    }
}
