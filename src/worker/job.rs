//! A job, from the claim to its end.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use futures_util::{StreamExt, stream};
use reqwest::Method;
use tokio::io::AsyncWriteExt;
use tokio::sync::Mutex;
use tokio_util::sync::CancellationToken;

use super::api::{Body, Call, PATIENCE, Problem, pause};
use super::cache::Missing;
use super::folder::Folder;
use super::journal::Journal;
use super::{Event, Worker, test};
use crate::api::models::{
    ClaimedJob, JobEnd, JobFinish, JobProgress, JobSample, JobStage, JobState, JobTest, LogLevel,
    UploadedFile, WorkerArtifact,
};
use crate::domain::secret::Secret;

/// The longest message of a run's event, in characters.
const MESSAGE: usize = 1000;

/// How much of what the programs wrote is kept of a job, in bytes.
const COMBINED: u64 = 16 << 20;

/// How often the log is sent.
const LOG_EVERY: Duration = Duration::from_secs(1);

/// Why a job is not carried on.
#[derive(Debug)]
pub enum Stop {
    /// See [`Problem`].
    Problem(Problem),
    /// The worker cannot do its part.
    Failure(Failure),
}

/// What keeps a worker from doing its part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What is said of the run.
    pub message: String,
    /// The next job would fare no better.
    pub lasting: bool,
}

impl Failure {
    /// A file of this machine could not be used.
    pub fn local(error: &io::Error) -> Self {
        let full = matches!(error.kind(), io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded);
        Self { message: format!("the worker cannot use its disk: {error}"), lasting: full }
    }
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        match problem {
            Problem::Local(error) => Self::Failure(Failure::local(&error)),
            other => Self::Problem(other),
        }
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failure(Failure::local(&error))
    }
}

/// What became of a job.
#[derive(Debug)]
pub enum Ended {
    /// Every test was tried.
    Completed,
    /// It was given back as canceled.
    Canceled(Failure),
    /// It is somebody else's, or was canceled by somebody.
    Lost,
    /// This worker is to end, and did not wait.
    Abandoned,
    /// The server refuses what the worker does.
    Refused(String),
}

/// A job at work.
pub struct Job<'a> {
    /// Who is at it.
    pub worker: &'a Worker,
    /// Which run it is.
    pub run_id: i32,
    /// Stands for the attempt.
    pub token: Secret,
    /// Its log.
    pub journal: Journal,
    /// What the programs wrote.
    combined: Mutex<Combined>,
}

/// A file of what all programs wrote, up to a limit.
struct Combined {
    _folder: Folder,
    path: PathBuf,
    length: u64,
}

impl<'a> Job<'a> {
    fn new(worker: &'a Worker, claimed: &ClaimedJob) -> io::Result<Self> {
        let folder = worker.home.folder()?;
        let path = folder.path().join("combined");
        Ok(Self {
            worker,
            run_id: claimed.job.run_id,
            token: Secret::new(claimed.token.clone()),
            journal: Journal::default(),
            combined: Mutex::new(Combined { _folder: folder, path, length: 0 }),
        })
    }

