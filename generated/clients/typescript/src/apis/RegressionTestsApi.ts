/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type BaselineVariant,
    BaselineVariantFromJSON,
    BaselineVariantToJSON,
} from '../models/BaselineVariant.js';
import {
    type Category,
    CategoryFromJSON,
    CategoryToJSON,
} from '../models/Category.js';
import {
    type CategoryCreateRequest,
    CategoryCreateRequestFromJSON,
    CategoryCreateRequestToJSON,
} from '../models/CategoryCreateRequest.js';
import {
    type CategoryPage,
    CategoryPageFromJSON,
    CategoryPageToJSON,
} from '../models/CategoryPage.js';
import {
    type CategoryUpdateRequest,
    CategoryUpdateRequestFromJSON,
    CategoryUpdateRequestToJSON,
} from '../models/CategoryUpdateRequest.js';
import {
    type Deleted,
    DeletedFromJSON,
    DeletedToJSON,
} from '../models/Deleted.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type OutputCreateRequest,
    OutputCreateRequestFromJSON,
    OutputCreateRequestToJSON,
} from '../models/OutputCreateRequest.js';
import {
    type OutputUpdateRequest,
    OutputUpdateRequestFromJSON,
    OutputUpdateRequestToJSON,
} from '../models/OutputUpdateRequest.js';
import {
    type RegressionTest,
    RegressionTestFromJSON,
    RegressionTestToJSON,
} from '../models/RegressionTest.js';
import {
    type RegressionTestCreateRequest,
    RegressionTestCreateRequestFromJSON,
    RegressionTestCreateRequestToJSON,
} from '../models/RegressionTestCreateRequest.js';
import {
    type RegressionTestDetail,
    RegressionTestDetailFromJSON,
    RegressionTestDetailToJSON,
} from '../models/RegressionTestDetail.js';
import {
    type RegressionTestOutput,
    RegressionTestOutputFromJSON,
    RegressionTestOutputToJSON,
} from '../models/RegressionTestOutput.js';
import {
    type RegressionTestPage,
    RegressionTestPageFromJSON,
    RegressionTestPageToJSON,
} from '../models/RegressionTestPage.js';
import {
    type RegressionTestUpdateRequest,
    RegressionTestUpdateRequestFromJSON,
    RegressionTestUpdateRequestToJSON,
} from '../models/RegressionTestUpdateRequest.js';
import {
    type StoredFile,
    StoredFileFromJSON,
    StoredFileToJSON,
} from '../models/StoredFile.js';
import {
    type VariantCreateRequest,
    VariantCreateRequestFromJSON,
    VariantCreateRequestToJSON,
} from '../models/VariantCreateRequest.js';

export interface CreateCategoryParameters {
    /**
     *
     */
    categoryCreateRequest: CategoryCreateRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface CreateRegressionTestParameters {
    /**
     *
     */
    regressionTestCreateRequest: RegressionTestCreateRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface CreateRegressionTestOutputParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
    /**
     *
     */
    outputCreateRequest: OutputCreateRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface CreateRegressionTestVariantParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
    /**
     *
     */
    variantCreateRequest: VariantCreateRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface DeleteCategoryParameters {
    /**
     * The category.
     */
    categoryId: number;
}

export interface DeleteRegressionTestParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
}

export interface DeleteRegressionTestOutputParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
}

export interface DeleteRegressionTestVariantParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
    /**
     * The variant of an output.
     */
    variantId: number;
}

export interface DownloadRegressionTestOutputParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
}

export interface DownloadRegressionTestVariantParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
    /**
     * The variant of an output.
     */
    variantId: number;
}

export interface GetRegressionTestParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
}

export interface ListCategoriesParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
}

export interface ListRegressionTestsParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
    /**
     * `true`: only active tests; `false`: only the others.
     */
    active?: boolean;
    /**
     * Only tests of this category, exactly.
     */
    category?: string;
    /**
     * Only tests whose sample has this tag, in any letter case.
     */
    tag?: string;
    /**
     * Only tests with this sample.
     */
    sampleId?: number;
}

export interface UpdateCategoryParameters {
    /**
     * The category.
     */
    categoryId: number;
    /**
     *
     */
    categoryUpdateRequest: CategoryUpdateRequest;
}

