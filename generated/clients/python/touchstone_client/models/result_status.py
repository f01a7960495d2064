# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class ResultStatus(str, Enum):
    """
    `missing_output`: an output that had to be there is not, whatever else is wrong. `fail`: another exit code than expected, or an output that is not accepted. `not_started`: selected, and without a result.
    """

    """
    allowed enum values
    """
    PASS = 'pass'
    FAIL = 'fail'
    MISSING_OUTPUT = 'missing_output'
    NOT_STARTED = 'not_started'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of ResultStatus from a JSON string"""
        return cls(json.loads(json_str))
