# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.run_status import RunStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class RunSummary(BaseModel):
    """
    Every selected test is counted once: `total_samples` is the sum of `pass_count`, `fail_count`, `missing_output_count` and `skipped_count`.
    """ # noqa: E501
    run_id: Annotated[int, Field(strict=True, ge=1)]
    status: RunStatus
    total_samples: Annotated[int, Field(strict=True, ge=0)]
    pass_count: Annotated[int, Field(strict=True, ge=0)]
    fail_count: Annotated[int, Field(strict=True, ge=0)]
    skipped_count: Annotated[int, Field(strict=True, ge=0)] = Field(description="Selected tests without a result.")
    missing_output_count: Annotated[int, Field(strict=True, ge=0)]
    error_count: Annotated[int, Field(strict=True, ge=0)] = Field(description="The faults found; one test may have several.")
    duration_ms: Optional[Annotated[int, Field(strict=True, ge=0)]] = Field(description="The run times of all tests, added up; null without results.")
    __properties: ClassVar[List[str]] = ["run_id", "status", "total_samples", "pass_count", "fail_count", "skipped_count", "missing_output_count", "error_count", "duration_ms"]

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
        """Create an instance of RunSummary from a JSON string"""
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
        # set to None if duration_ms (nullable) is None
        # and model_fields_set contains the field
        if self.duration_ms is None and "duration_ms" in self.model_fields_set:
            _dict['duration_ms'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of RunSummary from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "run_id": obj.get("run_id"),
            "status": obj.get("status"),
            "total_samples": obj.get("total_samples"),
            "pass_count": obj.get("pass_count"),
            "fail_count": obj.get("fail_count"),
            "skipped_count": obj.get("skipped_count"),
            "missing_output_count": obj.get("missing_output_count"),
            "error_count": obj.get("error_count"),
            "duration_ms": obj.get("duration_ms")
        })
        return _obj
