/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 * Something that is gone.
 * @export
 * @interface Deleted
 */
export interface Deleted {
    /**
     *
     */
    id: number;
    /**
     *
     */
    deleted: boolean;
}

/**
 * Check if a given object implements the Deleted interface.
 */
export function instanceOfDeleted(value: object): value is Deleted {
    if (!('id' in value) || value['id'] === undefined) return false;
    if (!('deleted' in value) || value['deleted'] === undefined) return false;
    return true;
}

export function DeletedFromJSON(json: any): Deleted {
    return DeletedFromJSONTyped(json, false);
}

export function DeletedFromJSONTyped(json: any, ignoreDiscriminator: boolean): Deleted {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'deleted': json['deleted'],
    };
}

export function DeletedToJSON(json: any): Deleted {
    return DeletedToJSONTyped(json, false);
}

export function DeletedToJSONTyped(value?: Deleted | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'deleted': value['deleted'],
    };
}
