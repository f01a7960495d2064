//! The tag `Regression Tests`.

use super::Services;
use super::auth::pagination;
use super::stored_file::Found;
use crate::api::models::{
    BaselineVariant, Category, CategoryPage, RegressionTest, RegressionTestDetail, RegressionTestOutput,
    RegressionTestPage,
};
use crate::api::regression_tests::{
    DownloadRegressionTestOutputInput, DownloadRegressionTestOutputResponse,
    DownloadRegressionTestVariantInput, DownloadRegressionTestVariantResponse, GetRegressionTestInput,
    GetRegressionTestResponse, ListCategoriesInput, ListCategoriesResponse, ListRegressionTestsInput,
    ListRegressionTestsResponse, RegressionTestsApi,
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
            let problem = Problem::not_found(format!("Regression test {test_id} not found."));
            return Ok(GetRegressionTestResponse::NotFound(problem));
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
            let message = format!("Variant {} not found on output {output_id}.", params.variant_id);
            return Ok(NotFound(Problem::not_found(message)));
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
        let category = |category: regression_tests::Category| Category {
            id: category.id,
            name: category.name.unwrap_or_default(),
            description: category.description,
            test_count: category.tests,
        };
        Ok(ListCategoriesResponse::Ok(CategoryPage {
            data: rows.into_iter().map(category).collect(),
            pagination: pagination(params.limit, params.offset, total),
        }))
    }
}

impl Services {
    /// Where a baseline or a variant is.
    async fn result_file(&self, hash: &str, extension: &str) -> Found {
        let name = FileName::result(hash, extension);
        self.stored_file(None, name, &format!("{hash}{extension}")).await
    }
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
