/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { Diff } from './Diff.js';
import {
    instanceOfDiff,
    DiffFromJSON,
    DiffFromJSONTyped,
    DiffToJSON,
} from './Diff.js';
import type { UnifiedDiff } from './UnifiedDiff.js';
import {
    instanceOfUnifiedDiff,
    UnifiedDiffFromJSON,
    UnifiedDiffFromJSONTyped,
    UnifiedDiffToJSON,
} from './UnifiedDiff.js';

/**
 * @type DiffResult
 * A comparison in the form that was asked for.
 * @export
 */
export type DiffResult = { format: 'structured' } & Diff | { format: 'unified' } & UnifiedDiff;

export function DiffResultFromJSON(json: any): DiffResult {
    return DiffResultFromJSONTyped(json, false);
}

export function DiffResultFromJSONTyped(json: any, ignoreDiscriminator: boolean): DiffResult {
    if (json == null) {
        return json;
    }
    switch (json['format']) {
        case 'structured':
            return Object.assign({}, DiffFromJSONTyped(json, true), { format: 'structured' } as const);
        case 'unified':
            return Object.assign({}, UnifiedDiffFromJSONTyped(json, true), { format: 'unified' } as const);
        default:
            return json;
    }
}

export function DiffResultToJSON(json: any): any {
    return DiffResultToJSONTyped(json, false);
}

export function DiffResultToJSONTyped(value?: DiffResult | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }
    switch (value['format']) {
        case 'structured':
            return Object.assign({}, DiffToJSON(value), { 'format': 'structured' } as const);
        case 'unified':
            return Object.assign({}, UnifiedDiffToJSON(value), { 'format': 'unified' } as const);
        default:
            return value;
    }
}
