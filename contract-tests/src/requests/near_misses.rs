//! Requests with one fault each, of every kind that the contract gives cause for.

use std::fmt;

use proptest::prelude::*;
use proptest::sample::select;
use serde_json::json;
use touchstone::contract::{BodyKind, Location};

use super::{Content, PARTS, Request, Requests, stays, text};
use crate::bodies::broken_form;
use crate::values::{Bad, properties};

/// The largest limit that is tried, in bytes.
const LARGEST_SENT: usize = 8 << 20;

/// Requests with one fault.
#[derive(Debug)]
pub struct Faulty {
    /// What is wrong with them.
    pub what: String,
    /// The status they must get.
    pub status: u16,
    /// The field that must be named.
    pub field: String,
    /// The requests.
    pub requests: BoxedStrategy<Request>,
}

impl Requests<'_> {
    /// Requests with one fault each, by the kind of fault: as many kinds as the
    /// contract gives cause for.
    pub fn invalid(&self) -> Vec<Faulty> {
        let mut all = self.bad_parameters();
        all.extend(self.bad_queries());
        match self.operation.body.as_ref().map(|body| &body.kind) {
            None => {}
            Some(BodyKind::Json { .. }) => {
                all.extend(self.bad_bodies());
                all.extend(self.bad_contents());
            }
            Some(kind) => all.extend(self.bad_media(kind)),
        }
        all
    }

    /// Parameters that break their schemas.
    fn bad_parameters(&self) -> Vec<Faulty> {
        let mut all = Vec::new();
        for (part, put) in PARTS {
            let (values, schema) = self.values(part);
            for (name, property) in properties(schema) {
                for Bad { what, at, values } in values.invalid(property) {
                    assert!(at.is_empty(), "{}: {name} is an object", self.operation.id);
                    if part == "path" && what == "too short" && property["minLength"] == json!(1) {
                        // A path has no empty segments.
                        continue;
                    }
                    let own = name.clone();
                    let values = values.prop_filter("a segment of a path", move |value| {
                        part != "path" || (stays(value) && text(value) != "current")
                    });
                    all.push(self.faulty(what, 400, name, values, move |request, value| {
                        put(request).insert(own.clone(), value);
                    }));
                }
            }
            for name in schema["required"].as_array().into_iter().flatten().filter(|_| part != "path") {
                let name = name.as_str().unwrap_or_default().to_owned();
                let own = name.clone();
                all.push(self.faulty("missing".to_owned(), 400, &name, Just(()), move |request, ()| {
                    put(request).shift_remove(&own);
                }));
            }
        }
        for parameter in
            self.operation.parameters.iter().filter(|parameter| parameter.location == Location::Path)
        {
            let name = parameter.name;
            all.push(self.faulty("not UTF-8".to_owned(), 400, name, Just(()), move |request, ()| {
                request.path.insert(name.to_owned(), json!({ "raw": "%FF" }));
            }));
        }
        all
    }

    /// Queries that no schema can speak of.
    fn bad_queries(&self) -> Vec<Faulty> {
        let add = |what: &str, field: &str, more: String| {
            self.faulty(what.to_owned(), 400, field, Just(()), move |request, ()| {
                request.query.shift_remove(more.split('=').next().unwrap_or_default());
                request.more_query = Some(more.clone());
            })
        };
        let mut all = vec![
            add("unknown parameter", "x_unknown", "x_unknown=1".to_owned()),
            add("a name that is not UTF-8", "query", "%FF=1".to_owned()),
        ];
        for parameter in
            self.operation.parameters.iter().filter(|parameter| parameter.location == Location::Query)
        {
            let name = parameter.name;
            all.push(add("not UTF-8", name, format!("{name}=%FF")));
            if !parameter.many {
                let own = name.to_owned();
                let (values, schema) = self.values("query");
                let once = values.valid(&schema["properties"][name]);
                let twice = (once.clone(), once);
                all.push(self.faulty(
                    "given twice".to_owned(),
                    400,
                    name,
                    twice,
                    move |request, (one, other)| {
                        request.query.insert(own.clone(), json!([one, other]));
                    },
                ));
            }
        }
        all
    }

    /// Bodies that break their schema.
    fn bad_bodies(&self) -> Vec<Faulty> {
        let (values, schema) = self.values("body");
        values
            .invalid(schema)
            .into_iter()
            .map(|Bad { what, at, values }| {
                let field = if at.is_empty() { "body".to_owned() } else { at.join(".") };
                self.faulty(what, 400, &field, values, |request, value| {
                    put(request, value.to_string().into_bytes())
                })
            })
            .collect()
    }

    /// Bodies that are no JSON, too large, or said to be something else.
    fn bad_contents(&self) -> Vec<Faulty> {
        let (values, schema) = self.values("body");
        let body = || values.valid(schema).prop_map(|value| value.to_string().into_bytes());
        let mut broken: Vec<Vec<u8>> =
            ["{", "}", "nul", "{'a': 1}", "{\"a\": 1}x", "\"\\ud800\"", "NaN", "{\"a\": 1e999}", " "]
                .iter()
                .map(|text| text.as_bytes().to_vec())
                .collect();
        broken.extend([b"\"\xff\"".to_vec(), b"[".repeat(100_000), b"\xef\xbb\xbf{}".to_vec()]);
        let required = self.operation.body.as_ref().is_some_and(|body| body.required);
        if required {
            broken.push(Vec::new());
        }
        let mut all = vec![self.faulty("no JSON".to_owned(), 400, "body", select(broken), put)];
        let limit = usize::try_from(self.operation.body_limit()).expect("a limit that a test can exceed");
        all.push(self.faulty("too large".to_owned(), 413, "body", Just(()), move |request, ()| {
            put(request, vec![b' '; limit + 1]);
        }));
        let types = [
            "text/plain",
            "application/xml",
            "application/json; charset=latin1",
            "multipart/form-data",
            "json",
        ];
        let types = (body(), select(types.to_vec()));
        all.push(self.faulty(
            "another media type".to_owned(),
            415,
            "Content-Type",
            types,
            |request, (body, media)| {
                put(request, body);
                request.content_type = Some(media.to_owned());
            },
        ));
        all.push(self.faulty("no media type".to_owned(), 415, "Content-Type", body(), |request, body| {
            put(request, body);
            request.content_type = None;
        }));
        if required {
            all.push(self.faulty("no body".to_owned(), 415, "Content-Type", Just(()), |request, ()| {
                request.content = None;
                request.content_type = None;
            }));
        }
        let members = properties(self.resolved(schema)).map(|(name, _)| name.clone()).collect::<Vec<_>>();
        for name in members {
            let own = name.clone();
            let bodies = values.valid(schema).prop_filter_map("an object with the property", move |value| {
                let member = value.get(&own)?.to_string();
                let text = value.to_string();
                Some(format!("{},\"{own}\":{member}}}", text.strip_suffix('}')?).into_bytes())
            });
            all.push(self.faulty("a property twice".to_owned(), 400, &name, bodies, put));
        }
        all
    }

    /// Bodies that are not JSON, and not what they are said to be, or larger than they may be
    /// where that can be sent.
    fn bad_media(&self, kind: &BodyKind) -> Vec<Faulty> {
        let types = ["text/html", "application/json", "multipart/mixed; boundary=x", "octets"];
        let mut all = vec![
            self.faulty(
                "another media type".to_owned(),
                415,
                "Content-Type",
                select(types.to_vec()),
                |request, media| request.content_type = Some(media.to_owned()),
            ),
            self.faulty("no media type".to_owned(), 415, "Content-Type", Just(()), |request, ()| {
                request.content_type = None;
            }),
        ];
        let limit = usize::try_from(self.operation.body_limit()).unwrap_or(usize::MAX);
        if limit <= LARGEST_SENT {
            all.push(self.faulty("too large".to_owned(), 413, "body", Just(()), move |request, ()| {
                request.content = Some(Content(vec![b' '; limit + 1]));
            }));
        }
        // Whose token is in the address is looked at before the body is.
        if let BodyKind::Form(_) = kind
            && !self.operation.public
        {
            let broken = || {
                self.faulty("broken off".to_owned(), 400, "body", Just(()), |request, ()| {
                    let (media, content) = broken_form();
                    request.content_type = Some(media);
                    request.content = Some(Content(content));
                })
            };
            all.push(broken());
        }
        all
    }

    /// Requests that are right but for what `spoil` does to them.
    fn faulty<T: fmt::Debug + 'static>(
        &self,
        what: String,
        status: u16,
        field: &str,
        with: impl Strategy<Value = T> + 'static,
        spoil: impl Fn(&mut Request, T) + 'static,
    ) -> Faulty {
        let requests = (self.valid(), with)
            .prop_map(move |(mut request, with)| {
                spoil(&mut request, with);
                request
            })
            .boxed();
        Faulty { what: format!("{what}: {field}"), status, field: field.to_owned(), requests }
    }
}

/// Sends these bytes as the JSON body.
fn put(request: &mut Request, content: Vec<u8>) {
    request.content_type = Some("application/json".to_owned());
    request.content = Some(Content(content));
}
