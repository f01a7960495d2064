/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface JobOutput
 */
export interface JobOutput {
    /**
     *
     */
    outputId: number;
    /**
     * With its dot.
     */
    extension: string;
    /**
     * What stands between the sample's hash and the extension in the file's name.
     */
    expectedFilename: string;
    /**
     * It is neither compared nor missing.
     */
    ignore: boolean;
    /**
     * The hashes that are right, the baseline first.
     */
    accepted: Array<string>;
}

/**
 * Check if a given object implements the JobOutput interface.
 */
export function instanceOfJobOutput(value: object): value is JobOutput {
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    if (!('extension' in value) || value['extension'] === undefined) return false;
    if ((!('expectedFilename' in (value as Record<string, any>)) && !('expected_filename' in (value as Record<string, any>))) || ((value as Record<string, any>)['expectedFilename'] === undefined && (value as Record<string, any>)['expected_filename'] === undefined)) return false;
    if (!('ignore' in value) || value['ignore'] === undefined) return false;
    if (!('accepted' in value) || value['accepted'] === undefined) return false;
    return true;
}

export function JobOutputFromJSON(json: any): JobOutput {
    return JobOutputFromJSONTyped(json, false);
}

export function JobOutputFromJSONTyped(json: any, ignoreDiscriminator: boolean): JobOutput {
    if (json == null) {
        return json;
    }
    return {

        'outputId': json['output_id'],
        'extension': json['extension'],
        'expectedFilename': json['expected_filename'],
        'ignore': json['ignore'],
        'accepted': json['accepted'],
    };
}

export function JobOutputToJSON(json: any): JobOutput {
    return JobOutputToJSONTyped(json, false);
}

export function JobOutputToJSONTyped(value?: JobOutput | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'output_id': value['outputId'],
        'extension': value['extension'],
        'expected_filename': value['expectedFilename'],
        'ignore': value['ignore'],
        'accepted': value['accepted'],
    };
}
