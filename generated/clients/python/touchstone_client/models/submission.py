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
from typing import Any, ClassVar, Dict, List, Optional, Union
from typing_extensions import Annotated
from touchstone_client.models.grading_language import GradingLanguage
from touchstone_client.models.submission_status import SubmissionStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class Submission(BaseModel):
    """
    What somebody handed in, and its result as far as there is one.
    """ # noqa: E501
    id: Annotated[int, Field(strict=True, ge=1)]
    grading_config_id: Annotated[int, Field(strict=True, ge=1)]
    grading_config_version: Annotated[int, Field(strict=True, ge=1)] = Field(description="The version of the configuration that was graded with.")
    external_user_id: StrictStr
    username: StrictStr
    language: Optional[GradingLanguage]
    status: SubmissionStatus
    submitted_at: datetime
    graded_at: Optional[datetime]
    final_score: Optional[Union[Annotated[float, Field(strict=True, ge=0)], Annotated[int, Field(strict=True, ge=0)]]]
    feedback: Optional[StrictStr]
    result_tree: Optional[Dict[str, Any]] = Field(description="Any object. It is kept and returned as it was sent.")
    focus: Optional[Dict[str, Any]] = Field(description="Any object. It is kept and returned as it was sent.")
    score_vector: Optional[Dict[str, Union[Annotated[float, Field(strict=True, ge=-1.7976931348623157E+308)], Annotated[int, Field(strict=True, ge=-2147483648)]]]] = Field(description="The score of each test, by its path. It is kept and returned as it was sent.")
    comparison: Optional[Dict[str, Any]] = Field(description="As its sender gave it; `compareSubmissions` computes one.")
    __properties: ClassVar[List[str]] = ["id", "grading_config_id", "grading_config_version", "external_user_id", "username", "language", "status", "submitted_at", "graded_at", "final_score", "feedback", "result_tree", "focus", "score_vector", "comparison"]

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
        """Create an instance of Submission from a JSON string"""
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
        # set to None if language (nullable) is None
        # and model_fields_set contains the field
        if self.language is None and "language" in self.model_fields_set:
            _dict['language'] = None

        # set to None if graded_at (nullable) is None
        # and model_fields_set contains the field
        if self.graded_at is None and "graded_at" in self.model_fields_set:
            _dict['graded_at'] = None

        # set to None if final_score (nullable) is None
        # and model_fields_set contains the field
        if self.final_score is None and "final_score" in self.model_fields_set:
            _dict['final_score'] = None

        # set to None if feedback (nullable) is None
        # and model_fields_set contains the field
        if self.feedback is None and "feedback" in self.model_fields_set:
            _dict['feedback'] = None

        # set to None if result_tree (nullable) is None
        # and model_fields_set contains the field
        if self.result_tree is None and "result_tree" in self.model_fields_set:
            _dict['result_tree'] = None

        # set to None if focus (nullable) is None
        # and model_fields_set contains the field
        if self.focus is None and "focus" in self.model_fields_set:
            _dict['focus'] = None

        # set to None if score_vector (nullable) is None
        # and model_fields_set contains the field
        if self.score_vector is None and "score_vector" in self.model_fields_set:
            _dict['score_vector'] = None

        # set to None if comparison (nullable) is None
        # and model_fields_set contains the field
        if self.comparison is None and "comparison" in self.model_fields_set:
            _dict['comparison'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of Submission from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "id": obj.get("id"),
            "grading_config_id": obj.get("grading_config_id"),
            "grading_config_version": obj.get("grading_config_version"),
            "external_user_id": obj.get("external_user_id"),
            "username": obj.get("username"),
            "language": obj.get("language"),
            "status": obj.get("status"),
            "submitted_at": obj.get("submitted_at"),
            "graded_at": obj.get("graded_at"),
            "final_score": obj.get("final_score"),
            "feedback": obj.get("feedback"),
            "result_tree": obj.get("result_tree"),
            "focus": obj.get("focus"),
            "score_vector": obj.get("score_vector"),
            "comparison": obj.get("comparison")
        })
        return _obj
