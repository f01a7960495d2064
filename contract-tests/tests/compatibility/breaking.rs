//! Changes that break a client.

use contract_tests::compatibility::Rule::*;
use serde_json::{Value, json};

use super::{Change, check, cut, set, sound};

pub fn changes() -> Vec<Change> {
    [access(), requests(), replies(), names(), shapes(), maps(), strange()].into_iter().flatten().collect()
}

/// What SDKs call things by.
fn names() -> Vec<Change> {
    vec![
        set("/paths", with("/paths", "thing_id", "id"), &[PathParameterRenamed]),
        set("", with("", "ThingPage", "Things"), &[SchemaRenamed]),
        // A type of an SDK that has no name gets one from where it stands, or loses it.
        set(
            "/components/schemas/Report/properties/sealed",
            json!({"$ref": "#/components/schemas/Sealed"}),
            &[SchemaRenamed],
        ),
        set(
            "/components/schemas/Thing/properties/state",
            json!({"type": "string", "enum": ["new", "old"]}),
            &[SchemaRenamed],
        ),
        set(
            "/components/schemas/ThingCreate",
            with("/components/schemas/ThingCreate", "\"name\"", "\"title\""),
            &[RequestFieldRemoved, RequiredFieldAdded],
        ),
    ]
}

/// A part of the sound contract, with a word replaced.
fn with(at: &str, word: &str, other: &str) -> Value {
    let text = sound().pointer(at).expect("it is there").to_string();
    serde_json::from_str(&text.replace(word, other)).expect("JSON")
}

/// Variants, which are taken and sent by the same operation.
fn shapes() -> Vec<Change> {
    vec![
        cut("/components/schemas/Shape/oneOf/0", &[RequestVariantRemoved, ReplyNarrowed]),
        set(
            "/components/schemas/Shape/oneOf/-",
            json!({"$ref": "#/components/schemas/Fault"}),
            &[ReplyVariantAdded, RequestWidened],
        ),
        set("/components/schemas/Shape/discriminator/propertyName", json!("type"), &[DiscriminatorChanged]),
        set(
            "/components/schemas/Shape/discriminator/mapping/circle",
            json!("#/components/schemas/Square"),
            &[DiscriminatorChanged],
        ),
        // A further word for a shape that there is.
        set(
            "/components/schemas/Shape/discriminator/mapping/ring",
            json!("#/components/schemas/Circle"),
            &[ReplyVariantAdded, RequestWidened],
        ),
        cut("/components/schemas/Shape/oneOf", &[TypeChanged]),
    ]
}

/// Fields that an object does not name.
fn maps() -> Vec<Change> {
    const SENT: &str = "/components/schemas/ReportCreate/properties/sizes/additionalProperties";
    const GOT: &str = "/components/schemas/Report/properties/sizes/additionalProperties";
    const ANY_GOT: &str = "/components/schemas/Report/properties/notes/additionalProperties";
    vec![
        set(SENT, json!(false), &[UnknownFieldsRefused]),
        set(SENT, json!({"type": "integer", "minimum": 0}), &[RequestLimitNarrowed]),
        set(GOT, json!(true), &[ReplyValuesWidened]),
        set(GOT, json!({}), &[ReplyValuesWidened]),
        cut(GOT, &[ReplyValuesWidened]),
        set(GOT, json!({"type": "number"}), &[TypeChanged]),
        set(GOT, json!({"type": "integer", "nullable": true}), &[ReplyMayBeNull]),
        set(GOT, json!(false), &[ReplyFieldRemoved]),
        set(ANY_GOT, json!(false), &[ReplyFieldRemoved]),
        cut("/components/schemas/Maps/additionalProperties/required", &[ReplyFieldBecameOptional]),
        set(
            "/components/schemas/Maps/additionalProperties/additionalProperties",
            json!(true),
            &[ReplyValuesWidened],
        ),
        set(
            "/components/schemas/ReportCreate/properties/sizes/required",
            json!(["a"]),
            &[FieldBecameRequired],
        ),
        set("/components/schemas/ReportCreate/properties/notes/x-verbatim", json!(true), &[VerbatimChanged]),
        cut("/components/schemas/Report/properties/tree/x-verbatim", &[VerbatimChanged]),
    ]
}

