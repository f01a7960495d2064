//! A client that is as rude as a test wants it to be.

use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use touchstone::api::models::ErrorCode;

/// Far longer than anything here takes: what is not there by then never comes.
pub const LONG: Duration = Duration::from_secs(30);

/// A reply as it came over the wire.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Answer {
    /// The header's text, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value)
    }

    /// Every header but those that differ from request to request.
    pub fn stable_headers(&self) -> Vec<(String, String)> {
        let changing = ["date", "x-request-id", "x-ratelimit-remaining", "x-ratelimit-reset", "ratelimit"];
        let mut headers = self.headers.clone();
        headers.retain(|(name, _)| !changing.contains(&name.as_str()));
        headers.sort();
        headers
    }

    pub fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("text")
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|_| panic!("no JSON: {:?}", self.text()))
    }

    /// Fails unless the status is this one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.body));
        self
    }

    /// The envelope of an error, after looking at every part of it.
    #[track_caller]
    pub fn envelope(&self) -> Value {
        assert!(self.status >= 400, "{}: {}", self.status, self.text());
        assert_eq!(self.header("content-type"), "application/json");
        let envelope = self.json();
        let mut keys: Vec<&str> =
            envelope.as_object().expect("an object").keys().map(String::as_str).collect();
        keys.sort_unstable();
        assert_eq!(keys, ["code", "details", "message", "request_id"], "{envelope}");
        let code = envelope["code"].as_str().expect("a code");
        assert!(ErrorCode::ALL.iter().any(|known| known.as_str() == code), "{envelope}");
        let message = envelope["message"].as_str().expect("a message");
        assert!(message.ends_with('.') && message.chars().count() <= 500, "{envelope}");
        assert!(envelope["details"].is_object(), "{envelope}");
        assert_eq!(envelope["request_id"], self.header("x-request-id"), "{envelope}");
        for (name, value) in SECURITY {
            assert_eq!(self.header(name), value, "{name}");
        }
        envelope
    }

    /// The envelope of an error of this status and code.
    #[track_caller]
    pub fn error(&self, status: u16, code: &str) -> Value {
        assert_eq!(self.status, status, "{}", String::from_utf8_lossy(&self.body));
        let envelope = self.envelope();
        assert_eq!(envelope["code"], code, "{envelope}");
        envelope
    }

    /// What is wrong with a field; the reply must be a 400 that says so.
    #[track_caller]
    pub fn fault(&self, field: &str) -> String {
        let envelope = self.error(400, "validation_error");
        let messages = &envelope["details"]["fields"][field];
        assert!(messages.as_array().is_some_and(|messages| !messages.is_empty()), "{field}: {envelope}");
        messages.to_string()
    }
}

/// What is on every reply of the API.
pub const SECURITY: [(&str, &str); 4] = [
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("content-security-policy", "default-src 'none'; frame-ancestors 'none'"),
    ("referrer-policy", "no-referrer"),
];

/// A connection.
pub struct Wire {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Wire {
    pub async fn to(address: &str) -> Self {
        Self { stream: TcpStream::connect(address).await.expect("a connection"), buffer: Vec::new() }
    }

    /// Sends bytes. That the server may have closed shows in its answer.
    pub async fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let _ = tokio::time::timeout(LONG, self.stream.write_all(bytes.as_ref()))
            .await
            .expect("the server reads");
    }

    /// The next reply; `None` if the connection was closed instead.
    pub async fn answer(&mut self) -> Option<Answer> {
        tokio::time::timeout(LONG, self.read_answer(false)).await.expect("a reply, or an end")
    }

    /// The next reply, to a `HEAD`.
    pub async fn answer_to_head(&mut self) -> Option<Answer> {
        tokio::time::timeout(LONG, self.read_answer(true)).await.expect("a reply, or an end")
    }

    /// Everything until the server closes the connection.
    pub async fn rest(mut self) -> Vec<u8> {
        let read = async { while self.more().await {} };
        tokio::time::timeout(LONG, read).await.expect("the server closes the connection");
        self.buffer
    }

    /// At least one more byte of whatever comes; fails when the connection ends.
    pub async fn bytes(&mut self) -> &[u8] {
        assert!(tokio::time::timeout(LONG, self.more()).await.expect("bytes"), "the connection was closed");
        &self.buffer
    }

