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
import type { ProgressEvent } from './ProgressEvent.js';
import {
    ProgressEventFromJSON,
    ProgressEventFromJSONTyped,
    ProgressEventToJSON,
    ProgressEventToJSONTyped,
} from './ProgressEvent.js';

/**
 *
 * @export
 * @interface ProgressEventPage
 */
export interface ProgressEventPage {
    /**
     *
     */
    data: Array<ProgressEvent>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the ProgressEventPage interface.
 */
export function instanceOfProgressEventPage(value: object): value is ProgressEventPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function ProgressEventPageFromJSON(json: any): ProgressEventPage {
    return ProgressEventPageFromJSONTyped(json, false);
}

export function ProgressEventPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): ProgressEventPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(ProgressEventFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function ProgressEventPageToJSON(json: any): ProgressEventPage {
    return ProgressEventPageToJSONTyped(json, false);
}

export function ProgressEventPageToJSONTyped(value?: ProgressEventPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(ProgressEventToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
