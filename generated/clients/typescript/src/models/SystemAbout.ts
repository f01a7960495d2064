/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
/**
 *
 * @export
 * @interface SystemAbout
 */
export interface SystemAbout {
    /**
     *
     */
    serverVersion: string;
    /**
     * The commit this server was built from, where that is known.
     */
    platformCommit: string | null;
    /**
     * The newest release of the program.
     */
    ccextractorVersion: string | null;
    /**
     *
     */
    ccextractorReleased: Date | null;
    /**
     * The commit of the newest completed run of the main repository.
     */
    lastTestedCommit: string | null;
}

/**
 * Check if a given object implements the SystemAbout interface.
 */
export function instanceOfSystemAbout(value: object): value is SystemAbout {
    if ((!('serverVersion' in (value as Record<string, any>)) && !('server_version' in (value as Record<string, any>))) || ((value as Record<string, any>)['serverVersion'] === undefined && (value as Record<string, any>)['server_version'] === undefined)) return false;
    if ((!('platformCommit' in (value as Record<string, any>)) && !('platform_commit' in (value as Record<string, any>))) || ((value as Record<string, any>)['platformCommit'] === undefined && (value as Record<string, any>)['platform_commit'] === undefined)) return false;
    if ((!('ccextractorVersion' in (value as Record<string, any>)) && !('ccextractor_version' in (value as Record<string, any>))) || ((value as Record<string, any>)['ccextractorVersion'] === undefined && (value as Record<string, any>)['ccextractor_version'] === undefined)) return false;
    if ((!('ccextractorReleased' in (value as Record<string, any>)) && !('ccextractor_released' in (value as Record<string, any>))) || ((value as Record<string, any>)['ccextractorReleased'] === undefined && (value as Record<string, any>)['ccextractor_released'] === undefined)) return false;
    if ((!('lastTestedCommit' in (value as Record<string, any>)) && !('last_tested_commit' in (value as Record<string, any>))) || ((value as Record<string, any>)['lastTestedCommit'] === undefined && (value as Record<string, any>)['last_tested_commit'] === undefined)) return false;
    return true;
}

export function SystemAboutFromJSON(json: any): SystemAbout {
    return SystemAboutFromJSONTyped(json, false);
}

export function SystemAboutFromJSONTyped(json: any, ignoreDiscriminator: boolean): SystemAbout {
    if (json == null) {
        return json;
    }
    return {

        'serverVersion': json['server_version'],
        'platformCommit': json['platform_commit'],
        'ccextractorVersion': json['ccextractor_version'],
        'ccextractorReleased': (json['ccextractor_released'] == null ? null : parseDate(json['ccextractor_released'])),
        'lastTestedCommit': json['last_tested_commit'],
    };
}

export function SystemAboutToJSON(json: any): SystemAbout {
    return SystemAboutToJSONTyped(json, false);
}

export function SystemAboutToJSONTyped(value?: SystemAbout | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'server_version': value['serverVersion'],
        'platform_commit': value['platformCommit'],
        'ccextractor_version': value['ccextractorVersion'],
        'ccextractor_released': value['ccextractorReleased'] == null ? value['ccextractorReleased'] : serializeDate(value['ccextractorReleased']),
        'last_tested_commit': value['lastTestedCommit'],
    };
}
