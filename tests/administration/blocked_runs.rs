//! What blocking an account does to its runs, with a GitHub that says whose
//! account it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};

use super::trail;
use crate::support::{Reply, World, each_database};

const PATH: &str = "/system/blocked-users";
const SHA: &str = "0123456789abcdef0123456789abcdef01234567";

/// A GitHub on which `Ada-L` has the number 7 and `bob` the number 8, and every
/// commit has a build.
struct GitHub {
    url: String,
    down: Arc<AtomicBool>,
    /// How often it was asked for an account.
    asked: Arc<AtomicUsize>,
}

impl GitHub {
    async fn start() -> Self {
        let (down, asked) = (Arc::new(AtomicBool::default()), Arc::new(AtomicUsize::default()));
        let (is_down, counted) = (down.clone(), asked.clone());
        let answer = move |uri: Uri| async move {
            if uri.path().starts_with("/user") {
                counted.fetch_add(1, Ordering::SeqCst);
                if is_down.load(Ordering::SeqCst) {
                    return StatusCode::BAD_GATEWAY.into_response();
                }
            }
            answer(&uri)
        };
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let app = axum::Router::new().fallback(answer);
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self { url, down, asked }
    }

    /// A world that asks it, with a suite.
    async fn world(&self) -> World {
        let world = World::with(&[("github_token", "t"), ("github_api_url", &self.url)]).await;
        world.suite(1).await;
        world
    }
}

