//! How a command is run so that nothing of it survives, and nothing of the
//! worker reaches it.
//!
//! Three processes, all of this executable, and no `unsafe`:
//!
//! - The **worker** starts a supervisor for each command, with a socket as its
//!   standard input: the order goes down, the report comes up, and the end of the
//!   connection means "stop". So a worker that is killed stops its commands, too.
//! - The **supervisor** (`supervisor.rs`) leads a session of its own and adopts
//!   every process whose parent is gone, whatever group or session it made for
//!   itself. It ends only when none is left.
//! - The **limited stage** (`limits.rs`) sets the limits on itself and becomes the
//!   program.
//!
//! Elsewhere than on Linux nobody can adopt processes: one that leaves the
//! group of its program survives there.

#[cfg(target_os = "linux")]
mod descendants;
mod inherited;
mod limits;
mod supervisor;

use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{ExitCode, Stdio};

use serde::{Deserialize, Serialize};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::process::{ChildStderr, ChildStdout, Command};
use tokio_util::sync::CancellationToken;

/// The first argument of a supervisor.
const SUPERVISOR: &str = "__supervise";

/// The first argument of a limited stage.
const LIMITED: &str = "__limited";

/// The longest order or report in bytes; what a command line may hold is less.
const LINE: u64 = 16 << 20;

/// What one process may take.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Limits {
    /// How long the command may take, in milliseconds.
    pub time_ms: u64,
    /// How much address space each process may have, in bytes; 0 for any.
    pub memory: u64,
    /// How long each file may become, in bytes; 0 for any.
    pub file_size: u64,
}

/// A command.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Order {
    /// The program, an absolute path, and its arguments.
    pub argv: Vec<String>,
    /// Where it works, an absolute path. It is its home, too.
    pub folder: String,
    /// The file that is its standard input; empty otherwise.
    pub stdin: Option<String>,
    /// Where it finds other programs.
    pub path: String,
    /// A file that is written where the program could not be started; outside `folder`.
    pub failure: String,
    /// What it may take.
    pub limits: Limits,
}

/// How a command ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum End {
    /// With this exit code.
    Exited(i32),
    /// By this signal.
    Killed(i32),
    /// It was killed, because its time was over.
    TimeLimit,
    /// It was killed, because the worker wanted no more of it.
    Stopped,
    /// The program could not be started. Why.
    NotStarted(String),
}

impl End {
    /// The exit code as a shell gives it: 128 and the number of the signal, 124
    /// for the time limit. Nothing where the program did not come to its end.
    pub fn code(&self) -> Option<i32> {
        match self {
            Self::Exited(code) => Some(*code),
            Self::Killed(signal) => Some(128 + signal),
            Self::TimeLimit => Some(124),
            Self::Stopped | Self::NotStarted(_) => None,
        }
    }
}

/// What a supervisor tells.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Report {
    /// How the command ended.
    pub end: End,
    /// How long it took, in milliseconds.
    pub runtime_ms: u64,
}

/// The executable that supervises, and its way to begin.
#[derive(Clone, Debug)]
pub struct Launcher {
    executable: PathBuf,
}

impl Launcher {
    /// This process's own executable. On Linux it is the running one, even after
    /// another took its place in the file system.
    pub fn own() -> io::Result<Self> {
        let running = PathBuf::from(format!("/proc/{}/exe", std::process::id()));
        let executable = if running.exists() { running } else { std::env::current_exe()? };
        Ok(Self { executable })
    }

    /// Another executable of the same program.
    pub fn at(executable: impl Into<PathBuf>) -> Self {
        Self { executable: executable.into() }
    }

    /// Runs a command to its end, or until `stop`. `read` takes what it writes.
    /// Comes back when no process of it is left.
    ///
    /// Errors are the worker's: the supervisor could not be started, or was
    /// itself killed.
    pub async fn run<T>(
        &self,
        order: &Order,
        stop: &CancellationToken,
        read: impl AsyncFnOnce(ChildStdout, ChildStderr) -> T,
    ) -> io::Result<(Report, T)> {
        let (ours, theirs) = UnixStream::pair()?;
        ours.set_nonblocking(true)?;
        let mut command = Command::new(&self.executable);
        // A program could look into the environment of its parent: it is empty.
        let mut supervisor = command
            .arg(SUPERVISOR)
            .env_clear()
            .stdin(Stdio::from(OwnedFd::from(theirs)))
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        // It holds the supervisor's end of the socket, which must be its alone.
        drop(command);
        let no_pipe = || io::Error::other("the supervisor has no pipes");
        let stdout = supervisor.stdout.take().ok_or_else(no_pipe)?;
        let stderr = supervisor.stderr.take().ok_or_else(no_pipe)?;
        let (receive, mut send) = tokio::net::UnixStream::from_std(ours)?.into_split();
        let conversation = async {
            let mut line = serde_json::to_vec(order)?;
            line.push(b'\n');
            // A supervisor that is gone is found out below.
            let sent = send.write_all(&line).await;
            let mut receive = BufReader::new(receive.take(LINE));
            let mut report = String::new();
            let read = tokio::select! {
                read = receive.read_line(&mut report) => read,
                () = stop.cancelled() => {
                    drop(send);
                    receive.read_line(&mut report).await
                }
            };
            let ended = supervisor.wait().await?;
            // Whatever kept the report from coming, nobody has ended the rest then.
            let told = read.ok().and_then(|_| serde_json::from_str::<Report>(&report).ok());
            if told.is_none() {
                sweep(&order.folder);
            }
            sent?;
            told.ok_or_else(|| io::Error::other(format!("the supervisor of a command failed: {ended}")))
        };
        let (report, taken) = tokio::join!(conversation, read(stdout, stderr));
        Ok((report?, taken))
    }
}

/// Kills every process whose home is this folder. Programs are the only ones.
/// For what a killed supervisor left.
pub fn sweep(folder: &str) {
    #[cfg(target_os = "linux")]
    descendants::kill_those_at_home_in(folder);
    #[cfg(not(target_os = "linux"))]
    let _ = folder;
}

/// What this process is, if it is a part of a launch: then it does that and
/// never comes back to be a command line.
pub fn entry() -> Option<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    match arguments.next()?.to_str()? {
        SUPERVISOR => Some(supervisor::main()),
        LIMITED => Some(limits::main(arguments.collect())),
        _ => None,
    }
}
