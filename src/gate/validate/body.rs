//! The body: its media type, its size, and what it says.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::request::Parts;
use http::{HeaderMap, StatusCode, header};
use http_body_util::{BodyExt, Limited};
use percent_encoding::{percent_decode, percent_decode_str};
use serde_json::Value;

use super::params::names;
use super::schema::{Schema, Schemas};
use super::{Faults, Refusal, json};
use crate::api::models::ErrorCode;
use crate::contract::{
    BodyKind, DEFAULT_MAX_BODY, Form, Meter, Operation, Problem, ReceivedBody, Stalled, Stream, Unreadable,
    VerbatimSpec, Written,
};
use crate::gate::context::Context;

/// The largest form in pairs that a service reads part by part, in bytes. There
/// are no files in it, so the operation's own limit is not meant for it, and it
/// is read at once. The longest field of the contract fits in whatever letters it is
/// written: each may take twelve bytes.
const LARGEST_PAIRS: u64 = 1024 * 1024;

/// Reads and validates the body. What an operation that takes none is sent is
/// not read at all.
pub async fn read(
    operation: &'static Operation,
    schemas: &Schemas,
    parts: &mut Parts,
    content: Body,
    timeout: Duration,
    faults: &mut Faults,
) -> Result<ReceivedBody, Refusal> {
    let Some(spec) = &operation.body else { return Ok(ReceivedBody::Empty) };
    let limit = operation.body_limit();
    let announced =
        parts.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limit) {
        return Err(too_large(limit));
    }
    let limited = |content| Body::new(Limited::new(content, usize::try_from(limit).unwrap_or(usize::MAX)));
    let at_once = matches!(&spec.kind, BodyKind::Json { .. } | BodyKind::Urlencoded);
    let content =
        limited(if at_once { content } else { steady(content, timeout, parts.extensions.get().cloned()) });
    match &spec.kind {
        BodyKind::Json { verbatim } => {
            let bytes = whole(content, limit, timeout).await?;
            if bytes.is_empty() && !parts.headers.contains_key(header::CONTENT_TYPE) && !spec.required {
                return Ok(ReceivedBody::Empty);
            }
            media_type(&parts.headers, &["application/json"])?;
            if bytes.is_empty() {
                if spec.required {
                    faults.add("body", "Missing data for required field.");
                }
                return Ok(ReceivedBody::Empty);
            }
            let Some(value) = parsed(&bytes, verbatim, schemas.body.clone(), faults).await else {
                return Ok(ReceivedBody::Empty);
            };
            Ok(match *verbatim {
                [] => ReceivedBody::Json(value),
                properties => ReceivedBody::AsWritten(value, Written { text: bytes, properties }),
            })
        }
        BodyKind::Urlencoded => {
            media_type(&parts.headers, &["application/x-www-form-urlencoded"])?;
            let bytes = whole(content, limit, timeout).await?;
            let pairs = pairs(&bytes, faults);
            let value =
                Value::Object(pairs.into_iter().map(|(name, text)| (name, Value::String(text))).collect());
            if let Some(schema) = &schemas.body {
                schema.check(&value, "body", faults);
            }
            Ok(ReceivedBody::Json(value))
        }
        BodyKind::Form(types) => {
            let known = names(schemas.body.as_deref());
            if media_type(&parts.headers, types)? == "application/x-www-form-urlencoded" {
                let limit = limit.min(LARGEST_PAIRS);
                let content = Limited::new(content, usize::try_from(limit).unwrap_or(usize::MAX));
                let bytes = whole(Body::new(content), limit, timeout).await?;
                return Ok(ReceivedBody::Form(Form::pairs(parts_of(&bytes), known)));
            }
            let meter = Meter::default();
            let mut request = Request::from_parts(parts.clone(), metered(content, meter.clone()));
            // The limit is the contract's, and `content` keeps it.
            DefaultBodyLimit::disable().apply(&mut request);
            match Multipart::from_request(request, &()).await {
                Ok(multipart) => Ok(ReceivedBody::Form(Form::multipart(multipart, meter, known))),
                Err(rejection) => {
                    faults.add("body", rejection.body_text());
                    Ok(ReceivedBody::Empty)
                }
            }
        }
        BodyKind::Binary(types) => {
            media_type(&parts.headers, types)?;
            Ok(ReceivedBody::Stream(Stream(content)))
        }
    }
}

/// The value of a JSON text, held against its schema; `None` if it is no JSON. One
/// that is larger than most operations take is not read between other requests.
async fn parsed(
    bytes: &Bytes,
    verbatim: &'static [VerbatimSpec],
    schema: Option<Arc<Schema>>,
    faults: &mut Faults,
) -> Option<Value> {
    let read = move |bytes: &[u8], mut faults: Faults| {
        let known = |name: &str| names(schema.as_deref()).iter().any(|known| known == name);
        let value = json::parse(bytes, verbatim, known, &mut faults);
        if let (Some(schema), Some(value)) = (&schema, &value) {
            schema.check(value, "body", &mut faults);
        }
        (value, faults)
    };
    let before = std::mem::take(faults);
    let (value, after) = if bytes.len() as u64 <= DEFAULT_MAX_BODY {
        read(bytes, before)
    } else {
        let bytes = bytes.clone();
        let reading = tokio::task::spawn_blocking(move || read(&bytes, before));
        // A panic goes on as it would have done here.
        reading.await.unwrap_or_else(|failed| std::panic::resume_unwind(failed.into_panic()))
    };
    *faults = after;
    value
}

