/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 * Another file that is right, too.
 * @export
 * @interface BaselineVariant
 */
export interface BaselineVariant {
    /**
     *
     */
    id: number;
    /**
     *
     */
    hash: string;
}

/**
 * Check if a given object implements the BaselineVariant interface.
 */
export function instanceOfBaselineVariant(value: object): value is BaselineVariant {
    if (!('id' in value) || value['id'] === undefined) return false;
    if (!('hash' in value) || value['hash'] === undefined) return false;
    return true;
}

export function BaselineVariantFromJSON(json: any): BaselineVariant {
    return BaselineVariantFromJSONTyped(json, false);
}

export function BaselineVariantFromJSONTyped(json: any, ignoreDiscriminator: boolean): BaselineVariant {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'hash': json['hash'],
    };
}

export function BaselineVariantToJSON(json: any): BaselineVariant {
    return BaselineVariantToJSONTyped(json, false);
}

export function BaselineVariantToJSONTyped(value?: BaselineVariant | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'hash': value['hash'],
    };
}
