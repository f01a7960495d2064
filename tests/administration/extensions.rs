//! Extensions that no upload may have.

use futures_util::future::join_all;
use serde_json::json;

use super::{post_with_key, trail};
use crate::support::{World, each_database};

const PATH: &str = "/system/forbidden-extensions";

#[each_database]
async fn extensions_are_forbidden_and_allowed_in_lower_case() {
    let world = World::new().await;
    let admin = world.admin().await;
    for (asked, stored) in [("exe", "exe"), ("BAT", "bat"), ("7Z", "7z")] {
        let reply = world.post(PATH, &admin, &json!({ "extension": asked })).await.expect(201);
        assert_eq!(reply.json(), json!({ "extension": stored }));
    }
    for again in ["bat", "Bat", "EXE"] {
        let reply = world.post(PATH, &admin, &json!({ "extension": again })).await.expect(409);
        assert_eq!(reply.code(), "conflict");
        let message = format!("Extension '{}' is forbidden already.", again.to_lowercase());
        assert_eq!(reply.json()["message"], message.as_str());
    }
    let list = world.get(PATH, &admin).await.expect(200).json();
    assert_eq!(list["data"], json!(["7z", "bat", "exe"]));
    assert_eq!(list["pagination"], json!({ "limit": 50, "offset": 0, "total": 3, "next_offset": null }));
    let page = world.get(&format!("{PATH}?limit=1&offset=1"), &admin).await.expect(200).json();
    assert_eq!(page["data"], json!(["bat"]));
    assert_eq!(page["pagination"], json!({ "limit": 1, "offset": 1, "total": 3, "next_offset": 2 }));
    let reply = world.delete(&format!("{PATH}/.BAT"), &admin).await.expect(200);
    assert_eq!(reply.json(), json!({ "extension": "bat", "deleted": true }));
    let reply = world.delete(&format!("{PATH}/bat"), &admin).await.expect(404);
    assert_eq!(reply.json()["message"], "Extension 'bat' is not forbidden.");
    for bad in [".exe", "e xe", "ü", "", "exe\n", &"e".repeat(33)] {
        world.post(PATH, &admin, &json!({ "extension": bad })).await.expect(400);
    }
    let made = trail(&world, "createForbiddenExtension").await;
    let line = |name: &str| {
        let new = json!({ "extension": name });
        ("forbidden_extension".to_owned(), name.to_owned(), json!(null), new)
    };
    assert_eq!(made, [line("exe"), line("bat"), line("7z")]);
    let (_, _, new, old) = line("bat");
    let removed = ("forbidden_extension".to_owned(), "bat".to_owned(), old, new);
    assert_eq!(trail(&world, "deleteForbiddenExtension").await, [removed]);
}

#[each_database]
async fn what_another_program_stored_in_capitals_is_the_same_extension() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.sql("INSERT INTO extension_forbidden (extension) VALUES ('JS')", &[]).await;
    world.post(PATH, &admin, &json!({ "extension": "js" })).await.expect(409);
    assert_eq!(world.get(PATH, &admin).await.expect(200).json()["data"], json!(["JS"]));
    world.delete(&format!("{PATH}/js"), &admin).await.expect(200);
    assert_eq!(world.get(PATH, &admin).await.expect(200).json()["data"], json!([]));
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_six_one_forbids_and_one_allows() {
    let world = World::new().await;
    let admin = world.admin().await;
    for round in 0..5 {
        let body = json!({ "extension": format!("x{round}") });
        let replies = join_all((0..6).map(|_| world.post(PATH, &admin, &body))).await;
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409, 409, 409, 409, 409]);
        let path = format!("{PATH}/x{round}");
        let replies = join_all((0..6).map(|_| world.delete(&path, &admin))).await;
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 404, 404, 404, 404, 404]);
        let body = json!({ "extension": format!("k{round}") });
        let key = format!("key-{round}");
        let replies = join_all((0..6).map(|_| post_with_key(&world, &admin, PATH, &key, &body))).await;
        for reply in replies {
            assert_eq!(reply.expect(201).json(), body);
        }
    }
    assert_eq!(trail(&world, "createForbiddenExtension").await.len(), 10);
    assert_eq!(trail(&world, "deleteForbiddenExtension").await.len(), 5);
    post_with_key(&world, &admin, PATH, "key-0", &json!({ "extension": "other" })).await.expect(422);
}

#[each_database]
async fn lists_cost_the_same_however_long_they_are() {
    let world = World::new().await;
    let admin = world.admin().await;
    let lists = [PATH, "/system/blocked-users", "/system/maintenance"];
    let costs = async || {
        let mut costs = Vec::new();
        for path in lists {
            costs.push(world.cost(async || drop(world.get(path, &admin).await.expect(200))).await);
        }
        costs
    };
    let before = costs().await;
    for number in 1..=60 {
        let number: i32 = number;
        let sql = "INSERT INTO extension_forbidden (extension) VALUES (?)";
        world.sql(sql, &[format!("x{number}").into()]).await;
        let sql = "INSERT INTO blocked_users (user_id, comment) VALUES (?, '')";
        world.sql(sql, &[number.into()]).await;
    }
    assert_eq!(costs().await, before);
}
