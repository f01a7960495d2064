//! What the suite of this server is about: the newest release, and what was
//! tested last.

use super::{Queries, Store, StoreError};
use crate::domain::repository;

/// A release of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Release {
    /// Its name.
    pub version: Option<String>,
    /// The day it was released, `YYYY-MM-DD`.
    pub released: Option<String>,
}

/// The release with the latest day. One statement.
pub async fn newest_release(store: &Store) -> Result<Option<Release>, StoreError> {
    store
        .fetch_optional(
            "SELECT version, CAST(released AS CHAR(10)) FROM ccextractor_version WHERE released IS NOT NULL
             ORDER BY released DESC, id DESC LIMIT 1",
            &[],
            |row| Ok(Release { version: row.opt_text(0)?, released: row.opt_text(1)? }),
        )
        .await
}

/// The commit of the newest run of a repository that came to a verdict. One
/// statement.
pub async fn last_tested_commit(store: &Store, repository: &str) -> Result<Option<String>, StoreError> {
    store
        .fetch_optional(
            r#"SELECT t."commit" FROM run_summary s JOIN test t ON t.id = s.run_id
               WHERE s.status IN ('pass', 'fail', 'incomplete')
               AND t.fork_id IN (SELECT f.id FROM fork f WHERE LOWER(f.github) = ?)
               ORDER BY s.run_id DESC LIMIT 1"#,
            &[repository::fork_url(repository).to_lowercase().into()],
            |row| row.text(0),
        )
        .await
}
