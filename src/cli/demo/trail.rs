//! Who did what: the audit log, and the approvals of the past.

use chrono::Duration;
use serde_json::json;

use super::people::Person;
use super::rows::insert;
use crate::domain::time::Timestamp;
use crate::store::{Param, StoreError, Tx};

const APPROVAL: [&str; 10] = [
    "run_id",
    "regression_test_id",
    "output_id",
    "user_id",
    "user_name",
    "old_baseline",
    "new_baseline",
    "removed_variants",
    "reason",
    "created_at",
];

const ENTRY: [&str; 10] = [
    "at",
    "actor_id",
    "actor_name",
    "operation",
    "object_type",
    "object_id",
    "address",
    "request_id",
    "old_value",
    "new_value",
];

/// Somebody changed something.
struct Entry {
    at: Timestamp,
    by: i32,
    operation: &'static str,
    object: (&'static str, i32),
    old: Option<String>,
    new: String,
}

/// An output that a run wrote, and that became the baseline.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) run_id: i32,
    pub(super) regression_test_id: i32,
    pub(super) output_id: i32,
    pub(super) old: String,
    pub(super) new: String,
}

/// Everything that people did.
pub(super) struct Trail<'a> {
    people: &'a [Person],
    entries: Vec<Entry>,
    approvals: Vec<[Param<'static>; 10]>,
}

impl<'a> Trail<'a> {
    pub(super) fn new(people: &'a [Person]) -> Self {
        Self { people, entries: Vec::new(), approvals: Vec::new() }
    }

    /// Notes what somebody did with a run.
    pub(super) fn run(
        &mut self,
        operation: &'static str,
        run_id: i32,
        (at, by): (Timestamp, i32),
        old: Option<&str>,
        new: String,
    ) {
        let old = old.map(str::to_owned);
        self.entries.push(Entry { at, by, operation, object: ("run", run_id), old, new });
    }

    /// Notes that an output became the baseline.
    pub(super) fn approved(&mut self, candidate: &Candidate, at: Timestamp, reason: &'static str) {
        let Candidate { run_id, regression_test_id, output_id, old, new } = candidate;
        let by = self.people.first();
        self.approvals.push([
            (*run_id).into(),
            (*regression_test_id).into(),
            (*output_id).into(),
            by.map(|person| person.id).into(),
            by.map(|person| person.name).into(),
            old.clone().into(),
            new.clone().into(),
            "[]".into(),
            reason.into(),
            at.into(),
        ]);
        let told = json!({
            "baseline": new,
            "run_id": run_id,
            "regression_test_id": regression_test_id,
            "reason": reason,
        });
        self.entries.push(Entry {
            at,
            by: by.map_or(0, |person| person.id),
            operation: "approveBaseline",
            object: ("baseline", *output_id),
            old: Some(old.clone()),
            new: told.to_string(),
        });
    }

    /// Writes all of it down, the oldest first.
    pub(super) async fn write(mut self, tx: &Tx) -> Result<(), StoreError> {
        insert(tx, "baseline_approval", APPROVAL, &self.approvals).await?;
        self.entries.sort_by_key(|entry| entry.at);
        let rows: Vec<[Param<'_>; 10]> = self
            .entries
            .iter()
            .enumerate()
            .map(|(place, entry)| {
                let name = self.people.iter().find(|person| person.id == entry.by).map(|person| person.name);
                [
                    entry.at.into(),
                    entry.by.into(),
                    name.into(),
                    entry.operation.into(),
                    entry.object.0.into(),
                    entry.object.1.to_string().into(),
                    format!("203.0.113.{}", 10 + entry.by.rem_euclid(200)).into(),
                    format!("demo-{place:08x}").into(),
                    entry.old.as_deref().into(),
                    entry.new.as_str().into(),
                ]
            })
            .collect();
        insert(tx, "audit_log", ENTRY, &rows).await
    }
}

/// When the `place`th of several approvals was made that began at `first`.
pub(super) fn one_after_another(first: Timestamp, place: usize) -> Timestamp {
    first.plus(Duration::seconds(40 * i64::try_from(place).unwrap_or(0)))
}
