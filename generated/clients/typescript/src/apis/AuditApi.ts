/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type AuditPage,
    AuditPageFromJSON,
    AuditPageToJSON,
} from '../models/AuditPage.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';

export interface ListAuditEntriesParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * Only entries older than this, a `next_cursor` of an earlier page.
     */
    cursor?: number;
    /**
     * Only changes by this user.
     */
    actorId?: number;
    /**
     * Only changes by this operation, or by this command of the server.
     */
    action?: string;
    /**
     * Only changes of this kind of object.
     */
    objectType?: string;
    /**
     * Only changes of the object of this id; ids of different kinds may be alike.
     */
    objectId?: string;
    /**
     * Only changes made at this time or later. After `created_before` it is a 422.
     */
    createdAfter?: Date;
    /**
     * Only changes made at this time or earlier. A whole second stands for
     * all of it, since replies show no fractions.
     *
     */
    createdBefore?: Date;
}

/**
 *
 */
export class AuditApi extends runtime.BaseAPI {

    /**
     * Creates request options for listAuditEntries without sending the request
     */
    async listAuditEntriesRequestOpts(requestParameters: ListAuditEntriesParameters): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['cursor'] != null) {
            queryParameters['cursor'] = requestParameters['cursor'];
        }

        if (requestParameters['actorId'] != null) {
            queryParameters['actor_id'] = requestParameters['actorId'];
        }

        if (requestParameters['action'] != null) {
            queryParameters['action'] = requestParameters['action'];
        }

        if (requestParameters['objectType'] != null) {
            queryParameters['object_type'] = requestParameters['objectType'];
        }

        if (requestParameters['objectId'] != null) {
            queryParameters['object_id'] = requestParameters['objectId'];
        }

        if (requestParameters['createdAfter'] != null) {
            queryParameters['created_after'] = runtime.serializeDateTime(requestParameters['createdAfter'] as any);
        }

        if (requestParameters['createdBefore'] != null) {
            queryParameters['created_before'] = runtime.serializeDateTime(requestParameters['createdBefore'] as any);
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/audit`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The newest first. An entry is written in the transaction of the change it tells of, and never changed. All filters must hold at once. A page holds fewer entries than were asked for where these would be too large for one reply: only a null `next_cursor` is the end.
     * Who changed what
     */
    async listAuditEntriesRaw(requestParameters: ListAuditEntriesParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<AuditPage>> {
        const requestOptions = await this.listAuditEntriesRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => AuditPageFromJSON(jsonValue));
    }

    /**
     * The newest first. An entry is written in the transaction of the change it tells of, and never changed. All filters must hold at once. A page holds fewer entries than were asked for where these would be too large for one reply: only a null `next_cursor` is the end.
     * Who changed what
     */
    async listAuditEntries(requestParameters: ListAuditEntriesParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<AuditPage> {
        const response = await this.listAuditEntriesRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
