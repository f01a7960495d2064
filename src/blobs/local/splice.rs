//! Writing on the end of a file.

use std::fs::OpenOptions;
use std::io::{Seek, SeekFrom, Write};

use bytes::Bytes;

use super::write::folder;
use super::{Local, Trouble, blocking, find};
use crate::blobs::BlobError;
use crate::domain::file_name::FileName;

impl Local {
    /// Makes a file its first `keep` bytes and then these, in place: nothing is
    /// copied, and nothing is missing if `keep` is its size.
    pub(in crate::blobs) async fn splice(
        &self,
        name: &FileName,
        keep: u64,
        content: Bytes,
    ) -> Result<(), BlobError> {
        let (root, file) = (self.root.clone(), name.clone());
        let splice = blocking(move || {
            // Where it is, which may be a link's end; but never outside.
            let path = match find(&root, &file)? {
                Some(path) => path,
                None => folder(&root, &file)?.join(file.last_part()),
            };
            let mut file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
            file.set_len(keep)?;
            file.seek(SeekFrom::Start(keep))?;
            file.write_all(&content)?;
            Ok(file.sync_data()?)
        });
        splice.await?.map_err(|trouble: Trouble| trouble.about(name))
    }
}