    /// A request about this job.
    pub fn call<'c>(&'c self, method: Method, path: &'c str, body: Body<'c>) -> Call<'c> {
        Call { method, path, job: Some(&self.token), body, patience: PATIENCE }
    }

    /// Adds what a test's program wrote.
    pub async fn add_to_combined(&self, heading: &str, written: &[u8]) -> io::Result<()> {
        let mut combined = self.combined.lock().await;
        let mut bytes = format!("==== {heading} ====\n").into_bytes();
        bytes.extend_from_slice(written);
        if bytes.last() != Some(&b'\n') {
            bytes.push(b'\n');
        }
        if combined.length + bytes.len() as u64 > COMBINED {
            return Ok(());
        }
        let mut file = tokio::fs::OpenOptions::new().create(true).append(true).open(&combined.path).await?;
        file.write_all(&bytes).await?;
        file.flush().await?;
        combined.length += bytes.len() as u64;
        Ok(())
    }

    async fn upload_combined(&self, quit: &CancellationToken) -> Result<(), Stop> {
        let combined = self.combined.lock().await;
        if combined.length == 0 {
            return Ok(());
        }
        let path = format!("jobs/{}/artifacts/{}", self.run_id, WorkerArtifact::CombinedStdout);
        let call = self.call(Method::PUT, &path, Body::File(&combined.path, combined.length));
        match self.worker.api.call::<UploadedFile>(&call, quit).await {
            Ok(_) => {}
            // It is a help for people, and no reason to give up the results.
            Err(Problem::Refused(refusal)) => {
                self.journal
                    .worker(LogLevel::Warning, &format!("the programs' output is not kept: {refusal}"));
            }
            Err(problem) => return Err(problem.into()),
        }
        Ok(())
    }

    async fn finish(&self, status: JobEnd, message: &str, quit: &CancellationToken) -> Result<(), Stop> {
        let level = if status == JobEnd::Completed { LogLevel::Info } else { LogLevel::Error };
        self.journal.worker(level, message);
        self.journal.send(&self.worker.api, self.run_id, &self.token, quit).await?;
        let message: String = message.chars().filter(|c| *c != '\0').take(MESSAGE).collect();
        let body = Body::json(&JobFinish { status, message })?;
        let path = format!("jobs/{}/finish", self.run_id);
        self.worker.api.call::<JobState>(&self.call(Method::POST, &path, body), quit).await?;
        Ok(())
    }

    /// Says again and again that somebody is at work. Comes back where that is
    /// in vain.
    async fn heartbeats(&self, every: Duration, quit: &CancellationToken) -> Problem {
        let path = format!("jobs/{}/heartbeat", self.run_id);
        loop {
            if let Err(problem) = pause(every, quit).await {
                return problem;
            }
            let call = self.call(Method::POST, &path, Body::Nothing);
            if let Err(problem) = self.worker.api.call::<JobState>(&call, quit).await {
                return problem;
            }
        }
    }

    /// Sends the log again and again.
    async fn ship_log(&self, quit: &CancellationToken) -> Problem {
        loop {
            let sent = self.journal.send(&self.worker.api, self.run_id, &self.token, quit).await;
            if let Err(problem) = sent {
                return problem;
            }
            if let Err(problem) = pause(LOG_EVERY, quit).await {
                return problem;
            }
        }
    }

    /// Fetches the samples, and tries the tests.
    async fn work(&self, tests: &[JobTest], quit: &CancellationToken) -> Result<(), Stop> {
        for test in tests {
            self.fetch(test, quit).await?;
        }
        self.journal.worker(LogLevel::Info, &format!("running {} tests", tests.len()));
        let message = format!("Running {} tests", tests.len());
        let body = Body::json(&JobProgress { status: JobStage::Testing, message })?;
        let path = format!("jobs/{}/progress", self.run_id);
        self.worker.api.call::<JobState>(&self.call(Method::POST, &path, body), quit).await?;
        // When one cannot go on the others need not, either; but all have ended
        // before anything is said.
        let others = quit.child_token();
        let mut first = Ok(());
        let mut trying = stream::iter(tests)
            .map(|test| test::run(self, test, &others))
            .buffer_unordered(self.worker.options.parallel.max(1));
        while let Some(tried) = trying.next().await {
            if tried.is_err() && first.is_ok() {
                others.cancel();
                first = tried;
            }
        }
        first
    }

    async fn fetch(&self, test: &JobTest, quit: &CancellationToken) -> Result<(), Stop> {
        let Some(sample) = &test.sample else {
            let message =
                format!("the sample of test {} is missing in the file store", test.regression_test_id);
            return Err(Stop::Failure(Failure { message, lasting: false }));
        };
        self.sample(test.regression_test_id, sample, quit).await.map(drop)
    }

    /// Where a test's sample is on this machine. A link that has become old is
    /// replaced.
    pub async fn sample(
        &self,
        test_id: i32,
        sample: &JobSample,
        quit: &CancellationToken,
    ) -> Result<PathBuf, Stop> {
        let (api, cache) = (&self.worker.api, &self.worker.cache);
        let why = match cache.get(api, sample, quit).await {
            Ok(path) => return Ok(path),
            Err(Missing::Problem(problem)) => return Err(problem.into()),
            Err(Missing::Elsewhere(why)) => why,
        };
        self.journal.worker(LogLevel::Warning, &format!("{why}; asking for another link"));
        let path = format!("jobs/{}", self.run_id);
        let job: Option<crate::api::models::Job> =
            api.call(&self.call(Method::GET, &path, Body::Nothing), quit).await?;
        let fresh = job.and_then(|job| {
            let mut tests = job.tests.into_iter();
            tests.find(|test| test.regression_test_id == test_id).and_then(|test| test.sample)
        });
        match cache.get(api, &fresh.unwrap_or_else(|| sample.clone()), quit).await {
            Ok(path) => Ok(path),
            Err(Missing::Problem(problem)) => Err(problem.into()),
            Err(Missing::Elsewhere(message)) => Err(Stop::Failure(Failure { message, lasting: false })),
        }
    }
}

