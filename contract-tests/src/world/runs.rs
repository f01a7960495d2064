//! The runs of a world, of every kind there is.

use chrono::TimeDelta;
use serde_json::{Map, Value, json};
use touchstone::api::models::{Platform, ProgressStatus};
use touchstone::domain::approval::Wishes;
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::output_tag;
use touchstone::domain::time::Timestamp;
use touchstone::store::audit::Actor;
use touchstone::store::baselines::{self, Approval, Approved, Target};
use touchstone::store::reports::{self, Attempt};
use touchstone::store::run_changes::{self, Created, NewRun};
use touchstone::store::{Param, Queries, Store};

use super::files::Files;
use super::suite::{self, APPROVED, APPROVED_OUTPUTS, TESTS, UNAPPROVED};
use super::{COMMIT, REPOSITORY};
use ProgressStatus::{Canceled, Completed, Preparation, Testing};

/// How many runs there are for whoever cancels and restarts runs. Most do not
/// outlive that as they were.
const SPENT: usize = 12;

/// The runs of a world.
#[derive(Clone, Debug, Default)]
pub struct Runs {
    /// Those to be looked at.
    pub kept: Vec<i32>,
    /// Those to be canceled and restarted.
    pub spent: Vec<i32>,
    /// Values that belong together: names and values of an output of a run.
    pub scenes: Vec<Map<String, Value>>,
    /// The numbers and tokens of runs for workers of the original platform.
    pub legacy: Vec<Map<String, Value>>,
    /// Jobs of workers, each with the operation that it is for.
    pub jobs: Vec<(&'static str, Map<String, Value>)>,
}

/// What a test wrote.
enum Wrote<'a> {
    /// What it was to write.
    Right,
    /// A file of this name without its extension.
    Hash(&'a str),
    /// Nothing.
    Nothing,
    /// Nothing, in the way of old installations.
    Sentinel,
}

/// Makes the runs.
pub struct Maker<'a> {
    pub store: &'a Store,
    pub files: &'a Files,
    pub owner_id: i32,
    pub runs: Runs,
}

