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
from typing import Any, ClassVar, Dict, List, Union
from typing_extensions import Annotated
from touchstone_client.models.external_result_status import ExternalResultStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class ExternalResult(BaseModel):
    """
    What was stored of a result that was computed elsewhere.
    """ # noqa: E501
    submission_id: Annotated[int, Field(strict=True, ge=1)]
    grading_config_id: Annotated[int, Field(strict=True, ge=1)]
    external_user_id: StrictStr
    username: StrictStr
    status: ExternalResultStatus
    final_score: Union[Annotated[float, Field(strict=True, ge=0)], Annotated[int, Field(strict=True, ge=0)]]
    graded_at: datetime
    execution_time_ms: Annotated[int, Field(strict=True, ge=0)]
    __properties: ClassVar[List[str]] = ["submission_id", "grading_config_id", "external_user_id", "username", "status", "final_score", "graded_at", "execution_time_ms"]

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
        """Create an instance of ExternalResult from a JSON string"""
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
        """Create an instance of ExternalResult from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "submission_id": obj.get("submission_id"),
            "grading_config_id": obj.get("grading_config_id"),
            "external_user_id": obj.get("external_user_id"),
            "username": obj.get("username"),
            "status": obj.get("status"),
            "final_score": obj.get("final_score"),
            "graded_at": obj.get("graded_at"),
            "execution_time_ms": obj.get("execution_time_ms")
        })
        return _obj
