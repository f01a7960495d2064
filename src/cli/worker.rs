//! `touchstone worker`

use std::io::IsTerminal;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use clap::Args;
use indicatif::ProgressBar;
use reqwest::Url;
use tokio::signal::unix::{SignalKind, signal};
use tokio_util::sync::CancellationToken;

use super::{Failure, failed, progress, say};
use crate::api::models::Platform;
use crate::domain::secret::Secret;
use crate::worker::launcher::{Launcher, Limits};
use crate::worker::{self, Event, Options, Tell};

/// Take runs from a server, run their tests, and report
///
/// A run's tests are commands: split into words as a shell does, but given to
/// none. `{input}` and `{output}` in a word stand for the sample and for the file
/// to write, both names in the folder the program works in. A command without
/// `{input}` gets the sample as its last word, unless it is to read it from standard
/// input; one without `{output}` that is to write files gets `-o` and the file after
/// that. Where the output is standard output, what is printed is the first output.
/// Each expected output is the file in that folder named by the sample's hash, the
/// output's name and its extension.
///
/// A program has an empty folder that is its home, too, only PATH, HOME, LANG and TZ
/// in its environment, and nothing it starts outlives it. Its exit code is 124 when
/// its time was over, and 128 and the signal's number when a signal ended it. A test
/// that wants a network is not tried. Programs run as this user: for those you do
/// not trust use a container.
///
/// SIGTERM and Ctrl-C: no more runs are taken, and the one at hand is finished if
/// that takes no longer than --grace; then, or at the second signal, its programs are
/// killed, and the server queues it again once its lease is over.
#[derive(Debug, Args)]
#[command(
    after_help = "Example:\n  TOUCHSTONE_TOKEN=spci_... touchstone worker --server https://ts.example.org \\\n    \
                  --platform linux --program /opt/ccextractor/ccextractor --parallel 4\n\n\
                  Exit codes: 0 done, 1 it did not work or a run was given up, 2 the command makes no sense."
)]
pub struct Worker {
    /// Where the server is
    #[arg(long, value_name = "URL")]
    server: String,
    /// A token with the scope worker:run; better in the environment, where no list of processes shows it
    #[arg(long, env = "TOUCHSTONE_TOKEN", hide_env_values = true)]
    token: String,
    /// Whose runs are taken: linux or windows
    #[arg(long, value_parser = platform)]
    platform: Platform,
    /// The program under test
    #[arg(long, value_name = "PATH")]
    program: PathBuf,
    /// An argument that comes before those of every test; may be repeated
    #[arg(long = "program-arg", value_name = "ARGUMENT", allow_hyphen_values = true)]
    program_arguments: Vec<String>,
    /// What this worker has, for runs that want it; may be repeated
    #[arg(long = "label", value_name = "LABEL", value_parser = label)]
    labels: Vec<String>,
    /// How many tests are run at once
    #[arg(long, value_name = "TESTS", default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1024))]
    parallel: u16,
    /// What this worker calls itself [default: worker- and the id of its process]
    #[arg(long)]
    name: Option<String>,
    /// Where programs work [default: touchstone-worker in the folder for temporary files]
    #[arg(long, value_name = "FOLDER")]
    work: Option<PathBuf>,
    /// Where samples are kept; workers may share it [default: cache in the folder of --work]
    #[arg(long, value_name = "FOLDER")]
    cache: Option<PathBuf>,
    /// How long a command may take, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 600, value_parser = clap::value_parser!(u32).range(1..=86_400))]
    timeout: u32,
    /// How much memory each process of a command may ask for, in MiB; 0 for any
    #[arg(long, value_name = "MIB", default_value_t = 4096)]
    memory: u32,
    /// How much a command may write, each file and all together, in MiB; 0 for any
    #[arg(long, value_name = "MIB", default_value_t = 256)]
    output_size: u32,
    /// How long the run at hand may take after the first signal, in seconds
    #[arg(long, value_name = "SECONDS", default_value_t = 10)]
    grace: u32,
    /// Take one run, if one waits, and end
    #[arg(long, conflicts_with = "jobs")]
    once: bool,
    /// End after so many runs
    #[arg(long, value_name = "RUNS", value_parser = clap::value_parser!(u64).range(1..))]
    jobs: Option<u64>,
    /// Stop at once when standard input ends: whoever holds its other end is gone
    #[arg(long, hide = true)]
    until_input_ends: bool,
}

fn server(text: &str) -> Result<Url, String> {
    let url: Url = text.parse().map_err(|error| format!("{error}"))?;
    let plain = url.username().is_empty() && url.password().is_none();
    if !matches!(url.scheme(), "http" | "https") || !url.has_host() || !plain {
        return Err("must be an http:// or https:// URL without credentials".to_owned());
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("must have no query and no fragment".to_owned());
    }
    Ok(url)
}

fn platform(text: &str) -> Result<Platform, String> {
    Platform::parse(text).ok_or_else(|| {
        let names: Vec<&str> = Platform::ALL.iter().map(|platform| platform.as_str()).collect();
        format!("must be one of {}", names.join(", "))
    })
}

fn label(text: &str) -> Result<String, String> {
    let parts = text.split(['.', '_', '-']);
    let of_parts = |mut parts: std::str::Split<'_, [char; 3]>| {
        parts.all(|part| {
            !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        })
    };
    if text.len() <= 50 && of_parts(parts) {
        return Ok(text.to_owned());
    }
    Err("must be small letters and digits, with . _ or - between them, at most 50".to_owned())
}

