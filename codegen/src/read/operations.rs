//! Operations, their credentials and their extensions.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::node::Node;
use super::paths::{Templates, server};
use super::{requests, responses};
use crate::Refusal;
use crate::model::{Location, Operation, Parameter, Schema, SchemaKind, Tag};
use crate::names;

const METHODS: &[&str] = &["get", "put", "post", "delete", "patch"];
const RATES: &[&str] = &["credential", "read", "write", "machine"];
/// The settings that open what is closed without them.
const SWITCHES: &[&str] = &["external_public_reads"];
/// The scheme of the token that a whole deployment has. Any other is that of an
/// account's tokens.
const INTEGRATION: &str = "integrationToken";

/// Names that the code around the operations needs for itself.
const RESERVED: &[&str] = &[
    "Endpoint",
    "Err",
    "Fault",
    "Future",
    "None",
    "Ok",
    "Operation",
    "Operations",
    "Option",
    "Origin",
    "Received",
    "Reply",
    "Result",
    "S",
    "Self",
    "Send",
    "Some",
    "String",
    "Sync",
    "Vec",
];

/// Reads every operation.
pub fn all(
    root: &Node<'_>,
    tags: &[Tag],
    schemas: &IndexMap<String, Schema>,
) -> Result<Vec<Operation>, Refusal> {
    let prefix = server(root)?;
    let access = access(&root.need("security")?)?;
    let mut operations: Vec<Operation> = Vec::new();
    let mut taken: BTreeMap<String, String> =
        tags.iter().map(|tag| (format!("{}Api", names::pascal(&tag.name)), tag.name.clone())).collect();
    let mut templates = Templates::default();
    for (path, item) in root.need("paths")?.entries()? {
        item.object(&[
            "get",
            "put",
            "post",
            "delete",
            "patch",
            "parameters",
            "servers",
            "summary",
            "description",
        ])?;
        if !path.starts_with('/') {
            return item.refuse("a path must begin with /");
        }
        let prefix = if item.get("servers").is_some() { server(&item)? } else { prefix.clone() };
        templates.add(&item, &format!("{prefix}{path}"))?;
        for method in METHODS {
            let Some(node) = item.get(method) else { continue };
            let reader = Reader { node: &node, item: &item, tags, schemas, access };
            let operation = reader.operation(method, path, &prefix)?;
            for part in ["", "Input", "Params", "Response"] {
                let name = format!("{}{part}", names::pascal(&operation.id));
                if let Some(first) = taken.insert(name.clone(), operation.id.clone()) {
                    let place = node.child("operationId");
                    return place.refuse(format!(
                        "`{}` and `{first}` would both need the name `{name}`",
                        operation.id
                    ));
                }
            }
            operations.push(operation);
        }
    }
    links(root, &operations)?;
    Ok(operations)
}

/// Which credentials open an operation.
#[derive(Clone, Copy, PartialEq)]
enum Access {
    Public,
    Account,
    AccountOrIntegration,
}

/// What a list of security requirements asks for.
fn access(node: &Node<'_>) -> Result<Access, Refusal> {
    let schemes = Node::root(node.file, node.root).child("components").child("securitySchemes");
    let mut names = Vec::new();
    for one in node.elements()? {
        match one.entries()?.as_slice() {
            [(name, scopes)] if schemes.get(name).is_some() && scopes.elements()?.is_empty() => {
                names.push(*name);
            }
            _ => return one.refuse("must name one of the securitySchemes, with an empty list"),
        }
    }
    match names.as_slice() {
        [] => Ok(Access::Public),
        [account] if *account != INTEGRATION => Ok(Access::Account),
        [account, INTEGRATION] if *account != INTEGRATION => Ok(Access::AccountOrIntegration),
        _ => node.refuse(format!(
            "must be `[]` or name the scheme of accounts, and after it, if anything, `{INTEGRATION}`"
        )),
    }
}

/// A link must lead to an operation that exists.
fn links(root: &Node<'_>, operations: &[Operation]) -> Result<(), Refusal> {
    for (_, item) in root.child("paths").entries()? {
        for method in METHODS {
            let Some(replies) = item.get(method).and_then(|node| node.get("responses")) else { continue };
            for (_, reply) in replies.entries()? {
                let Some(links) = reply.resolve("responses")?.get("links") else { continue };
                for (_, link) in links.entries()? {
                    link.object(&["operationId", "parameters", "requestBody", "description"])?;
                    let target = link.need("operationId")?;
                    let Some(target) =
                        operations.iter().find(|operation| target.value == operation.id.as_str())
                    else {
                        return target.refuse("no such operation");
                    };
                    if let Some(body) = link.get("requestBody").filter(|_| target.body.is_none()) {
                        return body.refuse(format!("`{}` takes no body", target.id));
                    }
                    for (name, given) in
                        link.get("parameters").map_or(Ok(Vec::new()), |node| node.entries())?
                    {
                        if target.parameters.iter().all(|parameter| parameter.property.name != name) {
                            return given.refuse(format!("`{}` has no parameter `{name}`", target.id));
                        }
                    }
                }
            }
        }
    }
    Ok(())
}

struct Reader<'a, 'b> {
    node: &'b Node<'a>,
    item: &'b Node<'a>,
    tags: &'b [Tag],
    schemas: &'b IndexMap<String, Schema>,
    access: Access,
}

