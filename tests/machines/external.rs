//! Grading configurations, and results that were computed elsewhere.

use proptest::prelude::*;
use proptest_state_machine::ReferenceStateMachine;
use reqwest::Method;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};

use super::{Machine, any_of, run};
use crate::support::{World, each_database};

/// A configuration as the model knows it; its place is the system's, too.
#[derive(Clone, Debug)]
struct Config {
    template: u8,
    active: bool,
    version: i64,
}

/// What is posted: a score, by a configuration, for one of two users.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Post {
    config: usize,
    user: u8,
    score: u8,
}

#[derive(Clone, Debug, Default)]
struct Model {
    configs: Vec<Config>,
    /// Each post with the version it was graded with.
    results: Vec<(Post, i64)>,
    /// Keys, and the posts they were used with; a post without one is its own.
    sent: Vec<(Option<u8>, Post, usize)>,
}

/// What becomes of a post.
enum Fate {
    New,
    Repeated(usize),
    OtherBody,
}

impl Model {
    fn fate(&self, key: Option<u8>, post: Post) -> Fate {
        let same =
            |(other, sent, _): &&(Option<u8>, Post, usize)| *other == key && (key.is_some() || *sent == post);
        match self.sent.iter().find(same) {
            None => Fate::New,
            Some((_, sent, result)) if *sent == post => Fate::Repeated(*result),
            Some(_) => Fate::OtherBody,
        }
    }
}

/// What is asked.
#[derive(Clone, Debug)]
enum Step {
    Create,
    Update { config: usize, template: u8, active: bool, by_name: bool },
    Post { key: Option<u8>, post: Post },
    Compare { head: usize, baseline: usize },
}

struct External;

impl ReferenceStateMachine for External {
    type State = Model;
    type Transition = Step;

    fn init_state() -> BoxedStrategy<Model> {
        Just(Model::default()).boxed()
    }

    fn transitions(state: &Model) -> BoxedStrategy<Step> {
        if state.configs.is_empty() {
            return Just(Step::Create).boxed();
        }
        let (configs, results) = (state.configs.len(), state.results.len());
        let update = (any_of(configs), 0_u8..2, any::<bool>(), any::<bool>()).prop_map(
            |(config, template, active, by_name)| Step::Update { config, template, active, by_name },
        );
        let post = (prop::option::of(0_u8..3), any_of(configs), 0_u8..2, 0_u8..3)
            .prop_map(|(key, config, user, score)| Step::Post { key, post: Post { config, user, score } });
        let compare =
            (any_of(results), any_of(results)).prop_map(|(head, baseline)| Step::Compare { head, baseline });
        let comparing = if results == 0 { 0 } else { 2 };
        prop_oneof![1 => Just(Step::Create), 3 => update, 6 => post, comparing => compare].boxed()
    }

    fn preconditions(state: &Model, step: &Step) -> bool {
        match *step {
            Step::Create => true,
            Step::Update { config, .. } | Step::Post { post: Post { config, .. }, .. } => {
                config < state.configs.len()
            }
            Step::Compare { head, baseline } => head.max(baseline) < state.results.len(),
        }
    }

    fn apply(mut state: Model, step: &Step) -> Model {
        match *step {
            Step::Create => state.configs.push(Config { template: 0, active: true, version: 1 }),
            Step::Update { config, template, active, .. } => {
                let config = &mut state.configs[config];
                // What changes nothing makes no version.
                if (config.template, config.active) != (template, active) {
                    *config = Config { template, active, version: config.version + 1 };
                }
            }
            Step::Post { key, post } => {
                if let Fate::New = state.fate(key, post) {
                    state.sent.push((key, post, state.results.len()));
                    state.results.push((post, state.configs[post.config].version));
                }
            }
            Step::Compare { .. } => {}
        }
        state
    }
}

struct System {
    number: u32,
    /// Somebody who defines, and reads.
    admin: String,
    machine: String,
    /// Ids.
    configs: Vec<i64>,
    /// What was answered to each result's first post.
    replies: Vec<Value>,
}

impl System {
    fn name(&self, config: usize) -> String {
        format!("homework-{}-{config}", self.number)
    }

    fn user(&self, user: u8) -> String {
        format!("student-{}-{user}", self.number)
    }

    fn body(&self, post: Post) -> Value {
        json!({
            "grading_config_id": self.configs[post.config], "external_user_id": self.user(post.user),
            "username": "Student", "language": "Python", "status": "completed",
            "final_score": f64::from(post.score), "execution_time_ms": 7,
            "score_vector": {"sum": f64::from(post.score)},
        })
    }
}

impl Machine for External {
    type System = System;

