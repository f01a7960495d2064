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
            "/api/v1/samples/{sample_id}/parts/{type}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::ListParts>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("GET, HEAD, OPTIONS", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("GET, HEAD, OPTIONS", request).await
                    }
                }),
        )
        .route(
            "/api/v1/samples",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::UploadSample>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("OPTIONS, POST", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("OPTIONS, POST", request).await
                    }
                }),
        )
        .route(
            "/api/v1/samples/{sample_id}",
            MethodRouter::new()
                .put({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::RenameSample>(request).await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::ReplaceSample>(request).await
                    }
                })
                .patch({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::DescribeSample>(request).await
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
pub trait Api: super::samples::SamplesApi {}
impl<S: super::samples::SamplesApi> Api for S {}
