# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class OutputType(str, Enum):
    """
    Where the output of the program goes.
    """

    """
    allowed enum values
    """
    FILE = 'file'
    NULL = 'null'
    TCP = 'tcp'
    CEA708 = 'cea708'
    MULTIPROGRAM = 'multiprogram'
    STDOUT = 'stdout'
    REPORT = 'report'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of OutputType from a JSON string"""
        return cls(json.loads(json_str))