    async fn begin(world: &World, number: u32) -> System {
        let user = world.user(&format!("grader{number}"), Role::Admin).await;
        let admin = world.token(&user, &[Scope::RunsWrite, Scope::ResultsRead]).await;
        let machine = world.token(&user, &[Scope::ResultsWrite]).await;
        System { number, admin, machine, configs: Vec::new(), replies: Vec::new() }
    }

    async fn step(world: &World, system: &mut System, before: &Model, step: &Step, after: &Model) {
        match *step {
            Step::Create => {
                let name = system.name(system.configs.len());
                let body = json!({
                    "external_assignment_id": name, "template_name": "0", "criteria_config": {},
                    "languages": ["python"],
                });
                let made = world.post("/configs", &system.admin, &body).await.expect(200).json();
                assert_eq!(made["version"], 1);
                system.configs.push(made["id"].as_i64().expect("an id"));
                // A name is one configuration's.
                assert!(
                    !world
                        .post("/configs", &system.admin, &body)
                        .await
                        .expect(400)
                        .field("external_assignment_id")
                        .is_empty()
                );
            }
            Step::Update { config, template, active, by_name } => {
                let path = if by_name {
                    format!("/configs/external/{}", system.name(config))
                } else {
                    format!("/configs/{}", system.configs[config])
                };
                let body = json!({ "template_name": template.to_string(), "is_active": active }).to_string();
                let headers = [("content-type", "application/json")];
                let reply =
                    world.send(Method::PUT, &path, Some(&system.admin), &headers, Some(body.into_bytes()));
                assert_eq!(reply.await.expect(200).json()["version"], after.configs[config].version);
            }
            Step::Post { key, post } => {
                let text = key.map(|key| key.to_string());
                let mut headers = vec![("content-type", "application/json")];
                headers.extend(text.as_deref().map(|key| ("idempotency-key", key)));
                let body = system.body(post).to_string().into_bytes();
                let path = "/submissions/external-results";
                let reply = world.send(Method::POST, path, Some(&system.machine), &headers, Some(body)).await;
                match before.fate(key, post) {
                    Fate::New => system.replies.push(reply.expect(200).json()),
                    Fate::Repeated(result) => assert_eq!(reply.expect(200).json(), system.replies[result]),
                    Fate::OtherBody => drop(reply.expect(422)),
                }
            }
            Step::Compare { head, baseline } => {
                let [id, other] = [head, baseline].map(|result| &system.replies[result]["submission_id"]);
                let path = format!("/submissions/{id}/comparison?baseline={other}");
                let reply = world.get(&path, &system.admin).await;
                let [(head, _), (base, _)] = [&before.results[head], &before.results[baseline]];
                if head.config != base.config {
                    reply.expect(422);
                    return;
                }
                let seen = reply.expect(200).json();
                let delta = f64::from(head.score) - f64::from(base.score);
                assert_eq!(seen["score_delta"], delta);
                assert_eq!(seen["improved"], delta > 0.0);
                let status = match delta {
                    0.0 => "unchanged",
                    risen if risen > 0.0 => "improved",
                    _ => "regressed",
                };
                assert_eq!(seen["test_deltas"][0]["status"], status);
            }
        }
    }

    async fn check(world: &World, system: &System, state: &Model) {
        for (at, config) in state.configs.iter().enumerate() {
            let seen =
                world.get(&format!("/configs/{}", system.name(at)), &system.admin).await.expect(200).json();
            assert_eq!(seen["id"], system.configs[at]);
            assert_eq!(seen["version"], config.version);
            assert_eq!(seen["template_name"], config.template.to_string());
            assert_eq!(seen["is_active"], config.active);
        }
        for user in 0..2 {
            let path = format!("/submissions/user/{}", system.user(user));
            let reply = world.get(&path, &system.admin).await.expect(200);
            let own: Vec<&(Post, i64)> =
                state.results.iter().rev().filter(|(post, _)| post.user == user).collect();
            assert_eq!(reply.header("x-total-count"), own.len().to_string());
            let seen = reply.json();
            let seen: Vec<(i64, f64)> = seen
                .as_array()
                .expect("a list")
                .iter()
                .map(|one| {
                    let version = one["grading_config_version"].as_i64().expect("a version");
                    (version, one["final_score"].as_f64().expect("a score"))
                })
                .collect();
            let right: Vec<(i64, f64)> =
                own.iter().map(|(post, version)| (*version, f64::from(post.score))).collect();
            assert_eq!(seen, right);
        }
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 2)]
async fn results_from_elsewhere_are_kept_as_the_model_says() {
    run::<External>().await;
}
