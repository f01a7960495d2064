//! What a command may do, and that nothing of it is left afterwards.

use std::path::{Path, PathBuf};

use tempfile::TempDir;
use tokio::io::AsyncReadExt;
use tokio_util::sync::CancellationToken;
use touchstone::worker::launcher::{End, Launcher, Limits, Order};

use super::working::processes_at_home_in;

/// A folder for a command, and what it wrote.
struct Place {
    folder: TempDir,
}

/// What became of a command.
#[derive(Debug)]
struct Became {
    end: End,
    stdout: Vec<u8>,
    stderr: Vec<u8>,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("work")).unwrap();
        Self { folder }
    }

    fn work(&self) -> PathBuf {
        self.folder.path().join("work")
    }

    fn order(&self, argv: &[&str]) -> Order {
        let text = |path: &Path| path.to_str().unwrap().to_owned();
        Order {
            argv: argv.iter().map(|word| (*word).to_owned()).collect(),
            folder: text(&self.work()),
            stdin: None,
            path: "/usr/local/bin:/usr/bin:/bin".to_owned(),
            failure: text(&self.folder.path().join("failure")),
            limits: Limits { time_ms: 60_000, memory: 0, file_size: 0 },
        }
    }

    /// Carries out an order, and sees to it that nothing is left.
    async fn run(&self, order: &Order) -> Became {
        self.run_until(order, &CancellationToken::new()).await
    }

    async fn run_until(&self, order: &Order, stop: &CancellationToken) -> Became {
        let launcher = Launcher::at(env!("CARGO_BIN_EXE_touchstone"));
        let read = async |mut stdout: tokio::process::ChildStdout,
                          mut stderr: tokio::process::ChildStderr| {
            // An endless writer is heard to its end, but not remembered.
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let mut piece = vec![0; 65536];
            loop {
                let length = stdout.read(&mut piece).await.unwrap();
                if length == 0 {
                    break;
                }
                if out.len() < 1_000_000 {
                    out.extend_from_slice(&piece[..length]);
                }
            }
            stderr.read_to_end(&mut err).await.unwrap();
            (out, err)
        };
        let (report, (stdout, stderr)) = launcher.run(order, stop, read).await.expect("a report");
        assert_eq!(processes_at_home_in(&self.work()), Vec::<i32>::new(), "{order:?}");
        Became { end: report.end, stdout, stderr }
    }

    /// The same with a script.
    async fn script(&self, script: &str) -> Became {
        self.run(&self.order(&["/bin/sh", "-c", script])).await
    }
}

#[tokio::test]
async fn an_exit_code_and_what_was_written_come_back() {
    let place = Place::new();
    let became = place.script("printf '\\000\\377out'; printf err >&2; exit 3").await;
    assert_eq!(became.end, End::Exited(3));
    assert_eq!((became.stdout.as_slice(), became.stderr.as_slice()), (&b"\0\xffout"[..], &b"err"[..]));
}

#[tokio::test]
async fn a_program_reads_its_file_and_otherwise_nothing() {
    let place = Place::new();
    let input = place.folder.path().join("input");
    std::fs::write(&input, b"bytes \0\xfe").unwrap();
    let order = Order { stdin: Some(input.to_str().unwrap().to_owned()), ..place.order(&["/bin/cat"]) };
    assert_eq!(place.run(&order).await.stdout, b"bytes \0\xfe");
    let became = place.run(&place.order(&["/bin/cat"])).await;
    assert_eq!((became.end, became.stdout.as_slice()), (End::Exited(0), &b""[..]));
}

#[tokio::test]
async fn the_environment_holds_four_things() {
    let place = Place::new();
    let became = place.run(&place.order(&["/usr/bin/env"])).await;
    let mut lines: Vec<_> = std::str::from_utf8(&became.stdout).unwrap().lines().collect();
    lines.sort_unstable();
    let home = format!("HOME={}", place.work().display());
    assert_eq!(lines, [home.as_str(), "LANG=C.UTF-8", "PATH=/usr/local/bin:/usr/bin:/bin", "TZ=UTC"]);
    let became = place.script("pwd").await;
    assert_eq!(String::from_utf8(became.stdout).unwrap().trim(), place.work().to_str().unwrap());
}

#[tokio::test]
async fn only_the_three_standard_files_are_open() {
    let place = Place::new();
    // As a careless parent leaves a file open.
    let careless = tempfile::tempfile().unwrap();
    rustix::io::fcntl_setfd(&careless, rustix::io::FdFlags::empty()).unwrap();
    let became = place.run(&place.order(&["/bin/ls", "/proc/self/fd"])).await;
    // The fourth is the folder that is listed.
    assert_eq!(
        String::from_utf8(became.stdout).unwrap().split_whitespace().collect::<Vec<_>>(),
        ["0", "1", "2", "3"]
    );
}

#[tokio::test]
async fn a_program_that_hangs_is_killed_whatever_it_ignores() {
    for script in [
        "sleep 1000",
        "trap '' TERM INT HUP QUIT USR1; while :; do :; done",
        "trap '' TERM; sleep 1000 & sleep 1000 & wait",
        "kill -STOP $$",
    ] {
        let place = Place::new();
        let mut order = place.order(&["/bin/sh", "-c", script]);
        order.limits.time_ms = 300;
        let became = place.run(&order).await;
        assert_eq!(became.end, End::TimeLimit, "{script}");
        assert_eq!(became.end.code(), Some(124));
    }
}

