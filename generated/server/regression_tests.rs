// Generated from openapi-ci-api.yaml by codegen/. Change those instead.
//! The tag `Regression Tests`.
use crate::contract::{Endpoint, Fault, Operation, Origin, Received, Reply};
/// What is run on which sample, and what is expected of it.
pub trait RegressionTestsApi: Send + Sync + 'static {
    /// List regression tests
    ///
    /// By id. All filters must hold at once.
    fn list_regression_tests(
        &self,
        input: ListRegressionTestsInput,
    ) -> impl Future<Output = Result<ListRegressionTestsResponse, Fault>> + Send;
    /// One regression test, with what is expected of it
    fn get_regression_test(
        &self,
        input: GetRegressionTestInput,
    ) -> impl Future<Output = Result<GetRegressionTestResponse, Fault>> + Send;
    /// Where the baseline of an output is
    fn download_regression_test_output(
        &self,
        input: DownloadRegressionTestOutputInput,
    ) -> impl Future<
        Output = Result<DownloadRegressionTestOutputResponse, Fault>,
    > + Send;
    /// Where a variant of an output is
    fn download_regression_test_variant(
        &self,
        input: DownloadRegressionTestVariantInput,
    ) -> impl Future<
        Output = Result<DownloadRegressionTestVariantResponse, Fault>,
    > + Send;
    /// List categories
    ///
    /// By name.
    fn list_categories(
        &self,
        input: ListCategoriesInput,
    ) -> impl Future<Output = Result<ListCategoriesResponse, Fault>> + Send;
}
/// What `listRegressionTests` is given.
#[derive(Debug)]
pub struct ListRegressionTestsInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListRegressionTestsParams,
}
impl ListRegressionTestsInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listRegressionTests`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListRegressionTestsParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListRegressionTestsParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListRegressionTestsParams::default_offset")]
    pub offset: i32,
    /// `true`: only active tests; `false`: only the others.
    #[serde(rename = "active", default = "ListRegressionTestsParams::default_active")]
    pub active: bool,
    /// Only tests of this category, exactly.
    #[serde(rename = "category", default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// Only tests whose sample has this tag, in any letter case.
    #[serde(rename = "tag", default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
    /// Only tests with this sample.
    #[serde(rename = "sample_id", default, skip_serializing_if = "Option::is_none")]
    pub sample_id: Option<i32>,
}
impl ListRegressionTestsParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
    fn default_active() -> bool {
        true
    }
}
/// What `listRegressionTests` can answer.
#[derive(Debug)]
pub enum ListRegressionTestsResponse {
    /// 200: A page of tests.
    Ok(super::models::RegressionTestPage),
}
impl ListRegressionTestsResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
        }
    }
}
/// The operation `listRegressionTests`, for the router.
#[derive(Debug)]
pub struct ListRegressionTests;
impl<S: RegressionTestsApi> Endpoint<S> for ListRegressionTests {
    const OPERATION: &'static Operation = &super::operations::LIST_REGRESSION_TESTS;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_regression_tests(ListRegressionTestsInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `getRegressionTest` is given.
#[derive(Debug)]
pub struct GetRegressionTestInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: GetRegressionTestParams,
}
impl GetRegressionTestInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `getRegressionTest`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct GetRegressionTestParams {
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
}
/// What `getRegressionTest` can answer.
#[derive(Debug)]
pub enum GetRegressionTestResponse {
    /// 200: The test.
    Ok(super::models::RegressionTestDetail),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl GetRegressionTestResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `getRegressionTest`, for the router.
#[derive(Debug)]
pub struct GetRegressionTest;
impl<S: RegressionTestsApi> Endpoint<S> for GetRegressionTest {
    const OPERATION: &'static Operation = &super::operations::GET_REGRESSION_TEST;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .get_regression_test(GetRegressionTestInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `downloadRegressionTestOutput` is given.
#[derive(Debug)]
pub struct DownloadRegressionTestOutputInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DownloadRegressionTestOutputParams,
}
impl DownloadRegressionTestOutputInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `downloadRegressionTestOutput`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DownloadRegressionTestOutputParams {
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
}
/// What `downloadRegressionTestOutput` can answer.
#[derive(Debug)]
pub enum DownloadRegressionTestOutputResponse {
    /// 200: Where the file is.
    Ok(super::models::StoredFile),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DownloadRegressionTestOutputResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `downloadRegressionTestOutput`, for the router.
#[derive(Debug)]
pub struct DownloadRegressionTestOutput;
impl<S: RegressionTestsApi> Endpoint<S> for DownloadRegressionTestOutput {
    const OPERATION: &'static Operation = &super::operations::DOWNLOAD_REGRESSION_TEST_OUTPUT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .download_regression_test_output(
                    DownloadRegressionTestOutputInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `downloadRegressionTestVariant` is given.
#[derive(Debug)]
pub struct DownloadRegressionTestVariantInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DownloadRegressionTestVariantParams,
}
impl DownloadRegressionTestVariantInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `downloadRegressionTestVariant`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DownloadRegressionTestVariantParams {
    /// The contract's `regression_test_id`.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The contract's `output_id`.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The contract's `variant_id`.
    #[serde(rename = "variant_id")]
    pub variant_id: i32,
}
/// What `downloadRegressionTestVariant` can answer.
#[derive(Debug)]
pub enum DownloadRegressionTestVariantResponse {
    /// 200: Where the file is.
    Ok(super::models::StoredFile),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DownloadRegressionTestVariantResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `downloadRegressionTestVariant`, for the router.
#[derive(Debug)]
pub struct DownloadRegressionTestVariant;
impl<S: RegressionTestsApi> Endpoint<S> for DownloadRegressionTestVariant {
    const OPERATION: &'static Operation = &super::operations::DOWNLOAD_REGRESSION_TEST_VARIANT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .download_regression_test_variant(
                    DownloadRegressionTestVariantInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `listCategories` is given.
#[derive(Debug)]
pub struct ListCategoriesInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: ListCategoriesParams,
}
impl ListCategoriesInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `listCategories`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct ListCategoriesParams {
    /// The size of the page.
    #[serde(rename = "limit", default = "ListCategoriesParams::default_limit")]
    pub limit: i32,
    /// How many entries to leave out.
    #[serde(rename = "offset", default = "ListCategoriesParams::default_offset")]
    pub offset: i32,
}
impl ListCategoriesParams {
    fn default_limit() -> i32 {
        50
    }
    fn default_offset() -> i32 {
        0
    }
}
/// What `listCategories` can answer.
#[derive(Debug)]
pub enum ListCategoriesResponse {
    /// 200: A page of categories.
    Ok(super::models::CategoryPage),
}
impl ListCategoriesResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body).paged(&body.pagination),
        }
    }
}
/// The operation `listCategories`, for the router.
#[derive(Debug)]
pub struct ListCategories;
impl<S: RegressionTestsApi> Endpoint<S> for ListCategories {
    const OPERATION: &'static Operation = &super::operations::LIST_CATEGORIES;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .list_categories(ListCategoriesInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
