/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { ArtifactType } from './ArtifactType.js';
import {
    ArtifactTypeFromJSON,
    ArtifactTypeFromJSONTyped,
    ArtifactTypeToJSON,
    ArtifactTypeToJSONTyped,
} from './ArtifactType.js';
import type { StorageStatus } from './StorageStatus.js';
import {
    StorageStatusFromJSON,
    StorageStatusFromJSONTyped,
    StorageStatusToJSON,
    StorageStatusToJSONTyped,
} from './StorageStatus.js';

/**
 * A file of a run.
 * @export
 * @interface Artifact
 */
export interface Artifact {
    /**
     *
     */
    artifactId: string;
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
    type: ArtifactType;
    /**
     *
     */
    filename: string;
    /**
     *
     */
    contentType: string;
    /**
     * Null where the file is not there.
     */
    sizeBytes: number | null;
    /**
     *
     */
    storageStatus: StorageStatus;
    /**
     * Works for at least 10 minutes; null where the file is not there.
     */
    downloadUrl: string | null;
}



/**
 * Check if a given object implements the Artifact interface.
 */
export function instanceOfArtifact(value: object): value is Artifact {
    if ((!('artifactId' in (value as Record<string, any>)) && !('artifact_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['artifactId'] === undefined && (value as Record<string, any>)['artifact_id'] === undefined)) return false;
    if ((!('runId' in (value as Record<string, any>)) && !('run_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['runId'] === undefined && (value as Record<string, any>)['run_id'] === undefined)) return false;
    if ((!('sampleId' in (value as Record<string, any>)) && !('sample_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['sampleId'] === undefined && (value as Record<string, any>)['sample_id'] === undefined)) return false;
    if (!('type' in value) || value['type'] === undefined) return false;
    if (!('filename' in value) || value['filename'] === undefined) return false;
    if ((!('contentType' in (value as Record<string, any>)) && !('content_type' in (value as Record<string, any>))) || ((value as Record<string, any>)['contentType'] === undefined && (value as Record<string, any>)['content_type'] === undefined)) return false;
    if ((!('sizeBytes' in (value as Record<string, any>)) && !('size_bytes' in (value as Record<string, any>))) || ((value as Record<string, any>)['sizeBytes'] === undefined && (value as Record<string, any>)['size_bytes'] === undefined)) return false;
    if ((!('storageStatus' in (value as Record<string, any>)) && !('storage_status' in (value as Record<string, any>))) || ((value as Record<string, any>)['storageStatus'] === undefined && (value as Record<string, any>)['storage_status'] === undefined)) return false;
    if ((!('downloadUrl' in (value as Record<string, any>)) && !('download_url' in (value as Record<string, any>))) || ((value as Record<string, any>)['downloadUrl'] === undefined && (value as Record<string, any>)['download_url'] === undefined)) return false;
    return true;
}

export function ArtifactFromJSON(json: any): Artifact {
    return ArtifactFromJSONTyped(json, false);
}

export function ArtifactFromJSONTyped(json: any, ignoreDiscriminator: boolean): Artifact {
    if (json == null) {
        return json;
    }
    return {

        'artifactId': json['artifact_id'],
        'runId': json['run_id'],
        'sampleId': json['sample_id'],
        'type': ArtifactTypeFromJSON(json['type']),
        'filename': json['filename'],
        'contentType': json['content_type'],
        'sizeBytes': json['size_bytes'],
        'storageStatus': StorageStatusFromJSON(json['storage_status']),
        'downloadUrl': json['download_url'],
    };
}

export function ArtifactToJSON(json: any): Artifact {
    return ArtifactToJSONTyped(json, false);
}

export function ArtifactToJSONTyped(value?: Artifact | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'artifact_id': value['artifactId'],
        'run_id': value['runId'],
        'sample_id': value['sampleId'],
        'type': ArtifactTypeToJSON(value['type']),
        'filename': value['filename'],
        'content_type': value['contentType'],
        'size_bytes': value['sizeBytes'],
        'storage_status': StorageStatusToJSON(value['storageStatus']),
        'download_url': value['downloadUrl'],
    };
}
