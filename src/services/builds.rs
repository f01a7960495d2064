//! Whether a commit has a build that could be tested. The check is made only
//! where a GitHub token is configured.

use std::pin::Pin;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{ACCEPT, AUTHORIZATION, USER_AGENT};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::api::models::Platform;
use crate::domain::secret::Secret;

/// What knows which commits have a build.
pub trait Builds: Send + Sync + 'static {
    /// Whether `commit` (lower case) of the main repository has a build for
    /// `platform`. `Err` if that cannot be found out now.
    fn exists<'a>(
        &'a self,
        commit: &'a str,
        platform: Platform,
    ) -> Pin<Box<dyn Future<Output = Result<bool, String>> + Send + 'a>>;
}

/// Builds as artifacts of GitHub Actions.
pub struct GitHub {
    client: reqwest::Client,
    base: String,
    repository: String,
    token: Secret,
}

/// How long one question may take, with all the requests it is made of.
const PATIENCE: Duration = Duration::from_secs(15);

#[derive(Deserialize)]
struct Runs {
    workflow_runs: Vec<WorkflowRun>,
}

#[derive(Deserialize)]
struct WorkflowRun {
    id: u64,
}

#[derive(Deserialize)]
struct Artifacts {
    artifacts: Vec<Artifact>,
}

#[derive(Deserialize)]
struct Artifact {
    name: String,
    #[serde(default)]
    expired: bool,
}

impl GitHub {
    /// Asks GitHub's API at `base` (`https://api.github.com`) about `repository`.
    pub fn new(base: &str, repository: &str, token: Secret) -> Result<Self, String> {
        let client = reqwest::Client::builder()
            .connect_timeout(Duration::from_secs(3))
            .timeout(Duration::from_secs(10))
            .build()
            .map_err(|error| error.to_string())?;
        Ok(Self {
            client,
            base: base.trim_end_matches('/').to_owned(),
            repository: repository.to_owned(),
            token,
        })
    }

    /// What GitHub says at a path of the repository's Actions.
    async fn ask<T: DeserializeOwned>(&self, path: &str) -> Result<T, String> {
        let path = format!("repos/{}/actions/{path}", self.repository);
        self.get(&path).await?.ok_or_else(|| format!("GitHub answered {}", StatusCode::NOT_FOUND))
    }

    /// What GitHub says at a path; nothing if there is no such thing.
    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<Option<T>, String> {
        let response = self
            .client
            .get(format!("{}/{path}", self.base))
            .header(AUTHORIZATION, format!("Bearer {}", self.token.expose()))
            .header(ACCEPT, "application/vnd.github+json")
            .header(USER_AGENT, "touchstone")
            .send()
            .await
            .map_err(|error| error.without_url().to_string())?;
        if response.status() == StatusCode::NOT_FOUND {
            return Ok(None);
        }
        if response.status() != StatusCode::OK {
            return Err(format!("GitHub answered {}", response.status()));
        }
        let text = response.bytes().await.map_err(|error| error.without_url().to_string())?;
        serde_json::from_slice(&text).map(Some).map_err(|error| error.to_string())
    }

    /// Whether a workflow run of the commit has left the artifact. The artifacts
    /// of one commit are few, wherever it is in the history; those of the
    /// repository are thousands.
    async fn has(&self, commit: &str, artifact: &str) -> Result<bool, String> {
        let encode = |text| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC);
        let runs: Runs = self.ask(&format!("runs?head_sha={}&per_page=100", encode(commit))).await?;
        for WorkflowRun { id } in runs.workflow_runs {
            let path = format!("runs/{id}/artifacts?per_page=100&name={}", encode(artifact));
            let found: Artifacts = self.ask(&path).await?;
            if found.artifacts.iter().any(|found| found.name == artifact && !found.expired) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Builds for GitHub {
    fn exists<'a>(
        &'a self,
        commit: &'a str,
        platform: Platform,
    ) -> Pin<Box<dyn Future<Output = Result<bool, String>> + Send + 'a>> {
        // The names the main repository's workflows give their artifacts.
        let artifact = match platform {
            Platform::Linux => "CCExtractor Linux build (with migrations)",
            Platform::Windows => "CCExtractor Windows x64 Release build (with migrations)",
        };
        Box::pin(async move {
            tokio::time::timeout(PATIENCE, self.has(commit, artifact))
                .await
                .unwrap_or_else(|_| Err("GitHub took too long".to_owned()))
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use axum::http::Uri;
    use axum::response::{IntoResponse, Response};
    use serde_json::json;

    use super::*;

    const LINUX: &str = "CCExtractor Linux build (with migrations)";

    /// A GitHub with a commit `built`, of which the second workflow run has a
    /// build for Linux and an expired one for Windows, and a commit `broken`.
    async fn github() -> (GitHub, Arc<Mutex<Vec<String>>>) {
        let asked = Arc::new(Mutex::new(Vec::new()));
        let seen = asked.clone();
        let answer = move |uri: Uri| async move {
            seen.lock().unwrap().push(uri.to_string());
            answer(&uri)
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let base = format!("http://{}/", listener.local_addr().unwrap());
        let app = axum::Router::new().fallback(answer);
        tokio::spawn(async move { axum::serve(listener, app).await });
        let _ = rustls::crypto::ring::default_provider().install_default();
        (GitHub::new(&base, "ada/x", Secret::new("t".to_owned())).unwrap(), asked)
    }

    fn answer(uri: &Uri) -> Response {
        let query = uri.query().unwrap_or_default();
        let artifact = |name: &str, expired: bool| json!({ "id": 1, "name": name, "expired": expired });
        let reply = match uri.path() {
            "/repos/ada/x/actions/runs" if query.starts_with("head_sha=built&") => {
                json!({ "total_count": 2, "workflow_runs": [{ "id": 7 }, { "id": 8 }] })
            }
            "/repos/ada/x/actions/runs" if query.starts_with("head_sha=broken&") => {
                return StatusCode::BAD_GATEWAY.into_response();
            }
            "/repos/ada/x/actions/runs" => json!({ "total_count": 0, "workflow_runs": [] }),
            "/repos/ada/x/actions/runs/7/artifacts" => json!({ "artifacts": [artifact("a log", false)] }),
            "/repos/ada/x/actions/runs/8/artifacts" => {
                let windows = "CCExtractor Windows x64 Release build (with migrations)";
                json!({ "artifacts": [artifact(windows, true), artifact(LINUX, false)] })
            }
            _ => return StatusCode::NOT_FOUND.into_response(),
        };
        axum::Json(reply).into_response()
    }

    #[tokio::test]
    async fn a_build_is_an_artifact_of_a_workflow_run_of_the_commit() {
        let (github, asked) = github().await;
        assert_eq!(github.exists("built", Platform::Linux).await, Ok(true));
        assert_eq!(asked.lock().unwrap().len(), 3);
        assert_eq!(github.exists("built", Platform::Windows).await, Ok(false), "it has expired");
        assert_eq!(github.exists("other", Platform::Linux).await, Ok(false));
        let refused = github.exists("broken", Platform::Linux).await.unwrap_err();
        assert!(refused.contains("502"), "{refused}");
    }
}
