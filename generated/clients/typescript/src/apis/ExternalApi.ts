/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type Comparison,
    ComparisonFromJSON,
    ComparisonToJSON,
} from '../models/Comparison.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type ExternalResult,
    ExternalResultFromJSON,
    ExternalResultToJSON,
} from '../models/ExternalResult.js';
import {
    type ExternalResultCreate,
    ExternalResultCreateFromJSON,
    ExternalResultCreateToJSON,
} from '../models/ExternalResultCreate.js';
import {
    type GradingConfig,
    GradingConfigFromJSON,
    GradingConfigToJSON,
} from '../models/GradingConfig.js';
import {
    type GradingConfigCreate,
    GradingConfigCreateFromJSON,
    GradingConfigCreateToJSON,
} from '../models/GradingConfigCreate.js';
import {
    type GradingConfigUpdate,
    GradingConfigUpdateFromJSON,
    GradingConfigUpdateToJSON,
} from '../models/GradingConfigUpdate.js';
import {
    type Submission,
    SubmissionFromJSON,
    SubmissionToJSON,
} from '../models/Submission.js';
import {
    type SubmissionDetail,
    SubmissionDetailFromJSON,
    SubmissionDetailToJSON,
} from '../models/SubmissionDetail.js';

export interface CompareSubmissionsParameters {
    /**
     * The submission, by the id that `postExternalResult` gives.
     */
    submissionId: number;
    /**
     * The submission that it is compared with. One that does not exist is a 422.
     */
    baseline: number;
}

export interface CreateConfigParameters {
    /**
     *
     */
    gradingConfigCreate: GradingConfigCreate;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface GetConfigParameters {
    /**
     * Its external assignment id.
     */
    config: string;
}

export interface GetConfigByIdParameters {
    /**
     * The grading configuration, by the id that `createConfig` gives.
     */
    configId: number;
}

export interface GetSubmissionParameters {
    /**
     * The submission, by the id that `postExternalResult` gives.
     */
    submissionId: number;
}

export interface ListConfigsParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
}

export interface ListUserSubmissionsParameters {
    /**
     * Whose submissions, by the id that their sender has for them.
     */
    externalUserId: string;
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
}

export interface PostExternalResultParameters {
    /**
     *
     */
    externalResultCreate: ExternalResultCreate;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface UpdateConfigParameters {
    /**
     * Its id.
     */
    config: number;
    /**
     *
     */
    gradingConfigUpdate: GradingConfigUpdate;
}

export interface UpdateConfigByAssignmentParameters {
    /**
     * The grading configuration, by the name that its makers have for the assignment.
     */
    externalAssignmentId: string;
    /**
     *
     */
    gradingConfigUpdate: GradingConfigUpdate;
}

/**
 *
 */
export class ExternalApi extends runtime.BaseAPI {

    /**
     * Creates request options for compareSubmissions without sending the request
     */
    async compareSubmissionsRequestOpts(requestParameters: CompareSubmissionsParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['submissionId'] == null) {
            throw new runtime.RequiredError(
                'submissionId',
                'Required parameter "submissionId" was null or undefined when calling compareSubmissions().'
            );
        }

