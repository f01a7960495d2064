# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, StrictBool, field_validator
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.input_type import InputType
from touchstone_client.models.output_type import OutputType
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class RegressionTestUpdateRequest(BaseModel):
    """
    RegressionTestUpdateRequest
    """ # noqa: E501
    command: Optional[Annotated[str, Field(min_length=1, strict=True, max_length=500)]] = None
    input_type: Optional[InputType] = None
    output_type: Optional[OutputType] = None
    expected_rc: Optional[Annotated[int, Field(le=255, strict=True, ge=0)]] = None
    description: Optional[Annotated[str, Field(strict=True, max_length=1024)]] = None
    categories: Optional[Annotated[List[Annotated[str, Field(min_length=1, strict=True, max_length=64)]], Field(min_length=1, max_length=50)]] = None
    active: Optional[StrictBool] = None
    __properties: ClassVar[List[str]] = ["command", "input_type", "output_type", "expected_rc", "description", "categories", "active"]

    @field_validator('command', mode="before")
    def command_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if value is None:
            return value

        if isinstance(value, str) and not re.match(r"^[^\u0000]+$", value):
            raise ValueError(r"must validate the regular expression /^[^\u0000]+$/")
        return value

    @field_validator('description', mode="before")
    def description_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if value is None:
            return value

        if isinstance(value, str) and not re.match(r"^[^\u0000]*$", value):
            raise ValueError(r"must validate the regular expression /^[^\u0000]*$/")
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
        """Create an instance of RegressionTestUpdateRequest from a JSON string"""
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
        """Create an instance of RegressionTestUpdateRequest from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "command": obj.get("command"),
            "input_type": obj.get("input_type"),
            "output_type": obj.get("output_type"),
            "expected_rc": obj.get("expected_rc"),
            "description": obj.get("description"),
            "categories": obj.get("categories"),
            "active": obj.get("active")
        })
        return _obj
