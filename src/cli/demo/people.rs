//! Accounts, and what the platform keeps beside them.

use super::Account;
use super::rows::{insert, insert_for_ids};
use crate::api::models::Role;
use crate::domain::password::{self, PasswordFormat};
use crate::store::{Param, StoreError, Tx};

/// The password of every account made here.
pub const PASSWORD: &str = "touchstone-demo";

/// The address of the admin.
pub(super) const ADMIN: &str = "admin@example.com";

/// Name, address, role and GitHub account.
const ACCOUNTS: [(&str, &str, Role, Option<&str>); 10] = [
    ("Ada Admin", ADMIN, Role::Admin, Some("ada-admin")),
    ("Carla Contributor", "contributor@example.com", Role::Contributor, Some("carla-codes")),
    ("Tomas Tester", "tester@example.com", Role::Tester, None),
    ("Uma User", "user@example.com", Role::User, Some("uma-captions")),
    ("Bruno Lima", "bruno@example.com", Role::Contributor, Some("brunolima")),
    ("Chidi Okafor", "chidi@example.com", Role::Contributor, Some("chidi-ok")),
    ("Mei Tanaka", "mei@example.com", Role::User, Some("meitanaka")),
    ("Priya Nair", "priya@example.com", Role::User, Some("priyanair")),
    ("Søren Holm", "soren@example.com", Role::Tester, None),
    ("Noor Haddad", "noor@example.com", Role::User, None),
];

/// Somebody with an account.
pub(super) struct Person {
    pub(super) id: i32,
    pub(super) name: &'static str,
    pub(super) github: Option<&'static str>,
}

/// What a caller is told of the accounts.
pub(super) fn accounts() -> Vec<Account> {
    ACCOUNTS.iter().map(|&(name, email, role, _)| Account { name, email, role }).collect()
}

/// Makes the accounts, all with one password hash: hashing is slow on purpose.
pub(super) async fn fill(tx: &Tx) -> Result<Vec<Person>, StoreError> {
    let hash = password::hash(PASSWORD, PasswordFormat::Argon2id);
    let rows: Vec<[Param<'_>; 5]> = ACCOUNTS
        .iter()
        .map(|&(name, email, role, github)| {
            [name.into(), email.into(), github.into(), (&hash).into(), role.as_str().into()]
        })
        .collect();
    let ids =
        insert_for_ids(tx, "user", ["name", "email", "github_login", "password", "role"], &rows).await?;
    let people = ids.into_iter().zip(ACCOUNTS);
    Ok(people.map(|(id, (name, _, _, github))| Person { id, name, github }).collect())
}

/// Whom and what the platform refuses, and that it takes runs.
pub(super) async fn fill_rules(tx: &Tx) -> Result<(), StoreError> {
    let blocked = [[4_000_017.into(), "Opened forty pull requests that only add blank lines.".into()]];
    insert(tx, "blocked_users", ["user_id", "comment"], &blocked).await?;
    let extensions = ["bat", "com", "exe", "html", "js", "php", "sh"].map(|name| [name.into()]);
    insert(tx, "extension_forbidden", ["extension"], &extensions).await?;
    let types = ["application/javascript", "application/x-dosexec", "text/html"].map(|name| [name.into()]);
    insert(tx, "mimetype_forbidden", ["mimetype"], &types).await?;
    let modes = ["linux", "windows"].map(|platform| [platform.into(), false.into()]);
    insert(tx, "maintenance_mode", ["platform", "disabled"], &modes).await
}
