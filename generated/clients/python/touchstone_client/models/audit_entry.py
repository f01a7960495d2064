# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from datetime import datetime
from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class AuditEntry(BaseModel):
    """
    One change, and who made it.
    """ # noqa: E501
    id: Annotated[int, Field(strict=True, ge=1)]
    at: datetime
    actor_id: Optional[StrictInt] = Field(description="Null: the server itself, or the command line.")
    actor_name: Optional[StrictStr]
    token_id: Optional[StrictInt]
    action: StrictStr = Field(description="The `operationId`, or the command.")
    object_type: StrictStr
    object_id: StrictStr
    address: Optional[StrictStr] = Field(description="Where the request came from.")
    request_id: Optional[StrictStr]
    old_value: Optional[StrictStr]
    new_value: Optional[StrictStr]
    __properties: ClassVar[List[str]] = ["id", "at", "actor_id", "actor_name", "token_id", "action", "object_type", "object_id", "address", "request_id", "old_value", "new_value"]

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
        """Create an instance of AuditEntry from a JSON string"""
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
        # set to None if actor_id (nullable) is None
        # and model_fields_set contains the field
        if self.actor_id is None and "actor_id" in self.model_fields_set:
            _dict['actor_id'] = None

        # set to None if actor_name (nullable) is None
        # and model_fields_set contains the field
        if self.actor_name is None and "actor_name" in self.model_fields_set:
            _dict['actor_name'] = None

        # set to None if token_id (nullable) is None
        # and model_fields_set contains the field
        if self.token_id is None and "token_id" in self.model_fields_set:
            _dict['token_id'] = None

        # set to None if address (nullable) is None
        # and model_fields_set contains the field
        if self.address is None and "address" in self.model_fields_set:
            _dict['address'] = None

        # set to None if request_id (nullable) is None
        # and model_fields_set contains the field
        if self.request_id is None and "request_id" in self.model_fields_set:
            _dict['request_id'] = None

        # set to None if old_value (nullable) is None
        # and model_fields_set contains the field
        if self.old_value is None and "old_value" in self.model_fields_set:
            _dict['old_value'] = None

        # set to None if new_value (nullable) is None
        # and model_fields_set contains the field
        if self.new_value is None and "new_value" in self.model_fields_set:
            _dict['new_value'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of AuditEntry from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "id": obj.get("id"),
            "at": obj.get("at"),
            "actor_id": obj.get("actor_id"),
            "actor_name": obj.get("actor_name"),
            "token_id": obj.get("token_id"),
            "action": obj.get("action"),
            "object_type": obj.get("object_type"),
            "object_id": obj.get("object_id"),
            "address": obj.get("address"),
            "request_id": obj.get("request_id"),
            "old_value": obj.get("old_value"),
            "new_value": obj.get("new_value")
        })
        return _obj
