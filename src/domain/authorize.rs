//! The permission checks that depend on more than an operation: on a parameter,
//! on a row, on the requested repository. The contract names them in
//! `x-authorize`. Also the two plain ones, role and scope, so that every refusal
//! reads alike.

use serde_json::{Map, Value, json};

use super::caller::Caller;
use super::{repository, scopes};
use crate::api::models::{Role, Scope};

/// The roles that may start runs of the main repository.
const MAIN_REPOSITORY_ROLES: &[Role] = &[Role::Admin, Role::Tester, Role::Contributor];

/// Why a known caller may not do what was asked.
#[derive(Clone, Debug, PartialEq)]
pub enum Denial {
    /// The caller may know what is missing.
    Forbidden {
        /// One sentence for people.
        message: String,
        /// The same for programs.
        details: Map<String, Value>,
    },
    /// The caller may not even know that the thing exists: answer as if it did
    /// not.
    NotVisible,
}

impl Denial {
    pub(super) fn forbidden<const N: usize>(message: impl Into<String>, details: [(&str, Value); N]) -> Self {
        let details = details.map(|(name, value)| (name.to_owned(), value));
        Self::Forbidden { message: message.into(), details: details.into_iter().collect() }
    }
}

/// The caller's role is one of `roles`.
pub fn require_role(caller: &Caller, roles: &[Role]) -> Result<(), Denial> {
    if roles.contains(&caller.role) {
        return Ok(());
    }
    Err(Denial::forbidden(
        "Your role does not have permission for this operation.",
        [("required_roles", role_names(roles)), ("user_role", json!(caller.role.as_str()))],
    ))
}

/// The request may use every one of `scopes`.
pub fn require_scopes(caller: &Caller, scopes: &[Scope]) -> Result<(), Denial> {
    let missing: Vec<Scope> = scopes.iter().copied().filter(|&scope| !caller.has(scope)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    Err(Denial::forbidden(
        "Token lacks the required scopes for this operation.",
        [
            ("required_scopes", scope_names(scopes)),
            ("missing_scopes", scope_names(&missing)),
            ("token_scopes", scope_names(&caller.scopes)),
        ],
    ))
}

/// The request may use one of `scopes`; whatever it may, where there are none.
pub fn require_any_scope(caller: &Caller, scopes: &[Scope]) -> Result<(), Denial> {
    match scopes {
        [] => Ok(()),
        several if several.iter().any(|&scope| caller.has(scope)) => Ok(()),
        [one] => require_scopes(caller, &[*one]),
        several => Err(Denial::forbidden(
            "Token lacks every scope of which this operation requires one.",
            [
                ("required_scopes", scope_names(several)),
                ("missing_scopes", scope_names(several)),
                ("token_scopes", scope_names(&caller.scopes)),
            ],
        )),
    }
}

/// Listing tokens: one's own is open to everybody, everybody's (`all`) takes an
/// admin with `tokens:manage`.
pub fn list_all_tokens(caller: &Caller, all: bool) -> Result<(), Denial> {
    if !all {
        return Ok(());
    }
    require_role(caller, &[Role::Admin])?;
    require_scopes(caller, &[Scope::TokensManage])
}

/// Revoking a token of `owner_id`: any of one's own tokens may revoke any other;
/// another's takes an admin with `tokens:manage`. To everybody else it is as if
/// there were no such token, so ids cannot be probed.
pub fn revoke_token(caller: &Caller, owner_id: i32) -> Result<(), Denial> {
    let manager = caller.role == Role::Admin && caller.has(Scope::TokensManage);
    if caller.user_id == owner_id || manager { Ok(()) } else { Err(Denial::NotVisible) }
}

/// Starting a run of `repository` (`owner/repo`): the main repository takes a
/// role that is trusted with it; any other must belong to the GitHub account the
/// caller has linked. GitHub names are compared without regard to case.
pub fn create_run(caller: &Caller, repository: &str, main_repository: &str) -> Result<(), Denial> {
    if repository::same(repository, main_repository) {
        if MAIN_REPOSITORY_ROLES.contains(&caller.role) {
            return Ok(());
        }
        return Err(Denial::forbidden(
            "Only admins, testers and contributors may start runs of the main repository.",
            [("required_roles", role_names(MAIN_REPOSITORY_ROLES)), ("repository", json!(repository))],
        ));
    }
    let login = caller.github_login.as_deref().unwrap_or_default();
    let owner = repository.split_once('/').map(|(owner, _)| owner);
    if !login.is_empty() && owner.is_some_and(|owner| owner.eq_ignore_ascii_case(login)) {
        return Ok(());
    }
    let message = if login.is_empty() {
        "You may only start runs of your own repositories: link your GitHub account first."
    } else {
        "You may only start runs of your own repositories."
    };
    Err(Denial::forbidden(
        message,
        [
            ("repository", json!(repository)),
            // Whose repositories would do; empty without a linked account.
            ("owner_required", json!(login)),
        ],
    ))
}

/// How a GitHub account that a run has to do with stands to the list of those
/// whose runs nobody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// It is not on the list, or there is no account, or nobody who could tell.
    No,
    /// It is on the list.
    Yes,
    /// Some account is, since a moment ago, and nobody has asked which this is.
    Maybe,
    /// Some account is, and this login is no account's: it may be what the login
    /// of one on the list was.
    Unknown,
}

