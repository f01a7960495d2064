//! A server on a database of its own with something in it.

mod callers;
mod care;
mod external;
mod files;
mod legacy_worker;
mod runs;
mod spares;
mod suite;
mod uploads;
mod workers;

use std::net::SocketAddr;

use chrono::TimeDelta;
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use touchstone::api::models::{Role, Scope};
use touchstone::cli::serve::Server;
use touchstone::config::Settings;
use touchstone::domain::password::{self, PasswordFormat};
use touchstone::domain::scopes;
use touchstone::domain::time::Timestamp;
use touchstone::domain::token::NewToken;
use touchstone::store::{Store, StoreOptions, migrations, tokens, users};

use crate::requests::Hints;
use crate::sending::Client;
use files::Files;
use runs::{Maker, Runs};

/// Limits nothing here reaches. The limiter is on all the same.
const ROOMY: &str =
    "read=1000000/60s,write=1000000/60s,credential=1000000/60s,machine=1000000/60s,account=1000000/60s";

/// The address and the password of the world's admin: those of the
/// contract's own example.
pub const EMAIL: &str = "ada@example.com";
/// The address of the world's plain user, whose password is the same.
pub const USER_EMAIL: &str = "user@example.com";
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
    /// The way to the server.
    pub client: Client,
    runs: Runs,
    /// The last parts of signed URLs: of a file, and of one that is not there.
    signed: [String; 2],
    /// The `ETag` of the first.
    etag: String,
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
        let files = Files::new(&folder.path().join("files"));
        suite::define(&store, &files).await;
        spares::define(&store).await;
        uploads::define(&store, &files, admin_id).await;
        external::define(&store).await;
        let maker = Maker { store: &store, files: &files, owner_id: admin_id, runs: Runs::default() };
        let runs = maker.make().await;
        let token = mint(&store, admin_id).await;
        store.close().await;

        let settings = Settings::with(&[
            ("database_url", url.as_str()),
            ("files", &folder.path().join("files").display().to_string()),
            ("listen", &listen.to_string()),
            ("rate_limits", ROOMY),
            // Its absence would be a 503 for whoever is unknown.
            ("integration_token", "an integration token of the world"),
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
        let (signed, etag) = links(&base, &token).await;
        suite::lose(&files);
        let client = Client::new(&base);
        Self { base, client, token, runs, signed, etag, store, admin_id, stop, serving, _folder: folder }
    }

    /// One more token of the admin with every scope.
    pub async fn mint(&self) -> String {
        mint(&self.store, self.admin_id).await
    }

    /// What is worth asking for here with an operation, so that not every
    /// request ends at an unknown id or a wrong password. Runs to be looked at
    /// are not canceled and restarted, nor is their suite changed, under those
    /// who look.
    pub fn hints(&self, operation: &str) -> Hints {
        let Runs { kept, spent, scenes, legacy, jobs } = &self.runs;
        let jobs = workers::of(jobs, operation);
        let spares = care::sets(operation);
        let (run_ids, scenes) = match operation {
            "cancelRun" | "restartRun" => (spent, &[][..]),
            "reportLegacy" | "reportLegacyCi" => (kept, &legacy[..]),
            _ if workers::about_a_job(operation) => (kept, &jobs[..]),
            _ => (kept, spares.as_deref().unwrap_or(scenes)),
        };
        // What has a name of its own cannot have that of another.
        let named = matches!(operation, "createCategory" | "updateCategory" | "createTag");
        let names = if named { Vec::new() } else { vec![json!("ON")] };
        let [there, lost] = &self.signed;
        let hints = if operation == "claimJob" {
            // Runs that nobody else looks at, and no waiting for more.
            Hints::default().always("platform", [json!("windows")]).always("wait_seconds", [json!(0)])
        } else {
            Hints::default().often("extra_id", [json!(1)])
        };
        let hints = external::hints(hints, operation)
            .together(scenes)
            .mostly("email", [json!(EMAIL)])
            .mostly("password", [json!(PASSWORD)])
            .often("run_id", run_ids.iter().map(|id| json!(id)))
            .often("token_id", (1..=SPARE_TOKENS).map(|id| json!(id)))
            .often("repository", [json!(REPOSITORY), json!(REPOSITORY.to_uppercase())])
            .often("commit_sha", [json!(COMMIT)])
            .often("branch", [json!("master")])
            .often("ccx_version", [json!("0.94")])
            .often("sample_id", (1..=3).map(|id| json!(id)))
            .mostly("tags", [json!([]), json!(["teletext"]), json!(["hard", "teletext"])])
            .mostly("version", [json!("0.94")])
            .often("regression_test_id", (1..=6).map(|id| json!(id)))
            .often("regression_id", (1..=6).map(|id| json!(id)))
            .often("output_id", (1..=7).map(|id| json!(id)))
            .often("variant_id", (1..=3).map(|id| json!(id)))
            .often("queued_id", uploads::of(operation).map(|id| json!(id)))
            .mostly("signed", [json!(there), json!(there), json!(there), json!(lost)])
            .often("tag", [json!("Teletext")])
            .often("category", [json!("General")])
            .often("categories", [json!(["General"]), json!(["Broken", "General"])])
            .often("name", names)
            .often("contains", [json!("compiler")])
            .often("cursor", [json!(0), json!(42)])
            .often("Range", [json!("bytes=0-2"), json!("bytes=-2"), json!("bytes=99-"), json!("bytes=9999-")])
            .often("If-Range", [json!(self.etag), json!("\"other\"")])
            .often("If-None-Match", [json!("*"), json!(self.etag), json!("W/\"other\""), json!("\"other\"")])
            .often("object_type", [json!("baseline"), json!("run")])
            .often("action", [json!("approveBaseline"), json!("createRun")])
            .often("actor_id", [json!(self.admin_id)])
            .often("regression_test_ids", [json!([1]), json!([2, 1]), Value::Null]);
        care::guarded(operation, hints, spent)
    }

    /// The world in JSON, for tools that are not written in Rust.
    pub fn describe(&self) -> Value {
        json!({
            "base_url": self.base,
            "schema_url": format!("{}/openapi.json", self.base),
            "admin_token": self.token,
            "email": EMAIL,
            "user_email": USER_EMAIL,
            "password": PASSWORD,
            "run_ids": self.runs.kept,
            "spent_run_ids": self.runs.spent,
            "scenes": self.runs.scenes,
            "jobs": workers::described(&self.runs.jobs),
            "legacy": self.runs.legacy,
            "queued": uploads::described(),
            "spare_ids": suite::SPARES.collect::<Vec<_>>(),
            "spare_sample_ids": spares::samples().collect::<Vec<_>>(),
            "spare_extra_ids": spares::extra_files(),
            "spare_accounts": spares::accounts().collect::<Vec<_>>(),
            "spare_extensions": spares::extensions().collect::<Vec<_>>(),
            "signed": self.signed,
            "etag": self.etag,
            "spare_token_ids": (1..=SPARE_TOKENS).collect::<Vec<_>>(),
        })
    }

    /// Stops the server once running requests are done.
    pub async fn stop(self) {
        let _ = self.stop.send(());
        self.serving.await.expect("the server does not panic");
    }
}

