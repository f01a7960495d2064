//! `touchstone demo`

use clap::Args;

use super::demo::{self, DemoError, Size};
use super::{Failure, migrate, open, progress, say};
use crate::blobs::Blobs;
use crate::config::Settings;
use crate::domain::time::Timestamp;

/// Fill an empty database and its file store with a believable platform
///
/// Users, samples, regression tests, runs of every status, always the same ones,
/// and their files: media, outputs, logs, artifacts. The password of every account is `touchstone-demo`: never do this to
/// a database that strangers can reach.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  touchstone migrate && touchstone demo && touchstone serve")]
pub struct Demo {
    /// How many runs; those older than the newest 10,000 are small
    #[arg(long, default_value_t = Size::default().runs)]
    runs: usize,
    /// How many tests each run selects [default: all of them, mostly]
    #[arg(long, value_name = "TESTS")]
    results_per_run: Option<usize>,
    /// Do nothing, and call it success, if the database is not empty
    #[arg(long)]
    if_empty: bool,
}

impl Demo {
    /// Runs the command.
    pub async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let store = open::migrated(settings).await?;
        let blobs =
            Blobs::open(&settings.files).map_err(|error| Failure::usage(format!("files: {error}")))?;
        let size = Size { runs: self.runs, results_per_run: self.results_per_run, ..Size::default() };
        let bar = progress::bar(0, "making the demo");
        let tell = |done, all, _: &str| {
            bar.set_length(all);
            bar.set_position(done);
        };
        let filled = match demo::fill(&store, &blobs, &size, Timestamp::now(), &tell).await {
            Err(DemoError::NotEmpty(_)) if self.if_empty => {
                bar.finish_and_clear();
                return Ok(());
            }
            other => other?,
        };
        bar.finish_and_clear();
        migrate::fill_read_model(&store).await?;
        store.close().await;
        say(format!(
            "made {} users, {} samples, {} regression tests, {} runs with {} results",
            filled.accounts.len(),
            filled.samples,
            filled.tests,
            filled.runs,
            filled.results
        ))
    }
}
