//! What a page costs.

use std::fs;
use std::io::Write;

use serde_json::Value;
use touchstone::api::models::RunStatus;

use super::{Log, messages, next};
use crate::support::each_database;
use crate::support::process::Served;

const LINE: &str = "2026-03-01T12:00:00Z [INFO] worker: compared one more output of one more test\n";

/// Puts a line many times into a log, until it has so many bytes.
fn fill(log: &Log, size: usize) -> usize {
    let mut file = fs::File::create(log.file()).unwrap();
    let block = LINE.repeat(10_000);
    let blocks = size.div_ceil(block.len());
    for _ in 0..blocks {
        file.write_all(block.as_bytes()).unwrap();
    }
    blocks * block.len()
}

#[each_database]
async fn a_page_ends_after_a_part_of_a_log_in_which_nothing_is_found() {
    const SCAN: i64 = 8 << 20;
    let log = Log::of(RunStatus::Pass, "").await;
    let size = i64::try_from(fill(&log, 9 << 20)).unwrap();
    let page = log.page("level=error").await;
    let cursor = next(&page).expect("there is more to look at");
    assert!(messages(&page).is_empty() && (SCAN..SCAN + 100).contains(&cursor), "{cursor}");
    let page = log.page(&format!("level=error&cursor={cursor}")).await;
    assert_eq!((messages(&page).len(), next(&page)), (0, None));
    assert!(cursor < size);
    let page = log.page("level=error&tail=5").await;
    assert_eq!((messages(&page).len(), next(&page)), (0, None));
}

#[each_database]
async fn a_page_of_long_lines_is_shorter() {
    let log = Log::of(RunStatus::Pass, format!("{}\n", "x".repeat(100_000)).repeat(30)).await;
    let page = log.page("").await;
    assert_eq!((messages(&page).len(), next(&page)), (16, Some(15 * 100_001 + 64 * 1024 + 2)));
    let page = log.page(&format!("cursor={}", next(&page).unwrap())).await;
    assert_eq!((messages(&page).len(), page["data"][0]["offset"].as_i64()), (14, Some(16 * 100_001)));
    let page = log.page("tail=1000").await;
    assert_eq!((messages(&page).len(), page["data"][15]["offset"].as_i64()), (16, Some(29 * 100_001)));
}

/// How many bytes a process has read from files so far.
#[cfg(target_os = "linux")]
fn bytes_read(server: &Served) -> u64 {
    let accounts = fs::read_to_string(format!("/proc/{}/io", server.id())).unwrap();
    let line = accounts.lines().find_map(|line| line.strip_prefix("rchar: "));
    line.and_then(|count| count.parse().ok()).expect("a number of bytes")
}

/// The server is a process of its own, so what it reads can be counted.
#[cfg(target_os = "linux")]
#[each_database]
async fn a_page_at_the_end_of_a_long_log_costs_what_one_at_its_start_does() {
    /// What the server reads besides: its database.
    const BESIDES: u64 = 1 << 20;
    let mut log = Log::of(RunStatus::Pass, "").await;
    let size = fill(&log, 64 << 20);
    log.world.stop().await;
    let server = Served::start(&log.world.folder(), &[]);
    let client = reqwest::Client::new();
    let page = async |query: &str| -> (u64, Value) {
        let url = format!("{}/api/v1{}", server.base, log.url(query));
        let before = bytes_read(&server);
        let reply = client.get(url).bearer_auth(&log.admin).send().await.unwrap();
        assert_eq!(reply.status().as_u16(), 200);
        let page = reply.json().await.unwrap();
        (bytes_read(&server) - before, page)
    };
    for (query, lines) in [
        ("".to_owned(), 100),
        (format!("cursor={}", size / 2), 100),
        (format!("cursor={}", size - 100 * LINE.len()), 100),
        (format!("cursor={}", size - 1), 0),
        ("tail=100".to_owned(), 100),
        ("tail=100&level=info".to_owned(), 100),
    ] {
        let (read, page) = page(&query).await;
        assert_eq!(messages(&page).len(), lines, "{query}");
        assert!(read <= 64 * 1024 + BESIDES, "{query}: {read} bytes were read");
    }
    // The count does count: this page looks at as much as a page may.
    let (read, page) = page("contains=nowhere").await;
    assert!(messages(&page).is_empty() && read >= 8 << 20, "{read} bytes were read");
}
