//! Databases and files to measure on, made once and kept below `target/bench`.

use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use touchstone::api::models::Scope;
use touchstone::blobs::Blobs;
use touchstone::cli::demo::{self, Size};
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::scopes;
use touchstone::domain::time::Timestamp;
use touchstone::domain::token::NewToken;
use touchstone::store::{Param, Queries, Store, StoreOptions, migrations, tally, tokens, users};

/// To be raised when the demo or what is done to it here makes something else.
const VERSION: u32 = 2;

/// How large each of the two files is that are compared, in bytes.
const COMPARED: usize = 1 << 20;
/// How large the log is, in bytes.
const LOG: usize = 200 << 20;

/// What is measured on.
pub struct Data {
    /// Of the database.
    pub url: String,
    /// The folder of the file store.
    pub files: PathBuf,
    /// An admin's.
    pub token: String,
    /// A run that failed, of the whole suite, with a few errors.
    pub run_id: i32,
    /// An output of it: sample, test, output. Both files are a megabyte.
    pub output: [i32; 3],
    /// Where the last lines of its log begin.
    pub log_end: usize,
    /// The sample with the longest history.
    pub sample_id: i32,
}

/// A database with so many runs, and its files.
pub async fn open(runs: usize) -> Data {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("../bench/{VERSION}-{runs}"));
    if !folder.exists() {
        // It gets its name once it is complete.
        let draft = folder.with_extension("draft");
        let _ = std::fs::remove_dir_all(&draft);
        std::fs::create_dir_all(&draft).expect("a folder");
        let begun = std::time::Instant::now();
        make(&draft, runs).await;
        std::fs::rename(&draft, &folder).expect("a new name");
        println!("a database of {runs} runs was made in {:.0} s", begun.elapsed().as_secs_f64());
    }
    let url = url(&folder);
    let store = Store::open(&StoreOptions::new(url.clone())).await.expect("a database");
    migrations::migrate(&store).await.expect("a migrated database");
    let (run_id, output) = subject(&store).await;
    let sample_id = number(
        &store,
        "SELECT sample_id FROM regression_test WHERE active = TRUE GROUP BY sample_id
         ORDER BY COUNT(*) DESC, sample_id LIMIT 1",
    )
    .await;
    let token = token(&store).await;
    store.close().await;
    Data { url, files: folder.join("files"), token, run_id, output, log_end: LOG - 8000, sample_id }
}

fn url(folder: &Path) -> String {
    format!("sqlite://{}?mode=rwc", folder.join("bench.db").display())
}

async fn make(folder: &Path, runs: usize) {
    let store = Store::open(&StoreOptions::new(url(folder))).await.expect("a database");
    migrations::migrate(&store).await.expect("a migrated database");
    let files = folder.join("files");
    let blobs = Blobs::open(&files.display().to_string()).expect("a file store");
    let size = Size { runs, ..Size::default() };
    demo::fill(&store, &blobs, &size, Timestamp::now(), &|_, _, _| ()).await.expect("demo data");
    while tally::step(&store).await.expect("a tally") {}

    let (run_id, [_, test_id, output_id]) = subject(&store).await;
    let extension = store
        .fetch_one(
            "SELECT correct_extension FROM regression_test_output WHERE id = ?",
            &[output_id.into()],
            |row| row.text(0),
        )
        .await
        .expect("an extension");
    let [expected, got] = [false, true].map(|changed| {
        let content = captions(changed);
        let hash = sha256_hex(content.as_bytes());
        std::fs::write(files.join(format!("TestResults/{hash}{extension}")), content).expect("a file");
        hash
    });
    let params: [Param<'_>; 5] =
        [expected.into(), got.into(), run_id.into(), test_id.into(), output_id.into()];
    store
        .execute(
            "UPDATE test_result_file SET expected = ?, got = ?
             WHERE test_id = ? AND regression_test_id = ? AND regression_test_output_id = ?",
            &params,
        )
        .await
        .expect("another output");
    std::fs::write(files.join(format!("LogFiles/{run_id}.txt")), log()).expect("a log");
    store.close().await;
}

/// A failed run of the whole suite with about as many errors in every database,
/// and an output of it that is wrong.
async fn subject(store: &Store) -> (i32, [i32; 3]) {
    let run_id = number(
        store,
        "SELECT run_id FROM run_summary WHERE status = 'fail' AND missing > 0
         AND total = (SELECT MAX(total) FROM run_summary) ORDER BY ABS(errors - 8), run_id DESC LIMIT 1",
    )
    .await;
    let output = store
        .fetch_one(
            "SELECT t.sample_id, f.regression_test_id, f.regression_test_output_id FROM test_result_file f
             JOIN regression_test t ON t.id = f.regression_test_id
             JOIN result_summary q ON q.run_id = f.test_id AND q.regression_test_id = t.id
             JOIN regression_test_output o ON o.id = f.regression_test_output_id
             WHERE f.test_id = ? AND q.status = 'fail' AND f.got <> f.expected AND NOT o.\"ignore\"
             AND o.correct_extension <> '.bin' ORDER BY f.regression_test_id LIMIT 1",
            &[run_id.into()],
            |row| Ok([row.int32(0)?, row.int32(1)?, row.int32(2)?]),
        )
        .await
        .expect("a wrong output");
    (run_id, output)
}

async fn number(store: &Store, sql: &'static str) -> i32 {
    store.fetch_one(sql, &[], |row| row.int32(0)).await.expect("a number")
}

/// A megabyte of captions; of some thousand lines one in fifty is `changed`.
fn captions(changed: bool) -> String {
    let mut text = String::with_capacity(COMPARED + 100);
    for number in 1.. {
        let what = if changed && number % 50 == 0 { "something else" } else { "what was said there" };
        text += &format!(
            "{number}\n00:{:02}:{:02},{:03} --> 00:59:59,000\n",
            number / 60 % 60,
            number % 60,
            number % 1000
        );
        text += &format!("This is line {number} of the program, and {what}.\n\n");
        if text.len() >= COMPARED {
            break;
        }
    }
    text.truncate(COMPARED);
    text
}

fn log() -> String {
    let mut text = String::with_capacity(LOG + 200);
    let mut number = 0_u64;
    while text.len() < LOG {
        let (minute, second) = (number / 60 % 60, number % 60);
        let level = if number.is_multiple_of(97) { "ERROR" } else { "INFO" };
        text += &format!(
            "2026-03-01T12:{minute:02}:{second:02}Z [{level}] [test_runner] Test {number}: as expected\n"
        );
        number += 1;
    }
    text
}

/// A new token of the demo's admin.
async fn token(store: &Store) -> String {
    let now = Timestamp::now();
    let admin = users::by_email(store, "admin@example.com").await.expect("a user").expect("an admin");
    let new = NewToken::generate();
    let name = format!("bench {}", &new.hash[..16]);
    let tx = store.begin().await.expect("a transaction");
    let row = tokens::NewRow {
        user_id: admin.id,
        name: &name,
        hash: &new.hash,
        prefix: &new.prefix,
        scopes_json: &scopes::to_stored(&[
            Scope::RunsRead,
            Scope::RunsWrite,
            Scope::ResultsRead,
            Scope::SystemRead,
            Scope::WorkerRun,
        ]),
        created_at: now,
        expires_at: now.plus(TimeDelta::days(1)),
    };
    tokens::insert(&tx, &row).await.expect("a token");
    tx.commit().await.expect("a stored token");
    new.plaintext.expose().to_owned()
}
