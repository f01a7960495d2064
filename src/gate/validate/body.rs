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
mod tests {
    use std::convert::Infallible;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use http::Method;
    use serde_json::json;

    use super::*;
    use crate::contract::{BodySpec, Fault, Part, RateClass};

    const LIMIT: usize = 4_000;
    const FORM: &[&str] = &["multipart/form-data", "application/x-www-form-urlencoded"];
    const MULTIPART: &str = "multipart/form-data; boundary=X";
    const PAIRS: &str = "application/x-www-form-urlencoded";

    static URLENCODED: Operation = operation(BodyKind::Urlencoded);
    static ANY_FORM: Operation = operation(BodyKind::Form(FORM));
    static BINARY: Operation = operation(BodyKind::Binary(&["application/gzip", "application/octet-stream"]));

    const fn operation(kind: BodyKind) -> Operation {
        limited(kind, LIMIT as u64)
    }

    const fn limited(kind: BodyKind, limit: u64) -> Operation {
        Operation {
            id: "probe",
            tag: "Probe",
            method: Method::POST,
            path: "/probe",
            public: true,
            integration: false,
            public_if: None,
            scopes: &[],
            roles: &[],
            rate: RateClass::Write,
            rate_key: None,
            max_body: Some(limit),
            audit: None,
            authorize: None,
            inherited_400: false,
            parameters: &[],
            body: Some(BodySpec { required: true, kind }),
            statuses: &[],
        }
    }

    async fn read_within(
        operation: &'static Operation,
        media: &str,
        content: Body,
        timeout: Duration,
    ) -> (Result<ReceivedBody, StatusCode>, String) {
        let schema = json!({
            "type": "object",
            "additionalProperties": false,
            "required": ["title"],
            "properties": { "title": { "type": "string", "minLength": 1 }, "file": {}, "note": { "type": "string" } },
        });
        let schemas = Schemas { body: Some(Arc::new(Schema::compile(schema))), ..Schemas::default() };
        let mut request = Request::post("/probe").body(Body::empty()).unwrap();
        if !media.is_empty() {
            request.headers_mut().insert(header::CONTENT_TYPE, media.parse().unwrap());
        }
        // As the router does: the operation's own limit is the one that counts.
        let (mut parts, _) = request.into_parts();
        let mut faults = Faults::default();
        let body = super::read(operation, &schemas, &mut parts, content, timeout, &mut faults).await;
        (body.map_err(|refusal| refusal.status), format!("{:?}", faults.fields))
    }

    async fn read(
        operation: &'static Operation,
        media: &str,
        content: impl Into<Body>,
    ) -> (Result<ReceivedBody, StatusCode>, String) {
        read_within(operation, media, content.into(), Duration::from_secs(60)).await
    }

    async fn parts(body: Result<ReceivedBody, StatusCode>) -> Result<Vec<(String, String)>, Fault> {
        let Ok(ReceivedBody::Form(mut form)) = body else { panic!("no form: {body:?}") };
        assert!(form.knows("title") && form.knows("file") && !form.knows("other"));
        let mut found = Vec::new();
        while let Some(part) = form.next().await? {
            let name = part.name().unwrap_or("-").to_owned();
            if let Part::Streamed(_) = &part {
                assert_ne!(name, "");
            }
            found.push((name, String::from_utf8_lossy(&part.bytes().await?).into_owned()));
        }
        Ok(found)
    }

    fn status(fault: Fault) -> StatusCode {
        match fault {
            Fault::Malformed(status, problem) => {
                assert!(problem.details["fields"]["body"].is_array(), "{problem:?}");
                status
            }
            other => panic!("{other:?}"),
        }
    }

