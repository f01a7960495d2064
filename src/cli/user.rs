//! `touchstone user`

use std::io::{IsTerminal, Read};

use clap::{Args, Subcommand};
use serde_json::json;

use super::{Failure, failed, open, operator, say};
use crate::api::models::Role;
use crate::config::Settings;
use crate::domain::password;
use crate::domain::time::Timestamp;
use crate::store::audit::{self, Change};
use crate::store::{Store, StoreError, Tx, tokens, users};

/// Manage accounts
#[derive(Debug, Subcommand)]
pub enum User {
    Create(Create),
    List(List),
    SetRole(SetRole),
    SetPassword(SetPassword),
    SetGithubLogin(SetGithubLogin),
    Deactivate(Deactivate),
}

/// Make an account
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  touchstone user create --email ada@example.com --name Ada --role admin\n  \
                  echo \"$PASSWORD\" | touchstone user create --email bot@example.com --name Bot --role user --password-stdin"
)]
pub struct Create {
    /// The address to log in with
    #[arg(long)]
    email: String,
    /// The name shown to others
    #[arg(long)]
    name: String,
    /// admin, contributor, tester or user
    #[arg(long, value_parser = role)]
    role: Role,
    /// Read the password from standard input instead of asking for it
    #[arg(long)]
    password_stdin: bool,
}

/// List accounts
#[derive(Debug, Args)]
pub struct List {
    /// As JSON
    #[arg(long)]
    json: bool,
}

/// Give an account another role
#[derive(Debug, Args)]
pub struct SetRole {
    /// The account's address
    #[arg(long)]
    email: String,
    /// admin, contributor, tester or user
    #[arg(long, value_parser = role)]
    role: Role,
}

/// Give an account another password
#[derive(Debug, Args)]
pub struct SetPassword {
    /// The account's address
    #[arg(long)]
    email: String,
    /// Read the password from standard input instead of asking for it
    #[arg(long)]
    password_stdin: bool,
}

/// Link an account to a GitHub account, whose repositories it may then test
#[derive(Debug, Args)]
pub struct SetGithubLogin {
    /// The account's address
    #[arg(long)]
    email: String,
    /// The GitHub login; unlinks without it
    #[arg(long)]
    login: Option<String>,
}

/// Anonymise an account, lock it and revoke its tokens; this cannot be undone
#[derive(Debug, Args)]
pub struct Deactivate {
    /// The account's address
    #[arg(long)]
    email: String,
}

fn role(text: &str) -> Result<Role, String> {
    Role::parse(text).ok_or_else(|| "must be admin, contributor, tester or user".to_owned())
}

impl User {
    /// Runs the command.
    pub async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let store = open::migrated(settings).await?;
        match self {
            Self::Create(command) => command.run(&store, settings).await?,
            Self::List(command) => command.run(&store).await?,
            Self::SetRole(command) => command.run(&store).await?,
            Self::SetPassword(command) => command.run(&store, settings).await?,
            Self::SetGithubLogin(command) => command.run(&store).await?,
            Self::Deactivate(command) => command.run(&store).await?,
        }
        store.close().await;
        Ok(())
    }
}

async fn note(
    tx: &Tx,
    operation: &str,
    id: i32,
    old: Option<String>,
    new: Option<String>,
) -> Result<(), StoreError> {
    let change = Change { object_type: "user", object_id: id.to_string(), old, new };
    audit::write(tx, &operator(operation), change).await
}

impl Create {
    async fn run(self, store: &Store, settings: &Settings) -> Result<(), Failure> {
        let (name, email) = (self.name.trim(), self.email.trim());
        if name.is_empty() || name.chars().count() > 50 {
            return Err(Failure::usage("--name: must have 1 to 50 characters"));
        }
        let plausible =
            email.split_once('@').is_some_and(|(local, domain)| !local.is_empty() && !domain.is_empty());
        if !plausible
            || email.chars().count() > 255
            || email.chars().any(|c| c.is_whitespace() || c.is_control())
        {
            return Err(Failure::usage("--email: must be an address of at most 255 characters"));
        }
        let hash = new_password(self.password_stdin, settings)?;
        let tx = store.begin().await?;
        let id = match users::insert(&tx, name, email, self.role, &hash).await {
            Err(StoreError::Conflict { .. }) => return Err(failed("this name or address is in use")),
            other => other?,
        };
        note(&tx, "user create", id, None, Some(format!("{} {}", email, self.role))).await?;
        tx.commit().await?;
        say(format!("user {id} made"))?;
        Ok(())
    }
}

