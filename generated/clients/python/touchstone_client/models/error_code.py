# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class ErrorCode(str, Enum):
    """
    What kind of error it is, for programs.
    """

    """
    allowed enum values
    """
    VALIDATION_ERROR = 'validation_error'
    UNAUTHORIZED = 'unauthorized'
    INVALID_CREDENTIALS = 'invalid_credentials'
    FORBIDDEN = 'forbidden'
    NOT_FOUND = 'not_found'
    METHOD_NOT_ALLOWED = 'method_not_allowed'
    CONFLICT = 'conflict'
    PRECONDITION_FAILED = 'precondition_failed'
    RANGE_NOT_SATISFIABLE = 'range_not_satisfiable'
    MISSING_OUTPUT = 'missing_output'
    LOG_NOT_FOUND = 'log_not_found'
    LEASE_LOST = 'lease_lost'
    RUN_ENDED = 'run_ended'
    PAYLOAD_TOO_LARGE = 'payload_too_large'
    UNSUPPORTED_MEDIA_TYPE = 'unsupported_media_type'
    UNPROCESSABLE = 'unprocessable'
    RATE_LIMITED = 'rate_limited'
    TIMEOUT = 'timeout'
    UNAVAILABLE = 'unavailable'
    INTEGRATION_NOT_CONFIGURED = 'integration_not_configured'
    INTERNAL_ERROR = 'internal_error'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of ErrorCode from a JSON string"""
        return cls(json.loads(json_str))
