//! The tag `Runs`.

use serde_json::json;

use super::auth::pagination;
use super::idempotent::{Creation, Key, settled};
use super::system::Linked;
use super::{Services, actor};
use crate::api::models::{
    ErrorCode, ProgressEvent, ProgressEventPage, Run, RunAction, RunActionResult, RunActionStatus, RunConfig,
    RunPage, RunStatus, RunSummary,
};
use crate::api::runs::{
    CancelRunInput, CancelRunResponse, CreateRunInput, CreateRunResponse, GetRunConfigInput,
    GetRunConfigResponse, GetRunInput, GetRunProgressInput, GetRunProgressResponse, GetRunResponse,
    GetRunSummaryInput, GetRunSummaryResponse, ListRunsInput, ListRunsResponse, RestartRunInput,
    RestartRunResponse, RunsApi,
};
use crate::contract::{Fault, Problem};
use crate::domain::time::Timestamp;
use crate::domain::verdict::Counts;
use crate::domain::{authorize, repository, run_state};
use crate::store::audit::Actor;
use crate::store::run_changes::{self, Created, NewRun, Outcome};
use crate::store::{StoreError, Tx, runs, summaries};

impl RunsApi for Services {
    async fn list_runs(&self, input: ListRunsInput) -> Result<ListRunsResponse, Fault> {
        let params = input.params;
        if let Some(problem) = inverted(params.created_after, params.created_before) {
            return Ok(ListRunsResponse::UnprocessableEntity(problem));
        }
        let release_commit = match &params.ccx_version {
            None => None,
            Some(version) => match runs::release_commit(&self.store, version).await? {
                // A release of which no commit is known has no runs.
                Some(commit) => Some(commit.unwrap_or_default()),
                None => {
                    let problem = Problem::unprocessable("ccx_version", "Unknown CCExtractor version.");
                    return Ok(ListRunsResponse::UnprocessableEntity(problem));
                }
            },
        };
        let filter = runs::Filter {
            status: params.status,
            platform: params.platform,
            branch: params.branch,
            commit: params.commit_sha,
            release_commit,
            repository: params.repository,
            created_after: params.created_after,
            created_before: params.created_before.map(Timestamp::to_the_end_of_its_second),
        };
        let (rows, total) =
            runs::list(&self.store, &filter, params.sort, params.limit, params.offset).await?;
        let data = rows.into_iter().map(run).collect();
        Ok(ListRunsResponse::Ok(RunPage { data, pagination: pagination(params.limit, params.offset, total) }))
    }

