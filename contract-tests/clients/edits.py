"""The generator's templates, with the changes we want.

`templates/` holds those that are ours altogether. The others are the generator's
own, with a few words replaced; a word that is not there any more, after an update
of the generator, is an error.
"""

import importlib.resources
import shutil
import zipfile
from pathlib import Path

import errors

# By template: what is replaced by what, and how often it must be there.
EDITS = {
    # Errors carry the API's own error, and every status is one of them.
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
        (
            "    @classmethod\n    def from_response(\n",
            f"{errors.PYTHON_MEMBERS}    @classmethod\n    def from_response(\n",
            1,
        ),
        (
            "        if 500 <= http_resp.status <= 599:\n",
            f"{errors.PYTHON_RAISES}        if 500 <= http_resp.status <= 599:\n",
            1,
        ),
        ("\n\ndef render_path(", f"{errors.PYTHON_CLASSES}\n\ndef render_path(", 1),
    ],
    "python/exports_package.mustache": [
        (
            "from {{packageName}}.exceptions import ApiException as ApiException\n",
            "".join(
                f"from {{{{packageName}}}}.exceptions import {name} as {name}\n"
                for name in ["ApiException", *errors.PYTHON]
            ),
            1,
        ),
    ],
    "python/__init__package.mustache": [
        (
            '    "ApiException",\n',
            "".join(f'    "{name}",\n' for name in ["ApiException", *errors.PYTHON]),
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
    # A time in a query is one of RFC 3339, whose offsets have a colon. One without a
    # zone is refused where it is given, and not by the server.
    "python/api.mustache": [
        (
            "from pydantic import validate_call, Field, StrictFloat",
            "from pydantic import validate_call, AwareDatetime, Field, StrictFloat",
            1,
        ),
        (
            "{{paramName}}.strftime(\n                            self.api_client.configuration.datetime_format\n"
            "                        )",
            "{{paramName}}.isoformat()",
            1,
        ),
    ],
    "python/partial_api_args.mustache": [
        (
            "{{{vendorExtensions.x-py-typing}}}",
            "{{^isDateTime}}{{{vendorExtensions.x-py-typing}}}{{/isDateTime}}"
            "{{#isDateTime}}{{^required}}Optional[{{/required}}AwareDatetime{{^required}}]{{/required}}{{/isDateTime}}",
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
        ("export class FetchError extends Error {\n", f"{errors.TYPESCRIPT}export class FetchError extends Error {{\n", 1),
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
