//! One text of DDL, three dialects.

use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

use crate::store::Engine;
use crate::store::statement::rewrite;

/// The types that have no common name: token, SQLite, PostgreSQL, MySQL.
const TOKENS: [(&str, &str, &str, &str); 11] = [
    // A 32-bit key the database counts up. On SQLite any INTEGER key is one.
    ("{serial}", "INTEGER NOT NULL", "SERIAL NOT NULL", "INTEGER NOT NULL AUTO_INCREMENT"),
    // The same of rows that are removed: an id that clients, snapshots of suites and the audit log
    // know is never another row's. SQLite needs a word for that, and says it with the key.
    (
        "{once}",
        "INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT",
        "SERIAL NOT NULL",
        "INTEGER NOT NULL AUTO_INCREMENT",
    ),
    ("{once_key}", "", "PRIMARY KEY (\"id\"),", "PRIMARY KEY (\"id\"),"),
    ("{bigserial}", "INTEGER NOT NULL", "BIGSERIAL NOT NULL", "BIGINT NOT NULL AUTO_INCREMENT"),
    // The inherited times: the platform declares some of them zone-aware,
    // which only PostgreSQL tells apart, and MySQL keeps whole seconds.
    ("{naive}", "DATETIME", "TIMESTAMP WITHOUT TIME ZONE", "DATETIME"),
    ("{zoned}", "DATETIME", "TIMESTAMP WITH TIME ZONE", "DATETIME"),
    // Our own times: naive UTC with microseconds everywhere.
    ("{time}", "DATETIME", "TIMESTAMP WITHOUT TIME ZONE", "DATETIME(6)"),
    ("{boolean}", "BOOLEAN", "BOOLEAN", "BOOL"),
    // MySQL's TEXT ends at 64 KiB.
    ("{longtext}", "TEXT", "TEXT", "LONGTEXT"),
    // After the closing bracket of an inherited table, and of one of ours,
    // where keys are compared exactly, byte for byte.
    ("{innodb}", "", "", "ENGINE=InnoDB"),
    ("{own}", "", "", "ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin"),
];

/// An index to create where it is absent.
pub(super) struct Index {
    /// The table it belongs to.
    pub table: &'static str,
    /// Its columns, in order; one may end with ` DESC`.
    pub columns: &'static [&'static str],
    /// Its name.
    pub name: &'static str,
    /// Whether MySQL may do without it if another index begins with the same
    /// columns: InnoDB makes one for every foreign key.
    pub replaceable: bool,
}

/// The engine behind a connection.
pub(super) fn engine_of(db: &impl ConnectionTrait) -> Result<Engine, DbErr> {
    match db.get_database_backend() {
        DbBackend::Sqlite => Ok(Engine::Sqlite),
        DbBackend::Postgres => Ok(Engine::Postgres),
        DbBackend::MySql => Ok(Engine::MySql),
        other => Err(DbErr::Custom(format!("{} is not supported", other.as_str()))),
    }
}

/// Runs a text of statements, each ending with `;` at the end of a line.
pub(super) async fn run_script(db: &impl ConnectionTrait, script: &str) -> Result<(), DbErr> {
    for statement in render(engine_of(db)?, script) {
        db.execute_unprepared(&statement).await?;
    }
    Ok(())
}

/// The statements of a script in an engine's dialect.
fn render(engine: Engine, script: &str) -> Vec<String> {
    let plain: String = script
        .lines()
        .filter(|line| !line.trim_start().starts_with("--"))
        .flat_map(|line| [line, "\n"])
        .collect();
    let plain = TOKENS.iter().fold(plain, |text, (token, sqlite, postgres, mysql)| {
        text.replace(
            token,
            match engine {
                Engine::Sqlite => sqlite,
                Engine::Postgres => postgres,
                Engine::MySql => mysql,
            },
        )
    });
    rewrite(engine, &plain)
        .split(";\n")
        .map(|statement| statement.trim().to_owned())
        .filter(|statement| !statement.is_empty())
        .collect()
}

/// Creates an index unless it is there.
pub(super) async fn ensure_index(db: &impl ConnectionTrait, index: &Index) -> Result<(), DbErr> {
    let engine = engine_of(db)?;
    // MySQL has no IF NOT EXISTS for an index.
    if engine == Engine::MySql && exists_on_mysql(db, index).await? {
        return Ok(());
    }
    db.execute_unprepared(&rewrite(engine, &create_index(engine, index))).await?;
    Ok(())
}

