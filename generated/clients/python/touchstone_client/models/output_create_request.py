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

class OutputCreateRequest(BaseModel):
    """
    OutputCreateRequest
    """ # noqa: E501
    correct_extension: Annotated[str, Field(strict=True, max_length=64)] = Field(description="With its dot; empty for a file without one.")
    expected_filename: Optional[Annotated[str, Field(strict=True, max_length=255)]] = Field(default='', description="What comes between the sample's name and the extension in the file the program writes.")
    ignore: Optional[StrictBool] = False
    correct: Optional[Annotated[str, Field(min_length=1, strict=True, max_length=128)]] = Field(default=None, description="The baseline: the hash of a file that is in the file store.")
    __properties: ClassVar[List[str]] = ["correct_extension", "expected_filename", "ignore", "correct"]

    @field_validator('correct_extension', mode="before")
    def correct_extension_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^(\.[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*)?$", value):
            raise ValueError(r"must validate the regular expression /^(\.[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*)?$/")
        return value

    @field_validator('expected_filename', mode="before")
    def expected_filename_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if value is None:
            return value

        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9._-]*$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9._-]*$/")
        return value

    @field_validator('correct', mode="before")
    def correct_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if value is None:
            return value

        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9]+$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9]+$/")
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
        """Create an instance of OutputCreateRequest from a JSON string"""
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
        # set to None if correct (nullable) is None
        # and model_fields_set contains the field
        if self.correct is None and "correct" in self.model_fields_set:
            _dict['correct'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of OutputCreateRequest from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "correct_extension": obj.get("correct_extension"),
            "expected_filename": obj.get("expected_filename") if obj.get("expected_filename") is not None else '',
            "ignore": obj.get("ignore") if obj.get("ignore") is not None else False,
            "correct": obj.get("correct")
        })
        return _obj
