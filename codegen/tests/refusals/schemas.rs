//! What is refused of schemas.

use serde_json::{Value, json};

use super::*;

pub fn named_schemas() -> Vec<Case> {
    vec![
        spoil("@schemas/thing", json!({"type": "string"}), "write the schema's name as `Thing`"),
        spoil("@schemas/HTTPStatus", json!({"type": "string"}), "write the schema's name as `HttpStatus`"),
        spoil("@schemas/$", json!({"type": "string"}), "`$` has no letter or digit"),
        spoil(
            "@schemas/Option",
            json!({"type": "string"}),
            "`Option` is a name that the generated code needs",
        ),
        spoil("@schemas/Deserialize", json!({"type": "string"}), "needs for itself"),
        odd(json!(7), "", "must be an object"),
        odd(
            json!({"type": "string", "x-verbatim": true}),
            "/x-verbatim",
            "only an object is kept as it is written",
        ),
        odd(json!({"type": "string", "nulable": true}), "/nulable", "unknown key `nulable`"),
        odd(json!({"type": "string", "readOnly": true}), "/readOnly", "unknown key `readOnly`"),
        odd(refers("Thing"), "", "a mere other name"),
        odd(json!({}), "", "`type` is missing"),
        odd(json!({"type": "null"}), "/type", "must be string, boolean, integer, number, array or object"),
        odd(json!({"type": "string", "format": "ipv9"}), "/format", "unknown format `ipv9`"),
        odd(json!({"type": "integer", "format": "date"}), "/format", "unknown format `date`"),
        odd(json!({"type": "array"}), "", "`items` is missing"),
        odd(json!({"type": "object"}), "", "an object without properties"),
        odd(
            json!({"type": "array", "items": {"type": "string", "nullable": true}}),
            "/items",
            "only a property may be null",
        ),
        odd(
            json!({"type": "object", "additionalProperties": {"type": "string", "nullable": true}}),
            "/additionalProperties",
            "only a property may be null",
        ),
        odd(
            json!({"allOf": [refers("Thing"), refers("Color")]}),
            "/allOf",
            "only `allOf: [$ref]` is understood",
        ),
        odd(json!({"allOf": [{"type": "string"}]}), "/allOf", "only `allOf: [$ref]` is understood"),
        // Objects.
        odd(
            json!({"type": "object", "properties": {"a": {"type": "string"}}, "additionalProperties": true}),
            "/additionalProperties",
            "named properties and others beside them",
        ),
        odd(
            json!({"type": "object", "properties": {"a": {"type": "string"}}, "allOf": [refers("Thing")]}),
            "/allOf",
            "unknown key `allOf`",
        ),
        odd(
            json!({"type": "object", "properties": {"a-b": {"type": "string"}, "a_b": {"type": "string"}}}),
            "/properties/a_b",
            "`a_b` and `a-b` would become one name",
        ),
        odd(
            json!({"type": "object", "properties": {"_": {"type": "string"}}}),
            "/properties/_",
            "no letter or digit",
        ),
        odd(
            json!({"type": "object", "properties": {"a": {"type": "string"}}, "required": ["b"]}),
            "/required",
            "`b` is not among the properties",
        ),
        // Schemas without an end.
        odd(json!({"type": "object", "properties": {"odd": refers("Odd")}}), "", "`Odd` contains itself"),
        odd(json!({"type": "array", "items": refers("Odd")}), "", "`Odd` contains itself"),
        case(
            "refers to itself",
            "@schemas/Odd",
            [
                set("@schemas/Odd", json!({"allOf": [refers("Odd")]})),
                set("@schemas/Last", json!({"type": "object", "properties": {"a": refers("Odd")}})),
            ],
        ),
        // Enums.
        odd(json!({"type": "integer", "enum": [1]}), "/type", "only enums of strings become enums"),
        odd(json!({"enum": ["a"]}), "", "`type` is missing"),
        odd(json!({"type": "string", "enum": []}), "/enum", "an enum needs a value"),
        odd(json!({"type": "string", "enum": ["a", null]}), "/enum/1", "must be a string"),
        odd(
            json!({"type": "string", "enum": ["a-b", "a_b"]}),
            "/enum/1",
            "`a_b` and `a-b` would become one name",
        ),
        odd(json!({"type": "string", "enum": ["*"]}), "/enum/0", "`*` has no letter or digit"),
        odd(
            json!({"type": "string", "enum": ["a"], "maxLength": 1}),
            "/maxLength",
            "unknown key `maxLength`",
        ),
        odd(
            json!({"type": "string", "enum": ["a"], "default": "b"}),
            "/default",
            "the default is not among the values",
        ),
        odd(
            json!({"type": "string", "enum": ["a", null], "nullable": true, "default": null}),
            "/default",
            "the default is not among the values",
        ),
    ]
}

