//! The tag `Samples`.

mod writes;

use tokio::task::spawn_blocking;

use super::Services;
use super::auth::pagination;
use super::runs::inverted;
use super::stored_file::Found;
use crate::api::models::{
    MediaInfoEntry, Sample, SampleDetails, SampleExtraFile, SampleHistoryEntry, SampleHistoryPage,
    SamplePage, SampleUpload, Tag, TagPage,
};
use crate::api::samples::{
    CreateTagInput, CreateTagResponse, DeleteSampleExtraFileInput, DeleteSampleExtraFileResponse,
    DeleteSampleInput, DeleteSampleResponse, DownloadSampleExtraFileInput, DownloadSampleExtraFileResponse,
    DownloadSampleInput, DownloadSampleMediaInfoInput, DownloadSampleMediaInfoResponse,
    DownloadSampleResponse, GetSampleDetailsInput, GetSampleDetailsResponse, GetSampleHistoryInput,
    GetSampleHistoryResponse, GetSampleInput, GetSampleResponse, ListSamplesInput, ListSamplesResponse,
    ListTagsInput, ListTagsResponse, SamplesApi, UpdateSampleInput, UpdateSampleResponse,
};
use crate::contract::{Fault, Problem};
use crate::domain::file_name::{FileName, dotted};
use crate::domain::media_info;
use crate::domain::time::Timestamp;
use crate::store::{history, samples};

impl SamplesApi for Services {
    async fn list_samples(&self, input: ListSamplesInput) -> Result<ListSamplesResponse, Fault> {
        let params = input.params;
        let filter = samples::Filter {
            name: params.name,
            extension: params.extension,
            sha: params.sha256,
            tag: params.tag,
            status: params.status,
        };
        let (rows, total) = samples::list(&self.store, &filter, params.limit, params.offset).await?;
        let data = rows.into_iter().map(sample).collect();
        Ok(ListSamplesResponse::Ok(SamplePage {
            data,
            pagination: pagination(params.limit, params.offset, total),
        }))
    }

    async fn get_sample(&self, input: GetSampleInput) -> Result<GetSampleResponse, Fault> {
        let sample_id = input.params.sample_id;
        Ok(match samples::get(&self.store, sample_id).await? {
            Some(found) => GetSampleResponse::Ok(sample(found)),
            None => GetSampleResponse::NotFound(no_sample(sample_id)),
        })
    }

    async fn get_sample_details(
        &self,
        input: GetSampleDetailsInput,
    ) -> Result<GetSampleDetailsResponse, Fault> {
        let sample_id = input.params.sample_id;
        let Some(found) = samples::get(&self.store, sample_id).await? else {
            return Ok(GetSampleDetailsResponse::NotFound(no_sample(sample_id)));
        };
        let upload = samples::upload(&self.store, sample_id).await?.map(|upload| SampleUpload {
            platform: upload.platform,
            parameters: upload.parameters,
            notes: upload.notes,
            version: upload.version,
            version_released: upload.version_released,
        });
        let extra_files = samples::extra_files(&self.store, sample_id).await?;
        let extra = |file: samples::ExtraFile| SampleExtraFile {
            id: file.id,
            original_name: file.original_name,
            extension: file.extension,
        };
        let media_info = match &found.sha {
            Some(sha) => self.media_info(sha).await,
            None => None,
        };
        let shown = sample(found);
        Ok(GetSampleDetailsResponse::Ok(SampleDetails {
            sample_id,
            sha: shown.sha,
            extension: shown.extension,
            original_name: shown.original_name,
            filename: shown.filename,
            tags: shown.tags,
            upload,
            extra_files: extra_files.into_iter().map(extra).collect(),
            media_info,
        }))
    }

    async fn get_sample_history(
        &self,
        input: GetSampleHistoryInput,
    ) -> Result<GetSampleHistoryResponse, Fault> {
        let params = input.params;
        if let Some(problem) = inverted(params.created_after, params.created_before) {
            return Ok(GetSampleHistoryResponse::UnprocessableEntity(problem));
        }
        if !samples::exists(&self.store, params.sample_id).await? {
            return Ok(GetSampleHistoryResponse::NotFound(no_sample(params.sample_id)));
        }
        if let Some(test_id) = params.regression_test_id
            && !history::has_test(&self.store, params.sample_id, test_id).await?
        {
            let message = "This sample has no such regression test.";
            let problem = Problem::unprocessable("regression_test_id", message);
            return Ok(GetSampleHistoryResponse::UnprocessableEntity(problem));
        }
        let filter = history::Filter {
            sample_id: params.sample_id,
            regression_test_id: params.regression_test_id,
            status: params.status,
            branch: params.branch,
            platform: params.platform,
            created_after: params.created_after,
            created_before: params.created_before.map(Timestamp::to_the_end_of_its_second),
        };
        let (rows, total) = history::list(&self.store, &filter, params.limit, params.offset).await?;
        let entry = |entry: history::Entry| SampleHistoryEntry {
            run_id: entry.run_id,
            regression_test_id: entry.regression_test_id,
            status: entry.status,
            platform: entry.platform,
            branch: entry.branch,
            commit_sha: entry.commit,
            tested_at: entry.tested_at,
            failure_signature: entry.signature,
        };
        Ok(GetSampleHistoryResponse::Ok(SampleHistoryPage {
            data: rows.into_iter().map(entry).collect(),
            pagination: pagination(params.limit, params.offset, total),
        }))
    }

