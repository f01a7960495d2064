//! Who opens what: accounts' tokens, the token of the deployment, everybody.

use chrono::TimeDelta;
use reqwest::Method;
use serde_json::json;
use touchstone::api::models::{Role, Scope};
use touchstone::domain::time::Timestamp;

use super::{INTEGRATION, RESULTS, config, machine, pairs, post, result, world};
use crate::support::process::{Served, run_with};
use crate::support::{Reply, World, each_database};

/// What a server has logged once it has ended.
async fn last_log(served: &Served) -> String {
    served.signal("TERM");
    let began = std::time::Instant::now();
    while !served.log().contains("\"stopped\"") {
        assert!(began.elapsed() < std::time::Duration::from_secs(30), "{}", served.log());
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    served.log()
}

/// The two operations of machines, with whatever is sent as credentials.
async fn tried(world: &World, authorization: Option<&str>) -> [Reply; 2] {
    let headers: Vec<(&str, &str)> = authorization
        .map(|value| ("authorization", value))
        .into_iter()
        .chain([("content-type", "application/json")])
        .collect();
    let body = result(1).to_string().into_bytes();
    [
        world.send(Method::GET, "/configs/id/1", None, &headers[..headers.len() - 1], None).await,
        world.send(Method::POST, RESULTS, None, &headers, Some(body)).await,
    ]
}

#[each_database]
async fn the_integration_token_opens_what_machines_do() {
    let (world, admin) = world().await;
    config(&world, &admin, "a").await;
    for good in [format!("Bearer {INTEGRATION}"), format!("bearer  {INTEGRATION} ")] {
        for reply in tried(&world, Some(&good)).await {
            let reply = reply.expect(200);
            assert_eq!(reply.header("x-ratelimit-limit"), "100000");
            assert!(reply.header("ratelimit-policy").starts_with("\"machine\""));
        }
    }
    for bad in [
        None,
        Some(format!("Basic {INTEGRATION}")),
        Some(INTEGRATION.to_owned()),
        Some(format!("Bearer {}", INTEGRATION.to_uppercase())),
        Some(format!("Bearer {INTEGRATION}x")),
        Some(format!("Bearer {}", &INTEGRATION[1..])),
        Some("Bearer".to_owned()),
        Some(format!("Bearer spci_{}", "x".repeat(43))),
    ] {
        for reply in tried(&world, bad.as_deref()).await {
            assert_eq!(reply.code(), "unauthorized", "{bad:?}");
            assert!(reply.header("www-authenticate").starts_with("Bearer"), "{bad:?}");
            reply.expect(401);
        }
    }
    // It is no account: it reads nobody's results.
    for path in ["/submissions/1", "/submissions/user/octocat", "/configs", "/configs/a", "/auth/me", "/runs"]
    {
        world.get(path, INTEGRATION).await.expect(401);
    }
    let entry = world.audit().await.pop().expect("an entry");
    assert_eq!(
        (entry.operation.as_str(), entry.actor_id, entry.token_id),
        ("postExternalResult", None, None)
    );
}

#[each_database]
async fn an_api_token_with_results_write_is_as_good_and_can_be_revoked() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let token = machine(&world, "build-7").await;
    world.get("/configs/id/1", &token).await.expect(200);
    post(&world, &token, &result(id)).await;
    world.get("/submissions/1", &token).await.expect(403);
    let manager = world.user("manager", Role::Admin).await;
    let manager = world.token(&manager, Scope::ALL).await;
    let listed = world.get("/auth/tokens?all=true", &manager).await.expect(200).json();
    let token_id =
        listed["data"].as_array().unwrap().iter().find(|row| row["scopes"] == json!(["results:write"]));
    let token_id = token_id.expect("the token is listed")["id"].clone();
    world.delete(&format!("/auth/tokens/{token_id}"), &manager).await.expect(204);
    world.post(RESULTS, &token, &result(id)).await.expect(401);

    let user = world.user("user", Role::User).await;
    // Nobody but an admin holds the scope, whatever the token says.
    let token = world.token(&user, Scope::ALL).await;
    assert_eq!(
        world.post(RESULTS, &token, &result(id)).await.expect(403).json()["details"]["missing_scopes"],
        json!(["results:write"])
    );
    world.get("/configs/id/1", &token).await.expect(200);
    let token = world.token(&user, &[Scope::RunsRead]).await;
    let reply = world.get("/configs/id/1", &token).await.expect(403);
    assert_eq!(reply.json()["details"]["required_scopes"], json!(["results:read", "results:write"]));
}

#[each_database]
async fn without_an_integration_token_only_accounts_get_in() {
    for setting in ["", "  \t "] {
        let world = World::with(&[("integration_token", setting)]).await;
        let admin = world.admin().await;
        config(&world, &admin, "a").await;
        for bad in [None, Some("Basic x"), Some("Bearer "), Some("Bearer x"), Some("Bearer spci_x")] {
            for reply in tried(&world, bad).await {
                assert_eq!(reply.code(), "integration_not_configured", "{bad:?}");
                reply.expect(503);
            }
        }
        for reply in tried(&world, Some(&format!("Bearer {admin}"))).await {
            reply.expect(200);
        }
        let bare = world.user("bare", Role::Admin).await;
        let bare = world.token(&bare, &[Scope::RunsRead]).await;
        for reply in tried(&world, Some(&format!("Bearer {bare}"))).await {
            reply.expect(403);
        }
        // Elsewhere it is what it always was.
        world.get("/submissions/1", "x").await.expect(401);
    }
}

