//! The life of an account's tokens.

use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;
use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};

use super::{Machine, any_of, run};
use crate::support::{PASSWORD, User, World, each_database};

/// A token as the model knows it; its place is the system's, too.
#[derive(Clone, Debug)]
struct Token {
    name: u8,
    scopes: Vec<Scope>,
    alive: bool,
}

/// What is asked.
#[derive(Clone, Debug)]
enum Step {
    Create(u8, Vec<Scope>),
    Use(usize),
    List(usize),
    Revoke { by: usize, token: usize },
    RevokeAnothers { by: usize },
    RevokeOwn(usize),
}

struct Tokens;

impl ReferenceStateMachine for Tokens {
    type State = Vec<Token>;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Self::State> {
        Just(Vec::new()).boxed()
    }

    fn transitions(state: &Self::State) -> BoxedStrategy<Step> {
        let scopes =
            prop::sample::subsequence(vec![Scope::RunsRead, Scope::RunsWrite, Scope::SystemRead], 1..=3);
        let create = (0_u8..12, scopes).prop_map(|(name, scopes)| Step::Create(name, scopes));
        if state.is_empty() {
            return create.boxed();
        }
        let any = || any_of(state.len());
        prop_oneof![
            2 => create,
            3 => any().prop_map(Step::Use),
            2 => any().prop_map(Step::List),
            3 => (any(), any()).prop_map(|(by, token)| Step::Revoke { by, token }),
            1 => any().prop_map(|by| Step::RevokeAnothers { by }),
            1 => any().prop_map(Step::RevokeOwn),
        ]
        .boxed()
    }

    fn preconditions(state: &Self::State, step: &Step) -> bool {
        match *step {
            Step::Create(..) => true,
            Step::Use(token) | Step::List(token) | Step::RevokeOwn(token) => token < state.len(),
            Step::Revoke { by, token } => by.max(token) < state.len(),
            Step::RevokeAnothers { by } => by < state.len(),
        }
    }

    fn apply(mut state: Self::State, step: &Step) -> Self::State {
        match step {
            // A name is taken for good, whatever became of its token.
            Step::Create(name, scopes) if state.iter().all(|token| token.name != *name) => {
                state.push(Token { name: *name, scopes: scopes.clone(), alive: true });
            }
            Step::Revoke { by, token } if state[*by].alive => state[*token].alive = false,
            Step::RevokeOwn(token) => state[*token].alive = false,
            _ => {}
        }
        state
    }
}

struct System {
    user: User,
    /// An id of somebody else's token.
    anothers: i64,
    /// Texts and ids of the tokens.
    tokens: Vec<(String, i64)>,
}

impl Machine for Tokens {
    type System = System;

    async fn begin(world: &World, number: u32) -> System {
        let user = world.user(&format!("holder{number}"), Role::User).await;
        let other = world.user(&format!("other{number}"), Role::Admin).await;
        world.token(&other, &[]).await;
        System { user, anothers: world.count("SELECT MAX(id) FROM api_token").await, tokens: Vec::new() }
    }

    async fn step(world: &World, system: &mut System, before: &Vec<Token>, step: &Step, after: &Vec<Token>) {
        let alive = |token: &usize| before[*token].alive;
        match step {
            Step::Create(name, scopes) => {
                let body = json!({
                    "email": system.user.email, "password": PASSWORD, "token_name": format!("token-{name}"),
                    "scopes": scopes,
                });
                let reply = world.post_text("/auth/tokens", None, &body.to_string()).await;
                if after.len() == before.len() {
                    assert_eq!(reply.expect(409).code(), "conflict");
                    return;
                }
                let made = reply.expect(201).json();
                let text = made["token"].as_str().expect("a token").to_owned();
                system.tokens.push((text, made["id"].as_i64().expect("an id")));
            }
            Step::Use(token) => {
                let reply = world.get("/auth/me", &system.tokens[*token].0).await;
                if alive(token) {
                    assert_eq!(reply.expect(200).json()["scopes"], json!(before[*token].scopes));
                } else {
                    reply.expect(401);
                }
            }
            Step::List(token) => {
                let reply = world.get("/auth/tokens?limit=100", &system.tokens[*token].0).await;
                if !alive(token) {
                    reply.expect(401);
                    return;
                }
                assert_listed(&reply.expect(200).json(), before);
            }
            Step::Revoke { by, token } => {
                let path = format!("/auth/tokens/{}", system.tokens[*token].1);
                let reply = world.delete(&path, &system.tokens[*by].0).await;
                reply.expect(if alive(by) { 204 } else { 401 });
            }
            Step::RevokeAnothers { by } => {
                let path = format!("/auth/tokens/{}", system.anothers);
                let reply = world.delete(&path, &system.tokens[*by].0).await;
                reply.expect(if alive(by) { 404 } else { 401 });
            }
            Step::RevokeOwn(token) => {
                let reply = world.send(
                    Method::DELETE,
                    "/auth/tokens/current",
                    Some(&system.tokens[*token].0),
                    &[],
                    None,
                );
                reply.await.expect(if alive(token) { 204 } else { 401 });
            }
        }
    }

    async fn check(world: &World, system: &System, state: &Vec<Token>) {
        for ((text, _), token) in system.tokens.iter().zip(state) {
            let reply = world.get("/auth/me", text).await;
            assert_eq!(reply.status, if token.alive { 200 } else { 401 }, "{}", reply.text);
        }
    }
}

fn assert_listed(page: &Value, tokens: &[Token]) {
    let mut listed: Vec<(String, bool)> = page["data"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|token| {
            (token["token_name"].as_str().unwrap_or_default().to_owned(), token["is_revoked"] == true)
        })
        .collect();
    let mut expected: Vec<(String, bool)> =
        tokens.iter().map(|token| (format!("token-{}", token.name), !token.alive)).collect();
    listed.sort();
    expected.sort();
    assert_eq!(listed, expected);
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn tokens_live_and_die_as_the_model_says() {
    run::<Tokens>().await;
}
