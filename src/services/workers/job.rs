//! What a worker is to do, on the wire.

use futures_util::StreamExt;

use crate::api::models::{Job, JobOutput, JobSample, JobTest};
use crate::contract::Fault;
use crate::domain::file_name::{FileName, dotted};
use crate::domain::repository;
use crate::services::Services;
use crate::store::leases::job::{self, Sample, Test};

/// How many samples are looked for at once: with a service each takes a round
/// trip.
const AT_ONCE: usize = 16;

impl Services {
    /// The job that a run is; nothing where no worker has it.
    pub(super) async fn job(&self, run_id: i32) -> Result<Option<Job>, Fault> {
        let Some(job) = job::job(&self.store, run_id).await? else { return Ok(None) };
        let tests = futures_util::stream::iter(job.tests)
            .map(|test| self.job_test(test))
            .buffered(AT_ONCE)
            .collect()
            .await;
        Ok(Some(Job {
            run_id: job.run_id,
            attempt: job.attempt,
            platform: job.platform,
            repository: repository::from_fork_url(job.fork_url.as_deref()),
            branch: job.branch,
            commit_sha: job.commit,
            pr_number: Some(job.pr_nr).filter(|number| *number > 0),
            lease_seconds: i32::try_from(self.work.lease.as_secs()).unwrap_or(i32::MAX),
            lease_expires_at: job.expires_at,
            tests,
        }))
    }

    async fn job_test(&self, test: Test) -> JobTest {
        let sample = match test.sample {
            Some(sample) => Some(self.job_sample(sample).await),
            None => None,
        };
        let outputs = test.definition.outputs.into_iter().zip(test.accepted);
        JobTest {
            regression_test_id: test.definition.regression_test_id,
            command: test.definition.command,
            input_type: test.input_type,
            output_type: test.output_type,
            expected_rc: test.definition.expected_rc,
            sample,
            outputs: outputs
                .map(|(output, accepted)| JobOutput {
                    output_id: output.output_id,
                    extension: output.extension,
                    expected_filename: output.expected_filename.unwrap_or_default(),
                    ignore: output.ignore,
                    accepted,
                })
                .collect(),
        }
    }

    async fn job_sample(&self, sample: Sample) -> JobSample {
        let Sample { id, sha, extension, original_name } = sample;
        let filename = dotted(&sha, &extension);
        let (size_bytes, download_url) = match FileName::sample(&sha, &extension) {
            Ok(name) => {
                let found = self.files.whereabouts(&name, &dotted(&original_name, &extension)).await;
                (found.look.size_bytes.and_then(|size| i64::try_from(size).ok()), found.download_url)
            }
            Err(error) => {
                tracing::warn!(%error, sample = id, "a sample has no file");
                (None, None)
            }
        };
        JobSample { sample_id: id, sha, original_name, filename, size_bytes, download_url }
    }
}
