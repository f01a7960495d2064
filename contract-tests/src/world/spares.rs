//! Things that are there to be removed, so that nothing else is missed.

use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};
use touchstone::store::{Param, Queries, Store};

/// Samples that no test uses, each with a file of its own number that
/// accompanies it: removing one is not to spoil the other.
const SAMPLES: RangeInclusive<i32> = 101..=180;

/// The first of them whose file is to be removed, and not the sample itself.
const FIRST_KEPT: i32 = 141;

/// The numbers of blocked accounts, and of the extensions `spare<number>`.
const NUMBERS: RangeInclusive<i32> = 1..=40;

/// The samples, accounts and extensions.
pub async fn define(store: &Store) {
    for id in SAMPLES {
        let sql = "INSERT INTO sample (id, sha, extension, original_name) VALUES (?, ?, 'ts', 'spare')";
        run(store, sql, &[id.into(), format!("spare{id}").into()]).await;
        let sql =
            "INSERT INTO sample_extra (id, sample_id, original_name, extension) VALUES (?, ?, 'spare', '')";
        run(store, sql, &[id.into(), id.into()]).await;
    }
    for number in NUMBERS {
        let sql = "INSERT INTO extension_forbidden (extension) VALUES (?)";
        run(store, sql, &[extension(number).into()]).await;
        run(store, "INSERT INTO blocked_users (user_id, comment) VALUES (?, NULL)", &[number.into()]).await;
    }
}

async fn run(store: &Store, sql: &'static str, params: &[Param<'_>]) {
    store.execute(sql, params).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
}

fn extension(number: i32) -> String {
    format!("spare{number}")
}

/// The samples that may be removed.
pub fn samples() -> impl Iterator<Item = i32> {
    SAMPLES.filter(|id| *id < FIRST_KEPT)
}

/// The accompanying files that may be removed, each with its sample.
pub fn extra_files() -> Vec<Map<String, Value>> {
    let pair = |id: i32| [("sample_id", id), ("extra_id", id)].map(|(name, id)| (name.to_owned(), json!(id)));
    (FIRST_KEPT..=*SAMPLES.end()).map(|id| pair(id).into_iter().collect()).collect()
}

/// The accounts that may be freed.
pub fn accounts() -> impl Iterator<Item = i32> {
    NUMBERS
}

/// The extensions that may be allowed, written in more ways than one.
pub fn extensions() -> impl Iterator<Item = String> {
    NUMBERS.map(|number| match number % 3 {
        0 => format!(".{}", extension(number)),
        1 => extension(number).to_uppercase(),
        _ => extension(number),
    })
}
