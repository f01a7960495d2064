//! The server as a process that is stopped or killed in the middle of its work.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use touchstone::store::{Engine, Queries};

use crate::support::process::{Served, run};
use crate::support::{World, databases, each_database};

/// A world whose server is a process, and an admin's token.
async fn prepared() -> (World, String) {
    let mut world = World::new().await;
    let admin = world.admin().await;
    world.suite(3).await;
    world.stop().await;
    (world, admin)
}

const ROOMY: &[(&str, &str)] =
    &[("TOUCHSTONE_RATE_LIMITS", "read=100000/60s,write=100000/60s,credential=100000/60s")];

async fn post(client: &reqwest::Client, url: &str, token: &str, body: &Value) -> Option<(u16, Value)> {
    let reply = client.post(url).bearer_auth(token).json(body).send().await.ok()?;
    let status = reply.status().as_u16();
    Some((status, reply.json().await.ok()?))
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_acknowledged_survives_a_kill() {
    const WRITES: usize = 60;
    let (world, admin) = prepared().await;
    let (made, canceled) = (Mutex::new(BTreeSet::new()), Mutex::new(BTreeSet::new()));
    for _ in 0..2 {
        let served = Served::start(&world.folder(), ROOMY);
        let acknowledged = AtomicUsize::new(0);
        let client = reqwest::Client::new();
        let writer = async || {
            let body = json!({ "repository": "CCExtractor/ccextractor", "commit_sha": "0".repeat(40), "platform": "linux" });
            let runs = format!("{}/api/v1/runs", served.base);
            // Until the server is gone.
            while let Some((status, run)) = post(&client, &runs, &admin, &body).await {
                assert_eq!(status, 202, "{run}");
                let run_id = i32::try_from(run["run_id"].as_i64().unwrap()).unwrap();
                made.lock().unwrap().insert(run_id);
                acknowledged.fetch_add(1, Ordering::Relaxed);
                if run_id % 2 == 0 {
                    let cancel = format!("{runs}/{run_id}/cancel");
                    let Some((status, reply)) = post(&client, &cancel, &admin, &json!({})).await else {
                        break;
                    };
                    assert_eq!((status, &reply["status"]), (202, &json!("accepted")));
                    canceled.lock().unwrap().insert(run_id);
                    acknowledged.fetch_add(1, Ordering::Relaxed);
                }
            }
        };
        let killer = async {
            let began = Instant::now();
            while acknowledged.load(Ordering::Relaxed) < WRITES {
                assert!(
                    began.elapsed() < Duration::from_secs(60),
                    "the server does not write: {}",
                    served.log()
                );
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            served.signal("KILL");
        };
        tokio::join!(writer(), writer(), writer(), writer(), killer);
        assert_eq!(served.wait(), None, "it was killed");
    }

    let store = world.second_view().await;
    if store.engine() == Engine::Sqlite {
        let check = store.fetch_all("PRAGMA integrity_check", &[], |row| row.text(0)).await.unwrap();
        assert_eq!(check, ["ok"]);
        assert!(store.fetch_all("PRAGMA foreign_key_check", &[], |_| Ok(())).await.unwrap().is_empty());
    }
    let ids = async |sql: &'static str| -> BTreeSet<i32> {
        store.fetch_all(sql, &[], |row| row.int32(0)).await.unwrap().into_iter().collect()
    };
    let (made, canceled) = (made.into_inner().unwrap(), canceled.into_inner().unwrap());
    let stored = ids("SELECT id FROM test").await;
    assert!(made.is_subset(&stored), "lost: {:?}", made.difference(&stored));
    // A run is there with all its parts or not at all.
    for sql in ["SELECT run_id FROM run_origin", "SELECT run_id FROM run_summary"] {
        assert_eq!(ids(sql).await, stored, "{sql}");
    }
    let tests = "SELECT test_id FROM customized_test GROUP BY test_id HAVING COUNT(*) = 3";
    assert_eq!(ids(tests).await, stored);
    let ended = ids("SELECT test_id FROM test_progress WHERE status = 'canceled'").await;
    assert!(canceled.is_subset(&ended), "lost: {:?}", canceled.difference(&ended));
    assert_eq!(ids("SELECT run_id FROM run_summary WHERE status = 'canceled'").await, ended);
    store.close().await;

    let served = Served::start(&world.folder(), ROOMY);
    let list = format!("{}/api/v1/runs?limit=1", served.base);
    let list: Value =
        reqwest::Client::new().get(list).bearer_auth(&admin).send().await.unwrap().json().await.unwrap();
    assert_eq!(list["pagination"]["total"], stored.len());
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_is_asked_to_stop_finishes_what_it_began() {
    let (world, admin) = prepared().await;
    let served = Served::start(&world.folder(), ROOMY);
    let address = served.base.trim_start_matches("http://").to_owned();
    let body =
        json!({ "repository": "CCExtractor/ccextractor", "commit_sha": "0".repeat(40), "platform": "linux" })
            .to_string();
    let head = format!(
        "POST /api/v1/runs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {admin}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nExpect: 100-continue\r\n\r\n",
        body.len()
    );
    let mut connection = TcpStream::connect(&address).await.unwrap();
    connection.write_all(head.as_bytes()).await.unwrap();
    // The server says that it is reading the request, which it never finishes.
    let mut go_on = [0; 25];
    connection.read_exact(&mut go_on).await.unwrap();
    assert_eq!(go_on, *b"HTTP/1.1 100 Continue\r\n\r\n");
    served.signal("TERM");
    let began = Instant::now();
    while TcpStream::connect(&address).await.is_ok() {
        assert!(began.elapsed() < Duration::from_secs(10), "it still accepts connections: {}", served.log());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    connection.write_all(body.as_bytes()).await.unwrap();
    let mut reply = String::new();
    connection.read_to_string(&mut reply).await.unwrap();
    assert!(reply.starts_with("HTTP/1.1 202 "), "{reply}");
    let log = served.log();
    assert_eq!(served.wait(), Some(0), "{log}");
    // It left nothing to repair, and wrote what it only remembered.
    assert!(!world.folder().join("t.db-wal").exists());
    let store = world.second_view().await;
    for sql in ["SELECT COUNT(*) FROM token_usage", "SELECT COUNT(*) FROM run_summary"] {
        assert_eq!(store.fetch_one(sql, &[], |row| row.int(0)).await, Ok(1), "{sql}");
    }
    store.close().await;
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn no_secret_is_ever_logged() {
    let (world, _) = prepared().await;
    let settings = [("TOUCHSTONE_LOG", "touchstone=trace,debug"), ("TOUCHSTONE_LOG_SQL", "true"), ROOMY[0]];
    let served = Served::start(&world.folder(), &settings);
    let client = reqwest::Client::new();
    let api = format!("{}/api/v1", served.base);
    let log_in = async |password: &str, name: &str| {
        let body = json!({ "email": "admin@example.com", "password": password, "token_name": name, "scopes": ["runs:read", "runs:write"] });
        client.post(format!("{api}/auth/tokens")).json(&body).send().await.unwrap()
    };
    let made: Value = log_in("correct horse battery", "one").await.json().await.unwrap();
    let token = made["token"].as_str().expect("a token");
    assert_eq!(log_in("wrong-s3cret", "two").await.status(), 401);
    assert_eq!(log_in("bad-s3cret", "not a name").await.status(), 400);
    let forged = format!("spci_{}", "F0rged".repeat(8));
    for token in [token, &forged, &forged[..48]] {
        client.get(format!("{api}/runs?branch=x")).bearer_auth(token).send().await.unwrap();
    }
    client.get(format!("{api}/runs?token=qu3ry-s3cret")).bearer_auth(token).send().await.unwrap();
    let body =
        json!({ "repository": "CCExtractor/ccextractor", "commit_sha": "0".repeat(40), "platform": "linux" });
    let run = client
        .post(format!("{api}/runs"))
        .bearer_auth(token)
        .header("idempotency-key", "k3y-s3cret")
        .json(&body);
    assert_eq!(run.send().await.unwrap().status(), 202);
    client.delete(format!("{api}/auth/tokens/current")).bearer_auth(token).send().await.unwrap();
    served.signal("TERM");
    let began = Instant::now();
    while !served.log().contains("\"stopped\"") {
        assert!(began.elapsed() < Duration::from_secs(30), "{}", served.log());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let log = served.log();
    assert!(log.contains("createToken") && log.contains("createRun") && log.contains("SELECT"), "{log}");
    let store = world.second_view().await;
    let hashes =
        "SELECT token_hash FROM api_token UNION SELECT password FROM \"user\" UNION SELECT token FROM test";
    let mut secrets = store.fetch_all(hashes, &[], |row| row.text(0)).await.unwrap();
    store.close().await;
    secrets.extend(["s3cret", "correct horse", token, &token[16..], "F0rgedF0rged"].map(str::to_owned));
    for secret in secrets {
        let line = log.lines().find(|line| line.contains(&secret));
        assert_eq!(line, None, "{secret} is in the log");
    }
}

#[each_database]
async fn a_server_refuses_a_database_that_was_not_migrated() {
    let folder = tempfile::tempdir().unwrap();
    databases::empty(folder.path()).await;
    let ran = run(folder.path(), &["serve"]).expect(1);
    assert!(ran.stderr.contains("touchstone migrate"), "{}", ran.stderr);
}
