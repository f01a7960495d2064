# flake8: noqa

# import apis into api package
from touchstone_client.api.artifacts_api import ArtifactsApi
from touchstone_client.api.audit_api import AuditApi
from touchstone_client.api.auth_api import AuthApi
from touchstone_client.api.baselines_api import BaselinesApi
from touchstone_client.api.errors_api import ErrorsApi
from touchstone_client.api.external_api import ExternalApi
from touchstone_client.api.files_api import FilesApi
from touchstone_client.api.logs_api import LogsApi
from touchstone_client.api.regression_tests_api import RegressionTestsApi
from touchstone_client.api.results_api import ResultsApi
from touchstone_client.api.runs_api import RunsApi
from touchstone_client.api.samples_api import SamplesApi
from touchstone_client.api.system_api import SystemApi
from touchstone_client.api.uploads_api import UploadsApi
from touchstone_client.api.workers_api import WorkersApi
