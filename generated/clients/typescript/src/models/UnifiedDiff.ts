/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { DiffDifference } from './DiffDifference.js';
import {
    DiffDifferenceFromJSON,
    DiffDifferenceFromJSONTyped,
    DiffDifferenceToJSON,
    DiffDifferenceToJSONTyped,
} from './DiffDifference.js';
import type { DiffFormat } from './DiffFormat.js';
import {
    DiffFormatFromJSON,
    DiffFormatFromJSONTyped,
    DiffFormatToJSON,
    DiffFormatToJSONTyped,
} from './DiffFormat.js';
import type { DiffFile } from './DiffFile.js';
import {
    DiffFileFromJSON,
    DiffFileFromJSONTyped,
    DiffFileToJSON,
    DiffFileToJSONTyped,
} from './DiffFile.js';
import type { DiffStatus } from './DiffStatus.js';
import {
    DiffStatusFromJSON,
    DiffStatusFromJSONTyped,
    DiffStatusToJSON,
    DiffStatusToJSONTyped,
} from './DiffStatus.js';

/**
 * A comparison as text.
 * @export
 * @interface UnifiedDiff
 */
export interface UnifiedDiff {
    /**
     *
     */
    runId: number;
    /**
     *
     */
    sampleId: number;
    /**
     *
     */
    regressionId: number;
    /**
     *
     */
    outputId: number;
    /**
     *
     */
    format: DiffFormat;
    /**
     *
     */
    status: DiffStatus;
    /**
     * Whether the output is right: it is the baseline or a variant, of the run or of today, or ignored.
     */
    accepted: boolean;
    /**
     * One of the files is no text; they are then compared byte by byte, and no lines are shown.
     */
    binary: boolean;
    /**
     * The kinds of differences there are; none where a file is missing.
     */
    differences: Array<DiffDifference>;
    /**
     * Null where the file was not needed, or is not there.
     */
    expected: DiffFile | null;
    /**
     * Null where the file was not needed, or is not there.
     */
    actual: DiffFile | null;
    /**
     * Not all differences are shown, or not all were looked for.
     */
    truncated: boolean;
    /**
     * As `diff -u` writes it; empty where there is nothing to show.
     */
    content: string;
}



/**
 * Check if a given object implements the UnifiedDiff interface.
 */
export function instanceOfUnifiedDiff(value: object): value is UnifiedDiff {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if ((!('regressionId' in (value as Record<string, any>)) && !('regression_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionId'] === undefined && (value as Record<string, any>)['regression_id'] === undefined)) return false;
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    if (!('format' in value) || value['format'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if (!('accepted' in value) || value['accepted'] === undefined) return false;
    if (!('binary' in value) || value['binary'] === undefined) return false;
    if (!('differences' in value) || value['differences'] === undefined) return false;
    if (!('expected' in value) || value['expected'] === undefined) return false;
    if (!('actual' in value) || value['actual'] === undefined) return false;
    if (!('truncated' in value) || value['truncated'] === undefined) return false;
    if (!('content' in value) || value['content'] === undefined) return false;
    return true;
}

export function UnifiedDiffFromJSON(json: any): UnifiedDiff {
    return UnifiedDiffFromJSONTyped(json, false);
}

export function UnifiedDiffFromJSONTyped(json: any, ignoreDiscriminator: boolean): UnifiedDiff {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'sampleId': json['sample_id'],
        'regressionId': json['regression_id'],
        'outputId': json['output_id'],
        'format': DiffFormatFromJSON(json['format']),
        'status': DiffStatusFromJSON(json['status']),
        'accepted': json['accepted'],
        'binary': json['binary'],
        'differences': ((json['differences'] as Array<any>).map(DiffDifferenceFromJSON)),
        'expected': DiffFileFromJSON(json['expected']),
        'actual': DiffFileFromJSON(json['actual']),
        'truncated': json['truncated'],
        'content': json['content'],
    };
}

export function UnifiedDiffToJSON(json: any): UnifiedDiff {
    return UnifiedDiffToJSONTyped(json, false);
}

export function UnifiedDiffToJSONTyped(value?: UnifiedDiff | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'sample_id': value['sampleId'],
        'regression_id': value['regressionId'],
        'output_id': value['outputId'],
        'format': DiffFormatToJSON(value['format']),
        'status': DiffStatusToJSON(value['status']),
        'accepted': value['accepted'],
        'binary': value['binary'],
        'differences': ((value['differences'] as Array<any>).map(DiffDifferenceToJSON)),
        'expected': DiffFileToJSON(value['expected']),
        'actual': DiffFileToJSON(value['actual']),
        'truncated': value['truncated'],
        'content': value['content'],
    };
}
