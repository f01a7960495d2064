//! The limited stage: a process that sets limits on itself and becomes the
//! program.

use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, ExitCode};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{LIMITED, Order};

/// How many files a process may have open at once.
const OPEN_FILES: u64 = 4096;

/// The arguments that make a process the limited stage of an order.
pub fn arguments(order: &Order) -> Vec<String> {
    let limits = &order.limits;
    // A program may use every processor all the time. This one only counts where
    // nobody is left to look at the clock.
    let processors = std::thread::available_parallelism().map_or(1, usize::from) as u64;
    let processor_seconds = (limits.time_ms / 1000 + 1).saturating_mul(processors);
    let figures = [limits.memory, limits.file_size, processor_seconds].map(|figure| figure.to_string());
    let mut arguments = vec![LIMITED.to_owned()];
    arguments.extend(figures);
    arguments.push(order.failure.clone());
    arguments.extend(order.argv.iter().cloned());
    arguments
}

/// Sets the limits and becomes the program. Comes back only if that is
/// impossible, having written why into the file for it.
pub fn main(arguments: Vec<OsString>) -> ExitCode {
    let [memory, file_size, processor_seconds, failure, program, rest @ ..] = arguments.as_slice() else {
        return ExitCode::from(2);
    };
    let figure = |text: &OsString| text.to_str().and_then(|text| text.parse().ok());
    let why = match (figure(memory), figure(file_size), figure(processor_seconds)) {
        (Some(memory), Some(file_size), Some(processor_seconds)) => {
            match limit(memory, file_size, processor_seconds) {
                Ok(()) => Command::new(program).args(rest).exec().to_string(),
                Err(error) => format!("limits: {error}"),
            }
        }
        _ => "limits: not numbers".to_owned(),
    };
    // The file's being there says it; a full disk may keep the words out.
    let _ = std::fs::write(Path::new(failure), why);
    ExitCode::from(126)
}

fn limit(memory: u64, file_size: u64, processor_seconds: u64) -> std::io::Result<()> {
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Signal, set_parent_process_death_signal};
        // Should the supervisor be killed, at least the program itself goes with it.
        set_parent_process_death_signal(Some(Signal::KILL))?;
        // A program with the rights of another user could not be killed.
        rustix::thread::set_no_new_privs(true)?;
    }
    if memory > 0 {
        at_most(Resource::As, memory)?;
    }
    if file_size > 0 {
        at_most(Resource::Fsize, file_size)?;
    }
    at_most(Resource::Cpu, processor_seconds)?;
    at_most(Resource::Core, 0)?;
    at_most(Resource::Nofile, OPEN_FILES)
}

/// Lowers a limit for good; one that is lower already stays.
fn at_most(resource: Resource, most: u64) -> std::io::Result<()> {
    let now = getrlimit(resource);
    let most = now.maximum.map_or(most, |maximum| maximum.min(most));
    Ok(setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?)
}
