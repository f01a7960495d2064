//! How a test went.

use std::collections::BTreeSet;

use futures_util::{StreamExt, TryStreamExt};

use super::{Refused, begun, refused};
use crate::api::models::{NeededFile, ReportedOutput, ResultReceipt};
use crate::api::workers::{ReportResultInput, ReportResultResponse};
use crate::contract::{Fault, Problem};
use crate::domain::file_name::FileName;
use crate::domain::suite::SuiteTest;
use crate::services::Services;
use crate::services::idempotent::settled;
use crate::store::leases;
use crate::store::reports::{self, Refusal, TestReport, Wrote};

/// How many files are looked for at once.
const AT_ONCE: usize = 16;

impl Services {
    pub(super) async fn take_result(&self, input: ReportResultInput) -> Result<ReportResultResponse, Fault> {
        let ReportResultInput { params, body, .. } = input;
        let (run_id, test_id) = (params.run_id, params.regression_test_id);
        let unprocessable = |message: &str| {
            Ok(ReportResultResponse::UnprocessableEntity(Problem::unprocessable("outputs", message)))
        };
        let mut ids = BTreeSet::new();
        if !body.outputs.iter().all(|output| ids.insert(output.output_id)) {
            return unprocessable("An output is named twice.");
        }
        let attempt = self.work.attempt(run_id, &params.x_run_token);
        let (standing, test) = match reports::test(&self.store, &attempt, test_id).await? {
            Ok(found) => found,
            Err(refusal) => return Ok(response(run_id, refusal)),
        };
        let known = |id: i32| test.outputs.iter().any(|output| output.output_id == id);
        if !ids.iter().all(|id| known(*id)) {
            return unprocessable("The test has no such output.");
        }
        let needed = self.missing(&test, &body.outputs).await?;
        if !needed.is_empty() {
            if let Err(refusal) = begun(standing) {
                return Ok(response(run_id, refusal));
            }
            leases::renew_alone(&self.store, run_id, attempt.token, attempt.lease).await?;
            let receipt = ResultReceipt { regression_test_id: test_id, stored: false, needed };
            return Ok(ReportResultResponse::Ok(receipt));
        }
        let outputs: Vec<Wrote<'_>> = body
            .outputs
            .iter()
            .map(|output| Wrote { output_id: output.output_id, got: Some(&output.sha256) })
            .collect();
        let report = TestReport {
            regression_test_id: test_id,
            exit_code: body.exit_code,
            runtime_ms: body.runtime_ms,
            outputs: &outputs,
        };
        Ok(match settled!(reports::whole(&self.store, &attempt, &report))? {
            Ok(_) => ReportResultResponse::Ok(ResultReceipt {
                regression_test_id: test_id,
                stored: true,
                needed: Vec::new(),
            }),
            // It was there a moment ago.
            Err(Refusal::NoSuchOutput) => return unprocessable("The test has no such output."),
            Err(refusal) => response(run_id, refusal),
        })
    }

    /// The files that somebody will want to see and that are not there. A
    /// baseline is known anyway, and what cannot be a file's name never will be
    /// one.
    async fn missing(&self, test: &SuiteTest, outputs: &[ReportedOutput]) -> Result<Vec<NeededFile>, Fault> {
        let wanted: Vec<(NeededFile, FileName)> = outputs
            .iter()
            .filter_map(|reported| {
                let output = test.outputs.iter().find(|output| output.output_id == reported.output_id)?;
                if output.baseline.as_deref() == Some(&reported.sha256) {
                    return None;
                }
                let name = FileName::result(&reported.sha256, &output.extension).ok()?;
                let file = NeededFile { output_id: reported.output_id, sha256: reported.sha256.clone() };
                Some((file, name))
            })
            .collect();
        let blobs = self.files.blobs();
        let looked: Vec<Option<NeededFile>> =
            futures_util::stream::iter(wanted)
                .map(|(file, name)| async move {
                    Ok::<_, Fault>(blobs.stat(&name).await?.is_none().then_some(file))
                })
                .buffered(AT_ONCE)
                .try_collect()
                .await?;
        Ok(looked.into_iter().flatten().collect())
    }
}

fn response(run_id: i32, refusal: Refusal) -> ReportResultResponse {
    match refused(run_id, refusal) {
        Refused::NotFound(problem) => ReportResultResponse::NotFound(problem),
        Refused::Conflict(problem) => ReportResultResponse::Conflict(problem),
    }
}
