/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { UploadPlatform } from './UploadPlatform.js';
import {
    UploadPlatformFromJSON,
    UploadPlatformFromJSONTyped,
    UploadPlatformToJSON,
    UploadPlatformToJSONTyped,
} from './UploadPlatform.js';

/**
 *
 * @export
 * @interface SampleUpdateRequest
 */
export interface SampleUpdateRequest {
    /**
     * The names of all its tags.
     */
    tags?: Set<string>;
    /**
     *
     */
    notes?: string;
    /**
     *
     */
    parameters?: string;
    /**
     *
     */
    platform?: UploadPlatform;
    /**
     * A known release of the program.
     */
    version?: string;
}



/**
 * Check if a given object implements the SampleUpdateRequest interface.
 */
export function instanceOfSampleUpdateRequest(value: object): value is SampleUpdateRequest {
    return true;
}

export function SampleUpdateRequestFromJSON(json: any): SampleUpdateRequest {
    return SampleUpdateRequestFromJSONTyped(json, false);
}

export function SampleUpdateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): SampleUpdateRequest {
    if (json == null) {
        return json;
    }
    return {

        'tags': json['tags'] == null ? undefined : new Set(json['tags']),
        'notes': json['notes'] == null ? undefined : json['notes'],
        'parameters': json['parameters'] == null ? undefined : json['parameters'],
        'platform': json['platform'] == null ? undefined : UploadPlatformFromJSON(json['platform']),
        'version': json['version'] == null ? undefined : json['version'],
    };
}

export function SampleUpdateRequestToJSON(json: any): SampleUpdateRequest {
    return SampleUpdateRequestToJSONTyped(json, false);
}

export function SampleUpdateRequestToJSONTyped(value?: SampleUpdateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'tags': value['tags'] == null ? undefined : Array.from(value['tags'] as Set<any>),
        'notes': value['notes'],
        'parameters': value['parameters'],
        'platform': UploadPlatformToJSON(value['platform']),
        'version': value['version'],
    };
}
