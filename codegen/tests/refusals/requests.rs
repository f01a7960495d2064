//! What is refused of parameters and request bodies.

use serde_json::{Value, json};

use super::*;

pub fn parameters() -> Vec<Case> {
    let small = json!({"type": "string", "maxLength": 9});
    let header = |name: &str| json!({"name": name, "in": "header", "schema": small});
    vec![
        parameter(refers("Missing"), "/$ref", "must point into `#/components/parameters/`"),
        parameter(
            json!({"$ref": "#/components/parameters/Missing"}),
            "",
            "`Missing` is not among the parameters",
        ),
        parameter(
            json!({"name": "a", "in": "cookie", "schema": small}),
            "/in",
            "must be path, query or header",
        ),
        parameter(json!({"name": "a", "in": "query"}), "", "`schema` is missing"),
        parameter(json!({"name": "a", "in": "query", "content": {}}), "/content", "unknown key `content`"),
        parameter(
            json!({"name": "Limit", "in": "query", "schema": small}),
            "",
            "a second parameter would be named `limit`",
        ),
        parameter(json!({"name": "[]", "in": "query", "schema": small}), "", "`[]` has no letter or digit"),
        parameter(header("a b"), "/name", "`a b` is not the name of a header"),
        parameter(header("Authorization"), "/name", "`Authorization` is read by the gate"),
        parameter(
            json!({"name": "a", "in": "path", "schema": small}),
            "",
            "a path parameter must be `required: true`",
        ),
        parameter(
            json!({"name": "a", "in": "query", "schema": {"type": "string", "maxLength": 9, "nullable": true}}),
            "/schema",
            "a parameter cannot be null",
        ),
        parameter(
            json!({"name": "a", "in": "header", "schema": {"type": "array", "maxItems": 1, "items": small}}),
            "/schema",
            "only query parameters can be arrays",
        ),
        parameter(
            json!({"name": "a", "in": "query", "schema": refers("Thing")}),
            "/schema",
            "a parameter is a string, a number, a boolean or",
        )
        .also(set("@schemas/Thing/additionalProperties", json!(false)))
        .also(set("@schemas/Thing/properties/name/maxLength", json!(9)))
        .also(set("@schemas/Thing/properties/parent/maxLength", json!(9))),
        parameter(
            json!({"name": "a", "in": "query", "schema": refers("Extra")}),
            "/schema",
            "a parameter is a string, a number, a boolean or",
        ),
        parameter(
            json!({"name": "a", "in": "query", "style": "pipeDelimited", "schema": small}),
            "/style",
            "only the style `form` is understood here",
        ),
        parameter(
            json!({"name": "a", "in": "header", "style": "form", "schema": small}),
            "/style",
            "only the style `simple` is understood here",
        ),
        parameter(
            json!({"name": "a", "in": "query", "explode": 1, "schema": small}),
            "/explode",
            "must be true or false",
        ),
        spoil("@list/parameters/0/schema/default", json!("50"), "the default is not of the value's type"),
        case(
            "a required value needs no default",
            "@list/parameters/0/schema/default",
            [set("@list/parameters/0/required", json!(true))],
        ),
        // Bounds.
        parameter(
            json!({"name": "a", "in": "query", "schema": {"type": "string"}}),
            "/schema",
            "needs `maxLength`",
        ),
        parameter(
            json!({"name": "a", "in": "query", "schema": {"type": "integer"}}),
            "/schema",
            "needs `minimum`",
        ),
        parameter(
            json!({"name": "a", "in": "query", "schema": {"type": "number"}}),
            "/schema",
            "needs `minimum`",
        ),
        parameter(
            json!({"name": "a", "in": "query", "schema": {"type": "array", "items": small}}),
            "/schema",
            "needs `maxItems`",
        ),
        parameter(
            json!({"name": "a", "in": "query", "schema": {"type": "array", "maxItems": 2, "items": {"type": "string"}}}),
            "/schema/items",
            "needs `maxLength`",
        ),
        case(
            "needs `maxLength`",
            "@schemas/Odd",
            [
                set("@schemas/Odd", json!({"type": "string"})),
                set(
                    "@list/parameters/-",
                    json!({"name": "a", "in": "query", "schema": {"allOf": [refers("Odd")]}}),
                ),
            ],
        ),
    ]
}

