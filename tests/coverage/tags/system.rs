//! The tag `System`, without `getHealth`.

use super::super::statuses::Recipe;
use super::super::{Call, Case};

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
];

pub const RECIPES: &[Recipe] = &[];
