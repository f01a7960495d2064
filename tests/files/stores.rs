//! What every file store must do, on each store there is.
//!
//! `TOUCHSTONE_TEST_STORES` names them, separated by blanks: `local` for a new
//! folder, else a place as in the setting `files`. Without it there is `local`.
//! `make test-object-stores` starts servers and names them all.

use std::collections::BTreeSet;

use bytes::Bytes;
use chrono::TimeDelta;
use futures_util::stream;
use reqwest::Method;
use serde_json::json;
use touchstone::api::models::StorageStatus;
use touchstone::blobs::{BlobError, Blobs, Look, PutError, Written};
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::file_name::{Artifact, FileName, Folder};
use touchstone::domain::secret::Secret;
use touchstone::domain::time::Timestamp;
use touchstone::services::Files;
use touchstone::tasks::leftovers;

use super::{KEY, get};
use crate::support::{World, each_database, process};
use crate::uploads::{FORM, form};

/// A store of a test's own.
struct Place {
    /// As in the setting `files`.
    place: String,
    /// Whether it is with a service.
    remote: bool,
    blobs: Blobs,
    /// Where it is, if it is a folder.
    _folder: tempfile::TempDir,
}

/// A new place on each store there is.
fn places() -> Vec<Place> {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let stores = std::env::var("TOUCHSTONE_TEST_STORES").unwrap_or_else(|_| "local".to_owned());
    let places: Vec<Place> = stores
        .split_whitespace()
        .map(|store| {
            let folder = tempfile::tempdir().unwrap();
            let remote = store != "local";
            let place = if remote {
                // What is written under names that nobody else uses need not be
                // taken away.
                format!("{store}/{}", FileName::staging().last_part())
            } else {
                folder.path().display().to_string()
            };
            let blobs = Blobs::open(&place).unwrap_or_else(|error| panic!("{place}: {error}"));
            Place { place, remote, blobs, _folder: folder }
        })
        .collect();
    assert!(!places.is_empty(), "TOUCHSTONE_TEST_STORES names no store");
    places
}

fn result(hash: &str) -> FileName {
    FileName::result(hash, ".srt").unwrap()
}

#[tokio::test]
async fn what_is_written_is_read_back() {
    for Place { place, blobs, .. } in places() {
        let name = result("abc");
        blobs.ping().await.unwrap();
        assert_eq!(blobs.stat(&name).await.unwrap(), None, "{place}");
        assert_eq!(blobs.look(&name).await, Look::MISSING, "{place}");
        assert_eq!(blobs.read_all(&name, 10).await.unwrap(), None, "{place}");
        assert_eq!(blobs.read_range(&name, 0..10).await.unwrap(), None, "{place}");
        assert_eq!(blobs.sha256(&name).await.unwrap(), None, "{place}");
        assert!(blobs.file(&name).await.unwrap().is_none(), "{place}");
        for content in ["hello", "", "hello again"] {
            blobs.put(&name, Bytes::from(content)).await.unwrap();
            let (read, stat) = blobs.read_all(&name, 100).await.unwrap().expect("what was written");
            assert_eq!((&read[..], stat.size), (content.as_bytes(), content.len() as u64), "{place}");
            assert_eq!(blobs.stat(&name).await.unwrap(), Some(stat.clone()), "{place}");
            let (sha256, hashed) = blobs.sha256(&name).await.unwrap().expect("what was written");
            assert_eq!((sha256, hashed), (sha256_hex(content.as_bytes()), stat), "{place}");
            let look = Look { status: StorageStatus::Ok, size_bytes: Some(content.len() as u64) };
            assert_eq!(blobs.look(&name).await, look, "{place}");
        }
    }
}

#[tokio::test]
async fn every_version_has_a_tag_of_its_own() {
    for Place { place, blobs, .. } in places() {
        let name = result("abc");
        let mut tags = BTreeSet::new();
        // As large as each other, and written as fast as can be.
        for content in ["one", "two", "six", "ten"] {
            blobs.put(&name, Bytes::from(content)).await.unwrap();
            tags.insert(blobs.stat(&name).await.unwrap().expect("what was written").etag());
        }
        assert_eq!(tags.len(), 4, "{place}: {tags:?}");
    }
}