/// What no rule compares.
fn strange() -> Vec<Change> {
    let places = [
        "/webhooks",
        "/paths/~1things/x-other",
        "/paths/~1things/get/callbacks",
        "/paths/~1things/get/parameters/0/allowReserved",
        "/paths/~1things/post/requestBody/x-other",
        "/paths/~1things/post/requestBody/content/application~1json/encoding",
        "/paths/~1things/get/responses/200/x-other",
        "/paths/~1things/get/responses/200/content/application~1json/encoding",
        "/paths/~1things/get/responses/200/headers/X-Total/style",
        "/components/securitySchemes/bearerAuth/x-other",
        "/components/schemas/Thing/anyOf",
        "/components/schemas/Thing/properties/note/not",
        "/components/schemas/ReportCreate/properties/title/not",
        "/components/schemas/Shape/discriminator/x-other",
    ];
    places.map(|at| set(at, json!({"type": "string"}), &[NotUnderstood])).into()
}

fn access() -> Vec<Change> {
    vec![
        cut("/paths/~1things/get", &[OperationRemoved]),
        cut("/paths/~1things~1{thing_id}", &[OperationRemoved]),
        // The same operations elsewhere are others.
        set("/servers/0/url", json!("/api/v2"), &[OperationRemoved, OperationAdded]),
        set("/paths/~1things/get/operationId", json!("getThings"), &[OperationRenamed]),
        set("/paths/~1things/get/tags/0", json!("Lists"), &[TagChanged]),
        cut("/paths/~1things~1{thing_id}/post/security", &[CredentialsRequired]),
        set("/paths/~1things/get/security", json!([{"basicAuth": []}]), &[CredentialsChanged]),
        set("/components/securitySchemes/bearerAuth/scheme", json!("basic"), &[CredentialsChanged]),
        set("/paths/~1things/get/x-required-scope", json!("things:all"), &[ScopeRequired]),
        set("/paths/~1things~1{thing_id}/delete/x-required-scope", json!("things:write"), &[ScopeRequired]),
        set("/paths/~1things/get/x-required-scope", json!(["a", "b"]), &[ScopeRequired]),
        set("/paths/~1things~1{thing_id}/delete/x-required-scope", json!(["a", "b"]), &[ScopeRequired]),
        // Of a list one is enough, so that each may be all that a client has.
        cut("/paths/~1reports/get/x-required-scope/0", &[ScopeRequired]),
        set("/paths/~1reports/get/x-required-scope", json!("reports:write"), &[ScopeRequired]),
        set("/paths/~1reports/get/x-required-scope", json!(["a", "b"]), &[ScopeRequired]),
        set("/paths/~1reports/get/x-required-scope/1", json!("a"), &[ScopeRequired]),
        cut("/paths/~1reports/get/x-public-if", &[OpeningRemoved]),
        set("/paths/~1reports/get/x-public-if", json!("other_setting"), &[OpeningRemoved]),
        cut("/paths/~1reports/post/security/0", &[CredentialsChanged]),
        cut("/paths/~1reports/post/security", &[CredentialsChanged]),
        // Two schemes of which both are asked for.
        set(
            "/paths/~1reports/post/security",
            json!([{"bearerAuth": [], "basicAuth": []}]),
            &[CredentialsChanged],
        ),
        set(
            "/paths/~1reports/post/security",
            json!([{"bearerAuth": ["all"]}, {"basicAuth": []}]),
            &[CredentialsChanged],
        ),
        set(
            "/paths/~1things~1{thing_id}/post/security",
            json!([{"bearerAuth": []}, {"basicAuth": []}]),
            &[CredentialsRequired],
        ),
        set("/components/securitySchemes/bearerAuth/openIdConnectUrl", json!("/"), &[CredentialsChanged]),
        cut("/paths/~1things/post/x-required-roles/1", &[RoleRemoved]),
        set("/paths/~1things/get/x-required-roles", json!(["admin"]), &[RoleRemoved]),
        set("/paths/~1things/get/x-authorize", json!("list_things"), &[CheckAdded]),
        set("/paths/~1things/get/x-rate-limit", json!("write"), &[RateLowered]),
        set("/paths/~1things/get/x-rate-limit", json!("other"), &[RateLowered]),
        cut("/paths/~1things~1{thing_id}/post/x-rate-key", &[RateLowered]),
        set("/paths/~1things~1{thing_id}/post/x-rate-key", json!("X-Trace"), &[RateLowered]),
        cut("/paths/~1reports/post/x-inherited-400", &[FaultStatusChanged]),
        set("/paths/~1things/post/x-inherited-400", json!(true), &[FaultStatusChanged]),
        set("/paths/~1things/post/x-max-body", json!(999), &[BodyLimitLowered]),
        set("/paths/~1things~1{thing_id}/post/x-max-body", json!(262_143), &[BodyLimitLowered]),
    ]
}

