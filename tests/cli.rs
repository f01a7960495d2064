//! The command line, as a script sees it.

use std::path::PathBuf;

use serde_json::{Value, json};
use touchstone::api::models::{Role, Scope};

use crate::support::process::{Ran, run, run_with};
use crate::support::{PASSWORD, World, databases, each_database};

impl World {
    /// Runs a command on this world's database.
    fn command(&self, line: &str) -> Ran {
        self.command_reading(line, "")
    }

    /// The same with a text on standard input. Words are separated by blanks.
    fn command_reading(&self, line: &str, input: &str) -> Ran {
        run_with(&self.folder(), &[], &line.split(' ').collect::<Vec<_>>(), input)
    }

    async fn log_in(&self, email: &str, password: &str, name: &str) -> u16 {
        let body = json!({ "email": email, "password": password, "token_name": name });
        self.post_text("/auth/tokens", None, &body.to_string()).await.status
    }
}

#[each_database]
async fn migrating_twice_does_nothing_the_second_time() {
    let folder = tempfile::tempdir().unwrap();
    databases::empty(folder.path()).await;
    let first = run(folder.path(), &["migrate"]).expect(0);
    assert!(first.stdout.starts_with("applied 0001_"), "{first:?}");
    let second = run(folder.path(), &["migrate"]).expect(0);
    assert_eq!((second.stdout.as_str(), second.stderr.as_str()), ("Nothing to do.\n", ""));
    let third = run(folder.path(), &["migrate", "--json"]).expect(0).json();
    assert_eq!(third, json!({ "applied": [], "runs_computed": 0 }));
    let other = tempfile::tempdir().unwrap();
    databases::empty(other.path()).await;
    let fresh = run(other.path(), &["migrate", "--json"]).expect(0).json();
    assert_eq!(fresh["applied"].as_array().map(Vec::len), Some(first.stdout.lines().count() - 1));
}

#[each_database]
async fn a_database_that_was_not_migrated_is_refused_with_advice() {
    let folder = tempfile::tempdir().unwrap();
    databases::empty(folder.path()).await;
    for line in [
        "user list",
        "token list --json",
        "user set-role --email a@example.com --role admin",
        "token revoke 1",
    ] {
        let ran = run(folder.path(), &line.split(' ').collect::<Vec<_>>()).expect(1);
        assert_eq!(
            ran.stderr.trim(),
            "touchstone: the database is not up to date; run `touchstone migrate` first",
            "{line}"
        );
        assert_eq!(ran.stdout, "");
    }
}

#[each_database]
async fn a_release_is_made_known_once() {
    let world = World::new().await;
    let add = |version: &str, released: &str, commit: &str| {
        world.command(&format!("release add --version {version} --released {released} --commit {commit}"))
    };
    assert_eq!(add("0.94", "2021-12-16", "C6A0AD2").expect(0).stdout, "release 1 made\n");
    let entry = world.audit().await.remove(0);
    assert_eq!(entry.object, ("release".to_owned(), "1".to_owned()));
    for (version, released, commit, code) in [
        ("0.94", "2021-12-17", "c6a0ad3", 1),
        ("0.95", "2021-12-16", "c6a0ad3", 1),
        ("0.95", "2021-12-17", "c6a0ad2", 1),
        ("0.95", "yesterday", "c6a0ad3", 2),
        ("0.95", "2021-12-17", "c6a0ad", 2),
        ("0.95", "2021-12-17", "master1", 2),
        ("01234567890", "2021-12-17", "c6a0ad3", 2),
    ] {
        add(version, released, commit).expect(code);
    }
    add("0.95", "2022-01-01", "c6a0ad3").expect(0);
    let list = world.command("release list").expect(0).stdout;
    assert_eq!(list, "0.95       2022-01-01 c6a0ad3\n0.94       2021-12-16 c6a0ad2\n");
    let list: Value = serde_json::from_str(&world.command("release list --json").expect(0).stdout).unwrap();
    assert_eq!(list[1], json!({ "version": "0.94", "released": "2021-12-16", "commit": "c6a0ad2" }));
    // What is known can be said of a sample.
    let admin = world.admin().await;
    assert_eq!(world.get("/runs?ccx_version=0.95", &admin).await.expect(200).json()["data"], json!([]));
}

