//! The reference worker: takes runs from a server, runs their tests, and
//! reports.
//!
//! It is a client of the contract, not a back door: it uses the contract's
//! generated types and the rules of [`crate::domain`], and nothing of the
//! server's store, files or services. Everything it does can be done by a worker
//! somebody else writes.
//!
//! It runs programs that may hang, crash, fork and fill disks, but no hostile
//! ones: they run as the same user, and with its network. For those give it a
//! container or a virtual machine of its own.

pub mod api;
mod backoff;
mod cache;
mod capture;
mod command;
mod folder;
mod job;
mod journal;
pub mod launcher;
mod test;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::{Method, Url};
use tokio_util::sync::CancellationToken;

use crate::api::models::{ClaimedJob, JobClaim, Platform};
use crate::domain::secret::Secret;
use api::{Api, Body, Call, Problem, pause};
use backoff::Backoff;
use cache::Cache;
use folder::Home;
use job::Ended;
use launcher::{Launcher, Limits};

/// How long a claim waits for a job, in seconds.
const WAIT: i32 = 20;

/// What happens, for whoever watches.
#[derive(Clone, Debug)]
pub enum Event {
    /// A run was taken.
    Claimed {
        /// The run.
        run_id: i32,
        /// Which attempt of it.
        attempt: i32,
        /// How many tests it has.
        tests: usize,
    },
    /// A test was tried.
    Tested {
        /// The run.
        run_id: i32,
        /// The test.
        regression_test_id: i32,
        /// The program's exit code.
        exit_code: i32,
        /// How long it took, in milliseconds.
        runtime_ms: i32,
        /// It did what is expected, as far as the worker can tell.
        as_expected: bool,
    },
    /// A run is over, for this worker.
    Ended {
        /// The run.
        run_id: i32,
        /// What became of it, in words.
        how: String,
    },
    /// Something that people should know.
    Notice(String),
}

/// Whoever watches.
pub type Tell = Arc<dyn Fn(&Event) + Send + Sync>;

/// What a worker works with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Where the server is.
    pub server: Url,
    /// A token with the scope `worker:run`.
    pub token: Secret,
    /// What it calls itself.
    pub name: String,
    /// Whose runs it takes.
    pub platform: Platform,
    /// What it has.
    pub labels: Vec<String>,
    /// The program under test, an absolute path.
    pub program: String,
    /// Its first arguments.
    pub program_arguments: Vec<String>,
    /// Where the program finds others.
    pub path: String,
    /// How many tests are run at once.
    pub parallel: usize,
    /// Where commands work, an absolute path.
    pub work: PathBuf,
    /// Where samples are kept, an absolute path.
    pub cache: PathBuf,
    /// What one command may take.
    pub limits: Limits,
    /// After how many runs it ends; nothing for never.
    pub jobs: Option<u64>,
    /// It ends where no run waits.
    pub only_waiting: bool,
}

/// A worker at work.
pub struct Worker {
    options: Options,
    api: Api,
    launcher: Launcher,
    home: Home,
    cache: Cache,
    tell: Tell,
}

impl Worker {
    /// A worker that begins with [`Worker::work`]. Errors name what is wrong.
    pub fn new(options: Options, launcher: Launcher, tell: Tell) -> Result<Self, String> {
        let at = |path: &Path, error: std::io::Error| format!("{}: {error}", path.display());
        let home = Home::make(&options.work).map_err(|error| at(&options.work, error))?;
        let cache = Cache::open(options.cache.clone(), options.server.as_str())
            .map_err(|error| at(&options.cache, error))?;
        let api = Api::new(&options.server, options.token.clone(), tell.clone())?;
        Ok(Self { options, api, launcher, home, cache, tell })
    }

    /// Takes one run after the other. `stop`: no more of them. `abort`: the one at
    /// hand is given up, too.
    ///
    /// Errors are what makes going on pointless: a token that the server does not
    /// take, a program that does not start, a full disk, a run that was given up.
    pub async fn work(&self, stop: &CancellationToken, abort: &CancellationToken) -> Result<(), String> {
        let mut done = 0;
        let mut failures = Backoff::default();
        while self.options.jobs.is_none_or(|most| done < most) {
            // A worker without its program would spoil one run after the other.
            runnable(Path::new(&self.options.program))?;
            let claimed = match self.claim(stop).await {
                Ok(Some(claimed)) => claimed,
                Ok(None) if self.options.only_waiting => return Ok(()),
                Ok(None) => continue,
                Err(Problem::Quit) => return Ok(()),
                Err(Problem::Lost(_)) => continue,
                Err(Problem::Refused(refusal)) if refusal.status == 409 => {
                    // The job of a reply that was lost is lost itself.
                    self.say(&Event::Notice(refusal.to_string()));
                    if pause(failures.next(None), stop).await.is_err() {
                        return Ok(());
                    }
                    continue;
                }
                Err(Problem::Refused(refusal)) => return Err(refusal.to_string()),
                Err(Problem::Local(error)) => return Err(error.to_string()),
            };
            match job::run(self, &claimed, abort).await {
                Ended::Completed => failures = Backoff::default(),
                Ended::Lost => {}
                Ended::Canceled(failure) if failure.lasting => return Err(failure.message),
                Ended::Canceled(_) => {
                    if pause(failures.next(None), stop).await.is_err() {
                        return Ok(());
                    }
                }
                Ended::Abandoned => return Err(format!("run {} was given up", claimed.job.run_id)),
                Ended::Refused(why) => return Err(why),
            }
            done += 1;
        }
        Ok(())
    }

    /// Asks for a run, in one request that is repeated until it is answered.
    async fn claim(&self, stop: &CancellationToken) -> Result<Option<ClaimedJob>, Problem> {
        let wait_seconds = if self.options.only_waiting { 0 } else { WAIT };
        let body = Body::json(&JobClaim {
            claim_id: folder::random_name().map_err(Problem::Local)?,
            worker: self.options.name.clone(),
            platform: self.options.platform,
            labels: self.options.labels.clone(),
            wait_seconds,
        })?;
        let patience = api::PATIENCE + Duration::from_secs(u64::try_from(wait_seconds).unwrap_or(0));
        let call = Call { method: Method::POST, path: "jobs/claim", job: None, body, patience };
        let asked = Instant::now();
        let claimed = self.api.call(&call, stop).await?;
        if claimed.is_none() && !self.options.only_waiting && asked.elapsed() < Duration::from_secs(1) {
            // A server that is about to stop does not wait: it is not pressed.
            pause(Duration::from_secs(2), stop).await?;
        }
        Ok(claimed)
    }

    fn say(&self, event: &Event) {
        (self.tell)(event);
    }
}

/// Whether a file can be a program.
pub fn runnable(path: &Path) -> Result<(), String> {
    use std::os::unix::fs::PermissionsExt;
    match std::fs::metadata(path) {
        Ok(data) if !data.is_file() => Err(format!("{}: is no file", path.display())),
        Ok(data) if data.permissions().mode() & 0o111 == 0 => {
            Err(format!("{}: is not executable", path.display()))
        }
        Ok(_) => Ok(()),
        Err(error) => Err(format!("{}: {error}", path.display())),
    }
}
