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

/**
 *
 * @export
 * @interface ForbiddenExtensionPage
 */
export interface ForbiddenExtensionPage {
    /**
     *
     */
    data: Array<string>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the ForbiddenExtensionPage interface.
 */
export function instanceOfForbiddenExtensionPage(value: object): value is ForbiddenExtensionPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function ForbiddenExtensionPageFromJSON(json: any): ForbiddenExtensionPage {
    return ForbiddenExtensionPageFromJSONTyped(json, false);
}

export function ForbiddenExtensionPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): ForbiddenExtensionPage {
    if (json == null) {
        return json;
    }
    return {

        'data': json['data'],
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function ForbiddenExtensionPageToJSON(json: any): ForbiddenExtensionPage {
    return ForbiddenExtensionPageToJSONTyped(json, false);
}

export function ForbiddenExtensionPageToJSONTyped(value?: ForbiddenExtensionPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': value['data'],
        'pagination': PaginationToJSON(value['pagination']),
    };
}
