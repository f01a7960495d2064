//! What runs that are executed here need beside the inherited tables.

use sea_orm::DbErr;
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait};

use super::dialect::run_script;

/// Creates the tables.
pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "0005_workers"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        run_script(manager.get_connection(), include_str!("m0005_workers.sql")).await
    }
}
