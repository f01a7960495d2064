//! Whoever knows the id of what was removed is never given something else.

use serde_json::json;

use super::id;
use crate::support::{World, each_database};

#[each_database]
async fn the_id_of_what_was_removed_is_never_anothers() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.sql("INSERT INTO sample (sha, extension, original_name) VALUES ('abc', 'ts', 'one')", &[]).await;
    world.post("/categories", &admin, &json!({ "name": "General" })).await.expect(201);
    let tests = "/regression-tests";
    let test = |command: &str| json!({ "sample_id": 1, "command": command, "categories": ["General"] });
    let made = world.post(tests, &admin, &test("-x")).await.expect(201).json();
    let outputs = format!("{tests}/{}/outputs", id(&made));
    let output = json!({ "correct_extension": ".srt", "expected_filename": "" });
    let first = id(&world.post(&outputs, &admin, &output).await.expect(201).json());
    let variants = format!("{outputs}/{first}/variants");
    for (path, body) in [
        (variants.as_str(), json!({ "hash": "abc" })),
        (outputs.as_str(), output),
        (tests, test("-y")),
        ("/categories", json!({ "name": "Another" })),
    ] {
        let made = id(&world.post(path, &admin, &body).await.expect(201).json());
        world.delete(&format!("{path}/{made}"), &admin).await.expect(200);
        let again = id(&world.post(path, &admin, &body).await.expect(201).json());
        assert!(again > made, "{path}: {made} again");
    }
    // What has no operation that makes it at once.
    for (insert, remove, newest) in [
        (
            "INSERT INTO sample (sha, extension, original_name) VALUES ('x', 'ts', 'x')",
            "DELETE FROM sample WHERE sha = 'x'",
            "SELECT CAST(MAX(id) AS CHAR(9)) FROM sample",
        ),
        (
            "INSERT INTO sample_extra (sample_id, original_name, extension) VALUES (1, 'x', '')",
            "DELETE FROM sample_extra WHERE original_name = 'x'",
            "SELECT CAST(MAX(id) AS CHAR(9)) FROM sample_extra",
        ),
        (
            "INSERT INTO upload_queue (sha, extension, original_name) VALUES ('x', 'ts', 'x')",
            "DELETE FROM upload_queue WHERE sha = 'x'",
            "SELECT CAST(MAX(id) AS CHAR(9)) FROM upload_queue",
        ),
    ] {
        world.sql(insert, &[]).await;
        let first = world.texts(newest, &[]).await;
        world.sql(remove, &[]).await;
        world.sql(insert, &[]).await;
        assert_ne!(world.texts(newest, &[]).await, first, "{insert}");
    }
}
