//! What is refused of the document, its paths and its operations.

use serde_json::{Value, json};

use super::*;

pub fn document() -> Vec<Case> {
    vec![
        spoil("/openapi", json!("3.1.0"), "must be 3.0.x"),
        spoil("/openapi", json!(3), "must be a string"),
        case("`openapi` is missing", "/", [cut("/openapi")]),
        spoil("/webhooks", json!({}), "unknown key `webhooks`"),
        spoil("/x-logo", json!("a.png"), "unknown extension `x-logo`"),
        case("`info` is missing", "/", [cut("/info")]),
        spoil("/info/titel", json!("x"), "unknown key `titel`"),
        case("`security` is missing", "/", [cut("/security")]),
        case("`paths` is missing", "/", [cut("/paths")]),
        // Servers.
        spoil("/servers", json!([]), "must have one entry"),
        spoil("/servers", json!([{"url": "/a"}, {"url": "/b"}]), "must have one entry"),
        spoil("/servers/0/url", json!("https://example.com/api"), "must be a plain path"),
        spoil("/servers/0/url", json!("//example.com"), "must be a plain path"),
        spoil("/servers/0/url", json!("/{version}"), "must be a plain path"),
        spoil("/servers/0/variables", json!({}), "unknown key `variables`"),
        // Tags.
        spoil("/tags", json!({}), "must be an array"),
        spoil("/tags/0/nam", json!("x"), "unknown key `nam`"),
        case("no operation has the tag `Spare`", "/tags", [set("/tags/-", json!({"name": "Spare"}))]),
        case(
            "`things` and `Things` would become one name",
            "/tags/1",
            [set("/tags/-", json!({"name": "things"}))],
        ),
        case("a tag cannot be called `Models`", "/tags/1", [set("/tags/-", json!({"name": "Models"}))]),
        case("a tag cannot be called `Type`", "/tags/1", [set("/tags/-", json!({"name": "Type"}))]),
        case("`--` has no letter or digit", "/tags/1", [set("/tags/-", json!({"name": "--"}))]),
        // Credentials.
        spoil("/components/callbacks", json!({}), "unknown key `callbacks`"),
        case(
            "only `type: http` with `scheme: bearer`",
            "/components/securitySchemes/bearerAuth",
            [set("/components/securitySchemes/bearerAuth/scheme", json!("basic"))],
        ),
        spoil("/security/0", json!({}), "must name one of the securitySchemes"),
        spoil("/security/0", json!({"other": []}), "must name one of the securitySchemes"),
        spoil("/security/0", json!({"bearerAuth": ["things:read"]}), "must name one of the securitySchemes"),
        spoil(
            "/security",
            json!([{"bearerAuth": []}, {"bearerAuth": []}]),
            "must be `[]` or name the scheme of accounts",
        ),
        spoil("@get/security", json!([integration()]), "must be `[]` or name the scheme of accounts")
            .also_first(second_scheme()),
        spoil(
            "@get/security",
            json!([integration(), {"bearerAuth": []}]),
            "and after it, if anything, `integrationToken`",
        )
        .also_first(second_scheme()),
    ]
}

pub fn paths() -> Vec<Case> {
    let item = |id: &str| json!({"get": {"tags": ["Things"], "operationId": id, "x-rate-limit": "read", "responses": {}}});
    vec![
        spoil("/paths/things", json!({}), "a path must begin with /"),
        spoil("/paths/~1things/head", json!({}), "unknown key `head`"),
        spoil("/paths/~1a~1{b}.json", item("x"), "a parameter must be a whole part of the path"),
        spoil("/paths/~1a~1{*b}", item("x"), "a parameter must be a whole part of the path"),
        spoil("/paths/~1a~1:b", item("x"), "a parameter must be a whole part of the path"),
        spoil(
            "/paths/~1things~1{id}",
            item("x"),
            "the router cannot tell the path `/api/things/{id}` from `/api/things/{thing_id}`",
        ),
        spoil(
            "/paths/~1api~1things",
            json!({"servers": [{"url": "/"}], "get": {}}),
            "the router cannot tell the path `/api/things` from `/api/things`",
        ),
        case(
            "the path has the parameters [thing_id], but declared are []",
            "@get",
            [cut("/paths/~1things~1{thing_id}/parameters")],
        ),
        case(
            "the path has the parameters [], but declared are [extra]",
            "@list",
            [set(
                "@list/parameters/-",
                json!({"name": "extra", "in": "path", "required": true, "schema": {"type": "boolean"}}),
            )],
        ),
        // Links.
        spoil("@list/responses/200/links/thing/operationId", json!("getThin"), "no such operation"),
        spoil("@list/responses/200/links/thing/operationRef", json!("x"), "unknown key `operationRef`"),
        spoil(
            "@list/responses/200/links/thing/parameters/id",
            json!("x"),
            "`getThing` has no parameter `id`",
        ),
        spoil("@list/responses/200/links/thing/requestBody", json!({}), "`getThing` takes no body"),
    ]
}

