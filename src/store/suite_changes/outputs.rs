//! Making, changing and removing outputs of tests.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use sqlx::AssertSqlSafe;

use super::{Told, awaiting, inserted, judged_by_today, lock_test, locking, write_down};
use crate::store::audit::Actor;
use crate::store::baselines;
use crate::store::regression_tests::{self, Output};
use crate::store::{Param, Queries, StoreError, Tx, rejudge};

/// An output to be made.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// The extension of its files, with its dot, or nothing.
    pub extension: &'a str,
    /// What the program puts between the sample's hash and the extension.
    pub expected_filename: &'a str,
    /// Whether it is neither compared nor ever missing.
    pub ignore: bool,
    /// The baseline, if there is one.
    pub baseline: Option<&'a str>,
}

/// What is to be another way; the rest stays.
#[derive(Clone, Copy, Debug, Default)]
pub struct Changes<'a> {
    /// The extension of its files.
    pub extension: Option<&'a str>,
    /// What the program puts between the sample's hash and the extension.
    pub expected_filename: Option<&'a str>,
    /// Whether it is neither compared nor ever missing.
    pub ignore: Option<bool>,
    /// The baseline: `Some(None)` takes it away.
    pub baseline: Option<Option<&'a str>>,
    /// The files that were looked for, and are there.
    pub looked_for: Option<Found<'a>>,
}

/// Files of baselines and variants that are in the file store.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The extension of all of them.
    pub extension: &'a str,
    /// Their hashes.
    pub hashes: &'a [String],
}

impl Changes<'_> {
    /// The hashes of which there must be a file with the extension that the
    /// output will have: a new baseline, and, if the extension is a new one, all
    /// that is right and stays.
    pub fn takes(&self, output: &Output) -> Vec<String> {
        let mut hashes = Vec::new();
        let moves = self.extension.is_some_and(|extension| extension != output.extension);
        match self.baseline {
            Some(baseline) => hashes.extend(baseline.map(str::to_owned)),
            None if moves => hashes.extend(output.baseline.clone()),
            None => {}
        }
        if moves {
            hashes.extend(output.variants.iter().map(|(_, hash)| hash.clone()));
        }
        hashes.retain(|hash| !hash.is_empty());
        hashes
    }

    /// Whether all of those were looked for.
    fn has_looked(&self, output: &Output) -> bool {
        let extension = self.extension.unwrap_or(&output.extension);
        let found = |hash: &String| {
            self.looked_for.is_some_and(|found| found.extension == extension && found.hashes.contains(hash))
        };
        self.takes(output).iter().all(found)
    }
}

/// Makes an output; nothing if there is no such test.
pub async fn create(
    tx: &Tx,
    test_id: i32,
    new: &New<'_>,
    actor: &Actor,
) -> Result<Option<Output>, StoreError> {
    if !lock_test(tx, test_id).await? {
        return Ok(None);
    }
    tx.execute(
        r#"INSERT INTO regression_test_output (regression_id, correct, correct_extension, expected_filename, "ignore")
           VALUES (?, ?, ?, ?, ?)"#,
        &[
            test_id.into(),
            new.baseline.into(),
            new.extension.into(),
            new.expected_filename.into(),
            new.ignore.into(),
        ],
    )
    .await?;
    let output = Output {
        id: inserted(tx).await?,
        baseline: new.baseline.map(str::to_owned),
        extension: new.extension.to_owned(),
        expected_filename: Some(new.expected_filename.to_owned()),
        ignore: new.ignore,
        variants: Vec::new(),
    };
    write_down(tx, actor, "output", output.id, None, Some(told(&output))).await?;
    if let Some(baseline) = new.baseline {
        baselines::note(tx, test_id, output.id, None, Some(baseline), actor).await?;
    }
    if !new.ignore {
        rejudge::rejudge(tx, test_id, &judged_by_today(tx, test_id).await?).await?;
    }
    Ok(Some(output))
}

/// What became of a change.
#[derive(Debug)]
pub enum Changed {
    /// It is as wanted now.
    Done(Output),
    /// The test has no such output.
    NotFound,
    /// The output is another by now than the one whose files were looked for.
    LookAgain,
}

