//! The list of blocked accounts.

use futures_util::future::join_all;
use serde_json::json;

use super::{post_with_key, trail};
use crate::support::{World, each_database};

const PATH: &str = "/system/blocked-users";

#[each_database]
async fn accounts_are_blocked_once_and_freed_again() {
    let world = World::new().await;
    let admin = world.admin().await;
    let body = json!({ "user_id": 583231, "comment": "mines coins" });
    assert_eq!(world.post(PATH, &admin, &body).await.expect(201).json(), body);
    let bare = world.post(PATH, &admin, &json!({ "user_id": 2147483647 })).await.expect(201).json();
    assert_eq!(bare, json!({ "user_id": 2147483647, "comment": "" }));
    let again = world.post(PATH, &admin, &json!({ "user_id": 583231 })).await.expect(409);
    assert_eq!(again.code(), "conflict");
    assert_eq!(again.json()["message"], "GitHub user 583231 is already blocked.");
    // As the original platform leaves a comment out.
    world.sql("INSERT INTO blocked_users (user_id, comment) VALUES (7, NULL)", &[]).await;
    let list = world.get(PATH, &admin).await.expect(200).json();
    assert_eq!(list["data"], json!([{ "user_id": 7, "comment": "" }, body, bare]));
    assert_eq!(list["pagination"]["total"], 3);
    let page = world.get(&format!("{PATH}?limit=1&offset=2"), &admin).await.expect(200).json();
    assert_eq!(page["data"], json!([bare]));
    assert_eq!(page["pagination"], json!({ "limit": 1, "offset": 2, "total": 3, "next_offset": null }));

    let freed = world.delete(&format!("{PATH}/583231"), &admin).await.expect(200);
    assert_eq!(freed.json(), json!({ "user_id": 583231, "deleted": true }));
    for unknown in ["583231", "2147483646"] {
        let reply = world.delete(&format!("{PATH}/{unknown}"), &admin).await.expect(404);
        assert_eq!(reply.json()["message"], format!("GitHub user {unknown} is not blocked."));
    }
    for bad in ["0", "-1", "x", "2147483648", "99999999999999999999999"] {
        world.delete(&format!("{PATH}/{bad}"), &admin).await.expect(400);
    }
    for bad in ["0", "-1", "2147483648", "99999999999999999999999", "1.5", "\"7\"", "true"] {
        let body = format!("{{\"user_id\": {bad}}}");
        world.post_text(PATH, Some(&admin), &body).await.expect(400);
    }
    let made = trail(&world, "createBlockedUser").await;
    let told = json!({ "comment": "mines coins" });
    assert_eq!(made.len(), 2);
    assert_eq!(made[0], ("blocked_user".to_owned(), "583231".to_owned(), json!(null), told.clone()));
    let removed = ("blocked_user".to_owned(), "583231".to_owned(), told, json!(null));
    assert_eq!(trail(&world, "deleteBlockedUser").await, [removed]);
}

#[each_database]
async fn a_number_that_only_sqlite_can_store_is_shown() {
    let world = World::new().await;
    let admin = world.admin().await;
    if world.store.engine() != touchstone::store::Engine::Sqlite {
        return;
    }
    world.sql("INSERT INTO blocked_users (user_id, comment) VALUES (5000000000, 'x')", &[]).await;
    let list = world.get(PATH, &admin).await.expect(200).json();
    assert_eq!(list["data"], json!([{ "user_id": 5_000_000_000_i64, "comment": "x" }]));
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_six_one_blocks_and_one_frees() {
    let world = World::new().await;
    let admin = world.admin().await;
    for number in 1..=5 {
        let body = json!({ "user_id": number });
        let replies = join_all((0..6).map(|_| world.post(PATH, &admin, &body))).await;
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409, 409, 409, 409, 409]);
        let path = format!("{PATH}/{number}");
        let replies = join_all((0..6).map(|_| world.delete(&path, &admin))).await;
        let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
        statuses.sort_unstable();
        assert_eq!(statuses, [200, 404, 404, 404, 404, 404]);
        let body = json!({ "user_id": 100 + number });
        let key = format!("key-{number}");
        let replies = join_all((0..6).map(|_| post_with_key(&world, &admin, PATH, &key, &body))).await;
        for reply in replies {
            assert_eq!(reply.expect(201).json(), json!({ "user_id": 100 + number, "comment": "" }));
        }
    }
    assert_eq!(trail(&world, "createBlockedUser").await.len(), 10);
    assert_eq!(trail(&world, "deleteBlockedUser").await.len(), 5);
    post_with_key(&world, &admin, PATH, "key-1", &json!({ "user_id": 9 })).await.expect(422);
}
