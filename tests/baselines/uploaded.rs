//! Baselines that are uploaded, or set where an output is defined.

use futures_util::future::join_all;
use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::Scope::{BaselinesWrite, RunsWrite};
use touchstone::api::models::{Role, RunStatus, Scope};
use touchstone::domain::digest::sha256_hex;

use super::at_once::Reviewer;
use super::{approve, baseline, green, red, sound_standing, undo};
use crate::support::{Reply, World, each_database};

const OUTPUT: &str = "/regression-tests/1/outputs/1";

async fn put(world: &World, token: &str, output: &str, content: impl Into<Vec<u8>>) -> Reply {
    let headers = [("content-type", "application/octet-stream")];
    let path = format!("{output}/baseline");
    world.send(Method::PUT, &path, Some(token), &headers, Some(content.into())).await
}

async fn patch(world: &World, token: &str, body: &Value) -> Reply {
    let headers = [("content-type", "application/json")];
    world.send(Method::PATCH, OUTPUT, Some(token), &headers, Some(body.to_string().into_bytes())).await
}

/// The names of files in a folder of the file store.
fn files(world: &World, folder: &str) -> Vec<String> {
    let Ok(entries) = std::fs::read_dir(world.folder().join("files").join(folder)) else { return Vec::new() };
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[each_database]
async fn the_bytes_are_right_from_then_on() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let old = world.ended(RunStatus::Pass).await;
    // Not of the file store, but of the same bytes.
    let (run_id, hash) = world.run_that_wrote(1, "\0new\r\n\u{fffd}").await;
    let file = world.folder().join(format!("files/TestResults/{hash}.srt"));
    std::fs::remove_file(&file).unwrap();
    assert_eq!(sound_standing(&world, &admin, run_id).await, red(0));
    let known = world.audit().await.len();
    for _ in 0..2 {
        let body = put(&world, &admin, OUTPUT, "\0new\r\n\u{fffd}").await.expect(200).json();
        let expected = json!({
            "id": 1, "correct": hash, "correct_extension": ".srt", "expected_filename": null, "ignore": false,
            "variants": [],
        });
        assert_eq!(body, expected);
        assert_eq!(std::fs::read(&file).unwrap(), "\0new\r\n\u{fffd}".as_bytes());
    }
    for run_id in [old, run_id] {
        assert_eq!(sound_standing(&world, &admin, run_id).await, green(1));
    }
    // The second time there was nothing to change.
    let entries = world.audit().await;
    assert_eq!(entries.len(), known + 1);
    let entry = entries.last().unwrap();
    assert_eq!(entry.operation, "uploadBaseline");
    assert_eq!(entry.object, ("output".to_owned(), "1".to_owned()));
    assert_eq!(entry.new.as_deref(), Some(&*json!({ "correct": hash }).to_string()));
    assert_eq!(files(&world, "TempFiles"), [""; 0]);
    let download = world.get(&format!("{OUTPUT}/download"), &admin).await.expect(200).json();
    assert_eq!(download["filename"], format!("{hash}.srt"));
    // Nothing is a file, too.
    let empty = put(&world, &admin, OUTPUT, "").await.expect(200).json();
    assert_eq!(empty["correct"], sha256_hex(b""));
}

#[each_database]
async fn nothing_is_kept_of_what_is_refused() {
    let world = World::with(&[("max_output", "1000")]).await;
    let admin = world.admin().await;
    world.suite(2).await;
    let known = world.audit().await.len();
    for output in ["/regression-tests/1/outputs/2", "/regression-tests/9/outputs/1"] {
        let reply = put(&world, &admin, output, "new").await.expect(404);
        assert!(reply.json()["message"].as_str().unwrap().starts_with("Output "), "{}", reply.text);
    }
    let reply = put(&world, &admin, OUTPUT, vec![b'x'; 1001]).await.expect(413);
    assert_eq!(reply.code(), "payload_too_large");
    let headers = [("content-type", "application/json")];
    let path = format!("{OUTPUT}/baseline");
    world.send(Method::PUT, &path, Some(&admin), &headers, Some(b"{}".to_vec())).await.expect(415);
    world.sql("UPDATE regression_test_output SET correct_extension = '/../x' WHERE id = 2", &[]).await;
    let reply = put(&world, &admin, "/regression-tests/2/outputs/2", "new").await.expect(403);
    assert_eq!(reply.json()["message"], "Invalid file path.");
    assert_eq!((files(&world, "TempFiles"), files(&world, "TestResults")), (Vec::new(), Vec::new()));
    assert_eq!(
        (baseline(&world, 1).await, baseline(&world, 2).await),
        ("base1".to_owned(), "base2".to_owned())
    );
    assert_eq!(world.audit().await.len(), known);
    put(&world, &admin, OUTPUT, vec![b'x'; 1000]).await.expect(200);
}

