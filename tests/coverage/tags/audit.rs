//! The tag `Audit`.

use super::super::statuses::Recipe;
use super::super::{Call, Case};

pub const CASES: &[Case] = &[Case {
    id: "listAuditEntries",
    success: 200,
    prepare: |_, _| Box::pin(async { Call::new().query("object_type=run").query("limit=2") }),
}];

pub const RECIPES: &[Recipe] = &[Recipe {
    operation: "listAuditEntries",
    status: 422,
    follow: |ground, operation| {
        Box::pin(async {
            let token = ground.admin_token().await;
            let call = Call::new()
                .query("created_after=2026-01-02T00:00:00Z")
                .query("created_before=2026-01-01T00:00:00Z");
            ground.call(operation, &call, Some(&token)).await
        })
    },
}];