impl Maker<'_> {
    /// Makes them all.
    pub async fn make(mut self) -> Runs {
        self.ended().await;
        self.approved().await;
        self.under_way().await;
        self.odd_files().await;
        self.foreign().await;
        // A job is the oldest run that waits, so these come first.
        self.workers().await;
        self.spent().await;
        self.legacy().await;
        self.variants();
        self.runs
    }

    async fn spent(&mut self) {
        let hash = self.files.put_output(suite::wrong(1), suite::extension(1));
        for number in 0..SPENT {
            let run_id = match number % 4 {
                0 => self.completed(&[1], |_| Wrote::Hash(&hash)).await,
                1 => self.completed(&TESTS, |_| Wrote::Right).await,
                2 => self.run(&TESTS, Platform::Windows).await,
                _ => self.begun(&TESTS).await,
            };
            self.log(run_id);
            self.runs.spent.push(run_id);
        }
    }

    /// Runs that have ended in each way. In the first, which fuzzers hit most,
    /// everything is wrong.
    async fn ended(&mut self) {
        // Two, so that approving one makes the other wrong.
        for again in [false, true] {
            let wrote = TESTS.map(|test| {
                let more: &[u8] = if again { b"again\n" } else { b"" };
                (test, [suite::wrong(test), more].concat())
            });
            let hashes =
                wrote.map(|(test, content)| (test, self.files.put_output(content, suite::extension(test))));
            let of = |test| hashes.iter().find(|(other, _)| *other == test).map(|(_, hash)| hash.as_str());
            let run_id = self.completed(&TESTS, |test| of(test).map_or(Wrote::Nothing, Wrote::Hash)).await;
            self.keep(run_id);
            for test in TESTS {
                self.see(run_id, 1, test, test, of(test));
            }
        }

        let run_id = self.completed(&TESTS, |_| Wrote::Right).await;
        self.keep(run_id);
        for test in TESTS {
            self.see(run_id, 1, test, test, None);
        }

        let missing = |test| if test == 3 { Wrote::Sentinel } else { Wrote::Nothing };
        let run_id = self.completed(&TESTS, missing).await;
        self.keep(run_id);
        self.see(run_id, 1, 1, 1, None);

        let run_id = self.begun(&TESTS).await;
        self.result(run_id, 1, 139, 0).await;
        self.file(run_id, 1, 1, suite::expected(1), &Wrote::Right).await;
        self.end(run_id).await;

        let run_id = self.begun(&TESTS).await;
        self.end(run_id).await;

        let hash = self.files.put_output("nobody has seen this yet\n", ".srt");
        let run_id = self.begun(&[UNAPPROVED]).await;
        self.result(run_id, UNAPPROVED, 0, 0).await;
        self.file(run_id, UNAPPROVED, UNAPPROVED, b"", &Wrote::Hash(&hash)).await;
        self.end(run_id).await;
        self.see(run_id, 2, UNAPPROVED, UNAPPROVED, Some(&hash));
    }

    /// Runs that wait, that go on, or that something or somebody stopped.
    async fn under_way(&mut self) {
        let run_id = self.run(&TESTS, Platform::Linux).await;
        self.keep(run_id);
        let run_id = self.begun(&TESTS).await;
        self.result(run_id, 1, 0, 0).await;
        self.file(run_id, 1, 1, suite::expected(1), &Wrote::Right).await;
        self.keep(run_id);
        for message in [
            "Artifact download failed: HTTP 502",
            "ZONE_RESOURCE_POOL_EXHAUSTED",
            "",
            "Canceled by ada via API: wrong commit",
        ] {
            let run_id = self.begun(&TESTS).await;
            self.report(run_id, &[Canceled], message).await;
            self.keep(run_id);
        }
    }

    /// Runs whose outputs are too large to be compared, not there, or have
    /// names that leave their folder.
    async fn odd_files(&mut self) {
        let large = sha256_hex(b"large");
        self.files.put_zeros(&format!("TestResults/{large}.srt"), (10 << 20) + 1);
        for name in [large.as_str(), &sha256_hex(b"absent"), "../../outside", ""] {
            let run_id = self.begun(&[1]).await;
            self.result(run_id, 1, 0, 0).await;
            self.file(run_id, 1, 1, suite::expected(1), &Wrote::Hash(name)).await;
            self.end(run_id).await;
            self.see(run_id, 1, 1, 1, None);
        }
    }

    /// A run all of whose outputs were approved.
    async fn approved(&mut self) {
        let run_id = self.begun(&[APPROVED]).await;
        self.result(run_id, APPROVED, 0, 0).await;
        let mut hashes = Vec::new();
        for output in APPROVED_OUTPUTS {
            let hash = self.files.put_output(format!("better {output}\n"), ".srt");
            self.file(run_id, APPROVED, output, b"approved once\n", &Wrote::Hash(&hash)).await;
            hashes.push((output, hash));
        }
        self.end(run_id).await;
        for (output, hash) in &hashes {
            self.approve(run_id, *output, hash).await;
            self.see(run_id, 2, APPROVED, *output, Some(hash));
        }
    }

    async fn approve(&self, run_id: i32, output_id: i32, hash: &str) {
        let target = Target { run_id, sample_id: 2, regression_test_id: APPROVED, output_id };
        let seen = baselines::produced(self.store, &target).await.expect("a database").expect("an output");
        let approval = Approval {
            target,
            seen: &seen,
            hash,
            wishes: Wishes { keep_previous: output_id % 2 == 0, remove_variants: false },
            reason: Some("better"),
            asked_at: Timestamp::now(),
        };
        let actor = self.actor("approveBaseline");
        let done = baselines::approve(self.store, &approval, &actor).await.expect("a database");
        assert!(matches!(done, Approved::Done { .. }), "{done:?}");
    }

    /// Runs as another program writes them, without anything of ours: one with
    /// results, one without, one with words nobody knows.
    async fn foreign(&mut self) {
        for (run_id, platform, status) in
            [(501, "linux", "completed"), (502, "windows", "testing"), (503, "amiga", "sleeping")]
        {
            self.sql(
                "INSERT INTO test (id, platform, test_type, token, fork_id, branch, \"commit\", pr_nr)
                 VALUES (?, ?, 'commit', NULL, NULL, 'master', 'abc', 0)",
                &[run_id.into(), platform.into()],
            )
            .await;
            for (status, time) in [("preparation", "2026-01-01T10:00:00Z"), (status, "2026-01-01T11:00:00Z")]
            {
                let time = Timestamp::parse_rfc3339(time).expect("a time");
                self.sql(
                    "INSERT INTO test_progress (test_id, status, \"timestamp\", message)
                     VALUES (?, ?, ?, 'from elsewhere')",
                    &[run_id.into(), status.into(), time.into()],
                )
                .await;
            }
            self.keep(run_id);
        }
        let hash = self.files.put_output("from elsewhere\n", ".srt");
        self.result(501, 1, 0, 0).await;
        self.file(501, 1, 1, suite::expected(1), &Wrote::Hash(&hash)).await;
        self.see(501, 1, 1, 1, Some(&hash));
    }

    /// A run of these tests that ended like this.
    async fn completed<'w>(&self, tests: &[i32], wrote: impl Fn(i32) -> Wrote<'w>) -> i32 {
        let run_id = self.begun(tests).await;
        for &test in tests {
            let exit_code = suite::exit_code(test);
            self.result(run_id, test, exit_code, exit_code).await;
            self.file(run_id, test, test, suite::expected(test), &wrote(test)).await;
        }
        self.report(run_id, &[Completed], "done").await;
        run_id
    }

    async fn begun(&self, tests: &[i32]) -> i32 {
        let run_id = self.run(tests, Platform::Linux).await;
        self.report(run_id, &[Preparation, Testing], "from the worker").await;
        run_id
    }

    /// The run ends, and is to be looked at.
    async fn end(&mut self, run_id: i32) {
        self.report(run_id, &[Completed], "done").await;
        self.keep(run_id);
    }

    pub(super) async fn run(&self, tests: &[i32], platform: Platform) -> i32 {
        let url = format!("https://github.com/{REPOSITORY}.git");
        let new = NewRun {
            fork_url: &url,
            branch: "master",
            commit: COMMIT,
            pull_request: None,
            platform,
            tests: Some(tests),
            owner_id: Some(self.owner_id),
            labels: &[],
        };
        let tx = self.store.begin().await.expect("a transaction");
        let actor = self.actor("createRun");
        let made = run_changes::create(&tx, &new, &actor, Timestamp::now()).await.expect("a run");
        tx.commit().await.expect("a commit");
        match made {
            Created::Run(run_id) => run_id,
            other => panic!("{other:?}"),
        }
    }

    async fn report(&self, run_id: i32, stages: &[ProgressStatus], message: &str) {
        for stage in stages {
            let sql = "SELECT token FROM test WHERE id = ?";
            let token =
                self.store.fetch_one(sql, &[run_id.into()], |row| row.text(0)).await.expect("a token");
            let attempt = Attempt { run_id, token: &token, lease: TimeDelta::seconds(60) };
            let told = reports::progress(self.store, &attempt, *stage, message, false, None);
            told.await.expect("a report").expect("a report that is taken");
        }
    }

    async fn result(&self, run_id: i32, test: i32, exit_code: i32, expected_rc: i32) {
        self.sql(
            "INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc)
             VALUES (?, ?, 100, ?, ?)",
            &[run_id.into(), test.into(), exit_code.into(), expected_rc.into()],
        )
        .await;
    }

    async fn file(&self, run_id: i32, test: i32, output: i32, expected: &[u8], wrote: &Wrote<'_>) {
        let expected = if expected.is_empty() { String::new() } else { sha256_hex(expected) };
        let (output, expected, got) = match wrote {
            Wrote::Right => (output, expected.as_str(), None),
            Wrote::Hash(hash) => (output, expected.as_str(), Some(*hash)),
            Wrote::Nothing => return,
            Wrote::Sentinel => (-1, "", Some("error")),
        };
        self.sql(
            "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
             VALUES (?, ?, ?, ?, ?)",
            &[run_id.into(), test.into(), output.into(), expected.into(), got.into()],
        )
        .await;
    }

    async fn sql(&self, sql: &'static str, params: &[Param<'_>]) {
        self.store.execute(sql, params).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
    }

    pub(super) fn actor(&self, operation: &str) -> Actor {
        Actor {
            user_id: Some(self.owner_id),
            name: Some("admin".to_owned()),
            operation: operation.to_owned(),
            ..Actor::default()
        }
    }

    /// A run to be looked at, with logs and artifacts.
    fn keep(&mut self, run_id: i32) {
        self.log(run_id);
        let line = "2026-01-01 00:00:00 [INFO] worker: one sample\r\n";
        self.files.put(&format!("LogFiles/{run_id}/1.txt"), line);
        self.files.put(&format!("test_artifacts/{run_id}/combined_stdout.log"), line);
        self.files.put(&format!("test_artifacts/{run_id}/ccextractor"), b"\x7fELF");
        self.runs.kept.push(run_id);
    }

    fn log(&self, run_id: i32) {
        let lines = "2026-01-01 00:00:00 [INFO] worker: begun\n[ERROR] build: no compiler\nplain\n\n";
        let mut log = lines.repeat(50).into_bytes();
        log.extend_from_slice(b"caf\xe9 \0 \xff\r\n");
        log.extend_from_slice(&b"long ".repeat(20_000));
        self.files.put(&format!("LogFiles/{run_id}.txt"), log);
    }

    /// What comes with an output or a sample is worth asking for.
    fn variants(&mut self) {
        for (variant, output) in suite::VARIANTS {
            let scene = json!({
                "sample_id": 1, "extra_id": 1, "regression_test_id": 1, "output_id": output, "variant_id": variant,
            });
            self.runs.scenes.extend(scene.as_object().cloned());
        }
    }

    /// An output of a run is worth asking for.
    fn see(&mut self, run_id: i32, sample: i32, test: i32, output: i32, hash: Option<&str>) {
        let mut scene = Map::new();
        for (name, value) in [
            ("run_id", run_id),
            ("sample_id", sample),
            ("regression_test_id", test),
            ("regression_id", test),
            ("output_id", output),
        ] {
            scene.insert(name.to_owned(), json!(value));
        }
        if let Some(hash) = hash {
            scene.insert("actual_sha256".to_owned(), json!(hash));
            scene.insert("If-Match".to_owned(), json!(output_tag::tag(hash, &[])));
        }
        self.runs.scenes.push(scene);
    }
}
