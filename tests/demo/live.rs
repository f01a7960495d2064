//! The real part of the demo: what its runs found, and that it can be stopped
//! and begun again.

use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::Notify;
use touchstone::api::models::Scope;
use touchstone::cli::demo::live::{self, Live};
use touchstone::cli::demo::{Size, fill_before};
use touchstone::config::Settings;
use touchstone::store::{Store, StoreOptions, users};

use super::{blobs, database, now, number, texts};
use crate::support::{User, World, database_url, databases, each_database, process};

/// As little history as there can be.
const SIZE: Size = Size { samples: 3, tests: 3, runs: 8, results_per_run: None };

/// A database with the history, to which the real part is to come.
async fn with_history() -> TempDir {
    let (store, folder) = database().await;
    fill_before(&store, &blobs(&folder), &SIZE, now(), true, &|_, _, _| ()).await.expect("a history");
    assert!(live::is_unfinished(&store).await.expect("an answer"));
    store.close().await;
    folder
}

fn settings(folder: &TempDir) -> Settings {
    let _ = rustls::crypto::ring::default_provider().install_default();
    Settings::with(&[
        ("database_url", &database_url(folder)),
        ("files", &folder.path().join("files").display().to_string()),
        ("database_readers", databases::CONNECTIONS),
        // Neither may matter.
        ("listen", "127.0.0.1:1"),
        ("github_token", "none of its business"),
    ])
    .expect("settings that make sense")
}

async fn made(folder: &TempDir, progress: &(dyn Fn(u64, u64, &str) + Sync)) -> Live {
    let executable = Path::new(env!("CARGO_BIN_EXE_touchstone"));
    live::make(&settings(folder), executable, progress).await.unwrap_or_else(|failure| panic!("{failure}"))
}

/// A server on what was made, and a token for its admin.
async fn served(folder: TempDir) -> (World, String) {
    let world = World::on(folder, &[]).await;
    let admin =
        users::by_email(&world.store, "admin@example.com").await.expect("an answer").expect("the admin");
    let token = world.token(&User { id: admin.id, email: admin.email, role: admin.role }, Scope::ALL).await;
    (world, token)
}

async fn get(world: &World, token: &str, path: &str) -> Value {
    world.get(path, token).await.expect(200).json()
}

/// Status, tests, passed, failed and without output.
async fn summary(world: &World, token: &str, run_id: i32) -> (String, [i64; 4]) {
    let summary = get(world, token, &format!("/runs/{run_id}/summary")).await;
    let status = summary["status"].as_str().expect("a status").to_owned();
    let figures = ["total_samples", "pass_count", "fail_count", "missing_output_count"];
    (status, figures.map(|figure| summary[figure].as_i64().expect("a figure")))
}

/// The command, the kind and the file of each error of a run, by test.
async fn errors(world: &World, token: &str, run_id: i32) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let errors = get(world, token, &format!("/runs/{run_id}/errors?limit=100")).await;
    for error in errors["data"].as_array().expect("errors") {
        let test = get(world, token, &format!("/regression-tests/{}", error["regression_id"])).await;
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        found.push((text(&test["command"]), text(&error["type"])));
    }
    found.sort();
    found
}

#[each_database]
async fn the_program_gets_worse_and_the_tests_tell_in_what() {
    let folder = with_history().await;
    let live = made(&folder, &|_, _, _| ()).await;
    let (world, token) = served(folder).await;
    assert_eq!(summary(&world, &token, live.green).await, ("pass".to_owned(), [16, 16, 0, 0]));
    // What it wrote is right by now.
    assert_eq!(summary(&world, &token, live.first).await, ("pass".to_owned(), [16, 16, 0, 0]));
    assert_eq!(summary(&world, &token, live.red).await, ("fail".to_owned(), [16, 13, 2, 1]));
    let found = errors(&world, &token, live.red).await;
    let found: Vec<(&str, &str)> =
        found.iter().map(|(command, kind)| (command.as_str(), kind.as_str())).collect();
    assert_eq!(
        found,
        [
            ("--out=srt", "exit_code_mismatch"),
            ("--out=srt --no-styles", "diff_mismatch"),
            ("--out=vtt --report", "missing_output"),
        ]
    );
}

