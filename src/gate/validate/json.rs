//! JSON as strictly as it can be read: no duplicate keys, no depth that could
//! exhaust anything.

use std::cell::RefCell;
use std::collections::HashSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::{Faults, LONGEST_NAME};
use crate::contract::VerbatimSpec;

/// How deep arrays and objects may be nested.
const DEEPEST: usize = 64;

/// Integers above this are not told apart by a float.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The value of a text; `None`, and a fault, if it is no JSON.
///
/// Properties in `verbatim` are kept as they are written, so of an opaque one
/// only the names at its top are in the value. What is in it is looked at all the
/// same, and may hold no NUL, which no schema can forbid there.
///
/// Where the text is no JSON, the field is named, too, if it is one of those that
/// are `known`.
pub fn parse(
    text: &[u8],
    verbatim: &[VerbatimSpec],
    known: impl Fn(&str) -> bool,
    faults: &mut Faults,
) -> Option<Value> {
    let (found, broken_at) = (RefCell::new(Faults::default()), RefCell::new(None));
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let node = Node {
        depth: 0,
        path: Path::Root,
        found: &found,
        broken_at: &broken_at,
        verbatim,
        keep: Keep::All,
        nul: true,
    };
    let value = node.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    match value {
        Ok(value) => {
            for (field, messages) in found.into_inner().fields {
                messages.into_iter().for_each(|message| faults.add(field.clone(), message));
            }
            Some(value)
        }
        Err(error) => {
            let reason = reason(&error, text);
            // A text that breaks off is broken nowhere in particular.
            if let Some((top, field)) = broken_at.into_inner().filter(|_| !error.is_eof())
                && known(&top)
            {
                faults.add(field, reason.clone());
            }
            faults.add("body", reason);
            None
        }
    }
}

/// What is wrong. Of the library's message only the position is sent on: the rest
/// may repeat a part of what was submitted.
fn reason(error: &serde_json::Error, text: &[u8]) -> String {
    if error.to_string().contains(TOO_DEEP) {
        return format!("Nested deeper than {DEEPEST} levels.");
    }
    let (line, column) = (error.line(), error.column());
    let written = text.split(|&byte| byte == b'\n').nth(line.saturating_sub(1)).unwrap_or_default();
    let near = (column.saturating_sub(2)..=column).filter_map(|at| written.get(at..));
    let hint = if near.into_iter().any(|rest| rest.starts_with(b"NaN") || rest.starts_with(b"Infinity")) {
        ": NaN and Infinity are no numbers"
    } else if error.to_string().starts_with("number out of range") {
        ": a number is out of range"
    } else {
        ""
    };
    format!("Not valid JSON (line {line}, column {column}){hint}.")
}

const TOO_DEEP: &str = "nested too deep";

/// Where a value stands. It becomes a text only where it is needed: one for
/// every value would cost the square of the body's length.
#[derive(Clone, Copy)]
enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The name or the number at its beginning.
    fn top(&self) -> String {
        match self {
            Self::Key(above @ (Self::Key(..) | Self::Index(..)), _)
            | Self::Index(above @ (Self::Key(..) | Self::Index(..)), _) => above.top(),
            other => other.to_string(),
        }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            Self::Key(Self::Root, key) => f.write_str(key),
            Self::Key(above, key) => write!(f, "{above}.{key}"),
            Self::Index(Self::Root, index) => write!(f, "{index}"),
            Self::Index(above, index) => write!(f, "{above}.{index}"),
        }
    }
}

/// How much of what is read becomes a value.
#[derive(Clone, Copy, PartialEq)]
enum Keep {
    All,
    /// The names in an object, and what is no object and no array.
    Names,
    Nothing,
}

#[derive(Clone, Copy)]
struct Node<'a> {
    depth: usize,
    path: Path<'a>,
    found: &'a RefCell<Faults>,
    /// The first path at which the text is no JSON, after the name at its top.
    broken_at: &'a RefCell<Option<(String, String)>>,
    /// The properties of the whole that are kept as they are written.
    verbatim: &'a [VerbatimSpec],
    keep: Keep,
    /// Whether texts may hold it: where a schema speaks of them, that decides.
    nul: bool,
}

