/* tslint:disable */
/* eslint-disable */
export * from './ArtifactsApi.js';
export * from './AuditApi.js';
export * from './AuthApi.js';
export * from './BaselinesApi.js';
export * from './ErrorsApi.js';
export * from './ExternalApi.js';
export * from './FilesApi.js';
export * from './LogsApi.js';
export * from './RegressionTestsApi.js';
export * from './ResultsApi.js';
export * from './RunsApi.js';
export * from './SamplesApi.js';
export * from './SystemApi.js';
export * from './UploadsApi.js';
export * from './WorkersApi.js';
