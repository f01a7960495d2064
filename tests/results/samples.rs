//! The tests of a run, and what is said of each.

use serde_json::{Value, json};
use touchstone::api::models::ProgressStatus::{Completed, Preparation, Testing};
use touchstone::api::models::RunStatus;
use touchstone::store::results;

use super::{bare_result, define, ends, foreign, outputs, running, sample, wrote};
use crate::support::{World, each_database};

fn statuses(list: &Value) -> Vec<(i64, String)> {
    let data = list["data"].as_array().expect("a page");
    data.iter()
        .map(|test| {
            (test["regression_test_id"].as_i64().unwrap(), test["status"].as_str().unwrap().to_owned())
        })
        .collect()
}

fn words(pairs: &[(i64, &str)]) -> Vec<(i64, String)> {
    pairs.iter().map(|(id, word)| (*id, (*word).to_owned())).collect()
}

#[each_database]
async fn every_selected_test_is_listed_and_the_statuses_add_up() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(4).await;
    let run_id = running(&world).await;
    world.result(run_id, 3, 0, Some("else")).await;
    world.result(run_id, 1, 0, None).await;
    bare_result(&world, run_id, 2, Some(7)).await;
    ends(&world, run_id).await;

    let list = world.get(&format!("/runs/{run_id}/samples"), &admin).await.expect(200).json();
    assert_eq!(
        statuses(&list),
        words(&[(1, "pass"), (2, "missing_output"), (3, "fail"), (4, "not_started")])
    );
    assert_eq!(list["pagination"], json!({ "limit": 50, "offset": 0, "total": 4, "next_offset": null }));
    assert_eq!(
        list["data"][2],
        json!({
            "regression_test_id": 3, "sample_id": 1, "sample_name": "one", "categories": [],
            "command": "-out=srt", "status": "fail", "runtime_ms": 100, "exit_code": 0, "expected_rc": 0,
            "outputs": [{ "output_id": 3, "filename": "base3.srt", "status": "fail" }],
        })
    );
    assert_eq!(
        list["data"][1]["outputs"],
        json!([{ "output_id": 2, "filename": "base2.srt", "status": "missing_output" }])
    );
    assert_eq!(
        list["data"][3],
        json!({
            "regression_test_id": 4, "sample_id": 1, "sample_name": "one", "categories": [],
            "command": "-out=srt", "status": "not_started", "runtime_ms": null, "exit_code": null,
            "expected_rc": null, "outputs": [],
        })
    );
    let summary = world.get(&format!("/runs/{run_id}/summary"), &admin).await.expect(200).json();
    for (status, count) in [
        ("pass", "pass_count"),
        ("fail", "fail_count"),
        ("missing_output", "missing_output_count"),
        ("not_started", "skipped_count"),
    ] {
        let filtered = world.get(&format!("/runs/{run_id}/samples?status={status}"), &admin).await;
        let filtered = filtered.expect(200).json();
        assert_eq!(filtered["pagination"]["total"], summary[count], "{status}");
        assert!(statuses(&filtered).iter().all(|(_, found)| found == status));
        assert_eq!(filtered["data"].as_array().unwrap().len(), 1);
    }
    for test in list["data"].as_array().unwrap() {
        let id = test["regression_test_id"].as_i64().unwrap().try_into().unwrap();
        assert_eq!(sample(&world, &admin, run_id, id).await, *test);
    }
}

#[each_database]
async fn pages_are_exact() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(7).await;
    let run_id = running(&world).await;
    let mut seen = Vec::new();
    for (offset, next) in [(0, json!(3)), (3, json!(6)), (6, Value::Null), (9, Value::Null)] {
        let page = world.get(&format!("/runs/{run_id}/samples?limit=3&offset={offset}"), &admin).await;
        let page = page.expect(200).json();
        assert_eq!(
            page["pagination"],
            json!({ "limit": 3, "offset": offset, "total": 7, "next_offset": next })
        );
        seen.extend(statuses(&page).into_iter().map(|(id, _)| id));
    }
    assert_eq!(seen, (1..=7).collect::<Vec<_>>());
}

