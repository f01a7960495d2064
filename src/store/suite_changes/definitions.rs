//! Making, changing and removing regression tests.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use super::{Told, awaiting, inserted, lock_test, locking, write_down};
use crate::api::models::{InputType, OutputType};
use crate::store::audit::Actor;
use crate::store::regression_tests::{self, RegressionTest};
use crate::store::suites::places;
use crate::store::{Param, Queries, Row, StoreError, Tx};

/// A test to be made.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// What it runs on.
    pub sample_id: i32,
    /// The program's arguments.
    pub command: &'a str,
    /// How the sample is fed to the program.
    pub input_type: InputType,
    /// Where the output goes.
    pub output_type: OutputType,
    /// The exit code that is right.
    pub expected_rc: i32,
    /// What it is about.
    pub description: &'a str,
    /// The names of its categories.
    pub categories: &'a [String],
    /// Whether new runs have it.
    pub active: bool,
}

/// What is to be another way; the rest stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Changes<'a> {
    /// The program's arguments.
    pub command: Option<&'a str>,
    /// How the sample is fed to the program.
    pub input_type: Option<InputType>,
    /// Where the output goes.
    pub output_type: Option<OutputType>,
    /// The exit code that is right.
    pub expected_rc: Option<i32>,
    /// What it is about.
    pub description: Option<&'a str>,
    /// The names of all its categories.
    pub categories: Option<&'a [String]>,
    /// Whether new runs have it.
    pub active: Option<bool>,
}

/// What became of a test to be made or changed.
#[derive(Debug)]
pub enum Changed {
    /// It is as wanted now.
    Done(RegressionTest),
    /// There is no such sample, or no such test.
    NotFound,
    /// There are no categories of these names.
    Unknown(Vec<String>),
}

/// Makes a test without outputs.
pub async fn create(tx: &Tx, new: &New<'_>, actor: &Actor) -> Result<Changed, StoreError> {
    let sql = format!("SELECT id FROM sample WHERE id = ?{}", locking(tx));
    if tx.fetch_optional(AssertSqlSafe(sql), &[new.sample_id.into()], |row| row.int32(0)).await?.is_none() {
        return Ok(Changed::NotFound);
    }
    let categories = match named(tx, new.categories).await? {
        Named::All(ids) => ids,
        Named::Unknown(names) => return Ok(Changed::Unknown(names)),
    };
    tx.execute(
        "INSERT INTO regression_test (sample_id, command, input_type, output_type, expected_rc, active, description)
         VALUES (?, ?, ?, ?, ?, ?, ?)",
        &[
            new.sample_id.into(),
            new.command.into(),
            new.input_type.as_str().into(),
            new.output_type.as_str().into(),
            new.expected_rc.into(),
            new.active.into(),
            new.description.into(),
        ],
    )
    .await?;
    let id = inserted(tx).await?;
    categorize(tx, id, &categories).await?;
    let test = here(tx, id).await?;
    write_down(tx, actor, "regression_test", id, None, Some(told(&test))).await?;
    Ok(Changed::Done(test))
}

/// Sets what is given. No verdict depends on it: a result carries the exit code
/// that was right in its day.
pub async fn update(tx: &Tx, id: i32, wanted: &Changes<'_>, actor: &Actor) -> Result<Changed, StoreError> {
    if !lock_test(tx, id).await? {
        return Ok(Changed::NotFound);
    }
    let before = here(tx, id).await?;
    let mut told = Told::default();
    let mut sets: Vec<&str> = Vec::new();
    let mut params: Vec<Param<'_>> = Vec::new();
    macro_rules! set {
        ($name:literal, $old:expr, $new:expr, $param:expr) => {
            if told.changes($name, $old, $new) {
                sets.push(concat!($name, " = ?"));
                params.push($param.into());
            }
        };
    }
    if let Some(command) = wanted.command {
        set!("command", before.command.as_str(), command, command);
    }
    if let Some(kind) = wanted.input_type {
        set!("input_type", before.input_type.map(InputType::as_str), kind.as_str(), kind.as_str());
    }
    if let Some(kind) = wanted.output_type {
        set!("output_type", before.output_type.map(OutputType::as_str), kind.as_str(), kind.as_str());
    }
    if let Some(code) = wanted.expected_rc {
        set!("expected_rc", before.expected_rc, code, code);
    }
    if let Some(description) = wanted.description {
        set!("description", before.description.as_deref(), description, description);
    }
    if let Some(active) = wanted.active {
        set!("active", before.active, active, active);
    }
    if let Some(names) = wanted.categories {
        let categories = match named(tx, names).await? {
            Named::All(ids) => ids,
            Named::Unknown(names) => return Ok(Changed::Unknown(names)),
        };
        let sorted =
            |names: &[String]| names.iter().cloned().collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>();
        if told.changes("categories", sorted(&before.categories), sorted(names)) {
            let sql = "DELETE FROM regression_test_category WHERE regression_id = ?";
            tx.execute(sql, &[id.into()]).await?;
            categorize(tx, id, &categories).await?;
        }
    }
    if !sets.is_empty() {
        params.push(id.into());
        let sql = format!("UPDATE regression_test SET {} WHERE id = ?", sets.join(", "));
        tx.execute(AssertSqlSafe(sql), &params).await?;
    }
    if told.is_empty() {
        return Ok(Changed::Done(before));
    }
    write_down(tx, actor, "regression_test", id, Some(told.old.into()), Some(told.new.into())).await?;
    Ok(Changed::Done(here(tx, id).await?))
}

