//! Submissions and their results.

use sea_orm::{ActiveValue::Set, EntityTrait, NotSet};
use sqlx::AssertSqlSafe;

use super::entities::{submission_results, submissions};
use super::suites::places;
use super::text::found_exactly;
use super::{Param, Queries, Row, Store, StoreError, Tx, slices, tolerant};
use crate::api::models::SubmissionStatus;
use crate::domain::time::Timestamp;

/// A submission that was graded elsewhere; JSON is text as it was sent.
#[derive(Clone, Debug)]
pub struct Graded<'a> {
    /// What it was graded by.
    pub grading_config_id: i32,
    /// In which version.
    pub grading_config_version: i32,
    /// Whose it is.
    pub external_user_id: &'a str,
    /// That user's name.
    pub username: &'a str,
    /// In lower case.
    pub language: &'a str,
    /// `completed` or `failed`.
    pub status: &'a str,
    /// Where it comes from.
    pub metadata: Option<&'a str>,
    /// How it went.
    pub result: Outcome<'a>,
}

/// The result of a submission.
#[derive(Clone, Debug)]
pub struct Outcome<'a> {
    /// At least 0, and finite.
    pub final_score: f64,
    /// An object.
    pub result_tree: Option<&'a str>,
    /// A text for whoever handed it in.
    pub feedback: Option<&'a str>,
    /// An object.
    pub focus: Option<&'a str>,
    /// An object of numbers.
    pub score_vector: Option<&'a str>,
    /// An object.
    pub comparison: Option<&'a str>,
    /// An object.
    pub pipeline_execution: Option<&'a str>,
    /// How long the grading took.
    pub execution_time_ms: i64,
    /// `success`, `failed` or `interrupted`.
    pub pipeline_status: &'a str,
    /// What went wrong.
    pub error_message: Option<&'a str>,
}

impl Graded<'_> {
    /// Bytes of its texts.
    fn size(&self) -> i64 {
        let result = &self.result;
        let texts = [
            self.metadata,
            result.result_tree,
            result.feedback,
            result.focus,
            result.score_vector,
            result.comparison,
            result.pipeline_execution,
            result.error_message,
        ];
        let size: usize = texts.into_iter().flatten().map(str::len).sum();
        i64::try_from(size).unwrap_or(i64::MAX)
    }
}

/// Stores a submission with its result and gives its id. A configuration that is
/// gone is a [`StoreError::Conflict`].
pub async fn insert(tx: &Tx, graded: &Graded<'_>, now: Timestamp) -> Result<i32, StoreError> {
    let owned = |text: Option<&str>| Set(text.map(str::to_owned));
    let row = submissions::ActiveModel {
        id: NotSet,
        grading_config_id: Set(graded.grading_config_id),
        grading_config_version: Set(graded.grading_config_version),
        external_user_id: Set(graded.external_user_id.to_owned()),
        username: Set(graded.username.to_owned()),
        submission_files: Set("{}".to_owned()),
        language: Set(Some(graded.language.to_owned())),
        status: Set(graded.status.to_owned()),
        submitted_at: Set(now),
        graded_at: Set(Some(now)),
        submission_metadata: owned(graded.metadata),
        content_size: Set(graded.size()),
    };
    let id = submissions::Entity::insert(row).exec(&**tx).await?.last_insert_id;
    let result = &graded.result;
    let row = submission_results::ActiveModel {
        id: NotSet,
        submission_id: Set(id),
        final_score: Set(result.final_score),
        result_tree: owned(result.result_tree),
        feedback: owned(result.feedback),
        focus: owned(result.focus),
        score_vector: owned(result.score_vector),
        comparison: owned(result.comparison),
        pipeline_execution: owned(result.pipeline_execution),
        execution_time_ms: Set(result.execution_time_ms),
        pipeline_status: Set(result.pipeline_status.to_owned()),
        error_message: owned(result.error_message),
        failed_at_step: Set(None),
        created_at: Set(now),
    };
    submission_results::Entity::insert(row).exec_without_returning(&**tx).await?;
    Ok(id)
}

/// A submission as it is listed, with its result as far as there is one; JSON is
/// text as it was sent.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Its id.
    pub id: i32,
    /// What it was graded by.
    pub grading_config_id: i32,
    /// In which version.
    pub grading_config_version: i32,
    /// Whose it is.
    pub external_user_id: String,
    /// That user's name.
    pub username: String,
    /// In lower case.
    pub language: Option<String>,
    /// How far the grading is.
    pub status: SubmissionStatus,
    /// When it was handed in.
    pub submitted_at: Timestamp,
    /// When it was graded.
    pub graded_at: Option<Timestamp>,
    /// The score.
    pub final_score: Option<f64>,
    /// A text for whoever handed it in.
    pub feedback: Option<String>,
    /// An object.
    pub result_tree: Option<String>,
    /// An object.
    pub focus: Option<String>,
    /// An object of numbers.
    pub score_vector: Option<String>,
    /// An object.
    pub comparison: Option<String>,
}

