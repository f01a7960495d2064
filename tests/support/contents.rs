//! Everything a database holds, for comparison.

use std::collections::BTreeMap;

use touchstone::store::{AssertSqlSafe, Engine, Queries, Store};

async fn texts(store: &Store, sql: String) -> Vec<String> {
    store.fetch_all(AssertSqlSafe(sql), &[], |row| row.text(0)).await.expect("texts")
}

/// Every table of the database, by name.
pub async fn tables(store: &Store) -> Vec<String> {
    let sql = match store.engine() {
        Engine::Sqlite => {
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY 1"
        }
        Engine::Postgres => {
            "SELECT CAST(table_name AS text) FROM information_schema.tables
             WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1"
        }
        Engine::MySql => {
            "SELECT table_name FROM information_schema.tables
             WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY 1"
        }
    };
    texts(store, sql.to_owned()).await
}

/// The columns of a table, in order.
async fn columns(store: &Store, table: &str) -> Vec<String> {
    let sql = match store.engine() {
        Engine::Sqlite => format!("SELECT name FROM pragma_table_info('{table}')"),
        Engine::Postgres => format!(
            "SELECT CAST(column_name AS text) FROM information_schema.columns
             WHERE table_schema = 'public' AND table_name = '{table}' ORDER BY ordinal_position"
        ),
        Engine::MySql => format!(
            "SELECT column_name FROM information_schema.columns
             WHERE table_schema = DATABASE() AND table_name = '{table}' ORDER BY ordinal_position"
        ),
    };
    texts(store, sql).await
}

/// Every row of every table, each as one text, sorted; without the columns
/// named like `table.column`, and without what migrations note for themselves.
pub async fn contents(store: &Store, without: &[&str]) -> BTreeMap<String, Vec<String>> {
    let mut contents = BTreeMap::new();
    for table in tables(store).await {
        if table == "touchstone_migration" {
            continue;
        }
        let columns = columns(store, &table).await;
        let kept: Vec<String> = columns
            .iter()
            .filter(|column| !without.contains(&format!("{table}.{column}").as_str()))
            .map(|column| format!("\"{column}\""))
            .collect();
        let row = match store.engine() {
            Engine::Sqlite => {
                kept.iter().map(|column| format!("quote({column})")).collect::<Vec<_>>().join(" || ',' || ")
            }
            Engine::Postgres => format!("CAST(ROW({}) AS text)", kept.join(", ")),
            Engine::MySql => {
                let quoted: Vec<_> = kept.iter().map(|column| format!("QUOTE({column})")).collect();
                format!("CONVERT(CONCAT_WS(',', {}) USING utf8mb4)", quoted.join(", "))
            }
        };
        let mut rows = texts(store, format!("SELECT {row} FROM \"{table}\"")).await;
        rows.sort_unstable();
        contents.insert(table, rows);
    }
    contents
}

impl super::World {
    /// Every row of every table, for comparison. When the read model was computed is left out: the
    /// background computes each run once more when a server starts or definitions change.
    pub async fn rows(&self) -> BTreeMap<String, Vec<String>> {
        contents(&self.store, &["run_summary.computed_at"]).await
    }
}
