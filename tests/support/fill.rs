//! Ways to put things into a world's database, as other programs would.

use chrono::TimeDelta;
use touchstone::api::models::{Platform, ProgressStatus, Role, RunStatus, Scope};
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::password::{self, PasswordFormat};
use touchstone::domain::scopes;
use touchstone::domain::time::Timestamp;
use touchstone::domain::token::NewToken;
use touchstone::store::audit::Actor;
use touchstone::store::reports::{self, Attempt};
use touchstone::store::run_changes::{self, Created, NewRun};
use touchstone::store::{AssertSqlSafe, Engine, Param, Queries, Row, summaries, tokens, users};

use super::World;

/// The password of every user of a world.
pub const PASSWORD: &str = "correct horse battery";

/// A user of a world.
#[derive(Clone, Debug)]
pub struct User {
    pub id: i32,
    pub email: String,
    pub role: Role,
}

impl World {
    /// A user `<name>@example.com` whose password is [`PASSWORD`].
    pub async fn user(&self, name: &str, role: Role) -> User {
        static HASH: std::sync::OnceLock<String> = std::sync::OnceLock::new();
        let hash = HASH.get_or_init(|| password::hash(PASSWORD, PasswordFormat::Argon2id));
        let email = format!("{name}@example.com");
        let tx = self.store.begin().await.unwrap();
        let id = users::insert(&tx, name, &email, role, hash).await.unwrap();
        tx.commit().await.unwrap();
        User { id, email, role }
    }

    /// A token of a user with these scopes, valid for a day.
    pub async fn token(&self, user: &User, scopes: &[Scope]) -> String {
        self.token_until(user, scopes, Timestamp::now().plus(TimeDelta::days(1))).await
    }

    /// A token of a user that is valid until then.
    pub async fn token_until(&self, user: &User, scopes: &[Scope], expires_at: Timestamp) -> String {
        let new = NewToken::generate();
        let row = tokens::NewRow {
            user_id: user.id,
            name: &new.hash[..40],
            hash: &new.hash,
            prefix: &new.prefix,
            scopes_json: &scopes::to_stored(scopes),
            created_at: Timestamp::now(),
            expires_at,
        };
        let tx = self.store.begin().await.unwrap();
        tokens::insert(&tx, &row).await.unwrap();
        tx.commit().await.unwrap();
        new.plaintext.expose().to_owned()
    }

    /// A token of a new admin with every scope.
    pub async fn admin(&self) -> String {
        let admin = self.user("admin", Role::Admin).await;
        self.token(&admin, Scope::ALL).await
    }

