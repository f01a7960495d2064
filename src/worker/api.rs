//! The server as the worker sees it: requests that are made again until there is
//! an answer.
//!
//! Every operation of the protocol may be repeated without harm, so whatever is
//! no answer (no connection, a broken one, 429, a 5xx) is followed by the same
//! request, for as long as somebody wants to know.

use std::path::Path;
use std::time::Duration;

use bytes::Bytes;
use reqwest::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, RETRY_AFTER};
use reqwest::redirect::Policy;
use reqwest::{Method, Response, StatusCode, Url};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::fs::File;
use tokio_util::sync::CancellationToken;

use super::backoff::Backoff;
use super::{Event, Tell};
use crate::api::models::{ErrorCode, ErrorDetails, ErrorResponse};
use crate::domain::secret::Secret;

/// How long a connection may take to come about.
const CONNECTING: Duration = Duration::from_secs(10);

/// How long an answer to a small request may take.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The slowest upload that is waited for, in bytes a second.
const SLOWEST: u64 = 50_000;

/// How long a download may go without a byte.
const STALL: Duration = Duration::from_secs(30);

/// Why a request has no result.
#[derive(Debug)]
pub enum Problem {
    /// Nobody wants to know any more.
    Quit,
    /// The job is lost, or has ended.
    Lost(ErrorCode),
    /// The server understood, and said no.
    Refused(Refusal),
    /// A file of this machine cannot be read.
    Local(std::io::Error),
}

/// How the server said no.
#[derive(Debug)]
pub struct Refusal {
    /// The status.
    pub status: u16,
    /// The error's code, if there is one.
    pub code: Option<ErrorCode>,
    /// What it says.
    pub message: String,
    /// More about it.
    pub details: ErrorDetails,
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "the server answered {}: {}", self.status, self.message)
    }
}

/// What a request carries.
#[derive(Clone, Debug)]
pub enum Body<'a> {
    /// Nothing.
    Nothing,
    /// JSON.
    Json(Bytes),
    /// Bytes.
    Bytes(Bytes),
    /// A file, and its length in bytes.
    File(&'a Path, u64),
}

impl Body<'_> {
    /// A value as JSON.
    pub fn json(value: &impl Serialize) -> Result<Self, Problem> {
        let json = serde_json::to_vec(value).map_err(|error| Problem::Local(error.into()))?;
        Ok(Self::Json(json.into()))
    }

    fn length(&self) -> u64 {
        match self {
            Self::Nothing => 0,
            Self::Json(bytes) | Self::Bytes(bytes) => bytes.len() as u64,
            Self::File(_, length) => *length,
        }
    }
}

/// A request.
#[derive(Clone, Debug)]
pub struct Call<'a> {
    /// Its method.
    pub method: Method,
    /// Its path and query after `/api/v1/`.
    pub path: &'a str,
    /// The token of the job it is about.
    pub job: Option<&'a Secret>,
    /// What it carries.
    pub body: Body<'a>,
    /// How long the answer may take once the body was sent.
    pub patience: Duration,
}

/// A server, and the right to work for it.
pub struct Api {
    client: reqwest::Client,
    /// Without our token, which is nobody else's business.
    downloads: reqwest::Client,
    base: Url,
    token: Secret,
    tell: Tell,
}

impl Api {
    /// The server at this address. The token needs the scope `worker:run`.
    pub fn new(base: &Url, token: Secret, tell: Tell) -> Result<Self, String> {
        let builder = || {
            reqwest::Client::builder()
                .connect_timeout(CONNECTING)
                .user_agent(concat!("touchstone-worker/", env!("CARGO_PKG_VERSION")))
        };
        // A redirection could carry a job's token to a stranger.
        let client = builder().redirect(Policy::none()).build().map_err(|error| error.to_string())?;
        let downloads = builder().build().map_err(|error| error.to_string())?;
        let mut base = base.clone();
        let path = base.path().trim_end_matches('/').trim_end_matches("/api/v1").to_owned();
        base.set_path(&format!("{path}/"));
        Ok(Self { client, downloads, base, token, tell })
    }

