"""What the templates say of errors: each status that the contract declares is a class
of its own, with the API's own error in it."""

# By status, what it is called. Whatever begins with a 5 is a service's.
NAMES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    409: "Conflict",
    412: "Precondition Failed",
    413: "Payload Too Large",
    415: "Unsupported Media Type",
    416: "Range Not Satisfiable",
    422: "Unprocessable Entity",
    429: "Too Many Requests",
}

# Those that the generator's Python has no class for, with what is to be said of them.
ADDED = {412: "", 413: "", 415: "", 416: "", 429: "; `retry_after` is never None"}


def class_name(status: int) -> str:
    return NAMES[status].replace(" ", "")


PYTHON = [f"{class_name(status)}Exception" for status in NAMES] + ["ServiceException"]

PYTHON_MEMBERS = '''\
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

'''

PYTHON_RAISES = "".join(
    f"        if http_resp.status == {status}:\n"
    f"            raise {class_name(status)}Exception(http_resp=http_resp, body=body, data=data)\n\n"
    for status in ADDED
)

PYTHON_CLASSES = "".join(
    f'\n\nclass {class_name(status)}Exception(ApiException):\n'
    f'    """Exception for HTTP {status} {NAMES[status]}{more}."""\n    pass\n'
    for status, more in ADDED.items()
)

TYPESCRIPT_CLASSES = "".join(
    ("/** `retryAfter` is never undefined. */\n" if status == 429 else "")
    + f'export class {class_name(status)}Error extends ApiError {{ override name = "{class_name(status)}Error"; }}\n'
    for status in NAMES
)

TYPESCRIPT_CASES = "".join(
    f"        case {status}: return {class_name(status)}Error;\n" for status in NAMES
)

TYPESCRIPT = f'''\
/**
 * A reply with a status of 400 or more whose body is this API's own error.
 */
export class ApiError extends ResponseError {{
    override name = "ApiError";
    constructor(response: Response, public error: ErrorResponse) {{
        super(response, error.message);
    }}

    get status(): number {{
        return this.response.status;
    }}

    /** How many seconds to wait before the next try, where the reply says so. */
    get retryAfter(): number | undefined {{
        const seconds = this.response.headers.get('Retry-After');
        return seconds === null ? undefined : Number(seconds);
    }}
}}

{TYPESCRIPT_CLASSES}\
export class ServiceError extends ApiError {{ override name = "ServiceError"; }}

function errorClass(status: number): typeof ApiError {{
    switch (status) {{
{TYPESCRIPT_CASES}\
        default: return status >= 500 ? ServiceError : ApiError;
    }}
}}

async function responseError(response: Response): Promise<ResponseError> {{
    if (response.status >= 400) {{
        const body: any = await response.clone().json().catch(() => undefined);
        if (typeof body === 'object' && body !== null && instanceOfErrorResponse(body)) {{
            return new (errorClass(response.status))(response, ErrorResponseFromJSON(body));
        }}
    }}
    return new ResponseError(response, `The reply has the status ${{response.status}}`);
}}

'''
