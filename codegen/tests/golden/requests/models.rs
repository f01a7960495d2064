// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The contract's named schemas.
use serde::{Deserialize, Serialize};
/// The contract's `ErrorResponse`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ErrorResponse {
    /// The contract's `message`.
    #[serde(rename = "message")]
    pub message: String,
}
/// The contract's `Done`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Done {
    /// The contract's `ok`.
    #[serde(rename = "ok", default, skip_serializing_if = "Option::is_none")]
    pub ok: Option<bool>,
}
/// The contract's `Sort`.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize
)]
pub enum Sort {
    /// `name`
    #[serde(rename = "name")]
    Name,
    /// `-name`
    #[default]
    #[serde(rename = "-name")]
    DescendingName,
}
impl Sort {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Name, Self::DescendingName];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::DescendingName => "-name",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "name" => Some(Self::Name),
            "-name" => Some(Self::DescendingName),
            _ => None,
        }
    }
}
impl std::fmt::Display for Sort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `PartType`.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize
)]
pub enum PartType {
    /// `audio`
    #[serde(rename = "audio")]
    Audio,
    /// `video`
    #[serde(rename = "video")]
    Video,
}
impl PartType {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Audio, Self::Video];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Audio => "audio",
            Self::Video => "video",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "audio" => Some(Self::Audio),
            "video" => Some(Self::Video),
            _ => None,
        }
    }
}
impl std::fmt::Display for PartType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// The contract's `Limit`.
pub type Limit = i32;
/// The contract's `Anything`.
pub type Anything = crate::contract::Verbatim;
/// The contract's `Scores`.
pub type Scores = crate::contract::Verbatim;
/// The contract's `Description`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Description {
    /// The contract's `anything`.
    #[serde(rename = "anything")]
    pub anything: super::models::Anything,
    /// The contract's `more`.
    #[serde(
        rename = "more",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub more: crate::contract::Field<super::models::Anything>,
    /// The contract's `scores`.
    #[serde(rename = "scores", default, skip_serializing_if = "Option::is_none")]
    pub scores: Option<super::models::Scores>,
    /// The contract's `score`.
    #[serde(rename = "score", default, skip_serializing_if = "Option::is_none")]
    pub score: Option<f64>,
}
/// The contract's `NameForm`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NameForm {
    /// The contract's `name`.
    #[serde(rename = "name")]
    pub name: String,
    /// The contract's `sort`.
    #[serde(rename = "sort", default = "NameForm::default_sort")]
    pub sort: super::models::Sort,
    /// The contract's `at`.
    #[serde(rename = "at", default, skip_serializing_if = "Option::is_none")]
    pub at: Option<crate::contract::Timestamp>,
}
impl NameForm {
    fn default_sort() -> super::models::Sort {
        super::models::Sort::DescendingName
    }
}
