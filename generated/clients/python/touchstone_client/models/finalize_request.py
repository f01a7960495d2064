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
from touchstone_client.models.upload_platform import UploadPlatform
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class FinalizeRequest(BaseModel):
    """
    FinalizeRequest
    """ # noqa: E501
    version: Annotated[str, Field(min_length=1, strict=True, max_length=10)] = Field(description="The version of the program that it was found with, a known one.")
    platform: UploadPlatform
    parameters: Optional[Annotated[str, Field(strict=True, max_length=1024)]] = ''
    notes: Optional[Annotated[str, Field(strict=True, max_length=1024)]] = ''
    __properties: ClassVar[List[str]] = ["version", "platform", "parameters", "notes"]

    @field_validator('version', mode="before")
    def version_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[^\u0000]+$", value):
            raise ValueError(r"must validate the regular expression /^[^\u0000]+$/")
        return value

    @field_validator('parameters', mode="before")
    def parameters_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if value is None:
            return value

        if isinstance(value, str) and not re.match(r"^[^\u0000]*$", value):
            raise ValueError(r"must validate the regular expression /^[^\u0000]*$/")
        return value

    @field_validator('notes', mode="before")
    def notes_validate_regular_expression(cls, value):
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
        """Create an instance of FinalizeRequest from a JSON string"""
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
        """Create an instance of FinalizeRequest from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "version": obj.get("version"),
            "platform": obj.get("platform"),
            "parameters": obj.get("parameters") if obj.get("parameters") is not None else '',
            "notes": obj.get("notes") if obj.get("notes") is not None else ''
        })
        return _obj
