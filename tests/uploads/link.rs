//! Uploads that come to accompany samples.

use reqwest::Method;
use serde_json::json;
use touchstone::api::models::Role;
use touchstone::domain::digest::sha256_hex;

use super::{description, files_in, names, person, queued, release, trail};
use crate::support::{World, each_database};

#[each_database]
async fn an_upload_comes_to_accompany_a_sample() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    release(&world).await;
    let sha = sha256_hex(b"media");
    let id = queued(&world, &token, "weather.ts", b"media").await;
    let made = world.post(&format!("/queued-samples/{id}/finalize"), &token, &description()).await;
    let sample_id = made.expect(201).json()["sample_id"].clone();
    let id = queued(&world, &token, "index.idx", b"index").await;
    let path = format!("/queued-samples/{id}/link");
    let body = json!({ "sample_id": sample_id });
    let made = world.post(&path, &token, &body).await.expect(201).json();
    let extra_id = made["id"].as_i64().unwrap();
    let filename = format!("{sha}_{extra_id}.idx");
    assert_eq!(made, json!({ "id": extra_id, "sample_id": sample_id, "filename": filename }));
    assert_eq!(
        files_in(&world),
        names([format!("TestFiles/{sha}.ts"), format!("TestFiles/extra/{filename}")])
    );
    let stored = format!("/samples/{sample_id}/extra-files/{extra_id}/download");
    let stored = world.get(&stored, &token).await.expect(200).json();
    let content = reqwest::get(stored["download_url"].as_str().unwrap()).await.unwrap();
    assert_eq!(content.bytes().await.unwrap(), "index");
    world.post(&path, &token, &body).await.expect(404);
    assert_eq!(trail(&world, "linkQueuedSample").await, [("extra_file".to_owned(), extra_id.to_string())]);
}

#[each_database]
async fn files_are_attached_to_ones_own_samples_or_by_maintainers() {
    let world = World::new().await;
    let sql = "INSERT INTO sample (id, sha, extension, original_name) VALUES (1, 'sample1', 'ts', 'one')";
    world.sql(sql, &[]).await;
    let (uploader_id, uploader) = person(&world, "ada", Role::User).await;
    world
        .sql(
            "INSERT INTO upload (user_id, sample_id, platform, parameters, notes) VALUES (?, 1, 'linux', '', '')",
            &[uploader_id.into()],
        )
        .await;
    let mut content = 0_u8;
    for (name, role, status) in [
        ("uploader", None, 201),
        ("user", Some(Role::User), 403),
        ("tester", Some(Role::Tester), 403),
        ("contributor", Some(Role::Contributor), 201),
        ("root", Some(Role::Admin), 201),
    ] {
        let token = match role {
            Some(role) => person(&world, name, role).await.1,
            None => uploader.clone(),
        };
        content += 1;
        let id = queued(&world, &token, "a.idx", [content]).await;
        let path = format!("/queued-samples/{id}/link");
        let reply = world.post(&path, &token, &json!({ "sample_id": 1 })).await.expect(status);
        let left = world.get(&format!("/queued-samples/{id}"), &token).await;
        left.expect(if status == 201 { 404 } else { 200 });
        if status == 403 {
            assert_eq!(reply.json()["details"]["required_roles"], json!(["admin", "contributor"]));
        }
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM sample_extra").await, 3);
}

#[each_database]
async fn what_cannot_be_attached_stays_as_it_is() {
    let world = World::new().await;
    let (_, admin) = person(&world, "root", Role::Admin).await;
    let id = queued(&world, &admin, "a.idx", b"x").await;
    for (sample_id, sha) in [(1, Some("sample1")), (2, None), (3, Some("../outside"))] {
        let sql = "INSERT INTO sample (id, sha, extension, original_name) VALUES (?, ?, 'ts', 'one')";
        let sample_id: i32 = sample_id;
        world.sql(sql, &[sample_id.into(), sha.into()]).await;
    }
    let path = format!("/queued-samples/{id}/link");
    let link = async |sample_id: i64| world.post(&path, &admin, &json!({ "sample_id": sample_id })).await;
    assert_eq!(link(9).await.expect(404).json()["message"], "Sample 9 not found.");
    link(0).await.expect(400);
    link(1 << 31).await.expect(400);
    link(2).await.expect(409);
    link(3).await.expect(409);
    let file = format!("QueuedFiles/{}.idx", sha256_hex(b"x"));
    assert_eq!(files_in(&world), names([file.clone()]));
    std::fs::remove_file(world.folder().join("files").join(file)).unwrap();
    let reply = link(1).await.expect(409);
    assert!(reply.json()["message"].as_str().unwrap().contains("missing"), "{}", reply.text);
    assert!(files_in(&world).is_empty());
    assert_eq!(world.count("SELECT COUNT(*) FROM sample_extra").await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM upload_queue").await, 1);
    assert!(trail(&world, "linkQueuedSample").await.is_empty());
}

#[each_database]
async fn a_repeated_request_gets_the_first_reply() {
    let world = World::new().await;
    let (_, admin) = person(&world, "root", Role::Admin).await;
    let sql = "INSERT INTO sample (id, sha, extension, original_name) VALUES (1, 'sample1', 'ts', 'one')";
    world.sql(sql, &[]).await;
    let id = queued(&world, &admin, "a.idx", b"x").await;
    let headers = [("content-type", "application/json"), ("idempotency-key", "once")];
    let send = async |sample_id: i32| {
        let body = json!({ "sample_id": sample_id }).to_string().into_bytes();
        let path = format!("/queued-samples/{id}/link");
        world.send(Method::POST, &path, Some(&admin), &headers, Some(body)).await
    };
    let first = send(1).await.expect(201).json();
    assert_eq!(send(1).await.expect(201).json(), first);
    send(2).await.expect(422);
    assert_eq!(world.count("SELECT COUNT(*) FROM sample_extra").await, 1);
}
