//! Who may do what: each operation for each role and for tokens with and
//! without the scope; and what the checks named by `x-authorize` must say.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use touchstone::api::models::{Role, RunStatus, Scope};
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::Operation;

use super::{Call, Ground, Prepare, cases, tags};
use crate::support::{User, each_database};

/// The roles in the order of the columns below.
const ROLES: [Role; 4] = [Role::Admin, Role::Contributor, Role::Tester, Role::User];

/// The scopes a role may hold. Written out here, so that the server's own list
/// cannot change unseen.
fn holdable(role: Role) -> Vec<Scope> {
    match role {
        Role::Admin => Scope::ALL.to_vec(),
        Role::Contributor | Role::Tester | Role::User => {
            vec![Scope::RunsRead, Scope::RunsWrite, Scope::ResultsRead, Scope::SystemRead]
        }
    }
}

/// What the operation table makes of a caller.
#[derive(Debug, PartialEq)]
enum Verdict {
    Allowed,
    WrongRole,
    /// One of these is needed.
    MissingScope(&'static [Scope]),
}

fn verdict(operation: &'static Operation, role: Role, scopes: &[Scope]) -> Verdict {
    if !operation.roles.is_empty() && !operation.roles.contains(&role) {
        return Verdict::WrongRole;
    }
    let enough = |scope| scopes.contains(scope) && holdable(role).contains(scope);
    if operation.scopes.is_empty() || operation.scopes.iter().any(enough) {
        Verdict::Allowed
    } else {
        Verdict::MissingScope(operation.scopes)
    }
}

fn words<T: Copy>(things: &[T], word: fn(T) -> &'static str) -> Value {
    things.iter().map(|thing| word(*thing)).collect()
}

/// The scopes of the tokens that are tried: each alone, all but one, all that
/// there are (those that the role may not hold included: they must count for
/// nothing), and none.
fn scope_sets() -> Vec<Vec<Scope>> {
    let alone = Scope::ALL.iter().map(|scope| vec![*scope]);
    let all_but = |scope: &Scope| Scope::ALL.iter().copied().filter(|other| other != scope).collect();
    let mut sets: Vec<Vec<Scope>> = alone.chain(Scope::ALL.iter().map(all_but)).collect();
    sets.extend([Scope::ALL.to_vec(), Vec::new()]);
    sets
}

#[each_database]
async fn every_cell_of_operation_role_and_scope() {
    let ground = Ground::new().await;
    let mut cells = 0;
    for &operation in OPERATIONS {
        for role in ROLES {
            let user = ground.user(role);
            // A call that is refused leaves everything as it was for the next.
            let mut prepared = None;
            for scopes in scope_sets() {
                let token = ground.world.token(user, &scopes).await;
                let call = match prepared.take() {
                    Some(call) => call,
                    None => ground.proper(operation, user).await,
                };
                let reply = ground.call(operation, &call, Some(&token)).await;
                let about = format!("{} {role:?} {scopes:?}: {}", operation.id, reply.text);
                cells += 1;
                let details = || reply.json()["details"].clone();
                match verdict(operation, role, &scopes) {
                    Verdict::Allowed => {
                        assert_eq!(reply.status, cases::of(operation).success, "{about}");
                        continue;
                    }
                    Verdict::WrongRole => {
                        assert_eq!(reply.status, 403, "{about}");
                        let details = details();
                        assert_eq!(
                            details["required_roles"],
                            words(operation.roles, Role::as_str),
                            "{about}"
                        );
                        assert_eq!(details["user_role"], role.as_str(), "{about}");
                        assert!(details["missing_scopes"].is_null(), "the role comes first: {about}");
                    }
                    Verdict::MissingScope(scopes) => {
                        assert_eq!(reply.status, 403, "{about}");
                        assert_eq!(details()["missing_scopes"], words(scopes, Scope::as_str), "{about}");
                    }
                }
                prepared = Some(call);
            }
        }
    }
    assert_eq!(cells, OPERATIONS.len() * ROLES.len() * scope_sets().len());
}

/// What a check that depends on a parameter or a row must say.
pub struct Row {
    /// As in `x-authorize`.
    pub check: &'static str,
    /// `operationId` of the operation it is tried on.
    pub operation: &'static str,
    /// What is asked, by whom.
    pub situation: &'static str,
    /// The call.
    pub prepare: Prepare,
    /// What the caller's token lacks. It has all others, those that the role
    /// may not hold included: they must count for nothing.
    pub lacking: &'static [Scope],
    /// The status for each role, in the order of [`ROLES`].
    pub expected: [u16; 4],
}

const CHECKS: &[Row] = &[
    Row {
        check: "list_all_tokens",
        operation: "listTokens",
        situation: "everybody's tokens, with tokens:manage",
        prepare: |_, _| Box::pin(async { Call::new().query("all=true") }),
        lacking: &[],
        expected: [200, 403, 403, 403],
    },
    Row {
        check: "list_all_tokens",
        operation: "listTokens",
        situation: "everybody's tokens, without tokens:manage",
        prepare: |_, _| Box::pin(async { Call::new().query("all=true") }),
        lacking: &[Scope::TokensManage],
        expected: [403, 403, 403, 403],
    },
    Row {
        check: "list_all_tokens",
        operation: "listTokens",
        situation: "one's own tokens",
        prepare: |_, _| Box::pin(async { Call::new().query("all=false") }),
        lacking: Scope::ALL,
        expected: [200, 200, 200, 200],
    },
    Row {
        check: "revoke_token",
        operation: "revokeToken",
        situation: "one's own token",
        prepare: |ground, user| {
            Box::pin(async move { Call::new().path("token_id", cases::token_of(ground, user).await) })
        },
        lacking: Scope::ALL,
        expected: [204, 204, 204, 204],
    },
    Row {
        check: "revoke_token",
        operation: "revokeToken",
        situation: "another's token, with tokens:manage",
        prepare: |ground, _| Box::pin(anothers_token(ground)),
        lacking: &[],
        expected: [204, 404, 404, 404],
    },
    Row {
        check: "revoke_token",
        operation: "revokeToken",
        situation: "another's token, without tokens:manage",
        prepare: |ground, _| Box::pin(anothers_token(ground)),
        lacking: &[Scope::TokensManage],
        expected: [404, 404, 404, 404],
    },
    Row {
        check: "create_run",
        operation: "createRun",
        situation: "of the main repository, in another letter case",
        prepare: |_, _| Box::pin(async { Call::new().json(&cases::run("ccextractor/CCExtractor")) }),
        lacking: &[],
        expected: [202, 202, 202, 403],
    },
    Row {
        check: "create_run",
        operation: "createRun",
        situation: "of a repository of one's own, in another letter case",
        prepare: |_, user| {
            let owner = user.role.as_str().to_uppercase();
            Box::pin(async move { Call::new().json(&cases::run(&format!("{owner}/anything"))) })
        },
        lacking: &[],
        expected: [202, 202, 202, 202],
    },
    Row {
        check: "create_run",
        operation: "createRun",
        situation: "of another's repository",
        prepare: |_, _| Box::pin(async { Call::new().json(&cases::run("somebody/ccextractor")) }),
        lacking: &[],
        expected: [403, 403, 403, 403],
    },
    Row {
        check: "create_run",
        operation: "createRun",
        situation: "of what would be one's own repository, with no GitHub account linked",
        prepare: |ground, user| {
            Box::pin(async {
                ground
                    .world
                    .sql("UPDATE \"user\" SET github_login = NULL WHERE id = ?", &[user.id.into()])
                    .await;
                Call::new().json(&cases::run(&format!("{}/ccextractor", user.role.as_str())))
            })
        },
        lacking: &[],
        expected: [403, 403, 403, 403],
    },
    Row {
        check: "restart_run",
        operation: "restartRun",
        situation: "of nobody who is blocked",
        prepare: |ground, _| {
            Box::pin(async { Call::new().path("run_id", ground.world.ended(RunStatus::Fail).await) })
        },
        lacking: &[],
        expected: [202, 202, 202, 403],
    },
    Row {
        check: "include_stack",
        operation: "listInfraErrors",
        situation: "with what led to each",
        prepare: |ground, _| Box::pin(infra_errors(ground, "include_stack=true")),
        lacking: &[],
        expected: [200, 200, 403, 403],
    },
    Row {
        check: "include_stack",
        operation: "listInfraErrors",
        situation: "without what led to each",
        prepare: |ground, _| Box::pin(infra_errors(ground, "include_stack=false")),
        lacking: &[],
        expected: [200, 200, 200, 200],
    },
    Row {
        check: "include_stack",
        operation: "listInfraErrors",
        situation: "with what led to each, without system:read",
        prepare: |ground, _| Box::pin(infra_errors(ground, "include_stack=true")),
        lacking: &[Scope::SystemRead],
        expected: [403, 403, 403, 403],
    },
    granting(
        "every scope the role may hold",
        |ground, user| Box::pin(asking(ground, user, holdable(user.role))),
        [201; 4],
    ),
    granting(
        "results:write",
        |ground, user| Box::pin(asking(ground, user, vec![Scope::ResultsWrite])),
        [201, 403, 403, 403],
    ),
    granting(
        "baselines:write",
        |ground, user| Box::pin(asking(ground, user, vec![Scope::BaselinesWrite])),
        [201, 403, 403, 403],
    ),
    granting(
        "system:write",
        |ground, user| Box::pin(asking(ground, user, vec![Scope::SystemWrite])),
        [201, 403, 403, 403],
    ),
    granting(
        "tokens:manage",
        |ground, user| Box::pin(asking(ground, user, vec![Scope::TokensManage])),
        [201, 403, 403, 403],
    ),
    granting(
        "worker:run",
        |ground, user| Box::pin(asking(ground, user, vec![Scope::WorkerRun])),
        [201, 403, 403, 403],
    ),
];

const fn granting(situation: &'static str, prepare: Prepare, expected: [u16; 4]) -> Row {
    Row { check: "grant_scopes", operation: "createToken", situation, prepare, lacking: &[], expected }
}

async fn asking(ground: &Ground, user: &User, scopes: Vec<Scope>) -> Call {
    let mut body = cases::token(ground, user).await;
    body["scopes"] = json!(scopes);
    Call::new().json(&body)
}

async fn infra_errors(ground: &Ground, query: &str) -> Call {
    let run_id = ground.world.ended(RunStatus::Canceled).await;
    Call::new().path("run_id", run_id).query(query)
}

async fn anothers_token(ground: &Ground) -> Call {
    let number = ground.world.count("SELECT COUNT(*) FROM \"user\"").await;
    let other = ground.world.user(&format!("other{number}"), Role::User).await;
    Call::new().path("token_id", cases::token_of(ground, &other).await)
}

/// Every row there is.
fn checks() -> impl Iterator<Item = &'static Row> {
    let others =
        [tags::results::CHECKS, tags::regression_tests::CHECKS, tags::samples::CHECKS, tags::uploads::CHECKS];
    CHECKS.iter().chain(others.into_iter().flatten())
}