#[each_database]
async fn an_account_is_made_and_can_log_in() {
    let world = World::new().await;
    let create = "user create --email ada@example.com --name Ada --role tester --password-stdin";
    let made = world.command_reading(create, "first password\n").expect(0);
    assert_eq!(made.stdout, "user 1 made\n");
    assert_eq!(world.log_in("ada@example.com", "first password", "a").await, 201);
    let entry = world.audit().await.remove(0);
    assert_eq!(
        (entry.operation.as_str(), entry.actor_name.as_deref()),
        ("user create", Some("command line"))
    );
    assert_eq!(entry.object, ("user".to_owned(), "1".to_owned()));

    for (line, input, code, says) in [
        (create, "first password", 1, "in use"),
        (
            "user create --email other@example.com --name Ada --role user --password-stdin",
            "first password",
            1,
            "in use",
        ),
        (
            "user create --email ada@example.com --name Other --role user --password-stdin",
            "first password",
            1,
            "in use",
        ),
        (
            "user create --email b@example.com --name B --role boss --password-stdin",
            "first password",
            2,
            "admin, contributor, tester or user",
        ),
        (
            "user create --email b@example.com --name B --role user --password-stdin",
            "1234567",
            2,
            "between 8 and 500",
        ),
        (
            "user create --email b@example.com --name B --role user --password-stdin",
            "",
            2,
            "between 8 and 500",
        ),
        ("user create --email b --name B --role user --password-stdin", "first password", 2, "--email"),
        ("user create --email b@example.com --name B --role user", "first password", 2, "--password-stdin"),
        ("user create --email b@example.com --name B --password-stdin", "first password", 2, "--role"),
        (
            "user set-password --email nobody@example.com --password-stdin",
            "first password",
            1,
            "nobody@example.com",
        ),
        ("user set-password --email ada@example.com --password-stdin", "short", 2, "between 8 and 500"),
    ] {
        let ran = world.command_reading(line, input).expect(code);
        assert!(ran.stderr.contains(says), "{line}: {ran:?}");
        assert_eq!(ran.stdout, "", "{line}");
    }
    let list = world.command("user list --json").expect(0).json();
    assert_eq!(
        list,
        json!([{ "user_id": 1, "name": "Ada", "email": "ada@example.com", "role": "tester", "github_login": null }])
    );
    let plain = world.command("user list").expect(0);
    assert!(plain.stdout.contains("ada@example.com") && plain.stdout.lines().count() == 1, "{plain:?}");

    // One line feed ends the line; everything else is part of the password.
    world
        .command_reading("user set-password --email ada@example.com --password-stdin", " second ä \r\n")
        .expect(0);
    assert_eq!(world.log_in("ada@example.com", "first password", "b").await, 401);
    assert_eq!(world.log_in("ada@example.com", " second ä ", "c").await, 201);
}

#[each_database]
async fn the_password_format_is_a_setting() {
    let world = World::new().await;
    let line =
        ["user", "create", "--email", "a@example.com", "--name", "A", "--role", "user", "--password-stdin"];
    run_with(&world.folder(), &[("TOUCHSTONE_PASSWORD_FORMAT", "sha512_crypt")], &line, "long enough")
        .expect(0);
    let hash = world.texts("SELECT password FROM \"user\"", &[]).await.remove(0);
    assert!(hash.starts_with("$6$rounds=656000$"), "{hash}");
    assert_eq!(world.log_in("a@example.com", "long enough", "t").await, 201);
}

#[each_database]
async fn there_is_always_an_admin_left() {
    let world = World::new().await;
    world.user("ada", Role::User).await;
    // Before there is any, nobody is the last one.
    world.command("user set-role --email ada@example.com --role tester").expect(0);
    world.command("user set-role --email ada@example.com --role admin").expect(0);
    for line in
        ["user set-role --email ada@example.com --role user", "user deactivate --email ada@example.com"]
    {
        let ran = world.command(line).expect(1);
        assert!(ran.stderr.contains("last admin"), "{ran:?}");
    }
    world.command("user set-role --email ada@example.com --role admin").expect(0);
    world.user("bob", Role::Admin).await;
    world.command("user set-role --email ada@example.com --role user").expect(0);
    let ran = world.command("user deactivate --email bob@example.com").expect(1);
    assert!(ran.stderr.contains("last admin"), "{ran:?}");
    assert_eq!(world.texts("SELECT role FROM \"user\" ORDER BY id", &[]).await, ["user", "admin"]);
    let changes = world.audit().await;
    let changes: Vec<_> =
        changes.iter().map(|entry| (entry.old.as_deref().unwrap(), entry.new.as_deref().unwrap())).collect();
    assert_eq!(changes, [("user", "tester"), ("tester", "admin"), ("admin", "admin"), ("admin", "user")]);
}

#[each_database]
async fn a_github_login_is_linked_and_unlinked() {
    let world = World::new().await;
    let ada = world.user("ada", Role::User).await;
    world.suite(1).await;
    let token = world.token(&ada, &[Scope::RunsWrite]).await;
    let body = json!({ "repository": "Octo/x", "commit_sha": "0".repeat(40), "platform": "linux" });
    world.post("/runs", &token, &body).await.expect(403);
    world.command("user set-github-login --email ada@example.com --login octo").expect(0);
    world.post("/runs", &token, &body).await.expect(202);
    assert_eq!(world.get("/auth/me", &token).await.json()["github_login"], "octo");
    world.command("user set-github-login --email ada@example.com --login oc/to").expect(2);
    world.command("user set-github-login --email ada@example.com").expect(0);
    world.post("/runs", &token, &body).await.expect(403);
}

