//! Large files: what they take of memory and time.

use std::time::Duration;

use bytes::Bytes;
use futures_util::{StreamExt, stream};
use touchstone::api::models::Role;

use super::{FORM, files_in, form, person};
use crate::support::process::Served;
use crate::support::{World, each_database};

const MIB: usize = 1 << 20;

/// A form with one file of so many MiB, as it comes.
fn large_form(mebibytes: usize) -> reqwest::Body {
    let (head, tail) = {
        let whole = String::from_utf8(form("file", "large.ts", b"#")).expect("text");
        let (head, tail) = whole.split_once('#').expect("the content");
        (Bytes::from(head.to_owned()), Bytes::from(tail.to_owned()))
    };
    let chunk = Bytes::from(vec![0x47; MIB]);
    let parts = [head].into_iter().chain(std::iter::repeat_n(chunk, mebibytes)).chain([tail]);
    reqwest::Body::wrap_stream(stream::iter(parts.map(Ok::<_, std::io::Error>)))
}

/// The most memory that a process has had so far, in bytes.
#[cfg(target_os = "linux")]
fn peak(process: u32) -> usize {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).expect("its status");
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).expect("its peak");
    let kibibytes: usize = line.split_whitespace().nth(1).expect("a figure").parse().expect("a figure");
    kibibytes * 1024
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_large_upload_takes_little_memory() {
    const SIZE: usize = 256;
    let mut world = World::new().await;
    let (_, token) = person(&world, "ada", Role::User).await;
    world.stop().await;
    let served = Served::start(&world.folder(), &[]);
    let upload = async |mebibytes| {
        let url = format!("{}/api/v1/samples/upload", served.base);
        let request = reqwest::Client::new().post(url).bearer_auth(&token).header("content-type", FORM);
        let reply = request.body(large_form(mebibytes)).send().await.expect("a reply");
        assert_eq!(reply.status(), 201, "{}", served.log());
    };
    // What any upload takes does not count.
    upload(1).await;
    let before = peak(served.id());
    upload(SIZE).await;
    let taken = peak(served.id()) - before;
    assert!(taken < 24 * MIB, "{} MiB", taken / MIB);
    let sizes = std::fs::read_dir(world.folder().join("files/QueuedFiles")).unwrap();
    let sizes: Vec<u64> = sizes.map(|entry| entry.unwrap().metadata().unwrap().len()).collect();
    assert!(sizes.contains(&((SIZE * MIB) as u64)), "{sizes:?}");
}

/// It may take longer than a request, as long as it goes on.
#[each_database]
async fn an_upload_that_goes_on_is_not_cut() {
    let world = World::with(&[("request_timeout", "1"), ("body_timeout", "5")]).await;
    let (_, token) = person(&world, "ada", Role::User).await;
    let whole = form("file", "slow.ts", &[1; 3000]);
    let pieces: Vec<Bytes> = whole.chunks(120).map(Bytes::copy_from_slice).collect();
    let count = u32::try_from(pieces.len()).unwrap();
    let pace = Duration::from_millis(100);
    assert!(pace * count > Duration::from_secs(2));
    let pieces = stream::iter(pieces).then(move |piece| async move {
        tokio::time::sleep(pace).await;
        Ok::<_, std::io::Error>(piece)
    });
    let url = format!("{}/api/v1/samples/upload", world.base);
    let request = reqwest::Client::new().post(url).bearer_auth(&token).header("content-type", FORM);
    let reply = request.body(reqwest::Body::wrap_stream(pieces)).send().await.unwrap();
    assert_eq!(reply.status(), 201, "{}", reply.text().await.unwrap());
}

/// One that pauses is: at once after the pause allowed, or when the request has
/// had its time.
#[each_database]
async fn an_upload_that_stops_is_cut() {
    for (request_timeout, body_timeout, status, code) in
        [("60", "1", 408, "timeout"), ("1", "60", 503, "timeout")]
    {
        let settings = [("request_timeout", request_timeout), ("body_timeout", body_timeout)];
        let world = World::with(&settings).await;
        let (_, token) = person(&world, "ada", Role::User).await;
        let piece = Bytes::from(form("file", "slow.ts", &[1; 3000])).slice(..1000);
        let pieces = stream::iter([Ok::<_, std::io::Error>(piece)]).chain(stream::pending());
        let url = format!("{}/api/v1/samples/upload", world.base);
        let request = reqwest::Client::new().post(url).bearer_auth(&token).header("content-type", FORM);
        let reply = request.body(reqwest::Body::wrap_stream(pieces)).send().await.unwrap();
        assert_eq!(reply.status(), status);
        let reply: serde_json::Value = reply.json().await.unwrap();
        assert_eq!(reply["code"], code);
        let began = std::time::Instant::now();
        while !files_in(&world).is_empty() {
            assert!(began.elapsed().as_secs() < 30, "{:?}", files_in(&world));
            tokio::task::yield_now().await;
        }
    }
}
