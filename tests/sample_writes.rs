//! Changing and removing samples, and making tags.

mod at_once;
mod removal;
mod tags;

use reqwest::Method;
use serde_json::{Value, json};

use crate::samples::sample;
use crate::support::{Reply, World, each_database};

/// A PATCH of JSON.
async fn patch(world: &World, token: &str, path: &str, body: &Value) -> Reply {
    let headers = [("content-type", "application/json")];
    world.send(Method::PATCH, path, Some(token), &headers, Some(body.to_string().into_bytes())).await
}

/// A sample `<id>` with its tags, an accompanying file of the same id and what
/// its uploader said.
async fn uploaded(world: &World, id: i32, tags: &[i32]) -> String {
    let sha = format!("{id:064x}");
    sample(world, id, Some(&sha), "ts", "weather").await;
    let sql = "INSERT INTO upload (id, user_id, sample_id, version_id, platform, parameters, notes)
               VALUES (?, NULL, ?, NULL, 'linux', '-out=srt', 'old')";
    world.sql(sql, &[id.into(), id.into()]).await;
    let sql =
        "INSERT INTO sample_extra (id, sample_id, original_name, extension) VALUES (?, ?, 'info', 'txt')";
    world.sql(sql, &[id.into(), id.into()]).await;
    for tag in tags {
        let sql = "INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (?, ?)";
        world.sql(sql, &[id.into(), (*tag).into()]).await;
    }
    sha
}

async fn tags(world: &World, names: &[&str]) {
    for (id, name) in (1..).zip(names) {
        let id: i32 = id;
        world.sql("INSERT INTO tag (id, name) VALUES (?, ?)", &[id.into(), (*name).into()]).await;
    }
}

async fn details(world: &World, token: &str, id: i32) -> Value {
    world.get(&format!("/samples/{id}/details"), token).await.expect(200).json()
}

/// The lines of an operation in the audit log, as object, old and new.
async fn trail(world: &World, operation: &str) -> Vec<(String, String, Value, Value)> {
    let value = |text: Option<String>| {
        text.map_or(Value::Null, |text| serde_json::from_str(&text).expect("JSON in the log"))
    };
    let lines = world.audit().await.into_iter().filter(|line| line.operation == operation);
    lines.map(|line| (line.object.0, line.object.1, value(line.old), value(line.new))).collect()
}

#[each_database]
async fn only_what_is_named_changes_and_is_written_down() {
    let world = World::new().await;
    let admin = world.admin().await;
    tags(&world, &["DVB", "teletext", "weather"]).await;
    uploaded(&world, 1, &[1]).await;
    for (id, version) in [(1, "0.84"), (2, "0.85")] {
        let id: i32 = id;
        let sql = "INSERT INTO ccextractor_version (id, version, released) VALUES (?, ?, NULL)";
        world.sql(sql, &[id.into(), version.into()]).await;
    }
    // Only the first upload is shown, so it is the one that changes.
    let sql =
        "INSERT INTO upload (id, sample_id, platform, parameters, notes) VALUES (9, 1, 'mac', 'p', 'n')";
    world.sql(sql, &[]).await;

    let reply = patch(&world, &admin, "/samples/1", &json!({ "tags": ["weather", "teletext"] })).await;
    assert_eq!(reply.expect(200).json(), json!({ "sample_id": 1, "tags": ["teletext", "weather"] }));
    let before = details(&world, &admin, 1).await;
    assert_eq!(before["tags"], json!(["teletext", "weather"]));
    assert_eq!(before["upload"]["notes"], "old");

    let body = json!({ "notes": "Has no audio.", "version": "0.85", "platform": "bsd", "parameters": "" });
    let reply = patch(&world, &admin, "/samples/1", &body).await.expect(200);
    assert_eq!(reply.json()["tags"], json!(["teletext", "weather"]));
    assert_eq!(
        details(&world, &admin, 1).await["upload"],
        json!({ "platform": "bsd", "parameters": "", "notes": "Has no audio.", "version": "0.85",
                "version_released": null })
    );
    let second = world.texts("SELECT notes FROM upload WHERE id = 9", &[]).await;
    assert_eq!(second, ["n"]);

    // What is so already is no change; the rest of the request is one.
    patch(&world, &admin, "/samples/1", &body).await.expect(200);
    let body = json!({ "tags": ["weather", "teletext"], "platform": "mac", "notes": "Has no audio." });
    patch(&world, &admin, "/samples/1", &body).await.expect(200);
    patch(&world, &admin, "/samples/1", &json!({ "tags": [] })).await.expect(200);
    assert_eq!(details(&world, &admin, 1).await["tags"], json!([]));
    let old = json!({ "notes": "old", "parameters": "-out=srt", "platform": "linux", "version": null });
    let new = json!({ "notes": "Has no audio.", "parameters": "", "platform": "bsd", "version": "0.85" });
    let about = |old: Value, new: Value| ("sample".to_owned(), "1".to_owned(), old, new);
    assert_eq!(
        trail(&world, "updateSample").await,
        [
            about(json!({ "tags": ["DVB"] }), json!({ "tags": ["teletext", "weather"] })),
            about(old, new),
            about(json!({ "platform": "bsd" }), json!({ "platform": "mac" })),
            about(json!({ "tags": ["teletext", "weather"] }), json!({ "tags": [] })),
        ]
    );
}