impl List {
    async fn run(self, store: &Store) -> Result<(), Failure> {
        let users = users::all(store).await?;
        if self.json {
            let list: Vec<_> = users
                .iter()
                .map(|user| {
                    json!({ "user_id": user.id, "name": user.name, "email": user.email, "role": user.role,
                            "github_login": user.github_login })
                })
                .collect();
            say(json!(list))?;
            return Ok(());
        }
        for user in users {
            let login = user.github_login.unwrap_or_default();
            say(format!("{:>6}  {:<12} {:<32} {:<24} {login}", user.id, user.role, user.email, user.name))?;
        }
        Ok(())
    }
}

impl SetRole {
    async fn run(self, store: &Store) -> Result<(), Failure> {
        let tx = store.begin().await?;
        let user = open::user_to_change(&tx, &self.email).await?;
        users::set_role(&tx, user.id, self.role).await?;
        keep_an_admin(&tx, &user).await?;
        note(&tx, "user set-role", user.id, Some(user.role.to_string()), Some(self.role.to_string())).await?;
        tx.commit().await?;
        say(format!("{} is now {}", self.email, self.role))?;
        Ok(())
    }
}

impl SetPassword {
    async fn run(self, store: &Store, settings: &Settings) -> Result<(), Failure> {
        let user = open::user(store, &self.email).await?;
        let hash = new_password(self.password_stdin, settings)?;
        let tx = store.begin().await?;
        users::set_password(&tx, user.id, &hash).await?;
        note(&tx, "user set-password", user.id, None, None).await?;
        tx.commit().await?;
        say(format!(
            "{} has a new password; tokens stay valid until they expire or are revoked",
            self.email
        ))?;
        Ok(())
    }
}

impl SetGithubLogin {
    async fn run(self, store: &Store) -> Result<(), Failure> {
        let login = self.login.as_deref().map(str::trim).filter(|login| !login.is_empty());
        if login.is_some_and(|login| {
            login.len() > 39 || !login.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        }) {
            return Err(Failure::usage("--login: must be a GitHub login"));
        }
        let user = open::user(store, &self.email).await?;
        let tx = store.begin().await?;
        users::set_github_login(&tx, user.id, login).await?;
        note(&tx, "user set-github-login", user.id, user.github_login, login.map(str::to_owned)).await?;
        tx.commit().await?;
        match login {
            Some(login) => say(format!("{} is linked to {login}", self.email)),
            None => say(format!("{} is not linked any more", self.email)),
        }
    }
}

impl Deactivate {
    async fn run(self, store: &Store) -> Result<(), Failure> {
        let tx = store.begin().await?;
        let user = open::user_to_change(&tx, &self.email).await?;
        users::anonymise(&tx, user.id).await?;
        keep_an_admin(&tx, &user).await?;
        let revoked = tokens::revoke_all(&tx, user.id, Timestamp::now()).await?;
        note(&tx, "user deactivate", user.id, None, Some("deactivated".to_owned())).await?;
        tx.commit().await?;
        say(format!("user {} is deactivated, {revoked} tokens revoked", user.id))?;
        Ok(())
    }
}

/// Refuses a change that has taken the last admin away. Where there was none
/// before, nothing is lost.
async fn keep_an_admin(tx: &Tx, before: &users::User) -> Result<(), Failure> {
    if before.role == Role::Admin && users::admins(tx).await? == 0 {
        return Err(failed("this is the last admin; make another first"));
    }
    Ok(())
}

/// Reads a new password, checks it and hashes it. A terminal is asked twice.
fn new_password(stdin: bool, settings: &Settings) -> Result<String, Failure> {
    let password = if stdin {
        let mut text = String::new();
        std::io::stdin().take(64 * 1024).read_to_string(&mut text)?;
        let line = text.strip_suffix('\n').unwrap_or(&text);
        line.strip_suffix('\r').unwrap_or(line).to_owned()
    } else if std::io::stdin().is_terminal() {
        let first = rpassword::prompt_password("Password: ")?;
        if rpassword::prompt_password("Again: ")? != first {
            return Err(Failure::usage("the two passwords differ"));
        }
        first
    } else {
        return Err(Failure::usage("there is no terminal to ask for a password; use --password-stdin"));
    };
    password::check_new(&password).map_err(Failure::usage)?;
    Ok(password::hash(&password, settings.password_format))
}