    /// Whether nothing has come so far.
    pub fn is_silent(&mut self) -> bool {
        let mut byte = [0];
        self.buffer.is_empty()
            && self
                .stream
                .try_read(&mut byte)
                .is_err_and(|error| error.kind() == std::io::ErrorKind::WouldBlock)
    }

    async fn more(&mut self) -> bool {
        matches!(self.stream.read_buf(&mut self.buffer).await, Ok(n) if n > 0)
    }

    async fn read_answer(&mut self, is_head: bool) -> Option<Answer> {
        let end = loop {
            if let Some(end) = self.buffer.windows(4).position(|window| window == b"\r\n\r\n") {
                break end;
            }
            if !self.more().await {
                assert!(self.buffer.is_empty(), "half a reply: {:?}", String::from_utf8_lossy(&self.buffer));
                return None;
            }
        };
        let head = String::from_utf8(self.buffer.drain(..end + 4).collect()).expect("a head of text");
        let mut lines = head.trim_end().split("\r\n");
        let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok()).expect("a status");
        let headers: Vec<(String, String)> = lines
            .map(|line| line.split_once(": ").unwrap_or((line, "")))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
            .collect();
        let mut answer = Answer { status, headers, body: Vec::new() };
        if !is_head && status != 204 && status != 304 {
            let length: usize = answer.header("content-length").parse().expect("a length");
            while self.buffer.len() < length {
                assert!(self.more().await, "half a body");
            }
            answer.body = self.buffer.drain(..length).collect();
        }
        Some(answer)
    }
}

/// A request's bytes. `headers` are whole lines, without their ends.
pub fn request(method: &str, target: &[u8], headers: &[Vec<u8>], body: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = [method.as_bytes(), b" ", target, b" HTTP/1.1\r\nHost: test\r\n"].concat();
    for header in headers {
        bytes.extend_from_slice(header);
        bytes.extend_from_slice(b"\r\n");
    }
    if let Some(body) = body {
        bytes.extend_from_slice(format!("Content-Length: {}\r\n", body.len()).as_bytes());
    }
    bytes.extend_from_slice(b"\r\n");
    bytes.extend_from_slice(body.unwrap_or_default());
    bytes
}

/// One request on a connection of its own.
#[derive(Clone, Debug)]
pub struct Ask {
    method: String,
    target: Vec<u8>,
    headers: Vec<Vec<u8>>,
    body: Option<Vec<u8>>,
}

impl Ask {
    pub fn new(method: &str, target: impl AsRef<[u8]>) -> Self {
        Self { method: method.to_owned(), target: target.as_ref().to_vec(), headers: Vec::new(), body: None }
    }

    pub fn get(target: impl AsRef<[u8]>) -> Self {
        Self::new("GET", target)
    }

    pub fn header(mut self, name: &str, value: impl AsRef<[u8]>) -> Self {
        self.headers.push([name.as_bytes(), b": ", value.as_ref()].concat());
        self
    }

    pub fn token(self, token: &str) -> Self {
        self.header("Authorization", format!("Bearer {token}"))
    }

    /// The same with this token, if there is one.
    pub fn maybe_token(self, token: Option<&str>) -> Self {
        match token {
            Some(token) => self.token(token),
            None => self,
        }
    }

    /// The same with a body of any type.
    pub fn body(mut self, body: impl AsRef<[u8]>) -> Self {
        self.body = Some(body.as_ref().to_vec());
        self
    }

    /// The same with a body that is said to be JSON.
    pub fn json(self, body: impl AsRef<[u8]>) -> Self {
        self.header("Content-Type", "application/json").body(body)
    }

    pub fn bytes(&self) -> Vec<u8> {
        request(&self.method, &self.target, &self.headers, self.body.as_deref())
    }

    pub async fn of(self, address: &str) -> Answer {
        let mut wire = Wire::to(address).await;
        wire.send(self.bytes()).await;
        let answer = if self.method == "HEAD" { wire.answer_to_head().await } else { wire.answer().await };
        answer.unwrap_or_else(|| panic!("no answer to {}", String::from_utf8_lossy(&self.bytes())))
    }
}
