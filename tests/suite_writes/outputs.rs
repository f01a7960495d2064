//! Outputs of tests.

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Completed, Preparation, Testing};
use touchstone::api::models::RunStatus;
use touchstone::domain::time::Timestamp;
use touchstone::store::audit::Actor;
use touchstone::store::suite_changes::outputs::{self, Changed, Changes, Found};

use super::{counted, detail, foreign, id, newest, patch, standing, stands, told};
use crate::support::{World, each_database};

const OUTPUTS: &str = "/regression-tests/1/outputs";
const OUTPUT: &str = "/regression-tests/1/outputs/1";

#[each_database]
async fn an_output_is_expected_of_runs_to_come() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.put_result("base9.txt", "nine");
    let own = world.ended(RunStatus::Queued).await;
    let made = world.post(OUTPUTS, &admin, &json!({ "correct_extension": ".srt" })).await.expect(201).json();
    let expected = json!({
        "id": id(&made), "correct": null, "correct_extension": ".srt", "expected_filename": "", "ignore": false,
        "variants": [],
    });
    assert_eq!(made, expected);
    let (entry, old, new) = newest(&world).await;
    assert_eq!(entry.operation, "createRegressionTestOutput");
    assert_eq!(entry.object, ("output".to_owned(), id(&made).to_string()));
    assert_eq!((&old, &new["correct_extension"]), (&Value::Null, &json!(".srt")));
    let body =
        json!({ "correct_extension": ".txt", "expected_filename": "_2", "ignore": true, "correct": "base9" });
    let made = world.post(OUTPUTS, &admin, &body).await.expect(201).json();
    for name in ["correct_extension", "expected_filename", "ignore", "correct"] {
        assert_eq!(made[name], body[name], "{name}");
    }
    let shown = detail(&world, &admin, 1).await;
    assert_eq!(shown["outputs"].as_array().unwrap().len(), 3);
    assert_eq!((&shown["outputs"][1], &shown["outputs"][2]), (&expected, &made));
    let reply = world
        .post("/regression-tests/9/outputs", &admin, &json!({ "correct_extension": "" }))
        .await
        .expect(404);
    assert_eq!(told(&reply).1, "Regression test 9 not found.");
    for bad in [
        json!({}),
        json!({ "correct_extension": "srt" }),
        json!({ "correct_extension": ".srt\n" }),
        json!({ "correct_extension": ".srt", "correct": "../x" }),
        json!({ "correct_extension": ".srt", "expected_filename": "a/b" }),
    ] {
        world.post(OUTPUTS, &admin, &bad).await.expect(400);
    }
    // A run that was made before knows nothing of them.
    for (run_id, expected) in
        [(own, stands("pass", [1, 0, 0])), (world.run().await, stands("fail", [0, 0, 1]))]
    {
        world.report(run_id, &[Preparation, Testing]).await;
        world.result(run_id, 1, 0, None).await;
        world.report(run_id, &[Completed]).await;
        assert_eq!(standing(&world, &admin, run_id).await, expected);
    }
}

#[each_database]
async fn runs_without_a_snapshot_are_held_against_the_outputs_of_today() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let own = world.ended(RunStatus::Pass).await;
    foreign(&world, 900, None).await;
    let (green, lacking) = (stands("pass", [1, 0, 0]), stands("fail", [0, 0, 1]));
    let body = json!({ "correct_extension": ".srt", "ignore": true });
    let output = id(&world.post(OUTPUTS, &admin, &body).await.expect(201).json());
    let path = format!("{OUTPUTS}/{output}");
    for (change, foreign) in [
        (None, &green),
        (Some(json!({ "ignore": false })), &lacking),
        (Some(json!({ "ignore": true })), &green),
        (Some(json!({ "ignore": false })), &lacking),
    ] {
        if let Some(change) = change {
            patch(&world, &path, &admin, &change).await.expect(200);
        }
        assert_eq!(standing(&world, &admin, 900).await, *foreign);
        assert_eq!(standing(&world, &admin, own).await, green);
    }
    world.delete(&path, &admin).await.expect(200);
    assert_eq!(standing(&world, &admin, 900).await, green);
    world.post(OUTPUTS, &admin, &json!({ "correct_extension": ".srt" })).await.expect(201);
    assert_eq!(standing(&world, &admin, 900).await, lacking);
    assert_eq!(standing(&world, &admin, own).await, green);
}

