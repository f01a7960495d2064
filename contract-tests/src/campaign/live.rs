//! A campaign against a server of which nothing is known but its address and a
//! token.

use std::time::Duration;

use http::Method;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};
use touchstone::contract::{Location, Operation, Shape};

use super::Target;
use crate::callers::{Access, Caller, Identity, access};
use crate::contract::{document, operation};
use crate::judging::Expected;
use crate::requests::{Hints, Request};
use crate::sending::Client;

/// Ids that hardly anything has.
const STRANGERS: [i32; 2] = [i32::MAX - 1, i32::MAX];

/// A running server.
#[derive(Debug)]
pub struct Live {
    client: Client,
    token: String,
    full: Identity,
    plain: Option<Identity>,
    writes: bool,
    patience: Duration,
}

impl Live {
    /// Asks the server at `base` who the tokens belong to. With `writes`,
    /// requests may change what is there.
    ///
    /// # Errors
    /// When the server does not answer, or does not know a token.
    pub async fn meet(
        base: &str,
        token: &str,
        plain: Option<&str>,
        writes: bool,
        patience: Duration,
    ) -> Result<Self, String> {
        let client = Client::new(base);
        let full = whose(&client, token).await?;
        let plain = match plain {
            Some(token) => Some(whose(&client, token).await?),
            None => None,
        };
        Ok(Self { client, token: token.to_owned(), full, plain, writes, patience })
    }

    /// What the campaign will be like, for people.
    ///
    /// # Errors
    /// When the server does not answer.
    pub async fn describe(&self) -> Result<String, String> {
        let published = reqwest::get(format!("{}/openapi.json", self.client.base())).await;
        let published = published.map_err(|error| format!("no contract: {error}"))?;
        let published: Value = published.json().await.map_err(|error| format!("no contract: {error}"))?;
        let mut said = match &self.full.standing {
            Some((role, scopes)) => {
                let scopes: Vec<&str> = scopes.iter().map(|scope| scope.as_str()).collect();
                format!(
                    "The token is of an account with the role {} and has the scopes {}.",
                    role.as_str(),
                    scopes.join(" ")
                )
            }
            None => String::new(),
        };
        said.push_str(if self.writes {
            "\nRequests change what is there."
        } else {
            "\nNothing is changed: operations that change something get only requests that are to be refused."
        });
        // The address of the server is its own affair.
        let same = ["paths", "components"].iter().all(|part| published[part] == document()[part]);
        if !same {
            said.push_str("\nThe server publishes another contract than the one it is held against.");
        }
        Ok(said)
    }
}

/// The account of a token, as the server tells it.
async fn whose(client: &Client, token: &str) -> Result<Identity, String> {
    let me = operation("getCurrentUser").ok_or("the contract has no getCurrentUser")?;
    let authorization = format!("Bearer {token}");
    let answer = client.send(&Method::GET, &Request::empty(me), Some(&authorization)).await;
    let answer = answer.map_err(|error| format!("{} does not answer: {error}", client.base()))?;
    let account: Value = serde_json::from_slice(&answer.content).unwrap_or_default();
    let role = account["role"].as_str().and_then(|text| Role::ALL.iter().find(|role| role.as_str() == text));
    let Some(role) = role.filter(|_| answer.status == 200) else {
        return Err(format!("{} does not take the token: {}", client.base(), answer.status));
    };
    let listed: Vec<&str> =
        account["scopes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let scopes = Scope::ALL.iter().copied().filter(|scope| listed.contains(&scope.as_str())).collect();
    Ok(Identity::with(token, *role, scopes))
}

impl Target for Live {
    fn client(&self) -> &Client {
        &self.client
    }

    async fn identity(&self, caller: Caller, _: &Operation) -> Option<Identity> {
        match caller {
            Caller::Full => Some(self.full.clone()),
            Caller::Plain => self.plain.clone(),
            other => Identity::made_up(other, &self.token),
        }
    }

    /// Whatever may change something is asked for ids that hardly exist, or for
    /// such as replies have named: by the links of the contract, what is
    /// removed was made by an earlier request.
    fn hints(&self, operation: &Operation) -> Hints {
        if operation.is_read() {
            return Hints::default();
        }
        let ids = operation
            .parameters
            .iter()
            .filter(|parameter| parameter.location == Location::Path && parameter.shape == Shape::Integer);
        ids.fold(Hints::default().always("wait_seconds", [json!(0)]), |hints, id| {
            hints.always(id.name, STRANGERS.map(|id| json!(id)))
        })
    }

    fn permits(&self, operation: &Operation, caller: Caller, expected: &Expected) -> bool {
        let identity = match caller {
            Caller::Full => Some(&self.full),
            Caller::Plain => self.plain.as_ref(),
            _ => None,
        };
        let granted = operation.public
            || identity.is_some_and(|identity| access(operation, identity) == Access::Granted);
        // What is removed without being named is what the request is made with.
        let own = operation.method == Method::DELETE && !operation.path.contains('{');
        match expected {
            Expected::Taken if granted && !operation.is_read() => self.writes && !own,
            _ => true,
        }
    }

    fn patience(&self) -> Duration {
        self.patience
    }
}
