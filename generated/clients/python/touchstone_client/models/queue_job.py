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
from touchstone_client.models.platform import Platform
from touchstone_client.models.queue_status import QueueStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class QueueJob(BaseModel):
    """
    QueueJob
    """ # noqa: E501
    run_id: Annotated[int, Field(strict=True, ge=1)]
    status: QueueStatus
    platform: Platform
    queued_at: Optional[datetime]
    started_at: Optional[datetime]
    position: Optional[Annotated[int, Field(strict=True, ge=1)]] = Field(description="Among all that wait for this platform, from 1; null for a run that is being tested.")
    __properties: ClassVar[List[str]] = ["run_id", "status", "platform", "queued_at", "started_at", "position"]

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
        """Create an instance of QueueJob from a JSON string"""
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
        # set to None if queued_at (nullable) is None
        # and model_fields_set contains the field
        if self.queued_at is None and "queued_at" in self.model_fields_set:
            _dict['queued_at'] = None

        # set to None if started_at (nullable) is None
        # and model_fields_set contains the field
        if self.started_at is None and "started_at" in self.model_fields_set:
            _dict['started_at'] = None

        # set to None if position (nullable) is None
        # and model_fields_set contains the field
        if self.position is None and "position" in self.model_fields_set:
            _dict['position'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of QueueJob from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "run_id": obj.get("run_id"),
            "status": obj.get("status"),
            "platform": obj.get("platform"),
            "queued_at": obj.get("queued_at"),
            "started_at": obj.get("started_at"),
            "position": obj.get("position")
        })
        return _obj
