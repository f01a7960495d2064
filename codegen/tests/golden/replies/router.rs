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
            "/api/files",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::files::ListFiles>(request).await
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
            "/api/files/{name}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::files::DownloadFile>(request).await
                    }
                })
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::files::DeleteFile>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("DELETE, GET, HEAD, OPTIONS", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("DELETE, GET, HEAD, OPTIONS", request)
                            .await
                    }
                }),
        )
        .route(
            "/api/lines",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::status::ListLines>(request).await
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
            "/api/names",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::status::ListNames>(request).await
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
            "/api/health",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::status::GetHealth>(request).await
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
/// The operations of every tag.
pub trait Api: super::files::FilesApi + super::status::StatusApi {}
impl<S: super::files::FilesApi + super::status::StatusApi> Api for S {}
