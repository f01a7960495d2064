//! Files that a worker uploads. While one comes in, the worker is at work.

use super::{Refused, begun, refused};
use crate::api::models::{ErrorCode, UploadedFile, WorkerArtifact};
use crate::api::workers::{
    UploadArtifactInput, UploadArtifactResponse, UploadOutputInput, UploadOutputResponse,
};
use crate::contract::{Fault, Problem, Stream};
use crate::domain::file_name::{Artifact, FileName};
use crate::services::Services;
use crate::services::idempotent::settled;
use crate::services::intake::Staged;
use crate::store::reports::{self, Attempt};

impl Services {
    pub(super) async fn take_output(&self, input: UploadOutputInput) -> Result<UploadOutputResponse, Fault> {
        let UploadOutputInput { params, body, .. } = input;
        let run_id = params.run_id;
        let attempt = self.work.attempt(run_id, &params.x_run_token);
        let response = |refused| match refused {
            Refused::NotFound(problem) => UploadOutputResponse::NotFound(problem),
            Refused::Conflict(problem) => UploadOutputResponse::Conflict(problem),
        };
        let found =
            reports::output_of(&self.store, &attempt, params.regression_test_id, params.output_id).await?;
        let output = match found.and_then(|(standing, output)| begun(standing).map(|_| output)) {
            Ok(output) => output,
            Err(refusal) => return Ok(response(refused(run_id, refusal))),
        };
        let name = match FileName::result(&params.sha256, &output.extension) {
            Ok(name) => name,
            Err(error) => {
                tracing::warn!(%error, "an output cannot be stored");
                let message = "The extension of this output cannot be that of a file.";
                return Ok(UploadOutputResponse::Conflict(Problem::new(ErrorCode::Conflict, message)));
            }
        };
        let mut staged = match self.take_in_at_work(&attempt, body, self.max_output).await? {
            Ok(staged) => staged,
            Err(refused) => return Ok(response(refused)),
        };
        let reply = if staged.sha256 == params.sha256 {
            // What it is called is its hash, so it can be anybody's.
            staged.place(&name).await.map(|()| UploadOutputResponse::Ok(uploaded(&staged)))
        } else {
            let problem = Problem::unprocessable("sha256", "The bytes have another hash.");
            Ok(UploadOutputResponse::UnprocessableEntity(problem))
        };
        staged.discard().await;
        reply
    }

    pub(super) async fn take_artifact(
        &self,
        input: UploadArtifactInput,
    ) -> Result<UploadArtifactResponse, Fault> {
        let UploadArtifactInput { params, body, .. } = input;
        let run_id = params.run_id;
        let attempt = self.work.attempt(run_id, &params.x_run_token);
        let response = |refused| match refused {
            Refused::NotFound(problem) => UploadArtifactResponse::NotFound(problem),
            Refused::Conflict(problem) => UploadArtifactResponse::Conflict(problem),
        };
        let standing = match self.alive(&attempt).await? {
            Ok(standing) => standing,
            Err(refused) => return Ok(response(refused)),
        };
        let artifact = match params.artifact {
            WorkerArtifact::Binary => Artifact::Binary(standing.platform),
            WorkerArtifact::Coredump => Artifact::CoreDump,
            WorkerArtifact::CombinedStdout => Artifact::CombinedStdout,
        };
        let mut staged = match self.take_in_at_work(&attempt, body, self.work.max_artifact).await? {
            Ok(staged) => staged,
            Err(refused) => return Ok(response(refused)),
        };
        // The next attempt's file has the same name: one of an attempt that was
        // lost meanwhile must not take its place.
        let reply = match settled!(reports::hold(&self.store, &attempt))? {
            Ok(held) => match staged.place(&FileName::artifact(run_id, artifact)).await {
                Ok(()) => {
                    held.settle().await?;
                    Ok(UploadArtifactResponse::Ok(uploaded(&staged)))
                }
                Err(fault) => Err(fault),
            },
            Err(refusal) => Ok(response(refused(run_id, refusal))),
        };
        staged.discard().await;
        reply
    }

    /// Takes a file in, and renews the lease as long as it comes. Once the job is
    /// not the worker's any more, nothing further of it is kept.
    async fn take_in_at_work(
        &self,
        attempt: &Attempt<'_>,
        body: Stream,
        limit: usize,
    ) -> Result<Result<Staged, Refused>, Fault> {
        let mut renewals = tokio::time::interval(self.work.lease / 3);
        let taking = self.take_in(body, limit);
        tokio::pin!(taking);
        loop {
            tokio::select! {
                biased;
                taken = &mut taking => return taken.map(Ok),
                _ = renewals.tick() => {
                    if let Err(refusal) = settled!(reports::keep(&self.store, attempt))? {
                        return Ok(Err(refused(attempt.run_id, refusal)));
                    }
                }
            }
        }
    }
}

fn uploaded(staged: &Staged) -> UploadedFile {
    let size_bytes = i64::try_from(staged.size).unwrap_or(i64::MAX);
    UploadedFile { sha256: staged.sha256.clone(), size_bytes }
}
