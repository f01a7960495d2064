# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, StrictBool
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.diff_difference import DiffDifference
from touchstone_client.models.diff_file import DiffFile
from touchstone_client.models.diff_format import DiffFormat
from touchstone_client.models.diff_hunk import DiffHunk
from touchstone_client.models.diff_status import DiffStatus
from touchstone_client.models.diff_summary import DiffSummary
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class Diff(BaseModel):
    """
    A comparison, line by line.
    """ # noqa: E501
    run_id: Annotated[int, Field(strict=True, ge=1)]
    sample_id: Annotated[int, Field(strict=True, ge=1)]
    regression_id: Annotated[int, Field(strict=True, ge=1)]
    output_id: Annotated[int, Field(strict=True, ge=1)]
    format: DiffFormat
    status: DiffStatus
    accepted: StrictBool = Field(description="Whether the output is right: it is the baseline or a variant, of the run or of today, or ignored.")
    binary: StrictBool = Field(description="One of the files is no text; they are then compared byte by byte, and no lines are shown.")
    differences: List[DiffDifference] = Field(description="The kinds of differences there are; none where a file is missing.")
    expected: Optional[DiffFile] = Field(description="Null where the file was not needed, or is not there.")
    actual: Optional[DiffFile] = Field(description="Null where the file was not needed, or is not there.")
    truncated: StrictBool = Field(description="Not all differences are shown, or not all were looked for.")
    summary: DiffSummary
    hunks: List[DiffHunk]
    __properties: ClassVar[List[str]] = ["run_id", "sample_id", "regression_id", "output_id", "format", "status", "accepted", "binary", "differences", "expected", "actual", "truncated", "summary", "hunks"]

    model_config = ConfigDict(
        validate_by_name=True,
        validate_by_alias=True,
        validate_assignment=True,
        protected_namespaces=(),
    )


    def to_str(self) -> str:
        """Returns the string representation of the model using alias"""
        return pprint.pformat(self.model_dump(by_alias=True))

    def to_json(self) -> str:
        """Returns the JSON representation of the model using alias"""
        return json.dumps(to_jsonable_python(self.to_dict()))

    @classmethod
    def from_json(cls, json_str: str) -> Optional[Self]:
        """Create an instance of Diff from a JSON string"""
        return cls.from_dict(json.loads(json_str))

    def to_dict(self) -> Dict[str, Any]:
        """Return the dictionary representation of the model using alias.

        This has the following differences from calling pydantic's
        `self.model_dump(by_alias=True)`:

        * `None` is only added to the output dict for nullable fields that
          were set at model initialization. Other fields with value `None`
          are ignored.
        """
        excluded_fields: Set[str] = set([
        ])

        _dict = self.model_dump(
            by_alias=True,
            exclude=excluded_fields,
            exclude_none=True,
        )
        # override the default output from pydantic by calling `to_dict()` of expected
        if self.expected:
            _dict['expected'] = self.expected.to_dict()
        # override the default output from pydantic by calling `to_dict()` of actual
        if self.actual:
            _dict['actual'] = self.actual.to_dict()
        # override the default output from pydantic by calling `to_dict()` of summary
        if self.summary:
            _dict['summary'] = self.summary.to_dict()
        # override the default output from pydantic by calling `to_dict()` of each item in hunks (list)
        _items = []
        if self.hunks:
            for _item_hunks in self.hunks:
                _items.append(_item_hunks.to_dict() if _item_hunks is not None else None)
            _dict['hunks'] = _items
        # set to None if expected (nullable) is None
        # and model_fields_set contains the field
        if self.expected is None and "expected" in self.model_fields_set:
            _dict['expected'] = None

        # set to None if actual (nullable) is None
        # and model_fields_set contains the field
        if self.actual is None and "actual" in self.model_fields_set:
            _dict['actual'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of Diff from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "run_id": obj.get("run_id"),
            "sample_id": obj.get("sample_id"),
            "regression_id": obj.get("regression_id"),
            "output_id": obj.get("output_id"),
            "format": obj.get("format") if obj.get("format") is not None else DiffFormat.STRUCTURED,
            "status": obj.get("status"),
            "accepted": obj.get("accepted"),
            "binary": obj.get("binary"),
            "differences": obj.get("differences"),
            "expected": DiffFile.from_dict(obj["expected"]) if obj.get("expected") is not None else None,
            "actual": DiffFile.from_dict(obj["actual"]) if obj.get("actual") is not None else None,
            "truncated": obj.get("truncated"),
            "summary": DiffSummary.from_dict(obj["summary"]) if obj.get("summary") is not None else None,
            "hunks": [DiffHunk.from_dict(_item) for _item in obj["hunks"]] if obj.get("hunks") is not None else None
        })
        return _obj