export interface UpdateRegressionTestParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
    /**
     *
     */
    regressionTestUpdateRequest: RegressionTestUpdateRequest;
}

export interface UpdateRegressionTestOutputParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
    /**
     *
     */
    outputUpdateRequest: OutputUpdateRequest;
}

export interface UploadBaselineParameters {
    /**
     * The regression test.
     */
    regressionTestId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
    /**
     *
     */
    body: Blob;
}

/**
 *
 */
export class RegressionTestsApi extends runtime.BaseAPI {

    /**
     * Creates request options for createCategory without sending the request
     */
    async createCategoryRequestOpts(requestParameters: CreateCategoryParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['categoryCreateRequest'] == null) {
            throw new runtime.RequiredError(
                'categoryCreateRequest',
                'Required parameter "categoryCreateRequest" was null or undefined when calling createCategory().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['idempotencyKey'] != null) {
            headerParameters['Idempotency-Key'] = String(requestParameters['idempotencyKey']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/categories`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: CategoryCreateRequestToJSON(requestParameters['categoryCreateRequest']),
        };
    }

    /**
     * Categories group regression tests. A test gets them with `PATCH /regression-tests/{regression_test_id}`.
     * Make a category
     */
    async createCategoryRaw(requestParameters: CreateCategoryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Category>> {
        const requestOptions = await this.createCategoryRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => CategoryFromJSON(jsonValue));
    }

    /**
     * Categories group regression tests. A test gets them with `PATCH /regression-tests/{regression_test_id}`.
     * Make a category
     */
    async createCategory(requestParameters: CreateCategoryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Category> {
        const response = await this.createCategoryRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for createRegressionTest without sending the request
     */
    async createRegressionTestRequestOpts(requestParameters: CreateRegressionTestParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestCreateRequest'] == null) {
            throw new runtime.RequiredError(
                'regressionTestCreateRequest',
                'Required parameter "regressionTestCreateRequest" was null or undefined when calling createRegressionTest().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['idempotencyKey'] != null) {
            headerParameters['Idempotency-Key'] = String(requestParameters['idempotencyKey']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: RegressionTestCreateRequestToJSON(requestParameters['regressionTestCreateRequest']),
        };
    }

    /**
     * It is not active unless the request says so, and it expects no output until one is defined.
     * Define a regression test
     */
    async createRegressionTestRaw(requestParameters: CreateRegressionTestParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RegressionTest>> {
        const requestOptions = await this.createRegressionTestRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RegressionTestFromJSON(jsonValue));
    }

    /**
     * It is not active unless the request says so, and it expects no output until one is defined.
     * Define a regression test
     */
    async createRegressionTest(requestParameters: CreateRegressionTestParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RegressionTest> {
        const response = await this.createRegressionTestRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for createRegressionTestOutput without sending the request
     */
    async createRegressionTestOutputRequestOpts(requestParameters: CreateRegressionTestOutputParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling createRegressionTestOutput().'
            );
        }

        if (requestParameters['outputCreateRequest'] == null) {
            throw new runtime.RequiredError(
                'outputCreateRequest',
                'Required parameter "outputCreateRequest" was null or undefined when calling createRegressionTestOutput().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['idempotencyKey'] != null) {
            headerParameters['Idempotency-Key'] = String(requestParameters['idempotencyKey']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}/outputs`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: OutputCreateRequestToJSON(requestParameters['outputCreateRequest']),
        };
    }

    /**
     * Without a baseline nothing that is written there is right until a first output is approved or adopted. With one, `correct`, this approves it and takes `baselines:write`, too.
     * Define an output that a test should write
     */
    async createRegressionTestOutputRaw(requestParameters: CreateRegressionTestOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RegressionTestOutput>> {
        const requestOptions = await this.createRegressionTestOutputRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RegressionTestOutputFromJSON(jsonValue));
    }

    /**
     * Without a baseline nothing that is written there is right until a first output is approved or adopted. With one, `correct`, this approves it and takes `baselines:write`, too.
     * Define an output that a test should write
     */
    async createRegressionTestOutput(requestParameters: CreateRegressionTestOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RegressionTestOutput> {
        const response = await this.createRegressionTestOutputRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for createRegressionTestVariant without sending the request
     */
    async createRegressionTestVariantRequestOpts(requestParameters: CreateRegressionTestVariantParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling createRegressionTestVariant().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling createRegressionTestVariant().'
            );
        }

        if (requestParameters['variantCreateRequest'] == null) {
            throw new runtime.RequiredError(
                'variantCreateRequest',
                'Required parameter "variantCreateRequest" was null or undefined when calling createRegressionTestVariant().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['idempotencyKey'] != null) {
            headerParameters['Idempotency-Key'] = String(requestParameters['idempotencyKey']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}/outputs/{output_id}/variants`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: VariantCreateRequestToJSON(requestParameters['variantCreateRequest']),
        };
    }

    /**
     * For every run that wrote it, it is right from now on; a run that has no other fault turns green. A hash that is a variant already is a 409; that of the baseline is not. The baseline stays what it is, so this does not take `baselines:write`.
     * Accept another file for an output
     */
    async createRegressionTestVariantRaw(requestParameters: CreateRegressionTestVariantParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<BaselineVariant>> {
        const requestOptions = await this.createRegressionTestVariantRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => BaselineVariantFromJSON(jsonValue));
    }

    /**
     * For every run that wrote it, it is right from now on; a run that has no other fault turns green. A hash that is a variant already is a 409; that of the baseline is not. The baseline stays what it is, so this does not take `baselines:write`.
     * Accept another file for an output
     */
    async createRegressionTestVariant(requestParameters: CreateRegressionTestVariantParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<BaselineVariant> {
        const response = await this.createRegressionTestVariantRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for deleteCategory without sending the request
     */
    async deleteCategoryRequestOpts(requestParameters: DeleteCategoryParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['categoryId'] == null) {
            throw new runtime.RequiredError(
                'categoryId',
                'Required parameter "categoryId" was null or undefined when calling deleteCategory().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/categories/{category_id}`;
        urlPath = urlPath.replace('{category_id}', encodeURIComponent(String(requestParameters['categoryId'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * One that a regression test is in stays: 409.
     * Remove a category
     */
    async deleteCategoryRaw(requestParameters: DeleteCategoryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Deleted>> {
        const requestOptions = await this.deleteCategoryRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => DeletedFromJSON(jsonValue));
    }

    /**
     * One that a regression test is in stays: 409.
     * Remove a category
     */
    async deleteCategory(requestParameters: DeleteCategoryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Deleted> {
        const response = await this.deleteCategoryRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for deleteRegressionTest without sending the request
     */
    async deleteRegressionTestRequestOpts(requestParameters: DeleteRegressionTestParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling deleteRegressionTest().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * With its outputs and variants. A test that has results stays: 409; make it inactive instead. So does one that a run selects, whether it has ended or not: it may be started again.
     * Remove a regression test
     */
    async deleteRegressionTestRaw(requestParameters: DeleteRegressionTestParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Deleted>> {
        const requestOptions = await this.deleteRegressionTestRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => DeletedFromJSON(jsonValue));
    }

    /**
     * With its outputs and variants. A test that has results stays: 409; make it inactive instead. So does one that a run selects, whether it has ended or not: it may be started again.
     * Remove a regression test
     */
    async deleteRegressionTest(requestParameters: DeleteRegressionTestParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Deleted> {
        const response = await this.deleteRegressionTestRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for deleteRegressionTestOutput without sending the request
     */
    async deleteRegressionTestOutputRequestOpts(requestParameters: DeleteRegressionTestOutputParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling deleteRegressionTestOutput().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling deleteRegressionTestOutput().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}/outputs/{output_id}`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * With its variants. An output that was reported in a run stays: 409; ignore it instead. So does one of a test that a run which has not ended selects, and one that is expected of a run made here, which may be started again.
     * Expect an output no more
     */
    async deleteRegressionTestOutputRaw(requestParameters: DeleteRegressionTestOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Deleted>> {
        const requestOptions = await this.deleteRegressionTestOutputRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => DeletedFromJSON(jsonValue));
    }

    /**
     * With its variants. An output that was reported in a run stays: 409; ignore it instead. So does one of a test that a run which has not ended selects, and one that is expected of a run made here, which may be started again.
     * Expect an output no more
     */
    async deleteRegressionTestOutput(requestParameters: DeleteRegressionTestOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Deleted> {
        const response = await this.deleteRegressionTestOutputRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for deleteRegressionTestVariant without sending the request
     */
    async deleteRegressionTestVariantRequestOpts(requestParameters: DeleteRegressionTestVariantParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling deleteRegressionTestVariant().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling deleteRegressionTestVariant().'
            );
        }

        if (requestParameters['variantId'] == null) {
            throw new runtime.RequiredError(
                'variantId',
                'Required parameter "variantId" was null or undefined when calling deleteRegressionTestVariant().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}/outputs/{output_id}/variants/{variant_id}`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));
        urlPath = urlPath.replace('{variant_id}', encodeURIComponent(String(requestParameters['variantId'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Runs that wrote it are judged anew. One stays green if it was made here while this was a variant, if the hash is the baseline as well, or if the output is ignored.
     * Accept a file no more
     */
    async deleteRegressionTestVariantRaw(requestParameters: DeleteRegressionTestVariantParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Deleted>> {
        const requestOptions = await this.deleteRegressionTestVariantRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => DeletedFromJSON(jsonValue));
    }

    /**
     * Runs that wrote it are judged anew. One stays green if it was made here while this was a variant, if the hash is the baseline as well, or if the output is ignored.
     * Accept a file no more
     */
    async deleteRegressionTestVariant(requestParameters: DeleteRegressionTestVariantParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Deleted> {
        const response = await this.deleteRegressionTestVariantRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for downloadRegressionTestOutput without sending the request
     */
    async downloadRegressionTestOutputRequestOpts(requestParameters: DownloadRegressionTestOutputParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling downloadRegressionTestOutput().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling downloadRegressionTestOutput().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}/outputs/{output_id}/download`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * A link that works for some minutes and needs no token. Today\'s baseline; the one a run was judged by is in `GET .../outputs/{output_id}/expected`.
     * Where the baseline of an output is
     */
    async downloadRegressionTestOutputRaw(requestParameters: DownloadRegressionTestOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<StoredFile>> {
        const requestOptions = await this.downloadRegressionTestOutputRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => StoredFileFromJSON(jsonValue));
    }

    /**
     * A link that works for some minutes and needs no token. Today\'s baseline; the one a run was judged by is in `GET .../outputs/{output_id}/expected`.
     * Where the baseline of an output is
     */
    async downloadRegressionTestOutput(requestParameters: DownloadRegressionTestOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<StoredFile> {
        const response = await this.downloadRegressionTestOutputRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for downloadRegressionTestVariant without sending the request
     */
    async downloadRegressionTestVariantRequestOpts(requestParameters: DownloadRegressionTestVariantParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling downloadRegressionTestVariant().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling downloadRegressionTestVariant().'
            );
        }

        if (requestParameters['variantId'] == null) {
            throw new runtime.RequiredError(
                'variantId',
                'Required parameter "variantId" was null or undefined when calling downloadRegressionTestVariant().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}/outputs/{output_id}/variants/{variant_id}/download`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));
        urlPath = urlPath.replace('{variant_id}', encodeURIComponent(String(requestParameters['variantId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * A link that works for some minutes and needs no token. A variant is an output that is right besides the baseline.
     * Where a variant of an output is
     */
    async downloadRegressionTestVariantRaw(requestParameters: DownloadRegressionTestVariantParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<StoredFile>> {
        const requestOptions = await this.downloadRegressionTestVariantRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => StoredFileFromJSON(jsonValue));
    }

    /**
     * A link that works for some minutes and needs no token. A variant is an output that is right besides the baseline.
     * Where a variant of an output is
     */
    async downloadRegressionTestVariant(requestParameters: DownloadRegressionTestVariantParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<StoredFile> {
        const response = await this.downloadRegressionTestVariantRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getRegressionTest without sending the request
     */
    async getRegressionTestRequestOpts(requestParameters: GetRegressionTestParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling getRegressionTest().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * With its outputs, and for each of them the baseline and the variants, which are right as well.
     * One regression test, with what is expected of it
     */
    async getRegressionTestRaw(requestParameters: GetRegressionTestParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RegressionTestDetail>> {
        const requestOptions = await this.getRegressionTestRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RegressionTestDetailFromJSON(jsonValue));
    }

    /**
     * With its outputs, and for each of them the baseline and the variants, which are right as well.
     * One regression test, with what is expected of it
     */
    async getRegressionTest(requestParameters: GetRegressionTestParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RegressionTestDetail> {
        const response = await this.getRegressionTestRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listCategories without sending the request
     */
    async listCategoriesRequestOpts(requestParameters: ListCategoriesParameters): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/categories`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * By name.
     * List categories
     */
    async listCategoriesRaw(requestParameters: ListCategoriesParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<CategoryPage>> {
        const requestOptions = await this.listCategoriesRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => CategoryPageFromJSON(jsonValue));
    }

    /**
     * By name.
     * List categories
     */
    async listCategories(requestParameters: ListCategoriesParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<CategoryPage> {
        const response = await this.listCategoriesRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listRegressionTests without sending the request
     */
    async listRegressionTestsRequestOpts(requestParameters: ListRegressionTestsParameters): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        if (requestParameters['active'] != null) {
            queryParameters['active'] = requestParameters['active'];
        }

        if (requestParameters['category'] != null) {
            queryParameters['category'] = requestParameters['category'];
        }

        if (requestParameters['tag'] != null) {
            queryParameters['tag'] = requestParameters['tag'];
        }

        if (requestParameters['sampleId'] != null) {
            queryParameters['sample_id'] = requestParameters['sampleId'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * By id. All filters must hold at once.
     * List regression tests
     */
    async listRegressionTestsRaw(requestParameters: ListRegressionTestsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RegressionTestPage>> {
        const requestOptions = await this.listRegressionTestsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RegressionTestPageFromJSON(jsonValue));
    }

    /**
     * By id. All filters must hold at once.
     * List regression tests
     */
    async listRegressionTests(requestParameters: ListRegressionTestsParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RegressionTestPage> {
        const response = await this.listRegressionTestsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for updateCategory without sending the request
     */
    async updateCategoryRequestOpts(requestParameters: UpdateCategoryParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['categoryId'] == null) {
            throw new runtime.RequiredError(
                'categoryId',
                'Required parameter "categoryId" was null or undefined when calling updateCategory().'
            );
        }

        if (requestParameters['categoryUpdateRequest'] == null) {
            throw new runtime.RequiredError(
                'categoryUpdateRequest',
                'Required parameter "categoryUpdateRequest" was null or undefined when calling updateCategory().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/categories/{category_id}`;
        urlPath = urlPath.replace('{category_id}', encodeURIComponent(String(requestParameters['categoryId'])));

        return {
            path: urlPath,
            method: 'PATCH',
            headers: headerParameters,
            query: queryParameters,
            body: CategoryUpdateRequestToJSON(requestParameters['categoryUpdateRequest']),
        };
    }

    /**
     * Only what the body names changes.
     * Change a category
     */
    async updateCategoryRaw(requestParameters: UpdateCategoryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Category>> {
        const requestOptions = await this.updateCategoryRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => CategoryFromJSON(jsonValue));
    }

    /**
     * Only what the body names changes.
     * Change a category
     */
    async updateCategory(requestParameters: UpdateCategoryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Category> {
        const response = await this.updateCategoryRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for updateRegressionTest without sending the request
     */
    async updateRegressionTestRequestOpts(requestParameters: UpdateRegressionTestParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling updateRegressionTest().'
            );
        }

        if (requestParameters['regressionTestUpdateRequest'] == null) {
            throw new runtime.RequiredError(
                'regressionTestUpdateRequest',
                'Required parameter "regressionTestUpdateRequest" was null or undefined when calling updateRegressionTest().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));

        return {
            path: urlPath,
            method: 'PATCH',
            headers: headerParameters,
            query: queryParameters,
            body: RegressionTestUpdateRequestToJSON(requestParameters['regressionTestUpdateRequest']),
        };
    }

    /**
     * Only what the body names changes; `categories` replaces all. Runs that were made before are judged as they were, but for those of the original platform that have not ended and select nothing: they have all active tests.
     * Change a regression test
     */
    async updateRegressionTestRaw(requestParameters: UpdateRegressionTestParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RegressionTest>> {
        const requestOptions = await this.updateRegressionTestRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RegressionTestFromJSON(jsonValue));
    }

    /**
     * Only what the body names changes; `categories` replaces all. Runs that were made before are judged as they were, but for those of the original platform that have not ended and select nothing: they have all active tests.
     * Change a regression test
     */
    async updateRegressionTest(requestParameters: UpdateRegressionTestParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RegressionTest> {
        const response = await this.updateRegressionTestRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for updateRegressionTestOutput without sending the request
     */
    async updateRegressionTestOutputRequestOpts(requestParameters: UpdateRegressionTestOutputParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling updateRegressionTestOutput().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling updateRegressionTestOutput().'
            );
        }

        if (requestParameters['outputUpdateRequest'] == null) {
            throw new runtime.RequiredError(
                'outputUpdateRequest',
                'Required parameter "outputUpdateRequest" was null or undefined when calling updateRegressionTestOutput().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}/outputs/{output_id}`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));

        return {
            path: urlPath,
            method: 'PATCH',
            headers: headerParameters,
            query: queryParameters,
            body: OutputUpdateRequestToJSON(requestParameters['outputUpdateRequest']),
        };
    }

    /**
     * Only what the body names changes. Naming `correct` approves a baseline, or takes it away, and takes `baselines:write`, too: the runs that wrote the new one or the old one are judged anew. So are those that are judged by today\'s definitions when `ignore` changes. Where `correct_extension` changes, the files of the baseline and of the variants that stay must be there with the new one: 422 otherwise.
     * Change what is expected of an output
     */
    async updateRegressionTestOutputRaw(requestParameters: UpdateRegressionTestOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RegressionTestOutput>> {
        const requestOptions = await this.updateRegressionTestOutputRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RegressionTestOutputFromJSON(jsonValue));
    }

    /**
     * Only what the body names changes. Naming `correct` approves a baseline, or takes it away, and takes `baselines:write`, too: the runs that wrote the new one or the old one are judged anew. So are those that are judged by today\'s definitions when `ignore` changes. Where `correct_extension` changes, the files of the baseline and of the variants that stay must be there with the new one: 422 otherwise.
     * Change what is expected of an output
     */
    async updateRegressionTestOutput(requestParameters: UpdateRegressionTestOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RegressionTestOutput> {
        const response = await this.updateRegressionTestOutputRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for uploadBaseline without sending the request
     */
    async uploadBaselineRequestOpts(requestParameters: UploadBaselineParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling uploadBaseline().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling uploadBaseline().'
            );
        }

        if (requestParameters['body'] == null) {
            throw new runtime.RequiredError(
                'body',
                'Required parameter "body" was null or undefined when calling uploadBaseline().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/octet-stream';

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/regression-tests/{regression_test_id}/outputs/{output_id}/baseline`;
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));

        return {
            path: urlPath,
            method: 'PUT',
            headers: headerParameters,
            query: queryParameters,
            body: requestParameters['body'] as any,
        };
    }

    /**
     * The bytes are the file that is right from now on; what was right stays so for the runs that were made while it was. The same file again changes nothing. The server\'s `max_output` limits the size.  For admins, and for the roles that the server\'s `approver_roles` names.
     * Upload the baseline of an output
     */
    async uploadBaselineRaw(requestParameters: UploadBaselineParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RegressionTestOutput>> {
        const requestOptions = await this.uploadBaselineRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RegressionTestOutputFromJSON(jsonValue));
    }

    /**
     * The bytes are the file that is right from now on; what was right stays so for the runs that were made while it was. The same file again changes nothing. The server\'s `max_output` limits the size.  For admins, and for the roles that the server\'s `approver_roles` names.
     * Upload the baseline of an output
     */
    async uploadBaseline(requestParameters: UploadBaselineParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RegressionTestOutput> {
        const response = await this.uploadBaselineRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
