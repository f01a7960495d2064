//! What the original platform keeps for its build machines and as loose settings.
#![allow(missing_docs)] // Columns are named by the schema; a comment stands where the name is not enough.

/// A virtual machine believed to run. Times are naive in the platform host's zone, not UTC.
pub mod gcp_instance {
    use chrono::NaiveDateTime;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "gcp_instance")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        /// `<platform>-<run id>`.
        pub name: String,
        pub test_id: Option<i32>,
        pub timestamp: NaiveDateTime,
        pub timestamp_prep_finished: Option<NaiveDateTime>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// The deletion of a virtual machine, still to be verified. Time is naive in the platform host's zone, not UTC.
pub mod pending_deletion {
    use chrono::NaiveDateTime;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "pending_deletion")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub vm_name: String,
        pub operation_name: String,
        pub created_at: NaiveDateTime,
        pub retry_count: i32,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Whether a platform takes no runs. `platform` is not unique: the row with the lowest id counts; no row means it takes runs.
pub mod maintenance_mode {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "maintenance_mode")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub platform: String,
        pub disabled: bool,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Loose settings and statistics by key, such as `last_commit`; every value is text.
pub mod general_data {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "general_data")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub key: Option<String>,
        pub value: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
