/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const ArtifactType = {
    BuildLog: 'build_log',
    SampleOutput: 'sample_output',
    ExpectedOutput: 'expected_output',
    ActualOutput: 'actual_output',
    Diff: 'diff',
    MediaInfo: 'media_info',
    Binary: 'binary',
    Coredump: 'coredump',
    CombinedStdout: 'combined_stdout',
} as const;
export type ArtifactType = typeof ArtifactType[keyof typeof ArtifactType];


export function instanceOfArtifactType(value: any): boolean {
    for (const key in ArtifactType) {
        if (Object.prototype.hasOwnProperty.call(ArtifactType, key)) {
            if (ArtifactType[key as keyof typeof ArtifactType] === value) {
                return true;
            }
        }
    }
    return false;
}

export function ArtifactTypeFromJSON(json: any): ArtifactType {
    return ArtifactTypeFromJSONTyped(json, false);
}

export function ArtifactTypeFromJSONTyped(json: any, ignoreDiscriminator: boolean): ArtifactType {
    return json as ArtifactType;
}

export function ArtifactTypeToJSON(value?: ArtifactType | null): any {
    return value as any;
}

export function ArtifactTypeToJSONTyped(value: any, ignoreDiscriminator: boolean): ArtifactType {
    return value as ArtifactType;
}
