# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from datetime import datetime
from pydantic import BaseModel, ConfigDict, Field
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.run_status import RunStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class JobState(BaseModel):
    """
    How a job stands.
    """ # noqa: E501
    run_id: Annotated[int, Field(strict=True, ge=1)]
    attempt: Annotated[int, Field(strict=True, ge=1)]
    status: RunStatus
    lease_expires_at: Optional[datetime] = Field(description="Null once the run has ended.")
    __properties: ClassVar[List[str]] = ["run_id", "attempt", "status", "lease_expires_at"]

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
        """Create an instance of JobState from a JSON string"""
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
        # set to None if lease_expires_at (nullable) is None
        # and model_fields_set contains the field
        if self.lease_expires_at is None and "lease_expires_at" in self.model_fields_set:
            _dict['lease_expires_at'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of JobState from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "run_id": obj.get("run_id"),
            "attempt": obj.get("attempt"),
            "status": obj.get("status"),
            "lease_expires_at": obj.get("lease_expires_at")
        })
        return _obj
