# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class GradingLanguage(str, Enum):
    """
    A language that can be graded.
    """

    """
    allowed enum values
    """
    PYTHON = 'python'
    JAVA = 'java'
    NODE = 'node'
    CPP = 'cpp'
    C = 'c'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of GradingLanguage from a JSON string"""
        return cls(json.loads(json_str))
