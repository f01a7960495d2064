//! A database that the original platform made and uses: it is read as it is,
//! and nothing of it is altered.

use std::collections::BTreeSet;

use http::Method;
use sea_orm::ConnectionTrait;
use serde_json::json;
use touchstone::api::models::{Role, Scope};
use touchstone::api::operations::OPERATIONS;
use touchstone::store::{AssertSqlSafe, Engine, Queries, Store, StoreOptions};

use crate::support::contents::{contents, tables};
use crate::support::{World, databases, each_database, process};

/// How the platform's tables came to be.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    /// By its migrations, over years, on MySQL: native enumerations, three-byte
    /// characters, and a few tables missing.
    Migrated,
    /// By its models, at once.
    Created,
}

/// A word in the scripts, and what stands for it: on SQLite, PostgreSQL, MySQL
/// as created and MySQL as migrated.
const WORDS: [(&str, [&str; 4]); 17] = [
    (
        "{key}",
        [
            "INTEGER NOT NULL",
            "SERIAL NOT NULL",
            "INTEGER NOT NULL AUTO_INCREMENT",
            "INTEGER NOT NULL AUTO_INCREMENT",
        ],
    ),
    ("{naive}", ["DATETIME", "TIMESTAMP WITHOUT TIME ZONE", "DATETIME", "DATETIME"]),
    ("{zoned}", ["DATETIME", "TIMESTAMP WITH TIME ZONE", "DATETIME", "DATETIME"]),
    ("{end}", ["", "", "ENGINE=InnoDB", "ENGINE=InnoDB DEFAULT CHARSET=utf8mb3 COLLATE=utf8mb3_unicode_ci"]),
    ("{platform}", ["VARCHAR(50)", "VARCHAR(50)", "VARCHAR(50)", "ENUM('linux','windows')"]),
    ("{type}", ["VARCHAR(50)", "VARCHAR(50)", "VARCHAR(50)", "ENUM('commit','pr')"]),
    (
        "{status}",
        ["VARCHAR(50)", "VARCHAR(50)", "VARCHAR(50)", "ENUM('completed','testing','preparation','canceled')"],
    ),
    ("{role}", ["VARCHAR(50)", "VARCHAR(50)", "VARCHAR(50)", "ENUM('admin','user','contributor','tester')"]),
    ("{upload}", ["VARCHAR(50)", "VARCHAR(50)", "VARCHAR(50)", "ENUM('linux','windows','mac','bsd')"]),
    ("{ftpd}", ["VARCHAR(50)", "VARCHAR(50)", "VARCHAR(50)", "ENUM('0','1')"]),
    ("{input}", ["VARCHAR(50)", "VARCHAR(50)", "VARCHAR(50)", "ENUM('file','stdin','udp')"]),
    (
        "{output}",
        [
            "VARCHAR(50)",
            "VARCHAR(50)",
            "VARCHAR(50)",
            "ENUM('file','null','tcp','cea708','multiprogram','stdout','report')",
        ],
    ),
    ("{active}", ["BOOLEAN", "BOOLEAN", "BOOL", "BOOL NOT NULL"]),
    ("{rc}", ["INTEGER", "INTEGER", "INTEGER", "INTEGER DEFAULT '0'"]),
    ("{upload_fk}", ["", "", "", "CONSTRAINT upload_fk "]),
    ("{test_fk}", ["", "", "", "CONSTRAINT regression_test_fk "]),
    ("\"", ["\"", "\"", "`", "`"]),
];

/// Runs a script of statements in an engine's words.
async fn script(store: &Store, shape: Shape, text: &str) {
    let column = match (store.engine(), shape) {
        (Engine::Sqlite, _) => 0,
        (Engine::Postgres, _) => 1,
        (Engine::MySql, Shape::Created) => 2,
        (Engine::MySql, Shape::Migrated) => 3,
    };
    let plain: String =
        text.lines().filter(|line| !line.starts_with("--")).flat_map(|line| [line, "\n"]).collect();
    let text = WORDS.iter().fold(plain, |text, (word, forms)| text.replace(word, forms[column]));
    for statement in text.split(";\n").filter(|statement| !statement.trim().is_empty()) {
        if shape == Shape::Migrated && statement.contains("INSERT INTO regression_test_output_files") {
            continue;
        }
        let done = store.writer().execute_unprepared(statement).await;
        done.unwrap_or_else(|error| panic!("{statement}: {error}"));
    }
}

