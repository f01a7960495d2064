//! Grading configurations.

use futures_util::future::join_all;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};
use touchstone::store::Engine;

use super::{INTEGRATION, config, new_config, post, post_once, put, result, world};
use crate::support::{World, each_database};

#[each_database]
async fn a_configuration_is_made_and_read_by_all_its_names() {
    let (world, admin) = world().await;
    let mut body = new_config("course 7/homework ä");
    body["languages"] = json!(["PYTHON", "Java", "python", "C"]);
    body["setup_config"] = json!({ "image": "x" });
    let made = world.post("/configs", &admin, &body).await.expect(200).json();
    let expected = json!({
        "id": made["id"], "external_assignment_id": "course 7/homework ä", "template_name": "input_output",
        "criteria_config": { "tests": [{ "path": "base/sum" }] }, "languages": ["python", "java", "c"],
        "setup_config": { "image": "x" }, "feedback_config": null, "include_feedback": true, "version": 1,
        "created_at": made["created_at"], "updated_at": made["created_at"], "is_active": true,
    });
    assert_eq!(made, expected);
    for path in [format!("/configs/id/{}", made["id"]), "/configs/course%207%2Fhomework%20%C3%A4".to_owned()]
    {
        assert_eq!(world.get(&path, &admin).await.expect(200).json(), made, "{path}");
    }
    for path in ["/configs/id/999", "/configs/course", "/configs/Course%207%2Fhomework%20%C3%A4"] {
        assert_eq!(world.get(path, &admin).await.expect(404).code(), "not_found", "{path}");
    }
    let entry = world.audit().await.pop().expect("an entry");
    assert_eq!((entry.operation.as_str(), entry.object.0.as_str()), ("createConfig", "grading_config"));
    assert_eq!(serde_json::from_str::<Value>(&entry.new.expect("a value")).unwrap(), made);
}

/// Names that other paths begin with are names all the same.
#[each_database]
async fn paths_that_overlap_are_told_apart() {
    let (world, admin) = world().await;
    for name in ["id", "external", "1", "x"] {
        config(&world, &admin, name).await;
    }
    let first = world.get("/configs/id/1", &admin).await.expect(200).json();
    assert_eq!(first["external_assignment_id"], "id");
    for name in ["id", "external", "1"] {
        let found = world.get(&format!("/configs/{name}"), &admin).await.expect(200).json();
        assert_eq!(found["external_assignment_id"], name);
    }
    // Written to by id, read by assignment.
    put(&world, "/configs/4", &admin, &json!({ "template_name": "changed" })).await.expect(200);
    assert_eq!(world.get("/configs/x", &admin).await.expect(200).json()["template_name"], "changed");
    put(&world, "/configs/x", &admin, &json!({})).await.expect(400);
    world.get("/configs/external/x", &admin).await.expect(405);
    world.get("/submissions/external-results", &admin).await.expect(405);
    world.get("/submissions/user/comparison", &admin).await.expect(200);
    world.get("/submissions/1/comparison?baseline=1", &admin).await.expect(404);
}

#[each_database]
async fn an_assignment_has_one_configuration() {
    let (world, admin) = world().await;
    config(&world, &admin, "a").await;
    let reply = world.post("/configs", &admin, &new_config("a")).await.expect(400);
    assert_eq!(reply.code(), "validation_error");
    assert!(reply.field("external_assignment_id").contains("has it"), "{}", reply.text);
    for other in ["A", " a", "ä"] {
        config(&world, &admin, other).await;
    }
    world.get("/configs/a%20", &admin).await.expect(404);
    // MySQL's unique indexes take no notice of blanks at the end.
    let status = if world.store.engine() == Engine::MySql { 400 } else { 200 };
    world.post("/configs", &admin, &new_config("a ")).await.expect(status);
    let others = if status == 200 { 1 } else { 0 };
    assert_eq!(world.count("SELECT COUNT(*) FROM grading_configurations").await, 4 + others);
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_make_one_configuration_one_does() {
    let world = World::with(&[("database_readers", "12")]).await;
    let admin = world.admin().await;
    let body = new_config("a");
    let replies = join_all((0..6).map(|_| world.post("/configs", &admin, &body))).await;
    let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 400, 400, 400, 400, 400]);
    let body = new_config("b");
    let replies = join_all((0..6).map(|_| post_once(&world, "/configs", &admin, "k", &body))).await;
    let first = replies[0].json();
    for reply in replies {
        assert_eq!(reply.expect(200).json(), first);
    }
    post_once(&world, "/configs", &admin, "k", &new_config("c")).await.expect(422);
}

