// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Files`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// The operations of the tag `Files`.
pub trait FilesApi: Send + Sync + 'static {
    /// listFiles
    fn list_files(
        &self,
        input: ListFilesInput,
    ) -> impl Future<Output = Result<ListFilesResponse, Fault>> + Send;
    /// downloadFile
    fn download_file(
        &self,
        input: DownloadFileInput,
    ) -> impl Future<Output = Result<DownloadFileResponse, Fault>> + Send;
    /// deleteFile
    fn delete_file(
        &self,
        input: DeleteFileInput,
    ) -> impl Future<Output = Result<DeleteFileResponse, Fault>> + Send;
}
/// What `listFiles` is given.
#[derive(Debug)]
pub struct ListFilesInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
}
impl ListFilesInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            origin: received.origin(),
        })
    }
}
/// What `listFiles` can answer.
#[derive(Debug)]
pub enum ListFilesResponse {
    /// 200: A page, with `Link` and what the gate adds by itself.
    Ok {
        /// The version of the list.
        etag: String,
        /// The content.
        body: super::models::FilePage,
    },
    /// 304: Nothing new.
    NotModified {
        /// The header `etag`.
        etag: String,
    },
}
impl ListFilesResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok { etag, body } => {
                Reply::json(200, &body).header("etag", etag).paged(&body.pagination)
            }
            Self::NotModified { etag } => Reply::empty(304).header("etag", etag),
        }
    }
}
/// The operation `listFiles`, for the router.
#[derive(Debug)]
pub struct ListFiles;
impl<S: FilesApi> Endpoint<S> for ListFiles {
    const OPERATION: &'static Operation = &super::operations::LIST_FILES;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.list_files(ListFilesInput::receive(received)?).await?.into_reply())
    }
}
/// What `downloadFile` is given.
#[derive(Debug)]
pub struct DownloadFileInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DownloadFileParams,
}
impl DownloadFileInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `downloadFile`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DownloadFileParams {
    /// The contract's `name`.
    #[serde(rename = "name")]
    pub name: String,
}
/// What `downloadFile` can answer.
#[derive(Debug)]
pub enum DownloadFileResponse {
    /// 200: The file.
    Ok {
        /// The header `etag`.
        etag: String,
        /// The header `content-disposition`.
        content_disposition: String,
        /// The header `x-part-count`.
        x_part_count: Option<i32>,
        /// The content.
        body: crate::contract::Binary,
    },
    /// 303: The file is elsewhere.
    SeeOther {
        /// The header `location`.
        location: String,
    },
    /// 404: An error.
    NotFound(crate::contract::Problem),
    /// 416: An error.
    RangeNotSatisfiable(crate::contract::Problem),
    /// 418: An error.
    Status418(crate::contract::Problem),
}
impl DownloadFileResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok { etag, content_disposition, x_part_count, body } => {
                Reply::binary(200, body)
                    .header("etag", etag)
                    .header("content-disposition", content_disposition)
                    .optional_header("x-part-count", x_part_count)
                    .header("cache-control", "no-store")
            }
            Self::SeeOther { location } => Reply::empty(303).header("location", location),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::RangeNotSatisfiable(body) => Reply::problem(416, body),
            Self::Status418(body) => Reply::problem(418, body),
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
/// What `deleteFile` is given.
#[derive(Debug)]
pub struct DeleteFileInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteFileParams,
}
impl DeleteFileInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteFile`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteFileParams {
    /// The contract's `name`.
    #[serde(rename = "name")]
    pub name: String,
}
/// What `deleteFile` can answer.
#[derive(Debug)]
pub enum DeleteFileResponse {
    /// 204: Gone.
    NoContent,
    /// 409: In use.
    Conflict {
        /// The header `x-user`.
        x_user: Option<String>,
        /// The content.
        body: crate::contract::Problem,
    },
}
impl DeleteFileResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::NoContent => Reply::empty(204),
            Self::Conflict { x_user, body } => {
                Reply::problem(409, body).optional_header("x-user", x_user)
            }
        }
    }
}
/// The operation `deleteFile`, for the router.
#[derive(Debug)]
pub struct DeleteFile;
impl<S: FilesApi> Endpoint<S> for DeleteFile {
    const OPERATION: &'static Operation = &super::operations::DELETE_FILE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.delete_file(DeleteFileInput::receive(received)?).await?.into_reply())
    }
}
