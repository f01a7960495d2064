/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface SampleDeleted
 */
export interface SampleDeleted {
    /**
     *
     */
    sampleId: number;
    /**
     *
     */
    deleted: boolean;
}

/**
 * Check if a given object implements the SampleDeleted interface.
 */
export function instanceOfSampleDeleted(value: object): value is SampleDeleted {
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if (!('deleted' in value) || value['deleted'] === undefined) return false;
    return true;
}

export function SampleDeletedFromJSON(json: any): SampleDeleted {
    return SampleDeletedFromJSONTyped(json, false);
}

export function SampleDeletedFromJSONTyped(json: any, ignoreDiscriminator: boolean): SampleDeleted {
    if (json == null) {
        return json;
    }
    return {

        'sampleId': json['sample_id'],
        'deleted': json['deleted'],
    };
}

export function SampleDeletedToJSON(json: any): SampleDeleted {
    return SampleDeletedToJSONTyped(json, false);
}

export function SampleDeletedToJSONTyped(value?: SampleDeleted | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sample_id': value['sampleId'],
        'deleted': value['deleted'],
    };
}
