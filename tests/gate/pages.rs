//! What stands at the root: metrics and documents.

use touchstone::api::models::{Role, Scope};
use touchstone::web;

use super::wire::{Ask, SECURITY};
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
    for path in web::paths() {
        let answer = Ask::get(path).of(world.address()).await.expect(200);
        assert!(!answer.body.is_empty() && !answer.header("content-type").is_empty(), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("content-encoding"), "", "{path}");
        let etag = answer.header("etag").to_owned();
        assert!(etag.starts_with('"') && etag.ends_with('"'), "{path}: {etag}");
        for known in [etag.clone(), format!("W/{etag}"), format!("\"other\", {etag}"), "*".to_owned()] {
            let again = Ask::get(path).header("If-None-Match", &known).of(world.address()).await.expect(304);
            assert_eq!((again.header("etag"), again.body.len()), (etag.as_str(), 0), "{path}");
            assert_eq!(again.header("x-frame-options"), "DENY", "{path}");
            assert_eq!(again.header("cache-control"), answer.header("cache-control"), "{path}");
        }
        let changed =
            Ask::get(path).header("If-None-Match", "\"other\"").of(world.address()).await.expect(200);
        assert_eq!(changed.body, answer.body, "{path}");
        let head = Ask::new("HEAD", path).of(world.address()).await.expect(200);
        assert_eq!(head.stable_headers(), answer.stable_headers(), "{path}");
        assert_eq!(head.header("content-length"), answer.body.len().to_string(), "{path}");
    }
}

