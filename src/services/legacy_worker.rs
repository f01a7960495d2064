//! The tag `LegacyWorker`: the protocol of the original platform's workers.
//!
//! Their scripts look at nothing but the status: what is not a 2xx they send
//! again, twice. So what they could mend by that is a 503, and what they could
//! not is a 200 that says `FAIL`; why is in the log, without the token.

mod form;
mod reports;

use axum::body::Body;

use super::Services;
use crate::api::legacy_worker::*;
use crate::contract::{Binary, Fault};
use crate::store::administration;

impl LegacyWorkerApi for Services {
    async fn report_legacy(&self, input: ReportLegacyInput) -> Result<ReportLegacyResponse, Fault> {
        let ReportLegacyInput { origin, params, body } = input;
        let answer = self.legacy_report(&origin, &params.test_id, &params.token, body).await?;
        Ok(ReportLegacyResponse::Ok(text(answer.as_str())))
    }

    async fn report_legacy_ci(&self, input: ReportLegacyCiInput) -> Result<ReportLegacyCiResponse, Fault> {
        let ReportLegacyCiInput { origin, params, body } = input;
        let answer = self.legacy_report(&origin, &params.test_id, &params.token, body).await?;
        Ok(ReportLegacyCiResponse::Ok(text(answer.as_str())))
    }

    async fn get_legacy_maintenance(
        &self,
        input: GetLegacyMaintenanceInput,
    ) -> Result<GetLegacyMaintenanceResponse, Fault> {
        let states = administration::maintenance(&self.store).await?;
        let disabled =
            states.into_iter().any(|(platform, disabled)| platform == input.params.platform && disabled);
        Ok(GetLegacyMaintenanceResponse::Ok(text(if disabled { "True" } else { "False" })))
    }
}

/// A word as a reply.
fn text(word: &'static str) -> Binary {
    Binary {
        content_type: "text/plain".to_owned(),
        length: u64::try_from(word.len()).ok(),
        body: Body::from(word),
    }
}
