//! Whether a reply is what the contract says of it.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

use http::HeaderMap;
use jsonschema::{Draft, Validator};
use serde_json::{Map, Value, json};
use touchstone_codegen::dialect::translate;

use crate::contract::{document, entries, operations, resolved};

/// What the contract declares of the replies of all operations.
#[derive(Clone, Copy, Debug)]
pub struct Replies(&'static HashMap<(String, String), Declared>);

/// A declared response.
#[derive(Debug)]
struct Declared {
    /// Its media type and, where that is JSON, its schema; none without content.
    content: Option<(String, Option<Arc<Schema>>)>,
    /// Its headers; whether they must be there, and their schemas.
    headers: Vec<(String, bool, Arc<Schema>)>,
}

/// A schema that is compiled when it is needed: there are many, each with all
/// definitions, and no test needs them all.
#[derive(Debug)]
struct Schema {
    written: Value,
    definitions: Arc<Map<String, Value>>,
    compiled: OnceLock<Validator>,
}

impl Schema {
    fn validator(&self) -> &Validator {
        self.compiled.get_or_init(|| {
            let mut schema = closed(translate(&self.written));
            schema["$defs"] = Value::Object(Map::clone(&self.definitions));
            jsonschema::options()
                .with_draft(Draft::Draft202012)
                .should_validate_formats(true)
                .build(&schema)
                .expect("the contract's schemas compile")
        })
    }
}

impl Replies {
    /// Reads the contract, once in a process.
    ///
    /// # Panics
    /// When the contract is not one: it has passed the generator.
    pub fn of_contract() -> Self {
        static DECLARED: OnceLock<HashMap<(String, String), Declared>> = OnceLock::new();
        Self(DECLARED.get_or_init(declared))
    }

    /// Holds a reply against the contract: its status, its media type, its
    /// content and its headers. A property that no schema declares is a fault,
    /// too. What is no fault of the client's may be the `default` response.
    pub fn check(
        &self,
        operation: &str,
        status: u16,
        headers: &HeaderMap,
        content: &[u8],
    ) -> Result<(), String> {
        let declared = self.declared(operation, status)?;
        let about = |what: String| format!("{operation} {status}: {what}");
        let media = headers.get("content-type").map(|value| value.to_str().unwrap_or("(no text)"));
        match (&declared.content, media) {
            (None, None) if content.is_empty() => {}
            (None, _) => return Err(about("content where none is declared".to_owned())),
            (Some((declared, schema)), media) => {
                if media != Some(declared.as_str()) {
                    return Err(about(format!("the media type is {media:?}, declared is {declared}")));
                }
                if let Some(schema) = schema {
                    let content: Value = serde_json::from_slice(content)
                        .map_err(|error| about(format!("no JSON: {error}")))?;
                    conforms(schema.validator(), &content).map_err(about)?;
                }
            }
        }
        declared.check_headers(headers).map_err(about)
    }

    /// Holds the reply to `HEAD` against what the contract declares of `GET`:
    /// its status and its headers.
    pub fn check_head(&self, operation: &str, status: u16, headers: &HeaderMap) -> Result<(), String> {
        let declared = self.declared(operation, status)?;
        let media = headers.get("content-type").map(|value| value.to_str().unwrap_or("(no text)"));
        let wanted = declared.content.as_ref().map(|(media, _)| media.as_str());
        if media != wanted {
            return Err(format!("the media type is {media:?}, declared is {wanted:?}"));
        }
        declared.check_headers(headers)
    }

    fn declared(&self, operation: &str, status: u16) -> Result<&'static Declared, String> {
        let response = |key: String| self.0.get(&(operation.to_owned(), key));
        response(status.to_string())
            .or_else(|| response("default".to_owned()).filter(|_| status >= 500))
            .ok_or_else(|| format!("{operation} does not declare {status}"))
    }
}

impl Declared {
    fn check_headers(&self, headers: &HeaderMap) -> Result<(), String> {
        for (name, required, schema) in &self.headers {
            let validator = schema.validator();
            match headers.get(name).map(|value| value.to_str()) {
                None if !required => {}
                None => return Err(format!("the header {name} is missing")),
                Some(Err(_)) => return Err(format!("the header {name} is no text")),
                Some(Ok(text)) => {
                    let number = text.parse::<i64>().map(Value::from).ok();
                    let value =
                        number.filter(|value| validator.is_valid(value)).unwrap_or_else(|| json!(text));
                    conforms(validator, &value).map_err(|fault| format!("{name}: {fault}"))?;
                }
            }
        }
        Ok(())
    }
}

/// All responses of the contract, by `operationId` and status.
fn declared() -> HashMap<(String, String), Declared> {
    let document = document();
    let definitions: Map<String, Value> = entries(&document["components"]["schemas"])
        .map(|(name, schema)| (name.clone(), closed(translate(schema))))
        .collect();
    let definitions = Arc::new(definitions);
    let mut known: HashMap<String, Arc<Schema>> = HashMap::new();
    let mut schema = |written: &Value| {
        let new = || {
            let definitions = Arc::clone(&definitions);
            Arc::new(Schema { written: written.clone(), definitions, compiled: OnceLock::new() })
        };
        Arc::clone(known.entry(written.to_string()).or_insert_with(new))
    };
    let mut all = HashMap::new();
    for (_, _, operation) in operations() {
        let id = operation["operationId"].as_str().unwrap_or_default();
        for (status, response) in entries(&operation["responses"]) {
            let response = resolved(document, response);
            let content = entries(&response["content"]).next().map(|(media, content)| {
                let json = media == "application/json";
                (media.clone(), json.then(|| schema(&content["schema"])))
            });
            let mut headers = Vec::new();
            for (name, header) in entries(&response["headers"]) {
                let header = resolved(document, header);
                headers.push((
                    name.to_lowercase(),
                    header["required"] == json!(true),
                    schema(&header["schema"]),
                ));
            }
            all.insert((id.to_owned(), status.clone()), Declared { content, headers });
        }
    }
    all
}

