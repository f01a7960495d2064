//! The shape of the operation table.

use http::Method;

use crate::api::models::{Role, Scope};

/// The largest request body in bytes, where the contract gives no `x-max-body`.
pub const DEFAULT_MAX_BODY: u64 = 256 * 1024;

/// What the contract says of an operation besides its types.
#[derive(Debug)]
pub struct Operation {
    /// `operationId`.
    pub id: &'static str,
    /// The tag it belongs to.
    pub tag: &'static str,
    /// The method; `HEAD` goes with `GET`.
    pub method: Method,
    /// With the server's prefix, for example `/api/v1/runs/{run_id}`.
    pub path: &'static str,
    /// Whether it asks for no credentials.
    pub public: bool,
    /// Whether the deployment's integration token opens it, beside an account's.
    pub integration: bool,
    /// The setting that, where it is on, makes it public.
    pub public_if: Option<Switch>,
    /// The scopes one of which a caller's token must have; none, when empty.
    pub scopes: &'static [Scope],
    /// The roles one of which the caller must have; any, when empty.
    pub roles: &'static [Role],
    /// The class of rate limit it counts against.
    pub rate: RateClass,
    /// The path or header parameter whose value it is counted by, once the
    /// service has vouched for that value; only a public operation has one.
    pub rate_key: Option<&'static str>,
    /// The largest body in bytes, where it is not [`DEFAULT_MAX_BODY`].
    pub max_body: Option<u64>,
    /// The kind of object whose change is written to the audit log.
    pub audit: Option<&'static str>,
    /// The pure check in `domain/authorize.rs` that the service makes, because
    /// it depends on a parameter or a row.
    pub authorize: Option<&'static str>,
    /// Whether the service, too, answers 400, because the inherited API does.
    pub inherited_400: bool,
    /// Path, query and header parameters.
    pub parameters: &'static [ParameterSpec],
    /// The request body.
    pub body: Option<BodySpec>,
    /// Every status the contract declares but `default`.
    pub statuses: &'static [u16],
}

/// A parameter as the gate reads it.
#[derive(Debug)]
pub struct ParameterSpec {
    /// The name on the wire.
    pub name: &'static str,
    /// Where it stands.
    pub location: Location,
    /// Whether it must be there.
    pub required: bool,
    /// What its text, or that of each element, stands for.
    pub shape: Shape,
    /// Whether it is an array.
    pub many: bool,
    /// For an array: repeated, rather than separated by commas.
    pub explode: bool,
}

/// Where a parameter stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Location {
    /// In the path.
    Path,
    /// In the query string.
    Query,
    /// In a header.
    Header,
}

/// What the text of a parameter stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Itself.
    Text,
    /// A decimal integer in ASCII digits, without `+`.
    Integer,
    /// A number as JSON writes it.
    Number,
    /// `true` or `false`.
    Bool,
}

/// A request body as the gate reads it.
#[derive(Debug)]
pub struct BodySpec {
    /// Whether it must be there.
    pub required: bool,
    /// What it is.
    pub kind: BodyKind,
}

/// The kinds of request bodies.
#[derive(Debug)]
pub enum BodyKind {
    /// `application/json`.
    Json {
        /// The properties that are kept as they are written.
        verbatim: &'static [VerbatimSpec],
    },
    /// `application/x-www-form-urlencoded`.
    Urlencoded,
    /// A form of these media types, read part by part by the service.
    Form(&'static [&'static str]),
    /// Bytes of these media types, read by the service.
    Binary(&'static [&'static str]),
}

/// A property of a JSON body that is kept as it is written.
#[derive(Debug)]
pub struct VerbatimSpec {
    /// Its name.
    pub name: &'static str,
    /// Whether its values may be anything: then they need not be kept to be
    /// validated.
    pub opaque: bool,
}

/// The settings that open operations to everybody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// `external_public_reads`.
    ExternalPublicReads,
}

/// The classes of rate limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum RateClass {
    /// What takes a password, by address.
    Credential,
    /// What changes something, by user.
    Write,
    /// What only reads, by user.
    Read,
    /// What machines call, by token.
    Machine,
}

impl RateClass {
    /// Every class.
    pub const ALL: [Self; 4] = [Self::Credential, Self::Write, Self::Read, Self::Machine];

    /// As settings and the contract write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Credential => "credential",
            Self::Write => "write",
            Self::Read => "read",
            Self::Machine => "machine",
        }
    }
}

impl Operation {
    /// The largest request body in bytes.
    pub fn body_limit(&self) -> u64 {
        self.max_body.unwrap_or(DEFAULT_MAX_BODY)
    }

    /// Whether it changes nothing.
    pub fn is_read(&self) -> bool {
        self.method == Method::GET
    }
}
