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
import type { ApiTokenItem } from './ApiTokenItem.js';
import {
    ApiTokenItemFromJSON,
    ApiTokenItemFromJSONTyped,
    ApiTokenItemToJSON,
    ApiTokenItemToJSONTyped,
} from './ApiTokenItem.js';

/**
 *
 * @export
 * @interface ApiTokenPage
 */
export interface ApiTokenPage {
    /**
     *
     */
    data: Array<ApiTokenItem>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the ApiTokenPage interface.
 */
export function instanceOfApiTokenPage(value: object): value is ApiTokenPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function ApiTokenPageFromJSON(json: any): ApiTokenPage {
    return ApiTokenPageFromJSONTyped(json, false);
}

export function ApiTokenPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): ApiTokenPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(ApiTokenItemFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function ApiTokenPageToJSON(json: any): ApiTokenPage {
    return ApiTokenPageToJSONTyped(json, false);
}

export function ApiTokenPageToJSONTyped(value?: ApiTokenPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(ApiTokenItemToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