#[each_database]
async fn what_there_is_not_is_a_404_that_says_what() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let run_id = running(&world).await;
    world
        .sql("INSERT INTO regression_test (id, sample_id, command, active) VALUES (9, 1, '', TRUE)", &[])
        .await;
    for (path, message) in [
        ("/runs/999/samples".to_owned(), "Run 999 not found.".to_owned()),
        ("/runs/999/samples/1".to_owned(), "Run 999 not found.".to_owned()),
        (format!("/runs/{run_id}/samples/5"), format!("Regression test 5 not found in run {run_id}.")),
        // It exists, but not in this run.
        (format!("/runs/{run_id}/samples/9"), format!("Regression test 9 not found in run {run_id}.")),
    ] {
        let reply = world.get(&path, &admin).await.expect(404);
        assert_eq!((reply.code().as_str(), &reply.json()["message"]), ("not_found", &json!(message)));
    }
}

#[each_database]
async fn a_result_outside_the_selection_counts_too() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let run_id = running(&world).await;
    world
        .sql(
            "INSERT INTO regression_test (id, sample_id, command, expected_rc, active) VALUES (9, NULL, 'nine', 0, FALSE)",
            &[],
        )
        .await;
    define(&world, 9, 9, Some("base9"), Some(false)).await;
    world.result(run_id, 9, 0, Some("x")).await;
    bare_result(&world, run_id, 1, None).await;
    ends(&world, run_id).await;
    let list = world.get(&format!("/runs/{run_id}/samples"), &admin).await.expect(200).json();
    assert_eq!(statuses(&list), words(&[(1, "missing_output"), (2, "not_started"), (9, "fail")]));
    let nine = &list["data"][2];
    assert_eq!((&nine["sample_id"], &nine["sample_name"]), (&Value::Null, &Value::Null));
    assert_eq!(nine["command"], "nine");
    // No exit code at all is not the one expected.
    assert_eq!((&list["data"][0]["exit_code"], &list["data"][0]["expected_rc"]), (&Value::Null, &json!(0)));
}

#[each_database]
async fn sentinels_and_stand_ins_are_never_shown() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    define(&world, -1, 1, Some(""), Some(true)).await;
    define(&world, 7, 2, Some("seven"), Some(true)).await;
    let run_id = running(&world).await;
    bare_result(&world, run_id, 1, Some(0)).await;
    wrote(&world, run_id, 1, -1, "", Some("error")).await;
    bare_result(&world, run_id, 2, Some(0)).await;
    wrote(&world, run_id, 2, 2, "base2", None).await;
    // Of something other than a sentinel, but with its id.
    wrote(&world, run_id, 2, -1, "", Some("other")).await;
    ends(&world, run_id).await;
    let one = sample(&world, &admin, run_id, 1).await;
    assert_eq!((&one["status"], outputs(&one)), (&json!("missing_output"), words(&[(1, "missing_output")])));
    assert_eq!(outputs(&sample(&world, &admin, run_id, 2).await), words(&[(2, "pass")]));
    for what in ["expected", "actual", "diff"] {
        let path = format!("/runs/{run_id}/samples/1/regression-tests/1/outputs/-1/{what}");
        assert_eq!(world.get(&path, &admin).await.expect(400).code(), "validation_error");
    }
}

#[each_database]
async fn an_accepted_variant_passes_and_so_does_its_test() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let variant =
        "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES (?, ?)";
    world.sql(variant, &["variant".into(), 1.into()]).await;
    let run_id = running(&world).await;
    world.result(run_id, 1, 0, Some("variant")).await;
    world.result(run_id, 2, 0, Some("variant")).await;
    ends(&world, run_id).await;
    let verdict = async |test_id| {
        let sample = sample(&world, &admin, run_id, test_id).await;
        (sample["status"].as_str().unwrap().to_owned(), outputs(&sample))
    };
    assert_eq!(verdict(1).await, ("pass".to_owned(), words(&[(1, "pass")])));
    // The variant of another output is none of this one's.
    assert_eq!(verdict(2).await, ("fail".to_owned(), words(&[(2, "fail")])));
    // What is approved later is right, and what was right stays so.
    world.sql("UPDATE regression_test_output SET correct = 'variant' WHERE id = 2", &[]).await;
    world.sql("DELETE FROM regression_test_output_files", &[]).await;
    world.compute(&[run_id]).await;
    assert_eq!(verdict(1).await, ("pass".to_owned(), words(&[(1, "pass")])));
    assert_eq!(verdict(2).await, ("pass".to_owned(), words(&[(2, "pass")])));
}

