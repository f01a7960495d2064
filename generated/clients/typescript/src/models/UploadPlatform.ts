/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * What the uploader ran the program on.
 * @export
 */
export const UploadPlatform = {
    Linux: 'linux',
    Windows: 'windows',
    Mac: 'mac',
    Bsd: 'bsd',
} as const;
export type UploadPlatform = typeof UploadPlatform[keyof typeof UploadPlatform];


export function instanceOfUploadPlatform(value: any): boolean {
    for (const key in UploadPlatform) {
        if (Object.prototype.hasOwnProperty.call(UploadPlatform, key)) {
            if (UploadPlatform[key as keyof typeof UploadPlatform] === value) {
                return true;
            }
        }
    }
    return false;
}

export function UploadPlatformFromJSON(json: any): UploadPlatform {
    return UploadPlatformFromJSONTyped(json, false);
}

export function UploadPlatformFromJSONTyped(json: any, ignoreDiscriminator: boolean): UploadPlatform {
    return json as UploadPlatform;
}

export function UploadPlatformToJSON(value?: UploadPlatform | null): any {
    return value as any;
}

export function UploadPlatformToJSONTyped(value: any, ignoreDiscriminator: boolean): UploadPlatform {
    return value as UploadPlatform;
}
