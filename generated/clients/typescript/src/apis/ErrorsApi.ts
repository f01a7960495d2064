/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type ErrorGrouping,
    ErrorGroupingFromJSON,
    ErrorGroupingToJSON,
} from '../models/ErrorGrouping.js';
import {
    type ErrorItemPage,
    ErrorItemPageFromJSON,
    ErrorItemPageToJSON,
} from '../models/ErrorItemPage.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type ErrorSummaryPage,
    ErrorSummaryPageFromJSON,
    ErrorSummaryPageToJSON,
} from '../models/ErrorSummaryPage.js';
import {
    type InfraErrorType,
    InfraErrorTypeFromJSON,
    InfraErrorTypeToJSON,
} from '../models/InfraErrorType.js';
import {
    type RunErrorType,
    RunErrorTypeFromJSON,
    RunErrorTypeToJSON,
} from '../models/RunErrorType.js';
import {
    type Severity,
    SeverityFromJSON,
    SeverityToJSON,
} from '../models/Severity.js';

export interface GetErrorSummaryParameters {
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
     * What makes a group.
     */
    groupBy?: ErrorGrouping;
    /**
     * Only groups of this severity.
     */
    severity?: Severity;
}

export interface ListInfraErrorsParameters {
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
     * Only errors of this type.
     */
    type?: InfraErrorType;
    /**
     * Only errors of this severity.
     */
    severity?: Severity;
    /**
     * With `stack`, the events that led to each; for admins and contributors.
     */
    includeStack?: boolean;
}

export interface ListRunErrorsParameters {
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
     * Only errors of this type.
     */
    type?: RunErrorType;
    /**
     * Only errors of this severity.
     */
    severity?: Severity;
    /**
     * Only errors with this sample.
     */
    sampleId?: number;
}

/**
 *
 */
export class ErrorsApi extends runtime.BaseAPI {

    /**
     * Creates request options for getErrorSummary without sending the request
     */
    async getErrorSummaryRequestOpts(requestParameters: GetErrorSummaryParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getErrorSummary().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        if (requestParameters['groupBy'] != null) {
            queryParameters['group_by'] = requestParameters['groupBy'];
        }

        if (requestParameters['severity'] != null) {
            queryParameters['severity'] = requestParameters['severity'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/error-summary`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The largest group first; of equal ones the one seen first.
     * The errors of a run in groups
     */
    async getErrorSummaryRaw(requestParameters: GetErrorSummaryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ErrorSummaryPage>> {
        const requestOptions = await this.getErrorSummaryRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ErrorSummaryPageFromJSON(jsonValue));
    }

    /**
     * The largest group first; of equal ones the one seen first.
     * The errors of a run in groups
     */
    async getErrorSummary(requestParameters: GetErrorSummaryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ErrorSummaryPage> {
        const response = await this.getErrorSummaryRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listInfraErrors without sending the request
     */
    async listInfraErrorsRequestOpts(requestParameters: ListInfraErrorsParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling listInfraErrors().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        if (requestParameters['type'] != null) {
            queryParameters['type'] = requestParameters['type'];
        }

        if (requestParameters['severity'] != null) {
            queryParameters['severity'] = requestParameters['severity'];
        }

        if (requestParameters['includeStack'] != null) {
            queryParameters['include_stack'] = requestParameters['includeStack'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/infrastructure-errors`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * One for each time the run was canceled by a fault. That a person canceled it is no fault, nor that there was nothing to test.
     * What kept a run from being tested
     */
    async listInfraErrorsRaw(requestParameters: ListInfraErrorsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ErrorItemPage>> {
        const requestOptions = await this.listInfraErrorsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ErrorItemPageFromJSON(jsonValue));
    }

    /**
     * One for each time the run was canceled by a fault. That a person canceled it is no fault, nor that there was nothing to test.
     * What kept a run from being tested
     */
    async listInfraErrors(requestParameters: ListInfraErrorsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ErrorItemPage> {
        const response = await this.listInfraErrorsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listRunErrors without sending the request
     */
    async listRunErrorsRequestOpts(requestParameters: ListRunErrorsParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling listRunErrors().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        if (requestParameters['type'] != null) {
            queryParameters['type'] = requestParameters['type'];
        }

        if (requestParameters['severity'] != null) {
            queryParameters['severity'] = requestParameters['severity'];
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

        let urlPath = `/runs/{run_id}/errors`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * By test id: the exit code, then each missing output, then each output that is not accepted. As many as the summary\'s `error_count`.
     * What is wrong with the results of a run
     */
    async listRunErrorsRaw(requestParameters: ListRunErrorsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ErrorItemPage>> {
        const requestOptions = await this.listRunErrorsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ErrorItemPageFromJSON(jsonValue));
    }

    /**
     * By test id: the exit code, then each missing output, then each output that is not accepted. As many as the summary\'s `error_count`.
     * What is wrong with the results of a run
     */
    async listRunErrors(requestParameters: ListRunErrorsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ErrorItemPage> {
        const response = await this.listRunErrorsRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
