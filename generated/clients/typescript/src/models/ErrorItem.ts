/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { ErrorType } from './ErrorType.js';
import {
    ErrorTypeFromJSON,
    ErrorTypeFromJSONTyped,
    ErrorTypeToJSON,
    ErrorTypeToJSONTyped,
} from './ErrorType.js';
import type { Severity } from './Severity.js';
import {
    SeverityFromJSON,
    SeverityFromJSONTyped,
    SeverityToJSON,
    SeverityToJSONTyped,
} from './Severity.js';

/**
 * Something that went wrong.
 * @export
 * @interface ErrorItem
 */
export interface ErrorItem {
    /**
     * The same each time the error is listed.
     */
    errorId: string;
    /**
     *
     */
    runId: number;
    /**
     *
     */
    sampleId: number | null;
    /**
     *
     */
    regressionId: number | null;
    /**
     *
     */
    outputId: number | null;
    /**
     *
     */
    type: ErrorType;
    /**
     *
     */
    severity: Severity;
    /**
     *
     */
    message: string;
    /**
     * When the run's last event was, null where it has none; of a cancellation, when it was.
     */
    occurredAt: Date | null;
    /**
     * What led to it, the newest first; only where it was asked for.
     */
    stack?: Array<string>;
}



/**
 * Check if a given object implements the ErrorItem interface.
 */
export function instanceOfErrorItem(value: object): value is ErrorItem {
    if ((!('errorId' in (value as Record<string, any>)) && !('error_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['errorId'] === undefined && (value as Record<string, any>)['error_id'] === undefined)) return false;
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if ((!('regressionId' in (value as Record<string, any>)) && !('regression_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['regressionId'] === undefined && (value as Record<string, any>)['regression_id'] === undefined)) return false;
    if ((!('outputId' in (value as Record<string, any>)) && !('output_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['outputId'] === undefined && (value as Record<string, any>)['output_id'] === undefined)) return false;
    if (!('type' in value) || value['type'] === undefined) return false;
    if (!('severity' in value) || value['severity'] === undefined) return false;
    if (!('message' in value) || value['message'] === undefined) return false;
    if ((!('occurredAt' in (value as Record<string, any>)) && !('occurred_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['occurredAt'] === undefined && (value as Record<string, any>)['occurred_at'] === undefined)) return false;
    return true;
}

export function ErrorItemFromJSON(json: any): ErrorItem {
    return ErrorItemFromJSONTyped(json, false);
}

export function ErrorItemFromJSONTyped(json: any, ignoreDiscriminator: boolean): ErrorItem {
    if (json == null) {
        return json;
    }
    return {

        'errorId': json['error_id'],
        'runId': json['run_id'],
        'sampleId': json['sample_id'],
        'regressionId': json['regression_id'],
        'outputId': json['output_id'],
        'type': ErrorTypeFromJSON(json['type']),
        'severity': SeverityFromJSON(json['severity']),
        'message': json['message'],
        'occurredAt': (json['occurred_at'] == null ? null : parseDateTime(json['occurred_at'])),
        'stack': json['stack'] == null ? undefined : json['stack'],
    };
}

export function ErrorItemToJSON(json: any): ErrorItem {
    return ErrorItemToJSONTyped(json, false);
}

export function ErrorItemToJSONTyped(value?: ErrorItem | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'error_id': value['errorId'],
        'run_id': value['runId'],
        'sample_id': value['sampleId'],
        'regression_id': value['regressionId'],
        'output_id': value['outputId'],
        'type': ErrorTypeToJSON(value['type']),
        'severity': SeverityToJSON(value['severity']),
        'message': value['message'],
        'occurred_at': value['occurredAt'] == null ? value['occurredAt'] : serializeDateTime(value['occurredAt']),
        'stack': value['stack'],
    };
}
