/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type ApiTokenPage,
    ApiTokenPageFromJSON,
    ApiTokenPageToJSON,
} from '../models/ApiTokenPage.js';
import {
    type AuthToken,
    AuthTokenFromJSON,
    AuthTokenToJSON,
} from '../models/AuthToken.js';
import {
    type CurrentUser,
    CurrentUserFromJSON,
    CurrentUserToJSON,
} from '../models/CurrentUser.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type TokenCreateRequest,
    TokenCreateRequestFromJSON,
    TokenCreateRequestToJSON,
} from '../models/TokenCreateRequest.js';

export interface CreateTokenParameters {
    /**
     *
     */
    tokenCreateRequest: TokenCreateRequest;
}

export interface ListTokensParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
    /**
     * Every user's tokens instead of the caller's own.
     */
    all?: boolean;
}

export interface RevokeTokenParameters {
    /**
     * The token, by the id that lists give; not the secret.
     */
    tokenId: number;
}

/**
 *
 */
export class AuthApi extends runtime.BaseAPI {

    /**
     * Creates request options for createToken without sending the request
     */
    async createTokenRequestOpts(requestParameters: CreateTokenParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['tokenCreateRequest'] == null) {
            throw new runtime.RequiredError(
                'tokenCreateRequest',
                'Required parameter "tokenCreateRequest" was null or undefined when calling createToken().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';


        let urlPath = `/auth/tokens`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: TokenCreateRequestToJSON(requestParameters['tokenCreateRequest']),
        };
    }

    /**
     * The token is in this reply and nowhere else. A wrong password and an unknown address get the same answer, two seconds after the request came in. Tokens that live longer than 30 days are for machines only and are made with the command line.
     * Create a token by email and password
     */
    async createTokenRaw(requestParameters: CreateTokenParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<AuthToken>> {
        const requestOptions = await this.createTokenRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => AuthTokenFromJSON(jsonValue));
    }

    /**
     * The token is in this reply and nowhere else. A wrong password and an unknown address get the same answer, two seconds after the request came in. Tokens that live longer than 30 days are for machines only and are made with the command line.
     * Create a token by email and password
     */
    async createToken(requestParameters: CreateTokenParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<AuthToken> {
        const response = await this.createTokenRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getCurrentUser without sending the request
     */
    async getCurrentUserRequestOpts(): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/auth/me`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * No scope is asked for. `scopes` are those the token has and the caller\'s role may still hold; what is absent is answered with a 403 elsewhere.
     * Who the caller is and what the token may do
     */
    async getCurrentUserRaw(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<CurrentUser>> {
        const requestOptions = await this.getCurrentUserRequestOpts();
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => CurrentUserFromJSON(jsonValue));
    }

    /**
     * No scope is asked for. `scopes` are those the token has and the caller\'s role may still hold; what is absent is answered with a 403 elsewhere.
     * Who the caller is and what the token may do
     */
    async getCurrentUser(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<CurrentUser> {
        const response = await this.getCurrentUserRaw(initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listTokens without sending the request
     */
    async listTokensRequestOpts(requestParameters: ListTokensParameters): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        if (requestParameters['all'] != null) {
            queryParameters['all'] = requestParameters['all'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/auth/tokens`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The caller\'s own tokens, the newest first, revoked and expired ones included. With `all=true` everybody\'s, for an admin whose token has `tokens:manage`.
     * List tokens
     */
    async listTokensRaw(requestParameters: ListTokensParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<ApiTokenPage>> {
        const requestOptions = await this.listTokensRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => ApiTokenPageFromJSON(jsonValue));
    }

    /**
     * The caller\'s own tokens, the newest first, revoked and expired ones included. With `all=true` everybody\'s, for an admin whose token has `tokens:manage`.
     * List tokens
     */
    async listTokens(requestParameters: ListTokensParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<ApiTokenPage> {
        const response = await this.listTokensRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for revokeCurrentToken without sending the request
     */
    async revokeCurrentTokenRequestOpts(): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/auth/tokens/current`;

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Whoever holds a token may give it up: no scope is asked for. The next request with it is answered with a 401, on every replica.
     * Revoke the token that makes this request
     */
    async revokeCurrentTokenRaw(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<void>> {
        const requestOptions = await this.revokeCurrentTokenRequestOpts();
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.VoidApiResponse(response);
    }

    /**
     * Whoever holds a token may give it up: no scope is asked for. The next request with it is answered with a 401, on every replica.
     * Revoke the token that makes this request
     */
    async revokeCurrentToken(initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<void> {
        await this.revokeCurrentTokenRaw(initOverrides);
    }

    /**
     * Creates request options for revokeToken without sending the request
     */
    async revokeTokenRequestOpts(requestParameters: RevokeTokenParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['tokenId'] == null) {
            throw new runtime.RequiredError(
                'tokenId',
                'Required parameter "tokenId" was null or undefined when calling revokeToken().'
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

        let urlPath = `/auth/tokens/{token_id}`;
        urlPath = urlPath.replace('{token_id}', encodeURIComponent(String(requestParameters['tokenId'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * One of the caller\'s own, or anybody\'s for an admin whose token has `tokens:manage`. Revoking a revoked token changes nothing and is no error. Another user\'s token looks like one that does not exist.
     * Revoke a token
     */
    async revokeTokenRaw(requestParameters: RevokeTokenParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<void>> {
        const requestOptions = await this.revokeTokenRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.VoidApiResponse(response);
    }

    /**
     * One of the caller\'s own, or anybody\'s for an admin whose token has `tokens:manage`. Revoking a revoked token changes nothing and is no error. Another user\'s token looks like one that does not exist.
     * Revoke a token
     */
    async revokeToken(requestParameters: RevokeTokenParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<void> {
        await this.revokeTokenRaw(requestParameters, initOverrides);
    }

}
