//! Paths: where they begin, and whether the router can tell them apart.

use std::collections::BTreeMap;

use super::node::Node;
use crate::Refusal;
use crate::names;

/// The path of the one server of `node`, without a slash at its end.
pub fn server(node: &Node<'_>) -> Result<String, Refusal> {
    let Some(servers) = node.get("servers") else { return Ok(String::new()) };
    match servers.elements()?.as_slice() {
        [one] => {
            one.object(&["url", "description"])?;
            let url = one.need("url")?.text()?;
            if !url.starts_with('/') || url.starts_with("//") || url.contains(['{', '?', '#']) {
                return one.child("url").refuse("must be a plain path: where the server is, it cannot know");
            }
            Ok(url.trim_end_matches('/').to_owned())
        }
        _ => servers.refuse("must have one entry"),
    }
}

/// The paths so far, for the router, which tells paths apart by everything but
/// the names of their parameters.
#[derive(Default)]
pub struct Templates(BTreeMap<String, String>);

impl Templates {
    /// Adds the full path of an item.
    pub fn add(&mut self, item: &Node<'_>, path: &str) -> Result<(), Refusal> {
        let mut shape = String::new();
        for part in path.split('/').skip(1) {
            let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
            shape.push('/');
            match name {
                Some(name) if names::is_nameable(name) && !name.contains(['{', '}', '*']) => {
                    shape.push_str("{}");
                }
                None if !part.contains(['{', '}']) && !part.starts_with([':', '*']) => shape.push_str(part),
                _ => return item.refuse("a parameter must be a whole part of the path: `/{name}/`"),
            }
        }
        match self.0.insert(shape, path.to_owned()) {
            Some(first) => item.refuse(format!("the router cannot tell the path `{path}` from `{first}`")),
            None => Ok(()),
        }
    }
}
