//! Approving outputs, and taking approvals back.
//!
//! Both lock the output's definition first. A report of that output refers to
//! its row, so on the servers it is either committed before, and judged anew
//! here, or it waits and is judged by what is right afterwards. On SQLite there
//! is one writer.
//!
//! Whatever else replaces a baseline is noted in the same table, so that an
//! approval is neither made nor taken back over it unseen.

pub mod adoption;

use std::collections::BTreeSet;

use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, SqlSafeStr};

use super::audit::{self, Actor, Change};
use super::suites::places;
use super::{Engine, Param, Queries, Row, Store, StoreError, Tx, rejudge};
use crate::domain::approval::{Plan, Variant, Wishes};
use crate::domain::time::Timestamp;
use crate::domain::verdict::FileRow;

/// How many values one statement takes.
const ROUND: usize = 500;

/// An output of a test of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Target {
    /// The run.
    pub run_id: i32,
    /// The sample that the test runs on.
    pub sample_id: i32,
    /// The test.
    pub regression_test_id: i32,
    /// Its output.
    pub output_id: i32,
}

/// What a run wrote for an output, and what is right today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Produced {
    /// What the run wrote.
    pub file: FileRow,
    /// The baseline of its day.
    pub expected: String,
    /// The sample that the test runs on.
    pub sample_id: Option<i32>,
    /// The baseline of today.
    pub baseline: Option<String>,
    /// The extension of the output's files.
    pub extension: String,
}

/// What a run wrote; nothing if it has no row for that output. One statement.
pub async fn produced(db: &(impl Queries + Sync), target: &Target) -> Result<Option<Produced>, StoreError> {
    let sql = "SELECT f.got, f.expected, r.sample_id, o.correct, o.correct_extension FROM test_result_file f
               JOIN regression_test r ON r.id = f.regression_test_id
               JOIN regression_test_output o ON o.id = f.regression_test_output_id AND o.regression_id = r.id
               WHERE f.test_id = ? AND f.regression_test_id = ? AND f.regression_test_output_id = ?"
        .into_sql_str();
    let Target { run_id, regression_test_id, output_id, .. } = *target;
    let row = |row: Row<'_>| {
        Ok(Produced {
            file: FileRow { regression_test_id, output_id, got: row.opt_text(0)? },
            expected: row.text(1)?,
            sample_id: row.opt_int32(2)?,
            baseline: row.opt_text(3)?,
            extension: row.text(4)?,
        })
    };
    db.fetch_optional(sql, &[run_id.into(), regression_test_id.into(), output_id.into()], row).await
}

/// An approval to be made.
#[derive(Clone, Copy, Debug)]
pub struct Approval<'a> {
    /// Whose output becomes the baseline.
    pub target: Target,
    /// What was there when the approval was asked for.
    pub seen: &'a Produced,
    /// The hash that becomes the baseline.
    pub hash: &'a str,
    /// What happens to the old baseline and the variants.
    pub wishes: Wishes,
    /// Why.
    pub reason: Option<&'a str>,
    /// When it was asked for.
    pub asked_at: Timestamp,
}

/// What became of an approval to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Approved {
    /// The hash is the baseline, and was not before if `previous` is another.
    Done {
        /// The baseline before.
        previous: Option<String>,
        /// When it was approved.
        at: Timestamp,
    },
    /// Everything was as it is wanted already; nothing was written.
    Already,
    /// The run has no such output any more.
    Gone,
    /// The run's output is another by now.
    OutputChanged,
    /// Another baseline was approved since this was asked for: this one.
    BaselineChanged(Option<String>),
}

