/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 * Where a page stands in a list that is read by cursor.
 * @export
 * @interface CursorPagination
 */
export interface CursorPagination {
    /**
     *
     */
    limit: number;
    /**
     * The `cursor` of the next page; null at the end.
     */
    nextCursor: number | null;
}

/**
 * Check if a given object implements the CursorPagination interface.
 */
export function instanceOfCursorPagination(value: object): value is CursorPagination {
    if (!('limit' in value) || value['limit'] === undefined) return false;
    if ((!('nextCursor' in (value as Record<string, any>)) && !('next_cursor' in (value as Record<string, any>))) || ((value as Record<string, any>)['nextCursor'] === undefined && (value as Record<string, any>)['next_cursor'] === undefined)) return false;
    return true;
}

export function CursorPaginationFromJSON(json: any): CursorPagination {
    return CursorPaginationFromJSONTyped(json, false);
}

export function CursorPaginationFromJSONTyped(json: any, ignoreDiscriminator: boolean): CursorPagination {
    if (json == null) {
        return json;
    }
    return {

        'limit': json['limit'],
        'nextCursor': json['next_cursor'],
    };
}

export function CursorPaginationToJSON(json: any): CursorPagination {
    return CursorPaginationToJSONTyped(json, false);
}

export function CursorPaginationToJSONTyped(value?: CursorPagination | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'limit': value['limit'],
        'next_cursor': value['nextCursor'],
    };
}
