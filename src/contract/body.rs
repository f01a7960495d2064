//! Bodies that are not JSON, in and out.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

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

/// How much of a multipart form may come between the contents of two parts, in
/// bytes: what says where the next one begins, and what it is called. All of
/// that is in memory until it is complete. A body comes in pieces of up to half
/// of this, and two of them may come before the reader looks at the first.
const LONGEST_HEAD: usize = 1024 * 1024;

/// How much of a form has come since a part's content was read.
#[derive(Clone, Debug, Default)]
pub struct Meter(Arc<AtomicUsize>);

/// Nothing is counted: a content is being read, which nobody keeps.
const CONTENT: usize = usize::MAX;

impl Meter {
    /// Whether the form may go on, of which so many bytes are to be taken in.
    /// A piece may hold more than a head, so only what follows too much is refused.
    pub fn take(&self, bytes: usize) -> bool {
        match self.0.load(Ordering::Relaxed) {
            CONTENT => true,
            before => {
                self.0.store(before.saturating_add(bytes).min(CONTENT - 1), Ordering::Relaxed);
                before < LONGEST_HEAD
            }
        }
    }

    fn start(&self, at: usize) {
        self.0.store(at, Ordering::Relaxed);
    }
}

/// A form that comes in part by part. Each part must be read to its end before
/// the next one is asked for.
pub struct Form {
    source: Source,
    parts: Vec<String>,
}

enum Source {
    Multipart(Multipart, Meter),
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
    /// A multipart form that may have the parts named, and whose bytes are
    /// counted by the meter.
    pub fn multipart(multipart: Multipart, meter: Meter, parts: Vec<String>) -> Self {
        Self { source: Source::Multipart(multipart, meter), parts }
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
            Source::Multipart(multipart, meter) => {
                meter.start(0);
                let field = multipart.next_field().await;
                meter.start(CONTENT);
                field
                    .map(|field| field.map(|field| Part::Streamed(Box::new(field))))
                    .map_err(|error| Fault::unreadable(&error))
            }
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
