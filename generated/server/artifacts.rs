// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Artifacts`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// The files of a run.
pub trait ArtifactsApi: Send + Sync + 'static {
    /// The files of a run
    ///
    /// The binary, the core dump, the standard output and the log, whether they are
    /// there or not, then the expected and the actual file of each output.
    fn list_artifacts(
        &self,
        input: ListArtifactsInput,
    ) -> impl Future<Output = Result<ListArtifactsResponse, Fault>> + Send;
}
/// What `listArtifacts` is given.
#[derive(Debug)]
pub struct ListArtifactsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListArtifactsParams,
}
impl ListArtifactsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listArtifacts`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListArtifactsParams {
    /// The run, by the id that lists and `POST /runs` give.
    #[serde(rename = "run_id")]
    pub run_id: i32,
    /// The size of the page.
    #[serde(rename = "limit", default = "ListArtifactsParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListArtifactsParams::default_offset")]
    pub offset: i32,
    /// Only artifacts of this type.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<super::models::ArtifactType>,
}
impl ListArtifactsParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listArtifacts` can answer.
#[derive(Debug)]
pub enum ListArtifactsResponse {
    /// 200: A page of artifacts.
    Ok(super::models::ArtifactPage),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl ListArtifactsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => {
                Reply::json(200, &body)
                    .header("cache-control", "no-store")
                    .paged(&body.pagination)
            }
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `listArtifacts`, for the router.
#[derive(Debug)]
pub struct ListArtifacts;
impl<S: ArtifactsApi> Endpoint<S> for ListArtifacts {
    const OPERATION: &'static Operation = &super::operations::LIST_ARTIFACTS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_artifacts(ListArtifactsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
