# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.input_type import InputType
from touchstone_client.models.job_output import JobOutput
from touchstone_client.models.job_sample import JobSample
from touchstone_client.models.output_type import OutputType
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class JobTest(BaseModel):
    """
    A test as it was when the run was made.
    """ # noqa: E501
    regression_test_id: Annotated[int, Field(strict=True, ge=1)]
    command: StrictStr = Field(description="The arguments of the program, to be split into words as a shell does, and given to none.")
    input_type: Optional[InputType] = Field(description="Null where none is recorded.")
    output_type: Optional[OutputType] = Field(description="Null where none is recorded.")
    expected_rc: Optional[StrictInt]
    sample: Optional[JobSample] = Field(description="Null where the sample is gone.")
    outputs: List[JobOutput] = Field(description="What the test should write, by id.")
    __properties: ClassVar[List[str]] = ["regression_test_id", "command", "input_type", "output_type", "expected_rc", "sample", "outputs"]

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
        """Create an instance of JobTest from a JSON string"""
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
        # override the default output from pydantic by calling `to_dict()` of sample
        if self.sample:
            _dict['sample'] = self.sample.to_dict()
        # override the default output from pydantic by calling `to_dict()` of each item in outputs (list)
        _items = []
        if self.outputs:
            for _item_outputs in self.outputs:
                _items.append(_item_outputs.to_dict() if _item_outputs is not None else None)
            _dict['outputs'] = _items
        # set to None if input_type (nullable) is None
        # and model_fields_set contains the field
        if self.input_type is None and "input_type" in self.model_fields_set:
            _dict['input_type'] = None

        # set to None if output_type (nullable) is None
        # and model_fields_set contains the field
        if self.output_type is None and "output_type" in self.model_fields_set:
            _dict['output_type'] = None

        # set to None if expected_rc (nullable) is None
        # and model_fields_set contains the field
        if self.expected_rc is None and "expected_rc" in self.model_fields_set:
            _dict['expected_rc'] = None

        # set to None if sample (nullable) is None
        # and model_fields_set contains the field
        if self.sample is None and "sample" in self.model_fields_set:
            _dict['sample'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of JobTest from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "regression_test_id": obj.get("regression_test_id"),
            "command": obj.get("command"),
            "input_type": obj.get("input_type"),
            "output_type": obj.get("output_type"),
            "expected_rc": obj.get("expected_rc"),
            "sample": JobSample.from_dict(obj["sample"]) if obj.get("sample") is not None else None,
            "outputs": [JobOutput.from_dict(_item) for _item in obj["outputs"]] if obj.get("outputs") is not None else None
        })
        return _obj
