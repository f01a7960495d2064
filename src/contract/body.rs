//! Bodies that are not JSON, in and out.

use std::fmt;

use axum::body::Body;
use axum::extract::multipart::{Field as MultipartField, Multipart};
use bytes::Bytes;

use super::Fault;

/// Bytes to be sent.
#[derive(Debug)]
pub struct Binary {
    /// Their media type.
    pub content_type: String,
    /// How many there are, where that is known.
    pub length: Option<u64>,
    /// The bytes.
    pub body: Body,
}

/// Bytes that come in, to be read once. The gate has put the operation's
/// limit on them.
pub struct Stream(
    /// The limited body.
    pub Body,
);

impl fmt::Debug for Stream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Stream")
    }
}

/// A form that comes in part by part.
pub struct Form {
    source: Source,
    parts: Vec<String>,
}

enum Source {
    Multipart(Multipart),
    Pairs(std::vec::IntoIter<(String, String)>),
}

/// A part of a form.
pub enum Part<'a> {
    /// A part of a multipart form, to be read as it comes.
    Streamed(Box<MultipartField<'a>>),
    /// A pair of an urlencoded form.
    Pair(String, String),
}

impl Form {
    /// A multipart form that may have the parts named.
    pub fn multipart(multipart: Multipart, parts: Vec<String>) -> Self {
        Self { source: Source::Multipart(multipart), parts }
    }

    /// An urlencoded form that may have the parts named.
    pub fn pairs(pairs: Vec<(String, String)>, parts: Vec<String>) -> Self {
        Self { source: Source::Pairs(pairs.into_iter()), parts }
    }

    /// Whether the contract knows a part of this name.
    pub fn knows(&self, name: &str) -> bool {
        self.parts.iter().any(|part| part == name)
    }

    /// The next part, if there is one.
    pub async fn next(&mut self) -> Result<Option<Part<'_>>, Fault> {
        match &mut self.source {
            Source::Multipart(multipart) => multipart
                .next_field()
                .await
                .map(|field| field.map(|field| Part::Streamed(Box::new(field))))
                .map_err(|error| Fault::unreadable(&error)),
            Source::Pairs(pairs) => Ok(pairs.next().map(|(name, value)| Part::Pair(name, value))),
        }
    }
}

impl Part<'_> {
    /// The part's name.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Streamed(field) => field.name(),
            Self::Pair(name, _) => Some(name),
        }
    }

    /// The rest of the part at once.
    pub async fn bytes(self) -> Result<Bytes, Fault> {
        match self {
            Self::Streamed(field) => field.bytes().await.map_err(|error| Fault::unreadable(&error)),
            Self::Pair(_, value) => Ok(value.into()),
        }
    }
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Form").field("parts", &self.parts).finish_non_exhaustive()
    }
}
