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
from touchstone_client.models.grading_language import GradingLanguage
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class GradingConfig(BaseModel):
    """
    What a machine needs to grade something on its own.
    """ # noqa: E501
    id: Annotated[int, Field(strict=True, ge=1)]
    external_assignment_id: StrictStr
    template_name: StrictStr
    criteria_config: Dict[str, Any] = Field(description="Any object. It is kept and returned as it was sent.")
    languages: List[GradingLanguage] = Field(description="The languages it offers, each once.")
    setup_config: Optional[Dict[str, Any]] = Field(description="Any object. It is kept and returned as it was sent.")
    feedback_config: Optional[Dict[str, Any]] = Field(description="Any object. It is kept and returned as it was sent.")
    include_feedback: StrictBool
    version: Annotated[int, Field(strict=True, ge=1)] = Field(description="Counts what the configuration has been, from 1 on.")
    created_at: datetime
    updated_at: datetime
    is_active: StrictBool = Field(description="Whether it is listed.")
    __properties: ClassVar[List[str]] = ["id", "external_assignment_id", "template_name", "criteria_config", "languages", "setup_config", "feedback_config", "include_feedback", "version", "created_at", "updated_at", "is_active"]

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
        """Create an instance of GradingConfig from a JSON string"""
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
        """Create an instance of GradingConfig from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "id": obj.get("id"),
            "external_assignment_id": obj.get("external_assignment_id"),
            "template_name": obj.get("template_name"),
            "criteria_config": obj.get("criteria_config"),
            "languages": obj.get("languages"),
            "setup_config": obj.get("setup_config"),
            "feedback_config": obj.get("feedback_config"),
            "include_feedback": obj.get("include_feedback"),
            "version": obj.get("version"),
            "created_at": obj.get("created_at"),
            "updated_at": obj.get("updated_at"),
            "is_active": obj.get("is_active")
        })
        return _obj
