//! What a contract says, once it is known to be sound.

use indexmap::IndexMap;
use serde_json::Value;

/// A whole contract.
#[derive(Debug)]
pub struct Contract {
    /// Tags in the order of the document.
    pub tags: Vec<Tag>,
    /// Named schemas in the order of the document.
    pub schemas: IndexMap<String, Schema>,
    /// Operations in the order of the document.
    pub operations: Vec<Operation>,
}

/// A group of operations; becomes one trait.
#[derive(Debug)]
pub struct Tag {
    /// As in the document, for example `Runs`.
    pub name: String,
    /// For the trait's doc comment.
    pub description: String,
}

/// A named schema.
#[derive(Debug)]
pub struct Schema {
    /// As in the document; also the Rust name.
    pub name: String,
    /// For the doc comment.
    pub description: String,
    /// What it becomes.
    pub kind: SchemaKind,
}

/// What a named schema becomes.
#[derive(Debug)]
pub enum SchemaKind {
    /// A struct.
    Object(Vec<Property>),
    /// An enum of strings, with the value the contract's `default` names.
    Enum {
        /// The values, in order.
        values: Vec<String>,
        /// Whether `null` is among them.
        nullable: bool,
        /// The default, where the contract has one.
        default: Option<String>,
    },
    /// A choice between objects, told apart by one property.
    OneOf {
        /// The property that tells.
        discriminator: String,
        /// Its values, and the schema each stands for.
        choices: Vec<(String, String)>,
    },
    /// Another name for a type.
    Alias(Type),
}

/// A property of an object, or a parameter's value.
#[derive(Debug, Clone)]
pub struct Property {
    /// The name on the wire.
    pub name: String,
    /// For the doc comment.
    pub description: String,
    /// Its type, without regard to null and absence.
    pub kind: Type,
    /// Whether it must be there.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// The value that stands in where it is absent.
    pub default: Option<Value>,
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq)]
pub enum Type {
    /// `string`.
    String,
    /// `string` of format `password`; no log line may hold it.
    Secret,
    /// `string` of format `date-time`.
    Timestamp,
    /// `string` of format `date`.
    Date,
    /// `string` of format `binary`: a file in a form.
    Binary,
    /// `boolean`.
    Bool,
    /// `integer`, 32 bits.
    Int32,
    /// `integer`, 64 bits.
    Int64,
    /// `number`.
    Number,
    /// `array`.
    Array(Box<Type>),
    /// An object with any names and values of one type.
    Map(Box<Type>),
    /// An object with any names and values.
    FreeForm,
    /// An object kept and returned as it was written.
    Verbatim {
        /// Whether its values may be anything.
        opaque: bool,
    },
    /// A named schema.
    Named(String),
}

/// One operation.
#[derive(Debug)]
pub struct Operation {
    /// As in the document, for example `listRuns`.
    pub id: String,
    /// The tag it belongs to.
    pub tag: String,
    /// First line of the doc comment.
    pub summary: String,
    /// The rest of it.
    pub description: String,
    /// Lower case, for example `get`.
    pub method: String,
    /// With the server's prefix, for example `/api/v1/runs/{run_id}`.
    pub path: String,
    /// Whether it asks for no credentials.
    pub public: bool,
    /// Whether the deployment's integration token opens it, beside an account's.
    pub integration: bool,
    /// `x-public-if`: the setting that makes it public.
    pub public_if: Option<String>,
    /// `x-required-scope`: the scopes one of which opens it.
    pub scopes: Vec<String>,
    /// `x-required-roles`.
    pub roles: Vec<String>,
    /// `x-rate-limit`.
    pub rate: String,
    /// `x-rate-key`: the path or header parameter it is counted by.
    pub rate_key: Option<String>,
    /// `x-max-body`, bytes.
    pub max_body: Option<u64>,
    /// `x-audit`; `None` for `none` and for reads.
    pub audit: Option<String>,
    /// `x-authorize`.
    pub authorize: Option<String>,
    /// `x-inherited-400`: whether the service, too, answers 400.
    pub inherited_400: bool,
    /// Path, query and header parameters, in order.
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// Every status the contract declares, in ascending order; `default` left out.
    pub responses: Vec<Response>,
}