/// Makes the platform's tables and rows in the database of a folder.
async fn fill(store: &Store, shape: Shape) {
    script(store, shape, include_str!("../sql/platform.sql")).await;
    if shape == Shape::Created {
        script(store, shape, include_str!("../sql/platform_models.sql")).await;
        // Nothing keeps these columns to what the platform knows.
        let odd = "UPDATE test SET platform = 'amiga', test_type = '' WHERE id = 3;
                   UPDATE test_progress SET status = 'building' WHERE id = 7;
                   UPDATE \"user\" SET role = 'wizard' WHERE id = 4;
                   UPDATE regression_test SET input_type = 'pipe', output_type = '?' WHERE id = 5;
                   UPDATE upload SET platform = 'plan9' WHERE id = 4;
                   INSERT INTO tag (id, name, description) VALUES (1, 'teletext', NULL), (2, 'Ü', '');
                   INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (1, 1), (1, 2);\n";
        script(store, shape, include_str!("../sql/fixture.sql")).await;
        script(store, shape, include_str!("../sql/platform_rows.sql")).await;
        script(store, shape, &odd.replace(";\n                   ", ";\n")).await;
    } else {
        script(store, shape, include_str!("../sql/fixture.sql")).await;
        script(store, shape, include_str!("../sql/platform_rows.sql")).await;
    }
    if store.engine() == Engine::Postgres {
        count_on(store).await;
    }
}

/// Lets PostgreSQL count on after the ids of the scripts, as it would have if
/// it had given them.
async fn count_on(store: &Store) {
    let counted = "SELECT CAST(table_name AS text), CAST(column_name AS text) FROM information_schema.columns
                   WHERE table_schema = 'public' AND column_default LIKE 'nextval%'";
    let counted = store.fetch_all(counted, &[], |row| Ok((row.text(0)?, row.text(1)?))).await.unwrap();
    for (table, column) in counted {
        let sql = format!(
            "SELECT setval(pg_get_serial_sequence('\"{table}\"', '{column}'), GREATEST(MAX({column}), 1))
             FROM \"{table}\""
        );
        store.execute(AssertSqlSafe(sql), &[]).await.unwrap();
    }
}

/// Everything the database says about its tables, as lines that begin with what
/// they are about.
async fn structure(store: &Store, tables: &[String]) -> BTreeSet<String> {
    let sql = match store.engine() {
        Engine::Sqlite => &["SELECT type || ' ' || tbl_name || ' ' || name || ' ' || sql, tbl_name FROM sqlite_master
              WHERE sql IS NOT NULL"][..],
        Engine::Postgres => &[
            "SELECT CONCAT_WS(' ', 'column', table_name, ordinal_position, column_name, data_type,
             character_maximum_length, is_nullable, column_default), CAST(table_name AS text)
             FROM information_schema.columns WHERE table_schema = 'public'",
            "SELECT CONCAT_WS(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid)),
             CAST(REPLACE(CAST(conrelid::regclass AS text), '\"', '') AS text)
             FROM pg_constraint WHERE connamespace = 'public'::regnamespace",
            "SELECT CONCAT_WS(' ', 'index', tablename, indexdef), CAST(tablename AS text)
             FROM pg_indexes WHERE schemaname = 'public'",
        ][..],
        Engine::MySql => &[
            "SELECT CONCAT_WS(' ', 'table', table_name, engine, table_collation), table_name
             FROM information_schema.tables WHERE table_schema = DATABASE()",
            "SELECT CONCAT_WS(' ', 'column', table_name, ordinal_position, column_name, column_type, is_nullable,
             column_default, extra, collation_name), table_name
             FROM information_schema.columns WHERE table_schema = DATABASE()",
            "SELECT CONCAT_WS(' ', 'key', table_name, constraint_name, ordinal_position, column_name,
             referenced_table_name, referenced_column_name), table_name
             FROM information_schema.key_column_usage WHERE table_schema = DATABASE()",
            "SELECT CONCAT_WS(' ', 'reference', table_name, constraint_name, update_rule, delete_rule), table_name
             FROM information_schema.referential_constraints WHERE constraint_schema = DATABASE()",
            "SELECT CONCAT_WS(' ', 'index', table_name, index_name, non_unique, seq_in_index, column_name), table_name
             FROM information_schema.statistics WHERE table_schema = DATABASE()",
        ][..],
    };
    let mut lines = BTreeSet::new();
    for &sql in sql {
        let rows = store.fetch_all(sql, &[], |row| Ok((row.text(0)?, row.text(1)?))).await.unwrap();
        lines.extend(rows.into_iter().filter(|(_, table)| tables.contains(table)).map(|(line, _)| line));
    }
    lines
}

/// Ids to put into a path. Some are there, some are not.
const IDS: [&str; 9] = ["1", "2", "3", "4", "5", "6", "7", "-1", "99999"];

