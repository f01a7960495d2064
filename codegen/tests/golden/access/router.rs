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
            "/api/login",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::Login>(request).await
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
            "/api/grants",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::ListGrants>(request).await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::Grant>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("GET, HEAD, OPTIONS, POST", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("GET, HEAD, OPTIONS, POST", request)
                            .await
                    }
                }),
        )
        .route(
            "/api/results",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::ListResults>(request).await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::PostResult>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("GET, HEAD, OPTIONS, POST", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("GET, HEAD, OPTIONS, POST", request)
                            .await
                    }
                }),
        )
        .route(
            "/progress-reporter/{run_id}/{token}",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::legacy_worker::ReportProgress>(request).await
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
}
/// The operations of every tag.
pub trait Api: super::auth::AuthApi + super::legacy_worker::LegacyWorkerApi {}
impl<S: super::auth::AuthApi + super::legacy_worker::LegacyWorkerApi> Api for S {}
