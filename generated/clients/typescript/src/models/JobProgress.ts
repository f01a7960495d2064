/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { JobStage } from './JobStage.js';
import {
    JobStageFromJSON,
    JobStageFromJSONTyped,
    JobStageToJSON,
    JobStageToJSONTyped,
} from './JobStage.js';

/**
 *
 * @export
 * @interface JobProgress
 */
export interface JobProgress {
    /**
     *
     */
    status: JobStage;
    /**
     *
     */
    message?: string;
}



/**
 * Check if a given object implements the JobProgress interface.
 */
export function instanceOfJobProgress(value: object): value is JobProgress {
    if (!('status' in value) || value['status'] === undefined) return false;
    return true;
}

export function JobProgressFromJSON(json: any): JobProgress {
    return JobProgressFromJSONTyped(json, false);
}

export function JobProgressFromJSONTyped(json: any, ignoreDiscriminator: boolean): JobProgress {
    if (json == null) {
        return json;
    }
    return {

        'status': JobStageFromJSON(json['status']),
        'message': json['message'] == null ? undefined : json['message'],
    };
}

export function JobProgressToJSON(json: any): JobProgress {
    return JobProgressToJSONTyped(json, false);
}

export function JobProgressToJSONTyped(value?: JobProgress | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'status': JobStageToJSON(value['status']),
        'message': value['message'],
    };
}
