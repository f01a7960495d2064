//! The body: its media type, its size, and what it says.

use std::collections::HashSet;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{FromRequest, Multipart, Request};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use http::request::Parts;
use http::{HeaderMap, StatusCode, header};
use http_body_util::{BodyExt, Limited};
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::params::names;
use super::schema::Schemas;
use super::{Faults, Refusal, json};
use crate::api::models::ErrorCode;
use crate::contract::{BodyKind, Form, Operation, Problem, ReceivedBody, Stalled, Stream, Unreadable};

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
    let announced = parts.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > limit) {
        return Err(too_large(limit));
    }
    let limited = |content| Body::new(Limited::new(content, usize::try_from(limit).unwrap_or(usize::MAX)));
    let at_once = matches!(&spec.kind, BodyKind::Json | BodyKind::Urlencoded);
    let content = limited(if at_once { content } else { steady(content, timeout) });
    match &spec.kind {
        BodyKind::Json => {
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
            let Some(value) = json::parse(&bytes, faults) else { return Ok(ReceivedBody::Empty) };
            if let Some(schema) = &schemas.body {
                schema.check(&value, "body", faults);
            }
            Ok(ReceivedBody::Json(value))
        }
        BodyKind::Urlencoded => {
            media_type(&parts.headers, &["application/x-www-form-urlencoded"])?;
            let bytes = whole(content, limit, timeout).await?;
            let pairs = pairs(&bytes, faults);
            let value = Value::Object(pairs.into_iter().map(|(name, text)| (name, Value::String(text))).collect());
            if let Some(schema) = &schemas.body {
                schema.check(&value, "body", faults);
            }
            Ok(ReceivedBody::Json(value))
        }
        BodyKind::Form(types) => {
            let known = names(schemas.body.as_ref());
            if media_type(&parts.headers, types)? == "application/x-www-form-urlencoded" {
                let bytes = whole(content, limit, timeout).await?;
                return Ok(ReceivedBody::Form(Form::pairs(pairs(&bytes, faults), known)));
            }
            let request = Request::from_parts(parts.clone(), content);
            match Multipart::from_request(request, &()).await {
                Ok(multipart) => Ok(ReceivedBody::Form(Form::multipart(multipart, known))),
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
/// service reads: how long that takes altogether depends on its size.
fn steady(content: Body, pause: Duration) -> Body {
    Body::from_stream(stream::unfold(Some(content.into_data_stream()), move |content| async move {
        let mut content = content?;
        match tokio::time::timeout(pause, content.next()).await {
            Ok(next) => next.map(|chunk| (chunk, Some(content))),
            Err(_) => Some((Err(axum::Error::new(Stalled)), None)),
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
