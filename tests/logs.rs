//! The tag `Logs`: what a run's log says, page by page. Following a log that grows
//! and what a page costs are in the modules below.

mod cost;
mod follow;

use std::fs;
use std::path::PathBuf;

use serde_json::{Value, json};
use touchstone::api::models::{RunStatus, Scope};

use crate::support::{World, each_database};

/// A world with a run that has a log.
struct Log {
    world: World,
    admin: String,
    run_id: i32,
}

impl Log {
    async fn of(status: RunStatus, content: impl AsRef<[u8]>) -> Self {
        let world = World::new().await;
        let admin = world.admin().await;
        world.suite(2).await;
        let run_id = world.ended(status).await;
        let log = Self { world, admin, run_id };
        log.write(content);
        log
    }

    fn file(&self) -> PathBuf {
        self.world.folder().join(format!("files/LogFiles/{}.txt", self.run_id))
    }

    fn write(&self, content: impl AsRef<[u8]>) {
        fs::create_dir_all(self.file().parent().unwrap()).unwrap();
        fs::write(self.file(), content).unwrap();
    }

    fn url(&self, query: &str) -> String {
        format!("/runs/{}/logs?{query}", self.run_id)
    }

    async fn page(&self, query: &str) -> Value {
        self.world.get(&self.url(query), &self.admin).await.expect(200).json()
    }

    /// The messages of a page.
    async fn messages(&self, query: &str) -> Vec<String> {
        messages(&self.page(query).await)
    }
}

fn messages(page: &Value) -> Vec<String> {
    let lines = page["data"].as_array().expect("lines").iter();
    lines.map(|line| line["message"].as_str().expect("a message").to_owned()).collect()
}

fn next(page: &Value) -> Option<i64> {
    page["pagination"]["next_cursor"].as_i64()
}

#[each_database]
async fn a_log_is_read_page_by_page() {
    let lines: Vec<String> = (0..250).map(|number| format!("line {number}")).collect();
    let log = Log::of(RunStatus::Pass, lines.join("\n")).await;
    let mut found = Vec::new();
    let mut sizes = Vec::new();
    let mut query = String::new();
    loop {
        let page = log.page(&query).await;
        assert_eq!(page["pagination"]["limit"], 100);
        sizes.push(page["data"].as_array().unwrap().len());
        found.extend(messages(&page));
        let Some(cursor) = next(&page) else { break };
        query = format!("cursor={cursor}");
    }
    assert_eq!((found, sizes), (lines, vec![100, 100, 50]));
    let page = log.page("limit=2&cursor=7").await;
    assert_eq!(page["pagination"], json!({ "limit": 2, "next_cursor": 21 }));
    assert_eq!(
        page["data"][1],
        json!({ "timestamp": null, "level": "info", "source": "web", "message": "line 2", "truncated": false,
                "offset": 14, "run_id": log.run_id, "sample_id": null })
    );
}

#[each_database]
async fn lines_of_every_kind_are_shown_as_they_are() {
    let mut content = b"2026-03-01 12:00:00,250 [ERROR] build: it failed\r\n\r\ncaf\xe9 \x80\n".to_vec();
    content.extend_from_slice("café €\n".as_bytes());
    content.extend_from_slice("é".repeat(3_000_000).as_bytes());
    content.extend_from_slice(b"\n10%\r20%\r\n\x00\x1b[31mwarn\x1b[0m: information");
    let log = Log::of(RunStatus::Fail, &content).await;
    let page = log.page("").await;
    let long = "é".repeat(32 * 1024);
    assert_eq!(
        messages(&page),
        [
            "2026-03-01 12:00:00,250 [ERROR] build: it failed",
            "",
            "café €",
            "café €",
            &long,
            "10%\r20%",
            "\0\u{1b}[31mwarn\u{1b}[0m: information"
        ]
    );
    let lines = page["data"].as_array().unwrap();
    let truncated: Vec<bool> = lines.iter().map(|line| line["truncated"] == true).collect();
    assert_eq!(truncated, [false, false, false, false, true, false, false]);
    assert_eq!(lines[0]["timestamp"], "2026-03-01T12:00:00Z");
    assert_eq!((&lines[0]["level"], &lines[0]["source"]), (&json!("error"), &json!("build")));
    assert_eq!((&lines[2]["timestamp"], &lines[2]["level"]), (&Value::Null, &json!("info")));
    assert_eq!(lines[6]["level"], "warning");
    assert_eq!(next(&page), None);
    // From inside the long line, wherever, it goes on after it.
    let start = lines[4]["offset"].as_i64().unwrap();
    for inside in [start + 1, start + 70_000, start + 5_999_999, start + 6_000_000] {
        assert_eq!(log.messages(&format!("cursor={inside}&limit=1")).await, ["10%\r20%"], "{inside}");
    }
}

