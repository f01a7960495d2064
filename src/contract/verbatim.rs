//! JSON that is kept as it was written: its numbers, the order of its names,
//! its blanks.

use std::collections::HashMap;
use std::fmt;

use bytes::Bytes;
use serde::de::value::MapDeserializer;
use serde::de::{DeserializeOwned, Deserializer, IntoDeserializer, Visitor};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use serde_json::{Error, Map, Value};

use super::VerbatimSpec;

/// An object as its sender wrote it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Verbatim(Box<RawValue>);

impl Verbatim {
    /// The text, which must be JSON: what was taken from a [`Verbatim`] is.
    pub fn from_text(text: String) -> Result<Self, Error> {
        RawValue::from_string(text).map(Self)
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.0.get()
    }

    /// What it says, numbers as far as a float holds them.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Error> {
        serde_json::from_str(self.text())
    }
}

/// Two are the same if they are written alike.
impl PartialEq for Verbatim {
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text()
    }
}

/// It may be long, and what is in it is not for a log.
impl fmt::Debug for Verbatim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Verbatim({} bytes)", self.text().len())
    }
}

/// The text of a body some of whose properties are kept as they are written.
#[derive(Debug)]
pub struct Written {
    /// The whole text.
    pub text: Bytes,
    /// Those properties.
    pub properties: &'static [VerbatimSpec],
}

impl Written {
    /// Decodes a body that is valid: the properties in question from its text, the
    /// others from their values.
    pub fn decode<T: DeserializeOwned>(&self, values: Map<String, Value>) -> Result<T, Error> {
        let texts: HashMap<String, &RawValue> = serde_json::from_slice(&self.text)?;
        let pieces = values.into_iter().map(|(name, value)| {
            let kept = self.properties.iter().any(|property| property.name == name);
            let piece = match texts.get(&name) {
                Some(text) if kept => Piece::Written(text),
                _ => Piece::Value(value),
            };
            (name, piece)
        });
        T::deserialize(MapDeserializer::new(pieces))
    }
}

/// A property on its way into its field.
enum Piece<'a> {
    Written(&'a RawValue),
    Value(Value),
}

impl<'de, 'a: 'de> IntoDeserializer<'de, Error> for Piece<'a> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

macro_rules! forwarded {
    ($($method:ident($($argument:ident: $kind:ty),*);)+) => {
        $(fn $method<V: Visitor<'de>>(self, $($argument: $kind,)* visitor: V) -> Result<V::Value, Error> {
            match self {
                Self::Written(text) => text.$method($($argument,)* visitor),
                Self::Value(value) => value.$method($($argument,)* visitor),
            }
        })+
    };
}

impl<'de, 'a: 'de> Deserializer<'de> for Piece<'a> {
    type Error = Error;

    forwarded! {
        deserialize_any();
        deserialize_bool();
        deserialize_i8();
        deserialize_i16();
        deserialize_i32();
        deserialize_i64();
        deserialize_u8();
        deserialize_u16();
        deserialize_u32();
        deserialize_u64();
        deserialize_f32();
        deserialize_f64();
        deserialize_char();
        deserialize_str();
        deserialize_string();
        deserialize_bytes();
        deserialize_byte_buf();
        deserialize_option();
        deserialize_unit();
        deserialize_unit_struct(name: &'static str);
        deserialize_newtype_struct(name: &'static str);
        deserialize_seq();
        deserialize_tuple(length: usize);
        deserialize_tuple_struct(name: &'static str, length: usize);
        deserialize_map();
        deserialize_struct(name: &'static str, fields: &'static [&'static str]);
        deserialize_enum(name: &'static str, variants: &'static [&'static str]);
        deserialize_identifier();
        deserialize_ignored_any();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Field;

    const PROPERTIES: &[VerbatimSpec] =
        &[VerbatimSpec { name: "tree", opaque: true }, VerbatimSpec { name: "more", opaque: true }];

    #[derive(Debug, PartialEq, Deserialize)]
    struct Body {
        count: i32,
        tree: Verbatim,
        #[serde(default)]
        more: Field<Verbatim>,
        #[serde(default)]
        note: Field<String>,
    }

    fn decoded(text: &'static str) -> Result<Body, Error> {
        let mut values: Map<String, Value> = serde_json::from_str(text).unwrap();
        // As the gate does: whole numbers are integers, however they are written.
        values.insert("count".to_owned(), 1000.into());
        Written { text: Bytes::from_static(text.as_bytes()), properties: PROPERTIES }.decode(values)
    }

    #[test]
    fn what_is_kept_is_taken_from_the_text_and_the_rest_from_the_values() {
        let body = decoded(r#"{"count": 1e3, "tree":  {"b": 1.0, "a": [ ]} , "note": null}"#).unwrap();
        assert_eq!(body.tree.text(), r#"{"b": 1.0, "a": [ ]}"#);
        assert_eq!((body.count, &body.more, &body.note), (1000, &Field::Absent, &Field::Null));
        assert_eq!(serde_json::to_string(&body.tree).unwrap(), body.tree.text());
        assert_eq!(format!("{:?}", body.tree), "Verbatim(20 bytes)");
        let body = decoded(r#"{"count": 1, "tr\u0065e": {}, "more": null, "note": "x"}"#).unwrap();
        assert_eq!(
            (body.tree.text(), body.more, body.note),
            ("{}", Field::Null, Field::Value("x".to_owned()))
        );
        let body = decoded(r#"{"count": 1, "tree": {}, "more": {"n": 12345678901234567890.5}}"#).unwrap();
        let Field::Value(more) = body.more else { panic!("nothing more") };
        assert_eq!(more.text(), r#"{"n": 12345678901234567890.5}"#);
        assert!(decoded(r#"{"count": 1}"#).is_err());
    }

    #[test]
    fn only_json_becomes_one() {
        assert!(Verbatim::from_text("{\"a\": 1".to_owned()).is_err());
        assert_eq!(
            Verbatim::from_text(" {} ".to_owned()).map(|kept| kept.text().trim().to_owned()).unwrap(),
            "{}"
        );
    }
}
