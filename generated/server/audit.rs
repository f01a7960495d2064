// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Audit`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// Who changed what.
pub trait AuditApi: Send + Sync + 'static {
    /// Who changed what
    ///
    /// The newest first. An entry is written in the transaction of the change it
    /// tells of, and never changed. All filters must hold at once. A page holds fewer
    /// entries than were asked for where these would be too large for one reply: only
    /// a null `next_cursor` is the end.
    fn list_audit_entries(
        &self,
        input: ListAuditEntriesInput,
    ) -> impl Future<Output = Result<ListAuditEntriesResponse, Fault>> + Send;
}
/// What `listAuditEntries` is given.
#[derive(Debug)]
pub struct ListAuditEntriesInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListAuditEntriesParams,
}
impl ListAuditEntriesInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listAuditEntries`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListAuditEntriesParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListAuditEntriesParams::default_limit")]
    pub limit: i32,
    /// Only entries older than this, a `next_cursor` of an earlier page.
    #[serde(rename = "cursor", default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<i64>,
    /// Only changes by this user.
    #[serde(rename = "actor_id", default, skip_serializing_if = "Option::is_none")]
    pub actor_id: Option<i32>,
    /// Only changes by this operation, or by this command of the server.
    #[serde(rename = "action", default, skip_serializing_if = "Option::is_none")]
    pub action: Option<String>,
    /// Only changes of this kind of object.
    #[serde(rename = "object_type", default, skip_serializing_if = "Option::is_none")]
    pub object_type: Option<String>,
    /// Only changes of the object of this id; ids of different kinds may be alike.
    #[serde(rename = "object_id", default, skip_serializing_if = "Option::is_none")]
    pub object_id: Option<String>,
    /// Only changes made at this time or later. After `created_before` it is a 422.
    #[serde(rename = "created_after", default, skip_serializing_if = "Option::is_none")]
    pub created_after: Option<crate::contract::Timestamp>,
    /// Only changes made at this time or earlier. A whole second stands for
    /// all of it, since replies show no fractions.
    #[serde(rename = "created_before", default, skip_serializing_if = "Option::is_none")]
    pub created_before: Option<crate::contract::Timestamp>,
}
impl ListAuditEntriesParams {
    fn default_limit() -> i32 {
        100
    }
}
/// What `listAuditEntries` can answer.
#[derive(Debug)]
pub enum ListAuditEntriesResponse {
    /// 200: A page of entries.
    Ok(super::models::AuditPage),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl ListAuditEntriesResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).continued(&body.pagination),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `listAuditEntries`, for the router.
#[derive(Debug)]
pub struct ListAuditEntries;
impl<S: AuditApi> Endpoint<S> for ListAuditEntries {
    const OPERATION: &'static Operation = &super::operations::LIST_AUDIT_ENTRIES;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_audit_entries(ListAuditEntriesInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
