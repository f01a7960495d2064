//! The tag `Uploads`.

use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;
use touchstone::api::models::Role;
use touchstone::domain::digest::sha256_hex;

use super::super::authorization::Row;
use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground, Prepare};
use super::{key_of_another, twice};
use crate::support::User;
use crate::uploads::{FORM, form};

pub const CASES: &[Case] = &[
    Case {
        id: "uploadSample",
        success: 201,
        prepare: |_, _| Box::pin(async { file("clip.ts", &content()) }),
    },
    Case {
        id: "listQueuedSamples",
        success: 200,
        prepare: |ground, user| {
            Box::pin(async {
                queued(ground, Some(user.id)).await;
                Call::new().query("limit=2")
            })
        },
    },
    Case { id: "getQueuedSample", success: 200, prepare: |ground, user| Box::pin(own(ground, user)) },
    Case { id: "deleteQueuedSample", success: 200, prepare: |ground, user| Box::pin(own(ground, user)) },
    Case {
        id: "finalizeQueuedSample",
        success: 201,
        prepare: |ground, user| Box::pin(async { own(ground, user).await.json(&description(ground).await) }),
    },
    Case {
        id: "linkQueuedSample",
        success: 201,
        prepare: |ground, user| {
            Box::pin(async { own(ground, user).await.json(&sample_of(ground, Some(user.id)).await) })
        },
    },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "uploadSample",
        status: 409,
        follow: |ground, operation| Box::pin(twice(ground, operation)),
    },
    Recipe {
        operation: "uploadSample",
        status: 413,
        follow: |_, operation| {
            Box::pin(async {
                let small = Ground::with(&[("max_upload", "3")]).await;
                let token = small.admin_token().await;
                small.call(operation, &file("clip.ts", &content()), Some(&token)).await
            })
        },
    },
    Recipe {
        operation: "uploadSample",
        status: 422,
        follow: |ground, operation| Box::pin(key_of_another(ground, operation)),
    },
    Recipe {
        operation: "finalizeQueuedSample",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let call = own(ground, ground.admin()).await.json(&description(ground).await);
                lose_files(ground);
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "finalizeQueuedSample",
        status: 422,
        follow: |ground, operation| {
            Box::pin(async {
                let mut body = description(ground).await;
                body["version"] = json!("9.99");
                let call = own(ground, ground.admin()).await.json(&body);
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "linkQueuedSample",
        status: 409,
        follow: |ground, operation| {
            Box::pin(async {
                let call = own(ground, ground.admin()).await.json(&sample_of(ground, None).await);
                lose_files(ground);
                ground.call(operation, &call, Some(&ground.admin_token().await)).await
            })
        },
    },
    Recipe {
        operation: "linkQueuedSample",
        status: 422,
        follow: |ground, operation| Box::pin(key_of_another(ground, operation)),
    },
];

pub const CHECKS: &[Row] = &[
    typed("of no forbidden kind", |_, _| Box::pin(async { file("clip.ts", &content()) }), [201; 4]),
    typed(
        "with a forbidden extension before the last",
        |ground, _| {
            Box::pin(async {
                forbid(ground).await;
                file("clip.forbidden.ts", &content())
            })
        },
        [403; 4],
    ),
    typed(
        "with forbidden content",
        |ground, _| {
            Box::pin(async {
                forbid(ground).await;
                file("clip.ts", format!("#!/bin/sh\n{}", content()).as_str())
            })
        },
        [403; 4],
    ),
    own_row(
        "listQueuedSamples",
        "of oneself and of others",
        |ground, user| Box::pin(listed(ground, user)),
        [200; 4],
    ),
    own_row("getQueuedSample", "of one's own", |ground, user| Box::pin(own(ground, user)), [200; 4]),
    own_row("getQueuedSample", "of another", |ground, _| Box::pin(anothers(ground)), [200, 404, 404, 404]),
    own_row("getQueuedSample", "of nobody", |ground, _| Box::pin(nobodys(ground)), [200, 404, 404, 404]),
    own_row("deleteQueuedSample", "of one's own", |ground, user| Box::pin(own(ground, user)), [200; 4]),
    own_row("deleteQueuedSample", "of another", |ground, _| Box::pin(anothers(ground)), [200, 404, 404, 404]),
    own_row(
        "finalizeQueuedSample",
        "of one's own",
        |ground, user| Box::pin(async { own(ground, user).await.json(&description(ground).await) }),
        [201; 4],
    ),
    own_row(
        "finalizeQueuedSample",
        "of another",
        |ground, _| Box::pin(async { anothers(ground).await.json(&description(ground).await) }),
        [201, 404, 404, 404],
    ),
    link_row(
        "one's own to a sample of one's own",
        |ground, user| {
            Box::pin(async { own(ground, user).await.json(&sample_of(ground, Some(user.id)).await) })
        },
        [201; 4],
    ),
    link_row(
        "one's own to a sample of nobody",
        |ground, user| Box::pin(async { own(ground, user).await.json(&sample_of(ground, None).await) }),
        [201, 201, 403, 403],
    ),
    link_row(
        "another's to a sample of one's own",
        |ground, user| {
            Box::pin(async { anothers(ground).await.json(&sample_of(ground, Some(user.id)).await) })
        },
        [201, 404, 404, 404],
    ),
];

const fn typed(situation: &'static str, prepare: Prepare, expected: [u16; 4]) -> Row {
    Row { check: "upload_type", operation: "uploadSample", situation, prepare, lacking: &[], expected }
}

const fn own_row(
    operation: &'static str,
    situation: &'static str,
    prepare: Prepare,
    expected: [u16; 4],
) -> Row {
    Row { check: "own_upload", operation, situation, prepare, lacking: &[], expected }
}

const fn link_row(situation: &'static str, prepare: Prepare, expected: [u16; 4]) -> Row {
    Row { check: "link_upload", operation: "linkQueuedSample", situation, prepare, lacking: &[], expected }
}

/// A number that no other has.
fn number() -> u32 {
    static NUMBER: AtomicU32 = AtomicU32::new(1);
    NUMBER.fetch_add(1, Ordering::Relaxed)
}

/// Content that nothing else has.
fn content() -> String {
    format!("media {}", number())
}

fn file(name: &str, content: &str) -> Call {
    Call::new().body(FORM, form("file", name, content.as_bytes()))
}

/// An upload that waits, with its file; its id.
async fn queued(ground: &Ground, user_id: Option<i32>) -> i64 {
    let content = content();
    let sha = sha256_hex(content.as_bytes());
    let folder = ground.world.folder().join("files/QueuedFiles");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join(format!("{sha}.ts")), content).unwrap();
    let sql =
        "INSERT INTO upload_queue (sha, extension, original_name, user_id) VALUES (?, '.ts', 'clip', ?)";
    ground.world.sql(sql, &[sha.into(), user_id.into()]).await;
    ground.world.count("SELECT MAX(id) FROM upload_queue").await
}

/// Loses the files of all uploads that wait.
fn lose_files(ground: &Ground) {
    std::fs::remove_dir_all(ground.world.folder().join("files/QueuedFiles")).unwrap();
}

async fn own(ground: &Ground, user: &User) -> Call {
    Call::new().path("queued_id", queued(ground, Some(user.id)).await)
}

async fn anothers(ground: &Ground) -> Call {
    let other = ground.world.user(&format!("uploader{}", number()), Role::User).await;
    own(ground, &other).await
}

async fn nobodys(ground: &Ground) -> Call {
    Call::new().path("queued_id", queued(ground, None).await)
}

async fn listed(ground: &Ground, user: &User) -> Call {
    queued(ground, Some(user.id)).await;
    anothers(ground).await;
    Call::new()
}

/// What is said of a sample, with a release that there is.
async fn description(ground: &Ground) -> serde_json::Value {
    if ground.world.count("SELECT COUNT(*) FROM ccextractor_version WHERE version = 'upload'").await == 0 {
        ground.world.sql("INSERT INTO ccextractor_version (version) VALUES ('upload')", &[]).await;
    }
    json!({ "version": "upload", "platform": "linux" })
}

/// The body that asks for a new sample, uploaded by this user or nobody.
async fn sample_of(ground: &Ground, user_id: Option<i32>) -> serde_json::Value {
    let world = &ground.world;
    let sha = sha256_hex(content().as_bytes());
    let sql = "INSERT INTO sample (sha, extension, original_name) VALUES (?, 'ts', 'a sample')";
    world.sql(sql, &[sha.into()]).await;
    let id = i32::try_from(world.count("SELECT MAX(id) FROM sample").await).unwrap();
    if let Some(user_id) = user_id {
        let sql = "INSERT INTO upload (user_id, sample_id, platform, parameters, notes) VALUES (?, ?, 'mac', '', '')";
        world.sql(sql, &[user_id.into(), id.into()]).await;
    }
    json!({ "sample_id": id })
}

/// Forbids an extension and a kind of content, once.
async fn forbid(ground: &Ground) {
    let world = &ground.world;
    if world.count("SELECT COUNT(*) FROM mimetype_forbidden").await == 0 {
        world.sql("INSERT INTO mimetype_forbidden (mimetype) VALUES ('text/x-shellscript')", &[]).await;
        world.sql("INSERT INTO extension_forbidden (extension) VALUES ('forbidden')", &[]).await;
    }
}
