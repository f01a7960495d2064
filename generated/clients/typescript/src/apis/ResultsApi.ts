/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type DiffFormat,
    DiffFormatFromJSON,
    DiffFormatToJSON,
} from '../models/DiffFormat.js';
import {
    type DiffResult,
    DiffResultFromJSON,
    DiffResultToJSON,
} from '../models/DiffResult.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type OutputFile,
    OutputFileFromJSON,
    OutputFileToJSON,
} from '../models/OutputFile.js';
import {
    type OutputFormat,
    OutputFormatFromJSON,
    OutputFormatToJSON,
} from '../models/OutputFormat.js';
import {
    type ResultStatus,
    ResultStatusFromJSON,
    ResultStatusToJSON,
} from '../models/ResultStatus.js';
import {
    type RunSample,
    RunSampleFromJSON,
    RunSampleToJSON,
} from '../models/RunSample.js';
import {
    type RunSamplePage,
    RunSamplePageFromJSON,
    RunSamplePageToJSON,
} from '../models/RunSamplePage.js';

export interface GetActualOutputParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The sample.
     */
    sampleId: number;
    /**
     * The id of a regression test.
     */
    regressionId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
    /**
     * How the content is put into the reply.
     */
    format?: OutputFormat;
    /**
     * The `ETag` the client has already; the reply is then a 304.
     */
    ifNoneMatch?: string;
}

export interface GetDiffParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The sample.
     */
    sampleId: number;
    /**
     * The id of a regression test.
     */
    regressionId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
    /**
     * Unchanged lines around each change.
     */
    contextLines?: number;
    /**
     * The form of the reply.
     */
    format?: DiffFormat;
}

export interface GetExpectedOutputParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The sample.
     */
    sampleId: number;
    /**
     * The id of a regression test.
     */
    regressionId: number;
    /**
     * The output of a test, which has a baseline.
     */
    outputId: number;
    /**
     * How the content is put into the reply.
     */
    format?: OutputFormat;
    /**
     * The `ETag` the client has already; the reply is then a 304.
     */
    ifNoneMatch?: string;
}

export interface GetRunSampleParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The regression test.
     */
    regressionTestId: number;
}

export interface ListRunSamplesParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
    /**
     * Only tests of this status.
     */
    status?: ResultStatus;
    /**
     * Only tests whose sample has this in its name, in any letter case.
     */
    name?: string;
    /**
     * Only tests whose sample has this tag, in any letter case.
     */
    tag?: string;
    /**
     * Only tests of this category, in any letter case.
     */
    category?: string;
}

/**
 *
 */
export class ResultsApi extends runtime.BaseAPI {

