//! People, their API tokens and their FTP access.
#![allow(missing_docs)] // Columns are named by the schema; a comment stands where the name is not enough.

/// A person. `role` NULL or unknown grants nothing; `password` may hold a text that is no hash, which never matches.
pub mod user {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "user")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        /// Unique, up to 50 characters.
        pub name: Option<String>,
        /// Unique, up to 255 characters.
        pub email: Option<String>,
        /// OAuth token in clear text.
        pub github_token: Option<String>,
        pub github_login: Option<String>,
        pub password: String,
        pub role: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(has_many = "super::api_token::Entity")]
        ApiToken,
    }

    impl Related<super::api_token::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::ApiToken.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}

    /// Secrets in the row stay out of logs.
    impl std::fmt::Debug for Model {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.debug_struct("user").field("id", &self.id).finish_non_exhaustive()
        }
    }
}

/// An API token; live while `revoked_at` is NULL and `expires_at` has not passed. Rows are never deleted.
pub mod api_token {
    use sea_orm::entity::prelude::*;

    use crate::domain::time::Timestamp;

    #[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "api_token")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub user_id: i32,
        /// Unique for its user, revoked ones included.
        pub token_name: String,
        /// SHA-256 of the token in lower-case hex, or an argon2id hash.
        pub token_hash: String,
        /// The first 16 characters; indexed, not unique.
        pub token_prefix: String,
        /// A JSON array of scope names.
        pub scopes_json: String,
        pub created_at: Timestamp,
        pub expires_at: Timestamp,
        pub revoked_at: Option<Timestamp>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::user::Entity",
            from = "Column::UserId",
            to = "super::user::Column::Id"
        )]
        User,
    }

    impl Related<super::user::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::User.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}

    /// Secrets in the row stay out of logs.
    impl std::fmt::Debug for Model {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.debug_struct("api_token").field("id", &self.id).finish_non_exhaustive()
        }
    }
}

/// FTP access of one user; `status` is `0` (off) or `1` (on), the password is in clear text.
pub mod ftpd {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "ftpd")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub user_id: i32,
        pub user_name: String,
        pub status: String,
        pub password: String,
        pub dir: String,
        pub ip_access: String,
        pub quota_files: i32,
        pub uid: i32,
        pub gid: i32,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {
        #[sea_orm(
            belongs_to = "super::user::Entity",
            from = "Column::UserId",
            to = "super::user::Column::Id"
        )]
        User,
    }

    impl Related<super::user::Entity> for Entity {
        fn to() -> RelationDef {
            Relation::User.def()
        }
    }

    impl ActiveModelBehavior for ActiveModel {}

    /// Secrets in the row stay out of logs.
    impl std::fmt::Debug for Model {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.debug_struct("ftpd").field("user_id", &self.user_id).finish_non_exhaustive()
        }
    }
}

/// A message about an FTP or queued upload, shown to its user.
pub mod upload_log {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "upload_log")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub message: String,
        pub user_id: Option<i32>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A GitHub account whose pull requests are not tested; `user_id` is the GitHub number, no user of ours.
pub mod blocked_users {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "blocked_users")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub user_id: i32,
        pub comment: Option<String>,
    }

    #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
