//! Several at once: of those that want the same, one wins and the others are
//! told so.

use futures_util::future::join_all;
use serde_json::{Value, json};
use touchstone::api::models::RunStatus;
use touchstone::domain::time::Timestamp;
use touchstone::store::{Engine, Queries, Store, suites};

use super::{category, id, patch, standing, stands};
use crate::support::{Reply, World, each_database};

const VARIANTS: &str = "/regression-tests/1/outputs/1/variants";

/// A world in which many transactions may be open at once.
async fn busy() -> (World, String) {
    let world = World::with(&[("database_readers", "12")]).await;
    let admin = world.admin().await;
    (world, admin)
}

/// The statuses of replies, sorted.
fn statuses(replies: &[Reply]) -> Vec<u16> {
    let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
    statuses.sort_unstable();
    statuses
}

async fn six(world: &World, token: &str, path: &str, body: &Value) -> Vec<u16> {
    statuses(&join_all((0..6).map(|_| world.post(path, token, body))).await)
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_six_equal_variants_or_categories_one_is_made() {
    let (world, admin) = busy().await;
    world.suite(1).await;
    for round in 1..=5 {
        let variant = json!({ "hash": format!("hash{round}") });
        assert_eq!(six(&world, &admin, VARIANTS, &variant).await, [201, 409, 409, 409, 409, 409]);
        let name = json!({ "name": format!("name {round}") });
        assert_eq!(six(&world, &admin, "/categories", &name).await, [201, 409, 409, 409, 409, 409]);
        for sql in ["SELECT COUNT(*) FROM regression_test_output_files", "SELECT COUNT(*) FROM category"] {
            assert_eq!(world.count(sql).await, round);
        }
    }
    assert_eq!(world.audit().await.len(), 10);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_six_that_want_one_name_one_gets_it() {
    let (world, admin) = busy().await;
    let mut ids = Vec::new();
    for number in 0..6 {
        ids.push(category(&world, &admin, &format!("name {number}")).await);
    }
    for round in 0..5 {
        let body = json!({ "name": format!("wanted {round}") });
        let paths: Vec<String> = ids.iter().map(|id| format!("/categories/{id}")).collect();
        let replies = join_all(paths.iter().map(|path| patch(&world, path, &admin, &body))).await;
        assert_eq!(statuses(&replies), [200, 409, 409, 409, 409, 409]);
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn what_is_removed_is_removed_once() {
    let (world, admin) = busy().await;
    world.suite(1).await;
    let general = json!(["General"]);
    category(&world, &admin, "General").await;
    for round in 0..3 {
        let variant =
            world.post(VARIANTS, &admin, &json!({ "hash": format!("h{round}") })).await.expect(201).json();
        let test = json!({ "sample_id": 1, "command": "-x", "categories": general });
        let test = id(&world.post("/regression-tests", &admin, &test).await.expect(201).json());
        let outputs = format!("/regression-tests/{test}/outputs");
        let output =
            world.post(&outputs, &admin, &json!({ "correct_extension": ".srt" })).await.expect(201).json();
        let category = category(&world, &admin, &format!("name {round}")).await;
        for path in [
            format!("{VARIANTS}/{}", id(&variant)),
            format!("{outputs}/{}", id(&output)),
            format!("/regression-tests/{test}"),
            format!("/categories/{category}"),
        ] {
            let known = world.audit().await.len();
            let replies = join_all((0..6).map(|_| world.delete(&path, &admin))).await;
            assert_eq!(statuses(&replies), [200, 404, 404, 404, 404, 404], "{path}");
            assert_eq!(world.audit().await.len(), known + 1, "{path}");
        }
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn nothing_is_put_where_something_is_being_removed() {
    let (world, admin) = busy().await;
    world.suite(1).await;
    category(&world, &admin, "General").await;
    for round in 0..10 {
        let name = format!("name {round}");
        let category = category(&world, &admin, &name).await;
        let body = json!({ "sample_id": 1, "command": "-x", "categories": ["General"] });
        let test = id(&world.post("/regression-tests", &admin, &body).await.expect(201).json());
        let of_category = format!("/categories/{category}");
        let of_test = format!("/regression-tests/{test}");
        let outputs = format!("{of_test}/outputs");
        let body = json!({ "sample_id": 1, "command": "-x", "categories": [name] });
        let change = json!({ "categories": [name, "General"] });
        let output = json!({ "correct_extension": ".srt" });
        let described = json!({ "description": "new" });
        let (gone, made, put) = tokio::join!(
            world.delete(&of_category, &admin),
            world.post("/regression-tests", &admin, &body),
            patch(&world, "/regression-tests/1", &admin, &change),
        );
        match gone.status {
            200 => assert_eq!((made.status, put.status), (422, 422), "{} {}", made.text, put.text),
            409 => assert!(made.status == 201 || put.status == 200, "{} {}", made.text, put.text),
            _ => panic!("{}", gone.text),
        }
        let first = id(&world.post(&outputs, &admin, &output).await.expect(201).json());
        let (of_first, variant) = (format!("{outputs}/{first}"), json!({ "hash": "abc" }));
        let variants = format!("{of_first}/variants");
        let replies = tokio::join!(
            world.delete(&of_test, &admin),
            world.post(&outputs, &admin, &output),
            patch(&world, &of_test, &admin, &described),
            world.delete(&of_first, &admin),
            world.post(&variants, &admin, &variant),
        );
        assert_eq!(replies.0.status, 200, "{}", replies.0.text);
        for reply in [replies.1, replies.2, replies.3, replies.4] {
            assert!(matches!(reply.status, 200 | 201 | 404), "{}", reply.text);
        }
    }
    let lost =
        "SELECT COUNT(*) FROM regression_test_output o LEFT JOIN regression_test r ON r.id = o.regression_id
                WHERE r.id IS NULL";
    assert_eq!(world.count(lost).await, 0);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_run_and_the_end_of_its_test_never_both_happen() {
    let (world, admin) = busy().await;
    world.suite(1).await;
    category(&world, &admin, "General").await;
    for _ in 0..10 {
        let body = json!({ "sample_id": 1, "command": "-x", "categories": ["General"], "active": true });
        let test = id(&world.post("/regression-tests", &admin, &body).await.expect(201).json());
        let run = json!({
            "repository": "CCExtractor/ccextractor", "commit_sha": "0".repeat(40), "platform": "linux",
            "regression_test_ids": [1, test],
        });
        let of_test = format!("/regression-tests/{test}");
        let (made, gone) = tokio::join!(world.post("/runs", &admin, &run), world.delete(&of_test, &admin));
        match (made.status, gone.status) {
            (202, 409) => {
                let path = format!("/runs/{}/cancel", made.json()["run_id"]);
                world.post_nothing(&path, &admin).await.expect(202);
                // It may be started again.
                world.delete(&of_test, &admin).await.expect(409);
            }
            (422, 200) => {}
            _ => panic!("{} {}", made.text, gone.text),
        }
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn no_run_is_made_with_an_output_that_is_gone() {
    let (world, admin) = busy().await;
    world.suite(1).await;
    let run = json!({
        "repository": "CCExtractor/ccextractor", "commit_sha": "0".repeat(40), "platform": "linux",
        "regression_test_ids": [1],
    });
    for _ in 0..20 {
        let body = json!({ "correct_extension": ".srt" });
        let output = id(&world.post("/regression-tests/1/outputs", &admin, &body).await.expect(201).json());
        let of_output = format!("/regression-tests/1/outputs/{output}");
        let (made, gone) = tokio::join!(world.post("/runs", &admin, &run), world.delete(&of_output, &admin));
        let run_id = made.expect(202).json()["run_id"].as_i64().unwrap();
        let sql = "SELECT s.content FROM suite_snapshot s JOIN run_origin o ON o.snapshot_id = s.id
                   WHERE o.run_id = ?";
        let snapshot: Value = serde_json::from_str(&world.texts(sql, &[run_id.into()]).await[0]).unwrap();
        let outputs = snapshot["tests"][0]["outputs"].as_array().unwrap();
        let known = outputs.iter().any(|known| known["output_id"] == output);
        assert_eq!(known, gone.status == 409, "{snapshot} {}", gone.text);
        assert!(matches!(gone.status, 200 | 409), "{}", gone.text);
        world.post_nothing(&format!("/runs/{run_id}/cancel"), &admin).await.expect(202);
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn runs_are_made_while_the_suite_is_changed() {
    let (world, admin) = busy().await;
    world.suite(2).await;
    let run = json!({
        "repository": "CCExtractor/ccextractor", "commit_sha": "0".repeat(40), "platform": "linux",
    });
    for round in 0..6 {
        let changes = (0..4).map(|number| {
            let (world, admin) = (&world, &admin);
            async move {
                let body = json!({ "expected_filename": format!("_{round}_{number}") });
                patch(world, "/regression-tests/1/outputs/1", admin, &body).await
            }
        });
        let runs = (0..10).map(|_| world.post("/runs", &admin, &run));
        let (changed, made) = tokio::join!(join_all(changes), join_all(runs));
        assert_eq!(statuses(&changed), [200; 4]);
        assert_eq!(statuses(&made), [202; 10]);
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_who_freeze_one_suite_both_have_it() {
    let (world, _) = busy().await;
    world.suite(1).await;
    let other = world.second_view().await;
    let now = Timestamp::now();
    for round in 0..20 {
        world.sql("UPDATE regression_test SET command = ? WHERE id = 1", &[format!("-{round}").into()]).await;
        let suite = suites::today(&world.store, None).await.unwrap();
        let freeze = async |store: &Store| {
            let tx = store.begin().await.unwrap();
            let id = suites::freeze(&tx, &suite, now).await;
            // The other one gets as far as it can.
            for _ in 0..200 {
                tokio::task::yield_now().await;
            }
            tx.commit().await.unwrap();
            id
        };
        let (one, two) = tokio::join!(freeze(&world.store), freeze(&other));
        assert_eq!(one, two);
        assert!(one.is_ok(), "{one:?}");
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM suite_snapshot").await, 20);
    other.close().await;
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_test_goes_while_another_ones_variants_change() {
    let (world, admin) = busy().await;
    if world.store.engine() == Engine::Sqlite {
        // There is one writer.
        return;
    }
    world.suite(3).await;
    let sql =
        "INSERT INTO regression_test_output_files (file_hashes, regression_test_output_id) VALUES ('v', ?)";
    for output in [1, 2, 3] {
        world.sql(sql, &[output.into()]).await;
    }
    let tx = world.store.begin().await.unwrap();
    let change =
        "UPDATE regression_test_output_files SET file_hashes = 'w' WHERE regression_test_output_id = 1";
    tx.execute(change, &[]).await.unwrap();
    tx.execute(sql, &[1.into()]).await.unwrap();
    // Both while the change is not committed.
    world.delete("/regression-tests/2", &admin).await.expect(200);
    world.delete("/regression-tests/3/outputs/3", &admin).await.expect(200);
    tx.commit().await.unwrap();
    assert_eq!(world.count("SELECT COUNT(*) FROM regression_test_output_files").await, 2);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn changes_of_what_is_right_leave_the_verdict_of_the_last() {
    let (world, admin) = busy().await;
    world.suite(2).await;
    let (one, first) = world.run_that_wrote(1, "one").await;
    let (two, second) = world.run_that_wrote(1, "two").await;
    let green = world.ended(RunStatus::Pass).await;
    for _ in 0..4 {
        let change = |hash: &str| json!({ "correct": hash });
        let output = "/regression-tests/1/outputs/1";
        let (of_one, of_two) = (change(&first), change(&second));
        let variant = json!({ "hash": second });
        let approval = format!("/runs/{one}/samples/1/baseline-approval");
        let approve = json!({ "regression_id": 1, "output_id": 1 });
        let replies = tokio::join!(
            patch(&world, output, &admin, &of_one),
            patch(&world, output, &admin, &of_two),
            world.post(VARIANTS, &admin, &variant),
            world.post(&approval, &admin, &approve),
        );
        for reply in [&replies.0, &replies.1] {
            assert_eq!(reply.status, 200, "{}", reply.text);
        }
        for reply in [&replies.2, &replies.3] {
            assert!(matches!(reply.status, 200 | 201 | 409), "{}", reply.text);
        }
        for run_id in [one, two] {
            // What is shown is what judging anew says.
            standing(&world, &admin, run_id).await;
        }
        assert_eq!(standing(&world, &admin, green).await, stands("pass", [2, 0, 0]));
        let variants = "SELECT id FROM regression_test_output_files";
        for variant in world.store.fetch_all(variants, &[], |row| row.int32(0)).await.unwrap() {
            world.delete(&format!("{VARIANTS}/{variant}"), &admin).await.expect(200);
        }
    }
}
