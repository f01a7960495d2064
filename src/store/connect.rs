//! From a database URL to open pools.
//!
//! SQLite gets two pools over one file: a single writer and several readers.
//! The servers get one pool for both. What a session must look like (UTC,
//! foreign keys, isolation) is set here, on every connection, and nowhere else.

use std::borrow::Cow;
use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;
use std::time::Duration;

use sea_orm::{SqlxMySqlConnector, SqlxPostgresConnector, SqlxSqliteConnector};
use sqlx::mysql::{MySqlConnectOptions, MySqlPoolOptions};
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Executor, MySqlPool, PgPool, SqlitePool};

use super::{Engine, Inner, Store, StoreError};

/// How long a request waits for a free connection before the database counts
/// as unavailable.
const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);

/// How long SQLite waits for another process's lock.
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// Prepared statements kept for each connection.
const STATEMENT_CACHE: usize = 256;

/// What SQLite promises about a commit when the power fails.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Synchronous {
    /// The database stays consistent, but the last commits may be lost. A
    /// crash of the program alone loses nothing.
    #[default]
    Normal,
    /// Every commit is on the disk before it is acknowledged.
    Full,
}

/// Which database to open, and how.
#[derive(Clone)]
pub struct StoreOptions {
    /// `sqlite://path?mode=rwc`, `sqlite:path`, `postgres://…`,
    /// `postgresql://…`, `mysql://…` or `mariadb://…`; a driver suffix as in
    /// `mysql+pymysql://` is ignored.
    pub url: String,
    /// Durability of a commit on SQLite.
    pub sqlite_synchronous: Synchronous,
    /// SQLite: connections that read (default 4). The servers: connections in
    /// all (default 10). Zero means the default.
    pub readers: u32,
    /// Whether each statement is logged at debug level, target `sqlx::query`.
    pub log_statements: bool,
}

impl StoreOptions {
    /// Options for an URL with every default.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            sqlite_synchronous: Synchronous::default(),
            readers: 0,
            log_statements: false,
        }
    }

    fn connections(&self, default: u32) -> u32 {
        if self.readers == 0 { default } else { self.readers }
    }

    fn logged<O: ConnectOptions>(&self, options: O) -> O {
        if self.log_statements {
            // The driver's own default: debug, and warnings for slow ones.
            options
        } else {
            options.disable_statement_logging()
        }
    }
}

/// The URL may hold a password, so it is not shown.
impl std::fmt::Debug for StoreOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoreOptions")
            .field("sqlite_synchronous", &self.sqlite_synchronous)
            .field("readers", &self.readers)
            .field("log_statements", &self.log_statements)
            .finish_non_exhaustive()
    }
}

/// The driver's pools, for statements written by hand.
pub(super) enum Pools {
    /// One writer beside several readers.
    Sqlite {
        /// Cannot write.
        reader: SqlitePool,
        /// Exactly one connection.
        writer: SqlitePool,
    },
    /// One pool for everything.
    Postgres(PgPool),
    /// One pool for everything.
    MySql(MySqlPool),
}