impl Reader<'_, '_> {
    fn operation(&self, method: &str, path: &str, prefix: &str) -> Result<Operation, Refusal> {
        let node = self.node;
        node.object(&[
            "tags",
            "operationId",
            "summary",
            "description",
            "deprecated",
            "externalDocs",
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
        ])?;
        let id = node.need("operationId")?.text()?.to_owned();
        let place = node.child("operationId");
        place.nameable(&id)?;
        if names::is_keyword(&names::snake(&id)) || RESERVED.contains(&names::pascal(&id).as_str()) {
            return place
                .refuse(format!("`{id}` is a name that Rust or the generated code needs for itself"));
        }
        let access = match node.get("security") {
            Some(security) => access(&security)?,
            None => self.access,
        };
        let public = access == Access::Public;
        let (scopes, roles) = self.needs(public)?;
        let parameters = requests::parameters(self.item, node, path, self.schemas)?;
        let body = requests::body(node, method, self.schemas)?;
        let authorize = node.get("x-authorize").map(|node| node.text().map(str::to_owned)).transpose()?;
        let operation = Operation {
            tag: self.tag()?,
            summary: node.optional_text("summary")?,
            description: node.optional_text("description")?,
            method: method.to_owned(),
            path: format!("{prefix}{path}"),
            rate: self.rate()?,
            rate_key: self.rate_key(public, &parameters)?,
            max_body: self.max_body()?,
            audit: self.audit(method)?,
            responses: responses::all(node, self.schemas)?,
            public_if: self.public_if(method, access)?,
            inherited_400: node.optional_flag("x-inherited-400")?,
            id,
            public,
            integration: access == Access::AccountOrIntegration,
            scopes,
            roles,
            authorize,
            parameters,
            body,
        };
        responses::complete(node, &operation)?;
        Ok(operation)
    }

    fn tag(&self) -> Result<String, Refusal> {
        let node = self.node.need("tags")?;
        match node.texts()?.as_slice() {
            [tag] if self.tags.iter().any(|known| known.name == *tag) => Ok(tag.clone()),
            [tag] => node.refuse(format!("`{tag}` is not declared among the document's tags")),
            _ => node.refuse("an operation belongs to one tag: the one whose trait it is part of"),
        }
    }

    fn needs(&self, public: bool) -> Result<(Vec<String>, Vec<String>), Refusal> {
        let mut scopes = Vec::new();
        if let Some(node) = self.node.get("x-required-scope") {
            let list = if node.value.is_array() { node.elements()? } else { vec![node.clone()] };
            if list.is_empty() {
                return node.refuse("an empty list would open it to every token");
            }
            for scope in list {
                scopes.push(self.value_of("Scope", &scope)?);
            }
        }
        let mut roles = Vec::new();
        if let Some(node) = self.node.get("x-required-roles") {
            for role in node.elements()? {
                roles.push(self.value_of("Role", &role)?);
            }
        }
        if public && !(scopes.is_empty() && roles.is_empty()) {
            return self.node.refuse("a public operation has no caller whose scope or role could be checked");
        }
        Ok((scopes, roles))
    }

    fn public_if(&self, method: &str, access: Access) -> Result<Option<String>, Refusal> {
        let Some(node) = self.node.get("x-public-if") else { return Ok(None) };
        if method != "get" || access != Access::Account {
            return node.refuse("only a read that asks for an account can be opened by a setting");
        }
        match node.text()? {
            switch if SWITCHES.contains(&switch) => Ok(Some(switch.to_owned())),
            _ => node.refuse(format!("must be one of: {}", SWITCHES.join(", "))),
        }
    }

    /// A value of one of the contract's own enums.
    fn value_of(&self, name: &str, node: &Node<'_>) -> Result<String, Refusal> {
        let text = node.text()?;
        match self.schemas.get(name).map(|schema| &schema.kind) {
            Some(SchemaKind::Enum { values, .. }) if values.iter().any(|value| value == text) => {
                Ok(text.to_owned())
            }
            Some(SchemaKind::Enum { .. }) => {
                node.refuse(format!("`{text}` is not a value of the schema `{name}`"))
            }
            _ => node.refuse(format!("the document has no enum `{name}`")),
        }
    }

    fn rate(&self) -> Result<String, Refusal> {
        let node = self.node.need("x-rate-limit")?;
        match node.text()? {
            rate if RATES.contains(&rate) => Ok(rate.to_owned()),
            _ => node.refuse(format!("must be one of: {}", RATES.join(", "))),
        }
    }

    fn rate_key(&self, public: bool, parameters: &[Parameter]) -> Result<Option<String>, Refusal> {
        let Some(node) = self.node.get("x-rate-key") else { return Ok(None) };
        let name = node.text()?;
        if !public {
            return node.refuse("an operation that asks for credentials is counted for its caller");
        }
        let mut kept = parameters.iter().filter(|parameter| parameter.location != Location::Query);
        if kept.all(|parameter| parameter.property.name != name) {
            return node.refuse("must name a parameter of the path or a header");
        }
        Ok(Some(name.to_owned()))
    }

    fn max_body(&self) -> Result<Option<u64>, Refusal> {
        let Some(node) = self.node.get("x-max-body") else { return Ok(None) };
        match node.value.as_u64() {
            Some(bytes) if bytes > 0 => Ok(Some(bytes)),
            _ => node.refuse("must be a number of bytes"),
        }
    }

    fn audit(&self, method: &str) -> Result<Option<String>, Refusal> {
        match (self.node.get("x-audit"), method) {
            (Some(node), "get") => node.refuse("a read is not audited"),
            (None, "get") => Ok(None),
            (None, _) => {
                self.node.refuse("a mutation needs `x-audit`: the kind of object it changes, or `none`")
            }
            (Some(node), _) => Ok(Some(node.text()?.to_owned()).filter(|kind| kind != "none")),
        }
    }
}