#[each_database]
async fn ignoring_an_output_counts_for_runs_whose_snapshot_does_not_know_it() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (run_id, _) = world.run_that_wrote(1, "as expected").await;
    let (wrong, _) = world.run_that_wrote(1, "wrong").await;
    world.post(OUTPUTS, &admin, &json!({ "correct_extension": ".txt" })).await.expect(201);
    world.sql("UPDATE test_result_file SET got = NULL WHERE test_id = ?", &[run_id.into()]).await;
    let sql =
        "INSERT INTO test_result_file (test_id, regression_test_id, regression_test_output_id, expected, got)
               SELECT ?, 1, MAX(id), '', 'unasked' FROM regression_test_output";
    world.sql(sql, &[run_id.into()]).await;
    world.compute(&[run_id]).await;
    assert_eq!(standing(&world, &admin, run_id).await, stands("fail", [0, 1, 0]));
    let output = world.count("SELECT MAX(id) FROM regression_test_output").await;
    patch(&world, &format!("{OUTPUTS}/{output}"), &admin, &json!({ "ignore": true })).await.expect(200);
    assert_eq!(standing(&world, &admin, run_id).await, stands("pass", [1, 0, 0]));
    // What the snapshot knows is not ignored afterwards.
    patch(&world, OUTPUT, &admin, &json!({ "ignore": true })).await.expect(200);
    assert_eq!(standing(&world, &admin, wrong).await, stands("fail", [0, 1, 0]));
}

#[each_database]
async fn a_new_baseline_turns_runs_green_and_those_without_a_snapshot_red() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    let (own, new) = world.run_that_wrote(1, "new").await;
    foreign(&world, 900, Some("base1")).await;
    foreign(&world, 901, Some(&new)).await;
    let (green, red) = (stands("pass", [1, 0, 0]), stands("fail", [0, 1, 0]));
    let as_before = world.ended(RunStatus::Pass).await;
    world.put_result("base1.srt", "one");
    let verdicts = async || {
        let mut found = Vec::new();
        for run_id in [own, 900, 901] {
            found.push(standing(&world, &admin, run_id).await);
        }
        assert_eq!(standing(&world, &admin, as_before).await, green);
        found
    };
    assert_eq!(verdicts().await, [red.clone(), green.clone(), red.clone()]);
    let shown = patch(&world, OUTPUT, &admin, &json!({ "correct": new })).await.expect(200).json();
    assert_eq!(shown["correct"], new);
    assert_eq!(verdicts().await, [green.clone(), red.clone(), green.clone()]);
    let (entry, old, told) = newest(&world).await;
    assert_eq!(entry.object, ("output".to_owned(), "1".to_owned()));
    assert_eq!((old, told), (json!({ "correct": "base1" }), json!({ "correct": new })));
    let shown = patch(&world, OUTPUT, &admin, &json!({ "correct": null })).await.expect(200).json();
    assert_eq!(shown["correct"], Value::Null);
    assert_eq!(verdicts().await, [red.clone(), red.clone(), red.clone()]);
    patch(&world, OUTPUT, &admin, &json!({ "correct": "base1" })).await.expect(200);
    assert_eq!(verdicts().await, [red.clone(), green, red]);
}

#[each_database]
async fn a_baseline_is_a_file_that_is_there() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.put_result("here.txt", "text");
    let post = async |body: Value| world.post(OUTPUTS, &admin, &body).await;
    let change = async |body: Value| patch(&world, OUTPUT, &admin, &body).await;
    for reply in [
        post(json!({ "correct_extension": ".srt", "correct": "here" })).await,
        change(json!({ "correct": "here" })).await,
        change(json!({ "correct": "here", "correct_extension": "" })).await,
        change(json!({ "correct": "absent", "ignore": true })).await,
    ] {
        let reply = reply.expect(422);
        assert!(reply.field("correct").contains("no such file"), "{}", reply.text);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM regression_test_output").await, 1);
    assert_eq!(detail(&world, &admin, 1).await["outputs"][0]["ignore"], false);
    assert_eq!(world.audit().await, []);
    // It is looked for with the extension that it is to have.
    let shown = change(json!({ "correct": "here", "correct_extension": ".txt" })).await.expect(200).json();
    assert_eq!((&shown["correct"], &shown["correct_extension"]), (&json!("here"), &json!(".txt")));
    change(json!({ "correct": "here" })).await.expect(200);
    // What is not there does not depend on the file.
    let body = json!({ "correct_extension": ".srt", "correct": "absent" });
    world.post("/regression-tests/9/outputs", &admin, &body).await.expect(404);
    patch(&world, "/regression-tests/1/outputs/9", &admin, &json!({ "correct": "absent" })).await.expect(404);

    std::fs::remove_dir_all(world.folder().join("files")).unwrap();
    for reply in [
        post(json!({ "correct_extension": ".txt", "correct": "here" })).await,
        change(json!({ "correct": "absent" })).await,
    ] {
        let reply = reply.expect(503);
        assert_eq!(reply.code(), "unavailable");
    }
    change(json!({ "correct": null })).await.expect(200);
}

