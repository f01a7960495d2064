/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { LogLine } from './LogLine.js';
import {
    LogLineFromJSON,
    LogLineFromJSONTyped,
    LogLineToJSON,
    LogLineToJSONTyped,
} from './LogLine.js';
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
 * @interface LogPage
 */
export interface LogPage {
    /**
     *
     */
    data: Array<LogLine>;
    /**
     *
     */
    pagination: CursorPagination;
}

/**
 * Check if a given object implements the LogPage interface.
 */
export function instanceOfLogPage(value: object): value is LogPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function LogPageFromJSON(json: any): LogPage {
    return LogPageFromJSONTyped(json, false);
}

export function LogPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): LogPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(LogLineFromJSON)),
        'pagination': CursorPaginationFromJSON(json['pagination']),
    };
}

export function LogPageToJSON(json: any): LogPage {
    return LogPageToJSONTyped(json, false);
}

export function LogPageToJSONTyped(value?: LogPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(LogLineToJSON)),
        'pagination': CursorPaginationToJSON(value['pagination']),
    };
}
