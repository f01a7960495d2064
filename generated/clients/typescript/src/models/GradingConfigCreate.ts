/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 *
 * @export
 * @interface GradingConfigCreate
 */
export interface GradingConfigCreate {
    /**
     * Of all configurations only this one has it. It is no `.` and no `..`, which no path can name.
     */
    externalAssignmentId: string;
    /**
     *
     */
    templateName: string;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    criteriaConfig: { [key: string]: any; };
    /**
     * The languages it offers. One that is there again is left out.
     */
    languages: Array<string>;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    setupConfig?: { [key: string]: any; } | null;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    feedbackConfig?: { [key: string]: any; } | null;
    /**
     *
     */
    includeFeedback?: boolean;
}

/**
 * Check if a given object implements the GradingConfigCreate interface.
 */
export function instanceOfGradingConfigCreate(value: object): value is GradingConfigCreate {
    if ((!('externalAssignmentId' in (value as Record<string, any>)) && !('external_assignment_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['externalAssignmentId'] === undefined && (value as Record<string, any>)['external_assignment_id'] === undefined)) return false;
    if ((!('templateName' in (value as Record<string, any>)) && !('template_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['templateName'] === undefined && (value as Record<string, any>)['template_name'] === undefined)) return false;
    if ((!('criteriaConfig' in (value as Record<string, any>)) && !('criteria_config' in (value as Record<string, any>))) || ((value as Record<string, any>)['criteriaConfig'] === undefined && (value as Record<string, any>)['criteria_config'] === undefined)) return false;
    if (!('languages' in value) || value['languages'] === undefined) return false;
    return true;
}

export function GradingConfigCreateFromJSON(json: any): GradingConfigCreate {
    return GradingConfigCreateFromJSONTyped(json, false);
}

export function GradingConfigCreateFromJSONTyped(json: any, ignoreDiscriminator: boolean): GradingConfigCreate {
    if (json == null) {
        return json;
    }
    return {

        'externalAssignmentId': json['external_assignment_id'],
        'templateName': json['template_name'],
        'criteriaConfig': json['criteria_config'],
        'languages': json['languages'],
        'setupConfig': json['setup_config'] === undefined ? undefined : json['setup_config'] === null ? null : json['setup_config'],
        'feedbackConfig': json['feedback_config'] === undefined ? undefined : json['feedback_config'] === null ? null : json['feedback_config'],
        'includeFeedback': json['include_feedback'] == null ? undefined : json['include_feedback'],
    };
}

export function GradingConfigCreateToJSON(json: any): GradingConfigCreate {
    return GradingConfigCreateToJSONTyped(json, false);
}

export function GradingConfigCreateToJSONTyped(value?: GradingConfigCreate | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'external_assignment_id': value['externalAssignmentId'],
        'template_name': value['templateName'],
        'criteria_config': value['criteriaConfig'],
        'languages': value['languages'],
        'setup_config': value['setupConfig'],
        'feedback_config': value['feedbackConfig'],
        'include_feedback': value['includeFeedback'],
    };
}