#[tokio::test]
async fn parts_end_where_the_file_does() {
    let content: Vec<u8> = (0..100_000_u32).map(|number| (number % 251) as u8).collect();
    for Place { place, blobs, .. } in places() {
        let name = FileName::run_log(7);
        blobs.put(&name, Bytes::from(content.clone())).await.unwrap();
        for (range, expected) in [
            (0..1, 0..1),
            (0..100_000, 0..100_000),
            (0..u64::MAX, 0..100_000),
            (99_990..200_000, 99_990..100_000),
            (50..50, 50..50),
            (100_000..100_001, 100_000..100_000),
            (500_000..u64::MAX, 100_000..100_000),
            (12_345..67_890, 12_345..67_890),
        ] {
            let (read, stat) = blobs.read_range(&name, range.clone()).await.unwrap().expect("a file");
            assert_eq!(stat.size, 100_000, "{place}");
            assert_eq!(read, content[expected], "{place}: {range:?}");
        }
        let over = blobs.read_all(&name, 99_999).await;
        assert!(
            matches!(over, Err(BlobError::TooLarge { size: 100_000, limit: 99_999 })),
            "{place}: {over:?}"
        );
        assert!(blobs.read_all(&name, 100_000).await.unwrap().is_some(), "{place}");
        let empty = result("empty");
        blobs.put(&empty, Bytes::new()).await.unwrap();
        assert_eq!(blobs.read_range(&empty, 0..10).await.unwrap().expect("a file").0, "", "{place}");
    }
}

/// A stream of `size` bytes in chunks of an odd size.
fn bytes(size: usize) -> (Vec<u8>, Vec<Bytes>) {
    let content: Vec<u8> = (0..size).map(|at| (at / 7 + at % 13) as u8).collect();
    let chunks = content.chunks(77_777).map(Bytes::copy_from_slice).collect();
    (content, chunks)
}

#[tokio::test]
async fn what_comes_is_written_whole() {
    for Place { place, blobs, .. } in places() {
        // Nothing; less than a part; parts and a rest; parts exactly.
        for size in [0, 100_000, (8 << 20) + 1, 16 << 20] {
            let (content, chunks) = bytes(size);
            let name = FileName::staging();
            let chunks = stream::iter(chunks.into_iter().map(Ok::<_, std::io::Error>));
            let written = blobs.put_stream(&name, chunks).await.unwrap();
            let expected = Written { size: size as u64, sha256: sha256_hex(&content) };
            assert_eq!(written, expected, "{place}: {size}");
            let (read, stat) = blobs.read_all(&name, u64::MAX - 1).await.unwrap().expect("what was written");
            assert_eq!(stat.size, size as u64, "{place}: {size}");
            assert!(read == content, "{place}: {size}");
            assert_eq!(blobs.sha256(&name).await.unwrap().expect("a file").0, expected.sha256, "{place}");
        }
    }
}

#[tokio::test]
async fn a_stream_that_breaks_off_leaves_nothing() {
    for Place { place, blobs, remote, .. } in places() {
        for size in [1000, 9 << 20] {
            let (_, chunks) = bytes(size);
            let broken = chunks.into_iter().map(Ok).chain([Err(std::io::Error::other("gone"))]);
            let name = result("broken");
            let put = blobs.put_stream(&name, stream::iter(broken)).await;
            assert!(matches!(put, Err(PutError::Source(_))), "{place}: {put:?}");
            assert_eq!(blobs.stat(&name).await.unwrap(), None, "{place}: {size}");
            // What was there before stays.
            blobs.put(&name, Bytes::from_static(b"old")).await.unwrap();
            let (_, chunks) = bytes(size);
            let broken = chunks.into_iter().map(Ok).chain([Err(std::io::Error::other("gone"))]);
            assert!(blobs.put_stream(&name, stream::iter(broken)).await.is_err(), "{place}");
            assert_eq!(blobs.read_all(&name, 10).await.unwrap().expect("a file").0, "old", "{place}");
            blobs.delete(&name).await.unwrap();
            if !remote {
                let left = std::fs::read_dir(std::path::Path::new(&place).join("TestResults")).unwrap();
                assert_eq!(left.count(), 0, "{place}: half a file stays");
            }
        }
    }
}

