//! What the server shows to browsers and reading machines: the contract, the
//! page that renders it, short texts for AI agents, and whom to tell of a
//! weakness.
//!
//! Files of `assets/` are embedded in the program. Nothing here asks the
//! database, and nothing is loaded from another host.

mod contract;
mod docs;
mod document;
mod entrance;
mod etag;
mod lists;
mod llms;
mod llms_full;
mod page;
mod pattern;
mod security_txt;
mod shape;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::response::{IntoResponse, Response};
use http::{HeaderMap, StatusCode};

use crate::domain::time::Timestamp;
use page::Page;

pub use contract::{OPENAPI_YAML, RELEASED, VERSION};
pub use entrance::{ENTRANCES, entrance};

/// Where RFC 9116 wants the text.
const SECURITY_TXT: &str = "/.well-known/security.txt";

/// What the documents say of the place where this server stands.
#[derive(Clone, Debug)]
pub struct Site {
    /// Whom to tell of a weakness: a `mailto:`, `https:` or `tel:` URI.
    pub security_contact: String,
    /// How clients reach this server, if that is known.
    pub public_url: Option<String>,
}

static PAGES: LazyLock<BTreeMap<String, Page>> = LazyLock::new(|| {
    let text = |text: String| Page::new(text.into(), "text/plain; charset=utf-8");
    let texts = [("/llms.txt", text(llms::text())), ("/llms-full.txt", text(llms_full::text()))];
    let texts = texts.into_iter().map(|(path, page)| (path.to_owned(), page));
    contract::pages().into_iter().chain(docs::pages()).chain(texts).collect()
});

/// Every path that [`page`] answers.
pub fn paths() -> impl Iterator<Item = &'static str> {
    PAGES.keys().map(String::as_str).chain([SECURITY_TXT])
}

/// The page at one of [`paths`], or 304 where the client has it already.
pub async fn page(path: &'static str, headers: &HeaderMap, site: &Site) -> Response {
    if path == SECURITY_TXT {
        let text = security_txt::text(site, Timestamp::now());
        return Page::new(text.into(), "text/plain; charset=utf-8").reply(headers);
    }
    let Some(page) = PAGES.get(path) else { return StatusCode::NOT_FOUND.into_response() };
    if !page.is_slow(headers) {
        return page.reply(headers);
    }
    let headers = headers.clone();
    let reply = tokio::task::spawn_blocking(move || page.reply(&headers)).await;
    reply.unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}