/// Asks for everything there is to read; which operations gave something.
async fn read_everything(world: &World, token: &str) -> BTreeSet<&'static str> {
    let mut read = BTreeSet::new();
    for operation in OPERATIONS.iter().filter(|operation| operation.method == Method::GET) {
        let path =
            operation.path.strip_prefix("/api/v1").map_or(format!("/{}", operation.path), str::to_owned);
        let places = path.matches('{').count();
        // The same id everywhere, and the first id of all for each further place:
        // rows that belong together mostly have small ids.
        let mut choices: BTreeSet<Vec<&str>> = IDS.iter().map(|&id| vec![id; places]).collect();
        for first in IDS {
            for second in &IDS[..3] {
                choices.insert((0..places).map(|place| if place == 0 { first } else { *second }).collect());
            }
        }
        for ids in choices {
            let mut parts = path.split(['{', '}']).enumerate();
            let mut ids = ids.into_iter();
            let filled: String = parts
                .by_ref()
                .map(|(n, part)| match part {
                    "platform" => "linux",
                    part if n % 2 == 1 => ids.next().unwrap_or(part),
                    part => part,
                })
                .collect();
            let reply = world.get(&filled, token).await;
            assert!(reply.status < 500, "{} {filled}: {}", operation.id, reply.text);
            if reply.status == 200 {
                read.insert(operation.id);
            }
        }
    }
    read
}

async fn an_existing_database_is_read_and_kept(shape: Shape) {
    let folder = tempfile::tempdir().unwrap();
    let url = databases::empty(folder.path()).await;
    let store = Store::open(&StoreOptions::new(url)).await.unwrap();
    fill(&store, shape).await;
    let theirs = tables(&store).await;
    let before = (structure(&store, &theirs).await, contents(&store, &[]).await);

    let migrated = process::run(folder.path(), &["migrate"]).expect(0);
    assert!(migrated.stdout.contains("applied 0001_"), "{migrated:?}");
    let after = (structure(&store, &theirs).await, contents(&store, &[]).await);
    let gone: Vec<_> = before.0.difference(&after.0).collect();
    assert!(gone.is_empty(), "gone or altered: {gone:#?}");
    let altered: Vec<_> = after.0.difference(&before.0).filter(|line| !line.starts_with("index ")).collect();
    assert!(altered.is_empty(), "added: {altered:#?}");
    for (table, rows) in &before.1 {
        assert_eq!(rows, &after.1[table], "{table}");
    }
    store.close().await;

    let world = World::on(folder, &[("main_repository", "test_owner/test_repo")]).await;
    let token = world.admin().await;
    let list = world.get("/runs?sort=run_id", &token).await.expect(200).json();
    let shown: Vec<_> = list["data"].as_array().unwrap().iter().map(|run| run["status"].clone()).collect();
    assert_eq!(
        shown,
        [
            json!("pass"),
            json!("fail"),
            json!("queued"),
            json!("running"),
            json!("canceled"),
            json!("error"),
            json!("fail")
        ]
    );
    let read = read_everything(&world, &token).await;
    // The files of an old database are elsewhere, and only here absent.
    let of_files = |path: &str| {
        ["/download", "/files/", "/expected", "/actual", "/diff", "/logs"]
            .iter()
            .any(|part| path.contains(part))
    };
    let unread: Vec<_> = OPERATIONS
        .iter()
        .filter(|operation| operation.method == Method::GET && !of_files(operation.path))
        // What only a worker reads, with the token of its run.
        .filter(|operation| !operation.scopes.contains(&Scope::WorkerRun))
        // What the original platform knows nothing of.
        .filter(|operation| operation.tag != "External")
        .map(|operation| operation.id)
        .filter(|id| !read.contains(id))
        .collect();
    assert!(unread.is_empty(), "nothing could be read with {unread:?}");

    // It can be written to as well.
    let run =
        json!({ "repository": "test_owner/test_repo", "commit_sha": "0".repeat(40), "platform": "windows" });
    let made = world.post("/runs", &token, &run).await.expect(202).json()["run_id"].clone();
    for (run_id, action) in
        [(made.clone(), "cancel"), (made, "restart"), (json!(4), "cancel"), (json!(1), "restart")]
    {
        world.post_nothing(&format!("/runs/{run_id}/{action}"), &token).await.expect(202);
    }
    let user = world.user("new", Role::Contributor).await;
    world.get("/auth/me", &world.token(&user, Scope::ALL).await).await.expect(200);
}

#[each_database]
async fn what_the_platforms_models_created_is_read_and_kept() {
    an_existing_database_is_read_and_kept(Shape::Created).await;
}

#[each_database]
async fn what_the_platforms_migrations_left_on_mysql_is_read_and_kept() {
    // Only there did it ever run long enough.
    if databases::engine() == Engine::MySql {
        an_existing_database_is_read_and_kept(Shape::Migrated).await;
    }
}
