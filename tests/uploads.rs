//! The tag `Uploads`: files on their way to becoming samples.

mod at_once;
mod crash;
mod finalize;
mod link;
mod memory;
mod refused;

use std::collections::BTreeSet;
use std::path::PathBuf;

use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};
use touchstone::domain::digest::sha256_hex;

use crate::support::{Reply, World, each_database};

/// The media type of forms made by [`form`].
pub const FORM: &str = "multipart/form-data; boundary=b0unda7y";

/// A form with one file.
pub fn form(part: &str, file_name: &str, content: &[u8]) -> Vec<u8> {
    let disposition = format!("form-data; name=\"{part}\"; filename=\"{file_name}\"");
    let mut form = format!("--b0unda7y\r\nContent-Disposition: {disposition}\r\n\r\n").into_bytes();
    form.extend_from_slice(content);
    form.extend_from_slice(b"\r\n--b0unda7y--\r\n");
    form
}

/// Sends a form to be uploaded.
async fn send_form(world: &World, token: &str, form: Vec<u8>, headers: &[(&str, &str)]) -> Reply {
    let headers: Vec<(&str, &str)> = [("content-type", FORM)].iter().chain(headers).copied().collect();
    world.send(Method::POST, "/samples/upload", Some(token), &headers, Some(form)).await
}

/// Uploads a file.
async fn upload(world: &World, token: &str, file_name: &str, content: impl AsRef<[u8]>) -> Reply {
    send_form(world, token, form("file", file_name, content.as_ref()), &[]).await
}

/// Uploads a file that is taken; its id.
async fn queued(world: &World, token: &str, file_name: &str, content: impl AsRef<[u8]>) -> i64 {
    upload(world, token, file_name, content).await.expect(201).json()["id"].as_i64().expect("an id")
}

/// A user of this role with the scopes everybody may have, and a token.
async fn person(world: &World, name: &str, role: Role) -> (i32, String) {
    let user = world.user(name, role).await;
    (user.id, world.token(&user, &[Scope::RunsRead, Scope::RunsWrite, Scope::ResultsRead]).await)
}

/// The release 0.94.
async fn release(world: &World) {
    world.sql("INSERT INTO ccextractor_version (id, version) VALUES (1, '0.94')", &[]).await;
}

/// What is said of a sample.
fn description() -> Value {
    json!({ "version": "0.94", "platform": "linux", "parameters": "-out=srt", "notes": "off air" })
}

/// Every file of the store, by its name; hidden ones, too.
fn files_in(world: &World) -> BTreeSet<String> {
    fn walk(folder: PathBuf, prefix: &str, found: &mut BTreeSet<String>) {
        let Ok(entries) = std::fs::read_dir(folder) else { return };
        for entry in entries {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_str().unwrap());
            if entry.file_type().unwrap().is_dir() {
                walk(entry.path(), &format!("{name}/"), found);
            } else {
                found.insert(name);
            }
        }
    }
    let mut found = BTreeSet::new();
    walk(world.folder().join("files"), "", &mut found);
    found
}

/// What an operation has changed, by the audit log: kinds and ids.
async fn trail(world: &World, operation: &str) -> Vec<(String, String)> {
    let all = world.audit().await.into_iter();
    all.filter(|entry| entry.operation == operation).map(|entry| entry.object).collect()
}

/// The names of a set of files.
fn names<const N: usize>(names: [String; N]) -> BTreeSet<String> {
    names.into()
}

#[each_database]
async fn an_upload_waits_under_its_hash() {
    let world = World::new().await;
    let (user_id, token) = person(&world, "ada", Role::User).await;
    let content = vec![7; 100_000];
    let sha = sha256_hex(&content);
    let made = upload(&world, &token, "Weather é.TS", &content).await.expect(201).json();
    let id = made["id"].as_i64().unwrap();
    let expected = json!({
        "id": id, "sha": sha, "extension": ".TS", "original_name": "Weather_e", "user_id": user_id,
    });
    assert_eq!(made, expected);
    assert_eq!(world.get(&format!("/queued-samples/{id}"), &token).await.expect(200).json(), made);
    assert_eq!(files_in(&world), names([format!("QueuedFiles/{sha}.TS")]));
    let stored = std::fs::read(world.folder().join(format!("files/QueuedFiles/{sha}.TS"))).unwrap();
    assert_eq!(stored, content);
    assert_eq!(trail(&world, "uploadSample").await, [("queued_sample".to_owned(), id.to_string())]);
    // An empty file is one, and needs no extension.
    let made = upload(&world, &token, "empty", b"").await.expect(201).json();
    assert_eq!((&made["sha"], &made["extension"]), (&json!(sha256_hex(b"")), &json!("")));
}