pub fn bodies() -> Vec<Case> {
    let content = "@create/requestBody/content";
    let binary = json!({"schema": {"type": "string", "format": "binary"}});
    vec![
        case("a GET has no body", "@get/requestBody", [set("@get/requestBody", json!({}))]),
        spoil(
            "@create/requestBody",
            json!({"$ref": "#/components/requestBodies/A"}),
            "is not among the requestBodies",
        ),
        case("`content` is missing", "@create/requestBody", [cut("@create/requestBody/content")]),
        case(
            "`Kept` is kept as it is written, so it must be a property of the body itself",
            content,
            [set("@schemas/Kept", kept()), set("@schemas/Accept/properties/more", refers("Kept"))],
        ),
        case(
            "`Kept` is kept as it is written",
            content,
            [set("@schemas/Kept", kept()), set("@json/schema", refers("Kept"))],
        ),
        spoil(content, json!({}), "names no media type"),
        spoil(
            &format!("{content}/application~1JSON"),
            binary.clone(),
            "must be one media type, in lower case",
        ),
        spoil(
            &format!("{content}/text~1plain;charset=utf-8"),
            binary.clone(),
            "must be one media type, in lower case",
        ),
        spoil(&format!("{content}/*~1*"), binary.clone(), "must be one media type, in lower case"),
        spoil("@json/schema", refers("Missing"), "`Missing` is not among the schemas"),
        spoil("@json/schema", json!({"type": "object"}), "an inline object"),
        spoil("@json/schema", json!({"type": "string"}), "a body's schema must be named"),
        case("only a property may be null", "@json/schema", [set("@schemas/NewThing/nullable", json!(true))]),
        case(
            "all media types of a body must have the same schema",
            "@upload/requestBody/content/application~1x-www-form-urlencoded",
            [set(
                "@upload/requestBody/content/application~1x-www-form-urlencoded",
                json!({"schema": refers("Accept")}),
            )],
        ),
        case(
            "JSON and other media types cannot share",
            content,
            [set(&format!("{content}/text~1plain"), binary)],
        ),
        case(
            "`count` of `NewThing` is no string",
            content,
            [set(content, json!({"application/x-www-form-urlencoded": {"schema": refers("NewThing")}}))],
        ),
        case(
            "only a JSON body can be left out",
            "@upload/requestBody",
            [cut("@upload/requestBody/required")],
        ),
        case(
            "`FileForm` has a file in it, which only a form can carry",
            "@schemas/FileForm",
            [set("@json/schema", refers("FileForm"))],
        ),
        case(
            "`FileForm` has a file in it, which only a form can carry",
            "@schemas/NewThing",
            [set("@new/file", refers("FileForm"))],
        ),
        case(
            "`FileForm` has a file in it, which only a form can carry",
            "@schemas/FileForm",
            [set("@create/responses/201/content/application~1json/schema", refers("FileForm"))],
        ),
        // Bounds.
        case(
            "needs `additionalProperties: false`",
            "@schemas/NewThing",
            [cut("@schemas/NewThing/additionalProperties")],
        ),
        case(
            "needs `additionalProperties: false`",
            "@schemas/Accept",
            [cut("@schemas/Accept/additionalProperties")],
        ),
        case("needs `maxLength`", "@new/name", [cut("@new/name/maxLength")]),
        case("needs `minimum`", "@new/count", [cut("@new/count/minimum")]),
        case("needs `maxItems`", "@new/colors", [cut("@new/colors/maxItems")]),
        case("needs `maxProperties`", "@schemas/Extra", [cut("@schemas/Extra/maxProperties")]),
        case(
            "needs `maxLength`",
            "@schemas/Extra/additionalProperties",
            [cut("@schemas/Extra/additionalProperties/maxLength")],
        ),
        case(
            "needs `maxLength`",
            "@schemas/Reject/properties/kind",
            [cut("@schemas/Reject/properties/kind/maxLength")],
        ),
    ]
}

fn kept() -> Value {
    json!({"type": "object", "maxProperties": 3, "additionalProperties": true, "x-verbatim": true})
}