#[each_database]
async fn a_deactivated_account_is_locked_for_good() {
    let world = World::new().await;
    world.user("boss", Role::Admin).await;
    let ada = world.user("ada", Role::User).await;
    // Somebody took the name that a deactivated account gets.
    let squatter = world.user("squatter", Role::User).await;
    let taken = format!("Anonymous {}", ada.id);
    world.sql("UPDATE \"user\" SET name = ? WHERE id = ?", &[taken.clone().into(), squatter.id.into()]).await;
    world
        .sql(
            "UPDATE \"user\" SET github_login = 'ada', github_token = 'gho_x' WHERE id = ?",
            &[ada.id.into()],
        )
        .await;
    world
        .sql(
            "INSERT INTO ftpd (user_id, user_name, status, password, dir, ip_access, quota_files, uid, gid)
             VALUES (?, 'x', '1', 'y', '/', '*', 20, 2015, 2015)",
            &[ada.id.into()],
        )
        .await;
    let tokens = [world.token(&ada, &[]).await, world.token(&ada, Scope::ALL).await];
    world.get("/auth/me", &tokens[0]).await.expect(200);
    let ran = world.command("user deactivate --email ada@example.com").expect(0);
    assert_eq!(ran.stdout, format!("user {} is deactivated, 2 tokens revoked\n", ada.id));
    for token in &tokens {
        world.get("/auth/me", token).await.expect(401);
    }
    let list = world.command("user list --json").expect(0).json();
    let gone = &list.as_array().unwrap().iter().find(|user| user["user_id"] == ada.id).unwrap();
    let name = gone["name"].as_str().unwrap();
    assert!(name.starts_with(&taken) && name != taken, "{name}");
    let email = gone["email"].as_str().unwrap();
    assert!(email.starts_with(&format!("unknown{}", ada.id)), "{email}");
    assert_eq!(gone["github_login"], Value::Null);
    assert_eq!(
        world.texts("SELECT github_token FROM \"user\" WHERE id = ?", &[ada.id.into()]).await,
        ["NULL"]
    );
    assert_eq!(world.texts("SELECT status FROM ftpd", &[]).await, ["0"]);
    for (email, password) in [("ada@example.com", PASSWORD), (email, PASSWORD), (email, "!")] {
        assert_eq!(world.log_in(email, password, "t").await, 401);
    }
    world.command("user deactivate --email ada@example.com").expect(1);
    // Where nobody took them, the names are the original platform's.
    world.command("user deactivate --email squatter@example.com").expect(0);
    let list = world.command("user list --json").expect(0).json();
    let gone = list.as_array().unwrap().iter().find(|user| user["user_id"] == squatter.id).unwrap();
    assert_eq!(gone["name"], format!("Anonymous {}", squatter.id));
    assert_eq!(gone["email"], format!("unknown{}@ccextractor.org", squatter.id));
}

#[each_database]
async fn a_token_is_printed_alone_and_works() {
    let world = World::new().await;
    world.user("boss", Role::Admin).await;
    world.user("ada", Role::User).await;
    let create = |rest: &str| world.command(&format!("token create {rest}"));
    let made = create("--user ada@example.com --name laptop").expect(0);
    let token = made.stdout.strip_suffix('\n').expect("a line");
    assert!(token.starts_with("spci_") && token.len() == 54 && made.stderr.is_empty(), "{made:?}");
    let me = world.get("/auth/me", token).await.expect(200).json();
    assert_eq!(
        (&me["email"], &me["scopes"]),
        (&json!("ada@example.com"), &json!(["runs:read", "results:read"]))
    );
    for (rest, code, says) in [
        ("--user ada@example.com --name laptop", 1, "laptop"),
        ("--user nobody@example.com --name x", 1, "nobody@example.com"),
        ("--user ada@example.com --name x --scope tokens:manage", 1, "tokens:manage"),
        ("--user ada@example.com --name x --scope all", 2, "runs:read"),
        ("--user ada@example.com --name x --days 31", 2, "1 to 30"),
        ("--user ada@example.com --name x --days 0", 2, "1 to 30"),
        ("--user boss@example.com --name x --scope worker:run --scope runs:read --days 31", 2, "1 to 30"),
        ("--user boss@example.com --name x --scope worker:run --days 366", 2, "1 to 365"),
        ("--user ada@example.com --name a.b", 2, "--name"),
    ] {
        let ran = create(rest).expect(code);
        assert!(ran.stderr.contains(says) && ran.stdout.is_empty(), "{rest}: {ran:?}");
    }
    let machine =
        create("--user boss@example.com --name worker --scope worker:run --scope results:write --days 365")
            .expect(0);
    let list = world.command("token list --json").expect(0).json();
    let names: Vec<&str> =
        list.as_array().unwrap().iter().map(|token| token["token_name"].as_str().unwrap()).collect();
    assert_eq!(names, ["worker", "laptop"]);
    assert_eq!(list[0]["scopes"], json!(["worker:run", "results:write"]));
    let text = list.to_string();
    assert!(!text.contains(token) && !text.contains(machine.stdout.trim()), "{text}");
    let own = world.command("token list --json --user ada@example.com").expect(0).json();
    assert_eq!(own.as_array().map(Vec::len), Some(1));

    let revoke = format!("token revoke {}", own[0]["id"]);
    world.command(&revoke).expect(0);
    world.get("/auth/me", token).await.expect(401);
    assert!(world.command(&revoke).expect(0).stdout.contains("before"));
    world.command("token revoke 99").expect(1);
    world.command("token revoke x").expect(2);
    assert!(
        world
            .command("token list")
            .expect(0)
            .stdout
            .lines()
            .any(|line| line.contains("laptop") && line.contains("revoked"))
    );
    let operations: Vec<String> = world.audit().await.into_iter().map(|entry| entry.operation).collect();
    assert_eq!(operations, ["token create", "token create", "token revoke"]);
}

