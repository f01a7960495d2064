//! Links to files of a folder, followed over HTTP.

use bytes::Bytes;
use chrono::TimeDelta;
use reqwest::Method;
use touchstone::domain::file_name::FileName;
use touchstone::domain::time::Timestamp;

use super::{KEY, blobs_of, get, links_of, send};
use crate::support::{World, each_database};

/// A world with a file of the numbers 0 to 255, and its link.
async fn with_file() -> (World, String) {
    let world = World::with(&[("secret_key", KEY)]).await;
    let name = FileName::result("sample_out1", ".srt").unwrap();
    blobs_of(&world).put(&name, Bytes::from_iter(0..=255)).await.unwrap();
    let link = links_of(&world, KEY).sign(&name, "My result.srt", Timestamp::now());
    (world, link)
}

#[each_database]
async fn a_link_gives_the_file_to_anybody() {
    let (_world, link) = with_file().await;
    let got = get(&link, &[]).await;
    assert_eq!(got.status, 200, "{got:?}");
    assert_eq!(got.body, (0..=255).collect::<Vec<u8>>());
    assert_eq!(got.header("content-type"), "application/octet-stream");
    assert_eq!(got.header("content-length"), "256");
    assert_eq!(got.header("accept-ranges"), "bytes");
    assert_eq!(got.header("content-disposition"), "attachment; filename=\"My result.srt\"");
    assert_eq!(got.header("x-content-type-options"), "nosniff");
    assert!(got.header("etag").starts_with('"'));
    let head = send(Method::HEAD, &link, &[]).await;
    assert_eq!((head.status, head.body.len()), (200, 0));
    assert_eq!(head.header("content-length"), "256");
    assert_eq!(head.header("etag"), got.header("etag"));
    // Only a GET can ask for a part.
    for range in ["bytes=0-0", "bytes=999-", "é"] {
        let etag = got.header("etag");
        let head = send(Method::HEAD, &link, &[("range", range), ("if-range", etag)]).await;
        assert_eq!((head.status, head.header("content-length")), (200, "256"), "{range}");
        assert_eq!(head.header("content-range"), "", "{range}");
    }
}

#[each_database]
async fn a_part_is_given_where_one_is_asked_for() {
    let (_world, link) = with_file().await;
    for (range, content_range, content) in [
        ("bytes=0-0", "bytes 0-0/256", 0..=0),
        ("bytes=10-19", "bytes 10-19/256", 10..=19),
        ("bytes=250-", "bytes 250-255/256", 250..=255),
        ("bytes=250-999", "bytes 250-255/256", 250..=255),
        ("bytes=-3", "bytes 253-255/256", 253..=255),
        ("bytes=-999", "bytes 0-255/256", 0..=255),
    ] {
        let got = get(&link, &[("range", range)]).await;
        assert_eq!((got.status, got.header("content-range")), (206, content_range), "{range}");
        assert_eq!(got.header("content-length"), content.clone().count().to_string(), "{range}");
        assert_eq!(got.body, content.collect::<Vec<u8>>(), "{range}");
    }
    for range in ["bytes=256-", "bytes=-0", "bytes=999-1000"] {
        let got = get(&link, &[("range", range)]).await;
        assert_eq!((got.status, got.code().as_str()), (416, "range_not_satisfiable"), "{range}");
        assert_eq!(got.header("content-range"), "bytes */256", "{range}");
    }
    for range in ["bytes=0-1,5-6", "lines=0-1", "bytes=9-3", "nonsense"] {
        let got = get(&link, &[("range", range)]).await;
        assert_eq!((got.status, got.body.len()), (200, 256), "{range}");
        assert_eq!(got.header("content-range"), "", "{range}");
    }
}

