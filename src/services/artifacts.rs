//! The tag `Artifacts`.

use futures_util::StreamExt;
use futures_util::stream;

use super::auth::pagination;
use super::runs::no_run;
use super::{Services, Whereabouts};
use crate::api::artifacts::{ArtifactsApi, ListArtifactsInput, ListArtifactsResponse};
use crate::api::models::{Artifact, ArtifactPage, ArtifactType, Platform};
use crate::blobs::Look;
use crate::contract::Fault;
use crate::domain::file_name::{Artifact as File, FileName};
use crate::store::artifacts::{self as rows, OutputFile, Wanted};

/// How many files are looked for at once.
const AT_ONCE: usize = 8;

/// What bytes are that nobody is to look at in a browser.
const BINARY: &str = "application/octet-stream";

/// The type of logs.
const TEXT: &str = "text/plain";

impl ArtifactsApi for Services {
    async fn list_artifacts(&self, input: ListArtifactsInput) -> Result<ListArtifactsResponse, Fault> {
        let params = input.params;
        let run_id = params.run_id;
        let Some(subject) = rows::subject(&self.store, run_id).await? else {
            return Ok(ListArtifactsResponse::NotFound(no_run(run_id)));
        };
        let mut page = of_every_run(run_id, subject.platform);
        page.retain(|listed| params.r#type.is_none_or(|wanted| wanted == listed.artifact.r#type));
        let outputs = outputs(params.r#type);

        let (limit, offset) = (i64::from(params.limit), i64::from(params.offset));
        let before = i64::try_from(page.len()).map_err(Fault::internal)?;
        let after = match outputs {
            Some(wanted) => rows::count(&self.store, run_id, wanted).await?,
            None => 0,
        };
        let mut at = 0..;
        page.retain(|_| at.next().is_some_and(|at| (offset..offset + limit).contains(&at)));
        let rest = (offset + limit - before.max(offset)).max(0);
        let skipped = (offset - before).max(0);
        if let Some(wanted) = outputs
            && rest > 0
            && skipped < after
        {
            let snapshot_id = subject.snapshot_id;
            let files = rows::page(&self.store, run_id, snapshot_id, wanted, rest, skipped).await?;
            page.extend(files.iter().map(|file| of_output(run_id, file)));
        }
        let found = page.into_iter().map(|listed| self.found(listed));
        let data = stream::iter(found).buffered(AT_ONCE).collect().await;
        let pagination = pagination(params.limit, params.offset, before + after);
        Ok(ListArtifactsResponse::Ok(ArtifactPage { data, pagination }))
    }
}

impl Services {
    /// The artifact as it is in the file store.
    async fn found(&self, listed: Listed) -> Artifact {
        let Listed { file, artifact } = listed;
        let Whereabouts { look, download_url } = match file {
            Some(file) => self.files.whereabouts(&file, &artifact.filename).await,
            None => Whereabouts { look: Look::MISSING, download_url: None },
        };
        Artifact {
            size_bytes: look.size_bytes.map(|size| i64::try_from(size).unwrap_or(i64::MAX)),
            storage_status: look.status,
            download_url,
            ..artifact
        }
    }
}

/// The outputs' files among the artifacts of a type, or of all.
fn outputs(kind: Option<ArtifactType>) -> Option<Wanted> {
    match kind {
        None => Some(Wanted::Both),
        Some(ArtifactType::ExpectedOutput) => Some(Wanted::Expected),
        Some(ArtifactType::ActualOutput) => Some(Wanted::Actual),
        Some(_) => None,
    }
}

/// An artifact before anybody has looked for it.
struct Listed {
    /// Its name in the store; `None` where there can be no such file.
    file: Option<FileName>,
    /// What is known of it.
    artifact: Artifact,
}

impl Listed {
    fn new(run_id: i32, id: String, kind: ArtifactType, filename: String, file: Option<FileName>) -> Self {
        let content_type = match kind {
            ArtifactType::BuildLog | ArtifactType::CombinedStdout => TEXT,
            _ => BINARY,
        };
        let artifact = Artifact {
            artifact_id: id,
            run_id,
            sample_id: None,
            r#type: kind,
            filename,
            content_type: content_type.to_owned(),
            size_bytes: None,
            storage_status: Look::MISSING.status,
            download_url: None,
        };
        Self { file, artifact }
    }
}

/// What every run may have, and is listed whether it is there or not.
fn of_every_run(run_id: i32, platform: Platform) -> Vec<Listed> {
    let binary = File::Binary(platform);
    [
        ("binary", ArtifactType::Binary, binary.file_name().to_owned(), FileName::artifact(run_id, binary)),
        (
            "coredump",
            ArtifactType::Coredump,
            format!("coredump-{run_id}"),
            FileName::artifact(run_id, File::CoreDump),
        ),
        (
            "combined_stdout",
            ArtifactType::CombinedStdout,
            format!("combined_stdout-{run_id}.log"),
            FileName::artifact(run_id, File::CombinedStdout),
        ),
        ("buildlog", ArtifactType::BuildLog, format!("{run_id}.txt"), FileName::run_log(run_id)),
    ]
    .into_iter()
    .map(|(word, kind, filename, file)| {
        Listed::new(run_id, format!("{word}_{run_id}"), kind, filename, Some(file))
    })
    .collect()
}

/// A file of an output.
fn of_output(run_id: i32, output: &OutputFile) -> Listed {
    let OutputFile { regression_test_id, output_id, hash, extension, .. } = output;
    let (word, kind) = if output.actual {
        ("actual", ArtifactType::ActualOutput)
    } else {
        ("expected", ArtifactType::ExpectedOutput)
    };
    let file = match FileName::result(hash, extension) {
        Ok(file) => Some(file),
        // Nothing was approved yet, or nothing written.
        Err(_) if hash.is_empty() => None,
        Err(error) => {
            tracing::warn!(run = run_id, %error, "an artifact cannot be in the file store");
            None
        }
    };
    let id = format!("{word}_{run_id}_{regression_test_id}_{output_id}");
    let mut listed = Listed::new(run_id, id, kind, format!("{hash}{extension}"), file);
    // Old installations have ids below 1 that stand in for something else.
    listed.artifact.sample_id = output.sample_id.filter(|id| *id > 0);
    listed
}
