/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface BlockedUserCreateRequest
 */
export interface BlockedUserCreateRequest {
    /**
     *
     */
    userId: number;
    /**
     *
     */
    comment?: string;
}

/**
 * Check if a given object implements the BlockedUserCreateRequest interface.
 */
export function instanceOfBlockedUserCreateRequest(value: object): value is BlockedUserCreateRequest {
    if ((!('userId' in (value as Record<string, any>)) && !('user_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['userId'] === undefined && (value as Record<string, any>)['user_id'] === undefined)) return false;
    return true;
}

export function BlockedUserCreateRequestFromJSON(json: any): BlockedUserCreateRequest {
    return BlockedUserCreateRequestFromJSONTyped(json, false);
}

export function BlockedUserCreateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): BlockedUserCreateRequest {
    if (json == null) {
        return json;
    }
    return {

        'userId': json['user_id'],
        'comment': json['comment'] == null ? undefined : json['comment'],
    };
}

export function BlockedUserCreateRequestToJSON(json: any): BlockedUserCreateRequest {
    return BlockedUserCreateRequestToJSONTyped(json, false);
}

export function BlockedUserCreateRequestToJSONTyped(value?: BlockedUserCreateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'user_id': value['userId'],
        'comment': value['comment'],
    };
}
