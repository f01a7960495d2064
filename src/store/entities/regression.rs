//! The suite: regression tests, their categories, expected outputs and accepted variants.
#![allow(missing_docs)] // Columns are named by the schema; a comment stands where the name is not enough.

/// One regression test. `active` NULL counts as inactive; `expected_rc` NULL equals only a NULL exit code.
pub mod regression_test {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "regression_test")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        /// NULL once the sample is gone.
        pub sample_id: Option<i32>,
        pub command: String,
        pub input_type: Option<String>,
        pub output_type: Option<String>,
        pub expected_rc: Option<i32>,
        pub active: Option<bool>,
        /// A run.
        pub last_passed_on_windows: Option<i32>,
        /// A run.
        pub last_passed_on_linux: Option<i32>,
        pub description: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::super::sample::Entity",
            from = "Column::SampleId",
            to = "super::super::sample::Column::Id"
        )]
        Sample,
        #[sea_orm(has_many = "super::regression_test_output::Entity")]
        Outputs,
    }

    impl Related<super::super::sample::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Sample.def()
        }
    }

    impl Related<super::regression_test_output::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Outputs.def()
        }
    }

    impl Related<super::category::Entity> for Entity {
        fn to() -> RelationDef {
            super::regression_test_category::Relation::Category.def()
        }

        fn via() -> Option<RelationDef> {
            Some(super::regression_test_category::Relation::RegressionTest.def().rev())
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A category of regression tests; `name` is unique.
pub mod category {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "category")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub name: Option<String>,
        pub description: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl Related<super::regression_test::Entity> for Entity {
        fn to() -> RelationDef {
            super::regression_test_category::Relation::RegressionTest.def()
        }

        fn via() -> Option<RelationDef> {
            Some(super::regression_test_category::Relation::Category.def().rev())
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A regression test in a category. The table has no primary key, so a pair may occur twice and both columns
/// may be NULL; both are the key here only because an entity must have one.
pub mod regression_test_category {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "regression_test_category")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub regression_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub category_id: i32,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::regression_test::Entity",
            from = "Column::RegressionId",
            to = "super::regression_test::Column::Id"
        )]
        RegressionTest,
        #[sea_orm(
            belongs_to = "super::category::Entity",
            from = "Column::CategoryId",
            to = "super::category::Column::Id"
        )]
        Category,
    }

    impl Related<super::regression_test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::RegressionTest.def()
        }
    }

    impl Related<super::category::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Category.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// An output file a regression test is expected to produce. `ignore` NULL means it is compared.
pub mod regression_test_output {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "regression_test_output")]
    pub struct Model {
        #[sea_orm(primary_key)]
        /// A row with id -1 may exist: a sentinel, never an expectation.
        pub id: i32,
        pub regression_id: Option<i32>,
        /// Name of the baseline file without extension, normally a SHA-256.
        pub correct: Option<String>,
        /// With its dot, though a few old rows lack it.
        pub correct_extension: String,
        /// What the tester puts between the sample's hash and the extension.
        pub expected_filename: Option<String>,
        pub ignore: Option<bool>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::regression_test::Entity",
            from = "Column::RegressionId",
            to = "super::regression_test::Column::Id"
        )]
        RegressionTest,
        #[sea_orm(has_many = "super::regression_test_output_files::Entity")]
        Variants,
    }

    impl Related<super::regression_test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::RegressionTest.def()
        }
    }

    impl Related<super::regression_test_output_files::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Variants.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// One further accepted hash of an output (one, despite the plural). Not unique.
pub mod regression_test_output_files {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "regression_test_output_files")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub file_hashes: Option<String>,
        pub regression_test_output_id: Option<i32>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::regression_test_output::Entity",
            from = "Column::RegressionTestOutputId",
            to = "super::regression_test_output::Column::Id"
        )]
        Output,
    }

    impl Related<super::regression_test_output::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Output.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}
