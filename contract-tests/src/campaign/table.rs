//! What was sent and answered, as a table.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::{self, Write};
use std::time::Duration;

use http::Method;
use touchstone::api::operations::OPERATIONS;

use crate::requests::Request;
use crate::sending::{Answer, RUN_TOKEN};

/// How many of the slowest replies are listed.
const SLOWEST: usize = 10;

/// How much of a request's target is shown.
const SHOWN: usize = 100;

/// Counts and times, by operation.
#[derive(Clone, Debug, Default)]
pub struct Records {
    operations: BTreeMap<&'static str, Record>,
    slowest: Vec<(Duration, u16, String)>,
    limited: BTreeSet<&'static str>,
}

#[derive(Clone, Debug, Default)]
struct Record {
    statuses: BTreeMap<u16, u32>,
    total: Duration,
    slowest: Duration,
}

impl Record {
    fn requests(&self) -> u32 {
        self.statuses.values().sum()
    }
}

impl Records {
    /// Takes a request and its answer into account.
    pub fn take(&mut self, method: &Method, request: &Request, answer: &Answer) {
        let record = self.operations.entry(request.operation.id).or_default();
        *record.statuses.entry(answer.status).or_default() += 1;
        record.total += answer.took;
        record.slowest = record.slowest.max(answer.took);
        let last = self.slowest.last().map_or(Duration::ZERO, |(took, ..)| *took);
        if self.slowest.len() < SLOWEST || answer.took > last {
            let mut target = request.masked(RUN_TOKEN).target();
            if let Some((end, _)) = target.char_indices().nth(SHOWN) {
                target.truncate(end);
                target.push_str("...");
            }
            self.slowest.push((answer.took, answer.status, format!("{method} {target}")));
            self.slowest.sort_by_key(|(took, ..)| std::cmp::Reverse(*took));
            self.slowest.truncate(SLOWEST);
        }
    }

    /// Notes that an operation was not reached any more because of a limit.
    pub fn limited(&mut self, operation: &'static str) {
        self.limited.insert(operation);
    }

    /// How many requests there were.
    pub fn requests(&self) -> u32 {
        self.operations.values().map(Record::requests).sum()
    }
}

impl fmt::Display for Records {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{:<30} {:>8} {:>8} {:>8}  statuses", "operation", "requests", "mean ms", "slowest")?;
        for operation in OPERATIONS {
            let record = self.operations.get(operation.id).cloned().unwrap_or_default();
            let mut statuses = String::new();
            for (status, times) in &record.statuses {
                write!(statuses, " {status}:{times}")?;
            }
            if self.limited.contains(operation.id) {
                statuses.push_str(" (and no more, because of a limit)");
            }
            let mean = record.total.checked_div(record.requests()).unwrap_or_default();
            let (requests, mean, slowest) = (record.requests(), millis(mean), millis(record.slowest));
            writeln!(f, "{:<30} {requests:>8} {mean:>8.1} {slowest:>8.1} {statuses}", operation.id)?;
        }
        writeln!(f, "{:<30} {:>8}", "all", self.requests())?;
        writeln!(f, "\nThe slowest replies:")?;
        for (took, status, request) in &self.slowest {
            writeln!(f, "{:>8.1} ms  {status}  {request}", millis(*took))?;
        }
        Ok(())
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

#[cfg(test)]
mod tests {
    use http::HeaderMap;

    use super::*;
    use crate::contract::operation;

    #[test]
    fn the_table_counts_and_keeps_the_slowest() {
        let mut records = Records::default();
        let request = Request::empty(operation("getHealth").expect("an operation"));
        for millis in 1..=15 {
            let status = if millis % 5 == 0 { 503 } else { 200 };
            let took = Duration::from_millis(millis);
            let answer = Answer { status, headers: HeaderMap::new(), content: Vec::new(), took };
            records.take(&Method::GET, &request, &answer);
        }
        let table = records.to_string();
        assert_eq!(records.requests(), 15);
        assert!(
            table.contains("getHealth                            15      8.0     15.0  200:12 503:3"),
            "{table}"
        );
        assert!(table.contains("    15.0 ms  503  GET /api/v1/system/health\n    14.0 ms  200"), "{table}");
        assert!(!table.contains("     5.0 ms"), "{table}");
    }
}
