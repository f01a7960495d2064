//! Values on their way into a statement.

use std::borrow::Cow;

use sea_orm::Value;

use crate::domain::time::Timestamp;
use crate::store::Engine;
use crate::store::time::stored_text;

/// A value bound to a placeholder; `None` is SQL's NULL of that type.
#[derive(Clone, Debug, PartialEq)]
pub enum Param<'a> {
    /// A whole number.
    Int(Option<i64>),
    /// A text.
    Text(Option<Cow<'a, str>>),
    /// An instant.
    Time(Option<Timestamp>),
    /// True or false.
    Flag(Option<bool>),
}

impl From<i32> for Param<'_> {
    fn from(value: i32) -> Self {
        Self::Int(Some(value.into()))
    }
}

impl From<i64> for Param<'_> {
    fn from(value: i64) -> Self {
        Self::Int(Some(value))
    }
}

impl From<Option<i32>> for Param<'_> {
    fn from(value: Option<i32>) -> Self {
        Self::Int(value.map(i64::from))
    }
}

impl From<Option<i64>> for Param<'_> {
    fn from(value: Option<i64>) -> Self {
        Self::Int(value)
    }
}

impl<'a> From<&'a str> for Param<'a> {
    fn from(value: &'a str) -> Self {
        Self::Text(Some(value.into()))
    }
}

impl<'a> From<&'a String> for Param<'a> {
    fn from(value: &'a String) -> Self {
        Self::Text(Some(value.into()))
    }
}

impl From<String> for Param<'_> {
    fn from(value: String) -> Self {
        Self::Text(Some(value.into()))
    }
}

impl<'a> From<Option<&'a str>> for Param<'a> {
    fn from(value: Option<&'a str>) -> Self {
        Self::Text(value.map(Cow::Borrowed))
    }
}

impl From<Option<String>> for Param<'_> {
    fn from(value: Option<String>) -> Self {
        Self::Text(value.map(Cow::Owned))
    }
}

impl From<Timestamp> for Param<'_> {
    fn from(value: Timestamp) -> Self {
        Self::Time(Some(value))
    }
}

impl From<Option<Timestamp>> for Param<'_> {
    fn from(value: Option<Timestamp>) -> Self {
        Self::Time(value)
    }
}

impl From<bool> for Param<'_> {
    fn from(value: bool) -> Self {
        Self::Flag(Some(value))
    }
}

impl Param<'_> {
    /// The same value for a statement that goes through SeaORM.
    pub(super) fn value(&self, engine: Engine) -> Value {
        match self {
            Self::Int(value) => (*value).into(),
            Self::Text(value) => Value::String(value.as_deref().map(str::to_owned)),
            Self::Time(value) if engine == Engine::Sqlite => Value::String(value.map(stored_text)),
            Self::Time(value) => Value::ChronoDateTime(value.map(Timestamp::naive)),
            Self::Flag(value) => (*value).into(),
        }
    }
}
