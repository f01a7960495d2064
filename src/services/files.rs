//! The tag `Files`.

use axum::body::Body;
use futures_util::TryStreamExt;

use super::{Services, file_store};
use crate::api::files::{DownloadFileInput, DownloadFileResponse, FilesApi};
use crate::api::models::ErrorCode;
use crate::blobs::{BlobError, Opened};
use crate::contract::{Binary, Fault, Problem};
use crate::domain::conditions;
use crate::domain::download_name::content_disposition;
use crate::domain::ranges::{self, Wanted};
use crate::domain::time::Timestamp;

impl FilesApi for Services {
    async fn download_file(&self, input: DownloadFileInput) -> Result<DownloadFileResponse, Fault> {
        let params = input.params;
        let link = match self.files.links().verify(&params.signed, Timestamp::now()) {
            Ok(link) => link,
            Err(refused) => {
                let problem = Problem::new(ErrorCode::Forbidden, refused.to_string());
                return Ok(DownloadFileResponse::Forbidden(problem));
            }
        };
        let file = match self.files.blobs().file(&link.file).await {
            Ok(Some(file)) => file,
            Ok(None) => return Ok(DownloadFileResponse::NotFound(Problem::not_found("File not found."))),
            Err(error @ BlobError::Outside(_)) => {
                return Ok(DownloadFileResponse::Forbidden(file_store::invalid_path(error)));
            }
            Err(error) => return Err(error.into()),
        };
        let (etag, size) = (file.stat().etag(), file.stat().size);
        if params.if_none_match.is_some_and(|header| conditions::none_match(&header, &etag)) {
            return Ok(DownloadFileResponse::NotModified { etag });
        }
        let range = params.range.filter(|_| conditions::if_range(params.if_range.as_deref(), &etag));
        let content_disposition = content_disposition(&link.download_as);
        Ok(match ranges::wanted(range.as_deref(), size) {
            Wanted::Whole => {
                let body = content(&file, 0..size).await?;
                DownloadFileResponse::Ok { etag, content_disposition, body }
            }
            Wanted::Part(part) => {
                let content_range = ranges::content_range(&part, size);
                let body = content(&file, part).await?;
                DownloadFileResponse::PartialContent { etag, content_disposition, content_range, body }
            }
            Wanted::Unsatisfiable => DownloadFileResponse::RangeNotSatisfiable {
                content_range: ranges::unsatisfied(size),
                body: Problem::new(ErrorCode::RangeNotSatisfiable, "The file does not have these bytes.")
                    .with("size_bytes", size.into()),
            },
        })
    }
}

/// A part of a file as it is read.
async fn content(file: &Opened, part: std::ops::Range<u64>) -> Result<Binary, Fault> {
    let length = Some(part.end - part.start);
    // The client only sees that it breaks off.
    let stream = file.stream(part).await?.inspect_err(|error| tracing::warn!(%error, "a download broke off"));
    let body = Body::from_stream(stream);
    Ok(Binary { content_type: "application/octet-stream".to_owned(), length, body })
}
