//! The tag `Samples`.

use serde_json::json;
use touchstone::api::models::RunStatus;

use super::super::authorization::Row;
use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};
use super::{key_of_another, twice};

pub const CASES: &[Case] = &[
    Case {
        id: "listSamples",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                stored(ground).await;
                Call::new().query("limit=2").query("tag=tagged")
            })
        },
    },
    Case { id: "getSample", success: 200, prepare: |ground, _| Box::pin(of_sample(ground)) },
    Case { id: "getSampleDetails", success: 200, prepare: |ground, _| Box::pin(of_sample(ground)) },
    Case {
        id: "getSampleHistory",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                ground.world.ended(RunStatus::Fail).await;
                Call::new().path("sample_id", 1).query("status=fail").query("regression_test_id=1")
            })
        },
    },
    Case { id: "downloadSample", success: 200, prepare: |ground, _| Box::pin(of_sample(ground)) },
    Case { id: "downloadSampleMediaInfo", success: 200, prepare: |ground, _| Box::pin(of_sample(ground)) },
    Case { id: "downloadSampleExtraFile", success: 200, prepare: |ground, _| Box::pin(of_extra(ground)) },
    Case {
        id: "updateSample",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                let id = stored(ground).await;
                about(id).json(
                    &json!({ "tags": [], "notes": "new", "version": format!("0.{id}"), "platform": "bsd" }),
                )
            })
        },
    },
    Case { id: "deleteSample", success: 200, prepare: |ground, _| Box::pin(of_sample(ground)) },
    Case { id: "deleteSampleExtraFile", success: 200, prepare: |ground, _| Box::pin(of_extra(ground)) },
    Case {
        id: "createTag",
        success: 201,
        prepare: |ground, _| {
            Box::pin(async {
                let number = ground.world.count("SELECT COUNT(*) FROM tag").await;
                Call::new().json(&json!({ "name": format!("new tag {number}"), "description": "a new tag" }))
            })
        },
    },
    Case {
        id: "listTags",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                stored(ground).await;
                Call::new().query("limit=2")
            })
        },
    },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "getSampleHistory",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let token = ground.admin_token().await;
                let call = Call::new().path("sample_id", 1).query("regression_test_id=999");
                ground.call(operation, &call, Some(&token)).await
            })
        },
    },
    Recipe {
        operation: "updateSample",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let token = ground.admin_token().await;
                // That of the suite, which nobody has uploaded.
                let call = about(1).json(&json!({ "notes": "new" }));
                ground.call(operation, &call, Some(&token)).await
            })
        },
    },
    Recipe {
        operation: "updateSample",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let token = ground.admin_token().await;
                let call = about(1).json(&json!({ "tags": ["no such tag"] }));
                ground.call(operation, &call, Some(&token)).await
            })
        },
    },
    Recipe {
        operation: "deleteSample",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let token = ground.admin_token().await;
                ground.call(operation, &about(1), Some(&token)).await
            })
        },
    },
    Recipe {
        operation: "createTag",
        status: 409,
        follow: |ground, operation| Box::pin(twice(ground, operation)),
    },
    Recipe {
        operation: "createTag",
        status: 422,
        follow: |ground, operation| Box::pin(key_of_another(ground, operation)),
    },
];

pub const CHECKS: &[Row] = &[
    unsafe_path("downloadSample"),
    unsafe_path("downloadSampleMediaInfo"),
    unsafe_path("downloadSampleExtraFile"),
    safe_path("downloadSample"),
    safe_path("downloadSampleMediaInfo"),
    safe_path("downloadSampleExtraFile"),
];

const fn unsafe_path(operation: &'static str) -> Row {
    Row {
        check: "stored_path",
        operation,
        situation: "of a sample whose stored hash leaves its folder",
        prepare: |ground, _| {
            Box::pin(async {
                let id = stored(ground).await;
                let sha = format!("../sample{id}");
                let sql = "UPDATE sample SET sha = ? WHERE id = ?";
                ground.world.sql(sql, &[sha.into(), id.into()]).await;
                about(id).path("extra_id", id)
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
        situation: "of a sample with a proper name",
        prepare: |ground, _| Box::pin(of_extra(ground)),
        lacking: &[],
        expected: [200; 4],
    }
}

/// A new sample with everything that can go with one; its id, which is that of
/// its accompanying file, too.
async fn stored(ground: &Ground) -> i64 {
    let world = &ground.world;
    // One that nothing has had, not even what is gone.
    let mut id = 1 + world.count("SELECT MAX(id) FROM sample").await;
    for sql in
        ["SELECT COALESCE(MAX(id), 0) FROM tag", "SELECT COALESCE(MAX(id), 0) FROM ccextractor_version"]
    {
        id = id.max(1 + world.count(sql).await);
    }
    let first = world.count("SELECT COUNT(*) FROM tag WHERE name = 'tagged'").await == 0;
    let tag = if first { "tagged".to_owned() } else { format!("tag{id}") };
    let sha = format!("sample{id}");
    for (sql, params) in [
        (
            "INSERT INTO sample (id, sha, extension, original_name) VALUES (?, ?, 'ts', 'a sample')",
            &[id.into(), sha.as_str().into()][..],
        ),
        ("INSERT INTO tag (id, name) VALUES (?, ?)", &[id.into(), tag.into()]),
        ("UPDATE tag SET description = 'a tag' WHERE id = ? AND name = 'tagged'", &[id.into()]),
        ("INSERT INTO sample_tag_association (sample_id, tag_id) VALUES (?, ?)", &[id.into(), id.into()]),
        (
            "INSERT INTO sample_extra (id, sample_id, original_name, extension) VALUES (?, ?, 'notes', 'txt')",
            &[id.into(), id.into()],
        ),
        (
            "INSERT INTO ccextractor_version (id, version, released) VALUES (?, ?, NULL)",
            &[id.into(), format!("0.{id}").into()],
        ),
        (
            "INSERT INTO upload (id, sample_id, version_id, platform, parameters, notes)
             VALUES (?, ?, ?, 'linux', '', '')",
            &[id.into(), id.into(), id.into()],
        ),
    ] {
        world.sql(sql, params).await;
    }
    let report = r#"<MediaInfo version="2.0"><media><track type="Text"><Format>EIA-608</Format></track></media></MediaInfo>"#;
    for (folder, name, content) in [
        ("TestFiles", format!("{sha}.ts"), "a sample"),
        ("TestFiles/media", format!("{sha}.xml"), report),
        ("TestFiles/extra", format!("{sha}_{id}.txt"), "notes"),
    ] {
        let folder = world.folder().join("files").join(folder);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), content).unwrap();
    }
    id
}

fn about(id: i64) -> Call {
    Call::new().path("sample_id", id)
}

async fn of_sample(ground: &Ground) -> Call {
    about(stored(ground).await)
}

async fn of_extra(ground: &Ground) -> Call {
    let id = stored(ground).await;
    about(id).path("extra_id", id)
}
