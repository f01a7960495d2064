/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { DiffLine } from './DiffLine.js';
import {
    DiffLineFromJSON,
    DiffLineFromJSONTyped,
    DiffLineToJSON,
    DiffLineToJSONTyped,
} from './DiffLine.js';

/**
 *
 * @export
 * @interface DiffHunk
 */
export interface DiffHunk {
    /**
     * The first line of the hunk in the expected file, from 1; 0 where that side is empty.
     */
    expectedStart: number;
    /**
     *
     */
    actualStart: number;
    /**
     *
     */
    lines: Array<DiffLine>;
}

/**
 * Check if a given object implements the DiffHunk interface.
 */
export function instanceOfDiffHunk(value: object): value is DiffHunk {
    if ((!('expectedStart' in (value as Record<string, any>)) && !('expected_start' in (value as Record<string, any>))) || ((value as Record<string, any>)['expectedStart'] === undefined && (value as Record<string, any>)['expected_start'] === undefined)) return false;
    if ((!('actualStart' in (value as Record<string, any>)) && !('actual_start' in (value as Record<string, any>))) || ((value as Record<string, any>)['actualStart'] === undefined && (value as Record<string, any>)['actual_start'] === undefined)) return false;
    if (!('lines' in value) || value['lines'] === undefined) return false;
    return true;
}

export function DiffHunkFromJSON(json: any): DiffHunk {
    return DiffHunkFromJSONTyped(json, false);
}

export function DiffHunkFromJSONTyped(json: any, ignoreDiscriminator: boolean): DiffHunk {
    if (json == null) {
        return json;
    }
    return {

        'expectedStart': json['expected_start'],
        'actualStart': json['actual_start'],
        'lines': ((json['lines'] as Array<any>).map(DiffLineFromJSON)),
    };
}

export function DiffHunkToJSON(json: any): DiffHunk {
    return DiffHunkToJSONTyped(json, false);
}

export function DiffHunkToJSONTyped(value?: DiffHunk | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'expected_start': value['expectedStart'],
        'actual_start': value['actualStart'],
        'lines': ((value['lines'] as Array<any>).map(DiffLineToJSON)),
    };
}