#[each_database]
async fn ignored_outputs_are_never_missing_and_null_is_not_ignored() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(3).await;
    define(&world, 11, 1, Some("a"), Some(true)).await;
    define(&world, 12, 1, Some("b"), Some(true)).await;
    define(&world, 13, 2, Some("c"), None).await;
    define(&world, 14, 3, None, Some(false)).await;
    define(&world, 15, 3, None, Some(false)).await;
    let run_id = running(&world).await;
    for test in 1..=3 {
        world.result(run_id, test, 0, None).await;
    }
    wrote(&world, run_id, 1, 11, "a", Some("whatever")).await;
    // An output without a baseline was written: nothing it could be is right.
    wrote(&world, run_id, 3, 14, "", Some("new")).await;
    ends(&world, run_id).await;

    let one = sample(&world, &admin, run_id, 1).await;
    assert_eq!((&one["status"], outputs(&one)), (&json!("pass"), words(&[(1, "pass"), (11, "pass")])));
    let two = sample(&world, &admin, run_id, 2).await;
    let expected = words(&[(2, "pass"), (13, "missing_output")]);
    assert_eq!((&two["status"], outputs(&two)), (&json!("missing_output"), expected));
    let three = sample(&world, &admin, run_id, 3).await;
    let expected = words(&[(3, "pass"), (14, "fail"), (15, "missing_output")]);
    assert_eq!((&three["status"], outputs(&three)), (&json!("missing_output"), expected));
    assert_eq!(three["outputs"][1]["filename"], ".srt");
    assert_eq!(three["outputs"][2]["filename"], ".srt");
}

#[each_database]
async fn what_was_expected_is_what_the_run_was_made_with() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let run_id = running(&world).await;
    bare_result(&world, run_id, 1, Some(0)).await;
    world.result(run_id, 2, 0, Some("else")).await;
    ends(&world, run_id).await;
    let before = world.get(&format!("/runs/{run_id}/samples"), &admin).await.expect(200).json();
    for edit in [
        "UPDATE regression_test_output SET correct = 'new', correct_extension = '.txt', \"ignore\" = TRUE",
        "UPDATE regression_test SET command = '-out=txt', active = FALSE, expected_rc = 9",
    ] {
        world.sql(edit, &[]).await;
    }
    define(&world, 8, 1, Some("eight"), Some(false)).await;
    world.compute(&[run_id]).await;
    let after = world.get(&format!("/runs/{run_id}/samples"), &admin).await.expect(200).json();
    assert_eq!(after, before);
    assert_eq!(
        after["data"][0]["outputs"],
        json!([{ "output_id": 1, "filename": "base1.srt", "status": "missing_output" }])
    );
}

#[each_database]
async fn runs_of_the_original_platform_are_judged_by_today() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(3).await;
    foreign(&world, 70, &[Preparation, Testing, Completed]).await;
    world.result(70, 1, 0, Some("else")).await;
    bare_result(&world, 70, 2, Some(0)).await;
    foreign(&world, 71, &[Preparation, Testing]).await;
    world.result(71, 3, 0, None).await;
    world.compute(&[70, 71]).await;

    let list = world.get("/runs/70/samples", &admin).await.expect(200).json();
    assert_eq!(statuses(&list), words(&[(1, "fail"), (2, "missing_output")]));
    // One that goes on is about every active test.
    let list = world.get("/runs/71/samples", &admin).await.expect(200).json();
    assert_eq!(statuses(&list), words(&[(1, "not_started"), (2, "not_started"), (3, "pass")]));

    world.sql("UPDATE regression_test_output SET correct_extension = '.txt', \"ignore\" = TRUE", &[]).await;
    world.sql("UPDATE regression_test SET command = 'today'", &[]).await;
    world.compute(&[70]).await;
    let list = world.get("/runs/70/samples", &admin).await.expect(200).json();
    assert_eq!(statuses(&list), words(&[(1, "pass"), (2, "pass")]));
    assert_eq!(list["data"][0]["command"], "today");
    assert_eq!(list["data"][0]["outputs"][0]["filename"], "base1.txt");
    assert_eq!(list["data"][1]["outputs"], json!([]));
}