impl Pools {
    pub(super) async fn close(&self) {
        match self {
            Self::Sqlite { reader, writer } => {
                reader.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
            Self::MySql(pool) => pool.close().await,
        }
    }
}

pub(super) async fn open(options: &StoreOptions) -> Result<Store, StoreError> {
    let (engine, url) = recognise(&options.url)?;
    let inner = match engine {
        Engine::Sqlite => open_sqlite(options, &url).await?,
        Engine::Postgres => open_postgres(options, &url).await?,
        Engine::MySql => open_mysql(options, &url).await?,
    };
    Ok(Store(Arc::new(inner), Arc::default()))
}

/// Finds the engine by the URL's scheme and brings the URL into the form its
/// driver reads.
fn recognise(url: &str) -> Result<(Engine, Cow<'_, str>), StoreError> {
    let (scheme, rest) = url.split_once(':').unwrap_or((url, ""));
    // `mysql+pymysql` names a Python driver, which is no concern of ours.
    let dialect = scheme.split('+').next().unwrap_or(scheme);
    match dialect.to_ascii_lowercase().as_str() {
        "sqlite" => {
            refuse_memory(rest)?;
            Ok((Engine::Sqlite, Cow::Borrowed(url)))
        }
        "postgres" | "postgresql" => Ok((Engine::Postgres, format!("postgres:{rest}").into())),
        "mysql" | "mariadb" => Ok((Engine::MySql, format!("mysql:{}", without_charset(rest)).into())),
        _ => Err(StoreError::Configuration(
            "the database URL must begin with sqlite:, postgres:, postgresql:, mysql: or mariadb:".to_owned(),
        )),
    }
}

/// Every connection to an in-memory database would see a database of its own.
fn refuse_memory(rest: &str) -> Result<(), StoreError> {
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.trim_start_matches("//");
    if path.is_empty() || path == ":memory:" || query.split('&').any(|p| p == "mode=memory") {
        return Err(StoreError::Configuration(
            "the database URL must name an SQLite file: in-memory databases are not supported".to_owned(),
        ));
    }
    if query.split('&').any(|p| p == "mode=ro" || p == "immutable=1") {
        return Err(StoreError::Configuration(
            "the SQLite database must be writable: use mode=rw or mode=rwc".to_owned(),
        ));
    }
    Ok(())
}

/// The connection always speaks utf8mb4, whatever character set a URL of the
/// original platform asks for.
fn without_charset(rest: &str) -> String {
    let Some((base, query)) = rest.split_once('?') else {
        return rest.to_owned();
    };
    let kept: Vec<_> = query
        .split('&')
        .filter(|pair| !pair.starts_with("charset=") && !pair.starts_with("collation="))
        .collect();
    if kept.is_empty() { base.to_owned() } else { format!("{base}?{}", kept.join("&")) }
}

/// Reads an URL into a driver's options. The driver's complaint names what is
/// wrong with the URL, never the URL.
fn parse<O: FromStr<Err = sqlx::Error>>(url: &str) -> Result<O, StoreError> {
    url.parse().map_err(|error| {
        let reason = match error {
            sqlx::Error::Configuration(reason) => reason.to_string(),
            _ => "not understood".to_owned(),
        };
        StoreError::Configuration(format!("the database URL cannot be read: {reason}"))
    })
}

async fn open_sqlite(options: &StoreOptions, url: &str) -> Result<Inner, StoreError> {
    let base: SqliteConnectOptions = parse(url)?;
    let base = options
        .logged(base)
        .foreign_keys(true)
        .busy_timeout(BUSY_TIMEOUT)
        .statement_cache_capacity(STATEMENT_CACHE);
    if url.contains("mode=rwc") {
        create_parent(base.get_filename())?;
    }
    let writer =
        base.clone().journal_mode(SqliteJournalMode::Wal).synchronous(match options.sqlite_synchronous {
            Synchronous::Normal => SqliteSynchronous::Normal,
            Synchronous::Full => SqliteSynchronous::Full,
        });
    let writer = connect_sqlite(writer, 1).await.map_err(|error| match error {
        StoreError::Unavailable(reason) => {
            StoreError::Unavailable(format!("{reason}: {}", base.get_filename().display()))
        }
        other => other,
    })?;
    let reader =
        connect_sqlite(base.create_if_missing(false).read_only(true), options.connections(4)).await?;
    Ok(Inner {
        engine: Engine::Sqlite,
        reader: SqlxSqliteConnector::from_sqlx_sqlite_pool(reader.clone()),
        writer: SqlxSqliteConnector::from_sqlx_sqlite_pool(writer.clone()),
        pools: Pools::Sqlite { reader, writer },
        snapshots: Default::default(),
    })
}

fn create_parent(file: &Path) -> Result<(), StoreError> {
    match file.parent() {
        Some(folder) => std::fs::create_dir_all(folder).map_err(|error| {
            StoreError::Configuration(format!(
                "the folder {} of the database cannot be created: {error}",
                folder.display()
            ))
        }),
        None => Ok(()),
    }
}

/// Connects, patiently: the switch to WAL needs a moment alone with the file
/// that SQLite's own busy timeout does not wait for.
async fn connect_sqlite(options: SqliteConnectOptions, connections: u32) -> Result<SqlitePool, StoreError> {
    let mut patience = 50;
    loop {
        let pool = SqlitePoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(ACQUIRE_TIMEOUT)
            .idle_timeout(None)
            .max_lifetime(None)
            .test_before_acquire(false)
            .connect_with(options.clone())
            .await;
        match pool {
            Ok(pool) => return Ok(pool),
            Err(error) if patience > 0 && is_locked(&error) => {
                patience -= 1;
                tokio::time::sleep(BUSY_TIMEOUT / 50).await;
            }
            Err(error) => return Err(error.into()),
        }
    }
}

fn is_locked(error: &sqlx::Error) -> bool {
    error
        .as_database_error()
        .and_then(|error| error.code())
        .and_then(|code| code.parse::<u32>().ok())
        .is_some_and(|code| matches!(code & 0xff, 5 | 6))
}

async fn open_postgres(options: &StoreOptions, url: &str) -> Result<Inner, StoreError> {
    let connect: PgConnectOptions = parse(url)?;
    let server = format!("{}:{}", connect.get_host(), connect.get_port());
    let connect =
        options.logged(connect).application_name("touchstone").statement_cache_capacity(STATEMENT_CACHE);
    let pool = PgPoolOptions::new()
        .max_connections(options.connections(10))
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection
                    .execute(
                        "SET TIME ZONE 'UTC'; \
                         SET default_transaction_isolation TO 'read committed'",
                    )
                    .await?;
                Ok(())
            })
        })
        .connect_with(connect)
        .await
        .map_err(|error| unanswered(error, &server))?;
    let connection = SqlxPostgresConnector::from_sqlx_postgres_pool(pool.clone());
    Ok(Inner {
        engine: Engine::Postgres,
        reader: connection.clone(),
        writer: connection,
        pools: Pools::Postgres(pool),
        snapshots: Default::default(),
    })
}

