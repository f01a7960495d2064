//! The tag `Regression Tests`: what is read here, what is written in a file for
//! each thing.

mod categories;
mod definitions;
mod outputs;
mod variants;

use super::Services;
use super::auth::pagination;
use super::stored_file::Found;
use crate::api::models::{
    BaselineVariant, Category, CategoryPage, RegressionTest, RegressionTestDetail, RegressionTestOutput,
    RegressionTestPage,
};
use crate::api::regression_tests::{
    CreateCategoryInput, CreateCategoryResponse, CreateRegressionTestInput, CreateRegressionTestOutputInput,
    CreateRegressionTestOutputResponse, CreateRegressionTestResponse, CreateRegressionTestVariantInput,
    CreateRegressionTestVariantResponse, DeleteCategoryInput, DeleteCategoryResponse,
    DeleteRegressionTestInput, DeleteRegressionTestOutputInput, DeleteRegressionTestOutputResponse,
    DeleteRegressionTestResponse, DeleteRegressionTestVariantInput, DeleteRegressionTestVariantResponse,
    DownloadRegressionTestOutputInput, DownloadRegressionTestOutputResponse,
    DownloadRegressionTestVariantInput, DownloadRegressionTestVariantResponse, GetRegressionTestInput,
    GetRegressionTestResponse, ListCategoriesInput, ListCategoriesResponse, ListRegressionTestsInput,
    ListRegressionTestsResponse, RegressionTestsApi, UpdateCategoryInput, UpdateCategoryResponse,
    UpdateRegressionTestInput, UpdateRegressionTestOutputInput, UpdateRegressionTestOutputResponse,
    UpdateRegressionTestResponse, UploadBaselineInput, UploadBaselineResponse,
};
use crate::contract::{Fault, Problem};
use crate::domain::file_name::FileName;
use crate::store::regression_tests;

impl RegressionTestsApi for Services {
    async fn list_regression_tests(
        &self,
        input: ListRegressionTestsInput,
    ) -> Result<ListRegressionTestsResponse, Fault> {
        let params = input.params;
        let filter = regression_tests::Filter {
            active: params.active,
            category: params.category,
            tag: params.tag,
            sample_id: params.sample_id,
        };
        let (rows, total) = regression_tests::list(&self.store, &filter, params.limit, params.offset).await?;
        Ok(ListRegressionTestsResponse::Ok(RegressionTestPage {
            data: rows.into_iter().map(test).collect(),
            pagination: pagination(params.limit, params.offset, total),
        }))
    }

    async fn get_regression_test(
        &self,
        input: GetRegressionTestInput,
    ) -> Result<GetRegressionTestResponse, Fault> {
        let test_id = input.params.regression_test_id;
        let Some(found) = regression_tests::get(&self.store, test_id).await? else {
            return Ok(GetRegressionTestResponse::NotFound(no_test(test_id)));
        };
        let outputs = regression_tests::outputs(&self.store, test_id).await?;
        let test = test(found);
        Ok(GetRegressionTestResponse::Ok(RegressionTestDetail {
            regression_test_id: test.regression_test_id,
            sample_id: test.sample_id,
            sample_name: test.sample_name,
            command: test.command,
            input_type: test.input_type,
            output_type: test.output_type,
            expected_rc: test.expected_rc,
            active: test.active,
            categories: test.categories,
            description: test.description,
            outputs: outputs.into_iter().map(output).collect(),
        }))
    }

    async fn download_regression_test_output(
        &self,
        input: DownloadRegressionTestOutputInput,
    ) -> Result<DownloadRegressionTestOutputResponse, Fault> {
        use DownloadRegressionTestOutputResponse::{Forbidden, NotFound, Ok as Here};
        let (test_id, output_id) = (input.params.regression_test_id, input.params.output_id);
        let Some(stored) = regression_tests::baseline(&self.store, test_id, output_id).await? else {
            return Ok(NotFound(no_output(test_id, output_id)));
        };
        let Some(hash) = stored.hash else {
            let message =
                format!("No baseline was approved for output {output_id} of regression test {test_id}.");
            return Ok(NotFound(Problem::not_found(message)));
        };
        Ok(match self.result_file(&hash, &stored.extension).await {
            Found::File(file) => Here(file),
            Found::Missing => NotFound(missing(&hash, &stored.extension)),
            Found::Refused(problem) => Forbidden(problem),
        })
    }

    async fn download_regression_test_variant(
        &self,
        input: DownloadRegressionTestVariantInput,
    ) -> Result<DownloadRegressionTestVariantResponse, Fault> {
        use DownloadRegressionTestVariantResponse::{Forbidden, NotFound, Ok as Here};
        let params = input.params;
        let (test_id, output_id) = (params.regression_test_id, params.output_id);
        let variant = regression_tests::variant(&self.store, test_id, output_id, params.variant_id).await?;
        let Some(variant) = variant else { return Ok(NotFound(no_output(test_id, output_id))) };
        let Some((hash, extension)) = variant else {
            return Ok(NotFound(no_variant(params.variant_id, output_id)));
        };
        Ok(match self.result_file(&hash, &extension).await {
            Found::File(file) => Here(file),
            Found::Missing => NotFound(missing(&hash, &extension)),
            Found::Refused(problem) => Forbidden(problem),
        })
    }

