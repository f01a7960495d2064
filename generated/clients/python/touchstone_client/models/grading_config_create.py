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
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class GradingConfigCreate(BaseModel):
    """
    GradingConfigCreate
    """ # noqa: E501
    external_assignment_id: Annotated[str, Field(min_length=1, strict=True, max_length=255)] = Field(description="Of all configurations only this one has it. It is no `.` and no `..`, which no path can name.")
    template_name: Annotated[str, Field(strict=True, max_length=100)]
    criteria_config: Dict[str, Any] = Field(description="Any object. It is kept and returned as it was sent.")
    languages: Annotated[List[Annotated[str, Field(min_length=1, strict=True, max_length=6)]], Field(min_length=1, max_length=100)] = Field(description="The languages it offers. One that is there again is left out.")
    setup_config: Optional[Dict[str, Any]] = Field(default=None, description="Any object. It is kept and returned as it was sent.")
    feedback_config: Optional[Dict[str, Any]] = Field(default=None, description="Any object. It is kept and returned as it was sent.")
    include_feedback: Optional[StrictBool] = True
    __properties: ClassVar[List[str]] = ["external_assignment_id", "template_name", "criteria_config", "languages", "setup_config", "feedback_config", "include_feedback"]

    @field_validator('external_assignment_id', mode="before")
    def external_assignment_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^(?:[^.\u0000]|\.[^.\u0000]|\.\.[^\u0000])[^\u0000]*$", value):
            raise ValueError(r"must validate the regular expression /^(?:[^.\u0000]|\.[^.\u0000]|\.\.[^\u0000])[^\u0000]*$/")
        return value

    @field_validator('template_name', mode="before")
    def template_name_validate_regular_expression(cls, value):
        """Validates the regular expression"""
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
        """Create an instance of GradingConfigCreate from a JSON string"""
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
        # set to None if setup_config (nullable) is None
        # and model_fields_set contains the field
        if self.setup_config is None and "setup_config" in self.model_fields_set:
            _dict['setup_config'] = None

        # set to None if feedback_config (nullable) is None
        # and model_fields_set contains the field
        if self.feedback_config is None and "feedback_config" in self.model_fields_set:
            _dict['feedback_config'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of GradingConfigCreate from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "external_assignment_id": obj.get("external_assignment_id"),
            "template_name": obj.get("template_name"),
            "criteria_config": obj.get("criteria_config"),
            "languages": obj.get("languages"),
            "setup_config": obj.get("setup_config"),
            "feedback_config": obj.get("feedback_config"),
            "include_feedback": obj.get("include_feedback") if obj.get("include_feedback") is not None else True
        })
        return _obj
