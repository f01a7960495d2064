/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface ForbiddenExtension
 */
export interface ForbiddenExtension {
    /**
     *
     */
    extension: string;
}

/**
 * Check if a given object implements the ForbiddenExtension interface.
 */
export function instanceOfForbiddenExtension(value: object): value is ForbiddenExtension {
    if (!('extension' in value) || value['extension'] === undefined) return false;
    return true;
}

export function ForbiddenExtensionFromJSON(json: any): ForbiddenExtension {
    return ForbiddenExtensionFromJSONTyped(json, false);
}

export function ForbiddenExtensionFromJSONTyped(json: any, ignoreDiscriminator: boolean): ForbiddenExtension {
    if (json == null) {
        return json;
    }
    return {

        'extension': json['extension'],
    };
}

export function ForbiddenExtensionToJSON(json: any): ForbiddenExtension {
    return ForbiddenExtensionToJSONTyped(json, false);
}

export function ForbiddenExtensionToJSONTyped(value?: ForbiddenExtension | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'extension': value['extension'],
    };
}
