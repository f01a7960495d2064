//! One output of a test of a run: which files it is about, and what they hold.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::super::file_store::invalid_path;
use super::super::runs::no_run;
use super::Services;
use crate::api::models::{Charset, ContentEncoding, ErrorCode, OutputFile, OutputFormat, StorageStatus};
use crate::api::operations::GET_EXPECTED_OUTPUT;
use crate::blobs::BlobError;
use crate::contract::{Fault, Problem};
use crate::domain::file_name::FileName;
use crate::domain::time::Timestamp;
use crate::domain::{conditions, output_tag, text};
use crate::store::results::{self, Evidence, File};
use crate::store::runs;

/// The most bytes of a file that a reply holds.
const SHOWN: u64 = 1_048_576;

/// For how many seconds a link is the same, at least as far as a tag says so.
/// Links to a local folder change at multiples of it.
const LINK_WINDOW: i64 = 5 * 60;

/// What every file is said to be: nothing is known of it but its extension,
/// and a browser should not show what a program under test has written.
const CONTENT_TYPE: &str = "application/octet-stream";

/// Which output of which test of which run.
#[derive(Clone, Copy, Debug)]
pub(super) struct At {
    pub run_id: i32,
    pub sample_id: i32,
    pub regression_id: i32,
    pub output_id: i32,
}

impl At {
    /// Where the expected output is, relative to the server.
    pub(super) fn expected(self, format: OutputFormat) -> String {
        let path = [
            ("{run_id}", self.run_id),
            ("{sample_id}", self.sample_id),
            ("{regression_id}", self.regression_id),
            ("{output_id}", self.output_id),
        ]
        .iter()
        .fold(GET_EXPECTED_OUTPUT.path.to_owned(), |path, (name, id)| path.replace(name, &id.to_string()));
        format!("{path}?format={}", format.as_str())
    }
}

/// Why a file is not shown.
#[derive(Debug)]
pub(super) enum Refusal {
    /// There is no such thing.
    NotFound(Problem),
    /// What is stored of it cannot be a file's name.
    Forbidden(Problem),
    /// Neither: the server's fault.
    Fault(Fault),
}

impl Refusal {
    fn not_found(message: String) -> Self {
        Self::NotFound(Problem::not_found(message))
    }

    /// The file store has no such file.
    pub(super) fn absent(what: &str, name: &FileName) -> Self {
        Self::not_found(format!("The {what} file {} is not present in storage.", name.last_part()))
    }
}

impl<E: Into<Fault>> From<E> for Refusal {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// An output that was reported, or that had to be.
#[derive(Debug)]
pub(super) struct Output {
    pub at: At,
    /// What was reported. Never a sentinel: those have ids of their own.
    pub reported: Option<File>,
    /// The baseline of the day, without extension; empty where there was none.
    pub expected: String,
    /// The extension of all its files.
    pub extension: String,
    /// What else is known of its test.
    pub evidence: Evidence,
}

/// A file that is there.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub name: FileName,
    /// Of the whole file.
    pub sha256: String,
}

impl Output {
    /// The file with the hash among the output's. `what` it is, for people.
    pub(super) fn name(&self, what: &str, hash: &str) -> Result<FileName, Refusal> {
        if hash.is_empty() {
            let At { regression_id, output_id, .. } = self.at;
            let message =
                format!("Output {output_id} of regression test {regression_id} has no {what} file.");
            return Err(Refusal::not_found(message));
        }
        FileName::result(hash, &self.extension).map_err(|error| Refusal::Forbidden(invalid_path(error)))
    }
}

impl Services {
    /// Finds an output, or says what of it there is not.
    pub(super) async fn output(&self, at: At) -> Result<Output, Refusal> {
        let At { run_id, sample_id, regression_id, output_id } = at;
        if runs::get(&self.store, run_id).await?.is_none() {
            return Err(Refusal::NotFound(no_run(run_id)));
        }
        let mut evidence = results::evidence(&self.store, run_id, Some(&[regression_id])).await?;
        let Some(test) = evidence.tests.get_mut(&regression_id) else {
            return Err(Refusal::NotFound(super::no_test(run_id, regression_id)));
        };
        if test.sample_id != Some(sample_id) {
            let message = format!("Regression test {regression_id} does not belong to sample {sample_id}.");
            return Err(Refusal::not_found(message));
        }
        if test.result.is_none() {
            return Err(Refusal::not_found(format!("No result for regression test {regression_id}.")));
        }
        let place = test.files.iter().position(|file| file.row.output_id == output_id);
        let reported = place.map(|place| test.files.swap_remove(place));
        let required = || {
            let mut expected = evidence.expectations.of(regression_id).iter();
            expected.any(|expected| expected.output_id == output_id && expected.required)
        };
        let expected = match &reported {
            Some(file) => file.expected.clone(),
            None if required() => evidence.baseline(regression_id, output_id).to_owned(),
            None => {
                let message = format!("Output {output_id} not found on regression test {regression_id}.");
                return Err(Refusal::not_found(message));
            }
        };
        let extension = evidence.extension(regression_id, output_id).to_owned();
        Ok(Output { at, reported, expected, extension, evidence })
    }