/// Makes what a run wrote the baseline: all of it, the runs it turns green
/// included, or nothing.
pub async fn approve(store: &Store, approval: &Approval<'_>, actor: &Actor) -> Result<Approved, StoreError> {
    let Approval { target, seen, hash, .. } = *approval;
    let tx = store.begin().await?;
    lock(&tx, target.output_id).await?;
    let Some(now) = produced(&tx, &target).await? else { return Ok(Approved::Gone) };
    if (&now.file, &now.expected, now.sample_id) != (&seen.file, &seen.expected, seen.sample_id) {
        return Ok(Approved::OutputChanged);
    }
    let previous = now.baseline.as_deref();
    let by_another =
        now.baseline != seen.baseline || replaced_since(&tx, target.output_id, approval.asked_at).await?;
    if previous != Some(hash) && by_another {
        return Ok(Approved::BaselineChanged(now.baseline));
    }
    let variants = variants(&tx, target.output_id).await?;
    let plan = Plan::new(hash, previous, &variants, approval.wishes);
    if plan.is_empty() {
        return Ok(Approved::Already);
    }
    if plan.replaces {
        set_baseline(&tx, target.output_id, Some(hash)).await?;
    }
    remove_variants(&tx, plan.removed.iter()).await?;
    if let Some(added) = &plan.added {
        add_variant(&tx, target.output_id, Some(added)).await?;
    }
    let removed: Vec<Option<&str>> = plan.removed.iter().map(|variant| variant.hash.as_deref()).collect();
    let at = Timestamp::now();
    let record = Record {
        run_id: target.run_id,
        regression_test_id: target.regression_test_id,
        output_id: target.output_id,
        old: previous,
        new: hash,
        removed: &removed,
        added: plan.added.as_deref(),
        reason: approval.reason,
        at,
    };
    record.insert(&tx, actor).await?;
    let mut told = json!({
        "baseline": hash,
        "run_id": target.run_id,
        "regression_test_id": target.regression_test_id,
    });
    tell(&mut told, "removed_variants", (!removed.is_empty()).then(|| json!(removed)));
    tell(&mut told, "added_variant", plan.added.as_deref().map(Value::from));
    tell(&mut told, "reason", approval.reason.map(Value::from));
    write_down(&tx, actor, target.output_id, previous, &told).await?;
    judge_anew(&tx, &target, &plan.affected(hash, previous)).await?;
    tx.commit().await?;
    Ok(Approved::Done { previous: now.baseline, at })
}

/// A replacement of a baseline, or of variants, to be written down.
struct Record<'a> {
    run_id: i32,
    regression_test_id: i32,
    output_id: i32,
    old: Option<&'a str>,
    new: &'a str,
    removed: &'a [Option<&'a str>],
    added: Option<&'a str>,
    reason: Option<&'a str>,
    at: Timestamp,
}

impl Record<'_> {
    async fn insert(&self, tx: &Tx, actor: &Actor) -> Result<(), StoreError> {
        tx.execute(
            "INSERT INTO baseline_approval (run_id, regression_test_id, output_id, user_id, user_name, old_baseline,
             new_baseline, removed_variants, added_variant, reason, created_at)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            &[
                self.run_id.into(),
                self.regression_test_id.into(),
                self.output_id.into(),
                actor.user_id.into(),
                actor.name.as_deref().into(),
                self.old.into(),
                self.new.into(),
                json!(self.removed).to_string().into(),
                self.added.into(),
                self.reason.into(),
                self.at.into(),
            ],
        )
        .await?;
        Ok(())
    }
}

/// The run of a replacement that no run was the reason for. Such a one is never
/// taken back, and what is below it neither.
const NO_RUN: i32 = 0;

/// Notes that the baseline of an output that is locked was set, or taken away,
/// for no run's sake.
pub(super) async fn note(
    tx: &Tx,
    regression_test_id: i32,
    output_id: i32,
    old: Option<&str>,
    new: Option<&str>,
    actor: &Actor,
) -> Result<(), StoreError> {
    let record = Record {
        run_id: NO_RUN,
        regression_test_id,
        output_id,
        old,
        // No file has an empty hash.
        new: new.unwrap_or_default(),
        removed: &[],
        added: None,
        reason: None,
        at: Timestamp::now(),
    };
    record.insert(tx, actor).await
}

/// What became of an approval to be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undone {
    /// It is taken back.
    Done {
        /// The baseline from now on: the one before the approval.
        baseline: Option<String>,
        /// The baseline that was approved.
        previous: String,
        /// When it was taken back.
        at: Timestamp,
    },
    /// No approval of that output stands.
    NoApproval,
    /// The baseline was replaced since, and is this one.
    BaselineChanged(Option<String>),
}

/// An approval as it was written down.
struct Stored {
    id: i64,
    old_baseline: Option<String>,
    new_baseline: String,
    removed_variants: String,
    added_variant: Option<String>,
}

