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
from touchstone_client.models.baseline_approval_status import BaselineApprovalStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class BaselineApproval(BaseModel):
    """
    BaselineApproval
    """ # noqa: E501
    status: BaselineApprovalStatus
    run_id: Annotated[int, Field(strict=True, ge=1)]
    sample_id: Annotated[int, Field(strict=True, ge=1)]
    regression_id: Annotated[int, Field(strict=True, ge=1)]
    output_id: Annotated[int, Field(strict=True, ge=1)]
    requested_by: StrictStr = Field(description="The caller's name.")
    created_at: datetime
    baseline: Optional[StrictStr] = Field(description="The baseline now, as it is stored: normally a SHA-256; null where there is none.")
    previous_baseline: Optional[StrictStr] = Field(description="The baseline before.")
    __properties: ClassVar[List[str]] = ["status", "run_id", "sample_id", "regression_id", "output_id", "requested_by", "created_at", "baseline", "previous_baseline"]

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
        """Create an instance of BaselineApproval from a JSON string"""
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
        # set to None if baseline (nullable) is None
        # and model_fields_set contains the field
        if self.baseline is None and "baseline" in self.model_fields_set:
            _dict['baseline'] = None

        # set to None if previous_baseline (nullable) is None
        # and model_fields_set contains the field
        if self.previous_baseline is None and "previous_baseline" in self.model_fields_set:
            _dict['previous_baseline'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of BaselineApproval from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "status": obj.get("status"),
            "run_id": obj.get("run_id"),
            "sample_id": obj.get("sample_id"),
            "regression_id": obj.get("regression_id"),
            "output_id": obj.get("output_id"),
            "requested_by": obj.get("requested_by"),
            "created_at": obj.get("created_at"),
            "baseline": obj.get("baseline"),
            "previous_baseline": obj.get("previous_baseline")
        })
        return _obj
