/* tslint:disable */
/* eslint-disable */
// Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.

import * as runtime from '../runtime.js';
import {
    type Deleted,
    DeletedFromJSON,
    DeletedToJSON,
} from '../models/Deleted.js';
import {
    type ErrorResponse,
    ErrorResponseFromJSON,
    ErrorResponseToJSON,
} from '../models/ErrorResponse.js';
import {
    type FinalizeRequest,
    FinalizeRequestFromJSON,
    FinalizeRequestToJSON,
} from '../models/FinalizeRequest.js';
import {
    type FinalizedSample,
    FinalizedSampleFromJSON,
    FinalizedSampleToJSON,
} from '../models/FinalizedSample.js';
import {
    type LinkRequest,
    LinkRequestFromJSON,
    LinkRequestToJSON,
} from '../models/LinkRequest.js';
import {
    type LinkedSample,
    LinkedSampleFromJSON,
    LinkedSampleToJSON,
} from '../models/LinkedSample.js';
import {
    type QueuedSample,
    QueuedSampleFromJSON,
    QueuedSampleToJSON,
} from '../models/QueuedSample.js';
import {
    type QueuedSamplePage,
    QueuedSamplePageFromJSON,
    QueuedSamplePageToJSON,
} from '../models/QueuedSamplePage.js';

export interface DeleteQueuedSampleParameters {
    /**
     * The file that waits, by the id of its upload.
     */
    queuedId: number;
}

export interface FinalizeQueuedSampleParameters {
    /**
     * The file that waits, by the id of its upload.
     */
    queuedId: number;
    /**
     *
     */
    finalizeRequest: FinalizeRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface GetQueuedSampleParameters {
    /**
     * The file that waits, by the id of its upload.
     */
    queuedId: number;
}

export interface LinkQueuedSampleParameters {
    /**
     * The file that waits, by the id of its upload.
     */
    queuedId: number;
    /**
     *
     */
    linkRequest: LinkRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface ListQueuedSamplesParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
}

export interface UploadSampleParameters {
    /**
     * The media file.
     */
    file: Blob;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

/**
 *
 */
export class UploadsApi extends runtime.BaseAPI {

