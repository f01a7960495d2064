//! Uploads that become samples.

use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::Role;
use touchstone::domain::digest::sha256_hex;

use super::{description, files_in, names, person, queued, release, trail};
use crate::support::{World, each_database};

#[each_database]
async fn an_upload_becomes_a_sample_of_its_uploader() {
    let world = World::new().await;
    let (ada_id, ada) = person(&world, "ada", Role::User).await;
    let (_, admin) = person(&world, "root", Role::Admin).await;
    release(&world).await;
    let sha = sha256_hex(b"media");
    let id = queued(&world, &ada, "weather.ts", b"media").await;
    // Whoever finalizes it: it is Ada's.
    let made = world.post(&format!("/queued-samples/{id}/finalize"), &admin, &description()).await;
    let made = made.expect(201).json();
    let sample_id = made["sample_id"].as_i64().unwrap();
    assert_eq!(made, json!({ "sample_id": sample_id, "sha": sha, "original_name": "weather" }));
    let sample = world.get(&format!("/samples/{sample_id}"), &ada).await.expect(200).json();
    assert_eq!((&sample["extension"], &sample["filename"]), (&json!("ts"), &json!(format!("{sha}.ts"))));
    let details = world.get(&format!("/samples/{sample_id}/details"), &ada).await.expect(200).json();
    let upload = &details["upload"];
    for (name, value) in
        [("platform", "linux"), ("parameters", "-out=srt"), ("notes", "off air"), ("version", "0.94")]
    {
        assert_eq!(upload[name], value);
    }
    let owners = world.texts("SELECT CAST(user_id AS CHAR(9)) FROM upload", &[]).await;
    assert_eq!(owners.iter().map(|owner| owner.trim()).collect::<Vec<_>>(), [ada_id.to_string()]);
    world.get(&format!("/queued-samples/{id}"), &ada).await.expect(404);
    world.post(&format!("/queued-samples/{id}/finalize"), &ada, &description()).await.expect(404);
    assert_eq!(files_in(&world), names([format!("TestFiles/{sha}.ts")]));
    let stored = world.get(&format!("/samples/{sample_id}/download"), &ada).await.expect(200).json();
    let content = reqwest::get(stored["download_url"].as_str().unwrap()).await.unwrap();
    assert_eq!(content.bytes().await.unwrap(), "media");
    assert_eq!(trail(&world, "finalizeQueuedSample").await, [("sample".to_owned(), sample_id.to_string())]);
}

#[each_database]
async fn what_need_not_be_said_is_empty() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    release(&world).await;
    let sha = sha256_hex(b"x");
    let id = queued(&world, &token, "no extension", b"x").await;
    let path = format!("/queued-samples/{id}/finalize");
    let said = json!({ "version": "0.94", "platform": "bsd" });
    let made = world.post(&path, &token, &said).await.expect(201).json();
    let sample_id = &made["sample_id"];
    let details = world.get(&format!("/samples/{sample_id}/details"), &token).await.expect(200).json();
    assert_eq!((&details["upload"]["parameters"], &details["upload"]["notes"]), (&json!(""), &json!("")));
    assert_eq!(files_in(&world), names([format!("TestFiles/{sha}")]));
}

#[each_database]
async fn what_cannot_be_finalized_stays_as_it_is() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    let (_, admin) = person(&world, "root", Role::Admin).await;
    release(&world).await;
    let sha = sha256_hex(b"x");
    let id = queued(&world, &token, "a.ts", b"x").await;
    let path = format!("/queued-samples/{id}/finalize");
    let with = |name: &str, value: Value| {
        let mut body = description();
        body[name] = value;
        body
    };
    // Known in no other letter case either.
    for version in ["0.95", "0.94 ", "V0.94"] {
        let reply = world.post(&path, &token, &with("version", json!(version))).await.expect(422);
        assert!(reply.field("version").contains("Unknown"), "{}", reply.text);
    }
    for (name, value) in [
        ("version", json!("")),
        ("version", json!("0.94.000.111")),
        ("platform", json!("amiga")),
        ("notes", json!("n".repeat(1025))),
        ("notes", json!("a\0b")),
        ("surprise", json!(1)),
    ] {
        world.post(&path, &token, &with(name, value)).await.expect(400);
    }
    assert_eq!(files_in(&world), names([format!("QueuedFiles/{sha}.ts")]));
    // Another program has made it a sample meanwhile.
    let sql = "INSERT INTO sample (id, sha, extension, original_name) VALUES (7, ?, 'ts', 'a')";
    world.sql(sql, &[sha.as_str().into()]).await;
    let reply = world.post(&path, &token, &description()).await.expect(409);
    assert_eq!(reply.json()["details"], json!({ "sha": sha, "sample_id": 7 }));
    world.sql("DELETE FROM sample WHERE id = 7", &[]).await;
    std::fs::remove_file(world.folder().join(format!("files/QueuedFiles/{sha}.ts"))).unwrap();
    let _ = std::fs::remove_file(world.folder().join(format!("files/TestFiles/{sha}.ts")));
    let reply = world.post(&path, &token, &description()).await.expect(409);
    assert!(reply.json()["message"].as_str().unwrap().contains("missing"), "{}", reply.text);
    assert_eq!(reply.code(), "conflict");
    // Rows that name no file.
    for stored in [None, Some("../outside"), Some("")] {
        let sql = "INSERT INTO upload_queue (sha, extension, original_name) VALUES (?, '.ts', 'x')";
        world.sql(sql, &[stored.into()]).await;
        let id = world.count("SELECT MAX(id) FROM upload_queue").await;
        world.post(&format!("/queued-samples/{id}/finalize"), &admin, &description()).await.expect(409);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM sample").await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM upload").await, 0);
    assert!(trail(&world, "finalizeQueuedSample").await.is_empty());
    assert!(files_in(&world).is_empty(), "{:?}", files_in(&world));
}

#[each_database]
async fn a_repeated_request_gets_the_first_reply() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    release(&world).await;
    let id = queued(&world, &token, "a.ts", b"x").await;
    let path = format!("/queued-samples/{id}/finalize");
    let headers = [("content-type", "application/json"), ("idempotency-key", "once")];
    let send = async |body: Value| {
        world.send(Method::POST, &path, Some(&token), &headers, Some(body.to_string().into_bytes())).await
    };
    let first = send(description()).await.expect(201).json();
    assert_eq!(send(description()).await.expect(201).json(), first);
    send(json!({ "version": "0.94", "platform": "mac" })).await.expect(422);
    assert_eq!(world.count("SELECT COUNT(*) FROM sample").await, 1);
}
