# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class ContentEncoding(str, Enum):
    """
    `utf-8`: the content is text. `base64`: it is the bytes.
    """

    """
    allowed enum values
    """
    UTF_8 = 'utf-8'
    BASE64 = 'base64'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of ContentEncoding from a JSON string"""
        return cls(json.loads(json_str))
