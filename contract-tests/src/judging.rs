//! What must be answered to a request, and whether it was.

use http::Method;
use serde_json::{Value, json};
use touchstone::api::operations::OPERATIONS;
use touchstone::contract::Operation;

use crate::callers::Access;
use crate::replies::{Replies, beginning};
use crate::sending::Answer;

/// What must come of a request of somebody who may make it.
#[derive(Clone, Debug, PartialEq)]
pub enum Expected {
    /// It satisfies the contract: what it asks for is done, or cannot be done
    /// as things are.
    Taken,
    /// One thing is wrong with it: it is refused where the fault is.
    Refused {
        /// What is wrong.
        what: String,
        /// The status.
        status: u16,
        /// The field that must be named.
        field: String,
    },
    /// It is asked with another method than the operation's own.
    Method(Method),
}

impl Expected {
    /// As fixtures write it.
    pub fn to_json(&self) -> Value {
        match self {
            Self::Taken => json!({ "kind": "taken" }),
            Self::Refused { what, status, field } => {
                json!({ "kind": "refused", "what": what, "status": status, "field": field })
            }
            Self::Method(method) => json!({ "kind": "method", "method": method.as_str() }),
        }
    }

    /// What a fixture says.
    pub fn from_json(written: &Value) -> Option<Self> {
        let text = |name: &str| written[name].as_str().map(str::to_owned);
        match written["kind"].as_str()? {
            "taken" => Some(Self::Taken),
            "refused" => Some(Self::Refused {
                what: text("what")?,
                status: u16::try_from(written["status"].as_u64()?).ok()?,
                field: text("field")?,
            }),
            "method" => Some(Self::Method(written["method"].as_str()?.parse().ok()?)),
            _ => None,
        }
    }

    /// The method that the request is sent with.
    pub fn method<'a>(&'a self, operation: &'a Operation) -> &'a Method {
        match self {
            Self::Method(method) => method,
            Self::Taken | Self::Refused { .. } => &operation.method,
        }
    }
}

/// What says that a request does not satisfy the contract.
pub const MALFORMED: [u16; 3] = [400, 413, 415];

/// Whether an answer is what must come of a request; what is wrong with it, if
/// not.
pub fn judge(
    replies: Replies,
    operation: &Operation,
    expected: &Expected,
    access: Access,
    answer: &Answer,
) -> Result<(), String> {
    // Without an integration token of its own a server cannot tell whose this is.
    let says_so = match expected {
        // A reply to HEAD cannot say why.
        Expected::Method(method) if *method == Method::HEAD => true,
        _ => body(answer)["code"] == json!("integration_not_configured"),
    };
    let unset = answer.status == 503 && says_so;
    if access == Access::Unauthorized && operation.integration && unset {
        return Ok(());
    }
    // Settings may open it to everybody.
    let opened = operation.public_if.is_some() && answer.status != 401;
    let access = if access == Access::Unauthorized && opened { Access::Granted } else { access };
    if let Expected::Method(method) = expected {
        return other_method(replies, operation, method, access, answer);
    }
    declared(replies, operation, answer)?;
    let wrong = |what: &str| Err(about(operation, what, answer));
    match (access, expected) {
        (Access::Unauthorized, _) if answer.status != 401 => wrong("is not a 401"),
        (Access::Unauthorized, _) => match answer.headers.get("www-authenticate") {
            Some(value) if value.as_bytes().starts_with(b"Bearer") => Ok(()),
            _ => wrong("does not say how to authenticate"),
        },
        (Access::Forbidden, _) if answer.status != 403 => wrong("is not a 403"),
        (Access::Forbidden, _) => {
            let details = &body(answer)["details"];
            let reasons = ["required_roles", "missing_scopes"];
            let said = reasons.iter().any(|reason| details[reason].is_array());
            if said { Ok(()) } else { wrong("does not say what is missing") }
        }
        (Access::Granted, Expected::Taken) if answer.status == 401 && !operation.public => {
            wrong("refuses good credentials")
        }
        // What the inherited API answers 400 is no matter of the schema.
        (Access::Granted, Expected::Taken)
            if operation.inherited_400 && !beginning(&answer.content).contains("schema validation") =>
        {
            Ok(())
        }
        (Access::Granted, Expected::Taken) if MALFORMED.contains(&answer.status) => {
            wrong("refuses what the contract allows")
        }
        (Access::Granted, Expected::Refused { what, status, field }) => {
            let body = body(answer);
            let mut fields =
                body["details"]["fields"].as_object().into_iter().flat_map(|fields| fields.keys());
            let below = format!("{field}.");
            let named = body["details"]["fields"].as_object().is_some_and(|fields| !fields.is_empty());
            let only = fields.all(|other| other == field || other.starts_with(&below));
            if answer.status == *status && named && only {
                Ok(())
            } else {
                wrong(&format!("({what}) is not a {status} that names {field} alone"))
            }
        }
        _ => Ok(()),
    }
}

