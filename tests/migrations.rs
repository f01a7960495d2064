//! The schema: on an empty database, on one the original platform made, and
//! again. What the store promises about rows, times and transactions is in
//! the module below.

mod behaviour;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use sea_orm::{ColumnTrait, EntityTrait, Iterable};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool};
use sqlx::{AssertSqlSafe, Row as _};
use touchstone::store::entities::{self, regression_test_category};
use touchstone::store::{Store, StoreOptions, migrations};

const CREATE_ALL: &str = include_str!("sql/create_all.sqlite.sql");
const FIXTURE: &str = include_str!("sql/fixture.sql");

/// A database file in a folder of its own, gone with the value.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("nested").join("touchstone.db")
    }

    async fn store(&self) -> Store {
        let url = format!("sqlite://{}?mode=rwc", self.file().display());
        Store::open(&StoreOptions::new(url)).await.expect("an open store")
    }

    /// The file as the original platform's program would have left it.
    async fn made_by_platform(&self, fixture: &str) {
        let file = self.file();
        std::fs::create_dir_all(file.parent().expect("a parent")).expect("a folder");
        let pool = plain(&file, true).await;
        for script in [CREATE_ALL, fixture] {
            sqlx::raw_sql(AssertSqlSafe(script.to_owned())).execute(&pool).await.expect("a script runs");
        }
        pool.close().await;
    }
}

/// A connection that knows nothing of the store.
async fn plain(file: &Path, create: bool) -> SqlitePool {
    let options = SqliteConnectOptions::new().filename(file).create_if_missing(create);
    SqlitePool::connect_with(options).await.expect("a plain connection")
}

/// Rows of a statement as text, one line each.
async fn rows(pool: &SqlitePool, sql: &str) -> Vec<String> {
    let rows = sqlx::query(AssertSqlSafe(sql.to_owned())).fetch_all(pool).await.expect("rows");
    rows.iter()
        .map(|row| {
            let cells = (0..row.len()).map(|index| {
                let text: Option<String> = row.get_unchecked(index);
                text.unwrap_or_else(|| "NULL".to_owned())
            });
            cells.collect::<Vec<_>>().join("|")
        })
        .collect()
}

async fn tables(pool: &SqlitePool) -> Vec<String> {
    let sql =
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'sqlite_sequence' ORDER BY name";
    rows(pool, sql).await
}

/// What a table is: columns, keys and foreign keys, whatever its text.
async fn shape(pool: &SqlitePool, table: &str) -> BTreeSet<String> {
    let mut facts = BTreeSet::new();
    let pragmas = [
        ("column", "name, type, \"notnull\", dflt_value, pk", "table_info"),
        (
            "foreign key",
            "id - id, seq, \"table\", \"from\", \"to\", on_update, on_delete, \"match\"",
            "foreign_key_list",
        ),
    ];
    for (kind, columns, pragma) in pragmas {
        for row in rows(pool, &format!("SELECT {columns} FROM pragma_{pragma}('{table}')")).await {
            facts.insert(format!("{kind} {row}"));
        }
    }
    for index in rows(
        pool,
        &format!("SELECT name, \"unique\", origin FROM pragma_index_list('{table}') WHERE name NOT LIKE 'ts\\_%' ESCAPE '\\'"),
    )
    .await
    {
        let (name, nature) = index.split_once('|').expect("a name");
        let columns = rows(pool, &format!("SELECT name FROM pragma_index_info('{name}') ORDER BY seqno")).await;
        let shown = if name.starts_with("sqlite_autoindex") { "" } else { name };
        facts.insert(format!("index {shown} {nature} ({})", columns.join(", ")));
    }
    facts
}

#[tokio::test]
async fn an_empty_database_gets_the_inherited_tables_exactly() {
    let folder = Folder::new();
    let store = folder.store().await;
    migrations::migrate(&store).await.expect("a migration");
    let theirs = Folder::new();
    theirs.made_by_platform("").await;
    let (ours, theirs) = (plain(&folder.file(), false).await, plain(&theirs.file(), false).await);

    let inherited = tables(&theirs).await;
    assert_eq!(inherited.len(), 31);
    for table in &inherited {
        assert_eq!(shape(&ours, table).await, shape(&theirs, table).await, "{table}");
    }
    let own: Vec<_> = tables(&ours).await.into_iter().filter(|t| !inherited.contains(t)).collect();
    assert_eq!(
        own,
        [
            "audit_log",
            "baseline_approval",
            "file_digest",
            "grading_configurations",
            "idempotency_key",
            "result_summary",
            "result_tally",
            "run_attempt",
            "run_label",
            "run_lease",
            "run_origin",
            "run_summary",
            "server_setting",
            "submission_results",
            "submissions",
            "suite_snapshot",
            "tally_floor",
            "token_usage",
            "touchstone_migration",
        ]
    );
    store.close().await;
}