#[each_database]
async fn a_file_that_was_looked_for_under_another_name_is_looked_for_again() {
    let world = World::new().await;
    world.suite(1).await;
    for (extension, looked_for, accepted) in [
        (None, ".srt", true),
        (None, ".txt", false),
        (Some(".txt"), ".txt", true),
        (Some(".bin"), ".srt", false),
    ] {
        let changes = Changes {
            extension,
            baseline: Some(Some("other")),
            looked_for: Some(Found { extension: looked_for, hashes: &["other".to_owned()] }),
            ..Changes::default()
        };
        let tx = world.store.begin().await.unwrap();
        let changed = outputs::update(&tx, 1, 1, &changes, &Actor::default()).await.unwrap();
        assert_eq!(matches!(changed, Changed::Done(_)), accepted, "{changed:?}");
        assert_eq!(matches!(changed, Changed::LookAgain), !accepted, "{changed:?}");
    }
}

#[each_database]
async fn an_extension_changes_only_to_one_that_the_files_have() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(1).await;
    world.sql("INSERT INTO regression_test_output_files (id, file_hashes, regression_test_output_id) VALUES (1, 'v', 1)", &[]).await;
    let change = json!({ "correct_extension": ".txt" });
    let refused = async || {
        let reply = patch(&world, OUTPUT, &admin, &change).await.expect(422);
        assert!(!reply.field("correct_extension").is_empty(), "{}", reply.text);
    };
    refused().await;
    world.put_result("base1.txt", "the baseline");
    refused().await;
    world.put_result("v.txt", "the variant");
    assert_eq!(patch(&world, OUTPUT, &admin, &change).await.expect(200).json()["correct_extension"], ".txt");
    // As it is already.
    std::fs::remove_file(world.folder().join("files/TestResults/v.txt")).unwrap();
    patch(&world, OUTPUT, &admin, &change).await.expect(200);
    // What does not stay need not be there.
    let change = json!({ "correct_extension": ".bin", "correct": null });
    patch(&world, OUTPUT, &admin, &change).await.expect(422);
    world.delete("/regression-tests/1/outputs/1/variants/1", &admin).await.expect(200);
    patch(&world, OUTPUT, &admin, &change).await.expect(200);
    // No file can be called so.
    for bad in [".a..b", ".a.", "..a", ".a./b"] {
        let change = json!({ "correct_extension": bad });
        patch(&world, OUTPUT, &admin, &change).await.expect(400);
        world.post(OUTPUTS, &admin, &change).await.expect(400);
    }
    for good in [".tar.gz", ".a._-", ""] {
        patch(&world, OUTPUT, &admin, &json!({ "correct_extension": good })).await.expect(200);
    }
}

#[each_database]
async fn an_extension_is_not_that_of_a_baseline_nobody_looked_for() {
    let world = World::new().await;
    world.suite(1).await;
    for (hashes, accepted) in [(vec![], false), (vec!["old"], false), (vec!["old", "base1"], true)] {
        let hashes: Vec<String> = hashes.into_iter().map(str::to_owned).collect();
        let changes = Changes {
            extension: Some(".txt"),
            looked_for: Some(Found { extension: ".txt", hashes: &hashes }),
            ..Changes::default()
        };
        let tx = world.store.begin().await.unwrap();
        let changed = outputs::update(&tx, 1, 1, &changes, &Actor::default()).await.unwrap();
        assert_eq!(matches!(changed, Changed::Done(_)), accepted, "{changed:?}");
        assert_eq!(matches!(changed, Changed::LookAgain), !accepted, "{changed:?}");
    }
}