/// Sets what is given, and judges anew what depends on it.
pub async fn update(
    tx: &Tx,
    test_id: i32,
    output_id: i32,
    wanted: &Changes<'_>,
    actor: &Actor,
) -> Result<Changed, StoreError> {
    // With the test locked no run reports it meanwhile.
    if !lock_test(tx, test_id).await? || !lock(tx, test_id, output_id).await? {
        return Ok(Changed::NotFound);
    }
    let mut output = here(tx, test_id, output_id).await?;
    if !wanted.has_looked(&output) {
        return Ok(Changed::LookAgain);
    }
    let mut told = Told::default();
    if let Some(extension) = wanted.extension
        && told.changes("correct_extension", output.extension.as_str(), extension)
    {
        output.extension = extension.to_owned();
    }
    if let Some(name) = wanted.expected_filename
        && told.changes("expected_filename", output.expected_filename.as_deref(), name)
    {
        output.expected_filename = Some(name.to_owned());
    }
    let mut affected = BTreeSet::new();
    if let Some(ignore) = wanted.ignore
        && told.changes("ignore", output.ignore, ignore)
    {
        output.ignore = ignore;
        affected.extend(judged_by_today(tx, test_id).await?);
        // Today's definition also judges an output that a snapshot does not know.
        affected.extend(reported(tx, output_id, None).await?);
    }
    if let Some(baseline) = wanted.baseline
        && told.changes("correct", output.baseline.as_deref(), baseline)
    {
        for hash in [output.baseline.as_deref(), baseline].into_iter().flatten() {
            affected.extend(reported(tx, output_id, Some(hash)).await?);
        }
        baselines::note(tx, test_id, output_id, output.baseline.as_deref(), baseline, actor).await?;
        output.baseline = baseline.map(str::to_owned);
    }
    if told.is_empty() {
        return Ok(Changed::Done(output));
    }
    tx.execute(
        r#"UPDATE regression_test_output SET correct = ?, correct_extension = ?, expected_filename = ?, "ignore" = ?
           WHERE id = ?"#,
        &[
            output.baseline.as_deref().into(),
            output.extension.as_str().into(),
            output.expected_filename.as_deref().into(),
            output.ignore.into(),
            output_id.into(),
        ],
    )
    .await?;
    write_down(tx, actor, "output", output_id, Some(told.old.into()), Some(told.new.into())).await?;
    rejudge::rejudge(tx, test_id, &affected).await?;
    Ok(Changed::Done(output))
}

/// What became of a removal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// It is gone.
    Done,
    /// The test had no such output.
    NotFound,
    /// So many runs have reported it.
    Reported(i64),
    /// So many runs that have not ended are to write it.
    Awaited(i64),
    /// So many runs are to write it when they are started again.
    Expected(i64),
}

/// Removes an output that no run has reported and that none waits for, or may
/// wait for again, with its variants. Runs that lacked it and are judged by
/// today's definitions lack nothing any more.
///
/// With the test locked, no run of it is made meanwhile: one that is refers to
/// the test first and looks at its outputs then.
pub async fn delete(tx: &Tx, test_id: i32, output_id: i32, actor: &Actor) -> Result<Removed, StoreError> {
    if !lock_test(tx, test_id).await? || !lock(tx, test_id, output_id).await? {
        return Ok(Removed::NotFound);
    }
    let sql = "SELECT COUNT(*) FROM test_result_file WHERE regression_test_output_id = ?";
    let results = tx.fetch_one(sql, &[output_id.into()], |row| row.int(0)).await?;
    if results > 0 {
        return Ok(Removed::Reported(results));
    }
    let runs = awaiting(tx, test_id).await?;
    if runs > 0 {
        return Ok(Removed::Awaited(runs));
    }
    let runs = expecting(tx, test_id, output_id).await?;
    if runs > 0 {
        return Ok(Removed::Expected(runs));
    }
    let output = here(tx, test_id, output_id).await?;
    remove(tx, output_id).await?;
    write_down(tx, actor, "output", output_id, Some(told(&output)), None).await?;
    if !output.ignore {
        rejudge::rejudge(tx, test_id, &judged_by_today(tx, test_id).await?).await?;
    }
    Ok(Removed::Done)
}

