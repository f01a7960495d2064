# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class RunStatus(str, Enum):
    """
    `queued`: not begun. `running`: a worker is on it. `pass`: every test passed. `fail`: at least one did not. `incomplete`: all that ran passed, but not every selected test ran. `error`: completed without a single result. `canceled`: by a person or by a fault; see the events.
    """

    """
    allowed enum values
    """
    QUEUED = 'queued'
    RUNNING = 'running'
    PASS = 'pass'
    FAIL = 'fail'
    CANCELED = 'canceled'
    INCOMPLETE = 'incomplete'
    ERROR = 'error'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of RunStatus from a JSON string"""
        return cls(json.loads(json_str))
