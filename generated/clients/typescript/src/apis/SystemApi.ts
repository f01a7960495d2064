/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type BlockedUser,
    BlockedUserFromJSON,
    BlockedUserToJSON,
} from '../models/BlockedUser.js';
import {
    type BlockedUserCreateRequest,
    BlockedUserCreateRequestFromJSON,
    BlockedUserCreateRequestToJSON,
} from '../models/BlockedUserCreateRequest.js';
import {
    type BlockedUserDeleted,
    BlockedUserDeletedFromJSON,
    BlockedUserDeletedToJSON,
} from '../models/BlockedUserDeleted.js';
import {
    type BlockedUserPage,
    BlockedUserPageFromJSON,
    BlockedUserPageToJSON,
} from '../models/BlockedUserPage.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type ForbiddenExtension,
    ForbiddenExtensionFromJSON,
    ForbiddenExtensionToJSON,
} from '../models/ForbiddenExtension.js';
import {
    type ForbiddenExtensionCreateRequest,
    ForbiddenExtensionCreateRequestFromJSON,
    ForbiddenExtensionCreateRequestToJSON,
} from '../models/ForbiddenExtensionCreateRequest.js';
import {
    type ForbiddenExtensionDeleted,
    ForbiddenExtensionDeletedFromJSON,
    ForbiddenExtensionDeletedToJSON,
} from '../models/ForbiddenExtensionDeleted.js';
import {
    type ForbiddenExtensionPage,
    ForbiddenExtensionPageFromJSON,
    ForbiddenExtensionPageToJSON,
} from '../models/ForbiddenExtensionPage.js';
import {
    type Maintenance,
    MaintenanceFromJSON,
    MaintenanceToJSON,
} from '../models/Maintenance.js';
import {
    type MaintenanceState,
    MaintenanceStateFromJSON,
    MaintenanceStateToJSON,
} from '../models/MaintenanceState.js';
import {
    type MaintenanceUpdateRequest,
    MaintenanceUpdateRequestFromJSON,
    MaintenanceUpdateRequestToJSON,
} from '../models/MaintenanceUpdateRequest.js';
import {
    type Platform,
    PlatformFromJSON,
    PlatformToJSON,
} from '../models/Platform.js';
import {
    type QueuePage,
    QueuePageFromJSON,
    QueuePageToJSON,
} from '../models/QueuePage.js';
import {
    type QueueStatus,
    QueueStatusFromJSON,
    QueueStatusToJSON,
} from '../models/QueueStatus.js';
import {
    type SystemAbout,
    SystemAboutFromJSON,
    SystemAboutToJSON,
} from '../models/SystemAbout.js';
import {
    type SystemHealth,
    SystemHealthFromJSON,
    SystemHealthToJSON,
} from '../models/SystemHealth.js';

export interface CreateBlockedUserParameters {
    /**
     *
     */
    blockedUserCreateRequest: BlockedUserCreateRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface CreateForbiddenExtensionParameters {
    /**
     *
     */
    forbiddenExtensionCreateRequest: ForbiddenExtensionCreateRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface DeleteBlockedUserParameters {
    /**
     * The numeric id of a GitHub account.
     */
    userId: number;
}

export interface DeleteForbiddenExtensionParameters {
    /**
     * The extension of a file, with or without its dot.
     */
    extension: string;
}

export interface GetQueueParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
    /**
     * Only runs on this platform.
     */
    platform?: Platform;
    /**
     * Only runs of this status.
     */
    status?: QueueStatus;
}

export interface ListBlockedUsersParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
}

export interface ListForbiddenExtensionsParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
}

export interface UpdateMaintenanceParameters {
    /**
     * The platform.
     */
    platform: Platform;
    /**
     *
     */
    maintenanceUpdateRequest: MaintenanceUpdateRequest;
}

/**
 *
 */
export class SystemApi extends runtime.BaseAPI {

    /**
     * Creates request options for createBlockedUser without sending the request
     */
    async createBlockedUserRequestOpts(requestParameters: CreateBlockedUserParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['blockedUserCreateRequest'] == null) {
            throw new runtime.RequiredError(
                'blockedUserCreateRequest',
                'Required parameter "blockedUserCreateRequest" was null or undefined when calling createBlockedUser().'
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

        let urlPath = `/system/blocked-users`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: BlockedUserCreateRequestToJSON(requestParameters['blockedUserCreateRequest']),
        };
    }

    /**
     * Runs by the user who has linked the account are refused from now on, and those that wait are canceled, as are those of the account\'s repositories. Nor is any of these started again. Whose account it is, the server asks GitHub, which takes a GitHub token among its settings: without one nothing is refused or canceled, and when GitHub does not answer now, that is a 503 and the account is not blocked. While any account is blocked, a linked login that GitHub does not know any more is refused, too.
     * Block a GitHub account
     */
    async createBlockedUserRaw(requestParameters: CreateBlockedUserParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<BlockedUser>> {
        const requestOptions = await this.createBlockedUserRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => BlockedUserFromJSON(jsonValue));
    }

