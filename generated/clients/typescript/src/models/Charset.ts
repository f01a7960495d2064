/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * What bytes are read as to become text.
 * @export
 */
export const Charset = {
    Utf8: 'utf-8',
    Windows1252: 'windows-1252',
} as const;
export type Charset = typeof Charset[keyof typeof Charset];


export function instanceOfCharset(value: any): boolean {
    for (const key in Charset) {
        if (Object.prototype.hasOwnProperty.call(Charset, key)) {
            if (Charset[key as keyof typeof Charset] === value) {
                return true;
            }
        }
    }
    return false;
}

export function CharsetFromJSON(json: any): Charset {
    return CharsetFromJSONTyped(json, false);
}

export function CharsetFromJSONTyped(json: any, ignoreDiscriminator: boolean): Charset {
    return json as Charset;
}

export function CharsetToJSON(value?: Charset | null): any {
    return value as any;
}

export function CharsetToJSONTyped(value: any, ignoreDiscriminator: boolean): Charset {
    return value as Charset;
}
