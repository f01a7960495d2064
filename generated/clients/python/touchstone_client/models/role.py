# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class Role(str, Enum):
    """
    What a user is. Every role may hold `runs:read`, `runs:write`, `results:read` and `system:read`; the other scopes are for admins.
    """

    """
    allowed enum values
    """
    ADMIN = 'admin'
    CONTRIBUTOR = 'contributor'
    TESTER = 'tester'
    USER = 'user'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of Role from a JSON string"""
        return cls(json.loads(json_str))
