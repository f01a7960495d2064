/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { Scope } from './Scope.js';
import {
    ScopeFromJSON,
    ScopeFromJSONTyped,
    ScopeToJSON,
    ScopeToJSONTyped,
} from './Scope.js';

/**
 *
 * @export
 * @interface TokenCreateRequest
 */
export interface TokenCreateRequest {
    /**
     * The address as the account has it. One that looks odd is no fault:
     * it opens an account or it does not.
     *
     */
    email: string;
    /**
     * 1 to 500 characters, since that is what accounts may have.
     */
    password: string;
    /**
     * Unique among all the tokens the user ever had.
     */
    tokenName: string;
    /**
     *
     */
    expiresInDays?: number;
    /**
     * An empty list, like none, stands for the default.
     */
    scopes?: Set<Scope>;
}

/**
 * Check if a given object implements the TokenCreateRequest interface.
 */
export function instanceOfTokenCreateRequest(value: object): value is TokenCreateRequest {
    if (!('email' in value) || value['email'] === undefined) return false;
    if (!('password' in value) || value['password'] === undefined) return false;
    if ((!('tokenName' in (value as Record<string, any>)) && !('token_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['tokenName'] === undefined && (value as Record<string, any>)['token_name'] === undefined)) return false;
    return true;
}

export function TokenCreateRequestFromJSON(json: any): TokenCreateRequest {
    return TokenCreateRequestFromJSONTyped(json, false);
}

export function TokenCreateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): TokenCreateRequest {
    if (json == null) {
        return json;
    }
    return {

        'email': json['email'],
        'password': json['password'],
        'tokenName': json['token_name'],
        'expiresInDays': json['expires_in_days'] == null ? undefined : json['expires_in_days'],
        'scopes': json['scopes'] == null ? undefined : (new Set((json['scopes'] as Array<any>).map(ScopeFromJSON))),
    };
}

export function TokenCreateRequestToJSON(json: any): TokenCreateRequest {
    return TokenCreateRequestToJSONTyped(json, false);
}

export function TokenCreateRequestToJSONTyped(value?: TokenCreateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'email': value['email'],
        'password': value['password'],
        'token_name': value['tokenName'],
        'expires_in_days': value['expiresInDays'],
        'scopes': value['scopes'] == null ? undefined : (Array.from(value['scopes'] as Set<any>).map(ScopeToJSON)),
    };
}
