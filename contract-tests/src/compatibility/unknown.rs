//! What is compared by no rule. Of that nobody can say whether clients can go
//! on, so that any difference counts as one that breaks them.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Comparison, Rule, entries, shown};

/// What a node is, which decides the keys that are known in it: those that
/// rules compare, and those that are words.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Document,
    Path,
    Operation,
    SecurityScheme,
    Parameter,
    Header,
    Body,
    Response,
    Media,
    Schema,
    /// A schema that only refers to another one.
    Around,
    Discriminator,
}

impl Kind {
    fn knows(self, key: &str) -> bool {
        let bounded = matches!(self, Self::Schema | Self::Around);
        self.keys().contains(&key) || (bounded && BOUNDS.contains(&key)) || WORDS.contains(&key)
    }

    fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Document => &["openapi", "info", "servers", "security", "paths", "components", "tags"],
            Self::Path => &[
                "parameters",
                "servers",
                "summary",
                "get",
                "put",
                "post",
                "delete",
                "options",
                "head",
                "patch",
                "trace",
            ],
            Self::Operation => &[
                "tags",
                "operationId",
                "summary",
                "deprecated",
                "servers",
                "security",
                "parameters",
                "requestBody",
                "responses",
                "x-required-scope",
                "x-required-roles",
                "x-public-if",
                "x-authorize",
                "x-inherited-400",
                "x-rate-limit",
                "x-rate-key",
                "x-max-body",
                "x-audit",
            ],
            Self::SecurityScheme => {
                &["type", "scheme", "in", "name", "flows", "openIdConnectUrl", "bearerFormat"]
            }
            Self::Parameter => &["name", "in", "required", "deprecated", "style", "explode", "schema"],
            Self::Header => &["required", "deprecated", "schema"],
            Self::Body => &["required", "content"],
            Self::Response => &["headers", "content", "links"],
            Self::Media => &["schema"],
            Self::Schema => &[
                "type",
                "nullable",
                "items",
                "properties",
                "required",
                "additionalProperties",
                "allOf",
                "oneOf",
                "discriminator",
                "x-verbatim",
            ],
            Self::Around => &[],
            Self::Discriminator => &["propertyName", "mapping"],
        }
    }
}

/// What a schema says of values, and may say beside a reference to another one, too.
const BOUNDS: [&str; 18] = [
    "default",
    "deprecated",
    "format",
    "enum",
    "pattern",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "multipleOf",
    "maxLength",
    "minLength",
    "maxItems",
    "minItems",
    "uniqueItems",
    "maxProperties",
    "minProperties",
    "title",
];

/// Words that may stand anywhere.
const WORDS: [&str; 4] = ["description", "example", "examples", "externalDocs"];

impl Comparison<'_> {
    /// Finds differences in keys that no rule looks at.
    pub(super) fn unknown(&mut self, kind: Kind, place: &str, old: &Value, new: &Value) {
        let keys: BTreeSet<&str> = entries(old)
            .chain(entries(new))
            .map(|(key, _)| key.as_str())
            .filter(|key| !kind.knows(key))
            .collect();
        for key in keys.into_iter().filter(|key| old[key] != new[key]) {
            let what = format!("{key} {}, was {}", shown(&new[key]), shown(&old[key]));
            self.add(Rule::NotUnderstood, place, what);
        }
    }
}
