//! Sending requests, and writing them down for people.

use std::fmt::Write;
use std::time::{Duration, Instant};

use http::{HeaderMap, Method};
use reqwest::redirect::Policy;

use crate::requests::Request;

/// What stands for the token of a run.
pub const RUN_TOKEN: &str = "$RUN_TOKEN";

/// A server, and the way to it.
#[derive(Clone, Debug)]
pub struct Client {
    http: reqwest::Client,
    base: String,
}

/// What the server said.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    /// The headers.
    pub headers: HeaderMap,
    /// The content.
    pub content: Vec<u8>,
    /// How long it took until all of it was there.
    pub took: Duration,
}

impl Client {
    /// A client of the server at `base`, for example `http://127.0.0.1:8080`.
    ///
    /// # Panics
    /// When no client can be made.
    pub fn new(base: &str) -> Self {
        // The provider is the process's; somebody else may have set it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let http = reqwest::Client::builder()
            // A reply that leads elsewhere is judged, too.
            .redirect(Policy::none())
            // Servers end connections that are idle for long, perhaps just when one is used again.
            .pool_idle_timeout(Duration::from_secs(1))
            .timeout(Duration::from_secs(60));
        Self { http: http.build().expect("a client"), base: base.trim_end_matches('/').to_owned() }
    }

    /// For example `http://127.0.0.1:8080`.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// Sends a request with these credentials, by the method it is of or by
    /// another.
    pub async fn send(
        &self,
        method: &Method,
        request: &Request,
        authorization: Option<&str>,
    ) -> reqwest::Result<Answer> {
        let url = format!("{}{}", self.base, request.target());
        let mut builder = self.http.request(method.clone(), url);
        if let Some(value) = authorization {
            builder = builder.header("authorization", value);
        }
        for (name, value) in request.header_texts() {
            builder = builder.header(name, value.into_bytes());
        }
        if let Some(media) = &request.content_type {
            builder = builder.header("content-type", media);
        }
        if let Some(content) = &request.content {
            builder = builder.body(content.0.clone());
        }
        let begun = Instant::now();
        let response = builder.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let content = response.bytes().await?.to_vec();
        Ok(Answer { status, headers, content, took: begun.elapsed() })
    }
}

/// The request as one line for a shell. Whatever tokens it was sent with, the
/// line says `$TOKEN` and `$RUN_TOKEN`.
pub fn curl(base: &str, method: &Method, request: &Request, authorization: Option<&str>) -> String {
    let request = &request.masked(RUN_TOKEN);
    let mut line = String::from("curl -sS --path-as-is");
    let mut put = |text: &str| {
        let _ = write!(line, " {text}");
    };
    match *method {
        Method::GET if request.content.is_none() => {}
        Method::HEAD => put("-I"),
        _ => put(&format!("-X {method}")),
    }
    match authorization {
        Some(value) if value.starts_with("Bearer spci_") => put("-H \"Authorization: Bearer $TOKEN\""),
        Some(value) => put(&format!("-H {}", quoted(format!("Authorization: {value}").as_bytes()))),
        None => {}
    }
    let media = request.content_type.iter().map(|media| ("Content-Type", media.clone()));
    for (name, value) in request.header_texts().chain(media) {
        if value == RUN_TOKEN {
            put(&format!("-H \"{name}: {RUN_TOKEN}\""));
        } else {
            put(&format!("-H {}", quoted(format!("{name}: {value}").as_bytes())));
        }
    }
    if let Some(content) = &request.content {
        // Else curl says that it is a form.
        if request.content_type.is_none() {
            put("-H 'Content-Type:'");
        }
        put(&format!("--data-binary {}", data(&content.0)));
    }
    let url = format!("{base}{}", request.target());
    put(&if url.contains(RUN_TOKEN) { format!("\"{url}\"") } else { quoted(url.as_bytes()) });
    line
}

/// A body for a shell: what no argument can carry, and what is too long to be
/// read, comes from a command.
fn data(content: &[u8]) -> String {
    let first = content.first().copied();
    if content.len() > 2000 && content.iter().all(|byte| Some(*byte) == first) {
        let byte = first.unwrap_or_default();
        return format!("@<(printf '\\{byte:03o}%.0s' $(seq {}))", content.len());
    }
    if content.contains(&0) {
        let written: String = content.iter().map(|byte| format!("\\{byte:03o}")).collect();
        return format!("@<(printf '{written}')");
    }
    // An `@` at its beginning would name a file.
    if first == Some(b'@') { format!("@<(printf %s {})", quoted(content)) } else { quoted(content) }
}

/// Text for a shell, as it is.
fn quoted(text: &[u8]) -> String {
    let plain = |byte: &u8| byte.is_ascii_graphic() || *byte == b' ';
    if text.iter().all(plain) {
        let text = String::from_utf8_lossy(text);
        return format!("'{}'", text.replace('\'', "'\\''"));
    }
    let written: String = text
        .iter()
        .map(|byte| match byte {
            b'\'' | b'\\' => format!("\\{}", char::from(*byte)),
            byte if plain(byte) => char::from(*byte).to_string(),
            byte => format!("\\{byte:03o}"),
        })
        .collect();
    format!("$'{written}'")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::contract::operation;
    use crate::requests::Content;

    #[test]
    fn a_request_is_one_line_without_its_token() {
        let mut request = Request::empty(operation("cancelRun").expect("an operation"));
        request.path.insert("run_id".to_owned(), json!(7));
        request.content_type = Some("application/json".to_owned());
        request.content = Some(Content(br#"{"reason": "it's\n"}"#.to_vec()));
        let line = curl("http://h", &request.operation.method, &request, Some("Bearer spci_secret"));
        let expected = "curl -sS --path-as-is -X POST -H \"Authorization: Bearer $TOKEN\" \
            -H 'Content-Type: application/json' --data-binary '{\"reason\": \"it'\\''s\\n\"}' \
            'http://h/api/v1/runs/7/cancel'";
        assert_eq!(line, expected);
    }

    #[test]
    fn the_tokens_of_runs_are_not_told() {
        let secret = "x".repeat(64);
        let mut request = Request::empty(operation("reportLegacy").expect("an operation"));
        request.path.insert("test_id".to_owned(), json!("7"));
        request.path.insert("token".to_owned(), json!(secret));
        request.headers.insert("X-Run-Token".to_owned(), json!(secret));
        let line = curl("http://h", &request.operation.method, &request, None);
        let expected = "curl -sS --path-as-is -X POST -H \"X-Run-Token: $RUN_TOKEN\" \
            \"http://h/progress-reporter/7/$RUN_TOKEN\"";
        assert_eq!(line, expected);
    }

    #[test]
    fn a_shell_gets_the_bytes_that_were_sent() {
        for content in [
            &b"plain"[..],
            b"it's \\ and \"more\"",
            b"\xff\n\t'\\",
            b"a\0b",
            b"@file",
            &b" ".repeat(3000),
            "fünf".as_bytes(),
            b"%s\\n",
        ] {
            let argument = data(content);
            let script = match argument.strip_prefix("@<(").and_then(|command| command.strip_suffix(')')) {
                Some(command) => command.to_owned(),
                None => format!("printf %s {argument}"),
            };
            let shown = std::process::Command::new("bash").args(["-c", &script]).output().expect("a shell");
            assert_eq!(
                shown.stdout.escape_ascii().to_string(),
                content.escape_ascii().to_string(),
                "{script}"
            );
        }
    }
}
