//! Who is asking: an account, through one of its tokens.

use super::scopes::grantable;
use super::time::Timestamp;
use crate::api::models::{Role, Scope};

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principal {
    /// An account, through one of its tokens.
    Account(Caller),
    /// A machine with the token of the deployment, which belongs to no account.
    Integration,
}

impl Principal {
    /// The account, if it is one.
    pub fn account(&self) -> Option<&Caller> {
        match self {
            Self::Account(caller) => Some(caller),
            Self::Integration => None,
        }
    }
}

/// What a request needs to know of the account behind a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The account's id.
    pub user_id: i32,
    /// The account's name.
    pub name: String,
    /// The account's address.
    pub email: String,
    /// The account's role as it is now (see [`role_from_stored`]).
    pub role: Role,
    /// The GitHub account linked to it, if any.
    pub github_login: Option<String>,
}

/// An authenticated caller, as of this request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caller {
    /// The account's id.
    pub user_id: i32,
    /// The account's name.
    pub name: String,
    /// The account's address.
    pub email: String,
    /// The account's role as it is now.
    pub role: Role,
    /// The GitHub account linked to it, if any.
    pub github_login: Option<String>,
    /// The token the request came with.
    pub token_id: i32,
    /// What this request may do: the token's scopes, less those the role may no
    /// longer hold. A token never grants more than its maker holds, so a demoted
    /// admin's token loses the admin's scopes at once, and regains them with the
    /// role.
    pub scopes: Vec<Scope>,
    /// When the token dies, if it is a machine's: nobody looks at its list.
    pub machine_until: Option<Timestamp>,
}

impl Caller {
    /// The caller that `account` is through a token with `token_scopes`.
    /// `approver_roles` is the setting of that name.
    pub fn new(
        account: Account,
        token_id: i32,
        mut token_scopes: Vec<Scope>,
        approver_roles: &[Role],
    ) -> Self {
        let grantable = grantable(account.role, approver_roles);
        token_scopes.retain(|scope| grantable.contains(scope));
        Self {
            user_id: account.user_id,
            name: account.name,
            email: account.email,
            role: account.role,
            github_login: account.github_login,
            token_id,
            scopes: token_scopes,
            machine_until: None,
        }
    }

    /// Whether this request may use `scope`.
    pub fn has(&self, scope: Scope) -> bool {
        self.scopes.contains(&scope)
    }
}

/// Reads the role column, which may be NULL or hold what no version of ours ever
/// wrote. Both are the least there is: [`Role::User`].
pub fn role_from_stored(stored: Option<&str>) -> Role {
    stored.and_then(|text| Role::parse(text.trim())).unwrap_or(Role::User)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(role: Role) -> Account {
        Account {
            user_id: 3,
            name: "Ada".to_owned(),
            email: "ada@example.org".to_owned(),
            role,
            github_login: None,
        }
    }

    #[test]
    fn a_role_is_read_tolerantly() {
        for &role in Role::ALL {
            assert_eq!(role_from_stored(Some(role.as_str())), role);
        }
        assert_eq!(role_from_stored(Some(" admin ")), Role::Admin);
        for other in [None, Some(""), Some("root"), Some("Admin")] {
            assert_eq!(role_from_stored(other), Role::User, "{other:?}");
        }
    }

    #[test]
    fn an_admin_keeps_every_scope_of_the_token_in_order() {
        let scopes = vec![Scope::WorkerRun, Scope::RunsRead];
        let caller = Caller::new(account(Role::Admin), 9, scopes.clone(), &[]);
        assert_eq!(caller.scopes, scopes);
        assert_eq!((caller.user_id, caller.token_id), (3, 9));
        assert!(caller.has(Scope::WorkerRun));
        assert!(!caller.has(Scope::RunsWrite));
    }

    #[test]
    fn a_demoted_admin_loses_the_admin_scopes() {
        let caller = Caller::new(account(Role::User), 9, Scope::ALL.to_vec(), &[Role::Admin]);
        assert_eq!(caller.scopes, grantable(Role::User, &[Role::Admin]));
    }

    #[test]
    fn an_approver_keeps_baselines_write() {
        let scopes = vec![Scope::BaselinesWrite, Scope::SystemWrite];
        let roles = [Role::Contributor];
        let caller = Caller::new(account(Role::Contributor), 9, scopes, &roles);
        assert_eq!(caller.scopes, [Scope::BaselinesWrite]);
    }
}
