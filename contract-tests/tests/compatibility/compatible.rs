//! Changes that a client need not know of.

use contract_tests::compatibility::Rule::*;
use contract_tests::compatibility::differences;
use serde_json::json;

use super::{Change, check, cut, set, sound};

pub fn changes() -> Vec<Change> {
    [access(), requests(), replies()].into_iter().flatten().collect()
}

fn access() -> Vec<Change> {
    vec![
        set("/paths/~1others", json!({"get": {"operationId": "listOthers"}}), &[OperationAdded]),
        set("/paths/~1things/get/deprecated", json!(true), &[Deprecated]),
        set("/paths/~1things/get/parameters/1/deprecated", json!(true), &[Deprecated]),
        set("/components/schemas/Thing/properties/note/deprecated", json!(true), &[Deprecated]),
        set("/paths/~1things/get/security", json!([]), &[AccessWidened]),
        cut("/paths/~1things/get/x-required-scope", &[AccessWidened]),
        set("/paths/~1things/get/x-required-scope", json!(["things:read", "a"]), &[AccessWidened]),
        set("/paths/~1reports/get/x-required-scope/-", json!("a"), &[AccessWidened]),
        cut("/paths/~1reports/get/x-required-scope", &[AccessWidened]),
        set("/paths/~1things/get/x-public-if", json!("open_things"), &[AccessWidened]),
        set("/paths/~1things/get/security", json!([{"bearerAuth": []}, {"basicAuth": []}]), &[AccessWidened]),
        set("/paths/~1things/get/security", json!([{"bearerAuth": []}, {}]), &[AccessWidened]),
        set("/paths/~1reports/post/security/-", json!({"other": []}), &[AccessWidened]),
        set("/paths/~1reports/post/security", json!([]), &[AccessWidened]),
        cut("/paths/~1things/post/x-required-roles", &[AccessWidened]),
        set("/paths/~1things/post/x-required-roles/-", json!("user"), &[AccessWidened]),
        cut("/paths/~1things/post/x-authorize", &[AccessWidened]),
        set("/paths/~1things/post/x-authorize", json!("make_thing"), &[CheckChanged]),
        set("/paths/~1things/get/x-rate-limit", json!("machine"), &[LimitRaised]),
        set("/paths/~1things/post/x-max-body", json!(1001), &[LimitRaised]),
        set("/paths/~1things/get/x-rate-key", json!("X-Trace"), &[LimitRaised]),
        set("/paths/~1reports/post/x-audit", json!("other"), &[AuditChanged]),
        set("/paths/~1things/post/x-audit", json!("thing"), &[AuditChanged]),
    ]
}

fn requests() -> Vec<Change> {
    const MAP: &str = "/components/schemas/ReportCreate/properties/sizes/additionalProperties";
    vec![
        set(MAP, json!(true), &[RequestWidened]),
        set(MAP, json!({}), &[RequestWidened]),
        cut(MAP, &[RequestWidened]),
        set(MAP, json!({"type": "number"}), &[RequestWidened]),
        cut("/components/schemas/ReportCreate/additionalProperties", &[RequestWidened]),
        set(
            "/components/schemas/ReportCreate/additionalProperties",
            json!({"type": "string"}),
            &[RequestWidened],
        ),
        cut("/components/schemas/ReportCreate/properties/tree/x-verbatim", &[RequestWidened]),
        cut("/components/schemas/ReportCreate/properties/title/maxLength", &[RequestWidened]),
        set("/components/schemas/ReportCreate/properties/title/deprecated", json!(true), &[Deprecated]),
        set(
            "/components/schemas/ReportCreate/properties/big/maximum",
            json!(9_223_372_036_854_775_807_i64),
            &[RequestWidened],
        ),
        set(
            "/paths/~1things/get/parameters/-",
            json!({"name": "x", "in": "query", "schema": {"type": "string"}}),
            &[OptionalParameterAdded],
        ),
        set(
            "/components/schemas/ThingCreate/properties/size",
            json!({"type": "integer"}),
            &[OptionalFieldAdded],
        ),
        set("/components/schemas/ThingCreate/required", json!([]), &[RequestWidened]),
        set("/components/schemas/ThingCreate/additionalProperties", json!(true), &[RequestWidened]),
        set("/components/schemas/ThingCreate/properties/at/nullable", json!(true), &[RequestWidened]),
        set("/components/schemas/ThingCreate/properties/weight/type", json!("number"), &[RequestWidened]),
        set("/components/schemas/ThingCreate/properties/name/maxLength", json!(41), &[RequestWidened]),
        cut("/components/schemas/ThingCreate/properties/name/minLength", &[RequestWidened]),
        set("/components/schemas/Kind/enum/-", json!("middle"), &[RequestWidened]),
        cut("/paths/~1things/get/parameters/3/schema/pattern", &[RequestWidened]),
        set("/paths/~1things/post/requestBody/required", json!(false), &[RequestWidened]),
        set("/paths/~1things/post/requestBody/content/text~1csv", json!({}), &[RequestWidened]),
        set("/paths/~1things~1{thing_id}/delete/requestBody", json!({"content": {}}), &[RequestWidened]),
    ]
}

