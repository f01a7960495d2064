//! Requests, and what came back.

use reqwest::{Method, StatusCode, header::HeaderMap};
use serde_json::Value;

use super::World;

/// A reply that has been read.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: HeaderMap,
    pub text: String,
}

impl Reply {
    /// The body as JSON; null for none.
    pub fn json(&self) -> Value {
        if self.text.is_empty() {
            return Value::Null;
        }
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("no JSON: {}", self.text))
    }

    /// The header's text, or nothing.
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("text"))
    }

    /// The error's code.
    pub fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }

    /// What is wrong with a field.
    pub fn field(&self, name: &str) -> String {
        self.json()["details"]["fields"][name].to_string()
    }

    /// Fails unless the status is this one.
    #[track_caller]
    pub fn expect(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{}", self.text);
        self
    }
}

impl World {
    /// Sends any request. The path begins after `/api/v1` unless it is absolute
    /// from `//` on, as in `//healthz`.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        token: Option<&str>,
        headers: &[(&str, &str)],
        body: Option<Vec<u8>>,
    ) -> Reply {
        let url = match path.strip_prefix("//") {
            Some(rest) => format!("{}/{rest}", self.base),
            None => format!("{}/api/v1{path}", self.base),
        };
        let mut request = self.client.request(method, url);
        if let Some(token) = token {
            request = request.bearer_auth(token);
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        if let Some(body) = body {
            request = request.body(body);
        }
        let response = request.send().await.expect("a reply");
        let status: StatusCode = response.status();
        let headers = response.headers().clone();
        let text = String::from_utf8(response.bytes().await.expect("a body").to_vec()).expect("text");
        Reply { status: status.as_u16(), headers, text }
    }

    /// A GET.
    pub async fn get(&self, path: &str, token: &str) -> Reply {
        self.send(Method::GET, path, Some(token), &[], None).await
    }

    /// A DELETE.
    pub async fn delete(&self, path: &str, token: &str) -> Reply {
        self.send(Method::DELETE, path, Some(token), &[], None).await
    }

    /// A POST of JSON.
    pub async fn post(&self, path: &str, token: &str, body: &Value) -> Reply {
        self.post_text(path, Some(token), &body.to_string()).await
    }

    /// A POST of a text that is said to be JSON.
    pub async fn post_text(&self, path: &str, token: Option<&str>, body: &str) -> Reply {
        let headers = [("content-type", "application/json")];
        self.send(Method::POST, path, token, &headers, Some(body.as_bytes().to_vec())).await
    }

    /// A POST without a body.
    pub async fn post_nothing(&self, path: &str, token: &str) -> Reply {
        self.send(Method::POST, path, Some(token), &[], None).await
    }
}
