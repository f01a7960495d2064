/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type Platform,
    PlatformFromJSON,
    PlatformToJSON,
} from '../models/Platform.js';
import {
    type ProgressEventPage,
    ProgressEventPageFromJSON,
    ProgressEventPageToJSON,
} from '../models/ProgressEventPage.js';
import {
    type ProgressStatus,
    ProgressStatusFromJSON,
    ProgressStatusToJSON,
} from '../models/ProgressStatus.js';
import {
    type Run,
    RunFromJSON,
    RunToJSON,
} from '../models/Run.js';
import {
    type RunActionResult,
    RunActionResultFromJSON,
    RunActionResultToJSON,
} from '../models/RunActionResult.js';
import {
    type RunCancelRequest,
    RunCancelRequestFromJSON,
    RunCancelRequestToJSON,
} from '../models/RunCancelRequest.js';
import {
    type RunConfig,
    RunConfigFromJSON,
    RunConfigToJSON,
} from '../models/RunConfig.js';
import {
    type RunCreateRequest,
    RunCreateRequestFromJSON,
    RunCreateRequestToJSON,
} from '../models/RunCreateRequest.js';
import {
    type RunPage,
    RunPageFromJSON,
    RunPageToJSON,
} from '../models/RunPage.js';
import {
    type RunSort,
    RunSortFromJSON,
    RunSortToJSON,
} from '../models/RunSort.js';
import {
    type RunStatus,
    RunStatusFromJSON,
    RunStatusToJSON,
} from '../models/RunStatus.js';
import {
    type RunSummary,
    RunSummaryFromJSON,
    RunSummaryToJSON,
} from '../models/RunSummary.js';

export interface CancelRunParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     *
     */
    runCancelRequest?: RunCancelRequest;
}

export interface CreateRunParameters {
    /**
     *
     */
    runCreateRequest: RunCreateRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface GetRunParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
}

export interface GetRunConfigParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
}

export interface GetRunProgressParameters {
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
     * Only events of this status.
     */
    status?: ProgressStatus;
}

export interface GetRunSummaryParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
}

export interface ListRunsParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
    /**
     * Only runs of this status.
     */
    status?: RunStatus;
    /**
     * Only runs of this branch, exactly.
     */
    branch?: string;
    /**
     * Only runs of this commit, in either letter case.
     */
    commitSha?: string;
    /**
     * A release of the program, as in `0.94`; runs of the commit it was made from. An unknown release is a 422.
     */
    ccxVersion?: string;
    /**
     * Only runs of this repository, in any letter case.
     */
    repository?: string;
    /**
     * Only runs on this platform.
     */
    platform?: Platform;
    /**
     * Only runs created at this time or later. After `created_before` it is a 422.
     */
    createdAfter?: Date;
    /**
     * Only runs created at this time or earlier. A whole second stands for
     * all of it, since replies show no fractions.
     *
     */
    createdBefore?: Date;
    /**
     * The order; `-` is descending. Runs created at the same time are
     * ordered by id, and those of which no time is known yet are the newest.
     *
     */
    sort?: RunSort;
}

export interface RestartRunParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
}

/**
 *
 */
export class RunsApi extends runtime.BaseAPI {

