/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';

export interface DownloadFileParameters {
    /**
     * The file, the time at which the URL dies, and the server's signature.
     */
    signed: string;
    /**
     * The bytes wanted, as in RFC 9110; more than one range gets the whole file.
     */
    range?: string;
    /**
     * The `ETag` the client has already; the reply is then a 304.
     */
    ifNoneMatch?: string;
    /**
     * A part only if the file still has this `ETag`, else all of it.
     */
    ifRange?: string;
}

/**
 *
 */
export class FilesApi extends runtime.BaseAPI {

    /**
     * Creates request options for downloadFile without sending the request
     */
    async downloadFileRequestOpts(requestParameters: DownloadFileParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['signed'] == null) {
            throw new runtime.RequiredError(
                'signed',
                'Required parameter "signed" was null or undefined when calling downloadFile().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (requestParameters['range'] != null) {
            headerParameters['Range'] = String(requestParameters['range']);
        }

        if (requestParameters['ifNoneMatch'] != null) {
            headerParameters['If-None-Match'] = String(requestParameters['ifNoneMatch']);
        }

        if (requestParameters['ifRange'] != null) {
            headerParameters['If-Range'] = String(requestParameters['ifRange']);
        }


        let urlPath = `/files/{signed}`;
        urlPath = urlPath.replace('{signed}', encodeURIComponent(String(requestParameters['signed'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * What a `download_url` of this API leads to where files are kept in a local folder. The URL needs no token and dies within 15 minutes.
     * A file, by a signed URL
     */
    async downloadFileRaw(requestParameters: DownloadFileParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<runtime.HttpFile>> {
        const requestOptions = await this.downloadFileRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.BlobApiResponse(response);
    }

    /**
     * What a `download_url` of this API leads to where files are kept in a local folder. The URL needs no token and dies within 15 minutes.
     * A file, by a signed URL
     */
    async downloadFile(requestParameters: DownloadFileParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.HttpFile> {
        const response = await this.downloadFileRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
