//! Comparing two submissions.

use super::no_submission;
use crate::api::external::CompareSubmissionsResponse;
use crate::api::models::Comparison;
use crate::contract::{Fault, Problem, Verbatim};
use crate::domain::comparison::{self, Graded};
use crate::services::Services;
use crate::store::StoreError;
use crate::store::submissions::{self, Scores};

impl Services {
    pub(super) async fn compare(&self, id: i32, baseline: i32) -> Result<CompareSubmissionsResponse, Fault> {
        let found = submissions::scores(&self.store, [id, baseline]).await?;
        let of = |id| found.iter().find(|scores| scores.id == id).cloned();
        let Some(head) = of(id) else {
            return Ok(CompareSubmissionsResponse::NotFound(no_submission(id)));
        };
        let refused = |message: String| {
            Ok(CompareSubmissionsResponse::UnprocessableEntity(Problem::unprocessable("baseline", message)))
        };
        let Some(base) = of(baseline) else {
            return refused(format!("Submission {baseline} not found."));
        };
        if base.grading_config_id != head.grading_config_id {
            return refused("The two are of different grading configurations.".to_owned());
        }
        for scores in [&base, &head] {
            if scores.final_score.is_none() || scores.score_vector.is_none() {
                return refused(format!("Submission {} has no score vector.", scores.id));
            }
        }
        // Vectors may be long, and other requests do not wait for that.
        let compared = tokio::task::spawn_blocking(move || between(&base, &head)).await;
        Ok(CompareSubmissionsResponse::Ok(compared.map_err(Fault::internal)??))
    }
}

fn between(base: &Scores, head: &Scores) -> Result<Comparison, StoreError> {
    let (before, after) = (vector(base)?, vector(head)?);
    let graded = |row: &Scores, scores| Graded { final_score: row.final_score.unwrap_or_default(), scores };
    Ok(comparison::compare(graded(base, &before), graded(head, &after)))
}

fn vector(row: &Scores) -> Result<comparison::Scores, StoreError> {
    let unreadable =
        |error| StoreError::Internal(format!("the scores of submission {} cannot be read: {error}", row.id));
    let text = row.score_vector.clone().unwrap_or_default();
    Verbatim::from_text(text).and_then(|vector| vector.read()).map_err(unreadable)
}
