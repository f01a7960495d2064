/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { NeededFile } from './NeededFile.js';
import {
    NeededFileFromJSON,
    NeededFileFromJSONTyped,
    NeededFileToJSON,
    NeededFileToJSONTyped,
} from './NeededFile.js';

/**
 *
 * @export
 * @interface ResultReceipt
 */
export interface ResultReceipt {
    /**
     *
     */
    regressionTestId: number;
    /**
     * Whether the result is stored. If not, the files of `needed` are missing.
     */
    stored: boolean;
    /**
     *
     */
    needed: Array<NeededFile>;
}

/**
 * Check if a given object implements the ResultReceipt interface.
 */
export function instanceOfResultReceipt(value: object): value is ResultReceipt {
    if ((!('regressionTestId' in (value as Record<string, any>)) && !('regression_test_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionTestId'] === undefined && (value as Record<string, any>)['regression_test_id'] === undefined)) return false;
    if (!('stored' in value) || value['stored'] === undefined) return false;
    if (!('needed' in value) || value['needed'] === undefined) return false;
    return true;
}

export function ResultReceiptFromJSON(json: any): ResultReceipt {
    return ResultReceiptFromJSONTyped(json, false);
}

export function ResultReceiptFromJSONTyped(json: any, ignoreDiscriminator: boolean): ResultReceipt {
    if (json == null) {
        return json;
    }
    return {

        'regressionTestId': json['regression_test_id'],
        'stored': json['stored'],
        'needed': ((json['needed'] as Array<any>).map(NeededFileFromJSON)),
    };
}

export function ResultReceiptToJSON(json: any): ResultReceipt {
    return ResultReceiptToJSONTyped(json, false);
}

export function ResultReceiptToJSONTyped(value?: ResultReceipt | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'regression_test_id': value['regressionTestId'],
        'stored': value['stored'],
        'needed': ((value['needed'] as Array<any>).map(NeededFileToJSON)),
    };
}
