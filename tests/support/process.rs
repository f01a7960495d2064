//! The program itself, as a process: commands, and a server to be stopped or
//! killed.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, mpsc};
use std::time::Duration;

use super::databases;

/// What a command came to.
#[derive(Debug)]
pub struct Ran {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// Fails unless the exit code is this one.
    #[track_caller]
    pub fn expect(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:?}");
        self
    }

    /// Standard output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|_| panic!("no JSON: {}", self.stdout))
    }
}

/// The program, in a folder and on the database that belongs to it, with no
/// other settings than these.
fn program(folder: &Path, settings: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_touchstone"));
    command.env_clear().current_dir(folder);
    command.env("TOUCHSTONE_DATABASE_URL", databases::url_in(folder));
    command.env("TOUCHSTONE_DATABASE_READERS", databases::CONNECTIONS);
    command.env("TOUCHSTONE_FILES", folder.join("files"));
    command.envs(settings.iter().copied());
    command
}

/// Runs a command to its end.
pub fn run<A: AsRef<OsStr>>(folder: &Path, arguments: &[A]) -> Ran {
    run_with(folder, &[], arguments, "")
}

/// Runs a command with settings in its environment and a text to read.
pub fn run_with<A: AsRef<OsStr>>(
    folder: &Path,
    settings: &[(&str, &str)],
    arguments: &[A],
    input: &str,
) -> Ran {
    let mut command = program(folder, settings);
    command.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    // A command that reads nothing may be gone by now.
    let _ = child.stdin.take().expect("its input").write_all(input.as_bytes());
    let output = child.wait_with_output().expect("the program ends");
    Ran {
        code: output.status.code().expect("an exit code"),
        stdout: String::from_utf8(output.stdout).expect("text"),
        stderr: String::from_utf8(output.stderr).expect("text"),
    }
}

/// `touchstone serve`. Dropping it kills it.
pub struct Served {
    child: Child,
    /// For example `http://127.0.0.1:40123`.
    pub base: String,
    log: Arc<Mutex<String>>,
}

impl Served {
    /// Starts a server on a free port and waits until it says which.
    pub fn start(folder: &Path, settings: &[(&str, &str)]) -> Self {
        let mut command = program(folder, &[("TOUCHSTONE_LISTEN", "127.0.0.1:0")]);
        command.envs(settings.iter().copied()).arg("serve");
        let mut child =
            command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program starts");
        let lines = BufReader::new(child.stderr.take().expect("its log")).lines();
        let log = Arc::new(Mutex::new(String::new()));
        let (send, listening) = mpsc::channel();
        let kept = log.clone();
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                let entry: serde_json::Value = serde_json::from_str(&line).unwrap_or_default();
                if entry["message"] == "listening" {
                    // Nobody waits for a second one.
                    let _ = send.send(entry["address"].as_str().unwrap_or_default().to_owned());
                }
                let mut kept = kept.lock().unwrap();
                kept.push_str(&line);
                kept.push('\n');
            }
        });
        let address = listening.recv_timeout(Duration::from_secs(30));
        let address =
            address.unwrap_or_else(|_| panic!("the server does not listen: {}", log.lock().unwrap()));
        Self { child, base: format!("http://{address}"), log }
    }

    /// The id of the process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends a signal, as in `TERM`.
    pub fn signal(&self, name: &str) {
        let status = Command::new("kill").arg(format!("-{name}")).arg(self.child.id().to_string()).status();
        assert!(status.expect("kill runs").success());
    }

    /// Waits until it has ended; its exit code, if it was not killed.
    pub fn wait(mut self) -> Option<i32> {
        self.child.wait().expect("it ends").code()
    }

    /// What it has logged so far.
    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