#[each_database]
async fn filters_choose_lines() {
    let content = "2026-03-01T12:00:00Z [INFO] worker: ERROR counts follow\nerror in the build\n\
                   [WARN] Über-test\nterror of the builders\nCRITICAL: test_runner stopped\ndebug: web is up\n";
    let log = Log::of(RunStatus::Fail, content).await;
    let all = log.messages("").await;
    for (query, wanted) in [
        ("level=info", &[0, 3][..]),
        ("level=error", &[1]),
        ("level=warning", &[2]),
        ("level=critical", &[4]),
        ("level=debug", &[5]),
        ("source=worker", &[0]),
        ("source=build", &[1]),
        ("source=test_runner", &[4]),
        ("source=orchestrator", &[]),
        ("source=web", &[2, 3, 5]),
        ("contains=ERROR", &[0, 1, 3]),
        ("contains=%C3%9CBER", &[2]),
        ("contains=Z%20%5Binfo%5D", &[0]),
        ("contains=error&level=info&source=web", &[3]),
        ("contains=error&level=critical", &[]),
    ] {
        let page = log.page(query).await;
        let expected: Vec<&str> = wanted.iter().map(|at: &usize| all[*at].as_str()).collect();
        assert_eq!(messages(&page), expected, "{query}");
        assert_eq!(next(&page), None, "{query}");
        assert_eq!(log.messages(&format!("{query}&tail=100")).await, expected, "{query}");
        let last = expected.last().copied().into_iter().collect::<Vec<_>>();
        assert_eq!(log.messages(&format!("{query}&tail=1")).await, last, "{query}");
    }
    // A page that is full does not look further.
    let page = log.page("contains=error&limit=1").await;
    assert_eq!((messages(&page), next(&page)), (vec![all[0].clone()], Some(56)));
    let long = "x".repeat(101);
    let bad = ["level=WARN", "level=", "level=fatal", "source=vm", "contains=", "contains=%00"];
    for query in bad.into_iter().map(str::to_owned).chain([format!("contains={long}")]) {
        let reply = log.world.get(&log.url(&query), &log.admin).await.expect(400);
        assert_ne!(reply.field(query.split('=').next().unwrap()), "null", "{}", reply.text);
    }
    assert_eq!(log.messages(&format!("contains={}", &long[1..])).await, [""; 0]);
}

#[each_database]
async fn the_tail_is_the_last_lines() {
    let lines: Vec<String> = (0..3000).map(|number| format!("line {number}")).collect();
    let log = Log::of(RunStatus::Pass, lines.join("\r\n") + "\r\n").await;
    for count in [1, 2, 100, 1000] {
        let page = log.page(&format!("tail={count}")).await;
        assert_eq!(messages(&page), lines[3000 - count..]);
        assert_eq!(page["pagination"], json!({ "limit": count, "next_cursor": null }));
    }
    assert_eq!(log.messages("tail=3&contains=99").await, ["line 2997", "line 2998", "line 2999"]);
    assert_eq!(log.messages("tail=2&contains=line%207").await, ["line 798", "line 799"]);
    for bad in ["tail=0", "tail=1001", "tail=-1", "tail=x"] {
        log.world.get(&log.url(bad), &log.admin).await.expect(400);
    }
    let both = log.world.get(&log.url("tail=1&cursor=0"), &log.admin).await.expect(422);
    assert_eq!(both.code(), "unprocessable");
    assert!(both.field("tail").contains("exclude"), "{}", both.text);
}

