/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface LogReceipt
 */
export interface LogReceipt {
    /**
     * How many bytes of the log the server has; the `offset` of the next append.
     */
    nextOffset: number;
}

/**
 * Check if a given object implements the LogReceipt interface.
 */
export function instanceOfLogReceipt(value: object): value is LogReceipt {
    if ((!('nextOffset' in (value as Record<string, any>)) && !('next_offset' in (value as Record<string, any>))) || ((value as Record<string, any>)['nextOffset'] === undefined && (value as Record<string, any>)['next_offset'] === undefined)) return false;
    return true;
}

export function LogReceiptFromJSON(json: any): LogReceipt {
    return LogReceiptFromJSONTyped(json, false);
}

export function LogReceiptFromJSONTyped(json: any, ignoreDiscriminator: boolean): LogReceipt {
    if (json == null) {
        return json;
    }
    return {

        'nextOffset': json['next_offset'],
    };
}

export function LogReceiptToJSON(json: any): LogReceipt {
    return LogReceiptToJSONTyped(json, false);
}

export function LogReceiptToJSONTyped(value?: LogReceipt | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'next_offset': value['nextOffset'],
    };
}
