# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, StrictFloat, StrictInt, StrictStr
from typing import Any, ClassVar, Dict, List, Optional, Union
from touchstone_client.models.test_delta_status import TestDeltaStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class TestDelta(BaseModel):
    """
    A test in two results.
    """ # noqa: E501
    path: StrictStr
    status: TestDeltaStatus
    baseline_score: Optional[Union[StrictFloat, StrictInt]] = Field(description="Null where the test was introduced.")
    head_score: Optional[Union[StrictFloat, StrictInt]] = Field(description="Null where it was removed.")
    delta: Optional[Union[StrictFloat, StrictInt]] = Field(description="By how much its score has risen; null where one of them is.")
    __properties: ClassVar[List[str]] = ["path", "status", "baseline_score", "head_score", "delta"]

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
        """Create an instance of TestDelta from a JSON string"""
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
        # set to None if baseline_score (nullable) is None
        # and model_fields_set contains the field
        if self.baseline_score is None and "baseline_score" in self.model_fields_set:
            _dict['baseline_score'] = None

        # set to None if head_score (nullable) is None
        # and model_fields_set contains the field
        if self.head_score is None and "head_score" in self.model_fields_set:
            _dict['head_score'] = None

        # set to None if delta (nullable) is None
        # and model_fields_set contains the field
        if self.delta is None and "delta" in self.model_fields_set:
            _dict['delta'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of TestDelta from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "path": obj.get("path"),
            "status": obj.get("status"),
            "baseline_score": obj.get("baseline_score"),
            "head_score": obj.get("head_score"),
            "delta": obj.get("delta")
        })
        return _obj
