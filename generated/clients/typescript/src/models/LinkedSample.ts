/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface LinkedSample
 */
export interface LinkedSample {
    /**
     * Of the file that belongs to the sample.
     */
    id: number;
    /**
     *
     */
    sampleId: number;
    /**
     *
     */
    filename: string;
}

/**
 * Check if a given object implements the LinkedSample interface.
 */
export function instanceOfLinkedSample(value: object): value is LinkedSample {
    if (!('id' in value) || value['id'] === undefined) return false;
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if (!('filename' in value) || value['filename'] === undefined) return false;
    return true;
}

export function LinkedSampleFromJSON(json: any): LinkedSample {
    return LinkedSampleFromJSONTyped(json, false);
}

export function LinkedSampleFromJSONTyped(json: any, ignoreDiscriminator: boolean): LinkedSample {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'sampleId': json['sample_id'],
        'filename': json['filename'],
    };
}

export function LinkedSampleToJSON(json: any): LinkedSample {
    return LinkedSampleToJSONTyped(json, false);
}

export function LinkedSampleToJSONTyped(value?: LinkedSample | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'sample_id': value['sampleId'],
        'filename': value['filename'],
    };
}
