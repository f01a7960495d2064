//! What this server and its suite are.

use serde_json::{Value, json};
use touchstone::api::models::{Role, RunStatus, Scope};
use touchstone::store::Engine;

use crate::support::{World, each_database};

async fn about(world: &World, token: &str) -> Value {
    world.get("/system/about", token).await.expect(200).json()
}

#[each_database]
async fn an_empty_server_knows_itself() {
    let world = World::new().await;
    let user = world.user("ada", Role::User).await;
    let token = world.token(&user, &[Scope::SystemRead]).await;
    let body = about(&world, &token).await;
    assert_eq!(body["server_version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(body["platform_commit"], json!(option_env!("TOUCHSTONE_COMMIT").filter(|it| !it.is_empty())));
    for unknown in ["ccextractor_version", "ccextractor_released", "last_tested_commit"] {
        assert_eq!(body[unknown], Value::Null, "{unknown}");
    }
}

#[each_database]
async fn the_newest_release_is_the_one_with_the_latest_day() {
    let world = World::new().await;
    let admin = world.admin().await;
    for (id, version, released) in
        [(1, "0.94", "2021-12-14"), (2, "0.96", "2024-02-29"), (3, "0.85", "2017-01-26")]
    {
        world
            .sql(
                insert_release(world.store.engine()),
                &[id.into(), version.into(), released.into(), format!("c{id}").into()],
            )
            .await;
    }
    world.sql("INSERT INTO ccextractor_version (id, version) VALUES (4, 'to come')", &[]).await;
    let body = about(&world, &admin).await;
    assert_eq!(
        (&body["ccextractor_version"], &body["ccextractor_released"]),
        (&json!("0.96"), &json!("2024-02-29"))
    );
}

/// PostgreSQL does not take a text for a day without being told, and SQLite has
/// no days.
fn insert_release(engine: Engine) -> &'static str {
    match engine {
        Engine::Sqlite => {
            r#"INSERT INTO ccextractor_version (id, version, released, "commit") VALUES (?, ?, ?, ?)"#
        }
        Engine::Postgres | Engine::MySql => {
            r#"INSERT INTO ccextractor_version (id, version, released, "commit") VALUES (?, ?, CAST(? AS DATE), ?)"#
        }
    }
}

#[each_database]
async fn a_commit_of_the_main_repository_is_tested_once_a_run_has_a_verdict() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let tested = async || about(&world, &admin).await["last_tested_commit"].clone();
    let commit = async |run_id: i32, commit: &'static str| {
        let sql = r#"UPDATE test SET "commit" = ? WHERE id = ?"#;
        world.sql(sql, &[commit.into(), run_id.into()]).await;
    };
    for status in [RunStatus::Queued, RunStatus::Running, RunStatus::Canceled, RunStatus::Error] {
        let run_id = world.ended(status).await;
        commit(run_id, "untested").await;
        assert_eq!(tested().await, Value::Null, "{status:?}");
    }
    for (status, name) in [(RunStatus::Pass, "a"), (RunStatus::Fail, "b"), (RunStatus::Incomplete, "c")] {
        let run_id = world.ended(status).await;
        commit(run_id, name).await;
        assert_eq!(tested().await, name);
    }
    // Others', and another letter case of ours.
    let run_id = world.ended(RunStatus::Pass).await;
    commit(run_id, "d").await;
    let own = world.count("SELECT MAX(fork_id) FROM test").await;
    for (id, github) in [
        (100, "https://github.com/evilCCExtractor/ccextractor.git"),
        (101, "https://github.com/CCExtractor/ccextractor2.git"),
        (102, "https://github.com/ada/ccextractor.git"),
    ] {
        world.sql("INSERT INTO fork (id, github) VALUES (?, ?)", &[id.into(), github.into()]).await;
        world.sql("UPDATE test SET fork_id = ? WHERE id = ?", &[id.into(), run_id.into()]).await;
        assert_eq!(tested().await, "c", "{github}");
    }
    world.sql("UPDATE test SET fork_id = ? WHERE id = ?", &[own.into(), run_id.into()]).await;
    let other_case = "https://github.com/ccextractor/CCExtractor.git";
    world.sql("UPDATE fork SET github = ? WHERE id = ?", &[other_case.into(), own.into()]).await;
    assert_eq!(tested().await, "d");
}
