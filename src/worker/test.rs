//! One test of a job: what is run, what it wrote, and what the server is told.

use std::path::{Path, PathBuf};

use reqwest::Method;
use tokio::fs;
use tokio_util::sync::CancellationToken;

use super::api::{Body, Problem};
use super::capture::{self, Files};
use super::command::{self, Prepared, Unfit};
use super::job::{Failure, Job, Stop};
use super::launcher::{End, Order, Report};
use super::{Event, cache, folder};
use crate::api::models::{
    JobOutput, JobSample, JobTest, LogLevel, ReportedOutput, ResultReceipt, ResultReport, UploadedFile,
};

/// How much of what one program writes is kept for people, in bytes.
const COMBINED: u64 = 1 << 20;

/// How often a result is reported anew because files were missing. Each upload
/// makes one less, so more than a few means that the server does not keep them.
const ROUNDS: usize = 8;

/// An output that was written.
#[derive(Clone, Debug)]
struct Written {
    output_id: i32,
    path: PathBuf,
    length: u64,
    sha256: String,
}

/// Tries a test, and reports. A test that cannot be tried on this worker has no
/// result, and the log says why.
pub async fn run(job: &Job<'_>, test: &JobTest, quit: &CancellationToken) -> Result<(), Stop> {
    let id = test.regression_test_id;
    if quit.is_cancelled() {
        return Err(Stop::Problem(Problem::Quit));
    }
    let Some(sample) = &test.sample else {
        let message = format!("the sample of test {id} is missing in the file store");
        return Err(Stop::Failure(Failure { message, lasting: false }));
    };
    let prepared = match command::prepare(test, sample, &job.worker.options.program_arguments) {
        Ok(prepared) => prepared,
        Err(Unfit::Network(why)) => {
            job.journal.test(
                LogLevel::Warning,
                id,
                &format!("not tried: {why}, and this worker has no network"),
            );
            return Ok(());
        }
        Err(Unfit::Definition(why)) => {
            job.journal.test(LogLevel::Error, id, &format!("not tried: {why}"));
            return Ok(());
        }
    };
    let kept = job.worker.home.folder()?;
    let tried = attempt(job, test, sample, &prepared, kept.path(), quit).await;
    // It may hold many files.
    let removed = tokio::task::spawn_blocking(move || drop(kept)).await;
    tried.and(removed.map_err(|error| std::io::Error::other(error).into()))
}

async fn attempt(
    job: &Job<'_>,
    test: &JobTest,
    sample: &JobSample,
    prepared: &Prepared,
    kept: &Path,
    quit: &CancellationToken,
) -> Result<(), Stop> {
    let id = test.regression_test_id;
    let (report, dropped) = execute(job, test, sample, prepared, kept, quit).await?;
    let exit_code = match &report.end {
        End::Stopped => return Err(Stop::Problem(Problem::Quit)),
        End::NotStarted(why) => {
            let message = format!("the worker cannot start the program: {why}");
            return Err(Stop::Failure(Failure { message, lasting: true }));
        }
        end => end.code().unwrap_or(-1),
    };
    let seconds = job.worker.options.limits.time_ms / 1000;
    match report.end {
        End::TimeLimit => {
            job.journal.test(LogLevel::Error, id, &format!("killed: it took longer than {seconds} s"));
        }
        End::Killed(signal) => {
            job.journal.test(LogLevel::Warning, id, &format!("ended by signal {signal}"));
        }
        _ => {}
    }
    let mut written = outputs(job, test, sample, prepared, kept, dropped).await?;
    let right = judge(job, test, exit_code, &written);
    let runtime_ms = i32::try_from(report.runtime_ms).unwrap_or(i32::MAX);
    tell_server(job, id, exit_code, runtime_ms, &mut written, quit).await?;
    let all = test.outputs.iter().filter(|output| !output.ignore).count();
    let level = if right == Right::EVERYTHING { LogLevel::Info } else { LogLevel::Warning };
    job.journal.test(
        level,
        id,
        &format!(
            "exit code {exit_code} after {runtime_ms} ms, {} of {all} outputs as expected",
            all - right.wrong
        ),
    );
    let heading = format!("test {id}: {}", test.command.escape_debug());
    let combined = fs::read(combined_in(kept)).await?;
    job.add_to_combined(&heading, &combined).await?;
    job.worker.say(&Event::Tested {
        run_id: job.run_id,
        regression_test_id: id,
        exit_code,
        runtime_ms,
        as_expected: right == Right::EVERYTHING,
    });
    Ok(())
}

