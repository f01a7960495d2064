/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * `utf-8`: the content is text. `base64`: it is the bytes.
 * @export
 */
export const ContentEncoding = {
    Utf8: 'utf-8',
    Base64: 'base64',
} as const;
export type ContentEncoding = typeof ContentEncoding[keyof typeof ContentEncoding];


export function instanceOfContentEncoding(value: any): boolean {
    for (const key in ContentEncoding) {
        if (Object.prototype.hasOwnProperty.call(ContentEncoding, key)) {
            if (ContentEncoding[key as keyof typeof ContentEncoding] === value) {
                return true;
            }
        }
    }
    return false;
}

export function ContentEncodingFromJSON(json: any): ContentEncoding {
    return ContentEncodingFromJSONTyped(json, false);
}

export function ContentEncodingFromJSONTyped(json: any, ignoreDiscriminator: boolean): ContentEncoding {
    return json as ContentEncoding;
}

export function ContentEncodingToJSON(value?: ContentEncoding | null): any {
    return value as any;
}

export function ContentEncodingToJSONTyped(value: any, ignoreDiscriminator: boolean): ContentEncoding {
    return value as ContentEncoding;
}
