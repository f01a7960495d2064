//! Pages of lists, whatever is asked for: they meet, and give everything once.

use serde_json::Value;
use touchstone::store::Engine;

use crate::support::{World, each_database};

/// Eight tests of four samples, one after another; tags and categories that hold for more than one
/// reason.
async fn crowded(world: &World) -> i32 {
    world.suite(8).await;
    for id in 2..=4_i32 {
        let sha = format!("sample{id}");
        let sql = "INSERT INTO sample (id, sha, extension, original_name) VALUES (?, ?, 'ts', 'another')";
        world.sql(sql, &[id.into(), sha.into()]).await;
    }
    world.sql("UPDATE regression_test SET sample_id = 2 WHERE id IN (3, 4, 5)", &[]).await;
    world.sql("UPDATE regression_test SET sample_id = 4 WHERE id IN (6, 7, 8)", &[]).await;
    // To MySQL names in other letters are the same, and unique.
    let other = if world.store.engine() == Engine::MySql { "other" } else { "HARD" };
    for (id, name) in [(1, "hard"), (2, other), (3, "soft")] {
        let sql = "INSERT INTO tag (id, name, description) VALUES (?, ?, '')";
        world.sql(sql, &[id.into(), name.into()]).await;
    }
    for (sample_id, tag_id) in [(1, 1), (1, 2), (2, 1), (2, 2), (3, 1), (4, 1), (4, 2), (4, 3)] {
        let sql = "INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (?, ?)";
        world.sql(sql, &[sample_id.into(), tag_id.into()]).await;
    }
    world.sql("INSERT INTO category (id, name, description) VALUES (1, 'General', '')", &[]).await;
    world.sql("INSERT INTO category (id, name, description) VALUES (2, 'Other', '')", &[]).await;
    for test_id in 1..=8_i32 {
        // Nothing forbids a link twice.
        for category_id in [1, 1, 2] {
            let sql = "INSERT INTO regression_test_category (regression_id, category_id) VALUES (?, ?)";
            world.sql(sql, &[test_id.into(), category_id.into()]).await;
        }
    }
    let run_id = world.run().await;
    for test_id in 1..=8 {
        world.result(run_id, test_id, i32::from(test_id % 3 == 0), None).await;
    }
    world.compute(&[run_id]).await;
    run_id
}

/// The entries of a list, page by page.
async fn walked(world: &World, admin: &str, path: &str, limit: usize) -> Vec<Value> {
    let mut all = Vec::new();
    let mut offset = Some(0);
    while let Some(at) = offset {
        let page = world.get(&format!("{path}&limit={limit}&offset={at}"), admin).await.expect(200).json();
        let data = page["data"].as_array().expect("a list");
        assert!(data.len() <= limit, "{path}: {} entries of {limit}", data.len());
        all.extend(data.iter().cloned());
        offset = page["pagination"]["next_offset"].as_u64();
        assert!(all.len() <= 100, "{path} never ends");
    }
    all
}

#[each_database]
async fn pages_of_filtered_lists_meet() {
    let world = World::new().await;
    let admin = world.admin().await;
    let run_id = crowded(&world).await;
    for (path, length) in [
        ("/samples?", 4),
        ("/samples?status=active", 3),
        ("/samples?status=inactive", 1),
        ("/samples?tag=hard", 4),
        ("/samples?status=active&tag=hard&name=o", 3),
        ("/regression-tests?category=General", 8),
        ("/regression-tests?tag=hard", 8),
        ("/regression-tests?category=General&tag=soft&sample_id=4", 3),
        (&format!("/runs/{run_id}/samples?tag=hard"), 8),
        (&format!("/runs/{run_id}/samples?category=general&tag=soft"), 3),
        (&format!("/runs/{run_id}/samples?status=fail&tag=hard"), 2),
        (&format!("/runs/{run_id}/errors?sample_id=2"), 1),
        ("/runs?status=queued", 1),
        ("/samples/4/history?", 3),
        ("/samples/4/history?status=fail", 1),
    ] {
        let whole = walked(&world, &admin, path, 100).await;
        assert_eq!(whole.len(), length, "{path}: {whole:?}");
        for limit in [1, 2, 3] {
            assert_eq!(walked(&world, &admin, path, limit).await, whole, "{path} by {limit}");
        }
    }
}
