/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface CategoryCreateRequest
 */
export interface CategoryCreateRequest {
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
 * Check if a given object implements the CategoryCreateRequest interface.
 */
export function instanceOfCategoryCreateRequest(value: object): value is CategoryCreateRequest {
    if (!('name' in value) || value['name'] === undefined) return false;
    return true;
}

export function CategoryCreateRequestFromJSON(json: any): CategoryCreateRequest {
    return CategoryCreateRequestFromJSONTyped(json, false);
}

export function CategoryCreateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): CategoryCreateRequest {
    if (json == null) {
        return json;
    }
    return {

        'name': json['name'],
        'description': json['description'] == null ? undefined : json['description'],
    };
}

export function CategoryCreateRequestToJSON(json: any): CategoryCreateRequest {
    return CategoryCreateRequestToJSONTyped(json, false);
}

export function CategoryCreateRequestToJSONTyped(value?: CategoryCreateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'name': value['name'],
        'description': value['description'],
    };
}
