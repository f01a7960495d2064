/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface VariantCreateRequest
 */
export interface VariantCreateRequest {
    /**
     *
     */
    hash: string;
}

/**
 * Check if a given object implements the VariantCreateRequest interface.
 */
export function instanceOfVariantCreateRequest(value: object): value is VariantCreateRequest {
    if (!('hash' in value) || value['hash'] === undefined) return false;
    return true;
}

export function VariantCreateRequestFromJSON(json: any): VariantCreateRequest {
    return VariantCreateRequestFromJSONTyped(json, false);
}

export function VariantCreateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): VariantCreateRequest {
    if (json == null) {
        return json;
    }
    return {

        'hash': json['hash'],
    };
}

export function VariantCreateRequestToJSON(json: any): VariantCreateRequest {
    return VariantCreateRequestToJSONTyped(json, false);
}

export function VariantCreateRequestToJSONTyped(value?: VariantCreateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'hash': value['hash'],
    };
}
