//! A server on a database of its own with something in it.

use std::net::SocketAddr;

use chrono::TimeDelta;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use touchstone::api::models::{Platform, ProgressStatus, Role, Scope};
use touchstone::cli::serve::Server;
use touchstone::config::Settings;
use touchstone::domain::password::{self, PasswordFormat};
use touchstone::domain::scopes;
use touchstone::domain::time::Timestamp;
use touchstone::domain::token::NewToken;
use touchstone::store::audit::Actor;
use touchstone::store::run_changes::{self, Created, NewRun};
use touchstone::store::{Queries, Store, StoreOptions, migrations, tokens, users};

use crate::requests::Hints;

/// Limits nothing here reaches. The limiter is on all the same.
const ROOMY: &str =
    "read=1000000/60s,write=1000000/60s,credential=1000000/60s,machine=1000000/60s,account=1000000/60s";

/// The address and the password of the world's admin: those of the
/// contract's own example.
pub const EMAIL: &str = "ada@example.com";
/// See [`EMAIL`].
pub const PASSWORD: &str = "correct horse battery";

const REPOSITORY: &str = "CCExtractor/ccextractor";
const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

/// How many tokens there are that nobody uses, from id 1 on: those a fuzzer
/// hits when it tries the smallest ids.
const SPARE_TOKENS: i32 = 20;

/// A running server, and what is in it.
pub struct World {
    /// For example `http://127.0.0.1:40123`.
    pub base: String,
    /// A token of the admin with every scope.
    pub token: String,
    /// Runs of every kind.
    pub run_ids: Vec<i32>,
    store: Store,
    admin_id: i32,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<bool>,
    _folder: TempDir,
}

impl World {
    /// Fills a database and serves it.
    ///
    /// # Panics
    /// When any of that does not work: there is nothing to test then.
    pub async fn start(listen: SocketAddr) -> Self {
        // The provider is the process's; another world may have set it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let folder = tempfile::tempdir().expect("a temporary folder");
        let url = format!("sqlite://{}?mode=rwc", folder.path().join("world.db").display());
        let store = Store::open(&StoreOptions::new(&url)).await.expect("a new database");
        migrations::migrate(&store).await.expect("an empty database can be migrated");
        let admin_id = people(&store).await;
        for _ in 0..SPARE_TOKENS {
            mint(&store, admin_id).await;
        }
        suite(&store).await;
        let run_ids = runs(&store, admin_id).await;
        let token = mint(&store, admin_id).await;
        store.close().await;

        let settings = Settings::with(&[
            ("database_url", url.as_str()),
            ("files", &folder.path().join("files").display().to_string()),
            ("listen", &listen.to_string()),
            ("rate_limits", ROOMY),
        ]);
        let server = Server::open(settings.expect("settings that make sense")).await;
        let server = server.unwrap_or_else(|failure| panic!("{failure:?}"));
        let base = format!("http://{}", server.address().expect("an address"));
        let store = server.store().clone();
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(server.serve(async {
            // A world that is dropped stops its server, too.
            let _ = stopped.await;
        }));
        Self { base, token, run_ids, store, admin_id, stop, serving, _folder: folder }
    }

    /// One more token of the admin with every scope.
    pub async fn mint(&self) -> String {
        mint(&self.store, self.admin_id).await
    }

    /// What is worth asking for here, so that not every request ends at an
    /// unknown id or a wrong password.
    pub fn hints(&self) -> Hints {
        Hints::default()
            .mostly("email", [json!(EMAIL)])
            .mostly("password", [json!(PASSWORD)])
            .often("run_id", self.run_ids.iter().map(|id| json!(id)))
            .often("token_id", (1..=SPARE_TOKENS).map(|id| json!(id)))
            .often("repository", [json!(REPOSITORY), json!(REPOSITORY.to_uppercase())])
            .often("commit_sha", [json!(COMMIT)])
            .often("branch", [json!("master")])
            .often("ccx_version", [json!("0.94")])
            .often("regression_test_ids", [json!([1]), json!([2, 1]), Value::Null])
    }

    /// The world in JSON, for tools that are not written in Rust.
    pub fn describe(&self) -> Value {
        json!({
            "base_url": self.base,
            "schema_url": format!("{}/openapi.json", self.base),
            "admin_token": self.token,
            "email": EMAIL,
            "password": PASSWORD,
            "run_ids": self.run_ids,
            "spare_token_ids": (1..=SPARE_TOKENS).collect::<Vec<_>>(),
        })
    }

    /// Stops the server once running requests are done.
    pub async fn stop(self) {
        let _ = self.stop.send(());
        self.serving.await.expect("the server does not panic");
    }
}

