//! A server that is killed while results come in.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use touchstone::store::Queries;

use super::{INTEGRATION, RESULTS, config, with, world};
use crate::support::each_database;
use crate::support::process::Served;

const SETTINGS: &[(&str, &str)] = &[
    ("TOUCHSTONE_INTEGRATION_TOKEN", INTEGRATION),
    ("TOUCHSTONE_RATE_LIMITS", "read=100000/60s,machine=100000/60s"),
];

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_server_leaves_both_rows_or_none() {
    const WRITES: usize = 60;
    let (mut world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    world.stop().await;
    let (made, number) = (Mutex::new(BTreeSet::new()), AtomicI64::new(0));
    let unanswered = Mutex::new(Vec::new());
    for _ in 0..2 {
        let served = Served::start(&world.folder(), SETTINGS);
        let (url, client) = (format!("{}/api/v1{RESULTS}", served.base), reqwest::Client::new());
        let acknowledged = AtomicUsize::new(0);
        let sender = async || {
            // Until the server is gone.
            loop {
                let body = with(id, "execution_time_ms", json!(number.fetch_add(1, Ordering::Relaxed)));
                let reply = client.post(&url).bearer_auth(INTEGRATION).json(&body).send().await;
                let reply = match reply {
                    Ok(reply) if reply.status() == 200 => reply.json::<Value>().await.ok(),
                    Ok(reply) => panic!("{}", reply.text().await.unwrap_or_default()),
                    Err(_) => None,
                };
                let Some(reply) = reply else {
                    unanswered.lock().unwrap().push(body);
                    return;
                };
                made.lock().unwrap().insert(reply["submission_id"].as_i64().unwrap());
                acknowledged.fetch_add(1, Ordering::Relaxed);
            }
        };
        let killer = async {
            let began = Instant::now();
            while acknowledged.load(Ordering::Relaxed) < WRITES {
                assert!(began.elapsed() < Duration::from_secs(60), "it does not write: {}", served.log());
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            served.signal("KILL");
        };
        tokio::join!(sender(), sender(), sender(), sender(), killer);
        assert_eq!(served.wait(), None, "it was killed");
    }

    let store = world.second_view().await;
    let ids =
        async |sql: &'static str| -> Vec<i64> { store.fetch_all(sql, &[], |row| row.int(0)).await.unwrap() };
    let stored: BTreeSet<i64> = ids("SELECT id FROM submissions").await.into_iter().collect();
    let made = made.into_inner().unwrap();
    assert!(made.is_subset(&stored), "lost: {:?}", made.difference(&stored));
    let results = ids("SELECT submission_id FROM submission_results ORDER BY submission_id").await;
    assert!(stored.iter().eq(&results), "{stored:?} {results:?}");
    let lines = "SELECT object_id FROM audit_log WHERE object_type = 'submission'";
    let lines = store.fetch_all(lines, &[], |row| row.text(0)).await.unwrap();
    let mut lines: Vec<i64> = lines.iter().map(|id| id.parse().expect("an id")).collect();
    lines.sort_unstable();
    assert!(stored.iter().eq(&lines), "{stored:?} {lines:?}");
    let kept = ids("SELECT COUNT(*) FROM idempotency_key").await;
    assert_eq!(kept, [i64::try_from(stored.len()).unwrap()], "each has its reply");
    store.close().await;

    // Whoever got no reply sends it again, and is told what there is.
    let served = Served::start(&world.folder(), SETTINGS);
    let (url, client) = (format!("{}/api/v1{RESULTS}", served.base), reqwest::Client::new());
    let unanswered = unanswered.into_inner().unwrap();
    assert!(!unanswered.is_empty());
    for body in &unanswered {
        let reply = client.post(&url).bearer_auth(INTEGRATION).json(body).send().await.unwrap();
        assert_eq!(reply.status(), 200);
    }
    let store = world.second_view().await;
    let sql = "SELECT COUNT(*) FROM submission_results";
    let total = store.fetch_one(sql, &[], |row| row.int(0)).await.unwrap();
    assert_eq!(total, number.load(Ordering::Relaxed), "each number is there once");
    store.close().await;
}