impl Node<'_> {
    fn deeper<E: Error>(&self) -> Result<usize, E> {
        if self.depth == DEEPEST {
            let top = self.path.top();
            self.broken_at.borrow_mut().get_or_insert_with(|| (top.clone(), top));
            return Err(E::custom(TOO_DEEP));
        }
        Ok(self.depth + 1)
    }

    fn fault(&self, path: &Path<'_>, message: &str) {
        if !self.found.borrow().full() {
            self.found.borrow_mut().add(path.to_string(), message);
        }
    }

    fn broken(&self, path: &Path<'_>) {
        self.broken_at.borrow_mut().get_or_insert_with(|| (path.top(), path.to_string()));
    }

    fn text(&self, text: &str) {
        if !self.nul && text.contains('\0') {
            self.fault(&self.path, "Must not hold the character NUL.");
        }
    }

    /// How what is found at a name, or a place in a list, is read.
    fn below<'b>(&'b self, depth: usize, path: Path<'b>) -> Node<'b> {
        let keep = if self.keep == Keep::All { Keep::All } else { Keep::Nothing };
        Node { depth, path, keep, ..*self }
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Value, E> {
        Ok(Value::Bool(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    /// `1.0` is an integer for JSON Schema, and must be one for the types.
    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        if number.fract() == 0.0 && number.abs() < EXACT {
            return Ok((number as i64).into());
        }
        Ok(Number::from_f64(number).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        self.text(text);
        Ok(if self.keep == Keep::Nothing { Value::Null } else { Value::String(text.to_owned()) })
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        self.text(&text);
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let (mut values, mut count) = (Vec::new(), 0);
        loop {
            let path = Path::Index(&self.path, count);
            let value = list.next_element_seed(self.below(depth, path));
            match value.inspect_err(|_| self.broken(&path))? {
                Some(value) if self.keep == Keep::All => values.push(value),
                Some(_) => {}
                None => return Ok(Value::Array(values)),
            }
            count += 1;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut values = Map::new();
        let mut names = HashSet::new();
        while let Some(key) = map.next_key::<String>()? {
            let path = Path::Key(&self.path, &key[..key.floor_char_boundary(LONGEST_NAME)]);
            let mut below = self.below(depth, path);
            if let Some(spec) = self.verbatim.iter().find(|spec| self.depth == 0 && spec.name == key) {
                below.keep = if spec.opaque { Keep::Names } else { Keep::All };
                below.nul = false;
            }
            if !self.nul {
                below.text(&key);
            }
            let value = map.next_value_seed(below).inspect_err(|_| self.broken(&path))?;
            let again =
                if self.keep == Keep::Nothing { names.contains(&key) } else { values.contains_key(&key) };
            if again {
                self.fault(&path, "Given more than once.");
            }
            if self.keep == Keep::Nothing {
                names.insert(key);
            } else {
                values.insert(key, value);
            }
        }
        Ok(Value::Object(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn faults(text: &[u8]) -> (Option<Value>, String) {
        let mut faults = Faults::default();
        (parse(text, &[], |_| false, &mut faults), format!("{:?}", faults.fields))
    }

    const VERBATIM: &[VerbatimSpec] =
        &[VerbatimSpec { name: "tree", opaque: true }, VerbatimSpec { name: "scores", opaque: false }];

    fn written(text: &str) -> (Option<Value>, String) {
        let mut faults = Faults::default();
        (parse(text.as_bytes(), VERBATIM, |name| name != "x", &mut faults), format!("{:?}", faults.fields))
    }

    #[test]
    fn of_what_is_opaque_only_the_names_are_kept() {
        let text =
            r#"{"tree": {"a": [1, {"b": 2}], "c": "x", "d": {}}, "scores": {"a": 1.50}, "x": {"y": [1]}}"#;
        let (value, faults) = written(text);
        let expected = json!({
            "tree": { "a": [], "c": null, "d": {} }, "scores": { "a": 1.5 }, "x": { "y": [1] },
        });
        assert_eq!((value, faults.as_str()), (Some(expected), "{}"));
        for (text, kept) in
            [("7", json!(7)), ("[1, [2]]", json!([])), ("\"x\"", json!("x")), ("null", Value::Null)]
        {
            assert_eq!(written(&format!(r#"{{"tree": {text}}}"#)).0, Some(json!({ "tree": kept })));
        }
        // Only at the top.
        assert_eq!(written(r#"{"x": {"tree": [1]}}"#).0, Some(json!({ "x": { "tree": [1] } })));
    }

    #[test]
    fn what_is_opaque_is_looked_at_all_the_same() {
        for (text, field, reason) in [
            (r#"{"tree": {"a": [{"b": 1, "b": 2}]}}"#, "tree.a.0.b", "more than once"),
            (r#"{"tree": {"a": 1, "a": 2}}"#, "tree.a", "more than once"),
            (r#"{"tree": {"a": ["x\u0000"]}}"#, "tree.a.0", "NUL"),
            (r#"{"tree": {"a": {"x\u0000": 1}}}"#, "tree.a.x", "NUL"),
            (r#"{"scores": {"\u0000": 1}}"#, "scores.", "NUL"),
        ] {
            let (value, faults) = written(text);
            assert!(value.is_some() && faults.contains(field) && faults.contains(reason), "{text}: {faults}");
        }
        // Elsewhere the schema decides.
        assert_eq!(written(r#"{"x": "\u0000"}"#).1, "{}");
        for (text, field) in [
            (r#"{"tree": {"a": [NaN]}}"#, "\"tree.a.0\""),
            (r#"{"tree": {"a": 1e999}}"#, "\"tree.a\""),
            (r#"{"scores": {"a": -Infinity}}"#, "\"scores.a\""),
        ] {
            let (value, faults) = written(text);
            assert!(value.is_none() && faults.contains(field) && faults.contains("body"), "{text}: {faults}");
        }
        // A name that nobody knows is no field.
        let (value, faults) = written(r#"{"x": {"a": NaN}}"#);
        assert!(value.is_none() && !faults.contains("x.a") && faults.contains("body"), "{faults}");
        let deep = format!(r#"{{"tree": {}1{}}}"#, r#"{"a":"#.repeat(1000), "}".repeat(1000));
        let (value, faults) = written(&deep);
        assert!(
            value.is_none() && faults.contains("\"tree\"") && faults.contains("deeper than 64"),
            "{faults}"
        );
    }

    #[test]
    fn what_is_no_number_is_called_that() {
        for text in ["{\"a\": NaN}", "{\"a\":\n Infinity}", "{\"a\": [1, -Infinity]}", "NaN"] {
            let (value, faults) = faults(text.as_bytes());
            assert!(
                value.is_none() && faults.contains("NaN and Infinity are no numbers"),
                "{text}: {faults}"
            );
        }
        let (_, faults) = faults(b"{\"a\": 1e400}");
        assert!(faults.contains("out of range"), "{faults}");
    }

    #[test]
    fn duplicate_keys_are_named() {
        let (_, faults) = faults(br#"{"a": 1, "b": {"c": [0, {"d": 1, "d": 2}]}, "a": 2}"#);
        assert!(faults.contains("\"a\"") && faults.contains("\"b.c.1.d\""), "{faults}");
    }

    #[test]
    fn many_duplicates_below_a_long_name_cost_little() {
        let inner = r#""a":1,"#.repeat(20_000);
        let text = format!(r#"{{"{}": {{{inner}"b":1}}}}"#, "é".repeat(60_000));
        let (value, faults) = faults(text.as_bytes());
        assert!(value.is_some());
        assert!(faults.contains("Given more than once.") && faults.len() < 300, "{faults}");
    }

    #[test]
    fn depth_is_limited() {
        let deep = |n: usize| [b"[".repeat(n), b"]".repeat(n)].concat();
        assert!(faults(&deep(64)).0.is_some());
        let (value, message) = faults(&deep(65));
        assert!(value.is_none() && message.contains("deeper than 64"), "{message}");
        assert!(faults(&b"[".repeat(100_000)).0.is_none());
    }

    #[test]
    fn what_is_no_json_is_refused_without_repeating_it() {
        for text in [&b"secret"[..], b"{\"a\":1}x", b"\"\\ud800\"", b"\"\xff\"", b"1e999", b"NaN", b""] {
            let (value, message) = faults(text);
            assert!(value.is_none(), "{text:?}");
            assert!(message.contains("body") && !message.contains("secret"), "{message}");
        }
    }

    #[test]
    fn whole_floats_are_integers() {
        assert_eq!(faults(b"[1.0, 1e2, 1.5]").0, Some(json!([1, 100, 1.5])));
    }
}
