//! `touchstone openapi`

use clap::Args;

use super::{Failure, print};
use crate::{api, web};

/// Print the contract
#[derive(Debug, Args)]
#[command(after_help = "Example:\n  touchstone openapi --json > openapi.json")]
pub struct Openapi {
    /// As JSON instead of YAML
    #[arg(long)]
    json: bool,
}

impl Openapi {
    /// Runs the command.
    pub fn run(&self) -> Result<(), Failure> {
        print(if self.json { api::OPENAPI } else { web::OPENAPI_YAML })
    }
}
