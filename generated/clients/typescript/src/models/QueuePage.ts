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
import type { QueueJob } from './QueueJob.js';
import {
    QueueJobFromJSON,
    QueueJobFromJSONTyped,
    QueueJobToJSON,
    QueueJobToJSONTyped,
} from './QueueJob.js';

/**
 *
 * @export
 * @interface QueuePage
 */
export interface QueuePage {
    /**
     *
     */
    data: Array<QueueJob>;
    /**
     *
     */
    pagination: Pagination;
    /**
     * Runs that wait, on the platform that was asked for.
     */
    queueDepth: number;
    /**
     * Runs that are being tested there.
     */
    runningCount: number;
}

/**
 * Check if a given object implements the QueuePage interface.
 */
export function instanceOfQueuePage(value: object): value is QueuePage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    if ((!('queueDepth' in (value as Record<string, any>)) && !('queue_depth' in (value as Record<string, any>))) || ((value as Record<string, any>)['queueDepth'] === undefined && (value as Record<string, any>)['queue_depth'] === undefined)) return false;
    if ((!('runningCount' in (value as Record<string, any>)) && !('running_count' in (value as Record<string, any>))) || ((value as Record<string, any>)['runningCount'] === undefined && (value as Record<string, any>)['running_count'] === undefined)) return false;
    return true;
}

export function QueuePageFromJSON(json: any): QueuePage {
    return QueuePageFromJSONTyped(json, false);
}

export function QueuePageFromJSONTyped(json: any, ignoreDiscriminator: boolean): QueuePage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(QueueJobFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
        'queueDepth': json['queue_depth'],
        'runningCount': json['running_count'],
    };
}

export function QueuePageToJSON(json: any): QueuePage {
    return QueuePageToJSONTyped(json, false);
}

export function QueuePageToJSONTyped(value?: QueuePage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(QueueJobToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
        'queue_depth': value['queueDepth'],
        'running_count': value['runningCount'],
    };
}
