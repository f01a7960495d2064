/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface TagCreateRequest
 */
export interface TagCreateRequest {
    /**
     *
     */
    name: string;
    /**
     *
     */
    description?: string;
}

/**
 * Check if a given object implements the TagCreateRequest interface.
 */
export function instanceOfTagCreateRequest(value: object): value is TagCreateRequest {
    if (!('name' in value) || value['name'] === undefined) return false;
    return true;
}

export function TagCreateRequestFromJSON(json: any): TagCreateRequest {
    return TagCreateRequestFromJSONTyped(json, false);
}

export function TagCreateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): TagCreateRequest {
    if (json == null) {
        return json;
    }
    return {

        'name': json['name'],
        'description': json['description'] == null ? undefined : json['description'],
    };
}

export function TagCreateRequestToJSON(json: any): TagCreateRequest {
    return TagCreateRequestToJSONTyped(json, false);
}

export function TagCreateRequestToJSONTyped(value?: TagCreateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'name': value['name'],
        'description': value['description'],
    };
}
