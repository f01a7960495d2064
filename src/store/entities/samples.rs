//! Media samples, uploads and what describes them.
#![allow(missing_docs)] // Columns are named by the schema; a comment stands where the name is not enough.

/// A media sample, by the SHA-256 of its bytes (old rows hold words); `extension` without a dot.
pub mod sample {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sample")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub sha: Option<String>,
        pub extension: String,
        /// Without extension.
        pub original_name: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(has_many = "super::sample_extra::Entity")]
        Extras,
        #[sea_orm(has_many = "super::upload::Entity")]
        Uploads,
        #[sea_orm(has_many = "super::super::regression_test::Entity")]
        RegressionTests,
    }

    impl Related<super::sample_extra::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Extras.def()
        }
    }

    impl Related<super::upload::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Uploads.def()
        }
    }

    impl Related<super::super::regression_test::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::RegressionTests.def()
        }
    }

    impl Related<super::tag::Entity> for Entity {
        fn to() -> RelationDef {
            super::sample_tag_association::Relation::Tag.def()
        }

        fn via() -> Option<RelationDef> {
            Some(super::sample_tag_association::Relation::Sample.def().rev())
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A file that accompanies a sample; `sample_id` NULL once the sample is gone.
pub mod sample_extra {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sample_extra")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub sample_id: Option<i32>,
        pub original_name: String,
        pub extension: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::sample::Entity",
            from = "Column::SampleId",
            to = "super::sample::Column::Id"
        )]
        Sample,
    }

    impl Related<super::sample::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Sample.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A GitHub issue linked to a sample; `status` is free text, `user` a GitHub name.
pub mod sample_issue {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sample_issue")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub sample_id: Option<i32>,
        pub issue_id: i32,
        pub title: String,
        pub user: String,
        pub created_at: Timestamp,
        pub status: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::sample::Entity",
            from = "Column::SampleId",
            to = "super::sample::Column::Id"
        )]
        Sample,
    }

    impl Related<super::sample::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Sample.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A tag for samples; `name` is unique.
pub mod tag {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "tag")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub name: String,
        pub description: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl Related<super::sample::Entity> for Entity {
        fn to() -> RelationDef {
            super::sample_tag_association::Relation::Sample.def()
        }

        fn via() -> Option<RelationDef> {
            Some(super::sample_tag_association::Relation::Tag.def().rev())
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A sample carrying a tag. Nothing cascades: delete these before either side.
pub mod sample_tag_association {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sample_tag_association")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub sample_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub tag_id: i32,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::sample::Entity",
            from = "Column::SampleId",
            to = "super::sample::Column::Id"
        )]
        Sample,
        #[sea_orm(belongs_to = "super::tag::Entity", from = "Column::TagId", to = "super::tag::Column::Id")]
        Tag,
    }

    impl Related<super::sample::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Sample.def()
        }
    }

    impl Related<super::tag::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Tag.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Who uploaded a sample and with what. Not unique for a sample; `sample_id` NULL once it is gone.
pub mod upload {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "upload")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub user_id: Option<i32>,
        pub sample_id: Option<i32>,
        pub version_id: Option<i32>,
        /// `linux`, `windows`, `mac` or `bsd`.
        pub platform: String,
        pub parameters: String,
        pub notes: String,
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
            belongs_to = "super::sample::Entity",
            from = "Column::SampleId",
            to = "super::sample::Column::Id"
        )]
        Sample,
        #[sea_orm(
            belongs_to = "super::ccextractor_version::Entity",
            from = "Column::VersionId",
            to = "super::ccextractor_version::Column::Id"
        )]
        Version,
    }

    impl Related<super::super::user::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::User.def()
        }
    }

    impl Related<super::sample::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Sample.def()
        }
    }

    impl Related<super::ccextractor_version::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::Version.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// An upload not yet described; `extension` with its dot, or empty.
pub mod upload_queue {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "upload_queue")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub sha: Option<String>,
        pub extension: String,
        pub original_name: String,
        pub user_id: Option<i32>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::super::user::Entity",
            from = "Column::UserId",
            to = "super::super::user::Column::Id"
        )]
        User,
    }

    impl Related<super::super::user::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::User.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A released version; version, day and commit are each unique.
pub mod ccextractor_version {
    use chrono::NaiveDate;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "ccextractor_version")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub version: Option<String>,
        pub released: Option<NaiveDate>,
        pub commit: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A file extension no upload may have; without a dot, lower case.
pub mod extension_forbidden {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "extension_forbidden")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub extension: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A media type no upload may have.
pub mod mimetype_forbidden {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "mimetype_forbidden")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub mimetype: String,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
