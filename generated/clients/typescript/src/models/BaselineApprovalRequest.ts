/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface BaselineApprovalRequest
 */
export interface BaselineApprovalRequest {
    /**
     *
     */
    regressionId: number;
    /**
     *
     */
    outputId: number;
    /**
     * What was seen: the `sha256` of the actual output. Where it is another by now, the reply is a 409.
     */
    actualSha256?: string;
    /**
     * The variants of the output are right no more.
     */
    removeVariants?: boolean;
    /**
     * The old baseline stays right, as a variant.
     */
    keepPrevious?: boolean;
    /**
     * Why, for the audit log.
     */
    reason?: string;
}

/**
 * Check if a given object implements the BaselineApprovalRequest interface.
 */
export function instanceOfBaselineApprovalRequest(value: object): value is BaselineApprovalRequest {
    if ((!('regressionId' in (value as Record<string, any>)) && !('regression_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionId'] === undefined && (value as Record<string, any>)['regression_id'] === undefined)) return false;
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    return true;
}

export function BaselineApprovalRequestFromJSON(json: any): BaselineApprovalRequest {
    return BaselineApprovalRequestFromJSONTyped(json, false);
}

export function BaselineApprovalRequestFromJSONTyped(json: any, ignoreDiscriminator: boolean): BaselineApprovalRequest {
    if (json == null) {
        return json;
    }
    return {

        'regressionId': json['regression_id'],
        'outputId': json['output_id'],
        'actualSha256': json['actual_sha256'] == null ? undefined : json['actual_sha256'],
        'removeVariants': json['remove_variants'] == null ? undefined : json['remove_variants'],
        'keepPrevious': json['keep_previous'] == null ? undefined : json['keep_previous'],
        'reason': json['reason'] == null ? undefined : json['reason'],
    };
}

export function BaselineApprovalRequestToJSON(json: any): BaselineApprovalRequest {
    return BaselineApprovalRequestToJSONTyped(json, false);
}

export function BaselineApprovalRequestToJSONTyped(value?: BaselineApprovalRequest | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'regression_id': value['regressionId'],
        'output_id': value['outputId'],
        'actual_sha256': value['actualSha256'],
        'remove_variants': value['removeVariants'],
        'keep_previous': value['keepPrevious'],
        'reason': value['reason'],
    };
}
