//! The databases that tests run on, and what a world gets on each of them.
//!
//! `TOUCHSTONE_TEST_DATABASES` names the servers, separated by spaces or
//! commas, as in `sqlite postgres://postgres@127.0.0.1:5999/postgres
//! mysql://root@127.0.0.1:5998/`; without it there is SQLite alone. A test with
//! the attribute `each_database` runs on one after another; any other test has
//! SQLite. Only databases whose names begin with [`PREFIX`] are touched.

use std::cell::RefCell;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use touchstone::store::Engine;

use super::servers::{mysql, postgres};

/// A server that tests may make databases on.
pub struct Server {
    pub engine: Engine,
    /// Its URL; its path, if any, names a database that one can always connect
    /// to. Empty for SQLite.
    pub url: String,
}

impl Server {
    fn parse(url: &str) -> Self {
        let scheme = url.split([':', '+']).next().unwrap_or_default();
        let engine = match scheme {
            "sqlite" => Engine::Sqlite,
            "postgres" | "postgresql" => Engine::Postgres,
            "mysql" | "mariadb" => Engine::MySql,
            _ => panic!("TOUCHSTONE_TEST_DATABASES: no engine is called {scheme:?}"),
        };
        Self { engine, url: url.to_owned() }
    }

    /// The URL of one of its databases.
    pub fn url_of(&self, database: &str) -> String {
        let mut url = reqwest::Url::parse(&self.url).expect("TOUCHSTONE_TEST_DATABASES holds URLs");
        url.set_path(database);
        url.into()
    }
}

/// The configured servers.
pub fn servers() -> &'static [Server] {
    static SERVERS: OnceLock<Vec<Server>> = OnceLock::new();
    SERVERS.get_or_init(|| {
        let list = std::env::var("TOUCHSTONE_TEST_DATABASES").unwrap_or_default();
        let urls = list.split([' ', ',', '\n']).filter(|url| !url.is_empty());
        let mut servers: Vec<Server> = urls.map(Server::parse).collect();
        if servers.is_empty() {
            servers.push(Server::parse("sqlite"));
        }
        servers
    })
}

/// One run of a test on one server, and the databases it was given there.
struct Current {
    server: &'static Server,
    /// Their names, and whether they were given with all tables.
    given: Mutex<Vec<(String, bool)>>,
}

thread_local! {
    // Every thread of a test's runtime has it, so spawned tasks do, too.
    static CURRENT: RefCell<Option<Arc<Current>>> = const { RefCell::new(None) };
}

fn current() -> Option<Arc<Current>> {
    CURRENT.with_borrow(Clone::clone)
}

/// The engine the calling test runs on.
pub fn engine() -> Engine {
    current().map_or(Engine::Sqlite, |current| current.server.engine)
}

/// Runs a test on every configured server, each time on a runtime of its own;
/// with zero workers that has one thread. What `#[each_database]` stands for.
pub fn each<F: Future<Output = ()>>(workers: usize, body: impl Fn() -> F) {
    for server in servers() {
        let current = Arc::new(Current { server, given: Mutex::default() });
        let ended = catch_unwind(AssertUnwindSafe(|| {
            let runtime = runtime(workers, &current);
            CURRENT.set(Some(current.clone()));
            runtime.block_on(body());
        }));
        CURRENT.set(None);
        // The runtime is gone by now, and every connection with it.
        let given = std::mem::take(&mut *current.given.lock().unwrap_or_else(|poison| poison.into_inner()));
        match server.engine {
            Engine::Sqlite => {}
            Engine::Postgres => postgres::give_back(server, &given),
            Engine::MySql => mysql::give_back(server, given),
        }
        if let Err(panic) = ended {
            eprintln!("this was on {:?}", server.engine);
            resume_unwind(panic);
        }
    }
}

fn runtime(workers: usize, current: &Arc<Current>) -> tokio::runtime::Runtime {
    let mut builder = match workers {
        0 => tokio::runtime::Builder::new_current_thread(),
        workers => {
            let mut builder = tokio::runtime::Builder::new_multi_thread();
            builder.worker_threads(workers);
            builder
        }
    };
    let current = current.clone();
    builder.on_thread_start(move || CURRENT.set(Some(current.clone())));
    builder.enable_all().build().expect("a runtime")
}

/// Gives the calling test an empty, migrated database, and returns its URL. On
/// SQLite it is the file `t.db` of the folder. Processes that
/// [`super::process`] starts in the folder use it.
pub async fn migrated(folder: &Path) -> String {
    give(folder, true).await
}

/// The same without any table.
pub async fn empty(folder: &Path) -> String {
    give(folder, false).await
}

async fn give(folder: &Path, tables: bool) -> String {
    let Some(current) = current().filter(|current| current.server.engine != Engine::Sqlite) else {
        if tables {
            std::fs::copy(super::template().await, folder.join("t.db")).expect("a copy of the template");
        }
        return note(folder, sqlite_url(folder));
    };
    let server = current.server;
    let name = match (server.engine, tables) {
        (Engine::Postgres, true) => postgres::migrated(server).await,
        (Engine::Postgres, false) => postgres::empty(server).await,
        (_, true) => mysql::migrated(server).await,
        (_, false) => mysql::empty(server).await,
    };
    let url = server.url_of(&name);
    current.given.lock().unwrap().push((name, tables));
    note(folder, url)
}

/// Writes down which database belongs to a folder.
fn note(folder: &Path, url: String) -> String {
    std::fs::write(folder.join("database-url"), &url).expect("a folder to write to");
    url
}

/// The URL of the database that belongs to a folder; `t.db` in it unless the
/// folder was given another one.
pub fn url_in(folder: &Path) -> String {
    std::fs::read_to_string(folder.join("database-url")).unwrap_or_else(|_| sqlite_url(folder))
}

fn sqlite_url(folder: &Path) -> String {
    format!("sqlite://{}?mode=rwc", folder.join("t.db").display())
}

/// Connections that a server may use for each world: several, and few enough
/// for many worlds at once.
pub const CONNECTIONS: &str = "4";

/// What the names of all databases for tests begin with, followed by the id of
/// the process that made them.
pub const PREFIX: &str = "touchstone_test_";

/// A name for a database, distinct among all processes that share a server.
pub fn new_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(1);
    format!("{PREFIX}{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}
