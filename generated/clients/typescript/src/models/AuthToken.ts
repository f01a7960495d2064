/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { TokenType } from './TokenType.js';
import {
    TokenTypeFromJSON,
    TokenTypeFromJSONTyped,
    TokenTypeToJSON,
    TokenTypeToJSONTyped,
} from './TokenType.js';
import type { Scope } from './Scope.js';
import {
    ScopeFromJSON,
    ScopeFromJSONTyped,
    ScopeToJSON,
    ScopeToJSONTyped,
} from './Scope.js';

/**
 * A new token. The only reply that ever holds it.
 * @export
 * @interface AuthToken
 */
export interface AuthToken {
    /**
     *
     */
    id: number;
    /**
     * The secret, for the `Authorization` header after the word `Bearer`.
     */
    token: string;
    /**
     *
     */
    tokenType: TokenType;
    /**
     *
     */
    tokenName: string;
    /**
     *
     */
    scopes: Array<Scope>;
    /**
     *
     */
    expiresAt: Date;
}



/**
 * Check if a given object implements the AuthToken interface.
 */
export function instanceOfAuthToken(value: object): value is AuthToken {
    if (!('id' in value) || value['id'] === undefined) return false;
    if (!('token' in value) || value['token'] === undefined) return false;
    if ((!('tokenType' in (value as Record<string, any>)) && !('token_type' in (value as Record<string, any>))) || ((value as Record<string, any>)['tokenType'] === undefined && (value as Record<string, any>)['token_type'] === undefined)) return false;
    if ((!('tokenName' in (value as Record<string, any>)) && !('token_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['tokenName'] === undefined && (value as Record<string, any>)['token_name'] === undefined)) return false;
    if (!('scopes' in value) || value['scopes'] === undefined) return false;
    if ((!('expiresAt' in (value as Record<string, any>)) && !('expires_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['expiresAt'] === undefined && (value as Record<string, any>)['expires_at'] === undefined)) return false;
    return true;
}

export function AuthTokenFromJSON(json: any): AuthToken {
    return AuthTokenFromJSONTyped(json, false);
}

export function AuthTokenFromJSONTyped(json: any, ignoreDiscriminator: boolean): AuthToken {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'token': json['token'],
        'tokenType': TokenTypeFromJSON(json['token_type']),
        'tokenName': json['token_name'],
        'scopes': ((json['scopes'] as Array<any>).map(ScopeFromJSON)),
        'expiresAt': (json['expires_at'] == null ? json['expires_at'] : parseDateTime(json['expires_at'])),
    };
}

export function AuthTokenToJSON(json: any): AuthToken {
    return AuthTokenToJSONTyped(json, false);
}

export function AuthTokenToJSONTyped(value?: AuthToken | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'token': value['token'],
        'token_type': TokenTypeToJSON(value['tokenType']),
        'token_name': value['tokenName'],
        'scopes': ((value['scopes'] as Array<any>).map(ScopeToJSON)),
        'expires_at': value['expiresAt'] == null ? value['expiresAt'] : serializeDateTime(value['expiresAt']),
    };
}
