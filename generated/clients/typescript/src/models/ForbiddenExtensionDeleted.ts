/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface ForbiddenExtensionDeleted
 */
export interface ForbiddenExtensionDeleted {
    /**
     *
     */
    extension: string;
    /**
     *
     */
    deleted: boolean;
}

/**
 * Check if a given object implements the ForbiddenExtensionDeleted interface.
 */
export function instanceOfForbiddenExtensionDeleted(value: object): value is ForbiddenExtensionDeleted {
    if (!('extension' in value) || value['extension'] === undefined) return false;
    if (!('deleted' in value) || value['deleted'] === undefined) return false;
    return true;
}

export function ForbiddenExtensionDeletedFromJSON(json: any): ForbiddenExtensionDeleted {
    return ForbiddenExtensionDeletedFromJSONTyped(json, false);
}

export function ForbiddenExtensionDeletedFromJSONTyped(json: any, ignoreDiscriminator: boolean): ForbiddenExtensionDeleted {
    if (json == null) {
        return json;
    }
    return {

        'extension': json['extension'],
        'deleted': json['deleted'],
    };
}

export function ForbiddenExtensionDeletedToJSON(json: any): ForbiddenExtensionDeleted {
    return ForbiddenExtensionDeletedToJSONTyped(json, false);
}

export function ForbiddenExtensionDeletedToJSONTyped(value?: ForbiddenExtensionDeleted | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'extension': value['extension'],
        'deleted': value['deleted'],
    };
}
