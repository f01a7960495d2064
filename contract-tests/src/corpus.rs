//! Cases that failed once, kept as files.
//!
//! A file is one of schemathesis' crash files (format 1), which `schemathesis
//! replay` sends again, with what this crate needs to judge the reply beside
//! it: the `caller`, and what was `expected`. No file holds credentials: both
//! tools send their own.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use serde_json::{Map, Value, json};

use crate::callers::Caller;
use crate::contract::{operation, operations};
use crate::judging::{Expected, MALFORMED, allowed};
use crate::replies::beginning;
use crate::requests::{Content, Request};
use crate::sending::Answer;

/// A request, who made it, and what must come of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// The request.
    pub request: Request,
    /// Who made it.
    pub caller: Caller,
    /// What must come of it, if the caller may make it.
    pub expected: Expected,
}

/// What stands for the token of a run: one that no run has.
const RUN_TOKEN: &str = "0000000000000000";

/// The folder of the cases that are kept in the repository.
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus")
}

/// All cases in a folder, by the names of their files. A folder that is not
/// there has none.
pub fn load(folder: &Path) -> Result<BTreeMap<String, Case>, String> {
    let mut all = BTreeMap::new();
    let files = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(all),
        files => files.map_err(|error| format!("{}: {error}", folder.display()))?,
    };
    for file in files {
        let path = file.map_err(|error| format!("{}: {error}", folder.display()))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_none_or(|extension| extension != "json") || name == "manifest.json" {
            continue;
        }
        let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let written: Value =
            serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let case = Case::read(&written).ok_or_else(|| format!("{} is no case", path.display()))?;
        all.insert(name, case);
    }
    Ok(all)
}

impl Case {
    /// Writes the case to a folder, with what was wrong about the answer; the
    /// path of the file. The same case and fault have the same name.
    pub fn keep(
        &self,
        folder: &Path,
        fault: &str,
        answer: Option<&Answer>,
        curl: &str,
    ) -> io::Result<PathBuf> {
        std::fs::create_dir_all(folder)?;
        let written = self.write(fault, answer, curl);
        let path = folder.join(format!(
            "{}_{}.json",
            self.request.operation.id,
            written["fingerprint"].as_str().unwrap_or_default()
        ));
        std::fs::write(&path, format!("{written:#}\n"))?;
        Ok(path)
    }

    /// The checks of schemathesis that hold the reply against the contract. Its own ones cannot
    /// know what a request made by somebody else is to come to; `as_expected` is told so.
    fn checks(&self) -> Vec<&'static str> {
        let mut all = vec!["as_expected", "not_a_server_error"];
        if !matches!(self.expected, Expected::Method(_)) {
            all.extend([
                "status_code_conformance",
                "content_type_conformance",
                "response_headers_conformance",
                "response_schema_conformance",
            ]);
        }
        all
    }

    /// What must come of it, for `as_expected` of `schemathesis_hooks.py`: `only` this status or any
    /// but `none_of` these, the `field` that a refusal names, the methods to `allow`.
    /// Schemathesis asks as an admin, whoever asked first.
    fn outcome(&self) -> Value {
        let operation = self.request.operation;
        let listed = || allowed(operation.path);
        match &self.expected {
            Expected::Taken if operation.inherited_400 => json!({ "none_of": [413, 415] }),
            Expected::Taken => json!({ "none_of": MALFORMED }),
            Expected::Refused { status, field, .. } => json!({ "only": status, "field": field }),
            Expected::Method(Method::OPTIONS) => json!({ "only": 204, "allow": listed() }),
            Expected::Method(Method::HEAD) if operation.is_read() => json!({ "none_of": MALFORMED }),
            Expected::Method(_) => json!({ "only": 405, "allow": listed() }),
        }
    }

    fn write(&self, fault: &str, answer: Option<&Answer>, curl: &str) -> Value {
        let request = &self.request.masked(RUN_TOKEN);
        let method = self.expected.method(request.operation).as_str();
        let path = path_of(request.operation.id);
        let label = format!("{} {path}", request.operation.method);
        let body = request.content.as_ref().map_or_else(
            || json!({ "encoding": "none" }),
            |Content(bytes)| match serde_json::from_slice::<Value>(bytes) {
                // Only what is written again as it was.
                Ok(value) if value.to_string().as_bytes() == bytes => {
                    json!({ "encoding": "json", "value": value })
                }
                _ => json!({ "encoding": "base64", "value": STANDARD.encode(bytes) }),
            },
        );
        let headers: Map<String, Value> =
            request.header_texts().map(|(name, value)| (name.to_owned(), json!(value))).collect();
        let mut query = request.query.clone();
        for pair in request.more_query.iter().flat_map(|more| more.split('&')) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            query.insert(name.to_owned(), json!(value));
        }
        // What is sent as it stands is written as it stands.
        let plain = |(name, value): (&String, &Value)| {
            let raw = &value["raw"];
            (name.clone(), if raw.is_string() { raw.clone() } else { value.clone() })
        };
        let path_parameters: Map<String, Value> = request.path.iter().map(plain).collect();
        let own = json!({
            "caller": self.caller.as_str(),
            "expected": self.expected.to_json(),
            "operation_id": request.operation.id,
            "raw_query": request.more_query,
            "path": request.path,
            "query": request.query,
            "header": request.headers,
        });
        let checks: Vec<Value> = self
            .checks()
            .into_iter()
            .map(|name| json!({ "name": name, "status": "failure", "message": fault }))
            .collect();
        let meta = json!({
            "generation": { "time": 0.0, "mode": "positive" },
            "components": {},
            "phase": { "name": "fuzzing", "data": {
                "type": "FuzzingPhaseData",
                "description": format!("expected {}", self.outcome()),
                "location": null, "parameter": null, "parameter_location": null,
            } },
        });
        let fingerprint = touchstone::domain::digest::sha256_hex(format!("{own}{body}").as_bytes());
        json!({
            "operation": label,
            "method": method,
            "path_template": path,
            "fingerprint": fingerprint[..8],
            "case_id": fingerprint[..12],
            "code_sample": curl,
            "touchstone": own,
            "sequence": [{
                "method": method,
                "url": request.target(),
                "url_template": request.operation.path,
                "headers": {},
                "response": {
                    "status_code": answer.map_or(0, |answer| answer.status),
                    "headers": {},
                    "body": answer.map(|answer| beginning(&answer.content)).unwrap_or_default(),
                },
                "link": null,
                "checks": checks,
                "meta": meta,
                "path": path,
                "path_parameters": path_parameters,
                "query": query,
                "case_headers": headers,
                "cookies": {},
                "case_body": body,
                "media_type": request.content_type,
                "parent_index": null,
                "auth_identity": null,
                "operation": label,
            }],
        })
    }

    fn read(written: &Value) -> Option<Self> {
        let own = &written["touchstone"];
        let step = written["sequence"].as_array()?.last()?;
        let object = |value: &Value| value.as_object().cloned();
        let body = &step["case_body"];
        let content = match body["encoding"].as_str()? {
            "none" => None,
            "json" => Some(body["value"].to_string().into_bytes()),
            _ => Some(STANDARD.decode(body["value"].as_str()?).ok()?),
        };
        let request = Request {
            path: object(&own["path"])?,
            query: object(&own["query"])?,
            more_query: own["raw_query"].as_str().map(str::to_owned),
            headers: object(&own["header"])?,
            content_type: step["media_type"].as_str().map(str::to_owned),
            content: content.map(Content),
            ..Request::empty(operation(own["operation_id"].as_str()?)?)
        };
        let caller = Caller::parse(own["caller"].as_str()?)?;
        Some(Self { request, caller, expected: Expected::from_json(&own["expected"])? })
    }
}