/// The last parts of the URLs of a sample's file and of one that is not there,
/// and the `ETag` of the first.
async fn links(base: &str, token: &str) -> ([String; 2], String) {
    let client = reqwest::Client::new();
    let mut links = [String::new(), String::new()];
    for (sample_id, link) in (1..).zip(&mut links) {
        let url = format!("{base}/api/v1/samples/{sample_id}/download");
        let reply = client.get(url).bearer_auth(token).send().await.expect("a reply");
        let reply: Value = reply.json().await.expect("JSON");
        *link = reply["download_url"].as_str().unwrap_or_else(|| panic!("no URL: {reply}")).to_owned();
    }
    let reply = client.get(&links[0]).send().await.expect("a reply");
    let etag = reply.headers().get("etag").unwrap_or_else(|| panic!("no ETag: {reply:?}"));
    let etag = etag.to_str().expect("a text").to_owned();
    (links.map(|link| link.rsplit('/').next().unwrap_or_default().to_owned()), etag)
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

/// A token of a day with every scope.
async fn mint(store: &Store, user_id: i32) -> String {
    mint_with(store, user_id, Scope::ALL, Timestamp::now().plus(TimeDelta::days(1))).await
}

async fn mint_with(store: &Store, user_id: i32, scopes: &[Scope], expires_at: Timestamp) -> String {
    let new = NewToken::generate();
    let row = tokens::NewRow {
        user_id,
        name: &new.hash[..40],
        hash: &new.hash,
        prefix: &new.prefix,
        scopes_json: &scopes::to_stored(scopes),
        created_at: expires_at.minus(TimeDelta::days(1)),
        expires_at,
    };
    let tx = store.begin().await.expect("a transaction");
    tokens::insert(&tx, &row).await.expect("a token");
    tx.commit().await.expect("a commit");
    new.plaintext.expose().to_owned()
}