#[each_database]
async fn an_empty_file_has_no_parts() {
    let world = World::with(&[("secret_key", KEY)]).await;
    let name = FileName::result("nothing", "").unwrap();
    blobs_of(&world).put(&name, Bytes::new()).await.unwrap();
    let link = links_of(&world, KEY).sign(&name, "nothing", Timestamp::now());
    let got = get(&link, &[]).await;
    assert_eq!((got.status, got.body.len(), got.header("content-length")), (200, 0, "0"));
    let got = get(&link, &[("range", "bytes=0-")]).await;
    assert_eq!((got.status, got.header("content-range")), (416, "bytes */0"));
}

#[each_database]
async fn a_client_that_has_the_version_is_not_sent_it_again() {
    let (world, link) = with_file().await;
    let etag = get(&link, &[]).await.header("etag").to_owned();
    for known in [etag.clone(), format!("W/{etag}"), format!("\"x\", {etag}"), "*".to_owned()] {
        let got = get(&link, &[("if-none-match", &known), ("range", "bytes=0-1")]).await;
        assert_eq!((got.status, got.body.len(), got.header("etag")), (304, 0, etag.as_str()), "{known}");
    }
    assert_eq!(get(&link, &[("if-none-match", "\"x\"")]).await.status, 200);
    // A list may take several lines.
    let lines = |other: &'static str| [("if-none-match", "\"x\""), ("if-none-match", other)];
    assert_eq!(get(&link, &lines("\"y\"")).await.status, 200);
    let known = [("if-none-match", "\"x\""), ("if-none-match", etag.as_str())];
    assert_eq!(get(&link, &known).await.status, 304);
    let twice = [("range", "bytes=0-1"), ("range", "bytes=0-1")];
    assert_eq!(get(&link, &twice).await.status, 400);
    // A part goes with the version it is a part of, else all of it does.
    let range = ("range", "bytes=0-1");
    assert_eq!(get(&link, &[range, ("if-range", &etag)]).await.status, 206);
    for other in ["\"x\"", &format!("W/{etag}"), "Sun, 01 Mar 2026 12:00:00 GMT"] {
        assert_eq!(get(&link, &[range, ("if-range", other)]).await.status, 200, "{other}");
    }
    let name = FileName::result("sample_out1", ".srt").unwrap();
    blobs_of(&world).put(&name, Bytes::from_iter((0..=255).rev())).await.unwrap();
    let got = get(&link, &[("if-none-match", &etag), range, ("if-range", &etag)]).await;
    assert_eq!((got.status, got.body.len()), (200, 256));
    assert_ne!(got.header("etag"), etag);
}

#[each_database]
async fn a_link_that_was_changed_or_is_too_old_leads_nowhere() {
    let (world, link) = with_file().await;
    let (start, signature) = link.rsplit_once('.').unwrap();
    let mut changed = vec![
        format!("{start}.{}", "A".repeat(signature.len())),
        format!("{start}.{}", &signature[1..]),
        format!("{start}A.{signature}"),
        link.replace("/files/A", "/files/B"),
        start.to_owned(),
    ];
    // Every sixth character: all of them are tried where it costs nothing.
    let from = link.rfind('/').unwrap() + 1;
    for at in (from..link.len()).step_by(6) {
        let other = if link.as_bytes()[at] == b'A' { 'B' } else { 'A' };
        changed.push(format!("{}{other}{}", &link[..at], &link[at + 1..]));
    }
    for changed in changed {
        assert_ne!(changed, link);
        let got = get(&changed, &[]).await;
        assert_eq!((got.status, got.code().as_str()), (403, "forbidden"), "{changed}");
    }
    let (links, now) = (links_of(&world, KEY), Timestamp::now());
    let name = FileName::result("sample_out1", ".srt").unwrap();
    let old = links.sign(&name, "x", now.minus(TimeDelta::minutes(15)));
    assert_eq!(get(&old, &[]).await.status, 403);
    let young = links.sign(&name, "x", now.minus(TimeDelta::minutes(8)));
    assert_eq!(get(&young, &[]).await.status, 200);
    let foreign = links_of(&world, &KEY.replace('0', "1")).sign(&name, "x", now);
    assert_eq!(get(&foreign, &[]).await.status, 403);
}