#[tokio::test]
async fn what_a_program_leaves_behind_ends_with_it() {
    for script in [
        // In the background, in a session of its own, without a parent.
        "setsid sh -c 'echo $$ > pid; sleep 1000' & while [ ! -s pid ]; do :; done; exit 7",
        "(setsid sh -c 'trap \"\" TERM HUP; echo $$ > pid; sleep 1000' &); while [ ! -s pid ]; do :; done; exit 7",
        "(setsid sh -c '(setsid sh -c \"echo \\$\\$ > pid; exec sleep 1000\" &)' &); while [ ! -s pid ]; do :; done; exit 7",
        // Never the same process for long.
        "hop() { echo x > pid; hop & exit 0; }; (hop &); while [ ! -s pid ]; do :; done; exit 7",
        // Its own group was left, and what it writes to is still open.
        "set -m; sleep 1000 & echo x > pid; exit 7",
        // Stopped processes, too.
        "sh -c 'echo x > pid; kill -STOP $$' & while [ ! -s pid ]; do :; done; exit 7",
    ] {
        let place = Place::new();
        let became = place.script(script).await;
        assert_eq!(became.end, End::Exited(7), "{script}: {became:?}");
        assert!(place.work().join("pid").exists(), "{script}");
    }
}

#[tokio::test]
async fn a_signal_is_told() {
    let place = Place::new();
    let became = place.script("kill -KILL $$").await;
    assert_eq!((became.end.clone(), became.end.code()), (End::Killed(9), Some(137)));
}

#[tokio::test]
async fn nobody_writes_or_allocates_without_end() {
    let place = Place::new();
    let mut order = place.order(&["/bin/sh", "-c", "exec cat /dev/zero"]);
    order.limits.time_ms = 300;
    let became = place.run(&order).await;
    assert_eq!(became.end, End::TimeLimit);
    assert!(became.stdout.len() >= 65_536, "it wrote on all the time");

    let mut order = place.order(&["/bin/sh", "-c", "exec cat /dev/zero > big"]);
    order.limits.file_size = 1 << 20;
    assert_eq!(place.run(&order).await.end, End::Killed(25));
    assert_eq!(place.work().join("big").metadata().unwrap().len(), 1 << 20);

    let mut order = place.order(&["/bin/sh", "-c", "x=xxxxxxxx; while :; do x=$x$x; done"]);
    order.limits.memory = 64 << 20;
    let became = place.run(&order).await;
    assert!(matches!(became.end, End::Exited(1..) | End::Killed(_)), "{became:?}");

    let order = place.order(&["/bin/sh", "-c", "ulimit -c; ulimit -Hn"]);
    let became = place.run(&order).await;
    let limits = String::from_utf8(became.stdout).unwrap();
    let (cores, files) = limits.split_once('\n').unwrap();
    assert_eq!(cores, "0");
    assert!(files.trim().parse::<u32>().unwrap() <= 4096, "{limits}");
}

#[tokio::test]
async fn a_program_that_cannot_be_started_is_told_from_one_that_fails() {
    let place = Place::new();
    let became = place.script("exit 126").await;
    assert_eq!(became.end, End::Exited(126));
    let file = place.folder.path().join("no-program");
    std::fs::write(&file, "x").unwrap();
    for program in ["/nowhere/at/all", file.to_str().unwrap(), place.work().to_str().unwrap()] {
        let place = Place::new();
        let became = place.run(&place.order(&[program])).await;
        assert!(matches!(&became.end, End::NotStarted(why) if !why.is_empty()), "{program}: {became:?}");
        assert_eq!(became.end.code(), None);
    }
}

#[tokio::test]
async fn a_command_is_stopped_when_nobody_wants_it_any_more() {
    let place = Place::new();
    let stop = CancellationToken::new();
    let order = place.order(&["/bin/sh", "-c", "(setsid sleep 1000 &); echo x > pid; sleep 1000"]);
    let begun = async {
        while !place.work().join("pid").exists() {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
        stop.cancel();
    };
    let (became, ()) = tokio::join!(place.run_until(&order, &stop), begun);
    assert_eq!(became.end, End::Stopped);
}

#[tokio::test]
async fn a_program_that_kills_its_supervisor_is_ended_all_the_same() {
    let place = Place::new();
    let order = place.order(&["/bin/sh", "-c", "(setsid sleep 1000 &); kill -KILL $PPID; sleep 1000"]);
    let launcher = Launcher::at(env!("CARGO_BIN_EXE_touchstone"));
    let never = CancellationToken::new();
    let read = async |mut stdout: tokio::process::ChildStdout, _| {
        let mut all = Vec::new();
        stdout.read_to_end(&mut all).await
    };
    assert!(launcher.run(&order, &never, read).await.is_err(), "there is no report");
    assert_eq!(processes_at_home_in(&place.work()), Vec::<i32>::new());
}
