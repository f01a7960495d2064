//! What is refused of responses.

use serde_json::json;

use super::*;

pub fn responses() -> Vec<Case> {
    let ok = "@create/responses/201";
    let missing = |reason, operation: &str, status: &str| {
        let responses = format!("{operation}/responses");
        case(reason, &responses, [cut(&format!("{responses}/{status}"))])
    };
    vec![
        case("`responses` is missing", "@get", [cut("@get/responses")]),
        missing("400 is not declared", "@get", "400"),
        missing("401 is not declared, but it asks for credentials", "@get", "401"),
        missing("403 is not declared, but it asks for a scope or a role", "@list", "403"),
        missing("413 is not declared, but it takes a body", "@create", "413"),
        missing("415 is not declared, but it takes a body", "@create", "415"),
        missing("429 is not declared, but it has a rate limit", "@get", "429"),
        missing("no status of success is declared", "@create", "201"),
        missing("`default` is missing", "@get", "default"),
        spoil("@get/responses/2XX", json!({}), "must be a status from 200 to 599"),
        spoil("@get/responses/0200", json!({}), "must be a status from 200 to 599"),
        spoil(
            "@get/responses/404",
            json!({"$ref": "#/components/responses/Gone"}),
            "`Gone` is not among the responses",
        ),
        spoil("@get/responses/404/x-note", json!("x"), "unknown extension `x-note`")
            .also_first(set("@get/responses/404", json!({"description": "x"}))),
        case("`description` is missing", ok, [cut(&format!("{ok}/description"))]),
        spoil("@get/responses/default", json!({"description": "x"}), "`default` must be an `ErrorResponse`"),
        case(
            "must be an `ErrorResponse`: the gate answers it",
            "@get/responses/400",
            [set(
                "@get/responses/400",
                json!({"description": "x", "content": {"application/json": {"schema": refers("Thing")}}}),
            )],
        ),
        case("204 and redirects have no content, every other reply has", ok, [cut(&format!("{ok}/content"))]),
        spoil(
            "@create/responses/204",
            json!({"description": "x", "content": {"application/json": {"schema": refers("Thing")}}}),
            "204 and redirects have no content",
        ),
        // Content.
        spoil(&format!("{ok}/content"), json!({}), "names no media type"),
        spoil(
            &format!("{ok}/content/application~1json/schema"),
            refers("Missing"),
            "`Missing` is not among the schemas",
        ),
        spoil(
            &format!("{ok}/content/application~1json/schema"),
            json!({"type": "object"}),
            "an inline schema",
        ),
        case(
            "a named schema goes with `application/json` alone",
            &format!("{ok}/content/text~1plain"),
            [set(&format!("{ok}/content"), json!({"text/plain": {"schema": refers("Thing")}}))],
        ),
        case(
            "what is not JSON is a string",
            &format!("{ok}/content/text~1plain/schema"),
            [set(&format!("{ok}/content"), json!({"text/plain": {"schema": {"type": "integer"}}}))],
        ),
        case(
            "only a property may be null",
            &format!("{ok}/content/application~1json/schema"),
            [
                set("@schemas/Thing/nullable", json!(true)),
                set("@schemas/ThingPage/properties/data/items", json!({"type": "string"})),
            ],
        ),
        // Headers.
        header("a b", json!({"schema": {"type": "string"}}), "", "`a b` is not the name of a header"),
        header("Content-Type", json!({"schema": {"type": "string"}}), "", "goes with the content"),
        header(
            "Body",
            json!({"schema": {"type": "string"}}),
            "",
            "a second field would be named like `Body`",
        ),
        header(
            "X-Mode",
            json!({"schema": {"type": "string", "enum": ["a", "b"]}}),
            "/schema/enum",
            "an enum has one value",
        ),
        header(
            "X-Mode",
            json!({"schema": {"type": "string", "enum": ["\u{e4}"]}}),
            "/schema/enum",
            "a constant in ASCII",
        ),
        header("X-Mode", json!({"schema": refers("Color")}), "/schema", "a header is a string or an integer"),
        header(
            "X-Mode",
            json!({"schema": {"type": "boolean"}}),
            "/schema",
            "a header is a string or an integer",
        ),
        header("X-Mode", json!({"shema": {}}), "/shema", "unknown key `shema`"),
        header(
            "Link",
            json!({"schema": {"type": "string"}}),
            "",
            "`Link` is made from the body's `pagination`",
        )
        .at(&format!("{ok}/headers")),
        header(
            "X-Total-Count",
            json!({"schema": {"type": "integer"}}),
            "",
            "`Link` and `X-Total-Count` go together where the body is a list",
        )
        .at(&format!("{ok}/headers")),
        case(
            "`Link` and `X-Total-Count` go together where the body is a list",
            "@list/responses/200/headers",
            [
                set("@schemas/Things", json!({"type": "array", "items": refers("Thing")})),
                set("@list/responses/200/content/application~1json/schema", refers("Things")),
            ],
        ),
        spoil(
            "@list/responses/200/headers/etag",
            json!({"schema": {"type": "string"}}),
            "a second field would be named like `etag`",
        ),
        case(
            "a redirect must declare the header `Location`",
            "@get/responses/303",
            [cut("@get/responses/303/headers")],
        ),
        case(
            "a redirect must declare the header `Location`, with `required: true`",
            "@get/responses/303",
            [cut("@get/responses/303/headers/Location/required")],
        ),
    ]
}
