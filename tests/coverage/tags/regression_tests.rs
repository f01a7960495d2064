//! The tag `Regression Tests`.

use futures_util::future::BoxFuture;
use serde_json::json;
use touchstone::api::models::{RunStatus, Scope};

use super::super::authorization::Row;
use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground, Prepare};
use super::{key_of_another, twice};
use crate::support::User;

pub const CASES: &[Case] = &[
    Case {
        id: "listRegressionTests",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                categorized(ground).await;
                Call::new().query("active=true").query("sample_id=1")
            })
        },
    },
    Case {
        id: "getRegressionTest",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                variant(ground).await;
                of_test()
            })
        },
    },
    Case {
        id: "downloadRegressionTestOutput",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                variant(ground).await;
                of_output()
            })
        },
    },
    Case {
        id: "downloadRegressionTestVariant",
        success: 200,
        prepare: |ground, _| Box::pin(of_variant(ground)),
    },
    Case {
        id: "listCategories",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                categorized(ground).await;
                Call::new().query("limit=2")
            })
        },
    },
    Case {
        id: "createRegressionTest",
        success: 201,
        prepare: |ground, _| {
            Box::pin(async {
                let category = category(ground).await;
                Call::new().json(&json!({
                    "sample_id": 1, "command": "-out=srt", "categories": [name(category)], "description": "new",
                }))
            })
        },
    },
    Case {
        id: "updateRegressionTest",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let category = category(ground).await;
                let body =
                    json!({ "command": "-out=txt", "expected_rc": 10, "categories": [name(category)] });
                of_new_test(ground).await.json(&body)
            })
        },
    },
    Case { id: "deleteRegressionTest", success: 200, prepare: |ground, _| Box::pin(of_new_test(ground)) },
    Case {
        id: "createRegressionTestOutput",
        success: 201,
        prepare: |ground, _| {
            Box::pin(async {
                // Without a baseline it is for everybody who may define tests.
                of_new_test(ground).await.json(&json!({ "correct_extension": ".srt", "ignore": true }))
            })
        },
    },
    Case {
        id: "updateRegressionTestOutput",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                of_new_output(ground).await.json(&json!({ "ignore": true, "expected_filename": "_new" }))
            })
        },
    },
    Case {
        id: "deleteRegressionTestOutput",
        success: 200,
        prepare: |ground, _| Box::pin(of_new_output(ground)),
    },
    Case {
        id: "uploadBaseline",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let call = of_new_output(ground).await;
                call.body("application/octet-stream", "what is right")
            })
        },
    },
    Case {
        id: "createRegressionTestVariant",
        success: 201,
        prepare: |ground, _| {
            Box::pin(async {
                let id =
                    next(ground, "SELECT COALESCE(MAX(id), 0) + 1 FROM regression_test_output_files").await;
                of_output().json(&json!({ "hash": format!("accepted{id}") }))
            })
        },
    },
    Case {
        id: "deleteRegressionTestVariant",
        success: 200,
        prepare: |ground, _| Box::pin(of_variant(ground)),
    },
    Case {
        id: "createCategory",
        success: 201,
        prepare: |ground, _| {
            Box::pin(async {
                let id = next(ground, "SELECT COALESCE(MAX(id), 0) + 1 FROM category").await;
                Call::new().json(&json!({ "name": format!("new category {id}"), "description": "new" }))
            })
        },
    },
    Case {
        id: "updateCategory",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                of_category(category(ground).await).json(&json!({ "description": "With teletext pages." }))
            })
        },
    },
    Case {
        id: "deleteCategory",
        success: 200,
        prepare: |ground, _| Box::pin(async { of_category(category(ground).await) }),
    },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "createRegressionTest",
        status: 404,
        follow: |ground, operation| {
            Box::pin(async {
                let body = json!({ "sample_id": 999, "command": "-out=srt", "categories": ["none"] });
                ground.call(operation, &Call::new().json(&body), Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "createRegressionTest",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let body = json!({ "sample_id": 1, "command": "-out=srt", "categories": ["none"] });
                ground.call(operation, &Call::new().json(&body), Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "updateRegressionTest",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let call = of_test().json(&json!({ "categories": ["none"] }));
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "deleteRegressionTest",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                ground.world.ended(RunStatus::Pass).await;
                ground.call(operation, &of_test(), Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "createRegressionTestOutput",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let call = of_test().json(&json!({ "correct_extension": ".srt", "correct": "absent" }));
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "updateRegressionTestOutput",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let call = of_output().json(&json!({ "correct": "absent" }));
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "deleteRegressionTestOutput",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                ground.world.ended(RunStatus::Pass).await;
                ground.call(operation, &of_output(), Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "uploadBaseline",
        status: 413,
        follow: |_, operation| {
            Box::pin(async {
                let own = Ground::with(&[("max_output", "10")]).await;
                let call = own.proper(operation, own.admin()).await;
                own.call(operation, &call, Some(&own.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "createRegressionTestVariant",
        status: 409,
        follow: |ground, operation| Box::pin(twice(ground, operation)),
    },
    Recipe {
        operation: "createRegressionTestVariant",
        status: 422,
        follow: |ground, operation| Box::pin(key_of_another(ground, operation)),
    },
    Recipe {
        operation: "createCategory",
        status: 409,
        follow: |ground, operation| Box::pin(twice(ground, operation)),
    },
    Recipe {
        operation: "createCategory",
        status: 422,
        follow: |ground, operation| Box::pin(key_of_another(ground, operation)),
    },
    Recipe {
        operation: "updateCategory",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let (one, other) = (category(ground).await, category(ground).await);
                let call = of_category(one).json(&json!({ "name": name(other) }));
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "deleteCategory",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let call = of_category(categorized(ground).await);
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
];

pub const CHECKS: &[Row] = &[
    unsafe_path("downloadRegressionTestOutput"),
    unsafe_path("downloadRegressionTestVariant"),
    safe_path("downloadRegressionTestOutput"),
    safe_path("downloadRegressionTestVariant"),
    setting("createRegressionTestOutput", "a baseline", created, &[], [201, 403, 403, 403]),
    setting(
        "createRegressionTestOutput",
        "a baseline, without baselines:write",
        created,
        &[Scope::BaselinesWrite],
        [403; 4],
    ),
    setting("updateRegressionTestOutput", "a baseline", set, &[], [200, 403, 403, 403]),
    setting("updateRegressionTestOutput", "no baseline any more", unset, &[], [200, 403, 403, 403]),
    setting(
        "updateRegressionTestOutput",
        "a baseline, without baselines:write",
        set,
        &[Scope::BaselinesWrite],
        [403; 4],
    ),
    setting(
        "updateRegressionTestOutput",
        "no baseline any more, without baselines:write",
        unset,
        &[Scope::BaselinesWrite],
        [403; 4],
    ),
    setting(
        "updateRegressionTestOutput",
        "anything but the baseline, without baselines:write",
        |ground, _| Box::pin(async { of_new_output(ground).await.json(&json!({ "ignore": true })) }),
        &[Scope::BaselinesWrite],
        [200, 200, 403, 403],
    ),
    Row {
        check: "stored_path",
        operation: "uploadBaseline",
        situation: "of an output whose stored extension leaves its folder",
        prepare: |ground, _| {
            Box::pin(async {
                let call = of_new_output(ground).await.body("application/octet-stream", "what is right");
                let sql =
                    "UPDATE regression_test_output SET correct_extension = '/../a' WHERE correct IS NULL";
                ground.world.sql(sql, &[]).await;
                call
            })
        },
        lacking: &[],
        expected: [403; 4],
    },
    Row {
        check: "stored_path",
        operation: "uploadBaseline",
        situation: "of an output with a proper extension",
        prepare: |ground, _| {
            Box::pin(async { of_new_output(ground).await.body("application/octet-stream", "what is right") })
        },
        lacking: &[],
        expected: [200, 403, 403, 403],
    },
];

const fn setting(
    operation: &'static str,
    situation: &'static str,
    prepare: Prepare,
    lacking: &'static [Scope],
    expected: [u16; 4],
) -> Row {
    Row { check: "set_baseline", operation, situation, prepare, lacking, expected }
}

fn created<'a>(ground: &'a Ground, _: &'a User) -> BoxFuture<'a, Call> {
    Box::pin(async {
        ground.world.put_result("base1.srt", "the baseline");
        of_new_test(ground).await.json(&json!({ "correct_extension": ".srt", "correct": "base1" }))
    })
}

fn set<'a>(ground: &'a Ground, _: &'a User) -> BoxFuture<'a, Call> {
    Box::pin(async {
        ground.world.put_result("base1.srt", "the baseline");
        of_new_output(ground).await.json(&json!({ "correct": "base1" }))
    })
}

fn unset<'a>(ground: &'a Ground, _: &'a User) -> BoxFuture<'a, Call> {
    Box::pin(async { of_new_output(ground).await.json(&json!({ "correct": null })) })
}

const fn unsafe_path(operation: &'static str) -> Row {
    Row {
        check: "stored_path",
        operation,
        situation: "of an output whose stored hashes leave their folder",
        prepare: |ground, _| {
            Box::pin(async {
                let call = of_variant(ground).await;
                for sql in [
                    "UPDATE regression_test_output SET correct = '../a' WHERE id = 1",
                    "UPDATE regression_test_output_files SET file_hashes = '../a'",
                ] {
                    ground.world.sql(sql, &[]).await;
                }
                call
            })
        },
        lacking: &[],
        expected: [403; 4],
    }
}

const fn safe_path(operation: &'static str) -> Row {
    Row {
        check: "stored_path",
        operation,
        situation: "of an output with proper hashes",
        prepare: |ground, _| {
            Box::pin(async {
                let sql = "UPDATE regression_test_output SET correct = 'base1' WHERE id = 1";
                ground.world.sql(sql, &[]).await;
                of_variant(ground).await
            })
        },
        lacking: &[],
        expected: [200; 4],
    }
}

fn of_test() -> Call {
    Call::new().path("regression_test_id", 1)
}

fn of_output() -> Call {
    of_test().path("output_id", 1)
}

fn of_category(id: i64) -> Call {
    Call::new().path("category_id", id)
}

async fn next(ground: &Ground, sql: &'static str) -> i64 {
    ground.world.count(sql).await
}

fn name(category: i64) -> String {
    format!("category{category}")
}

/// A new category that no test is in.
async fn category(ground: &Ground) -> i64 {
    let id = next(ground, "SELECT COALESCE(MAX(id), 0) + 1 FROM category").await;
    let params = [id.into(), name(id).into()];
    ground.world.sql("INSERT INTO category (id, name, description) VALUES (?, ?, '')", &params).await;
    id
}

/// A new category of the first test.
async fn categorized(ground: &Ground) -> i64 {
    let id = category(ground).await;
    let sql = "INSERT INTO regression_test_category (regression_id, category_id) VALUES (1, ?)";
    ground.world.sql(sql, &[id.into()]).await;
    id
}

/// A new test that no run knows.
async fn of_new_test(ground: &Ground) -> Call {
    let id = next(ground, "SELECT MAX(id) + 1 FROM regression_test").await;
    let sql = "INSERT INTO regression_test (id, sample_id, command, active) VALUES (?, 1, '-out=srt', FALSE)";
    ground.world.sql(sql, &[id.into()]).await;
    Call::new().path("regression_test_id", id)
}

/// A new output of such a test.
async fn of_new_output(ground: &Ground) -> Call {
    let call = of_new_test(ground).await;
    let id = next(ground, "SELECT MAX(id) + 1 FROM regression_test_output").await;
    let sql = "INSERT INTO regression_test_output (id, regression_id, correct_extension)
               VALUES (?, (SELECT MAX(id) FROM regression_test), '.srt')";
    ground.world.sql(sql, &[id.into()]).await;
    call.path("output_id", id)
}

/// A new variant of the first output, and the files of both; its id.
async fn variant(ground: &Ground) -> i64 {
    let world = &ground.world;
    let id = world.count("SELECT COALESCE(MAX(id), 0) + 1 FROM regression_test_output_files").await;
    let hash = format!("variant{id}");
    world.put_result("base1.srt", "the baseline");
    world.put_result(&format!("{hash}.srt"), "a variant");
    let sql = "INSERT INTO regression_test_output_files (id, file_hashes, regression_test_output_id) VALUES (?, ?, 1)";
    world.sql(sql, &[id.into(), hash.into()]).await;
    id
}

async fn of_variant(ground: &Ground) -> Call {
    let id = variant(ground).await;
    of_output().path("variant_id", id)
}