#[each_database]
async fn a_diff_shows_the_tags_that_leak() {
    let folder = with_history().await;
    let live = made(&folder, &|_, _, _| ()).await;
    let (world, token) = served(folder).await;
    let errors = get(&world, &token, &format!("/runs/{}/errors?type=diff_mismatch", live.red)).await;
    let error = &errors["data"][0];
    let diff = get(
        &world,
        &token,
        &format!(
            "/runs/{}/samples/{}/regression-tests/{}/outputs/{}/diff?format=unified&context_lines=1",
            live.red, error["sample_id"], error["regression_id"], error["output_id"]
        ),
    )
    .await;
    let content = diff["content"].as_str().expect("a diff");
    assert!(
        content.contains("-Who left the light on?\n+<font color=\"#ffff00\">Who left the light on?</font>\n"),
        "{content}"
    );
    // The worker's log is there, too.
    let log = get(&world, &token, &format!("/runs/{}/logs?limit=100", live.red)).await;
    assert!(!log["data"].as_array().expect("lines").is_empty(), "{log}");
}

#[each_database]
async fn stopped_half_way_it_goes_on_where_it_was() {
    let folder = with_history().await;
    // The first run is over, and nothing has a baseline yet.
    let half_way = Notify::new();
    let progress = |_, _, what: &str| {
        if what == "taking baselines" {
            half_way.notify_one();
        }
    };
    let stopped = tokio::select! {
        biased;
        () = half_way.notified() => true,
        _ = made(&folder, &progress) => false,
    };
    assert!(stopped);
    let (mut world, token) = served(folder).await;
    assert!(live::is_unfinished(&world.store).await.expect("an answer"));
    let runs = get(&world, &token, "/runs?repository=ada-admin/captions").await;
    assert_eq!(runs["data"].as_array().map(Vec::len), Some(1), "{runs}");
    let first = i32::try_from(runs["data"][0]["run_id"].as_i64().expect("an id")).expect("an id");
    // Two tests want nothing but an exit code; the others wrote what nobody has
    // called right.
    assert_eq!(summary(&world, &token, first).await, ("fail".to_owned(), [16, 2, 14, 0]));
    let before = errors(&world, &token, first).await;
    assert!(before.iter().all(|(_, kind)| kind == "diff_mismatch") && before.len() == 16, "{before:?}");
    assert!(world.stop().await);

    let folder = world.into_folder();
    let live = made(&folder, &|_, _, _| ()).await;
    assert_eq!(live.first, first);
    let store = Store::open(&StoreOptions::new(database_url(&folder))).await.expect("a store");
    assert!(!live::is_unfinished(&store).await.expect("an answer"));
    let mut counts = Vec::new();
    for table in ["sample", "regression_test", "regression_test_output", "test", "upload_queue"] {
        counts.push(number(&store, &format!("SELECT COUNT(*) FROM {table}")).await);
    }
    assert_eq!((counts[0], counts[1], counts[3], counts[4]), (3 + 11, 3 + 16, 8 + 3, 0));
    // Again, nothing is missing and nothing is made.
    assert_eq!(made(&folder, &|_, _, _| ()).await, live);
    for (table, count) in ["sample", "regression_test", "regression_test_output", "test"].iter().zip(counts) {
        assert_eq!(number(&store, &format!("SELECT COUNT(*) FROM {table}")).await, count, "{table}");
    }
    let statuses = format!("SELECT status FROM run_summary WHERE run_id >= {first} ORDER BY run_id");
    assert_eq!(texts(&store, statuses).await, ["pass", "pass", "fail"]);
    store.close().await;
}

