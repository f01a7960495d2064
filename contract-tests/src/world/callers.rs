//! The credentials of every kind of caller.

use chrono::TimeDelta;
use touchstone::api::models::{Role, Scope};
use touchstone::contract::Operation;
use touchstone::domain::scopes;
use touchstone::domain::time::Timestamp;
use touchstone::store::Queries;

use super::{USER_EMAIL, World, mint_with};
use crate::callers::{Caller, Identity};

impl World {
    /// New credentials of such a caller for one request of an operation: many
    /// operations end the token they are called with.
    pub async fn identity(&self, caller: Caller, operation: &Operation) -> Identity {
        let tomorrow = Timestamp::now().plus(TimeDelta::days(1));
        let admin = |scopes: Vec<Scope>, until| async move {
            mint_with(&self.store, self.admin_id, &scopes, until).await
        };
        match caller {
            Caller::Full => {
                let token = admin(Scope::ALL.to_vec(), tomorrow).await;
                Identity::with(&token, Role::Admin, Scope::ALL.to_vec())
            }
            Caller::Bare => {
                let others = Scope::ALL.iter().copied().filter(|scope| !operation.scopes.contains(scope));
                let others: Vec<Scope> = others.collect();
                Identity::with(&admin(others.clone(), tomorrow).await, Role::Admin, others)
            }
            Caller::Plain => {
                let own = scopes::grantable(Role::User, &[]);
                let token = mint_with(&self.store, self.user_id().await, &own, tomorrow).await;
                Identity::with(&token, Role::User, own)
            }
            Caller::Expired => {
                let yesterday = Timestamp::now().minus(TimeDelta::days(1));
                let token = admin(Scope::ALL.to_vec(), yesterday).await;
                Identity::without(Some(format!("Bearer {token}")))
            }
            Caller::Revoked => {
                let token = admin(Scope::ALL.to_vec(), tomorrow).await;
                let sql = "UPDATE api_token SET revoked_at = created_at WHERE token_prefix = ?";
                let prefix = token[..16].to_owned();
                self.store.execute(sql, &[prefix.into()]).await.expect("a token that is revoked");
                Identity::without(Some(format!("Bearer {token}")))
            }
            Caller::Nobody | Caller::Garbled | Caller::Unknown | Caller::OtherScheme => {
                let good = admin(Scope::ALL.to_vec(), tomorrow).await;
                Identity::made_up(caller, &good).expect("these need no server")
            }
        }
    }

    async fn user_id(&self) -> i32 {
        let sql = "SELECT id FROM \"user\" WHERE email = ?";
        self.store
            .fetch_one(sql, &[USER_EMAIL.into()], |row| row.int32(0))
            .await
            .expect("the account of a user")
    }
}
