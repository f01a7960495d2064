/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { ExternalResultStatus } from './ExternalResultStatus.js';
import {
    ExternalResultStatusFromJSON,
    ExternalResultStatusFromJSONTyped,
    ExternalResultStatusToJSON,
    ExternalResultStatusToJSONTyped,
} from './ExternalResultStatus.js';

/**
 * A result that was computed elsewhere.
 * @export
 * @interface ExternalResultCreate
 */
export interface ExternalResultCreate {
    /**
     *
     */
    gradingConfigId: number;
    /**
     * The version of the configuration that was graded with, if it may have
     * changed since; without it, the present one. One that there never was is
     * a 422.
     *
     */
    gradingConfigVersion?: number;
    /**
     *
     */
    externalUserId: string;
    /**
     *
     */
    username: string;
    /**
     * A language that can be graded: python, java, node, cpp or c, in any letter case.
     */
    language: string;
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
    feedback?: string | null;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    resultTree?: { [key: string]: any; } | null;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    focus?: { [key: string]: any; } | null;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    pipelineExecution?: { [key: string]: any; } | null;
    /**
     * The score of each test, by its path. It is kept and returned as it was sent.
     */
    scoreVector?: { [key: string]: number; } | null;
    /**
     * What has changed since an earlier result, as the sender sees it; normally
     * in the form of a `Comparison`.
     *
     */
    comparison?: { [key: string]: any; } | null;
    /**
     *
     */
    executionTimeMs: number;
    /**
     *
     */
    errorMessage?: string | null;
    /**
     * Where the result comes from, such as `repository`, `commit_sha`, `run_id`, `actor` and `ref`.
     */
    submissionMetadata?: { [key: string]: any; } | null;
}



/**
 * Check if a given object implements the ExternalResultCreate interface.
 */
export function instanceOfExternalResultCreate(value: object): value is ExternalResultCreate {
    if ((!('gradingConfigId' in (value as Record<string, any>)) && !('grading_config_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['gradingConfigId'] === undefined && (value as Record<string, any>)['grading_config_id'] === undefined)) return false;
    if ((!('externalUserId' in (value as Record<string, any>)) && !('external_user_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['externalUserId'] === undefined && (value as Record<string, any>)['external_user_id'] === undefined)) return false;
    if (!('username' in value) || value['username'] === undefined) return false;
    if (!('language' in value) || value['language'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if ((!('finalScore' in (value as Record<string, any>)) && !('final_score' in (value as Record<string, any>))) || ((value as Record<string, any>)['finalScore'] === undefined && (value as Record<string, any>)['final_score'] === undefined)) return false;
    if ((!('executionTimeMs' in (value as Record<string, any>)) && !('execution_time_ms' in (value as Record<string, any>))) || ((value as Record<string, any>)['executionTimeMs'] === undefined && (value as Record<string, any>)['execution_time_ms'] === undefined)) return false;
    return true;
}

export function ExternalResultCreateFromJSON(json: any): ExternalResultCreate {
    return ExternalResultCreateFromJSONTyped(json, false);
}

export function ExternalResultCreateFromJSONTyped(json: any, ignoreDiscriminator: boolean): ExternalResultCreate {
    if (json == null) {
        return json;
    }
    return {

        'gradingConfigId': json['grading_config_id'],
        'gradingConfigVersion': json['grading_config_version'] == null ? undefined : json['grading_config_version'],
        'externalUserId': json['external_user_id'],
        'username': json['username'],
        'language': json['language'],
        'status': ExternalResultStatusFromJSON(json['status']),
        'finalScore': json['final_score'],
        'feedback': json['feedback'] === undefined ? undefined : json['feedback'] === null ? null : json['feedback'],
        'resultTree': json['result_tree'] === undefined ? undefined : json['result_tree'] === null ? null : json['result_tree'],
        'focus': json['focus'] === undefined ? undefined : json['focus'] === null ? null : json['focus'],
        'pipelineExecution': json['pipeline_execution'] === undefined ? undefined : json['pipeline_execution'] === null ? null : json['pipeline_execution'],
        'scoreVector': json['score_vector'] === undefined ? undefined : json['score_vector'] === null ? null : json['score_vector'],
        'comparison': json['comparison'] === undefined ? undefined : json['comparison'] === null ? null : json['comparison'],
        'executionTimeMs': json['execution_time_ms'],
        'errorMessage': json['error_message'] === undefined ? undefined : json['error_message'] === null ? null : json['error_message'],
        'submissionMetadata': json['submission_metadata'] === undefined ? undefined : json['submission_metadata'] === null ? null : json['submission_metadata'],
    };
}

export function ExternalResultCreateToJSON(json: any): ExternalResultCreate {
    return ExternalResultCreateToJSONTyped(json, false);
}

export function ExternalResultCreateToJSONTyped(value?: ExternalResultCreate | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'grading_config_id': value['gradingConfigId'],
        'grading_config_version': value['gradingConfigVersion'],
        'external_user_id': value['externalUserId'],
        'username': value['username'],
        'language': value['language'],
        'status': ExternalResultStatusToJSON(value['status']),
        'final_score': value['finalScore'],
        'feedback': value['feedback'],
        'result_tree': value['resultTree'],
        'focus': value['focus'],
        'pipeline_execution': value['pipelineExecution'],
        'score_vector': value['scoreVector'],
        'comparison': value['comparison'],
        'execution_time_ms': value['executionTimeMs'],
        'error_message': value['errorMessage'],
        'submission_metadata': value['submissionMetadata'],
    };
}
