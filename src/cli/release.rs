//! `touchstone release`

use chrono::NaiveDate;
use clap::{Args, Subcommand};
use serde_json::json;

use super::{Failure, failed, open, operator, say};
use crate::config::Settings;
use crate::store::audit::{self, Change};
use crate::store::{Store, StoreError, releases};

/// Manage the releases of the program under test, which samples are found with
#[derive(Debug, Subcommand)]
pub enum Release {
    Add(Add),
    List(List),
}

/// Make a release known
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  touchstone release add --version 0.94 --released 2021-12-16 --commit c6a0ad2eb7f4f2a94e1ba5d04e8b1b2b9ef5d4a1"
)]
pub struct Add {
    /// What it is called, in at most 10 characters
    #[arg(long)]
    version: String,
    /// The day it was released, as YYYY-MM-DD; no two are of one day
    #[arg(long)]
    released: NaiveDate,
    /// The commit it was made from: 7 to 40 hexadecimal digits
    #[arg(long)]
    commit: String,
}

/// List the releases
#[derive(Debug, Args)]
pub struct List {
    /// As JSON
    #[arg(long)]
    json: bool,
}

impl Release {
    /// Runs the command.
    pub async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let store = open::migrated(settings).await?;
        match self {
            Self::Add(command) => command.run(&store).await?,
            Self::List(command) => command.run(&store).await?,
        }
        store.close().await;
        Ok(())
    }
}

impl Add {
    async fn run(self, store: &Store) -> Result<(), Failure> {
        let version = self.version.trim();
        if version.is_empty() || version.chars().count() > 10 || version.chars().any(char::is_control) {
            return Err(Failure::usage("--version: must have 1 to 10 characters"));
        }
        let commit = self.commit.to_ascii_lowercase();
        if !(7..=40).contains(&commit.len()) || !commit.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(Failure::usage("--commit: must have 7 to 40 hexadecimal digits"));
        }
        let tx = store.begin().await?;
        let id = match releases::insert(&tx, version, self.released, &commit).await {
            Err(StoreError::Conflict { .. }) => {
                return Err(failed("there is a release of this version, this day or this commit"));
            }
            other => other?,
        };
        let change = Change {
            object_type: "release",
            object_id: id.to_string(),
            old: None,
            new: Some(format!("{version} {} {commit}", self.released)),
        };
        audit::write(&tx, &operator("release add"), change).await?;
        tx.commit().await?;
        say(format!("release {id} made"))
    }
}

impl List {
    async fn run(self, store: &Store) -> Result<(), Failure> {
        let releases = releases::all(store).await?;
        if self.json {
            let list: Vec<_> = releases
                .iter()
                .map(|release| {
                    json!({ "version": release.version, "released": release.released, "commit": release.commit })
                })
                .collect();
            return say(json!(list));
        }
        for release in releases {
            let released = release.released.map_or_else(|| "-".to_owned(), |day| day.to_string());
            say(format!("{:<10} {released:<10} {}", release.version, release.commit.unwrap_or_default()))?;
        }
        Ok(())
    }
}
