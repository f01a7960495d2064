# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class Charset(str, Enum):
    """
    What bytes are read as to become text.
    """

    """
    allowed enum values
    """
    UTF_8 = 'utf-8'
    WINDOWS_1252 = 'windows-1252'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of Charset from a JSON string"""
        return cls(json.loads(json_str))
