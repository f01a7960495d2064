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
/// An enum with a default of its own.
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
pub enum Color {
    /// `red`
    #[default]
    #[serde(rename = "red")]
    Red,
    /// `dark-red`
    #[serde(rename = "dark-red")]
    DarkRed,
    /// `#00ff00`
    #[serde(rename = "#00ff00")]
    N00ff00,
    /// ``
    #[serde(rename = "")]
    Empty,
}
impl Color {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Red, Self::DarkRed, Self::N00ff00, Self::Empty];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::DarkRed => "dark-red",
            Self::N00ff00 => "#00ff00",
            Self::Empty => "",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "red" => Some(Self::Red),
            "dark-red" => Some(Self::DarkRed),
            "#00ff00" => Some(Self::N00ff00),
            "" => Some(Self::Empty),
            _ => None,
        }
    }
}
impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// Signs and digits.
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
pub enum Sort {
    /// `created_at`
    #[serde(rename = "created_at")]
    CreatedAt,
    /// `-created_at`
    #[serde(rename = "-created_at")]
    DescendingCreatedAt,
    /// `708`
    #[serde(rename = "708")]
    N708,
    /// `-708`
    #[serde(rename = "-708")]
    Descending708,
    /// `self`
    #[serde(rename = "self")]
    Self_,
}
impl Sort {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[
        Self::CreatedAt,
        Self::DescendingCreatedAt,
        Self::N708,
        Self::Descending708,
        Self::Self_,
    ];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CreatedAt => "created_at",
            Self::DescendingCreatedAt => "-created_at",
            Self::N708 => "708",
            Self::Descending708 => "-708",
            Self::Self_ => "self",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "created_at" => Some(Self::CreatedAt),
            "-created_at" => Some(Self::DescendingCreatedAt),
            "708" => Some(Self::N708),
            "-708" => Some(Self::Descending708),
            "self" => Some(Self::Self_),
            _ => None,
        }
    }
}
impl std::fmt::Display for Sort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// An enum that may be null wherever it stands.
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
pub enum Mood {
    /// `good`
    #[serde(rename = "good")]
    Good,
    /// `bad`
    #[serde(rename = "bad")]
    Bad,
}
impl Mood {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Good, Self::Bad];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "good" => Some(Self::Good),
            "bad" => Some(Self::Bad),
            _ => None,
        }
    }
}
impl std::fmt::Display for Mood {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A number by another name. An example is text, not Rust:
///
/// ```text
/// let size = 3;
/// ```
///
///    an indented one too
pub type Size = i32;
/// A map; what it means is `*/` free of <i>markup</i> [sic].
pub type Labels = std::collections::BTreeMap<String, String>;
/// Anything.
pub type Extra = serde_json::Map<String, serde_json::Value>;
/// The contract's `ThingPatch`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ThingPatch {
    /// The contract's `required_plain`.
    #[serde(rename = "required_plain")]
    pub required_plain: bool,
    /// The contract's `required_nullable`.
    #[serde(rename = "required_nullable")]
    pub required_nullable: Option<String>,
    /// The contract's `optional`.
    #[serde(rename = "optional", default, skip_serializing_if = "Option::is_none")]
    pub optional: Option<String>,
    /// The contract's `optional_nullable`.
    #[serde(
        rename = "optional_nullable",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub optional_nullable: crate::contract::Field<String>,
    /// The contract's `nullable_reference`.
    #[serde(
        rename = "nullable_reference",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub nullable_reference: crate::contract::Field<super::models::Sort>,
    /// A reference with a description.
    #[serde(
        rename = "described_reference",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub described_reference: Option<super::models::Sort>,
    /// The contract's `mood`.
    #[serde(
        rename = "mood",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub mood: crate::contract::Field<super::models::Mood>,
    /// The contract's `labels`.
    #[serde(rename = "labels", default, skip_serializing_if = "Option::is_none")]
    pub labels: Option<super::models::Labels>,
    /// The contract's `extra`.
    #[serde(rename = "extra", default, skip_serializing_if = "Option::is_none")]
    pub extra: Option<super::models::Extra>,
    /// The contract's `when`.
    #[serde(
        rename = "when",
        default,
        skip_serializing_if = "crate::contract::Field::is_absent"
    )]
    pub when: crate::contract::Field<crate::contract::Timestamp>,
    /// The contract's `day`.
    #[serde(rename = "day", default, skip_serializing_if = "Option::is_none")]
    pub day: Option<crate::contract::Date>,
    /// The contract's `ratio`.
    #[serde(rename = "ratio", default = "ThingPatch::default_ratio")]
    pub ratio: f64,
    /// The contract's `big`.
    #[serde(rename = "big", default, skip_serializing_if = "Option::is_none")]
    pub big: Option<i64>,
    /// The contract's `count`.
    #[serde(rename = "count", default = "ThingPatch::default_count")]
    pub count: i32,
    /// The contract's `flag`.
    #[serde(rename = "flag", default = "ThingPatch::default_flag")]
    pub flag: bool,
    /// The contract's `word`.
    #[serde(rename = "word", default = "ThingPatch::default_word")]
    pub word: String,
    /// The contract's `color`.
    #[serde(rename = "color", default = "ThingPatch::default_color")]
    pub color: super::models::Color,
    /// The contract's `other_color`.
    #[serde(rename = "other_color", default = "ThingPatch::default_other_color")]
    pub other_color: super::models::Color,
    /// The contract's `colors`.
    #[serde(rename = "colors", default = "ThingPatch::default_colors")]
    pub colors: Vec<super::models::Color>,
}
impl ThingPatch {
    fn default_ratio() -> f64 {
        0.5f64
    }
    fn default_count() -> i32 {
        -2
    }
    fn default_flag() -> bool {
        true
    }
    fn default_word() -> String {
        "say \"hi\"".to_owned()
    }
    fn default_color() -> super::models::Color {
        super::models::Color::Red
    }
    fn default_other_color() -> super::models::Color {
        super::models::Color::DarkRed
    }
    fn default_colors() -> Vec<super::models::Color> {
        vec![super::models::Color::Red, super::models::Color::Empty]
    }
}
/// Names that Rust would trip over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Thing {
    /// The contract's `type`.
    #[serde(rename = "type")]
    pub r#type: String,
    /// The contract's `self`.
    #[serde(rename = "self")]
    pub self_: String,
    /// The contract's `crate`.
    #[serde(rename = "crate")]
    pub crate_: Vec<Vec<i64>>,
    /// The contract's `2fa`.
    #[serde(rename = "2fa")]
    pub n2fa: bool,
    /// The contract's `mixedCase`.
    #[serde(rename = "mixedCase")]
    pub mixed_case: String,
    /// The contract's `kebab-case`.
    #[serde(rename = "kebab-case")]
    pub kebab_case: super::models::Extra,
    /// The contract's `mood`.
    #[serde(rename = "mood")]
    pub mood: Option<super::models::Mood>,
    /// The contract's `color`.
    #[serde(rename = "color")]
    pub color: super::models::Color,
    /// Through a list a thing may contain things.
    #[serde(rename = "parent", default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Vec<super::models::Thing>>,
}
/// The contract's `Accept`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Accept {
    /// The contract's `verdict`.
    #[serde(rename = "verdict")]
    pub verdict: String,
    /// The contract's `note`.
    #[serde(rename = "note", default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
