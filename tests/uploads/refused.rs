//! What is not taken in, and leaves nothing behind.

use reqwest::Method;
use serde_json::json;
use touchstone::api::models::Role;
use touchstone::domain::digest::sha256_hex;

use super::{FORM, files_in, form, names, person, queued, send_form, upload};
use crate::support::{World, each_database};

#[each_database]
async fn a_form_must_have_one_file_of_a_proper_name() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    let twice = {
        let mut twice = form("file", "a.ts", b"a");
        twice.truncate(twice.len() - "--b0unda7y--\r\n".len());
        twice.extend(form("file", "b.ts", b"b"));
        twice
    };
    let and_more = {
        let mut and_more = form("file", "a.ts", b"a");
        and_more.truncate(and_more.len() - "--b0unda7y--\r\n".len());
        and_more.extend(form("surprise", "b.ts", b"b"));
        and_more
    };
    let plain = b"--b0unda7y\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx\r\n--b0unda7y--\r\n";
    let nameless = b"--b0unda7y\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b0unda7y--\r\n";
    let broken = {
        let mut broken = form("file", "a.ts", &[0; 10_000]);
        broken.truncate(5_000);
        broken
    };
    for (sent, field, message) in [
        (b"--b0unda7y--\r\n".to_vec(), "file", "Attach the media file"),
        (form("surprise", "a.ts", b"a"), "surprise", "Unknown field."),
        (and_more, "surprise", "Unknown field."),
        (twice, "file", "Given more than once."),
        (plain.to_vec(), "file", "Unusable file name."),
        (nameless.to_vec(), "body", "A part has no name."),
        (form("file", "", b"a"), "file", "Unusable file name."),
        (form("file", "..", b"a"), "file", "Unusable file name."),
        (form("file", "клип", b"a"), "file", "Unusable file name."),
        (form("file", &format!("x.{}", "e".repeat(64)), b"a"), "file", "63 characters"),
        (form("file", &"x".repeat(256), b"a"), "file", "255 characters"),
        (broken, "body", "broke off"),
        (Vec::new(), "body", "broke off"),
    ] {
        let reply = send_form(&world, &token, sent, &[]).await.expect(400);
        assert_eq!(reply.code(), "validation_error");
        assert!(reply.field(field).contains(message), "{message}: {}", reply.text);
    }
    let send = async |media: &str| {
        let body = Some(form("file", "a.ts", b"a"));
        let headers = [("content-type", media)];
        world.send(Method::POST, "/samples/upload", Some(&token), &headers, body).await
    };
    send("multipart/form-data").await.expect(400);
    send("application/x-www-form-urlencoded").await.expect(415);
    send("application/octet-stream").await.expect(415);
    assert!(files_in(&world).is_empty(), "{:?}", files_in(&world));
    assert_eq!(world.count("SELECT COUNT(*) FROM upload_queue").await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM audit_log").await, 0);
}

#[each_database]
async fn a_file_may_be_as_large_as_the_setting_says() {
    let world = World::with(&[("max_upload", "100000")]).await;
    let (_, token) = person(&world, "ada", Role::User).await;
    let most = vec![1; 100_000];
    queued(&world, &token, "a.ts", &most).await;
    for size in [100_001, 3_000_000] {
        let reply = upload(&world, &token, "b.ts", vec![2; size]).await.expect(413);
        assert_eq!(reply.code(), "payload_too_large");
        assert!(!reply.field("file").is_empty(), "{}", reply.text);
    }
    assert_eq!(files_in(&world), names([format!("QueuedFiles/{}.ts", sha256_hex(&most))]));
}

