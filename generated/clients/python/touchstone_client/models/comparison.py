# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictFloat, StrictInt
from typing import Any, ClassVar, Dict, List, Union
from touchstone_client.models.test_delta import TestDelta
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class Comparison(BaseModel):
    """
    What has changed from one result to another.
    """ # noqa: E501
    score_delta: Union[StrictFloat, StrictInt] = Field(description="By how much the final score has risen.")
    improved: StrictBool = Field(description="Whether the final score has risen.")
    test_deltas: List[TestDelta] = Field(description="Every test of either, by its path.")
    __properties: ClassVar[List[str]] = ["score_delta", "improved", "test_deltas"]

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
        """Create an instance of Comparison from a JSON string"""
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
        # override the default output from pydantic by calling `to_dict()` of each item in test_deltas (list)
        _items = []
        if self.test_deltas:
            for _item_test_deltas in self.test_deltas:
                _items.append(_item_test_deltas.to_dict() if _item_test_deltas is not None else None)
            _dict['test_deltas'] = _items
        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of Comparison from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "score_delta": obj.get("score_delta"),
            "improved": obj.get("improved"),
            "test_deltas": [TestDelta.from_dict(_item) for _item in obj["test_deltas"]] if obj.get("test_deltas") is not None else None
        })
        return _obj