    /**
     * Creates request options for deleteQueuedSample without sending the request
     */
    async deleteQueuedSampleRequestOpts(requestParameters: DeleteQueuedSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['queuedId'] == null) {
            throw new runtime.RequiredError(
                'queuedId',
                'Required parameter "queuedId" was null or undefined when calling deleteQueuedSample().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/queued-samples/{queued_id}`;
        urlPath = urlPath.replace('{queued_id}', encodeURIComponent(String(requestParameters['queuedId'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * For whoever uploaded it, and for admins. The file goes, too, unless a sample has the same content.
     * Remove a file that waits
     */
    async deleteQueuedSampleRaw(requestParameters: DeleteQueuedSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Deleted>> {
        const requestOptions = await this.deleteQueuedSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => DeletedFromJSON(jsonValue));
    }

    /**
     * For whoever uploaded it, and for admins. The file goes, too, unless a sample has the same content.
     * Remove a file that waits
     */
    async deleteQueuedSample(requestParameters: DeleteQueuedSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Deleted> {
        const response = await this.deleteQueuedSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for finalizeQueuedSample without sending the request
     */
    async finalizeQueuedSampleRequestOpts(requestParameters: FinalizeQueuedSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['queuedId'] == null) {
            throw new runtime.RequiredError(
                'queuedId',
                'Required parameter "queuedId" was null or undefined when calling finalizeQueuedSample().'
            );
        }

        if (requestParameters['finalizeRequest'] == null) {
            throw new runtime.RequiredError(
                'finalizeRequest',
                'Required parameter "finalizeRequest" was null or undefined when calling finalizeQueuedSample().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['idempotencyKey'] != null) {
            headerParameters['Idempotency-Key'] = String(requestParameters['idempotencyKey']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/queued-samples/{queued_id}/finalize`;
        urlPath = urlPath.replace('{queued_id}', encodeURIComponent(String(requestParameters['queuedId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: FinalizeRequestToJSON(requestParameters['finalizeRequest']),
        };
    }

    /**
     * With what is known of it. The uploader stays the one who uploaded it.
     * Make a sample of a file that waits
     */
    async finalizeQueuedSampleRaw(requestParameters: FinalizeQueuedSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<FinalizedSample>> {
        const requestOptions = await this.finalizeQueuedSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => FinalizedSampleFromJSON(jsonValue));
    }

    /**
     * With what is known of it. The uploader stays the one who uploaded it.
     * Make a sample of a file that waits
     */
    async finalizeQueuedSample(requestParameters: FinalizeQueuedSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<FinalizedSample> {
        const response = await this.finalizeQueuedSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getQueuedSample without sending the request
     */
    async getQueuedSampleRequestOpts(requestParameters: GetQueuedSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['queuedId'] == null) {
            throw new runtime.RequiredError(
                'queuedId',
                'Required parameter "queuedId" was null or undefined when calling getQueuedSample().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/queued-samples/{queued_id}`;
        urlPath = urlPath.replace('{queued_id}', encodeURIComponent(String(requestParameters['queuedId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * Another\'s is a 404, unless the caller is an admin.
     * A file that waits
     */
    async getQueuedSampleRaw(requestParameters: GetQueuedSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<QueuedSample>> {
        const requestOptions = await this.getQueuedSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => QueuedSampleFromJSON(jsonValue));
    }

    /**
     * Another\'s is a 404, unless the caller is an admin.
     * A file that waits
     */
    async getQueuedSample(requestParameters: GetQueuedSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<QueuedSample> {
        const response = await this.getQueuedSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for linkQueuedSample without sending the request
     */
    async linkQueuedSampleRequestOpts(requestParameters: LinkQueuedSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['queuedId'] == null) {
            throw new runtime.RequiredError(
                'queuedId',
                'Required parameter "queuedId" was null or undefined when calling linkQueuedSample().'
            );
        }

        if (requestParameters['linkRequest'] == null) {
            throw new runtime.RequiredError(
                'linkRequest',
                'Required parameter "linkRequest" was null or undefined when calling linkQueuedSample().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (requestParameters['idempotencyKey'] != null) {
            headerParameters['Idempotency-Key'] = String(requestParameters['idempotencyKey']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/queued-samples/{queued_id}/link`;
        urlPath = urlPath.replace('{queued_id}', encodeURIComponent(String(requestParameters['queuedId'])));

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: LinkRequestToJSON(requestParameters['linkRequest']),
        };
    }

    /**
     * As a file that belongs to it, such as an index. For the sample\'s uploader and for admins and contributors.
     * Attach a file that waits to a sample
     */
    async linkQueuedSampleRaw(requestParameters: LinkQueuedSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<LinkedSample>> {
        const requestOptions = await this.linkQueuedSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => LinkedSampleFromJSON(jsonValue));
    }

    /**
     * As a file that belongs to it, such as an index. For the sample\'s uploader and for admins and contributors.
     * Attach a file that waits to a sample
     */
    async linkQueuedSample(requestParameters: LinkQueuedSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<LinkedSample> {
        const response = await this.linkQueuedSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listQueuedSamples without sending the request
     */
    async listQueuedSamplesRequestOpts(requestParameters: ListQueuedSamplesParameters): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/queued-samples`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * By id. One\'s own; an admin sees everybody\'s.
     * List files that wait
     */
    async listQueuedSamplesRaw(requestParameters: ListQueuedSamplesParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<QueuedSamplePage>> {
        const requestOptions = await this.listQueuedSamplesRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => QueuedSamplePageFromJSON(jsonValue));
    }

    /**
     * By id. One\'s own; an admin sees everybody\'s.
     * List files that wait
     */
    async listQueuedSamples(requestParameters: ListQueuedSamplesParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<QueuedSamplePage> {
        const response = await this.listQueuedSamplesRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for uploadSample without sending the request
     */
    async uploadSampleRequestOpts(requestParameters: UploadSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['file'] == null) {
            throw new runtime.RequiredError(
                'file',
                'Required parameter "file" was null or undefined when calling uploadSample().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        if (requestParameters['idempotencyKey'] != null) {
            headerParameters['Idempotency-Key'] = String(requestParameters['idempotencyKey']);
        }

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }
        const consumes: runtime.Consume[] = [
            { contentType: 'multipart/form-data' },
        ];
        // @ts-ignore: canConsumeForm may be unused
        const canConsumeForm = runtime.canConsumeForm(consumes);

        let formParams: { append(param: string, value: any): any };
        let useForm = false;
        // use FormData to transmit files using content-type "multipart/form-data"
        useForm = canConsumeForm;
        if (useForm) {
            formParams = new FormData();
        } else {
            formParams = new URLSearchParams();
        }

        if (requestParameters['file'] != null) {
            formParams.append('file', requestParameters['file'] as any);
        }


        let urlPath = `/samples/upload`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: formParams,
        };
    }

    /**
     * The part `file` of a form, with its name. It waits as a queued sample until it is finalized, linked to a sample, or removed. What is known already, as a sample or as somebody\'s queued sample, is a 409; `details` say which it is to those who may see it. A file whose name has a forbidden extension anywhere, or whose content is of a forbidden kind, is a 403.
     * Upload a media file
     */
    async uploadSampleRaw(requestParameters: UploadSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<QueuedSample>> {
        const requestOptions = await this.uploadSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => QueuedSampleFromJSON(jsonValue));
    }

    /**
     * The part `file` of a form, with its name. It waits as a queued sample until it is finalized, linked to a sample, or removed. What is known already, as a sample or as somebody\'s queued sample, is a 409; `details` say which it is to those who may see it. A file whose name has a forbidden extension anywhere, or whose content is of a forbidden kind, is a 403.
     * Upload a media file
     */
    async uploadSample(requestParameters: UploadSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<QueuedSample> {
        const response = await this.uploadSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
