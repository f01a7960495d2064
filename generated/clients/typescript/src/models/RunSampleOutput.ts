/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { OutputStatus } from './OutputStatus.js';
import {
    OutputStatusFromJSON,
    OutputStatusFromJSONTyped,
    OutputStatusToJSON,
    OutputStatusToJSONTyped,
} from './OutputStatus.js';

/**
 *
 * @export
 * @interface RunSampleOutput
 */
export interface RunSampleOutput {
    /**
     *
     */
    outputId: number;
    /**
     * The name of the expected file in the file store.
     */
    filename: string;
    /**
     *
     */
    status: OutputStatus;
}



/**
 * Check if a given object implements the RunSampleOutput interface.
 */
export function instanceOfRunSampleOutput(value: object): value is RunSampleOutput {
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    if (!('filename' in value) || value['filename'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    return true;
}

export function RunSampleOutputFromJSON(json: any): RunSampleOutput {
    return RunSampleOutputFromJSONTyped(json, false);
}

export function RunSampleOutputFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunSampleOutput {
    if (json == null) {
        return json;
    }
    return {

        'outputId': json['output_id'],
        'filename': json['filename'],
        'status': OutputStatusFromJSON(json['status']),
    };
}

export function RunSampleOutputToJSON(json: any): RunSampleOutput {
    return RunSampleOutputToJSONTyped(json, false);
}

export function RunSampleOutputToJSONTyped(value?: RunSampleOutput | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'output_id': value['outputId'],
        'filename': value['filename'],
        'status': OutputStatusToJSON(value['status']),
    };
}