#[test]
fn the_contract_is_printed_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("openapi-ci-api.yaml");
    let yaml = run(folder.path(), &["openapi"]).expect(0);
    assert_eq!(yaml.stdout, std::fs::read_to_string(file).unwrap());
    let json = run(folder.path(), &["openapi", "--json"]).expect(0).json();
    assert_eq!(json["openapi"], "3.0.3");
    assert!(json["paths"]["/runs"]["post"]["operationId"] == "createRun");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "no database is needed for it");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure_and_a_full_disk_is() {
    use std::process::{Command, Stdio};
    let printing = |out: Stdio| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_touchstone"));
        command.args(["openapi", "--json"]).stdout(out).stderr(Stdio::piped()).spawn().unwrap()
    };
    let mut gone = printing(Stdio::piped());
    drop(gone.stdout.take());
    let gone = gone.wait_with_output().unwrap();
    assert_eq!((gone.status.code(), gone.stderr.as_slice()), (Some(0), &b""[..]));
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let full = printing(full.into()).wait_with_output().unwrap();
    let says = String::from_utf8(full.stderr).unwrap();
    assert!(full.status.code() == Some(1) && says.lines().count() == 1, "{says}");
}

#[test]
fn a_bad_setting_is_named_in_one_line() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["migrate"]).expect(0);
    for (name, value) in [
        ("LISTEN", "everywhere"),
        ("RATE_LIMITS", "read=many"),
        ("APPROVER_ROLES", "boss"),
        ("DATABASE_URL", "oracle://u:s3cret@h/d"),
        ("FILES", "ftp://x"),
    ] {
        let ran =
            run_with(folder.path(), &[(&format!("TOUCHSTONE_{name}"), value)], &["serve"], "").expect(2);
        let named = ran.stderr.starts_with(&format!("touchstone: {}: ", name.to_lowercase()));
        assert!(
            named && ran.stderr.lines().count() == 1 && !ran.stderr.contains("s3cret"),
            "{name}: {ran:?}"
        );
    }
    std::fs::write(folder.path().join("touchstone.toml"), "lisen = \"x\"").unwrap();
    let ran = run(folder.path(), &["user", "list"]).expect(2);
    assert!(ran.stderr.contains("did you mean `listen`"), "{ran:?}");
}

#[test]
fn every_command_explains_itself_with_an_example() {
    let folder = tempfile::tempdir().unwrap();
    for line in
        ["", "serve", "migrate", "user create", "token create", "openapi", "demo", "worker", "release add"]
    {
        let mut words: Vec<&str> = line.split(' ').filter(|word| !word.is_empty()).collect();
        words.push("--help");
        let ran = run(folder.path(), &words).expect(0);
        assert!(
            ran.stdout.contains("Example") && ran.stdout.contains(&format!("touchstone {line}")),
            "{ran:?}"
        );
    }
    let help = run(folder.path(), &["--help"]).expect(0).stdout;
    for word in ["Exit codes", "rate_limits", "user", "token", "migrate"] {
        assert!(help.contains(word), "{word}");
    }
    run(folder.path(), &["sing"]).expect(2);
    run::<&str>(folder.path(), &[]).expect(2);
    assert!(run(folder.path(), &["--version"]).expect(0).stdout.starts_with("touchstone "));
}
