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
import type { Tag } from './Tag.js';
import {
    TagFromJSON,
    TagFromJSONTyped,
    TagToJSON,
    TagToJSONTyped,
} from './Tag.js';

/**
 *
 * @export
 * @interface TagPage
 */
export interface TagPage {
    /**
     *
     */
    data: Array<Tag>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the TagPage interface.
 */
export function instanceOfTagPage(value: object): value is TagPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function TagPageFromJSON(json: any): TagPage {
    return TagPageFromJSONTyped(json, false);
}

export function TagPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): TagPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(TagFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function TagPageToJSON(json: any): TagPage {
    return TagPageToJSONTyped(json, false);
}

export function TagPageToJSONTyped(value?: TagPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(TagToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