/// Removes an output that is locked, with its variants: each row by its id, so
/// that no lock of another's is met. Nobody adds one meanwhile.
pub(super) async fn remove(tx: &Tx, output_id: i32) -> Result<(), StoreError> {
    let sql = "SELECT id FROM regression_test_output_files WHERE regression_test_output_id = ?";
    for id in tx.fetch_all(sql, &[output_id.into()], |row| row.int32(0)).await? {
        tx.execute("DELETE FROM regression_test_output_files WHERE id = ?", &[id.into()]).await?;
    }
    tx.execute("DELETE FROM regression_test_output WHERE id = ?", &[output_id.into()]).await?;
    Ok(())
}

/// How many runs have an output in the suite that they were made with.
async fn expecting(tx: &Tx, test_id: i32, output_id: i32) -> Result<i64, StoreError> {
    // As the canonical JSON of a suite has it, and no text in it can: there, a
    // quotation mark is not without a backslash.
    let key = format!(r#"%"output!_id":{output_id},%"#);
    tx.fetch_one(
        "SELECT COUNT(*) FROM run_origin o WHERE o.run_id IN
         (SELECT c.test_id FROM customized_test c WHERE c.regression_id = ?)
         AND o.snapshot_id IN (SELECT s.id FROM suite_snapshot s WHERE s.content LIKE ? ESCAPE '!')",
        &[test_id.into(), key.into()],
        |row| row.int(0),
    )
    .await
}

/// Locks an output of a test; false if the test has none such. A report of the
/// output refers to its row, so it is either there already or waits.
pub(super) async fn lock(tx: &Tx, test_id: i32, output_id: i32) -> Result<bool, StoreError> {
    let sql = format!(
        "SELECT id FROM regression_test_output WHERE id = ? AND regression_id = ? AND id > 0{}",
        locking(tx)
    );
    let params = [output_id.into(), test_id.into()];
    Ok(tx.fetch_optional(AssertSqlSafe(sql), &params, |row| row.int32(0)).await?.is_some())
}

/// Locks every output of a test that is locked, and gives them. By id, as each of
/// them is: MySQL locks the entry of whatever index it finds a row by first.
pub(super) async fn lock_all(tx: &Tx, test_id: i32) -> Result<Vec<i32>, StoreError> {
    let sql = "SELECT id FROM regression_test_output WHERE regression_id = ? ORDER BY id";
    let ids = tx.fetch_all(sql, &[test_id.into()], |row| row.int32(0)).await?;
    for &id in &ids {
        let sql = format!("SELECT id FROM regression_test_output WHERE id = ?{}", locking(tx));
        tx.fetch_optional(AssertSqlSafe(sql), &[id.into()], |row| row.int32(0)).await?;
    }
    Ok(ids)
}

/// An output that is known to be there.
pub(super) async fn here(tx: &Tx, test_id: i32, output_id: i32) -> Result<Output, StoreError> {
    let mut outputs = regression_tests::outputs(tx, test_id).await?.into_iter();
    let found = outputs.find(|output| output.id == output_id);
    found.ok_or_else(|| StoreError::internal("an output that is locked is not there"))
}

/// The runs that reported an output: all of them, or those that wrote one hash.
pub(super) async fn reported(
    tx: &Tx,
    output_id: i32,
    hash: Option<&str>,
) -> Result<BTreeSet<i32>, StoreError> {
    let mut sql =
        "SELECT DISTINCT test_id FROM test_result_file WHERE regression_test_output_id = ?".to_owned();
    let mut params = vec![Param::from(output_id)];
    if let Some(hash) = hash {
        // A collation that ignores case finds too many, which does no harm.
        sql.push_str(" AND got = ?");
        params.push(hash.into());
    }
    let runs = tx.fetch_all(AssertSqlSafe(sql), &params, |row| row.int32(0)).await?;
    Ok(runs.into_iter().collect())
}

/// An output, for the audit log.
pub(super) fn told(output: &Output) -> Value {
    let mut told = json!({
        "correct": output.baseline,
        "correct_extension": output.extension,
        "expected_filename": output.expected_filename,
        "ignore": output.ignore,
    });
    if !output.variants.is_empty() {
        told["variants"] = output.variants.iter().map(|(_, hash)| hash.as_str()).collect();
    }
    told
}