/// Takes the newest approval of a run's output back that still stands: the
/// baseline and the variants are those of before.
pub async fn undo(
    store: &Store,
    target: &Target,
    reason: Option<&str>,
    actor: &Actor,
) -> Result<Undone, StoreError> {
    let tx = store.begin().await?;
    lock(&tx, target.output_id).await?;
    let Some((approval, baseline)) = newest_standing(&tx, target).await? else {
        return Ok(Undone::NoApproval);
    };
    let old = approval.old_baseline.as_deref();
    let replaces = old != Some(approval.new_baseline.as_str());
    // It may be the same again; but then somebody else has said so.
    if baseline.as_deref() != Some(approval.new_baseline.as_str())
        || (replaces && replaced_after(&tx, target.output_id, approval.id).await?)
    {
        return Ok(Undone::BaselineChanged(baseline));
    }
    if replaces {
        set_baseline(&tx, target.output_id, old).await?;
    }
    let (restored, removed) = bring_back_variants(&tx, target.output_id, &approval).await?;
    let at = Timestamp::now();
    tx.execute(
        "UPDATE baseline_approval SET undone_at = ?, undone_by = ? WHERE id = ?",
        &[at.into(), actor.user_id.into(), approval.id.into()],
    )
    .await?;
    let mut told = json!({
        "baseline": old,
        "run_id": target.run_id,
        "regression_test_id": target.regression_test_id,
        "undone_approval": approval.id,
    });
    tell(&mut told, "restored_variants", (!restored.is_empty()).then(|| json!(restored)));
    tell(&mut told, "removed_variant", removed.map(Value::from));
    tell(&mut told, "reason", reason.map(Value::from));
    write_down(&tx, actor, target.output_id, Some(&approval.new_baseline), &told).await?;
    let baselines = old.into_iter().chain([approval.new_baseline.as_str()]).filter(|_| replaces);
    let affected = baselines
        .map(str::to_owned)
        .chain(restored.into_iter().flatten())
        .chain(approval.added_variant)
        .collect();
    judge_anew(&tx, target, &affected).await?;
    tx.commit().await?;
    Ok(Undone::Done { baseline: approval.old_baseline, previous: approval.new_baseline, at })
}

/// Puts back the variants that an approval removed and are not there again, and
/// takes away the one it added; says which.
async fn bring_back_variants<'a>(
    tx: &Tx,
    output_id: i32,
    approval: &'a Stored,
) -> Result<(Vec<Option<String>>, Option<&'a str>), StoreError> {
    let mut removed: Vec<Option<String>> = serde_json::from_str(&approval.removed_variants)
        .map_err(|error| StoreError::Internal(format!("an approval cannot be read: {error}")))?;
    let there = variants(tx, output_id).await?;
    let added = approval.added_variant.as_deref();
    let gone: Vec<&Variant> =
        there.iter().filter(|variant| added.is_some() && variant.hash.as_deref() == added).collect();
    remove_variants(tx, gone.iter().copied()).await?;
    removed.retain(|hash| !there.iter().any(|variant| variant.hash == *hash));
    for hash in &removed {
        add_variant(tx, output_id, hash.as_deref()).await?;
    }
    Ok((removed, added.filter(|_| !gone.is_empty())))
}

/// The newest approval of a run's output that was not taken back, and today's
/// baseline.
async fn newest_standing(tx: &Tx, target: &Target) -> Result<Option<(Stored, Option<String>)>, StoreError> {
    tx.fetch_optional(
        "SELECT a.id, a.old_baseline, a.new_baseline, a.removed_variants, a.added_variant, o.correct
         FROM baseline_approval a JOIN regression_test_output o ON o.id = a.output_id
         JOIN regression_test r ON r.id = a.regression_test_id
         WHERE a.output_id = ? AND a.run_id = ? AND a.regression_test_id = ? AND r.sample_id = ?
         AND a.undone_at IS NULL ORDER BY a.id DESC LIMIT 1",
        &[
            target.output_id.into(),
            target.run_id.into(),
            target.regression_test_id.into(),
            target.sample_id.into(),
        ],
        |row| {
            let stored = Stored {
                id: row.int(0)?,
                old_baseline: row.opt_text(1)?,
                new_baseline: row.text(2)?,
                removed_variants: row.text(3)?,
                added_variant: row.opt_text(4)?,
            };
            Ok((stored, row.opt_text(5)?))
        },
    )
    .await
}

/// Locks an output's definition until the transaction ends. On SQLite the
/// transaction itself is the lock.
async fn lock(tx: &Tx, output_id: i32) -> Result<(), StoreError> {
    if tx.engine() != Engine::Sqlite {
        let sql = "SELECT id FROM regression_test_output WHERE id = ? FOR UPDATE";
        tx.fetch_optional(sql, &[output_id.into()], |row| row.int32(0)).await?;
    }
    Ok(())
}

