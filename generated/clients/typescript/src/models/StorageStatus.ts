/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * `ok`: the file store has the file. `missing`: it has not. `degraded`: it could not be asked.
 * @export
 */
export const StorageStatus = {
    Ok: 'ok',
    Degraded: 'degraded',
    Missing: 'missing',
} as const;
export type StorageStatus = typeof StorageStatus[keyof typeof StorageStatus];


export function instanceOfStorageStatus(value: any): boolean {
    for (const key in StorageStatus) {
        if (Object.prototype.hasOwnProperty.call(StorageStatus, key)) {
            if (StorageStatus[key as keyof typeof StorageStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function StorageStatusFromJSON(json: any): StorageStatus {
    return StorageStatusFromJSONTyped(json, false);
}

export function StorageStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): StorageStatus {
    return json as StorageStatus;
}

export function StorageStatusToJSON(value?: StorageStatus | null): any {
    return value as any;
}

export function StorageStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): StorageStatus {
    return value as StorageStatus;
}
