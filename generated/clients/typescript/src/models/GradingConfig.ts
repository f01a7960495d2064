/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { GradingLanguage } from './GradingLanguage.js';
import {
    GradingLanguageFromJSON,
    GradingLanguageFromJSONTyped,
    GradingLanguageToJSON,
    GradingLanguageToJSONTyped,
} from './GradingLanguage.js';

/**
 * What a machine needs to grade something on its own.
 * @export
 * @interface GradingConfig
 */
export interface GradingConfig {
    /**
     *
     */
    id: number;
    /**
     *
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
     * The languages it offers, each once.
     */
    languages: Array<GradingLanguage>;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    setupConfig: { [key: string]: any; } | null;
    /**
     * Any object. It is kept and returned as it was sent.
     */
    feedbackConfig: { [key: string]: any; } | null;
    /**
     *
     */
    includeFeedback: boolean;
    /**
     * Counts what the configuration has been, from 1 on.
     */
    version: number;
    /**
     *
     */
    createdAt: Date;
    /**
     *
     */
    updatedAt: Date;
    /**
     * Whether it is listed.
     */
    isActive: boolean;
}

/**
 * Check if a given object implements the GradingConfig interface.
 */
export function instanceOfGradingConfig(value: object): value is GradingConfig {
    if (!('id' in value) || value['id'] === undefined) return false;
    if ((!('externalAssignmentId' in (value as Record<string, any>)) && !('external_assignment_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['externalAssignmentId'] === undefined && (value as Record<string, any>)['external_assignment_id'] === undefined)) return false;
    if ((!('templateName' in (value as Record<string, any>)) && !('template_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['templateName'] === undefined && (value as Record<string, any>)['template_name'] === undefined)) return false;
    if ((!('criteriaConfig' in (value as Record<string, any>)) && !('criteria_config' in (value as Record<string, any>))) || ((value as Record<string, any>)['criteriaConfig'] === undefined && (value as Record<string, any>)['criteria_config'] === undefined)) return false;
    if (!('languages' in value) || value['languages'] === undefined) return false;
    if ((!('setupConfig' in (value as Record<string, any>)) && !('setup_config' in (value as Record<string, any>))) || ((value as Record<string, any>)['setupConfig'] === undefined && (value as Record<string, any>)['setup_config'] === undefined)) return false;
    if ((!('feedbackConfig' in (value as Record<string, any>)) && !('feedback_config' in (value as Record<string, any>))) || ((value as Record<string, any>)['feedbackConfig'] === undefined && (value as Record<string, any>)['feedback_config'] === undefined)) return false;
    if ((!('includeFeedback' in (value as Record<string, any>)) && !('include_feedback' in (value as Record<string, any>))) || ((value as Record<string, any>)['includeFeedback'] === undefined && (value as Record<string, any>)['include_feedback'] === undefined)) return false;
    if (!('version' in value) || value['version'] === undefined) return false;
    if ((!('createdAt' in (value as Record<string, any>)) && !('created_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['createdAt'] === undefined && (value as Record<string, any>)['created_at'] === undefined)) return false;
    if ((!('updatedAt' in (value as Record<string, any>)) && !('updated_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['updatedAt'] === undefined && (value as Record<string, any>)['updated_at'] === undefined)) return false;
    if ((!('isActive' in (value as Record<string, any>)) && !('is_active' in (value as Record<string, any>))) || ((value as Record<string, any>)['isActive'] === undefined && (value as Record<string, any>)['is_active'] === undefined)) return false;
    return true;
}

export function GradingConfigFromJSON(json: any): GradingConfig {
    return GradingConfigFromJSONTyped(json, false);
}

export function GradingConfigFromJSONTyped(json: any, ignoreDiscriminator: boolean): GradingConfig {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'externalAssignmentId': json['external_assignment_id'],
        'templateName': json['template_name'],
        'criteriaConfig': json['criteria_config'],
        'languages': ((json['languages'] as Array<any>).map(GradingLanguageFromJSON)),
        'setupConfig': json['setup_config'],
        'feedbackConfig': json['feedback_config'],
        'includeFeedback': json['include_feedback'],
        'version': json['version'],
        'createdAt': (json['created_at'] == null ? json['created_at'] : parseDateTime(json['created_at'])),
        'updatedAt': (json['updated_at'] == null ? json['updated_at'] : parseDateTime(json['updated_at'])),
        'isActive': json['is_active'],
    };
}

export function GradingConfigToJSON(json: any): GradingConfig {
    return GradingConfigToJSONTyped(json, false);
}

export function GradingConfigToJSONTyped(value?: GradingConfig | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'external_assignment_id': value['externalAssignmentId'],
        'template_name': value['templateName'],
        'criteria_config': value['criteriaConfig'],
        'languages': ((value['languages'] as Array<any>).map(GradingLanguageToJSON)),
        'setup_config': value['setupConfig'],
        'feedback_config': value['feedbackConfig'],
        'include_feedback': value['includeFeedback'],
        'version': value['version'],
        'created_at': value['createdAt'] == null ? value['createdAt'] : serializeDateTime(value['createdAt']),
        'updated_at': value['updatedAt'] == null ? value['updatedAt'] : serializeDateTime(value['updatedAt']),
        'is_active': value['isActive'],
    };
}
