//! Runs and everything a run produces.
#![allow(missing_docs)] // Columns are named by the schema; a comment stands where the name is not enough.

/// A repository, by the unique URL it is cloned from: `https://github.com/<owner>/<name>.git`.
pub mod fork {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "fork")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub github: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A run. It has no times of its own; its state is its newest progress row.
pub mod test {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "test")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub platform: String,
        /// `commit` or `pr`.
        pub test_type: String,
        /// The worker's credential, in clear text; unique.
        pub token: Option<String>,
        /// NULL: repository unknown.
        pub fork_id: Option<i32>,
        pub branch: String,
        pub commit: String,
        /// 0 means no pull request.
        pub pr_nr: i32,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::fork::Entity",
            from = "Column::ForkId",
            to = "super::fork::Column::Id"
        )]
        Fork,
        #[sea_orm(has_many = "super::test_progress::Entity")]
        Progress,
        #[sea_orm(has_many = "super::test_result::Entity")]
        Results,
        #[sea_orm(has_many = "super::test_result_file::Entity")]
        Files,
        #[sea_orm(has_many = "super::customized_test::Entity")]
        Selection,
    }

    impl Related<super::fork::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Fork.def()
        }
    }

    impl Related<super::test_progress::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Progress.def()
        }
    }

    impl Related<super::test_result::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Results.def()
        }
    }

    impl Related<super::test_result_file::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Files.def()
        }
    }

    impl Related<super::customized_test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Selection.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}

    /// Secrets in the row stay out of logs.
    impl std::fmt::Debug for Model {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.debug_struct("test").field("id", &self.id).finish_non_exhaustive()
        }
    }
}

/// The owner of a run started on the original web pages.
pub mod test_fork {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "test_fork")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub user_id: Option<i32>,
        pub test_id: Option<i32>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::super::user::Entity",
            from = "Column::UserId",
            to = "super::super::user::Column::Id"
        )]
        User,
        #[sea_orm(
            belongs_to = "super::test::Entity",
            from = "Column::TestId",
            to = "super::test::Column::Id"
        )]
        Test,
    }

    impl Related<super::super::user::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::User.def()
        }
    }

    impl Related<super::test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Test.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A regression test selected for a run. Duplicates occur; a run without any row selects every test.
pub mod customized_test {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "customized_test")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub test_id: Option<i32>,
        pub regression_id: Option<i32>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::test::Entity",
            from = "Column::TestId",
            to = "super::test::Column::Id"
        )]
        Test,
        #[sea_orm(
            belongs_to = "super::super::regression_test::Entity",
            from = "Column::RegressionId",
            to = "super::super::regression_test::Column::Id"
        )]
        RegressionTest,
    }

    impl Related<super::test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Test.def()
        }
    }

    impl Related<super::super::regression_test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::RegressionTest.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// One step in the life of a run; the row with the highest id is its state.
pub mod test_progress {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "test_progress")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub test_id: Option<i32>,
        pub status: String,
        pub timestamp: Timestamp,
        pub message: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::test::Entity",
            from = "Column::TestId",
            to = "super::test::Column::Id"
        )]
        Test,
    }

    impl Related<super::test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Test.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// The result of one regression test in a run; `runtime` in milliseconds. Old rows have NULLs.
pub mod test_result {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "test_result")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub test_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub regression_test_id: i32,
        pub runtime: Option<i32>,
        pub exit_code: Option<i32>,
        /// Copied from the regression test when the result came in.
        pub expected_rc: Option<i32>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::test::Entity",
            from = "Column::TestId",
            to = "super::test::Column::Id"
        )]
        Test,
        #[sea_orm(
            belongs_to = "super::super::regression_test::Entity",
            from = "Column::RegressionTestId",
            to = "super::super::regression_test::Column::Id"
        )]
        RegressionTest,
    }

    impl Related<super::test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Test.def()
        }
    }

    impl Related<super::super::regression_test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::RegressionTest.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// An output file a run produced. `got` NULL: equal to the baseline; otherwise the hash of what came instead.
pub mod test_result_file {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "test_result_file")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub test_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub regression_test_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub regression_test_output_id: i32,
        /// The baseline's name when the file came in.
        pub expected: String,
        pub got: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::test::Entity",
            from = "Column::TestId",
            to = "super::test::Column::Id"
        )]
        Test,
        #[sea_orm(
            belongs_to = "super::super::regression_test::Entity",
            from = "Column::RegressionTestId",
            to = "super::super::regression_test::Column::Id"
        )]
        RegressionTest,
        #[sea_orm(
            belongs_to = "super::super::regression_test_output::Entity",
            from = "Column::RegressionTestOutputId",
            to = "super::super::regression_test_output::Column::Id"
        )]
        Output,
    }

    impl Related<super::test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Test.def()
        }
    }

    impl Related<super::super::regression_test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::RegressionTest.def()
        }
    }

    impl Related<super::super::regression_test_output::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Output.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}