fn stdout_in(kept: &Path) -> PathBuf {
    kept.join("stdout")
}

fn combined_in(kept: &Path) -> PathBuf {
    kept.join("combined")
}

/// Runs the program in a new folder; with how many bytes of an output on
/// standard output were dropped.
async fn execute(
    job: &Job<'_>,
    test: &JobTest,
    sample: &JobSample,
    prepared: &Prepared,
    kept: &Path,
    quit: &CancellationToken,
) -> Result<(Report, u64), Stop> {
    let options = &job.worker.options;
    let cached = job.sample(test.regression_test_id, sample, quit).await?;
    let work = folder::work_in(kept);
    folder::private(&work)?;
    let input = work.join(&prepared.input);
    cache::link(&cached, &input).await?;
    let text = |path: &Path| {
        let text = path.to_str().map(str::to_owned);
        text.ok_or_else(|| std::io::Error::other("the name of the working folder is not UTF-8"))
    };
    let order = Order {
        argv: std::iter::once(options.program.clone()).chain(prepared.arguments.clone()).collect(),
        folder: text(&work)?,
        stdin: if prepared.from_stdin { Some(text(&input)?) } else { None },
        path: options.path.clone(),
        failure: text(&kept.join("failure"))?,
        limits: options.limits,
    };
    let (stdout, combined) = (stdout_in(kept), combined_in(kept));
    let limit = match options.limits.file_size {
        0 => u64::MAX,
        most => most,
    };
    let files = Files {
        stdout: prepared.to_stdout.then_some((stdout.as_path(), limit)),
        combined: (combined.as_path(), COMBINED),
    };
    let launched = job
        .worker
        .launcher
        .run(&order, quit, async |stdout, stderr| capture::capture(files, stdout, stderr).await);
    let (report, captured) = launched.await.map_err(|error| {
        Stop::Failure(Failure {
            message: format!("the worker lost hold of a command: {error}"),
            lasting: false,
        })
    })?;
    let dropped = captured?;
    if dropped.combined > 0 {
        job.journal.test(
            LogLevel::Info,
            test.regression_test_id,
            &format!("{} bytes of what it printed are not kept", dropped.combined),
        );
    }
    Ok((report, dropped.stdout))
}

/// The outputs that count and are there.
async fn outputs(
    job: &Job<'_>,
    test: &JobTest,
    sample: &JobSample,
    prepared: &Prepared,
    kept: &Path,
    dropped: u64,
) -> Result<Vec<Written>, Stop> {
    let (id, limit) = (test.regression_test_id, job.worker.options.limits.file_size);
    let work = folder::work_in(kept);
    let size = tokio::task::spawn_blocking({
        let (work, input) = (work.clone(), prepared.input.clone());
        move || folder::size(&work, &input)
    });
    // A folder that its program closed holds nothing that could be read.
    let size = size.await.map_err(std::io::Error::other)?.unwrap_or(0);
    if limit > 0 && size > limit {
        let message =
            format!("it wrote {size} bytes, more than the {limit} that are allowed: none of it is taken");
        job.journal.test(LogLevel::Error, id, &message);
        return Ok(vec![]);
    }
    let mut written = Vec::new();
    for (at, output) in test.outputs.iter().enumerate() {
        if output.ignore {
            continue;
        }
        let path = if at == 0 && prepared.to_stdout {
            if dropped > 0 {
                let message = format!("it printed more than {limit} bytes: they are not taken as an output");
                job.journal.test(LogLevel::Error, id, &message);
                continue;
            }
            stdout_in(kept)
        } else {
            match command::output_name(sample, output) {
                Some(name) => work.join(name),
                None => continue,
            }
        };
        match look_at(&path, output).await {
            Ok(Some(found)) => written.push(found),
            Ok(None) => {}
            Err(error) => {
                let message = format!("output {} cannot be read: {error}", output.output_id);
                job.journal.test(LogLevel::Error, id, &message);
            }
        }
    }
    Ok(written)
}

