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
from touchstone_client.models.platform import Platform
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class JobClaim(BaseModel):
    """
    JobClaim
    """ # noqa: E501
    claim_id: Annotated[str, Field(min_length=16, strict=True, max_length=64)] = Field(description="Made up for each job; the same in each try to get it.")
    worker: Annotated[str, Field(min_length=1, strict=True, max_length=100)] = Field(description="What the worker calls itself, for people.")
    platform: Platform
    labels: Optional[Annotated[List[Annotated[str, Field(min_length=1, strict=True, max_length=50)]], Field(max_length=50)]] = Field(default=None, description="What the worker has.")
    wait_seconds: Optional[Annotated[int, Field(le=30, strict=True, ge=0)]] = Field(default=0, description="How long to wait for a job where there is none.")
    __properties: ClassVar[List[str]] = ["claim_id", "worker", "platform", "labels", "wait_seconds"]

    @field_validator('claim_id', mode="before")
    def claim_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9_-]+$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9_-]+$/")
        return value

    @field_validator('worker', mode="before")
    def worker_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[^\u0000-\u001f]+$", value):
            raise ValueError(r"must validate the regular expression /^[^\u0000-\u001f]+$/")
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
        """Create an instance of JobClaim from a JSON string"""
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
        """Create an instance of JobClaim from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "claim_id": obj.get("claim_id"),
            "worker": obj.get("worker"),
            "platform": obj.get("platform"),
            "labels": obj.get("labels"),
            "wait_seconds": obj.get("wait_seconds") if obj.get("wait_seconds") is not None else 0
        })
        return _obj
