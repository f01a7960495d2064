//! What runs leave in the file store besides their results: logs, and the files
//! of their machines.

use std::collections::HashMap;
use std::fmt::Write;

use chrono::Duration;

use super::course::Event;
use super::files::Files;
use super::history::{Push, Run};
use super::media::Sample;
use super::random::Rng;
use super::results::{CRASH, Tested};
use crate::api::models::{Platform, ProgressStatus};
use crate::domain::file_name::{Artifact, FileName};
use crate::domain::time::Timestamp;

/// So many of the newest runs have a log, and so many one that names every test.
/// Older ones have been cleared away, as they are on a real platform.
const LOGGED: usize = 300;
const DETAILED: usize = 60;
/// So many of the newest runs have logs of single samples, and artifacts.
const KEPT: usize = 60;
/// Samples of a run with a log of their own at most.
const SAMPLES: usize = 4;
/// Without details, one line tells of so many tests.
const TOGETHER: usize = 25;

/// Memory of a program that crashed, in bytes: the beginning of it.
const CORE: usize = 6000;
/// The program's own size in bytes.
const PROGRAM: usize = 3000;

/// What a run went through.
pub(super) struct Story<'a> {
    pub(super) run_id: i32,
    /// How many runs are newer.
    pub(super) age: usize,
    pub(super) run: &'a Run,
    pub(super) push: &'a Push,
    pub(super) events: &'a [Event],
    pub(super) tested: &'a [Tested],
    /// Every sample, by id.
    pub(super) samples: &'a HashMap<i32, &'a Sample>,
    pub(super) now: Timestamp,
}