#[each_database]
async fn a_change_that_cannot_be_made_whole_is_not_made_at_all() {
    let world = World::new().await;
    let admin = world.admin().await;
    tags(&world, &["DVB", "Ä!"]).await;
    uploaded(&world, 1, &[1]).await;
    sample(&world, 2, Some("word"), "", "found").await;
    let sql = "INSERT INTO ccextractor_version (id, version) VALUES (1, 'v1')";
    world.sql(sql, &[]).await;
    let before = details(&world, &admin, 1).await;

    // Names are exact, whatever the database takes for the same.
    let body = json!({ "tags": ["DVB", "dvb", "Ä! ", "none"], "notes": "new", "version": "v1" });
    let reply = patch(&world, &admin, "/samples/1", &body).await.expect(422);
    assert_eq!(reply.code(), "unprocessable");
    assert_eq!(reply.json()["message"], "Unknown tags: dvb, Ä! , none.");
    assert_eq!(reply.json()["details"]["fields"], json!({ "tags": ["dvb", "Ä! ", "none"] }));
    for version in ["V1", "v1 ", "v2"] {
        let body = json!({ "tags": ["Ä!"], "notes": "new", "version": version });
        let reply = patch(&world, &admin, "/samples/1", &body).await.expect(422);
        assert_eq!(reply.json()["message"], "Unknown CCExtractor version.");
        assert_eq!(reply.field("version"), "[\"Unknown CCExtractor version.\"]");
    }
    let both = json!({ "tags": ["x"], "version": "x" });
    let reply = patch(&world, &admin, "/samples/1", &both).await.expect(422);
    assert_eq!(reply.json()["message"], "Unknown tags: x. Unknown CCExtractor version.");
    assert_eq!(details(&world, &admin, 1).await, before);

    // A sample that nobody uploaded has tags, but nothing that was said of it.
    let body = json!({ "tags": ["DVB"], "notes": "new", "platform": "mac" });
    let reply = patch(&world, &admin, "/samples/2", &body).await.expect(409);
    let message = "Sample 2 has no upload record, so platform, notes cannot be set on it.";
    assert_eq!(reply.json()["message"], message);
    assert_eq!(reply.json()["details"]["upload_fields"], json!(["platform", "notes"]));
    assert_eq!(details(&world, &admin, 2).await["tags"], json!([]));
    patch(&world, &admin, "/samples/2", &json!({ "tags": ["DVB"] })).await.expect(200);

    let reply = patch(&world, &admin, "/samples/77", &json!({ "tags": ["x"] })).await.expect(404);
    assert_eq!(reply.json()["message"], "Sample 77 not found.");
    for bad in [json!({}), json!({ "tags": ["a", "a"] }), json!({ "sha": "x" }), json!({ "platform": "dos" })]
    {
        patch(&world, &admin, "/samples/1", &bad).await.expect(400);
    }
    assert_eq!(trail(&world, "updateSample").await.len(), 1);
}
