/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface FinalizedSample
 */
export interface FinalizedSample {
    /**
     *
     */
    sampleId: number;
    /**
     *
     */
    sha: string;
    /**
     *
     */
    originalName: string;
}

/**
 * Check if a given object implements the FinalizedSample interface.
 */
export function instanceOfFinalizedSample(value: object): value is FinalizedSample {
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if (!('sha' in value) || value['sha'] === undefined) return false;
    if ((!('originalName' in (value as Record<string, any>)) && !('original_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['originalName'] === undefined && (value as Record<string, any>)['original_name'] === undefined)) return false;
    return true;
}

export function FinalizedSampleFromJSON(json: any): FinalizedSample {
    return FinalizedSampleFromJSONTyped(json, false);
}

export function FinalizedSampleFromJSONTyped(json: any, ignoreDiscriminator: boolean): FinalizedSample {
    if (json == null) {
        return json;
    }
    return {

        'sampleId': json['sample_id'],
        'sha': json['sha'],
        'originalName': json['original_name'],
    };
}

export function FinalizedSampleToJSON(json: any): FinalizedSample {
    return FinalizedSampleToJSONTyped(json, false);
}

export function FinalizedSampleToJSONTyped(value?: FinalizedSample | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sample_id': value['sampleId'],
        'sha': value['sha'],
        'original_name': value['originalName'],
    };
}
