//! The supervisor: the parent of a command and of all that comes of it.

use std::fs::File;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::os::fd::AsFd;
use std::os::unix::net::UnixStream;
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Command, ExitCode, ExitStatus, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, WaitOptions};
use rustix::{io::Errno, process};

use super::{End, LINE, Order, Report, inherited, limits};

/// What the two threads of a supervisor know together.
#[derive(Default)]
struct Shared {
    /// The program has ended: its id may be another's by now.
    ended: bool,
    /// Why it was killed, if it was.
    killed_for: Option<End>,
}

/// Takes an order from standard input, carries it out, and reports.
pub fn main() -> ExitCode {
    match supervise() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("touchstone: supervisor: {error}");
            ExitCode::FAILURE
        }
    }
}

fn supervise() -> io::Result<()> {
    inherited::close();
    // Away from the terminal and its signals; it fails where that is so already.
    let _ = process::setsid();
    #[cfg(target_os = "linux")]
    process::set_child_subreaper(Some(process::getpid()))?;
    let socket = UnixStream::from(io::stdin().as_fd().try_clone_to_owned()?);
    let mut line = String::new();
    let mut reader = BufReader::new(socket.try_clone()?.take(LINE));
    reader.read_line(&mut line)?;
    let order: Order = serde_json::from_str(&line)?;
    let report = carry_out(&order, &socket);
    let mut line = serde_json::to_vec(&report)?;
    line.push(b'\n');
    match (&socket).write_all(&line) {
        // The worker is gone.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        other => other,
    }
}

fn carry_out(order: &Order, socket: &UnixStream) -> Report {
    let began = Instant::now();
    let end = match start(order) {
        Ok(pid) => follow(order, pid, socket),
        Err(error) => End::NotStarted(error.to_string()),
    };
    let runtime_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    Report { end, runtime_ms }
}

fn start(order: &Order) -> io::Result<Pid> {
    let stdin = match &order.stdin {
        Some(path) => Stdio::from(File::open(path)?),
        None => Stdio::null(),
    };
    let own = if cfg!(target_os = "linux") { "/proc/self/exe".into() } else { std::env::current_exe()? };
    let child = Command::new(own)
        .args(limits::arguments(order))
        .current_dir(&order.folder)
        .env_clear()
        .envs([("PATH", order.path.as_str()), ("HOME", &order.folder), ("LANG", "C.UTF-8"), ("TZ", "UTC")])
        .stdin(stdin)
        .process_group(0)
        .spawn()?;
    // It is waited for by its id, among all others.
    Ok(Pid::from_child(&child))
}

/// Waits for the program, ends what is left of it, and says how it ended.
fn follow(order: &Order, program: Pid, socket: &UnixStream) -> End {
    let shared = Arc::new(Mutex::new(Shared::default()));
    let watching = socket.try_clone().map(|socket| {
        let (shared, limit) = (shared.clone(), Duration::from_millis(order.limits.time_ms.max(1)));
        std::thread::spawn(move || watch(socket, limit, program, &shared))
    });
    let status = if watching.is_ok() { wait_for(program, &shared) } else { None };
    end_the_rest(program);
    let killed_for = shared.lock().unwrap_or_else(PoisonError::into_inner).killed_for.take();
    if let Ok(why) = std::fs::read_to_string(&order.failure) {
        return End::NotStarted(why);
    }
    if let Some(why) = killed_for {
        return why;
    }
    match status.map(|status| (status.code(), status.signal())) {
        Some((Some(code), _)) => End::Exited(code),
        Some((None, Some(signal))) => End::Killed(signal),
        _ => End::NotStarted("it cannot be supervised".to_owned()),
    }
}

/// Kills the program when its time is over or the worker has hung up.
fn watch(mut socket: UnixStream, limit: Duration, program: Pid, shared: &Mutex<Shared>) {
    let began = Instant::now();
    let why = loop {
        let left = limit.saturating_sub(began.elapsed());
        if left.is_zero() {
            break End::TimeLimit;
        }
        if socket.set_read_timeout(Some(left)).is_err() {
            break End::Stopped;
        }
        match socket.read(&mut [0]) {
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {}
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            // Nothing is ever said after the order.
            Ok(_) | Err(_) => break End::Stopped,
        }
    };
    let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
    if !shared.ended {
        shared.killed_for = Some(why);
        // It may have ended by itself; it is not reaped yet, so the id is still its own.
        let _ = process::kill_process(program, Signal::KILL);
    }
}

/// How the program ended. Whoever else ends meanwhile is reaped.
fn wait_for(program: Pid, shared: &Mutex<Shared>) -> Option<ExitStatus> {
    loop {
        // Seen here, and reaped below where nobody can kill it any more.
        match process::waitid(WaitId::All, WaitIdOptions::EXITED | WaitIdOptions::NOWAIT) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(_) => return None,
        }
        let mut shared = shared.lock().unwrap_or_else(PoisonError::into_inner);
        while let Ok(Some((pid, status))) = process::wait(WaitOptions::NOHANG) {
            if pid == program {
                shared.ended = true;
                return Some(ExitStatus::from_raw(status.as_raw()));
            }
        }
    }
}

/// Ends every process that has come of the program, and waits until it has.
fn end_the_rest(program: Pid) {
    loop {
        // The group, too: elsewhere than on Linux that is all there is.
        let _ = process::kill_process_group(program, Signal::KILL);
        #[cfg(target_os = "linux")]
        super::descendants::kill_all();
        // Whoever loses its parent becomes a child of this process, so without
        // children nothing is left.
        match process::wait(WaitOptions::empty()) {
            Ok(_) | Err(Errno::INTR) => while let Ok(Some(_)) = process::wait(WaitOptions::NOHANG) {},
            Err(_) => return,
        }
    }
}
