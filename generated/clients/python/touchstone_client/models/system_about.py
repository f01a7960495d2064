# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from datetime import date
from pydantic import BaseModel, ConfigDict, Field, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class SystemAbout(BaseModel):
    """
    SystemAbout
    """ # noqa: E501
    server_version: StrictStr
    platform_commit: Optional[StrictStr] = Field(description="The commit this server was built from, where that is known.")
    ccextractor_version: Optional[StrictStr] = Field(description="The newest release of the program.")
    ccextractor_released: Optional[date]
    last_tested_commit: Optional[StrictStr] = Field(description="The commit of the newest completed run of the main repository.")
    __properties: ClassVar[List[str]] = ["server_version", "platform_commit", "ccextractor_version", "ccextractor_released", "last_tested_commit"]

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
        """Create an instance of SystemAbout from a JSON string"""
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
        # set to None if platform_commit (nullable) is None
        # and model_fields_set contains the field
        if self.platform_commit is None and "platform_commit" in self.model_fields_set:
            _dict['platform_commit'] = None

        # set to None if ccextractor_version (nullable) is None
        # and model_fields_set contains the field
        if self.ccextractor_version is None and "ccextractor_version" in self.model_fields_set:
            _dict['ccextractor_version'] = None

        # set to None if ccextractor_released (nullable) is None
        # and model_fields_set contains the field
        if self.ccextractor_released is None and "ccextractor_released" in self.model_fields_set:
            _dict['ccextractor_released'] = None

        # set to None if last_tested_commit (nullable) is None
        # and model_fields_set contains the field
        if self.last_tested_commit is None and "last_tested_commit" in self.model_fields_set:
            _dict['last_tested_commit'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of SystemAbout from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "server_version": obj.get("server_version"),
            "platform_commit": obj.get("platform_commit"),
            "ccextractor_version": obj.get("ccextractor_version"),
            "ccextractor_released": obj.get("ccextractor_released"),
            "last_tested_commit": obj.get("last_tested_commit")
        })
        return _obj