#[test]
fn every_check_of_the_contract_has_rows() {
    let named: BTreeSet<_> =
        OPERATIONS.iter().filter_map(|operation| Some((operation.id, operation.authorize?))).collect();
    let tried: BTreeSet<_> = checks().map(|row| (row.operation, row.check)).collect();
    assert_eq!(
        tried, named,
        "tests/coverage/authorization.rs must have rows for each x-authorize, and no other"
    );
    // Whoever may not hold a scope is refused it, each by a row of its own.
    let granted =
        |scope: &Scope| checks().any(|row| row.check == "grant_scopes" && row.situation == scope.as_str());
    let missing: Vec<_> =
        Scope::ALL.iter().filter(|scope| !holdable(Role::User).contains(scope) && !granted(scope)).collect();
    assert!(missing.is_empty(), "no row says who may be granted {missing:?}");
}

#[each_database]
async fn every_check_decides_as_the_table_says() {
    let ground = Ground::new().await;
    for row in checks() {
        let operation =
            OPERATIONS.iter().find(|operation| operation.id == row.operation).expect("an operation");
        for (role, expected) in ROLES.into_iter().zip(row.expected) {
            let user = ground.user(role);
            let scopes: Vec<Scope> =
                Scope::ALL.iter().copied().filter(|scope| !row.lacking.contains(scope)).collect();
            let token = ground.world.token(user, &scopes).await;
            let call = (row.prepare)(&ground, user).await;
            let token = (!operation.public).then_some(token.as_str());
            let reply = ground.call(operation, &call, token).await;
            let about = format!("{} {}, {role:?}: {}", row.operation, row.situation, reply.text);
            assert_eq!(reply.status, expected, "{about}");
            if expected == 403 {
                let details = reply.json()["details"].clone();
                let reasons = [
                    "missing_scopes",
                    "required_roles",
                    "owner_required",
                    "refused_scopes",
                    "forbidden_extensions",
                    "forbidden_types",
                ];
                let reason = reasons.iter().any(|reason| !details[reason].is_null());
                // Of a stored path nothing more is told.
                assert!(reason || row.check == "stored_path", "no reason: {about}");
            }
        }
    }
}