#[each_database]
async fn everybody_sees_what_is_their_own_and_admins_everything() {
    let world = World::new().await;
    let (_, ada) = person(&world, "ada", Role::User).await;
    let (_, bob) = person(&world, "bob", Role::Contributor).await;
    let (_, admin) = person(&world, "root", Role::Admin).await;
    release(&world).await;
    let of_ada = queued(&world, &ada, "a.ts", b"a").await;
    let of_bob = queued(&world, &bob, "b.ts", b"b").await;
    world.sql("INSERT INTO upload_queue (sha, extension, original_name) VALUES ('x', '', 'x')", &[]).await;
    let of_nobody = world.count("SELECT MAX(id) FROM upload_queue").await;
    for (token, seen) in
        [(&ada, vec![of_ada]), (&bob, vec![of_bob]), (&admin, vec![of_ada, of_bob, of_nobody])]
    {
        let page = world.get("/queued-samples", token).await.expect(200).json();
        let ids: Vec<i64> =
            page["data"].as_array().unwrap().iter().map(|upload| upload["id"].as_i64().unwrap()).collect();
        assert_eq!((ids, &page["pagination"]["total"]), (seen.clone(), &json!(seen.len())));
        for id in [of_ada, of_bob, of_nobody] {
            let path = format!("/queued-samples/{id}");
            let mine = seen.contains(&id);
            world.get(&path, token).await.expect(if mine { 200 } else { 404 });
            if !mine {
                let reply = world.delete(&path, token).await.expect(404);
                assert_eq!(reply.json()["message"], format!("Queued sample {id} not found."));
                world.post(&format!("{path}/finalize"), token, &description()).await.expect(404);
                world.post(&format!("{path}/link"), token, &json!({ "sample_id": 1 })).await.expect(404);
            }
        }
    }
    let page = world.get("/queued-samples?limit=1&offset=1", &admin).await.expect(200);
    assert_eq!(page.json()["data"][0]["id"], of_bob);
    assert!(page.header("link").contains("rel=\"next\""), "{:?}", page.headers);
    let page = world.get("/queued-samples?offset=9", &admin).await.expect(200).json();
    assert_eq!((&page["data"], &page["pagination"]["total"]), (&json!([]), &json!(3)));
}

#[each_database]
async fn an_upload_that_is_removed_takes_its_file_along() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    let id = queued(&world, &token, "a.ts", b"a").await;
    let kept = queued(&world, &token, "b.ts", b"b").await;
    let reply = world.delete(&format!("/queued-samples/{id}"), &token).await.expect(200);
    assert_eq!(reply.json(), json!({ "id": id, "deleted": true }));
    world.delete(&format!("/queued-samples/{id}"), &token).await.expect(404);
    assert_eq!(files_in(&world), names([format!("QueuedFiles/{}.ts", sha256_hex(b"b"))]));
    assert_eq!(trail(&world, "deleteQueuedSample").await.len(), 1);
    // A file that is lost already, or cannot be one, is no reason to stay.
    std::fs::remove_dir_all(world.folder().join("files/QueuedFiles")).unwrap();
    world.delete(&format!("/queued-samples/{kept}"), &token).await.expect(200);
    let (_, admin) = person(&world, "root", Role::Admin).await;
    for sha in [None, Some("../outside")] {
        let sql = "INSERT INTO upload_queue (sha, extension, original_name) VALUES (?, '.ts', 'x')";
        world.sql(sql, &[sha.into()]).await;
        let id = world.count("SELECT MAX(id) FROM upload_queue").await;
        world.delete(&format!("/queued-samples/{id}"), &admin).await.expect(200);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM upload_queue").await, 0);
    // What was removed can come again.
    queued(&world, &token, "a.ts", b"a").await;
}

#[each_database]
async fn a_repeated_upload_gets_the_first_reply() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    let key = [("idempotency-key", "once")];
    let send = async |file_name: &str, content: &[u8]| {
        send_form(&world, &token, form("file", file_name, content), &key).await
    };
    let first = send("a.ts", b"a").await.expect(201).json();
    assert_eq!(send("a.ts", b"a").await.expect(201).json(), first);
    for (file_name, content) in [("a.ts", b"b"), ("b.ts", b"a")] {
        let reply = send(file_name, content).await.expect(422);
        assert!(reply.field("Idempotency-Key").contains("another request"), "{}", reply.text);
    }
    assert_eq!(files_in(&world), names([format!("QueuedFiles/{}.ts", sha256_hex(b"a"))]));
    assert_eq!(world.count("SELECT COUNT(*) FROM upload_queue").await, 1);
}

#[each_database]
async fn names_come_as_clients_write_them() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    for (number, (file_name, original_name, extension)) in [
        ("../../a.ts", "a", ".ts"),
        (".ts", "ts", ""),
        ("a b\u{2028}c.tar.gz", "a_b_c.tar", ".gz"),
        ("C:\\x\\y.mp4", "C_x_y", ".mp4"),
    ]
    .into_iter()
    .enumerate()
    {
        let made =
            upload(&world, &token, file_name, [u8::try_from(number).unwrap()]).await.expect(201).json();
        assert_eq!((&made["original_name"], &made["extension"]), (&json!(original_name), &json!(extension)));
    }
    // The longest that the columns take.
    let extension = "e".repeat(63);
    let made = upload(&world, &token, &format!("x.{extension}"), b"long").await.expect(201).json();
    assert_eq!(made["extension"], format!(".{extension}"));
}
