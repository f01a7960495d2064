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