#[tokio::test]
async fn names_are_the_same_on_every_store() {
    let names = [
        FileName::result(&"0".repeat(64), ".srt"),
        FileName::result("sample_out1", "srt"),
        FileName::sample("клип 1", "тс"),
        FileName::sample("café", "ts"),
        FileName::sample("a b", "ts"),
        FileName::sample("a+b=c&d;e,f@g!h$i'j(k)l_m-n", "tar.gz"),
        FileName::extra_file("a b", 3, "x y"),
        FileName::media_info("sample1"),
        FileName::queued("sample1", ".ts"),
        FileName::result(&"n".repeat(255), ""),
    ];
    let fixed = [
        FileName::run_log(1),
        FileName::sample_log(1, 2),
        FileName::artifact(1, Artifact::CombinedStdout),
        FileName::artifact(1, Artifact::CoreDump),
        FileName::staging(),
    ];
    let names: Vec<FileName> = names.into_iter().map(Result::unwrap).chain(fixed).collect();
    for Place { place, blobs, .. } in places() {
        for name in &names {
            blobs.put(name, Bytes::from(name.to_string())).await.unwrap();
        }
        // None was written over another.
        for name in &names {
            let (content, _) = blobs.read_all(name, 1000).await.unwrap().expect("what was written");
            assert_eq!(content, name.as_str(), "{place}");
        }
        let mut asked = names.clone();
        asked.insert(3, result("absent"));
        let looks = blobs.look_many(&asked).await;
        assert_eq!(looks.len(), asked.len(), "{place}");
        for (name, look) in asked.iter().zip(looks) {
            let size = (*name != result("absent")).then_some(name.as_str().len() as u64);
            assert_eq!(look.size_bytes, size, "{place}: {name}");
        }
    }
}

#[tokio::test]
async fn files_are_renamed_and_taken_away() {
    for Place { place, blobs, .. } in places() {
        let (draft, name) = (FileName::staging(), result("abc"));
        assert!(!blobs.rename(&draft, &name).await.unwrap(), "{place}");
        assert!(!blobs.delete(&draft).await.unwrap(), "{place}");
        blobs.put(&name, Bytes::from_static(b"old")).await.unwrap();
        blobs.put(&draft, Bytes::from_static(b"new")).await.unwrap();
        assert!(blobs.rename(&draft, &name).await.unwrap(), "{place}");
        assert_eq!(blobs.stat(&draft).await.unwrap(), None, "{place}");
        assert_eq!(blobs.read_all(&name, 10).await.unwrap().expect("a file").0, "new", "{place}");
        assert!(blobs.rename(&name, &name).await.unwrap(), "{place}");
        assert_eq!(blobs.read_all(&name, 10).await.unwrap().expect("a file").0, "new", "{place}");
        assert!(blobs.delete(&name).await.unwrap(), "{place}");
        assert!(!blobs.delete(&name).await.unwrap(), "{place}");
        assert_eq!(blobs.look(&name).await, Look::MISSING, "{place}");
    }
}

