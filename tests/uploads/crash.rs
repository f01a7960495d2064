//! What killed processes leave behind, and how it goes on from there.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use touchstone::api::models::Role;
use touchstone::blobs::Blobs;
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::time::Timestamp;
use touchstone::tasks::leftovers;

use super::{FORM, description, files_in, form, names, person, queued, release, upload};
use crate::support::process::Served;
use crate::support::{World, each_database};

/// Puts a file into the store.
fn put(world: &World, name: &str, content: &[u8]) {
    let path = world.folder().join("files").join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}

/// Removes what was left before this time; how many files that were.
async fn sweep(world: &World, time: Timestamp) -> usize {
    let blobs = Blobs::open(&world.folder().join("files").display().to_string()).unwrap();
    let files = leftovers::files(&world.store, &blobs, time).await.unwrap();
    files + blobs.remove_drafts(time).await.unwrap()
}

/// When what is there now is old.
fn later() -> Timestamp {
    Timestamp::now().plus(TimeDelta::hours(2))
}

const DRAFT: &str = ".touchstone-0123456789abcdef0123456789abcdef";

#[each_database]
async fn what_nobody_names_is_removed_once_it_is_old() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    let (sha, other) = (sha256_hex(b"a"), sha256_hex(b"b"));
    queued(&world, &token, "a.ts", b"a").await;
    let sql = "INSERT INTO upload_queue (sha, extension, original_name) VALUES ('word.s', '.tar.gz', 'x')";
    world.sql(sql, &[]).await;
    let staged = "TempFiles/api-0123456789abcdef0123456789abcdef";
    let left = [
        staged.to_owned(),
        format!("QueuedFiles/{other}.ts"),
        // It is another file's extension.
        format!("QueuedFiles/{sha}.mp4"),
        format!("TempFiles/{DRAFT}"),
        format!("QueuedFiles/{DRAFT}"),
        format!("TestFiles/extra/{DRAFT}"),
        format!("TestResults/{DRAFT}"),
        format!("LogFiles/7/{DRAFT}"),
    ];
    let kept = [
        format!("QueuedFiles/{sha}.ts"),
        "QueuedFiles/word.s.tar.gz".to_owned(),
        "QueuedFiles/folder/file.ts".to_owned(),
        // Other programs' own.
        "TempFiles/log.html".to_owned(),
        "TempFiles/api-7".to_owned(),
        "TempFiles/.other-draft".to_owned(),
        ".touchstone-0123456789abcdef0123456789abcdef".to_owned(),
        "vm_data/.touchstone-0123456789abcdef0123456789abcdef".to_owned(),
        format!("TestFiles/{other}.ts"),
        "TestResults/x.srt".to_owned(),
    ];
    for name in left.iter().chain(&kept).filter(|name| !name.ends_with(&format!("{sha}.ts"))) {
        put(&world, name, b"left");
    }
    let all: BTreeSet<String> = left.iter().chain(&kept).cloned().collect();
    assert_eq!(sweep(&world, Timestamp::now().minus(TimeDelta::hours(1))).await, 0);
    assert_eq!(files_in(&world), all);
    assert_eq!(sweep(&world, later()).await, left.len());
    assert_eq!(files_in(&world), kept.into());
    assert_eq!(sweep(&world, later()).await, 0);
}

#[each_database]
async fn a_link_is_no_way_out_of_the_store() {
    let world = World::new().await;
    let outside = world.folder().join("outside");
    std::fs::create_dir_all(&outside).unwrap();
    std::fs::write(outside.join(DRAFT), "x").unwrap();
    std::fs::write(outside.join("api-0123456789abcdef0123456789abcdef"), "x").unwrap();
    std::fs::create_dir_all(world.folder().join("files")).unwrap();
    for name in ["TempFiles", "QueuedFiles", "TestResults"] {
        std::os::unix::fs::symlink(&outside, world.folder().join("files").join(name)).unwrap();
    }
    assert_eq!(sweep(&world, later()).await, 0);
    assert_eq!(std::fs::read_dir(&outside).unwrap().count(), 2);
}

