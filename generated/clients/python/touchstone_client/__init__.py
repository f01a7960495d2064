# coding: utf-8

# flake8: noqa

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


__version__ = "1.1.0"

# Define package exports
__all__ = [
    "ArtifactsApi",
    "AuditApi",
    "AuthApi",
    "BaselinesApi",
    "ErrorsApi",
    "ExternalApi",
    "FilesApi",
    "LogsApi",
    "RegressionTestsApi",
    "ResultsApi",
    "RunsApi",
    "SamplesApi",
    "SystemApi",
    "UploadsApi",
    "WorkersApi",
    "ApiResponse",
    "ApiClient",
    "Configuration",
    "OpenApiException",
    "ApiTypeError",
    "ApiValueError",
    "ApiKeyError",
    "ApiAttributeError",
    "ApiException",
    "BadRequestException",
    "UnauthorizedException",
    "ForbiddenException",
    "NotFoundException",
    "ConflictException",
    "PreconditionFailedException",
    "PayloadTooLargeException",
    "UnsupportedMediaTypeException",
    "RangeNotSatisfiableException",
    "UnprocessableEntityException",
    "TooManyRequestsException",
    "ServiceException",
    "AdoptedOutput",
    "AdoptedOutputs",
    "ApiTokenItem",
    "ApiTokenPage",
    "Artifact",
    "ArtifactPage",
    "ArtifactType",
    "AuditEntry",
    "AuditPage",
    "AuthToken",
    "BaselineApproval",
    "BaselineApprovalRequest",
    "BaselineApprovalStatus",
    "BaselineUndoRequest",
    "BaselineVariant",
    "BlockedUser",
    "BlockedUserCreateRequest",
    "BlockedUserDeleted",
    "BlockedUserPage",
    "Category",
    "CategoryCreateRequest",
    "CategoryPage",
    "CategoryUpdateRequest",
    "Charset",
    "ClaimedJob",
    "Comparison",
    "ContentEncoding",
    "CurrentUser",
    "CursorPagination",
    "Deleted",
    "Diff",
    "DiffDifference",
    "DiffFile",
    "DiffFormat",
    "DiffHunk",
    "DiffLine",
    "DiffLineKind",
    "DiffResult",
    "DiffStatus",
    "DiffSummary",
    "ErrorCode",
    "ErrorGrouping",
    "ErrorItem",
    "ErrorItemPage",
    "ErrorResponse",
    "ErrorSummaryBucket",
    "ErrorSummaryPage",
    "ErrorType",
    "ExternalResult",
    "ExternalResultCreate",
    "ExternalResultStatus",
    "FinalizeRequest",
    "FinalizedSample",
    "ForbiddenExtension",
    "ForbiddenExtensionCreateRequest",
    "ForbiddenExtensionDeleted",
    "ForbiddenExtensionPage",
    "GradingConfig",
    "GradingConfigCreate",
    "GradingConfigUpdate",
    "GradingLanguage",
    "HealthDependency",
    "HealthStatus",
    "InfraErrorType",
    "InputType",
    "Job",
    "JobClaim",
    "JobEnd",
    "JobFinish",
    "JobOutput",
    "JobProgress",
    "JobSample",
    "JobStage",
    "JobState",
    "JobTest",
    "LinkRequest",
    "LinkedSample",
    "LogLevel",
    "LogLine",
    "LogPage",
    "LogReceipt",
    "LogSource",
    "Maintenance",
    "MaintenanceState",
    "MaintenanceUpdateRequest",
    "NeededFile",
    "OutputCreateRequest",
    "OutputFile",
    "OutputFormat",
    "OutputStatus",
    "OutputType",
    "OutputUpdateRequest",
    "Pagination",
    "Platform",
    "ProgressEvent",
    "ProgressEventPage",
    "ProgressStatus",
    "QueueJob",
    "QueuePage",
    "QueueStatus",
    "QueuedSample",
    "QueuedSamplePage",
    "RegressionTest",
    "RegressionTestCreateRequest",
    "RegressionTestDetail",
    "RegressionTestOutput",
    "RegressionTestPage",
    "RegressionTestUpdateRequest",
    "ReportedOutput",
    "ResultReceipt",
    "ResultReport",
    "ResultStatus",
    "Role",
    "Run",
    "RunAction",
    "RunActionResult",
    "RunActionStatus",
    "RunCancelRequest",
    "RunConfig",
    "RunCreateRequest",
    "RunErrorType",
    "RunPage",
    "RunSample",
    "RunSampleOutput",
    "RunSamplePage",
    "RunSort",
    "RunStatus",
    "RunSummary",
    "Sample",
    "SampleDeleted",
    "SampleDetails",
    "SampleExtraFile",
    "SampleHistoryEntry",
    "SampleHistoryPage",
    "SamplePage",
    "SampleStatus",
    "SampleUpdateRequest",
    "SampleUpdated",
    "SampleUpload",
    "Scope",
    "Severity",
    "StorageStatus",
    "StoredFile",
    "Submission",
    "SubmissionDetail",
    "SubmissionStatus",
    "SystemAbout",
    "SystemHealth",
    "Tag",
    "TagCreateRequest",
    "TagPage",
    "TestDelta",
    "TestDeltaStatus",
    "TestType",
    "TokenCreateRequest",
    "TokenType",
    "UnifiedDiff",
    "UploadPlatform",
    "UploadedFile",
    "VariantCreateRequest",
    "WorkerArtifact",
]

