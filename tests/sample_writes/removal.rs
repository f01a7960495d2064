//! Removing samples and what accompanies them.

use std::path::PathBuf;

use serde_json::{Value, json};

use super::{tags, trail, uploaded};
use crate::samples::sample;
use crate::support::{World, each_database};

/// Puts a file into the store; its path.
fn put(world: &World, name: &str) -> PathBuf {
    let path = world.folder().join("files").join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, "content").unwrap();
    path
}

/// The files of a sample with the given hash and an accompanying file of that id.
fn files(world: &World, sha: &str, extra_id: i32) -> Vec<PathBuf> {
    [
        format!("TestFiles/{sha}.ts"),
        format!("TestFiles/media/{sha}.xml"),
        format!("TestFiles/extra/{sha}_{extra_id}.txt"),
    ]
    .iter()
    .map(|name| put(world, name))
    .collect()
}

#[each_database]
async fn a_sample_goes_with_everything_that_belongs_to_it() {
    let world = World::new().await;
    let admin = world.admin().await;
    tags(&world, &["DVB", "teletext"]).await;
    let sha = uploaded(&world, 1, &[1, 2]).await;
    let other = uploaded(&world, 2, &[1]).await;
    let sql = "INSERT INTO upload (id, sample_id, platform, parameters, notes) VALUES (9, 1, 'mac', '', '')";
    world.sql(sql, &[]).await;
    for sample_id in [1, 2] {
        let sql = "INSERT INTO sample_issue (sample_id, issue_id, title, \"user\", created_at, status)
                   VALUES (?, 7, 't', 'u', '2026-01-01 00:00:00', 'open')";
        let sample_id: i32 = sample_id;
        world.sql(sql, &[sample_id.into()]).await;
    }
    let (gone, kept) = (files(&world, &sha, 1), files(&world, &other, 2));
    let reply = world.delete("/samples/1", &admin).await.expect(200);
    assert_eq!(reply.json(), json!({ "sample_id": 1, "deleted": true }));
    assert!(gone.iter().all(|path| !path.exists()), "{gone:?}");
    assert!(kept.iter().all(|path| path.exists()), "{kept:?}");
    // Nothing is left of it, not even rows that name no sample.
    for (table, left) in [
        ("SELECT COUNT(*) FROM sample", 1),
        ("SELECT COUNT(*) FROM upload", 1),
        ("SELECT COUNT(*) FROM sample_extra", 1),
        ("SELECT COUNT(*) FROM sample_issue", 1),
        ("SELECT COUNT(*) FROM sample_tag_association", 1),
        ("SELECT COUNT(*) FROM tag", 2),
    ] {
        assert_eq!(world.count(table).await, left, "{table}");
    }
    let old = json!({ "sha": sha, "extension": "ts", "original_name": "weather", "tags": ["DVB", "teletext"],
                      "extra_files": [1] });
    let line = ("sample".to_owned(), "1".to_owned(), old, Value::Null);
    assert_eq!(trail(&world, "deleteSample").await, [line]);
    let reply = world.delete("/samples/1", &admin).await.expect(404);
    assert_eq!(reply.json()["message"], "Sample 1 not found.");
    world.get("/samples/2", &admin).await.expect(200);
}

#[each_database]
async fn a_sample_that_a_test_uses_stays() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    world.sql("UPDATE regression_test SET active = FALSE", &[]).await;
    let path = put(&world, "TestFiles/sample1.ts");
    let reply = world.delete("/samples/1", &admin).await.expect(409);
    assert_eq!(reply.code(), "conflict");
    assert_eq!(reply.json()["details"], json!({ "regression_test_count": 2 }));
    assert!(path.exists());
    world.get("/samples/1", &admin).await.expect(200);
    assert!(trail(&world, "deleteSample").await.is_empty());
}

#[each_database]
async fn files_that_are_not_there_or_cannot_be_are_no_reason_to_stay() {
    let world = World::new().await;
    let admin = world.admin().await;
    uploaded(&world, 1, &[]).await;
    sample(&world, 2, None, "ts", "without a hash").await;
    sample(&world, 3, Some("../outside"), "ts", "not ours").await;
    let outside = put(&world, "../outside.ts");
    for id in 1..=3 {
        world.delete(&format!("/samples/{id}"), &admin).await.expect(200);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM sample").await, 0);
    assert!(outside.exists());
}

#[each_database]
async fn the_history_of_runs_outlives_a_sample() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let run_id = world.ended(touchstone::api::models::RunStatus::Fail).await;
    let run = world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json();
    let rows = "SELECT COUNT(*) FROM result_summary WHERE sample_id = 1";
    let before = world.count(rows).await;
    assert!(before > 0);
    // Its tests run on another sample from now on.
    sample(&world, 2, Some("other"), "ts", "two").await;
    world.sql("UPDATE regression_test SET sample_id = 2", &[]).await;
    world.delete("/samples/1", &admin).await.expect(200);
    assert_eq!(world.count(rows).await, before);
    assert_eq!(world.get(&format!("/runs/{run_id}"), &admin).await.expect(200).json(), run);
}

#[each_database]
async fn an_accompanying_file_goes_alone() {
    let world = World::new().await;
    let admin = world.admin().await;
    let sha = uploaded(&world, 1, &[]).await;
    uploaded(&world, 2, &[]).await;
    let files = files(&world, &sha, 1);
    // It belongs to another sample.
    let reply = world.delete("/samples/2/extra-files/1", &admin).await.expect(404);
    assert_eq!(reply.json()["message"], "Extra file 1 not found on sample 2.");
    let reply = world.delete("/samples/1/extra-files/1", &admin).await.expect(200);
    assert_eq!(reply.json(), json!({ "id": 1, "deleted": true }));
    assert_eq!(files.iter().map(|path| path.exists()).collect::<Vec<_>>(), [true, true, false]);
    world.delete("/samples/1/extra-files/1", &admin).await.expect(404);
    // Its file is gone before it.
    world.delete("/samples/2/extra-files/2", &admin).await.expect(200);
    world.delete("/samples/77/extra-files/2", &admin).await.expect(404);
    for huge in ["2147483648", "99999999999999999999999", "-1", "0"] {
        world.delete(&format!("/samples/1/extra-files/{huge}"), &admin).await.expect(400);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM sample_extra").await, 0);
    let old = json!({ "sample_id": 1, "extension": "txt", "original_name": "info" });
    let lines = trail(&world, "deleteSampleExtraFile").await;
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], ("extra_file".to_owned(), "1".to_owned(), old, Value::Null));
}