/// The contract's `Reject`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reject {
    /// The contract's `verdict`.
    #[serde(rename = "verdict")]
    pub verdict: String,
    /// The contract's `reason`.
    #[serde(rename = "reason")]
    pub reason: String,
}
/// A choice with a mapping; two values stand for one part.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Judgement {
    /// `Accept`
    Accept(Accept),
    /// `Reject`
    Reject(Reject),
}
impl<'de> Deserialize<'de> for Judgement {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        match value.get("verdict").and_then(serde_json::Value::as_str) {
            Some("accept") => {
                super::models::Accept::deserialize(value)
                    .map(Self::Accept)
                    .map_err(serde::de::Error::custom)
            }
            Some("approve") => {
                super::models::Accept::deserialize(value)
                    .map(Self::Accept)
                    .map_err(serde::de::Error::custom)
            }
            Some("reject") => {
                super::models::Reject::deserialize(value)
                    .map(Self::Reject)
                    .map_err(serde::de::Error::custom)
            }
            _ => {
                Err(
                    serde::de::Error::custom(
                        "`verdict` is none of the contract's values",
                    ),
                )
            }
        }
    }
}
/// The contract's `Up`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Up {
    /// The contract's `kind`.
    #[serde(rename = "kind")]
    pub kind: super::models::Direction,
}
/// The contract's `Down`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Down {
    /// The contract's `kind`.
    #[serde(rename = "kind")]
    pub kind: super::models::Direction,
}
/// The contract's `Direction`.
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
pub enum Direction {
    /// `Up`
    #[serde(rename = "Up")]
    Up,
    /// `Down`
    #[serde(rename = "Down")]
    Down,
}
impl Direction {
    /// Every value, in the contract's order.
    pub const ALL: &[Self] = &[Self::Up, Self::Down];
    /// The value as the contract writes it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Up => "Up",
            Self::Down => "Down",
        }
    }
    /// The value that is written like this, if any.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "Up" => Some(Self::Up),
            "Down" => Some(Self::Down),
            _ => None,
        }
    }
}
impl std::fmt::Display for Direction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}
/// A choice without a mapping.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum Move {
    /// `Up`
    Up(Up),
    /// `Down`
    Down(Down),
}
impl<'de> Deserialize<'de> for Move {
    fn deserialize<D: serde::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        let value = serde_json::Value::deserialize(deserializer)?;
        match value.get("kind").and_then(serde_json::Value::as_str) {
            Some("Up") => {
                super::models::Up::deserialize(value)
                    .map(Self::Up)
                    .map_err(serde::de::Error::custom)
            }
            Some("Down") => {
                super::models::Down::deserialize(value)
                    .map(Self::Down)
                    .map_err(serde::de::Error::custom)
            }
            _ => Err(serde::de::Error::custom("`kind` is none of the contract's values")),
        }
    }
}
