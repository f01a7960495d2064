//! A place in the document, which knows its own pointer.

use serde_json::{Map, Value};

use crate::Refusal;
use crate::names;

/// A value of the document and where it stands.
#[derive(Clone)]
pub struct Node<'a> {
    pub file: &'a str,
    pub root: &'a Value,
    pub value: &'a Value,
    pub pointer: String,
}

impl<'a> Node<'a> {
    pub fn root(file: &'a str, root: &'a Value) -> Self {
        Self { file, root, value: root, pointer: String::new() }
    }

    /// A refusal of this place.
    pub fn refuse<T>(&self, reason: impl Into<String>) -> Result<T, Refusal> {
        let place = if self.pointer.is_empty() { "/".to_owned() } else { self.pointer.clone() };
        Err(Refusal { file: self.file.to_owned(), place, reason: reason.into() })
    }

    /// The object here, all of whose keys must be among `known` (or begin
    /// with `x-` and be among them too: an unknown extension is refused like
    /// any other key, so that a misspelt one cannot switch a check off).
    pub fn object(&self, known: &[&str]) -> Result<&'a Map<String, Value>, Refusal> {
        let map = self.map()?;
        for key in map.keys() {
            if !known.contains(&key.as_str()) {
                let what = if key.starts_with("x-") { "extension" } else { "key" };
                return self
                    .child(key)
                    .refuse(format!("unknown {what} `{key}`; known here: {}", known.join(", ")));
            }
        }
        Ok(map)
    }

    /// Refuses a name here that no Rust name could be made of.
    pub fn nameable(&self, name: &str) -> Result<(), Refusal> {
        if names::is_nameable(name) {
            return Ok(());
        }
        self.refuse(format!("`{name}` has no letter or digit that a name could be made of"))
    }

    /// The object here, whatever its keys.
    pub fn map(&self) -> Result<&'a Map<String, Value>, Refusal> {
        match self.value.as_object() {
            Some(map) => Ok(map),
            None => self.refuse("must be an object"),
        }
    }

    /// Each entry of the object here.
    pub fn entries(&self) -> Result<Vec<(&'a str, Node<'a>)>, Refusal> {
        Ok(self.map()?.keys().map(|key| (key.as_str(), self.child(key))).collect())
    }

    /// Each element of the array here.
    pub fn elements(&self) -> Result<Vec<Node<'a>>, Refusal> {
        let Some(list) = self.value.as_array() else { return self.refuse("must be an array") };
        Ok(list
            .iter()
            .enumerate()
            .map(|(i, value)| Node { value, pointer: format!("{}/{i}", self.pointer), ..self.clone() })
            .collect())
    }

    /// The value of a key; null where there is none.
    pub fn child(&self, key: &str) -> Node<'a> {
        let escaped = key.replace('~', "~0").replace('/', "~1");
        Node {
            value: self.value.get(key).unwrap_or(&Value::Null),
            pointer: format!("{}/{escaped}", self.pointer),
            ..self.clone()
        }
    }

    /// The value of a key, if it is there.
    pub fn get(&self, key: &str) -> Option<Node<'a>> {
        self.value.get(key).map(|_| self.child(key))
    }

    /// The value of a key, which must be there.
    pub fn need(&self, key: &str) -> Result<Node<'a>, Refusal> {
        match self.get(key) {
            Some(node) => Ok(node),
            None => self.refuse(format!("`{key}` is missing")),
        }
    }

    pub fn text(&self) -> Result<&'a str, Refusal> {
        match self.value.as_str() {
            Some(text) => Ok(text),
            None => self.refuse("must be a string"),
        }
    }

    pub fn flag(&self) -> Result<bool, Refusal> {
        match self.value.as_bool() {
            Some(flag) => Ok(flag),
            None => self.refuse("must be true or false"),
        }
    }

    pub fn optional_flag(&self, key: &str) -> Result<bool, Refusal> {
        self.get(key).map_or(Ok(false), |node| node.flag())
    }

    pub fn optional_text(&self, key: &str) -> Result<String, Refusal> {
        self.get(key).map_or(Ok(String::new()), |node| node.text().map(str::to_owned))
    }

    pub fn texts(&self) -> Result<Vec<String>, Refusal> {
        self.elements()?.iter().map(|node| node.text().map(str::to_owned)).collect()
    }

    /// The name a `$ref` to `#/components/<kind>/` gives, if this is one.
    pub fn reference(&self, kind: &str) -> Result<Option<&'a str>, Refusal> {
        let Some(reference) = self.get("$ref") else { return Ok(None) };
        self.object(&["$ref"])?;
        let prefix = format!("#/components/{kind}/");
        match reference.text()?.strip_prefix(prefix.as_str()) {
            Some(name) => Ok(Some(name)),
            None => reference.refuse(format!("must point into `{prefix}`")),
        }
    }

    /// This place, or the component it refers to.
    pub fn resolve(&self, kind: &str) -> Result<Node<'a>, Refusal> {
        let Some(name) = self.reference(kind)? else { return Ok(self.clone()) };
        let target = Node::root(self.file, self.root).child("components").child(kind).child(name);
        if target.value.is_null() {
            return self.refuse(format!("`{name}` is not among the {kind}"));
        }
        Ok(target)
    }
}
