//! Processes as `/proc` shows them, and their end.

use std::collections::{HashMap, HashSet};
use std::fs;

use rustix::process::{self, Pid, Signal};

/// How often processes are looked for that were made while others were stopped.
/// Each look stops all that are there, so more than a few means that they are made
/// faster than one can look.
const LOOKS: usize = 100;

/// Kills every descendant of this process. They are stopped first, so that none
/// makes another meanwhile; one that slips through is found by the next call.
pub fn kill_all() {
    let own = process::getpid().as_raw_nonzero().get();
    let mut stopped = HashSet::new();
    for _ in 0..LOOKS {
        let fresh: Vec<i32> =
            descendants(own, &parents()).into_iter().filter(|pid| stopped.insert(*pid)).collect();
        if fresh.is_empty() {
            break;
        }
        fresh.into_iter().for_each(|pid| send(pid, Signal::STOP));
    }
    stopped.into_iter().for_each(|pid| send(pid, Signal::KILL));
}

/// Kills every process in whose environment this folder is the home.
pub fn kill_those_at_home_in(folder: &str) {
    let home = format!("HOME={folder}");
    for _ in 0..LOOKS {
        let mut found = false;
        for pid in pids() {
            // One that is gone, or another user's, has nothing to be read.
            let Ok(environment) = fs::read(format!("/proc/{pid}/environ")) else { continue };
            if environment.split(|byte| *byte == 0).any(|variable| variable == home.as_bytes()) {
                found = true;
                send(pid, Signal::KILL);
            }
        }
        if !found {
            return;
        }
    }
}

fn send(pid: i32, signal: Signal) {
    if let Some(pid) = Pid::from_raw(pid) {
        // It may be gone already.
        let _ = process::kill_process(pid, signal);
    }
}

fn pids() -> impl Iterator<Item = i32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

/// The parent of each process that is there.
fn parents() -> HashMap<i32, i32> {
    pids()
        .filter_map(|pid| {
            let stat = fs::read(format!("/proc/{pid}/stat")).ok()?;
            Some((pid, parent_in(&String::from_utf8_lossy(&stat))?))
        })
        .collect()
}

/// The parent as a line of `/proc/<pid>/stat` gives it: after the name, which
/// stands in parentheses and may hold anything, and one letter.
fn parent_in(stat: &str) -> Option<i32> {
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_ascii_whitespace().nth(1)?.parse().ok()
}

fn descendants(root: i32, parents: &HashMap<i32, i32>) -> Vec<i32> {
    let mut children: HashMap<i32, Vec<i32>> = HashMap::new();
    for (pid, parent) in parents {
        children.entry(*parent).or_default().push(*pid);
    }
    let mut found = Vec::new();
    let mut open = vec![root];
    while let Some(parent) = open.pop() {
        for child in children.remove(&parent).unwrap_or_default() {
            found.push(child);
            open.push(child);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_may_look_like_the_rest_of_the_line() {
        assert_eq!(parent_in("17 (sh) S 4 17 17 0"), Some(4));
        assert_eq!(parent_in("17 (a) S 9 (b) R 4 17 17 0"), Some(4));
        assert_eq!(parent_in("17 (sh"), None);
    }

    #[test]
    fn all_generations_are_found_and_nobody_else() {
        let parents = HashMap::from([(2, 1), (3, 2), (4, 3), (5, 1), (6, 5), (1, 0)]);
        let mut found = descendants(2, &parents);
        found.sort_unstable();
        assert_eq!(found, [3, 4]);
        assert!(descendants(6, &parents).is_empty());
    }

    #[test]
    fn a_process_that_is_there_has_its_parent() {
        let own = process::getpid().as_raw_nonzero().get();
        let parent = process::getppid().unwrap().as_raw_nonzero().get();
        assert_eq!(parents().get(&own), Some(&parent));
    }
}