#[each_database]
async fn a_row_that_is_out_of_date_is_mended_first() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(2).await;
    let run_id = world.ended(RunStatus::Fail).await;
    let list =
        async || world.get(&format!("/runs/{run_id}/samples?status=fail"), &admin).await.expect(200).json();
    assert_eq!(statuses(&list().await), words(&[(1, "fail")]));
    world.sql("UPDATE regression_test_output SET correct = 'something else' WHERE id = 1", &[]).await;
    world.sql("UPDATE run_summary SET stale = TRUE", &[]).await;
    assert_eq!(statuses(&list().await), words(&[]));
    world.sql("UPDATE test_result SET exit_code = 3", &[]).await;
    world.sql("UPDATE run_summary SET stale = TRUE", &[]).await;
    assert_eq!(sample(&world, &admin, run_id, 2).await["status"], "fail");
}

/// However many tests are asked for, what is found of them is the same.
#[each_database]
async fn evidence_does_not_depend_on_how_it_is_asked_for() {
    let world = World::new().await;
    world.suite(3).await;
    let run_id = running(&world).await;
    world.result(run_id, 1, 0, Some("else")).await;
    world.result(run_id, 2, 0, None).await;
    ends(&world, run_id).await;
    let evidence = async |ids: Option<&[i32]>| {
        let found = results::evidence(&world.store, run_id, ids).await.unwrap();
        (format!("{:?}", found.tests), found.expectations)
    };
    let many: Vec<i32> = (1..=600).rev().collect();
    let all = evidence(None).await;
    assert!(all.0.contains("else") && all.1.of(1)[0].accepted.contains("base1"), "{all:?}");
    assert_eq!(evidence(Some(&[3, 1, 2])).await, all);
    assert_eq!(evidence(Some(&many)).await, all);
    assert_ne!(evidence(Some(&many[598..])).await, all);
    assert_eq!(evidence(Some(&[])).await, (String::from("{}"), Default::default()));
}

#[each_database]
async fn a_page_costs_the_same_for_2_and_for_100_tests() {
    let world = World::new().await;
    let admin = world.admin().await;
    world.suite(100).await;
    for sql in [
        "INSERT INTO category (id, name, description) VALUES (1, 'a', '')",
        "INSERT INTO regression_test_category (regression_id, category_id) SELECT id, 1 FROM regression_test",
        "INSERT INTO tag (id, name, description) VALUES (1, 't', '')",
        "INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (1, 1)",
    ] {
        world.sql(sql, &[]).await;
    }
    let run_id = running(&world).await;
    for test in 1..=100 {
        world.result(run_id, test, 0, (test % 2 == 0).then_some("else")).await;
    }
    ends(&world, run_id).await;
    // The snapshot is read by the first request alone.
    let cost = async |query: String| {
        let mut rows = 0;
        let path = format!("/runs/{run_id}/samples?{query}");
        let get = async || {
            let list = world.get(&path, &admin).await.expect(200).json();
            rows = list["data"].as_array().unwrap().len();
        };
        let cost = world.cost(get).await;
        (rows, cost)
    };
    for filter in
        ["", "&status=fail", "&name=on", "&tag=T", "&category=A", "&status=pass&name=o&tag=t&category=a"]
    {
        let (few, cheap) = cost(format!("limit=2{filter}")).await;
        let (many, dear) = cost(format!("limit=100{filter}")).await;
        assert_eq!(few, 2, "{filter}");
        assert!(many >= 50, "{filter}: {many}");
        assert_eq!(cheap, dear, "{filter}");
        assert!(dear <= 14, "{filter}: {dear}");
    }
}