/// One account of each role, all with one password; gives the admin's id.
async fn people(store: &Store) -> i32 {
    let hash = password::hash(PASSWORD, PasswordFormat::Argon2id);
    let tx = store.begin().await.expect("a transaction");
    let mut admin = None;
    for &role in Role::ALL {
        let name = role.as_str();
        let address = if role == Role::Admin { EMAIL.to_owned() } else { format!("{name}@example.com") };
        let id = users::insert(&tx, name, &address, role, &hash).await.expect("an account");
        users::set_github_login(&tx, id, Some(name)).await.expect("a login");
        if role == Role::Admin {
            admin = Some(id);
        }
    }
    tx.commit().await.expect("a commit");
    admin.expect("one of the roles is the admin's")
}

async fn mint(store: &Store, user_id: i32) -> String {
    let new = NewToken::generate();
    let now = Timestamp::now();
    let row = tokens::NewRow {
        user_id,
        name: &new.hash[..40],
        hash: &new.hash,
        prefix: &new.prefix,
        scopes_json: &scopes::to_stored(Scope::ALL),
        created_at: now,
        expires_at: now.plus(TimeDelta::days(1)),
    };
    let tx = store.begin().await.expect("a transaction");
    tokens::insert(&tx, &row).await.expect("a token");
    tx.commit().await.expect("a commit");
    new.plaintext.expose().to_owned()
}

/// Three active tests with an output each.
async fn suite(store: &Store) {
    for sql in [
        "INSERT INTO ccextractor_version (id, version, released, \"commit\")
         VALUES (1, '0.94', '2021-12-14', '0123456789abcdef0123456789abcdef01234567')",
        "INSERT INTO sample (id, sha, extension, original_name) VALUES (1, 'sample', 'ts', 'one')",
        "INSERT INTO regression_test (id, sample_id, command, input_type, output_type, expected_rc, active) VALUES
         (1, 1, '-out=srt', 'file', 'file', 0, TRUE), (2, 1, '-out=txt', 'file', 'file', 0, TRUE),
         (3, 1, '-out=ttxt', 'file', 'file', 0, TRUE)",
        "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension, \"ignore\") VALUES
         (1, 1, 'base1', '.srt', FALSE), (2, 2, 'base2', '.txt', FALSE), (3, 3, 'base3', '.txt', FALSE)",
    ] {
        store.execute(sql, &[]).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
    }
}

/// A test that has a result, and whether its output is right.
type Result = (i32, bool);

/// A run for each way a run can have gone: the stages it reached, and the
/// results it has.
async fn runs(store: &Store, owner_id: i32) -> Vec<i32> {
    use ProgressStatus::{Canceled, Completed, Preparation, Testing};
    let ways: [(&[ProgressStatus], &[Result]); 7] = [
        (&[], &[]),
        (&[Preparation, Testing], &[(1, true)]),
        (&[Preparation, Testing, Completed], &[(1, true), (2, true), (3, true)]),
        (&[Preparation, Testing, Completed], &[(1, true), (2, false), (3, true)]),
        (&[Preparation, Canceled], &[]),
        (&[Preparation, Testing, Completed], &[(1, true)]),
        (&[Preparation, Testing, Completed], &[]),
    ];
    let mut ids = Vec::new();
    for (stages, results) in ways {
        let run_id = run(store, owner_id).await;
        for stage in stages.iter().filter(|stage| **stage != Completed) {
            report(store, run_id, *stage).await;
        }
        for (test, right) in results {
            let got = (!right).then_some("something else");
            store
                .execute(
                    "INSERT INTO test_result (test_id, regression_test_id, runtime, exit_code, expected_rc)
                     VALUES (?, ?, 100, 0, 0)",
                    &[run_id.into(), (*test).into()],
                )
                .await
                .expect("a result");
            store
                .execute(
                    "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
                     VALUES (?, ?, ?, ?, ?)",
                    &[run_id.into(), (*test).into(), (*test).into(), format!("base{test}").into(), got.into()],
                )
                .await
                .expect("an output");
        }
        if stages.contains(&Completed) {
            report(store, run_id, Completed).await;
        }
        ids.push(run_id);
    }
    ids
}

async fn run(store: &Store, owner_id: i32) -> i32 {
    let url = format!("https://github.com/{REPOSITORY}.git");
    let new = NewRun {
        fork_url: &url,
        branch: "master",
        commit: COMMIT,
        pull_request: None,
        platform: Platform::Linux,
        tests: None,
        owner_id: Some(owner_id),
    };
    let tx = store.begin().await.expect("a transaction");
    let made = run_changes::create(&tx, &new, &Actor::default(), Timestamp::now()).await.expect("a run");
    tx.commit().await.expect("a commit");
    match made {
        Created::Run(run_id) => run_id,
        other => panic!("{other:?}"),
    }
}

async fn report(store: &Store, run_id: i32, stage: ProgressStatus) {
    run_changes::report(store, run_id, stage, "from the worker").await.expect("a report");
}