#[each_database]
async fn the_setting_is_trimmed_and_a_short_one_refused_without_being_shown() {
    let padded = format!("  {INTEGRATION}\n");
    let world = World::with(&[("integration_token", &padded)]).await;
    let admin = world.admin().await;
    config(&world, &admin, "a").await;
    world.get("/configs/id/1", INTEGRATION).await.expect(200);
    let short = &INTEGRATION[1..];
    let ran = run_with(&world.folder(), &[("TOUCHSTONE_INTEGRATION_TOKEN", short)], &["serve"], "");
    let ran = ran.expect(2);
    assert!(ran.stderr.contains("integration_token: must have at least 32 characters"), "{}", ran.stderr);
    assert_eq!(ran.stderr.trim().lines().count(), 1, "{}", ran.stderr);
    assert!(!ran.stderr.contains(short));
}

#[each_database]
async fn the_log_says_that_there_is_no_integration_token_and_never_the_token() {
    let mut world = World::new().await;
    world.stop().await;
    let served = Served::start(&world.folder(), &[]);
    assert!(served.log().contains("no integration token is set"), "{}", served.log());
    drop(served);
    let settings =
        [("TOUCHSTONE_INTEGRATION_TOKEN", INTEGRATION), ("TOUCHSTONE_LOG", "touchstone=trace,debug")];
    let served = Served::start(&world.folder(), &settings);
    let url = format!("{}/api/v1/configs/id/1", served.base);
    for (token, status) in [(INTEGRATION, 404), ("wr0ng-t0ken", 401)] {
        let reply = reqwest::Client::new().get(&url).bearer_auth(token).send().await.unwrap();
        assert_eq!(reply.status(), status);
    }
    let log = last_log(&served).await;
    assert!(!log.contains("no integration token"), "{log}");
    assert!(!log.contains(INTEGRATION) && !log.contains("wr0ng"), "{log}");
}

#[each_database]
async fn the_last_week_of_a_machines_token_is_told() {
    let mut world = World::new().await;
    let maker = world.user("maker", Role::Admin).await;
    let now = Timestamp::now();
    let until = |days: i64| now.plus(TimeDelta::days(days)).plus(TimeDelta::minutes(1));
    let soon = world.token_until(&maker, &[Scope::ResultsWrite], until(6)).await;
    let late = world.token_until(&maker, &[Scope::ResultsWrite, Scope::WorkerRun], until(7)).await;
    // A person's token hardly ever lives longer.
    let person = world.token_until(&maker, &[Scope::ResultsRead], until(1)).await;
    for (token, expected) in [(&soon, until(6).to_string()), (&late, String::new()), (&person, String::new())]
    {
        let reply = world.get("/configs/id/1", token).await.expect(404);
        assert_eq!(reply.header("x-token-expires-at"), expected);
    }
    // A refusal says so, too.
    assert_eq!(
        world.get("/runs", &soon).await.expect(403).header("x-token-expires-at"),
        until(6).to_string()
    );
    world.stop().await;
    let served = Served::start(&world.folder(), &[]);
    for _ in 0..3 {
        let url = format!("{}/api/v1/configs/id/1", served.base);
        assert_eq!(reqwest::Client::new().get(&url).bearer_auth(&soon).send().await.unwrap().status(), 404);
    }
    let log = last_log(&served).await;
    assert_eq!(log.lines().filter(|line| line.contains("expires soon")).count(), 1, "{log}");
}

#[each_database]
async fn reads_are_private_unless_a_setting_opens_them() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    post(&world, INTEGRATION, &result(id)).await;
    let reads = [
        "/configs",
        "/configs/a",
        "/submissions/1",
        "/submissions/1/comparison?baseline=1",
        "/submissions/user/octocat",
    ];
    for path in reads {
        world.send(Method::GET, path, None, &[], None).await.expect(401);
    }
    let user = world.user("reader", Role::User).await;
    let reader = world.token(&user, &[Scope::ResultsRead]).await;
    let other = world.token(&user, &[Scope::RunsRead, Scope::SystemRead]).await;
    for path in reads {
        world.get(path, &reader).await.expect(200);
        world.get(path, &other).await.expect(403);
    }
    let world =
        world.restarted(&[("external_public_reads", "true"), ("integration_token", INTEGRATION)]).await;
    for path in reads {
        world.send(Method::GET, path, None, &[], None).await.expect(200);
        // Whatever comes with it.
        for token in ["x", INTEGRATION, other.as_str()] {
            world.get(path, token).await.expect(200);
        }
    }
    // Nothing else is open.
    world.send(Method::GET, "/configs/id/1", None, &[], None).await.expect(401);
    world.post_text("/configs", None, "{}").await.expect(401);
    world.post_text(RESULTS, None, "{}").await.expect(401);
    world.send(Method::GET, "/runs", None, &[], None).await.expect(401);
    assert_eq!(pairs(&world).await, 1);
}

#[each_database]
async fn past_the_limit_machines_are_told_to_come_back() {
    let world =
        World::with(&[("integration_token", INTEGRATION), ("rate_limits", "machine=2/60s,write=100/60s")])
            .await;
    let admin = world.admin().await;
    let id = config(&world, &admin, "a").await;
    let (one, other) = (machine(&world, "one").await, machine(&world, "other").await);
    for token in [INTEGRATION, &one, &other] {
        world.get("/configs/id/1", token).await.expect(200);
        post(&world, token, &result(id)).await;
        let reply = world.post(RESULTS, token, &result(id)).await.expect(503);
        assert_eq!(reply.code(), "unavailable");
        assert!(reply.header("retry-after").parse::<u64>().is_ok_and(|seconds| (1..=60).contains(&seconds)));
    }
    // Who guesses has the address's window, and takes nobody else's.
    world.get("/configs/id/1", "x").await.expect(401);
    world.get("/configs/id/1", "y").await.expect(401);
    world.get("/configs/id/1", "z").await.expect(503);
    assert_eq!(pairs(&world).await, 3);
}
