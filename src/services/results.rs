//! The tag `Results`.

mod diffs;
mod outputs;
mod samples;

use super::Services;
use super::auth::pagination;
use super::runs::no_run;
use crate::api::models::RunSamplePage;
use crate::api::results::{
    GetActualOutputInput, GetActualOutputResponse, GetDiffInput, GetDiffResponse, GetExpectedOutputInput,
    GetExpectedOutputResponse, GetRunSampleInput, GetRunSampleResponse, ListRunSamplesInput,
    ListRunSamplesResponse, ResultsApi,
};
use crate::contract::{Fault, Problem};
use crate::store::results::{self, Filter};
use crate::store::runs;
use diffs::Compared;
use outputs::{At, Refusal};

pub(super) use diffs::Diffing;

/// Which output the parameters of an operation name. A macro, because each
/// operation has a type of its own for them.
macro_rules! at {
    ($params:expr) => {
        At {
            run_id: $params.run_id,
            sample_id: $params.sample_id,
            regression_id: $params.regression_id,
            output_id: $params.output_id,
        }
    };
}

impl ResultsApi for Services {
    async fn list_run_samples(&self, input: ListRunSamplesInput) -> Result<ListRunSamplesResponse, Fault> {
        let params = input.params;
        if runs::get(&self.store, params.run_id).await?.is_none() {
            return Ok(ListRunSamplesResponse::NotFound(no_run(params.run_id)));
        }
        let filter = Filter {
            status: params.status,
            name: params.name.as_deref(),
            tag: params.tag.as_deref(),
            category: params.category.as_deref(),
        };
        let (ids, total) =
            results::page(&self.store, params.run_id, &filter, params.limit, params.offset).await?;
        let mut evidence = results::evidence(&self.store, params.run_id, Some(&ids)).await?;
        let tests = std::mem::take(&mut evidence.tests);
        let data = tests.into_values().map(|test| samples::sample(&evidence, test)).collect();
        let pagination = pagination(params.limit, params.offset, total);
        Ok(ListRunSamplesResponse::Ok(RunSamplePage { data, pagination }))
    }

    async fn get_run_sample(&self, input: GetRunSampleInput) -> Result<GetRunSampleResponse, Fault> {
        let (run_id, test_id) = (input.params.run_id, input.params.regression_test_id);
        if runs::get(&self.store, run_id).await?.is_none() {
            return Ok(GetRunSampleResponse::NotFound(no_run(run_id)));
        }
        let mut evidence = results::evidence(&self.store, run_id, Some(&[test_id])).await?;
        Ok(match evidence.tests.remove(&test_id) {
            Some(test) => GetRunSampleResponse::Ok(samples::sample(&evidence, test)),
            None => GetRunSampleResponse::NotFound(no_test(run_id, test_id)),
        })
    }

    async fn get_expected_output(
        &self,
        input: GetExpectedOutputInput,
    ) -> Result<GetExpectedOutputResponse, Fault> {
        use GetExpectedOutputResponse as Response;
        let params = input.params;
        let at = at!(params);
        let content = async {
            let output = self.output(at).await?;
            let file = ("expected", output.expected.as_str());
            self.content(&output, file, params.format, params.if_none_match.as_deref()).await
        };
        match content.await {
            Ok((etag, Some(body))) => Ok(Response::Ok { etag, body }),
            Ok((etag, None)) => Ok(Response::NotModified { etag }),
            Err(Refusal::NotFound(problem)) => Ok(Response::NotFound(problem)),
            Err(Refusal::Forbidden(problem)) => Ok(Response::Forbidden(problem)),
            Err(Refusal::Fault(fault)) => Err(fault),
        }
    }

    async fn get_actual_output(&self, input: GetActualOutputInput) -> Result<GetActualOutputResponse, Fault> {
        use GetActualOutputResponse as Response;
        let params = input.params;
        let at = at!(params);
        let content = async {
            let output = self.output(at).await?;
            let Some(reported) = &output.reported else {
                return Err(Refusal::NotFound(outputs::missing(at)));
            };
            let Some(got) = &reported.row.got else { return Ok(None) };
            let file = ("actual", got.as_str());
            self.content(&output, file, params.format, params.if_none_match.as_deref()).await.map(Some)
        };
        match content.await {
            Ok(Some((etag, Some(body)))) => Ok(Response::Ok { etag, body }),
            Ok(Some((etag, None))) => Ok(Response::NotModified { etag }),
            Ok(None) => Ok(Response::SeeOther { location: at.expected(params.format) }),
            Err(Refusal::NotFound(problem)) => Ok(Response::NotFound(problem)),
            Err(Refusal::Forbidden(problem)) => Ok(Response::Forbidden(problem)),
            Err(Refusal::Fault(fault)) => Err(fault),
        }
    }

    async fn get_diff(&self, input: GetDiffInput) -> Result<GetDiffResponse, Fault> {
        use GetDiffResponse as Response;
        let params = input.params;
        let at = at!(params);
        let compared = async {
            let output = self.output(at).await?;
            self.compared(&output, params.context_lines, params.format).await
        };
        match compared.await {
            Ok(Compared::Result(result)) => Ok(Response::Ok(result)),
            Ok(Compared::TooLarge(problem)) => Ok(Response::UnprocessableEntity(problem)),
            Err(Refusal::NotFound(problem)) => Ok(Response::NotFound(problem)),
            Err(Refusal::Forbidden(problem)) => Ok(Response::Forbidden(problem)),
            Err(Refusal::Fault(fault)) => Err(fault),
        }
    }
}

/// The test was neither selected nor reported.
fn no_test(run_id: i32, regression_test_id: i32) -> Problem {
    Problem::not_found(format!("Regression test {regression_test_id} not found in run {run_id}."))
}
