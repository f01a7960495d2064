//! The 31 tables of the original platform, where they are absent.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, QuerySelect};
use sea_orm_migration::{MigrationName, MigrationTrait, SchemaManager, async_trait};

use super::dialect::{Index, ensure_index, run_script};
use crate::store::entities;

/// The two indexes the platform itself declares.
const INDEXES: [Index; 2] = [
    Index {
        table: "api_token",
        columns: &["token_prefix"],
        name: "ix_api_token_token_prefix",
        replaceable: false,
    },
    Index { table: "tag", columns: &["name"], name: "tag_name_index", replaceable: false },
];

/// Creates the inherited tables that are absent, then makes sure that those
/// which were there have the columns this program reads.
pub(super) struct Step;

impl MigrationName for Step {
    fn name(&self) -> &str {
        "0001_inherited_tables"
    }
}

#[async_trait::async_trait]
impl MigrationTrait for Step {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        run_script(db, include_str!("m0001_inherited.sql")).await?;
        for index in &INDEXES {
            ensure_index(db, index).await?;
        }
        probe_all(db).await
    }
}

/// Reads no row of a table, which fails if a column is not there: a database
/// that stopped at an older revision of the platform is refused by name
/// instead of failing at the first request.
async fn probe<E: EntityTrait>(db: &impl ConnectionTrait) -> Result<(), DbErr> {
    E::find().limit(0).all(db).await.map(drop).map_err(|error| {
        DbErr::Custom(format!(
            "the table {} is not the platform's current one ({error}); \
             bring the database to the platform's last revision first",
            E::default().table_name()
        ))
    })
}

macro_rules! probe_each {
    ($($table:ident)*) => {
        async fn probe_all(db: &impl ConnectionTrait) -> Result<(), DbErr> {
            $(probe::<entities::$table::Entity>(db).await?;)*
            Ok(())
        }
    };
}

probe_each! {
    api_token blocked_users category ccextractor_version customized_test extension_forbidden fork
    ftpd gcp_instance general_data maintenance_mode mimetype_forbidden pending_deletion
    regression_test regression_test_category regression_test_output regression_test_output_files
    sample sample_extra sample_issue sample_tag_association tag test test_fork test_progress
    test_result test_result_file upload upload_log upload_queue user
}
