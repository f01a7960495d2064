# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class ErrorType(str, Enum):
    """
    What went wrong; a `RunErrorType` or an `InfraErrorType`.
    """

    """
    allowed enum values
    """
    TEST_FAILURE = 'test_failure'
    EXIT_CODE_MISMATCH = 'exit_code_mismatch'
    MISSING_OUTPUT = 'missing_output'
    DIFF_MISMATCH = 'diff_mismatch'
    QUEUE = 'queue'
    VM_PROVISIONING = 'vm_provisioning'
    CHECKOUT = 'checkout'
    MERGE = 'merge'
    BUILD = 'build'
    WORKER = 'worker'
    WEB_SERVER = 'web_server'
    STORAGE = 'storage'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of ErrorType from a JSON string"""
        return cls(json.loads(json_str))
