//! One page: its content, what it is, and what browsers may do with it.

use std::io::Read;
use std::sync::OnceLock;

use axum::body::Body;
use axum::response::Response;
use bytes::Bytes;
use flate2::read::GzDecoder;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};

use super::etag;

/// How long a browser may use a page without asking again.
#[derive(Clone, Copy)]
pub(super) enum Freshness {
    /// Not at all: the next version of the server may have another one.
    Asks,
    /// For ever: whatever differs has another name.
    Lasts,
}

impl Freshness {
    const fn cache_control(self) -> HeaderValue {
        match self {
            Self::Asks => HeaderValue::from_static("no-cache"),
            Self::Lasts => HeaderValue::from_static("public, max-age=31536000, immutable"),
        }
    }
}

/// What the server sends, in one or two encodings.
enum Content {
    Plain(Bytes, HeaderValue),
    /// Compressed in the program. Inflated once, when the first client comes
    /// that cannot do so itself.
    Gzip {
        packed: (Bytes, HeaderValue),
        plain: OnceLock<Bytes>,
        plain_etag: HeaderValue,
    },
}

/// A page.
pub(super) struct Page {
    content: Content,
    media: &'static str,
    freshness: Freshness,
    policy: Option<&'static str>,
}

impl Page {
    /// A page that is asked for again each time.
    pub(super) fn new(content: Bytes, media: &'static str) -> Self {
        let etag = etag::of(&content);
        Self { content: Content::Plain(content, etag), media, freshness: Freshness::Asks, policy: None }
    }

    /// A page that the program holds compressed.
    pub(super) fn packed(packed: Bytes, media: &'static str) -> Self {
        let plain_etag = etag::of(&[b"inflated ", &*packed].concat());
        let etag = etag::of(&packed);
        let content = Content::Gzip { packed: (packed, etag), plain: OnceLock::new(), plain_etag };
        Self { content, media, freshness: Freshness::Asks, policy: None }
    }

    /// The same, which never changes under its name.
    pub(super) fn lasting(self) -> Self {
        Self { freshness: Freshness::Lasts, ..self }
    }

    /// The same with a content security policy of its own.
    pub(super) fn with_policy(self, policy: &'static str) -> Self {
        Self { policy: Some(policy), ..self }
    }

    /// Whether [`reply`](Self::reply) to such a request has to inflate it first,
    /// which is no work for the threads that serve others.
    pub(super) fn is_slow(&self, headers: &HeaderMap) -> bool {
        matches!(&self.content, Content::Gzip { plain, .. } if plain.get().is_none() && !takes_gzip(headers))
    }

    /// The reply: the page, or 304 where the client has it already.
    pub(super) fn reply(&self, headers: &HeaderMap) -> Response {
        let gzip = takes_gzip(headers);
        let etag = match &self.content {
            Content::Plain(_, etag) => etag,
            Content::Gzip { packed, plain_etag, .. } => {
                if gzip {
                    &packed.1
                } else {
                    plain_etag
                }
            }
        };
        let known = etag::matches(headers, etag);
        let mut response = Response::new(if known { Body::empty() } else { Body::from(self.bytes(gzip)) });
        let fields = response.headers_mut();
        let mut put = |name: HeaderName, value| fields.insert(name, value);
        put(header::ETAG, etag.clone());
        put(header::CACHE_CONTROL, self.freshness.cache_control());
        if let Some(policy) = self.policy {
            put(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
        }
        if matches!(self.content, Content::Gzip { .. }) {
            put(header::VARY, HeaderValue::from_static("accept-encoding"));
        }
        if known {
            *response.status_mut() = StatusCode::NOT_MODIFIED;
            return response;
        }
        put(header::CONTENT_TYPE, HeaderValue::from_static(self.media));
        if gzip && matches!(self.content, Content::Gzip { .. }) {
            put(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
        }
        response
    }

    fn bytes(&self, gzip: bool) -> Bytes {
        match &self.content {
            Content::Plain(content, _) => content.clone(),
            Content::Gzip { packed, .. } if gzip => packed.0.clone(),
            Content::Gzip { packed, plain, .. } => plain.get_or_init(|| inflated(&packed.0)).clone(),
        }
    }
}

/// What is compressed here was compressed by us, so it can be inflated; a test
/// inflates every page.
fn inflated(packed: &[u8]) -> Bytes {
    let mut plain = Vec::new();
    match GzDecoder::new(packed).read_to_end(&mut plain) {
        Ok(_) => plain.into(),
        Err(_) => Bytes::new(),
    }
}

/// Whether `Accept-Encoding` names gzip, or anything, without refusing it.
fn takes_gzip(headers: &HeaderMap) -> bool {
    let weight = |wanted: &str| {
        let values = headers.get_all(header::ACCEPT_ENCODING).iter();
        values.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')).find_map(|coding| {
            let mut parts = coding.split(';').map(str::trim);
            let name = parts.next()?;
            let weight = parts.find_map(|part| part.strip_prefix("q=").or(part.strip_prefix("Q=")));
            name.eq_ignore_ascii_case(wanted)
                .then(|| weight.is_none_or(|weight| weight.parse().is_ok_and(|weight: f32| weight > 0.0)))
        })
    };
    weight("gzip").or_else(|| weight("*")).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn takes(values: &[&'static str]) -> bool {
        let pairs = values.iter().map(|value| (header::ACCEPT_ENCODING, HeaderValue::from_static(value)));
        takes_gzip(&pairs.collect())
    }

    #[test]
    fn gzip_goes_to_who_asks_for_it() {
        for values in [&["gzip"][..], &["GZIP;q=0.5"], &["br, gzip"], &["br", "deflate,gzip ; q=1"], &["*"]] {
            assert!(takes(values), "{values:?}");
        }
        for values in [&[][..], &[""], &["br"], &["gzip;q=0"], &["gzip;q=0.0, *"], &["*;q=0"], &["gzip;q=x"]]
        {
            assert!(!takes(values), "{values:?}");
        }
    }
}
