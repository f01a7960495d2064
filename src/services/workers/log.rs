//! The log of an attempt, part by part.

use axum::body::Bytes;
use http::StatusCode;
use http_body_util::BodyExt;
use serde_json::json;

use super::{Refused, refused};
use crate::api::models::{ErrorCode, LogReceipt};
use crate::api::workers::{AppendLogInput, AppendLogResponse};
use crate::contract::{Fault, Problem};
use crate::domain::appended::{Appended, appended};
use crate::domain::file_name::FileName;
use crate::services::Services;
use crate::services::idempotent::settled;
use crate::store::leases::log;
use crate::store::reports;

impl Services {
    pub(super) async fn take_log(&self, input: AppendLogInput) -> Result<AppendLogResponse, Fault> {
        let AppendLogInput { params, body, .. } = input;
        let run_id = params.run_id;
        let attempt = self.work.attempt(run_id, &params.x_run_token);
        let response = |refusal| match refused(run_id, refusal) {
            Refused::NotFound(problem) => AppendLogResponse::NotFound(problem),
            Refused::Conflict(problem) => AppendLogResponse::Conflict(problem),
        };
        // Nothing is read for those who have no business here.
        if let Err(refusal) = reports::standing(&self.store, &attempt).await? {
            return Ok(response(refusal));
        }
        // The contract lets a part be a mebibyte.
        let collected = body.0.collect().await;
        let bytes: Bytes = collected.map_err(|error| Fault::unreadable(&error))?.to_bytes();
        let held = match settled!(log::hold(&self.store, &attempt))? {
            Ok(held) => held,
            Err(refusal) => return Ok(response(refusal)),
        };
        let size = held.size();
        let offset = u64::try_from(params.offset).unwrap_or(0);
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        let new = match appended(size, offset, length) {
            Appended::Gap => {
                // Whoever may not append needs not know where.
                if let Err(refusal) = held.going_on() {
                    return Ok(response(refusal));
                }
                let message = "Bytes before these are missing.";
                let problem = Problem::new(ErrorCode::Conflict, message).with("next_offset", json!(size));
                return Ok(AppendLogResponse::Conflict(problem));
            }
            Appended::Nothing => {
                held.settle(size).await?;
                return Ok(AppendLogResponse::Ok(receipt(size)));
            }
            Appended::From(skip) => bytes.slice(usize::try_from(skip).unwrap_or(bytes.len())..),
        };
        if let Err(refusal) = held.going_on() {
            return Ok(response(refusal));
        }
        let grown = offset.saturating_add(length);
        if grown > u64::try_from(self.work.max_log).unwrap_or(u64::MAX) {
            let message = "The log would be larger than this server keeps one.";
            let problem = Problem::new(ErrorCode::PayloadTooLarge, message);
            return Err(Fault::Malformed(StatusCode::PAYLOAD_TOO_LARGE, problem));
        }
        self.files.blobs().splice(&FileName::run_log(run_id), size, new).await?;
        held.settle(grown).await?;
        Ok(AppendLogResponse::Ok(receipt(grown)))
    }
}

fn receipt(size: u64) -> LogReceipt {
    LogReceipt { next_offset: i64::try_from(size).unwrap_or(i64::MAX) }
}
