//! Reading a log while it is written.

use std::fs::OpenOptions;
use std::io::Write;

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Canceled, Completed, Preparation, Testing};
use touchstone::api::models::RunStatus;

use super::{Log, messages, next};
use crate::support::each_database;

impl Log {
    fn append(&self, content: impl AsRef<[u8]>) {
        let mut file = OpenOptions::new().append(true).open(self.file()).unwrap();
        file.write_all(content.as_ref()).unwrap();
    }

    /// Reads on from a cursor, which becomes the next one.
    async fn on(&self, cursor: &mut i64) -> Vec<String> {
        let page = self.page(&format!("cursor={cursor}")).await;
        *cursor = next(&page).expect("a run that goes on has a next cursor");
        messages(&page)
    }
}

#[each_database]
async fn a_reader_follows_a_log_that_grows() {
    let log = Log::of(RunStatus::Running, "").await;
    let mut cursor = 0;
    assert_eq!(log.on(&mut cursor).await, [""; 0]);
    assert_eq!(cursor, 0);
    log.append("one\r\ntw");
    assert_eq!(log.on(&mut cursor).await, ["one"]);
    assert_eq!(cursor, 5);
    // Nothing new, nothing shown, nothing lost.
    assert_eq!(log.on(&mut cursor).await, [""; 0]);
    assert_eq!(cursor, 5);
    log.append("o\r");
    assert_eq!(log.on(&mut cursor).await, [""; 0]);
    log.append("\n\nthree\nfo");
    assert_eq!(log.on(&mut cursor).await, ["two", "", "three"]);
    // A line that is written character by character, even within one.
    log.append(&"ü".as_bytes()[..1]);
    assert_eq!(log.on(&mut cursor).await, [""; 0]);
    log.append(&"ü".as_bytes()[1..]);
    assert_eq!(log.on(&mut cursor).await, [""; 0]);

    log.world.report(log.run_id, &[Completed]).await;
    let page = log.page(&format!("cursor={cursor}")).await;
    assert_eq!((messages(&page), next(&page)), (vec!["foü".to_owned()], None));
    let page = log.page("cursor=999").await;
    assert_eq!((&page["data"], next(&page)), (&json!([]), None));
}

#[each_database]
async fn a_run_that_goes_on_always_has_a_next_page() {
    let log = Log::of(RunStatus::Queued, "one\ntwo\nth").await;
    for at in [None, Some(Preparation), Some(Testing)] {
        if let Some(stage) = at {
            log.world.report(log.run_id, &[stage]).await;
        }
        for (query, shown, cursor) in [
            ("", 2, 8),
            ("limit=2", 2, 8),
            ("limit=1", 1, 4),
            ("tail=1", 1, 8),
            ("level=error", 0, 8),
            ("level=error&tail=9", 0, 8),
            ("cursor=4", 1, 8),
            ("cursor=8", 0, 8),
            // Inside the line that is being written, and beyond the end.
            ("cursor=9", 0, 10),
            ("cursor=10", 0, 10),
            ("cursor=11", 2, 8),
            ("cursor=9007199254740991", 2, 8),
        ] {
            let page = log.page(query).await;
            assert_eq!((messages(&page).len(), next(&page)), (shown, Some(cursor)), "{query}");
        }
    }
    log.world.report(log.run_id, &[Canceled]).await;
    assert_eq!(log.page("").await["pagination"]["next_cursor"], Value::Null);
}

#[each_database]
async fn following_may_begin_with_the_tail() {
    let log = Log::of(RunStatus::Running, "one\ntwo\nthree\nfo").await;
    let page = log.page("tail=2").await;
    assert_eq!(messages(&page), ["two", "three"]);
    let mut cursor = next(&page).unwrap();
    log.append("ur\nfive\n");
    assert_eq!(log.on(&mut cursor).await, ["four", "five"]);
}

#[each_database]
async fn a_line_longer_than_shown_is_not_waited_for() {
    let log = Log::of(RunStatus::Running, "x".repeat(100_000)).await;
    let mut cursor = 0;
    assert_eq!(log.on(&mut cursor).await, ["x".repeat(64 * 1024)]);
    assert_eq!(cursor, 100_000);
    log.append("xxx");
    assert_eq!(log.on(&mut cursor).await, [""; 0]);
    log.append("xxx\nnext\n");
    assert_eq!(log.on(&mut cursor).await, ["next"]);
}

#[each_database]
async fn a_log_that_was_replaced_by_a_shorter_one_is_followed_from_its_start() {
    let log = Log::of(RunStatus::Running, "one\ntwo\nthree\n").await;
    let mut cursor = 0;
    log.on(&mut cursor).await;
    assert_eq!(cursor, 14);
    log.write("new\n");
    assert_eq!(log.on(&mut cursor).await, ["new"]);
    assert_eq!(cursor, 4);
    log.append("newer\n");
    assert_eq!(log.on(&mut cursor).await, ["newer"]);
}

/// Somebody appends while somebody reads; neither waits for the other.
#[each_database]
async fn what_is_written_meanwhile_is_read_once() {
    const LINES: usize = 2000;
    let log = Log::of(RunStatus::Running, "").await;
    let mut file = OpenOptions::new().append(true).open(log.file()).unwrap();
    let writer = std::thread::spawn(move || {
        for number in 0..LINES {
            // In pieces that are no lines.
            for piece in
                [format!("line {number} "), "goes ".to_owned(), "on\nand ".to_owned(), "on\n".to_owned()]
            {
                file.write_all(piece.as_bytes()).unwrap();
            }
        }
    });
    let (mut found, mut cursor) = (Vec::new(), 0);
    loop {
        let all_written = writer.is_finished();
        let read = log.on(&mut cursor).await;
        if all_written && read.is_empty() {
            break;
        }
        found.extend(read);
    }
    writer.join().unwrap();
    let expected: Vec<String> =
        (0..LINES).flat_map(|number| [format!("line {number} goes on"), "and on".to_owned()]).collect();
    assert_eq!(found, expected);
}
