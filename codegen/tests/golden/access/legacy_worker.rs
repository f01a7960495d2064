// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `LegacyWorker`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// A protocol at the root.
pub trait LegacyWorkerApi: Send + Sync + 'static {
    /// reportProgress
    fn report_progress(
        &self,
        input: ReportProgressInput,
    ) -> impl Future<Output = Result<ReportProgressResponse, Fault>> + Send;
}
/// What `reportProgress` is given.
#[derive(Debug)]
pub struct ReportProgressInput {
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ReportProgressParams,
    /// The request's body.
    pub body: super::models::Report,
}
impl ReportProgressInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `reportProgress`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ReportProgressParams {
    /// The contract's `run_id`.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The contract's `token`.
    #[serde(rename = "token")]
    pub token: String,
}
/// What `reportProgress` can answer.
#[derive(Debug)]
pub enum ReportProgressResponse {
    /// 200: As the old protocol says it.
    Ok(crate::contract::Binary),
    /// 503: An error.
    ServiceUnavailable(crate::contract::Problem),
}
impl ReportProgressResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::binary(200, body),
            Self::ServiceUnavailable(body) => Reply::problem(503, body),
        }
    }
}
/// The operation `reportProgress`, for the router.
#[derive(Debug)]
pub struct ReportProgress;
impl<S: LegacyWorkerApi> Endpoint<S> for ReportProgress {
    const OPERATION: &'static Operation = &super::operations::REPORT_PROGRESS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .report_progress(ReportProgressInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
