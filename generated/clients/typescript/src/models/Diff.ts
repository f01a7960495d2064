/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { DiffHunk } from './DiffHunk.js';
import {
    DiffHunkFromJSON,
    DiffHunkFromJSONTyped,
    DiffHunkToJSON,
    DiffHunkToJSONTyped,
} from './DiffHunk.js';
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
import type { DiffSummary } from './DiffSummary.js';
import {
    DiffSummaryFromJSON,
    DiffSummaryFromJSONTyped,
    DiffSummaryToJSON,
    DiffSummaryToJSONTyped,
} from './DiffSummary.js';
import type { DiffStatus } from './DiffStatus.js';
import {
    DiffStatusFromJSON,
    DiffStatusFromJSONTyped,
    DiffStatusToJSON,
    DiffStatusToJSONTyped,
} from './DiffStatus.js';

/**
 * A comparison, line by line.
 * @export
 * @interface Diff
 */
export interface Diff {
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
     *
     */
    summary: DiffSummary;
    /**
     *
     */
    hunks: Array<DiffHunk>;
}



/**
 * Check if a given object implements the Diff interface.
 */
export function instanceOfDiff(value: object): value is Diff {
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
    if (!('summary' in value) || value['summary'] === undefined) return false;
    if (!('hunks' in value) || value['hunks'] === undefined) return false;
    return true;
}

export function DiffFromJSON(json: any): Diff {
    return DiffFromJSONTyped(json, false);
}

export function DiffFromJSONTyped(json: any, ignoreDiscriminator: boolean): Diff {
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
        'summary': DiffSummaryFromJSON(json['summary']),
        'hunks': ((json['hunks'] as Array<any>).map(DiffHunkFromJSON)),
    };
}

export function DiffToJSON(json: any): Diff {
    return DiffToJSONTyped(json, false);
}

export function DiffToJSONTyped(value?: Diff | null, ignoreDiscriminator: boolean = false): any {
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
        'summary': DiffSummaryToJSON(value['summary']),
        'hunks': ((value['hunks'] as Array<any>).map(DiffHunkToJSON)),
    };
}
