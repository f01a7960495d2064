// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Files`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// Files by signed URLs.
pub trait FilesApi: Send + Sync + 'static {
    /// A file, by a signed URL
    ///
    /// What a `download_url` of this API leads to where files are kept in a local
    /// folder. The URL needs no token and dies within 15 minutes.
    fn download_file(
        &self,
        input: DownloadFileInput,
    ) -> impl Future<Output = Result<DownloadFileResponse, Fault>> + Send;
}
/// What `downloadFile` is given.
#[derive(Debug)]
pub struct DownloadFileInput {
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DownloadFileParams,
}
impl DownloadFileInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `downloadFile`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DownloadFileParams {
    /// The file, the time at which the URL dies, and the server's signature.
    #[serde(rename = "signed")]
    pub signed: String,
    /// The bytes wanted, as in RFC 9110; more than one range gets the whole file.
    #[serde(rename = "Range", default, skip_serializing_if = "Option::is_none")]
    pub range: Option<String>,
    /// The `ETag` the client has already; the reply is then a 304.
    #[serde(rename = "If-None-Match", default, skip_serializing_if = "Option::is_none")]
    pub if_none_match: Option<String>,
    /// A part only if the file still has this `ETag`, else all of it.
    #[serde(rename = "If-Range", default, skip_serializing_if = "Option::is_none")]
    pub if_range: Option<String>,
}
/// What `downloadFile` can answer.
#[derive(Debug)]
pub enum DownloadFileResponse {
    /// 200: The file.
    Ok {
        /// Names this version of the content, as in RFC 9110.
        etag: String,
        /// The name to save the file by, as in RFC 6266.
        content_disposition: String,
        /// The content.
        body: crate::contract::Binary,
    },
    /// 206: The part of the file that was asked for.
    PartialContent {
        /// Names this version of the content, as in RFC 9110.
        etag: String,
        /// The name to save the file by, as in RFC 6266.
        content_disposition: String,
        /// Which bytes of how many these are, as in RFC 9110.
        content_range: String,
        /// The content.
        body: crate::contract::Binary,
    },
    /// 304: The client has this already.
    NotModified {
        /// Names this version of the content, as in RFC 9110.
        etag: String,
    },
    /// 403: Code `forbidden`. The URL was changed, is too old, or was not made by this server.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 416: Code `range_not_satisfiable`. The file is shorter than that.
    RangeNotSatisfiable {
        /// Which bytes of how many these are, as in RFC 9110.
        content_range: String,
        /// The content.
        body: crate::contract::Problem,
    },
}
impl DownloadFileResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok { etag, content_disposition, body } => {
                Reply::binary(200, body)
                    .header("etag", etag)
                    .header("content-disposition", content_disposition)
                    .header("cache-control", "private, no-cache")
                    .header("accept-ranges", "bytes")
            }
            Self::PartialContent { etag, content_disposition, content_range, body } => {
                Reply::binary(206, body)
                    .header("etag", etag)
                    .header("content-disposition", content_disposition)
                    .header("content-range", content_range)
                    .header("cache-control", "private, no-cache")
                    .header("accept-ranges", "bytes")
            }
            Self::NotModified { etag } => {
                Reply::empty(304)
                    .header("etag", etag)
                    .header("cache-control", "private, no-cache")
            }
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::RangeNotSatisfiable { content_range, body } => {
                Reply::problem(416, body).header("content-range", content_range)
            }
        }
    }
}
/// The operation `downloadFile`, for the router.
#[derive(Debug)]
pub struct DownloadFile;
impl<S: FilesApi> Endpoint<S> for DownloadFile {
    const OPERATION: &'static Operation = &super::operations::DOWNLOAD_FILE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .download_file(DownloadFileInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
