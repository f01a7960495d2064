//! Which tests of a run are listed.

use serde_json::Value;

use super::running;
use crate::support::{World, each_database};

/// A run of five tests on samples with names worth looking for, with tags and
/// categories.
async fn varied() -> (World, String, i32) {
    let world = World::new().await;
    let admin = world.admin().await;
    for (id, name) in
        [(1, "News at Ten"), (2, "100% news_1"), (3, "Überraschung!"), (4, "plain"), (5, "NEWS")]
    {
        world
            .sql(
                "INSERT INTO sample (id, sha, extension, original_name) VALUES (?, ?, 'ts', ?)",
                &[id.into(), format!("sha{id}").into(), name.into()],
            )
            .await;
        world
            .sql(
                "INSERT INTO regression_test (id, sample_id, command, expected_rc, active) VALUES (?, ?, '', 0, TRUE)",
                &[id.into(), id.into()],
            )
            .await;
    }
    for sql in [
        "INSERT INTO tag (id, name, description) VALUES (1, 'Teletext', ''), (2, 'Öffentlich', NULL), (3, 'unused', '')",
        "INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (1, 1), (2, 1), (2, 2), (3, 2)",
        "INSERT INTO category (id, name, description) VALUES (1, 'DVB', ''), (2, 'General', ''), (3, NULL, '')",
        // There is no key: a link may be there twice.
        "INSERT INTO regression_test_category (regression_id, category_id) VALUES (1, 1), (1, 1), (1, 2), (2, 2), (5, 3)",
    ] {
        world.sql(sql, &[]).await;
    }
    let run_id = running(&world).await;
    (world, admin, run_id)
}

async fn found(world: &World, token: &str, run_id: i32, query: &str) -> Vec<i64> {
    let page = world.get(&format!("/runs/{run_id}/samples?{query}"), token).await.expect(200).json();
    let ids: Vec<i64> = page["data"]
        .as_array()
        .unwrap()
        .iter()
        .map(|test: &Value| test["regression_test_id"].as_i64().unwrap())
        .collect();
    assert_eq!(page["pagination"]["total"], ids.len(), "{query}");
    ids
}

#[each_database]
async fn by_a_part_of_the_samples_name() {
    let (world, admin, run_id) = varied().await;
    for (name, ids) in [
        ("news", &[1, 2, 5][..]),
        ("NEWS", &[1, 2, 5]),
        ("ten", &[1]),
        ("%25", &[2]),
        ("_", &[2]),
        ("!", &[3]),
        ("100%25%20n", &[2]),
        ("n_ws", &[]),
        ("n%25s", &[]),
        ("%C3%BCberraschung", &[3]),
        ("%C3%9CBERRASCHUNG", &[3]),
        ("%C3%9Cber", &[3]),
        // Another letter, whatever a collation thinks.
        ("uberraschung", &[]),
        ("nothing", &[]),
        ("'", &[]),
        ("%5C", &[]),
    ] {
        assert_eq!(found(&world, &admin, run_id, &format!("name={name}")).await, ids, "{name}");
    }
}

#[each_database]
async fn by_tag_and_category_in_any_letter_case() {
    let (world, admin, run_id) = varied().await;
    for (query, ids) in [
        ("tag=teletext", &[1, 2][..]),
        ("tag=TELETEXT", &[1, 2]),
        ("tag=%C3%B6ffentlich", &[2, 3]),
        ("tag=%C3%96FFENTLICH", &[2, 3]),
        ("tag=teletex", &[]),
        ("tag=unused", &[]),
        ("tag=%25", &[]),
        ("category=dvb", &[1]),
        ("category=GENERAL", &[1, 2]),
        ("category=nothing", &[]),
        ("category=general&tag=TeleText&name=news", &[1, 2]),
        ("category=dvb&tag=teletext&name=100", &[]),
        ("category=general&status=not_started", &[1, 2]),
        ("category=general&status=pass", &[]),
    ] {
        assert_eq!(found(&world, &admin, run_id, query).await, ids, "{query}");
    }
    let one = super::sample(&world, &admin, run_id, 1).await;
    assert_eq!(one["categories"], serde_json::json!(["DVB", "General"]));
    assert_eq!(super::sample(&world, &admin, run_id, 5).await["categories"], serde_json::json!([]));
}

#[each_database]
async fn what_no_filter_can_be_is_refused() {
    let (world, admin, run_id) = varied().await;
    for query in
        ["status=skipped", "status=", "name=", "tag=", "category=", "limit=101", "name=%00", "names=x"]
    {
        let reply = world.get(&format!("/runs/{run_id}/samples?{query}"), &admin).await;
        assert_eq!((reply.status, reply.code().as_str()), (400, "validation_error"), "{query}");
    }
}
