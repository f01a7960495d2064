//! Paths: where they begin, and whether the router can tell them apart.

use std::collections::{BTreeMap, BTreeSet};

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

/// The paths so far, for the router, which can tell neither two names of the
/// same place apart nor two operations.
#[derive(Default)]
pub struct Templates {
    paths: BTreeSet<String>,
    names: BTreeMap<String, String>,
}

impl Templates {
    /// Adds the full path of an item.
    pub fn add(&mut self, item: &Node<'_>, path: &str) -> Result<(), Refusal> {
        let mut place = String::new();
        for part in path.split('/').skip(1) {
            let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
            match name {
                Some(name) if names::is_nameable(name) && !name.contains(['{', '}', '*']) => {
                    place.push_str("/{}");
                    let first = self.names.entry(place.clone()).or_insert_with(|| name.to_owned());
                    if first != name {
                        return item.refuse(format!("`{{{name}}}` is called `{{{first}}}` in another path"));
                    }
                }
                None if !part.contains(['{', '}']) && !part.starts_with([':', '*']) => {
                    place.push('/');
                    place.push_str(part);
                }
                _ => return item.refuse("a parameter must be a whole part of the path: `/{name}/`"),
            }
        }
        if !self.paths.insert(path.to_owned()) {
            return item.refuse(format!("the path `{path}` is there twice"));
        }
        Ok(())
    }
}
