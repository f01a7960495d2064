/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { BaselineVariant } from './BaselineVariant.js';
import {
    BaselineVariantFromJSON,
    BaselineVariantFromJSONTyped,
    BaselineVariantToJSON,
    BaselineVariantToJSONTyped,
} from './BaselineVariant.js';

/**
 *
 * @export
 * @interface RegressionTestOutput
 */
export interface RegressionTestOutput {
    /**
     *
     */
    id: number;
    /**
     * The baseline: its name in the file store without the extension, normally a SHA-256; null where none was approved.
     *
     */
    correct: string | null;
    /**
     *
     */
    correctExtension: string;
    /**
     * What comes between the sample's name and the extension in the file the program writes.
     */
    expectedFilename: string | null;
    /**
     * Neither compared nor ever missing.
     */
    ignore: boolean;
    /**
     *
     */
    variants: Array<BaselineVariant>;
}

/**
 * Check if a given object implements the RegressionTestOutput interface.
 */
export function instanceOfRegressionTestOutput(value: object): value is RegressionTestOutput {
    if (!('id' in value) || value['id'] === undefined) return false;
    if (!('correct' in value) || value['correct'] === undefined) return false;
    if ((!('correctExtension' in (value as Record<string, any>)) && !('correct_extension' in (value as Record<string, any>))) || ((value as Record<string, any>)['correctExtension'] === undefined && (value as Record<string, any>)['correct_extension'] === undefined)) return false;
    if ((!('expectedFilename' in (value as Record<string, any>)) && !('expected_filename' in (value as Record<string, any>))) || ((value as Record<string, any>)['expectedFilename'] === undefined && (value as Record<string, any>)['expected_filename'] === undefined)) return false;
    if (!('ignore' in value) || value['ignore'] === undefined) return false;
    if (!('variants' in value) || value['variants'] === undefined) return false;
    return true;
}

export function RegressionTestOutputFromJSON(json: any): RegressionTestOutput {
    return RegressionTestOutputFromJSONTyped(json, false);
}

export function RegressionTestOutputFromJSONTyped(json: any, ignoreDiscriminator: boolean): RegressionTestOutput {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'correct': json['correct'],
        'correctExtension': json['correct_extension'],
        'expectedFilename': json['expected_filename'],
        'ignore': json['ignore'],
        'variants': ((json['variants'] as Array<any>).map(BaselineVariantFromJSON)),
    };
}

export function RegressionTestOutputToJSON(json: any): RegressionTestOutput {
    return RegressionTestOutputToJSONTyped(json, false);
}

export function RegressionTestOutputToJSONTyped(value?: RegressionTestOutput | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'correct': value['correct'],
        'correct_extension': value['correctExtension'],
        'expected_filename': value['expectedFilename'],
        'ignore': value['ignore'],
        'variants': ((value['variants'] as Array<any>).map(BaselineVariantToJSON)),
    };
}
