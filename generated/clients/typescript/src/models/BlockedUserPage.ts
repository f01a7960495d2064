/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { Pagination } from './Pagination.js';
import {
    PaginationFromJSON,
    PaginationFromJSONTyped,
    PaginationToJSON,
    PaginationToJSONTyped,
} from './Pagination.js';
import type { BlockedUser } from './BlockedUser.js';
import {
    BlockedUserFromJSON,
    BlockedUserFromJSONTyped,
    BlockedUserToJSON,
    BlockedUserToJSONTyped,
} from './BlockedUser.js';

/**
 *
 * @export
 * @interface BlockedUserPage
 */
export interface BlockedUserPage {
    /**
     *
     */
    data: Array<BlockedUser>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the BlockedUserPage interface.
 */
export function instanceOfBlockedUserPage(value: object): value is BlockedUserPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function BlockedUserPageFromJSON(json: any): BlockedUserPage {
    return BlockedUserPageFromJSONTyped(json, false);
}

export function BlockedUserPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): BlockedUserPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(BlockedUserFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function BlockedUserPageToJSON(json: any): BlockedUserPage {
    return BlockedUserPageToJSONTyped(json, false);
}

export function BlockedUserPageToJSONTyped(value?: BlockedUserPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(BlockedUserToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
