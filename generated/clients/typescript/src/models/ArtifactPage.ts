/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues } from '../runtime.js';
import type { Pagination } from './Pagination.js';
import {
    PaginationFromJSON,
    PaginationFromJSONTyped,
    PaginationToJSON,
    PaginationToJSONTyped,
} from './Pagination.js';
import type { Artifact } from './Artifact.js';
import {
    ArtifactFromJSON,
    ArtifactFromJSONTyped,
    ArtifactToJSON,
    ArtifactToJSONTyped,
} from './Artifact.js';

/**
 *
 * @export
 * @interface ArtifactPage
 */
export interface ArtifactPage {
    /**
     *
     */
    data: Array<Artifact>;
    /**
     *
     */
    pagination: Pagination;
}

/**
 * Check if a given object implements the ArtifactPage interface.
 */
export function instanceOfArtifactPage(value: object): value is ArtifactPage {
    if (!('data' in value) || value['data'] === undefined) return false;
    if (!('pagination' in value) || value['pagination'] === undefined) return false;
    return true;
}

export function ArtifactPageFromJSON(json: any): ArtifactPage {
    return ArtifactPageFromJSONTyped(json, false);
}

export function ArtifactPageFromJSONTyped(json: any, ignoreDiscriminator: boolean): ArtifactPage {
    if (json == null) {
        return json;
    }
    return {

        'data': ((json['data'] as Array<any>).map(ArtifactFromJSON)),
        'pagination': PaginationFromJSON(json['pagination']),
    };
}

export function ArtifactPageToJSON(json: any): ArtifactPage {
    return ArtifactPageToJSONTyped(json, false);
}

export function ArtifactPageToJSONTyped(value?: ArtifactPage | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'data': ((value['data'] as Array<any>).map(ArtifactToJSON)),
        'pagination': PaginationToJSON(value['pagination']),
    };
}
