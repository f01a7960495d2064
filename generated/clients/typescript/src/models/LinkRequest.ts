/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface LinkRequest
 */
export interface LinkRequest {
    /**
     *
     */
    sampleId: number;
}

/**
 * Check if a given object implements the LinkRequest interface.
 */
export function instanceOfLinkRequest(value: object): value is LinkRequest {
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    return true;
}

export function LinkRequestFromJSON(json: any): LinkRequest {
    return LinkRequestFromJSONTyped(json, false);
}

export function LinkRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): LinkRequest {
    if (json == null) {
        return json;
    }
    return {

        'sampleId': json['sample_id'],
    };
}

export function LinkRequestToJSON(json: any): LinkRequest {
    return LinkRequestToJSONTyped(json, false);
}

export function LinkRequestToJSONTyped(value?: LinkRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'sample_id': value['sampleId'],
    };
}
