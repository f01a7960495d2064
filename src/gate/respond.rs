//! Step: respond. Every reply of the API is made here.

use std::fmt::Write;
use std::time::{Duration, SystemTime};

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use percent_encoding::{CONTROLS, percent_decode_str, utf8_percent_encode};

use super::context::Context;
use super::limiter::Standing;
use crate::api::models::{ErrorCode, ErrorResponse};
use crate::contract::{Fault, Page, Problem, Reply, ReplyBody};

/// The longest message that is sent, in characters.
const LONGEST_MESSAGE: usize = 500;

/// What a service answered, on the wire.
pub fn reply(reply: Result<Reply, Fault>, uri: &Uri, context: &Context) -> Response {
    let reply = match reply {
        Ok(reply) => reply,
        Err(error) => return fault(&error, context),
    };
    let mut response = match reply.body {
        ReplyBody::Empty => Response::new(Body::empty()),
        ReplyBody::Json(text) => json(text),
        ReplyBody::Problem(problem) => json(envelope(problem, context)),
        ReplyBody::Binary(body) => Response::new(body),
    };
    *response.status_mut() = reply.status;
    response.headers_mut().extend(reply.headers);
    if reply.status == StatusCode::UNAUTHORIZED {
        response.headers_mut().insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer"));
    }
    if let Some(links) = reply.page.and_then(|page| page_links(page, uri)) {
        response.headers_mut().insert(header::LINK, links);
    }
    response
}

/// An error as a reply.
pub fn problem(status: StatusCode, problem: Problem, context: &Context) -> Response {
    let mut response = json(envelope(problem, context));
    *response.status_mut() = status;
    response
}

/// A 503, with the advice to try again soon.
pub fn unavailable(answer: Problem, context: &Context) -> Response {
    let mut response = problem(StatusCode::SERVICE_UNAVAILABLE, answer, context);
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
    response
}

/// A 403.
pub fn forbidden(denied: Problem, context: &Context) -> Response {
    problem(StatusCode::FORBIDDEN, denied, context)
}

/// A fault of the server: logged with its cause, sent without it.
pub fn fault(fault: &Fault, context: &Context) -> Response {
    match fault {
        Fault::Internal(cause) => {
            tracing::error!(
                request_id = context.request_id,
                operation = context.trail.operation_id(),
                cause,
                "internal error"
            );
            let answer = Problem::new(ErrorCode::InternalError, "An unexpected error occurred.");
            problem(StatusCode::INTERNAL_SERVER_ERROR, answer, context)
        }
        Fault::Unavailable(cause) => {
            tracing::warn!(
                request_id = context.request_id,
                operation = context.trail.operation_id(),
                cause,
                "unavailable"
            );
            let answer =
                Problem::new(ErrorCode::Unavailable, "The server cannot do this at the moment. Try again.");
            unavailable(answer, context)
        }
        Fault::Malformed(status, answer) => problem(*status, answer.clone(), context),
    }
}

/// The answer to `OPTIONS`.
pub fn options(allow: &'static str) -> Response {
    (StatusCode::NO_CONTENT, [(header::ALLOW, allow)]).into_response()
}

/// The answer to a method that the path does not have.
pub fn method_not_allowed(allow: &'static str, context: &Context) -> Response {
    let answer =
        Problem::new(ErrorCode::MethodNotAllowed, format!("Method not allowed. Allowed are {allow}."));
    let mut response = problem(StatusCode::METHOD_NOT_ALLOWED, answer, context);
    response.headers_mut().insert(header::ALLOW, HeaderValue::from_static(allow));
    response
}

/// Where the client stands, as `X-RateLimit-*` and as the IETF draft's fields.
pub fn rate_limit_headers(headers: &mut HeaderMap, standing: &Standing) {
    let seconds = whole_seconds(standing.reset);
    let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let reset = whole_seconds(now + standing.reset);
    headers.insert("x-ratelimit-limit", standing.limit.requests.into());
    headers.insert("x-ratelimit-remaining", standing.remaining.into());
    headers.insert("x-ratelimit-reset", reset.into());
    let class = standing.class.as_str();
    let (requests, window) = (standing.limit.requests, standing.limit.window.as_secs());
    put(headers, "ratelimit-policy", format_args!("\"{class}\";q={requests};w={window}"));
    put(headers, "ratelimit", format_args!("\"{class}\";r={};t={seconds}", standing.remaining));
}

