//! What the server shows to browsers and reading machines: the contract, the
//! page that renders it, and a short text for AI agents.
//!
//! Files of `assets/` are embedded in the program. Nothing here asks the
//! database, and nothing is loaded from another host.

mod etag;
mod llms;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::body::Body;
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, StatusCode, header};
use rust_embed::RustEmbed;

/// The contract as it is written.
pub const OPENAPI_YAML: &str = include_str!("../../openapi-ci-api.yaml");

/// Every path that [`page`] answers.
pub const PATHS: [&str; 6] =
    ["/docs", "/docs/app.js", "/docs/style.css", "/openapi.yaml", "/openapi.json", "/llms.txt"];

/// What the documentation may do: nothing but show what this server sends.
const DOCS_POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; \
     img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

#[derive(RustEmbed)]
#[folder = "src/web/assets/"]
struct Assets;

struct Page {
    content: Bytes,
    media: &'static str,
    etag: HeaderValue,
}

static PAGES: LazyLock<BTreeMap<&str, Page>> = LazyLock::new(|| {
    let read = |path: &'static str| content(path).map(|(content, media)| (path, Page::new(content, media)));
    PATHS.into_iter().filter_map(read).collect()
});

/// The page at one of [`PATHS`], or 304 where the client has it already.
pub fn page(path: &str, headers: &HeaderMap) -> Response {
    let Some(page) = PAGES.get(path) else { return StatusCode::NOT_FOUND.into_response() };
    let known = etag::matches(headers, &page.etag);
    let mut response = Response::new(if known { Body::empty() } else { Body::from(page.content.clone()) });
    let fields = response.headers_mut();
    fields.insert(header::ETAG, page.etag.clone());
    fields.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    if path == "/docs" {
        fields.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(DOCS_POLICY));
    }
    if known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    } else {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(page.media));
    }
    response
}

impl Page {
    fn new(content: Bytes, media: &'static str) -> Self {
        let etag = etag::of(&content);
        Self { content, media, etag }
    }
}

fn content(path: &str) -> Option<(Bytes, &'static str)> {
    let asset = |name: &str| Assets::get(name).map(|file| Bytes::from(file.data.into_owned()));
    Some(match path {
        "/docs" => (asset("docs.html")?, "text/html; charset=utf-8"),
        "/docs/app.js" => (asset("app.js")?, "text/javascript; charset=utf-8"),
        "/docs/style.css" => (asset("style.css")?, "text/css; charset=utf-8"),
        "/openapi.yaml" => (Bytes::from_static(OPENAPI_YAML.as_bytes()), "application/yaml"),
        "/openapi.json" => (Bytes::from_static(crate::api::OPENAPI.as_bytes()), "application/json"),
        "/llms.txt" => (llms::text().into(), "text/plain; charset=utf-8"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn get(path: &str) -> Response {
        page(path, &HeaderMap::new())
    }

    #[test]
    fn every_page_is_there_and_can_be_revalidated() {
        for path in PATHS {
            let response = get(path);
            assert_eq!(response.status(), StatusCode::OK, "{path}");
            assert_eq!(response.headers()[header::CACHE_CONTROL], "no-cache", "{path}");
            assert!(response.headers().contains_key(header::CONTENT_TYPE), "{path}");
            assert!(PAGES[path].content.len() > 500, "{path}");

            let etag = response.headers()[header::ETAG].clone();
            let headers = HeaderMap::from_iter([(header::IF_NONE_MATCH, etag.clone())]);
            let response = page(path, &headers);
            assert_eq!(response.status(), StatusCode::NOT_MODIFIED, "{path}");
            assert_eq!(response.headers()[header::ETAG], etag, "{path}");
            assert!(!response.headers().contains_key(header::CONTENT_TYPE), "{path}");
        }
        assert_eq!(get("/other").status(), StatusCode::NOT_FOUND);
    }

    #[test]
    fn only_the_documentation_has_a_policy_of_its_own() {
        for path in PATHS {
            let policy = get(path).headers().get(header::CONTENT_SECURITY_POLICY).cloned();
            assert_eq!(policy, (path == "/docs").then(|| HeaderValue::from_static(DOCS_POLICY)), "{path}");
        }
    }

    /// The policy forbids what is inline or elsewhere; so the page may not need it.
    #[test]
    fn the_documentation_obeys_its_policy() {
        let html = String::from_utf8(PAGES["/docs"].content.to_vec()).unwrap();
        for forbidden in ["<style", " style=", "<script>", " onclick=", "http://", "https://", "src=\"//"] {
            // The address of the SVG namespace in the icon is a name, not a link.
            let html = html.replace("http://www.w3.org/2000/svg", "");
            assert!(!html.contains(forbidden), "docs.html has {forbidden}");
        }
        for needed in ["docs/app.js", "docs/style.css"] {
            assert!(html.contains(needed) && PATHS.contains(&format!("/{needed}").as_str()), "{needed}");
        }
    }
}
