/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { Platform } from './Platform.js';
import {
    PlatformFromJSON,
    PlatformFromJSONTyped,
    PlatformToJSON,
    PlatformToJSONTyped,
} from './Platform.js';
import type { QueueStatus } from './QueueStatus.js';
import {
    QueueStatusFromJSON,
    QueueStatusFromJSONTyped,
    QueueStatusToJSON,
    QueueStatusToJSONTyped,
} from './QueueStatus.js';

/**
 *
 * @export
 * @interface QueueJob
 */
export interface QueueJob {
    /**
     *
     */
    runId: number;
    /**
     *
     */
    status: QueueStatus;
    /**
     *
     */
    platform: Platform;
    /**
     *
     */
    queuedAt: Date | null;
    /**
     *
     */
    startedAt: Date | null;
    /**
     * Among all that wait for this platform, from 1; null for a run that is being tested.
     */
    position: number | null;
}



/**
 * Check if a given object implements the QueueJob interface.
 */
export function instanceOfQueueJob(value: object): value is QueueJob {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if (!('platform' in value) || value['platform'] === undefined) return false;
    if ((!('queuedAt' in (value as Record<string, any>)) && !('queued_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['queuedAt'] === undefined && (value as Record<string, any>)['queued_at'] === undefined)) return false;
    if ((!('startedAt' in (value as Record<string, any>)) && !('started_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['startedAt'] === undefined && (value as Record<string, any>)['started_at'] === undefined)) return false;
    if (!('position' in value) || value['position'] === undefined) return false;
    return true;
}

export function QueueJobFromJSON(json: any): QueueJob {
    return QueueJobFromJSONTyped(json, false);
}

export function QueueJobFromJSONTyped(json: any, ignoreDiscriminator: boolean): QueueJob {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'status': QueueStatusFromJSON(json['status']),
        'platform': PlatformFromJSON(json['platform']),
        'queuedAt': (json['queued_at'] == null ? null : parseDateTime(json['queued_at'])),
        'startedAt': (json['started_at'] == null ? null : parseDateTime(json['started_at'])),
        'position': json['position'],
    };
}

export function QueueJobToJSON(json: any): QueueJob {
    return QueueJobToJSONTyped(json, false);
}

export function QueueJobToJSONTyped(value?: QueueJob | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'status': QueueStatusToJSON(value['status']),
        'platform': PlatformToJSON(value['platform']),
        'queued_at': value['queuedAt'] == null ? value['queuedAt'] : serializeDateTime(value['queuedAt']),
        'started_at': value['startedAt'] == null ? value['startedAt'] : serializeDateTime(value['startedAt']),
        'position': value['position'],
    };
}