fn answer(uri: &Uri) -> Response {
    let reply = match uri.path() {
        "/user/7" | "/users/Ada%2DL" | "/users/ada%2Dl" => json!({ "id": 7, "login": "Ada-L" }),
        "/user/8" | "/users/bob" => json!({ "id": 8, "login": "bob" }),
        // Numbers have outgrown the column.
        "/users/eve" => json!({ "id": 5_000_000_000_i64, "login": "eve" }),
        path if path.ends_with("/actions/runs") => json!({ "workflow_runs": [{ "id": 1 }] }),
        path if path.ends_with("/artifacts") => {
            json!({ "artifacts": [{ "name": "CCExtractor Linux build (with migrations)" }] })
        }
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    axum::Json(reply).into_response()
}

/// A token of a new contributor who has linked that GitHub account.
async fn contributor(world: &World, login: &str) -> String {
    let user = world.user(login, Role::Contributor).await;
    world.sql("UPDATE \"user\" SET github_login = ? WHERE id = ?", &[login.into(), user.id.into()]).await;
    world.token(&user, &[Scope::RunsRead, Scope::RunsWrite]).await
}

async fn ask_for_run(world: &World, token: &str, repository: &str) -> Reply {
    let body = json!({ "repository": repository, "commit_sha": SHA, "platform": "linux" });
    world.post("/runs", token, &body).await
}

/// A queued run; its id.
async fn run_of(world: &World, token: &str, repository: &str) -> i64 {
    ask_for_run(world, token, repository).await.expect(202).json()["run_id"].as_i64().unwrap()
}

async fn status(world: &World, admin: &str, run_id: i64) -> Value {
    world.get(&format!("/runs/{run_id}"), admin).await.expect(200).json()["status"].clone()
}

const MAIN: &str = "CCExtractor/ccextractor";

#[each_database]
async fn waiting_runs_are_canceled_and_new_ones_refused() {
    let github = GitHub::start().await;
    let world = github.world().await;
    let admin = world.admin().await;
    let (ada, bob) = (contributor(&world, "ada-l").await, contributor(&world, "bob").await);
    let own = run_of(&world, &ada, "ada-l/x").await;
    let main = run_of(&world, &ada, MAIN).await;
    let running = run_of(&world, &ada, "Ada-L/y").await;
    let others = run_of(&world, &bob, "bob/ada-l").await;
    let of_main = run_of(&world, &bob, MAIN).await;
    let number = i32::try_from(running).unwrap();
    world.report(number, &[touchstone::api::models::ProgressStatus::Preparation]).await;
    assert_eq!(github.asked.load(Ordering::SeqCst), 0, "nobody is blocked");

    world.post(PATH, &admin, &json!({ "user_id": 7, "comment": "mines coins" })).await.expect(201);
    for (run_id, expected) in
        [(own, "canceled"), (main, "canceled"), (running, "running"), (others, "queued"), (of_main, "queued")]
    {
        assert_eq!(status(&world, &admin, run_id).await, expected, "{run_id}");
    }
    let progress = world.get(&format!("/runs/{own}/progress"), &admin).await.expect(200).json();
    assert_eq!(progress["data"][0]["message"], "Canceled by admin via API: The GitHub account was blocked.");
    let told = json!({ "comment": "mines coins", "github_login": "Ada-L", "canceled_runs": [own, main] });
    let line = ("blocked_user".to_owned(), "7".to_owned(), Value::Null, told);
    assert_eq!(trail(&world, "createBlockedUser").await, [line]);
    let log = world.audit().await;
    let canceled = log.iter().filter(|line| line.operation == "createBlockedUser" && line.object.0 == "run");
    let canceled: Vec<&str> = canceled.map(|line| line.object.1.as_str()).collect();
    assert_eq!(canceled, [own.to_string(), main.to_string()]);

    for repository in ["ada-l/x", MAIN] {
        let reply = ask_for_run(&world, &ada, repository).await.expect(403);
        assert_eq!(reply.code(), "forbidden");
        assert_eq!(reply.json()["message"], "Your GitHub account is blocked.");
    }
    run_of(&world, &bob, "bob/x").await;
    world.delete(&format!("{PATH}/7"), &admin).await.expect(200);
    run_of(&world, &ada, "ada-l/x").await;
}

#[each_database]
async fn an_account_is_blocked_when_github_has_said_whose_it_is() {
    let github = GitHub::start().await;
    let world = github.world().await;
    let admin = world.admin().await;
    let (bob, eve) = (contributor(&world, "bob").await, contributor(&world, "eve").await);
    let nobody = contributor(&world, "renamed").await;
    let waiting = run_of(&world, &bob, "bob/x").await;
    run_of(&world, &nobody, "renamed/x").await;
    // No such account.
    world.post(PATH, &admin, &json!({ "user_id": 9 })).await.expect(201);
    github.down.store(true, Ordering::SeqCst);
    let known = world.audit().await.len();
    let reply = world.post(PATH, &admin, &json!({ "user_id": 8 })).await.expect(503);
    assert!(!reply.header("retry-after").is_empty());
    assert_eq!(world.audit().await.len(), known);
    assert_eq!(world.get(PATH, &admin).await.expect(200).json()["pagination"]["total"], 1);
    assert_eq!(status(&world, &admin, waiting).await, "queued");
    // Nobody can say whether it is one of them.
    let reply = ask_for_run(&world, &bob, "bob/x").await.expect(503);
    assert!(!reply.header("retry-after").is_empty());
    github.down.store(false, Ordering::SeqCst);
    world.post(PATH, &admin, &json!({ "user_id": 8 })).await.expect(201);
    assert_eq!(status(&world, &admin, waiting).await, "canceled");
    ask_for_run(&world, &bob, "bob/x").await.expect(403);
    run_of(&world, &eve, "eve/x").await;
    // Whoever is blocked may have got another login.
    let reply = ask_for_run(&world, &nobody, "renamed/x").await.expect(403);
    assert_eq!(reply.json()["message"], "GitHub knows no account of the login that is linked to yours.");
    // Somebody without a linked account has none that could be blocked.
    run_of(&world, &admin, MAIN).await;
}

#[each_database]
async fn what_blocking_has_canceled_is_not_started_again() {
    let github = GitHub::start().await;
    let world = github.world().await;
    let admin = world.admin().await;
    let (ada, bob) = (contributor(&world, "ada-l").await, contributor(&world, "bob").await);
    let own = run_of(&world, &ada, "ada-l/x").await;
    let main = run_of(&world, &ada, MAIN).await;
    let others = run_of(&world, &bob, MAIN).await;
    world.sql("INSERT INTO fork (id, github) VALUES (101, 'https://github.com/Ada-L/y.git')", &[]).await;
    world.foreign_run(101, &[]).await;
    world.sql("UPDATE test SET fork_id = 101 WHERE id = 101", &[]).await;
    world.compute(&[101]).await;
    world.post(PATH, &admin, &json!({ "user_id": 7 })).await.expect(201);
    world.post_nothing(&format!("/runs/{others}/cancel"), &bob).await.expect(202);
    let restart =
        async |run_id: i64, token: &str| world.post_nothing(&format!("/runs/{run_id}/restart"), token).await;
    let known = world.audit().await.len();
    for run_id in [own, main, 101] {
        for (token, message) in [
            (&ada, "Your GitHub account is blocked."),
            (&bob, "The run is of a GitHub account that is blocked."),
            (&admin, "The run is of a GitHub account that is blocked."),
        ] {
            let reply = restart(run_id, token).await.expect(403);
            assert_eq!(
                (reply.code().as_str(), reply.json()["message"].as_str().unwrap()),
                ("forbidden", message)
            );
        }
        assert_eq!(status(&world, &admin, run_id).await, "canceled");
    }
    restart(others, &ada).await.expect(403);
    assert_eq!(world.audit().await.len(), known);
    restart(others, &bob).await.expect(202);
    github.down.store(true, Ordering::SeqCst);
    restart(own, &admin).await.expect(503);
    github.down.store(false, Ordering::SeqCst);
    world.delete(&format!("{PATH}/7"), &admin).await.expect(200);
    for run_id in [own, main, 101] {
        restart(run_id, &ada).await.expect(202);
        assert_eq!(status(&world, &admin, run_id).await, "queued");
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_restart_that_comes_with_a_block_is_refused_or_canceled() {
    let github = GitHub::start().await;
    let world = github.world().await;
    let admin = world.admin().await;
    let bob = contributor(&world, "bob").await;
    let (first, second) = (run_of(&world, &bob, "bob/x").await, run_of(&world, &bob, MAIN).await);
    for round in 0..10 {
        // A block that has nothing to do with it, so that all have to ask.
        if round == 5 {
            world.post(PATH, &admin, &json!({ "user_id": 9 })).await.expect(201);
        }
        for run_id in [first, second] {
            world.post_nothing(&format!("/runs/{run_id}/cancel"), &admin).await.expect(202);
        }
        let body = json!({ "user_id": 8 });
        let (of_first, of_second) = (format!("/runs/{first}/restart"), format!("/runs/{second}/restart"));
        let (block, one, two, three) = tokio::join!(
            world.post(PATH, &admin, &body),
            world.post_nothing(&of_first, &bob),
            world.post_nothing(&of_second, &admin),
            world.post_nothing(&of_second, &bob),
        );
        block.expect(201);
        for reply in [one, two, three] {
            assert!(matches!(reply.status, 202 | 403), "{}", reply.text);
        }
        for run_id in [first, second] {
            assert_eq!(status(&world, &admin, run_id).await, "canceled");
        }
        world.delete(&format!("{PATH}/8"), &admin).await.expect(200);
    }
}

#[each_database]
async fn blocking_the_owner_of_the_main_repository_stops_only_their_own_runs() {
    let github = GitHub::start().await;
    let settings =
        [("github_token", "t"), ("github_api_url", github.url.as_str()), ("main_repository", "Bob/x")];
    let world = World::with(&settings).await;
    world.suite(1).await;
    let admin = world.admin().await;
    let bob = contributor(&world, "bob").await;
    let others = run_of(&world, &admin, "bob/x").await;
    let own = run_of(&world, &bob, "bob/x").await;
    let fork = run_of(&world, &bob, "bob/x_y").await;
    world.post(PATH, &admin, &json!({ "user_id": 8 })).await.expect(201);
    assert_eq!(status(&world, &admin, others).await, "queued");
    assert_eq!(status(&world, &admin, own).await, "canceled");
    assert_eq!(status(&world, &admin, fork).await, "canceled");
}

#[each_database]
async fn runs_of_a_repository_are_its_owners_whoever_made_them() {
    let github = GitHub::start().await;
    let world = github.world().await;
    let admin = world.admin().await;
    for (id, url) in [(101, "https://github.com/Bob/x.git"), (102, "https://github.com/bobby/x.git")] {
        let id: i32 = id;
        world.sql("INSERT INTO fork (id, github) VALUES (?, ?)", &[id.into(), url.into()]).await;
        world.foreign_run(id, &[]).await;
        world.sql("UPDATE test SET fork_id = ? WHERE id = ?", &[id.into(), id.into()]).await;
        world.compute(&[id]).await;
    }
    world.post(PATH, &admin, &json!({ "user_id": 8 })).await.expect(201);
    assert_eq!(status(&world, &admin, 101).await, "canceled");
    assert_eq!(status(&world, &admin, 102).await, "queued");
}

#[each_database]
async fn without_a_token_for_github_an_account_is_only_on_the_list() {
    let world = World::new().await;
    world.suite(1).await;
    let admin = world.admin().await;
    let bob = contributor(&world, "bob").await;
    let waiting = run_of(&world, &bob, "bob/x").await;
    world.post(PATH, &admin, &json!({ "user_id": 8 })).await.expect(201);
    assert_eq!(status(&world, &admin, waiting).await, "queued");
    run_of(&world, &bob, "bob/x").await;
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn a_run_that_comes_with_a_block_is_refused_or_canceled() {
    let github = GitHub::start().await;
    let world = github.world().await;
    let admin = world.admin().await;
    let bob = contributor(&world, "bob").await;
    for round in 0..10 {
        // A block that has nothing to do with it, so that all have to ask.
        if round == 5 {
            world.post(PATH, &admin, &json!({ "user_id": 9 })).await.expect(201);
        }
        let body = json!({ "user_id": 8 });
        let (block, first, second, third) = tokio::join!(
            world.post(PATH, &admin, &body),
            ask_for_run(&world, &bob, "bob/x"),
            ask_for_run(&world, &bob, "bob/y"),
            ask_for_run(&world, &bob, MAIN),
        );
        block.expect(201);
        for reply in [first, second, third] {
            match reply.status {
                202 => {
                    let run_id = reply.json()["run_id"].as_i64().unwrap();
                    assert_eq!(status(&world, &admin, run_id).await, "canceled");
                }
                403 => assert_eq!(reply.code(), "forbidden"),
                _ => panic!("{}", reply.text),
            }
        }
        world.delete(&format!("{PATH}/8"), &admin).await.expect(200);
    }
}
