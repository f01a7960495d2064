//! Uploads that wait, each of which can become something once.

use std::ops::RangeInclusive;

use serde_json::{Value, json};
use touchstone::domain::digest::sha256_hex;
use touchstone::store::{Queries, Store};

use super::files::Files;

/// The uploads, by what is tried on them.
const KEPT: RangeInclusive<i32> = 1..=5;
const FINALIZED: RangeInclusive<i32> = 101..=140;
const LINKED: RangeInclusive<i32> = 201..=240;
const DELETED: RangeInclusive<i32> = 301..=340;

/// The uploads of a user, with their files.
pub async fn define(store: &Store, files: &Files, user_id: i32) {
    for id in [KEPT, FINALIZED, LINKED, DELETED].into_iter().flatten() {
        let content = format!("upload {id}");
        let sha = sha256_hex(content.as_bytes());
        files.put(&format!("QueuedFiles/{sha}.ts"), content);
        let sql = "INSERT INTO upload_queue (id, sha, extension, original_name, user_id)
                   VALUES (?, ?, '.ts', 'upload', ?)";
        let params = [id.into(), sha.into(), user_id.into()];
        store.execute(sql, &params).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
    }
}

/// The uploads by operation, for tools that are not written in Rust.
pub fn described() -> Value {
    let of = |operation| of(operation).collect::<Vec<_>>();
    let [finalized, linked, deleted, kept] =
        ["finalizeQueuedSample", "linkQueuedSample", "deleteQueuedSample", "getQueuedSample"].map(of);
    json!({
        "finalizeQueuedSample": finalized,
        "linkQueuedSample": linked,
        "deleteQueuedSample": deleted,
        "getQueuedSample": kept,
    })
}

/// The uploads that an operation may be tried on.
pub fn of(operation: &str) -> RangeInclusive<i32> {
    match operation {
        "finalizeQueuedSample" => FINALIZED,
        "linkQueuedSample" => LINKED,
        "deleteQueuedSample" => DELETED,
        _ => KEPT,
    }
}
