/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 * Of the whole comparison, also where not all of it is shown.
 * @export
 * @interface DiffSummary
 */
export interface DiffSummary {
    /**
     *
     */
    addedLines: number;
    /**
     *
     */
    removedLines: number;
    /**
     *
     */
    changedHunks: number;
}

/**
 * Check if a given object implements the DiffSummary interface.
 */
export function instanceOfDiffSummary(value: object): value is DiffSummary {
    if ((!('addedLines' in (value as Record<string, any>)) && !('added_lines' in (value as Record<string, any>))) || ((value as Record<string, any>)['addedLines'] === undefined && (value as Record<string, any>)['added_lines'] === undefined)) return false;
    if ((!('removedLines' in (value as Record<string, any>)) && !('removed_lines' in (value as Record<string, any>))) || ((value as Record<string, any>)['removedLines'] === undefined && (value as Record<string, any>)['removed_lines'] === undefined)) return false;
    if ((!('changedHunks' in (value as Record<string, any>)) && !('changed_hunks' in (value as Record<string, any>))) || ((value as Record<string, any>)['changedHunks'] === undefined && (value as Record<string, any>)['changed_hunks'] === undefined)) return false;
    return true;
}

export function DiffSummaryFromJSON(json: any): DiffSummary {
    return DiffSummaryFromJSONTyped(json, false);
}

export function DiffSummaryFromJSONTyped(json: any, ignoreDiscriminator: boolean): DiffSummary {
    if (json == null) {
        return json;
    }
    return {

        'addedLines': json['added_lines'],
        'removedLines': json['removed_lines'],
        'changedHunks': json['changed_hunks'],
    };
}

export function DiffSummaryToJSON(json: any): DiffSummary {
    return DiffSummaryToJSONTyped(json, false);
}

export function DiffSummaryToJSONTyped(value?: DiffSummary | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'added_lines': value['addedLines'],
        'removed_lines': value['removedLines'],
        'changed_hunks': value['changedHunks'],
    };
}