#[each_database]
async fn no_cursor_does_harm() {
    let log = Log::of(RunStatus::Pass, "one\r\ntwo\nthree").await;
    for (cursor, expected) in [
        (0, &["one", "two", "three"][..]),
        (1, &["two", "three"]),
        (4, &["two", "three"]),
        (5, &["two", "three"]),
        (6, &["three"]),
        (9, &["three"]),
        (10, &[]),
        (14, &[]),
        (15, &[]),
        (9_007_199_254_740_991_i64, &[]),
    ] {
        let page = log.page(&format!("cursor={cursor}")).await;
        assert_eq!((messages(&page), next(&page)), (expected.iter().map(|m| m.to_string()).collect(), None));
    }
    for bad in ["-1", "9007199254740992", "99999999999999999999", "1.5", "0x1", "", "%00", "next"] {
        let reply = log.world.get(&log.url(&format!("cursor={bad}")), &log.admin).await.expect(400);
        assert_ne!(reply.field("cursor"), "null", "{}", reply.text);
    }
    for bad in ["limit=0", "limit=101", "offset=0"] {
        log.world.get(&log.url(bad), &log.admin).await.expect(400);
    }
    log.write("");
    assert_eq!(log.page("").await["pagination"], json!({ "limit": 100, "next_cursor": null }));
}

#[each_database]
async fn a_run_without_a_log_is_told_from_no_run() {
    let log = Log::of(RunStatus::Pass, "x").await;
    let (world, run_id) = (&log.world, log.run_id);
    for path in ["/runs/999/logs", "/runs/999/samples/1/logs"] {
        assert_eq!(world.get(path, &log.admin).await.expect(404).code(), "not_found");
    }
    let sample = format!("/runs/{run_id}/samples/1/logs");
    let reply = world.get(&sample, &log.admin).await.expect(404);
    assert_eq!(reply.code(), "log_not_found");
    assert_eq!(reply.json()["details"], json!({ "run_id": run_id, "sample_id": 1 }));

    // The log of a sample is its own, and lies in a folder beside those of runs.
    fs::create_dir(log.file().with_extension("")).unwrap();
    fs::write(log.file().with_extension("").join("1.txt"), "[WARNING] of the sample\n").unwrap();
    let page = world.get(&sample, &log.admin).await.expect(200).json();
    assert_eq!(messages(&page), ["[WARNING] of the sample"]);
    assert_eq!((&page["data"][0]["sample_id"], &page["data"][0]["run_id"]), (&json!(1), &json!(run_id)));
    assert_eq!(log.messages("").await, ["x"]);
    let other = world.get(&format!("/runs/{run_id}/samples/2/logs"), &log.admin).await.expect(404);
    assert_eq!(other.json()["details"]["sample_id"], 2);

    fs::remove_file(log.file()).unwrap();
    let gone = async || {
        let reply = world.get(&log.url("tail=5"), &log.admin).await.expect(404);
        assert_eq!(reply.code(), "log_not_found");
        assert_eq!(reply.json()["details"], json!({ "run_id": run_id }));
    };
    gone().await;
    // What is there but no file of the store is no log.
    fs::create_dir(log.file()).unwrap();
    gone().await;
    #[cfg(unix)]
    {
        fs::remove_dir(log.file()).unwrap();
        fs::write(world.folder().join("secret"), "outside").unwrap();
        std::os::unix::fs::symlink(world.folder().join("secret"), log.file()).unwrap();
        gone().await;
    }
}

#[each_database]
async fn reading_logs_takes_a_scope_of_its_own() {
    let log = Log::of(RunStatus::Pass, "x").await;
    let user = log.world.user("ada", touchstone::api::models::Role::User).await;
    let reader = log.world.token(&user, &[Scope::RunsRead, Scope::ResultsRead]).await;
    log.world.get(&log.url(""), &reader).await.expect(403);
    let reader = log.world.token(&user, &[Scope::SystemRead]).await;
    log.world.get(&log.url(""), &reader).await.expect(200);
}
