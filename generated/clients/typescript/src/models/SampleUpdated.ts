/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface SampleUpdated
 */
export interface SampleUpdated {
    /**
     *
     */
    sampleId: number;
    /**
     *
     */
    tags: Array<string>;
}

/**
 * Check if a given object implements the SampleUpdated interface.
 */
export function instanceOfSampleUpdated(value: object): value is SampleUpdated {
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if (!('tags' in value) || value['tags'] === undefined) return false;
    return true;
}

export function SampleUpdatedFromJSON(json: any): SampleUpdated {
    return SampleUpdatedFromJSONTyped(json, false);
}

export function SampleUpdatedFromJSONTyped(json: any, ignoreDiscriminator: boolean): SampleUpdated {
    if (json == null) {
        return json;
    }
    return {

        'sampleId': json['sample_id'],
        'tags': json['tags'],
    };
}

export function SampleUpdatedToJSON(json: any): SampleUpdated {
    return SampleUpdatedToJSONTyped(json, false);
}

export function SampleUpdatedToJSONTyped(value?: SampleUpdated | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sample_id': value['sampleId'],
        'tags': value['tags'],
    };
}
