/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { ProgressStatus } from './ProgressStatus.js';
import {
    ProgressStatusFromJSON,
    ProgressStatusFromJSONTyped,
    ProgressStatusToJSON,
    ProgressStatusToJSONTyped,
} from './ProgressStatus.js';

/**
 *
 * @export
 * @interface ProgressEvent
 */
export interface ProgressEvent {
    /**
     * Null where another program stored what is no time.
     */
    timestamp: Date | null;
    /**
     *
     */
    status: ProgressStatus;
    /**
     *
     */
    message: string;
    /**
     * preparation 0, testing 1, completed 2; null for canceled.
     */
    step: number | null;
}



/**
 * Check if a given object implements the ProgressEvent interface.
 */
export function instanceOfProgressEvent(value: object): value is ProgressEvent {
    if (!('timestamp' in value) || value['timestamp'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if (!('message' in value) || value['message'] === undefined) return false;
    if (!('step' in value) || value['step'] === undefined) return false;
    return true;
}

export function ProgressEventFromJSON(json: any): ProgressEvent {
    return ProgressEventFromJSONTyped(json, false);
}

export function ProgressEventFromJSONTyped(json: any, ignoreDiscriminator: boolean): ProgressEvent {
    if (json == null) {
        return json;
    }
    return {

        'timestamp': (json['timestamp'] == null ? null : parseDateTime(json['timestamp'])),
        'status': ProgressStatusFromJSON(json['status']),
        'message': json['message'],
        'step': json['step'],
    };
}

export function ProgressEventToJSON(json: any): ProgressEvent {
    return ProgressEventToJSONTyped(json, false);
}

export function ProgressEventToJSONTyped(value?: ProgressEvent | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'timestamp': value['timestamp'] == null ? value['timestamp'] : serializeDateTime(value['timestamp']),
        'status': ProgressStatusToJSON(value['status']),
        'message': value['message'],
        'step': value['step'],
    };
}
