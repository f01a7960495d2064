//! JSON as strictly as it can be read: no duplicate keys, no depth that could
//! exhaust anything.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::Faults;

/// How deep arrays and objects may be nested.
const DEEPEST: usize = 64;

/// Integers above this are not told apart by a float.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The value of a text; `None`, and a fault, if it is no JSON.
pub fn parse(text: &[u8], faults: &mut Faults) -> Option<Value> {
    let duplicates = RefCell::new(Vec::new());
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let node = Node { depth: 0, path: "", duplicates: &duplicates };
    let value = node.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    match value {
        Ok(value) => {
            for field in duplicates.into_inner() {
                faults.add(field, "Given more than once.");
            }
            Some(value)
        }
        Err(error) => {
            // Of the library's message only the position is sent on: the rest
            // may repeat a part of what was submitted.
            let reason = if error.to_string().contains(TOO_DEEP) {
                format!("Nested deeper than {DEEPEST} levels.")
            } else {
                format!("Not valid JSON (line {}, column {}).", error.line(), error.column())
            };
            faults.add("body", reason);
            None
        }
    }
}

const TOO_DEEP: &str = "nested too deep";

#[derive(Clone, Copy)]
struct Node<'a> {
    depth: usize,
    path: &'a str,
    duplicates: &'a RefCell<Vec<String>>,
}

impl Node<'_> {
    fn deeper<E: Error>(&self) -> Result<usize, E> {
        if self.depth == DEEPEST { Err(E::custom(TOO_DEEP)) } else { Ok(self.depth + 1) }
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
        Ok(Value::String(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Value, E> {
        Ok(Value::String(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut values = Vec::new();
        while let Some(value) = list.next_element_seed(Node { depth, ..self })? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut values = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            let path = if self.path.is_empty() { key.clone() } else { format!("{}.{key}", self.path) };
            let value = map.next_value_seed(Node { depth, path: &path, ..self })?;
            if values.insert(key, value).is_some() {
                self.duplicates.borrow_mut().push(path);
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
        (parse(text, &mut faults), format!("{:?}", faults.0))
    }

    #[test]
    fn duplicate_keys_are_named() {
        let (_, faults) = faults(br#"{"a": 1, "b": {"c": 1, "c": 2}, "a": 2}"#);
        assert!(faults.contains("\"a\"") && faults.contains("\"b.c\""), "{faults}");
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