#[tokio::test]
async fn what_is_being_read_is_one_version() {
    use futures_util::TryStreamExt;
    let (old, _) = bytes(3 << 20);
    let new: Vec<u8> = old.iter().map(|byte| !byte).collect();
    for Place { place, blobs, .. } in places() {
        let name = result("abc");
        blobs.put(&name, Bytes::from(old.clone())).await.unwrap();
        let opened = blobs.file(&name).await.unwrap().expect("what was written");
        let all = 0..opened.stat().size;
        let mut before = opened.stream(all.clone()).await.unwrap();
        let first = before.try_next().await.unwrap().expect("a first chunk");
        blobs.put(&name, Bytes::from(new.clone())).await.unwrap();
        // What goes on, or begins now, is the old version, or an error.
        let mut read = first.to_vec();
        let rest: Result<Vec<Bytes>, BlobError> = before.try_collect().await;
        if let Ok(rest) = rest {
            read.extend(rest.concat());
            assert!(read == old, "{place}: two versions are mixed");
        }
        if let Ok(again) = opened.stream(all).await {
            let read: Result<Vec<Bytes>, BlobError> = again.try_collect().await;
            assert!(read.is_err() || read.is_ok_and(|read| read.concat() == old), "{place}: another version");
        }
        assert!(blobs.read_all(&name, 4 << 20).await.unwrap().expect("a file").0 == new, "{place}");
    }
}

#[each_database]
async fn a_link_works_whatever_the_store() {
    for Place { place, blobs, .. } in places() {
        let world = World::with(&[("files", &place), ("secret_key", KEY)]).await;
        let secret = Secret::new(KEY);
        let files =
            Files::open(world.store.clone(), blobs.clone(), Some(&secret), &world.base).await.unwrap();
        for (name, download_as) in [
            (result("abc"), "plain.srt"),
            (FileName::sample("клип 1", "тс").unwrap(), "Größe 1.ts"),
            (FileName::sample("a+b=c&d;e,f@g!h$i'j(k)l", "ts").unwrap(), "a+b&c.ts"),
        ] {
            let content = Bytes::from(format!("the content of {name}"));
            let before = files.whereabouts(&name, download_as).await;
            assert_eq!((before.look, before.download_url), (Look::MISSING, None), "{place}");
            blobs.put(&name, content.clone()).await.unwrap();
            let found = files.whereabouts(&name, download_as).await;
            assert_eq!(found.look.size_bytes, Some(content.len() as u64), "{place}");
            let link = found.download_url.expect("a link");
            let got = get(&link, &[]).await;
            assert_eq!((got.status, got.body.as_slice()), (200, &content[..]), "{link}");
            assert_eq!(got.header("content-type"), "application/octet-stream", "{link}");
            let disposition = got.header("content-disposition");
            assert_eq!(
                disposition,
                touchstone::domain::download_name::content_disposition(download_as),
                "{link}"
            );
            let part = get(&link, &[("range", "bytes=4-10")]).await;
            assert_eq!((part.status, part.body.as_slice()), (206, &content[4..=10]), "{link}");
        }
        let health = world.send(reqwest::Method::GET, "/system/health", None, &[], None).await.json();
        assert_eq!(health["status"], "ok", "{place}: {health}");
    }
}

#[each_database]
async fn a_file_is_hashed_once_for_each_version() {
    for Place { place, blobs, .. } in places() {
        let world = World::with(&[("files", &place)]).await;
        let files = Files::open(world.store.clone(), blobs.clone(), None, &world.base).await.unwrap();
        let name = result("sample_out1");
        let of = async || files.sha256_of(&name, "sample_out1").await.unwrap();
        assert_eq!(of().await, None, "{place}");
        for content in ["one", "two"] {
            blobs.put(&name, Bytes::from(content)).await.unwrap();
            assert_eq!(of().await, Some(sha256_hex(content.as_bytes())), "{place}");
            assert_eq!(of().await, Some(sha256_hex(content.as_bytes())), "{place}");
        }
        // What is remembered is what is answered, as long as it is this version.
        world.sql("UPDATE file_digest SET sha256 = 'remembered'", &[]).await;
        assert_eq!(of().await.as_deref(), Some("remembered"), "{place}");
        blobs.put(&name, Bytes::from_static(b"three")).await.unwrap();
        assert_eq!(of().await, Some(sha256_hex(b"three")), "{place}");
        assert_eq!(world.count("SELECT COUNT(*) FROM file_digest").await, 1, "{place}");
        // A name that is a hash is the answer, without a look at the store.
        let hash = sha256_hex(b"four");
        assert_eq!(files.sha256_of(&result(&hash), &hash).await.unwrap(), Some(hash), "{place}");
    }
}

