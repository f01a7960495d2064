//! Bare lists, with what tells of their parts in headers.

use serde_json::{Value, json};

use super::{INTEGRATION, config, post, with, world};
use crate::support::{Reply, World, each_database};

fn ids(reply: &Reply) -> Vec<i64> {
    reply.json().as_array().expect("a bare list").iter().map(|entry| entry["id"].as_i64().unwrap()).collect()
}

/// All parts of a list, one after the other, as `Link` leads on.
async fn followed(world: &World, token: &str, first: &str) -> Vec<i64> {
    let (mut path, mut all) = (first.to_owned(), Vec::new());
    loop {
        let reply = world.get(&path, token).await.expect(200);
        all.extend(ids(&reply));
        let links = reply.header("link").to_owned();
        let Some(next) = links.split(", ").find_map(|link| link.strip_suffix(">; rel=\"next\"")) else {
            return all;
        };
        path = next.trim_start_matches("</api/v1").to_owned();
    }
}

#[each_database]
async fn a_users_submissions_come_newest_first_in_parts() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    for score in 0..5 {
        post(&world, INTEGRATION, &with(id, "final_score", json!(score))).await;
    }
    // Blanks and letter case tell users apart, on every engine.
    for other in ["Octocat", "octocat ", "octo"] {
        post(&world, INTEGRATION, &with(id, "external_user_id", json!(other))).await;
    }
    let all = world.get("/submissions/user/octocat", &admin).await.expect(200);
    assert_eq!((ids(&all), all.header("x-total-count"), all.header("link")), (vec![5, 4, 3, 2, 1], "5", ""));
    let part = world.get("/submissions/user/octocat?limit=2&offset=2", &admin).await.expect(200);
    assert_eq!((ids(&part), part.header("x-total-count")), (vec![3, 2], "5"));
    let links = part.header("link");
    for (relation, offset) in [("first", 0), ("prev", 0), ("next", 4), ("last", 4)] {
        let link = format!("</api/v1/submissions/user/octocat?limit=2&offset={offset}>; rel=\"{relation}\"");
        assert!(links.contains(&link), "{links}");
    }
    assert_eq!(followed(&world, &admin, "/submissions/user/octocat?limit=2").await, [5, 4, 3, 2, 1]);
    let beyond = world.get("/submissions/user/octocat?offset=9", &admin).await.expect(200);
    assert_eq!((beyond.text.as_str(), beyond.header("x-total-count")), ("[]", "5"));
    assert!(!beyond.header("link").contains("next"), "{}", beyond.header("link"));
    assert_eq!(ids(&world.get("/submissions/user/octocat%20", &admin).await.expect(200)), [7]);
    let nobody = world.get("/submissions/user/nobody", &admin).await.expect(200);
    assert_eq!((nobody.text.as_str(), nobody.header("x-total-count")), ("[]", "0"));
    for query in ["limit=0", "limit=101", "offset=-1", "limit=x", "page=2"] {
        world.get(&format!("/submissions/user/octocat?{query}"), &admin).await.expect(400);
    }
}

#[each_database]
async fn active_configurations_are_listed_by_id() {
    let (world, admin) = world().await;
    for name in ["c", "b", "a", "d"] {
        config(&world, &admin, name).await;
    }
    super::put(&world, "/configs/external/b", &admin, &json!({ "is_active": false })).await.expect(200);
    let all = world.get("/configs", &admin).await.expect(200);
    assert_eq!((ids(&all), all.header("x-total-count")), (vec![1, 3, 4], "3"));
    assert_eq!(all.json()[0], world.get("/configs/c", &admin).await.expect(200).json());
    assert_eq!(followed(&world, &admin, "/configs?limit=1").await, [1, 3, 4]);
}

/// A hundred results of eight mebibytes each are no reply.
#[each_database]
async fn a_part_ends_where_it_would_be_too_large() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let long = "x".repeat(7_000_000);
    for score in 0..3 {
        let mut body = with(id, "result_tree", json!({ "name": long }));
        body["final_score"] = json!(score);
        post(&world, INTEGRATION, &body).await;
    }
    let first = world.get("/submissions/user/octocat", &admin).await.expect(200);
    assert_eq!((ids(&first), first.header("x-total-count")), (vec![3, 2], "3"));
    assert!(first.header("link").contains("limit=100&offset=2>; rel=\"next\""), "{}", first.header("link"));
    assert_eq!(followed(&world, &admin, "/submissions/user/octocat").await, [3, 2, 1]);
}

#[each_database]
async fn a_list_costs_the_same_whatever_is_in_it() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let mut costs = Vec::new();
    for score in 0..20 {
        post(&world, INTEGRATION, &with(id, "final_score", json!(score))).await;
        let before = world.store.statements();
        let reply: Value = world.get("/submissions/user/octocat", &admin).await.expect(200).json();
        assert_eq!(reply.as_array().unwrap().len(), score + 1);
        costs.push(world.store.statements() - before);
    }
    // The token, and three of the list.
    assert!(costs.iter().all(|cost| *cost == costs[0] && *cost <= 5), "{costs:?}");
}