fn create_index(engine: Engine, index: &Index) -> String {
    let columns: Vec<_> = index.columns.iter().map(|column| quoted(column)).collect();
    format!(
        "CREATE INDEX {}\"{}\" ON \"{}\" ({})",
        if engine == Engine::MySql { "" } else { "IF NOT EXISTS " },
        index.name,
        index.table,
        columns.join(", ")
    )
}

fn quoted(column: &str) -> String {
    match column.strip_suffix(" DESC") {
        Some(column) => format!("\"{column}\" DESC"),
        None => format!("\"{column}\""),
    }
}

async fn exists_on_mysql(db: &impl ConnectionTrait, index: &Index) -> Result<bool, DbErr> {
    let rows = db
        .query_all_raw(Statement::from_sql_and_values(
            DbBackend::MySql,
            "SELECT CONVERT(index_name USING utf8mb4), CONVERT(column_name USING utf8mb4) \
             FROM information_schema.statistics \
             WHERE table_schema = DATABASE() AND table_name = ? \
             ORDER BY index_name, seq_in_index",
            [index.table.into()],
        ))
        .await?;
    let mut existing: Vec<(String, Vec<String>)> = Vec::new();
    for row in rows {
        let (name, column): (String, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        match existing.last_mut() {
            Some((last, columns)) if *last == name => columns.push(column),
            _ => existing.push((name, vec![column])),
        }
    }
    Ok(existing
        .iter()
        .any(|(name, columns)| name == index.name || (index.replaceable && serves(columns, index))))
}

/// Whether an index over `columns` answers what `index` would. InnoDB appends
/// the primary key to every index, so a final `id` comes for nothing.
fn serves(columns: &[String], index: &Index) -> bool {
    let wanted = match index.columns {
        [wanted @ .., "id"] if !wanted.is_empty() => wanted,
        all => all,
    };
    columns.len() >= wanted.len()
        && columns.iter().zip(wanted).all(|(have, want)| have.eq_ignore_ascii_case(want))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "-- a note; with a semicolon;\n\
        CREATE TABLE IF NOT EXISTS \"user\" (\n    \"id\" {serial},\n    \"at\" {time}\n) {own};\n\n\
        CREATE TABLE IF NOT EXISTS \"b\" (\"c\" {zoned}) {innodb};\n\
        CREATE TABLE \"d\" (\"id\" {once}, {once_key} UNIQUE (\"id\"));\n";

    #[test]
    fn a_script_is_rendered_for_each_engine() {
        assert_eq!(
            render(Engine::Sqlite, SCRIPT),
            [
                "CREATE TABLE IF NOT EXISTS \"user\" (\n    \"id\" INTEGER NOT NULL,\n    \"at\" DATETIME\n)",
                "CREATE TABLE IF NOT EXISTS \"b\" (\"c\" DATETIME)",
                "CREATE TABLE \"d\" (\"id\" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,  UNIQUE (\"id\"))",
            ]
        );
        assert_eq!(
            render(Engine::Postgres, SCRIPT)[1],
            "CREATE TABLE IF NOT EXISTS \"b\" (\"c\" TIMESTAMP WITH TIME ZONE)"
        );
        assert_eq!(
            render(Engine::Postgres, SCRIPT)[2],
            "CREATE TABLE \"d\" (\"id\" SERIAL NOT NULL, PRIMARY KEY (\"id\"), UNIQUE (\"id\"))"
        );
        let mysql = render(Engine::MySql, SCRIPT);
        assert!(
            mysql[0].starts_with(
                "CREATE TABLE IF NOT EXISTS `user` (\n    `id` INTEGER NOT NULL AUTO_INCREMENT,"
            )
        );
        assert!(
            mysql[0]
                .ends_with("`at` DATETIME(6)\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin")
        );
    }

    #[test]
    fn the_foreign_key_indexes_of_innodb_serve() {
        let index = Index {
            table: "test_progress",
            columns: &["test_id", "id"],
            name: "ts_test_progress_test_id_id",
            replaceable: true,
        };
        let columns = |names: &[&str]| names.iter().map(|n| (*n).to_owned()).collect::<Vec<_>>();
        assert!(serves(&columns(&["test_id"]), &index));
        assert!(serves(&columns(&["TEST_ID", "status"]), &index));
        assert!(!serves(&columns(&["status", "test_id"]), &index));
        assert_eq!(
            create_index(Engine::Sqlite, &index),
            "CREATE INDEX IF NOT EXISTS \"ts_test_progress_test_id_id\" ON \"test_progress\" (\"test_id\", \"id\")"
        );
    }
}