    /// Makes a request until it is answered; nothing where the answer is 204.
    pub async fn call<T: DeserializeOwned>(
        &self,
        call: &Call<'_>,
        quit: &CancellationToken,
    ) -> Result<Option<T>, Problem> {
        let mut backoff = Backoff::default();
        let mut told = false;
        loop {
            if quit.is_cancelled() {
                return Err(Problem::Quit);
            }
            let answer = tokio::select! {
                answer = self.once(call) => answer?,
                () = quit.cancelled() => return Err(Problem::Quit),
            };
            match answer {
                Answer::Done(value) => return Ok(value),
                Answer::Refused(refusal) => return Err(refused(call, refusal)),
                Answer::Nothing { why, after } => {
                    let wait = backoff.next(after);
                    if !told {
                        self.tell(&format!("{why}; trying again until it answers"));
                        told = true;
                    }
                    pause(wait, quit).await?;
                }
            }
        }
    }

    async fn once<T: DeserializeOwned>(&self, call: &Call<'_>) -> Result<Answer<T>, Problem> {
        let url = self
            .base
            .join(&format!("api/v1/{}", call.path))
            .map_err(|error| Problem::Local(std::io::Error::other(format!("{}: {error}", call.path))))?;
        let uploading = Duration::from_secs(call.body.length() / SLOWEST);
        let mut request = self
            .client
            .request(call.method.clone(), url)
            .bearer_auth(self.token.expose())
            .timeout(CONNECTING + uploading + call.patience);
        if let Some(token) = call.job {
            request = request.header("x-run-token", token.expose());
        }
        request = match &call.body {
            Body::Nothing => request,
            Body::Json(json) => request.header(CONTENT_TYPE, "application/json").body(json.clone()),
            Body::Bytes(bytes) => {
                request.header(CONTENT_TYPE, "application/octet-stream").body(bytes.clone())
            }
            Body::File(path, length) => request
                .header(CONTENT_TYPE, "application/octet-stream")
                .header(CONTENT_LENGTH, *length)
                .body(File::open(path).await.map_err(Problem::Local)?),
        };
        let response = match request.send().await {
            Ok(response) => response,
            Err(error) => return Ok(nothing(&error)),
        };
        let status = response.status();
        if again(status) {
            let after = retry_after(response.headers());
            return Ok(Answer::Nothing { why: format!("the server answered {status}"), after });
        }
        if status == StatusCode::NO_CONTENT {
            return Ok(Answer::Done(None));
        }
        let body = match response.bytes().await {
            Ok(body) => body,
            Err(error) => return Ok(nothing(&error)),
        };
        if status.is_success() {
            return Ok(match serde_json::from_slice(&body) {
                Ok(value) => Answer::Done(Some(value)),
                // Something between here and the server speaks in its place.
                Err(_) => {
                    Answer::Nothing { why: "the server answered what makes no sense".into(), after: None }
                }
            });
        }
        let error: Option<ErrorResponse> = serde_json::from_slice(&body).ok();
        Ok(Answer::Refused(match error {
            Some(error) => Refusal {
                status: status.as_u16(),
                code: Some(error.code),
                message: error.message,
                details: error.details,
            },
            None => Refusal {
                status: status.as_u16(),
                code: None,
                message: status.canonical_reason().unwrap_or("nothing more").to_owned(),
                details: ErrorDetails::new(),
            },
        }))
    }

    /// The file at a link, until there is an answer: nothing where the link does
    /// not lead to it any more. `sink` takes its pieces, from the beginning again
    /// after each [`Piece::Begin`].
    pub async fn download<E: From<Problem>>(
        &self,
        link: &str,
        quit: &CancellationToken,
        mut sink: impl AsyncFnMut(Piece) -> Result<(), E>,
    ) -> Result<bool, E> {
        let Ok(url) = self.base.join(link) else { return Ok(false) };
        let mut backoff = Backoff::default();
        let mut told = false;
        loop {
            let sent = tokio::select! {
                sent = tokio::time::timeout(STALL, self.downloads.get(url.clone()).send()) => sent,
                () = quit.cancelled() => return Err(Problem::Quit.into()),
            };
            let (why, after) = match sent {
                Err(_) => ("the file store does not answer".to_owned(), None),
                Ok(Err(error)) => (error.without_url().to_string(), None),
                Ok(Ok(response)) if again(response.status()) => (
                    format!("the file store answered {}", response.status()),
                    retry_after(response.headers()),
                ),
                Ok(Ok(response)) if !response.status().is_success() => return Ok(false),
                Ok(Ok(response)) => {
                    sink(Piece::Begin).await?;
                    match stream(response, quit, &mut sink).await? {
                        None => return Ok(true),
                        Some(why) => (why, None),
                    }
                }
            };
            if !told {
                self.tell(&format!("{why}; trying again"));
                told = true;
            }
            pause(backoff.next(after), quit).await.map_err(E::from)?;
        }
    }

