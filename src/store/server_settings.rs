//! What a server has made for itself once, and all servers on the database
//! share.

use super::{Queries, Store, StoreError};

/// The setting of this name, which is made where there is none yet. Of several
/// servers that make it at once one wins, and all get what it made.
///
/// The value may be a secret; it is bound, so it is in no statement's text.
pub async fn get_or_create(
    store: &Store,
    name: &str,
    make: impl FnOnce() -> String + Send,
) -> Result<String, StoreError> {
    if let Some(content) = find(store, name).await? {
        return Ok(content);
    }
    let insert = "INSERT INTO server_setting (name, content) VALUES (?, ?)";
    match store.execute(insert, &[name.into(), make().into()]).await {
        Ok(_) | Err(StoreError::Conflict { .. }) => {}
        Err(error) => return Err(error),
    }
    // Not what was made here, but what is there.
    find(store, name).await?.ok_or_else(|| StoreError::internal("a setting just stored is not there"))
}

async fn find(store: &Store, name: &str) -> Result<Option<String>, StoreError> {
    let sql = "SELECT content FROM server_setting WHERE name = ?";
    store.fetch_optional(sql, &[name.into()], |row| row.text(0)).await
}
