# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class RunAction(str, Enum):
    """
    RunAction
    """

    """
    allowed enum values
    """
    CANCEL = 'cancel'
    RESTART = 'restart'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of RunAction from a JSON string"""
        return cls(json.loads(json_str))
