//! The tables that results, files and approvals need beside the others.
#![allow(missing_docs)] // Columns are named by the schema; a comment stands where the name is not enough.

/// The read model of results: one row for each test that counts in a run.
pub mod result_summary {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "result_summary")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub run_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub regression_test_id: i32,
        pub sample_id: Option<i32>,
        pub status: String,
        pub signature: Option<String>,
        pub error_count: i32,
        pub faults: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// How many results of a status there are up to the end of a bucket of run ids.
pub mod result_tally {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "result_tally")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub bucket: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub sample_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub regression_test_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub status: String,
        pub results: i32,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// One row: the run id below which `result_tally` can be relied on.
pub mod tally_floor {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tally_floor")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: i32,
        pub run_id: i32,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What an approval replaced, so that it can be taken back.
pub mod baseline_approval {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "baseline_approval")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub run_id: i32,
        pub regression_test_id: i32,
        pub output_id: i32,
        pub user_id: Option<i32>,
        pub user_name: Option<String>,
        pub old_baseline: Option<String>,
        pub new_baseline: String,
        pub removed_variants: String,
        pub added_variant: Option<String>,
        pub reason: Option<String>,
        pub created_at: Timestamp,
        pub undone_at: Option<Timestamp>,
        pub undone_by: Option<i32>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What this server has made up for itself, such as the key it signs with.
pub mod server_setting {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "server_setting")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub name: String,
        pub content: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The digest of a file whose name is not one; good for this version of the file.
pub mod file_digest {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "file_digest")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub file_name: String,
        pub version: String,
        pub sha256: String,
        pub size_bytes: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
