//! The bodies of requests, of every kind there is, as they are sent.

use std::collections::BTreeSet;

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value};
use touchstone::contract::BodyKind;

use crate::contract::document;
use crate::requests::Hints;
use crate::values::{Values, there};

/// What separates the parts of a form.
const BOUNDARY: &str = "ts-7d1f1b4f3c0e5b9f6a2d";

/// The media type of a form with files.
const MULTIPART: &str = "multipart/form-data";

/// The name that a set gives the bytes of a body by; see [`Hints::together`].
const BYTES: &str = "body";

/// How files are called by those who send them.
const FILE_NAMES: &[&str] = &["one.ts", "Two words.mp4", "fünf.TS", "a.b.c", "plain"];

/// A body to be sent.
#[derive(Clone, Debug)]
pub enum Body {
    /// JSON.
    Json(Value),
    /// A form of a media type, the names of the properties that are files, and
    /// what the files are called.
    Form(&'static str, Value, BTreeSet<String>, &'static str),
    /// Bytes of a media type.
    Bytes(&'static str, Vec<u8>),
}

impl Body {
    /// Bodies of a kind that satisfy the schema, if it takes one.
    pub fn valid(
        kind: &BodyKind,
        values: Values<'_>,
        schema: &Value,
        required: bool,
    ) -> BoxedStrategy<Option<Self>> {
        match kind {
            BodyKind::Json { .. } => {
                let values = values.valid(schema);
                let values = if required { there(values) } else { prop::option::of(values).boxed() };
                values.prop_map(|value| value.map(Self::Json)).boxed()
            }
            BodyKind::Urlencoded => Self::forms(&["application/x-www-form-urlencoded"], values, schema),
            BodyKind::Form(types) => Self::forms(types, values, schema),
            BodyKind::Binary(types) => {
                let some = (select(types.to_vec()), Self::bytes(values.hints));
                some.prop_map(|(media, bytes)| Some(Self::Bytes(media, bytes))).boxed()
            }
        }
    }

    /// The body of a kind with this value; nothing where a body is bytes.
    pub fn with(kind: &BodyKind, schema: &Value, value: Value) -> Option<Self> {
        let form = |media| Some(Self::Form(media, value.clone(), files(schema), FILE_NAMES[0]));
        match kind {
            BodyKind::Json { .. } => Some(Self::Json(value)),
            BodyKind::Urlencoded => form("application/x-www-form-urlencoded"),
            BodyKind::Form(types) => form(types.first().copied().unwrap_or(MULTIPART)),
            BodyKind::Binary(_) => None,
        }
    }

    fn forms(
        types: &'static [&'static str],
        values: Values<'_>,
        schema: &Value,
    ) -> BoxedStrategy<Option<Self>> {
        let files = files(schema);
        let some = (select(types.to_vec()), values.valid(schema), select(FILE_NAMES.to_vec()));
        some.prop_map(move |(media, value, name)| Some(Self::Form(media, value, files.clone(), name))).boxed()
    }

    /// Bytes of any kind: some that are worth trying, text, none at all.
    fn bytes(hints: &Hints) -> BoxedStrategy<Vec<u8>> {
        let any = prop_oneof![
            2 => "[ -~\r\n]{0,200}".prop_map(String::into_bytes),
            2 => prop::collection::vec(any::<u8>(), 0..2000),
            1 => Just(Vec::new()),
        ];
        let known: Vec<Vec<u8>> =
            hints.of(BYTES).iter().filter_map(|value| Some(value.as_str()?.as_bytes().to_vec())).collect();
        if known.is_empty() { any.boxed() } else { prop_oneof![2 => select(known), 1 => any].boxed() }
    }

    /// Gives what is there the values of a set.
    pub fn settle(&mut self, set: &Map<String, Value>) {
        match self {
            Self::Json(value) | Self::Form(_, value, ..) => {
                for (name, value) in value.as_object_mut().into_iter().flatten() {
                    if let Some(wanted) = set.get(name) {
                        value.clone_from(wanted);
                    }
                }
            }
            Self::Bytes(_, bytes) => {
                if let Some(wanted) = set.get(BYTES).and_then(Value::as_str) {
                    *bytes = wanted.as_bytes().to_vec();
                }
            }
        }
    }

    /// The media type and the bytes.
    pub fn encode(self) -> (String, Vec<u8>) {
        match self {
            Self::Json(value) => ("application/json".to_owned(), value.to_string().into_bytes()),
            Self::Bytes(media, bytes) => (media.to_owned(), bytes),
            Self::Form(MULTIPART, value, files, file_name) => {
                (format!("{MULTIPART}; boundary={BOUNDARY}"), multipart(&value, &files, file_name))
            }
            Self::Form(media, value, ..) => {
                let encoded = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
                let pairs = members(&value);
                let pairs: Vec<String> = pairs
                    .map(|(name, value)| format!("{}={}", encoded(name), encoded(&text(value))))
                    .collect();
                (media.to_owned(), pairs.join("&").into_bytes())
            }
        }
    }
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn multipart(value: &Value, files: &BTreeSet<String>, file_name: &str) -> Vec<u8> {
    let mut parts = String::new();
    for (name, value) in members(value) {
        let file = if files.contains(name) { format!("; filename=\"{file_name}\"") } else { String::new() };
        parts.push_str(&format!(
            "--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n{}\r\n",
            text(value)
        ));
    }
    parts.push_str(&format!("--{BOUNDARY}--\r\n"));
    parts.into_bytes()
}

/// The properties of a form's schema that are files. The contract itself says
/// which: what requests are validated by knows texts only.
fn files(schema: &Value) -> BTreeSet<String> {
    let document = document();
    let name = schema["$ref"].as_str().and_then(|reference| reference.rsplit('/').next());
    let properties = &document["components"]["schemas"][name.expect("forms have names")]["properties"];
    let file = |(_, property): &(&String, &Value)| property["format"] == "binary";
    members(properties).filter(file).map(|(name, _)| name.clone()).collect()
}

/// Bodies of a form that end in the middle of a part.
pub fn broken_form() -> (String, Vec<u8>) {
    let part =
        format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.ts\"\r\n\r\nab");
    (format!("{MULTIPART}; boundary={BOUNDARY}"), part.into_bytes())
}
