# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from datetime import datetime
from pydantic import BaseModel, ConfigDict, Field, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.error_grouping import ErrorGrouping
from touchstone_client.models.severity import Severity
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class ErrorSummaryBucket(BaseModel):
    """
    ErrorSummaryBucket
    """ # noqa: E501
    group_by: ErrorGrouping
    key: StrictStr = Field(description="What the errors have in common, as text; `None` for errors without it.")
    count: Annotated[int, Field(strict=True, ge=0)]
    severity: Severity = Field(description="The worst of the group.")
    sample_ids: List[Annotated[int, Field(strict=True, ge=1)]]
    first_seen_at: Optional[datetime]
    last_seen_at: Optional[datetime]
    __properties: ClassVar[List[str]] = ["group_by", "key", "count", "severity", "sample_ids", "first_seen_at", "last_seen_at"]

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
        """Create an instance of ErrorSummaryBucket from a JSON string"""
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
        # set to None if first_seen_at (nullable) is None
        # and model_fields_set contains the field
        if self.first_seen_at is None and "first_seen_at" in self.model_fields_set:
            _dict['first_seen_at'] = None

        # set to None if last_seen_at (nullable) is None
        # and model_fields_set contains the field
        if self.last_seen_at is None and "last_seen_at" in self.model_fields_set:
            _dict['last_seen_at'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of ErrorSummaryBucket from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "group_by": obj.get("group_by") if obj.get("group_by") is not None else ErrorGrouping.TYPE,
            "key": obj.get("key"),
            "count": obj.get("count"),
            "severity": obj.get("severity"),
            "sample_ids": obj.get("sample_ids"),
            "first_seen_at": obj.get("first_seen_at"),
            "last_seen_at": obj.get("last_seen_at")
        })
        return _obj
