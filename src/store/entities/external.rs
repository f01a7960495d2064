//! The tables of results that were computed elsewhere. JSON is text as it was sent.
#![allow(missing_docs)] // Columns are named by the schema; a comment stands where the name is not enough.

/// What something is graded by.
pub mod grading_configurations {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "grading_configurations")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        /// Unique, and never changed.
        pub external_assignment_id: String,
        pub template_name: String,
        pub criteria_config: String,
        /// A JSON array of names in lower case.
        pub languages: String,
        pub setup_config: Option<String>,
        pub feedback_config: Option<String>,
        pub include_feedback: bool,
        /// 1 at first, and one more for each change.
        pub version: i32,
        pub created_at: Timestamp,
        pub updated_at: Timestamp,
        pub is_active: bool,
        /// Bytes of its texts.
        pub content_size: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// What was graded.
pub mod submissions {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "submissions")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub grading_config_id: i32,
        /// The version of the configuration that was graded with.
        pub grading_config_version: i32,
        pub external_user_id: String,
        pub username: String,
        /// A JSON object of texts; empty where the result was computed elsewhere.
        pub submission_files: String,
        pub language: Option<String>,
        /// `pending`, `processing`, `completed` or `failed`.
        pub status: String,
        pub submitted_at: Timestamp,
        pub graded_at: Option<Timestamp>,
        pub submission_metadata: Option<String>,
        /// Bytes of its texts and of its result's.
        pub content_size: i64,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::grading_configurations::Entity",
            from = "Column::GradingConfigId",
            to = "super::grading_configurations::Column::Id"
        )]
        GradingConfiguration,
    }

    impl Related<super::grading_configurations::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::GradingConfiguration.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The result of a submission; unique by submission.
pub mod submission_results {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "submission_results")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub submission_id: i32,
        pub final_score: f64,
        pub result_tree: Option<String>,
        pub feedback: Option<String>,
        pub focus: Option<String>,
        pub score_vector: Option<String>,
        pub comparison: Option<String>,
        pub pipeline_execution: Option<String>,
        pub execution_time_ms: i64,
        /// `success`, `failed` or `interrupted`.
        pub pipeline_status: String,
        pub error_message: Option<String>,
        pub failed_at_step: Option<String>,
        pub created_at: Timestamp,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::submissions::Entity",
            from = "Column::SubmissionId",
            to = "super::submissions::Column::Id"
        )]
        Submission,
    }

    impl Related<super::submissions::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Submission.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}