    /**
     * Runs by the user who has linked the account are refused from now on, and those that wait are canceled, as are those of the account\'s repositories. Nor is any of these started again. Whose account it is, the server asks GitHub, which takes a GitHub token among its settings: without one nothing is refused or canceled, and when GitHub does not answer now, that is a 503 and the account is not blocked. While any account is blocked, a linked login that GitHub does not know any more is refused, too.
     * Block a GitHub account
     */
    async createBlockedUser(requestParameters: CreateBlockedUserParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<BlockedUser> {
        const response = await this.createBlockedUserRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for createForbiddenExtension without sending the request
     */
    async createForbiddenExtensionRequestOpts(requestParameters: CreateForbiddenExtensionParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['forbiddenExtensionCreateRequest'] == null) {
            throw new runtime.RequiredError(
                'forbiddenExtensionCreateRequest',
                'Required parameter "forbiddenExtensionCreateRequest" was null or undefined when calling createForbiddenExtension().'
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

        let urlPath = `/system/forbidden-extensions`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: ForbiddenExtensionCreateRequestToJSON(requestParameters['forbiddenExtensionCreateRequest']),
        };
    }

    /**
     * Stored in lower case.
     * Forbid an extension
     */
    async createForbiddenExtensionRaw(requestParameters: CreateForbiddenExtensionParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ForbiddenExtension>> {
        const requestOptions = await this.createForbiddenExtensionRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ForbiddenExtensionFromJSON(jsonValue));
    }

    /**
     * Stored in lower case.
     * Forbid an extension
     */
    async createForbiddenExtension(requestParameters: CreateForbiddenExtensionParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ForbiddenExtension> {
        const response = await this.createForbiddenExtensionRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for deleteBlockedUser without sending the request
     */
    async deleteBlockedUserRequestOpts(requestParameters: DeleteBlockedUserParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['userId'] == null) {
            throw new runtime.RequiredError(
                'userId',
                'Required parameter "userId" was null or undefined when calling deleteBlockedUser().'
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

        let urlPath = `/system/blocked-users/{user_id}`;
        urlPath = urlPath.replace('{user_id}', encodeURIComponent(String(requestParameters['userId'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Its runs may be made again from now on. The number is GitHub\'s id of the account, as in the list.
     * Block a GitHub account no more
     */
    async deleteBlockedUserRaw(requestParameters: DeleteBlockedUserParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<BlockedUserDeleted>> {
        const requestOptions = await this.deleteBlockedUserRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => BlockedUserDeletedFromJSON(jsonValue));
    }

    /**
     * Its runs may be made again from now on. The number is GitHub\'s id of the account, as in the list.
     * Block a GitHub account no more
     */
    async deleteBlockedUser(requestParameters: DeleteBlockedUserParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<BlockedUserDeleted> {
        const response = await this.deleteBlockedUserRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for deleteForbiddenExtension without sending the request
     */
    async deleteForbiddenExtensionRequestOpts(requestParameters: DeleteForbiddenExtensionParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['extension'] == null) {
            throw new runtime.RequiredError(
                'extension',
                'Required parameter "extension" was null or undefined when calling deleteForbiddenExtension().'
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

        let urlPath = `/system/forbidden-extensions/{extension}`;
        urlPath = urlPath.replace('{extension}', encodeURIComponent(String(requestParameters['extension'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * In either letter case, with a dot in front or without.
     * Allow an extension again
     */
    async deleteForbiddenExtensionRaw(requestParameters: DeleteForbiddenExtensionParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ForbiddenExtensionDeleted>> {
        const requestOptions = await this.deleteForbiddenExtensionRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ForbiddenExtensionDeletedFromJSON(jsonValue));
    }

    /**
     * In either letter case, with a dot in front or without.
     * Allow an extension again
     */
    async deleteForbiddenExtension(requestParameters: DeleteForbiddenExtensionParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ForbiddenExtensionDeleted> {
        const response = await this.deleteForbiddenExtensionRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getHealth without sending the request
     */
    async getHealthRequestOpts(): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};


        let urlPath = `/system/health`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * For everybody, without a token. Each dependency is asked anew. 503, with the same body, where the API cannot work.
     * Whether the server and what it depends on work
     */
    async getHealthRaw(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<SystemHealth>> {
        const requestOptions = await this.getHealthRequestOpts();
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => SystemHealthFromJSON(jsonValue));
    }

    /**
     * For everybody, without a token. Each dependency is asked anew. 503, with the same body, where the API cannot work.
     * Whether the server and what it depends on work
     */
    async getHealth(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<SystemHealth> {
        const response = await this.getHealthRaw(initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getMaintenance without sending the request
     */
    async getMaintenanceRequestOpts(): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/system/maintenance`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * While a platform is in maintenance, its workers get no runs; what runs already goes on.
     * Whether workers may begin, by platform
     */
    async getMaintenanceRaw(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Maintenance>> {
        const requestOptions = await this.getMaintenanceRequestOpts();
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => MaintenanceFromJSON(jsonValue));
    }

    /**
     * While a platform is in maintenance, its workers get no runs; what runs already goes on.
     * Whether workers may begin, by platform
     */
    async getMaintenance(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Maintenance> {
        const response = await this.getMaintenanceRaw(initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getQueue without sending the request
     */
    async getQueueRequestOpts(requestParameters: GetQueueParameters): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        if (requestParameters['platform'] != null) {
            queryParameters['platform'] = requestParameters['platform'];
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

        let urlPath = `/system/queue`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * By id, the order in which runs are taken.
     * What waits for a worker, and what is being tested
     */
    async getQueueRaw(requestParameters: GetQueueParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<QueuePage>> {
        const requestOptions = await this.getQueueRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => QueuePageFromJSON(jsonValue));
    }

    /**
     * By id, the order in which runs are taken.
     * What waits for a worker, and what is being tested
     */
    async getQueue(requestParameters: GetQueueParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<QueuePage> {
        const response = await this.getQueueRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listBlockedUsers without sending the request
     */
    async listBlockedUsersRequestOpts(requestParameters: ListBlockedUsersParameters): Promise<runtime.RequestOpts> {
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

        let urlPath = `/system/blocked-users`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * By id.
     * List blocked GitHub accounts
     */
    async listBlockedUsersRaw(requestParameters: ListBlockedUsersParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<BlockedUserPage>> {
        const requestOptions = await this.listBlockedUsersRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => BlockedUserPageFromJSON(jsonValue));
    }

    /**
     * By id.
     * List blocked GitHub accounts
     */
    async listBlockedUsers(requestParameters: ListBlockedUsersParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<BlockedUserPage> {
        const response = await this.listBlockedUsersRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listForbiddenExtensions without sending the request
     */
    async listForbiddenExtensionsRequestOpts(requestParameters: ListForbiddenExtensionsParameters): Promise<runtime.RequestOpts> {
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

        let urlPath = `/system/forbidden-extensions`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * In alphabetical order.
     * List extensions that no upload may have
     */
    async listForbiddenExtensionsRaw(requestParameters: ListForbiddenExtensionsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ForbiddenExtensionPage>> {
        const requestOptions = await this.listForbiddenExtensionsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ForbiddenExtensionPageFromJSON(jsonValue));
    }

    /**
     * In alphabetical order.
     * List extensions that no upload may have
     */
    async listForbiddenExtensions(requestParameters: ListForbiddenExtensionsParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ForbiddenExtensionPage> {
        const response = await this.listForbiddenExtensionsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for systemAbout without sending the request
     */
    async systemAboutRequestOpts(): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/system/about`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The version of this server, the newest release of the program that is tested, and the last commit of it that was tested to the end.
     * What this server and its suite are
     */
    async systemAboutRaw(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<SystemAbout>> {
        const requestOptions = await this.systemAboutRequestOpts();
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => SystemAboutFromJSON(jsonValue));
    }

    /**
     * The version of this server, the newest release of the program that is tested, and the last commit of it that was tested to the end.
     * What this server and its suite are
     */
    async systemAbout(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<SystemAbout> {
        const response = await this.systemAboutRaw(initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for updateMaintenance without sending the request
     */
    async updateMaintenanceRequestOpts(requestParameters: UpdateMaintenanceParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['platform'] == null) {
            throw new runtime.RequiredError(
                'platform',
                'Required parameter "platform" was null or undefined when calling updateMaintenance().'
            );
        }

        if (requestParameters['maintenanceUpdateRequest'] == null) {
            throw new runtime.RequiredError(
                'maintenanceUpdateRequest',
                'Required parameter "maintenanceUpdateRequest" was null or undefined when calling updateMaintenance().'
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

        let urlPath = `/system/maintenance/{platform}`;
        urlPath = urlPath.replace('{platform}', encodeURIComponent(String(requestParameters['platform'])));

        return {
            path: urlPath,
            method: 'PATCH',
            headers: headerParameters,
            query: queryParameters,
            body: MaintenanceUpdateRequestToJSON(requestParameters['maintenanceUpdateRequest']),
        };
    }

    /**
     * Runs that have begun go on, and new ones wait.
     * Stop workers from beginning, or let them
     */
    async updateMaintenanceRaw(requestParameters: UpdateMaintenanceParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<MaintenanceState>> {
        const requestOptions = await this.updateMaintenanceRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => MaintenanceStateFromJSON(jsonValue));
    }

    /**
     * Runs that have begun go on, and new ones wait.
     * Stop workers from beginning, or let them
     */
    async updateMaintenance(requestParameters: UpdateMaintenanceParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<MaintenanceState> {
        const response = await this.updateMaintenanceRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
