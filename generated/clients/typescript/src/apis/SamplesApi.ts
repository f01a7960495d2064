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
    type Platform,
    PlatformFromJSON,
    PlatformToJSON,
} from '../models/Platform.js';
import {
    type ResultStatus,
    ResultStatusFromJSON,
    ResultStatusToJSON,
} from '../models/ResultStatus.js';
import {
    type Sample,
    SampleFromJSON,
    SampleToJSON,
} from '../models/Sample.js';
import {
    type SampleDeleted,
    SampleDeletedFromJSON,
    SampleDeletedToJSON,
} from '../models/SampleDeleted.js';
import {
    type SampleDetails,
    SampleDetailsFromJSON,
    SampleDetailsToJSON,
} from '../models/SampleDetails.js';
import {
    type SampleHistoryPage,
    SampleHistoryPageFromJSON,
    SampleHistoryPageToJSON,
} from '../models/SampleHistoryPage.js';
import {
    type SamplePage,
    SamplePageFromJSON,
    SamplePageToJSON,
} from '../models/SamplePage.js';
import {
    type SampleStatus,
    SampleStatusFromJSON,
    SampleStatusToJSON,
} from '../models/SampleStatus.js';
import {
    type SampleUpdateRequest,
    SampleUpdateRequestFromJSON,
    SampleUpdateRequestToJSON,
} from '../models/SampleUpdateRequest.js';
import {
    type SampleUpdated,
    SampleUpdatedFromJSON,
    SampleUpdatedToJSON,
} from '../models/SampleUpdated.js';
import {
    type StoredFile,
    StoredFileFromJSON,
    StoredFileToJSON,
} from '../models/StoredFile.js';
import {
    type Tag,
    TagFromJSON,
    TagToJSON,
} from '../models/Tag.js';
import {
    type TagCreateRequest,
    TagCreateRequestFromJSON,
    TagCreateRequestToJSON,
} from '../models/TagCreateRequest.js';
import {
    type TagPage,
    TagPageFromJSON,
    TagPageToJSON,
} from '../models/TagPage.js';

export interface CreateTagParameters {
    /**
     *
     */
    tagCreateRequest: TagCreateRequest;
    /**
     * Makes the request safe to repeat: for 24 hours the same key with the
     * same body gets the stored reply, and with another body a 422. A second
     * request with the key, while the first is still running, waits for it
     * and gets its reply.
     *
     */
    idempotencyKey?: string;
}

export interface DeleteSampleParameters {
    /**
     * The sample.
     */
    sampleId: number;
}

export interface DeleteSampleExtraFileParameters {
    /**
     * The sample.
     */
    sampleId: number;
    /**
     * The extra file, as `GET /samples/{sample_id}/details` lists it.
     */
    extraId: number;
}

export interface DownloadSampleParameters {
    /**
     * The sample.
     */
    sampleId: number;
}

export interface DownloadSampleExtraFileParameters {
    /**
     * The sample.
     */
    sampleId: number;
    /**
     * The extra file, as `GET /samples/{sample_id}/details` lists it.
     */
    extraId: number;
}

export interface DownloadSampleMediaInfoParameters {
    /**
     * The sample.
     */
    sampleId: number;
}

export interface GetSampleParameters {
    /**
     * The sample.
     */
    sampleId: number;
}

export interface GetSampleDetailsParameters {
    /**
     * The sample.
     */
    sampleId: number;
}

export interface GetSampleHistoryParameters {
    /**
     * The sample.
     */
    sampleId: number;
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
    /**
     * Only this test; one of another sample is a 422.
     */
    regressionTestId?: number;
    /**
     * Only results of this status.
     */
    status?: ResultStatus;
    /**
     * Only runs of this branch, exactly.
     */
    branch?: string;
    /**
     * Only runs on this platform.
     */
    platform?: Platform;
    /**
     * Only runs created at this time or later. After `created_before` it is a 422.
     */
    createdAfter?: Date;
    /**
     * Only runs created at this time or earlier. A whole second stands for
     * all of it, since replies show no fractions.
     *
     */
    createdBefore?: Date;
}

export interface ListSamplesParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
    /**
     * Only samples with this in their name, in any letter case.
     */
    name?: string;
    /**
     * Only samples with this extension.
     */
    extension?: string;
    /**
     * Only the sample of this content.
     */
    sha256?: string;
    /**
     * Only samples with this tag, in any letter case.
     */
    tag?: string;
    /**
     * `active`: only samples of an active test; `inactive`: only the others.
     */
    status?: SampleStatus;
}

export interface ListTagsParameters {
    /**
     * The size of the page.
     */
    limit?: number;
    /**
     * How many entries to leave out.
     */
    offset?: number;
}

export interface UpdateSampleParameters {
    /**
     * The sample.
     */
    sampleId: number;
    /**
     *
     */
    sampleUpdateRequest: SampleUpdateRequest;
}