#[each_database]
async fn two_that_remember_a_hash_at_once_do_not_fail() {
    use touchstone::store::file_digests::{Digest, find, remember};
    let world = World::new().await;
    let digest = |number: i64| Digest {
        version: format!("version {number}"),
        sha256: sha256_hex(&number.to_be_bytes()),
        size_bytes: number,
    };
    let tasks: Vec<_> = (0..8)
        .map(|number| {
            let (store, digest) = (world.store.clone(), digest(number));
            tokio::spawn(async move { remember(&store, "TestResults/x", &digest).await })
        })
        .collect();
    for task in tasks {
        task.await.unwrap().unwrap();
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM file_digest").await, 1);
    let mut known = Vec::new();
    for number in 0..8 {
        known.extend(find(&world.store, "TestResults/x", &format!("version {number}")).await.unwrap());
    }
    assert_eq!(known.len(), 1);
    assert_eq!(known[0], digest(known[0].size_bytes));
    assert_eq!(find(&world.store, "TestResults/X", &known[0].version).await.unwrap(), None);
}

#[cfg(unix)]
#[tokio::test]
async fn nothing_of_a_folder_leads_out_of_it_and_nothing_blocks() {
    use std::os::unix::fs::symlink;
    let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let blobs = Blobs::open(&folder.path().display().to_string()).unwrap();
    let name = result("abc");
    // Everything of a kind is elsewhere.
    symlink(outside.path(), folder.path().join("TestResults")).unwrap();
    std::fs::write(outside.path().join("abc.srt"), "secret").unwrap();
    assert!(matches!(blobs.stat(&name).await, Err(BlobError::Outside(_))));
    assert!(matches!(blobs.read_all(&name, 10).await, Err(BlobError::Outside(_))));
    assert!(matches!(blobs.put(&name, Bytes::new()).await, Err(BlobError::Outside(_))));
    assert!(matches!(blobs.delete(&name).await, Err(BlobError::Outside(_))));
    assert!(matches!(blobs.rename(&name, &FileName::run_log(1)).await, Err(BlobError::Outside(_))));
    assert_eq!(blobs.look(&name).await, Look::MISSING);
    assert_eq!(std::fs::read_dir(outside.path()).unwrap().count(), 1);
    blobs.put(&FileName::run_log(2), Bytes::new()).await.unwrap();
    assert!(matches!(blobs.rename(&FileName::run_log(2), &name).await, Err(BlobError::Outside(_))));
    // Opening a pipe would wait for a writer; a circle has no end.
    let pipe = folder.path().join("LogFiles/3.txt");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(blobs.read_all(&FileName::run_log(3), 10).await.unwrap(), None);
    assert_eq!(blobs.look(&FileName::run_log(3)).await, Look::MISSING);
    symlink("4.txt", folder.path().join("LogFiles/4.txt")).unwrap();
    assert!(blobs.stat(&FileName::run_log(4)).await.is_err());
    symlink("absent", folder.path().join("LogFiles/5.txt")).unwrap();
    assert_eq!(blobs.stat(&FileName::run_log(5)).await.unwrap(), None);
}

/// `TOUCHSTONE_TEST_STORES_DOWN` names stores that do not answer; a folder that
/// is taken away is always among them.
#[tokio::test]
async fn a_store_that_does_not_answer_is_degraded() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let folder = tempfile::tempdir().unwrap();
    let gone = folder.path().display().to_string();
    let down = std::env::var("TOUCHSTONE_TEST_STORES_DOWN").unwrap_or_default();
    let mut stores: Vec<(&str, Blobs)> = vec![(&gone, Blobs::open(&gone).unwrap())];
    stores.extend(down.split_whitespace().map(|place| (place, Blobs::open(place).unwrap())));
    drop(folder);
    for (place, blobs) in stores {
        let name = result("abc");
        assert!(matches!(blobs.ping().await, Err(BlobError::Unavailable(_))), "{place}");
        assert_eq!(blobs.look(&name).await, Look::DEGRADED, "{place}");
        assert_eq!(blobs.look_many(&[name.clone(), name.clone()]).await, [Look::DEGRADED; 2], "{place}");
        assert!(matches!(blobs.read_all(&name, 1).await, Err(BlobError::Unavailable(_))), "{place}");
        assert!(matches!(blobs.put(&name, Bytes::new()).await, Err(BlobError::Unavailable(_))), "{place}");
        assert!(matches!(blobs.delete(&name).await, Err(BlobError::Unavailable(_))), "{place}");
    }
}

