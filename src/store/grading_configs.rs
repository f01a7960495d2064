//! Grading configurations: what machines grade by.

use sea_orm::{ActiveValue::Set, EntityTrait, NotSet};
use sqlx::{AssertSqlSafe, SqlSafeStr};

use super::audit::{self, Actor, Change};
use super::entities::grading_configurations as entity;
use super::suites::places;
use super::text::found_exactly;
use super::{Param, Queries, Row, Store, StoreError, Tx, slices};
use crate::domain::time::Timestamp;

/// A configuration as it is stored; JSON is text as it was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// Its id.
    pub id: i32,
    /// Unique, and never changed.
    pub external_assignment_id: String,
    /// What can change.
    pub content: Content,
    /// 1 at first, and one more for each change.
    pub version: i32,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

/// What can change of a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// The name of the template it is made from.
    pub template_name: String,
    /// An object.
    pub criteria_config: String,
    /// An array of names in lower case.
    pub languages: String,
    /// An object.
    pub setup_config: Option<String>,
    /// An object.
    pub feedback_config: Option<String>,
    /// Whether feedback is wanted.
    pub include_feedback: bool,
    /// Whether it is listed.
    pub is_active: bool,
}

impl Content {
    fn size(&self) -> i64 {
        let texts = [Some(&self.criteria_config), self.setup_config.as_ref(), self.feedback_config.as_ref()];
        let size: usize = texts.into_iter().flatten().map(String::len).sum();
        i64::try_from(size).unwrap_or(i64::MAX)
    }
}

macro_rules! configs_where {
    () => {
        "SELECT id, external_assignment_id, template_name, criteria_config, languages, setup_config,
         feedback_config, include_feedback, version, created_at, updated_at, is_active
         FROM grading_configurations WHERE "
    };
}

fn config(row: Row<'_>) -> Result<Config, StoreError> {
    Ok(Config {
        id: row.int32(0)?,
        external_assignment_id: row.text(1)?,
        content: Content {
            template_name: row.text(2)?,
            criteria_config: row.text(3)?,
            languages: row.text(4)?,
            setup_config: row.opt_text(5)?,
            feedback_config: row.opt_text(6)?,
            include_feedback: row.flag(7)?,
            is_active: row.flag(11)?,
        },
        version: row.int32(8)?,
        created_at: row.time(9)?,
        updated_at: row.time(10)?,
    })
}

/// Stores a configuration in its first version and gives its id. An assignment that
/// has one is a [`StoreError::Conflict`].
pub async fn insert(
    tx: &Tx,
    external_assignment_id: &str,
    content: &Content,
    now: Timestamp,
) -> Result<Config, StoreError> {
    let row = entity::ActiveModel {
        id: NotSet,
        external_assignment_id: Set(external_assignment_id.to_owned()),
        template_name: Set(content.template_name.clone()),
        criteria_config: Set(content.criteria_config.clone()),
        languages: Set(content.languages.clone()),
        setup_config: Set(content.setup_config.clone()),
        feedback_config: Set(content.feedback_config.clone()),
        include_feedback: Set(content.include_feedback),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        is_active: Set(content.is_active),
        content_size: Set(content.size()),
    };
    let id = entity::Entity::insert(row).exec(&**tx).await?.last_insert_id;
    Ok(Config {
        id,
        external_assignment_id: external_assignment_id.to_owned(),
        content: content.clone(),
        version: 1,
        created_at: now,
        updated_at: now,
    })
}

/// The configuration of this id. One statement.
pub async fn by_id(db: &(impl Queries + Sync), id: i32) -> Result<Option<Config>, StoreError> {
    // As a literal it would have to be `Send` for any lifetime of its text.
    let sql = concat!(configs_where!(), "id = ?").into_sql_str();
    db.fetch_optional(sql, &[id.into()], config).await
}

/// The configuration of this assignment. One statement.
pub async fn by_assignment(store: &Store, assignment: &str) -> Result<Option<Config>, StoreError> {
    let (own, params) = found_exactly(store.engine(), "external_assignment_id", assignment);
    let sql = format!("{}{own}", configs_where!());
    store.fetch_optional(AssertSqlSafe(sql), &params, config).await
}

/// The id of the configuration of this assignment.
pub async fn id_of(tx: &Tx, assignment: &str) -> Result<Option<i32>, StoreError> {
    let (own, params) = found_exactly(tx.engine(), "external_assignment_id", assignment);
    let sql = format!("SELECT id FROM grading_configurations WHERE {own}");
    tx.fetch_optional(AssertSqlSafe(sql), &params, |row| row.int32(0)).await
}

/// Whether an assignment has a configuration, or one that the database does not tell
/// from it: MySQL takes no notice of blanks at the end.
pub async fn is_taken(tx: &Tx, assignment: &str) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM grading_configurations WHERE external_assignment_id = ?";
    Ok(tx.fetch_optional(sql, &[assignment.into()], |row| row.int32(0)).await?.is_some())
}

/// A part of the list of active configurations, by id, and how many there are. Three
/// statements. It holds fewer than were asked for where they are too large.
pub async fn list(store: &Store, limit: i32, offset: i32) -> Result<(Vec<Config>, i64), StoreError> {
    let total = store
        .fetch_one("SELECT COUNT(*) FROM grading_configurations WHERE is_active = TRUE", &[], |row| {
            row.int(0)
        })
        .await?;
    let found = store
        .fetch_all(
            "SELECT id, content_size FROM grading_configurations WHERE is_active = TRUE
             ORDER BY id LIMIT ? OFFSET ?",
            &[limit.into(), offset.into()],
            |row| Ok((row.int32(0)?, row.int(1)?)),
        )
        .await?;
    let ids = slices::fitting(&found);
    if ids.is_empty() {
        return Ok((Vec::new(), total));
    }
    let sql = format!("{}id IN ({}) ORDER BY id", configs_where!(), places(ids.len()));
    let params: Vec<Param<'_>> = ids.iter().map(|&id| id.into()).collect();
    let rows = store.fetch_all(AssertSqlSafe(sql), &params, config).await?;
    Ok((rows, total))
}

/// The configuration of this id, which nobody else changes until the transaction
/// ends.
pub async fn lock(tx: &Tx, id: i32) -> Result<Option<Config>, StoreError> {
    let sql = "UPDATE grading_configurations SET version = version WHERE id = ?";
    tx.execute(sql, &[id.into()]).await?;
    by_id(tx, id).await
}

/// Stores what has become of a configuration that is locked.
pub async fn update(tx: &Tx, config: &Config) -> Result<(), StoreError> {
    let content = &config.content;
    tx.execute(
        "UPDATE grading_configurations SET template_name = ?, criteria_config = ?, languages = ?,
         setup_config = ?, feedback_config = ?, include_feedback = ?, version = ?, updated_at = ?,
         is_active = ?, content_size = ? WHERE id = ?",
        &[
            (&content.template_name).into(),
            (&content.criteria_config).into(),
            (&content.languages).into(),
            content.setup_config.as_deref().into(),
            content.feedback_config.as_deref().into(),
            content.include_feedback.into(),
            config.version.into(),
            config.updated_at.into(),
            content.is_active.into(),
            content.size().into(),
            config.id.into(),
        ],
    )
    .await?;
    Ok(())
}

/// Writes down what a configuration was and is, so that each version can be read
/// again.
pub async fn write_down(
    tx: &Tx,
    actor: &Actor,
    id: i32,
    old: Option<String>,
    new: String,
) -> Result<(), StoreError> {
    let change = Change { object_type: "grading_config", object_id: id.to_string(), old, new: Some(new) };
    audit::write(tx, actor, change).await
}
