/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface BaselineUndoRequest
 */
export interface BaselineUndoRequest {
    /**
     *
     */
    regressionId: number;
    /**
     *
     */
    outputId: number;
    /**
     * Why, for the audit log.
     */
    reason?: string;
}

/**
 * Check if a given object implements the BaselineUndoRequest interface.
 */
export function instanceOfBaselineUndoRequest(value: object): value is BaselineUndoRequest {
    if ((!('regressionId' in (value as Record<string, any>)) && !('regression_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionId'] === undefined && (value as Record<string, any>)['regression_id'] === undefined)) return false;
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    return true;
}

export function BaselineUndoRequestFromJSON(json: any): BaselineUndoRequest {
    return BaselineUndoRequestFromJSONTyped(json, false);
}

export function BaselineUndoRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): BaselineUndoRequest {
    if (json == null) {
        return json;
    }
    return {

        'regressionId': json['regression_id'],
        'outputId': json['output_id'],
        'reason': json['reason'] == null ? undefined : json['reason'],
    };
}

export function BaselineUndoRequestToJSON(json: any): BaselineUndoRequest {
    return BaselineUndoRequestToJSONTyped(json, false);
}

export function BaselineUndoRequestToJSONTyped(value?: BaselineUndoRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'regression_id': value['regressionId'],
        'output_id': value['outputId'],
        'reason': value['reason'],
    };
}
