//! What every HTTP test stands on: a server of its own, on a free port and a
//! database of its own, and ways to put things into it.

// Each test uses a part of it.
#![allow(dead_code, unused_imports)]

mod client;
pub mod contents;
pub mod databases;
mod files;
mod fill;
pub mod process;
mod servers;
mod trail;

use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Duration;

use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use touchstone::cli::serve::Server;
use touchstone::config::Settings;
use touchstone::store::{Store, StoreOptions, migrations};

pub use client::Reply;
pub use fill::{PASSWORD, User};
pub use touchstone_each_database::each_database;
pub use trail::Entry;

/// Limits that only a test of limits reaches. The limiter is on all the same.
const ROOMY: &str =
    "read=100000/60s,write=100000/60s,credential=100000/60s,machine=100000/60s,account=100000/60s";

/// A running server with a database of its own.
pub struct World {
    /// The server's own database. It is closed once the server has stopped.
    pub store: Store,
    /// For example `http://127.0.0.1:40123`.
    pub base: String,
    client: reqwest::Client,
    stop: Option<oneshot::Sender<()>>,
    serving: Option<JoinHandle<bool>>,
    folder: TempDir,
}

impl World {
    /// A server on an empty, migrated database.
    pub async fn new() -> Self {
        Self::with(&[]).await
    }

    /// The same with some settings changed.
    pub async fn with(changes: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        databases::migrated(folder.path()).await;
        Self::on(folder, changes).await
    }

    /// A server on the database that belongs to a folder, see [`database_url`].
    pub async fn on(folder: TempDir, changes: &[(&str, &str)]) -> Self {
        // The provider is the process's; a second test finds it there.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let url = database_url(&folder);
        let files = folder.path().join("files").display().to_string();
        let mut settings = vec![
            ("database_url", url.as_str()),
            ("files", &files),
            ("listen", "127.0.0.1:0"),
            ("rate_limits", ROOMY),
            ("database_readers", databases::CONNECTIONS),
        ];
        settings.extend(changes);
        let settings = Settings::with(&settings).expect("settings that make sense");
        let server = Server::open(settings).await.unwrap_or_else(|failure| panic!("{failure:?}"));
        let base = format!("http://{}", server.address().expect("an address"));
        let store = server.store().clone();
        let (stop, stopped) = oneshot::channel::<()>();
        let serving = tokio::spawn(server.serve(async {
            // A world that is dropped stops its server, too.
            let _ = stopped.await;
        }));
        let client = reqwest::Client::builder()
            .redirect(reqwest::redirect::Policy::none())
            .timeout(Duration::from_secs(60))
            .build()
            .expect("a client");
        Self { store, base, client, stop: Some(stop), serving: Some(serving), folder }
    }

    /// The server's address without the scheme.
    pub fn address(&self) -> &str {
        self.base.trim_start_matches("http://")
    }

    /// Where the world keeps its files.
    pub fn folder(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// The database's URL.
    pub fn database_url(&self) -> String {
        database_url(&self.folder)
    }

    /// Another connection to the same database, as a second process has one.
    pub async fn second_view(&self) -> Store {
        Store::open(&StoreOptions::new(self.database_url())).await.expect("a second view")
    }

    /// Stops the server, and starts another on the same database.
    pub async fn restarted(mut self, changes: &[(&str, &str)]) -> Self {
        assert!(self.stop().await, "every request was finished");
        Self::on(self.folder, changes).await
    }

    /// The folder of a world whose server was stopped, for what comes after it.
    pub fn into_folder(self) -> TempDir {
        self.folder
    }

    /// Asks the server to stop, and waits until it has; whether all requests
    /// were finished.
    pub async fn stop(&mut self) -> bool {
        self.ask_to_stop();
        self.serving.take().expect("a server stops once").await.expect("the server does not panic")
    }

    /// Asks the server to stop.
    pub fn ask_to_stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
    }
}

/// The URL of the database that belongs to a folder: the one it was given by
/// [`databases`], else the SQLite file `t.db` in it.
pub fn database_url(folder: &TempDir) -> String {
    databases::url_in(folder.path())
}

/// A migrated SQLite database to copy, made once a test run.
async fn template() -> PathBuf {
    static TEMPLATE: OnceLock<(TempDir, PathBuf)> = OnceLock::new();
    static MAKING: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _making = MAKING.lock().await;
    if let Some((_, path)) = TEMPLATE.get() {
        return path.clone();
    }
    let folder = tempfile::tempdir().expect("a folder for the template");
    let store = Store::open(&StoreOptions::new(database_url(&folder))).await.expect("a new database");
    migrations::migrate(&store).await.expect("an empty database can be migrated");
    store.close().await;
    let path = folder.path().join("t.db");
    TEMPLATE.get_or_init(|| (folder, path.clone()));
    path
}
