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
import type { Sample } from './Sample.js';
import {
    SampleFromJSON,
    SampleFromJSONTyped,
    SampleToJSON,
    SampleToJSONTyped,
} from './Sample.js';

/**
 *
 * @export
 * @interface SamplePage
 */
export interface SamplePage {
    /**
     *
     */
    data: Array<Sample>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the SamplePage interface.
 */
export function instanceOfSamplePage(value: object): value is SamplePage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function SamplePageFromJSON(json: any): SamplePage {
    return SamplePageFromJSONTyped(json, false);
}

export function SamplePageFromJSONTyped(json: any, ignoreDiscriminator: boolean): SamplePage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(SampleFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function SamplePageToJSON(json: any): SamplePage {
    return SamplePageToJSONTyped(json, false);
}

export function SamplePageToJSONTyped(value?: SamplePage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(SampleToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