fn requests() -> Vec<Change> {
    vec![
        cut("/paths/~1things/get/parameters/0", &[ParameterRemoved]),
        set(
            "/paths/~1things/get/parameters/0/name",
            json!("size"),
            &[ParameterRemoved, OptionalParameterAdded],
        ),
        set(
            "/paths/~1things/get/parameters/-",
            json!({"name": "x", "in": "query", "required": true, "schema": {"type": "string"}}),
            &[RequiredParameterAdded],
        ),
        set("/paths/~1things/get/parameters/1/required", json!(true), &[ParameterBecameRequired]),
        set("/paths/~1things/get/parameters/2/explode", json!(true), &[ParameterStyleChanged]),
        set("/paths/~1things/get/parameters/0/schema/maximum", json!(99), &[RequestLimitNarrowed]),
        set("/paths/~1things/get/parameters/0/schema/minimum", json!(2), &[RequestLimitNarrowed]),
        set("/paths/~1things/get/parameters/0/schema/default", json!(20), &[DefaultChanged]),
        cut("/paths/~1things/get/parameters/0/schema/default", &[DefaultChanged]),
        set("/paths/~1things/get/parameters/0/schema/type", json!("string"), &[TypeChanged]),
        set("/paths/~1things/get/parameters/0/schema/multipleOf", json!(2), &[RequestLimitNarrowed]),
        set("/paths/~1things/get/parameters/0/schema/exclusiveMinimum", json!(true), &[RequestLimitNarrowed]),
        set("/paths/~1things/get/parameters/2/schema/maxItems", json!(8), &[RequestLimitNarrowed]),
        set("/paths/~1things/get/parameters/2/schema/minItems", json!(1), &[RequestLimitNarrowed]),
        set("/paths/~1things/get/parameters/2/schema/uniqueItems", json!(true), &[RequestLimitNarrowed]),
        set("/paths/~1things/get/parameters/2/schema/items/type", json!("string"), &[TypeChanged]),
        set("/paths/~1things/get/parameters/3/schema/maxLength", json!(19), &[RequestLimitNarrowed]),
        set("/paths/~1things/get/parameters/3/schema/pattern", json!("^[a-y]+$"), &[RequestPatternChanged]),
        cut("/paths/~1things/get/parameters/2/schema/items", &[TypeChanged]),
        set(
            "/components/schemas/ReportCreate/properties/title/maxLength",
            json!(19),
            &[RequestLimitNarrowed],
        ),
        set(
            "/components/schemas/ReportCreate/properties/title/pattern",
            json!("^a$"),
            &[RequestPatternChanged],
        ),
        // Equal as floating-point numbers.
        set(
            "/components/schemas/ReportCreate/properties/big/maximum",
            json!(9_223_372_036_854_775_805_i64),
            &[RequestLimitNarrowed],
        ),
        cut("/paths/~1things/post/requestBody", &[BodyRemoved]),
        set("/paths/~1things~1{thing_id}/post/requestBody/required", json!(true), &[BodyBecameRequired]),
        set(
            "/paths/~1things~1{thing_id}/delete/requestBody",
            json!({"required": true, "content": {"text/plain": {}}}),
            &[BodyBecameRequired],
        ),
        cut(
            "/paths/~1things/post/requestBody/content/application~1x-www-form-urlencoded",
            &[RequestMediaTypeRemoved],
        ),
        cut("/components/schemas/ThingCreate/properties/at", &[RequestFieldRemoved]),
        set("/components/schemas/ThingCreate/required", json!(["name", "at"]), &[FieldBecameRequired]),
        set("/components/schemas/ThingCreate/properties/at/format", json!("date"), &[FormatChanged]),
        cut("/components/schemas/ThingCreate/properties/at/format", &[FormatChanged]),
        set("/components/schemas/ThingCreate/properties/kind/nullable", json!(false), &[NullRefused]),
        cut("/components/schemas/Kind/enum/0", &[RequestValueRemoved]),
        set("/components/schemas/ThingCreate/properties/name/enum", json!(["a"]), &[RequestValueRemoved]),
        set("/components/schemas/ThingCreate/properties/name/minLength", json!(2), &[RequestLimitNarrowed]),
        set("/components/schemas/ThingCreate/properties/weight/default", json!(4), &[DefaultChanged]),
        set(
            "/components/schemas/ThingCreate/properties/labels/maxProperties",
            json!(5),
            &[RequestLimitNarrowed],
        ),
        set(
            "/components/schemas/ThingCreate/properties/labels/additionalProperties",
            json!(false),
            &[UnknownFieldsRefused],
        ),
        set(
            "/components/schemas/ThingCreate/properties/labels/additionalProperties",
            json!({"type": "string"}),
            &[UnknownFieldsRefused],
        ),
    ]
}

