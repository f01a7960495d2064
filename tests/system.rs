//! The tag `System`, and what orchestrators ask.

mod about;
mod queue;
mod workers;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Reply, World, each_database};

async fn health(world: &World) -> Reply {
    world.send(Method::GET, "/system/health", None, &[], None).await
}

async fn at_root(world: &World, path: &str) -> Reply {
    world.send(Method::GET, path, None, &[], None).await
}

fn states(health: &Value) -> Vec<(&str, &str, bool)> {
    let dependencies = health["dependencies"].as_array().expect("a list");
    let state = |one: &Value| one["message"].is_null();
    dependencies
        .iter()
        .map(|one| (one["name"].as_str().unwrap(), one["status"].as_str().unwrap(), state(one)))
        .collect()
}

#[each_database]
async fn a_sound_server_is_ok_and_ready() {
    let world = World::new().await;
    let body = health(&world).await.expect(200).json();
    assert_eq!(body["status"], "ok");
    assert!(body["checked_at"].as_str().unwrap().ends_with('Z'));
    let all = [("database", "ok", true), ("file_store", "ok", true), ("workers", "ok", true)];
    assert_eq!(states(&body), all);
    assert_eq!(at_root(&world, "//readyz").await.expect(200).text, "ready\n");
    assert_eq!(at_root(&world, "//healthz").await.expect(200).text, "alive\n");
}

#[each_database]
async fn a_server_without_its_files_is_degraded_and_not_ready() {
    let world = World::new().await;
    let admin = world.admin().await;
    std::fs::remove_dir_all(world.folder().join("files")).unwrap();
    let body = health(&world).await.expect(200).json();
    assert_eq!(body["status"], "degraded");
    let one = [("database", "ok", true), ("file_store", "degraded", false), ("workers", "ok", true)];
    assert_eq!(states(&body), one);
    at_root(&world, "//readyz").await.expect(503);
    at_root(&world, "//healthz").await.expect(200);
    world.get("/runs", &admin).await.expect(200);
    std::fs::create_dir(world.folder().join("files")).unwrap();
    assert_eq!(health(&world).await.expect(200).json()["status"], "ok");
    at_root(&world, "//readyz").await.expect(200);
}

#[each_database]
async fn a_server_without_its_database_is_down_and_says_so_in_json() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.store.close().await;
    let reply = health(&world).await.expect(503);
    let body = reply.json();
    assert_eq!(body["status"], "down");
    let known = [("database", "down", false), ("file_store", "ok", true), ("workers", "degraded", false)];
    assert_eq!(states(&body), known);
    assert!(body.get("code").is_none() && !reply.text.contains("pool"), "{}", reply.text);
    at_root(&world, "//readyz").await.expect(503);
    at_root(&world, "//healthz").await.expect(200);
    for reply in [
        world.get("/runs", &admin).await,
        world.get("/auth/me", &admin).await,
        world
            .post_text(
                "/auth/tokens",
                None,
                &json!({ "email": "a@example.com", "password": "x", "token_name": "t" }).to_string(),
            )
            .await,
    ] {
        let reply = reply.expect(503);
        assert_eq!((reply.code().as_str(), reply.header("retry-after")), ("unavailable", "2"));
    }
}

#[each_database]
async fn a_database_that_is_not_up_to_date_is_not_ready() {
    let world = World::new().await;
    at_root(&world, "//readyz").await.expect(200);
    world.sql("DELETE FROM touchstone_migration", &[]).await;
    assert!(at_root(&world, "//readyz").await.expect(503).text.contains("not up to date"));
}