/// What is known of a submission besides.
#[derive(Clone, Debug)]
pub struct More {
    /// An object of texts.
    pub files: String,
    /// An object.
    pub metadata: Option<String>,
    /// An object.
    pub pipeline_execution: Option<String>,
}

macro_rules! listed {
    () => {
        "s.id, s.grading_config_id, s.grading_config_version, s.external_user_id, s.username, s.language,
         s.status, s.submitted_at, s.graded_at, r.final_score, r.feedback, r.result_tree, r.focus,
         r.score_vector, r.comparison"
    };
}

macro_rules! joined {
    () => {
        " FROM submissions s LEFT JOIN submission_results r ON r.submission_id = s.id WHERE "
    };
}

fn listed(row: &Row<'_>) -> Result<Listed, StoreError> {
    Ok(Listed {
        id: row.int32(0)?,
        grading_config_id: row.int32(1)?,
        grading_config_version: row.int32(2)?,
        external_user_id: row.text(3)?,
        username: row.text(4)?,
        language: row.opt_text(5)?,
        status: tolerant::word(row.text_ref(6)?, SubmissionStatus::parse, SubmissionStatus::Pending),
        submitted_at: row.time(7)?,
        graded_at: row.opt_time(8)?,
        final_score: row.opt_real(9)?,
        feedback: row.opt_text(10)?,
        result_tree: row.opt_text(11)?,
        focus: row.opt_text(12)?,
        score_vector: row.opt_text(13)?,
        comparison: row.opt_text(14)?,
    })
}

/// All that is known of a submission. One statement.
pub async fn find(store: &Store, id: i32) -> Result<Option<(Listed, More)>, StoreError> {
    let sql = concat!(
        "SELECT ",
        listed!(),
        ", s.submission_files, s.submission_metadata, r.pipeline_execution",
        joined!(),
        "s.id = ?"
    );
    store
        .fetch_optional(sql, &[id.into()], |row| {
            let more = More {
                files: row.text(15)?,
                metadata: row.opt_text(16)?,
                pipeline_execution: row.opt_text(17)?,
            };
            Ok((listed(&row)?, more))
        })
        .await
}

/// A part of the list of a user's submissions, the newest first, and how many there
/// are. Three statements. It holds fewer than were asked for where they are too
/// large.
pub async fn of_user(
    store: &Store,
    external_user_id: &str,
    limit: i32,
    offset: i32,
) -> Result<(Vec<Listed>, i64), StoreError> {
    let (own, mut params) = found_exactly(store.engine(), "external_user_id", external_user_id);
    let sql = format!("SELECT COUNT(*) FROM submissions WHERE {own}");
    let total = store.fetch_one(AssertSqlSafe(sql), &params, |row| row.int(0)).await?;
    let sql =
        format!("SELECT id, content_size FROM submissions WHERE {own} ORDER BY id DESC LIMIT ? OFFSET ?");
    params.extend([Param::from(limit), offset.into()]);
    let found = store.fetch_all(AssertSqlSafe(sql), &params, |row| Ok((row.int32(0)?, row.int(1)?))).await?;
    let ids = slices::fitting(&found);
    if ids.is_empty() {
        return Ok((Vec::new(), total));
    }
    let sql = format!("SELECT {}{}s.id IN ({}) ORDER BY s.id DESC", listed!(), joined!(), places(ids.len()));
    let params: Vec<Param<'_>> = ids.iter().map(|&id| id.into()).collect();
    let rows = store.fetch_all(AssertSqlSafe(sql), &params, |row| listed(&row)).await?;
    Ok((rows, total))
}

/// What two submissions are compared by.
#[derive(Clone, Debug)]
pub struct Scores {
    /// Its id.
    pub id: i32,
    /// What it was graded by.
    pub grading_config_id: i32,
    /// The score, if it was graded.
    pub final_score: Option<f64>,
    /// An object of numbers.
    pub score_vector: Option<String>,
}

/// The scores of those of two submissions that there are. One statement.
pub async fn scores(store: &Store, ids: [i32; 2]) -> Result<Vec<Scores>, StoreError> {
    let sql = concat!(
        "SELECT s.id, s.grading_config_id, r.final_score, r.score_vector",
        joined!(),
        "s.id IN (?, ?)"
    );
    store
        .fetch_all(sql, &ids.map(Param::from), |row| {
            Ok(Scores {
                id: row.int32(0)?,
                grading_config_id: row.int32(1)?,
                final_score: row.opt_real(2)?,
                score_vector: row.opt_text(3)?,
            })
        })
        .await
}
