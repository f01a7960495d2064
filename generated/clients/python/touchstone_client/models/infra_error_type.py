# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class InfraErrorType(str, Enum):
    """
    What can keep a run from being tested.
    """

    """
    allowed enum values
    """
    QUEUE = 'queue'
    VM_PROVISIONING = 'vm_provisioning'
    CHECKOUT = 'checkout'
    MERGE = 'merge'
    BUILD = 'build'
    WORKER = 'worker'
    WEB_SERVER = 'web_server'
    STORAGE = 'storage'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of InfraErrorType from a JSON string"""
        return cls(json.loads(json_str))
