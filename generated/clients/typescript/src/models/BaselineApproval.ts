/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { BaselineApprovalStatus } from './BaselineApprovalStatus.js';
import {
    BaselineApprovalStatusFromJSON,
    BaselineApprovalStatusFromJSONTyped,
    BaselineApprovalStatusToJSON,
    BaselineApprovalStatusToJSONTyped,
} from './BaselineApprovalStatus.js';

/**
 *
 * @export
 * @interface BaselineApproval
 */
export interface BaselineApproval {
    /**
     *
     */
    status: BaselineApprovalStatus;
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
     * The caller's name.
     */
    requestedBy: string;
    /**
     *
     */
    createdAt: Date;
    /**
     * The baseline now, as it is stored: normally a SHA-256; null where there is none.
     */
    baseline: string | null;
    /**
     * The baseline before.
     */
    previousBaseline: string | null;
}



/**
 * Check if a given object implements the BaselineApproval interface.
 */
export function instanceOfBaselineApproval(value: object): value is BaselineApproval {
    if (!('status' in value) || value['status'] === undefined) return false;
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if ((!('regressionId' in (value as Record<string, any>)) && !('regression_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionId'] === undefined && (value as Record<string, any>)['regression_id'] === undefined)) return false;
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    if ((!('requestedBy' in (value as Record<string, any>)) && !('requested_by' in (value as Record<string, any>))) || ((value as Record<string, any>)['requestedBy'] === undefined && (value as Record<string, any>)['requested_by'] === undefined)) return false;
    if ((!('createdAt' in (value as Record<string, any>)) && !('created_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['createdAt'] === undefined && (value as Record<string, any>)['created_at'] === undefined)) return false;
    if (!('baseline' in value) || value['baseline'] === undefined) return false;
    if ((!('previousBaseline' in (value as Record<string, any>)) && !('previous_baseline' in (value as Record<string, any>))) || ((value as Record<string, any>)['previousBaseline'] === undefined && (value as Record<string, any>)['previous_baseline'] === undefined)) return false;
    return true;
}

export function BaselineApprovalFromJSON(json: any): BaselineApproval {
    return BaselineApprovalFromJSONTyped(json, false);
}

export function BaselineApprovalFromJSONTyped(json: any, ignoreDiscriminator: boolean): BaselineApproval {
    if (json == null) {
        return json;
    }
    return {

        'status': BaselineApprovalStatusFromJSON(json['status']),
        'runId': json['run_id'],
        'sampleId': json['sample_id'],
        'regressionId': json['regression_id'],
        'outputId': json['output_id'],
        'requestedBy': json['requested_by'],
        'createdAt': (json['created_at'] == null ? json['created_at'] : parseDateTime(json['created_at'])),
        'baseline': json['baseline'],
        'previousBaseline': json['previous_baseline'],
    };
}

export function BaselineApprovalToJSON(json: any): BaselineApproval {
    return BaselineApprovalToJSONTyped(json, false);
}

export function BaselineApprovalToJSONTyped(value?: BaselineApproval | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'status': BaselineApprovalStatusToJSON(value['status']),
        'run_id': value['runId'],
        'sample_id': value['sampleId'],
        'regression_id': value['regressionId'],
        'output_id': value['outputId'],
        'requested_by': value['requestedBy'],
        'created_at': value['createdAt'] == null ? value['createdAt'] : serializeDateTime(value['createdAt']),
        'baseline': value['baseline'],
        'previous_baseline': value['previousBaseline'],
    };
}
