/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { ErrorSummaryBucket } from './ErrorSummaryBucket.js';
import {
    ErrorSummaryBucketFromJSON,
    ErrorSummaryBucketFromJSONTyped,
    ErrorSummaryBucketToJSON,
    ErrorSummaryBucketToJSONTyped,
} from './ErrorSummaryBucket.js';
import type { Pagination } from './Pagination.js';
import {
    PaginationFromJSON,
    PaginationFromJSONTyped,
    PaginationToJSON,
    PaginationToJSONTyped,
} from './Pagination.js';

/**
 *
 * @export
 * @interface ErrorSummaryPage
 */
export interface ErrorSummaryPage {
    /**
     *
     */
    data: Array<ErrorSummaryBucket>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the ErrorSummaryPage interface.
 */
export function instanceOfErrorSummaryPage(value: object): value is ErrorSummaryPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function ErrorSummaryPageFromJSON(json: any): ErrorSummaryPage {
    return ErrorSummaryPageFromJSONTyped(json, false);
}

export function ErrorSummaryPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): ErrorSummaryPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(ErrorSummaryBucketFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function ErrorSummaryPageToJSON(json: any): ErrorSummaryPage {
    return ErrorSummaryPageToJSONTyped(json, false);
}

export function ErrorSummaryPageToJSONTyped(value?: ErrorSummaryPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(ErrorSummaryBucketToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