pub fn operations() -> Vec<Case> {
    vec![
        case("`operationId` is missing", "@get", [cut("@get/operationId")]),
        spoil("@get/operationID", json!("getThing"), "unknown key `operationID`"),
        spoil("@get/x-requires-scope", json!("x"), "unknown extension `x-requires-scope`"),
        spoil("@get/operationId", json!("type"), "is a name that Rust or the generated code needs"),
        spoil("@get/operationId", json!("self"), "is a name that Rust or the generated code needs"),
        spoil("@get/operationId", json!("reply"), "is a name that Rust or the generated code needs"),
        spoil("@get/operationId", json!("$"), "`$` has no letter or digit"),
        spoil("@get/operationId", json!("list_things"), "would both need the name `ListThings`"),
        spoil("@get/operationId", json!("listThingsInput"), "would both need the name `ListThingsInput`"),
        spoil("@get/operationId", json!("thingsApi"), "would both need the name `ThingsApi`"),
        spoil("@get/tags", json!(["Thongs"]), "`Thongs` is not declared"),
        spoil("@get/tags", json!(["Things", "Others"]), "an operation belongs to one tag"),
        spoil("@get/tags", json!([]), "an operation belongs to one tag"),
        // Access.
        spoil(
            "@list/x-required-scope",
            json!("things:rule"),
            "`things:rule` is not a value of the schema `Scope`",
        ),
        spoil("@list/x-required-scope", json!([]), "an empty list would open it to every token"),
        case(
            "`things:rule` is not a value of the schema `Scope`",
            "@list/x-required-scope/1",
            [set("@list/x-required-scope", json!(["things:read", "things:rule"]))],
        ),
        spoil(
            "@create/x-public-if",
            json!("external_public_reads"),
            "only a read that asks for an account can be opened by a setting",
        ),
        spoil("@get/x-public-if", json!("external_public_reads"), "only a read that asks for an account")
            .also_first(set("@get/security", json!([]))),
        spoil("@get/x-public-if", json!("external_public_read"), "must be one of: external_public_reads"),
        case(
            "503 is not declared, but it takes an integration token, which need not be set",
            "@get/responses",
            [second_scheme(), set("@get/security", json!([{"bearerAuth": []}, integration()]))],
        ),
        spoil("@get/x-inherited-400", json!("yes"), "must be true or false"),
        spoil("@list/x-required-roles/0", json!("king"), "`king` is not a value of the schema `Role`"),
        case("the document has no enum `Scope`", "@list/x-required-scope", [cut("@schemas/Scope")]),
        case("a public operation has no caller", "@list", [set("@list/security", json!([]))]),
        case("`x-rate-limit` is missing", "@get", [cut("@get/x-rate-limit")]),
        spoil("@get/x-rate-limit", json!("reads"), "must be one of: credential, read, write, machine"),
        spoil(
            "@get/x-rate-key",
            json!("thing_id"),
            "an operation that asks for credentials is counted for its caller",
        ),
        spoil("@get/x-rate-key", json!("other"), "must name a parameter of the path or a header")
            .also_first(set("@get/security", json!([]))),
        spoil("@create/x-max-body", json!(0), "must be a number of bytes"),
        spoil("@create/x-max-body", json!("1MiB"), "must be a number of bytes"),
        spoil("@get/x-audit", json!("thing"), "a read is not audited"),
        case("a mutation needs `x-audit`", "@create", [cut("@create/x-audit")]),
    ]
}

fn integration() -> Value {
    json!({ "integrationToken": [] })
}

fn second_scheme() -> Edit {
    set("/components/securitySchemes/integrationToken", json!({"type": "http", "scheme": "bearer"}))
}