/// Making a run by a user with this GitHub account, whatever it is of.
pub fn unblocked(own: Blocked) -> Result<(), Denial> {
    let message = match own {
        Blocked::No => return Ok(()),
        Blocked::Yes => "Your GitHub account is blocked.",
        Blocked::Maybe => "A GitHub account was blocked at this moment, maybe yours; try again.",
        Blocked::Unknown => "GitHub knows no account of the login that is linked to yours.",
    };
    Err(Denial::forbidden(message, []))
}

/// Starting a run again, which takes more than making one: the accounts that it
/// is of (`others`) must not be blocked either.
pub fn restart_run(own: Blocked, others: Blocked) -> Result<(), Denial> {
    unblocked(own)?;
    let message = match others {
        // Whoever it was of, somebody else wants it now.
        Blocked::No | Blocked::Unknown => return Ok(()),
        Blocked::Yes => "The run is of a GitHub account that is blocked.",
        Blocked::Maybe => {
            "A GitHub account was blocked at this moment, maybe one that the run is of; try again."
        }
    };
    Err(Denial::forbidden(message, []))
}

/// Being shown what led to a failure of the infrastructure (`wanted`): events
/// may quote what only maintainers should read.
pub fn include_stack(caller: &Caller, wanted: bool) -> Result<(), Denial> {
    if wanted { require_role(caller, &[Role::Admin, Role::Contributor]) } else { Ok(()) }
}

/// Setting the baseline of an output by its definition (`wanted`): that is
/// approving it, whichever way it is done.
pub fn set_baseline(caller: &Caller, wanted: bool) -> Result<(), Denial> {
    if wanted { require_scopes(caller, &[Scope::BaselinesWrite]) } else { Ok(()) }
}

/// Making a token with these scopes: the role must be allowed to hold each.
pub fn grant_scopes(role: Role, requested: &[Scope], approver_roles: &[Role]) -> Result<(), Denial> {
    let refused = scopes::refused(requested, role, approver_roles);
    if refused.is_empty() {
        return Ok(());
    }
    let names: Vec<&str> = refused.iter().map(|scope| scope.as_str()).collect();
    Err(Denial::forbidden(
        format!("Your role ({}) may not hold these scopes: {}.", role.as_str(), names.join(", ")),
        [("refused_scopes", scope_names(&refused)), ("user_role", json!(role.as_str()))],
    ))
}

/// Seeing and changing an upload that waits, of a user or, where that is not
/// known, of nobody: one's own, and an admin anybody's. To everybody else it is
/// as if there were none.
pub fn own_upload(caller: &Caller, owner_id: Option<i32>) -> Result<(), Denial> {
    let own = owner_id == Some(caller.user_id);
    if own || caller.role == Role::Admin { Ok(()) } else { Err(Denial::NotVisible) }
}

/// The roles that may attach files to anybody's samples.
const LINKING_ROLES: &[Role] = &[Role::Admin, Role::Contributor];

/// Attaching an upload to a sample, which the caller has uploaded or not.
pub fn link_upload(caller: &Caller, uploaded_by_caller: bool) -> Result<(), Denial> {
    if uploaded_by_caller || LINKING_ROLES.contains(&caller.role) {
        return Ok(());
    }
    Err(Denial::forbidden(
        "Only who uploaded a sample, admins and contributors may attach files to it.",
        [("required_roles", role_names(LINKING_ROLES)), ("user_role", json!(caller.role.as_str()))],
    ))
}

fn role_names(roles: &[Role]) -> Value {
    roles.iter().map(|role| role.as_str()).collect()
}

