//! Tests themselves.

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Canceled, Preparation, Testing};
use touchstone::api::models::RunStatus;
use touchstone::domain::time::Timestamp;

use super::{category, counted, detail, foreign, id, newest, patch, standing, stands, told};
use crate::support::{World, each_database};

/// A body that makes a test.
fn wanted(categories: &[&str]) -> Value {
    json!({ "sample_id": 1, "command": "-out=srt", "categories": categories })
}

#[each_database]
async fn a_test_is_made_inactive_and_without_outputs_unless_more_is_said() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    for name in ["General", "Teletext"] {
        category(&world, &admin, name).await;
    }
    let made = world.post("/regression-tests", &admin, &wanted(&["General"])).await.expect(201).json();
    let first = id(&made);
    let expected = json!({
        "regression_test_id": first, "sample_id": 1, "sample_name": "one", "command": "-out=srt",
        "input_type": "file", "output_type": "file", "expected_rc": 0, "active": false,
        "categories": ["General"], "description": "",
    });
    assert_eq!(made, expected);
    let mut shown = detail(&world, &admin, first).await;
    assert_eq!(shown.as_object_mut().unwrap().remove("outputs"), Some(json!([])));
    assert_eq!(shown, expected);
    let (entry, old, new) = newest(&world).await;
    assert_eq!(entry.operation, "createRegressionTest");
    assert_eq!(entry.object, ("regression_test".to_owned(), first.to_string()));
    assert_eq!(
        (&old, &new["command"], &new["categories"]),
        (&Value::Null, &json!("-out=srt"), &json!(["General"]))
    );

    let body = json!({
        "sample_id": 1, "command": "-quiet", "categories": ["Teletext", "General"], "input_type": "udp",
        "output_type": "null", "expected_rc": 255, "description": "Zoë's captions", "active": true,
    });
    let made = world.post("/regression-tests", &admin, &body).await.expect(201).json();
    for name in ["command", "input_type", "output_type", "expected_rc", "description", "active"] {
        assert_eq!(made[name], body[name], "{name}");
    }
    assert_eq!(made["categories"], json!(["General", "Teletext"]));
    // New runs have the active one.
    let config = format!("/runs/{}/config", world.run().await);
    let config = world.get(&config, &admin).await.expect(200).json();
    assert_eq!(config["regression_test_ids"], json!([1, id(&made)]));
}

#[each_database]
async fn a_test_needs_a_sample_and_categories_that_are_there() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    category(&world, &admin, "General").await;
    let known = world.audit().await.len();
    let mut body = wanted(&["General"]);
    body["sample_id"] = json!(7);
    let reply = world.post("/regression-tests", &admin, &body).await.expect(404);
    assert_eq!(told(&reply), ("not_found".to_owned(), "Sample 7 not found.".to_owned()));
    // Another letter case, or a blank at the end, is another name.
    for name in ["general", "General ", "Géneral", "none"] {
        for reply in [
            world.post("/regression-tests", &admin, &wanted(&["General", name])).await.expect(422),
            patch(&world, "/regression-tests/1", &admin, &json!({ "command": "-x", "categories": [name] }))
                .await
                .expect(422),
        ] {
            assert_eq!(told(&reply).1, format!("Unknown categories: {name}."));
            assert!(reply.field("categories").contains(name), "{}", reply.text);
            assert_eq!(reply.json()["details"]["unknown_categories"], json!([name]));
        }
    }
    for bad in [
        json!({ "categories": [] }),
        json!({ "categories": ["General", "General"] }),
        json!({ "categories": null }),
        json!({ "command": "" }),
        json!({ "expected_rc": 256 }),
        json!({ "input_type": "pipe" }),
        json!({ "active": null }),
    ] {
        let mut body = wanted(&["General"]);
        body.as_object_mut().unwrap().extend(bad.as_object().unwrap().clone());
        world.post("/regression-tests", &admin, &body).await.expect(400);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM regression_test").await, 1);
    assert_eq!(detail(&world, &admin, 1).await["command"], "-out=srt");
    assert_eq!(world.audit().await.len(), known);
}

