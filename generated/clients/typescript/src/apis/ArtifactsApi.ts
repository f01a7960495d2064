/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type ArtifactPage,
    ArtifactPageFromJSON,
    ArtifactPageToJSON,
} from '../models/ArtifactPage.js';
import {
    type ArtifactType,
    ArtifactTypeFromJSON,
    ArtifactTypeToJSON,
} from '../models/ArtifactType.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';

export interface ListArtifactsParameters {
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
     * Only artifacts of this type.
     */
    type?: ArtifactType;
}

/**
 *
 */
export class ArtifactsApi extends runtime.BaseAPI {

    /**
     * Creates request options for listArtifacts without sending the request
     */
    async listArtifactsRequestOpts(requestParameters: ListArtifactsParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['runId'] == null) {
            throw new runtime.RequiredError(
                'runId',
                'Required parameter "runId" was null or undefined when calling listArtifacts().'
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

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/runs/{run_id}/artifacts`;
        urlPath = urlPath.replace('{run_id}', encodeURIComponent(String(requestParameters['runId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The binary, the core dump, the standard output and the log, whether they are there or not, then the expected and the actual file of each output.
     * The files of a run
     */
    async listArtifactsRaw(requestParameters: ListArtifactsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ArtifactPage>> {
        const requestOptions = await this.listArtifactsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ArtifactPageFromJSON(jsonValue));
    }

    /**
     * The binary, the core dump, the standard output and the log, whether they are there or not, then the expected and the actual file of each output.
     * The files of a run
     */
    async listArtifacts(requestParameters: ListArtifactsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ArtifactPage> {
        const response = await this.listArtifactsRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
