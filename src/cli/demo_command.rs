//! `touchstone demo`

use clap::Args;

use super::demo::{self, DemoError, Size, live};
use super::{Failure, failed, migrate, open, progress, say};
use crate::blobs::Blobs;
use crate::config::Settings;
use crate::domain::time::Timestamp;

/// Fill an empty database and its file store with a believable platform
///
/// Users, samples, regression tests, runs of every status, always the same ones,
/// and their files: media, outputs, logs, artifacts. Beside that made-up history a
/// small program is tested for real: this executable serves, works and is tested.
/// The password of every account is `touchstone-demo`: never do this to a database
/// that strangers can reach.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  touchstone migrate && touchstone demo && touchstone serve\n\n\
                        One that was stopped half-way is completed by the next `touchstone demo`.")]
pub struct Demo {
    /// How many runs the history has; those older than the newest 10,000 are small
    #[arg(long, default_value_t = Size::default().runs)]
    runs: usize,
    /// How many tests each run of it selects [default: all of them, mostly]
    #[arg(long, value_name = "TESTS")]
    results_per_run: Option<usize>,
    /// Only the history: test nothing for real
    #[arg(long)]
    history_only: bool,
    /// Do nothing, and call it success, if the database is not empty
    #[arg(long)]
    if_empty: bool,
}

impl Demo {
    /// Runs the command.
    pub async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let store = open::migrated(settings).await?;
        // There are no workers elsewhere.
        let history_only = self.history_only || cfg!(not(unix));
        let unfinished = !history_only && live::is_unfinished(&store).await?;
        if !unfinished {
            let blobs =
                Blobs::open(&settings.files).map_err(|error| Failure::usage(format!("files: {error}")))?;
            let size = Size { runs: self.runs, results_per_run: self.results_per_run, ..Size::default() };
            let bar = progress::bar(0, "making the demo");
            let tell = |done, all, _: &str| {
                bar.set_length(all);
                bar.set_position(done);
            };
            let filled =
                demo::fill_before(&store, &blobs, &size, Timestamp::now(), !history_only, &tell).await;
            bar.finish_and_clear();
            let filled = match filled {
                Err(DemoError::NotEmpty(_)) if self.if_empty => return Ok(()),
                other => other?,
            };
            migrate::fill_read_model(&store).await?;
            say(format!(
                "made {} users, {} samples, {} regression tests, {} runs with {} results",
                filled.accounts.len(),
                filled.samples,
                filled.tests,
                filled.runs,
                filled.results
            ))?;
        }
        // The server of the real part has connections of its own.
        store.close().await;
        if history_only { Ok(()) } else { test_for_real(settings).await }
    }
}

async fn test_for_real(settings: &Settings) -> Result<(), Failure> {
    let executable = std::env::current_exe()?;
    let bar = progress::bar(0, "testing a program");
    let tell = |done, all, _: &str| {
        bar.set_length(all);
        bar.set_position(done);
    };
    let made = live::make(settings, &executable, &tell).await;
    bar.finish_and_clear();
    let made = made.map_err(|failure| {
        failed(format!("{failure}\nThe history is there; `touchstone demo` goes on from here."))
    })?;
    say(format!(
        "tested a program for real: {} samples, {} tests, baselines from run {}, run {} is green, run {} found \
         three mistakes",
        made.samples, made.tests, made.first, made.green, made.red
    ))
}
