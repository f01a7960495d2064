/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const QueueStatus = {
    Queued: 'queued',
    Running: 'running',
} as const;
export type QueueStatus = typeof QueueStatus[keyof typeof QueueStatus];


export function instanceOfQueueStatus(value: any): boolean {
    for (const key in QueueStatus) {
        if (Object.prototype.hasOwnProperty.call(QueueStatus, key)) {
            if (QueueStatus[key as keyof typeof QueueStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function QueueStatusFromJSON(json: any): QueueStatus {
    return QueueStatusFromJSONTyped(json, false);
}

export function QueueStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): QueueStatus {
    return json as QueueStatus;
}

export function QueueStatusToJSON(value?: QueueStatus | null): any {
    return value as any;
}

export function QueueStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): QueueStatus {
    return value as QueueStatus;
}
