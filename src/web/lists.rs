//! How lists are read, page by page.

use serde_json::Value;

use super::document::{Document, operations};
use crate::contract::Operation;

/// How a list is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paging {
    /// From an offset on; the reply says where it stands in the whole.
    Offset,
    /// From a cursor on, which the reply before gave.
    Cursor,
    /// From an offset on; the reply is an array with nothing around it.
    Bare,
}

/// How the reply of an operation is read on; not at all, if it is no list.
pub fn paging(document: &Document, operation: &Operation) -> Option<Paging> {
    let takes = |name| operation.parameters.iter().any(|parameter| parameter.name == name);
    match (takes("limit"), takes("cursor")) {
        (false, _) => None,
        (true, true) => Some(Paging::Cursor),
        (true, false) if reply(document, operation)["type"] == "array" => Some(Paging::Bare),
        (true, false) => Some(Paging::Offset),
    }
}

/// The ids of the lists that are read so.
pub fn read_by(document: &Document, wanted: Paging) -> impl Iterator<Item = &'static str> {
    let lists = operations().filter(move |operation| paging(document, operation) == Some(wanted));
    lists.map(|operation| operation.id)
}

/// The schema of what an operation answers with a 200, if that is JSON.
fn reply<'a>(document: &'a Document, operation: &Operation) -> &'a Value {
    document.resolved(&success(document, operation)["content"]["application/json"]["schema"])
}

fn success<'a>(document: &'a Document, operation: &Operation) -> &'a Value {
    document.resolved(&document.operation(operation.id)["responses"]["200"])
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `/llms.txt` says of each kind is true of each list.
    #[test]
    fn lists_are_read_as_their_replies_say() {
        let document = Document::new();
        for operation in operations().filter(|operation| operation.is_read()) {
            let (id, reply) = (operation.id, reply(&document, operation));
            let pagination = reply["properties"]["pagination"]["$ref"].as_str();
            let expected = match pagination.and_then(|reference| reference.rsplit('/').next()) {
                Some("Pagination") => Some(Paging::Offset),
                Some("CursorPagination") => Some(Paging::Cursor),
                Some(other) => panic!("{id} has a {other}"),
                None if reply["type"] == "array" => Some(Paging::Bare),
                None => None,
            };
            assert_eq!(paging(&document, operation), expected, "{id}");
            let takes = |name| operation.parameters.iter().any(|parameter| parameter.name == name);
            assert_eq!(takes("offset"), matches!(expected, Some(Paging::Offset | Paging::Bare)), "{id}");
            if expected == Some(Paging::Bare) {
                let headers = &success(&document, operation)["headers"];
                assert!(headers["X-Total-Count"].is_object() && headers["Link"].is_object(), "{id}");
            }
        }
        assert!(read_by(&document, Paging::Offset).count() > 10);
        assert!(read_by(&document, Paging::Cursor).any(|id| id == "getRunLogs"));
        assert!(read_by(&document, Paging::Bare).any(|id| id == "listConfigs"));
    }
}