/// A pool keeps trying a server that refuses connections, then only says that
/// time is up: name the server instead.
fn unanswered(error: sqlx::Error, server: &str) -> StoreError {
    match error {
        sqlx::Error::PoolTimedOut => {
            StoreError::Unavailable(format!("{server} accepted no connection within {ACQUIRE_TIMEOUT:?}"))
        }
        other => other.into(),
    }
}

async fn open_mysql(options: &StoreOptions, url: &str) -> Result<Inner, StoreError> {
    let connect: MySqlConnectOptions = parse(url)?;
    let server = format!("{}:{}", connect.get_host(), connect.get_port());
    let connect = options
        .logged(connect)
        .charset("utf8mb4")
        .timezone(Some("+00:00".to_owned()))
        .statement_cache_capacity(STATEMENT_CACHE);
    let pool = MySqlPoolOptions::new()
        .max_connections(options.connections(10))
        .acquire_timeout(ACQUIRE_TIMEOUT)
        .after_connect(|connection, _| {
            Box::pin(async move {
                connection.execute("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED").await?;
                // An old server may be set to cut what does not fit.
                connection
                    .execute("SET SESSION sql_mode = CONCAT(@@SESSION.sql_mode, ',STRICT_TRANS_TABLES')")
                    .await?;
                Ok(())
            })
        })
        .connect_with(connect)
        .await
        .map_err(|error| unanswered(error, &server))?;
    let connection = SqlxMySqlConnector::from_sqlx_mysql_pool(pool.clone());
    Ok(Inner {
        engine: Engine::MySql,
        reader: connection.clone(),
        writer: connection,
        pools: Pools::MySql(pool),
        snapshots: Default::default(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_of_every_engine_are_recognised() {
        let read = |url: &'static str| {
            let (engine, url) = recognise(url).expect("a good URL");
            (engine, url.into_owned())
        };
        assert_eq!(
            read("postgresql+psycopg2://u:p@h/d"),
            (Engine::Postgres, "postgres://u:p@h/d".to_owned())
        );
        assert_eq!(
            read("mysql+pymysql://u:p@h:3306/d?charset=utf8"),
            (Engine::MySql, "mysql://u:p@h:3306/d".to_owned())
        );
        assert_eq!(
            read("mariadb://u:p@h/d?charset=utf8&ssl-mode=REQUIRED"),
            (Engine::MySql, "mysql://u:p@h/d?ssl-mode=REQUIRED".to_owned())
        );
        assert_eq!(read("sqlite:a.db"), (Engine::Sqlite, "sqlite:a.db".to_owned()));
    }

    #[test]
    fn useless_urls_are_refused_without_repeating_them() {
        for url in [
            "sqlite::memory:",
            "sqlite://:memory:",
            "sqlite:",
            "sqlite://x?mode=memory",
            "sqlite://x?mode=ro",
            "oracle://user:s3cret@host/db",
            "s3cret",
        ] {
            let error = recognise(url).expect_err(url).to_string();
            assert!(!error.contains("s3cret"), "{error}");
        }
        let error =
            parse::<PgConnectOptions>("postgres://u:s3cret@host:port/db").expect_err("a port is a number");
        assert!(matches!(error, StoreError::Configuration(_)));
        assert!(!error.to_string().contains("s3cret"), "{error}");
    }
}
