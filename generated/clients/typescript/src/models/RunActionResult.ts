/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { RunAction } from './RunAction.js';
import {
    RunActionFromJSON,
    RunActionFromJSONTyped,
    RunActionToJSON,
    RunActionToJSONTyped,
} from './RunAction.js';
import type { RunActionStatus } from './RunActionStatus.js';
import {
    RunActionStatusFromJSON,
    RunActionStatusFromJSONTyped,
    RunActionStatusToJSON,
    RunActionStatusToJSONTyped,
} from './RunActionStatus.js';

/**
 *
 * @export
 * @interface RunActionResult
 */
export interface RunActionResult {
    /**
     *
     */
    runId: number;
    /**
     *
     */
    action: RunAction;
    /**
     *
     */
    status: RunActionStatus;
    /**
     *
     */
    message: string;
}



/**
 * Check if a given object implements the RunActionResult interface.
 */
export function instanceOfRunActionResult(value: object): value is RunActionResult {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if (!('action' in value) || value['action'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if (!('message' in value) || value['message'] === undefined) return false;
    return true;
}

export function RunActionResultFromJSON(json: any): RunActionResult {
    return RunActionResultFromJSONTyped(json, false);
}

export function RunActionResultFromJSONTyped(json: any, ignoreDiscriminator: boolean): RunActionResult {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'action': RunActionFromJSON(json['action']),
        'status': RunActionStatusFromJSON(json['status']),
        'message': json['message'],
    };
}

export function RunActionResultToJSON(json: any): RunActionResult {
    return RunActionResultToJSONTyped(json, false);
}

export function RunActionResultToJSONTyped(value?: RunActionResult | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'action': RunActionToJSON(value['action']),
        'status': RunActionStatusToJSON(value['status']),
        'message': value['message'],
    };
}
