//! What changes something leaves one line in the audit log, and nothing else
//! leaves any.

use serde_json::Value;
use touchstone::api::OPENAPI;
use touchstone::api::models::Scope;
use touchstone::api::operations::OPERATIONS;
use touchstone::store::Queries;

use super::{Ground, cases};
use crate::support::{PASSWORD, each_database};

#[derive(Debug)]
struct Line {
    actor_id: Option<i32>,
    actor_name: Option<String>,
    token_id: Option<i32>,
    operation: String,
    object_type: String,
    object_id: String,
    address: Option<String>,
    request_id: Option<String>,
    old: Option<String>,
    new: Option<String>,
}

/// The lines after the first `known`.
async fn lines(ground: &Ground, known: usize) -> Vec<Line> {
    let all = ground.world.store.fetch_all(
        "SELECT actor_id, actor_name, token_id, operation, object_type, object_id, address, request_id, old_value,
         new_value FROM audit_log ORDER BY id",
        &[],
        |row| {
            Ok(Line {
                actor_id: row.opt_int32(0)?,
                actor_name: row.opt_text(1)?,
                token_id: row.opt_int32(2)?,
                operation: row.text(3)?,
                object_type: row.text(4)?,
                object_id: row.text(5)?,
                address: row.opt_text(6)?,
                request_id: row.opt_text(7)?,
                old: row.opt_text(8)?,
                new: row.opt_text(9)?,
            })
        },
    );
    all.await.unwrap().split_off(known)
}

/// Everything in the database, and in what was said, that a log may not hold.
async fn secrets(ground: &Ground, token: &str, reply: &Value) -> Vec<String> {
    let mut secrets = vec![PASSWORD.to_owned(), token.to_owned()];
    secrets.extend(reply["token"].as_str().map(str::to_owned));
    for sql in [
        "SELECT token FROM test WHERE token IS NOT NULL",
        "SELECT token_hash FROM api_token",
        "SELECT password FROM \"user\"",
    ] {
        secrets.extend(ground.world.texts(sql, &[]).await);
    }
    secrets
}

#[each_database]
async fn every_change_is_written_down_once() {
    let ground = Ground::new().await;
    let admin = ground.admin();
    for &operation in OPERATIONS {
        let call = ground.proper(operation, admin).await;
        let token = ground.world.token(admin, Scope::ALL).await;
        let token_id = ground.world.count("SELECT MAX(id) FROM api_token").await;
        let known = lines(&ground, 0).await.len();
        let authorization = (!operation.public).then_some(token.as_str());

        let refused =
            ground.call(operation, &call.clone().query("surprise=1"), authorization).await.expect(400);
        assert!(
            lines(&ground, known).await.is_empty(),
            "{}: a refusal is written down: {}",
            operation.id,
            refused.text
        );

        let reply = ground.call(operation, &call, authorization).await.expect(cases::of(operation).success);
        let written = lines(&ground, known).await;
        let Some(kind) = operation.audit else {
            assert!(written.is_empty(), "{} declares no audit, and writes {written:?}", operation.id);
            continue;
        };
        let [line] = written.as_slice() else {
            panic!("{} writes not one line but {written:?}", operation.id)
        };
        let about = format!("{}: {line:?}", operation.id);
        assert_eq!(line.operation, operation.id, "{about}");
        assert_eq!(line.object_type, kind, "{about}");
        let answer = reply.json();
        let mut objects: Vec<String> = call.path.iter().map(|(_, value)| value.clone()).collect();
        objects.extend(
            ["id", "submission_id", "sample_id", "run_id", "output_id", "user_id", "regression_test_id"]
                .iter()
                .filter_map(|name| answer[name].as_i64())
                .map(|id| id.to_string()),
        );
        objects.extend(answer["job"]["run_id"].as_i64().map(|id| id.to_string()));
        objects.extend(answer["extension"].as_str().map(str::to_owned));
        if objects.is_empty() {
            objects.push(token_id.to_string());
        }
        assert!(objects.contains(&line.object_id), "{about}");
        assert_eq!(line.actor_id, Some(admin.id), "{about}");
        assert_eq!(line.actor_name.as_deref(), Some(admin.role.as_str()), "{about}");
        assert_eq!(line.token_id.map(i64::from), (!operation.public).then_some(token_id), "{about}");
        assert_eq!(line.address.as_deref(), Some("127.0.0.1"), "{about}");
        assert_eq!(line.request_id.as_deref(), Some(reply.header("x-request-id")), "{about}");
        let values = format!("{:?} {:?}", line.old, line.new);
        assert!(line.old.is_some() || line.new.is_some(), "neither what it was nor what it is: {about}");
        for secret in secrets(&ground, &token, &answer).await {
            assert!(!values.contains(&secret), "a secret is written down: {about}");
        }
    }
}

#[test]
fn every_mutation_declares_what_it_writes_down() {
    let document: Value = serde_json::from_str(OPENAPI).unwrap();
    let paths = document["paths"].as_object().unwrap();
    for (method, declared) in paths.values().flat_map(|path| path.as_object().unwrap()) {
        let Some(id) = declared["operationId"].as_str() else { continue };
        let operation = OPERATIONS.iter().find(|operation| operation.id == id).expect("each is in the table");
        match declared["x-audit"].as_str() {
            Some("none") => assert_eq!(operation.audit, None, "{id}"),
            Some(kind) => assert_eq!(operation.audit, Some(kind), "{id}"),
            None => assert_eq!(method, "get", "{id} changes something, and says nothing of the audit log"),
        }
    }
}
