/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface ForbiddenExtensionCreateRequest
 */
export interface ForbiddenExtensionCreateRequest {
    /**
     *
     */
    extension: string;
}

/**
 * Check if a given object implements the ForbiddenExtensionCreateRequest interface.
 */
export function instanceOfForbiddenExtensionCreateRequest(value: object): value is ForbiddenExtensionCreateRequest {
    if (!('extension' in value) || value['extension'] === undefined) return false;
    return true;
}

export function ForbiddenExtensionCreateRequestFromJSON(json: any): ForbiddenExtensionCreateRequest {
    return ForbiddenExtensionCreateRequestFromJSONTyped(json, false);
}

export function ForbiddenExtensionCreateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): ForbiddenExtensionCreateRequest {
    if (json == null) {
        return json;
    }
    return {

        'extension': json['extension'],
    };
}

export function ForbiddenExtensionCreateRequestToJSON(json: any): ForbiddenExtensionCreateRequest {
    return ForbiddenExtensionCreateRequestToJSONTyped(json, false);
}

export function ForbiddenExtensionCreateRequestToJSONTyped(value?: ForbiddenExtensionCreateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'extension': value['extension'],
    };
}
