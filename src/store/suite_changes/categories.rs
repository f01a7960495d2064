//! Making, changing and removing categories.
//!
//! Names are unique; letter cases of one name are two, except on MySQL, whose
//! collation decides. Of two who want the same name at once, the second is told
//! of a [`StoreError::Conflict`], and finds the name taken when it tries again.

use serde_json::json;
use sqlx::AssertSqlSafe;

use super::{Told, inserted, locking, write_down};
use crate::store::audit::Actor;
use crate::store::regression_tests::Category;
use crate::store::{Queries, Row, StoreError, Tx};

/// What became of a change of a category.
#[derive(Debug)]
pub enum Changed {
    /// It is as wanted now.
    Done(Category),
    /// There is no such category.
    NotFound,
    /// Another category has the name.
    Taken,
}

/// Makes a category; nothing if another one has the name.
pub async fn create(
    tx: &Tx,
    name: &str,
    description: &str,
    actor: &Actor,
) -> Result<Option<Category>, StoreError> {
    if holder(tx, name).await?.is_some() {
        return Ok(None);
    }
    let sql = "INSERT INTO category (name, description) VALUES (?, ?)";
    tx.execute(sql, &[name.into(), description.into()]).await?;
    let id = inserted(tx).await?;
    let told = json!({ "name": name, "description": description });
    write_down(tx, actor, "category", id, None, Some(told)).await?;
    let (name, description) = (Some(name.to_owned()), description.to_owned());
    Ok(Some(Category { id, name, description, tests: 0 }))
}

/// Sets what is given.
pub async fn update(
    tx: &Tx,
    id: i32,
    name: Option<&str>,
    description: Option<&str>,
    actor: &Actor,
) -> Result<Changed, StoreError> {
    let Some(mut category) = lock(tx, id).await? else { return Ok(Changed::NotFound) };
    let mut told = Told::default();
    if let Some(name) = name
        && told.changes("name", category.name.as_deref(), name)
    {
        if holder(tx, name).await?.is_some_and(|holder| holder != id) {
            return Ok(Changed::Taken);
        }
        category.name = Some(name.to_owned());
    }
    if let Some(description) = description
        && told.changes("description", category.description.as_str(), description)
    {
        category.description = description.to_owned();
    }
    if !told.is_empty() {
        tx.execute(
            "UPDATE category SET name = ?, description = ? WHERE id = ?",
            &[category.name.as_deref().into(), category.description.as_str().into(), id.into()],
        )
        .await?;
        write_down(tx, actor, "category", id, Some(told.old.into()), Some(told.new.into())).await?;
    }
    Ok(Changed::Done(category))
}

/// What became of a removal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// It is gone.
    Done,
    /// There was no such category.
    NotFound,
    /// So many tests are in it.
    InUse(i32),
}

/// Removes a category that no test is in.
pub async fn delete(tx: &Tx, id: i32, actor: &Actor) -> Result<Removed, StoreError> {
    let Some(category) = lock(tx, id).await? else { return Ok(Removed::NotFound) };
    if category.tests > 0 {
        return Ok(Removed::InUse(category.tests));
    }
    // A link to no test is nobody's.
    for sql in [
        "DELETE FROM regression_test_category WHERE category_id = ? AND regression_id IS NULL",
        "DELETE FROM category WHERE id = ?",
    ] {
        tx.execute(sql, &[id.into()]).await?;
    }
    let told = json!({ "name": category.name, "description": category.description });
    write_down(tx, actor, "category", id, Some(told), None).await?;
    Ok(Removed::Done)
}

/// The category that has a name, as this database tells names apart.
async fn holder(tx: &Tx, name: &str) -> Result<Option<i32>, StoreError> {
    tx.fetch_optional("SELECT id FROM category WHERE name = ?", &[name.into()], |row| row.int32(0)).await
}

/// A category that nobody else changes, or puts a test into, until the
/// transaction ends.
async fn lock(tx: &Tx, id: i32) -> Result<Option<Category>, StoreError> {
    let sql = format!("SELECT name, description FROM category WHERE id = ?{}", locking(tx));
    let texts = |row: Row<'_>| Ok((row.opt_text(0)?, row.text(1)?));
    let found = tx.fetch_optional(AssertSqlSafe(sql), &[id.into()], texts).await?;
    let Some((name, description)) = found else { return Ok(None) };
    let sql = "SELECT COUNT(DISTINCT regression_id) FROM regression_test_category WHERE category_id = ?";
    let tests = tx.fetch_one(sql, &[id.into()], |row| row.int32(0)).await?;
    Ok(Some(Category { id, name, description, tests }))
}
