//! The tag `Files`, the file store behind it, and the names in it.

mod hostile;
mod links;
mod stores;

use reqwest::header::HeaderMap;
use touchstone::blobs::{Blobs, Links};
use touchstone::domain::secret::Secret;

use crate::support::World;

/// A key for links that a test knows.
const KEY: &str = "0123456789abcdef0123456789abcdef";

/// The links of a world whose key this is.
fn links_of(world: &World, key: &str) -> Links {
    Links::new(&Secret::new(key), &world.base)
}

/// The folder of a world as a file store.
fn blobs_of(world: &World) -> Blobs {
    Blobs::open(&world.folder().join("files").display().to_string()).expect("the world's folder")
}

/// A reply of bytes.
#[derive(Debug)]
struct Got {
    status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Got {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().expect("text"))
    }

    /// The code of an error.
    fn code(&self) -> String {
        let json: serde_json::Value = serde_json::from_slice(&self.body).unwrap_or_default();
        json["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Follows a link.
async fn get(link: &str, headers: &[(&str, &str)]) -> Got {
    send(reqwest::Method::GET, link, headers).await
}

async fn send(method: reqwest::Method, link: &str, headers: &[(&str, &str)]) -> Got {
    let mut request = reqwest::Client::new().request(method, link);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = request.send().await.expect("a reply");
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Got { status, headers, body: response.bytes().await.expect("a body").to_vec() }
}
