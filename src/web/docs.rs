//! `/docs`: the contract in Scalar's API reference, which is part of the program.

use bytes::Bytes;
use rust_embed::RustEmbed;

use super::page::Page;
use crate::domain::digest::sha256_hex;

/// What the page may do: show what this server sends, and ask this server.
/// Scalar puts its styles into the page, so those may stand there; scripts are
/// files of this server and nothing else.
pub(super) const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; \
     connect-src 'self'; img-src 'self' data: blob:; media-src blob:; base-uri 'none'; form-action 'none'; \
     frame-ancestors 'none'";

#[derive(RustEmbed)]
#[folder = "src/web/assets/"]
struct Assets;

/// What the page is made of: the name it has in the page, its file, its type.
const PARTS: [(&str, &str, &str); 3] = [
    ("docs/docs.css", "docs.css", "text/css; charset=utf-8"),
    ("docs/scalar.js", "scalar.js.gz", JAVASCRIPT),
    ("docs/start.js", "start.js", JAVASCRIPT),
];

const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// The page and its parts by their paths. A part's name has its digest in it,
/// so that browsers keep it for ever and never keep it too long.
pub(super) fn pages() -> Vec<(String, Page)> {
    let mut html = String::from_utf8_lossy(&asset("docs.html")).into_owned();
    let mut pages = Vec::new();
    for (name, file, media) in PARTS {
        let content = asset(file);
        let name_now = named_by_digest(name, &content);
        html = html.replace(name, &name_now);
        let page =
            if file.ends_with(".gz") { Page::packed(content, media) } else { Page::new(content, media) };
        pages.push((format!("/{name_now}"), page.lasting()));
    }
    let licence = Page::new(asset("scalar-licence.txt"), "text/plain; charset=utf-8");
    pages.push(("/docs/scalar-licence.txt".to_owned(), licence));
    let page = Page::new(html.into(), "text/html; charset=utf-8").with_policy(POLICY);
    pages.push(("/docs".to_owned(), page));
    pages
}

fn named_by_digest(path: &str, content: &[u8]) -> String {
    let digest = sha256_hex(content);
    match path.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}.{}.{extension}", &digest[..16]),
        None => path.to_owned(),
    }
}

/// An embedded file. That each of them is there is tested.
fn asset(name: &str) -> Bytes {
    Assets::get(name).map(|file| Bytes::from(file.data.into_owned())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The policy forbids scripts that are inline or elsewhere; so the page may not need them.
    #[test]
    fn the_page_obeys_its_policy_and_names_its_parts() {
        let html = String::from_utf8(asset("docs.html").to_vec()).unwrap();
        // The address of the SVG namespace in the icon is a name, not a link.
        let html = html.replace("http://www.w3.org/2000/svg", "");
        for forbidden in
            ["<script>", " onclick=", " onload=", "http://", "https://", "src=\"//", "javascript:"]
        {
            assert!(!html.contains(forbidden), "docs.html has {forbidden}");
        }
        for (name, file, _) in PARTS {
            assert!(!asset(file).is_empty(), "{file}");
            assert_eq!(html.matches(name).count(), 1, "{name}");
        }
        assert!(POLICY.contains("script-src 'self'; "), "{POLICY}");
    }

    #[test]
    fn scalar_is_told_to_keep_quiet() {
        let start = String::from_utf8(asset("start.js").to_vec()).unwrap();
        for setting in ["telemetry: false", "withDefaultFonts: false", "proxyUrl: ''", "persistAuth: false"] {
            assert!(start.contains(setting), "{setting}");
        }
    }

    #[test]
    fn a_name_changes_with_its_content() {
        assert_eq!(named_by_digest("docs/x.js", b""), "docs/x.e3b0c44298fc1c14.js");
        assert_ne!(named_by_digest("docs/x.js", b"x"), named_by_digest("docs/x.js", b"y"));
    }
}
