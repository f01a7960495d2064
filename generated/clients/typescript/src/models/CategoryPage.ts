/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { Pagination } from './Pagination.js';
import {
    PaginationFromJSON,
    PaginationFromJSONTyped,
    PaginationToJSON,
    PaginationToJSONTyped,
} from './Pagination.js';
import type { Category } from './Category.js';
import {
    CategoryFromJSON,
    CategoryFromJSONTyped,
    CategoryToJSON,
    CategoryToJSONTyped,
} from './Category.js';

/**
 *
 * @export
 * @interface CategoryPage
 */
export interface CategoryPage {
    /**
     *
     */
    data: Array<Category>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the CategoryPage interface.
 */
export function instanceOfCategoryPage(value: object): value is CategoryPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function CategoryPageFromJSON(json: any): CategoryPage {
    return CategoryPageFromJSONTyped(json, false);
}

export function CategoryPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): CategoryPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(CategoryFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function CategoryPageToJSON(json: any): CategoryPage {
    return CategoryPageToJSONTyped(json, false);
}

export function CategoryPageToJSONTyped(value?: CategoryPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(CategoryToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
