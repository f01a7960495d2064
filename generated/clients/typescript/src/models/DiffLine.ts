/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { DiffLineKind } from './DiffLineKind.js';
import {
    DiffLineKindFromJSON,
    DiffLineKindFromJSONTyped,
    DiffLineKindToJSON,
    DiffLineKindToJSONTyped,
} from './DiffLineKind.js';

/**
 *
 * @export
 * @interface DiffLine
 */
export interface DiffLine {
    /**
     *
     */
    kind: DiffLineKind;
    /**
     * Its number in the expected file, from 1.
     */
    expectedLine: number | null;
    /**
     *
     */
    actualLine: number | null;
    /**
     * Without its line ending.
     */
    text: string;
}



/**
 * Check if a given object implements the DiffLine interface.
 */
export function instanceOfDiffLine(value: object): value is DiffLine {
    if (!('kind' in value) || value['kind'] === undefined) return false;
    if ((!('expectedLine' in (value as Record<string, any>)) && !('expected_line' in (value as Record<string, any>))) || ((value as Record<string, any>)['expectedLine'] === undefined && (value as Record<string, any>)['expected_line'] === undefined)) return false;
    if ((!('actualLine' in (value as Record<string, any>)) && !('actual_line' in (value as Record<string, any>))) || ((value as Record<string, any>)['actualLine'] === undefined && (value as Record<string, any>)['actual_line'] === undefined)) return false;
    if (!('text' in value) || value['text'] === undefined) return false;
    return true;
}

export function DiffLineFromJSON(json: any): DiffLine {
    return DiffLineFromJSONTyped(json, false);
}

export function DiffLineFromJSONTyped(json: any, ignoreDiscriminator: boolean): DiffLine {
    if (json == null) {
        return json;
    }
    return {

        'kind': DiffLineKindFromJSON(json['kind']),
        'expectedLine': json['expected_line'],
        'actualLine': json['actual_line'],
        'text': json['text'],
    };
}

export function DiffLineToJSON(json: any): DiffLine {
    return DiffLineToJSONTyped(json, false);
}

export function DiffLineToJSONTyped(value?: DiffLine | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'kind': DiffLineKindToJSON(value['kind']),
        'expected_line': value['expectedLine'],
        'actual_line': value['actualLine'],
        'text': value['text'],
    };
}
