/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 * Where a page stands in its list.
 * @export
 * @interface Pagination
 */
export interface Pagination {
    /**
     *
     */
    limit: number;
    /**
     *
     */
    offset: number;
    /**
     * The length of the whole list, exactly.
     */
    total: number;
    /**
     * The offset of the next page; null on the last one.
     */
    nextOffset: number | null;
}

/**
 * Check if a given object implements the Pagination interface.
 */
export function instanceOfPagination(value: object): value is Pagination {
    if (!('limit' in value) || value['limit'] === undefined) return false;
    if (!('offset' in value) || value['offset'] === undefined) return false;
    if (!('total' in value) || value['total'] === undefined) return false;
    if ((!('nextOffset' in (value as Record<string, any>)) && !('next_offset' in (value as Record<string, any>))) || ((value as Record<string, any>)['nextOffset'] === undefined && (value as Record<string, any>)['next_offset'] === undefined)) return false;
    return true;
}

export function PaginationFromJSON(json: any): Pagination {
    return PaginationFromJSONTyped(json, false);
}

export function PaginationFromJSONTyped(json: any, ignoreDiscriminator: boolean): Pagination {
    if (json == null) {
        return json;
    }
    return {

        'limit': json['limit'],
        'offset': json['offset'],
        'total': json['total'],
        'nextOffset': json['next_offset'],
    };
}

export function PaginationToJSON(json: any): Pagination {
    return PaginationToJSONTyped(json, false);
}

export function PaginationToJSONTyped(value?: Pagination | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'limit': value['limit'],
        'offset': value['offset'],
        'total': value['total'],
        'next_offset': value['nextOffset'],
    };
}
