# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class DiffStatus(str, Enum):
    """
    `identical`: byte for byte. `missing_expected`: no baseline was approved. `missing_actual`: the test wrote no such output.
    """

    """
    allowed enum values
    """
    IDENTICAL = 'identical'
    DIFFERENT = 'different'
    MISSING_EXPECTED = 'missing_expected'
    MISSING_ACTUAL = 'missing_actual'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of DiffStatus from a JSON string"""
        return cls(json.loads(json_str))