pub fn choices() -> Vec<Case> {
    let verdict = "@schemas/Verdict";
    vec![
        case("a oneOf needs a `discriminator`", verdict, [cut("@schemas/Verdict/discriminator")]),
        spoil("@schemas/Verdict/anyOf", json!([]), "unknown key `anyOf`"),
        case(
            "`propertyName` is missing",
            "@schemas/Verdict/discriminator",
            [cut("@schemas/Verdict/discriminator/propertyName")],
        ),
        spoil("@schemas/Verdict/oneOf/1", json!({"type": "object"}), "an inline object"),
        spoil("@schemas/Verdict/oneOf/1", refers("Missing"), "`Missing` is not among the schemas"),
        spoil("@schemas/Verdict/oneOf/1", refers("Accept"), "`Accept` is there twice"),
        spoil(
            "@schemas/Verdict/oneOf/1",
            refers("Thing"),
            "`Thing` does not require the discriminator `kind`",
        )
        .also(set("@schemas/Verdict/discriminator/mapping/reject", json!("Thing"))),
        case(
            "`Reject` does not require the discriminator `kind`",
            "@schemas/Verdict/oneOf/1",
            [cut("@schemas/Reject/required")],
        ),
        case(
            "only a property may be null",
            "@schemas/Verdict/oneOf/0",
            [set("@schemas/Accept/nullable", json!(true))],
        ),
        case(
            "no value stands for `Reject`",
            "@schemas/Verdict/discriminator/mapping",
            [cut("@schemas/Verdict/discriminator/mapping/reject")],
        ),
        spoil(
            "@schemas/Verdict/discriminator/mapping/other",
            json!("Thing"),
            "stands for no part of the oneOf",
        ),
        case(
            "a oneOf needs a part",
            "@schemas/Verdict/oneOf",
            [set("@schemas/Verdict/oneOf", json!([])), cut("@schemas/Verdict/discriminator/mapping")],
        ),
        case(
            "the discriminator of `Reject` can never be `reject`",
            "@schemas/Verdict/oneOf/1",
            [set("@schemas/Reject/properties/kind", refers("Color"))],
        ),
        case(
            "the discriminator of `Reject` can never be `reject`",
            "@schemas/Verdict/oneOf/1",
            [set("@schemas/Reject/properties/kind", json!({"type": "integer", "minimum": 0}))],
        ),
    ]
}