fn conforms(validator: &Validator, value: &Value) -> Result<(), String> {
    let faults: Vec<String> = validator
        .iter_errors(value)
        // Some repeat the whole value.
        .map(|error| {
            format!("{} at {:?}", beginning(error.to_string().as_bytes()), error.instance_path().to_string())
        })
        .collect();
    if faults.is_empty() { Ok(()) } else { Err(faults.join("; ")) }
}

/// The beginning of a content, at most 1,000 characters, for messages.
pub fn beginning(content: &[u8]) -> String {
    let text = String::from_utf8_lossy(content);
    match text.char_indices().nth(1000) {
        Some((end, _)) => format!("{} ...", &text[..end]),
        None => text.into_owned(),
    }
}

/// The schema without room for properties that it does not name.
fn closed(schema: Value) -> Value {
    match schema {
        Value::Object(members) => {
            // Of a choice only the value that decides is named here; its parts
            // are closed themselves.
            let choice = members.contains_key("allOf");
            let named = members.contains_key("properties") && !choice;
            let open = named && !members.contains_key("additionalProperties");
            let mut members: Map<String, Value> =
                members.into_iter().map(|(name, member)| (name, closed(member))).collect();
            if open && members.get("type").is_some() {
                members.insert("additionalProperties".to_owned(), json!(false));
            }
            Value::Object(members)
        }
        Value::Array(items) => items.into_iter().map(closed).collect(),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rates() -> HeaderMap {
        let names = ["x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"];
        names.into_iter().map(|name| (name.parse().unwrap(), "9".parse().unwrap())).collect()
    }

    fn check(operation: &str, status: u16, media: &str, content: &str) -> Result<(), String> {
        let mut headers = rates();
        if !media.is_empty() {
            headers.insert("content-type", media.parse().unwrap());
        }
        Replies::of_contract().check(operation, status, &headers, content.as_bytes())
    }

    #[test]
    fn a_reply_that_is_declared_passes() {
        let health = r#"{"status": "ok", "checked_at": "2026-01-01T00:00:00Z", "dependencies": []}"#;
        assert_eq!(check("getHealth", 200, "application/json", health), Ok(()));
        assert_eq!(check("revokeToken", 204, "", ""), Ok(()));
        let error = r#"{"code": "internal_error", "message": "x", "details": {"any": 1}}"#;
        assert_eq!(check("getHealth", 500, "application/json", error), Ok(()));
    }

    #[test]
    fn every_deviation_is_found() {
        let health = |more: &str| {
            format!(r#"{{"status": "ok", "checked_at": "2026-01-01T00:00:00Z", "dependencies": []{more}}}"#)
        };
        for (operation, status, media, content) in [
            ("getHealth", 418, "application/json", health("")),
            ("getHealth", 200, "text/plain", health("")),
            ("getHealth", 200, "", health("")),
            ("getHealth", 200, "application/json", String::new()),
            ("getHealth", 200, "application/json", health(r#", "more": 1"#)),
            ("getHealth", 200, "application/json", health("").replace("ok", "fine")),
            ("getHealth", 200, "application/json", health("").replace("2026-01-01T00:00:00Z", "now")),
            ("getHealth", 200, "application/json", r#"{"status": "ok"}"#.to_owned()),
            ("revokeToken", 204, "", "x".to_owned()),
            ("nobody", 200, "", String::new()),
        ] {
            assert!(
                check(operation, status, media, &content).is_err(),
                "{operation} {status} {media} {content}"
            );
        }
    }

    #[test]
    fn a_choice_is_held_against_the_part_that_was_chosen() {
        let diff = |format: &str, more: &str| {
            let content = format!(
                r#"{{"run_id": 1, "sample_id": 1, "regression_id": 1, "output_id": 1, "format": "{format}",
                    "status": "identical", "accepted": true, "binary": false, "differences": [], "expected": null,
                    "actual": null, "truncated": false{more}}}"#
            );
            check("getDiff", 200, "application/json", &content)
        };
        assert_eq!(diff("unified", r#", "content": """#), Ok(()));
        assert!(diff("unified", "").is_err());
        assert!(diff("unified", r#", "content": "", "hunks": []"#).is_err());
        assert!(diff("structured", r#", "content": """#).is_err());
        assert!(diff("html", r#", "content": """#).is_err());
    }

    #[test]
    fn headers_are_held_against_their_schemas() {
        let error = br#"{"code": "rate_limited", "message": "x", "details": {}}"#;
        let mut headers = rates();
        headers.insert("content-type", "application/json".parse().unwrap());
        headers.insert("retry-after", "7".parse().unwrap());
        let replies = Replies::of_contract();
        assert_eq!(replies.check("getHealth", 429, &headers, error), Ok(()));
        headers.insert("retry-after", "soon".parse().unwrap());
        assert!(replies.check("getHealth", 429, &headers, error).is_err());
        headers.remove("retry-after");
        assert!(replies.check("getHealth", 429, &headers, error).is_err());
    }
}