# import apis into sdk package
from touchstone_client.api.artifacts_api import ArtifactsApi as ArtifactsApi
from touchstone_client.api.audit_api import AuditApi as AuditApi
from touchstone_client.api.auth_api import AuthApi as AuthApi
from touchstone_client.api.baselines_api import BaselinesApi as BaselinesApi
from touchstone_client.api.errors_api import ErrorsApi as ErrorsApi
from touchstone_client.api.external_api import ExternalApi as ExternalApi
from touchstone_client.api.files_api import FilesApi as FilesApi
from touchstone_client.api.logs_api import LogsApi as LogsApi
from touchstone_client.api.regression_tests_api import RegressionTestsApi as RegressionTestsApi
from touchstone_client.api.results_api import ResultsApi as ResultsApi
from touchstone_client.api.runs_api import RunsApi as RunsApi
from touchstone_client.api.samples_api import SamplesApi as SamplesApi
from touchstone_client.api.system_api import SystemApi as SystemApi
from touchstone_client.api.uploads_api import UploadsApi as UploadsApi
from touchstone_client.api.workers_api import WorkersApi as WorkersApi

# import ApiClient
from touchstone_client.api_response import ApiResponse as ApiResponse
from touchstone_client.api_client import ApiClient as ApiClient
from touchstone_client.configuration import Configuration as Configuration
from touchstone_client.exceptions import OpenApiException as OpenApiException
from touchstone_client.exceptions import ApiTypeError as ApiTypeError
from touchstone_client.exceptions import ApiValueError as ApiValueError
from touchstone_client.exceptions import ApiKeyError as ApiKeyError
from touchstone_client.exceptions import ApiAttributeError as ApiAttributeError
from touchstone_client.exceptions import ApiException as ApiException
from touchstone_client.exceptions import BadRequestException as BadRequestException
from touchstone_client.exceptions import UnauthorizedException as UnauthorizedException
from touchstone_client.exceptions import ForbiddenException as ForbiddenException
from touchstone_client.exceptions import NotFoundException as NotFoundException
from touchstone_client.exceptions import ConflictException as ConflictException
from touchstone_client.exceptions import PreconditionFailedException as PreconditionFailedException
from touchstone_client.exceptions import PayloadTooLargeException as PayloadTooLargeException
from touchstone_client.exceptions import UnsupportedMediaTypeException as UnsupportedMediaTypeException
from touchstone_client.exceptions import RangeNotSatisfiableException as RangeNotSatisfiableException
from touchstone_client.exceptions import UnprocessableEntityException as UnprocessableEntityException
from touchstone_client.exceptions import TooManyRequestsException as TooManyRequestsException
from touchstone_client.exceptions import ServiceException as ServiceException