/// An output at a path; nothing where there is no file. A link is none: it
/// could lead anywhere on this machine.
async fn look_at(path: &Path, output: &JobOutput) -> std::io::Result<Option<Written>> {
    let data = match fs::symlink_metadata(path).await {
        Ok(data) if data.is_file() => data,
        Ok(_) => return Ok(None),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    Ok(Some(Written {
        output_id: output.output_id,
        path: path.to_owned(),
        length: data.len(),
        sha256: cache::digest_of(path).await?,
    }))
}

/// How far a test did what is expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Right {
    exit_code: bool,
    /// How many outputs are missing, or have a hash that is not accepted.
    wrong: usize,
}

impl Right {
    const EVERYTHING: Self = Self { exit_code: true, wrong: 0 };
}

/// Compares with what is expected, and says so in the log. The verdict is the
/// server's.
fn judge(job: &Job<'_>, test: &JobTest, exit_code: i32, written: &[Written]) -> Right {
    let id = test.regression_test_id;
    let expected = test.expected_rc.unwrap_or(0);
    if exit_code != expected {
        job.journal.test(LogLevel::Warning, id, &format!("exit code {exit_code} instead of {expected}"));
    }
    let mut wrong = 0;
    for output in test.outputs.iter().filter(|output| !output.ignore) {
        let number = output.output_id;
        let message = match written.iter().find(|written| written.output_id == number) {
            None => format!("output {number} is missing"),
            Some(written) if output.accepted.contains(&written.sha256) => continue,
            Some(written) if output.accepted.is_empty() => {
                format!("output {number} has no baseline; it wrote {}", written.sha256)
            }
            Some(written) => format!("output {number} differs: {}", written.sha256),
        };
        wrong += 1;
        job.journal.test(LogLevel::Warning, id, &message);
    }
    Right { exit_code: exit_code == expected, wrong }
}

/// Reports the result, and uploads what the server asks for.
async fn tell_server(
    job: &Job<'_>,
    id: i32,
    exit_code: i32,
    runtime_ms: i32,
    written: &mut Vec<Written>,
    quit: &CancellationToken,
) -> Result<(), Stop> {
    let path = format!("jobs/{}/results/{id}", job.run_id);
    for _ in 0..ROUNDS {
        let named = |written: &Written| ReportedOutput {
            output_id: written.output_id,
            sha256: written.sha256.clone(),
        };
        let report = ResultReport { exit_code, runtime_ms, outputs: written.iter().map(named).collect() };
        let call = job.call(Method::PUT, &path, Body::json(&report)?);
        let Some(receipt) = job.worker.api.call::<ResultReceipt>(&call, quit).await? else { break };
        if receipt.stored {
            return Ok(());
        }
        for needed in receipt.needed {
            let Some(at) = written.iter().position(|written| written.output_id == needed.output_id) else {
                continue;
            };
            if !upload(job, id, &written[at], quit).await? {
                written.remove(at);
            }
        }
    }
    let message = format!("the server does not keep the outputs of test {id}");
    Err(Stop::Failure(Failure { message, lasting: false }))
}

/// Uploads an output; whether the server takes it.
async fn upload(job: &Job<'_>, id: i32, written: &Written, quit: &CancellationToken) -> Result<bool, Stop> {
    let path =
        format!("jobs/{}/results/{id}/outputs/{}?sha256={}", job.run_id, written.output_id, written.sha256);
    let call = job.call(Method::PUT, &path, Body::File(&written.path, written.length));
    match job.worker.api.call::<UploadedFile>(&call, quit).await {
        Ok(_) => Ok(true),
        Err(Problem::Refused(refusal)) if refusal.status == 413 => {
            let message = format!("output {} is not taken: {refusal}", written.output_id);
            job.journal.test(LogLevel::Error, id, &message);
            Ok(false)
        }
        Err(problem) => Err(problem.into()),
    }
}
