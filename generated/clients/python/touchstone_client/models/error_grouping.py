# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class ErrorGrouping(str, Enum):
    """
    ErrorGrouping
    """

    """
    allowed enum values
    """
    TYPE = 'type'
    SAMPLE_ID = 'sample_id'
    REGRESSION_ID = 'regression_id'
    SEVERITY = 'severity'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of ErrorGrouping from a JSON string"""
        return cls(json.loads(json_str))