    /// Chunks, and then nothing more, without an end.
    fn stalling(chunks: &[&'static str]) -> Body {
        let chunks: Vec<Result<Bytes, Infallible>> =
            chunks.iter().map(|chunk| Ok(Bytes::from(*chunk))).collect();
        Body::from_stream(stream::iter(chunks).chain(stream::pending()))
    }

    fn multipart(parts: &[(&str, &str)]) -> String {
        let part = |(name, value): &(&str, &str)| {
            format!(
                "--X\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"f\"\r\n\r\n{value}\r\n"
            )
        };
        parts.iter().map(part).collect::<String>() + "--X--\r\n"
    }

    #[tokio::test]
    async fn pairs_are_decoded_and_validated() {
        let (body, faults) = read(&URLENCODED, PAIRS, "title=a+b%26c&note=&&").await;
        assert_eq!(faults, "{}");
        let Ok(ReceivedBody::Json(value)) = body else { panic!("{body:?}") };
        assert_eq!(value, json!({ "title": "a b&c", "note": "" }));
        for (text, fault) in [
            ("title=1&title=2", "\"title\": [\"Given more than once.\"]"),
            ("", "\"title\": [\"Missing data"),
            ("title=", "\"title\""),
            ("title=x&titel=1", "\"titel\": [\"Unknown field. Did you mean `title`?\"]"),
            ("title=%FF", "\"body\": [\"Not valid UTF-8.\"]"),
            ("title=x&%C3=1", "\"body\": [\"Not valid UTF-8.\"]"),
        ] {
            let (_, faults) = read(&URLENCODED, PAIRS, text).await;
            assert!(faults.contains(fault), "{text}: {faults}");
        }
        let (_, faults) = read(&URLENCODED, PAIRS, &b"title=\xFF"[..]).await;
        assert!(faults.contains("Not valid UTF-8."), "{faults}");
        let (body, _) = read(&URLENCODED, PAIRS, "x".repeat(LIMIT + 1)).await;
        assert_eq!(body.unwrap_err(), StatusCode::PAYLOAD_TOO_LARGE);
        let (body, _) = read(&URLENCODED, "application/json", "{}").await;
        assert_eq!(body.unwrap_err(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }

    #[test]
    fn many_pairs_cost_their_number() {
        let text: String = (0..200_000).map(|i| format!("k{i}=&")).collect();
        let mut faults = Faults::default();
        assert_eq!(pairs(text.as_bytes(), &mut faults).len(), 200_000);
        let text = "k&".repeat(200_000);
        assert_eq!(pairs(text.as_bytes(), &mut faults).len(), 1);
    }

    #[tokio::test]
    async fn a_form_comes_as_pairs_or_in_parts() {
        let expected = vec![("title".to_owned(), "a b".to_owned()), ("other".to_owned(), "ä".to_owned())];
        let (body, faults) = read(&ANY_FORM, PAIRS, "title=a+b&other=%C3%A4").await;
        assert_eq!((parts(body).await.unwrap(), faults.as_str()), (expected.clone(), "{}"));
        let (body, _) = read(&ANY_FORM, MULTIPART, multipart(&[("title", "a b"), ("other", "ä")])).await;
        assert_eq!(parts(body).await.unwrap(), expected);
        let (body, _) = read(&ANY_FORM, "Multipart/Form-Data; Boundary=\"X\"", multipart(&[])).await;
        assert_eq!(parts(body).await.unwrap(), []);
        // What it says is for who reads it: repeated, unknown, in no encoding.
        let odd = &b"title=1 2&&other&title=%FF&note=\xFFx=y"[..];
        let (body, faults) = read(&ANY_FORM, PAIRS, odd).await;
        assert_eq!(faults, "{}");
        let expected = [("title", "1 2"), ("other", ""), ("title", "\u{FFFD}"), ("note", "\u{FFFD}x=y")];
        let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
        assert_eq!(parts(body).await.unwrap(), expected);
        for media in ["", "text/plain", "application/json", "multipart/mixed; boundary=X"] {
            let (body, _) = read(&ANY_FORM, media, "x").await;
            assert_eq!(body.unwrap_err(), StatusCode::UNSUPPORTED_MEDIA_TYPE, "{media}");
        }
    }

    #[tokio::test]
    async fn a_broken_form_is_a_400() {
        for media in ["multipart/form-data", "multipart/form-data; border=X"] {
            let (_, faults) = read(&ANY_FORM, media, multipart(&[("title", "x")])).await;
            assert!(faults.contains("body"), "{media}: {faults}");
        }
        for text in [
            "",
            "nothing",
            "--X\r\n",
            "--Y\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nx\r\n--Y--",
            "--X\r\nContent-Disposition: form-data; name=\"title\"\r\n",
            "--X\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nno end",
            "--X\r\nbad header \u{0}\r\n\r\nx\r\n--X--",
        ] {
            let (body, faults) = read(&ANY_FORM, MULTIPART, text).await;
            assert_eq!(faults, "{}");
            assert_eq!(status(parts(body).await.unwrap_err()), StatusCode::BAD_REQUEST, "{text}");
        }
        // A part without a name is a part, which no contract knows.
        let unnamed = "--X\r\nContent-Disposition: form-data\r\n\r\nx\r\n--X--\r\n";
        assert_eq!(parts(read(&ANY_FORM, MULTIPART, unnamed).await.0).await.unwrap()[0].0, "-");
    }

    #[tokio::test]
    async fn a_form_over_the_limit_is_a_413_and_one_that_stalls_a_408() {
        for parts_of in [vec![("title", "x".repeat(LIMIT))], vec![("title", "x".repeat(300)); 20]] {
            let named: Vec<(&str, &str)> =
                parts_of.iter().map(|(name, value)| (*name, value.as_str())).collect();
            let (body, _) = read(&ANY_FORM, MULTIPART, multipart(&named)).await;
            assert_eq!(status(parts(body).await.unwrap_err()), StatusCode::PAYLOAD_TOO_LARGE);
        }
        // Pairs are no files, however large those may be.
        static LARGE_FORM: Operation = limited(BodyKind::Form(FORM), u64::MAX);
        for (length, taken) in [(LARGEST_PAIRS, true), (LARGEST_PAIRS + 1, false)] {
            let text = "x".repeat(usize::try_from(length).unwrap());
            assert_eq!(read(&LARGE_FORM, PAIRS, text).await.0.is_ok(), taken, "{length}");
        }
        let soon = Duration::from_millis(50);
        let start = "--X\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nno end";
        for chunks in [&[][..], &[start], &["--X\r\n", "Content-"]] {
            let (body, _) = read_within(&ANY_FORM, MULTIPART, stalling(chunks), soon).await;
            assert_eq!(status(parts(body).await.unwrap_err()), StatusCode::REQUEST_TIMEOUT);
        }
        let (body, _) = read_within(&ANY_FORM, PAIRS, stalling(&["title="]), soon).await;
        assert_eq!(body.unwrap_err(), StatusCode::REQUEST_TIMEOUT);
    }

    /// What a reader has to keep until it makes sense is not without bounds.
    #[tokio::test]
    async fn a_form_that_never_comes_to_a_part_is_a_400() {
        static FILES: Operation = limited(BodyKind::Form(FORM), u64::MAX);
        let head = "--X\r\nContent-Disposition: form-data; name=\"title\"\r\n";
        let whole = format!("{head}\r\ncontent\r\n{head}X-Odd: ");
        let with = |start: &str, piece: &'static str| {
            let taken = Arc::new(AtomicUsize::new(0));
            let counted = taken.clone();
            let endless = stream::repeat(piece).take(100_000).inspect(move |piece| {
                counted.fetch_add(piece.len(), Ordering::Relaxed);
            });
            let all = stream::iter([start.to_owned()]).chain(endless.map(str::to_owned));
            (Body::from_stream(all.map(Ok::<_, Infallible>)), taken)
        };
        let kilobyte: &'static str = Box::leak("x".repeat(1024).into_boxed_str());
        for start in ["", "--X\r\nX-Odd: ", &whole] {
            let (content, taken) = with(start, kilobyte);
            let (body, faults) = read(&FILES, MULTIPART, content).await;
            assert_eq!(faults, "{}");
            assert_eq!(status(parts(body).await.unwrap_err()), StatusCode::BAD_REQUEST, "{start}");
            let taken = taken.load(Ordering::Relaxed);
            assert!((1 << 20..(1 << 20) + 8 * 1024).contains(&taken), "{start}: {taken}");
        }
        // The content of a part is nothing that is kept.
        let (content, taken) = with(&format!("{head}\r\n"), kilobyte);
        let (body, _) = read(&FILES, MULTIPART, content).await;
        assert_eq!(status(parts(body).await.unwrap_err()), StatusCode::BAD_REQUEST);
        assert_eq!(taken.load(Ordering::Relaxed), 100_000 * 1024);
    }

    #[tokio::test]
    async fn a_stream_is_limited_and_may_not_stall() {
        let soon = Duration::from_millis(50);
        let gzip = "application/gzip";
        let collected = |body: Result<ReceivedBody, StatusCode>| async {
            let Ok(ReceivedBody::Stream(stream)) = body else { panic!("no stream: {body:?}") };
            stream
                .0
                .collect()
                .await
                .map(|all| all.to_bytes())
                .map_err(|error| status(Fault::unreadable(&error)))
        };
        let bytes = vec![0xFF; LIMIT];
        assert_eq!(collected(read(&BINARY, gzip, bytes.clone()).await.0).await.unwrap(), bytes);
        let (body, _) = read(&BINARY, "application/octet-stream", vec![0; LIMIT + 1]).await;
        assert_eq!(collected(body).await.unwrap_err(), StatusCode::PAYLOAD_TOO_LARGE);
        let (body, _) = read_within(&BINARY, gzip, stalling(&["a", "b"]), soon).await;
        assert_eq!(collected(body).await.unwrap_err(), StatusCode::REQUEST_TIMEOUT);
        let broken = Body::from_stream(stream::iter([Ok("a"), Err(std::io::Error::other("it broke off"))]));
        assert_eq!(
            collected(read(&BINARY, gzip, broken).await.0).await.unwrap_err(),
            StatusCode::BAD_REQUEST
        );
        assert_eq!(read(&BINARY, "", "x").await.0.unwrap_err(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    }
}