fn scope_names(scopes: &[Scope]) -> Value {
    scopes.iter().map(|scope| scope.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::super::caller::Account;
    use super::*;

    const MAIN: &str = "CCExtractor/ccextractor";

    fn caller(role: Role, scopes: &[Scope], login: Option<&str>) -> Caller {
        let account = Account {
            user_id: 5,
            name: "Ada".to_owned(),
            email: "ada@example.org".to_owned(),
            role,
            github_login: login.map(str::to_owned),
        };
        Caller::new(account, 1, scopes.to_vec(), &[Role::Admin])
    }

    fn details(result: Result<(), Denial>) -> Value {
        match result {
            Err(Denial::Forbidden { message, details }) => {
                assert!(message.ends_with('.'), "{message}");
                Value::Object(details)
            }
            other => panic!("not a refusal with reasons: {other:?}"),
        }
    }

    #[test]
    fn a_role_refusal_names_the_roles_in_the_order_declared() {
        let tester = caller(Role::Tester, &[], None);
        assert_eq!(require_role(&tester, &[Role::Admin, Role::Tester]), Ok(()));
        assert_eq!(
            details(require_role(&tester, &[Role::Contributor, Role::Admin])),
            json!({"required_roles": ["contributor", "admin"], "user_role": "tester"})
        );
    }

    #[test]
    fn a_scope_refusal_names_what_is_missing() {
        let user = caller(Role::User, &[Scope::RunsRead], None);
        assert_eq!(require_scopes(&user, &[Scope::RunsRead]), Ok(()));
        assert_eq!(require_scopes(&user, &[]), Ok(()));
        assert_eq!(
            details(require_scopes(&user, &[Scope::RunsRead, Scope::SystemRead])),
            json!({
                "required_scopes": ["runs:read", "system:read"],
                "missing_scopes": ["system:read"],
                "token_scopes": ["runs:read"],
            })
        );
    }

    #[test]
    fn one_scope_of_several_is_enough() {
        let either = [Scope::ResultsRead, Scope::ResultsWrite];
        for scope in either {
            assert_eq!(require_any_scope(&caller(Role::Admin, &[scope], None), &either), Ok(()));
        }
        let other = caller(Role::Admin, &[Scope::RunsRead], None);
        assert_eq!(require_any_scope(&other, &[]), Ok(()));
        let refused = details(require_any_scope(&other, &either));
        assert_eq!(refused["missing_scopes"], json!(["results:read", "results:write"]));
        let refused = details(require_any_scope(&other, &either[..1]));
        assert_eq!(refused["missing_scopes"], json!(["results:read"]));
    }

    #[test]
    fn everybody_lists_their_own_tokens() {
        for &role in Role::ALL {
            assert_eq!(list_all_tokens(&caller(role, &[], None), false), Ok(()));
        }
    }

    #[test]
    fn only_an_admin_with_tokens_manage_lists_all_tokens() {
        for &role in Role::ALL {
            for scopes in [&[Scope::RunsRead][..], &[Scope::TokensManage]] {
                let allowed = role == Role::Admin && scopes.contains(&Scope::TokensManage);
                let result = list_all_tokens(&caller(role, scopes, None), true);
                assert_eq!(result.is_ok(), allowed, "{role:?} {scopes:?}");
            }
        }
        let user = caller(Role::User, &[], None);
        assert!(details(list_all_tokens(&user, true))["required_roles"].is_array());
        let admin = caller(Role::Admin, &[], None);
        assert!(details(list_all_tokens(&admin, true))["missing_scopes"].is_array());
    }

    #[test]
    fn a_token_of_another_is_only_visible_to_a_manager() {
        for &role in Role::ALL {
            for scopes in [&[Scope::RunsRead][..], &[Scope::TokensManage]] {
                let caller = caller(role, scopes, None);
                assert_eq!(revoke_token(&caller, 5), Ok(()));
                let manager = role == Role::Admin && scopes.contains(&Scope::TokensManage);
                let expected = if manager { Ok(()) } else { Err(Denial::NotVisible) };
                assert_eq!(revoke_token(&caller, 6), expected, "{role:?} {scopes:?}");
            }
        }
    }

    #[test]
    fn the_main_repository_takes_a_trusted_role_whatever_its_case() {
        for repository in [MAIN, "ccextractor/CCEXTRACTOR"] {
            for &role in Role::ALL {
                // Not even the owner of the main repository gets round it.
                let caller = caller(role, &[], Some("ccextractor"));
                let result = create_run(&caller, repository, MAIN);
                assert_eq!(result.is_ok(), role != Role::User, "{role:?}");
            }
        }
        let user = caller(Role::User, &[], None);
        assert_eq!(
            details(create_run(&user, MAIN, MAIN)),
            json!({"required_roles": ["admin", "tester", "contributor"], "repository": MAIN})
        );
    }

    #[test]
    fn a_fork_takes_its_owner_whatever_the_role() {
        for &role in Role::ALL {
            let ada = caller(role, &[], Some("AdaL"));
            assert_eq!(create_run(&ada, "adal/ccextractor", MAIN), Ok(()));
            for other in ["ada/x", "adall/x", "/adal", "adal", "", "x/adal"] {
                assert_eq!(
                    details(create_run(&ada, other, MAIN)),
                    json!({"repository": other, "owner_required": "AdaL"})
                );
            }
        }
    }

    #[test]
    fn without_a_linked_account_no_fork_is_ones_own() {
        for login in [None, Some("")] {
            let admin = caller(Role::Admin, &[], login);
            for repository in ["ada/x", "/x", ""] {
                assert_eq!(
                    details(create_run(&admin, repository, MAIN)),
                    json!({"repository": repository, "owner_required": ""})
                );
            }
        }
    }

    #[test]
    fn nobody_who_is_blocked_or_may_be_starts_a_run() {
        use Blocked::{Maybe, No, Unknown, Yes};
        for others in [No, Yes, Maybe, Unknown] {
            for own in [Yes, Maybe, Unknown] {
                assert_eq!(restart_run(own, others), unblocked(own), "{own:?} {others:?}");
                assert!(unblocked(own).is_err(), "{own:?}");
            }
            let allowed = matches!(others, No | Unknown);
            assert_eq!(restart_run(No, others).is_ok(), allowed, "{others:?}");
        }
        assert_eq!(unblocked(No), Ok(()));
    }

    #[test]
    fn what_led_to_a_failure_is_for_maintainers() {
        for &role in Role::ALL {
            let caller = caller(role, &[], None);
            assert_eq!(include_stack(&caller, false), Ok(()));
            let allowed = matches!(role, Role::Admin | Role::Contributor);
            assert_eq!(include_stack(&caller, true).is_ok(), allowed, "{role:?}");
        }
        assert_eq!(
            details(include_stack(&caller(Role::Tester, &[], None), true)),
            json!({"required_roles": ["admin", "contributor"], "user_role": "tester"})
        );
    }

    #[test]
    fn setting_a_baseline_takes_the_scope_of_approving_one() {
        for &role in Role::ALL {
            for scopes in [&[Scope::RunsWrite][..], &[Scope::RunsWrite, Scope::BaselinesWrite]] {
                let caller = caller(role, scopes, None);
                assert_eq!(set_baseline(&caller, false), Ok(()));
                // Of other roles the scope counts for nothing.
                let allowed = role == Role::Admin && scopes.contains(&Scope::BaselinesWrite);
                assert_eq!(set_baseline(&caller, true).is_ok(), allowed, "{role:?} {scopes:?}");
            }
        }
        let lacking = caller(Role::Admin, &[Scope::RunsWrite], None);
        assert_eq!(details(set_baseline(&lacking, true))["missing_scopes"], json!(["baselines:write"]));
    }

    #[test]
    fn an_upload_is_only_visible_to_its_uploader_and_admins() {
        for &role in Role::ALL {
            let caller = caller(role, Scope::ALL, None);
            assert_eq!(own_upload(&caller, Some(5)), Ok(()));
            let expected = if role == Role::Admin { Ok(()) } else { Err(Denial::NotVisible) };
            assert_eq!(own_upload(&caller, Some(6)), expected, "{role:?}");
            assert_eq!(own_upload(&caller, None), expected, "{role:?}");
        }
    }

    #[test]
    fn files_are_attached_to_ones_own_samples_or_by_maintainers() {
        for &role in Role::ALL {
            let caller = caller(role, &[], None);
            assert_eq!(link_upload(&caller, true), Ok(()));
            let allowed = matches!(role, Role::Admin | Role::Contributor);
            assert_eq!(link_upload(&caller, false).is_ok(), allowed, "{role:?}");
        }
        assert_eq!(
            details(link_upload(&caller(Role::Tester, &[], None), false)),
            json!({"required_roles": ["admin", "contributor"], "user_role": "tester"})
        );
    }

    #[test]
    fn scopes_beyond_the_role_are_refused_by_name() {
        let requested = [Scope::RunsRead, Scope::BaselinesWrite, Scope::WorkerRun];
        assert_eq!(grant_scopes(Role::Admin, &requested, &[]), Ok(()));
        assert_eq!(
            details(grant_scopes(Role::Tester, &requested, &[Role::Tester])),
            json!({"refused_scopes": ["worker:run"], "user_role": "tester"})
        );
        assert_eq!(
            details(grant_scopes(Role::User, &requested, &[Role::Tester]))["refused_scopes"],
            json!(["baselines:write", "worker:run"])
        );
    }
}