/// Does a job.
pub async fn run(worker: &Worker, claimed: &ClaimedJob, abort: &CancellationToken) -> Ended {
    let (run_id, tests) = (claimed.job.run_id, claimed.job.tests.as_slice());
    worker.say(&Event::Claimed { run_id, attempt: claimed.job.attempt, tests: tests.len() });
    let ended = match Job::new(worker, claimed) {
        Ok(job) => follow(&job, claimed, abort).await,
        // It was not even begun; the lease gives it back.
        Err(error) => Ended::Refused(Failure::local(&error).message),
    };
    worker.say(&Event::Ended {
        run_id,
        how: match &ended {
            Ended::Completed => "completed".to_owned(),
            Ended::Canceled(failure) => format!("canceled: {}", failure.message),
            Ended::Lost => "is no longer this worker's".to_owned(),
            Ended::Abandoned => {
                "abandoned, because the worker is to end; the server will queue it again".to_owned()
            }
            Ended::Refused(why) => why.clone(),
        },
    });
    ended
}

async fn follow(job: &Job<'_>, claimed: &ClaimedJob, abort: &CancellationToken) -> Ended {
    let options = &job.worker.options;
    job.journal.worker(
        LogLevel::Info,
        &format!(
            "{} takes run {}, attempt {}, commit {}",
            options.name, job.run_id, claimed.job.attempt, claimed.job.commit_sha
        ),
    );
    let quit = abort.child_token();
    let lease = Duration::from_secs(u64::try_from(claimed.job.lease_seconds).unwrap_or(1).max(1));
    let whole = async {
        let mut worked = job.work(&claimed.job.tests, &quit).await;
        if worked.is_ok() {
            worked = job.upload_combined(&quit).await;
        }
        let failure = match worked {
            // A heartbeat that learns of this end must not keep the worker from it.
            Ok(()) => {
                job.finish(JobEnd::Completed, "Ran all tests", abort).await?;
                return Ok(Ended::Completed);
            }
            Err(Stop::Failure(failure)) => failure,
            Err(Stop::Problem(Problem::Refused(refusal))) if !matches!(refusal.status, 401 | 403) => {
                Failure { message: refusal.to_string(), lasting: false }
            }
            Err(stop) => return Err(stop),
        };
        // What was written so far may tell more, but it need not be there.
        if let Err(Stop::Problem(problem)) = job.upload_combined(&quit).await {
            return Err(Stop::Problem(problem));
        }
        job.finish(JobEnd::Canceled, &failure.message, abort).await?;
        Ok(Ended::Canceled(failure))
    };
    tokio::pin!(whole);
    let ended = tokio::select! {
        ended = &mut whole => ended,
        problem = async {
            tokio::select! {
                problem = job.heartbeats(lease / 3, &quit) => problem,
                problem = job.ship_log(&quit) => problem,
            }
        } => {
            // Programs are ended before anything else is begun.
            quit.cancel();
            match whole.await {
                // It came to its end in the meantime.
                Ok(ended) => Ok(ended),
                Err(_) => Err(Stop::Problem(problem)),
            }
        }
    };
    match ended {
        Ok(ended) => ended,
        Err(Stop::Problem(Problem::Quit)) => Ended::Abandoned,
        Err(Stop::Problem(Problem::Lost(_))) => Ended::Lost,
        Err(Stop::Problem(Problem::Refused(refusal))) => Ended::Refused(refusal.to_string()),
        Err(Stop::Problem(Problem::Local(error))) => Ended::Refused(error.to_string()),
        Err(Stop::Failure(failure)) => Ended::Refused(failure.message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::models::InfraErrorType;
    use crate::domain::infra_error::classify;

    #[test]
    fn what_fails_is_told_apart() {
        let full = Failure::local(&io::Error::from(io::ErrorKind::StorageFull));
        assert!(full.lasting);
        assert_eq!(classify(&full.message), Some(InfraErrorType::Storage));
        let other = Failure::local(&io::Error::from(io::ErrorKind::PermissionDenied));
        assert!(!other.lasting);
        assert_eq!(classify(&other.message), Some(InfraErrorType::Storage));
        for message in [
            "the sample of test 3 is missing in the file store",
            "sample 3 could not be fetched from the file store",
            "the file store has another file as sample 3",
        ] {
            assert_eq!(classify(message), Some(InfraErrorType::Storage), "{message}");
        }
    }
}