#[each_database]
async fn a_change_touches_only_what_it_names() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    for name in ["a", "b", "c"] {
        category(&world, &admin, name).await;
    }
    // Of an old installation: a link that is there twice, and words left out.
    let sql = "INSERT INTO regression_test_category (regression_id, category_id)
               SELECT 1, id FROM category WHERE name = 'a'";
    for _ in 0..2 {
        world.sql(sql, &[]).await;
    }
    world.sql("UPDATE regression_test SET input_type = NULL, expected_rc = NULL, active = NULL", &[]).await;
    let mut expected = detail(&world, &admin, 1).await;
    for (name, value) in [
        ("command", json!("-out=txt")),
        ("input_type", json!("stdin")),
        ("output_type", json!("report")),
        ("expected_rc", json!(10)),
        ("description", json!("about captions")),
        ("active", json!(true)),
        ("categories", json!(["b", "c"])),
        ("active", json!(false)),
        ("description", json!("")),
        ("categories", json!(["a"])),
    ] {
        let known = world.audit().await.len();
        let before = std::mem::replace(&mut expected[name], value.clone());
        for _ in 0..2 {
            let shown = patch(&world, "/regression-tests/1", &admin, &json!({ name: value }))
                .await
                .expect(200)
                .json();
            assert_eq!(shown[name], value);
            assert_eq!(detail(&world, &admin, 1).await, expected, "{name}");
        }
        // The second time there was nothing to change.
        assert_eq!(world.audit().await.len(), known + 1, "{name}");
        let (entry, old, new) = newest(&world).await;
        assert_eq!(entry.operation, "updateRegressionTest");
        assert_eq!(entry.object, ("regression_test".to_owned(), "1".to_owned()));
        assert_eq!((old, new), (json!({ name: before }), json!({ name: value })));
    }
    let body = json!({ "command": "-both", "active": true });
    patch(&world, "/regression-tests/1", &admin, &body).await.expect(200);
    assert_eq!(newest(&world).await.2, body);
    let reply = patch(&world, "/regression-tests/9", &admin, &body).await.expect(404);
    assert_eq!(told(&reply).1, "Regression test 9 not found.");
    let reply = patch(&world, "/regression-tests/1", &admin, &json!({})).await.expect(400);
    assert_eq!(reply.field("body"), "[\"At least one property must be given.\"]");
    for bad in
        [json!({ "sample_id": 1 }), json!({ "command": null }), json!({ "description": null }), json!([])]
    {
        patch(&world, "/regression-tests/1", &admin, &bad).await.expect(400);
    }
}

#[each_database]
async fn what_has_run_stays_judged_as_it_was() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    category(&world, &admin, "General").await;
    let run_id = world.ended(RunStatus::Pass).await;
    let queued = world.run().await;
    let body = json!({ "command": "-new", "expected_rc": 10, "active": false, "categories": ["General"] });
    patch(&world, "/regression-tests/1", &admin, &body).await.expect(200);
    assert_eq!(standing(&world, &admin, run_id).await, stands("pass", [2, 0, 0]));
    let sample = world.get(&format!("/runs/{run_id}/samples/1"), &admin).await.expect(200).json();
    assert_eq!(sample["command"], "-out=srt");
    for run_id in [run_id, queued] {
        let config = world.get(&format!("/runs/{run_id}/config"), &admin).await.expect(200).json();
        assert_eq!(config["regression_test_ids"], json!([1, 2]));
    }
    let config = format!("/runs/{}/config", world.run().await);
    assert_eq!(world.get(&config, &admin).await.expect(200).json()["regression_test_ids"], json!([2]));
}

#[each_database]
async fn a_test_goes_with_all_that_belongs_to_it() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    category(&world, &admin, "General").await;
    let body = json!({ "categories": ["General"] });
    patch(&world, "/regression-tests/1", &admin, &body).await.expect(200);
    for sql in [
        "INSERT INTO regression_test_output (id, regression_id, correct_extension) VALUES (-1, 1, '.srt')",
        "INSERT INTO regression_test_output_files (id, file_hashes, regression_test_output_id)
         VALUES (1, 'a', 1), (2, NULL, 1), (3, 'b', 2)",
    ] {
        world.sql(sql, &[]).await;
    }
    let reply = world.delete("/regression-tests/1", &admin).await.expect(200);
    assert_eq!(reply.json(), json!({ "id": 1, "deleted": true }));
    let (entry, old, new) = newest(&world).await;
    assert_eq!(entry.operation, "deleteRegressionTest");
    assert_eq!(entry.object, ("regression_test".to_owned(), "1".to_owned()));
    assert_eq!((&old["categories"], &new), (&json!(["General"]), &Value::Null));
    assert_eq!(
        (&old["outputs"][0]["correct"], &old["outputs"][0]["variants"]),
        (&json!("base1"), &json!(["a"]))
    );
    for path in ["/regression-tests/1", "/regression-tests/9"] {
        let reply = world.delete(path, &admin).await.expect(404);
        assert!(told(&reply).1.contains("not found"), "{}", reply.text);
    }
    for (sql, left) in [
        ("SELECT COUNT(*) FROM regression_test", 1),
        ("SELECT COUNT(*) FROM regression_test_output", 1),
        ("SELECT COUNT(*) FROM regression_test_output_files", 1),
        ("SELECT COUNT(*) FROM regression_test_category", 0),
        ("SELECT COUNT(*) FROM category", 1),
    ] {
        assert_eq!(world.count(sql).await, left, "{sql}");
    }
}

