//! The tag `Errors`.

use std::collections::HashMap;

use super::Services;
use super::auth::pagination;
use super::runs::no_run;
use crate::api::errors::{
    ErrorsApi, GetErrorSummaryInput, GetErrorSummaryResponse, ListInfraErrorsInput, ListInfraErrorsResponse,
    ListRunErrorsInput, ListRunErrorsResponse,
};
use crate::api::models::{ErrorItem, ErrorItemPage, ErrorSummaryPage, Pagination, ProgressStatus};
use crate::contract::Fault;
use crate::domain::authorize;
use crate::domain::infra_error::{self, Canceled};
use crate::domain::run_errors::{self, Context, Filter};
use crate::store::run_errors as rows;
use crate::store::runs::{self, Event};

/// How many events a `stack` holds at most.
const STACK: usize = 50;

impl ErrorsApi for Services {
    async fn list_run_errors(&self, input: ListRunErrorsInput) -> Result<ListRunErrorsResponse, Fault> {
        let params = input.params;
        let Some(errors) = self.errors_of(params.run_id).await? else {
            return Ok(ListRunErrorsResponse::NotFound(no_run(params.run_id)));
        };
        let filter = Filter { kind: params.r#type, severity: params.severity, sample_id: params.sample_id };
        let wanted = errors.into_iter().filter(|error| filter.takes(error)).collect();
        let (data, pagination) = page(wanted, params.limit, params.offset);
        Ok(ListRunErrorsResponse::Ok(ErrorItemPage { data, pagination }))
    }

    async fn get_error_summary(&self, input: GetErrorSummaryInput) -> Result<GetErrorSummaryResponse, Fault> {
        let params = input.params;
        let Some(errors) = self.errors_of(params.run_id).await? else {
            return Ok(GetErrorSummaryResponse::NotFound(no_run(params.run_id)));
        };
        let mut groups = run_errors::groups(&errors, params.group_by);
        groups.retain(|group| params.severity.is_none_or(|severity| severity == group.severity));
        let (data, pagination) = page(groups, params.limit, params.offset);
        Ok(GetErrorSummaryResponse::Ok(ErrorSummaryPage { data, pagination }))
    }

    async fn list_infra_errors(&self, input: ListInfraErrorsInput) -> Result<ListInfraErrorsResponse, Fault> {
        let params = input.params;
        let run_id = params.run_id;
        if let Err(denial) = authorize::include_stack(&input.caller, params.include_stack) {
            return Ok(ListInfraErrorsResponse::Forbidden(denial.into()));
        }
        if !runs::exists(&self.store, run_id).await? {
            return Ok(ListInfraErrorsResponse::NotFound(no_run(run_id)));
        }
        let events = rows::events(&self.store, run_id, !params.include_stack).await?;
        let failures: Vec<(usize, ErrorItem)> = events
            .iter()
            .enumerate()
            .filter(|(_, event)| event.status == ProgressStatus::Canceled)
            .filter_map(|(at, event)| {
                let Event { id: event_id, timestamp, message, .. } = event;
                let canceled = Canceled { run_id, event_id: *event_id, at: *timestamp, message };
                let (kind, item) = infra_error::item(&canceled)?;
                let wanted = params.r#type.is_none_or(|wanted| wanted == kind)
                    && params.severity.is_none_or(|severity| severity == item.severity);
                wanted.then_some((at, item))
            })
            .collect();
        let (failures, pagination) = page(failures, params.limit, params.offset);
        let data = failures
            .into_iter()
            .map(|(at, item)| ErrorItem {
                stack: params.include_stack.then(|| stack(&events[..=at])),
                ..item
            })
            .collect();
        Ok(ListInfraErrorsResponse::Ok(ErrorItemPage { data, pagination }))
    }
}

impl Services {
    /// Everything that is wrong with the results of a run, which are as many as
    /// its summary counts; nothing if there is no such run. A constant number
    /// of statements.
    async fn errors_of(&self, run_id: i32) -> Result<Option<Vec<ErrorItem>>, Fault> {
        // This also brings the read model up to date.
        if runs::get(&self.store, run_id).await?.is_none() {
            return Ok(None);
        }
        let failing = rows::failing(&self.store, run_id).await?;
        let last_event_at = failing.first().and_then(|test| test.last_event_at);
        let mut results = Vec::new();
        let mut samples = HashMap::new();
        let mut errors = Vec::new();
        for test in failing {
            samples.extend(test.sample_id.map(|id| (test.result.regression_test_id, id)));
            errors.extend(test.errors);
            results.push(test.result);
        }
        let context = Context { run_id, last_event_at, results: &results, samples: &samples };
        Ok(Some(run_errors::items(context, &errors)))
    }
}

/// A page of a list that is there as a whole.
fn page<T>(all: Vec<T>, limit: i32, offset: i32) -> (Vec<T>, Pagination) {
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let size = |number: i32| usize::try_from(number).unwrap_or(0);
    let data = all.into_iter().skip(size(offset)).take(size(limit)).collect();
    (data, pagination(limit, offset, total))
}

/// What led to the last of these events, the newest first.
fn stack(events: &[Event]) -> Vec<String> {
    let line = |event: &Event| {
        let at = event.timestamp.map_or_else(|| "at an unknown time".to_owned(), |at| at.to_string());
        format!("{at} {}: {}", event.status, event.message)
    };
    events.iter().rev().take(STACK).map(line).collect()
}
