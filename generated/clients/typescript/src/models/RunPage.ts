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
import type { Run } from './Run.js';
import {
    RunFromJSON,
    RunFromJSONTyped,
    RunToJSON,
    RunToJSONTyped,
} from './Run.js';

/**
 *
 * @export
 * @interface RunPage
 */
export interface RunPage {
    /**
     *
     */
    data: Array<Run>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the RunPage interface.
 */
export function instanceOfRunPage(value: object): value is RunPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function RunPageFromJSON(json: any): RunPage {
    return RunPageFromJSONTyped(json, false);
}

export function RunPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(RunFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function RunPageToJSON(json: any): RunPage {
    return RunPageToJSONTyped(json, false);
}

export function RunPageToJSONTyped(value?: RunPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(RunToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
