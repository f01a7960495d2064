//! Results that were computed elsewhere, and what they were computed by.

use sea_orm::DbErr;
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait};

use super::dialect::{Index, ensure_index, run_script};

/// What is looked for: a user's submissions, the newest first, and those of a
/// configuration.
const INDEXES: &[Index] = &[
    Index {
        table: "submissions",
        columns: &["external_user_id", "id"],
        name: "ts_submissions_external_user_id_id",
        replaceable: false,
    },
    Index {
        table: "submissions",
        columns: &["grading_config_id"],
        name: "ts_submissions_grading_config_id",
        replaceable: true,
    },
    Index { table: "submissions", columns: &["status"], name: "ts_submissions_status", replaceable: false },
    Index {
        table: "submissions",
        columns: &["submitted_at"],
        name: "ts_submissions_submitted_at",
        replaceable: false,
    },
    Index {
        table: "grading_configurations",
        columns: &["is_active", "id"],
        name: "ts_grading_configurations_is_active_id",
        replaceable: false,
    },
];

/// Creates the tables.
pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "0006_external"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        run_script(db, include_str!("m0006_external.sql")).await?;
        for index in INDEXES {
            ensure_index(db, index).await?;
        }
        Ok(())
    }
}
