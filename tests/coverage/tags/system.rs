//! The tag `System`, without `getHealth`.

use serde_json::json;

use super::super::statuses::Recipe;
use super::super::{Call, Case, Ground};
use super::{key_of_another, twice};

pub const CASES: &[Case] = &[
    Case {
        id: "getQueue",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                ground.world.run().await;
                Call::new().query("platform=linux").query("status=queued")
            })
        },
    },
    Case { id: "systemAbout", success: 200, prepare: |_, _| Box::pin(async { Call::new() }) },
    Case { id: "getMaintenance", success: 200, prepare: |_, _| Box::pin(async { Call::new() }) },
    Case {
        id: "updateMaintenance",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                // The other way than it is.
                let sql =
                    "SELECT COUNT(*) FROM maintenance_mode WHERE platform = 'linux' AND disabled = TRUE";
                let disabled = ground.world.count(sql).await == 0;
                Call::new().path("platform", "linux").json(&json!({ "disabled": disabled }))
            })
        },
    },
    Case {
        id: "listBlockedUsers",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                blocked(ground).await;
                Call::new().query("limit=2")
            })
        },
    },
    Case {
        id: "createBlockedUser",
        success: 201,
        prepare: |ground, _| {
            Box::pin(async {
                let user_id = 1 + newest(ground).await;
                Call::new().json(&json!({ "user_id": user_id, "comment": "mines coins" }))
            })
        },
    },
    Case {
        id: "deleteBlockedUser",
        success: 200,
        prepare: |ground, _| Box::pin(async { Call::new().path("user_id", blocked(ground).await) }),
    },
    Case {
        id: "listForbiddenExtensions",
        success: 200,
        prepare: |ground, _| {
            Box::pin(async {
                forbidden(ground).await;
                Call::new().query("limit=2")
            })
        },
    },
    Case {
        id: "createForbiddenExtension",
        success: 201,
        prepare: |ground, _| {
            Box::pin(async { Call::new().json(&json!({ "extension": extension(ground).await })) })
        },
    },
    Case {
        id: "deleteForbiddenExtension",
        success: 200,
        prepare: |ground, _| Box::pin(async { Call::new().path("extension", forbidden(ground).await) }),
    },
];

pub const RECIPES: &[Recipe] = &[
    Recipe {
        operation: "createBlockedUser",
        status: 409,
        follow: |ground, operation| Box::pin(twice(ground, operation)),
    },
    Recipe {
        operation: "createBlockedUser",
        status: 422,
        follow: |ground, operation| Box::pin(key_of_another(ground, operation)),
    },
    Recipe {
        operation: "createForbiddenExtension",
        status: 409,
        follow: |ground, operation| Box::pin(twice(ground, operation)),
    },
    Recipe {
        operation: "createForbiddenExtension",
        status: 422,
        follow: |ground, operation| Box::pin(key_of_another(ground, operation)),
    },
];

/// The highest number of a blocked account.
async fn newest(ground: &Ground) -> i64 {
    ground.world.count("SELECT COALESCE(MAX(user_id), 1000) FROM blocked_users").await
}

/// Blocks another account; its number.
async fn blocked(ground: &Ground) -> i64 {
    let user_id = 1 + newest(ground).await;
    let sql = "INSERT INTO blocked_users (user_id, comment) VALUES (?, NULL)";
    ground.world.sql(sql, &[user_id.into()]).await;
    user_id
}

/// An extension that is allowed.
async fn extension(ground: &Ground) -> String {
    let forbidden = ground.world.texts("SELECT extension FROM extension_forbidden", &[]).await;
    (0..).map(|number| format!("x{number}")).find(|free| !forbidden.contains(free)).expect("one of them")
}

/// Forbids another extension, and says which.
async fn forbidden(ground: &Ground) -> String {
    let extension = extension(ground).await;
    let sql = "INSERT INTO extension_forbidden (extension) VALUES (?)";
    ground.world.sql(sql, &[extension.as_str().into()]).await;
    extension
}
