/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface BlockedUser
 */
export interface BlockedUser {
    /**
     * The numeric id of the GitHub account.
     */
    userId: number;
    /**
     *
     */
    comment: string;
}

/**
 * Check if a given object implements the BlockedUser interface.
 */
export function instanceOfBlockedUser(value: object): value is BlockedUser {
    if ((!('userId' in (value as Record<string, any>)) && !('user_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['userId'] === undefined && (value as Record<string, any>)['user_id'] === undefined)) return false;
    if (!('comment' in value) || value['comment'] === undefined) return false;
    return true;
}

export function BlockedUserFromJSON(json: any): BlockedUser {
    return BlockedUserFromJSONTyped(json, false);
}

export function BlockedUserFromJSONTyped(json: any, ignoreDiscriminator: boolean): BlockedUser {
    if (json == null) {
        return json;
    }
    return {

        'userId': json['user_id'],
        'comment': json['comment'],
    };
}

export function BlockedUserToJSON(json: any): BlockedUser {
    return BlockedUserToJSONTyped(json, false);
}

export function BlockedUserToJSONTyped(value?: BlockedUser | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'user_id': value['userId'],
        'comment': value['comment'],
    };
}
