/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.


/**
 * How a sample is fed to the program.
 * @export
 */
export const InputType = {
    File: 'file',
    Stdin: 'stdin',
    Udp: 'udp',
} as const;
export type InputType = typeof InputType[keyof typeof InputType];


export function instanceOfInputType(value: any): boolean {
    for (const key in InputType) {
        if (Object.prototype.hasOwnProperty.call(InputType, key)) {
            if (InputType[key as keyof typeof InputType] === value) {
                return true;
            }
        }
    }
    return false;
}

export function InputTypeFromJSON(json: any): InputType {
    return InputTypeFromJSONTyped(json, false);
}

export function InputTypeFromJSONTyped(json: any, ignoreDiscriminator: boolean): InputType {
    return json as InputType;
}

export function InputTypeToJSON(value?: InputType | null): any {
    return value as any;
}

export function InputTypeToJSONTyped(value: any, ignoreDiscriminator: boolean): InputType {
    return value as InputType;
}