/// The media type of a body, which must be one of `types`; of its parameters
/// only a charset other than UTF-8 is refused.
fn media_type(headers: &HeaderMap, types: &[&str]) -> Result<String, Refusal> {
    let text = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut parts = text.split(';').map(str::trim);
    let media = parts.next().unwrap_or_default().to_ascii_lowercase();
    let utf8 = parts.all(|parameter| match parameter.split_once('=') {
        Some((name, value)) if name.trim().eq_ignore_ascii_case("charset") => {
            value.trim().trim_matches('"').eq_ignore_ascii_case("utf-8")
        }
        _ => true,
    });
    if utf8 && types.contains(&media.as_str()) {
        return Ok(media);
    }
    let message = format!("Content-Type must be {}.", types.join(" or "));
    let problem = Problem::new(ErrorCode::UnsupportedMediaType, message.clone())
        .with("fields", serde_json::json!({ "Content-Type": [message] }));
    Err(Refusal { status: StatusCode::UNSUPPORTED_MEDIA_TYPE, problem })
}

/// The whole body at once.
async fn whole(content: Body, limit: u64, timeout: Duration) -> Result<Bytes, Refusal> {
    match tokio::time::timeout(timeout, content.collect()).await {
        Ok(Ok(collected)) => Ok(collected.to_bytes()),
        Ok(Err(error)) => Err(match Unreadable::of(&error) {
            Unreadable::TooLarge => too_large(limit),
            why => unreadable(why),
        }),
        Err(_) => Err(unreadable(Unreadable::Stalled)),
    }
}

fn unreadable(why: Unreadable) -> Refusal {
    let (status, problem) = why.problem();
    Refusal { status, problem }
}

/// A body that breaks off once it has paused for so long. It is for what the
/// service reads: how long that takes altogether depends on its size, so the
/// request's own time begins anew with each chunk.
fn steady(content: Body, pause: Duration, context: Option<Arc<Context>>) -> Body {
    Body::from_stream(stream::unfold(Some(content.into_data_stream()), move |content| {
        let context = context.clone();
        async move {
            let mut content = content?;
            // What reads a form takes chunks until it has to wait. Of a client
            // that is faster than the disk it would take all, and keep it.
            tokio::task::yield_now().await;
            match tokio::time::timeout(pause, content.next()).await {
                Ok(next) => next.map(|chunk| {
                    if let Some(context) = context {
                        context.trail.body_moved();
                    }
                    (chunk, Some(content))
                }),
                Err(_) => Some((Err(axum::Error::new(Stalled)), None)),
            }
        }
    }))
}

/// A form between whose parts comes too much.
#[derive(Debug, thiserror::Error)]
#[error("the head of a part has no end")]
struct Endless;

/// How much of a form is passed on at once. The chunks of a fast client are
/// longer than any head, and several may be taken before one is looked for.
const PIECE: usize = 16 * 1024;

/// A form in small pieces, that breaks off where its meter says so.
fn metered(content: Body, meter: Meter) -> Body {
    let source = (content.into_data_stream(), Bytes::new());
    Body::from_stream(stream::try_unfold(source, move |(mut content, mut chunk)| {
        let meter = meter.clone();
        async move {
            if chunk.is_empty() {
                let Some(next) = content.next().await.transpose()? else { return Ok(None) };
                chunk = next;
            } else {
                tokio::task::yield_now().await;
            }
            let piece = chunk.split_to(chunk.len().min(PIECE));
            if meter.take(piece.len()) {
                Ok(Some((piece, (content, chunk))))
            } else {
                Err(axum::Error::new(Endless))
            }
        }
    }))
}

fn too_large(limit: u64) -> Refusal {
    let message = format!("The body may have {limit} bytes at most.");
    let problem = Problem::new(ErrorCode::PayloadTooLarge, message.clone())
        .with("fields", serde_json::json!({ "body": [message] }));
    Refusal { status: StatusCode::PAYLOAD_TOO_LARGE, problem }
}

fn pairs(bytes: &[u8], faults: &mut Faults) -> Vec<(String, String)> {
    let Ok(text) = std::str::from_utf8(bytes) else {
        faults.add("body", "Not valid UTF-8.");
        return Vec::new();
    };
    let (mut pairs, mut seen) = (Vec::new(), HashSet::new());
    for pair in text.split('&').filter(|pair| !pair.is_empty()) {
        if faults.full() {
            break;
        }
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let plain = |text: &str| {
            percent_decode_str(&text.replace('+', " ")).decode_utf8().ok().map(|text| text.into_owned())
        };
        match (plain(name), plain(value)) {
            (Some(name), Some(value)) => {
                if seen.insert(name.clone()) {
                    pairs.push((name, value));
                } else {
                    faults.add(name, "Given more than once.");
                }
            }
            _ => faults.add("body", "Not valid UTF-8."),
        }
    }
    pairs
}

/// The parts of a form in pairs, as a multipart form would have them: in their
/// order, repeated ones too, and whatever is in them. What that means is for the
/// service, which reads them. Clients that know no encoding send what they like.
fn parts_of(bytes: &[u8]) -> Vec<(String, String)> {
    let plain = |text: &[u8]| {
        let text: Vec<u8> = text.iter().map(|&byte| if byte == b'+' { b' ' } else { byte }).collect();
        percent_decode(&text).decode_utf8_lossy().into_owned()
    };
    let pairs = bytes.split(|&byte| byte == b'&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| match pair.iter().position(|&byte| byte == b'=') {
            Some(end) => (plain(&pair[..end]), plain(&pair[end + 1..])),
            None => (plain(pair), String::new()),
        })
        .collect()
}

/// The kinds of bodies that few operations take.
#[cfg(test)]
mod tests;
