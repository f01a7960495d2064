/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { ExternalResultStatus } from './ExternalResultStatus.js';
import {
    ExternalResultStatusFromJSON,
    ExternalResultStatusFromJSONTyped,
    ExternalResultStatusToJSON,
    ExternalResultStatusToJSONTyped,
} from './ExternalResultStatus.js';

/**
 * What was stored of a result that was computed elsewhere.
 * @export
 * @interface ExternalResult
 */
export interface ExternalResult {
    /**
     *
     */
    submissionId: number;
    /**
     *
     */
    gradingConfigId: number;
    /**
     *
     */
    externalUserId: string;
    /**
     *
     */
    username: string;
    /**
     *
     */
    status: ExternalResultStatus;
    /**
     *
     */
    finalScore: number;
    /**
     *
     */
    gradedAt: Date;
    /**
     *
     */
    executionTimeMs: number;
}



/**
 * Check if a given object implements the ExternalResult interface.
 */
export function instanceOfExternalResult(value: object): value is ExternalResult {
    if ((!('submissionId' in (value as Record<string, any>)) && !('submission_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['submissionId'] === undefined && (value as Record<string, any>)['submission_id'] === undefined)) return false;
    if ((!('gradingConfigId' in (value as Record<string, any>)) && !('grading_config_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['gradingConfigId'] === undefined && (value as Record<string, any>)['grading_config_id'] === undefined)) return false;
    if ((!('externalUserId' in (value as Record<string, any>)) && !('external_user_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['externalUserId'] === undefined && (value as Record<string, any>)['external_user_id'] === undefined)) return false;
    if (!('username' in value) || value['username'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if ((!('finalScore' in (value as Record<string, any>)) && !('final_score' in (value as Record<string, any>))) || ((value as Record<string, any>)['finalScore'] === undefined && (value as Record<string, any>)['final_score'] === undefined)) return false;
    if ((!('gradedAt' in (value as Record<string, any>)) && !('graded_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['gradedAt'] === undefined && (value as Record<string, any>)['graded_at'] === undefined)) return false;
    if ((!('executionTimeMs' in (value as Record<string, any>)) && !('execution_time_ms' in (value as Record<string, any>))) || ((value as Record<string, any>)['executionTimeMs'] === undefined && (value as Record<string, any>)['execution_time_ms'] === undefined)) return false;
    return true;
}

export function ExternalResultFromJSON(json: any): ExternalResult {
    return ExternalResultFromJSONTyped(json, false);
}

export function ExternalResultFromJSONTyped(json: any, ignoreDiscriminator: boolean): ExternalResult {
    if (json == null) {
        return json;
    }
    return {

        'submissionId': json['submission_id'],
        'gradingConfigId': json['grading_config_id'],
        'externalUserId': json['external_user_id'],
        'username': json['username'],
        'status': ExternalResultStatusFromJSON(json['status']),
        'finalScore': json['final_score'],
        'gradedAt': (json['graded_at'] == null ? json['graded_at'] : parseDateTime(json['graded_at'])),
        'executionTimeMs': json['execution_time_ms'],
    };
}

export function ExternalResultToJSON(json: any): ExternalResult {
    return ExternalResultToJSONTyped(json, false);
}

export function ExternalResultToJSONTyped(value?: ExternalResult | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'submission_id': value['submissionId'],
        'grading_config_id': value['gradingConfigId'],
        'external_user_id': value['externalUserId'],
        'username': value['username'],
        'status': ExternalResultStatusToJSON(value['status']),
        'final_score': value['finalScore'],
        'graded_at': value['gradedAt'] == null ? value['gradedAt'] : serializeDateTime(value['gradedAt']),
        'execution_time_ms': value['executionTimeMs'],
    };
}
