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
    G::Services: super::auth::AuthApi + super::runs::RunsApi + super::system::SystemApi,
{
    axum::Router::new()
        .route(
            "/api/v1/auth/tokens",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::ListTokens>(request).await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::CreateToken>(request).await
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
            "/api/v1/auth/tokens/current",
            MethodRouter::new()
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::RevokeCurrentToken>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("DELETE, OPTIONS", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("DELETE, OPTIONS", request).await
                    }
                }),
        )
        .route(
            "/api/v1/auth/tokens/{token_id}",
            MethodRouter::new()
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::RevokeToken>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("DELETE, OPTIONS", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("DELETE, OPTIONS", request).await
                    }
                }),
        )
        .route(
            "/api/v1/auth/me",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::auth::GetCurrentUser>(request).await
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
            "/api/v1/runs",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::runs::ListRuns>(request).await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::runs::CreateRun>(request).await
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
            "/api/v1/runs/{run_id}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::runs::GetRun>(request).await
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
            "/api/v1/runs/{run_id}/summary",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::runs::GetRunSummary>(request).await
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
            "/api/v1/runs/{run_id}/progress",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::runs::GetRunProgress>(request).await
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
            "/api/v1/runs/{run_id}/config",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::runs::GetRunConfig>(request).await
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
            "/api/v1/runs/{run_id}/cancel",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::runs::CancelRun>(request).await
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
            "/api/v1/runs/{run_id}/restart",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::runs::RestartRun>(request).await
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
            "/api/v1/system/health",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::GetHealth>(request).await
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
}
