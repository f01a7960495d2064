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

class RunCreateRequest(BaseModel):
    """
    RunCreateRequest
    """ # noqa: E501
    repository: Annotated[str, Field(strict=True, max_length=100)]
    branch: Optional[Annotated[str, Field(strict=True, max_length=100)]] = 'master'
    commit_sha: Annotated[str, Field(min_length=40, strict=True, max_length=40)] = Field(description="Stored in lower case.")
    pull_request: Optional[Annotated[int, Field(le=2147483647, strict=True, ge=1)]] = None
    platform: Platform
    regression_test_ids: Optional[Annotated[List[Annotated[int, Field(le=2147483647, strict=True, ge=1)]], Field(min_length=1, max_length=500)]] = Field(default=None, description="The tests to run, all active; every active test where absent or null.")
    labels: Optional[Annotated[List[Annotated[str, Field(min_length=1, strict=True, max_length=50)]], Field(max_length=20)]] = Field(default=None, description="Only a worker that has all of these gets the run.")
    __properties: ClassVar[List[str]] = ["repository", "branch", "commit_sha", "pull_request", "platform", "regression_test_ids", "labels"]

    @field_validator('repository', mode="before")
    def repository_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[a-zA-Z0-9_.-]+\/[a-zA-Z0-9_.-]+$", value):
            raise ValueError(r"must validate the regular expression /^[a-zA-Z0-9_.-]+\/[a-zA-Z0-9_.-]+$/")
        return value

    @field_validator('branch', mode="before")
    def branch_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if value is None:
            return value

        if isinstance(value, str) and not re.match(r"^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$", value):
            raise ValueError(r"must validate the regular expression /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/")
        return value

    @field_validator('commit_sha', mode="before")
    def commit_sha_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[a-fA-F0-9]{40}$", value):
            raise ValueError(r"must validate the regular expression /^[a-fA-F0-9]{40}$/")
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
        """Create an instance of RunCreateRequest from a JSON string"""
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
        # set to None if pull_request (nullable) is None
        # and model_fields_set contains the field
        if self.pull_request is None and "pull_request" in self.model_fields_set:
            _dict['pull_request'] = None

        # set to None if regression_test_ids (nullable) is None
        # and model_fields_set contains the field
        if self.regression_test_ids is None and "regression_test_ids" in self.model_fields_set:
            _dict['regression_test_ids'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of RunCreateRequest from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "repository": obj.get("repository"),
            "branch": obj.get("branch") if obj.get("branch") is not None else 'master',
            "commit_sha": obj.get("commit_sha"),
            "pull_request": obj.get("pull_request"),
            "platform": obj.get("platform"),
            "regression_test_ids": obj.get("regression_test_ids"),
            "labels": obj.get("labels")
        })
        return _obj
