/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 *
 * @export
 */
export const BaselineApprovalStatus = {
    Approved: 'approved',
    Undone: 'undone',
} as const;
export type BaselineApprovalStatus = typeof BaselineApprovalStatus[keyof typeof BaselineApprovalStatus];


export function instanceOfBaselineApprovalStatus(value: any): boolean {
    for (const key in BaselineApprovalStatus) {
        if (Object.prototype.hasOwnProperty.call(BaselineApprovalStatus, key)) {
            if (BaselineApprovalStatus[key as keyof typeof BaselineApprovalStatus] === value) {
                return true;
            }
        }
    }
    return false;
}

export function BaselineApprovalStatusFromJSON(json: any): BaselineApprovalStatus {
    return BaselineApprovalStatusFromJSONTyped(json, false);
}

export function BaselineApprovalStatusFromJSONTyped(json: any, ignoreDiscriminator: boolean): BaselineApprovalStatus {
    return json as BaselineApprovalStatus;
}

export function BaselineApprovalStatusToJSON(value?: BaselineApprovalStatus | null): any {
    return value as any;
}

export function BaselineApprovalStatusToJSONTyped(value: any, ignoreDiscriminator: boolean): BaselineApprovalStatus {
    return value as BaselineApprovalStatus;
}
