//! Adding and removing variants of outputs.
//!
//! No constraint keeps two equal variants apart, so whoever adds one looks
//! while the output is locked.

use serde_json::json;

use super::outputs::{here, lock, reported};
use super::{inserted, write_down};
use crate::store::audit::Actor;
use crate::store::{Queries, StoreError, Tx, rejudge};

/// What became of a variant to be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Added {
    /// It has this id.
    Done(i32),
    /// The test has no such output.
    NoOutput,
    /// The hash is a variant already.
    Accepted,
}

/// Accepts a hash for an output, and be it the baseline's, which then stays right
/// whatever becomes of the baseline. Every run that wrote it is judged anew.
pub async fn create(
    tx: &Tx,
    test_id: i32,
    output_id: i32,
    hash: &str,
    actor: &Actor,
) -> Result<Added, StoreError> {
    if !lock(tx, test_id, output_id).await? {
        return Ok(Added::NoOutput);
    }
    let output = here(tx, test_id, output_id).await?;
    if output.variants.iter().any(|(_, variant)| variant == hash) {
        return Ok(Added::Accepted);
    }
    tx.execute(
        "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES (?, ?)",
        &[hash.into(), output_id.into()],
    )
    .await?;
    let id = inserted(tx).await?;
    let told = json!({ "regression_test_id": test_id, "output_id": output_id, "hash": hash });
    write_down(tx, actor, "variant", id, None, Some(told)).await?;
    rejudge::rejudge(tx, test_id, &reported(tx, output_id, Some(hash)).await?).await?;
    Ok(Added::Done(id))
}

/// What became of a removal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Removed {
    /// It is gone.
    Done,
    /// The test has no such output.
    NoOutput,
    /// The output has no such variant.
    NotFound,
}

/// Accepts a hash no more. Every run that wrote it is judged anew; those whose
/// snapshot has it stay as they are.
pub async fn delete(
    tx: &Tx,
    test_id: i32,
    output_id: i32,
    variant_id: i32,
    actor: &Actor,
) -> Result<Removed, StoreError> {
    if !lock(tx, test_id, output_id).await? {
        return Ok(Removed::NoOutput);
    }
    let sql =
        "SELECT file_hashes FROM regression_test_output_files WHERE id = ? AND regression_test_output_id = ?";
    let found = tx.fetch_optional(sql, &[variant_id.into(), output_id.into()], |row| row.opt_text(0)).await?;
    let Some(hash) = found else { return Ok(Removed::NotFound) };
    tx.execute("DELETE FROM regression_test_output_files WHERE id = ?", &[variant_id.into()]).await?;
    let told = json!({ "regression_test_id": test_id, "output_id": output_id, "hash": hash });
    write_down(tx, actor, "variant", variant_id, Some(told), None).await?;
    if let Some(hash) = &hash {
        rejudge::rejudge(tx, test_id, &reported(tx, output_id, Some(hash)).await?).await?;
    }
    Ok(Removed::Done)
}