#[each_database]
async fn the_address_alone_leads_to_the_documentation() {
    let world = World::new().await;
    for (path, location) in [("/", "docs"), ("/docs/", "../docs"), ("/?from=mail", "docs")] {
        let answer = Ask::get(path).of(world.address()).await.expect(303);
        assert_eq!((answer.header("location"), answer.body.len()), (location, 0), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        for (name, value) in SECURITY {
            assert_eq!(answer.header(name), value, "{path}");
        }
        let head = Ask::new("HEAD", path).of(world.address()).await.expect(303);
        assert_eq!(head.stable_headers(), answer.stable_headers(), "{path}");
        // As a browser follows it, here and behind a proxy that gives the server a path.
        for base in ["http://a.example", "http://a.example/ci"] {
            let there = reqwest::Url::parse(&format!("{base}{path}")).unwrap().join(location).unwrap();
            assert_eq!(there.as_str(), format!("{base}/docs"));
        }
    }
}

#[each_database]
async fn only_what_never_changes_under_its_name_is_kept_for_ever() {
    let world = World::new().await;
    let lasting = |path: &str| {
        let part = path.starts_with("/docs/") && path.split('.').count() == 3;
        let released = web::RELEASED.iter().any(|(version, ..)| path.contains(&format!("/{version}.")));
        part || released
    };
    assert_eq!(web::paths().filter(|path| path.starts_with("/docs/") && lasting(path)).count(), 3);
    for path in web::paths() {
        let answer = Ask::get(path).of(world.address()).await.expect(200);
        let expected = if lasting(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
        assert_eq!(answer.header("cache-control"), expected, "{path}");
    }
}

#[each_database]
async fn the_documentation_alone_has_a_policy_of_its_own() {
    let world = World::new().await;
    for path in web::paths().chain(["/healthz", "/api/v1/system/health", "/nowhere"]) {
        let answer = Ask::get(path).of(world.address()).await;
        let policy = answer.header("content-security-policy");
        if path == "/docs" {
            for part in
                ["default-src 'none';", "script-src 'self';", "connect-src 'self';", "frame-ancestors 'none'"]
            {
                assert!(policy.contains(part), "{policy}");
            }
            assert!(
                !policy.contains("unsafe-eval") && !policy.contains("http") && !policy.contains('*'),
                "{policy}"
            );
        } else {
            assert_eq!(policy, "default-src 'none'; frame-ancestors 'none'", "{path}");
        }
    }
}

#[each_database]
async fn the_contract_is_sent_as_it_is_and_under_its_version() {
    let world = World::new().await;
    let get = async |path: String| Ask::get(path).of(world.address()).await.expect(200);
    let (yaml, json) = (get("/openapi.yaml".into()).await, get("/openapi.json".into()).await);
    assert_eq!(yaml.body, web::OPENAPI_YAML.as_bytes());
    assert_eq!(
        (yaml.header("content-type"), json.header("content-type")),
        ("application/yaml", "application/json")
    );
    let version = json.json()["info"]["version"].as_str().unwrap().to_owned();
    assert_eq!(version, web::VERSION);
    assert_eq!(get(format!("/openapi/{version}.yaml")).await.body, yaml.body);
    assert_eq!(get(format!("/openapi/{version}.json")).await.body, json.body);
    for (version, ..) in web::RELEASED {
        let released = get(format!("/openapi/{version}.json")).await;
        assert_eq!(released.json()["info"]["version"], *version);
    }
    for path in [
        "/openapi/",
        "/openapi",
        "/openapi/9.9.9.json",
        "/openapi/9.9.9.yaml",
        "/openapi/latest.json",
        "/openapi/1.0.0",
        "/openapi/1.0.0.yml",
        "/openapi/../openapi-ci-api.yaml",
        "/docs/scalar.js",
        "/docs/scalar.0000000000000000.js",
        "/llms",
        "/security.txt",
        "/.well-known",
    ] {
        Ask::get(path).of(world.address()).await.error(404, "not_found");
    }
}

#[each_database]
async fn a_large_part_goes_compressed_to_who_takes_it() {
    let world = World::new().await;
    let path = web::paths().find(|path| path.starts_with("/docs/scalar.") && path.ends_with(".js")).unwrap();
    let ask = |encoding: &str| Ask::get(path).header("Accept-Encoding", encoding);
    let plain = Ask::get(path).of(world.address()).await.expect(200);
    let packed = ask("gzip, deflate, br").of(world.address()).await.expect(200);
    assert_eq!((packed.header("content-encoding"), packed.header("vary")), ("gzip", "accept-encoding"));
    assert_eq!((plain.header("content-encoding"), plain.header("vary")), ("", "accept-encoding"));
    assert!(plain.body.len() > 3 * packed.body.len() && packed.body.starts_with(b"\x1f\x8b"));
    assert!(plain.body.windows(18).any(|part| part == b"createApiReference"), "it is Scalar");
    // Two encodings are two things to keep.
    let etag = packed.header("etag");
    assert_ne!(etag, plain.header("etag"));
    ask("gzip").header("If-None-Match", etag).of(world.address()).await.expect(304);
    Ask::get(path).header("If-None-Match", etag).of(world.address()).await.expect(200);
    assert_eq!(ask("gzip;q=0").of(world.address()).await.expect(200).body, plain.body);
}

/// The targets of Markdown's links.
fn links(text: &str) -> Vec<&str> {
    text.split("](").skip(1).filter_map(|rest| rest.split(')').next()).collect()
}

#[each_database]
async fn every_link_of_the_texts_for_machines_leads_somewhere() {
    let world = World::new().await;
    let mut seen = 0;
    for path in ["/llms.txt", "/llms-full.txt"] {
        let answer = Ask::get(path).of(world.address()).await.expect(200);
        assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
        let text = answer.text();
        assert!(text.len() < 50_000, "{path} has {} bytes", text.len());
        for link in links(&text) {
            assert!(link.starts_with('/'), "{path} leads to another host: {link}");
            let there = Ask::get(link).of(world.address()).await.expect(200);
            assert!(!there.body.is_empty(), "{link}");
            seen += 1;
        }
    }
    assert!(seen >= 8, "{seen} links: are they looked for in the right places?");
}

#[each_database]
async fn a_weakness_can_be_reported() {
    let path = "/.well-known/security.txt";
    let now = touchstone::domain::time::Timestamp::now();
    let field = |text: &str, name: &str| {
        let lines: Vec<String> =
            text.lines().filter_map(|line| line.strip_prefix(name)).map(str::to_owned).collect();
        assert_eq!(lines.len(), 1, "{name} in {text}");
        lines[0].clone()
    };
    let world = World::new().await;
    let answer = Ask::get(path).of(world.address()).await.expect(200);
    assert_eq!(answer.header("content-type"), "text/plain; charset=utf-8");
    let text = answer.text();
    assert_eq!(field(&text, "Contact: "), "https://github.com/CCExtractor/ccextractor/security");
    let expires = touchstone::domain::time::Timestamp::parse_rfc3339(&field(&text, "Expires: ")).unwrap();
    let days = expires.since(now).num_days();
    assert!((170..365).contains(&days), "{days} days");
    assert_eq!(field(&text, "Preferred-Languages: "), "en");
    assert!(!text.contains("Canonical"), "an address that is not known: {text}");

    let settings =
        [("security_contact", "mailto:security@example.org"), ("public_url", "https://ts.example.org")];
    let world = World::with(&settings).await;
    let text = Ask::get(path).of(world.address()).await.expect(200).text();
    assert_eq!(field(&text, "Contact: "), "mailto:security@example.org");
    assert_eq!(field(&text, "Canonical: "), "https://ts.example.org/.well-known/security.txt");
}
