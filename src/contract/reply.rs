//! What a service answers.

use std::fmt::Display;

use axum::body::Body;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use http_body_util::LengthLimitError;
use serde::Serialize;
use serde_json::{Map, Value, json};

use super::Binary;
use crate::api::models::{CursorPagination, ErrorCode, Pagination};
use crate::domain::authorize::Denial;

/// An error that is the caller's to mend. The gate adds the request's id.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// What kind of error it is.
    pub code: ErrorCode,
    /// What went wrong, for people; at most 500 characters are sent.
    pub message: String,
    /// More about it.
    pub details: Map<String, Value>,
}

impl Problem {
    /// A problem without details.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), details: Map::new() }
    }

    /// There is no such thing, or it is not the caller's to know.
    pub fn not_found(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::NotFound, message)
    }

    /// What is asked makes no sense, because of one field.
    pub fn unprocessable(field: &str, message: impl Into<String>) -> Self {
        let message = message.into();
        Self::new(ErrorCode::Unprocessable, message.clone()).with("fields", json!({ field: [message] }))
    }

    /// The same with one more detail.
    pub fn with(mut self, name: &str, value: Value) -> Self {
        self.details.insert(name.to_owned(), value);
        self
    }
}

impl From<Denial> for Problem {
    fn from(denial: Denial) -> Self {
        match denial {
            Denial::Forbidden { message, details } => Self { code: ErrorCode::Forbidden, message, details },
            Denial::NotVisible => Self::not_found("Not found."),
        }
    }
}

/// What a service answers when it cannot choose a response.
#[derive(Debug)]
pub enum Fault {
    /// A bug: a 500. The cause is logged and never sent.
    Internal(String),
    /// Something the server depends on does not answer, and trying again
    /// helps: a 503. The cause is logged and never sent.
    Unavailable(String),
    /// A body that is read by the service turned out to be broken, or to hold
    /// what this server's database has no place for: a 400, 408 or 413. Only
    /// what reads such bodies, and the store, say so.
    Malformed(StatusCode, Problem),
}

impl Fault {
    /// A bug.
    pub fn internal(cause: impl Display) -> Self {
        Self::Internal(cause.to_string())
    }

    /// Something the server depends on does not answer.
    pub fn unavailable(cause: impl Display) -> Self {
        Self::Unavailable(cause.to_string())
    }

    /// A body that cannot be read on, because of this error of the body's, a
    /// form's or anything that was made of them.
    pub fn unreadable(error: &(dyn std::error::Error + 'static)) -> Self {
        let (status, problem) = Unreadable::of(error).problem();
        Self::Malformed(status, problem)
    }
}

/// The client stopped sending a body before its end.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("the body did not arrive in time")]
pub struct Stalled;

/// Why a body cannot be read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// It is larger than the operation takes.
    TooLarge,
    /// It did not go on.
    Stalled,
    /// It broke off, or is not encoded as it says.
    Malformed,
}

