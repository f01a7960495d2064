# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from datetime import datetime
from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.scope import Scope
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class ApiTokenItem(BaseModel):
    """
    A token as it is listed; the secret itself is kept nowhere.
    """ # noqa: E501
    id: Annotated[int, Field(strict=True, ge=1)]
    user_id: Annotated[int, Field(strict=True, ge=1)]
    token_name: StrictStr
    token_prefix: StrictStr = Field(description="The first 16 characters, by which a leaked token is recognised.")
    scopes: List[Scope]
    created_at: datetime
    expires_at: datetime
    is_expired: StrictBool
    is_revoked: StrictBool
    revoked_at: Optional[datetime] = None
    last_used_at: Optional[datetime] = Field(default=None, description="To the minute; null when never used, or not known.")
    __properties: ClassVar[List[str]] = ["id", "user_id", "token_name", "token_prefix", "scopes", "created_at", "expires_at", "is_expired", "is_revoked", "revoked_at", "last_used_at"]

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
        """Create an instance of ApiTokenItem from a JSON string"""
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
        # set to None if revoked_at (nullable) is None
        # and model_fields_set contains the field
        if self.revoked_at is None and "revoked_at" in self.model_fields_set:
            _dict['revoked_at'] = None

        # set to None if last_used_at (nullable) is None
        # and model_fields_set contains the field
        if self.last_used_at is None and "last_used_at" in self.model_fields_set:
            _dict['last_used_at'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of ApiTokenItem from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "id": obj.get("id"),
            "user_id": obj.get("user_id"),
            "token_name": obj.get("token_name"),
            "token_prefix": obj.get("token_prefix"),
            "scopes": obj.get("scopes"),
            "created_at": obj.get("created_at"),
            "expires_at": obj.get("expires_at"),
            "is_expired": obj.get("is_expired"),
            "is_revoked": obj.get("is_revoked"),
            "revoked_at": obj.get("revoked_at"),
            "last_used_at": obj.get("last_used_at")
        })
        return _obj
