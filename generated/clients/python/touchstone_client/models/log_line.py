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
from touchstone_client.models.log_level import LogLevel
from touchstone_client.models.log_source import LogSource
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class LogLine(BaseModel):
    """
    LogLine
    """ # noqa: E501
    timestamp: Optional[datetime] = Field(description="Null where the line does not begin with one.")
    level: LogLevel = Field(description="By the word in the line that says so; `info` without one.")
    source: LogSource = Field(description="By the word in the line that says so; `web` without one.")
    message: StrictStr = Field(description="The line, without its ending.")
    truncated: StrictBool = Field(description="The line is longer than `message`.")
    offset: Annotated[int, Field(strict=True, ge=0)] = Field(description="Where the line begins, in bytes.")
    run_id: Annotated[int, Field(strict=True, ge=1)]
    sample_id: Optional[Annotated[int, Field(strict=True, ge=1)]]
    __properties: ClassVar[List[str]] = ["timestamp", "level", "source", "message", "truncated", "offset", "run_id", "sample_id"]

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
        """Create an instance of LogLine from a JSON string"""
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
        # set to None if timestamp (nullable) is None
        # and model_fields_set contains the field
        if self.timestamp is None and "timestamp" in self.model_fields_set:
            _dict['timestamp'] = None

        # set to None if sample_id (nullable) is None
        # and model_fields_set contains the field
        if self.sample_id is None and "sample_id" in self.model_fields_set:
            _dict['sample_id'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of LogLine from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "timestamp": obj.get("timestamp"),
            "level": obj.get("level"),
            "source": obj.get("source"),
            "message": obj.get("message"),
            "truncated": obj.get("truncated"),
            "offset": obj.get("offset"),
            "run_id": obj.get("run_id"),
            "sample_id": obj.get("sample_id")
        })
        return _obj