    fn tell(&self, notice: &str) {
        (self.tell)(&Event::Notice(notice.to_owned()));
    }
}

/// A part of a download.
#[derive(Debug)]
pub enum Piece {
    /// What came before counts no more.
    Begin,
    /// The next bytes.
    Bytes(Bytes),
}

enum Answer<T> {
    Done(Option<T>),
    Refused(Refusal),
    Nothing { why: String, after: Option<Duration> },
}

/// Hands on a body; says why, if not all of it came.
async fn stream<E: From<Problem>>(
    mut response: Response,
    quit: &CancellationToken,
    sink: &mut impl AsyncFnMut(Piece) -> Result<(), E>,
) -> Result<Option<String>, E> {
    loop {
        let piece = tokio::select! {
            piece = tokio::time::timeout(STALL, response.chunk()) => piece,
            () = quit.cancelled() => return Err(Problem::Quit.into()),
        };
        match piece {
            Ok(Ok(Some(bytes))) => sink(Piece::Bytes(bytes)).await?,
            Ok(Ok(None)) => return Ok(None),
            Ok(Err(error)) => return Ok(Some(error.without_url().to_string())),
            Err(_) => return Ok(Some("a download stalled".to_owned())),
        }
    }
}

/// Waits before another try.
pub async fn pause(wait: Duration, quit: &CancellationToken) -> Result<(), Problem> {
    tokio::select! {
        () = tokio::time::sleep(wait) => Ok(()),
        () = quit.cancelled() => Err(Problem::Quit),
    }
}

/// Statuses that answer nothing.
fn again(status: StatusCode) -> bool {
    let busy = [StatusCode::REQUEST_TIMEOUT, StatusCode::TOO_EARLY, StatusCode::TOO_MANY_REQUESTS];
    status.is_server_error() || busy.contains(&status)
}

fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    Some(Duration::from_secs(headers.get(RETRY_AFTER)?.to_str().ok()?.trim().parse().ok()?))
}

/// A failure of the connection. Links are as good as tokens, so none is shown.
fn nothing<T>(error: &reqwest::Error) -> Answer<T> {
    let why = if error.is_connect() {
        "the server cannot be reached"
    } else if error.is_timeout() {
        "the server takes too long"
    } else {
        "the connection to the server broke"
    };
    Answer::Nothing { why: why.to_owned(), after: None }
}

fn refused(call: &Call<'_>, refusal: Refusal) -> Problem {
    match refusal.code {
        Some(code @ (ErrorCode::LeaseLost | ErrorCode::RunEnded)) => Problem::Lost(code),
        // The run itself is gone.
        Some(code @ ErrorCode::NotFound) if call.job.is_some() => Problem::Lost(code),
        _ => Problem::Refused(refusal),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_server_is_where_it_is_said_to_be() {
        for (given, base) in [
            ("http://host:81", "http://host:81/"),
            ("http://host/", "http://host/"),
            ("https://host/touchstone", "https://host/touchstone/"),
            ("https://host/touchstone/api/v1/", "https://host/touchstone/"),
        ] {
            let _ = rustls::crypto::ring::default_provider().install_default();
            let tell: Tell = std::sync::Arc::new(|_| {});
            let api = Api::new(&given.parse().unwrap(), Secret::new("t"), tell).unwrap();
            assert_eq!(api.base.as_str(), base, "{given}");
        }
    }

    #[test]
    fn only_what_answers_nothing_is_asked_again() {
        for status in [408, 425, 429, 500, 502, 503, 504] {
            assert!(again(StatusCode::from_u16(status).unwrap()), "{status}");
        }
        for status in [200, 204, 301, 400, 401, 403, 404, 409, 413, 422] {
            assert!(!again(StatusCode::from_u16(status).unwrap()), "{status}");
        }
    }
}
