# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class Scope(str, Enum):
    """
    What a token may be used for.
    """

    """
    allowed enum values
    """
    RUNS_READ = 'runs:read'
    RUNS_WRITE = 'runs:write'
    RESULTS_READ = 'results:read'
    RESULTS_WRITE = 'results:write'
    BASELINES_WRITE = 'baselines:write'
    SYSTEM_READ = 'system:read'
    SYSTEM_WRITE = 'system:write'
    TOKENS_MANAGE = 'tokens:manage'
    WORKER_RUN = 'worker:run'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of Scope from a JSON string"""
        return cls(json.loads(json_str))
