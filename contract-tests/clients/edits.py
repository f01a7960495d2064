"""The generator's templates, with the changes we want.

`templates/` holds those that are ours altogether. The others are the generator's
own, with a few words replaced; a word that is not there any more, after an update
of the generator, is an error.
"""

import importlib.resources
import shutil
import zipfile
from pathlib import Path

ERRORS_PYTHON = '''\
    @property
    def error(self) -> Optional["ErrorResponse"]:
        """The body of the reply, where it is this API's own error."""
        from {{packageName}}.models.error_response import ErrorResponse
        return self.data if isinstance(self.data, ErrorResponse) else None

    @property
    def retry_after(self) -> Optional[int]:
        """How many seconds to wait before the next try, where the reply says so."""
        seconds = self.headers.get("Retry-After") if self.headers else None
        return int(seconds) if seconds is not None and seconds.isdigit() else None

    @classmethod
    def from_response(
'''

CLASSES_PYTHON = '''\
class UnprocessableEntityException(ApiException):
    """Exception for HTTP 422 Unprocessable Entity."""
    pass


class TooManyRequestsException(ApiException):
    """Exception for HTTP 429 Too Many Requests; `retry_after` is never None."""
    pass
'''

EXCEPTIONS = [
    "BadRequestException",
    "UnauthorizedException",
    "ForbiddenException",
    "NotFoundException",
    "ConflictException",
    "UnprocessableEntityException",
    "TooManyRequestsException",
    "ServiceException",
]

ERRORS_TYPESCRIPT = '''\
/**
 * A reply with a status of 400 or more whose body is this API's own error.
 */
export class ApiError extends ResponseError {
    override name = "ApiError";
    constructor(response: Response, public error: ErrorResponse) {
        super(response, error.message);
    }

    get status(): number {
        return this.response.status;
    }

    /** How many seconds to wait before the next try, where the reply says so. */
    get retryAfter(): number | undefined {
        const seconds = this.response.headers.get('Retry-After');
        return seconds === null ? undefined : Number(seconds);
    }
}

export class BadRequestError extends ApiError { override name = "BadRequestError"; }
export class UnauthorizedError extends ApiError { override name = "UnauthorizedError"; }
export class ForbiddenError extends ApiError { override name = "ForbiddenError"; }
export class NotFoundError extends ApiError { override name = "NotFoundError"; }
export class ConflictError extends ApiError { override name = "ConflictError"; }
export class UnprocessableEntityError extends ApiError { override name = "UnprocessableEntityError"; }
/** `retryAfter` is never undefined. */
export class TooManyRequestsError extends ApiError { override name = "TooManyRequestsError"; }
export class ServiceError extends ApiError { override name = "ServiceError"; }

function errorClass(status: number): typeof ApiError {
    switch (status) {
        case 400: return BadRequestError;
        case 401: return UnauthorizedError;
        case 403: return ForbiddenError;
        case 404: return NotFoundError;
        case 409: return ConflictError;
        case 422: return UnprocessableEntityError;
        case 429: return TooManyRequestsError;
        default: return status >= 500 ? ServiceError : ApiError;
    }
}

async function responseError(response: Response): Promise<ResponseError> {
    if (response.status >= 400) {
        const body: any = await response.clone().json().catch(() => undefined);
        if (typeof body === 'object' && body !== null && instanceOfErrorResponse(body)) {
            return new (errorClass(response.status))(response, ErrorResponseFromJSON(body));
        }
    }
    return new ResponseError(response, `The reply has the status ${response.status}`);
}

export class FetchError extends Error {
'''

