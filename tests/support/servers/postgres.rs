//! PostgreSQL: each test database is a copy of a migrated one.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use touchstone::store::{Store, StoreOptions, migrations};

use super::is_left_over;
use crate::support::databases::{Server, new_name};

async fn connect(server: &Server) -> PgConnection {
    PgConnection::connect(&server.url).await.unwrap_or_else(|error| panic!("{}: {error}", server.url))
}

async fn run(connection: &mut PgConnection, sql: String) {
    let done = sqlx::raw_sql(AssertSqlSafe(sql.as_str())).execute(connection).await;
    done.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

/// Makes a database as a copy of another one.
async fn copy(server: &Server, of: &str) -> String {
    let name = new_name();
    let mut connection = connect(server).await;
    run(&mut connection, format!("CREATE DATABASE {name} TEMPLATE {of}")).await;
    connection.close().await.expect("the connection is closed");
    name
}

/// A database without any table.
pub async fn empty(server: &Server) -> String {
    copy(server, "template0").await
}

/// A migrated database without any row that the migrations do not insert.
pub async fn migrated(server: &Server) -> String {
    let template = template(server).await;
    copy(server, &template).await
}

/// The database that all are copies of, made once a process.
async fn template(server: &Server) -> String {
    static TEMPLATE: tokio::sync::Mutex<Option<String>> = tokio::sync::Mutex::const_new(None);
    let mut template = TEMPLATE.lock().await;
    if let Some(name) = &*template {
        return name.clone();
    }
    remove_left_over(server).await;
    let name = empty(server).await;
    let store = Store::open(&StoreOptions::new(server.url_of(&name))).await.expect("a new database");
    migrations::migrate(&store).await.expect("an empty database can be migrated");
    store.close().await;
    template.insert(name).clone()
}

/// Removes databases that are no longer used.
pub fn give_back(server: &Server, names: &[(String, bool)]) {
    if names.is_empty() {
        return;
    }
    super::block_on(async {
        let mut connection = connect(server).await;
        for (name, _) in names {
            run(&mut connection, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        }
    });
}

async fn remove_left_over(server: &Server) {
    let mut connection = connect(server).await;
    let names: Vec<String> = sqlx::query_scalar("SELECT datname::text FROM pg_database")
        .fetch_all(&mut connection)
        .await
        .expect("names");
    for name in names.into_iter().filter(|name| is_left_over(name)) {
        run(&mut connection, format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
    }
}