    async fn create_run(&self, input: CreateRunInput) -> Result<CreateRunResponse, Fault> {
        let CreateRunInput { caller, origin, params, body } = input;
        if let Err(denial) = authorize::create_run(&caller, &body.repository, &self.main_repository) {
            return Ok(CreateRunResponse::Forbidden(denial.into()));
        }
        let faults = [
            ("repository", repository::fault(&body.repository)),
            ("branch", repository::branch_fault(&body.branch)),
        ];
        for (field, fault) in faults {
            if let Some(message) = fault {
                return Ok(CreateRunResponse::UnprocessableEntity(Problem::unprocessable(field, message)));
            }
        }
        let commit = body.commit_sha.to_lowercase();
        let key = Key::of(&caller, &origin, params.idempotency_key, &body)?;
        if let Some(builds) = &self.builds {
            // A request that is repeated gets its reply even while nobody can
            // say what builds there are.
            if let Some(reply) = self.replied::<Wanted<'_>>(key.as_ref()).await? {
                return Ok(reply);
            }
            match builds.exists(&commit, body.platform).await {
                Ok(true) => {}
                Ok(false) => {
                    let message = "No CI build artifact found for this commit and platform.";
                    let problem = Problem::unprocessable("commit_sha", message)
                        .with("commit_sha", json!(commit))
                        .with("platform", json!(body.platform));
                    return Ok(CreateRunResponse::UnprocessableEntity(problem));
                }
                Err(error) => return Err(Fault::unavailable(format!("builds cannot be looked up: {error}"))),
            }
        }
        let account = self.linked_account(&caller).await?;
        // The main repository is stored as it is configured, whatever the
        // letter case it was asked for in.
        let name = if repository::same(&body.repository, &self.main_repository) {
            &self.main_repository
        } else {
            &body.repository
        };
        let tests = body.regression_test_ids.clone().into_option();
        let new = NewRun {
            fork_url: &repository::fork_url(name),
            branch: &body.branch,
            commit: &commit,
            pull_request: body.pull_request.into_option(),
            platform: body.platform,
            tests: tests.as_deref(),
            owner_id: Some(caller.user_id),
            labels: &body.labels,
        };
        let wanted = Wanted { new, user_id: caller.user_id, account, actor: actor(&caller, &origin) };
        let reply = self.create(&wanted, key.as_ref()).await?;
        self.work.waiting.announce();
        Ok(reply)
    }

    async fn get_run(&self, input: GetRunInput) -> Result<GetRunResponse, Fault> {
        let run_id = input.params.run_id;
        Ok(match runs::get(&self.store, run_id).await? {
            Some(found) => GetRunResponse::Ok(run(found)),
            None => GetRunResponse::NotFound(no_run(run_id)),
        })
    }

    async fn get_run_summary(&self, input: GetRunSummaryInput) -> Result<GetRunSummaryResponse, Fault> {
        let run_id = input.params.run_id;
        Ok(match runs::summary(&self.store, run_id).await? {
            Some((status, counts)) => GetRunSummaryResponse::Ok(summary(run_id, status, &counts)),
            None => GetRunSummaryResponse::NotFound(no_run(run_id)),
        })
    }

    async fn get_run_progress(&self, input: GetRunProgressInput) -> Result<GetRunProgressResponse, Fault> {
        let params = input.params;
        if !runs::exists(&self.store, params.run_id).await? {
            return Ok(GetRunProgressResponse::NotFound(no_run(params.run_id)));
        }
        let (events, total) =
            runs::events(&self.store, params.run_id, params.status, params.limit, params.offset).await?;
        let data = events
            .into_iter()
            .map(|event| ProgressEvent {
                timestamp: event.timestamp,
                status: event.status,
                message: event.message,
                step: run_state::step(event.status),
            })
            .collect();
        let pagination = pagination(params.limit, params.offset, total);
        Ok(GetRunProgressResponse::Ok(ProgressEventPage { data, pagination }))
    }

    async fn get_run_config(&self, input: GetRunConfigInput) -> Result<GetRunConfigResponse, Fault> {
        let run_id = input.params.run_id;
        let Some(found) = runs::get(&self.store, run_id).await? else {
            return Ok(GetRunConfigResponse::NotFound(no_run(run_id)));
        };
        let regression_test_ids = summaries::selected(&self.store, run_id).await?;
        Ok(GetRunConfigResponse::Ok(RunConfig {
            run_id,
            platform: found.platform,
            branch: found.branch,
            commit_sha: found.commit,
            regression_test_ids,
        }))
    }

    async fn cancel_run(&self, input: CancelRunInput) -> Result<CancelRunResponse, Fault> {
        let run_id = input.params.run_id;
        let reason = input.body.and_then(|body| body.reason);
        let message = run_state::cancel_message(&input.caller.name, reason.as_deref());
        let actor = actor(&input.caller, &input.origin);
        Ok(match settled!(run_changes::cancel(&self.store, run_id, &message, &actor))? {
            Outcome::NoSuchRun => CancelRunResponse::NotFound(no_run(run_id)),
            Outcome::Done(_) => {
                CancelRunResponse::Accepted(action(run_id, RunAction::Cancel, None, "Run has been canceled."))
            }
            Outcome::NoOp(status) => {
                let message = format!("Run is already in terminal state: {status}.");
                CancelRunResponse::Accepted(action(run_id, RunAction::Cancel, Some(status), &message))
            }
        })
    }

    async fn restart_run(&self, input: RestartRunInput) -> Result<RestartRunResponse, Fault> {
        let run_id = input.params.run_id;
        let actor = actor(&input.caller, &input.origin);
        let concerned = self.concerned(&input.caller, run_id).await?;
        let write = async || {
            let tx = self.store.begin().await?;
            if let Some(problem) = concerned.refusal(&tx, input.caller.user_id).await? {
                return Ok(Err(problem));
            }
            let outcome = run_changes::restart(&tx, run_id, &actor).await?;
            if matches!(outcome, Outcome::Done(_)) {
                tx.commit().await?;
            }
            Ok(Ok(outcome))
        };
        let outcome = match settled!(write())? {
            Ok(outcome) => outcome,
            Err(problem) => return Ok(RestartRunResponse::Forbidden(problem)),
        };
        Ok(match outcome {
            Outcome::NoSuchRun => RestartRunResponse::NotFound(no_run(run_id)),
            Outcome::Done(_) => {
                self.work.waiting.announce();
                let message = "Run has been queued to run again.";
                RestartRunResponse::Accepted(action(run_id, RunAction::Restart, None, message))
            }
            Outcome::NoOp(status) => {
                let message = "Run is queued already.";
                RestartRunResponse::Accepted(action(run_id, RunAction::Restart, Some(status), message))
            }
        })
    }
}

