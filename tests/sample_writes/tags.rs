//! Making tags.

use futures_util::future::join_all;
use serde_json::json;

use super::trail;
use crate::support::{World, each_database};

#[each_database]
async fn a_tag_is_made_once() {
    let world = World::new().await;
    let admin = world.admin().await;
    let body = json!({ "name": "teletext", "description": "Has teletext pages." });
    let made = world.post("/tags", &admin, &body).await.expect(201).json();
    let id = made["id"].as_i64().unwrap();
    assert_eq!(made, json!({ "id": id, "name": "teletext", "description": "Has teletext pages." }));
    let bare = world.post("/tags", &admin, &json!({ "name": " ' \" ; --" })).await.expect(201).json();
    assert_eq!((&bare["name"], &bare["description"]), (&json!(" ' \" ; --"), &json!("")));
    let again = world.post("/tags", &admin, &json!({ "name": "teletext" })).await.expect(409);
    assert_eq!(again.code(), "conflict");
    assert_eq!(again.json()["message"], "Tag 'teletext' already exists.");
    let list = world.get("/tags", &admin).await.expect(200).json();
    assert_eq!(list["data"], json!([bare, made]));
    let lines = trail(&world, "createTag").await;
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[0], ("tag".to_owned(), id.to_string(), json!(null), body));
    for bad in [json!({}), json!({ "name": "" }), json!({ "name": " \t" }), json!({ "name": "a".repeat(65) })]
    {
        world.post("/tags", &admin, &bad).await.expect(400);
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_six_that_make_one_tag_one_succeeds() {
    let world = World::new().await;
    let admin = world.admin().await;
    for round in 0..5 {
        let body = json!({ "name": format!("tag {round}") });
        let replies = join_all((0..6).map(|_| world.post("/tags", &admin, &body))).await;
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409, 409, 409, 409, 409]);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM tag").await, 5);
    assert_eq!(trail(&world, "createTag").await.len(), 5);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_repeated_request_gets_the_same_reply() {
    let world = World::new().await;
    let admin = world.admin().await;
    let send = |key: String, body: serde_json::Value| {
        let (world, admin) = (&world, &admin);
        async move {
            let headers = [("content-type", "application/json"), ("idempotency-key", key.as_str())];
            let body = Some(body.to_string().into_bytes());
            world.send(reqwest::Method::POST, "/tags", Some(admin), &headers, body).await
        }
    };
    for round in 0..5 {
        let body = json!({ "name": format!("tag {round}") });
        let replies = join_all((0..6).map(|_| send(format!("k{round}"), body.clone()))).await;
        let first = replies[0].json();
        for reply in replies {
            assert_eq!(reply.expect(201).json(), first);
        }
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM tag").await, 5);
    assert_eq!(trail(&world, "createTag").await.len(), 5);
    let other = send("k0".to_owned(), json!({ "name": "other" })).await.expect(422);
    assert!(other.field("Idempotency-Key").contains("another request"), "{}", other.text);
    // A refusal is not kept.
    send("new".to_owned(), json!({ "name": "tag 0" })).await.expect(409);
    send("new".to_owned(), json!({ "name": "tag 5" })).await.expect(201);
}
