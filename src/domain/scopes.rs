//! Scopes: which ones a role may hold, how a token row stores them, and how long
//! a token may live.

use crate::api::models::{Role, Scope};

/// What a token gets whose maker asked for no scope.
pub const DEFAULT_SCOPES: &[Scope] = &[Scope::RunsRead, Scope::ResultsRead];

/// The shortest life of a token, in days.
pub const MIN_DAYS: i64 = 1;
/// The life of a token whose maker named none, in days.
pub const DEFAULT_DAYS: i64 = 7;
/// The longest life of a person's token, in days.
const PERSON_DAYS: i64 = 30;
/// The longest life of a machine's token, in days.
const MACHINE_DAYS: i64 = 365;

/// What every role may hold.
const EVERYBODY: &[Scope] = &[Scope::RunsRead, Scope::RunsWrite, Scope::ResultsRead, Scope::SystemRead];
/// What a machine's token consists of.
const MACHINE: &[Scope] = &[Scope::WorkerRun, Scope::ResultsWrite];

/// The scopes a role may hold, in the order of [`Scope::ALL`]. An admin may hold
/// all of them; a role in `approver_roles` (a setting) may hold
/// `baselines:write` besides what everybody may.
pub fn grantable(role: Role, approver_roles: &[Role]) -> Vec<Scope> {
    let held = |scope: &Scope| {
        role == Role::Admin
            || EVERYBODY.contains(scope)
            || (*scope == Scope::BaselinesWrite && approver_roles.contains(&role))
    };
    Scope::ALL.iter().copied().filter(held).collect()
}

/// The requested scopes a role may not hold, each once, in the order requested.
pub fn refused(requested: &[Scope], role: Role, approver_roles: &[Role]) -> Vec<Scope> {
    let grantable = grantable(role, approver_roles);
    let mut refused = distinct(requested.iter().copied());
    refused.retain(|scope| !grantable.contains(scope));
    refused
}

/// Whether a token with these scopes is a machine's: it has `worker:run` or
/// `results:write`, and nothing else.
pub fn is_machine(scopes: &[Scope]) -> bool {
    !scopes.is_empty() && scopes.iter().all(|scope| MACHINE.contains(scope))
}

/// The longest life a token with these scopes may have, in days: 365 for a
/// machine's, 30 for any other.
pub fn max_days(scopes: &[Scope]) -> i64 {
    if is_machine(scopes) { MACHINE_DAYS } else { PERSON_DAYS }
}

/// Reads the scopes column of a token row, a JSON array of names. Tolerant: an
/// unknown name is skipped (another version may have written it), a repeated one
/// counts once, and what is no JSON array grants nothing.
pub fn from_stored(scopes_json: &str) -> Vec<Scope> {
    let names: Vec<serde_json::Value> = serde_json::from_str(scopes_json).unwrap_or_default();
    distinct(names.iter().filter_map(|name| name.as_str().and_then(Scope::parse)))
}

/// Writes the scopes column of a token row, spaced as the original writes it:
/// `["runs:read", "results:read"]`. Each scope once, in the order given.
pub fn to_stored(scopes: &[Scope]) -> String {
    let names: Vec<String> =
        distinct(scopes.iter().copied()).into_iter().map(|scope| format!("\"{}\"", scope.as_str())).collect();
    format!("[{}]", names.join(", "))
}

/// Each scope once, in the order of first appearance.
pub fn distinct(scopes: impl IntoIterator<Item = Scope>) -> Vec<Scope> {
    let mut seen = Vec::new();
    for scope in scopes {
        if !seen.contains(&scope) {
            seen.push(scope);
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const APPROVERS: &[Role] = &[Role::Admin];

    #[test]
    fn an_admin_may_hold_everything() {
        assert_eq!(grantable(Role::Admin, &[]), Scope::ALL);
    }

    #[test]
    fn every_other_role_may_hold_the_same_four() {
        for role in [Role::User, Role::Tester, Role::Contributor] {
            assert_eq!(
                grantable(role, APPROVERS),
                [Scope::RunsRead, Scope::RunsWrite, Scope::ResultsRead, Scope::SystemRead]
            );
        }
    }

    #[test]
    fn an_approver_role_adds_baselines_write_and_nothing_more() {
        let before = grantable(Role::Contributor, APPROVERS);
        let after = grantable(Role::Contributor, &[Role::Contributor]);
        let added: Vec<_> = after.iter().filter(|s| !before.contains(s)).collect();
        assert_eq!(added, [&Scope::BaselinesWrite]);
        assert_eq!(after.len(), before.len() + 1);
        assert_eq!(grantable(Role::Tester, &[Role::Contributor]), grantable(Role::Tester, &[]));
    }

    #[test]
    fn refused_names_each_forbidden_scope_once_in_order() {
        let requested = [Scope::WorkerRun, Scope::RunsRead, Scope::TokensManage, Scope::WorkerRun];
        assert_eq!(refused(&requested, Role::User, APPROVERS), [Scope::WorkerRun, Scope::TokensManage]);
        assert!(refused(&requested, Role::Admin, APPROVERS).is_empty());
        assert!(refused(&[], Role::User, APPROVERS).is_empty());
    }

    #[test]
    fn the_default_is_open_to_everybody() {
        for &role in Role::ALL {
            assert!(refused(DEFAULT_SCOPES, role, &[]).is_empty());
        }
    }

    #[test]
    fn only_a_machine_lives_a_year() {
        for (scopes, days) in [
            (&[][..], 30),
            (&[Scope::WorkerRun], 365),
            (&[Scope::ResultsWrite], 365),
            (&[Scope::WorkerRun, Scope::ResultsWrite], 365),
            (&[Scope::WorkerRun, Scope::RunsRead], 30),
            (DEFAULT_SCOPES, 30),
            (Scope::ALL, 30),
        ] {
            assert_eq!(max_days(scopes), days, "{scopes:?}");
        }
    }

    #[test]
    fn stored_scopes_are_spaced_as_the_original_does() {
        assert_eq!(to_stored(DEFAULT_SCOPES), r#"["runs:read", "results:read"]"#);
        assert_eq!(to_stored(&[]), "[]");
        assert_eq!(to_stored(&[Scope::RunsRead, Scope::RunsRead]), r#"["runs:read"]"#);
    }

    #[test]
    fn stored_scopes_are_read_tolerantly() {
        for (text, scopes) in [
            (r#"["runs:read","runs:read"]"#, &[Scope::RunsRead][..]),
            (r#"["results:read", "x", 7, null, "runs:read"]"#, &[Scope::ResultsRead, Scope::RunsRead]),
            ("", &[]),
            ("null", &[]),
            ("{}", &[]),
            (r#""runs:read""#, &[]),
            (r#"["runs:read""#, &[]),
        ] {
            assert_eq!(from_stored(text), scopes, "{text}");
        }
    }

    proptest! {
        #[test]
        fn stored_scopes_round_trip(scopes in proptest::collection::vec(
            proptest::sample::select(Scope::ALL.to_vec()), 0..12,
        )) {
            prop_assert_eq!(from_stored(&to_stored(&scopes)), distinct(scopes));
        }

        #[test]
        fn reading_never_panics(text in any::<String>()) {
            let _ = from_stored(&text);
        }
    }
}