fn replies() -> Vec<Change> {
    const SEALED: &str = "/components/schemas/Report/properties/sealed/additionalProperties";
    vec![
        set(
            "/components/schemas/Report/properties/notes/additionalProperties",
            json!({"type": "integer"}),
            &[ReplyNarrowed],
        ),
        set("/components/schemas/Report/additionalProperties", json!(false), &[ReplyNarrowed]),
        set("/components/schemas/Report/additionalProperties", json!({"type": "object"}), &[ReplyNarrowed]),
        set(SEALED, json!(true), &[ReplyFieldAdded]),
        set(SEALED, json!({"type": "integer"}), &[ReplyFieldAdded]),
        cut(SEALED, &[ReplyFieldAdded]),
        set("/components/schemas/Report/properties/notes/x-verbatim", json!(true), &[ReplyNarrowed]),
        set("/components/schemas/Report/properties/sizes/required", json!(["a"]), &[ReplyNarrowed]),
        set("/paths/~1things/get/responses/200/headers/X-Total/deprecated", json!(true), &[Deprecated]),
        set("/paths/~1things/post/responses/409", json!({"description": "No."}), &[ErrorStatusAdded]),
        set(
            "/paths/~1things/post/responses/201/headers",
            json!({"Location": {"schema": {"type": "string"}}}),
            &[ReplyHeaderAdded],
        ),
        set("/components/schemas/Thing/properties/size", json!({"type": "integer"}), &[ReplyFieldAdded]),
        set("/components/schemas/Thing/required/-", json!("parent"), &[ReplyNarrowed]),
        set("/components/schemas/Thing/properties/parent/nullable", json!(false), &[ReplyNarrowed]),
        set("/components/schemas/Thing/properties/name/maxLength", json!(39), &[ReplyNarrowed]),
        set("/components/schemas/Thing/properties/note/pattern", json!("^a"), &[ReplyNarrowed]),
        cut("/components/schemas/State/enum/0", &[ReplyNarrowed]),
    ]
}

#[test]
fn each_is_found_by_its_rule() {
    check(&changes());
    for change in changes() {
        assert!(change.rules.iter().all(|rule| !rule.breaks()), "{}", change.at);
    }
}

#[test]
fn words_bind_nobody() {
    let words = [
        set("/info/description", json!("Other words."), &[]),
        set("/paths/~1things/get/summary", json!("Other words"), &[]),
        set("/paths/~1things/get/description", json!("Other words."), &[]),
        set("/paths/~1things/get/responses/200/description", json!("Other words."), &[]),
        set("/components/schemas/Thing/description", json!("Other words."), &[]),
        set("/components/schemas/Thing/example", json!({"id": 1}), &[]),
        set("/paths/~1things/post/responses/201/links", json!({}), &[]),
        set("/paths/~1things/get/parameters/2/style", json!("form"), &[]),
        // Of one value it says nothing.
        set("/paths/~1things/get/parameters/0/explode", json!(false), &[]),
        set("/paths/~1things/get/x-required-scope", json!(["things:read"]), &[]),
        set("/paths/~1things~1{thing_id}/post/security", json!([{}]), &[]),
        // Of a public operation no setting makes more.
        set("/paths/~1things~1{thing_id}/post/x-public-if", json!("open_things"), &[]),
        cut("/components/schemas/ReportCreate/properties/notes/additionalProperties", &[]),
        set("/components/schemas/Report/properties/notes/additionalProperties", json!({}), &[]),
        set("/components/schemas/ReportCreate/properties/title/minLength", json!(0), &[]),
        set("/components/securitySchemes/bearerAuth/bearerFormat", json!("opaque"), &[]),
        set("/paths/~1things/get/parameters/3/name", json!("x-trace"), &[]),
    ];
    check(&words);
    assert_eq!(differences(&sound(), &sound()), []);
}
