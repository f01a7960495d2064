//! The part of the demo that is real: a small program is tested, and found to
//! have got worse.
//!
//! Everything goes through the API, as somebody with a program of their own
//! would do it: samples are uploaded, tests registered, a run is made, a worker
//! of this very executable does it, what it wrote becomes the baselines, a second
//! run is green, and a run of the program's next edition finds three mistakes.
//! The server for that is one of this process, on a free port.
//!
//! Each step first looks whether its thing is there. So whoever was stopped
//! half-way begins again, and only what is missing is done.

mod api;
pub(super) mod pass;
mod runs;
mod samples;
mod suite;
mod worker;

use std::path::Path;

use tokio::sync::oneshot;

use crate::cli::serve::Server;
use crate::cli::{Failure, failed};
use crate::config::Settings;
use crate::store::Store;
use api::Api;
use worker::Worker;

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Live {
    /// How many samples.
    pub samples: usize,
    /// How many regression tests.
    pub tests: usize,
    /// The run whose outputs became the baselines.
    pub first: i32,
    /// The second run of the same edition, which is green.
    pub green: i32,
    /// The run of the next edition, which is not.
    pub red: i32,
}

/// Makes it, in a database that the demo has filled. `executable` is the
/// `touchstone` that works and is tested; `progress` hears of steps done, of all
/// steps, and what is being done.
pub async fn make(
    settings: &Settings,
    executable: &Path,
    progress: &(dyn Fn(u64, u64, &str) + Sync),
) -> Result<Live, Failure> {
    let server = Server::open(own(settings)?).await?;
    let store = server.store().clone();
    let base = format!("http://{}", server.address()?);
    let (stop, stopped) = oneshot::channel::<()>();
    let serving = tokio::spawn(server.serve(async {
        // It also stops when nobody is left to say so.
        let _ = stopped.await;
    }));
    let made = script(&store, &base, executable, progress).await;
    drop(stop);
    serving.await?;
    made
}

/// Whether the real part was begun here, and stopped half-way.
pub async fn is_unfinished(store: &Store) -> Result<bool, Failure> {
    Ok(!pass::unfinished(store).await?.is_empty())
}

/// The settings of a server that only this process speaks to. Made-up commits
/// have no builds, so GitHub is not asked.
fn own(settings: &Settings) -> Result<Settings, Failure> {
    let plenty = "read=100000/60s,write=100000/60s,machine=100000/60s";
    Ok(Settings {
        listen: ([127, 0, 0, 1], 0).into(),
        public_url: None,
        metrics_listen: None,
        github_token: None,
        rate_limits: plenty.parse().map_err(failed)?,
        ..settings.clone()
    })
}

async fn script(
    store: &Store,
    base: &str,
    executable: &Path,
    progress: &(dyn Fn(u64, u64, &str) + Sync),
) -> Result<Live, Failure> {
    let media = samples::all()?;
    let steps = (media.len() + 2 * suite::TESTS.len() + 3) as u64;
    let mut done = 0;
    let mut step = |what: &str| {
        progress(done, steps, what);
        done += 1;
    };
    let pass = pass::take(store).await?;
    let api = Api::new(base, pass.admin.expose())?;
    let worker = Worker::new(executable, base, pass.worker.expose())?;

    samples::make_tag(&api).await?;
    let mut uploaded = Vec::new();
    for sample in &media {
        step("uploading samples");
        uploaded.push(samples::ensure(&api, sample).await?);
    }
    suite::make_category(&api).await?;
    let mut tests = Vec::new();
    for test in &suite::TESTS {
        step("registering tests");
        tests.push(suite::ensure(&api, test, &media, &uploaded).await?);
    }
    step("running edition 1");
    let first = runs::ensure(&api, &worker, 1, 0, &tests).await?;
    for test in &tests {
        step("taking baselines");
        runs::adopt(&api, first, *test).await?;
    }
    step("running edition 1 again");
    let green = runs::ensure(&api, &worker, 1, 1, &tests).await?;
    step("running edition 2");
    let red = runs::ensure(&api, &worker, 2, 0, &tests).await?;
    pass.give_back(store).await?;
    progress(steps, steps, "done");
    Ok(Live { samples: media.len(), tests: tests.len(), first, green, red })
}