    /// The file of an output that has this hash, if it is there.
    pub(super) async fn file(&self, output: &Output, what: &str, hash: &str) -> Result<Found, Refusal> {
        let name = output.name(what, hash)?;
        // A stored hash is believed, so whether the file is there is asked first.
        match self.files.blobs().stat(&name).await {
            Ok(Some(_)) => {}
            Ok(None) => return Err(Refusal::absent(what, &name)),
            Err(error @ BlobError::Outside(_)) => return Err(Refusal::Forbidden(invalid_path(error))),
            Err(error) => return Err(error.into()),
        }
        match self.files.sha256_of(&name, hash).await? {
            Some(sha256) => Ok(Found { name, sha256 }),
            None => Err(Refusal::absent(what, &name)),
        }
    }

    /// The reply about a file of an output: its tag, and its content unless
    /// the client knows it under that tag.
    pub(super) async fn content(
        &self,
        output: &Output,
        (what, hash): (&str, &str),
        format: OutputFormat,
        known: Option<&str>,
    ) -> Result<(String, Option<OutputFile>), Refusal> {
        let Found { name, sha256 } = self.file(output, what, hash).await?;
        let filename = name.last_part().to_owned();
        let download_url = match self.files.link(&name, &filename).await {
            Ok(link) => Some(link),
            Err(error) => {
                tracing::warn!(%error, %name, "there is no link to a file");
                None
            }
        };
        // A service signs every link anew, but for the tag it is the same for
        // a while: the client's still works.
        let place = download_url.as_deref().map_or("", |url| url.split('?').next().unwrap_or_default());
        let window = Timestamp::now().unix_seconds() / LINK_WINDOW;
        let about = [&filename, format.as_str(), place, &window.to_string()];
        let etag = output_tag::tag(&sha256, &about);
        if known.is_some_and(|known| conditions::none_match(known, &etag)) {
            return Ok((etag, None));
        }
        // One byte more, to see whether a character would be cut.
        let Some((bytes, stat)) = self.files.blobs().read_range(&name, 0..SHOWN + 1).await? else {
            return Err(Refusal::absent(what, &name));
        };
        let size_bytes = i64::try_from(stat.size).map_err(Fault::internal)?;
        let shown = tokio::task::spawn_blocking(move || shown(&bytes, format)).await;
        let (content, charset, truncated) = shown.map_err(|_| Fault::internal("a file was not decoded"))?;
        let At { run_id, sample_id, regression_id, output_id } = output.at;
        let file = OutputFile {
            run_id,
            sample_id,
            regression_id,
            output_id,
            filename,
            content_type: CONTENT_TYPE.to_owned(),
            encoding: match format {
                OutputFormat::Text => ContentEncoding::Utf8,
                OutputFormat::Base64 => ContentEncoding::Base64,
            },
            charset,
            content,
            truncated,
            size_bytes,
            sha256,
            download_url,
            storage_status: StorageStatus::Ok,
        };
        Ok((etag, Some(file)))
    }
}

/// What is shown of a file that begins with these bytes, what it was read as,
/// and whether that is not all of it.
fn shown(bytes: &[u8], format: OutputFormat) -> (String, Option<Charset>, bool) {
    let limit = usize::try_from(SHOWN).unwrap_or(usize::MAX);
    let truncated = bytes.len() > limit;
    if format == OutputFormat::Base64 {
        return (BASE64.encode(&bytes[..bytes.len().min(limit)]), None, truncated);
    }
    let charset = if truncated { text::charset_of_beginning(bytes) } else { text::charset(bytes) };
    // Every byte is a character there, so even what is no text is not altered.
    let charset = charset.unwrap_or(text::Charset::Windows1252);
    let content = text::decode(text::cut(bytes, limit, charset), charset).into_owned();
    (content, Some(charset_name(charset)), truncated)
}

/// The contract's word for a charset.
pub(super) fn charset_name(charset: text::Charset) -> Charset {
    match charset {
        text::Charset::Utf8 => Charset::Utf8,
        text::Charset::Windows1252 => Charset::Windows1252,
    }
}

/// The output was to be written, and was not.
pub(super) fn missing(at: At) -> Problem {
    let At { regression_id, output_id, .. } = at;
    let message = format!("Regression test {regression_id} wrote no output {output_id}.");
    Problem::new(ErrorCode::MissingOutput, message)
}
