// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Things`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// The operations of the tag `Things`.
pub trait ThingsApi: Send + Sync + 'static {
    /// moveThing
    fn move_thing(
        &self,
        input: MoveThingInput,
    ) -> impl Future<Output = Result<MoveThingResponse, Fault>> + Send;
    /// judgeThing
    fn judge_thing(
        &self,
        input: JudgeThingInput,
    ) -> impl Future<Output = Result<JudgeThingResponse, Fault>> + Send;
    /// patchThing
    fn patch_thing(
        &self,
        input: PatchThingInput,
    ) -> impl Future<Output = Result<PatchThingResponse, Fault>> + Send;
}
/// What `moveThing` is given.
#[derive(Debug)]
pub struct MoveThingInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: MoveThingParams,
    /// The request's body.
    pub body: super::models::Move,
}
impl MoveThingInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `moveThing`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct MoveThingParams {
    /// The contract's `thing_id`.
    #[serde(rename = "thing_id")]
    pub thing_id: i32,
}
/// What `moveThing` can answer.
#[derive(Debug)]
pub enum MoveThingResponse {
    /// 200: The thing.
    Ok(super::models::Thing),
}
impl MoveThingResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `moveThing`, for the router.
#[derive(Debug)]
pub struct MoveThing;
impl<S: ThingsApi> Endpoint<S> for MoveThing {
    const OPERATION: &'static Operation = &super::operations::MOVE_THING;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.move_thing(MoveThingInput::receive(received)?).await?.into_reply())
    }
}
/// What `judgeThing` is given.
#[derive(Debug)]
pub struct JudgeThingInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: JudgeThingParams,
    /// The request's body.
    pub body: Option<super::models::Judgement>,
}
impl JudgeThingInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.optional_body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `judgeThing`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct JudgeThingParams {
    /// The contract's `thing_id`.
    #[serde(rename = "thing_id")]
    pub thing_id: i32,
}
/// What `judgeThing` can answer.
#[derive(Debug)]
pub enum JudgeThingResponse {
    /// 200: The thing.
    Ok(super::models::Thing),
}
impl JudgeThingResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `judgeThing`, for the router.
#[derive(Debug)]
pub struct JudgeThing;
impl<S: ThingsApi> Endpoint<S> for JudgeThing {
    const OPERATION: &'static Operation = &super::operations::JUDGE_THING;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.judge_thing(JudgeThingInput::receive(received)?).await?.into_reply())
    }
}
/// What `patchThing` is given.
#[derive(Debug)]
pub struct PatchThingInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: PatchThingParams,
    /// The request's body.
    pub body: super::models::ThingPatch,
}
impl PatchThingInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `patchThing`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct PatchThingParams {
    /// The contract's `thing_id`.
    #[serde(rename = "thing_id")]
    pub thing_id: i32,
}
/// What `patchThing` can answer.
#[derive(Debug)]
pub enum PatchThingResponse {
    /// 200: The thing.
    Ok(super::models::Thing),
}
impl PatchThingResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
        }
    }
}
/// The operation `patchThing`, for the router.
#[derive(Debug)]
pub struct PatchThing;
impl<S: ThingsApi> Endpoint<S> for PatchThing {
    const OPERATION: &'static Operation = &super::operations::PATCH_THING;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(services.patch_thing(PatchThingInput::receive(received)?).await?.into_reply())
    }
}