    async fn list_categories(&self, input: ListCategoriesInput) -> Result<ListCategoriesResponse, Fault> {
        let params = input.params;
        let (rows, total) = regression_tests::categories(&self.store, params.limit, params.offset).await?;
        Ok(ListCategoriesResponse::Ok(CategoryPage {
            data: rows.into_iter().map(category).collect(),
            pagination: pagination(params.limit, params.offset, total),
        }))
    }

    async fn create_regression_test(
        &self,
        input: CreateRegressionTestInput,
    ) -> Result<CreateRegressionTestResponse, Fault> {
        definitions::create(self, input).await
    }

    async fn update_regression_test(
        &self,
        input: UpdateRegressionTestInput,
    ) -> Result<UpdateRegressionTestResponse, Fault> {
        definitions::update(self, input).await
    }

    async fn delete_regression_test(
        &self,
        input: DeleteRegressionTestInput,
    ) -> Result<DeleteRegressionTestResponse, Fault> {
        definitions::delete(self, input).await
    }

    async fn upload_baseline(&self, input: UploadBaselineInput) -> Result<UploadBaselineResponse, Fault> {
        outputs::upload(self, input).await
    }

    async fn create_regression_test_output(
        &self,
        input: CreateRegressionTestOutputInput,
    ) -> Result<CreateRegressionTestOutputResponse, Fault> {
        outputs::create(self, input).await
    }

    async fn update_regression_test_output(
        &self,
        input: UpdateRegressionTestOutputInput,
    ) -> Result<UpdateRegressionTestOutputResponse, Fault> {
        outputs::update(self, input).await
    }

    async fn delete_regression_test_output(
        &self,
        input: DeleteRegressionTestOutputInput,
    ) -> Result<DeleteRegressionTestOutputResponse, Fault> {
        outputs::delete(self, input).await
    }

    async fn create_regression_test_variant(
        &self,
        input: CreateRegressionTestVariantInput,
    ) -> Result<CreateRegressionTestVariantResponse, Fault> {
        variants::create(self, input).await
    }

    async fn delete_regression_test_variant(
        &self,
        input: DeleteRegressionTestVariantInput,
    ) -> Result<DeleteRegressionTestVariantResponse, Fault> {
        variants::delete(self, input).await
    }

    async fn create_category(&self, input: CreateCategoryInput) -> Result<CreateCategoryResponse, Fault> {
        categories::create(self, input).await
    }

    async fn update_category(&self, input: UpdateCategoryInput) -> Result<UpdateCategoryResponse, Fault> {
        categories::update(self, input).await
    }

    async fn delete_category(&self, input: DeleteCategoryInput) -> Result<DeleteCategoryResponse, Fault> {
        categories::delete(self, input).await
    }
}

impl Services {
    /// Where a baseline or a variant is.
    async fn result_file(&self, hash: &str, extension: &str) -> Found {
        let name = FileName::result(hash, extension);
        self.stored_file(None, name, &format!("{hash}{extension}")).await
    }
}

pub(super) fn no_test(test_id: i32) -> Problem {
    Problem::not_found(format!("Regression test {test_id} not found."))
}

fn no_variant(variant_id: i32, output_id: i32) -> Problem {
    Problem::not_found(format!("Variant {variant_id} not found on output {output_id}."))
}

fn no_output(test_id: i32, output_id: i32) -> Problem {
    Problem::not_found(format!("Output {output_id} not found on regression test {test_id}."))
}

fn missing(hash: &str, extension: &str) -> Problem {
    Problem::not_found(format!("{hash}{extension} is not present in storage."))
}

fn test(test: regression_tests::RegressionTest) -> RegressionTest {
    RegressionTest {
        regression_test_id: test.id,
        sample_id: test.sample_id,
        sample_name: test.sample_name,
        command: test.command,
        input_type: test.input_type,
        output_type: test.output_type,
        expected_rc: test.expected_rc,
        active: test.active,
        categories: test.categories,
        description: test.description,
    }
}

fn output(output: regression_tests::Output) -> RegressionTestOutput {
    let variant = |(id, hash)| BaselineVariant { id, hash };
    RegressionTestOutput {
        id: output.id,
        correct: output.baseline,
        correct_extension: output.extension,
        expected_filename: output.expected_filename,
        ignore: output.ignore,
        variants: output.variants.into_iter().map(variant).collect(),
    }
}

fn category(category: regression_tests::Category) -> Category {
    Category {
        id: category.id,
        name: category.name.unwrap_or_default(),
        description: category.description,
        test_count: category.tests,
    }
}