impl Story<'_> {
    /// Keeps what the run leaves.
    pub(super) fn keep(&self, files: &mut Files) {
        if self.events.is_empty() {
            return;
        }
        if self.age < LOGGED {
            files.add(Ok(FileName::run_log(self.run_id)), self.log());
        }
        if self.age >= KEPT || self.events.len() < 2 {
            return;
        }
        let failed = self.tested.iter().filter(|test| test.failed());
        let mut samples: Vec<i32> = failed.filter_map(|test| test.sample_id).collect();
        samples.dedup();
        for sample_id in samples.into_iter().take(SAMPLES) {
            files.add(Ok(FileName::sample_log(self.run_id, sample_id)), self.sample_log(sample_id));
        }
        let mut keep =
            |artifact, content: Vec<u8>| files.add(Ok(FileName::artifact(self.run_id, artifact)), content);
        keep(Artifact::Binary(self.run.platform), self.program());
        keep(Artifact::CombinedStdout, self.combined_stdout().into_bytes());
        if self.tested.iter().any(|test| test.exit_code == CRASH) {
            keep(
                Artifact::CoreDump,
                dump(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x04\0", self.push.seed, CORE),
            );
        }
    }

    /// When each test ended, with the test.
    fn timed(&self) -> impl Iterator<Item = (Timestamp, &Tested)> {
        let testing = self.events.iter().find(|event| event.status == ProgressStatus::Testing);
        let mut at = testing.or(self.events.first()).map_or(self.now, |event| event.at);
        let end = self.ended().map_or(self.now, |event| event.at);
        self.tested.iter().map(move |test| {
            at = at.plus(Duration::milliseconds(test.runtime_ms)).min(end);
            (at, test)
        })
    }

    fn ended(&self) -> Option<&Event> {
        let is_end =
            |event: &&Event| matches!(event.status, ProgressStatus::Completed | ProgressStatus::Canceled);
        self.events.last().filter(is_end)
    }

    fn sample_name(&self, test: &Tested) -> String {
        let sample = test.sample_id.and_then(|id| self.samples.get(&id));
        sample.map_or_else(String::new, |sample| format!("{}.{}", &sample.sha[..16], sample.extension))
    }

    fn log(&self) -> String {
        let mut log = Log::default();
        let (run_id, Run { platform, .. }) = (self.run_id, self.run);
        let Push { repository, branch, commit, .. } = self.push;
        let mut count = [0; 2];
        for event in self.events {
            match event.status {
                ProgressStatus::Preparation => {
                    let what = format!("Run {run_id}: {repository}, {branch}, {commit}, on {platform}");
                    log.say(event.at, "INFO", "orchestrator", &what);
                    log.say(event.at, "INFO", "worker", &event.message);
                    log.say(event.at, "DEBUG", "build", "Fetching the artifact of the build");
                    if self.push.seed.is_multiple_of(3) {
                        let slow = "The download stalled for 12 s and was resumed";
                        log.say(event.at.plus(Duration::seconds(14)), "WARNING", "build", slow);
                    }
                    let done = format!("Unpacked {PROGRAM} bytes");
                    log.say(event.at.plus(Duration::seconds(31)), "INFO", "build", &done);
                }
                ProgressStatus::Testing => {
                    log.say(event.at, "INFO", "worker", &event.message);
                    count = self.tests(&mut log);
                }
                ProgressStatus::Completed => {
                    let said = format!("{}: {} tests, {} not as expected", event.message, count[0], count[1]);
                    log.say(event.at, "INFO", "orchestrator", &said);
                }
                ProgressStatus::Canceled => {
                    log.say(event.at, "ERROR", "orchestrator", &format!("Run canceled: {}", event.message));
                }
            }
        }
        log.0
    }

    /// Says how the tests went; how many there were, and how many failed.
    fn tests(&self, log: &mut Log) -> [usize; 2] {
        let mut count = [0; 2];
        for (at, test) in self.timed() {
            count[0] += 1;
            let id = test.regression_test_id;
            if test.failed() {
                count[1] += 1;
                log.say(at, test.level(), "test_runner", &format!("Test {id}: {}", test.verdict()));
            } else if self.age < DETAILED {
                let (sample, ms) = (self.sample_name(test), test.runtime_ms);
                log.say(at, "INFO", "test_runner", &format!("Test {id}: {sample}: as expected, {ms} ms"));
            } else if count[0] % TOGETHER == 0 {
                let so_far = format!("{} of {} tests done", count[0], self.tested.len());
                log.say(at, "DEBUG", "test_runner", &so_far);
            }
        }
        count
    }

    fn sample_log(&self, sample_id: i32) -> String {
        let mut log = Log::default();
        for (at, test) in self.timed().filter(|(_, test)| test.sample_id == Some(sample_id)) {
            let id = test.regression_test_id;
            let begun = at.minus(Duration::milliseconds(test.runtime_ms));
            let command = format!("Test {id}: ccextractor {} {}", test.command, self.sample_name(test));
            log.say(begun, "DEBUG", "test_runner", &command);
            let _ = writeln!(log.0, "CCExtractor, Carlos Fernandez Sanz, Volker Quetschke.");
            let _ = writeln!(log.0, "Input: {}", self.sample_name(test));
            let _ = writeln!(log.0, "[Extract: 1] [Stream mode: Autodetect]");
            if test.failed() {
                log.say(at, test.level(), "test_runner", &format!("Test {id}: {}", test.verdict()));
            } else {
                log.say(at, "INFO", "test_runner", &format!("Test {id}: as expected"));
            }
        }
        log.0
    }

    fn combined_stdout(&self) -> String {
        let mut text = String::new();
        for test in self.tested {
            let _ = writeln!(text, "$ ccextractor {} {}", test.command, self.sample_name(test));
            let _ = writeln!(text, "100%  |  00:{:02}", test.runtime_ms / 1000 % 60);
            if test.exit_code == CRASH {
                let _ = writeln!(text, "Segmentation fault (core dumped)");
            }
        }
        text
    }

    /// The program that was tested: the same for all runs of a commit on a
    /// platform.
    fn program(&self) -> Vec<u8> {
        let head: &[u8] = match self.run.platform {
            Platform::Linux => b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0",
            Platform::Windows => b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0",
        };
        dump(head, self.push.seed, PROGRAM)
    }
}

fn dump(head: &[u8], seed: u64, size: usize) -> Vec<u8> {
    let mut rng = Rng::new(seed);
    let mut bytes = head.to_vec();
    while bytes.len() < size {
        bytes.extend_from_slice(&rng.next().to_be_bytes());
    }
    bytes.truncate(size);
    bytes
}

#[derive(Default)]
struct Log(String);

impl Log {
    fn say(&mut self, at: Timestamp, level: &str, source: &str, message: &str) {
        let _ = writeln!(self.0, "{at} [{level}] [{source}] {message}");
    }
}
