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
import type { SampleHistoryEntry } from './SampleHistoryEntry.js';
import {
    SampleHistoryEntryFromJSON,
    SampleHistoryEntryFromJSONTyped,
    SampleHistoryEntryToJSON,
    SampleHistoryEntryToJSONTyped,
} from './SampleHistoryEntry.js';

/**
 *
 * @export
 * @interface SampleHistoryPage
 */
export interface SampleHistoryPage {
    /**
     *
     */
    data: Array<SampleHistoryEntry>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the SampleHistoryPage interface.
 */
export function instanceOfSampleHistoryPage(value: object): value is SampleHistoryPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function SampleHistoryPageFromJSON(json: any): SampleHistoryPage {
    return SampleHistoryPageFromJSONTyped(json, false);
}

export function SampleHistoryPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): SampleHistoryPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(SampleHistoryEntryFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function SampleHistoryPageToJSON(json: any): SampleHistoryPage {
    return SampleHistoryPageToJSONTyped(json, false);
}

export function SampleHistoryPageToJSONTyped(value?: SampleHistoryPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(SampleHistoryEntryToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