/// What became of a removal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// It is gone.
    Done,
    /// There was no such test.
    NotFound,
    /// So many runs have a result of it.
    Reported(i64),
    /// So many runs that have not ended are to run it.
    Awaited(i64),
    /// So many runs are to run it when they are started again.
    Expected(i64),
}

/// Removes a test that has no result and that no run selects, with all that
/// belongs to it. A run that has ended may be started again, and a run whose only
/// test is gone would select all. Nor does any run speak of the test afterwards,
/// should its number be given out again, or of the sample, which stays as long
/// as its tests.
pub async fn delete(tx: &Tx, id: i32, actor: &Actor) -> Result<Removed, StoreError> {
    if !lock_test(tx, id).await? {
        return Ok(Removed::NotFound);
    }
    let outputs = super::outputs::lock_all(tx, id).await?;
    let sql = "SELECT COUNT(*) FROM (SELECT test_id FROM test_result WHERE regression_test_id = ?
         UNION SELECT test_id FROM test_result_file WHERE regression_test_id = ?
         UNION SELECT f.test_id FROM test_result_file f
         JOIN regression_test_output o ON o.id = f.regression_test_output_id WHERE o.regression_id = ?) runs";
    let results = tx.fetch_one(sql, &[id.into(), id.into(), id.into()], |row| row.int(0)).await?;
    if results > 0 {
        return Ok(Removed::Reported(results));
    }
    let runs = awaiting(tx, id).await?;
    if runs > 0 {
        return Ok(Removed::Awaited(runs));
    }
    let runs = expecting(tx, id).await?;
    if runs > 0 {
        return Ok(Removed::Expected(runs));
    }
    let mut told = told(&here(tx, id).await?);
    let shown = regression_tests::outputs(tx, id).await?;
    told["outputs"] = shown.iter().map(super::outputs::told).collect();
    for output_id in outputs {
        super::outputs::remove(tx, output_id).await?;
    }
    for sql in [
        "DELETE FROM regression_test_category WHERE regression_id = ?",
        "DELETE FROM regression_test WHERE id = ?",
    ] {
        tx.execute(sql, &[id.into()]).await?;
    }
    write_down(tx, actor, "regression_test", id, Some(told), None).await?;
    Ok(Removed::Done)
}

/// How many runs select a test, whatever became of them.
async fn expecting(tx: &Tx, test_id: i32) -> Result<i64, StoreError> {
    let sql = "SELECT COUNT(DISTINCT test_id) FROM customized_test WHERE regression_id = ?";
    tx.fetch_one(sql, &[test_id.into()], |row| row.int(0)).await
}

/// A test that is known to be there.
async fn here(tx: &Tx, id: i32) -> Result<RegressionTest, StoreError> {
    let found = regression_tests::get(tx, id).await?;
    found.ok_or_else(|| StoreError::internal("a test that is locked is not there"))
}

fn told(test: &RegressionTest) -> Value {
    json!({
        "sample_id": test.sample_id,
        "command": test.command,
        "input_type": test.input_type,
        "output_type": test.output_type,
        "expected_rc": test.expected_rc,
        "active": test.active,
        "categories": test.categories,
        "description": test.description,
    })
}

/// The categories of some names.
enum Named {
    /// Their ids.
    All(Vec<i32>),
    /// Those that no category has.
    Unknown(Vec<String>),
}

/// The categories that have exactly these names. They are locked so that none of
/// them is removed or renamed before the transaction ends: by id, as everybody
/// does, since MySQL locks the entry of whatever index it finds a row by first.
async fn named(tx: &Tx, names: &[String]) -> Result<Named, StoreError> {
    let params: Vec<Param<'_>> = names.iter().map(Param::from).collect();
    let sql = format!("SELECT id FROM category WHERE name IN ({})", places(params.len()));
    let ids = tx.fetch_all(AssertSqlSafe(sql), &params, |row| row.int32(0)).await?;
    let mut found: Vec<(i32, Option<String>)> = Vec::new();
    if !ids.is_empty() {
        let params: Vec<Param<'_>> = ids.iter().map(|&id| id.into()).collect();
        let sql = format!(
            "SELECT id, name FROM category WHERE id IN ({}) ORDER BY id{}",
            places(params.len()),
            locking(tx)
        );
        let row = |row: Row<'_>| Ok((row.int32(0)?, row.opt_text(1)?));
        found = tx.fetch_all(AssertSqlSafe(sql), &params, row).await?;
    }
    // MySQL finds by its collation.
    let id = |name: &String| found.iter().find(|(_, found)| found.as_ref() == Some(name)).map(|(id, _)| *id);
    let unknown: Vec<String> = names.iter().filter(|name| id(name).is_none()).cloned().collect();
    if !unknown.is_empty() {
        return Ok(Named::Unknown(unknown));
    }
    let ids: BTreeSet<i32> = names.iter().filter_map(id).collect();
    Ok(Named::All(ids.into_iter().collect()))
}

/// Puts a test into categories.
async fn categorize(tx: &Tx, id: i32, categories: &[i32]) -> Result<(), StoreError> {
    let values = vec!["(?, ?)"; categories.len()].join(", ");
    let params: Vec<Param<'_>> =
        categories.iter().flat_map(|&category| [id.into(), category.into()]).collect();
    let sql = format!("INSERT INTO regression_test_category (regression_id, category_id) VALUES {values}");
    tx.execute(AssertSqlSafe(sql), &params).await?;
    Ok(())
}