/**
 *
 */
export class SamplesApi extends runtime.BaseAPI {

    /**
     * Creates request options for createTag without sending the request
     */
    async createTagRequestOpts(requestParameters: CreateTagParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['tagCreateRequest'] == null) {
            throw new runtime.RequiredError(
                'tagCreateRequest',
                'Required parameter "tagCreateRequest" was null or undefined when calling createTag().'
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

        let urlPath = `/tags`;

        return {
            path: urlPath,
            method: 'POST',
            headers: headerParameters,
            query: queryParameters,
            body: TagCreateRequestToJSON(requestParameters['tagCreateRequest']),
        };
    }

    /**
     * A name that is taken is a 409. Samples get tags with `PATCH /samples/{sample_id}`.
     * Make a tag
     */
    async createTagRaw(requestParameters: CreateTagParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Tag>> {
        const requestOptions = await this.createTagRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => TagFromJSON(jsonValue));
    }

    /**
     * A name that is taken is a 409. Samples get tags with `PATCH /samples/{sample_id}`.
     * Make a tag
     */
    async createTag(requestParameters: CreateTagParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Tag> {
        const response = await this.createTagRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for deleteSample without sending the request
     */
    async deleteSampleRequestOpts(requestParameters: DeleteSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling deleteSample().'
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

        let urlPath = `/samples/{sample_id}`;
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * With its files, its upload record and its tags; what runs have made of it stays in their history. The files go last, so one that cannot be removed now may stay behind without a sample. A sample that a regression test uses stays: 409.
     * Remove a sample
     */
    async deleteSampleRaw(requestParameters: DeleteSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<SampleDeleted>> {
        const requestOptions = await this.deleteSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => SampleDeletedFromJSON(jsonValue));
    }

    /**
     * With its files, its upload record and its tags; what runs have made of it stays in their history. The files go last, so one that cannot be removed now may stay behind without a sample. A sample that a regression test uses stays: 409.
     * Remove a sample
     */
    async deleteSample(requestParameters: DeleteSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<SampleDeleted> {
        const response = await this.deleteSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for deleteSampleExtraFile without sending the request
     */
    async deleteSampleExtraFileRequestOpts(requestParameters: DeleteSampleExtraFileParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling deleteSampleExtraFile().'
            );
        }

        if (requestParameters['extraId'] == null) {
            throw new runtime.RequiredError(
                'extraId',
                'Required parameter "extraId" was null or undefined when calling deleteSampleExtraFile().'
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

        let urlPath = `/samples/{sample_id}/extra-files/{extra_id}`;
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));
        urlPath = urlPath.replace('{extra_id}', encodeURIComponent(String(requestParameters['extraId'])));

        return {
            path: urlPath,
            method: 'DELETE',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The file goes with its row, and cannot be brought back. The sample and its tests stay as they are.
     * Remove a file that belongs to a sample
     */
    async deleteSampleExtraFileRaw(requestParameters: DeleteSampleExtraFileParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Deleted>> {
        const requestOptions = await this.deleteSampleExtraFileRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => DeletedFromJSON(jsonValue));
    }

    /**
     * The file goes with its row, and cannot be brought back. The sample and its tests stay as they are.
     * Remove a file that belongs to a sample
     */
    async deleteSampleExtraFile(requestParameters: DeleteSampleExtraFileParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Deleted> {
        const response = await this.deleteSampleExtraFileRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for downloadSample without sending the request
     */
    async downloadSampleRequestOpts(requestParameters: DownloadSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling downloadSample().'
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

        let urlPath = `/samples/{sample_id}/download`;
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * A link that works for some minutes and needs no token: presigned where the files are in S3 or GCS, else of this server.
     * Where the media file of a sample is
     */
    async downloadSampleRaw(requestParameters: DownloadSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<StoredFile>> {
        const requestOptions = await this.downloadSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => StoredFileFromJSON(jsonValue));
    }

    /**
     * A link that works for some minutes and needs no token: presigned where the files are in S3 or GCS, else of this server.
     * Where the media file of a sample is
     */
    async downloadSample(requestParameters: DownloadSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<StoredFile> {
        const response = await this.downloadSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for downloadSampleExtraFile without sending the request
     */
    async downloadSampleExtraFileRequestOpts(requestParameters: DownloadSampleExtraFileParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling downloadSampleExtraFile().'
            );
        }

        if (requestParameters['extraId'] == null) {
            throw new runtime.RequiredError(
                'extraId',
                'Required parameter "extraId" was null or undefined when calling downloadSampleExtraFile().'
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

        let urlPath = `/samples/{sample_id}/extra-files/{extra_id}/download`;
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));
        urlPath = urlPath.replace('{extra_id}', encodeURIComponent(String(requestParameters['extraId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * A link that works for some minutes and needs no token. The extra files of a sample are in `GET /samples/{sample_id}/details`.
     * Where a file that belongs to a sample is
     */
    async downloadSampleExtraFileRaw(requestParameters: DownloadSampleExtraFileParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<StoredFile>> {
        const requestOptions = await this.downloadSampleExtraFileRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => StoredFileFromJSON(jsonValue));
    }

    /**
     * A link that works for some minutes and needs no token. The extra files of a sample are in `GET /samples/{sample_id}/details`.
     * Where a file that belongs to a sample is
     */
    async downloadSampleExtraFile(requestParameters: DownloadSampleExtraFileParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<StoredFile> {
        const response = await this.downloadSampleExtraFileRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for downloadSampleMediaInfo without sending the request
     */
    async downloadSampleMediaInfoRequestOpts(requestParameters: DownloadSampleMediaInfoParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling downloadSampleMediaInfo().'
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

        let urlPath = `/samples/{sample_id}/media-info/download`;
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * A link that works for some minutes and needs no token. 404 also where no report was made of the sample.
     * Where the MediaInfo report of a sample is
     */
    async downloadSampleMediaInfoRaw(requestParameters: DownloadSampleMediaInfoParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<StoredFile>> {
        const requestOptions = await this.downloadSampleMediaInfoRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => StoredFileFromJSON(jsonValue));
    }

    /**
     * A link that works for some minutes and needs no token. 404 also where no report was made of the sample.
     * Where the MediaInfo report of a sample is
     */
    async downloadSampleMediaInfo(requestParameters: DownloadSampleMediaInfoParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<StoredFile> {
        const response = await this.downloadSampleMediaInfoRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getSample without sending the request
     */
    async getSampleRequestOpts(requestParameters: GetSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling getSample().'
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

        let urlPath = `/samples/{sample_id}`;
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * What the lists have of it, too. `GET /samples/{sample_id}/details` tells who uploaded it and which files belong to it.
     * One sample
     */
    async getSampleRaw(requestParameters: GetSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<Sample>> {
        const requestOptions = await this.getSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => SampleFromJSON(jsonValue));
    }

    /**
     * What the lists have of it, too. `GET /samples/{sample_id}/details` tells who uploaded it and which files belong to it.
     * One sample
     */
    async getSample(requestParameters: GetSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<Sample> {
        const response = await this.getSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getSampleDetails without sending the request
     */
    async getSampleDetailsRequestOpts(requestParameters: GetSampleDetailsParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling getSampleDetails().'
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

        let urlPath = `/samples/{sample_id}/details`;
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * With what its uploader said, the files that belong to it, and what MediaInfo found in it.
     * All that is known of a sample
     */
    async getSampleDetailsRaw(requestParameters: GetSampleDetailsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<SampleDetails>> {
        const requestOptions = await this.getSampleDetailsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => SampleDetailsFromJSON(jsonValue));
    }

    /**
     * With what its uploader said, the files that belong to it, and what MediaInfo found in it.
     * All that is known of a sample
     */
    async getSampleDetails(requestParameters: GetSampleDetailsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<SampleDetails> {
        const response = await this.getSampleDetailsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for getSampleHistory without sending the request
     */
    async getSampleHistoryRequestOpts(requestParameters: GetSampleHistoryParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling getSampleHistory().'
            );
        }

        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        if (requestParameters['regressionTestId'] != null) {
            queryParameters['regression_test_id'] = requestParameters['regressionTestId'];
        }

        if (requestParameters['status'] != null) {
            queryParameters['status'] = requestParameters['status'];
        }

        if (requestParameters['branch'] != null) {
            queryParameters['branch'] = requestParameters['branch'];
        }

        if (requestParameters['platform'] != null) {
            queryParameters['platform'] = requestParameters['platform'];
        }

        if (requestParameters['createdAfter'] != null) {
            queryParameters['created_after'] = runtime.serializeDateTime(requestParameters['createdAfter'] as any);
        }

        if (requestParameters['createdBefore'] != null) {
            queryParameters['created_before'] = runtime.serializeDateTime(requestParameters['createdBefore'] as any);
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/samples/{sample_id}/history`;
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * The newest run first, then by test id. Each filter is exact over the whole history. A test that a run selected and that has no result is `not_started`.
     * How the tests of a sample went, run by run
     */
    async getSampleHistoryRaw(requestParameters: GetSampleHistoryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<SampleHistoryPage>> {
        const requestOptions = await this.getSampleHistoryRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => SampleHistoryPageFromJSON(jsonValue));
    }

    /**
     * The newest run first, then by test id. Each filter is exact over the whole history. A test that a run selected and that has no result is `not_started`.
     * How the tests of a sample went, run by run
     */
    async getSampleHistory(requestParameters: GetSampleHistoryParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<SampleHistoryPage> {
        const response = await this.getSampleHistoryRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listSamples without sending the request
     */
    async listSamplesRequestOpts(requestParameters: ListSamplesParameters): Promise<runtime.RequestOpts> {
        const queryParameters: any = {};

        if (requestParameters['limit'] != null) {
            queryParameters['limit'] = requestParameters['limit'];
        }

        if (requestParameters['offset'] != null) {
            queryParameters['offset'] = requestParameters['offset'];
        }

        if (requestParameters['name'] != null) {
            queryParameters['name'] = requestParameters['name'];
        }

        if (requestParameters['extension'] != null) {
            queryParameters['extension'] = requestParameters['extension'];
        }

        if (requestParameters['sha256'] != null) {
            queryParameters['sha256'] = requestParameters['sha256'];
        }

        if (requestParameters['tag'] != null) {
            queryParameters['tag'] = requestParameters['tag'];
        }

        if (requestParameters['status'] != null) {
            queryParameters['status'] = requestParameters['status'];
        }

        const headerParameters: runtime.HTTPHeaders = {};

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/samples`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * By id. All filters must hold at once.
     * List samples
     */
    async listSamplesRaw(requestParameters: ListSamplesParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<SamplePage>> {
        const requestOptions = await this.listSamplesRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => SamplePageFromJSON(jsonValue));
    }

    /**
     * By id. All filters must hold at once.
     * List samples
     */
    async listSamples(requestParameters: ListSamplesParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<SamplePage> {
        const response = await this.listSamplesRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for listTags without sending the request
     */
    async listTagsRequestOpts(requestParameters: ListTagsParameters): Promise<runtime.RequestOpts> {
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

        let urlPath = `/tags`;

        return {
            path: urlPath,
            method: 'GET',
            headers: headerParameters,
            query: queryParameters,
        };
    }

    /**
     * By name.
     * List tags
     */
    async listTagsRaw(requestParameters: ListTagsParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<TagPage>> {
        const requestOptions = await this.listTagsRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => TagPageFromJSON(jsonValue));
    }

    /**
     * By name.
     * List tags
     */
    async listTags(requestParameters: ListTagsParameters = {}, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<TagPage> {
        const response = await this.listTagsRaw(requestParameters, initOverrides);
        return await response.value();
    }

    /**
     * Creates request options for updateSample without sending the request
     */
    async updateSampleRequestOpts(requestParameters: UpdateSampleParameters): Promise<runtime.RequestOpts> {
        if (requestParameters['sampleId'] == null) {
            throw new runtime.RequiredError(
                'sampleId',
                'Required parameter "sampleId" was null or undefined when calling updateSample().'
            );
        }

        if (requestParameters['sampleUpdateRequest'] == null) {
            throw new runtime.RequiredError(
                'sampleUpdateRequest',
                'Required parameter "sampleUpdateRequest" was null or undefined when calling updateSample().'
            );
        }

        const queryParameters: any = {};

        const headerParameters: runtime.HTTPHeaders = {};

        headerParameters['Content-Type'] = 'application/json';

        if (this.configuration && this.configuration.accessToken) {
            const token = this.configuration.accessToken;
            const tokenString = await token("bearerAuth", []);

            if (tokenString) {
                headerParameters["Authorization"] = `Bearer ${tokenString}`;
            }
        }

        let urlPath = `/samples/{sample_id}`;
        urlPath = urlPath.replace('{sample_id}', encodeURIComponent(String(requestParameters['sampleId'])));

        return {
            path: urlPath,
            method: 'PATCH',
            headers: headerParameters,
            query: queryParameters,
            body: SampleUpdateRequestToJSON(requestParameters['sampleUpdateRequest']),
        };
    }

    /**
     * Only what the body names changes, all of it or nothing. `tags` replaces all tags. What its uploader said can only be set on a sample that was uploaded: on any other it is a 409.
     * Change what is said of a sample
     */
    async updateSampleRaw(requestParameters: UpdateSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<runtime.ApiResponse<SampleUpdated>> {
        const requestOptions = await this.updateSampleRequestOpts(requestParameters);
        const response = await this.request(requestOptions, initOverrides);

        return new runtime.JSONApiResponse(response, (jsonValue) => SampleUpdatedFromJSON(jsonValue));
    }

    /**
     * Only what the body names changes, all of it or nothing. `tags` replaces all tags. What its uploader said can only be set on a sample that was uploaded: on any other it is a 409.
     * Change what is said of a sample
     */
    async updateSample(requestParameters: UpdateSampleParameters, initOverrides?: RequestInit | runtime.InitOverrideFunction): Promise<SampleUpdated> {
        const response = await this.updateSampleRaw(requestParameters, initOverrides);
        return await response.value();
    }

}
