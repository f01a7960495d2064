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
from touchstone_client.models.error_type import ErrorType
from touchstone_client.models.severity import Severity
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class ErrorItem(BaseModel):
    """
    Something that went wrong.
    """ # noqa: E501
    error_id: StrictStr = Field(description="The same each time the error is listed.")
    run_id: Annotated[int, Field(strict=True, ge=1)]
    sample_id: Optional[Annotated[int, Field(strict=True, ge=1)]]
    regression_id: Optional[Annotated[int, Field(strict=True, ge=1)]]
    output_id: Optional[Annotated[int, Field(strict=True, ge=1)]]
    type: ErrorType
    severity: Severity
    message: StrictStr
    occurred_at: Optional[datetime] = Field(description="When the run's last event was, null where it has none; of a cancellation, when it was.")
    stack: Optional[List[StrictStr]] = Field(default=None, description="What led to it, the newest first; only where it was asked for.")
    __properties: ClassVar[List[str]] = ["error_id", "run_id", "sample_id", "regression_id", "output_id", "type", "severity", "message", "occurred_at", "stack"]

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
        """Create an instance of ErrorItem from a JSON string"""
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
        # set to None if sample_id (nullable) is None
        # and model_fields_set contains the field
        if self.sample_id is None and "sample_id" in self.model_fields_set:
            _dict['sample_id'] = None

        # set to None if regression_id (nullable) is None
        # and model_fields_set contains the field
        if self.regression_id is None and "regression_id" in self.model_fields_set:
            _dict['regression_id'] = None

        # set to None if output_id (nullable) is None
        # and model_fields_set contains the field
        if self.output_id is None and "output_id" in self.model_fields_set:
            _dict['output_id'] = None

        # set to None if occurred_at (nullable) is None
        # and model_fields_set contains the field
        if self.occurred_at is None and "occurred_at" in self.model_fields_set:
            _dict['occurred_at'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of ErrorItem from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "error_id": obj.get("error_id"),
            "run_id": obj.get("run_id"),
            "sample_id": obj.get("sample_id"),
            "regression_id": obj.get("regression_id"),
            "output_id": obj.get("output_id"),
            "type": obj.get("type"),
            "severity": obj.get("severity"),
            "message": obj.get("message"),
            "occurred_at": obj.get("occurred_at"),
            "stack": obj.get("stack")
        })
        return _obj