/// Environment variables belong to a process, so this takes one of its own.
#[each_database]
async fn a_server_without_its_object_store_still_serves() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    // One that nobody listens on, and one that never says a word.
    let nobody = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let refusing = nobody.local_addr().unwrap();
    drop(nobody);
    let mute = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    crate::support::databases::migrated(folder.path()).await;
    for endpoint in [refusing, mute.local_addr().unwrap()] {
        let served = process::Served::start(
            folder.path(),
            &[
                ("TOUCHSTONE_FILES", "s3://bucket/prefix"),
                ("AWS_ENDPOINT", &format!("http://{endpoint}")),
                ("AWS_ALLOW_HTTP", "true"),
                ("AWS_REGION", "us-east-1"),
                ("AWS_ACCESS_KEY_ID", "an id"),
                ("AWS_SECRET_ACCESS_KEY", "hunter2hunter2"),
            ],
        );
        let health = get(&format!("{}/api/v1/system/health", served.base), &[]).await;
        assert_eq!(health.status, 200, "{health:?}");
        let health: serde_json::Value = serde_json::from_slice(&health.body).unwrap();
        assert_eq!(health["status"], "degraded", "{health}");
        assert!(!served.log().contains("hunter2"), "{}", served.log());
    }
}

#[tokio::test]
async fn a_copy_is_a_file_of_its_own() {
    for Place { place, blobs, .. } in places() {
        let (one, other) = (result("one"), FileName::queued("two", ".ts").unwrap());
        assert!(!blobs.copy(&one, &other).await.unwrap(), "{place}");
        blobs.put(&one, Bytes::from("content")).await.unwrap();
        blobs.put(&other, Bytes::from("what was there before")).await.unwrap();
        // Twice: then it is the same already.
        for _ in 0..2 {
            assert!(blobs.copy(&one, &other).await.unwrap(), "{place}");
            let (copied, _) = blobs.read_all(&other, 100).await.unwrap().expect("a copy");
            assert_eq!(&copied[..], b"content", "{place}");
        }
        assert!(blobs.copy(&one, &one).await.unwrap(), "{place}");
        blobs.put(&one, Bytes::from("another")).await.unwrap();
        assert!(blobs.delete(&one).await.unwrap(), "{place}");
        let (copied, _) = blobs.read_all(&other, 100).await.unwrap().expect("a copy");
        assert_eq!(&copied[..], b"content", "{place}");
        // Nothing is left of how it was made.
        assert_eq!(blobs.remove_drafts(Timestamp::MAX).await.unwrap(), 0, "{place}");
    }
}

#[tokio::test]
async fn a_file_grows_behind_what_is_kept_of_it() {
    for Place { place, blobs, .. } in places() {
        let log = FileName::run_log(7);
        for (keep, content, wanted) in [
            (0, "one\n", "one\n"),
            (4, "two\n", "one\ntwo\n"),
            // What a killed process has written beyond what it told of.
            (4, "three\n", "one\nthree\n"),
            (10, "", "one\nthree\n"),
            (12, "x", "one\nthree\n\0\0x"),
            // The next attempt's.
            (0, "new\n", "new\n"),
        ] {
            blobs.splice(&log, keep, Bytes::from(content)).await.unwrap();
            let (read, _) = blobs.read_all(&log, 100).await.unwrap().expect("a log");
            assert_eq!(std::str::from_utf8(&read), Ok(wanted), "{place}: {keep} {content:?}");
        }
    }
}

