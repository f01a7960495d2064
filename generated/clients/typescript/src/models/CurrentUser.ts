/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { Role } from './Role.js';
import {
    RoleFromJSON,
    RoleFromJSONTyped,
    RoleToJSON,
    RoleToJSONTyped,
} from './Role.js';
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
 * @interface CurrentUser
 */
export interface CurrentUser {
    /**
     *
     */
    userId: number;
    /**
     *
     */
    name: string;
    /**
     *
     */
    email: string;
    /**
     *
     */
    role: Role;
    /**
     * The scopes the token has that the caller's role may still hold.
     */
    scopes: Array<Scope>;
    /**
     *
     */
    githubLogin?: string | null;
}



/**
 * Check if a given object implements the CurrentUser interface.
 */
export function instanceOfCurrentUser(value: object): value is CurrentUser {
    if ((!('userId' in (value as Record<string, any>)) && !('user_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['userId'] === undefined && (value as Record<string, any>)['user_id'] === undefined)) return false;
    if (!('name' in value) || value['name'] === undefined) return false;
    if (!('email' in value) || value['email'] === undefined) return false;
    if (!('role' in value) || value['role'] === undefined) return false;
    if (!('scopes' in value) || value['scopes'] === undefined) return false;
    return true;
}

export function CurrentUserFromJSON(json: any): CurrentUser {
    return CurrentUserFromJSONTyped(json, false);
}

export function CurrentUserFromJSONTyped(json: any, ignoreDiscriminator: boolean): CurrentUser {
    if (json == null) {
        return json;
    }
    return {

        'userId': json['user_id'],
        'name': json['name'],
        'email': json['email'],
        'role': RoleFromJSON(json['role']),
        'scopes': ((json['scopes'] as Array<any>).map(ScopeFromJSON)),
        'githubLogin': json['github_login'] === undefined ? undefined : json['github_login'] === null ? null : json['github_login'],
    };
}

export function CurrentUserToJSON(json: any): CurrentUser {
    return CurrentUserToJSONTyped(json, false);
}

export function CurrentUserToJSONTyped(value?: CurrentUser | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'user_id': value['userId'],
        'name': value['name'],
        'email': value['email'],
        'role': RoleToJSON(value['role']),
        'scopes': ((value['scopes'] as Array<any>).map(ScopeToJSON)),
        'github_login': value['githubLogin'],
    };
}