#[each_database]
async fn a_test_with_results_stays() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    for _ in 0..2 {
        world.ended(RunStatus::Pass).await;
    }
    foreign(&world, 900, None).await;
    let known = world.audit().await.len();
    assert_eq!(counted(world.delete("/regression-tests/1", &admin).await, "result_count"), 3);
    assert_eq!(counted(world.delete("/regression-tests/2", &admin).await, "result_count"), 2);
    // A file was uploaded, and nothing else said.
    world.sql("DELETE FROM test_result", &[]).await;
    assert_eq!(counted(world.delete("/regression-tests/1", &admin).await, "result_count"), 3);
    assert_eq!(world.count("SELECT COUNT(*) FROM regression_test").await, 2);
    assert_eq!(world.audit().await.len(), known);
}

#[each_database]
async fn a_test_that_a_run_waits_for_or_may_wait_for_again_stays() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let (queued, running) = (world.run().await, world.run().await);
    world.report(running, &[Preparation]).await;
    // Another program's run that nobody has looked at yet.
    world.foreign_run(900, &[]).await;
    world.sql("INSERT INTO customized_test (test_id, regression_id) VALUES (900, 1), (900, 1)", &[]).await;
    assert_eq!(counted(world.delete("/regression-tests/1", &admin).await, "run_count"), 3);
    for run_id in [queued, running] {
        world.report(run_id, &[Canceled]).await;
    }
    assert_eq!(counted(world.delete("/regression-tests/1", &admin).await, "run_count"), 1);
    world.sql("DELETE FROM customized_test WHERE test_id = 900", &[]).await;
    // It selects all active tests then.
    assert_eq!(counted(world.delete("/regression-tests/1", &admin).await, "run_count"), 1);
    assert_eq!(counted(world.delete("/regression-tests/2/outputs/2", &admin).await, "run_count"), 1);
    world.foreign_event(900, "canceled", Timestamp::now()).await;
    world.compute(&[900]).await;
    // Both can be started again, and are to find what they were made with.
    assert_eq!(counted(world.delete("/regression-tests/1", &admin).await, "run_count"), 2);
    for run_id in [queued, running] {
        world.post_nothing(&format!("/runs/{run_id}/restart"), &admin).await.expect(202);
        world.report(run_id, &[Preparation, Testing]).await;
        world.result(run_id, 1, 0, None).await;
    }
    patch(&world, "/regression-tests/2", &admin, &json!({ "active": false })).await.expect(200);
    let run = world.run().await;
    world.report(run, &[Canceled]).await;
    assert_eq!(counted(world.delete("/regression-tests/2", &admin).await, "run_count"), 2);
}

#[each_database]
async fn a_test_that_a_run_of_the_original_platform_selected_stays() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    foreign(&world, 900, None).await;
    world.sql("INSERT INTO customized_test (test_id, regression_id) VALUES (900, 1), (900, 2)", &[]).await;
    world.compute(&[900]).await;
    assert_eq!(standing(&world, &admin, 900).await, stands("incomplete", [1, 0, 0]));
    assert_eq!(counted(world.delete("/regression-tests/2", &admin).await, "run_count"), 1);
    assert_eq!(standing(&world, &admin, 900).await, stands("incomplete", [1, 0, 0]));
    // With its only test gone, this one would select all when it is started again.
    world.foreign_run(901, &[("canceled", "2026-01-01T00:00:00Z")]).await;
    world.sql("UPDATE customized_test SET test_id = 901 WHERE regression_id = 2", &[]).await;
    world.compute(&[900, 901]).await;
    assert_eq!(counted(world.delete("/regression-tests/2", &admin).await, "run_count"), 1);
    world.post_nothing("/runs/901/restart", &admin).await.expect(202);
    let config = world.get("/runs/901/config", &admin).await.expect(200).json();
    assert_eq!(config["regression_test_ids"], json!([2]));
    // The sample stays as long as the tests do.
    assert_eq!(counted(world.delete("/samples/1", &admin).await, "regression_test_count"), 2);
}
