// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The router: every path and method of the contract, each passed
//! through the gate to its service.
use axum::extract::Request;
use axum::routing::MethodRouter;
use crate::contract::Gate;
/// Routes every operation. `HEAD` is answered wherever `GET` is, and
/// `OPTIONS` everywhere.
pub fn router<G: Gate>(gate: G) -> axum::Router
where
    G::Services: Api,
{
    axum::Router::new()
        .route(
            "/api/things/{thing_id}",
            MethodRouter::new()
                .put({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::things::MoveThing>(request).await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::things::JudgeThing>(request).await
                    }
                })
                .patch({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::things::PatchThing>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("OPTIONS, PATCH, POST, PUT", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("OPTIONS, PATCH, POST, PUT", request)
                            .await
                    }
                }),
        )
}
/// The operations of every tag.
pub trait Api: super::things::ThingsApi {}
impl<S: super::things::ThingsApi> Api for S {}
