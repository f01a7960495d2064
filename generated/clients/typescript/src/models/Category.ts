/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface Category
 */
export interface Category {
    /**
     *
     */
    id: number;
    /**
     *
     */
    name: string;
    /**
     *
     */
    description: string;
    /**
     * Active tests and others.
     */
    testCount: number;
}

/**
 * Check if a given object implements the Category interface.
 */
export function instanceOfCategory(value: object): value is Category {
    if (!('id' in value) || value['id'] === undefined) return false;
    if (!('name' in value) || value['name'] === undefined) return false;
    if (!('description' in value) || value['description'] === undefined) return false;
    if ((!('testCount' in (value as Record<string, any>)) && !('test_count' in (value as Record<string, any>))) || ((value as Record<string, any>)['testCount'] === undefined && (value as Record<string, any>)['test_count'] === undefined)) return false;
    return true;
}

export function CategoryFromJSON(json: any): Category {
    return CategoryFromJSONTyped(json, false);
}

export function CategoryFromJSONTyped(json: any, ignoreDiscriminator: boolean): Category {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'name': json['name'],
        'description': json['description'],
        'testCount': json['test_count'],
    };
}

export function CategoryToJSON(json: any): Category {
    return CategoryToJSONTyped(json, false);
}

export function CategoryToJSONTyped(value?: Category | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'name': value['name'],
        'description': value['description'],
        'test_count': value['testCount'],
    };
}