impl Unreadable {
    /// What an error, or what caused it, says.
    pub fn of(error: &(dyn std::error::Error + 'static)) -> Self {
        let causes = || std::iter::successors(Some(error), |error| error.source());
        if causes().any(|error| error.is::<LengthLimitError>()) {
            Self::TooLarge
        } else if causes().any(|error| error.is::<Stalled>()) {
            Self::Stalled
        } else {
            Self::Malformed
        }
    }

    /// What the client is told.
    pub fn problem(self) -> (StatusCode, Problem) {
        let (status, code, message) = match self {
            Self::TooLarge => (
                StatusCode::PAYLOAD_TOO_LARGE,
                ErrorCode::PayloadTooLarge,
                "The body is larger than this operation takes.",
            ),
            Self::Stalled => {
                (StatusCode::REQUEST_TIMEOUT, ErrorCode::Timeout, "The body did not arrive in time.")
            }
            Self::Malformed => (
                StatusCode::BAD_REQUEST,
                ErrorCode::ValidationError,
                "The body broke off, or its encoding is malformed.",
            ),
        };
        (status, Problem::new(code, message).with("fields", json!({ "body": [message] })))
    }
}

/// A reply before the gate has put its own headers on it.
#[derive(Debug)]
pub struct Reply {
    /// The status, which the operation declares.
    pub status: StatusCode,
    /// Headers of its own.
    pub headers: HeaderMap,
    /// The content.
    pub body: ReplyBody,
    /// Where a page stands, for `Link`.
    pub page: Option<Page>,
}

/// The content of a reply.
#[derive(Debug)]
pub enum ReplyBody {
    /// None.
    Empty,
    /// JSON text.
    Json(Vec<u8>),
    /// An error, to which the request's id is still to be added.
    Problem(Problem),
    /// Bytes of another type.
    Binary(Body),
}

/// Where a page stands in its list.
#[derive(Clone, Copy, Debug)]
pub enum Page {
    /// In a list that is read by offset.
    Offset {
        /// The size of the page.
        limit: i64,
        /// How many entries come before it.
        offset: i64,
        /// How many entries come before the next one.
        next: i64,
        /// The length of the list.
        total: i64,
    },
    /// In a list that is read by cursor.
    Cursor {
        /// Where the next page begins; none at the end.
        next: Option<i64>,
    },
}

/// Where a part of a list stands that is sent without anything around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slice {
    /// How many entries were asked for.
    pub limit: i32,
    /// How many come before them.
    pub offset: i32,
    /// The length of the list.
    pub total: i64,
}

impl Reply {
    fn new(status: u16, body: ReplyBody) -> Self {
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self { status, headers: HeaderMap::new(), body, page: None }
    }

    /// Without content.
    pub fn empty(status: u16) -> Self {
        Self::new(status, ReplyBody::Empty)
    }

    /// A value as JSON.
    pub fn json(status: u16, value: &impl Serialize) -> Self {
        match serde_json::to_vec(value) {
            Ok(text) => Self::new(status, ReplyBody::Json(text)),
            Err(error) => {
                tracing::error!(%error, "a reply could not be written as JSON");
                let problem = Problem::new(ErrorCode::InternalError, "An unexpected error occurred.");
                Self::problem(500, problem)
            }
        }
    }

    /// An error.
    pub fn problem(status: u16, problem: Problem) -> Self {
        Self::new(status, ReplyBody::Problem(problem))
    }

    /// Bytes of a media type that is not JSON.
    pub fn binary(status: u16, binary: Binary) -> Self {
        let reply =
            Self::new(status, ReplyBody::Binary(binary.body)).header("content-type", binary.content_type);
        match binary.length {
            Some(length) => reply.header("content-length", length),
            None => reply,
        }
    }

    /// The same with a header. A value that no header may hold is left out,
    /// and logged.
    pub fn header(mut self, name: &'static str, value: impl ToString) -> Self {
        match HeaderValue::from_str(&value.to_string()) {
            Ok(value) => {
                self.headers.insert(HeaderName::from_static(name), value);
            }
            Err(error) => tracing::error!(%error, name, "a header's value could not be sent"),
        }
        self
    }

    /// The same with a header, if it has a value.
    pub fn optional_header(self, name: &'static str, value: Option<impl ToString>) -> Self {
        match value {
            Some(value) => self.header(name, value),
            None => self,
        }
    }

    /// The same, as a page of a list.
    pub fn paged(mut self, at: &Pagination) -> Self {
        let (limit, offset) = (i64::from(at.limit), i64::from(at.offset));
        self.page = Some(Page::Offset { limit, offset, next: offset + limit, total: at.total });
        self
    }

    /// The same, as so many entries of a list, which may be fewer than were asked
    /// for: `Link` leads on from there.
    pub fn sliced(self, at: Slice, sent: usize) -> Self {
        let (limit, offset) = (i64::from(at.limit), i64::from(at.offset));
        let next = if sent == 0 { at.total } else { offset + i64::try_from(sent).unwrap_or(limit) };
        let mut reply = self.header("x-total-count", at.total);
        reply.page = Some(Page::Offset { limit, offset, next, total: at.total });
        reply
    }

    /// The same, as a page of a list that is read by cursor.
    pub fn continued(mut self, at: &CursorPagination) -> Self {
        self.page = Some(Page::Cursor { next: at.next_cursor });
        self
    }
}
