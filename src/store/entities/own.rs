//! The tables this program adds.
#![allow(missing_docs)] // Columns are named by the schema; a comment stands where the name is not enough.

/// The read model: verdict, counts and times of a run. `stale` rows are computed again before a list answers.
pub mod run_summary {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "run_summary")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub run_id: i32,
        pub status: String,
        pub total: i32,
        pub passed: i32,
        pub failed: i32,
        pub missing: i32,
        pub skipped: i32,
        pub errors: i32,
        /// Milliseconds; NULL until the run has ended.
        pub duration_ms: Option<i64>,
        /// NULL for a queued run of the original platform.
        pub created_at: Option<Timestamp>,
        pub queued_at: Option<Timestamp>,
        pub started_at: Option<Timestamp>,
        pub completed_at: Option<Timestamp>,
        /// The newest progress row seen; NULL if there was none.
        pub progress_id: Option<i32>,
        /// Result rows seen.
        pub result_count: i32,
        /// Output file rows seen.
        pub file_count: i32,
        pub stale: bool,
        pub computed_at: Timestamp,
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

/// The selection and expectations of a run, frozen; `digest` of `content` is unique, so equal suites share a row.
pub mod suite_snapshot {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "suite_snapshot")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub digest: String,
        pub content: String,
        pub created_at: Timestamp,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// When and by whom a run was created here. A run of the original platform has no row; `attempt` starts at 1.
pub mod run_origin {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "run_origin")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub run_id: i32,
        pub created_at: Timestamp,
        /// NULL: nobody in particular, or a user since deleted.
        pub owner_id: Option<i32>,
        /// NULL: today's definitions serve.
        pub snapshot_id: Option<i32>,
        pub attempt: i32,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::super::test::Entity",
            from = "Column::RunId",
            to = "super::super::test::Column::Id"
        )]
        Test,
        #[sea_orm(
            belongs_to = "super::super::user::Entity",
            from = "Column::OwnerId",
            to = "super::super::user::Column::Id"
        )]
        User,
        #[sea_orm(
            belongs_to = "super::suite_snapshot::Entity",
            from = "Column::SnapshotId",
            to = "super::suite_snapshot::Column::Id"
        )]
        Snapshot,
    }

    impl Related<super::super::test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Test.def()
        }
    }

    impl Related<super::super::user::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::User.def()
        }
    }

    impl Related<super::suite_snapshot::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Snapshot.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The verdict and counts of an earlier attempt of a restarted run.
pub mod run_attempt {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "run_attempt")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub run_id: i32,
        pub attempt: i32,
        pub status: String,
        pub total: i32,
        pub passed: i32,
        pub failed: i32,
        pub missing: i32,
        pub skipped: i32,
        pub errors: i32,
        /// Milliseconds.
        pub duration_ms: Option<i64>,
        pub started_at: Option<Timestamp>,
        pub completed_at: Option<Timestamp>,
        /// When it was restarted.
        pub ended_at: Timestamp,
        /// NULL: the server itself, or a user since deleted.
        pub ended_by: Option<i32>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::super::test::Entity",
            from = "Column::RunId",
            to = "super::super::test::Column::Id"
        )]
        Test,
        #[sea_orm(
            belongs_to = "super::super::user::Entity",
            from = "Column::EndedBy",
            to = "super::super::user::Column::Id"
        )]
        User,
    }

    impl Related<super::super::test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Test.def()
        }
    }

    impl Related<super::super::user::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::User.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A reply kept for a repeated request; unique by caller, operation and key.
pub mod idempotency_key {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "idempotency_key")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub caller: String,
        pub operation: String,
        pub idem_key: String,
        /// Digest of the request's body.
        pub fingerprint: String,
        pub status: i32,
        pub reply: String,
        pub created_at: Timestamp,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// Who changed what. Append only; ids are copied, not referenced, so that rows outlive what they name.
pub mod audit_log {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_log")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i64,
        pub at: Timestamp,
        /// NULL: the server itself or a machine.
        pub actor_id: Option<i32>,
        pub actor_name: Option<String>,
        pub token_id: Option<i32>,
        pub operation: String,
        pub object_type: String,
        pub object_id: String,
        pub address: Option<String>,
        pub request_id: Option<String>,
        pub old_value: Option<String>,
        pub new_value: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// When a token was last used, to the minute.
pub mod token_usage {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "token_usage")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub token_id: i32,
        pub last_used_at: Timestamp,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::super::api_token::Entity",
            from = "Column::TokenId",
            to = "super::super::api_token::Column::Id"
        )]
        Token,
    }

    impl Related<super::super::api_token::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Token.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}