pub fn values() -> Vec<Case> {
    let text = |key: &str, value: Value| {
        let mut schema = json!({"type": "string", "maxLength": 9});
        schema[key] = value;
        schema
    };
    vec![
        property(json!({"type": "object", "properties": {}}), "", "an inline object"),
        property(json!({"type": "object", "additionalProperties": true}), "", "an inline object"),
        property(
            json!({"type": "array", "maxItems": 1, "items": {"type": "object"}}),
            "/items",
            "an inline object",
        ),
        property(json!({"type": "string", "enum": ["a"]}), "", "an enum must be a named schema"),
        property(json!({"oneOf": [refers("Thing")]}), "", "a oneOf must be a named schema"),
        property(refers("Missing"), "", "`Missing` is not among the schemas"),
        property(json!({"$ref": "Thing"}), "/$ref", "must point into `#/components/schemas/`"),
        property(
            json!({"$ref": "#/components/schemas/Color", "nullable": true}),
            "/nullable",
            "unknown key `nullable`",
        ),
        property(text("x-secret", json!(true)), "/x-secret", "unknown extension `x-secret`"),
        // Patterns.
        property(text("pattern", json!("[a-z]+")), "/pattern", "must be anchored"),
        property(text("pattern", json!("^[a-z]+")), "/pattern", "must be anchored"),
        property(text("pattern", json!("^a\\$")), "/pattern", "must be anchored"),
        property(text("pattern", json!("^a|b$")), "/pattern", "must be anchored"),
        property(text("pattern", json!(7)), "/pattern", "must be a string"),
        // Limits.
        property(text("maxLength", json!("9")), "/maxLength", "must be a whole number from 0 on"),
        property(text("minLength", json!(-1)), "/minLength", "must be a whole number from 0 on"),
        property(text("minLength", json!(10)), "", "`minLength` is above `maxLength`"),
        spoil("@schemas/NewThing/minProperties", json!(-1), "must be a whole number from 0 on"),
        property(text("nullable", json!("yes")), "/nullable", "must be true or false"),
        property(json!({"type": "number", "minimum": "0"}), "/minimum", "must be a number"),
        property(
            json!({"type": "number", "minimum": 0, "exclusiveMinimum": 0}),
            "/exclusiveMinimum",
            "must be true or false",
        ),
        property(
            json!({"type": "integer", "format": "int32", "minimum": 0, "maximum": 2_147_483_648_u32}),
            "/maximum",
            "is no integer that the type can hold",
        ),
        property(
            json!({"type": "integer", "minimum": 0.5}),
            "/minimum",
            "is no integer that the type can hold",
        ),
        // Defaults.
        spoil("@new/name/default", json!("x"), "a required value needs no default"),
        spoil("@new/count/default", json!("1"), "the default is not of the value's type"),
        spoil("@new/count/default", json!(1.5), "the default is not of the value's type"),
        spoil("@new/count/default", json!(4_294_967_296_u64), "the default is not of the value's type"),
        spoil("@new/count/default", json!(10), "the default breaks the value's own limits"),
        spoil("@new/colors/default", json!("red"), "the default is not of the value's type"),
        spoil(
            "@new/colors/default",
            json!(["red", "red", "red"]),
            "the default breaks the value's own limits",
        ),
        case(
            "the default is not among the values",
            "@new/colors/default/0",
            [set("@new/colors/default/0", json!("green"))],
        ),
        property(text("default", json!(1)), "/default", "the default is not of the value's type"),
        property(
            text("default", json!("0123456789")),
            "/default",
            "the default breaks the value's own limits",
        ),
        property(
            json!({"type": "boolean", "default": "true"}),
            "/default",
            "the default is not of the value's type",
        ),
        property(
            json!({"type": "boolean", "default": null}),
            "/default",
            "the default is not of the value's type",
        ),
        property(
            json!({"type": "string", "format": "date-time", "default": "2024-01-01T00:00:00Z"}),
            "/default",
            "the default is not of the value's type",
        ),
        property(
            json!({"allOf": [refers("Color")], "default": "green"}),
            "/default",
            "the default is not among the values",
        ),
        property(
            json!({"allOf": [refers("Extra")], "default": {}}),
            "/default",
            "only strings, numbers, booleans, enums",
        ),
        property(
            json!({"type": "integer", "minimum": 0, "nullable": true, "default": 1}),
            "/default",
            "a nullable value may not have a default",
        ),
        // The default of a schema that is only referred to.
        case(
            "a nullable value may not have a default",
            "@schemas/Color/default",
            [set("@new/color", json!({"nullable": true, "allOf": [refers("Color")]}))],
        ),
    ]
}
