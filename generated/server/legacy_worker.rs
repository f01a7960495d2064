// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `LegacyWorker`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// How workers of the original platform report.
pub trait LegacyWorkerApi: Send + Sync + 'static {
    /// Report in the words of the original platform
    ///
    /// The protocol of workers of the original platform. The field `type` says what is
    /// reported, and which of the others must be there. The token of the run is in the
    /// address. A passing fault is a 503, which such workers try again, and so is a
    /// rate limit; what is refused is answered `FAIL`, and the reason is logged. What
    /// was taken already is answered `OK` once more, and nothing comes of it.
    fn report_legacy(
        &self,
        input: ReportLegacyInput,
    ) -> impl Future<Output = Result<ReportLegacyResponse, Fault>> + Send;
    /// The same at another address
    ///
    /// The protocol of workers of the original platform. The field `type` says what is
    /// reported, and which of the others must be there. The token of the run is in the
    /// address. A passing fault is a 503, which such workers try again, and so is a
    /// rate limit; what is refused is answered `FAIL`, and the reason is logged. What
    /// was taken already is answered `OK` once more, and nothing comes of it.
    fn report_legacy_ci(
        &self,
        input: ReportLegacyCiInput,
    ) -> impl Future<Output = Result<ReportLegacyCiResponse, Fault>> + Send;
    /// Whether a platform is under maintenance
    ///
    /// `True` or `False`. Past the rate limit it is a 503.
    fn get_legacy_maintenance(
        &self,
        input: GetLegacyMaintenanceInput,
    ) -> impl Future<Output = Result<GetLegacyMaintenanceResponse, Fault>> + Send;
}
/// What `reportLegacy` is given.
#[derive(Debug)]
pub struct ReportLegacyInput {
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ReportLegacyParams,
    /// The request's body.
    pub body: crate::contract::Form,
}
impl ReportLegacyInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            params: received.params()?,
            body: received.form()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `reportLegacy`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ReportLegacyParams {
    /// The id of the run.
    #[serde(rename = "test_id")]
    pub test_id: String,
    /// The token of the run.
    #[serde(rename = "token")]
    pub token: crate::contract::Secret,
}
/// What `reportLegacy` can answer.
#[derive(Debug)]
pub enum ReportLegacyResponse {
    /// 200: `OK`, `FAIL` where it is refused, `EMPTY` where a file is missing.
    Ok(crate::contract::Binary),
}
impl ReportLegacyResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::binary(200, body),
        }
    }
}
/// The operation `reportLegacy`, for the router.
#[derive(Debug)]
pub struct ReportLegacy;
impl<S: LegacyWorkerApi> Endpoint<S> for ReportLegacy {
    const OPERATION: &'static Operation = &super::operations::REPORT_LEGACY;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .report_legacy(ReportLegacyInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `reportLegacyCi` is given.
#[derive(Debug)]
pub struct ReportLegacyCiInput {
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ReportLegacyCiParams,
    /// The request's body.
    pub body: crate::contract::Form,
}
impl ReportLegacyCiInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            params: received.params()?,
            body: received.form()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `reportLegacyCi`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ReportLegacyCiParams {
    /// The id of the run.
    #[serde(rename = "test_id")]
    pub test_id: String,
    /// The token of the run.
    #[serde(rename = "token")]
    pub token: crate::contract::Secret,
}
/// What `reportLegacyCi` can answer.
#[derive(Debug)]
pub enum ReportLegacyCiResponse {
    /// 200: `OK`, `FAIL` where it is refused, `EMPTY` where a file is missing.
    Ok(crate::contract::Binary),
}
impl ReportLegacyCiResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::binary(200, body),
        }
    }
}
/// The operation `reportLegacyCi`, for the router.
#[derive(Debug)]
pub struct ReportLegacyCi;
impl<S: LegacyWorkerApi> Endpoint<S> for ReportLegacyCi {
    const OPERATION: &'static Operation = &super::operations::REPORT_LEGACY_CI;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .report_legacy_ci(ReportLegacyCiInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getLegacyMaintenance` is given.
#[derive(Debug)]
pub struct GetLegacyMaintenanceInput {
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetLegacyMaintenanceParams,
}
impl GetLegacyMaintenanceInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getLegacyMaintenance`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetLegacyMaintenanceParams {
    /// The platform.
    #[serde(rename = "platform")]
    pub platform: super::models::Platform,
}
/// What `getLegacyMaintenance` can answer.
#[derive(Debug)]
pub enum GetLegacyMaintenanceResponse {
    /// 200: `True` or `False`.
    Ok(crate::contract::Binary),
}
impl GetLegacyMaintenanceResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::binary(200, body),
        }
    }
}
/// The operation `getLegacyMaintenance`, for the router.
#[derive(Debug)]
pub struct GetLegacyMaintenance;
impl<S: LegacyWorkerApi> Endpoint<S> for GetLegacyMaintenance {
    const OPERATION: &'static Operation = &super::operations::GET_LEGACY_MAINTENANCE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_legacy_maintenance(GetLegacyMaintenanceInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
