# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class RunSort(str, Enum):
    """
    RunSort
    """

    """
    allowed enum values
    """
    CREATED_AT = 'created_at'
    CREATED_AT_DESCENDING = '-created_at'
    RUN_ID = 'run_id'
    RUN_ID_DESCENDING = '-run_id'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of RunSort from a JSON string"""
        return cls(json.loads(json_str))
