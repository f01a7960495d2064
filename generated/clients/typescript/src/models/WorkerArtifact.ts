/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const WorkerArtifact = {
    Binary: 'binary',
    Coredump: 'coredump',
    CombinedStdout: 'combined_stdout',
} as const;
export type WorkerArtifact = typeof WorkerArtifact[keyof typeof WorkerArtifact];


export function instanceOfWorkerArtifact(value: any): boolean {
    for (const key in WorkerArtifact) {
        if (Object.prototype.hasOwnProperty.call(WorkerArtifact, key)) {
            if (WorkerArtifact[key as keyof typeof WorkerArtifact] === value) {
                return true;
            }
        }
    }
    return false;
}

export function WorkerArtifactFromJSON(json: any): WorkerArtifact {
    return WorkerArtifactFromJSONTyped(json, false);
}

export function WorkerArtifactFromJSONTyped(json: any, ignoreDiscriminator: boolean): WorkerArtifact {
    return json as WorkerArtifact;
}

export function WorkerArtifactToJSON(value?: WorkerArtifact | null): any {
    return value as any;
}

export function WorkerArtifactToJSONTyped(value: any, ignoreDiscriminator: boolean): WorkerArtifact {
    return value as WorkerArtifact;
}