#[each_database]
async fn who_may_not_approve_may_not_set_a_baseline_in_another_way() {
    let world = World::with(&[("approver_roles", "admin,contributor")]).await;
    world.suite(1).await;
    world.put_result("known.srt", "known");
    let outputs = "/regression-tests/1/outputs";
    let with = json!({ "correct_extension": ".srt", "correct": "known", "ignore": true });
    let without = json!({ "correct_extension": ".srt", "correct": null, "ignore": true });
    for (role, scopes, may) in [
        (Role::Contributor, &[RunsWrite][..], false),
        (Role::Contributor, &[RunsWrite, BaselinesWrite], true),
        (Role::Admin, &[RunsWrite], false),
        (Role::Admin, &[RunsWrite, BaselinesWrite], true),
    ] {
        world.sql("UPDATE regression_test_output SET correct = 'base1' WHERE id = 1", &[]).await;
        let known = world.count("SELECT COUNT(*) FROM \"user\"").await;
        let user = world.user(&format!("{}{known}", role.as_str()), role).await;
        let token = world.token(&user, scopes).await;
        let ways = [
            world.post(outputs, &token, &with).await,
            patch(&world, &token, &json!({ "correct": null, "ignore": false })).await,
            patch(&world, &token, &json!({ "correct": "known" })).await,
            put(&world, &token, OUTPUT, "new").await,
        ];
        for (reply, success) in ways.into_iter().zip([201, 200, 200, 200]) {
            let reply = reply.expect(if may { success } else { 403 });
            let missing = &reply.json()["details"]["missing_scopes"];
            assert_eq!(*missing == json!([Scope::BaselinesWrite]), !may, "{}", reply.text);
        }
        assert_eq!(baseline(&world, 1).await == "base1", !may);
        // What leaves the baseline alone does not take it.
        world.post(outputs, &token, &without).await.expect(201);
        patch(&world, &token, &json!({ "expected_filename": "_x" })).await.expect(200);
        let hash = json!({ "hash": format!("variant{known}") });
        world.post(&format!("{OUTPUT}/variants"), &token, &hash).await.expect(201);
    }
}

#[each_database]
async fn an_approval_is_not_taken_back_over_what_was_set_since() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, hash) = world.run_that_wrote(1, "new").await;
    world.put_result("base1.srt", "base1");
    let to_hash = json!({ "correct": hash });
    let to_base = json!({ "correct": "base1" });
    for round in 0..3 {
        approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
        // To something else, and to what was approved again: by another way each time.
        match round {
            0 => {
                patch(&world, &admin, &to_base).await.expect(200);
                undo(&world, &admin, run_id, 1).await.expect(409);
                patch(&world, &admin, &to_hash).await.expect(200);
            }
            1 => {
                patch(&world, &admin, &json!({ "correct": null })).await.expect(200);
                let adopted = format!("/runs/{run_id}/regression-tests/1/adopt");
                world.post_nothing(&adopted, &admin).await.expect(200);
                // That is this run's newest, and is taken back.
                undo(&world, &admin, run_id, 1).await.expect(200);
                assert_eq!(baseline(&world, 1).await, "NULL");
                put(&world, &admin, OUTPUT, "new").await.expect(200);
            }
            _ => {
                put(&world, &admin, OUTPUT, "newer").await.expect(200);
                put(&world, &admin, OUTPUT, "new").await.expect(200);
            }
        }
        assert_eq!(baseline(&world, 1).await, hash);
        let refused = undo(&world, &admin, run_id, 1).await.expect(409);
        assert_eq!(
            (refused.code().as_str(), &refused.json()["details"]["baseline"]),
            ("conflict", &json!(hash))
        );
        assert_eq!(baseline(&world, 1).await, hash);
        patch(&world, &admin, &to_base).await.expect(200);
    }
    // What leaves the baseline alone is no reason.
    approve(&world, &admin, run_id, 1, json!({})).await.expect(200);
    patch(&world, &admin, &json!({ "ignore": true })).await.expect(200);
    patch(&world, &admin, &to_hash).await.expect(200);
    undo(&world, &admin, run_id, 1).await.expect(200);
    assert_eq!(baseline(&world, 1).await, "base1");
}

#[each_database]
async fn nothing_is_approved_over_what_was_set_in_the_meantime() {
    use touchstone::store::baselines::Approved;
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.put_result("base1.srt", "base1");
    let (run_id, hash) = world.run_that_wrote(1, "new").await;
    for back in [json!({ "correct": "base1" }), json!({ "correct": null })] {
        patch(&world, &admin, &back).await.expect(200);
        let reviewer = Reviewer::of(&world, run_id).await;
        put(&world, &admin, OUTPUT, "other").await.expect(200);
        patch(&world, &admin, &back).await.expect(200);
        let stands = back["correct"].as_str().map(str::to_owned);
        assert_eq!(reviewer.approve(&hash).await, Approved::BaselineChanged(stands));
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn the_file_of_the_baseline_is_always_there() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    for round in 0..6 {
        let contents: Vec<String> = (0..4).map(|number| format!("{round} {number}")).collect();
        let uploads = join_all(contents.iter().map(|content| put(&world, &admin, OUTPUT, content.as_str())));
        let extensions = join_all([".a", ".b", ".c"].map(|extension| {
            let (world, admin) = (&world, &admin);
            async move { patch(world, admin, &json!({ "correct_extension": extension })).await }
        }));
        let (uploads, extensions) = tokio::join!(uploads, extensions);
        for (reply, content) in uploads.into_iter().zip(&contents) {
            let shown = reply.expect(200).json();
            assert_eq!(shown["correct"], sha256_hex(content.as_bytes()));
            // As it was when it became the baseline.
            let name = format!(
                "{}{}",
                shown["correct"].as_str().unwrap(),
                shown["correct_extension"].as_str().unwrap()
            );
            assert!(files(&world, "TestResults").contains(&name), "{name}");
        }
        for reply in extensions {
            // What is right may have no file of that extension.
            assert!(matches!(reply.status, 200 | 422), "{}", reply.text);
        }
        let stored = "SELECT correct_extension FROM regression_test_output WHERE id = 1";
        let name = format!("{}{}", baseline(&world, 1).await, world.texts(stored, &[]).await[0]);
        assert!(files(&world, "TestResults").contains(&name), "{name}");
        assert_eq!(files(&world, "TempFiles"), [""; 0]);
    }
}