/// A run to be made, and who makes it.
struct Wanted<'a> {
    new: NewRun<'a>,
    user_id: i32,
    account: Linked,
    actor: Actor,
}

impl Creation for Wanted<'_> {
    type Made = Run;
    type Response = CreateRunResponse;
    const STATUS: i32 = 202;

    fn created(made: Run) -> CreateRunResponse {
        CreateRunResponse::Accepted(made)
    }

    fn unprocessable(problem: Problem) -> CreateRunResponse {
        CreateRunResponse::UnprocessableEntity(problem)
    }

    async fn make(&self, tx: &Tx, now: Timestamp) -> Result<Result<Run, CreateRunResponse>, StoreError> {
        if let Some(problem) = self.account.refusal(tx, self.user_id).await? {
            return Ok(Err(CreateRunResponse::Forbidden(problem)));
        }
        let problem = match run_changes::create(tx, &self.new, &self.actor, now).await? {
            Created::Run(run_id) => {
                let made = runs::get_in(tx, run_id).await?;
                return Ok(Ok(
                    run(made.ok_or_else(|| StoreError::internal("a run just made is not there"))?),
                ));
            }
            Created::Unusable(ids) => {
                let message = "Some regression test IDs are inactive or do not exist.";
                Problem::unprocessable("regression_test_ids", message).with("inactive_ids", json!(ids))
            }
            Created::NothingToRun => {
                Problem::unprocessable("regression_test_ids", "There is no active regression test.")
            }
        };
        Ok(Err(CreateRunResponse::UnprocessableEntity(problem)))
    }
}

/// What is wrong with a range of times of creation that ends before it begins.
pub(super) fn inverted(after: Option<Timestamp>, before: Option<Timestamp>) -> Option<Problem> {
    let inverted = matches!((after, before), (Some(after), Some(before)) if after > before);
    inverted.then(|| {
        Problem::unprocessable("created_after", "created_after cannot be later than created_before.")
    })
}

pub(super) fn no_run(run_id: i32) -> Problem {
    Problem::new(ErrorCode::NotFound, format!("Run {run_id} not found."))
}

/// The reply to a request to change a run; `unchanged` is the status that made
/// it unnecessary.
fn action(run_id: i32, action: RunAction, unchanged: Option<RunStatus>, message: &str) -> RunActionResult {
    let status = if unchanged.is_some() { RunActionStatus::NoOp } else { RunActionStatus::Accepted };
    RunActionResult { run_id, action, status, message: message.to_owned() }
}

fn run(run: runs::Run) -> Run {
    Run {
        run_id: run.id,
        status: run.status,
        platform: run.platform,
        test_type: run.test_type,
        repository: repository::from_fork_url(run.fork_url.as_deref()),
        github_link: repository::github_link(run.fork_url.as_deref(), &run.commit, run.pr_nr),
        branch: Some(run.branch),
        commit_sha: run.commit,
        pr_number: Some(run.pr_nr).filter(|number| *number > 0),
        created_at: run.created_at,
        queued_at: run.created_at,
        started_at: run.started_at,
        completed_at: run.completed_at,
        attempt: run.attempt,
        owner_id: run.owner_id,
    }
}

