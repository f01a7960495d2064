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
from touchstone_client.models.platform import Platform
from touchstone_client.models.run_status import RunStatus
from touchstone_client.models.test_type import TestType
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class Run(BaseModel):
    """
    Run
    """ # noqa: E501
    run_id: Annotated[int, Field(strict=True, ge=1)]
    status: RunStatus
    platform: Platform
    test_type: TestType
    repository: StrictStr = Field(description="As `owner/name`; `unknown` where none is recorded.")
    branch: Optional[StrictStr]
    commit_sha: StrictStr = Field(description="Lower case for runs made here.")
    pr_number: Optional[Annotated[int, Field(strict=True, ge=1)]]
    created_at: Optional[datetime] = Field(description="Null only for a queued run that another program made.")
    queued_at: Optional[datetime] = Field(description="As `created_at`; a restart does not change it.")
    started_at: Optional[datetime] = Field(description="When testing began.")
    completed_at: Optional[datetime] = Field(description="When the run was completed or canceled.")
    github_link: Optional[StrictStr]
    attempt: Annotated[int, Field(strict=True, ge=1)] = Field(description="1, and one more with every restart.")
    owner_id: Optional[StrictInt] = Field(description="The user who made the run; null when another program did.")
    __properties: ClassVar[List[str]] = ["run_id", "status", "platform", "test_type", "repository", "branch", "commit_sha", "pr_number", "created_at", "queued_at", "started_at", "completed_at", "github_link", "attempt", "owner_id"]

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
        """Create an instance of Run from a JSON string"""
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
        # set to None if branch (nullable) is None
        # and model_fields_set contains the field
        if self.branch is None and "branch" in self.model_fields_set:
            _dict['branch'] = None

        # set to None if pr_number (nullable) is None
        # and model_fields_set contains the field
        if self.pr_number is None and "pr_number" in self.model_fields_set:
            _dict['pr_number'] = None

        # set to None if created_at (nullable) is None
        # and model_fields_set contains the field
        if self.created_at is None and "created_at" in self.model_fields_set:
            _dict['created_at'] = None

        # set to None if queued_at (nullable) is None
        # and model_fields_set contains the field
        if self.queued_at is None and "queued_at" in self.model_fields_set:
            _dict['queued_at'] = None

        # set to None if started_at (nullable) is None
        # and model_fields_set contains the field
        if self.started_at is None and "started_at" in self.model_fields_set:
            _dict['started_at'] = None

        # set to None if completed_at (nullable) is None
        # and model_fields_set contains the field
        if self.completed_at is None and "completed_at" in self.model_fields_set:
            _dict['completed_at'] = None

        # set to None if github_link (nullable) is None
        # and model_fields_set contains the field
        if self.github_link is None and "github_link" in self.model_fields_set:
            _dict['github_link'] = None

        # set to None if owner_id (nullable) is None
        # and model_fields_set contains the field
        if self.owner_id is None and "owner_id" in self.model_fields_set:
            _dict['owner_id'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of Run from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "run_id": obj.get("run_id"),
            "status": obj.get("status"),
            "platform": obj.get("platform"),
            "test_type": obj.get("test_type"),
            "repository": obj.get("repository"),
            "branch": obj.get("branch"),
            "commit_sha": obj.get("commit_sha"),
            "pr_number": obj.get("pr_number"),
            "created_at": obj.get("created_at"),
            "queued_at": obj.get("queued_at"),
            "started_at": obj.get("started_at"),
            "completed_at": obj.get("completed_at"),
            "github_link": obj.get("github_link"),
            "attempt": obj.get("attempt"),
            "owner_id": obj.get("owner_id")
        })
        return _obj
