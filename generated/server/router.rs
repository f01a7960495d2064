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
            "/api/v1/runs/{run_id}/samples",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::results::ListRunSamples>(request).await
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
            "/api/v1/runs/{run_id}/samples/{regression_test_id}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::results::GetRunSample>(request).await
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
            "/api/v1/runs/{run_id}/samples/{sample_id}/logs",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::logs::GetSampleLogs>(request).await
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
            "/api/v1/runs/{run_id}/samples/{sample_id}/regression-tests/{regression_id}/outputs/{output_id}/expected",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::results::GetExpectedOutput>(request).await
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
            "/api/v1/runs/{run_id}/samples/{sample_id}/regression-tests/{regression_id}/outputs/{output_id}/actual",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::results::GetActualOutput>(request).await
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
            "/api/v1/runs/{run_id}/samples/{sample_id}/regression-tests/{regression_id}/outputs/{output_id}/diff",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::results::GetDiff>(request).await
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
            "/api/v1/runs/{run_id}/samples/{sample_id}/baseline-approval",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::baselines::ApproveBaseline>(request).await
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
            "/api/v1/runs/{run_id}/samples/{sample_id}/baseline-approval/undo",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::baselines::UndoBaselineApproval>(request)
                            .await
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
            "/api/v1/runs/{run_id}/errors",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::errors::ListRunErrors>(request).await
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
            "/api/v1/runs/{run_id}/error-summary",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::errors::GetErrorSummary>(request).await
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
            "/api/v1/runs/{run_id}/infrastructure-errors",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::errors::ListInfraErrors>(request).await
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
            "/api/v1/runs/{run_id}/logs",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::logs::GetRunLogs>(request).await
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
            "/api/v1/runs/{run_id}/artifacts",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::artifacts::ListArtifacts>(request).await
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
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::ListSamples>(request).await
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
            "/api/v1/samples/{sample_id}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::GetSample>(request).await
                    }
                })
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::DeleteSample>(request).await
                    }
                })
                .patch({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::UpdateSample>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("DELETE, GET, HEAD, OPTIONS, PATCH", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed(
                                "DELETE, GET, HEAD, OPTIONS, PATCH",
                                request,
                            )
                            .await
                    }
                }),
        )
        .route(
            "/api/v1/samples/{sample_id}/details",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::GetSampleDetails>(request).await
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
            "/api/v1/samples/{sample_id}/history",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::GetSampleHistory>(request).await
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
            "/api/v1/samples/{sample_id}/download",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::DownloadSample>(request).await
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
            "/api/v1/samples/{sample_id}/media-info/download",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::DownloadSampleMediaInfo>(request)
                            .await
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
            "/api/v1/samples/{sample_id}/extra-files/{extra_id}/download",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::DownloadSampleExtraFile>(request)
                            .await
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
            "/api/v1/tags",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::ListTags>(request).await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::CreateTag>(request).await
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
            "/api/v1/regression-tests",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::ListRegressionTests,
                            >(request)
                            .await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::CreateRegressionTest,
                            >(request)
                            .await
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
            "/api/v1/regression-tests/{regression_test_id}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::regression_tests::GetRegressionTest>(request)
                            .await
                    }
                })
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::DeleteRegressionTest,
                            >(request)
                            .await
                    }
                })
                .patch({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::UpdateRegressionTest,
                            >(request)
                            .await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("DELETE, GET, HEAD, OPTIONS, PATCH", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed(
                                "DELETE, GET, HEAD, OPTIONS, PATCH",
                                request,
                            )
                            .await
                    }
                }),
        )
        .route(
            "/api/v1/regression-tests/{regression_test_id}/outputs/{output_id}/download",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::DownloadRegressionTestOutput,
                            >(request)
                            .await
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
            "/api/v1/regression-tests/{regression_test_id}/outputs/{output_id}/variants/{variant_id}/download",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::DownloadRegressionTestVariant,
                            >(request)
                            .await
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
            "/api/v1/categories",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::regression_tests::ListCategories>(request)
                            .await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::regression_tests::CreateCategory>(request)
                            .await
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
            "/api/v1/samples/{sample_id}/extra-files/{extra_id}",
            MethodRouter::new()
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::samples::DeleteSampleExtraFile>(request).await
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
            "/api/v1/regression-tests/{regression_test_id}/outputs",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::CreateRegressionTestOutput,
                            >(request)
                            .await
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
            "/api/v1/regression-tests/{regression_test_id}/outputs/{output_id}",
            MethodRouter::new()
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::DeleteRegressionTestOutput,
                            >(request)
                            .await
                    }
                })
                .patch({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::UpdateRegressionTestOutput,
                            >(request)
                            .await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("DELETE, OPTIONS, PATCH", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("DELETE, OPTIONS, PATCH", request).await
                    }
                }),
        )
        .route(
            "/api/v1/regression-tests/{regression_test_id}/outputs/{output_id}/variants",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::CreateRegressionTestVariant,
                            >(request)
                            .await
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
            "/api/v1/regression-tests/{regression_test_id}/outputs/{output_id}/variants/{variant_id}",
            MethodRouter::new()
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<
                                super::regression_tests::DeleteRegressionTestVariant,
                            >(request)
                            .await
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
            "/api/v1/categories/{category_id}",
            MethodRouter::new()
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::regression_tests::DeleteCategory>(request)
                            .await
                    }
                })
                .patch({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::regression_tests::UpdateCategory>(request)
                            .await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("DELETE, OPTIONS, PATCH", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("DELETE, OPTIONS, PATCH", request).await
                    }
                }),
        )
        .route(
            "/api/v1/jobs/claim",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::workers::ClaimJob>(request).await
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
            "/api/v1/jobs/{run_id}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::workers::GetJob>(request).await
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
            "/api/v1/jobs/{run_id}/heartbeat",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::workers::RenewLease>(request).await
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
            "/api/v1/jobs/{run_id}/progress",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::workers::ReportProgress>(request).await
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
            "/api/v1/jobs/{run_id}/results/{regression_test_id}",
            MethodRouter::new()
                .put({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::workers::ReportResult>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("OPTIONS, PUT", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("OPTIONS, PUT", request).await
                    }
                }),
        )
        .route(
            "/api/v1/jobs/{run_id}/results/{regression_test_id}/outputs/{output_id}",
            MethodRouter::new()
                .put({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::workers::UploadOutput>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("OPTIONS, PUT", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("OPTIONS, PUT", request).await
                    }
                }),
        )
        .route(
            "/api/v1/jobs/{run_id}/log",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::workers::AppendLog>(request).await
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
            "/api/v1/jobs/{run_id}/artifacts/{artifact}",
            MethodRouter::new()
                .put({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::workers::UploadArtifact>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("OPTIONS, PUT", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("OPTIONS, PUT", request).await
                    }
                }),
        )
        .route(
            "/api/v1/jobs/{run_id}/finish",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::workers::FinishJob>(request).await
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
            "/api/v1/samples/upload",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::uploads::UploadSample>(request).await
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
            "/api/v1/queued-samples",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::uploads::ListQueuedSamples>(request).await
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
            "/api/v1/queued-samples/{queued_id}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::uploads::GetQueuedSample>(request).await
                    }
                })
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::uploads::DeleteQueuedSample>(request).await
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
            "/api/v1/queued-samples/{queued_id}/finalize",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::uploads::FinalizeQueuedSample>(request).await
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
            "/api/v1/queued-samples/{queued_id}/link",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::uploads::LinkQueuedSample>(request).await
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
            "/api/v1/runs/{run_id}/regression-tests/{regression_test_id}/adopt",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::baselines::AdoptOutputs>(request).await
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
            "/api/v1/regression-tests/{regression_test_id}/outputs/{output_id}/baseline",
            MethodRouter::new()
                .put({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::regression_tests::UploadBaseline>(request)
                            .await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("OPTIONS, PUT", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("OPTIONS, PUT", request).await
                    }
                }),
        )
        .route(
            "/progress-reporter/{test_id}/{token}",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::legacy_worker::ReportLegacy>(request).await
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
            "/ci/progress-reporter/{test_id}/{token}",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::legacy_worker::ReportLegacyCi>(request).await
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
            "/maintenance-mode/{platform}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::legacy_worker::GetLegacyMaintenance>(request)
                            .await
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
            "/api/v1/files/{signed}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::files::DownloadFile>(request).await
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
            "/api/v1/audit",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::audit::ListAuditEntries>(request).await
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
            "/api/v1/system/queue",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::GetQueue>(request).await
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
            "/api/v1/system/maintenance",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::GetMaintenance>(request).await
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
            "/api/v1/system/maintenance/{platform}",
            MethodRouter::new()
                .patch({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::UpdateMaintenance>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("OPTIONS, PATCH", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("OPTIONS, PATCH", request).await
                    }
                }),
        )
        .route(
            "/api/v1/system/blocked-users",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::ListBlockedUsers>(request).await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::CreateBlockedUser>(request).await
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
            "/api/v1/system/blocked-users/{user_id}",
            MethodRouter::new()
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::DeleteBlockedUser>(request).await
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
            "/api/v1/system/forbidden-extensions",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::ListForbiddenExtensions>(request)
                            .await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::CreateForbiddenExtension>(request)
                            .await
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
            "/api/v1/system/forbidden-extensions/{extension}",
            MethodRouter::new()
                .delete({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::DeleteForbiddenExtension>(request)
                            .await
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
            "/api/v1/system/about",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::system::SystemAbout>(request).await
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
        .route(
            "/api/v1/configs",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::ListConfigs>(request).await
                    }
                })
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::CreateConfig>(request).await
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
            "/api/v1/configs/{config}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::GetConfig>(request).await
                    }
                })
                .put({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::UpdateConfig>(request).await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("GET, HEAD, OPTIONS, PUT", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("GET, HEAD, OPTIONS, PUT", request).await
                    }
                }),
        )
        .route(
            "/api/v1/configs/external/{external_assignment_id}",
            MethodRouter::new()
                .put({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::UpdateConfigByAssignment>(request)
                            .await
                    }
                })
                .options({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.options("OPTIONS, PUT", request).await
                    }
                })
                .fallback({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.method_not_allowed("OPTIONS, PUT", request).await
                    }
                }),
        )
        .route(
            "/api/v1/configs/id/{config_id}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::GetConfigById>(request).await
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
            "/api/v1/submissions/external-results",
            MethodRouter::new()
                .post({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::PostExternalResult>(request).await
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
            "/api/v1/submissions/{submission_id}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::GetSubmission>(request).await
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
            "/api/v1/submissions/{submission_id}/comparison",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::CompareSubmissions>(request).await
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
            "/api/v1/submissions/user/{external_user_id}",
            MethodRouter::new()
                .get({
                    let gate = gate.clone();
                    move |request: Request| async move {
                        gate.pass::<super::external::ListUserSubmissions>(request).await
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
pub trait Api: super::auth::AuthApi + super::runs::RunsApi + super::results::ResultsApi + super::baselines::BaselinesApi + super::errors::ErrorsApi + super::logs::LogsApi + super::artifacts::ArtifactsApi + super::samples::SamplesApi + super::regression_tests::RegressionTestsApi + super::uploads::UploadsApi + super::files::FilesApi + super::workers::WorkersApi + super::legacy_worker::LegacyWorkerApi + super::external::ExternalApi + super::audit::AuditApi + super::system::SystemApi {}
impl<
    S: super::auth::AuthApi + super::runs::RunsApi + super::results::ResultsApi
        + super::baselines::BaselinesApi + super::errors::ErrorsApi
        + super::logs::LogsApi + super::artifacts::ArtifactsApi
        + super::samples::SamplesApi + super::regression_tests::RegressionTestsApi
        + super::uploads::UploadsApi + super::files::FilesApi
        + super::workers::WorkersApi + super::legacy_worker::LegacyWorkerApi
        + super::external::ExternalApi + super::audit::AuditApi
        + super::system::SystemApi,
> Api for S {}
