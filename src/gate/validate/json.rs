//! JSON as strictly as it can be read: no duplicate keys, no depth that could
//! exhaust anything.

use std::cell::RefCell;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use super::{Faults, LONGEST_NAME};

/// How deep arrays and objects may be nested.
const DEEPEST: usize = 64;

/// Integers above this are not told apart by a float.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// The value of a text; `None`, and a fault, if it is no JSON.
pub fn parse(text: &[u8], faults: &mut Faults) -> Option<Value> {
    let duplicates = RefCell::new(Faults::default());
    let mut deserializer = serde_json::Deserializer::from_slice(text);
    let node = Node { depth: 0, path: Path::Root, duplicates: &duplicates };
    let value = node.deserialize(&mut deserializer).and_then(|value| deserializer.end().map(|()| value));
    match value {
        Ok(value) => {
            for (field, messages) in duplicates.into_inner().fields {
                messages.into_iter().for_each(|message| faults.add(field.clone(), message));
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

/// Where a value stands. It becomes a text only where it is needed: one for
/// every value would cost the square of the body's length.
#[derive(Clone, Copy)]
enum Path<'a> {
    Root,
    Key(&'a Path<'a>, &'a str),
    Index(&'a Path<'a>, usize),
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

#[derive(Clone, Copy)]
struct Node<'a> {
    depth: usize,
    path: Path<'a>,
    duplicates: &'a RefCell<Faults>,
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
        while let Some(value) =
            list.next_element_seed(Node { depth, path: Path::Index(&self.path, values.len()), ..self })?
        {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let depth = self.deeper()?;
        let mut values = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            let path = Path::Key(&self.path, &key[..key.floor_char_boundary(LONGEST_NAME)]);
            let value = map.next_value_seed(Node { depth, path, ..self })?;
            if values.contains_key(&key) && !self.duplicates.borrow().full() {
                self.duplicates.borrow_mut().add(path.to_string(), "Given more than once.");
            }
            values.insert(key, value);
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
        (parse(text, &mut faults), format!("{:?}", faults.fields))
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