    /**
     * Creates request options for getActualOutput without sending the request
     */
    async getActualOutputRequestOpts(requestParameters: GetActualOutputParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getActualOutput().'
            );
        }

        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling getActualOutput().'
            );
        }

        if (requestParameters['regressionId'] == null) {
            throw new runtime.RequiredError(
                'regressionId',
                'Required parameter "regressionId" was null or undefined when calling getActualOutput().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling getActualOutput().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['format'] != null) {
            queryParameters['format'] = requestParameters['format'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (requestParameters['ifNoneMatch'] != null) {
            headerParameters['If-None-Match'] = String(requestParameters['ifNoneMatch']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/samples/{sample_id}/regression-tests/{regression_id}/outputs/{output_id}/actual`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));
        urlPath = urlPath.replace('{regression_id}', encodeURIComponent(String(requestParameters['regressionId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * At most its first 1,048,576 bytes. Where the output equals the baseline of the day no copy was kept, and the reply leads to the expected one.
     * What an output of a test was
     */
    async getActualOutputRaw(requestParameters: GetActualOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<OutputFile>> {
        const requestOptions = await this.getActualOutputRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => OutputFileFromJSON(jsonValue));
    }

    /**
     * At most its first 1,048,576 bytes. Where the output equals the baseline of the day no copy was kept, and the reply leads to the expected one.
     * What an output of a test was
     */
    async getActualOutput(requestParameters: GetActualOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<OutputFile> {
        const response = await this.getActualOutputRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getDiff without sending the request
     */
    async getDiffRequestOpts(requestParameters: GetDiffParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getDiff().'
            );
        }

        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling getDiff().'
            );
        }

        if (requestParameters['regressionId'] == null) {
            throw new runtime.RequiredError(
                'regressionId',
                'Required parameter "regressionId" was null or undefined when calling getDiff().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling getDiff().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['contextLines'] != null) {
            queryParameters['context_lines'] = requestParameters['contextLines'];
        }

        if (requestParameters['format'] != null) {
            queryParameters['format'] = requestParameters['format'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/samples/{sample_id}/regression-tests/{regression_id}/outputs/{output_id}/diff`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));
        urlPath = urlPath.replace('{regression_id}', encodeURIComponent(String(requestParameters['regressionId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Compares the two files line by line. `identical` means that the bytes are; `differences` names what kinds of differences there are. `truncated` says that not all of them are shown, or that comparing all would have taken too long. A file of more than 10 MiB is a 422.
     * How an output differs from what it should have been
     */
    async getDiffRaw(requestParameters: GetDiffParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<DiffResult>> {
        const requestOptions = await this.getDiffRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => DiffResultFromJSON(jsonValue));
    }

    /**
     * Compares the two files line by line. `identical` means that the bytes are; `differences` names what kinds of differences there are. `truncated` says that not all of them are shown, or that comparing all would have taken too long. A file of more than 10 MiB is a 422.
     * How an output differs from what it should have been
     */
    async getDiff(requestParameters: GetDiffParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<DiffResult> {
        const response = await this.getDiffRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getExpectedOutput without sending the request
     */
    async getExpectedOutputRequestOpts(requestParameters: GetExpectedOutputParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getExpectedOutput().'
            );
        }

        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling getExpectedOutput().'
            );
        }

        if (requestParameters['regressionId'] == null) {
            throw new runtime.RequiredError(
                'regressionId',
                'Required parameter "regressionId" was null or undefined when calling getExpectedOutput().'
            );
        }

        if (requestParameters['outputId'] == null) {
            throw new runtime.RequiredError(
                'outputId',
                'Required parameter "outputId" was null or undefined when calling getExpectedOutput().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['format'] != null) {
            queryParameters['format'] = requestParameters['format'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (requestParameters['ifNoneMatch'] != null) {
            headerParameters['If-None-Match'] = String(requestParameters['ifNoneMatch']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/samples/{sample_id}/regression-tests/{regression_id}/outputs/{output_id}/expected`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));
        urlPath = urlPath.replace('{regression_id}', encodeURIComponent(String(requestParameters['regressionId'])));
        urlPath = urlPath.replace('{output_id}', encodeURIComponent(String(requestParameters['outputId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The baseline of the day of the run, at most its first 1,048,576 bytes. Text is exactly what the file holds, line endings included.
     * What an output of a test should have been
     */
    async getExpectedOutputRaw(requestParameters: GetExpectedOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<OutputFile>> {
        const requestOptions = await this.getExpectedOutputRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => OutputFileFromJSON(jsonValue));
    }

    /**
     * The baseline of the day of the run, at most its first 1,048,576 bytes. Text is exactly what the file holds, line endings included.
     * What an output of a test should have been
     */
    async getExpectedOutput(requestParameters: GetExpectedOutputParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<OutputFile> {
        const response = await this.getExpectedOutputRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getRunSample without sending the request
     */
    async getRunSampleRequestOpts(requestParameters: GetRunSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getRunSample().'
            );
        }

        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling getRunSample().'
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

        let urlPath = `/runs/{run_id}/samples/{regression_test_id}`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * A test that was neither selected nor reported is a 404.
     * One test of a run
     */
    async getRunSampleRaw(requestParameters: GetRunSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RunSample>> {
        const requestOptions = await this.getRunSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RunSampleFromJSON(jsonValue));
    }

    /**
     * A test that was neither selected nor reported is a 404.
     * One test of a run
     */
    async getRunSample(requestParameters: GetRunSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RunSample> {
        const response = await this.getRunSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listRunSamples without sending the request
     */
    async listRunSamplesRequestOpts(requestParameters: ListRunSamplesParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling listRunSamples().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        if (requestParameters['status'] != null) {
            queryParameters['status'] = requestParameters['status'];
        }

        if (requestParameters['name'] != null) {
            queryParameters['name'] = requestParameters['name'];
        }

        if (requestParameters['tag'] != null) {
            queryParameters['tag'] = requestParameters['tag'];
        }

        if (requestParameters['category'] != null) {
            queryParameters['category'] = requestParameters['category'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/samples`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * One entry a selected test, by test id: those without a result, too, as `not_started`. The statuses add up to the counts of the run\'s summary.
     * The tests of a run and how each went
     */
    async listRunSamplesRaw(requestParameters: ListRunSamplesParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RunSamplePage>> {
        const requestOptions = await this.listRunSamplesRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RunSamplePageFromJSON(jsonValue));
    }

    /**
     * One entry a selected test, by test id: those without a result, too, as `not_started`. The statuses add up to the counts of the run\'s summary.
     * The tests of a run and how each went
     */
    async listRunSamples(requestParameters: ListRunSamplesParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RunSamplePage> {
        const response = await this.listRunSamplesRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
