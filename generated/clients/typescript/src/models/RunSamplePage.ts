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
import type { RunSample } from './RunSample.js';
import {
    RunSampleFromJSON,
    RunSampleFromJSONTyped,
    RunSampleToJSON,
    RunSampleToJSONTyped,
} from './RunSample.js';

/**
 *
 * @export
 * @interface RunSamplePage
 */
export interface RunSamplePage {
    /**
     *
     */
    data: Array<RunSample>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the RunSamplePage interface.
 */
export function instanceOfRunSamplePage(value: object): value is RunSamplePage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function RunSamplePageFromJSON(json: any): RunSamplePage {
    return RunSamplePageFromJSONTyped(json, false);
}

export function RunSamplePageFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunSamplePage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(RunSampleFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function RunSamplePageToJSON(json: any): RunSamplePage {
    return RunSamplePageToJSONTyped(json, false);
}

export function RunSamplePageToJSONTyped(value?: RunSamplePage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(RunSampleToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
