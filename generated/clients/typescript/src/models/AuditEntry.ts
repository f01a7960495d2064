/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import { mapValues, parseDate, parseDateTime, serializeDate, serializeDateTime } from '../runtime.js';
/**
 * One change, and who made it.
 * @export
 * @interface AuditEntry
 */
export interface AuditEntry {
    /**
     *
     */
    id: number;
    /**
     *
     */
    at: Date;
    /**
     * Null: the server itself, or the command line.
     */
    actorId: number | null;
    /**
     *
     */
    actorName: string | null;
    /**
     *
     */
    tokenId: number | null;
    /**
     * The `operationId`, or the command.
     */
    action: string;
    /**
     *
     */
    objectType: string;
    /**
     *
     */
    objectId: string;
    /**
     * Where the request came from.
     */
    address: string | null;
    /**
     *
     */
    requestId: string | null;
    /**
     *
     */
    oldValue: string | null;
    /**
     *
     */
    newValue: string | null;
}

/**
 * Check if a given object implements the AuditEntry interface.
 */
export function instanceOfAuditEntry(value: object): value is AuditEntry {
    if (!('id' in value) || value['id'] === undefined) return false;
    if (!('at' in value) || value['at'] === undefined) return false;
    if ((!('actorId' in (value as Record<string, any>)) && !('actor_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['actorId'] === undefined && (value as Record<string, any>)['actor_id'] === undefined)) return false;
    if ((!('actorName' in (value as Record<string, any>)) && !('actor_name' in (value as Record<string, any>))) || ((value as Record<string, any>)['actorName'] === undefined && (value as Record<string, any>)['actor_name'] === undefined)) return false;
    if ((!('tokenId' in (value as Record<string, any>)) && !('token_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['tokenId'] === undefined && (value as Record<string, any>)['token_id'] === undefined)) return false;
    if (!('action' in value) || value['action'] === undefined) return false;
    if ((!('objectType' in (value as Record<string, any>)) && !('object_type' in (value as Record<string, any>))) || ((value as Record<string, any>)['objectType'] === undefined && (value as Record<string, any>)['object_type'] === undefined)) return false;
    if ((!('objectId' in (value as Record<string, any>)) && !('object_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['objectId'] === undefined && (value as Record<string, any>)['object_id'] === undefined)) return false;
    if (!('address' in value) || value['address'] === undefined) return false;
    if ((!('requestId' in (value as Record<string, any>)) && !('request_id' in (value as Record<string, any>))) || ((value as Record<string, any>)['requestId'] === undefined && (value as Record<string, any>)['request_id'] === undefined)) return false;
    if ((!('oldValue' in (value as Record<string, any>)) && !('old_value' in (value as Record<string, any>))) || ((value as Record<string, any>)['oldValue'] === undefined && (value as Record<string, any>)['old_value'] === undefined)) return false;
    if ((!('newValue' in (value as Record<string, any>)) && !('new_value' in (value as Record<string, any>))) || ((value as Record<string, any>)['newValue'] === undefined && (value as Record<string, any>)['new_value'] === undefined)) return false;
    return true;
}

export function AuditEntryFromJSON(json: any): AuditEntry {
    return AuditEntryFromJSONTyped(json, false);
}

export function AuditEntryFromJSONTyped(json: any, ignoreDiscriminator: boolean): AuditEntry {
    if (json == null) {
        return json;
    }
    return {

        'id': json['id'],
        'at': (json['at'] == null ? json['at'] : parseDateTime(json['at'])),
        'actorId': json['actor_id'],
        'actorName': json['actor_name'],
        'tokenId': json['token_id'],
        'action': json['action'],
        'objectType': json['object_type'],
        'objectId': json['object_id'],
        'address': json['address'],
        'requestId': json['request_id'],
        'oldValue': json['old_value'],
        'newValue': json['new_value'],
    };
}

export function AuditEntryToJSON(json: any): AuditEntry {
    return AuditEntryToJSONTyped(json, false);
}

export function AuditEntryToJSONTyped(value?: AuditEntry | null, ignoreDiscriminator: boolean = false): any {
    if (value == null) {
        return value;
    }

    return {

        'id': value['id'],
        'at': value['at'] == null ? value['at'] : serializeDateTime(value['at']),
        'actor_id': value['actorId'],
        'actor_name': value['actorName'],
        'token_id': value['tokenId'],
        'action': value['action'],
        'object_type': value['objectType'],
        'object_id': value['objectId'],
        'address': value['address'],
        'request_id': value['requestId'],
        'old_value': value['oldValue'],
        'new_value': value['newValue'],
    };
}
