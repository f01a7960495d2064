//! The tables this program adds beside the inherited ones.

use sea_orm::DbErr;
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait};

use super::dialect::{Index, ensure_index, run_script};

const INDEXES: [Index; 8] = [
    own("run_summary", &["status", "run_id"], "ts_run_summary_status_run_id"),
    own("run_summary", &["status", "created_at", "run_id"], "ts_run_summary_status_created_at_run_id"),
    own("run_summary", &["created_at", "run_id"], "ts_run_summary_created_at_run_id"),
    own("run_summary", &["stale"], "ts_run_summary_stale"),
    own("idempotency_key", &["created_at"], "ts_idempotency_key_created_at"),
    own("audit_log", &["at"], "ts_audit_log_at"),
    own("audit_log", &["object_type", "object_id"], "ts_audit_log_object_type_object_id"),
    own("audit_log", &["actor_id"], "ts_audit_log_actor_id"),
];

const fn own(table: &'static str, columns: &'static [&'static str], name: &'static str) -> Index {
    Index { table, columns, name, replaceable: false }
}

/// Creates our own tables.
pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "0002_own_tables"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        run_script(db, include_str!("m0002_own.sql")).await?;
        for index in &INDEXES {
            ensure_index(db, index).await?;
        }
        Ok(())
    }
}
