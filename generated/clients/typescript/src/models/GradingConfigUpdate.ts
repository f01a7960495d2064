/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
/**
 * What is to change; what is left out stays as it is.
 * @export
 * @interface GradingConfigUpdate
 */
export interface GradingConfigUpdate {
    /**
     *
     */
    templateName?: string;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    criteriaConfig?: { [key: string]: any; };
    /**
     *
     */
    languages?: Array<string>;
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
    /**
     *
     */
    isActive?: boolean;
}

/**
 * Check if a given object implements the GradingConfigUpdate interface.
 */
export function instanceOfGradingConfigUpdate(value: object): value is GradingConfigUpdate {
    return true;
}

export function GradingConfigUpdateFromJSON(json: any): GradingConfigUpdate {
    return GradingConfigUpdateFromJSONTyped(json, false);
}

export function GradingConfigUpdateFromJSONTyped(json: any, ignoreDiscriminator: boolean): GradingConfigUpdate {
    if (json == null) {
        return json;
    }
    return {

        'templateName': json['template_name'] == null ? undefined : json['template_name'],
        'criteriaConfig': json['criteria_config'] == null ? undefined : json['criteria_config'],
        'languages': json['languages'] == null ? undefined : json['languages'],
        'setupConfig': json['setup_config'] === undefined ? undefined : json['setup_config'] === null ? null : json['setup_config'],
        'feedbackConfig': json['feedback_config'] === undefined ? undefined : json['feedback_config'] === null ? null : json['feedback_config'],
        'includeFeedback': json['include_feedback'] == null ? undefined : json['include_feedback'],
        'isActive': json['is_active'] == null ? undefined : json['is_active'],
    };
}

export function GradingConfigUpdateToJSON(json: any): GradingConfigUpdate {
    return GradingConfigUpdateToJSONTyped(json, false);
}

export function GradingConfigUpdateToJSONTyped(value?: GradingConfigUpdate | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'template_name': value['templateName'],
        'criteria_config': value['criteriaConfig'],
        'languages': value['languages'],
        'setup_config': value['setupConfig'],
        'feedback_config': value['feedbackConfig'],
        'include_feedback': value['includeFeedback'],
        'is_active': value['isActive'],
    };
}
