//! Whether a commit has a build that could be tested. The check is made only
//! where a GitHub token is configured.

use std::pin::Pin;
use std::time::Duration;

use reqwest::StatusCode;
use reqwest::header::{ACCEPT, AUTHORIZATION, USER_AGENT};
use serde::Deserialize;

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

/// The pages of 100 that are looked through, the newest first.
const PAGES: u32 = 5;

#[derive(Deserialize)]
struct Artifacts {
    artifacts: Vec<Artifact>,
}

#[derive(Deserialize)]
struct Artifact {
    #[serde(default)]
    expired: bool,
    workflow_run: Option<WorkflowRun>,
}

#[derive(Deserialize)]
struct WorkflowRun {
    head_sha: Option<String>,
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

    async fn page(&self, artifact: &str, page: u32) -> Result<Vec<Artifact>, String> {
        let name = percent_encoding::utf8_percent_encode(artifact, percent_encoding::NON_ALPHANUMERIC);
        let url = format!(
            "{}/repos/{}/actions/artifacts?per_page=100&page={page}&name={name}",
            self.base, self.repository
        );
        let response = self
            .client
            .get(url)
            .header(AUTHORIZATION, format!("Bearer {}", self.token.expose()))
            .header(ACCEPT, "application/vnd.github+json")
            .header(USER_AGENT, "touchstone")
            .send()
            .await
            .map_err(|error| error.without_url().to_string())?;
        if response.status() != StatusCode::OK {
            return Err(format!("GitHub answered {}", response.status()));
        }
        let text = response.bytes().await.map_err(|error| error.without_url().to_string())?;
        let found: Artifacts = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
        Ok(found.artifacts)
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
            for page in 1..=PAGES {
                let artifacts = self.page(artifact, page).await?;
                let full = artifacts.len() == 100;
                let is_it = |artifact: &Artifact| {
                    let sha = artifact.workflow_run.as_ref().and_then(|run| run.head_sha.as_deref());
                    !artifact.expired && sha.is_some_and(|sha| sha.eq_ignore_ascii_case(commit))
                };
                if artifacts.iter().any(is_it) {
                    return Ok(true);
                }
                if !full {
                    break;
                }
            }
            Ok(false)
        })
    }
}