fn summary(run_id: i32, status: RunStatus, counts: &Counts) -> RunSummary {
    RunSummary {
        run_id,
        status,
        total_samples: counts.total,
        pass_count: counts.passed,
        fail_count: counts.failed,
        skipped_count: counts.skipped,
        missing_output_count: counts.missing,
        error_count: counts.errors,
        duration_ms: counts.duration_ms,
    }
}

#[cfg(test)]
mod tests {
    use std::pin::Pin;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Instant;

    use super::*;
    use crate::api::models::{Platform, Role, RunCreateRequest, Scope};
    use crate::api::runs::CreateRunParams;
    use crate::blobs::Blobs;
    use crate::contract::{Caller, Origin};
    use crate::domain::caller::Account;
    use crate::services::{Builds, Files, Parts, Usage};
    use crate::store::{Queries, Store, StoreOptions, migrations, users};

    /// Every commit has a build, as long as anybody can say so.
    #[derive(Default)]
    struct Flaky {
        down: AtomicBool,
    }

    impl Builds for Flaky {
        fn exists<'a>(
            &'a self,
            _: &'a str,
            _: Platform,
        ) -> Pin<Box<dyn Future<Output = Result<bool, String>> + Send + 'a>> {
            let down = self.down.load(Ordering::Relaxed);
            Box::pin(async move { if down { Err("down".to_owned()) } else { Ok(true) } })
        }
    }

    fn wanted(user_id: i32, key: &str) -> CreateRunInput {
        let account = Account {
            user_id,
            name: "ada".to_owned(),
            email: "ada@example.com".to_owned(),
            role: Role::Admin,
            github_login: Some("ada".to_owned()),
        };
        let body = json!({ "repository": "ada/x", "commit_sha": "0".repeat(40), "platform": "linux" });
        CreateRunInput {
            caller: Caller::new(account, 1, Scope::ALL.to_vec(), &[]),
            origin: Origin {
                address: None,
                request_id: "r".to_owned(),
                arrived: Instant::now(),
                operation: "createRun",
                gone: Default::default(),
                vouch: Default::default(),
            },
            params: CreateRunParams { idempotency_key: Some(key.to_owned()) },
            body: serde_json::from_value::<RunCreateRequest>(body).unwrap(),
        }
    }

    #[tokio::test]
    async fn a_repeated_request_does_not_depend_on_what_knows_the_builds() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("t.db").display());
        let store = Store::open(&StoreOptions::new(url)).await.unwrap();
        migrations::migrate(&store).await.unwrap();
        let tx = store.begin().await.unwrap();
        let user_id = users::insert(&tx, "ada", "ada@example.com", Role::Admin, "!").await.unwrap();
        for sql in [
            "INSERT INTO sample (id, sha, extension, original_name) VALUES (1, 's', 'ts', 'one')",
            "INSERT INTO regression_test (id, sample_id, command, active) VALUES (1, 1, '', TRUE)",
        ] {
            tx.execute(sql, &[]).await.unwrap();
        }
        tx.commit().await.unwrap();
        let builds = Arc::new(Flaky::default());
        let blobs = Blobs::open(&folder.path().display().to_string()).unwrap();
        let services = Services::new(Parts {
            files: Files::open(store.clone(), blobs, None, "http://127.0.0.1").await.unwrap(),
            store,
            usage: Arc::new(Usage::default()),
            main_repository: "CCExtractor/ccextractor".to_owned(),
            approver_roles: Vec::new(),
            worker_patience: std::time::Duration::from_secs(1800),
            work: Default::default(),
            max_output: 1 << 20,
            max_upload: 1 << 20,
            builds: Some(builds.clone()),
            accounts: None,
        });
        let made = async |key: &str| match services.create_run(wanted(user_id, key)).await {
            Ok(CreateRunResponse::Accepted(run)) => Some(run.run_id),
            _ => None,
        };
        let first = made("k").await;
        assert!(first.is_some());
        builds.down.store(true, Ordering::Relaxed);
        assert_eq!(made("k").await, first);
        assert_eq!(made("other").await, None);
    }
}
