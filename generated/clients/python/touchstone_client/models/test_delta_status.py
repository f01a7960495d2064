# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class TestDeltaStatus(str, Enum):
    """
    What has become of a test.
    """

    """
    allowed enum values
    """
    IMPROVED = 'improved'
    REGRESSED = 'regressed'
    UNCHANGED = 'unchanged'
    INTRODUCED = 'introduced'
    REMOVED = 'removed'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of TestDeltaStatus from a JSON string"""
        return cls(json.loads(json_str))
