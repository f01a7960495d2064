//! The tag `Regression Tests`.

use super::super::authorization::Row;
use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};

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
];

pub const RECIPES: &[Recipe] = &[];

pub const CHECKS: &[Row] = &[
    unsafe_path("downloadRegressionTestOutput"),
    unsafe_path("downloadRegressionTestVariant"),
    safe_path("downloadRegressionTestOutput"),
    safe_path("downloadRegressionTestVariant"),
];

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

/// A new category of the first test.
async fn categorized(ground: &Ground) {
    let id = ground.world.count("SELECT COALESCE(MAX(id), 0) + 1 FROM category").await;
    let params = [id.into(), format!("category{id}").into()];
    ground.world.sql("INSERT INTO category (id, name, description) VALUES (?, ?, '')", &params).await;
    let sql = "INSERT INTO regression_test_category (regression_id, category_id) VALUES (1, ?)";
    ground.world.sql(sql, &[id.into()]).await;
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