    async fn download_sample(&self, input: DownloadSampleInput) -> Result<DownloadSampleResponse, Fault> {
        use DownloadSampleResponse::{Forbidden, NotFound, Ok as Here};
        let sample_id = input.params.sample_id;
        let Some(stored) = samples::media(&self.store, sample_id).await? else {
            return Ok(NotFound(no_sample(sample_id)));
        };
        let missing = || Problem::not_found(format!("Sample {sample_id} is not present in storage."));
        let Some(sha) = named(&stored) else { return Ok(NotFound(missing())) };
        let name = FileName::sample(sha, &stored.extension);
        let download_as = dotted(&stored.original_name, &stored.extension);
        Ok(match self.stored_file(Some(sample_id), name, &download_as).await {
            Found::File(file) => Here(file),
            Found::Missing => NotFound(missing()),
            Found::Refused(problem) => Forbidden(problem),
        })
    }

    async fn download_sample_media_info(
        &self,
        input: DownloadSampleMediaInfoInput,
    ) -> Result<DownloadSampleMediaInfoResponse, Fault> {
        use DownloadSampleMediaInfoResponse::{Forbidden, NotFound, Ok as Here};
        let sample_id = input.params.sample_id;
        let Some(stored) = samples::media(&self.store, sample_id).await? else {
            return Ok(NotFound(no_sample(sample_id)));
        };
        let missing = || Problem::not_found(format!("No media info stored for sample {sample_id}."));
        let Some(sha) = named(&stored) else { return Ok(NotFound(missing())) };
        let name = FileName::media_info(sha);
        let download_as = dotted(&stored.original_name, "xml");
        Ok(match self.stored_file(Some(sample_id), name, &download_as).await {
            Found::File(file) => Here(file),
            Found::Missing => NotFound(missing()),
            Found::Refused(problem) => Forbidden(problem),
        })
    }

    async fn download_sample_extra_file(
        &self,
        input: DownloadSampleExtraFileInput,
    ) -> Result<DownloadSampleExtraFileResponse, Fault> {
        use DownloadSampleExtraFileResponse::{Forbidden, NotFound, Ok as Here};
        let (sample_id, extra_id) = (input.params.sample_id, input.params.extra_id);
        let Some(stored) = samples::extra(&self.store, sample_id, extra_id).await? else {
            let message = format!("Extra file {extra_id} not found on sample {sample_id}.");
            return Ok(NotFound(Problem::not_found(message)));
        };
        let missing = || Problem::not_found(format!("Extra file {extra_id} is not present in storage."));
        let Some(sha) = named(&stored) else { return Ok(NotFound(missing())) };
        let name = FileName::extra_file(sha, extra_id, &stored.extension);
        let download_as = dotted(&stored.original_name, &stored.extension);
        Ok(match self.stored_file(Some(sample_id), name, &download_as).await {
            Found::File(file) => Here(file),
            Found::Missing => NotFound(missing()),
            Found::Refused(problem) => Forbidden(problem),
        })
    }

    async fn list_tags(&self, input: ListTagsInput) -> Result<ListTagsResponse, Fault> {
        let params = input.params;
        let (rows, total) = samples::tags(&self.store, params.limit, params.offset).await?;
        Ok(ListTagsResponse::Ok(TagPage {
            data: rows.into_iter().map(tag).collect(),
            pagination: pagination(params.limit, params.offset, total),
        }))
    }

    async fn update_sample(&self, input: UpdateSampleInput) -> Result<UpdateSampleResponse, Fault> {
        self.change_sample(input).await
    }

    async fn delete_sample(&self, input: DeleteSampleInput) -> Result<DeleteSampleResponse, Fault> {
        self.remove_sample(input).await
    }

    async fn delete_sample_extra_file(
        &self,
        input: DeleteSampleExtraFileInput,
    ) -> Result<DeleteSampleExtraFileResponse, Fault> {
        self.remove_extra_file(input).await
    }

    async fn create_tag(&self, input: CreateTagInput) -> Result<CreateTagResponse, Fault> {
        self.make_tag(input).await
    }
}

impl Services {
    /// What MediaInfo found in a sample. That it cannot be read is logged, and
    /// no reason to show nothing of the sample.
    async fn media_info(&self, sha: &str) -> Option<Vec<MediaInfoEntry>> {
        let name = match FileName::media_info(sha) {
            Ok(name) => name,
            Err(error) => {
                tracing::warn!(%error, "there is no media info");
                return None;
            }
        };
        let limit = u64::try_from(media_info::MAX_BYTES).unwrap_or(u64::MAX);
        let report = match self.files.blobs().read_all(&name, limit).await {
            Ok(Some((report, _))) => report,
            Ok(None) => return None,
            Err(error) => {
                tracing::warn!(%error, %name, "media info is not shown");
                return None;
            }
        };
        let parsed = spawn_blocking(move || media_info::parse(&report)).await.unwrap_or_default();
        if parsed.is_none() {
            tracing::warn!(%name, "media info cannot be read");
        }
        parsed
    }
}

fn tag(tag: samples::Tag) -> Tag {
    Tag { id: tag.id, name: tag.name, description: tag.description.unwrap_or_default() }
}

pub(super) fn no_sample(sample_id: i32) -> Problem {
    Problem::not_found(format!("Sample {sample_id} not found."))
}

/// The hash that files of a sample are named by. Without one there are none.
fn named(stored: &samples::Stored) -> Option<&str> {
    stored.sha.as_deref().filter(|sha| !sha.is_empty())
}

fn sample(sample: samples::Sample) -> Sample {
    let sha = sample.sha.unwrap_or_default();
    Sample {
        sample_id: sample.id,
        filename: if sha.is_empty() { String::new() } else { dotted(&sha, &sample.extension) },
        sha,
        extension: sample.extension,
        original_name: sample.original_name,
        tags: sample.tags,
        regression_test_count: sample.active_tests,
        active: sample.active_tests > 0,
    }
}
