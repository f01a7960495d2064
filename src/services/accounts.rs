//! Whose a GitHub account is. Blocked accounts are known by number, our users
//! by login, and only GitHub knows which goes with which; it is asked where a
//! GitHub token is configured.

use std::time::Duration;

use futures_util::future::BoxFuture;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::Deserialize;

use super::builds::GitHub;

/// What knows the numbers and the logins of GitHub accounts.
pub trait Accounts: Send + Sync + 'static {
    /// The login of the account of this number; nothing if there is none.
    /// `Err` if that cannot be found out now.
    fn login(&self, number: i32) -> BoxFuture<'_, Result<Option<String>, String>>;

    /// The number of the account of this login; nothing if there is none.
    /// `Err` if that cannot be found out now.
    fn number<'a>(&'a self, login: &'a str) -> BoxFuture<'a, Result<Option<i64>, String>>;
}

/// How long one question may take.
const PATIENCE: Duration = Duration::from_secs(10);

/// What GitHub says of an account.
#[derive(Deserialize)]
struct Account {
    id: i64,
    login: String,
}

impl GitHub {
    async fn account(&self, path: &str) -> Result<Option<Account>, String> {
        tokio::time::timeout(PATIENCE, self.get(path))
            .await
            .unwrap_or_else(|_| Err("GitHub took too long".to_owned()))
    }
}

impl Accounts for GitHub {
    fn login(&self, number: i32) -> BoxFuture<'_, Result<Option<String>, String>> {
        Box::pin(async move {
            let account = self.account(&format!("user/{number}")).await?;
            Ok(account.map(|account| account.login))
        })
    }

    fn number<'a>(&'a self, login: &'a str) -> BoxFuture<'a, Result<Option<i64>, String>> {
        Box::pin(async move {
            let account =
                self.account(&format!("users/{}", utf8_percent_encode(login, NON_ALPHANUMERIC))).await?;
            Ok(account.map(|account| account.id))
        })
    }
}
