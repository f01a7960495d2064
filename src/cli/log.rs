//! Where log lines go, and how they look.

use std::io::IsTerminal;

use tracing_subscriber::EnvFilter;

use crate::config::{LogFormat, Settings};

/// What leaves out the line that every request has.
const WITHOUT_REQUESTS: &str = "touchstone::gate::outer=warn";

/// Starts logging to standard error. `quiet` leaves out the requests.
pub fn start(settings: &Settings, quiet: bool) -> Result<(), String> {
    let mut filter =
        EnvFilter::try_new(&settings.log).map_err(|error| format!("log: `{}`: {error}", settings.log))?;
    if quiet {
        filter = filter.add_directive(WITHOUT_REQUESTS.parse().map_err(|error| format!("log: {error}"))?);
    }
    if settings.log_sql {
        filter = filter.add_directive("sqlx::query=debug".parse().map_err(|error| format!("log: {error}"))?);
    }
    let pretty = match settings.log_format {
        LogFormat::Pretty => true,
        LogFormat::Json => false,
        LogFormat::Auto => std::io::stderr().is_terminal(),
    };
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    let started = if pretty {
        builder.with_target(false).try_init()
    } else {
        builder.json().flatten_event(true).with_current_span(true).with_span_list(false).try_init()
    };
    // Only a second start in one process could fail, and the first goes on.
    drop(started);
    std::panic::set_hook(Box::new(|panic| {
        // Of a panic its place: its message may hold what a client sent.
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "panicked");
    }));
    Ok(())
}
