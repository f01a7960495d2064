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
import type { RegressionTest } from './RegressionTest.js';
import {
    RegressionTestFromJSON,
    RegressionTestFromJSONTyped,
    RegressionTestToJSON,
    RegressionTestToJSONTyped,
} from './RegressionTest.js';

/**
 *
 * @export
 * @interface RegressionTestPage
 */
export interface RegressionTestPage {
    /**
     *
     */
    data: Array<RegressionTest>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the RegressionTestPage interface.
 */
export function instanceOfRegressionTestPage(value: object): value is RegressionTestPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function RegressionTestPageFromJSON(json: any): RegressionTestPage {
    return RegressionTestPageFromJSONTyped(json, false);
}

export function RegressionTestPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): RegressionTestPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(RegressionTestFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function RegressionTestPageToJSON(json: any): RegressionTestPage {
    return RegressionTestPageToJSONTyped(json, false);
}

export function RegressionTestPageToJSONTyped(value?: RegressionTestPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(RegressionTestToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