/// Whether it is an answer that the contract declares, and none of the
/// server's own faults.
fn declared(replies: Replies, operation: &Operation, answer: &Answer) -> Result<(), String> {
    if answer.status >= 500 {
        return Err(about(operation, "is a fault of the server", answer));
    }
    let checked = replies.check(operation.id, answer.status, &answer.headers, &answer.content);
    checked.map_err(|fault| format!("{fault}: {}", beginning(&answer.content)))
}

/// The methods that a path answers to, in order.
pub fn allowed(path: &str) -> Vec<&'static str> {
    let of_path = OPERATIONS.iter().filter(|operation| operation.path == path);
    let mut methods: Vec<&str> = of_path.map(|operation| operation.method.as_str()).collect();
    if methods.contains(&"GET") {
        methods.push("HEAD");
    }
    methods.push("OPTIONS");
    methods.sort_unstable();
    methods
}

/// Whether the path of an operation has a method, that of another operation
/// included.
pub fn has_method(operation: &Operation, method: &Method) -> bool {
    allowed(operation.path).contains(&method.as_str())
}

/// What no operation declares: `HEAD`, which is `GET` without the content,
/// `OPTIONS`, and methods that the path does not have.
fn other_method(
    replies: Replies,
    operation: &Operation,
    method: &Method,
    access: Access,
    answer: &Answer,
) -> Result<(), String> {
    let wrong = |what: &str| Err(about(operation, &format!("({method}) {what}"), answer));
    let allowed = allowed(operation.path);
    let header = |name: &str| answer.headers.get(name).and_then(|value| value.to_str().ok());
    let listed = || {
        let mut listed: Vec<&str> = header("allow").unwrap_or_default().split(", ").collect();
        listed.sort_unstable();
        listed == allowed
    };
    if answer.status >= 500 {
        return wrong("is a fault of the server");
    }
    if *method == Method::HEAD && operation.is_read() {
        let status = answer.status;
        let refused = match access {
            Access::Unauthorized => status != 401,
            Access::Forbidden => status != 403,
            Access::Granted => MALFORMED.contains(&status),
        };
        if refused {
            return wrong("is not answered like GET");
        }
        if !answer.content.is_empty() {
            return wrong("has content");
        }
        return match replies.check_head(operation.id, status, &answer.headers) {
            Ok(()) => Ok(()),
            Err(fault) => wrong(&fault),
        };
    }
    if *method == Method::OPTIONS {
        return match (answer.status, answer.content.is_empty(), listed()) {
            (204, true, true) => Ok(()),
            _ => wrong(&format!("is not a 204 that allows {}", allowed.join(", "))),
        };
    }
    if answer.status != 405 || !listed() {
        return wrong(&format!("is not a 405 that allows {}", allowed.join(", ")));
    }
    let said = *method == Method::HEAD || body(answer)["code"] == json!("method_not_allowed");
    if said { Ok(()) } else { wrong("is not in the envelope") }
}

fn body(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.content).unwrap_or_default()
}

fn about(operation: &Operation, what: &str, answer: &Answer) -> String {
    format!("{} {} {what}: {}", operation.id, answer.status, beginning(&answer.content))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::HeaderMap;

    use super::*;
    use crate::contract::operation;

    #[test]
    fn a_server_without_an_integration_token_cannot_tell_whose_one_is() {
        let code = br#"{"code": "integration_not_configured"}"#;
        let other = br#"{"code": "unavailable"}"#;
        let head = Expected::Method(Method::HEAD);
        for (id, expected, content, right) in [
            ("getConfigById", &Expected::Taken, &code[..], true),
            ("getConfigById", &Expected::Taken, &other[..], false),
            ("getConfigById", &Expected::Taken, &b""[..], false),
            ("getConfigById", &head, &b""[..], true),
            ("getRun", &head, &b""[..], false),
        ] {
            let content = content.to_vec();
            let answer = Answer { status: 503, headers: HeaderMap::new(), content, took: Duration::ZERO };
            let operation = operation(id).expect("an operation");
            let judged = judge(Replies::of_contract(), operation, expected, Access::Unauthorized, &answer);
            assert_eq!(judged.is_ok(), right, "{id} {expected:?}: {judged:?}");
        }
    }
}