/// The store as a process leaves it that is killed between any two steps, and
/// what can be done about the upload then.
#[each_database]
async fn after_a_kill_at_any_step_it_goes_on() {
    let world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    release(&world).await;
    let sha = sha256_hex(b"a");
    let (staged, waiting, sample) = (
        "TempFiles/api-0123456789abcdef0123456789abcdef",
        format!("QueuedFiles/{sha}.ts"),
        format!("TestFiles/{sha}.ts"),
    );
    // Of an upload: staged; in its place, but not noted.
    put(&world, staged, b"a");
    put(&world, &waiting, b"a");
    let id = queued(&world, &token, "a.ts", b"a").await;
    sweep(&world, later()).await;
    assert_eq!(files_in(&world), names([waiting.clone()]));
    // Of a removal: the row is gone, and not the file.
    world.sql("DELETE FROM upload_queue", &[]).await;
    let again = queued(&world, &token, "a.ts", b"a").await;
    // Of finalizing: the sample's file is there, and not the sample; half of it,
    // if another program was killed that writes in place.
    for content in [&b"a"[..], b""] {
        put(&world, &sample, content);
        sweep(&world, later()).await;
    }
    let path = format!("/queued-samples/{again}/finalize");
    let made = world.post(&path, &token, &description()).await.expect(201).json();
    assert_eq!(files_in(&world), names([sample.clone()]));
    assert_eq!(std::fs::read(world.folder().join("files").join(&sample)).unwrap(), b"a");
    // The sample is there, and its file still waits, too.
    put(&world, &waiting, b"a");
    let reply = upload(&world, &token, "a.ts", b"a").await.expect(409);
    assert_eq!(reply.json()["details"]["sample_id"], made["sample_id"]);
    sweep(&world, later()).await;
    assert_eq!(files_in(&world), names([sample.clone()]));
    assert!(id > 0);
    // A file that was never finalized goes with the upload.
    let id = queued(&world, &token, "b.ts", b"b").await;
    put(&world, &format!("TestFiles/{}.ts", sha256_hex(b"b")), b"b");
    world.delete(&format!("/queued-samples/{id}"), &token).await.expect(200);
    assert_eq!(files_in(&world), names([sample]));
}

#[each_database]
async fn a_server_that_is_killed_in_an_upload_leaves_what_can_be_swept() {
    let mut world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    world.stop().await;
    let served = Served::start(&world.folder(), &[]);
    let mut stream = tokio::net::TcpStream::connect(served.base.trim_start_matches("http://")).await.unwrap();
    let head = format!(
        "POST /api/v1/samples/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: {FORM}\r\nContent-Length: 50000000\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    stream.write_all(&form("file", "a.ts", &vec![1; 5_000_000])[..4_000_000]).await.unwrap();
    let began = std::time::Instant::now();
    while files_in(&world).is_empty() {
        assert!(began.elapsed().as_secs() < 30, "nothing of it is written: {}", served.log());
        tokio::task::yield_now().await;
    }
    served.signal("KILL");
    served.wait();
    let mut rest = Vec::new();
    // The connection is reset or closed: there is no reply.
    let _ = stream.read_to_end(&mut rest).await;
    assert!(rest.is_empty());
    let left = files_in(&world);
    assert!(
        left.len() == 1 && left.iter().all(|name| name.starts_with("TempFiles/.touchstone-")),
        "{left:?}"
    );
    let served = Served::start(&world.folder(), &[]);
    let url = format!("{}/api/v1/samples/upload", served.base);
    let request = reqwest::Client::new().post(url).bearer_auth(&token).header("content-type", FORM);
    let reply = request.body(form("file", "a.ts", b"whole")).send().await.unwrap();
    assert_eq!(reply.status(), 201);
    let store = world.second_view().await;
    let blobs = Blobs::open(&world.folder().join("files").display().to_string()).unwrap();
    // It is young, so the server has let it be.
    assert!(files_in(&world).is_superset(&left));
    assert_eq!(leftovers::files(&store, &blobs, later()).await.unwrap(), 0);
    assert_eq!(blobs.remove_drafts(later()).await.unwrap(), 1);
    assert_eq!(files_in(&world), names([format!("QueuedFiles/{}.ts", sha256_hex(b"whole"))]));
    store.close().await;
}