/// A run whose worker is gone is begun again.
#[tokio::test]
async fn a_run_that_nobody_does_any_more_is_begun_again() {
    let folder = with_history().await;
    let live = made(&folder, &|_, _, _| ()).await;
    let store = Store::open(&StoreOptions::new(database_url(&folder))).await.expect("a store");
    let (mut world, token) = served(folder).await;
    let restarted = world.post_nothing(&format!("/runs/{}/restart", live.green), &token).await;
    assert!(restarted.status < 300, "{restarted:?}");
    let claim = json!({
        "claim_id": "0123456789abcdef", "worker": "gone", "platform": "linux", "labels": ["touchstone-demo"],
    });
    let job = world.post("/jobs/claim", &token, &claim).await.expect(200).json();
    assert_eq!(job["job"]["run_id"], live.green);
    assert!(world.stop().await);
    let folder = world.into_folder();
    assert_eq!(made(&folder, &|_, _, _| ()).await, live);
    let statuses = format!("SELECT status FROM run_summary WHERE run_id >= {} ORDER BY run_id", live.first);
    assert_eq!(texts(&store, statuses).await, ["pass", "pass", "fail"]);
    store.close().await;
}

#[tokio::test]
async fn the_command_makes_all_of_it_once() {
    let folder = tempfile::tempdir().expect("a folder");
    databases::migrated(folder.path()).await;
    let run = |options: &[&str]| process::run(folder.path(), &[&["demo", "--runs=8"], options].concat());
    let said = run(&["--if-empty"]).expect(0).stdout;
    assert!(said.contains("made 10 users") && said.contains("tested a program for real"), "{said}");
    assert_eq!(run(&["--if-empty"]).expect(0).stdout, "");
    assert!(run(&[]).expect(1).stderr.contains("not empty"));
}

#[tokio::test]
async fn the_command_makes_the_history_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    databases::migrated(folder.path()).await;
    let run = |options: &[&str]| process::run(folder.path(), &[&["demo", "--runs=8"], options].concat());
    assert!(!run(&["--history-only"]).expect(0).stdout.contains("for real"));
    // That is no half of anything.
    assert_eq!(run(&["--if-empty"]).expect(0).stdout, "");
    let store = Store::open(&StoreOptions::new(database_url(&folder))).await.expect("a store");
    assert_eq!(number(&store, "SELECT COUNT(*) FROM test").await, 8);
    assert_eq!(number(&store, "SELECT COUNT(*) FROM api_token").await, 0);
    store.close().await;
}

/// What no demo gives back tells that one was stopped.
#[each_database]
async fn an_hour_is_all_that_its_tokens_have() {
    let folder = with_history().await;
    made(&folder, &|_, _, _| ()).await;
    let store = Store::open(&StoreOptions::new(database_url(&folder))).await.expect("a store");
    assert_eq!(number(&store, "SELECT COUNT(*) FROM api_token WHERE revoked_at IS NULL").await, 0);
    assert_eq!(number(&store, "SELECT COUNT(*) FROM api_token").await, 3);
    store.close().await;
}

/// The run, sample, test and output that README.md and `make run` name, which come
/// after a history of the usual size.
#[tokio::test]
async fn the_tour_finds_the_real_run() {
    let folder = tempfile::tempdir().expect("a folder");
    databases::migrated(folder.path()).await;
    process::run(folder.path(), &["demo"]).expect(0);
    let (world, token) = served(folder).await;
    let newest = get(&world, &token, "/runs?status=fail&limit=1").await;
    assert_eq!(newest["data"][0]["run_id"], 403, "{newest}");
    let errors = get(&world, &token, "/runs/403/errors?type=diff_mismatch").await;
    let error = &errors["data"][0];
    let path = format!(
        "/runs/{}/samples/{}/regression-tests/{}/outputs/{}/diff",
        error["run_id"], error["sample_id"], error["regression_id"], error["output_id"]
    );
    for text in [include_str!("../../README.md"), include_str!("../../Makefile")] {
        assert!(text.contains(&path), "{path}");
    }
    let windows = get(&world, &token, "/runs?status=fail&platform=windows&limit=1").await;
    assert_eq!(windows["data"][0]["run_id"], 388, "{windows}");
}

