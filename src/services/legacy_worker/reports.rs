//! What becomes of a report.

use crate::contract::{Fault, Form, Origin};
use crate::domain::file_name::{FileName, UnsafeName};
use crate::domain::legacy_report::{self, LegacyReport, NoReport, Place};
use crate::domain::secret::Secret;
use crate::services::Services;
use crate::services::idempotent::settled;
use crate::store::reports::{self, Attempt, Refusal, Standing};

use super::form::Intake;

/// What a worker is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The report is stored, or was before.
    Ok,
    /// It is refused.
    Fail,
    /// It lacks its file.
    Empty,
}

impl Answer {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "OK",
            Self::Fail => "FAIL",
            Self::Empty => "EMPTY",
        }
    }
}

/// Why a report is refused.
#[derive(Debug, thiserror::Error)]
enum Refused {
    #[error("the address names no run")]
    NoRun,
    #[error(transparent)]
    Run(#[from] Refusal),
    #[error(transparent)]
    Form(#[from] NoReport),
    #[error(transparent)]
    Name(#[from] UnsafeName),
}

/// The answer, or why there is none but `FAIL`.
type Verdict = Result<Answer, Refused>;

impl Services {
    /// Takes in what the worker of a run reports.
    pub(super) async fn legacy_report(
        &self,
        origin: &Origin,
        run: &str,
        token: &Secret,
        form: Form,
    ) -> Result<Answer, Fault> {
        let run_id = legacy_report::run_id(run);
        let verdict = match run_id {
            Some(run_id) => {
                let attempt = self.work.attempt(run_id, token.expose());
                self.taken(origin, &attempt, form).await?
            }
            None => Err(Refused::NoRun),
        };
        Ok(verdict.unwrap_or_else(|reason| {
            tracing::info!(request_id = origin.request_id, run_id, %reason, "a worker's report is refused");
            Answer::Fail
        }))
    }

    /// Nothing of the form is read before it is known that it is the worker's:
    /// else anybody could fill the disk.
    async fn taken(&self, origin: &Origin, attempt: &Attempt<'_>, form: Form) -> Result<Verdict, Fault> {
        let standing = match reports::standing(&self.store, attempt).await? {
            Ok(standing) => standing,
            Err(refusal) => return Ok(Err(refusal.into())),
        };
        origin.vouch.give();
        let mut intake = Intake::new(self.files.blobs());
        let verdict = match intake.read(form, standing.going_on().is_ok()).await {
            Ok(()) => self.judged(attempt, standing, &mut intake).await,
            Err(fault) => Err(fault),
        };
        if let Some(file) = intake.file {
            file.discard().await;
        }
        verdict
    }

    async fn judged(
        &self,
        attempt: &Attempt<'_>,
        standing: Standing,
        intake: &mut Intake<'_>,
    ) -> Result<Verdict, Fault> {
        let stored = match intake.fields.report() {
            Err(reason) => return Ok(Err(reason.into())),
            Ok(LegacyReport::Progress { status, message }) => {
                let moved = settled!(reports::progress(&self.store, attempt, status, &message, true, None))?;
                moved.map(|_| ())
            }
            Ok(LegacyReport::Equality(Place { regression_test_id, output_id })) => {
                let stored =
                    settled!(reports::output(&self.store, attempt, regression_test_id, output_id, None))?;
                stored.map(|_| ())
            }
            Ok(LegacyReport::Finish { regression_test_id, exit_code, runtime_ms }) => {
                let result =
                    || reports::result(&self.store, attempt, regression_test_id, exit_code, runtime_ms);
                let stored = settled!(result())?;
                stored.map(|_| ())
            }
            Ok(LegacyReport::Upload(place)) => return self.uploaded(attempt, standing, place, intake).await,
            Ok(LegacyReport::Log) => {
                let name = FileName::run_log(attempt.run_id);
                return self.left_behind(attempt, standing, &name, intake).await;
            }
            Ok(LegacyReport::Artifact(kind)) => {
                let name = FileName::artifact(attempt.run_id, kind.on(standing.platform));
                return self.left_behind(attempt, standing, &name, intake).await;
            }
        };
        Ok(stored.map(|()| Answer::Ok).map_err(Refused::from))
    }

    /// An output that differs from its baseline, as the worker sees it. Its file
    /// is there before the row that names it, with the extension of the output:
    /// a worker has no say in what files are called.
    async fn uploaded(
        &self,
        attempt: &Attempt<'_>,
        standing: Standing,
        place: Place,
        intake: &mut Intake<'_>,
    ) -> Result<Verdict, Fault> {
        if let Err(refusal) = standing.going_on() {
            return Ok(Err(refusal.into()));
        }
        let Some(file) = &mut intake.file else { return Ok(Ok(Answer::Empty)) };
        let sha256 = file.sha256.clone();
        let Place { regression_test_id, output_id } = place;
        let found = reports::output_of(&self.store, attempt, regression_test_id, output_id).await?;
        let output = match found.and_then(|(standing, output)| standing.going_on().map(|_| output)) {
            Ok(output) => output,
            Err(refusal) => return Ok(Err(refusal.into())),
        };
        match FileName::result(&sha256, &output.extension) {
            Ok(name) => file.place(&name).await?,
            Err(error) => return Ok(Err(error.into())),
        }
        let output = || reports::output(&self.store, attempt, regression_test_id, output_id, Some(&sha256));
        let stored = settled!(output())?;
        Ok(stored.map(|_| Answer::Ok).map_err(Refused::from))
    }

    /// The log, or another file that a run leaves; the newest counts.
    async fn left_behind(
        &self,
        attempt: &Attempt<'_>,
        standing: Standing,
        name: &FileName,
        intake: &mut Intake<'_>,
    ) -> Result<Verdict, Fault> {
        if let Err(refusal) = standing.going_on() {
            return Ok(Err(refusal.into()));
        }
        let Some(file) = &mut intake.file else { return Ok(Ok(Answer::Empty)) };
        let held = match settled!(reports::hold(&self.store, attempt))? {
            Ok(held) => held,
            Err(refusal) => return Ok(Err(refusal.into())),
        };
        file.place(name).await?;
        held.settle().await?;
        Ok(Ok(Answer::Ok))
    }
}
