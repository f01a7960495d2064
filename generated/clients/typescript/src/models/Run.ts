/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
import type { Platform } from './Platform.js';
import {
    PlatformFromJSON,
    PlatformFromJSONTyped,
    PlatformToJSON,
    PlatformToJSONTyped,
} from './Platform.js';
import type { RunStatus } from './RunStatus.js';
import {
    RunStatusFromJSON,
    RunStatusFromJSONTyped,
    RunStatusToJSON,
    RunStatusToJSONTyped,
} from './RunStatus.js';
import type { TestType } from './TestType.js';
import {
    TestTypeFromJSON,
    TestTypeFromJSONTyped,
    TestTypeToJSON,
    TestTypeToJSONTyped,
} from './TestType.js';

/**
 *
 * @export
 * @interface Run
 */
export interface Run {
    /**
     *
     */
    runId: number;
    /**
     *
     */
    status: RunStatus;
    /**
     *
     */
    platform: Platform;
    /**
     *
     */
    testType: TestType;
    /**
     * As `owner/name`; `unknown` where none is recorded.
     */
    repository: string;
    /**
     *
     */
    branch: string | null;
    /**
     * Lower case for runs made here.
     */
    commitSha: string;
    /**
     *
     */
    prNumber: number | null;
    /**
     * Null only for a queued run that another program made.
     */
    createdAt: Date | null;
    /**
     * As `created_at`; a restart does not change it.
     */
    queuedAt: Date | null;
    /**
     * When testing began.
     */
    startedAt: Date | null;
    /**
     * When the run was completed or canceled.
     */
    completedAt: Date | null;
    /**
     *
     */
    githubLink: string | null;
    /**
     * 1, and one more with every restart.
     */
    attempt: number;
    /**
     * The user who made the run; null when another program did.
     */
    ownerId: number | null;
}



/**
 * Check if a given object implements the Run interface.
 */
export function instanceOfRun(value: object): value is Run {
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if (!('status' in value) || value['status'] === undefined) return false;
    if (!('platform' in value) || value['platform'] === undefined) return false;
    if ((!('testType' in (value as Record<string, any>)) && !('test_type' in (value as Record<string, any>))) || ((value as Record<string, any>)['testType'] === undefined && (value as Record<string, any>)['test_type'] === undefined)) return false;
    if (!('repository' in value) || value['repository'] === undefined) return false;
    if (!('branch' in value) || value['branch'] === undefined) return false;
    if ((!('commitSha' in (value as Record<string, any>)) && !('commit_sha' in (value as Record<string, any>))) || ((value as Record<string, any>)['commitSha'] === undefined && (value as Record<string, any>)['commit_sha'] === undefined)) return false;
    if ((!('prNumber' in (value as Record<string, any>)) && !('pr_number' in (value as Record<string, any>))) || ((value as Record<string, any>)['prNumber'] === undefined && (value as Record<string, any>)['pr_number'] === undefined)) return false;
    if ((!('createdAt' in (value as Record<string, any>)) && !('created_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['createdAt'] === undefined && (value as Record<string, any>)['created_at'] === undefined)) return false;
    if ((!('queuedAt' in (value as Record<string, any>)) && !('queued_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['queuedAt'] === undefined && (value as Record<string, any>)['queued_at'] === undefined)) return false;
    if ((!('startedAt' in (value as Record<string, any>)) && !('started_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['startedAt'] === undefined && (value as Record<string, any>)['started_at'] === undefined)) return false;
    if ((!('completedAt' in (value as Record<string, any>)) && !('completed_at' in (value as Record<string, any>))) || ((value as Record<string, any>)['completedAt'] === undefined && (value as Record<string, any>)['completed_at'] === undefined)) return false;
    if ((!('githubLink' in (value as Record<string, any>)) && !('github_link' in (value as Record<string, any>))) || ((value as Record<string, any>)['githubLink'] === undefined && (value as Record<string, any>)['github_link'] === undefined)) return false;
    if (!('attempt' in value) || value['attempt'] === undefined) return false;
    if ((!('ownerId' in (value as Record<string, any>)) && !('owner_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['ownerId'] === undefined && (value as Record<string, any>)['owner_id'] === undefined)) return false;
    return true;
}

export function RunFromJSON(json: any): Run {
    return RunFromJSONTyped(json, false);
}

export function RunFromJSONTyped(json: any, ignoreDiscriminator: boolean): Run {
    if (json == null) {
        return json;
    }
    return {

        'runId': json['run_id'],
        'status': RunStatusFromJSON(json['status']),
        'platform': PlatformFromJSON(json['platform']),
        'testType': TestTypeFromJSON(json['test_type']),
        'repository': json['repository'],
        'branch': json['branch'],
        'commitSha': json['commit_sha'],
        'prNumber': json['pr_number'],
        'createdAt': (json['created_at'] == null ? null : parseDateTime(json['created_at'])),
        'queuedAt': (json['queued_at'] == null ? null : parseDateTime(json['queued_at'])),
        'startedAt': (json['started_at'] == null ? null : parseDateTime(json['started_at'])),
        'completedAt': (json['completed_at'] == null ? null : parseDateTime(json['completed_at'])),
        'githubLink': json['github_link'],
        'attempt': json['attempt'],
        'ownerId': json['owner_id'],
    };
}

export function RunToJSON(json: any): Run {
    return RunToJSONTyped(json, false);
}

export function RunToJSONTyped(value?: Run | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'run_id': value['runId'],
        'status': RunStatusToJSON(value['status']),
        'platform': PlatformToJSON(value['platform']),
        'test_type': TestTypeToJSON(value['testType']),
        'repository': value['repository'],
        'branch': value['branch'],
        'commit_sha': value['commitSha'],
        'pr_number': value['prNumber'],
        'created_at': value['createdAt'] == null ? value['createdAt'] : serializeDateTime(value['createdAt']),
        'queued_at': value['queuedAt'] == null ? value['queuedAt'] : serializeDateTime(value['queuedAt']),
        'started_at': value['startedAt'] == null ? value['startedAt'] : serializeDateTime(value['startedAt']),
        'completed_at': value['completedAt'] == null ? value['completedAt'] : serializeDateTime(value['completedAt']),
        'github_link': value['githubLink'],
        'attempt': value['attempt'],
        'owner_id': value['ownerId'],
    };
}
