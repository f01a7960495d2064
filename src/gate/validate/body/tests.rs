//! Bodies of every kind, whole and broken.

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
    let chunks: Vec<Result<Bytes, Infallible>> = chunks.iter().map(|chunk| Ok(Bytes::from(*chunk))).collect();
    Body::from_stream(stream::iter(chunks).chain(stream::pending()))
}

fn multipart(parts: &[(&str, &str)]) -> String {
    let part = |(name, value): &(&str, &str)| {
        format!("--X\r\nContent-Disposition: form-data; name=\"{name}\"; filename=\"f\"\r\n\r\n{value}\r\n")
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
        let named: Vec<(&str, &str)> = parts_of.iter().map(|(name, value)| (*name, value.as_str())).collect();
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
        stream.0.collect().await.map(|all| all.to_bytes()).map_err(|error| status(Fault::unreadable(&error)))
    };
    let bytes = vec![0xFF; LIMIT];
    assert_eq!(collected(read(&BINARY, gzip, bytes.clone()).await.0).await.unwrap(), bytes);
    let (body, _) = read(&BINARY, "application/octet-stream", vec![0; LIMIT + 1]).await;
    assert_eq!(collected(body).await.unwrap_err(), StatusCode::PAYLOAD_TOO_LARGE);
    let (body, _) = read_within(&BINARY, gzip, stalling(&["a", "b"]), soon).await;
    assert_eq!(collected(body).await.unwrap_err(), StatusCode::REQUEST_TIMEOUT);
    let broken = Body::from_stream(stream::iter([Ok("a"), Err(std::io::Error::other("it broke off"))]));
    assert_eq!(collected(read(&BINARY, gzip, broken).await.0).await.unwrap_err(), StatusCode::BAD_REQUEST);
    assert_eq!(read(&BINARY, "", "x").await.0.unwrap_err(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
}
