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
    /// Define a regression test
    ///
    /// It is not active unless the request says so, and it expects no output until
    /// one is defined.
    fn create_regression_test(
        &self,
        input: CreateRegressionTestInput,
    ) -> impl Future<Output = Result<CreateRegressionTestResponse, Fault>> + Send;
    /// One regression test, with what is expected of it
    ///
    /// With its outputs, and for each of them the baseline and the variants, which
    /// are right as well.
    fn get_regression_test(
        &self,
        input: GetRegressionTestInput,
    ) -> impl Future<Output = Result<GetRegressionTestResponse, Fault>> + Send;
    /// Remove a regression test
    ///
    /// With its outputs and variants. A test that has results stays: 409; make it
    /// inactive instead. So does one that a run selects, whether it has ended or
    /// not: it may be started again.
    fn delete_regression_test(
        &self,
        input: DeleteRegressionTestInput,
    ) -> impl Future<Output = Result<DeleteRegressionTestResponse, Fault>> + Send;
    /// Change a regression test
    ///
    /// Only what the body names changes; `categories` replaces all. Runs that were
    /// made before are judged as they were, but for those of the original platform
    /// that have not ended and select nothing: they have all active tests.
    fn update_regression_test(
        &self,
        input: UpdateRegressionTestInput,
    ) -> impl Future<Output = Result<UpdateRegressionTestResponse, Fault>> + Send;
    /// Where the baseline of an output is
    ///
    /// A link that works for some minutes and needs no token. Today's baseline; the
    /// one a run was judged by is in `GET .../outputs/{output_id}/expected`.
    fn download_regression_test_output(
        &self,
        input: DownloadRegressionTestOutputInput,
    ) -> impl Future<
        Output = Result<DownloadRegressionTestOutputResponse, Fault>,
    > + Send;
    /// Where a variant of an output is
    ///
    /// A link that works for some minutes and needs no token. A variant is an output
    /// that is right besides the baseline.
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
    /// Make a category
    ///
    /// Categories group regression tests. A test gets them with
    /// `PATCH /regression-tests/{regression_test_id}`.
    fn create_category(
        &self,
        input: CreateCategoryInput,
    ) -> impl Future<Output = Result<CreateCategoryResponse, Fault>> + Send;
    /// Define an output that a test should write
    ///
    /// Without a baseline nothing that is written there is right until a first
    /// output is approved or adopted. With one, `correct`, this approves it and
    /// takes `baselines:write`, too.
    fn create_regression_test_output(
        &self,
        input: CreateRegressionTestOutputInput,
    ) -> impl Future<Output = Result<CreateRegressionTestOutputResponse, Fault>> + Send;
    /// Expect an output no more
    ///
    /// With its variants. An output that was reported in a run stays: 409; ignore
    /// it instead. So does one of a test that a run which has not ended selects, and
    /// one that is expected of a run made here, which may be started again.
    fn delete_regression_test_output(
        &self,
        input: DeleteRegressionTestOutputInput,
    ) -> impl Future<Output = Result<DeleteRegressionTestOutputResponse, Fault>> + Send;
    /// Change what is expected of an output
    ///
    /// Only what the body names changes. Naming `correct` approves a baseline, or
    /// takes it away, and takes `baselines:write`, too: the runs that wrote the new
    /// one or the old one are judged anew. So are those that are judged by today's
    /// definitions when `ignore` changes. Where `correct_extension` changes, the
    /// files of the baseline and of the variants that stay must be there with the
    /// new one: 422 otherwise.
    fn update_regression_test_output(
        &self,
        input: UpdateRegressionTestOutputInput,
    ) -> impl Future<Output = Result<UpdateRegressionTestOutputResponse, Fault>> + Send;
    /// Accept another file for an output
    ///
    /// For every run that wrote it, it is right from now on; a run that has no other
    /// fault turns green. A hash that is a variant already is a 409; that of the
    /// baseline is not. The baseline stays what it is, so this does not take `baselines:write`.
    fn create_regression_test_variant(
        &self,
        input: CreateRegressionTestVariantInput,
    ) -> impl Future<Output = Result<CreateRegressionTestVariantResponse, Fault>> + Send;
    /// Accept a file no more
    ///
    /// Runs that wrote it are judged anew. One stays green if it was made here while
    /// this was a variant, if the hash is the baseline as well, or if the output is
    /// ignored.
    fn delete_regression_test_variant(
        &self,
        input: DeleteRegressionTestVariantInput,
    ) -> impl Future<Output = Result<DeleteRegressionTestVariantResponse, Fault>> + Send;
    /// Remove a category
    ///
    /// One that a regression test is in stays: 409.
    fn delete_category(
        &self,
        input: DeleteCategoryInput,
    ) -> impl Future<Output = Result<DeleteCategoryResponse, Fault>> + Send;
    /// Change a category
    ///
    /// Only what the body names changes.
    fn update_category(
        &self,
        input: UpdateCategoryInput,
    ) -> impl Future<Output = Result<UpdateCategoryResponse, Fault>> + Send;
    /// Upload the baseline of an output
    ///
    /// The bytes are the file that is right from now on; what was right stays so for
    /// the runs that were made while it was. The same file again changes nothing.
    /// The server's `max_output` limits the size.
    ///
    /// For admins, and for the roles that the server's `approver_roles` names.
    fn upload_baseline(
        &self,
        input: UploadBaselineInput,
    ) -> impl Future<Output = Result<UploadBaselineResponse, Fault>> + Send;
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
/// What `createRegressionTest` is given.
#[derive(Debug)]
pub struct CreateRegressionTestInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CreateRegressionTestParams,
    /// The request's body.
    pub body: super::models::RegressionTestCreateRequest,
}
impl CreateRegressionTestInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `createRegressionTest`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CreateRegressionTestParams {
    /// Makes the request safe to repeat: for 24 hours the same key with the
    /// same body gets the stored reply, and with another body a 422. A second
    /// request with the key, while the first is still running, waits for it
    /// and gets its reply.
    #[serde(
        rename = "Idempotency-Key",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub idempotency_key: Option<String>,
}
/// What `createRegressionTest` can answer.
#[derive(Debug)]
pub enum CreateRegressionTestResponse {
    /// 201: The test.
    Created(super::models::RegressionTest),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CreateRegressionTestResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `createRegressionTest`, for the router.
#[derive(Debug)]
pub struct CreateRegressionTest;
impl<S: RegressionTestsApi> Endpoint<S> for CreateRegressionTest {
    const OPERATION: &'static Operation = &super::operations::CREATE_REGRESSION_TEST;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .create_regression_test(CreateRegressionTestInput::receive(received)?)
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
    /// The regression test.
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
/// What `deleteRegressionTest` is given.
#[derive(Debug)]
pub struct DeleteRegressionTestInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteRegressionTestParams,
}
impl DeleteRegressionTestInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteRegressionTest`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteRegressionTestParams {
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
}
/// What `deleteRegressionTest` can answer.
#[derive(Debug)]
pub enum DeleteRegressionTestResponse {
    /// 200: The test is gone.
    Ok(super::models::Deleted),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
}
impl DeleteRegressionTestResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `deleteRegressionTest`, for the router.
#[derive(Debug)]
pub struct DeleteRegressionTest;
impl<S: RegressionTestsApi> Endpoint<S> for DeleteRegressionTest {
    const OPERATION: &'static Operation = &super::operations::DELETE_REGRESSION_TEST;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .delete_regression_test(DeleteRegressionTestInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `updateRegressionTest` is given.
#[derive(Debug)]
pub struct UpdateRegressionTestInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UpdateRegressionTestParams,
    /// The request's body.
    pub body: super::models::RegressionTestUpdateRequest,
}
impl UpdateRegressionTestInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `updateRegressionTest`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UpdateRegressionTestParams {
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
}
/// What `updateRegressionTest` can answer.
#[derive(Debug)]
pub enum UpdateRegressionTestResponse {
    /// 200: The test.
    Ok(super::models::RegressionTest),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl UpdateRegressionTestResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `updateRegressionTest`, for the router.
#[derive(Debug)]
pub struct UpdateRegressionTest;
impl<S: RegressionTestsApi> Endpoint<S> for UpdateRegressionTest {
    const OPERATION: &'static Operation = &super::operations::UPDATE_REGRESSION_TEST;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .update_regression_test(UpdateRegressionTestInput::receive(received)?)
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
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The output of a test, which has a baseline.
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
            Self::Ok(body) => Reply::json(200, &body).header("cache-control", "no-store"),
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
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The variant of an output.
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
            Self::Ok(body) => Reply::json(200, &body).header("cache-control", "no-store"),
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
/// What `createCategory` is given.
#[derive(Debug)]
pub struct CreateCategoryInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CreateCategoryParams,
    /// The request's body.
    pub body: super::models::CategoryCreateRequest,
}
impl CreateCategoryInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `createCategory`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CreateCategoryParams {
    /// Makes the request safe to repeat: for 24 hours the same key with the
    /// same body gets the stored reply, and with another body a 422. A second
    /// request with the key, while the first is still running, waits for it
    /// and gets its reply.
    #[serde(
        rename = "Idempotency-Key",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub idempotency_key: Option<String>,
}
/// What `createCategory` can answer.
#[derive(Debug)]
pub enum CreateCategoryResponse {
    /// 201: The category.
    Created(super::models::Category),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CreateCategoryResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `createCategory`, for the router.
#[derive(Debug)]
pub struct CreateCategory;
impl<S: RegressionTestsApi> Endpoint<S> for CreateCategory {
    const OPERATION: &'static Operation = &super::operations::CREATE_CATEGORY;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .create_category(CreateCategoryInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `createRegressionTestOutput` is given.
#[derive(Debug)]
pub struct CreateRegressionTestOutputInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CreateRegressionTestOutputParams,
    /// The request's body.
    pub body: super::models::OutputCreateRequest,
}
impl CreateRegressionTestOutputInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `createRegressionTestOutput`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CreateRegressionTestOutputParams {
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// Makes the request safe to repeat: for 24 hours the same key with the
    /// same body gets the stored reply, and with another body a 422. A second
    /// request with the key, while the first is still running, waits for it
    /// and gets its reply.
    #[serde(
        rename = "Idempotency-Key",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub idempotency_key: Option<String>,
}
/// What `createRegressionTestOutput` can answer.
#[derive(Debug)]
pub enum CreateRegressionTestOutputResponse {
    /// 201: The output.
    Created(super::models::RegressionTestOutput),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CreateRegressionTestOutputResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `createRegressionTestOutput`, for the router.
#[derive(Debug)]
pub struct CreateRegressionTestOutput;
impl<S: RegressionTestsApi> Endpoint<S> for CreateRegressionTestOutput {
    const OPERATION: &'static Operation = &super::operations::CREATE_REGRESSION_TEST_OUTPUT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .create_regression_test_output(
                    CreateRegressionTestOutputInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `deleteRegressionTestOutput` is given.
#[derive(Debug)]
pub struct DeleteRegressionTestOutputInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteRegressionTestOutputParams,
}
impl DeleteRegressionTestOutputInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteRegressionTestOutput`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteRegressionTestOutputParams {
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
}
/// What `deleteRegressionTestOutput` can answer.
#[derive(Debug)]
pub enum DeleteRegressionTestOutputResponse {
    /// 200: The output is gone.
    Ok(super::models::Deleted),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
}
impl DeleteRegressionTestOutputResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `deleteRegressionTestOutput`, for the router.
#[derive(Debug)]
pub struct DeleteRegressionTestOutput;
impl<S: RegressionTestsApi> Endpoint<S> for DeleteRegressionTestOutput {
    const OPERATION: &'static Operation = &super::operations::DELETE_REGRESSION_TEST_OUTPUT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .delete_regression_test_output(
                    DeleteRegressionTestOutputInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `updateRegressionTestOutput` is given.
#[derive(Debug)]
pub struct UpdateRegressionTestOutputInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UpdateRegressionTestOutputParams,
    /// The request's body.
    pub body: super::models::OutputUpdateRequest,
}
impl UpdateRegressionTestOutputInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `updateRegressionTestOutput`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UpdateRegressionTestOutputParams {
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
}
/// What `updateRegressionTestOutput` can answer.
#[derive(Debug)]
pub enum UpdateRegressionTestOutputResponse {
    /// 200: The output.
    Ok(super::models::RegressionTestOutput),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl UpdateRegressionTestOutputResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `updateRegressionTestOutput`, for the router.
#[derive(Debug)]
pub struct UpdateRegressionTestOutput;
impl<S: RegressionTestsApi> Endpoint<S> for UpdateRegressionTestOutput {
    const OPERATION: &'static Operation = &super::operations::UPDATE_REGRESSION_TEST_OUTPUT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .update_regression_test_output(
                    UpdateRegressionTestOutputInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `createRegressionTestVariant` is given.
#[derive(Debug)]
pub struct CreateRegressionTestVariantInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: CreateRegressionTestVariantParams,
    /// The request's body.
    pub body: super::models::VariantCreateRequest,
}
impl CreateRegressionTestVariantInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `createRegressionTestVariant`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct CreateRegressionTestVariantParams {
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// Makes the request safe to repeat: for 24 hours the same key with the
    /// same body gets the stored reply, and with another body a 422. A second
    /// request with the key, while the first is still running, waits for it
    /// and gets its reply.
    #[serde(
        rename = "Idempotency-Key",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub idempotency_key: Option<String>,
}
/// What `createRegressionTestVariant` can answer.
#[derive(Debug)]
pub enum CreateRegressionTestVariantResponse {
    /// 201: The variant.
    Created(super::models::BaselineVariant),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
    /// 422: Code `unprocessable`. The request is well-formed, but what it asks for makes no sense.
    UnprocessableEntity(crate::contract::Problem),
}
impl CreateRegressionTestVariantResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Created(body) => Reply::json(201, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
            Self::UnprocessableEntity(body) => Reply::problem(422, body),
        }
    }
}
/// The operation `createRegressionTestVariant`, for the router.
#[derive(Debug)]
pub struct CreateRegressionTestVariant;
impl<S: RegressionTestsApi> Endpoint<S> for CreateRegressionTestVariant {
    const OPERATION: &'static Operation = &super::operations::CREATE_REGRESSION_TEST_VARIANT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .create_regression_test_variant(
                    CreateRegressionTestVariantInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `deleteRegressionTestVariant` is given.
#[derive(Debug)]
pub struct DeleteRegressionTestVariantInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteRegressionTestVariantParams,
}
impl DeleteRegressionTestVariantInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteRegressionTestVariant`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteRegressionTestVariantParams {
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
    /// The variant of an output.
    #[serde(rename = "variant_id")]
    pub variant_id: i32,
}
/// What `deleteRegressionTestVariant` can answer.
#[derive(Debug)]
pub enum DeleteRegressionTestVariantResponse {
    /// 200: The variant is gone.
    Ok(super::models::Deleted),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl DeleteRegressionTestVariantResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `deleteRegressionTestVariant`, for the router.
#[derive(Debug)]
pub struct DeleteRegressionTestVariant;
impl<S: RegressionTestsApi> Endpoint<S> for DeleteRegressionTestVariant {
    const OPERATION: &'static Operation = &super::operations::DELETE_REGRESSION_TEST_VARIANT;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .delete_regression_test_variant(
                    DeleteRegressionTestVariantInput::receive(received)?,
                )
                .await?
                .into_reply(),
        )
    }
}
/// What `deleteCategory` is given.
#[derive(Debug)]
pub struct DeleteCategoryInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: DeleteCategoryParams,
}
impl DeleteCategoryInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `deleteCategory`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct DeleteCategoryParams {
    /// The category.
    #[serde(rename = "category_id")]
    pub category_id: i32,
}
/// What `deleteCategory` can answer.
#[derive(Debug)]
pub enum DeleteCategoryResponse {
    /// 200: The category is gone.
    Ok(super::models::Deleted),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
}
impl DeleteCategoryResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `deleteCategory`, for the router.
#[derive(Debug)]
pub struct DeleteCategory;
impl<S: RegressionTestsApi> Endpoint<S> for DeleteCategory {
    const OPERATION: &'static Operation = &super::operations::DELETE_CATEGORY;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .delete_category(DeleteCategoryInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `updateCategory` is given.
#[derive(Debug)]
pub struct UpdateCategoryInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UpdateCategoryParams,
    /// The request's body.
    pub body: super::models::CategoryUpdateRequest,
}
impl UpdateCategoryInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.body()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `updateCategory`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UpdateCategoryParams {
    /// The category.
    #[serde(rename = "category_id")]
    pub category_id: i32,
}
/// What `updateCategory` can answer.
#[derive(Debug)]
pub enum UpdateCategoryResponse {
    /// 200: The category.
    Ok(super::models::Category),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
    /// 409: Code `conflict`. Something else changed what the request is about.
    Conflict(crate::contract::Problem),
}
impl UpdateCategoryResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::NotFound(body) => Reply::problem(404, body),
            Self::Conflict(body) => Reply::problem(409, body),
        }
    }
}
/// The operation `updateCategory`, for the router.
#[derive(Debug)]
pub struct UpdateCategory;
impl<S: RegressionTestsApi> Endpoint<S> for UpdateCategory {
    const OPERATION: &'static Operation = &super::operations::UPDATE_CATEGORY;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .update_category(UpdateCategoryInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
/// What `uploadBaseline` is given.
#[derive(Debug)]
pub struct UploadBaselineInput {
    /// Who asks.
    pub caller: crate::contract::Caller,
    /// Where the request comes from.
    pub origin: Origin,
    /// Path, query and header parameters.
    pub params: UploadBaselineParams,
    /// The request's body.
    pub body: crate::contract::Stream,
}
impl UploadBaselineInput {
    fn receive(mut received: Received) -> Result<Self, Fault> {
        Ok(Self {
            caller: received.caller()?,
            params: received.params()?,
            body: received.stream()?,
            origin: received.origin(),
        })
    }
}
/// Path, query and header parameters of `uploadBaseline`.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct UploadBaselineParams {
    /// The regression test.
    #[serde(rename = "regression_test_id")]
    pub regression_test_id: i32,
    /// The output of a test, which has a baseline.
    #[serde(rename = "output_id")]
    pub output_id: i32,
}
/// What `uploadBaseline` can answer.
#[derive(Debug)]
pub enum UploadBaselineResponse {
    /// 200: The output.
    Ok(super::models::RegressionTestOutput),
    /// 403: Code `forbidden`. The caller is known, but may not do this; `details` says what is missing.
    Forbidden(crate::contract::Problem),
    /// 404: Code `not_found`. There is no such thing, or it is not the caller's to know.
    NotFound(crate::contract::Problem),
}
impl UploadBaselineResponse {
    /// The reply this is on the wire.
    pub fn into_reply(self) -> Reply {
        match self {
            Self::Ok(body) => Reply::json(200, &body),
            Self::Forbidden(body) => Reply::problem(403, body),
            Self::NotFound(body) => Reply::problem(404, body),
        }
    }
}
/// The operation `uploadBaseline`, for the router.
#[derive(Debug)]
pub struct UploadBaseline;
impl<S: RegressionTestsApi> Endpoint<S> for UploadBaseline {
    const OPERATION: &'static Operation = &super::operations::UPLOAD_BASELINE;
    async fn call(services: &S, received: Received) -> Result<Reply, Fault> {
        Ok(
            services
                .upload_baseline(UploadBaselineInput::receive(received)?)
                .await?
                .into_reply(),
        )
    }
}
