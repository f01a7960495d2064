//! What stands at the root: metrics and documents.

use touchstone::api::models::{Role, Scope};
use touchstone::web;

use super::wire::Ask;
use crate::support::{World, each_database};

#[each_database]
async fn metrics_are_for_who_may_read_the_system() {
    let world = World::new().await;
    let user = world.user("ada", Role::User).await;
    let (reader, other) =
        (world.token(&user, &[Scope::SystemRead]).await, world.token(&user, &[Scope::RunsRead]).await);
    Ask::get("/metrics").of(world.address()).await.error(401, "unauthorized");
    Ask::get("/metrics").token(&other).of(world.address()).await.error(403, "forbidden");
    Ask::get("/api/v1/runs").token(&other).of(world.address()).await.expect(200);
    Ask::get("/api/v1/runs/7").token(&other).of(world.address()).await.expect(404);
    Ask::new("ODDITY", "/api/v1/never-seen").of(world.address()).await.expect(404);
    let answer = Ask::get("/metrics").token(&reader).of(world.address()).await.expect(200);
    assert!(answer.header("content-type").starts_with("text/plain"), "{}", answer.header("content-type"));
    let text = answer.text();
    for line in [
        r#"touchstone_requests_total{operation="listRuns",status="200"} 1"#,
        r#"touchstone_requests_total{operation="getRun",status="404"} 1"#,
        r#"touchstone_request_duration_seconds_bucket{operation="listRuns",le="10"} 1"#,
        r#"touchstone_request_duration_seconds_bucket{operation="listRuns",le="+Inf"} 1"#,
        r#"touchstone_request_duration_seconds_count{operation="getRun"} 1"#,
        "touchstone_connections ",
    ] {
        assert!(text.contains(line), "{line} is not in {text}");
    }
    // What a client makes up does not become a label.
    assert!(!text.contains("never-seen") && !text.contains("ODDITY"), "{text}");
}

#[each_database]
async fn metrics_are_open_on_an_address_of_their_own() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let own = free.local_addr().unwrap().to_string();
    drop(free);
    let mut world = World::with(&[("metrics_listen", &own)]).await;
    Ask::get("/api/v1/system/health").of(world.address()).await.expect(200);
    let answer = Ask::get("/metrics").of(&own).await.expect(200);
    assert!(
        answer.text().contains(r#"touchstone_requests_total{operation="getHealth",status="200"} 1"#),
        "{}",
        answer.text()
    );
    Ask::get("/api/v1/system/health").of(&own).await.expect(404);
    Ask::get("/metrics").of(world.address()).await.expect(401);
    assert!(world.stop().await);
    assert!(tokio::net::TcpStream::connect(&own).await.is_err());
}

#[each_database]
async fn documents_are_open_and_can_be_revalidated() {
    let world = World::new().await;
    for path in web::PATHS {
        let answer = Ask::get(path).of(world.address()).await.expect(200);
        assert!(!answer.body.is_empty() && !answer.header("content-type").is_empty(), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        let etag = answer.header("etag").to_owned();
        assert!(etag.starts_with('"') && etag.ends_with('"'), "{path}: {etag}");
        for known in [etag.clone(), format!("W/{etag}"), format!("\"other\", {etag}"), "*".to_owned()] {
            let again = Ask::get(path).header("If-None-Match", &known).of(world.address()).await.expect(304);
            assert_eq!((again.header("etag"), again.body.len()), (etag.as_str(), 0), "{path}");
            assert_eq!(again.header("x-frame-options"), "DENY", "{path}");
        }
        let changed =
            Ask::get(path).header("If-None-Match", "\"other\"").of(world.address()).await.expect(200);
        assert_eq!(changed.body, answer.body, "{path}");
    }
    let policy = Ask::get("/docs").of(world.address()).await.header("content-security-policy").to_owned();
    assert!(policy.contains("script-src 'self'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(Ask::get("/openapi.yaml").of(world.address()).await.body, web::OPENAPI_YAML.as_bytes());
}
