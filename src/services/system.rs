//! The tag `System`.

mod blocked_users;
mod forbidden_extensions;
mod maintenance;

pub(super) use blocked_users::Linked;

use chrono::NaiveDate;

use super::Services;
use super::auth::pagination;
use crate::api::models::{
    HealthDependency, HealthStatus, QueueJob, QueuePage, QueueStatus, SystemAbout, SystemHealth,
};
use crate::api::system::{
    CreateBlockedUserInput, CreateBlockedUserResponse, CreateForbiddenExtensionInput,
    CreateForbiddenExtensionResponse, DeleteBlockedUserInput, DeleteBlockedUserResponse,
    DeleteForbiddenExtensionInput, DeleteForbiddenExtensionResponse, GetHealthInput, GetHealthResponse,
    GetMaintenanceInput, GetMaintenanceResponse, GetQueueInput, GetQueueResponse, ListBlockedUsersInput,
    ListBlockedUsersResponse, ListForbiddenExtensionsInput, ListForbiddenExtensionsResponse,
    SystemAboutInput, SystemAboutResponse, SystemApi, UpdateMaintenanceInput, UpdateMaintenanceResponse,
};
use crate::contract::{Fault, Field};
use crate::domain::heartbeat::stalled;
use crate::domain::time::Timestamp;
use crate::store::{about, queue};

/// The commit this server was built from, as whoever built it says.
const BUILT_FROM: Option<&str> = option_env!("TOUCHSTONE_COMMIT");

impl SystemApi for Services {
    /// The database is what nothing works without; without the file store
    /// everything but files does, and without workers everything but tests.
    async fn get_health(&self, _: GetHealthInput) -> Result<GetHealthResponse, Fault> {
        let (database, files) = tokio::join!(self.store.ping(), self.files.blobs().ping());
        let database = dependency("database", database, HealthStatus::Down);
        let files = dependency("file_store", files, HealthStatus::Degraded);
        let workers = match database.status {
            HealthStatus::Ok => self.workers().await,
            _ => state("workers", HealthStatus::Degraded, Some("Only the database could tell.")),
        };
        let dependencies = vec![database, files, workers];
        let status = dependencies.iter().map(|one| one.status).max().unwrap_or(HealthStatus::Ok);
        let health = SystemHealth { status, checked_at: Timestamp::now(), dependencies };
        Ok(match status {
            HealthStatus::Down => GetHealthResponse::ServiceUnavailable(health),
            HealthStatus::Ok | HealthStatus::Degraded => GetHealthResponse::Ok(health),
        })
    }

    async fn get_queue(&self, input: GetQueueInput) -> Result<GetQueueResponse, Fault> {
        let params = input.params;
        let filter = queue::Filter { platform: params.platform, status: params.status };
        let (jobs, depth) = queue::list(&self.store, filter, params.limit, params.offset).await?;
        let total = match params.status {
            None => i64::from(depth.queued) + i64::from(depth.running),
            Some(QueueStatus::Queued) => depth.queued.into(),
            Some(QueueStatus::Running) => depth.running.into(),
        };
        Ok(GetQueueResponse::Ok(QueuePage {
            data: jobs.into_iter().map(job).collect(),
            pagination: pagination(params.limit, params.offset, total),
            queue_depth: depth.queued,
            running_count: depth.running,
        }))
    }

    async fn system_about(&self, _: SystemAboutInput) -> Result<SystemAboutResponse, Fault> {
        let release = about::newest_release(&self.store).await?;
        let last_tested_commit = about::last_tested_commit(&self.store, &self.main_repository).await?;
        let (version, released) = release.map_or((None, None), |release| (release.version, release.released));
        Ok(SystemAboutResponse::Ok(SystemAbout {
            server_version: env!("CARGO_PKG_VERSION").to_owned(),
            platform_commit: BUILT_FROM.filter(|commit| !commit.is_empty()).map(str::to_owned),
            ccextractor_version: version,
            ccextractor_released: released.and_then(|day| NaiveDate::parse_from_str(&day, "%Y-%m-%d").ok()),
            last_tested_commit,
        }))
    }

    async fn get_maintenance(&self, input: GetMaintenanceInput) -> Result<GetMaintenanceResponse, Fault> {
        self.maintenance(input).await
    }

    async fn update_maintenance(
        &self,
        input: UpdateMaintenanceInput,
    ) -> Result<UpdateMaintenanceResponse, Fault> {
        self.set_maintenance(input).await
    }

    async fn list_blocked_users(
        &self,
        input: ListBlockedUsersInput,
    ) -> Result<ListBlockedUsersResponse, Fault> {
        self.blocked_users(input).await
    }

    async fn create_blocked_user(
        &self,
        input: CreateBlockedUserInput,
    ) -> Result<CreateBlockedUserResponse, Fault> {
        self.block_user(input).await
    }

    async fn delete_blocked_user(
        &self,
        input: DeleteBlockedUserInput,
    ) -> Result<DeleteBlockedUserResponse, Fault> {
        self.unblock_user(input).await
    }

    async fn list_forbidden_extensions(
        &self,
        input: ListForbiddenExtensionsInput,
    ) -> Result<ListForbiddenExtensionsResponse, Fault> {
        self.forbidden_extensions(input).await
    }

    async fn create_forbidden_extension(
        &self,
        input: CreateForbiddenExtensionInput,
    ) -> Result<CreateForbiddenExtensionResponse, Fault> {
        self.forbid_extension(input).await
    }

    async fn delete_forbidden_extension(
        &self,
        input: DeleteForbiddenExtensionInput,
    ) -> Result<DeleteForbiddenExtensionResponse, Fault> {
        self.allow_extension(input).await
    }
}

impl Services {
    /// Whether anybody works on the runs that wait.
    async fn workers(&self) -> HealthDependency {
        match queue::signs(&self.store).await {
            Ok(signs) if stalled(signs, Timestamp::now(), self.worker_patience) => {
                let message = "Runs wait, and no worker has been heard of for a while.";
                state("workers", HealthStatus::Degraded, Some(message))
            }
            answer => dependency("workers", answer, HealthStatus::Degraded),
        }
    }
}

fn job(job: queue::Job) -> QueueJob {
    QueueJob {
        run_id: job.run_id,
        status: job.status,
        platform: job.platform,
        queued_at: job.queued_at,
        started_at: job.started_at,
        position: (job.status == QueueStatus::Queued).then_some(job.place),
    }
}

/// What a dependency's answer says of it; `worst` is what its failure means for
/// the whole. The message is ours: an error's own text may tell too much here,
/// where everybody may ask.
fn dependency<T, E: std::fmt::Display>(
    name: &str,
    answer: Result<T, E>,
    worst: HealthStatus,
) -> HealthDependency {
    match answer {
        Ok(_) => state(name, HealthStatus::Ok, None),
        Err(error) => {
            tracing::warn!(dependency = name, %error, "a dependency does not answer");
            state(name, worst, Some("It does not answer."))
        }
    }
}

fn state(name: &str, status: HealthStatus, message: Option<&str>) -> HealthDependency {
    HealthDependency { name: name.to_owned(), status, message: Field::from(message.map(str::to_owned)) }
}
