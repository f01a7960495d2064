/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { Scope } from './Scope.js';
import {
    ScopeFromJSON,
    ScopeFromJSONTyped,
    ScopeToJSON,
    ScopeToJSONTyped,
} from './Scope.js';

/**
 * A token as it is listed; the secret itself is kept nowhere.
 * @export
 * @interface ApiTokenItem
 */
export interface ApiTokenItem {
    /**
     *
     */
    id: number;
    /**
     *
     */
    userId: number;
    /**
     *
     */
    tokenName: string;
    /**
     * The first 16 characters, by which a leaked token is recognised.
     */
    tokenPrefix: string;
    /**
     *
     */
    scopes: Array<Scope>;
    /**
     *
     */
    createdAt: Date;
    /**
     *
     */
    expiresAt: Date;
    /**
     *
     */
    isExpired: boolean;
    /**
     *
     */
    isRevoked: boolean;
    /**
     *
     */
    revokedAt?: Date | null;
    /**
     * To the minute; null when never used, or not known.
     */
    lastUsedAt?: Date | null;
}

/**
 * Check if a given object implements the ApiTokenItem interface.
 */
export function instanceOfApiTokenItem(value: object): value is ApiTokenItem {
    if (!('id' in value) || value['id'] === undefined) return false;
    if ((!('userId' in (value as Record<string, any>)) && !('user_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['userId'] === undefined && (value as Record<string, any>)['user_id'] === undefined)) return false;
    if ((!('tokenName' in (value as Record<string, any>)) && !('token_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['tokenName'] === undefined && (value as Record<string, any>)['token_name'] === undefined)) return false;
    if ((!('tokenPrefix' in (value as Record<string, any>)) && !('token_prefix' in (value as Record<string, any>))) || ((value as Record<string, any>)['tokenPrefix'] === undefined && (value as Record<string, any>)['token_prefix'] === undefined)) return false;
    if (!('scopes' in value) || value['scopes'] === undefined) return false;
    if ((!('createdAt' in (value as Record<string, any>)) && !('created_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['createdAt'] === undefined && (value as Record<string, any>)['created_at'] === undefined)) return false;
    if ((!('expiresAt' in (value as Record<string, any>)) && !('expires_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['expiresAt'] === undefined && (value as Record<string, any>)['expires_at'] === undefined)) return false;
    if ((!('isExpired' in (value as Record<string, any>)) && !('is_expired' in (value as Record<string, any>))) || ((value as Record<string, any>)['isExpired'] === undefined && (value as Record<string, any>)['is_expired'] === undefined)) return false;
    if ((!('isRevoked' in (value as Record<string, any>)) && !('is_revoked' in (value as Record<string, any>))) || ((value as Record<string, any>)['isRevoked'] === undefined && (value as Record<string, any>)['is_revoked'] === undefined)) return false;
    return true;
}

export function ApiTokenItemFromJSON(json: any): ApiTokenItem {
    return ApiTokenItemFromJSONTyped(json, false);
}

export function ApiTokenItemFromJSONTyped(json: any, ignoreDiscriminator: boolean): ApiTokenItem {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'userId': json['user_id'],
        'tokenName': json['token_name'],
        'tokenPrefix': json['token_prefix'],
        'scopes': ((json['scopes'] as Array<any>).map(ScopeFromJSON)),
        'createdAt': (json['created_at'] == null ? json['created_at'] : parseDateTime(json['created_at'])),
        'expiresAt': (json['expires_at'] == null ? json['expires_at'] : parseDateTime(json['expires_at'])),
        'isExpired': json['is_expired'],
        'isRevoked': json['is_revoked'],
        'revokedAt': json['revoked_at'] === undefined ? undefined : json['revoked_at'] === null ? null : (parseDateTime(json['revoked_at'])),
        'lastUsedAt': json['last_used_at'] === undefined ? undefined : json['last_used_at'] === null ? null : (parseDateTime(json['last_used_at'])),
    };
}

export function ApiTokenItemToJSON(json: any): ApiTokenItem {
    return ApiTokenItemToJSONTyped(json, false);
}

export function ApiTokenItemToJSONTyped(value?: ApiTokenItem | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'user_id': value['userId'],
        'token_name': value['tokenName'],
        'token_prefix': value['tokenPrefix'],
        'scopes': ((value['scopes'] as Array<any>).map(ScopeToJSON)),
        'created_at': value['createdAt'] == null ? value['createdAt'] : serializeDateTime(value['createdAt']),
        'expires_at': value['expiresAt'] == null ? value['expiresAt'] : serializeDateTime(value['expiresAt']),
        'is_expired': value['isExpired'],
        'is_revoked': value['isRevoked'],
        'revoked_at': value['revokedAt'] == null ? value['revokedAt'] : serializeDateTime(value['revokedAt']),
        'last_used_at': value['lastUsedAt'] == null ? value['lastUsedAt'] : serializeDateTime(value['lastUsedAt']),
    };
}
