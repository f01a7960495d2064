//! Indexes on inherited tables. On SQLite and PostgreSQL the original platform
//! has none on any foreign key, so reading one run scans whole tables there.

use sea_orm::DbErr;
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait};

use super::dialect::{Index, ensure_index};

const INDEXES: [Index; 16] = [
    on("test_progress", &["test_id", "id"], "ts_test_progress_test_id_id"),
    on("customized_test", &["test_id"], "ts_customized_test_test_id"),
    on("customized_test", &["regression_id"], "ts_customized_test_regression_id"),
    on("regression_test", &["sample_id"], "ts_regression_test_sample_id"),
    on("test", &["fork_id"], "ts_test_fork_id"),
    on("test", &["commit"], "ts_test_commit"),
    on("test_result", &["regression_test_id"], "ts_test_result_regression_test_id"),
    on("test_result_file", &["regression_test_output_id"], "ts_test_result_file_regression_test_output_id"),
    on("regression_test_output", &["regression_id"], "ts_regression_test_output_regression_id"),
    on(
        "regression_test_output_files",
        &["regression_test_output_id"],
        "ts_regression_test_output_files_regression_test_output_id",
    ),
    on("regression_test_category", &["regression_id"], "ts_regression_test_category_regression_id"),
    on("regression_test_category", &["category_id"], "ts_regression_test_category_category_id"),
    on("upload", &["sample_id"], "ts_upload_sample_id"),
    on("sample_extra", &["sample_id"], "ts_sample_extra_sample_id"),
    on("sample_tag_association", &["tag_id"], "ts_sample_tag_association_tag_id"),
    on("test_fork", &["test_id"], "ts_test_fork_test_id"),
];

const fn on(table: &'static str, columns: &'static [&'static str], name: &'static str) -> Index {
    Index { table, columns, name, replaceable: true }
}

/// Creates the indexes our queries need.
pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "0003_indexes_on_inherited_tables"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        for index in &INDEXES {
            ensure_index(db, index).await?;
        }
        Ok(())
    }
}
