//! Times: stored alike, whatever the column and the server's own time zone; and
//! in order where a column keeps whole seconds only.

use sea_orm::ConnectionTrait;
use serde_json::json;
use touchstone::api::models::Role;
use touchstone::domain::time::Timestamp;
use touchstone::store::{Engine, Queries};

use crate::support::{World, each_database};

#[each_database]
async fn times_come_back_as_they_were_written() {
    let mut world = World::new().await;
    if world.store.engine() == Engine::Postgres {
        // Only PostgreSQL's zone-aware columns mind the zone of a session, and
        // a database may have one of its own.
        let name = world.database_url().rsplit('/').next().unwrap().to_owned();
        let zone = format!("ALTER DATABASE \"{name}\" SET timezone TO 'Asia/Kathmandu'");
        world.store.writer().execute_unprepared(&zone).await.unwrap();
        world = world.restarted(&[]).await;
    }
    let written = Timestamp::parse_rfc3339("2026-03-01T23:59:59.123456Z").unwrap();
    let user = world.user("ada", Role::User).await;
    let token = world.token_until(&user, &[], written).await;
    let seconds = Timestamp::parse_rfc3339("2026-03-01T23:59:59Z").unwrap();
    // MySQL keeps the fraction in our own tables only.
    let inherited = if world.store.engine() == Engine::MySql { seconds } else { written };
    let read = async |sql: &'static str| world.store.fetch_one(sql, &[], |row| row.time(0)).await.unwrap();
    assert_eq!(read("SELECT expires_at FROM api_token").await, inherited);
    world
        .sql(
            "INSERT INTO token_usage (token_id, last_used_at) SELECT id, ? FROM api_token",
            &[written.into()],
        )
        .await;
    assert_eq!(read("SELECT last_used_at FROM token_usage").await, written);
    // The same in a transaction, and compared by the database.
    let tx = world.store.begin().await.unwrap();
    let found = "SELECT t.expires_at, g.last_used_at FROM api_token t JOIN token_usage g ON g.token_id = t.id
                 WHERE t.expires_at >= ? AND g.last_used_at = ?";
    let found = tx
        .fetch_one(found, &[inherited.into(), written.into()], |row| Ok((row.time(0)?, row.time(1)?)))
        .await;
    assert_eq!(found, Ok((inherited, written)));
    drop(tx);
    drop(token);
}

#[each_database]
async fn what_happened_in_one_second_is_listed_in_order_and_once() {
    let world = World::new().await;
    let admin = world.admin().await;
    for run_id in 1..=5 {
        world.foreign_run(run_id, &[]).await;
        for fraction in [run_id, run_id + 1] {
            let at = format!("2026-01-01T00:00:00.{fraction}Z");
            world.foreign_event(run_id, "preparation", Timestamp::parse_rfc3339(&at).unwrap()).await;
        }
    }
    world.compute(&[1, 2, 3, 4, 5]).await;
    for (sort, expected) in [("created_at", [1, 2, 3, 4, 5]), ("-created_at", [5, 4, 3, 2, 1])] {
        let mut paged = Vec::new();
        for offset in 0..5 {
            let page = format!("/runs?sort={sort}&limit=1&offset={offset}");
            paged.push(world.get(&page, &admin).await.expect(200).json()["data"][0]["run_id"].clone());
        }
        assert_eq!(json!(paged), json!(expected), "{sort}");
    }
    for statement in ["testing", "completed"] {
        let at = Timestamp::parse_rfc3339("2026-01-01T00:00:00Z").unwrap();
        world.foreign_event(1, statement, at).await;
    }
    let events = world.get("/runs/1/progress", &admin).await.expect(200).json();
    let order: Vec<_> = events["data"].as_array().unwrap().iter().map(|event| &event["status"]).collect();
    assert_eq!(json!(order), json!(["preparation", "preparation", "testing", "completed"]));
}
