//! Databases for tests on the servers: made quickly, and gone afterwards.

pub mod mysql;
pub mod postgres;

use std::path::Path;

use super::databases::PREFIX;

/// Whether a database was made by a test process that has ended since. Servers
/// for tests are on this machine, so that its processes can be looked up.
fn is_left_over(database: &str) -> bool {
    let process = database.strip_prefix(PREFIX).and_then(|rest| rest.split('_').next());
    process.is_some_and(|id| Path::new("/proc/self").exists() && !Path::new("/proc").join(id).exists())
}

/// Runs something outside of any test's runtime.
fn block_on(what: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(what);
}
