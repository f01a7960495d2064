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
import type { ErrorItem } from './ErrorItem.js';
import {
    ErrorItemFromJSON,
    ErrorItemFromJSONTyped,
    ErrorItemToJSON,
    ErrorItemToJSONTyped,
} from './ErrorItem.js';

/**
 *
 * @export
 * @interface ErrorItemPage
 */
export interface ErrorItemPage {
    /**
     *
     */
    data: Array<ErrorItem>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the ErrorItemPage interface.
 */
export function instanceOfErrorItemPage(value: object): value is ErrorItemPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function ErrorItemPageFromJSON(json: any): ErrorItemPage {
    return ErrorItemPageFromJSONTyped(json, false);
}

export function ErrorItemPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): ErrorItemPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(ErrorItemFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function ErrorItemPageToJSON(json: any): ErrorItemPage {
    return ErrorItemPageToJSONTyped(json, false);
}

export function ErrorItemPageToJSONTyped(value?: ErrorItemPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(ErrorItemToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
