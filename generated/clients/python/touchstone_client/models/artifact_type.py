# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import json
from enum import Enum
from typing_extensions import Self


class ArtifactType(str, Enum):
    """
    ArtifactType
    """

    """
    allowed enum values
    """
    BUILD_LOG = 'build_log'
    SAMPLE_OUTPUT = 'sample_output'
    EXPECTED_OUTPUT = 'expected_output'
    ACTUAL_OUTPUT = 'actual_output'
    DIFF = 'diff'
    MEDIA_INFO = 'media_info'
    BINARY = 'binary'
    COREDUMP = 'coredump'
    COMBINED_STDOUT = 'combined_stdout'

    @classmethod
    def from_json(cls, json_str: str) -> Self:
        """Create an instance of ArtifactType from a JSON string"""
        return cls(json.loads(json_str))
