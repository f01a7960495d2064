//! The hashes of files whose names do not tell them, so that no file is read
//! twice for it.

use super::{Queries, Row, Store, StoreError};

/// What is known of a version of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// What tells the version from others; at most 255 characters.
    pub version: String,
    /// The SHA-256 of its bytes in lower-case hex.
    pub sha256: String,
    /// Its size in bytes.
    pub size_bytes: i64,
}

/// The hash of a file, if this version of it has been hashed.
pub async fn find(store: &Store, file_name: &str, version: &str) -> Result<Option<Digest>, StoreError> {
    // MySQL's `=` follows the column's collation, so both are compared again.
    let sql = "SELECT file_name, version, sha256, size_bytes FROM file_digest WHERE file_name = ?";
    let row = |row: Row<'_>| {
        let digest = Digest { version: row.text(1)?, sha256: row.text(2)?, size_bytes: row.int(3)? };
        Ok((row.text_ref(0)? == file_name && digest.version == version).then_some(digest))
    };
    Ok(store.fetch_optional(sql, &[file_name.into()], row).await?.flatten())
}

/// Remembers the hash of a version of a file instead of an older one's. Of two
/// at once the last one stays; a hash of another version is never found.
pub async fn remember(store: &Store, file_name: &str, digest: &Digest) -> Result<(), StoreError> {
    let update =
        "UPDATE file_digest SET file_name = ?, version = ?, sha256 = ?, size_bytes = ? WHERE file_name = ?";
    let updated = [
        file_name.into(),
        (&digest.version).into(),
        (&digest.sha256).into(),
        digest.size_bytes.into(),
        file_name.into(),
    ];
    if store.execute(update, &updated).await? > 0 {
        return Ok(());
    }
    let insert = "INSERT INTO file_digest (file_name, version, sha256, size_bytes) VALUES (?, ?, ?, ?)";
    match store.execute(insert, &updated[..4]).await {
        // Somebody else was faster.
        Err(StoreError::Conflict { .. }) => store.execute(update, &updated).await.map(drop),
        other => other.map(drop),
    }
}
