//! `touchstone migrate`

use clap::Args;
use serde_json::json;

use super::{Failure, open, progress, say};
use crate::config::Settings;
use crate::store::{Store, StoreError, migrations, summaries};

/// Bring the database up to date: make missing tables and indexes, compute the
/// read model
///
/// Works on an empty database and on that of an existing platform, whose own
/// tables it leaves as they are. Running it again changes nothing.
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  touchstone migrate --database-url sqlite://data/touchstone.db?mode=rwc")]
pub struct Migrate {
    /// Print the outcome as JSON
    #[arg(long)]
    json: bool,
}

impl Migrate {
    /// Runs the command.
    pub async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let store = open::store(settings).await?;
        let applied = migrations::migrate(&store).await?.names;
        let computed = fill_read_model(&store).await?;
        store.close().await;
        if self.json {
            say(json!({ "applied": applied, "runs_computed": computed }))?;
        } else if applied.is_empty() && computed == 0 {
            say("Nothing to do.")?;
        } else {
            for name in &applied {
                say(format!("applied {name}"))?;
            }
            say(format!("computed {computed} runs"))?;
        }
        Ok(())
    }
}

/// Computes every run that has no row in the read model.
pub async fn fill_read_model(store: &Store) -> Result<usize, StoreError> {
    let absent = summaries::absent(store).await?;
    if absent.is_empty() {
        return Ok(0);
    }
    let bar = progress::bar(absent.len() as u64, "computing runs");
    summaries::recompute(store, &absent, |n| bar.inc(n as u64)).await?;
    bar.finish_and_clear();
    Ok(absent.len())
}