    /**
     * Creates request options for cancelRun without sending the request
     */
    async cancelRunRequestOpts(requestParameters: CancelRunParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling cancelRun().'
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

        let urlPath = `/runs/{run_id}/cancel`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: RunCancelRequestToJSON(requestParameters['runCancelRequest']),
        };
    }

    /**
     * A run that has ended stays as it is: the reply is then `no_op`. Calling this again is harmless. The reason, if there is one, becomes part of the run\'s last event.
     * Cancel a run
     */
    async cancelRunRaw(requestParameters: CancelRunParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RunActionResult>> {
        const requestOptions = await this.cancelRunRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RunActionResultFromJSON(jsonValue));
    }

    /**
     * A run that has ended stays as it is: the reply is then `no_op`. Calling this again is harmless. The reason, if there is one, becomes part of the run\'s last event.
     * Cancel a run
     */
    async cancelRun(requestParameters: CancelRunParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RunActionResult> {
        const response = await this.cancelRunRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for createRun without sending the request
     */
    async createRunRequestOpts(requestParameters: CreateRunParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runCreateRequest'] == null) {
            throw new runtime.RequiredError(
                'runCreateRequest',
                'Required parameter "runCreateRequest" was null or undefined when calling createRun().'
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

        let urlPath = `/runs`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: RunCreateRequestToJSON(requestParameters['runCreateRequest']),
        };
    }

    /**
     * For the main repository the caller must be an admin, a contributor or a tester. For any other repository its owner must be the caller\'s own GitHub login. Repositories are compared without regard to letter case. A caller whose GitHub account is blocked is refused (403). What the run will be judged by (the tests and their expected outputs) is frozen at this moment.
     * Queue a run
     */
    async createRunRaw(requestParameters: CreateRunParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Run>> {
        const requestOptions = await this.createRunRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RunFromJSON(jsonValue));
    }

    /**
     * For the main repository the caller must be an admin, a contributor or a tester. For any other repository its owner must be the caller\'s own GitHub login. Repositories are compared without regard to letter case. A caller whose GitHub account is blocked is refused (403). What the run will be judged by (the tests and their expected outputs) is frozen at this moment.
     * Queue a run
     */
    async createRun(requestParameters: CreateRunParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Run> {
        const response = await this.createRunRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getRun without sending the request
     */
    async getRunRequestOpts(requestParameters: GetRunParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getRun().'
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

        let urlPath = `/runs/{run_id}`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Its status follows from its newest event and its results; with a baseline that is approved later, a `fail` may become a `pass`.
     * One run
     */
    async getRunRaw(requestParameters: GetRunParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Run>> {
        const requestOptions = await this.getRunRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RunFromJSON(jsonValue));
    }

    /**
     * Its status follows from its newest event and its results; with a baseline that is approved later, a `fail` may become a `pass`.
     * One run
     */
    async getRun(requestParameters: GetRunParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Run> {
        const response = await this.getRunRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getRunConfig without sending the request
     */
    async getRunConfigRequestOpts(requestParameters: GetRunConfigParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getRunConfig().'
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

        let urlPath = `/runs/{run_id}/config`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The tests are the run\'s selection, without duplicates, in ascending order. A run without a selection of its own, which only another program makes, has all active tests until it ends, then those with results.
     * What a run was asked to do
     */
    async getRunConfigRaw(requestParameters: GetRunConfigParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RunConfig>> {
        const requestOptions = await this.getRunConfigRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RunConfigFromJSON(jsonValue));
    }

    /**
     * The tests are the run\'s selection, without duplicates, in ascending order. A run without a selection of its own, which only another program makes, has all active tests until it ends, then those with results.
     * What a run was asked to do
     */
    async getRunConfig(requestParameters: GetRunConfigParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RunConfig> {
        const response = await this.getRunConfigRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getRunProgress without sending the request
     */
    async getRunProgressRequestOpts(requestParameters: GetRunProgressParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getRunProgress().'
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

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/progress`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The events of the current attempt, the oldest first. A restart begins anew.
     * What happened to a run so far
     */
    async getRunProgressRaw(requestParameters: GetRunProgressParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ProgressEventPage>> {
        const requestOptions = await this.getRunProgressRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ProgressEventPageFromJSON(jsonValue));
    }

    /**
     * The events of the current attempt, the oldest first. A restart begins anew.
     * What happened to a run so far
     */
    async getRunProgress(requestParameters: GetRunProgressParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ProgressEventPage> {
        const response = await this.getRunProgressRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getRunSummary without sending the request
     */
    async getRunSummaryRequestOpts(requestParameters: GetRunSummaryParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling getRunSummary().'
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

        let urlPath = `/runs/{run_id}/summary`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Counted by the same rule as the status of the run, so both change together when a baseline is approved.
     * A run\'s counts
     */
    async getRunSummaryRaw(requestParameters: GetRunSummaryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RunSummary>> {
        const requestOptions = await this.getRunSummaryRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RunSummaryFromJSON(jsonValue));
    }

    /**
     * Counted by the same rule as the status of the run, so both change together when a baseline is approved.
     * A run\'s counts
     */
    async getRunSummary(requestParameters: GetRunSummaryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RunSummary> {
        const response = await this.getRunSummaryRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listRuns without sending the request
     */
    async listRunsRequestOpts(requestParameters: ListRunsParameters): Promise<runtime.RequestOpts> {
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

        if (requestParameters['branch'] != null) {
            queryParameters['branch'] = requestParameters['branch'];
        }

        if (requestParameters['commitSha'] != null) {
            queryParameters['commit_sha'] = requestParameters['commitSha'];
        }

        if (requestParameters['ccxVersion'] != null) {
            queryParameters['ccx_version'] = requestParameters['ccxVersion'];
        }

        if (requestParameters['repository'] != null) {
            queryParameters['repository'] = requestParameters['repository'];
        }

        if (requestParameters['platform'] != null) {
            queryParameters['platform'] = requestParameters['platform'];
        }

        if (requestParameters['createdAfter'] != null) {
            queryParameters['created_after'] = runtime.serializeDateTime(requestParameters['createdAfter'] as any);
        }

        if (requestParameters['createdBefore'] != null) {
            queryParameters['created_before'] = runtime.serializeDateTime(requestParameters['createdBefore'] as any);
        }

        if (requestParameters['sort'] != null) {
            queryParameters['sort'] = requestParameters['sort'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * All filters must hold at once. Totals are exact, whatever the filter. Runs that another program wrote into the same database have no time of creation until their first progress event; a filter on the time of creation leaves them out until then.
     * List runs
     */
    async listRunsRaw(requestParameters: ListRunsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RunPage>> {
        const requestOptions = await this.listRunsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RunPageFromJSON(jsonValue));
    }

    /**
     * All filters must hold at once. Totals are exact, whatever the filter. Runs that another program wrote into the same database have no time of creation until their first progress event; a filter on the time of creation leaves them out until then.
     * List runs
     */
    async listRuns(requestParameters: ListRunsParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RunPage> {
        const response = await this.listRunsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for restartRun without sending the request
     */
    async restartRunRequestOpts(requestParameters: RestartRunParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling restartRun().'
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

        let urlPath = `/runs/{run_id}/restart`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * A running run is canceled first. Results and events of the attempt are removed, its verdict and counts are kept, and the worker\'s token is replaced, so a worker of the old attempt cannot write into the new one. A run that is still queued stays as it is: `no_op`. Runs of a GitHub account that is blocked are refused (403), whoever asks, and so is whoever has linked such an account.
     * Run again
     */
    async restartRunRaw(requestParameters: RestartRunParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<RunActionResult>> {
        const requestOptions = await this.restartRunRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => RunActionResultFromJSON(jsonValue));
    }

    /**
     * A running run is canceled first. Results and events of the attempt are removed, its verdict and counts are kept, and the worker\'s token is replaced, so a worker of the old attempt cannot write into the new one. A run that is still queued stays as it is: `no_op`. Runs of a GitHub account that is blocked are refused (403), whoever asks, and so is whoever has linked such an account.
     * Run again
     */
    async restartRun(requestParameters: RestartRunParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<RunActionResult> {
        const response = await this.restartRunRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