fn put(headers: &mut HeaderMap, name: &'static str, value: std::fmt::Arguments<'_>) {
    // Room for all of it, so that nothing is copied while it grows.
    let mut text = String::with_capacity(64);
    if text.write_fmt(value).is_ok()
        && let Ok(value) = HeaderValue::try_from(text)
    {
        headers.insert(name, value);
    }
}

/// Whole seconds, rounded up: a client that waits so long has waited enough.
pub fn whole_seconds(duration: Duration) -> u64 {
    duration.as_secs() + u64::from(duration.subsec_nanos() > 0)
}

fn json(text: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(text));
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/json"));
    response
}

fn envelope(problem: Problem, context: &Context) -> Vec<u8> {
    let message = match problem.message.char_indices().nth(LONGEST_MESSAGE) {
        Some((end, _)) => problem.message[..end].to_owned(),
        None => problem.message,
    };
    let answer = ErrorResponse {
        code: problem.code,
        message,
        details: problem.details,
        request_id: Some(context.request_id.clone()),
    };
    // Strings, numbers and maps of them: nothing here can fail to be written.
    serde_json::to_vec(&answer).unwrap_or_default()
}

/// RFC 8288 links to the neighbouring pages, relative to the server, so that
/// they hold behind any proxy.
fn page_links(page: Page, uri: &Uri) -> Option<HeaderValue> {
    let mut links = Vec::new();
    match page {
        Page::Offset { limit, offset, next, total } => {
            let mut link = |to: i64, relation: &str| {
                let place = [("limit", limit), ("offset", to)];
                links.push(page_link(uri, &["limit", "offset"], &place, relation));
            };
            if offset > 0 {
                link(0, "first");
                link((offset - limit).max(0), "prev");
            }
            if next < total {
                link(next, "next");
                link((total - 1) / limit * limit, "last");
            }
        }
        // A page that was asked for by `tail` is followed by one that is not.
        Page::Cursor { next } => {
            links.extend(next.map(|next| page_link(uri, &["cursor", "tail"], &[("cursor", next)], "next")))
        }
    }
    if links.is_empty() { None } else { HeaderValue::try_from(links.join(", ")).ok() }
}

/// A link to the same list at another place, without the parameters that said
/// where this page is.
fn page_link(uri: &Uri, without: &[&str], place: &[(&str, i64)], relation: &str) -> String {
    let other = |pair: &&str| {
        let name = percent_decode_str(pair.split('=').next().unwrap_or_default()).decode_utf8_lossy();
        !name.is_empty() && !without.contains(&&*name)
    };
    let mut query: Vec<String> = uri
        .query()
        .unwrap_or_default()
        .split('&')
        .filter(other)
        // What came as it is, such as `é`, no header may hold.
        .map(|pair| utf8_percent_encode(pair, CONTROLS).to_string())
        .collect();
    query.extend(place.iter().map(|(name, value)| format!("{name}={value}")));
    format!("<{}?{}>; rel=\"{relation}\"", uri.path(), query.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_what_is_no_place_and_can_be_sent() {
        let uri: Uri = "/api/v1/runs?branch=é%20x&%6Cimit=7&&offset=2&limit=1".parse().unwrap();
        let page = Page::Offset { limit: 2, offset: 2, next: 4, total: 5 };
        let links = page_links(page, &uri).unwrap();
        let links: Vec<&str> = links.to_str().unwrap().split(", ").collect();
        let kept = "/api/v1/runs?branch=%C3%A9%20x";
        assert_eq!(
            links,
            [
                format!("<{kept}&limit=2&offset=0>; rel=\"first\""),
                format!("<{kept}&limit=2&offset=0>; rel=\"prev\""),
                format!("<{kept}&limit=2&offset=4>; rel=\"next\""),
                format!("<{kept}&limit=2&offset=4>; rel=\"last\""),
            ]
        );
        assert!(page_links(Page::Offset { limit: 5, offset: 0, next: 5, total: 5 }, &uri).is_none());
    }

    #[test]
    fn a_page_by_cursor_leads_to_the_next_one() {
        let uri: Uri = "/api/v1/runs/1/logs?tail=5&level=error&cursor=7".parse().unwrap();
        let links = page_links(Page::Cursor { next: Some(42) }, &uri).unwrap();
        assert_eq!(links, "</api/v1/runs/1/logs?level=error&cursor=42>; rel=\"next\"");
        assert!(page_links(Page::Cursor { next: None }, &uri).is_none());
    }
}
