//! The demo's worker: a process of its own, as workers are.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::process::Command;

use crate::cli::{Failure, failed};
use crate::domain::token::NewToken;

/// What the demo's runs want of a worker, so that nobody else takes them.
pub(super) const LABEL: &str = "touchstone-demo";

/// How long a run may take. It takes a second.
const PATIENCE: Duration = Duration::from_secs(120);

/// Whatever starts workers.
pub(super) struct Worker {
    executable: PathBuf,
    base: String,
    token: String,
    folder: PathBuf,
}

impl Worker {
    /// Workers of a server, which all keep their files in one folder.
    pub(super) fn new(executable: &Path, base: &str, token: &str) -> Result<Self, Failure> {
        let unique = &NewToken::generate().hash[..16];
        let folder = std::env::temp_dir().join(format!("touchstone-demo-{unique}"));
        std::fs::create_dir(&folder)?;
        Ok(Self { executable: executable.to_owned(), base: base.to_owned(), token: token.to_owned(), folder })
    }

    /// Lets a worker do one run with an edition of the program, and gives what it
    /// said.
    pub(super) async fn work(&self, edition: u8) -> Result<String, Failure> {
        let mut child = Command::new(&self.executable)
            .args(["worker", "--once", "--until-input-ends", "--platform=linux", "--name=demo"])
            .arg(format!("--label={LABEL}"))
            .arg(format!("--server={}", self.base))
            .arg("--program")
            .arg(&self.executable)
            .args(["--program-arg=captions", &format!("--program-arg=--edition={edition}")])
            .arg("--work")
            .arg(self.folder.join("work"))
            .arg("--cache")
            .arg(self.folder.join("cache"))
            // Not an argument: everybody may read those.
            .env("TOUCHSTONE_TOKEN", &self.token)
            // The server is on this machine, whatever proxy leads elsewhere.
            .env("NO_PROXY", "127.0.0.1")
            .env("no_proxy", "127.0.0.1")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true)
            .spawn()?;
        // While this is open the worker goes on, so none is left when this
        // process is killed.
        let leash = child.stdin.take();
        let output = tokio::time::timeout(PATIENCE, child.wait_with_output()).await;
        drop(leash);
        let Ok(output) = output else {
            return Err(failed(format!("the worker is not done after {} s", PATIENCE.as_secs())));
        };
        let output = output?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.success() {
            Ok(said)
        } else {
            Err(failed(format!("the worker failed ({}):\n{said}", output.status)))
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // Whatever cannot be removed is a temporary file all the same.
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}
