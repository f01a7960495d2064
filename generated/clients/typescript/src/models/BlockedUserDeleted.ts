/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface BlockedUserDeleted
 */
export interface BlockedUserDeleted {
    /**
     *
     */
    userId: number;
    /**
     *
     */
    deleted: boolean;
}

/**
 * Check if a given object implements the BlockedUserDeleted interface.
 */
export function instanceOfBlockedUserDeleted(value: object): value is BlockedUserDeleted {
    if ((!('userId' in (value as Record<string, any>)) && !('user_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['userId'] === undefined && (value as Record<string, any>)['user_id'] === undefined)) return false;
    if (!('deleted' in value) || value['deleted'] === undefined) return false;
    return true;
}

export function BlockedUserDeletedFromJSON(json: any): BlockedUserDeleted {
    return BlockedUserDeletedFromJSONTyped(json, false);
}

export function BlockedUserDeletedFromJSONTyped(json: any, ignoreDiscriminator: boolean): BlockedUserDeleted {
    if (json == null) {
        return json;
    }
    return {

        'userId': json['user_id'],
        'deleted': json['deleted'],
    };
}

export function BlockedUserDeletedToJSON(json: any): BlockedUserDeleted {
    return BlockedUserDeletedToJSONTyped(json, false);
}

export function BlockedUserDeletedToJSONTyped(value?: BlockedUserDeleted | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'user_id': value['userId'],
        'deleted': value['deleted'],
    };
}
