//! A client of the server's API, as far as the demo needs one.

use reqwest::multipart::{Form, Part};
use reqwest::{Client, Method, RequestBuilder};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::api::models::{ErrorCode, ErrorResponse};
use crate::cli::Failure;

/// The API of a server, for the holder of a token.
pub(super) struct Api {
    client: Client,
    base: String,
    token: String,
}

/// Why a request came to nothing.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refused {
    /// The server said so.
    #[error("{method} {path}: {} ({:?})", .reply.message, .reply.code)]
    Told { method: Method, path: String, reply: Box<ErrorResponse> },
    /// There was no reply, or one that is none.
    #[error("{method} {path}: {reason}")]
    NoReply { method: Method, path: String, reason: String },
}

impl Api {
    /// The API below `base`, as in `http://127.0.0.1:8080`.
    pub(super) fn new(base: &str, token: &str) -> Result<Self, Failure> {
        // A proxy has no business between two parts of one process.
        let client = Client::builder().no_proxy().build()?;
        Ok(Self { client, base: format!("{base}/api/v1"), token: token.to_owned() })
    }

    /// Reads something.
    pub(super) async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Refused> {
        self.send(Method::GET, path, |request| request).await
    }

    /// Does something.
    pub(super) async fn post<T: DeserializeOwned>(&self, path: &str, body: &Value) -> Result<T, Refused> {
        self.send(Method::POST, path, |request| request.json(body)).await
    }

    /// Does something that needs no body.
    pub(super) async fn order<T: DeserializeOwned>(&self, path: &str) -> Result<T, Refused> {
        self.send(Method::POST, path, |request| request).await
    }

    /// Changes something.
    pub(super) async fn patch<T: DeserializeOwned>(&self, path: &str, body: &Value) -> Result<T, Refused> {
        self.send(Method::PATCH, path, |request| request.json(body)).await
    }

    /// Uploads a file as the part `file` of a form.
    pub(super) async fn upload<T: DeserializeOwned>(
        &self,
        path: &str,
        name: &str,
        bytes: Vec<u8>,
    ) -> Result<T, Refused> {
        let form = Form::new().part("file", Part::bytes(bytes).file_name(name.to_owned()));
        self.send(Method::POST, path, |request| request.multipart(form)).await
    }

    async fn send<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        fill: impl FnOnce(RequestBuilder) -> RequestBuilder,
    ) -> Result<T, Refused> {
        let no_reply =
            |reason: String| Refused::NoReply { method: method.clone(), path: path.to_owned(), reason };
        let request =
            self.client.request(method.clone(), format!("{}{path}", self.base)).bearer_auth(&self.token);
        let response = fill(request).send().await.map_err(|error| no_reply(error.to_string()))?;
        let status = response.status();
        let text = response.text().await.map_err(|error| no_reply(error.to_string()))?;
        if status.is_success() {
            return serde_json::from_str(&text).map_err(|error| no_reply(error.to_string()));
        }
        match serde_json::from_str(&text) {
            Ok(reply) => Err(Refused::Told { method, path: path.to_owned(), reply: Box::new(reply) }),
            Err(_) => Err(no_reply(format!("status {status}"))),
        }
    }
}

impl Refused {
    /// Whether it is refused because the thing is there already.
    pub(super) fn is_conflict(&self) -> bool {
        matches!(self, Self::Told { reply, .. } if reply.code == ErrorCode::Conflict)
    }

    /// One of the details that the server told.
    pub(super) fn detail(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Told { reply, .. } => reply.details.get(name),
            Self::NoReply { .. } => None,
        }
    }
}
