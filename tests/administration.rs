//! What admins switch: maintenance, blocked accounts, forbidden extensions.

mod blocked_runs;
mod blocked_users;
mod extensions;

use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Reply, World, each_database};

/// Stops workers on a platform, or lets them begin.
async fn switch(world: &World, token: &str, platform: &str, disabled: bool) -> Reply {
    let body = json!({ "disabled": disabled }).to_string().into_bytes();
    let headers = [("content-type", "application/json")];
    let path = format!("/system/maintenance/{platform}");
    world.send(Method::PATCH, &path, Some(token), &headers, Some(body)).await
}

/// Whether workers are stopped on Linux and on Windows.
async fn stopped(world: &World, token: &str) -> (bool, bool) {
    let shown = world.get("/system/maintenance", token).await.expect(200).json();
    let platforms = shown["platforms"].as_array().unwrap();
    let names: Vec<&str> = platforms.iter().map(|one| one["platform"].as_str().unwrap()).collect();
    assert_eq!(names, ["linux", "windows"]);
    let state = |index: usize| platforms[index]["disabled"].as_bool().unwrap();
    (state(0), state(1))
}

/// The lines of an operation in the audit log, as object, old and new.
async fn trail(world: &World, operation: &str) -> Vec<(String, String, Value, Value)> {
    let value = |text: Option<String>| {
        text.map_or(Value::Null, |text| serde_json::from_str(&text).expect("JSON in the log"))
    };
    let lines = world.audit().await.into_iter().filter(|line| line.operation == operation);
    let lines = lines.filter(|line| line.object.0 != "run");
    lines.map(|line| (line.object.0, line.object.1, value(line.old), value(line.new))).collect()
}

/// A POST of JSON with an `Idempotency-Key`.
async fn post_with_key(world: &World, token: &str, path: &str, key: &str, body: &Value) -> Reply {
    let headers = [("content-type", "application/json"), ("idempotency-key", key)];
    world.send(Method::POST, path, Some(token), &headers, Some(body.to_string().into_bytes())).await
}

#[each_database]
async fn maintenance_is_switched_by_platform() {
    let world = World::new().await;
    let admin = world.admin().await;
    assert_eq!(stopped(&world, &admin).await, (false, false));
    // As it is already.
    let reply = switch(&world, &admin, "windows", false).await.expect(200);
    assert_eq!(reply.json(), json!({ "platform": "windows", "disabled": false }));
    assert_eq!(world.count("SELECT COUNT(*) FROM maintenance_mode").await, 0);
    let reply = switch(&world, &admin, "windows", true).await.expect(200);
    assert_eq!(reply.json(), json!({ "platform": "windows", "disabled": true }));
    assert_eq!(stopped(&world, &admin).await, (false, true));
    switch(&world, &admin, "windows", true).await.expect(200);
    switch(&world, &admin, "linux", true).await.expect(200);
    switch(&world, &admin, "windows", false).await.expect(200);
    assert_eq!(stopped(&world, &admin).await, (true, false));
    assert_eq!(world.count("SELECT COUNT(*) FROM maintenance_mode").await, 2);
    let line = |platform: &str, old: bool, new: bool| {
        let state = |disabled: bool| json!({ "disabled": disabled });
        ("maintenance".to_owned(), platform.to_owned(), state(old), state(new))
    };
    assert_eq!(
        trail(&world, "updateMaintenance").await,
        [line("windows", false, true), line("linux", false, true), line("windows", true, false)]
    );
    switch(&world, &admin, "mac", true).await.expect(400);
    let headers = [("content-type", "application/json")];
    for bad in ["{}", "{\"disabled\": \"true\"}", "{\"disabled\": null}"] {
        let path = "/system/maintenance/linux";
        world.send(Method::PATCH, path, Some(&admin), &headers, Some(bad.into())).await.expect(400);
    }
}

#[each_database]
async fn the_first_of_several_rows_counts_and_all_are_changed() {
    let world = World::new().await;
    let admin = world.admin().await;
    for (platform, disabled) in [("linux", true), ("windows", false), ("linux", false), ("windows", true)] {
        let sql = "INSERT INTO maintenance_mode (platform, disabled) VALUES (?, ?)";
        world.sql(sql, &[platform.into(), disabled.into()]).await;
    }
    assert_eq!(stopped(&world, &admin).await, (true, false));
    // The second row says otherwise, and somebody may go by it.
    switch(&world, &admin, "linux", true).await.expect(200);
    switch(&world, &admin, "windows", true).await.expect(200);
    assert_eq!(stopped(&world, &admin).await, (true, true));
    assert_eq!(world.count("SELECT COUNT(*) FROM maintenance_mode WHERE disabled = TRUE").await, 4);
    assert_eq!(trail(&world, "updateMaintenance").await.len(), 2);
    // A platform that no version of this server knows.
    world.sql("INSERT INTO maintenance_mode (platform, disabled) VALUES ('beos', TRUE)", &[]).await;
    assert_eq!(stopped(&world, &admin).await, (true, true));
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_platform_gets_one_row() {
    for _ in 0..3 {
        let world = World::new().await;
        let admin = world.admin().await;
        let replies = join_all((0..6).map(|_| switch(&world, &admin, "linux", true))).await;
        for reply in replies {
            assert_eq!(reply.expect(200).json(), json!({ "platform": "linux", "disabled": true }));
        }
        assert_eq!(world.count("SELECT COUNT(*) FROM maintenance_mode").await, 1);
        assert_eq!(trail(&world, "updateMaintenance").await.len(), 1);
        assert_eq!(stopped(&world, &admin).await, (true, false));
    }
}
