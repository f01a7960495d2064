# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.baseline_variant import BaselineVariant
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class RegressionTestOutput(BaseModel):
    """
    RegressionTestOutput
    """ # noqa: E501
    id: Annotated[int, Field(strict=True, ge=1)]
    correct: Optional[StrictStr] = Field(description="The baseline: its name in the file store without the extension, normally a SHA-256; null where none was approved. ")
    correct_extension: StrictStr
    expected_filename: Optional[StrictStr] = Field(description="What comes between the sample's name and the extension in the file the program writes.")
    ignore: StrictBool = Field(description="Neither compared nor ever missing.")
    variants: List[BaselineVariant]
    __properties: ClassVar[List[str]] = ["id", "correct", "correct_extension", "expected_filename", "ignore", "variants"]

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
        """Create an instance of RegressionTestOutput from a JSON string"""
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
        # override the default output from pydantic by calling `to_dict()` of each item in variants (list)
        _items = []
        if self.variants:
            for _item_variants in self.variants:
                _items.append(_item_variants.to_dict() if _item_variants is not None else None)
            _dict['variants'] = _items
        # set to None if correct (nullable) is None
        # and model_fields_set contains the field
        if self.correct is None and "correct" in self.model_fields_set:
            _dict['correct'] = None

        # set to None if expected_filename (nullable) is None
        # and model_fields_set contains the field
        if self.expected_filename is None and "expected_filename" in self.model_fields_set:
            _dict['expected_filename'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of RegressionTestOutput from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "id": obj.get("id"),
            "correct": obj.get("correct"),
            "correct_extension": obj.get("correct_extension"),
            "expected_filename": obj.get("expected_filename"),
            "ignore": obj.get("ignore"),
            "variants": [BaselineVariant.from_dict(_item) for _item in obj["variants"]] if obj.get("variants") is not None else None
        })
        return _obj
