/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { JobEnd } from './JobEnd.js';
import {
    JobEndFromJSON,
    JobEndFromJSONTyped,
    JobEndToJSON,
    JobEndToJSONTyped,
} from './JobEnd.js';

/**
 *
 * @export
 * @interface JobFinish
 */
export interface JobFinish {
    /**
     *
     */
    status: JobEnd;
    /**
     *
     */
    message?: string;
}



/**
 * Check if a given object implements the JobFinish interface.
 */
export function instanceOfJobFinish(value: object): value is JobFinish {
    if (!('status' in value) || value['status'] === undefined) return false;
    return true;
}

export function JobFinishFromJSON(json: any): JobFinish {
    return JobFinishFromJSONTyped(json, false);
}

export function JobFinishFromJSONTyped(json: any, ignoreDiscriminator: boolean): JobFinish {
    if (json == null) {
        return json;
    }
    return {

        'status': JobEndFromJSON(json['status']),
        'message': json['message'] == null ? undefined : json['message'],
    };
}

export function JobFinishToJSON(json: any): JobFinish {
    return JobFinishToJSONTyped(json, false);
}

export function JobFinishToJSONTyped(value?: JobFinish | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'status': JobEndToJSON(value['status']),
        'message': value['message'],
    };
}