        if (requestParameters['baseline'] == null) {
            throw new runtime.RequiredError(
                'baseline',
                'Required parameter "baseline" was null or undefined when calling compareSubmissions().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['baseline'] != null) {
            queryParameters['baseline'] = requestParameters['baseline'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/submissions/{submission_id}/comparison`;
        urlPath = urlPath.replace('{submission_id}', encodeURIComponent(String(requestParameters['submissionId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Test by test, from their score vectors, in the order of the paths. Both must have one and be of the same grading configuration, in whatever version; else it is a 422.
     * Compare a submission with an earlier one
     */
    async compareSubmissionsRaw(requestParameters: CompareSubmissionsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Comparison>> {
        const requestOptions = await this.compareSubmissionsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ComparisonFromJSON(jsonValue));
    }

    /**
     * Test by test, from their score vectors, in the order of the paths. Both must have one and be of the same grading configuration, in whatever version; else it is a 422.
     * Compare a submission with an earlier one
     */
    async compareSubmissions(requestParameters: CompareSubmissionsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Comparison> {
        const response = await this.compareSubmissionsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for createConfig without sending the request
     */
    async createConfigRequestOpts(requestParameters: CreateConfigParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['gradingConfigCreate'] == null) {
            throw new runtime.RequiredError(
                'gradingConfigCreate',
                'Required parameter "gradingConfigCreate" was null or undefined when calling createConfig().'
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

        let urlPath = `/configs`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: GradingConfigCreateToJSON(requestParameters['gradingConfigCreate']),
        };
    }

    /**
     * What a machine needs to grade something on its own. An `external_assignment_id` that another configuration has is a 400, as in the API this one inherits.
     * Create a grading configuration
     */
    async createConfigRaw(requestParameters: CreateConfigParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<GradingConfig>> {
        const requestOptions = await this.createConfigRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => GradingConfigFromJSON(jsonValue));
    }

    /**
     * What a machine needs to grade something on its own. An `external_assignment_id` that another configuration has is a 400, as in the API this one inherits.
     * Create a grading configuration
     */
    async createConfig(requestParameters: CreateConfigParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<GradingConfig> {
        const response = await this.createConfigRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getConfig without sending the request
     */
    async getConfigRequestOpts(requestParameters: GetConfigParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['config'] == null) {
            throw new runtime.RequiredError(
                'config',
                'Required parameter "config" was null or undefined when calling getConfig().'
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

        let urlPath = `/configs/{config}`;
        urlPath = urlPath.replace('{config}', encodeURIComponent(String(requestParameters['config'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Active or not.
     * Get a grading configuration by its external assignment id
     */
    async getConfigRaw(requestParameters: GetConfigParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<GradingConfig>> {
        const requestOptions = await this.getConfigRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => GradingConfigFromJSON(jsonValue));
    }

    /**
     * Active or not.
     * Get a grading configuration by its external assignment id
     */
    async getConfig(requestParameters: GetConfigParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<GradingConfig> {
        const response = await this.getConfigRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getConfigById without sending the request
     */
    async getConfigByIdRequestOpts(requestParameters: GetConfigByIdParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['configId'] == null) {
            throw new runtime.RequiredError(
                'configId',
                'Required parameter "configId" was null or undefined when calling getConfigById().'
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
        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("integrationToken", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/configs/id/{config_id}`;
        urlPath = urlPath.replace('{config_id}', encodeURIComponent(String(requestParameters['configId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * For machines, and for people who may read results. Active or not.
     * Get a grading configuration by its id
     */
    async getConfigByIdRaw(requestParameters: GetConfigByIdParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<GradingConfig>> {
        const requestOptions = await this.getConfigByIdRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => GradingConfigFromJSON(jsonValue));
    }

    /**
     * For machines, and for people who may read results. Active or not.
     * Get a grading configuration by its id
     */
    async getConfigById(requestParameters: GetConfigByIdParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<GradingConfig> {
        const response = await this.getConfigByIdRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getSubmission without sending the request
     */
    async getSubmissionRequestOpts(requestParameters: GetSubmissionParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['submissionId'] == null) {
            throw new runtime.RequiredError(
                'submissionId',
                'Required parameter "submissionId" was null or undefined when calling getSubmission().'
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

        let urlPath = `/submissions/{submission_id}`;
        urlPath = urlPath.replace('{submission_id}', encodeURIComponent(String(requestParameters['submissionId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * With its result, and with everything that was sent with it.
     * Get a submission with all that is known of it
     */
    async getSubmissionRaw(requestParameters: GetSubmissionParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<SubmissionDetail>> {
        const requestOptions = await this.getSubmissionRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => SubmissionDetailFromJSON(jsonValue));
    }

    /**
     * With its result, and with everything that was sent with it.
     * Get a submission with all that is known of it
     */
    async getSubmission(requestParameters: GetSubmissionParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<SubmissionDetail> {
        const response = await this.getSubmissionRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listConfigs without sending the request
     */
    async listConfigsRequestOpts(requestParameters: ListConfigsParameters): Promise<runtime.RequestOpts> {
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

        let urlPath = `/configs`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * By id, as a bare list: `X-Total-Count` is its length, `Link` leads on. A part of the list holds fewer than were asked for where these would be too large for one reply.
     * List the active grading configurations
     */
    async listConfigsRaw(requestParameters: ListConfigsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Array<GradingConfig>>> {
        const requestOptions = await this.listConfigsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => jsonValue.map(GradingConfigFromJSON));
    }

    /**
     * By id, as a bare list: `X-Total-Count` is its length, `Link` leads on. A part of the list holds fewer than were asked for where these would be too large for one reply.
     * List the active grading configurations
     */
    async listConfigs(requestParameters: ListConfigsParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Array<GradingConfig>> {
        const response = await this.listConfigsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listUserSubmissions without sending the request
     */
    async listUserSubmissionsRequestOpts(requestParameters: ListUserSubmissionsParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['externalUserId'] == null) {
            throw new runtime.RequiredError(
                'externalUserId',
                'Required parameter "externalUserId" was null or undefined when calling listUserSubmissions().'
            );
        }

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

        let urlPath = `/submissions/user/{external_user_id}`;
        urlPath = urlPath.replace('{external_user_id}', encodeURIComponent(String(requestParameters['externalUserId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The newest first, as a bare list: `X-Total-Count` is its length, `Link` leads on. A part of the list holds fewer than were asked for where these would be too large for one reply. Of a user nobody has heard of there are none.
     * List the submissions of a user
     */
    async listUserSubmissionsRaw(requestParameters: ListUserSubmissionsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Array<Submission>>> {
        const requestOptions = await this.listUserSubmissionsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => jsonValue.map(SubmissionFromJSON));
    }

    /**
     * The newest first, as a bare list: `X-Total-Count` is its length, `Link` leads on. A part of the list holds fewer than were asked for where these would be too large for one reply. Of a user nobody has heard of there are none.
     * List the submissions of a user
     */
    async listUserSubmissions(requestParameters: ListUserSubmissionsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Array<Submission>> {
        const response = await this.listUserSubmissionsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for postExternalResult without sending the request
     */
    async postExternalResultRequestOpts(requestParameters: PostExternalResultParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['externalResultCreate'] == null) {
            throw new runtime.RequiredError(
                'externalResultCreate',
                'Required parameter "externalResultCreate" was null or undefined when calling postExternalResult().'
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
        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("integrationToken", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/submissions/external-results`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: ExternalResultCreateToJSON(requestParameters['externalResultCreate']),
        };
    }

    /**
     * One submission with its result, readable at once, or nothing.  A request may be repeated until its reply arrives, and stores nothing twice: with an `Idempotency-Key` for 24 hours; without one the same body from the same token is recognised for 15 minutes. A second request that comes while the first is still running waits for it, 10 seconds at most, then it is a 503 with `Retry-After`. It is never a 409.  Objects are stored and returned as they were sent: their numbers, and the order of their names. No text in the request may hold the character NUL, and nothing is nested deeper than 64 levels.  A language that the configuration does not offer is a 400, as in the API this one inherits; elsewhere it would be a 422.
     * Store a result that was computed elsewhere
     */
    async postExternalResultRaw(requestParameters: PostExternalResultParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ExternalResult>> {
        const requestOptions = await this.postExternalResultRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ExternalResultFromJSON(jsonValue));
    }

    /**
     * One submission with its result, readable at once, or nothing.  A request may be repeated until its reply arrives, and stores nothing twice: with an `Idempotency-Key` for 24 hours; without one the same body from the same token is recognised for 15 minutes. A second request that comes while the first is still running waits for it, 10 seconds at most, then it is a 503 with `Retry-After`. It is never a 409.  Objects are stored and returned as they were sent: their numbers, and the order of their names. No text in the request may hold the character NUL, and nothing is nested deeper than 64 levels.  A language that the configuration does not offer is a 400, as in the API this one inherits; elsewhere it would be a 422.
     * Store a result that was computed elsewhere
     */
    async postExternalResult(requestParameters: PostExternalResultParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ExternalResult> {
        const response = await this.postExternalResultRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for updateConfig without sending the request
     */
    async updateConfigRequestOpts(requestParameters: UpdateConfigParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['config'] == null) {
            throw new runtime.RequiredError(
                'config',
                'Required parameter "config" was null or undefined when calling updateConfig().'
            );
        }

        if (requestParameters['gradingConfigUpdate'] == null) {
            throw new runtime.RequiredError(
                'gradingConfigUpdate',
                'Required parameter "gradingConfigUpdate" was null or undefined when calling updateConfig().'
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

        let urlPath = `/configs/{config}`;
        urlPath = urlPath.replace('{config}', encodeURIComponent(String(requestParameters['config'])));

        return {
            path: urlPath,
            method: 'PUT',
            headers: headerParameters,
            query: queryParameters,
            body: GradingConfigUpdateToJSON(requestParameters['gradingConfigUpdate']),
        };
    }

    /**
     * Only the fields given change. What differs from before makes a new version; a request that changes nothing leaves `version` and `updated_at` as they are. What each version said is in the audit log.
     * Change a grading configuration by its id
     */
    async updateConfigRaw(requestParameters: UpdateConfigParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<GradingConfig>> {
        const requestOptions = await this.updateConfigRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => GradingConfigFromJSON(jsonValue));
    }

    /**
     * Only the fields given change. What differs from before makes a new version; a request that changes nothing leaves `version` and `updated_at` as they are. What each version said is in the audit log.
     * Change a grading configuration by its id
     */
    async updateConfig(requestParameters: UpdateConfigParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<GradingConfig> {
        const response = await this.updateConfigRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for updateConfigByAssignment without sending the request
     */
    async updateConfigByAssignmentRequestOpts(requestParameters: UpdateConfigByAssignmentParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['externalAssignmentId'] == null) {
            throw new runtime.RequiredError(
                'externalAssignmentId',
                'Required parameter "externalAssignmentId" was null or undefined when calling updateConfigByAssignment().'
            );
        }

        if (requestParameters['gradingConfigUpdate'] == null) {
            throw new runtime.RequiredError(
                'gradingConfigUpdate',
                'Required parameter "gradingConfigUpdate" was null or undefined when calling updateConfigByAssignment().'
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

        let urlPath = `/configs/external/{external_assignment_id}`;
        urlPath = urlPath.replace('{external_assignment_id}', encodeURIComponent(String(requestParameters['externalAssignmentId'])));

        return {
            path: urlPath,
            method: 'PUT',
            headers: headerParameters,
            query: queryParameters,
            body: GradingConfigUpdateToJSON(requestParameters['gradingConfigUpdate']),
        };
    }

    /**
     * As `updateConfig`.
     * Change a grading configuration by its external assignment id
     */
    async updateConfigByAssignmentRaw(requestParameters: UpdateConfigByAssignmentParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<GradingConfig>> {
        const requestOptions = await this.updateConfigByAssignmentRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => GradingConfigFromJSON(jsonValue));
    }

    /**
     * As `updateConfig`.
     * Change a grading configuration by its external assignment id
     */
    async updateConfigByAssignment(requestParameters: UpdateConfigByAssignmentParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<GradingConfig> {
        const response = await this.updateConfigByAssignmentRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