/// Where a parameter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query string.
    Query,
    /// In a header.
    Header,
}

/// A parameter of an operation.
#[derive(Debug)]
pub struct Parameter {
    /// Where it stands.
    pub location: Location,
    /// Name, type, default and so on.
    pub property: Property,
    /// Its schema as in the document.
    pub schema: Value,
    /// For an array: whether the parameter is repeated (else values are
    /// separated by commas).
    pub explode: bool,
}

/// A request body.
#[derive(Debug)]
pub struct Body {
    /// Whether it must be there.
    pub required: bool,
    /// What it is.
    pub kind: BodyKind,
}

/// The kinds of request bodies.
#[derive(Debug)]
pub enum BodyKind {
    /// `application/json` of a named schema.
    Json {
        /// The schema.
        schema: String,
        /// The properties of the body that are kept as they are written, and
        /// whether their values may be anything.
        verbatim: Vec<(String, bool)>,
    },
    /// `application/x-www-form-urlencoded` of a named schema.
    Urlencoded(String),
    /// `multipart/form-data` (and, where both are declared, urlencoded too),
    /// read part by part by the service.
    Form {
        /// The media types.
        content_types: Vec<String>,
        /// The named schema of the parts.
        schema: String,
    },
    /// Any other media type, handed on as a stream.
    Binary(Vec<String>),
}

/// A response of an operation.
#[derive(Debug)]
pub struct Response {
    /// 200, 404 and so on.
    pub status: u16,
    /// For the doc comment.
    pub description: String,
    /// What is in it.
    pub content: Content,
    /// Headers the service supplies: name, whether always there, its type.
    pub headers: Vec<Property>,
    /// Headers whose only value the contract itself gives.
    pub constant_headers: Vec<(String, String)>,
    /// How the gate derives `Link`, where it is declared, from the body's
    /// `pagination`.
    pub links: Option<Paging>,
}

/// How the pages of a list are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paging {
    /// By how many entries come before them: `Pagination`.
    Offset,
    /// By where they begin: `CursorPagination`.
    Cursor,
    /// By how many entries come before them, in a list that is not wrapped:
    /// `X-Total-Count` tells its length.
    Bare,
}

/// The content of a response.
#[derive(Debug, PartialEq)]
pub enum Content {
    /// None.
    Empty,
    /// `application/json` of a named schema.
    Json(String),
    /// The error envelope.
    Error,
    /// Bytes of these media types.
    Binary(Vec<String>),
}

impl Schema {
    /// Whether there are files in it: then only a form can carry it.
    pub fn has_files(&self) -> bool {
        let file = |kind: &Type| match kind {
            Type::Array(element) => **element == Type::Binary,
            kind => *kind == Type::Binary,
        };
        match &self.kind {
            SchemaKind::Object(properties) => properties.iter().any(|property| file(&property.kind)),
            SchemaKind::Alias(kind) => file(kind),
            _ => false,
        }
    }
}

impl Operation {
    /// The statuses a service chooses among; the gate answers the others.
    ///
    /// 413, 415 and 429 always come from the gate, and 400 does unless the inherited
    /// API has it for more than a broken contract. 401 and 403 do unless the
    /// operation is public, and so checks for itself what it checks; 403 not
    /// either where the operation has a check of its own. The 503 of what the
    /// integration token opens says that there is none.
    pub fn service_responses(&self) -> impl Iterator<Item = &Response> {
        self.responses.iter().filter(|response| match response.status {
            400 => self.inherited_400,
            413 | 415 | 429 => false,
            503 => !self.integration,
            401 => self.public,
            403 => self.public || self.authorize.is_some(),
            _ => true,
        })
    }
}
