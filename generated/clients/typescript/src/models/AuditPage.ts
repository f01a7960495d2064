/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { AuditEntry } from './AuditEntry.js';
import {
    AuditEntryFromJSON,
    AuditEntryFromJSONTyped,
    AuditEntryToJSON,
    AuditEntryToJSONTyped,
} from './AuditEntry.js';
import type { CursorPagination } from './CursorPagination.js';
import {
    CursorPaginationFromJSON,
    CursorPaginationFromJSONTyped,
    CursorPaginationToJSON,
    CursorPaginationToJSONTyped,
} from './CursorPagination.js';

/**
 *
 * @export
 * @interface AuditPage
 */
export interface AuditPage {
    /**
     *
     */
    data: Array<AuditEntry>;
    /**
     *
     */
    pagination: CursorPagination;
}

/**
 * Check if a given object implements the AuditPage interface.
 */
export function instanceOfAuditPage(value: object): value is AuditPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function AuditPageFromJSON(json: any): AuditPage {
    return AuditPageFromJSONTyped(json, false);
}

export function AuditPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): AuditPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(AuditEntryFromJSON)),
        'pagination': CursorPaginationFromJSON(json['pagination']),
    };
}

export function AuditPageToJSON(json: any): AuditPage {
    return AuditPageToJSONTyped(json, false);
}

export function AuditPageToJSONTyped(value?: AuditPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(AuditEntryToJSON)),
        'pagination': CursorPaginationToJSON(value['pagination']),
    };
}
