# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, field_validator
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.scope import Scope
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class TokenCreateRequest(BaseModel):
    """
    TokenCreateRequest
    """ # noqa: E501
    email: Annotated[str, Field(min_length=1, strict=True, max_length=255)] = Field(description="The address as the account has it. One that looks odd is no fault: it opens an account or it does not. ")
    password: Annotated[str, Field(min_length=1, strict=True, max_length=500)] = Field(description="1 to 500 characters, since that is what accounts may have.")
    token_name: Annotated[str, Field(min_length=1, strict=True, max_length=50)] = Field(description="Unique among all the tokens the user ever had.")
    expires_in_days: Optional[Annotated[int, Field(le=30, strict=True, ge=1)]] = 7
    scopes: Optional[Annotated[List[Scope], Field(max_length=9)]] = Field(default=None, description="An empty list, like none, stands for the default.")
    __properties: ClassVar[List[str]] = ["email", "password", "token_name", "expires_in_days", "scopes"]

    @field_validator('email', mode="before")
    def email_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[^\u0000]+$", value):
            raise ValueError(r"must validate the regular expression /^[^\u0000]+$/")
        return value

    @field_validator('token_name', mode="before")
    def token_name_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[a-zA-Z0-9_-]+$", value):
            raise ValueError(r"must validate the regular expression /^[a-zA-Z0-9_-]+$/")
        return value

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
        """Create an instance of TokenCreateRequest from a JSON string"""
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
        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of TokenCreateRequest from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "email": obj.get("email"),
            "password": obj.get("password"),
            "token_name": obj.get("token_name"),
            "expires_in_days": obj.get("expires_in_days") if obj.get("expires_in_days") is not None else 7,
            "scopes": obj.get("scopes")
        })
        return _obj