# By template: what is replaced by what, and how often it must be there.
EDITS = {
    # Errors carry the API's own error, and 429 is one of them.
    "python/exceptions.mustache": [
        (
            "from typing import Any, Optional\n",
            "from typing import TYPE_CHECKING, Any, Optional\n",
            1,
        ),
        (
            "from typing_extensions import Self\n",
            "from typing_extensions import Self\n\nif TYPE_CHECKING:\n"
            "    from {{packageName}}.models.error_response import ErrorResponse\n",
            1,
        ),
        ("    @classmethod\n    def from_response(\n", ERRORS_PYTHON, 1),
        (
            "        if 500 <= http_resp.status <= 599:\n",
            "        if http_resp.status == 429:\n"
            "            raise TooManyRequestsException(http_resp=http_resp, body=body, data=data)\n\n"
            "        if 500 <= http_resp.status <= 599:\n",
            1,
        ),
        (
            'class UnprocessableEntityException(ApiException):\n'
            '    """Exception for HTTP 422 Unprocessable Entity."""\n    pass\n',
            CLASSES_PYTHON,
            1,
        ),
    ],
    "python/exports_package.mustache": [
        (
            "from {{packageName}}.exceptions import ApiException as ApiException\n",
            "".join(
                f"from {{{{packageName}}}}.exceptions import {name} as {name}\n"
                for name in ["ApiException", *EXCEPTIONS]
            ),
            1,
        ),
    ],
    "python/__init__package.mustache": [
        (
            '    "ApiException",\n',
            "".join(f'    "{name}",\n' for name in ["ApiException", *EXCEPTIONS]),
            1,
        ),
    ],
    # A 429 is the caller's to know of; urllib3 would sleep as long as it says.
    "python/rest.mustache": [
        (
            "        if configuration.retries is not None:\n"
            "            pool_args['retries'] = configuration.retries\n",
            "        pool_args['retries'] = (\n"
            "            configuration.retries\n"
            "            if configuration.retries is not None\n"
            "            else urllib3.Retry(3, respect_retry_after_header=False)\n"
            "        )\n",
            1,
        ),
    ],
    # Whatever the case of their letters, headers are found.
    "python/api_response.mustache": [
        (
            "from pydantic import Field, StrictInt, StrictBytes, BaseModel\n",
            "from pydantic import Field, SkipValidation, StrictInt, StrictBytes, BaseModel\n",
            1,
        ),
        ("headers: Optional[Mapping[str, str]]", "headers: SkipValidation[Optional[Mapping[str, str]]]", 1),
    ],
    # A time in a query is one of RFC 3339, whose offsets have a colon.
    "python/api.mustache": [
        (
            "{{paramName}}.strftime(\n                            self.api_client.configuration.datetime_format\n"
            "                        )",
            "{{paramName}}.isoformat()",
            1,
        ),
    ],
    # Our tokens are no JWT.
    "python/configuration.mustache": [
        ('        "format": Literal["JWT"],\n', '        "format": str,\n', 1),
    ],
    "typescript-fetch/runtime.mustache": [
        (
            "{{>licenseInfo}}\n",
            "{{>licenseInfo}}\n"
            "import { ErrorResponseFromJSON, instanceOfErrorResponse } from "
            "'./models/ErrorResponse{{importFileExtension}}';\n"
            "import type { ErrorResponse } from './models/ErrorResponse{{importFileExtension}}';\n",
            1,
        ),
        (
            "throw new ResponseError(response, 'Response returned an error code');",
            "throw await responseError(response);",
            1,
        ),
        (
            '    override name: "ResponseError" = "ResponseError";\n',
            '    override name = "ResponseError";\n',
            1,
        ),
        ("export class FetchError extends Error {\n", ERRORS_TYPESCRIPT, 1),
        # Known to Node's types, too.
        ("WindowOrWorkerGlobalScope['fetch']", "(url: string, init: RequestInit) => Promise<Response>", 1),
        ("RequestCredentials", "RequestInit['credentials']", 3),
    ],
    # The bundle of an operation's parameters is called so, to be told apart from
    # the schemas of bodies: `CreateRunParameters` has a `RunCreateRequest`.
    "typescript-fetch/apis.mustache": [
        ("{{operationIdCamelCase}}Request", "{{operationIdCamelCase}}Parameters", 16),
    ],
}


def write_templates(ours: Path, to: Path) -> None:
    jar = importlib.resources.files("openapi_generator_cli") / "openapi-generator.jar"
    shutil.copytree(ours, to)
    with zipfile.ZipFile(str(jar)) as archive:
        for name, edits in EDITS.items():
            text = archive.read(name).decode()
            for old, new, times in edits:
                found = text.count(old)
                if found != times:
                    raise SystemExit(f"{name}: {old!r} is there {found} times instead of {times}")
                text = text.replace(old, new)
            (to / name).write_text(text)