# import models into sdk package
from touchstone_client.models.adopted_output import AdoptedOutput as AdoptedOutput
from touchstone_client.models.adopted_outputs import AdoptedOutputs as AdoptedOutputs
from touchstone_client.models.api_token_item import ApiTokenItem as ApiTokenItem
from touchstone_client.models.api_token_page import ApiTokenPage as ApiTokenPage
from touchstone_client.models.artifact import Artifact as Artifact
from touchstone_client.models.artifact_page import ArtifactPage as ArtifactPage
from touchstone_client.models.artifact_type import ArtifactType as ArtifactType
from touchstone_client.models.audit_entry import AuditEntry as AuditEntry
from touchstone_client.models.audit_page import AuditPage as AuditPage
from touchstone_client.models.auth_token import AuthToken as AuthToken
from touchstone_client.models.baseline_approval import BaselineApproval as BaselineApproval
from touchstone_client.models.baseline_approval_request import BaselineApprovalRequest as BaselineApprovalRequest
from touchstone_client.models.baseline_approval_status import BaselineApprovalStatus as BaselineApprovalStatus
from touchstone_client.models.baseline_undo_request import BaselineUndoRequest as BaselineUndoRequest
from touchstone_client.models.baseline_variant import BaselineVariant as BaselineVariant
from touchstone_client.models.blocked_user import BlockedUser as BlockedUser
from touchstone_client.models.blocked_user_create_request import BlockedUserCreateRequest as BlockedUserCreateRequest
from touchstone_client.models.blocked_user_deleted import BlockedUserDeleted as BlockedUserDeleted
from touchstone_client.models.blocked_user_page import BlockedUserPage as BlockedUserPage
from touchstone_client.models.category import Category as Category
from touchstone_client.models.category_create_request import CategoryCreateRequest as CategoryCreateRequest
from touchstone_client.models.category_page import CategoryPage as CategoryPage
from touchstone_client.models.category_update_request import CategoryUpdateRequest as CategoryUpdateRequest
from touchstone_client.models.charset import Charset as Charset
from touchstone_client.models.claimed_job import ClaimedJob as ClaimedJob
from touchstone_client.models.comparison import Comparison as Comparison
from touchstone_client.models.content_encoding import ContentEncoding as ContentEncoding
from touchstone_client.models.current_user import CurrentUser as CurrentUser
from touchstone_client.models.cursor_pagination import CursorPagination as CursorPagination
from touchstone_client.models.deleted import Deleted as Deleted
from touchstone_client.models.diff import Diff as Diff
from touchstone_client.models.diff_difference import DiffDifference as DiffDifference
from touchstone_client.models.diff_file import DiffFile as DiffFile
from touchstone_client.models.diff_format import DiffFormat as DiffFormat
from touchstone_client.models.diff_hunk import DiffHunk as DiffHunk
from touchstone_client.models.diff_line import DiffLine as DiffLine
from touchstone_client.models.diff_line_kind import DiffLineKind as DiffLineKind
from touchstone_client.models.diff_result import DiffResult as DiffResult
from touchstone_client.models.diff_status import DiffStatus as DiffStatus
from touchstone_client.models.diff_summary import DiffSummary as DiffSummary
from touchstone_client.models.error_code import ErrorCode as ErrorCode
from touchstone_client.models.error_grouping import ErrorGrouping as ErrorGrouping
from touchstone_client.models.error_item import ErrorItem as ErrorItem
from touchstone_client.models.error_item_page import ErrorItemPage as ErrorItemPage
from touchstone_client.models.error_response import ErrorResponse as ErrorResponse
from touchstone_client.models.error_summary_bucket import ErrorSummaryBucket as ErrorSummaryBucket
from touchstone_client.models.error_summary_page import ErrorSummaryPage as ErrorSummaryPage
from touchstone_client.models.error_type import ErrorType as ErrorType
from touchstone_client.models.external_result import ExternalResult as ExternalResult
from touchstone_client.models.external_result_create import ExternalResultCreate as ExternalResultCreate
from touchstone_client.models.external_result_status import ExternalResultStatus as ExternalResultStatus
from touchstone_client.models.finalize_request import FinalizeRequest as FinalizeRequest
from touchstone_client.models.finalized_sample import FinalizedSample as FinalizedSample
from touchstone_client.models.forbidden_extension import ForbiddenExtension as ForbiddenExtension
from touchstone_client.models.forbidden_extension_create_request import ForbiddenExtensionCreateRequest as ForbiddenExtensionCreateRequest
from touchstone_client.models.forbidden_extension_deleted import ForbiddenExtensionDeleted as ForbiddenExtensionDeleted
from touchstone_client.models.forbidden_extension_page import ForbiddenExtensionPage as ForbiddenExtensionPage
from touchstone_client.models.grading_config import GradingConfig as GradingConfig
from touchstone_client.models.grading_config_create import GradingConfigCreate as GradingConfigCreate
from touchstone_client.models.grading_config_update import GradingConfigUpdate as GradingConfigUpdate
from touchstone_client.models.grading_language import GradingLanguage as GradingLanguage
from touchstone_client.models.health_dependency import HealthDependency as HealthDependency
from touchstone_client.models.health_status import HealthStatus as HealthStatus
from touchstone_client.models.infra_error_type import InfraErrorType as InfraErrorType
from touchstone_client.models.input_type import InputType as InputType
from touchstone_client.models.job import Job as Job
from touchstone_client.models.job_claim import JobClaim as JobClaim
from touchstone_client.models.job_end import JobEnd as JobEnd
from touchstone_client.models.job_finish import JobFinish as JobFinish
from touchstone_client.models.job_output import JobOutput as JobOutput
from touchstone_client.models.job_progress import JobProgress as JobProgress
from touchstone_client.models.job_sample import JobSample as JobSample
from touchstone_client.models.job_stage import JobStage as JobStage
from touchstone_client.models.job_state import JobState as JobState
from touchstone_client.models.job_test import JobTest as JobTest
from touchstone_client.models.link_request import LinkRequest as LinkRequest
from touchstone_client.models.linked_sample import LinkedSample as LinkedSample
from touchstone_client.models.log_level import LogLevel as LogLevel
from touchstone_client.models.log_line import LogLine as LogLine
from touchstone_client.models.log_page import LogPage as LogPage
from touchstone_client.models.log_receipt import LogReceipt as LogReceipt
from touchstone_client.models.log_source import LogSource as LogSource
from touchstone_client.models.maintenance import Maintenance as Maintenance
from touchstone_client.models.maintenance_state import MaintenanceState as MaintenanceState
from touchstone_client.models.maintenance_update_request import MaintenanceUpdateRequest as MaintenanceUpdateRequest
from touchstone_client.models.needed_file import NeededFile as NeededFile
from touchstone_client.models.output_create_request import OutputCreateRequest as OutputCreateRequest
from touchstone_client.models.output_file import OutputFile as OutputFile
from touchstone_client.models.output_format import OutputFormat as OutputFormat
from touchstone_client.models.output_status import OutputStatus as OutputStatus
from touchstone_client.models.output_type import OutputType as OutputType
from touchstone_client.models.output_update_request import OutputUpdateRequest as OutputUpdateRequest
from touchstone_client.models.pagination import Pagination as Pagination
from touchstone_client.models.platform import Platform as Platform
from touchstone_client.models.progress_event import ProgressEvent as ProgressEvent
from touchstone_client.models.progress_event_page import ProgressEventPage as ProgressEventPage
from touchstone_client.models.progress_status import ProgressStatus as ProgressStatus
from touchstone_client.models.queue_job import QueueJob as QueueJob
from touchstone_client.models.queue_page import QueuePage as QueuePage
from touchstone_client.models.queue_status import QueueStatus as QueueStatus
from touchstone_client.models.queued_sample import QueuedSample as QueuedSample
from touchstone_client.models.queued_sample_page import QueuedSamplePage as QueuedSamplePage
from touchstone_client.models.regression_test import RegressionTest as RegressionTest
from touchstone_client.models.regression_test_create_request import RegressionTestCreateRequest as RegressionTestCreateRequest
from touchstone_client.models.regression_test_detail import RegressionTestDetail as RegressionTestDetail
from touchstone_client.models.regression_test_output import RegressionTestOutput as RegressionTestOutput
from touchstone_client.models.regression_test_page import RegressionTestPage as RegressionTestPage
from touchstone_client.models.regression_test_update_request import RegressionTestUpdateRequest as RegressionTestUpdateRequest
from touchstone_client.models.reported_output import ReportedOutput as ReportedOutput
from touchstone_client.models.result_receipt import ResultReceipt as ResultReceipt
from touchstone_client.models.result_report import ResultReport as ResultReport
from touchstone_client.models.result_status import ResultStatus as ResultStatus
from touchstone_client.models.role import Role as Role
from touchstone_client.models.run import Run as Run
from touchstone_client.models.run_action import RunAction as RunAction
from touchstone_client.models.run_action_result import RunActionResult as RunActionResult
from touchstone_client.models.run_action_status import RunActionStatus as RunActionStatus
from touchstone_client.models.run_cancel_request import RunCancelRequest as RunCancelRequest
from touchstone_client.models.run_config import RunConfig as RunConfig
from touchstone_client.models.run_create_request import RunCreateRequest as RunCreateRequest
from touchstone_client.models.run_error_type import RunErrorType as RunErrorType
from touchstone_client.models.run_page import RunPage as RunPage
from touchstone_client.models.run_sample import RunSample as RunSample
from touchstone_client.models.run_sample_output import RunSampleOutput as RunSampleOutput
from touchstone_client.models.run_sample_page import RunSamplePage as RunSamplePage
from touchstone_client.models.run_sort import RunSort as RunSort
from touchstone_client.models.run_status import RunStatus as RunStatus
from touchstone_client.models.run_summary import RunSummary as RunSummary
from touchstone_client.models.sample import Sample as Sample
from touchstone_client.models.sample_deleted import SampleDeleted as SampleDeleted
from touchstone_client.models.sample_details import SampleDetails as SampleDetails
from touchstone_client.models.sample_extra_file import SampleExtraFile as SampleExtraFile
from touchstone_client.models.sample_history_entry import SampleHistoryEntry as SampleHistoryEntry
from touchstone_client.models.sample_history_page import SampleHistoryPage as SampleHistoryPage
from touchstone_client.models.sample_page import SamplePage as SamplePage
from touchstone_client.models.sample_status import SampleStatus as SampleStatus
from touchstone_client.models.sample_update_request import SampleUpdateRequest as SampleUpdateRequest
from touchstone_client.models.sample_updated import SampleUpdated as SampleUpdated
from touchstone_client.models.sample_upload import SampleUpload as SampleUpload
from touchstone_client.models.scope import Scope as Scope
from touchstone_client.models.severity import Severity as Severity
from touchstone_client.models.storage_status import StorageStatus as StorageStatus
from touchstone_client.models.stored_file import StoredFile as StoredFile
from touchstone_client.models.submission import Submission as Submission
from touchstone_client.models.submission_detail import SubmissionDetail as SubmissionDetail
from touchstone_client.models.submission_status import SubmissionStatus as SubmissionStatus
from touchstone_client.models.system_about import SystemAbout as SystemAbout
from touchstone_client.models.system_health import SystemHealth as SystemHealth
from touchstone_client.models.tag import Tag as Tag
from touchstone_client.models.tag_create_request import TagCreateRequest as TagCreateRequest
from touchstone_client.models.tag_page import TagPage as TagPage
from touchstone_client.models.test_delta import TestDelta as TestDelta
from touchstone_client.models.test_delta_status import TestDeltaStatus as TestDeltaStatus
from touchstone_client.models.test_type import TestType as TestType
from touchstone_client.models.token_create_request import TokenCreateRequest as TokenCreateRequest
from touchstone_client.models.token_type import TokenType as TokenType
from touchstone_client.models.unified_diff import UnifiedDiff as UnifiedDiff
from touchstone_client.models.upload_platform import UploadPlatform as UploadPlatform
from touchstone_client.models.uploaded_file import UploadedFile as UploadedFile
from touchstone_client.models.variant_create_request import VariantCreateRequest as VariantCreateRequest
from touchstone_client.models.worker_artifact import WorkerArtifact as WorkerArtifact