#[each_database]
async fn a_file_that_is_gone_is_not_found() {
    let (world, link) = with_file().await;
    let name = FileName::result("sample_out1", ".srt").unwrap();
    assert!(blobs_of(&world).delete(&name).await.unwrap());
    let got = get(&link, &[]).await;
    assert_eq!((got.status, got.code().as_str()), (404, "not_found"));
    // A folder is no file.
    std::fs::create_dir(world.folder().join("files/TestResults/sample_out1.srt")).unwrap();
    assert_eq!(get(&link, &[]).await.status, 404);
}

#[cfg(unix)]
#[each_database]
async fn a_link_on_the_disk_that_leads_out_of_the_store_is_refused() {
    let (world, link) = with_file().await;
    let file = world.folder().join("files/TestResults/sample_out1.srt");
    let outside = world.folder().join("outside");
    std::fs::write(&outside, "secret").unwrap();
    std::fs::remove_file(&file).unwrap();
    std::os::unix::fs::symlink(&outside, &file).unwrap();
    let got = get(&link, &[]).await;
    assert_eq!((got.status, got.code().as_str()), (403, "forbidden"));
    assert!(!String::from_utf8_lossy(&got.body).contains("outside"), "{got:?}");
    // One that stays within leads where it should.
    std::fs::remove_file(&file).unwrap();
    std::fs::write(file.with_extension("txt"), "within").unwrap();
    std::os::unix::fs::symlink("sample_out1.txt", &file).unwrap();
    let got = get(&link, &[]).await;
    assert_eq!((got.status, got.body.as_slice()), (200, b"within".as_slice()));
}

#[each_database]
async fn without_the_folder_a_link_is_unavailable() {
    let (world, link) = with_file().await;
    std::fs::rename(world.folder().join("files"), world.folder().join("elsewhere")).unwrap();
    let got = get(&link, &[]).await;
    assert_eq!((got.status, got.code().as_str()), (503, "unavailable"));
    std::fs::rename(world.folder().join("elsewhere"), world.folder().join("files")).unwrap();
    assert_eq!(get(&link, &[]).await.status, 200);
}

#[each_database]
async fn a_key_that_was_made_is_kept() {
    let world = World::new().await;
    let keys = async |world: &World| {
        world.texts("SELECT content FROM server_setting WHERE name = 'file_link_key'", &[]).await
    };
    let key = keys(&world).await;
    assert_eq!(key.len(), 1);
    assert_eq!(key[0].len(), 64);
    let name = FileName::result("x", "").unwrap();
    blobs_of(&world).put(&name, Bytes::from_static(b"x")).await.unwrap();
    let world = world.restarted(&[]).await;
    assert_eq!(keys(&world).await, key);
    let link = links_of(&world, &key[0]).sign(&name, "x", Timestamp::now());
    assert_eq!(get(&link, &[]).await.status, 200);
    // One that is configured is used instead.
    let world = world.restarted(&[("secret_key", KEY)]).await;
    let link = links_of(&world, &key[0]).sign(&name, "x", Timestamp::now());
    assert_eq!(get(&link, &[]).await.status, 403);
}

#[each_database]
async fn of_servers_that_make_a_key_at_once_all_get_the_same() {
    use touchstone::store::server_settings::get_or_create;
    let world = World::new().await;
    let makers = (0..8).map(|number| {
        let store = world.store.clone();
        tokio::spawn(async move { get_or_create(&store, "a name", || format!("made by {number}")).await })
    });
    let mut made = std::collections::BTreeSet::new();
    for maker in makers.collect::<Vec<_>>() {
        made.insert(maker.await.unwrap().unwrap());
    }
    assert_eq!(made.len(), 1, "{made:?}");
    assert_eq!(world.count("SELECT COUNT(*) FROM server_setting WHERE name = 'a name'").await, 1);
}