/// The path of an operation as the contract writes it.
fn path_of(id: &str) -> &'static str {
    operations().find(|(.., said)| said["operationId"] == id).map_or("", |(_, path, _)| path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn case() -> Case {
        let mut request = Request::empty(operation("cancelRun").expect("an operation"));
        request.path.insert("run_id".to_owned(), json!(7));
        request.query.insert("a".to_owned(), json!(["x", "y"]));
        request.more_query = Some("x_unknown=%FF".to_owned());
        request.headers.insert("Idempotency-Key".to_owned(), json!("k"));
        request.content_type = Some("application/json".to_owned());
        request.content = Some(Content(br#"{"reason":"r"}"#.to_vec()));
        let expected = Expected::Refused { what: "w".to_owned(), status: 400, field: "x_unknown".to_owned() };
        Case { request, caller: Caller::Plain, expected }
    }

    #[test]
    fn what_was_kept_is_found_again() {
        let folder = tempfile::tempdir().expect("a folder");
        assert!(load(&folder.path().join("absent")).expect("no cases").is_empty());
        let mut cases = vec![case()];
        for content in [None, Some(&b"{\"a\": 1}"[..]), Some(b"\xff\0")] {
            let mut other = case();
            other.request.content = content.map(|bytes| Content(bytes.to_vec()));
            cases.push(other);
        }
        for case in &cases {
            let path = case.keep(folder.path(), "a fault", None, "curl").expect("a file");
            let again = &load(folder.path()).expect("cases")
                [&path.file_name().unwrap().to_string_lossy().into_owned()];
            assert_eq!(format!("{again:?}"), format!("{case:?}"));
        }
        assert_eq!(load(folder.path()).expect("cases").len(), cases.len());
    }

    #[test]
    fn a_file_says_what_schemathesis_needs() {
        let written = case().write("a fault", None, "curl");
        assert_eq!(written["operation"], "POST /runs/{run_id}/cancel");
        let step = &written["sequence"][0];
        assert_eq!(step["query"], json!({ "a": ["x", "y"], "x_unknown": "%FF" }));
        assert_eq!(step["case_body"], json!({ "encoding": "json", "value": { "reason": "r" } }));
        assert_eq!(step["checks"][0]["name"], "as_expected");
        let said = &step["meta"]["phase"]["data"]["description"];
        assert_eq!(*said, r#"expected {"only":400,"field":"x_unknown"}"#);
    }

    #[test]
    fn every_case_in_the_repository_can_be_read() {
        load(&folder()).expect("cases");
    }
}
