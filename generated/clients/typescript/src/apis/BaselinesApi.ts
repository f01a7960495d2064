/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type AdoptedOutputs,
    AdoptedOutputsFromJSON,
    AdoptedOutputsToJSON,
} from '../models/AdoptedOutputs.js';
import {
    type BaselineApproval,
    BaselineApprovalFromJSON,
    BaselineApprovalToJSON,
} from '../models/BaselineApproval.js';
import {
    type BaselineApprovalRequest,
    BaselineApprovalRequestFromJSON,
    BaselineApprovalRequestToJSON,
} from '../models/BaselineApprovalRequest.js';
import {
    type BaselineUndoRequest,
    BaselineUndoRequestFromJSON,
    BaselineUndoRequestToJSON,
} from '../models/BaselineUndoRequest.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';

export interface AdoptOutputsParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The regression test, as the job names it.
     */
    regressionTestId: number;
}

export interface ApproveBaselineParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The sample.
     */
    sampleId: number;
    /**
     *
     */
    baselineApprovalRequest: BaselineApprovalRequest;
    /**
     * The `ETag` of the actual output as it was seen; where it is another by now, the reply is a 412.
     */
    ifMatch?: string;
}

export interface UndoBaselineApprovalParameters {
    /**
     * The run, by the id that lists and `POST /runs` give.
     */
    runId: number;
    /**
     * The sample.
     */
    sampleId: number;
    /**
     *
     */
    baselineUndoRequest: BaselineUndoRequest;
}

/**
 *
 */
export class BaselinesApi extends runtime.BaseAPI {

    /**
     * Creates request options for adoptOutputs without sending the request
     */
    async adoptOutputsRequestOpts(requestParameters: AdoptOutputsParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling adoptOutputs().'
            );
        }

        if (requestParameters['regressionTestId'] == null) {
            throw new runtime.RequiredError(
                'regressionTestId',
                'Required parameter "regressionTestId" was null or undefined when calling adoptOutputs().'
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

        let urlPath = `/runs/{run_id}/regression-tests/{regression_test_id}/adopt`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{regression_test_id}', encodeURIComponent(String(requestParameters['regressionTestId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Every output of the test that has no baseline yet, and that this run wrote, gets what was written as its baseline: that is right from now on, in this run and in every other that wrote the same. What has a baseline already stays as it is; approve it instead. The run must have ended. Each output is taken back by itself, as an approval is.  For admins, and for the roles that the server\'s `approver_roles` names.
     * Take the outputs of a run as first baselines
     */
    async adoptOutputsRaw(requestParameters: AdoptOutputsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<AdoptedOutputs>> {
        const requestOptions = await this.adoptOutputsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => AdoptedOutputsFromJSON(jsonValue));
    }

    /**
     * Every output of the test that has no baseline yet, and that this run wrote, gets what was written as its baseline: that is right from now on, in this run and in every other that wrote the same. What has a baseline already stays as it is; approve it instead. The run must have ended. Each output is taken back by itself, as an approval is.  For admins, and for the roles that the server\'s `approver_roles` names.
     * Take the outputs of a run as first baselines
     */
    async adoptOutputs(requestParameters: AdoptOutputsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<AdoptedOutputs> {
        const response = await this.adoptOutputsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for approveBaseline without sending the request
     */
    async approveBaselineRequestOpts(requestParameters: ApproveBaselineParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling approveBaseline().'
            );
        }

        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling approveBaseline().'
            );
        }

        if (requestParameters['baselineApprovalRequest'] == null) {
            throw new runtime.RequiredError(
                'baselineApprovalRequest',
                'Required parameter "baselineApprovalRequest" was null or undefined when calling approveBaseline().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['ifMatch'] != null) {
            headerParameters['If-Match'] = String(requestParameters['ifMatch']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/samples/{sample_id}/baseline-approval`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: BaselineApprovalRequestToJSON(requestParameters['baselineApprovalRequest']),
        };
    }

    /**
     * From now on the output is right: in this run, in every other that wrote the same, and in those to come. Say what was seen, by `actual_sha256` or `If-Match`, and nothing else is approved: where the output is another by now the reply is a 409 or a 412. The old baseline stays right for the runs that were made while it was one; it becomes a variant with `keep_previous`, and `undo` on this path brings it back. Approving what is the baseline already changes nothing but what the other fields ask for.  For admins, and for the roles that the server\'s `approver_roles` names.
     * Make an output the baseline
     */
    async approveBaselineRaw(requestParameters: ApproveBaselineParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<BaselineApproval>> {
        const requestOptions = await this.approveBaselineRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => BaselineApprovalFromJSON(jsonValue));
    }

    /**
     * From now on the output is right: in this run, in every other that wrote the same, and in those to come. Say what was seen, by `actual_sha256` or `If-Match`, and nothing else is approved: where the output is another by now the reply is a 409 or a 412. The old baseline stays right for the runs that were made while it was one; it becomes a variant with `keep_previous`, and `undo` on this path brings it back. Approving what is the baseline already changes nothing but what the other fields ask for.  For admins, and for the roles that the server\'s `approver_roles` names.
     * Make an output the baseline
     */
    async approveBaseline(requestParameters: ApproveBaselineParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<BaselineApproval> {
        const response = await this.approveBaselineRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for undoBaselineApproval without sending the request
     */
    async undoBaselineApprovalRequestOpts(requestParameters: UndoBaselineApprovalParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling undoBaselineApproval().'
            );
        }

        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling undoBaselineApproval().'
            );
        }

        if (requestParameters['baselineUndoRequest'] == null) {
            throw new runtime.RequiredError(
                'baselineUndoRequest',
                'Required parameter "baselineUndoRequest" was null or undefined when calling undoBaselineApproval().'
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

        let urlPath = `/runs/{run_id}/samples/{sample_id}/baseline-approval/undo`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: BaselineUndoRequestToJSON(requestParameters['baselineUndoRequest']),
        };
    }

    /**
     * Brings back the baseline and the variants that the approval of this run\'s output replaced. Where the baseline has changed again since, the reply is a 409 and nothing happens.
     * Take an approval back
     */
    async undoBaselineApprovalRaw(requestParameters: UndoBaselineApprovalParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<BaselineApproval>> {
        const requestOptions = await this.undoBaselineApprovalRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => BaselineApprovalFromJSON(jsonValue));
    }

    /**
     * Brings back the baseline and the variants that the approval of this run\'s output replaced. Where the baseline has changed again since, the reply is a 409 and nothing happens.
     * Take an approval back
     */
    async undoBaselineApproval(requestParameters: UndoBaselineApprovalParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<BaselineApproval> {
        const response = await this.undoBaselineApprovalRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
