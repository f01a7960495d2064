/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { QueuedSample } from './QueuedSample.js';
import {
    QueuedSampleFromJSON,
    QueuedSampleFromJSONTyped,
    QueuedSampleToJSON,
    QueuedSampleToJSONTyped,
} from './QueuedSample.js';
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
 * @interface QueuedSamplePage
 */
export interface QueuedSamplePage {
    /**
     *
     */
    data: Array<QueuedSample>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the QueuedSamplePage interface.
 */
export function instanceOfQueuedSamplePage(value: object): value is QueuedSamplePage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function QueuedSamplePageFromJSON(json: any): QueuedSamplePage {
    return QueuedSamplePageFromJSONTyped(json, false);
}

export function QueuedSamplePageFromJSONTyped(json: any, ignoreDiscriminator: boolean): QueuedSamplePage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(QueuedSampleFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function QueuedSamplePageToJSON(json: any): QueuedSamplePage {
    return QueuedSamplePageToJSONTyped(json, false);
}

export function QueuedSamplePageToJSONTyped(value?: QueuedSamplePage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(QueuedSampleToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
