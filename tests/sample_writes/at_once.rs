//! Several at once.

use futures_util::future::join_all;
use serde_json::json;
use touchstone::store::Queries;

use super::{details, patch, tags, trail, uploaded};
use crate::support::{World, each_database};

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_six_that_replace_tags_each_writes_all_of_its_own() {
    let world = World::new().await;
    let admin = world.admin().await;
    let names = ["a", "b", "c", "d", "e", "f", "g"];
    tags(&world, &names).await;
    uploaded(&world, 1, &[]).await;
    for _ in 0..5 {
        let sent = (0..6).map(|number| {
            let body = json!({ "tags": names[number..number + 2], "notes": names[number] });
            let (world, admin) = (&world, &admin);
            async move { patch(world, admin, "/samples/1", &body).await }
        });
        for (number, reply) in join_all(sent).await.into_iter().enumerate() {
            assert_eq!(reply.expect(200).json()["tags"], json!(names[number..number + 2]));
        }
        let shown = details(&world, &admin, 1).await;
        let notes = shown["upload"]["notes"].as_str().unwrap();
        let winner = names.iter().position(|name| *name == notes).expect("one of them");
        assert_eq!(shown["tags"], json!(names[winner..winner + 2]));
    }
    // Each line goes on where the one before it ended.
    let lines = trail(&world, "updateSample").await;
    let told = |line: &serde_json::Value| line.get("tags").cloned();
    let mut known = json!([]);
    for (_, _, old, new) in lines {
        if let (Some(old), Some(new)) = (told(&old), told(&new)) {
            assert_eq!(old, known);
            known = new;
        }
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_sample_is_removed_once() {
    let world = World::new().await;
    let admin = world.admin().await;
    tags(&world, &["a"]).await;
    for id in 1..=5 {
        uploaded(&world, id, &[1]).await;
        let removals = (0..6).map(|number| {
            let (world, admin) = (&world, &admin);
            async move {
                match number {
                    0 => patch(world, admin, &format!("/samples/{id}"), &json!({ "tags": [] })).await,
                    1 => world.delete(&format!("/samples/{id}/extra-files/{id}"), admin).await,
                    _ => world.delete(&format!("/samples/{id}"), admin).await,
                }
            }
        });
        let replies = join_all(removals).await;
        for reply in &replies {
            assert!([200, 404].contains(&reply.status), "{}", reply.text);
        }
        assert_eq!(replies[2..].iter().filter(|reply| reply.status == 200).count(), 1);
    }
    assert_eq!(trail(&world, "deleteSample").await.len(), 5);
    assert_eq!(world.count("SELECT COUNT(*) FROM sample_extra").await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM sample_tag_association").await, 0);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_test_that_comes_with_a_removal_keeps_its_sample_or_does_not_come() {
    let world = World::new().await;
    let admin = world.admin().await;
    let other = world.second_view().await;
    let (mut refused, mut removed) = (0, 0);
    for id in 1..=20 {
        uploaded(&world, id, &[]).await;
        let path = format!("/samples/{id}");
        // Another program, which asks nobody.
        let define = async {
            let sql = "INSERT INTO regression_test (sample_id, command, active) VALUES (?, '', TRUE)";
            // Now this one, now that one has a head start.
            for _ in 0..id % 5 {
                tokio::task::yield_now().await;
            }
            other.execute(sql, &[id.into()]).await.is_ok()
        };
        let (reply, defined) = tokio::join!(world.delete(&path, &admin), define);
        match reply.status {
            200 => removed += 1,
            409 => refused += 1,
            _ => panic!("{}", reply.text),
        }
        assert_eq!(reply.status == 409, defined, "{}", reply.text);
        let sql = "SELECT COUNT(*) FROM regression_test WHERE sample_id = ?";
        let tests = world.store.fetch_one(sql, &[id.into()], |row| row.int(0)).await.unwrap();
        assert_eq!(tests, i64::from(defined));
    }
    assert_eq!(removed + refused, 20);
    other.close().await;
}