#[tokio::test]
async fn a_platform_database_keeps_its_tables_and_rows() {
    let folder = Folder::new();
    folder.made_by_platform(FIXTURE).await;
    let pool = plain(&folder.file(), false).await;
    let mut before = BTreeMap::new();
    for table in tables(&pool).await {
        let all = rows(&pool, &format!("SELECT * FROM \"{table}\" ORDER BY rowid")).await;
        before.insert(table, all);
    }
    let names: Vec<String> = before.keys().map(|table| format!("'{table}'")).collect();
    let inherited = format!("FROM sqlite_master WHERE tbl_name IN ({})", names.join(", "));
    let schema =
        format!("SELECT type, name, sql {inherited} AND name NOT LIKE 'ts\\_%' ESCAPE '\\' ORDER BY name");
    let schema_before = rows(&pool, &schema).await;
    pool.close().await;

    let store = folder.store().await;
    let applied = migrations::migrate(&store).await.expect("a migration");
    assert!(applied.names.len() >= 4, "{:?}", applied.names);
    store.close().await;

    let pool = plain(&folder.file(), false).await;
    assert_eq!(rows(&pool, &schema).await, schema_before);
    for (table, all) in before {
        assert_eq!(rows(&pool, &format!("SELECT * FROM \"{table}\" ORDER BY rowid")).await, all, "{table}");
    }
    assert_eq!(rows(&pool, "PRAGMA integrity_check").await, ["ok"]);
    assert!(rows(&pool, "PRAGMA foreign_key_check").await.is_empty());
    let indexes = format!("SELECT name {inherited} AND type = 'index' AND name LIKE 'ts\\_%' ESCAPE '\\'");
    let indexes = rows(&pool, &indexes).await;
    assert!(indexes.len() >= 16, "{indexes:?}");
}

#[tokio::test]
async fn a_second_migration_has_nothing_to_do() {
    let folder = Folder::new();
    let store = folder.store().await;
    let pending = migrations::pending(&store).await.expect("a count");
    assert!(tables(&plain(&folder.file(), false).await).await.is_empty(), "counting writes nothing");

    let first = migrations::migrate(&store).await.expect("a migration");
    assert_eq!(first.names.len(), pending);
    assert_eq!(first.names[..2], ["0001_inherited_tables", "0002_own_tables"]);
    assert!(first.names.is_sorted(), "{:?}", first.names);
    assert_eq!(migrations::pending(&store).await.expect("a count"), 0);
    let second = migrations::migrate(&store).await.expect("nothing to do");
    assert!(second.names.is_empty());
}

#[tokio::test]
async fn two_processes_that_start_at_once_migrate_once() {
    let folder = Folder::new();
    let (one, other) = tokio::join!(folder.store(), folder.store());
    let (one, other) = tokio::join!(migrations::migrate(&one), migrations::migrate(&other));
    let (one, other) = (one.expect("a migration").names, other.expect("a migration").names);
    let (all, none) = if one.is_empty() { (other, one) } else { (one, other) };
    assert!(all.len() >= 4 && none.is_empty(), "{all:?} {none:?}");
}

#[tokio::test]
async fn a_database_of_an_older_platform_is_refused_by_table() {
    let folder = Folder::new();
    folder.made_by_platform("ALTER TABLE user DROP COLUMN github_login;").await;
    let store = folder.store().await;
    let error = migrations::migrate(&store).await.expect_err("a missing column");
    assert!(error.to_string().contains("the table user"), "{error}");
    assert_eq!(tables(&plain(&folder.file(), false).await).await.len(), 31, "nothing is left half done");
}

#[tokio::test]
async fn every_entity_matches_its_table_and_reads_the_fixture() {
    let folder = Folder::new();
    folder.made_by_platform(FIXTURE).await;
    let store = folder.store().await;
    migrations::migrate(&store).await.expect("a migration");
    let pool = plain(&folder.file(), false).await;
    let mut seen = BTreeSet::new();

    macro_rules! check {
        ($($table:ident)*) => {$(
            let columns: BTreeSet<_> = entities::$table::Column::iter()
                .map(|column| {
                    let null = column.def().is_null();
                    format!("{}|{}", sea_orm::IdenStatic::as_str(&column), if null { 0 } else { 1 })
                })
                .collect();
            let sql = format!(
                "SELECT name, \"notnull\" FROM pragma_table_info('{}')", stringify!($table)
            );
            let mut stored: BTreeSet<_> = rows(&pool, &sql).await.into_iter().collect();
            if stringify!($table) == "regression_test_category" {
                // Nullable in the table, a key in the entity.
                stored = stored.into_iter().map(|column| column.replace("|0", "|1")).collect();
            }
            assert_eq!(columns, stored, stringify!($table));
            let count = rows(&pool, &format!("SELECT COUNT(*) FROM \"{}\"", stringify!($table))).await;
            let all = entities::$table::Entity::find().all(store.read()).await.expect(stringify!($table));
            assert_eq!(all.len().to_string(), count[0], stringify!($table));
            seen.insert(stringify!($table).to_owned());
        )*};
    }
    check! {
        api_token audit_log baseline_approval blocked_users category ccextractor_version customized_test
        extension_forbidden file_digest fork ftpd gcp_instance general_data grading_configurations idempotency_key maintenance_mode mimetype_forbidden pending_deletion
        regression_test regression_test_category regression_test_output regression_test_output_files
        result_summary result_tally run_attempt run_label run_lease run_origin run_summary sample sample_extra sample_issue sample_tag_association
        server_setting submission_results submissions suite_snapshot tag tally_floor test test_fork test_progress test_result test_result_file token_usage
        upload upload_log upload_queue user
    }
    seen.insert("touchstone_migration".to_owned());
    assert_eq!(seen, tables(&pool).await.into_iter().collect::<BTreeSet<_>>());

    let pairs = regression_test_category::Entity::find().all(store.read()).await.expect("pairs");
    assert_eq!(pairs.len(), 2);
}
