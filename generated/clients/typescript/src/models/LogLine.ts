/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { LogSource } from './LogSource.js';
import {
    LogSourceFromJSON,
    LogSourceFromJSONTyped,
    LogSourceToJSON,
    LogSourceToJSONTyped,
} from './LogSource.js';
import type { LogLevel } from './LogLevel.js';
import {
    LogLevelFromJSON,
    LogLevelFromJSONTyped,
    LogLevelToJSON,
    LogLevelToJSONTyped,
} from './LogLevel.js';

/**
 *
 * @export
 * @interface LogLine
 */
export interface LogLine {
    /**
     * Null where the line does not begin with one.
     */
    timestamp: Date | null;
    /**
     * By the word in the line that says so; `info` without one.
     */
    level: LogLevel;
    /**
     * By the word in the line that says so; `web` without one.
     */
    source: LogSource;
    /**
     * The line, without its ending.
     */
    message: string;
    /**
     * The line is longer than `message`.
     */
    truncated: boolean;
    /**
     * Where the line begins, in bytes.
     */
    offset: number;
    /**
     *
     */
    runId: number;
    /**
     *
     */
    sampleId: number | null;
}



/**
 * Check if a given object implements the LogLine interface.
 */
export function instanceOfLogLine(value: object): value is LogLine {
    if (!('timestamp' in value) || value['timestamp'] === undefined) return false;
    if (!('level' in value) || value['level'] === undefined) return false;
    if (!('source' in value) || value['source'] === undefined) return false;
    if (!('message' in value) || value['message'] === undefined) return false;
    if (!('truncated' in value) || value['truncated'] === undefined) return false;
    if (!('offset' in value) || value['offset'] === undefined) return false;
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    return true;
}

export function LogLineFromJSON(json: any): LogLine {
    return LogLineFromJSONTyped(json, false);
}

export function LogLineFromJSONTyped(json: any, ignoreDiscriminator: boolean): LogLine {
    if (json == null) {
        return json;
    }
    return {

        'timestamp': (json['timestamp'] == null ? null : parseDateTime(json['timestamp'])),
        'level': LogLevelFromJSON(json['level']),
        'source': LogSourceFromJSON(json['source']),
        'message': json['message'],
        'truncated': json['truncated'],
        'offset': json['offset'],
        'runId': json['run_id'],
        'sampleId': json['sample_id'],
    };
}

export function LogLineToJSON(json: any): LogLine {
    return LogLineToJSONTyped(json, false);
}

export function LogLineToJSONTyped(value?: LogLine | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'timestamp': value['timestamp'] == null ? value['timestamp'] : serializeDateTime(value['timestamp']),
        'level': LogLevelToJSON(value['level']),
        'source': LogSourceToJSON(value['source']),
        'message': value['message'],
        'truncated': value['truncated'],
        'offset': value['offset'],
        'run_id': value['runId'],
        'sample_id': value['sampleId'],
    };
}
