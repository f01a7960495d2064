# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class DiffDifference(str, Enum):
    """
    A kind of difference. `whitespace`: lines that differ in blanks alone.
    """

    """
    allowed enum values
    """
    CONTENT = 'content'
    WHITESPACE = 'whitespace'
    LINE_ENDINGS = 'line_endings'
    FINAL_NEWLINE = 'final_newline'
    BYTE_ORDER_MARK = 'byte_order_mark'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of DiffDifference from a JSON string"""
        return cls(json.loads(json_str))