impl Worker {
    /// Runs the command.
    pub async fn run(self) -> Result<(), Failure> {
        let grace = Duration::from_secs(self.grace.into());
        let until_input_ends = self.until_input_ends;
        let options = self.options()?;
        let (stop, abort) = (CancellationToken::new(), CancellationToken::new());
        obey_signals(stop.clone(), abort.clone(), grace)?;
        if until_input_ends {
            let (stop, abort) = (stop.clone(), abort.clone());
            std::thread::spawn(move || {
                // An input that cannot be read has ended, too.
                let _ = std::io::copy(&mut std::io::stdin(), &mut std::io::sink());
                stop.cancel();
                abort.cancel();
            });
        }
        let launcher = Launcher::own()?;
        let worker = worker::Worker::new(options, launcher, watcher()).map_err(failed)?;
        worker.work(&stop, &abort).await.map_err(failed)
    }

    fn options(self) -> Result<Options, Failure> {
        let absolute = |flag: &str, path: PathBuf| {
            std::path::absolute(&path).map_err(|error| Failure::usage(format!("{flag}: {error}")))
        };
        // Read here, because what clap refuses it repeats, and this may hold a password.
        let server = server(&self.server).map_err(|why| Failure::usage(format!("--server: {why}")))?;
        let program = absolute("--program", self.program)?;
        worker::runnable(&program).map_err(|why| Failure::usage(format!("--program: {why}")))?;
        let program = program.into_os_string().into_string();
        let program = program.map_err(|_| Failure::usage("--program: is not valid UTF-8"))?;
        let work = self.work.unwrap_or_else(|| std::env::temp_dir().join("touchstone-worker"));
        let cache = self.cache.unwrap_or_else(|| work.join("cache"));
        let name = self.name.unwrap_or_else(|| format!("worker-{}", std::process::id()));
        if !(1..=100).contains(&name.chars().count()) || name.chars().any(char::is_control) {
            return Err(Failure::usage(
                "--name: must be 1 to 100 characters, none of them a control character",
            ));
        }
        let mut labels = self.labels;
        labels.sort_unstable();
        labels.dedup();
        if labels.len() > 50 {
            return Err(Failure::usage("--label: at most 50 of them"));
        }
        let token = self.token.trim();
        if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(Failure::usage("--token: is no token"));
        }
        let mib = |mib: u32| u64::from(mib) << 20;
        Ok(Options {
            server,
            token: Secret::new(token),
            name,
            platform: self.platform,
            labels,
            program,
            program_arguments: self.program_arguments,
            path: std::env::var("PATH").unwrap_or_else(|_| "/usr/local/bin:/usr/bin:/bin".to_owned()),
            parallel: self.parallel.into(),
            work: absolute("--work", work)?,
            cache: absolute("--cache", cache)?,
            limits: Limits {
                time_ms: u64::from(self.timeout) * 1000,
                memory: mib(self.memory),
                file_size: mib(self.output_size),
            },
            jobs: if self.once { Some(1) } else { self.jobs },
            only_waiting: self.once,
        })
    }
}

/// The first signal stops; the second one, or the end of the grace, aborts.
fn obey_signals(
    stop: CancellationToken,
    abort: CancellationToken,
    grace: Duration,
) -> Result<(), std::io::Error> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    tokio::spawn(async move {
        let mut next = async || {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        };
        next().await;
        stop.cancel();
        // Whichever comes first.
        let _ = tokio::time::timeout(grace, next()).await;
        abort.cancel();
    });
    Ok(())
}

/// A line for each event, and on a terminal a bar for the run at hand.
fn watcher() -> Tell {
    if !std::io::stderr().is_terminal() {
        return Arc::new(|event| {
            if let Event::Notice(notice) = event {
                eprintln!("touchstone: {notice}");
            } else {
                // Nobody reads it: that is no reason not to work.
                let _ = say(line(event));
            }
        });
    }
    let bar: Mutex<Option<ProgressBar>> = Mutex::default();
    Arc::new(move |event| {
        let mut bar = bar.lock().unwrap_or_else(PoisonError::into_inner);
        if let (Event::Ended { .. }, Some(bar)) = (event, bar.take()) {
            bar.finish_and_clear();
        }
        match (event, &*bar) {
            (Event::Tested { as_expected, .. }, Some(bar)) => {
                bar.inc(1);
                if !as_expected {
                    bar.println(line(event));
                }
            }
            (_, Some(bar)) => bar.println(line(event)),
            _ => eprintln!("{}", line(event)),
        }
        if let Event::Claimed { tests, .. } = event {
            *bar = Some(progress::bar(u64::try_from(*tests).unwrap_or(0), "testing"));
        }
    })
}

fn line(event: &Event) -> String {
    match event {
        Event::Claimed { run_id, attempt: 1, tests } => format!("run {run_id}: {tests} tests"),
        Event::Claimed { run_id, attempt, tests } => {
            format!("run {run_id}, attempt {attempt}: {tests} tests")
        }
        Event::Tested { run_id, regression_test_id, exit_code, runtime_ms, as_expected } => {
            let verdict = if *as_expected { "as expected" } else { "not as expected" };
            format!(
                "run {run_id}: test {regression_test_id}: {verdict}, exit code {exit_code}, {runtime_ms} ms"
            )
        }
        Event::Ended { run_id, how } => format!("run {run_id}: {how}"),
        Event::Notice(notice) => notice.clone(),
    }
}