#[each_database]
async fn a_change_of_an_output_touches_only_what_it_names() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    for name in ["base1.txt", "base1"] {
        world.put_result(name, "the baseline");
    }
    world.sql("UPDATE regression_test_output SET expected_filename = NULL, \"ignore\" = NULL", &[]).await;
    let mut expected = detail(&world, &admin, 1).await["outputs"][0].clone();
    for (name, value) in [
        ("expected_filename", json!("_1")),
        ("correct_extension", json!(".txt")),
        ("ignore", json!(true)),
        ("expected_filename", json!("")),
        ("correct_extension", json!("")),
        ("correct", Value::Null),
    ] {
        let known = world.audit().await.len();
        let before = std::mem::replace(&mut expected[name], value.clone());
        for _ in 0..2 {
            let shown = patch(&world, OUTPUT, &admin, &json!({ name: value })).await.expect(200).json();
            assert_eq!(shown, expected);
            assert_eq!(detail(&world, &admin, 1).await["outputs"], json!([expected]));
        }
        assert_eq!(world.audit().await.len(), known + 1, "{name}");
        let (entry, old, new) = newest(&world).await;
        assert_eq!(entry.operation, "updateRegressionTestOutput");
        assert_eq!((old, new), (json!({ name: before }), json!({ name: value })));
    }
    for path in
        ["/regression-tests/1/outputs/2", "/regression-tests/2/outputs/1", "/regression-tests/9/outputs/1"]
    {
        let reply = patch(&world, path, &admin, &json!({ "ignore": false })).await.expect(404);
        assert!(told(&reply).1.starts_with("Output "), "{}", reply.text);
        world.delete(path, &admin).await.expect(404);
    }
    for bad in
        [json!({}), json!({ "ignore": null }), json!({ "expected_filename": null }), json!({ "correct": "" })]
    {
        patch(&world, OUTPUT, &admin, &bad).await.expect(400);
    }
}

#[each_database]
async fn an_output_goes_with_its_variants_unless_it_was_reported_or_is_waited_for() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let incomplete = world.ended(RunStatus::Incomplete).await;
    assert_eq!(counted(world.delete(OUTPUT, &admin).await, "result_count"), 1);
    // It was never written; but a run that was made with it can be started again.
    let expected = "/regression-tests/2/outputs/2";
    assert_eq!(counted(world.delete(expected, &admin).await, "run_count"), 1);
    let known = world.audit().await.len();
    world.post_nothing(&format!("/runs/{incomplete}/restart"), &admin).await.expect(202);
    assert_eq!(counted(world.delete(expected, &admin).await, "run_count"), 1);
    world.report(incomplete, &[Preparation, Testing]).await;
    world.result(incomplete, 2, 0, None).await;
    assert_eq!(counted(world.delete(expected, &admin).await, "result_count"), 1);
    assert_eq!(world.audit().await.len(), known + 1);
    world.report(incomplete, &[Completed]).await;
    // No other run has one whose number begins like that.
    let sql = "INSERT INTO regression_test_output (id, regression_id, correct, correct_extension) VALUES
               (22, 2, 'base2', '.srt')";
    world.sql(sql, &[]).await;
    let other = "/regression-tests/2/outputs/22";
    world.foreign_run(900, &[]).await;
    world.sql("INSERT INTO customized_test (test_id, regression_id) VALUES (900, 2)", &[]).await;
    assert_eq!(counted(world.delete(other, &admin).await, "run_count"), 1);
    world.foreign_event(900, "canceled", Timestamp::now()).await;
    world.compute(&[900]).await;
    let sql =
        "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES ('v', ?)";
    for output in [1, 22] {
        world.sql(sql, &[output.into()]).await;
    }
    let reply = world.delete(other, &admin).await.expect(200);
    assert_eq!(reply.json(), json!({ "id": 22, "deleted": true }));
    assert_eq!(detail(&world, &admin, 2).await["outputs"].as_array().unwrap().len(), 1);
    assert_eq!(world.count("SELECT COUNT(*) FROM regression_test_output_files").await, 1);
    let (entry, old, new) = newest(&world).await;
    assert_eq!(entry.operation, "deleteRegressionTestOutput");
    assert_eq!(entry.object, ("output".to_owned(), "22".to_owned()));
    assert_eq!((&old["correct"], &old["variants"], &new), (&json!("base2"), &json!(["v"]), &Value::Null));
    assert_eq!(
        told(&world.delete(other, &admin).await.expect(404)).1,
        "Output 22 not found on regression test 2."
    );
}
