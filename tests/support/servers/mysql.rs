//! MySQL and MariaDB: definitions are slow to make there, so migrated databases
//! are emptied and used again.

use std::sync::Mutex;

use sqlx::{AssertSqlSafe, Connection, MySqlConnection};
use touchstone::store::{Store, StoreOptions, migrations};

use super::is_left_over;
use crate::support::databases::{Server, new_name};

/// Migrated databases that nobody uses at the moment. They hold what their last
/// test left.
static IDLE: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// What a migrated database looks like before a test touches it.
struct Fresh {
    /// A database with copies of the tables in which migrations put rows.
    rows: String,
    tables: Vec<String>,
    shape: String,
}

static FRESH: tokio::sync::Mutex<Option<Fresh>> = tokio::sync::Mutex::const_new(None);

async fn connect(server: &Server) -> MySqlConnection {
    MySqlConnection::connect(&server.url).await.unwrap_or_else(|error| panic!("{}: {error}", server.url))
}

async fn run(connection: &mut MySqlConnection, sql: &str) {
    let done = sqlx::raw_sql(AssertSqlSafe(sql)).execute(connection).await;
    done.unwrap_or_else(|error| panic!("{sql}: {error}"));
}

async fn texts(connection: &mut MySqlConnection, sql: &str) -> Vec<String> {
    let rows = sqlx::query_scalar::<_, String>(AssertSqlSafe(sql)).fetch_all(connection).await;
    rows.unwrap_or_else(|error| panic!("{sql}: {error}"))
}

/// A database without any table.
pub async fn empty(server: &Server) -> String {
    let mut connection = connect(server).await;
    let name = create(&mut connection).await;
    connection.close().await.expect("the connection is closed");
    name
}

async fn create(connection: &mut MySqlConnection) -> String {
    let name = new_name();
    run(connection, &format!("CREATE DATABASE {name} CHARACTER SET utf8mb4")).await;
    name
}

/// A migrated database without any row that the migrations do not insert.
pub async fn migrated(server: &Server) -> String {
    let mut connection = connect(server).await;
    // One at a time: definitions are made one after another anyway.
    let mut fresh = FRESH.lock().await;
    if fresh.is_none() {
        remove_left_over(&mut connection).await;
    }
    let name = loop {
        let idle = IDLE.lock().unwrap().pop();
        match (idle, &*fresh) {
            (Some(name), Some(fresh)) if shape(&mut connection, &name).await == fresh.shape => {
                restore(&mut connection, &name, fresh).await;
                break name;
            }
            // Its test has changed its tables.
            (Some(name), _) => run(&mut connection, &format!("DROP DATABASE {name}")).await,
            (None, _) => break migrate(server, &mut connection, &mut fresh).await,
        }
    };
    drop(fresh);
    connection.close().await.expect("the connection is closed");
    name
}

async fn migrate(server: &Server, connection: &mut MySqlConnection, fresh: &mut Option<Fresh>) -> String {
    let name = create(connection).await;
    let store = Store::open(&StoreOptions::new(server.url_of(&name))).await.expect("a new database");
    migrations::migrate(&store).await.expect("an empty database can be migrated");
    store.close().await;
    if fresh.is_none() {
        let rows = create(connection).await;
        let mut tables = Vec::new();
        for table in self::tables(connection, &name).await {
            let count = format!("SELECT CAST(COUNT(*) AS CHAR) FROM {name}.`{table}`");
            if texts(connection, &count).await[0] != "0" {
                run(connection, &format!("CREATE TABLE {rows}.`{table}` AS SELECT * FROM {name}.`{table}`"))
                    .await;
                tables.push(table);
            }
        }
        *fresh = Some(Fresh { rows, tables, shape: shape(connection, &name).await });
    }
    name
}

async fn tables(connection: &mut MySqlConnection, name: &str) -> Vec<String> {
    let sql = format!(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = '{name}' AND table_type = 'BASE TABLE'"
    );
    texts(connection, &sql).await
}

/// Every column and index, as one text.
async fn shape(connection: &mut MySqlConnection, name: &str) -> String {
    let sql = format!(
        "SELECT CONCAT_WS(' ', table_name, column_name, column_type, is_nullable, column_default)
         FROM information_schema.columns WHERE table_schema = '{name}'
         UNION ALL SELECT CONCAT_WS(' ', table_name, index_name, seq_in_index, column_name, non_unique)
         FROM information_schema.statistics WHERE table_schema = '{name}' ORDER BY 1"
    );
    texts(connection, &sql).await.join("\n")
}

/// Empties a database, counts from 1 again, and puts back what migrations
/// insert.
async fn restore(connection: &mut MySqlConnection, name: &str, fresh: &Fresh) {
    let mut script = format!("USE {name}; SET FOREIGN_KEY_CHECKS = 0;");
    for table in tables(connection, name).await {
        script += &format!("DELETE FROM `{table}`;");
    }
    let counting = format!(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = '{name}' AND auto_increment > 1"
    );
    for table in texts(connection, &counting).await {
        script += &format!("ALTER TABLE `{table}` AUTO_INCREMENT = 1;");
    }
    for table in &fresh.tables {
        script += &format!("INSERT INTO `{table}` SELECT * FROM {}.`{table}`;", fresh.rows);
    }
    script += "SET FOREIGN_KEY_CHECKS = 1";
    run(connection, &script).await;
}

/// Takes back databases that are no longer used: migrated ones for the next
/// test, others for good.
pub fn give_back(server: &Server, names: Vec<(String, bool)>) {
    let (again, gone): (Vec<_>, Vec<_>) = names.into_iter().partition(|(_, migrated)| *migrated);
    IDLE.lock().unwrap().extend(again.into_iter().map(|(name, _)| name));
    if gone.is_empty() {
        return;
    }
    super::block_on(async {
        let mut connection = connect(server).await;
        for (name, _) in gone {
            run(&mut connection, &format!("DROP DATABASE IF EXISTS {name}")).await;
        }
    });
}

async fn remove_left_over(connection: &mut MySqlConnection) {
    let names = "SELECT schema_name FROM information_schema.schemata";
    for name in texts(connection, names).await.into_iter().filter(|name| is_left_over(name)) {
        run(connection, &format!("DROP DATABASE IF EXISTS {name}")).await;
    }
}
