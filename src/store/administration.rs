//! What admins switch: whether workers may begin, and which extensions no
//! upload may have.

use serde_json::json;

use super::audit::{self, Actor, Change};
use super::tolerant::word;
use super::{Param, Queries, Store, StoreError, Tx, turns};
use crate::api::models::Platform;

/// Whether workers may not begin, by platform. A platform may have several
/// rows, of which the first counts, or none: then they may. One statement.
pub async fn maintenance(store: &Store) -> Result<Vec<(Platform, bool)>, StoreError> {
    let rows = store.fetch_all("SELECT platform, disabled FROM maintenance_mode ORDER BY id", &[], |row| {
        Ok((word(row.text_ref(0)?, |text| Platform::parse(text).map(Some), None), row.flag(1)?))
    });
    let rows = rows.await?;
    let first = |platform: Platform| rows.iter().find(|(of, _)| *of == Some(platform));
    let state = |&platform: &Platform| (platform, first(platform).is_some_and(|(_, disabled)| *disabled));
    Ok(Platform::ALL.iter().map(state).collect())
}

/// Stops workers from beginning on a platform, or lets them; whether that
/// changed anything. A platform gets its row when it is first stopped; where
/// it has several, all are made to say the same.
pub async fn set_maintenance(
    store: &Store,
    platform: Platform,
    disabled: bool,
    actor: &Actor,
) -> Result<bool, StoreError> {
    let tx = store.begin().await?;
    // No two platforms may be alike, but no index says so.
    turns::take(&tx, "maintenance").await?;
    let name = Param::from(platform.as_str());
    let sql = "SELECT disabled FROM maintenance_mode WHERE TRIM(platform) = ? ORDER BY id";
    let rows = tx.fetch_all(sql, std::slice::from_ref(&name), |row| row.flag(0)).await?;
    let before = rows.first().copied().unwrap_or(false);
    if before == disabled && rows.iter().all(|row| *row == disabled) {
        return Ok(false);
    }
    if rows.is_empty() {
        let sql = "INSERT INTO maintenance_mode (platform, disabled) VALUES (?, ?)";
        tx.execute(sql, &[name, disabled.into()]).await?;
    } else {
        let sql = "UPDATE maintenance_mode SET disabled = ? WHERE TRIM(platform) = ?";
        tx.execute(sql, &[disabled.into(), name]).await?;
    }
    let change = Change {
        object_type: "maintenance",
        object_id: platform.to_string(),
        old: Some(json!({ "disabled": before }).to_string()),
        new: Some(json!({ "disabled": disabled }).to_string()),
    };
    audit::write(&tx, actor, change).await?;
    tx.commit().await?;
    Ok(true)
}

/// A page of the extensions that no upload may have, in alphabetical order, and
/// how many there are. Two statements.
pub async fn forbidden_extensions(
    store: &Store,
    limit: i32,
    offset: i32,
) -> Result<(Vec<String>, i64), StoreError> {
    let total = store.fetch_one("SELECT COUNT(*) FROM extension_forbidden", &[], |row| row.int(0)).await?;
    let sql = "SELECT extension FROM extension_forbidden ORDER BY extension LIMIT ? OFFSET ?";
    let page = store.fetch_all(sql, &[limit.into(), offset.into()], |row| row.text(0)).await?;
    Ok((page, total))
}

/// Forbids an extension, which is in lower case and has no dot; whether it was
/// allowed. One that another does at the same time is a [`StoreError::Conflict`].
pub async fn forbid(tx: &Tx, extension: &str, actor: &Actor) -> Result<bool, StoreError> {
    // Another program may have stored it in other letter case.
    let sql = "SELECT extension FROM extension_forbidden WHERE LOWER(extension) = ?";
    if tx.fetch_optional(sql, &[extension.into()], |row| row.text(0)).await?.is_some() {
        return Ok(false);
    }
    tx.execute("INSERT INTO extension_forbidden (extension) VALUES (?)", &[extension.into()]).await?;
    let new = Some(json!({ "extension": extension }).to_string());
    let object_id = extension.to_owned();
    audit::write(tx, actor, Change { object_type: "forbidden_extension", object_id, old: None, new }).await?;
    Ok(true)
}

/// Allows an extension, which is in lower case and has no dot; whether it was
/// forbidden.
pub async fn allow(store: &Store, extension: &str, actor: &Actor) -> Result<bool, StoreError> {
    let tx = store.begin().await?;
    let sql = "DELETE FROM extension_forbidden WHERE LOWER(extension) = ?";
    if tx.execute(sql, &[extension.into()]).await? == 0 {
        return Ok(false);
    }
    let old = Some(json!({ "extension": extension }).to_string());
    let object_id = extension.to_owned();
    audit::write(&tx, actor, Change { object_type: "forbidden_extension", object_id, old, new: None })
        .await?;
    tx.commit().await?;
    Ok(true)
}
