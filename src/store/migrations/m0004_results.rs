//! What results, files and approvals need beside the inherited tables.

use sea_orm::{ConnectionTrait, DbErr};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait};

use super::dialect::{Index, ensure_index, run_script};

const INDEXES: [Index; 4] = [
    own(
        "result_summary",
        &["sample_id", "run_id DESC", "regression_test_id"],
        "ts_result_summary_sample_id_run_id",
    ),
    own(
        "result_summary",
        &["sample_id", "status", "run_id DESC", "regression_test_id"],
        "ts_result_summary_sample_id_status_run_id",
    ),
    own("baseline_approval", &["output_id", "run_id"], "ts_baseline_approval_output_id_run_id"),
    own("audit_log", &["operation"], "ts_audit_log_operation"),
];

const fn own(table: &'static str, columns: &'static [&'static str], name: &'static str) -> Index {
    Index { table, columns, name, replaceable: false }
}

/// Creates the tables, and has every run computed anew, since what was computed
/// before says nothing of single results.
pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "0004_results"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        run_script(db, include_str!("m0004_results.sql")).await?;
        for index in &INDEXES {
            ensure_index(db, index).await?;
        }
        db.execute_unprepared("DELETE FROM run_summary").await?;
        Ok(())
    }
}