fn replies() -> Vec<Change> {
    vec![
        cut("/paths/~1things/get/responses/404", &[StatusRemoved]),
        cut("/paths/~1things/get/responses/default", &[StatusRemoved]),
        set("/paths/~1things/post/responses/202", json!({"description": "Later."}), &[SuccessAdded]),
        cut("/paths/~1things/get/responses/200/content/application~1json", &[ReplyMediaTypeRemoved]),
        set("/paths/~1things/get/responses/200/content/text~1csv", json!({}), &[ReplyMediaTypeAdded]),
        cut("/paths/~1things/get/responses/200/headers/X-Total", &[ReplyHeaderRemoved]),
        set(
            "/paths/~1things/get/responses/200/headers/X-Total/required",
            json!(false),
            &[ReplyHeaderBecameOptional],
        ),
        set("/paths/~1things/get/responses/200/headers/X-Total/schema/type", json!("string"), &[TypeChanged]),
        cut("/components/schemas/Thing/properties/note", &[ReplyFieldRemoved]),
        set(
            "/components/schemas/Thing/required",
            json!(["id", "name", "state"]),
            &[ReplyFieldBecameOptional],
        ),
        set("/components/schemas/Thing/properties/note/nullable", json!(true), &[ReplyMayBeNull]),
        set("/components/schemas/State/enum/-", json!("odd"), &[ReplyValueAdded]),
        cut("/components/schemas/State/enum", &[ReplyValueAdded]),
        set("/components/schemas/Thing/properties/name/maxLength", json!(41), &[ReplyLimitWidened]),
        cut("/components/schemas/Thing/properties/name/maxLength", &[ReplyLimitWidened]),
        cut("/components/schemas/Thing/properties/name/pattern", &[ReplyPatternChanged]),
        set("/components/schemas/Thing/properties/id/type", json!("number"), &[TypeChanged]),
        set("/components/schemas/Thing/properties/note/format", json!("uri"), &[FormatChanged]),
        set("/components/schemas/Fault/properties/code/type", json!("integer"), &[TypeChanged]),
    ]
}

#[test]
fn each_is_found_by_its_rule() {
    check(&changes());
}