/// The command lines of all processes that name something.
#[cfg(target_os = "linux")]
fn processes_with(name: &str) -> Vec<String> {
    let processes = std::fs::read_dir("/proc").expect("processes").filter_map(Result::ok);
    let lines = processes.filter_map(|process| std::fs::read(process.path().join("cmdline")).ok());
    lines
        .map(|line| String::from_utf8_lossy(&line).replace('\0', " "))
        .filter(|line| line.contains(name))
        .collect()
}

/// Asks until it is so.
#[cfg(target_os = "linux")]
async fn until(what: &str, is_so: impl AsyncFn() -> bool) {
    for _ in 0..2000 {
        if is_so().await {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("{what} did not come about");
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn killed_at_work_it_leaves_nobody_and_is_completed() {
    let folder = tempfile::tempdir().expect("a folder");
    databases::migrated(folder.path()).await;
    let store = Store::open(&StoreOptions::new(database_url(&folder))).await.expect("a store");
    let mut demo = tokio::process::Command::new(env!("CARGO_BIN_EXE_touchstone"));
    demo.env_clear().args(["demo", "--runs=8"]).current_dir(folder.path()).env("TMPDIR", folder.path());
    demo.env("TOUCHSTONE_DATABASE_URL", database_url(&folder));
    demo.env("TOUCHSTONE_FILES", folder.path().join("files"));
    let mut demo = demo.stdout(std::process::Stdio::null()).kill_on_drop(true).spawn().expect("the program");
    until("a result", async || {
        number(&store, "SELECT COUNT(*) FROM test_result WHERE test_id = 9").await > 0
    })
    .await;
    let working = folder.path().join("touchstone-demo-").display().to_string();
    assert!(!processes_with(&working).is_empty());
    demo.kill().await.expect("a killed process");
    until("the end of its worker", async || processes_with(&working).is_empty()).await;
    assert_eq!(
        texts(&store, "SELECT status FROM run_summary WHERE run_id > 8".to_owned()).await,
        ["running"]
    );

    let said = process::run(folder.path(), &["demo", "--if-empty"]).expect(0).stdout;
    assert!(said.starts_with("tested a program for real"), "{said}");
    let statuses = "SELECT status FROM run_summary WHERE run_id > 8 ORDER BY run_id".to_owned();
    assert_eq!(texts(&store, statuses).await, ["pass", "pass", "fail"]);
    store.close().await;
}

/// The program is a part of the executable, but none of the server: no setting
/// concerns it.
#[test]
fn the_program_tells_by_its_exit_code() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("touchstone.toml"), "no = \"setting\"").expect("a file");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("demo/samples");
    let run = |options: &[&str], sample: &str| {
        let sample = samples.join(sample).display().to_string();
        process::run(folder.path(), &[&["captions"], options, &[sample.as_str()]].concat())
    };
    let said = run(&["--out=txt"], "harbour_news.srt").expect(0).stdout;
    assert!(said.starts_with("00:00:01.000|00:00:03.976|Good evening."), "{said}");
    run(&["--out=pdf"], "harbour_news.srt").expect(2);
    assert!(run(&[], "absent.srt").expect(3).stderr.contains("absent.srt"));
    let said = run(&[], "lift_backwards.srt").expect(4).stderr;
    assert!(said.contains("line 14: the caption ends before it begins"), "{said}");
    run(&["--edition=2"], "lift_backwards.srt").expect(0);
    run(&[], "silence.srt").expect(10);
    assert!(!process::run(folder.path(), &["--help"]).expect(0).stdout.contains("captions"));
}
