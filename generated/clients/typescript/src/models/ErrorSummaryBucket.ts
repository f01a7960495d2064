/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { ErrorGrouping } from './ErrorGrouping.js';
import {
    ErrorGroupingFromJSON,
    ErrorGroupingFromJSONTyped,
    ErrorGroupingToJSON,
    ErrorGroupingToJSONTyped,
} from './ErrorGrouping.js';
import type { Severity } from './Severity.js';
import {
    SeverityFromJSON,
    SeverityFromJSONTyped,
    SeverityToJSON,
    SeverityToJSONTyped,
} from './Severity.js';

/**
 *
 * @export
 * @interface ErrorSummaryBucket
 */
export interface ErrorSummaryBucket {
    /**
     *
     */
    groupBy: ErrorGrouping;
    /**
     * What the errors have in common, as text; `None` for errors without it.
     */
    key: string;
    /**
     *
     */
    count: number;
    /**
     * The worst of the group.
     */
    severity: Severity;
    /**
     *
     */
    sampleIds: Array<number>;
    /**
     *
     */
    firstSeenAt: Date | null;
    /**
     *
     */
    lastSeenAt: Date | null;
}



/**
 * Check if a given object implements the ErrorSummaryBucket interface.
 */
export function instanceOfErrorSummaryBucket(value: object): value is ErrorSummaryBucket {
    if ((!('groupBy' in (value as Record<string, any>)) && !('group_by' in (value as Record<string, any>))) || ((value as Record<string, any>)['groupBy'] === undefined && (value as Record<string, any>)['group_by'] === undefined)) return false;
    if (!('key' in value) || value['key'] === undefined) return false;
    if (!('count' in value) || value['count'] === undefined) return false;
    if (!('severity' in value) || value['severity'] === undefined) return false;
    if ((!('sampleIds' in (value as Record<string, any>)) && !('sample_ids' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleIds'] === undefined && (value as Record<string, any>)['sample_ids'] === undefined)) return false;
    if ((!('firstSeenAt' in (value as Record<string, any>)) && !('first_seen_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['firstSeenAt'] === undefined && (value as Record<string, any>)['first_seen_at'] === undefined)) return false;
    if ((!('lastSeenAt' in (value as Record<string, any>)) && !('last_seen_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['lastSeenAt'] === undefined && (value as Record<string, any>)['last_seen_at'] === undefined)) return false;
    return true;
}

export function ErrorSummaryBucketFromJSON(json: any): ErrorSummaryBucket {
    return ErrorSummaryBucketFromJSONTyped(json, false);
}

export function ErrorSummaryBucketFromJSONTyped(json: any, ignoreDiscriminator: boolean): ErrorSummaryBucket {
    if (json == null) {
        return json;
    }
    return {

        'groupBy': ErrorGroupingFromJSON(json['group_by']),
        'key': json['key'],
        'count': json['count'],
        'severity': SeverityFromJSON(json['severity']),
        'sampleIds': json['sample_ids'],
        'firstSeenAt': (json['first_seen_at'] == null ? null : parseDateTime(json['first_seen_at'])),
        'lastSeenAt': (json['last_seen_at'] == null ? null : parseDateTime(json['last_seen_at'])),
    };
}

export function ErrorSummaryBucketToJSON(json: any): ErrorSummaryBucket {
    return ErrorSummaryBucketToJSONTyped(json, false);
}

export function ErrorSummaryBucketToJSONTyped(value?: ErrorSummaryBucket | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'group_by': ErrorGroupingToJSON(value['groupBy']),
        'key': value['key'],
        'count': value['count'],
        'severity': SeverityToJSON(value['severity']),
        'sample_ids': value['sampleIds'],
        'first_seen_at': value['firstSeenAt'] == null ? value['firstSeenAt'] : serializeDateTime(value['firstSeenAt']),
        'last_seen_at': value['lastSeenAt'] == null ? value['lastSeenAt'] : serializeDateTime(value['lastSeenAt']),
    };
}