#[each_database]
async fn only_what_is_given_changes_and_each_change_is_a_version() {
    let (world, admin) = world().await;
    let mut body = new_config("a");
    body["setup_config"] = json!({ "image": "x" });
    body["feedback_config"] = json!({ "tone": "y" });
    let made = world.post("/configs", &admin, &body).await.expect(200).json();
    let path = format!("/configs/{}", made["id"]);
    let changed = put(&world, &path, &admin, &json!({ "languages": ["cpp"], "setup_config": null })).await;
    let changed = changed.expect(200).json();
    let mut expected = made.clone();
    expected["languages"] = json!(["cpp"]);
    expected["setup_config"] = json!(null);
    expected["version"] = json!(2);
    expected["updated_at"] = changed["updated_at"].clone();
    assert_eq!(changed, expected);
    assert_eq!(world.get("/configs/a", &admin).await.expect(200).json(), changed);

    let entry = world.audit().await.pop().expect("an entry");
    let read = |text: Option<String>| serde_json::from_str::<Value>(&text.expect("a value")).unwrap();
    assert_eq!((read(entry.old), read(entry.new)), (made, changed.clone()));

    // What changes nothing is no version, and nothing to write down.
    let before = world.audit().await.len();
    for nothing in
        [json!({}), json!({ "languages": ["CPP", "cpp"], "setup_config": null, "is_active": true })]
    {
        assert_eq!(put(&world, &path, &admin, &nothing).await.expect(200).json(), changed);
    }
    assert_eq!(world.audit().await.len(), before);

    let gone = json!({ "is_active": false, "include_feedback": false });
    let gone = put(&world, "/configs/external/a", &admin, &gone).await.expect(200).json();
    assert_eq!((&gone["version"], &gone["is_active"]), (&json!(3), &json!(false)));
    assert_eq!(world.get("/configs", &admin).await.expect(200).json(), json!([]));
    put(&world, "/configs/999", &admin, &json!({})).await.expect(404);
    put(&world, "/configs/external/b", &admin, &json!({})).await.expect(404);
    for (name, value) in
        [("external_assignment_id", json!("b")), ("version", json!(7)), ("languages", json!([]))]
    {
        let reply = put(&world, &path, &admin, &json!({ name: value })).await.expect(400);
        assert_ne!(reply.field(name), "null", "{}", reply.text);
    }
}

#[each_database(flavor = "multi_thread", worker_threads = 4)]
async fn changes_at_once_are_each_a_version_of_their_own() {
    let world = World::with(&[("database_readers", "12")]).await;
    let admin = world.admin().await;
    let id = config(&world, &admin, "a").await;
    let bodies: Vec<Value> = (0..8).map(|n| json!({ "template_name": format!("t{n}") })).collect();
    let path = format!("/configs/{id}");
    let mut versions = Vec::new();
    for reply in join_all(bodies.iter().map(|body| put(&world, &path, &admin, body))).await {
        versions.push(reply.expect(200).json()["version"].as_i64().unwrap());
    }
    versions.sort_unstable();
    assert_eq!(versions, (2..=9).collect::<Vec<_>>());
}

#[each_database]
async fn a_result_keeps_the_version_it_was_graded_with() {
    let (world, admin) = world().await;
    let id = config(&world, &admin, "a").await;
    let path = format!("/configs/{id}");
    let old = post(&world, INTEGRATION, &result(id)).await;
    put(&world, &path, &admin, &json!({ "template_name": "other" })).await.expect(200);
    let mut body = result(id);
    body["username"] = json!("another");
    let new = post(&world, INTEGRATION, &body).await;
    // Whoever knows the version says so: the configuration may have changed since.
    body["grading_config_version"] = json!(1);
    let late = post(&world, INTEGRATION, &body).await;
    for (submission, version) in [(old, 1), (new, 2), (late, 1)] {
        let found = world.get(&format!("/submissions/{submission}"), &admin).await.expect(200).json();
        assert_eq!(found["grading_config_version"], version);
    }
    body["grading_config_version"] = json!(3);
    let reply = world.post(super::RESULTS, INTEGRATION, &body).await.expect(422);
    assert!(reply.field("grading_config_version").contains("version 2"), "{}", reply.text);
}

#[each_database]
async fn who_may_write_configurations() {
    let (world, _) = world().await;
    for (role, status) in
        [(Role::Admin, 200), (Role::Contributor, 200), (Role::Tester, 403), (Role::User, 403)]
    {
        let user = world.user(&format!("{role}-writer"), role).await;
        let token = world.token(&user, &[Scope::RunsWrite]).await;
        world.post("/configs", &token, &new_config(role.as_str())).await.expect(status);
        let only_reads = world.token(&user, &[Scope::ResultsRead]).await;
        world.post("/configs", &only_reads, &new_config("other")).await.expect(403);
    }
    // The machines' token opens what machines do, and nothing else.
    world.post("/configs", INTEGRATION, &new_config("other")).await.expect(401);
    put(&world, "/configs/1", INTEGRATION, &json!({})).await.expect(401);
}