#[each_database]
async fn forbidden_files_are_recognised_by_name_and_content() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    for extension in ["js", "sh", "EXE"] {
        world.sql("INSERT INTO extension_forbidden (extension) VALUES (?)", &[extension.into()]).await;
    }
    world.sql("INSERT INTO mimetype_forbidden (mimetype) VALUES ('text/html')", &[]).await;
    world.sql("INSERT INTO mimetype_forbidden (mimetype) VALUES ('application/x-sharedlib')", &[]).await;
    let elf = [b"\x7fELF\x02\x01\x01\0".as_slice(), &[0; 100]].concat();
    // What counts may come in small pieces, and much may follow.
    let long_script = [b"#!/bin/bash\n".as_slice(), &vec![b'x'; 2_000_000]].concat();
    for (file_name, content, list, found) in [
        ("a.js", &b"x"[..], "forbidden_extensions", "js"),
        ("a.JS", b"x", "forbidden_extensions", "js"),
        ("a.js.ts", b"x", "forbidden_extensions", "js"),
        ("a.exe.sh.ts", b"x", "forbidden_extensions", "EXE"),
        ("clip.ts", b"MZ\x90\0\x03\0\0\0\x04\0\0\0", "forbidden_extensions", "EXE"),
        ("clip.ts", &long_script, "forbidden_extensions", "sh"),
        ("clip", b"#!/usr/bin/env python3\n", "forbidden_extensions", "sh"),
        ("clip.ts", b"  <html><body>", "forbidden_types", "text/html"),
        ("clip.ts", &elf, "forbidden_types", "application/x-sharedlib"),
    ] {
        let reply = upload(&world, &token, file_name, content).await.expect(403);
        assert_eq!(reply.code(), "forbidden");
        let found_there = reply.json()["details"][list].to_string().contains(found);
        assert!(found_there, "{file_name}: {}", reply.text);
    }
    assert!(files_in(&world).is_empty(), "{:?}", files_in(&world));
    for (file_name, content) in
        [("js", &b"x"[..]), ("a.jst", b"y"), ("a.ts", b"text that mentions #!/bin/sh")]
    {
        upload(&world, &token, file_name, content).await.expect(201);
    }
}

#[each_database]
async fn what_is_known_is_not_taken_again() {
    let world = World::new().await;
    let (_, ada) = person(&world, "ada", Role::User).await;
    let (_, bob) = person(&world, "bob", Role::User).await;
    let sha = sha256_hex(b"a");
    let id = queued(&world, &ada, "a.ts", b"a").await;
    // Whose it is, and admins, are told which upload it is; others may not know of it.
    let (_, admin) = person(&world, "root", Role::Admin).await;
    let named = json!({ "sha": sha, "queued_id": id });
    for (token, file_name, details) in
        [(&ada, "a.ts", &named), (&admin, "a.ts", &named), (&bob, "other.mp4", &json!({ "sha": sha }))]
    {
        let reply = upload(&world, token, file_name, b"a").await.expect(409);
        assert_eq!(reply.code(), "conflict");
        assert_eq!(&reply.json()["details"], details);
    }
    let other = sha256_hex(b"b");
    let sql = "INSERT INTO sample (id, sha, extension, original_name) VALUES (7, ?, 'ts', 'b')";
    world.sql(sql, &[other.as_str().into()]).await;
    let reply = upload(&world, &bob, "b.ts", b"b").await.expect(409);
    assert_eq!(reply.json()["details"], json!({ "sha": other, "sample_id": 7 }));
    assert_eq!(files_in(&world), names([format!("QueuedFiles/{sha}.ts")]));
}

#[each_database]
async fn a_client_that_hangs_up_leaves_nothing() {
    use tokio::io::AsyncWriteExt;
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    let mut stream = tokio::net::TcpStream::connect(world.address()).await.unwrap();
    let head = format!(
        "POST /api/v1/samples/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: {FORM}\r\nContent-Length: 50000000\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&form("file", "a.ts", &vec![1; 5_000_000])[..4_000_000]).await.unwrap();
    let began = std::time::Instant::now();
    while files_in(&world).is_empty() {
        assert!(began.elapsed().as_secs() < 30, "nothing of it is written");
        tokio::task::yield_now().await;
    }
    drop(stream);
    while !files_in(&world).is_empty() {
        assert!(began.elapsed().as_secs() < 60, "{:?}", files_in(&world));
        tokio::task::yield_now().await;
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM upload_queue").await, 0);
}