    /// Runs SQL as another program would. On PostgreSQL a table goes on
    /// counting after ids that are written out, as it does elsewhere by itself.
    pub async fn sql(&self, sql: &'static str, params: &[Param<'_>]) -> u64 {
        let touched = self.store.execute(sql, params).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
        if self.store.engine() == Engine::Postgres
            && let Some((table, _)) =
                sql.strip_prefix("INSERT INTO ").and_then(|rest| rest.split_once(" (id,"))
        {
            let quoted = table.trim_matches('"');
            let counting = format!(
                "SELECT setval(ids, GREATEST(MAX(id), pg_sequence_last_value(ids), 1))
                 FROM \"{quoted}\", CAST(pg_get_serial_sequence('\"{quoted}\"', 'id') AS regclass) ids GROUP BY ids"
            );
            self.store.execute(AssertSqlSafe(counting), &[]).await.unwrap();
        }
        touched
    }

    /// The first column of every row, as text.
    pub async fn texts(&self, sql: &'static str, params: &[Param<'_>]) -> Vec<String> {
        let text = |row: Row<'_>| {
            let time = || row.opt_time(0).map(|time| time.map(|time| time.naive().to_string()));
            let text = match self.store.engine() {
                Engine::Sqlite => row.opt_text(0),
                Engine::Postgres | Engine::MySql => time().or_else(|_| row.opt_text(0)),
            };
            text.map(|text| text.unwrap_or_else(|| "NULL".to_owned()))
        };
        self.store.fetch_all(sql, params, text).await.unwrap()
    }

    /// A token that is put into its row as another program would: any text, any
    /// form of hash.
    pub async fn foreign_token(&self, user: &User, token: &str, hash: &str, scopes_json: &str) {
        let now = Timestamp::now();
        let row = tokens::NewRow {
            user_id: user.id,
            name: &sha256_hex(token.as_bytes())[..40],
            hash,
            prefix: &token[..16],
            scopes_json,
            created_at: now,
            expires_at: now.plus(TimeDelta::days(1)),
        };
        let tx = self.store.begin().await.unwrap();
        tokens::insert(&tx, &row).await.unwrap();
        tx.commit().await.unwrap();
    }

    /// Counts rows.
    pub async fn count(&self, sql: &'static str) -> i64 {
        self.store.fetch_one(sql, &[], |row| row.int(0)).await.unwrap()
    }

    /// A suite of `n` active tests, numbered from 1, each with one output of the
    /// same number whose baseline is `base<number>`.
    pub async fn suite(&self, n: i32) {
        self.sql(
            "INSERT INTO sample (id, sha, extension, original_name) VALUES (1, 'sample1', 'ts', 'one')",
            &[],
        )
        .await;
        for id in 1..=n {
            self.sql(
                "INSERT INTO regression_test (id, sample_id, command, input_type, output_type, expected_rc, active)
                 VALUES (?, 1, '-out=srt', 'file', 'file', 0, TRUE)",
                &[id.into()],
            )
            .await;
            self.sql(
                "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\")
                 VALUES (?, ?, ?, '.srt', FALSE)",
                &[id.into(), id.into(), format!("base{id}").into()],
            )
            .await;
        }
    }

    /// A queued run of the main repository, made as the API makes it.
    pub async fn run(&self) -> i32 {
        let tx = self.store.begin().await.unwrap();
        let new = NewRun {
            fork_url: "https://github.com/CCExtractor/ccextractor.git",
            branch: "master",
            commit: "0123456789abcdef0123456789abcdef01234567",
            pull_request: None,
            platform: Platform::Linux,
            tests: None,
            owner_id: None,
            labels: &[],
        };
        let made = run_changes::create(&tx, &new, &Actor::default(), Timestamp::now()).await.unwrap();
        tx.commit().await.unwrap();
        match made {
            Created::Run(run_id) => run_id,
            other => panic!("{other:?}"),
        }
    }

    /// A run as another program writes it: its row, its events, nothing of ours.
    pub async fn foreign_run(&self, run_id: i32, events: &[(&str, &str)]) {
        self.sql(
            "INSERT INTO test (id, platform, test_type, token, fork_id, branch, \"commit\", pr_nr)
             VALUES (?, 'linux', 'commit', NULL, NULL, 'master', 'abc', 0)",
            &[run_id.into()],
        )
        .await;
        for (status, time) in events {
            self.foreign_event(run_id, status, Timestamp::parse_rfc3339(time).expect("a time")).await;
        }
    }

    /// A progress event as another program writes it.
    pub async fn foreign_event(&self, run_id: i32, status: &str, at: Timestamp) {
        self.sql(
            "INSERT INTO test_progress (test_id, status, \"timestamp\", message) VALUES (?, ?, ?, 'from elsewhere')",
            &[run_id.into(), status.into(), at.into()],
        )
        .await;
    }

    /// Computes runs, as the server does once it has found them changed.
    pub async fn compute(&self, run_ids: &[i32]) {
        summaries::recompute(&self.store, run_ids, |_| ()).await.unwrap();
    }

    /// A run that has ended like this. It takes a suite of at least two tests.
    pub async fn ended(&self, status: RunStatus) -> i32 {
        let run_id = self.run().await;
        let tests: Vec<i32> = {
            let sql = "SELECT id FROM regression_test WHERE active = TRUE ORDER BY id";
            self.store.fetch_all(sql, &[], |row| row.int32(0)).await.unwrap()
        };
        let stages: &[ProgressStatus] = match status {
            RunStatus::Queued => &[],
            RunStatus::Canceled => &[ProgressStatus::Canceled],
            _ => &[ProgressStatus::Preparation, ProgressStatus::Testing],
        };
        self.report(run_id, stages).await;
        let reported = match status {
            RunStatus::Pass | RunStatus::Fail => &tests[..],
            RunStatus::Incomplete => &tests[..1],
            _ => &[],
        };
        for test in reported {
            let got = (status == RunStatus::Fail && *test == tests[0]).then_some("something else");
            self.result(run_id, *test, 0, got).await;
        }
        if !matches!(status, RunStatus::Queued | RunStatus::Running | RunStatus::Canceled) {
            self.report(run_id, &[ProgressStatus::Completed]).await;
        }
        run_id
    }

    /// Reports stages of a run as its worker does.
    pub async fn report(&self, run_id: i32, stages: &[ProgressStatus]) {
        for stage in stages {
            let token = self.run_token(run_id).await;
            let attempt = Attempt { run_id, token: &token, lease: TimeDelta::seconds(60) };
            let message = "from the worker";
            reports::progress(&self.store, &attempt, *stage, message, false, None).await.unwrap().unwrap();
        }
    }

    /// The token of a run's present attempt.
    pub async fn run_token(&self, run_id: i32) -> String {
        self.texts("SELECT token FROM test WHERE id = ?", &[run_id.into()]).await.remove(0)
    }

    /// A result of a test of a run, and its one output; `None` equals the baseline.
    pub async fn result(&self, run_id: i32, test_id: i32, exit_code: i32, got: Option<&str>) {
        self.sql(
            "INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc)
             VALUES (?, ?, 100, ?, 0)",
            &[run_id.into(), test_id.into(), exit_code.into()],
        )
        .await;
        self.sql(
            "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
             VALUES (?, ?, ?, ?, ?)",
            &[run_id.into(), test_id.into(), test_id.into(), format!("base{test_id}").into(), got.into()],
        )
        .await;
    }
}
