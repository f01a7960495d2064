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
 * @interface FinalizeRequest
 */
export interface FinalizeRequest {
    /**
     * The version of the program that it was found with, a known one.
     */
    version: string;
    /**
     *
     */
    platform: UploadPlatform;
    /**
     *
     */
    parameters?: string;
    /**
     *
     */
    notes?: string;
}



/**
 * Check if a given object implements the FinalizeRequest interface.
 */
export function instanceOfFinalizeRequest(value: object): value is FinalizeRequest {
    if (!('version' in value) || value['version'] === undefined) return false;
    if (!('platform' in value) || value['platform'] === undefined) return false;
    return true;
}

export function FinalizeRequestFromJSON(json: any): FinalizeRequest {
    return FinalizeRequestFromJSONTyped(json, false);
}

export function FinalizeRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): FinalizeRequest {
    if (json == null) {
        return json;
    }
    return {

        'version': json['version'],
        'platform': UploadPlatformFromJSON(json['platform']),
        'parameters': json['parameters'] == null ? undefined : json['parameters'],
        'notes': json['notes'] == null ? undefined : json['notes'],
    };
}

export function FinalizeRequestToJSON(json: any): FinalizeRequest {
    return FinalizeRequestToJSONTyped(json, false);
}

export function FinalizeRequestToJSONTyped(value?: FinalizeRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'version': value['version'],
        'platform': UploadPlatformToJSON(value['platform']),
        'parameters': value['parameters'],
        'notes': value['notes'],
    };
}
