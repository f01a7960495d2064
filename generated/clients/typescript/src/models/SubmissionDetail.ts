/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { SubmissionStatus } from './SubmissionStatus.js';
import {
    SubmissionStatusFromJSON,
    SubmissionStatusFromJSONTyped,
    SubmissionStatusToJSON,
    SubmissionStatusToJSONTyped,
} from './SubmissionStatus.js';
import type { GradingLanguage } from './GradingLanguage.js';
import {
    GradingLanguageFromJSON,
    GradingLanguageFromJSONTyped,
    GradingLanguageToJSON,
    GradingLanguageToJSONTyped,
} from './GradingLanguage.js';

/**
 * A submission with all that is known of it.
 * @export
 * @interface SubmissionDetail
 */
export interface SubmissionDetail {
    /**
     *
     */
    id: number;
    /**
     *
     */
    gradingConfigId: number;
    /**
     * The version of the configuration that was graded with.
     */
    gradingConfigVersion: number;
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
    language: GradingLanguage | null;
    /**
     *
     */
    status: SubmissionStatus;
    /**
     *
     */
    submittedAt: Date;
    /**
     *
     */
    gradedAt: Date | null;
    /**
     *
     */
    finalScore: number | null;
    /**
     *
     */
    feedback: string | null;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    resultTree: { [key: string]: any; } | null;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    focus: { [key: string]: any; } | null;
    /**
     * The score of each test, by its path. It is kept and returned as it was sent.
     */
    scoreVector: { [key: string]: number; } | null;
    /**
     * As its sender gave it; `compareSubmissions` computes one.
     */
    comparison: { [key: string]: any; } | null;
    /**
     * The text of each file that was handed in, by its name. Empty where the result was computed elsewhere.
     */
    submissionFiles: { [key: string]: string; };
    /**
     * Any object. It is kept and returned as it was sent.
     */
    submissionMetadata: { [key: string]: any; } | null;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    pipelineExecution: { [key: string]: any; } | null;
}



/**
 * Check if a given object implements the SubmissionDetail interface.
 */
export function instanceOfSubmissionDetail(value: object): value is SubmissionDetail {
    if (!('id' in value) || value['id'] === undefined) return false;
    if ((!('gradingConfigId' in (value as Record<string, any>)) && !('grading_config_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['gradingConfigId'] === undefined && (value as Record<string, any>)['grading_config_id'] === undefined)) return false;
    if ((!('gradingConfigVersion' in (value as Record<string, any>)) && !('grading_config_version' in (value as Record<string, any>))) || ((value as Record<string, any>)['gradingConfigVersion'] === undefined && (value as Record<string, any>)['grading_config_version'] === undefined)) return false;
    if ((!('externalUserId' in (value as Record<string, any>)) && !('external_user_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['externalUserId'] === undefined && (value as Record<string, any>)['external_user_id'] === undefined)) return false;
    if (!('username' in value) || value['username'] === undefined) return false;
    if (!('language' in value) || value['language'] === undefined) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if ((!('submittedAt' in (value as Record<string, any>)) && !('submitted_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['submittedAt'] === undefined && (value as Record<string, any>)['submitted_at'] === undefined)) return false;
    if ((!('gradedAt' in (value as Record<string, any>)) && !('graded_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['gradedAt'] === undefined && (value as Record<string, any>)['graded_at'] === undefined)) return false;
    if ((!('finalScore' in (value as Record<string, any>)) && !('final_score' in (value as Record<string, any>))) || ((value as Record<string, any>)['finalScore'] === undefined && (value as Record<string, any>)['final_score'] === undefined)) return false;
    if (!('feedback' in value) || value['feedback'] === undefined) return false;
    if ((!('resultTree' in (value as Record<string, any>)) && !('result_tree' in (value as Record<string, any>))) || ((value as Record<string, any>)['resultTree'] === undefined && (value as Record<string, any>)['result_tree'] === undefined)) return false;
    if (!('focus' in value) || value['focus'] === undefined) return false;
    if ((!('scoreVector' in (value as Record<string, any>)) && !('score_vector' in (value as Record<string, any>))) || ((value as Record<string, any>)['scoreVector'] === undefined && (value as Record<string, any>)['score_vector'] === undefined)) return false;
    if (!('comparison' in value) || value['comparison'] === undefined) return false;
    if ((!('submissionFiles' in (value as Record<string, any>)) && !('submission_files' in (value as Record<string, any>))) || ((value as Record<string, any>)['submissionFiles'] === undefined && (value as Record<string, any>)['submission_files'] === undefined)) return false;
    if ((!('submissionMetadata' in (value as Record<string, any>)) && !('submission_metadata' in (value as Record<string, any>))) || ((value as Record<string, any>)['submissionMetadata'] === undefined && (value as Record<string, any>)['submission_metadata'] === undefined)) return false;
    if ((!('pipelineExecution' in (value as Record<string, any>)) && !('pipeline_execution' in (value as Record<string, any>))) || ((value as Record<string, any>)['pipelineExecution'] === undefined && (value as Record<string, any>)['pipeline_execution'] === undefined)) return false;
    return true;
}

export function SubmissionDetailFromJSON(json: any): SubmissionDetail {
    return SubmissionDetailFromJSONTyped(json, false);
}

export function SubmissionDetailFromJSONTyped(json: any, ignoreDiscriminator: boolean): SubmissionDetail {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'gradingConfigId': json['grading_config_id'],
        'gradingConfigVersion': json['grading_config_version'],
        'externalUserId': json['external_user_id'],
        'username': json['username'],
        'language': GradingLanguageFromJSON(json['language']),
        'status': SubmissionStatusFromJSON(json['status']),
        'submittedAt': (json['submitted_at'] == null ? json['submitted_at'] : parseDateTime(json['submitted_at'])),
        'gradedAt': (json['graded_at'] == null ? null : parseDateTime(json['graded_at'])),
        'finalScore': json['final_score'],
        'feedback': json['feedback'],
        'resultTree': json['result_tree'],
        'focus': json['focus'],
        'scoreVector': json['score_vector'],
        'comparison': json['comparison'],
        'submissionFiles': json['submission_files'],
        'submissionMetadata': json['submission_metadata'],
        'pipelineExecution': json['pipeline_execution'],
    };
}

export function SubmissionDetailToJSON(json: any): SubmissionDetail {
    return SubmissionDetailToJSONTyped(json, false);
}

export function SubmissionDetailToJSONTyped(value?: SubmissionDetail | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'grading_config_id': value['gradingConfigId'],
        'grading_config_version': value['gradingConfigVersion'],
        'external_user_id': value['externalUserId'],
        'username': value['username'],
        'language': GradingLanguageToJSON(value['language']),
        'status': SubmissionStatusToJSON(value['status']),
        'submitted_at': value['submittedAt'] == null ? value['submittedAt'] : serializeDateTime(value['submittedAt']),
        'graded_at': value['gradedAt'] == null ? value['gradedAt'] : serializeDateTime(value['gradedAt']),
        'final_score': value['finalScore'],
        'feedback': value['feedback'],
        'result_tree': value['resultTree'],
        'focus': value['focus'],
        'score_vector': value['scoreVector'],
        'comparison': value['comparison'],
        'submission_files': value['submissionFiles'],
        'submission_metadata': value['submissionMetadata'],
        'pipeline_execution': value['pipelineExecution'],
    };
}
