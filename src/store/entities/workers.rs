//! The tables of runs that are executed here.
#![allow(missing_docs)] // Columns are named by the schema; a comment stands where the name is not enough.

/// Which worker has a run, and until when. It stays when the run has ended or was taken from its worker.
pub mod run_lease {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "run_lease")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub run_id: i32,
        pub attempt: i32,
        /// Whose token took the run.
        pub user_id: Option<i32>,
        /// What the worker made up for the claim; unique with `user_id`.
        pub claim_id: Option<String>,
        pub worker: String,
        pub claimed_at: Timestamp,
        pub renewed_at: Timestamp,
        /// NULL: nobody has the run.
        pub expires_at: Option<Timestamp>,
        /// How often a worker was lost since a person last started the run.
        pub losses: i32,
        /// Bytes of the log of this attempt.
        pub log_size: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::super::test::Entity",
            from = "Column::RunId",
            to = "super::super::test::Column::Id"
        )]
        Test,
    }

    impl Related<super::super::test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Test.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// What a run wants of its worker.
pub mod run_label {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "run_label")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub run_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub label: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::super::test::Entity",
            from = "Column::RunId",
            to = "super::super::test::Column::Id"
        )]
        Test,
    }

    impl Related<super::super::test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Test.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}
