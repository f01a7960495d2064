//! The tag `Auth`.

use std::time::{Duration, Instant};

use chrono::TimeDelta;
use futures_util::future::join_all;
use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};
use touchstone::domain::digest::sha256_hex;
use touchstone::domain::password::{self, PasswordFormat};
use touchstone::domain::time::Timestamp;
use touchstone::domain::token::NewToken;
use touchstone::store::{Engine, Queries};

use crate::support::{PASSWORD, Reply, World, each_database};

const TOKENS: &str = "/auth/tokens";

/// Asks for a token: the usual body, with some fields of it replaced.
async fn ask(world: &World, email: &str, name: &str, changes: Value) -> Reply {
    let mut body = json!({ "email": email, "password": PASSWORD, "token_name": name });
    for (field, value) in changes.as_object().expect("fields") {
        body[field] = value.clone();
    }
    world.post_text(TOKENS, None, &body.to_string()).await
}

fn time(value: &Value) -> Timestamp {
    Timestamp::parse_rfc3339(value.as_str().expect("a text")).expect("a time")
}

fn names(list: &Value) -> Vec<&str> {
    list["data"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|item| item["token_name"].as_str().expect("a name"))
        .collect()
}

#[each_database]
async fn a_token_is_shown_once_and_works() {
    let world = World::new().await;
    let user = world.user("ada", Role::User).await;
    let before = Timestamp::now();
    let reply = ask(&world, &user.email, "laptop", json!({})).await.expect(201);
    assert_eq!(reply.header("cache-control"), "no-store");
    let made = reply.json();
    let token = made["token"].as_str().expect("a token").to_owned();
    let rest = token.strip_prefix("spci_").expect("its mark");
    assert!(rest.len() == 49 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{token}");
    assert_eq!(made["token_type"], "bearer");
    assert_eq!(made["token_name"], "laptop");
    assert_eq!(made["scopes"], json!(["runs:read", "results:read"]));
    let life = time(&made["expires_at"]).since(before);
    assert!(
        life > TimeDelta::days(7) - TimeDelta::seconds(2)
            && life < TimeDelta::days(7) + TimeDelta::minutes(1),
        "{life}"
    );

    let me = world.get("/auth/me", &token).await.expect(200).json();
    assert_eq!(
        me,
        json!({ "user_id": user.id, "name": "ada", "email": "ada@example.com", "role": "user",
                "scopes": ["runs:read", "results:read"], "github_login": null })
    );
    let stored = "SELECT token_hash, token_prefix, scopes_json FROM api_token";
    let row = world
        .store
        .fetch_one(stored, &[], |row| Ok((row.text(0)?, row.text(1)?, row.text(2)?)))
        .await
        .unwrap();
    assert_eq!(row.0, sha256_hex(token.as_bytes()));
    assert_eq!(row.1, token[..16]);
    assert_eq!(row.2, r#"["runs:read", "results:read"]"#);
    // The files of a server are not ours to read; the statements are the same.
    let files: &[&str] = if world.store.engine() == Engine::Sqlite { &["t.db", "t.db-wal"] } else { &[] };
    for file in files {
        let bytes = std::fs::read(world.folder().join(file)).expect("a file of the database");
        for secret in [token.as_str(), PASSWORD] {
            let found = bytes.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{secret} is in {file}");
        }
    }
    let entry = world.audit().await.pop().expect("an entry");
    assert_eq!(
        (entry.operation.as_str(), entry.actor_id, entry.token_id),
        ("createToken", Some(user.id), None)
    );
    assert_eq!(entry.object, ("token".to_owned(), made["id"].to_string()));
    assert_eq!(entry.request_id.as_deref(), Some(reply.header("x-request-id")));
}

#[each_database]
async fn a_token_has_the_scopes_asked_for_in_order_and_at_most_thirty_days() {
    let world = World::new().await;
    let email = world.user("ada", Role::User).await.email;
    let wanted = json!(["system:read", "runs:write", "runs:read"]);
    let made =
        ask(&world, &email, "a", json!({ "scopes": wanted, "expires_in_days": 30 })).await.expect(201).json();
    assert_eq!(made["scopes"], wanted);
    let life = time(&made["expires_at"]).since(Timestamp::now());
    assert!(life > TimeDelta::days(30) - TimeDelta::minutes(1) && life <= TimeDelta::days(30), "{life}");
    let me = world.get("/auth/me", made["token"].as_str().unwrap()).await.expect(200).json();
    assert_eq!(me["scopes"], wanted);

    let made = ask(&world, &email, "b", json!({ "scopes": [] })).await.expect(201).json();
    assert_eq!(made["scopes"], json!(["runs:read", "results:read"]));
    for days in [0, 31, -1] {
        let reply = ask(&world, &email, "c", json!({ "expires_in_days": days })).await.expect(400);
        assert!(reply.field("expires_in_days") != "null", "{}", reply.text);
    }
    for scopes in [json!(["runs:read", "runs:read"]), json!(["all"]), json!("runs:read")] {
        ask(&world, &email, "c", json!({ "scopes": scopes })).await.expect(400);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM api_token").await, 2);
}

#[each_database]
async fn a_role_is_refused_the_scopes_it_may_not_hold() {
    let world = World::with(&[("approver_roles", "admin,contributor")]).await;
    for &role in Role::ALL {
        let email = world.user(role.as_str(), role).await.email;
        let refused = match role {
            Role::Admin => json!([]),
            Role::Contributor => json!(["results:write", "system:write", "tokens:manage", "worker:run"]),
            Role::Tester | Role::User => {
                json!(["results:write", "baselines:write", "system:write", "tokens:manage", "worker:run"])
            }
        };
        let reply = ask(&world, &email, "all", json!({ "scopes": Scope::ALL })).await;
        if role == Role::Admin {
            assert_eq!(reply.expect(201).json()["scopes"], json!(Scope::ALL));
            continue;
        }
        let reply = reply.expect(403);
        assert_eq!(reply.code(), "forbidden");
        assert_eq!(reply.json()["details"]["refused_scopes"], refused, "{role}");
        let held: Vec<&Scope> =
            Scope::ALL.iter().filter(|scope| !refused.as_array().unwrap().contains(&json!(scope))).collect();
        ask(&world, &email, "held", json!({ "scopes": held })).await.expect(201);
    }
    let made = world.count("SELECT COUNT(*) FROM api_token").await;
    assert_eq!(made, i64::try_from(Role::ALL.len()).unwrap());
}

#[each_database]
async fn an_account_with_an_odd_address_can_log_in() {
    let world = World::new().await;
    for (name, email) in [("a", "root"), ("b", "ada@localhost"), ("c", "a..b@ex_ample"), ("d", "ü@ü")] {
        let user = world.user(name, Role::User).await;
        world.sql("UPDATE \"user\" SET email = ? WHERE id = ?", &[email.into(), user.id.into()]).await;
        ask(&world, email, "t", json!({})).await.expect(201);
    }
}

#[each_database]
async fn no_token_outlives_a_change_that_came_while_it_was_made() {
    let world = World::new().await;
    for (name, change) in [
        ("locked", "UPDATE \"user\" SET password = '!' WHERE id = ?"),
        ("demoted", "UPDATE \"user\" SET role = 'user' WHERE id = ?"),
        ("gone", "DELETE FROM \"user\" WHERE id = ?"),
    ] {
        let user = world.user(name, Role::Tester).await;
        // Whoever has changed the account, and not committed yet, lets the
        // password be checked, and no more.
        let tx = world.store.begin().await.unwrap();
        tx.execute(change, &[user.id.into()]).await.unwrap();
        let changed = async {
            tokio::time::sleep(Duration::from_millis(1500)).await;
            tx.commit().await.unwrap();
        };
        let (reply, ()) = tokio::join!(ask(&world, &user.email, "t", json!({})), changed);
        reply.expect(401);
    }
    assert_eq!(world.count("SELECT COUNT(*) FROM api_token").await, 0);
}

#[each_database]
async fn every_failed_login_looks_alike_and_takes_two_seconds() {
    let world = World::new().await;
    let known = world.user("ada", Role::User).await.email;
    // What the column holds, and a password that a careless comparison takes.
    let stored = [
        ("plain", "dummy_pwd", "dummy_pwd"),
        ("locked", "!", "!"),
        ("empty", "", "x"),
        ("crypt", "$6$", "$6$"),
        ("salt", "$6$saltstring$", "Hello world!"),
        ("argon", "$argon2id$v=19$m=8,t=1,p=1", "x"),
        (
            "nul",
            "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1",
            "Hello world!\0",
        ),
    ];
    let mut attempts = vec![
        ("nobody@example.com".to_owned(), PASSWORD.to_owned()),
        ("nobody".to_owned(), PASSWORD.to_owned()),
        ("\"a b\"@@\n".to_owned(), PASSWORD.to_owned()),
        (known.to_uppercase(), PASSWORD.to_owned()),
        (known.clone(), "wrong".to_owned()),
        (known.clone(), format!("{PASSWORD}\0")),
        (known, "x".repeat(500)),
    ];
    for (name, hash, password) in stored {
        let user = world.user(name, Role::User).await;
        world.sql("UPDATE \"user\" SET password = ? WHERE id = ?", &[hash.into(), user.id.into()]).await;
        attempts.push((user.email, password.to_owned()));
    }
    let replies = join_all(attempts.iter().map(async |(email, password)| {
        let asked = Instant::now();
        let reply = ask(&world, email, "t", json!({ "password": password })).await;
        (reply, asked.elapsed(), email)
    }))
    .await;
    let mut bodies = Vec::new();
    for (reply, took, email) in replies {
        let reply = reply.expect(401);
        assert!(took >= Duration::from_secs(2), "{email}: {took:?}");
        assert_eq!(reply.header("www-authenticate"), "Bearer");
        let mut body = reply.json();
        body["request_id"] = Value::Null;
        bodies.push(body);
    }
    assert_eq!(bodies[0]["code"], "invalid_credentials");
    assert!(bodies.iter().all(|body| *body == bodies[0]), "{bodies:?}");
    assert_eq!(world.count("SELECT COUNT(*) FROM api_token").await, 0);
    assert_eq!(world.count("SELECT COUNT(*) FROM audit_log").await, 0);
}

#[each_database]
async fn every_form_of_password_hash_opens_its_account() {
    let world = World::new().await;
    let long = "ä".repeat(500);
    let accounts = [
        ("sha512", "$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1".to_owned(), "Hello world!"),
        ("sha256", "$5$rounds=10000$saltstringsaltst$3xv.VbSHBb41AL9AvLeujZkZRBAwqFMz2.opqey6IcA".to_owned(), "Hello world!"),
        ("long", password::hash(&long, PasswordFormat::Argon2id), &long),
        ("nul", password::hash("a\0b", PasswordFormat::Argon2id), "a\0b"),
        ("short", password::hash("x", PasswordFormat::Argon2id), "x"),
    ];
    for (name, hash, password) in &accounts {
        let user = world.user(name, Role::User).await;
        world.sql("UPDATE \"user\" SET password = ? WHERE id = ?", &[hash.into(), user.id.into()]).await;
        ask(&world, &user.email, "t", json!({ "password": password })).await.expect(201);
        let after = world.texts("SELECT password FROM \"user\" WHERE id = ?", &[user.id.into()]).await;
        assert_eq!(after, [hash.as_str()], "nothing is hashed anew on login");
    }
}

#[each_database]
async fn of_equal_names_one_is_taken_even_after_its_token_is_revoked() {
    let world = World::new().await;
    let (ada, bob) = (world.user("ada", Role::User).await, world.user("bob", Role::User).await);
    let replies = join_all((0..6).map(|_| ask(&world, &ada.email, "ci", json!({})))).await;
    let mut statuses: Vec<u16> = replies.iter().map(|reply| reply.status).collect();
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 409, 409, 409, 409, 409]);
    for refused in replies.iter().filter(|reply| reply.status == 409) {
        assert_eq!(refused.code(), "conflict");
        assert!(refused.field("token_name").starts_with("[\""), "{}", refused.text);
    }
    let token = replies.iter().find(|reply| reply.status == 201).unwrap().json()["token"]
        .as_str()
        .unwrap()
        .to_owned();
    world.delete("/auth/tokens/current", &token).await.expect(204);
    ask(&world, &ada.email, "ci", json!({})).await.expect(409);
    ask(&world, &bob.email, "ci", json!({})).await.expect(201);
    assert_eq!(world.count("SELECT COUNT(*) FROM api_token").await, 2);
    // Made, revoked, and made by the other: what was refused is not audited.
    assert_eq!(world.count("SELECT COUNT(*) FROM audit_log").await, 3);
}

#[each_database]
async fn everybody_lists_their_own_tokens_the_newest_first() {
    let world = World::new().await;
    let (ada, bob) = (world.user("ada", Role::User).await, world.user("bob", Role::Tester).await);
    let token = world.token(&ada, &[]).await;
    world.token(&bob, &[]).await;
    for (name, at) in [
        ("second", "2026-01-02T00:00:00Z"),
        ("third", "2026-01-03T00:00:00Z"),
        ("first", "2026-01-01T00:00:00Z"),
    ] {
        let plain = world.token(&ada, &[Scope::RunsRead]).await;
        world
            .sql(
                "UPDATE api_token SET token_name = ?, created_at = ? WHERE token_hash = ?",
                &[
                    name.into(),
                    Timestamp::parse_rfc3339(at).unwrap().into(),
                    sha256_hex(plain.as_bytes()).into(),
                ],
            )
            .await;
    }
    world
        .sql(
            "UPDATE api_token SET token_name = 'current' WHERE token_hash = ?",
            &[sha256_hex(token.as_bytes()).into()],
        )
        .await;
    let past = Timestamp::now().minus(TimeDelta::hours(1));
    world.sql("UPDATE api_token SET expires_at = ? WHERE token_name = 'first'", &[past.into()]).await;
    world.sql("UPDATE api_token SET revoked_at = ? WHERE token_name = 'second'", &[past.into()]).await;

    let all = world.get(TOKENS, &token).await.expect(200).json();
    assert_eq!(names(&all), ["current", "third", "second", "first"]);
    assert_eq!(all["pagination"], json!({ "limit": 50, "offset": 0, "total": 4, "next_offset": null }));
    let state = |index: usize| {
        let item = &all["data"][index];
        (item["is_revoked"].as_bool(), item["is_expired"].as_bool(), !item["revoked_at"].is_null())
    };
    assert_eq!(state(0), (Some(false), Some(false), false));
    assert_eq!(state(2), (Some(true), Some(false), true));
    assert_eq!(state(3), (Some(false), Some(true), false));
    let first = &all["data"][0];
    assert_eq!((&first["user_id"], &first["token_prefix"]), (&json!(ada.id), &json!(token[..16])));
    assert_eq!(first["last_used_at"], Value::Null);

    let page = world.get("/auth/tokens?limit=2&offset=1", &token).await.expect(200);
    assert_eq!(names(&page.json()), ["third", "second"]);
    assert_eq!(page.json()["pagination"], json!({ "limit": 2, "offset": 1, "total": 4, "next_offset": 3 }));
    let link = page.header("link");
    for part in [
        "</api/v1/auth/tokens?limit=2&offset=3>; rel=\"next\"",
        "</api/v1/auth/tokens?limit=2&offset=0>; rel=\"prev\"",
    ] {
        assert!(link.contains(part), "{link}");
    }
    let beyond = world.get("/auth/tokens?offset=9", &token).await.expect(200).json();
    assert_eq!((beyond["data"].clone(), beyond["pagination"]["total"].clone()), (json!([]), json!(4)));
    assert!(!page.text.contains(&sha256_hex(token.as_bytes())));
}

#[each_database]
async fn only_an_admin_with_tokens_manage_lists_everybodys() {
    let world = World::new().await;
    for &role in Role::ALL {
        let user = world.user(role.as_str(), role).await;
        for scopes in [&[Scope::RunsRead][..], &[Scope::TokensManage]] {
            let token = world.token(&user, scopes).await;
            let reply = world.get("/auth/tokens?all=true", &token).await;
            if role == Role::Admin && scopes == [Scope::TokensManage] {
                let total = world.count("SELECT COUNT(*) FROM api_token").await;
                assert_eq!(reply.expect(200).json()["pagination"]["total"], total);
            } else {
                assert_eq!(reply.expect(403).code(), "forbidden");
            }
            world.get("/auth/tokens?all=false", &token).await.expect(200);
        }
    }
}

#[each_database]
async fn last_use_is_known_to_the_minute_once_it_is_written() {
    let world = World::new().await;
    let ada = world.user("ada", Role::User).await;
    let (used, unused) = (world.token(&ada, &[]).await, world.token(&ada, &[]).await);
    let before = Timestamp::now().minus(TimeDelta::minutes(1));
    world.get("/auth/me", &used).await.expect(200);
    let world = world.restarted(&[]).await;
    let list = world.get(TOKENS, &used).await.expect(200).json();
    let of = |token: &str| {
        let items = list["data"].as_array().unwrap();
        items.iter().find(|item| item["token_prefix"] == token[..16]).unwrap()["last_used_at"].clone()
    };
    let at = time(&of(&used));
    assert!(at >= before && at <= Timestamp::now() && of(&used).as_str().unwrap().ends_with(":00Z"), "{at}");
    assert_eq!(of(&unused), Value::Null);
}

/// The id of a token's row.
async fn id_of(world: &World, token: &str) -> i32 {
    let sql = "SELECT id FROM api_token WHERE token_hash = ?";
    world.store.fetch_one(sql, &[sha256_hex(token.as_bytes()).into()], |row| row.int32(0)).await.unwrap()
}

#[each_database]
async fn a_revoked_token_is_dead_at_once() {
    let world = World::new().await;
    let ada = world.user("ada", Role::User).await;
    let (one, two) = (world.token(&ada, &[]).await, world.token(&ada, &[]).await);
    let reply = world.delete("/auth/tokens/current", &one).await.expect(204);
    assert!(reply.text.is_empty());
    let dead = world.get("/auth/me", &one).await.expect(401);
    assert_eq!(dead.code(), "unauthorized");
    assert!(dead.header("www-authenticate").starts_with("Bearer"));
    world.delete("/auth/tokens/current", &one).await.expect(401);

    // Any of one's own tokens may revoke any other, again and again.
    let three = world.token(&ada, &[]).await;
    let path = format!("/auth/tokens/{}", id_of(&world, &three).await);
    world.delete(&path, &two).await.expect(204);
    world.get("/auth/me", &three).await.expect(401);
    let at = world.texts("SELECT revoked_at FROM api_token ORDER BY id", &[]).await;
    world.delete(&path, &two).await.expect(204);
    assert_eq!(world.texts("SELECT revoked_at FROM api_token ORDER BY id", &[]).await, at);

    let trail = world.audit().await;
    let operations: Vec<_> = trail.iter().map(|entry| entry.operation.as_str()).collect();
    assert_eq!(operations, ["revokeCurrentToken", "revokeToken"]);
    assert_eq!(trail[0].request_id.as_deref(), Some(reply.header("x-request-id")));
    assert_eq!(trail[1].object.1, id_of(&world, &three).await.to_string());
    assert_eq!(trail[1].token_id, Some(id_of(&world, &two).await));
}

#[each_database]
async fn anothers_token_is_only_there_for_an_admin_with_tokens_manage() {
    let world = World::new().await;
    let victim = world.user("victim", Role::User).await;
    let target = world.token(&victim, &[]).await;
    let path = format!("/auth/tokens/{}", id_of(&world, &target).await);
    for &role in Role::ALL {
        let user = world.user(role.as_str(), role).await;
        let everything: Vec<Scope> =
            Scope::ALL.iter().copied().filter(|scope| *scope != Scope::TokensManage).collect();
        let token = world.token(&user, if role == Role::Admin { &everything } else { Scope::ALL }).await;
        let hidden = world.delete(&path, &token).await.expect(404).json();
        let absent = world.delete("/auth/tokens/2147483647", &token).await.expect(404).json();
        assert_eq!((&hidden["code"], &hidden["message"]), (&absent["code"], &absent["message"]));
        world.get("/auth/me", &target).await.expect(200);
    }
    let manager = world.user("manager", Role::Admin).await;
    let manager = world.token(&manager, &[Scope::TokensManage]).await;
    world.delete(&path, &manager).await.expect(204);
    world.get("/auth/me", &target).await.expect(401);
    for id in ["0", "2147483648", "99999999999999999999", "x"] {
        world.delete(&format!("/auth/tokens/{id}"), &manager).await.expect(400);
    }
}

#[each_database]
async fn tokens_of_every_form_work() {
    let world = World::new().await;
    let ada = world.user("ada", Role::User).await;
    let scopes = r#"["runs:read", "runs:read", "nonsense"]"#;
    // As the original platform makes them: 43 characters of base64url.
    let legacy = format!("spci_{}", "aB3-_".repeat(9).get(..43).unwrap());
    world.foreign_token(&ada, &legacy, &sha256_hex(legacy.as_bytes()), scopes).await;
    // Two with the same beginning.
    let twin = format!("{}{}", &legacy[..16], "z".repeat(32));
    world.foreign_token(&ada, &twin, &sha256_hex(twin.as_bytes()), "[]").await;
    let argon = NewToken::generate().plaintext.expose().to_owned();
    world.foreign_token(&ada, &argon, &password::hash(&argon, PasswordFormat::Argon2id), "not JSON").await;
    for (token, scopes) in [(&legacy, json!(["runs:read"])), (&twin, json!([])), (&argon, json!([]))] {
        let me = world.get("/auth/me", token).await.expect(200).json();
        assert_eq!(me["scopes"], scopes);
    }
    // A hash of no known form matches nothing, not even itself.
    let broken = NewToken::generate().plaintext.expose().to_owned();
    world.foreign_token(&ada, &broken, &broken, "[]").await;
    world.get("/auth/me", &broken).await.expect(401);
    let other = format!("{}{}", &legacy[..16], "y".repeat(32));
    world.get("/auth/me", &other).await.expect(401);
}

#[each_database]
async fn a_token_that_has_expired_or_was_altered_is_refused() {
    let world = World::new().await;
    let ada = world.user("ada", Role::User).await;
    let past = Timestamp::now().minus(TimeDelta::seconds(1));
    let expired = world.token_until(&ada, &[], past).await;
    let good = world.token(&ada, &[]).await;
    let mut altered = good.clone();
    let last = if altered.pop() == Some('0') { '1' } else { '0' };
    altered.push(last);
    for bad in [expired.as_str(), &altered, &good[..53], "spci_", "x", &sha256_hex(good.as_bytes())] {
        let reply = world.get("/auth/me", bad).await.expect(401);
        assert_eq!(reply.code(), "unauthorized", "{bad}");
        assert_eq!(reply.header("www-authenticate"), "Bearer error=\"invalid_token\"");
    }
    // What cannot be a token is not even looked up.
    let cost = async |token: &str| world.cost(async || drop(world.get("/auth/me", token).await)).await;
    assert_eq!((cost(&altered).await, cost(&good).await), (0, 1));
}

#[each_database]
async fn a_demoted_admin_loses_scopes_at_once_and_regains_them() {
    let world = World::new().await;
    let boss = world.user("boss", Role::Admin).await;
    let token = world.token(&boss, &[Scope::RunsRead, Scope::TokensManage, Scope::SystemWrite]).await;
    let set_role = async |role: Option<&str>| {
        world.sql("UPDATE \"user\" SET role = ? WHERE id = ?", &[role.into(), boss.id.into()]).await;
    };
    for (role, shown, allowed) in [
        (Some("admin"), "admin", true),
        (Some("contributor"), "contributor", false),
        (None, "user", false),
        (Some("root"), "user", false),
        (Some("Admin"), "user", false),
        (Some("admin"), "admin", true),
    ] {
        set_role(role).await;
        world.get("/auth/tokens?all=true", &token).await.expect(if allowed { 200 } else { 403 });
        let me = world.get("/auth/me", &token).await.expect(200).json();
        assert_eq!(me["role"], shown);
        let scopes = if allowed {
            json!(["runs:read", "tokens:manage", "system:write"])
        } else {
            json!(["runs:read"])
        };
        assert_eq!(me["scopes"], scopes, "{role:?}");
    }
    world.sql("UPDATE \"user\" SET name = NULL, email = NULL WHERE id = ?", &[boss.id.into()]).await;
    let me = world.get("/auth/me", &token).await.expect(200).json();
    assert_eq!((&me["name"], &me["email"]), (&json!(""), &json!("")));
}

#[each_database]
async fn nobody_logs_in_to_an_account_without_an_address() {
    let world = World::new().await;
    let ada = world.user("ada", Role::User).await;
    world.sql("UPDATE \"user\" SET email = NULL WHERE id = ?", &[ada.id.into()]).await;
    ask(&world, "", "t", json!({})).await.expect(400);
    ask(&world, &ada.email, "t", json!({})).await.expect(401);
}
