# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from datetime import datetime
from pydantic import BaseModel, ConfigDict, Field, StrictInt, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.job_test import JobTest
from touchstone_client.models.platform import Platform
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class Job(BaseModel):
    """
    What a worker is to do.
    """ # noqa: E501
    run_id: Annotated[int, Field(strict=True, ge=1)]
    attempt: Annotated[int, Field(strict=True, ge=1)] = Field(description="1, or more after a restart.")
    platform: Platform
    repository: StrictStr
    branch: StrictStr
    commit_sha: StrictStr
    pr_number: Optional[StrictInt]
    lease_seconds: Annotated[int, Field(strict=True, ge=1)] = Field(description="How long the job stays the worker's after it was last heard of.")
    lease_expires_at: datetime
    tests: List[JobTest] = Field(description="By id.")
    __properties: ClassVar[List[str]] = ["run_id", "attempt", "platform", "repository", "branch", "commit_sha", "pr_number", "lease_seconds", "lease_expires_at", "tests"]

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
        """Create an instance of Job from a JSON string"""
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
        # override the default output from pydantic by calling `to_dict()` of each item in tests (list)
        _items = []
        if self.tests:
            for _item_tests in self.tests:
                _items.append(_item_tests.to_dict() if _item_tests is not None else None)
            _dict['tests'] = _items
        # set to None if pr_number (nullable) is None
        # and model_fields_set contains the field
        if self.pr_number is None and "pr_number" in self.model_fields_set:
            _dict['pr_number'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of Job from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "run_id": obj.get("run_id"),
            "attempt": obj.get("attempt"),
            "platform": obj.get("platform"),
            "repository": obj.get("repository"),
            "branch": obj.get("branch"),
            "commit_sha": obj.get("commit_sha"),
            "pr_number": obj.get("pr_number"),
            "lease_seconds": obj.get("lease_seconds"),
            "lease_expires_at": obj.get("lease_expires_at"),
            "tests": [JobTest.from_dict(_item) for _item in obj["tests"]] if obj.get("tests") is not None else None
        })
        return _obj
