/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * What can keep a run from being tested.
 * @export
 */
export const InfraErrorType = {
    Queue: 'queue',
    VmProvisioning: 'vm_provisioning',
    Checkout: 'checkout',
    Merge: 'merge',
    Build: 'build',
    Worker: 'worker',
    WebServer: 'web_server',
    Storage: 'storage',
} as const;
export type InfraErrorType = typeof InfraErrorType[keyof typeof InfraErrorType];


export function instanceOfInfraErrorType(value: any): boolean {
    for (const key in InfraErrorType) {
        if (Object.prototype.hasOwnProperty.call(InfraErrorType, key)) {
            if (InfraErrorType[key as keyof typeof InfraErrorType] === value) {
                return true;
            }
        }
    }
    return false;
}

export function InfraErrorTypeFromJSON(json: any): InfraErrorType {
    return InfraErrorTypeFromJSONTyped(json, false);
}

export function InfraErrorTypeFromJSONTyped(json: any, ignoreDiscriminator: boolean): InfraErrorType {
    return json as InfraErrorType;
}

export function InfraErrorTypeToJSON(value?: InfraErrorType | null): any {
    return value as any;
}

export function InfraErrorTypeToJSONTyped(value: any, ignoreDiscriminator: boolean): InfraErrorType {
    return value as InfraErrorType;
}