/// Whether another baseline was approved, set or brought back after that time:
/// whoever asked before cannot have known of it.
async fn replaced_since(tx: &Tx, output_id: i32, time: Timestamp) -> Result<bool, StoreError> {
    replaced(tx, "created_at > ? OR undone_at > ?", &[output_id.into(), time.into(), time.into()]).await
}

/// Whether the baseline was replaced after that approval, by what stands.
async fn replaced_after(tx: &Tx, output_id: i32, approval_id: i64) -> Result<bool, StoreError> {
    replaced(tx, "id > ? AND undone_at IS NULL", &[output_id.into(), approval_id.into()]).await
}

/// Whether one of those that are written down for an output replaced a baseline.
async fn replaced(tx: &Tx, which: &'static str, params: &[Param<'_>]) -> Result<bool, StoreError> {
    let sql =
        format!("SELECT old_baseline, new_baseline FROM baseline_approval WHERE output_id = ? AND ({which})");
    // Whether the two differ is not for a collation to say.
    let rows =
        tx.fetch_all(AssertSqlSafe(sql), params, |row| Ok(row.opt_text_ref(0)? != Some(row.text_ref(1)?)));
    Ok(rows.await?.contains(&true))
}

async fn variants(tx: &Tx, output_id: i32) -> Result<Vec<Variant>, StoreError> {
    tx.fetch_all(
        "SELECT id, file_hashes FROM regression_test_output_files WHERE regression_test_output_id = ? ORDER BY id",
        &[output_id.into()],
        |row| Ok(Variant { id: row.int32(0)?, hash: row.opt_text(1)? }),
    )
    .await
}

async fn set_baseline(tx: &Tx, output_id: i32, hash: Option<&str>) -> Result<(), StoreError> {
    let sql = "UPDATE regression_test_output SET correct = ? WHERE id = ?";
    tx.execute(sql, &[hash.into(), output_id.into()]).await?;
    Ok(())
}

async fn add_variant(tx: &Tx, output_id: i32, hash: Option<&str>) -> Result<(), StoreError> {
    let sql =
        "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES (?, ?)";
    tx.execute(sql, &[hash.into(), output_id.into()]).await?;
    Ok(())
}

async fn remove_variants(tx: &Tx, variants: impl Iterator<Item = &Variant>) -> Result<(), StoreError> {
    let ids: Vec<Param<'_>> = variants.map(|variant| variant.id.into()).collect();
    for round in ids.chunks(ROUND) {
        let sql = format!("DELETE FROM regression_test_output_files WHERE id IN ({})", places(round.len()));
        tx.execute(AssertSqlSafe(sql), round).await?;
    }
    Ok(())
}

/// Adds a property, if there is something to tell.
fn tell(told: &mut Value, name: &str, value: Option<Value>) {
    if let (Some(told), Some(value)) = (told.as_object_mut(), value) {
        told.insert(name.to_owned(), value);
    }
}

async fn write_down(
    tx: &Tx,
    actor: &Actor,
    output_id: i32,
    old: Option<&str>,
    new: &Value,
) -> Result<(), StoreError> {
    let change = Change {
        object_type: "baseline",
        object_id: output_id.to_string(),
        old: old.map(str::to_owned),
        new: Some(new.to_string()),
    };
    audit::write(tx, actor, change).await
}

/// Judges every run anew that wrote one of the hashes.
async fn judge_anew(tx: &Tx, target: &Target, hashes: &BTreeSet<String>) -> Result<(), StoreError> {
    let runs = wrote(tx, target.regression_test_id, target.output_id, hashes).await?;
    rejudge::rejudge(tx, target.regression_test_id, &runs).await
}

/// The runs that wrote one of the hashes for an output.
async fn wrote(
    tx: &Tx,
    regression_test_id: i32,
    output_id: i32,
    hashes: &BTreeSet<String>,
) -> Result<BTreeSet<i32>, StoreError> {
    let mut runs = BTreeSet::new();
    let hashes: Vec<Param<'_>> = hashes.iter().map(Param::from).collect();
    for round in hashes.chunks(ROUND) {
        // A collation that ignores case finds too many, which does no harm.
        let sql = format!(
            "SELECT DISTINCT test_id FROM test_result_file
             WHERE regression_test_output_id = ? AND regression_test_id = ? AND got IN ({})",
            places(round.len())
        );
        let mut params = vec![output_id.into(), regression_test_id.into()];
        params.extend(round.iter().cloned());
        runs.extend(tx.fetch_all(AssertSqlSafe(sql), &params, |row| row.int32(0)).await?);
    }
    Ok(runs)
}
