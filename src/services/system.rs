//! The tag `System`.

use super::Services;
use crate::api::models::{HealthDependency, HealthStatus, SystemHealth};
use crate::api::system::{GetHealthInput, GetHealthResponse, SystemApi};
use crate::contract::{Fault, Field};
use crate::domain::time::Timestamp;

impl SystemApi for Services {
    /// The database is what nothing works without; without the file store
    /// everything but files does.
    async fn get_health(&self, _: GetHealthInput) -> Result<GetHealthResponse, Fault> {
        let (database, files) = tokio::join!(self.store.ping(), self.blobs.ping());
        let database = dependency("database", database, HealthStatus::Down);
        let files = dependency("file_store", files, HealthStatus::Degraded);
        let status = database.status.max(files.status);
        let health =
            SystemHealth { status, checked_at: Timestamp::now(), dependencies: vec![database, files] };
        Ok(match status {
            HealthStatus::Down => GetHealthResponse::ServiceUnavailable(health),
            HealthStatus::Ok | HealthStatus::Degraded => GetHealthResponse::Ok(health),
        })
    }
}

/// What a dependency's answer says of it; `worst` is what its failure means for
/// the whole. The message is ours: an error's own text may tell too much here,
/// where everybody may ask.
fn dependency<E: std::fmt::Display>(
    name: &str,
    answer: Result<(), E>,
    worst: HealthStatus,
) -> HealthDependency {
    let (status, message) = match answer {
        Ok(()) => (HealthStatus::Ok, Field::Null),
        Err(error) => {
            tracing::warn!(dependency = name, %error, "a dependency does not answer");
            (worst, Field::Value("It does not answer.".to_owned()))
        }
    };
    HealthDependency { name: name.to_owned(), status, message }
}
