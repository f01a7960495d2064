# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from datetime import datetime
from pydantic import BaseModel, ConfigDict, Field, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.platform import Platform
from touchstone_client.models.result_status import ResultStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class SampleHistoryEntry(BaseModel):
    """
    SampleHistoryEntry
    """ # noqa: E501
    run_id: Annotated[int, Field(strict=True, ge=1)]
    regression_test_id: Annotated[int, Field(strict=True, ge=1)]
    status: ResultStatus
    platform: Platform
    branch: StrictStr
    commit_sha: StrictStr
    tested_at: Optional[datetime] = Field(description="When the run ended, else when testing began; null before that.")
    failure_signature: Optional[StrictStr] = Field(description="The same for failures that look the same: `missing_output`, `diff_mismatch:output:7`, `exit_code_mismatch:rc:10`; null without a failure. ")
    __properties: ClassVar[List[str]] = ["run_id", "regression_test_id", "status", "platform", "branch", "commit_sha", "tested_at", "failure_signature"]

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
        """Create an instance of SampleHistoryEntry from a JSON string"""
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
        # set to None if tested_at (nullable) is None
        # and model_fields_set contains the field
        if self.tested_at is None and "tested_at" in self.model_fields_set:
            _dict['tested_at'] = None

        # set to None if failure_signature (nullable) is None
        # and model_fields_set contains the field
        if self.failure_signature is None and "failure_signature" in self.model_fields_set:
            _dict['failure_signature'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of SampleHistoryEntry from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "run_id": obj.get("run_id"),
            "regression_test_id": obj.get("regression_test_id"),
            "status": obj.get("status"),
            "platform": obj.get("platform"),
            "branch": obj.get("branch"),
            "commit_sha": obj.get("commit_sha"),
            "tested_at": obj.get("tested_at"),
            "failure_signature": obj.get("failure_signature")
        })
        return _obj
