/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface CategoryUpdateRequest
 */
export interface CategoryUpdateRequest {
    /**
     *
     */
    name?: string;
    /**
     *
     */
    description?: string;
}

/**
 * Check if a given object implements the CategoryUpdateRequest interface.
 */
export function instanceOfCategoryUpdateRequest(value: object): value is CategoryUpdateRequest {
    return true;
}

export function CategoryUpdateRequestFromJSON(json: any): CategoryUpdateRequest {
    return CategoryUpdateRequestFromJSONTyped(json, false);
}

export function CategoryUpdateRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): CategoryUpdateRequest {
    if (json == null) {
        return json;
    }
    return {

        'name': json['name'] == null ? undefined : json['name'],
        'description': json['description'] == null ? undefined : json['description'],
    };
}

export function CategoryUpdateRequestToJSON(json: any): CategoryUpdateRequest {
    return CategoryUpdateRequestToJSONTyped(json, false);
}

export function CategoryUpdateRequestToJSONTyped(value?: CategoryUpdateRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'name': value['name'],
        'description': value['description'],
    };
}
