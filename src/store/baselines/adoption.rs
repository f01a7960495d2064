//! Taking what a run wrote as the first baselines of a test's outputs.

use std::collections::BTreeSet;

use serde_json::json;
use sqlx::SqlSafeStr;

use super::{Record, lock, set_baseline, write_down, wrote};
use crate::api::models::ProgressStatus;
use crate::domain::approval::candidate;
use crate::domain::run_state::is_terminal;
use crate::domain::run_status::progress_from_stored;
use crate::domain::time::Timestamp;
use crate::domain::verdict::FileRow;
use crate::store::audit::Actor;
use crate::store::{Queries, Row, Store, StoreError, rejudge};

/// A test of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The run.
    pub run_id: i32,
    /// The test.
    pub regression_test_id: i32,
}

/// An output without a baseline, and what would be its first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct First {
    /// The output's id.
    pub output_id: i32,
    /// The hash of what was written.
    pub hash: String,
    /// The extension of the output's files.
    pub extension: String,
    /// What is stored where a baseline would be: nothing, or an empty text.
    pub before: Option<String>,
}

/// What there is to adopt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    /// These, by output id.
    Firsts(Vec<First>),
    /// There is no such run.
    NoRun,
    /// There is no such test.
    NoTest,
    /// The run has not ended.
    GoesOn,
    /// The test wrote nothing in this run.
    Nothing,
}

/// What there is to adopt of a test of a run. One statement, so that a run which
/// is restarted meanwhile is not half of this attempt and half of the next.
pub async fn offer(db: &(impl Queries + Sync), subject: Subject) -> Result<Offer, StoreError> {
    // As a literal it would have to be `Send` for any lifetime of its text.
    let sql = "SELECT o.id, o.correct, o.correct_extension, f.got, f.expected, (SELECT p.status
               FROM test_progress p WHERE p.test_id = t.id ORDER BY p.id DESC LIMIT 1),
               (SELECT COUNT(*) FROM regression_test r WHERE r.id = ?)
               FROM test t LEFT JOIN test_result_file f ON f.test_id = t.id AND f.regression_test_id = ?
               LEFT JOIN regression_test_output o ON o.id = f.regression_test_output_id
               AND o.regression_id = f.regression_test_id AND o.id > 0
               WHERE t.id = ? ORDER BY o.id"
        .into_sql_str();
    let Subject { run_id, regression_test_id } = subject;
    let params = [regression_test_id.into(), regression_test_id.into(), run_id.into()];
    let row = |row: Row<'_>| {
        let status: Option<ProgressStatus> = row.opt_text_ref(5)?.map(progress_from_stored);
        let written = row.opt_int32(0)?.map(|id| first(row, id, regression_test_id)).transpose()?;
        Ok((row.int(6)? > 0, is_terminal(status), written))
    };
    let rows = db.fetch_all(sql, &params, row).await?;
    let Some(&(test, ended, _)) = rows.first() else { return Ok(Offer::NoRun) };
    if !test {
        return Ok(Offer::NoTest);
    }
    if !ended {
        return Ok(Offer::GoesOn);
    }
    let written: Vec<Option<First>> = rows.into_iter().filter_map(|(.., written)| written).collect();
    if written.is_empty() {
        return Ok(Offer::Nothing);
    }
    Ok(Offer::Firsts(written.into_iter().flatten().collect()))
}

/// What the row of an output offers: nothing where there is a baseline.
fn first(row: Row<'_>, output_id: i32, regression_test_id: i32) -> Result<Option<First>, StoreError> {
    let (before, expected) = (row.opt_text(1)?, row.text(4)?);
    if before.as_ref().is_some_and(|hash| !hash.is_empty()) {
        return Ok(None);
    }
    let file = FileRow { regression_test_id, output_id, got: row.opt_text(3)? };
    let Ok(hash) = candidate(&file, &expected, None) else { return Ok(None) };
    Ok(Some(First { output_id, hash: hash.to_owned(), extension: row.text(2)?, before }))
}

/// What became of an adoption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Adopted {
    /// They are baselines now.
    Done,
    /// What there is to adopt is something else by now; nothing was written.
    Changed,
}

/// Makes these the baselines of their outputs: all of them, with the runs that
/// turn green by it, or none. Nothing else may be on offer by now.
pub async fn adopt(
    store: &Store,
    subject: Subject,
    firsts: &[First],
    actor: &Actor,
) -> Result<Adopted, StoreError> {
    let Subject { run_id, regression_test_id } = subject;
    let tx = store.begin().await?;
    // They are in the order of their ids, as everybody locks them.
    for first in firsts {
        lock(&tx, first.output_id).await?;
    }
    match offer(&tx, subject).await? {
        Offer::Firsts(offered) if offered == firsts => {}
        _ => return Ok(Adopted::Changed),
    }
    let at = Timestamp::now();
    let mut runs = BTreeSet::new();
    for First { output_id, hash, before, .. } in firsts {
        let (output_id, old) = (*output_id, before.as_deref());
        set_baseline(&tx, output_id, Some(hash)).await?;
        let record = Record {
            run_id,
            regression_test_id,
            output_id,
            old,
            new: hash,
            removed: &[],
            added: None,
            reason: None,
            at,
        };
        record.insert(&tx, actor).await?;
        let told = json!({ "baseline": hash, "run_id": run_id, "regression_test_id": regression_test_id });
        write_down(&tx, actor, output_id, old, &told).await?;
        runs.append(&mut wrote(&tx, regression_test_id, output_id, &BTreeSet::from([hash.clone()])).await?);
    }
    rejudge::rejudge(&tx, regression_test_id, &runs).await?;
    tx.commit().await?;
    Ok(Adopted::Done)
}