#[tokio::test]
async fn what_is_in_a_folder_is_listed_by_age() {
    for Place { place, blobs, .. } in places() {
        let (earlier, later) = (Timestamp::now().minus(TimeDelta::hours(1)), Timestamp::MAX);
        assert_eq!(blobs.older_than(Folder::Queue, later).await.unwrap(), [], "{place}");
        let mut queued: Vec<FileName> =
            ["b", "a"].iter().map(|sha| FileName::queued(sha, ".ts").unwrap()).collect();
        for name in
            queued.iter().chain(&[FileName::staging(), FileName::parse("QueuedFiles/deep/er").unwrap()])
        {
            blobs.put(name, Bytes::from("x")).await.unwrap();
        }
        queued.sort();
        assert_eq!(blobs.older_than(Folder::Queue, later).await.unwrap(), queued, "{place}");
        assert_eq!(blobs.older_than(Folder::Queue, earlier).await.unwrap(), [], "{place}");
        let staged = blobs.older_than(Folder::Staging, later).await.unwrap();
        assert!(staged.len() == 1 && staged[0].is_staging(), "{place}: {staged:?}");
    }
}

/// An upload's whole way, and what a killed process leaves of one.
#[each_database]
async fn an_upload_goes_its_way_on_each_store() {
    for Place { place, blobs, .. } in places() {
        let world = World::with(&[("files", &place)]).await;
        let admin = world.admin().await;
        world.sql("INSERT INTO ccextractor_version (version) VALUES ('0.94')", &[]).await;
        let upload = async |content: &[u8]| {
            let body = Some(form("file", "clip.ts", content));
            let headers = [("content-type", FORM)];
            let reply = world.send(Method::POST, "/samples/upload", Some(&admin), &headers, body).await;
            reply.expect(201).json()["id"].clone()
        };
        // Larger than a part that is written at once.
        let large = vec![7; 20 << 20];
        let id = upload(&large).await;
        let said = json!({ "version": "0.94", "platform": "linux" });
        let made =
            world.post(&format!("/queued-samples/{id}/finalize"), &admin, &said).await.expect(201).json();
        let sample = FileName::sample(&sha256_hex(&large), "ts").unwrap();
        assert_eq!(
            blobs.sha256(&sample).await.unwrap().map(|(sha, _)| sha),
            Some(sha256_hex(&large)),
            "{place}"
        );
        let id = upload(b"index").await;
        let body = json!({ "sample_id": made["sample_id"] });
        let extra = world.post(&format!("/queued-samples/{id}/link"), &admin, &body).await.expect(201).json();
        let extra_id = i32::try_from(extra["id"].as_i64().unwrap()).unwrap();
        let extra = FileName::extra_file(&sha256_hex(&large), extra_id, "ts").unwrap();
        assert!(blobs.stat(&extra).await.unwrap().is_some(), "{place}");
        let id = upload(b"unwanted").await;
        world.delete(&format!("/queued-samples/{id}"), &admin).await.expect(200);
        let waiting = upload(b"waiting").await;
        // As after a kill.
        blobs.put(&FileName::staging(), Bytes::from("staged")).await.unwrap();
        blobs.put(&FileName::queued("unnamed", ".ts").unwrap(), Bytes::from("x")).await.unwrap();
        assert_eq!(leftovers::files(&world.store, &blobs, Timestamp::MAX).await.unwrap(), 2, "{place}");
        let left = blobs.older_than(Folder::Queue, Timestamp::MAX).await.unwrap();
        assert_eq!(left, [FileName::queued(&sha256_hex(b"waiting"), ".ts").unwrap()], "{place}");
        assert_eq!(blobs.older_than(Folder::Staging, Timestamp::MAX).await.unwrap(), [], "{place}");
        world.delete(&format!("/queued-samples/{waiting}"), &admin).await.expect(200);
    }
}
