//! The command line: one file a sub-command.

mod captions;
pub mod demo;
mod demo_command;
mod log;
mod migrate;
mod open;
mod openapi;
mod progress;
mod release;
pub mod serve;
mod token;
mod user;
#[cfg(unix)]
mod worker;

use std::io::{ErrorKind, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::config::{SETTINGS, Settings};
use crate::store::audit::Actor;

/// A server for the results of golden-output regression tests.
#[derive(Debug, Parser)]
#[command(name = "touchstone", version, max_term_width = 100, after_help = after_help())]
struct Cli {
    #[command(flatten)]
    common: Common,
    #[command(subcommand)]
    command: Command,
}

/// Flags of every sub-command.
#[derive(Debug, Args)]
struct Common {
    /// The settings file [default: touchstone.toml, if it is there]
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// The database, as `sqlite://`, `postgres://` or `mysql://`
    #[arg(long, global = true, value_name = "URL")]
    database_url: Option<String>,
    /// Where files are: a folder, or an `s3://` or `gs://` URL
    #[arg(long, global = true, value_name = "PLACE")]
    files: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Serve(serve::Serve),
    Migrate(migrate::Migrate),
    #[command(subcommand)]
    User(user::User),
    #[command(subcommand)]
    Token(token::Token),
    #[command(subcommand)]
    Release(release::Release),
    Demo(demo_command::Demo),
    Openapi(openapi::Openapi),
    Captions(captions::Captions),
    #[cfg(unix)]
    Worker(Box<worker::Worker>),
}

/// Why a command failed: what to say, and the exit code.
#[derive(Debug)]
pub struct Failure {
    message: String,
    code: u8,
}

impl Failure {
    /// It was asked for something it cannot do: exit code 2.
    pub fn usage(message: impl ToString) -> Self {
        Self { message: message.to_string(), code: 2 }
    }
}

impl<E: std::error::Error> From<E> for Failure {
    /// It did not work: exit code 1.
    fn from(error: E) -> Self {
        Self { message: error.to_string(), code: 1 }
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

/// A failure that is no library's error: exit code 1.
fn failed(message: impl ToString) -> Failure {
    Failure { message: message.to_string(), code: 1 }
}

/// Runs the command line of this process. Exit code 0: done; 1: it did not
/// work; 2: the command or a setting makes no sense.
pub fn main() -> ExitCode {
    // A part of the worker that is no command line.
    #[cfg(unix)]
    if let Some(code) = crate::worker::launcher::entry() {
        return code;
    }
    // Whatever speaks TLS takes this provider. Nobody else installs one.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("touchstone: {}", failure.message);
            ExitCode::from(failure.code)
        }
    }
}

fn run(cli: Cli) -> Result<(), Failure> {
    // It is no part of the server, and none of its settings concern it.
    if let Command::Captions(command) = &cli.command {
        return command
            .run()
            .map_err(|fault| Failure { message: fault.to_string(), code: fault.exit_code() });
    }
    let common = cli.common;
    #[cfg(unix)]
    if let Command::Worker(command) = cli.command {
        // It belongs to no server, and has none of a server's settings.
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
        return runtime.block_on(command.run());
    }
    let mut flags = Vec::new();
    flags.extend(common.database_url.map(|url| ("database_url", url)));
    flags.extend(common.files.map(|place| ("files", place)));
    if let Command::Serve(serve) = &cli.command {
        flags.extend(serve.listen.map(|address| ("listen", address.to_string())));
    }
    let settings = Settings::load(common.config.as_deref(), &flags).map_err(Failure::usage)?;
    if let Command::Openapi(command) = &cli.command {
        return command.run();
    }
    // The demo's own server has nothing to tell of each of its own requests.
    let quiet = matches!(cli.command, Command::Demo(_));
    log::start(&settings, quiet).map_err(Failure::usage)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match cli.command {
            Command::Serve(_) => serve::run(&settings).await,
            Command::Migrate(command) => command.run(&settings).await,
            Command::User(command) => command.run(&settings).await,
            Command::Token(command) => command.run(&settings).await,
            Command::Release(command) => command.run(&settings).await,
            Command::Demo(command) => command.run(&settings).await,
            Command::Openapi(command) => command.run(),
            Command::Captions(_) => Ok(()),
            #[cfg(unix)]
            Command::Worker(_) => Ok(()),
        }
    })
}

/// Prints a line on standard output. A reader that has seen enough, as `head`
/// has, is no failure; a full disk is.
fn say(line: impl std::fmt::Display) -> Result<(), Failure> {
    print(&format!("{line}\n"))
}

/// The same with a text that has its line ends already.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(failed(format!("standard output: {error}")))
        }
        _ => Ok(()),
    }
}

/// Who acts when the command line does, for the audit log.
fn operator(operation: &str) -> Actor {
    Actor { name: Some("command line".to_owned()), operation: operation.to_owned(), ..Actor::default() }
}

fn after_help() -> String {
    let mut help = String::from("Settings (in touchstone.toml; in the environment as TOUCHSTONE_<NAME>):\n");
    for setting in SETTINGS {
        let default = if setting.default.is_empty() { "none" } else { setting.default };
        help.push_str(&format!("  {:<20}{} [{default}]\n", setting.name, setting.meaning.trim()));
    }
    help.push_str(
        "\nExamples:\n  touchstone migrate\n  touchstone user create --email ada@example.com --name Ada --role admin\n  \
         touchstone token create --user ada@example.com --name laptop --scope runs:read --days 7\n  \
         touchstone serve --listen 0.0.0.0:8080\n\n\
         Exit codes: 0 done, 1 it did not work, 2 the command or a setting makes no sense.",
    );
    help
}
