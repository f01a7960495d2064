# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, field_validator
from typing import Any, ClassVar, Dict, List, Optional, Union
from typing_extensions import Annotated
from touchstone_client.models.external_result_status import ExternalResultStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class ExternalResultCreate(BaseModel):
    """
    A result that was computed elsewhere.
    """ # noqa: E501
    grading_config_id: Annotated[int, Field(le=2147483647, strict=True, ge=1)]
    grading_config_version: Optional[Annotated[int, Field(le=2147483647, strict=True, ge=1)]] = Field(default=None, description="The version of the configuration that was graded with, if it may have changed since; without it, the present one. One that there never was is a 422. ")
    external_user_id: Annotated[str, Field(min_length=1, strict=True, max_length=255)]
    username: Annotated[str, Field(strict=True, max_length=255)]
    language: Annotated[str, Field(min_length=1, strict=True, max_length=6)] = Field(description="A language that can be graded: python, java, node, cpp or c, in any letter case.")
    status: ExternalResultStatus
    final_score: Union[Annotated[float, Field(strict=True, ge=0)], Annotated[int, Field(strict=True, ge=0)]]
    feedback: Optional[Annotated[str, Field(strict=True, max_length=1000000)]] = None
    result_tree: Optional[Dict[str, Any]] = Field(default=None, description="Any object. It is kept and returned as it was sent.")
    focus: Optional[Dict[str, Any]] = Field(default=None, description="Any object. It is kept and returned as it was sent.")
    pipeline_execution: Optional[Dict[str, Any]] = Field(default=None, description="Any object. It is kept and returned as it was sent.")
    score_vector: Optional[Dict[str, Union[Annotated[float, Field(strict=True, ge=-1.7976931348623157E+308)], Annotated[int, Field(strict=True, ge=-2147483648)]]]] = Field(default=None, description="The score of each test, by its path. It is kept and returned as it was sent.")
    comparison: Optional[Dict[str, Any]] = Field(default=None, description="What has changed since an earlier result, as the sender sees it; normally in the form of a `Comparison`. ")
    execution_time_ms: Annotated[int, Field(le=9007199254740991, strict=True, ge=0)]
    error_message: Optional[Annotated[str, Field(strict=True, max_length=1000000)]] = None
    submission_metadata: Optional[Dict[str, Any]] = Field(default=None, description="Where the result comes from, such as `repository`, `commit_sha`, `run_id`, `actor` and `ref`.")
    __properties: ClassVar[List[str]] = ["grading_config_id", "grading_config_version", "external_user_id", "username", "language", "status", "final_score", "feedback", "result_tree", "focus", "pipeline_execution", "score_vector", "comparison", "execution_time_ms", "error_message", "submission_metadata"]

    @field_validator('external_user_id', mode="before")
    def external_user_id_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^(?:[^.\u0000]|\.[^.\u0000]|\.\.[^\u0000])[^\u0000]*$", value):
            raise ValueError(r"must validate the regular expression /^(?:[^.\u0000]|\.[^.\u0000]|\.\.[^\u0000])[^\u0000]*$/")
        return value

    @field_validator('username', mode="before")
    def username_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^[^\u0000]*$", value):
            raise ValueError(r"must validate the regular expression /^[^\u0000]*$/")
        return value

    @field_validator('language', mode="before")
    def language_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if isinstance(value, str) and not re.match(r"^([pP][yY][tT][hH][oO][nN]|[jJ][aA][vV][aA]|[nN][oO][dD][eE]|[cC][pP][pP]|[cC])$", value):
            raise ValueError(r"must validate the regular expression /^([pP][yY][tT][hH][oO][nN]|[jJ][aA][vV][aA]|[nN][oO][dD][eE]|[cC][pP][pP]|[cC])$/")
        return value

    @field_validator('feedback', mode="before")
    def feedback_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if value is None:
            return value

        if isinstance(value, str) and not re.match(r"^[^\u0000]*$", value):
            raise ValueError(r"must validate the regular expression /^[^\u0000]*$/")
        return value

    @field_validator('error_message', mode="before")
    def error_message_validate_regular_expression(cls, value):
        """Validates the regular expression"""
        if value is None:
            return value

        if isinstance(value, str) and not re.match(r"^[^\u0000]*$", value):
            raise ValueError(r"must validate the regular expression /^[^\u0000]*$/")
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
        """Create an instance of ExternalResultCreate from a JSON string"""
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

        # set to None if pipeline_execution (nullable) is None
        # and model_fields_set contains the field
        if self.pipeline_execution is None and "pipeline_execution" in self.model_fields_set:
            _dict['pipeline_execution'] = None

        # set to None if score_vector (nullable) is None
        # and model_fields_set contains the field
        if self.score_vector is None and "score_vector" in self.model_fields_set:
            _dict['score_vector'] = None

        # set to None if comparison (nullable) is None
        # and model_fields_set contains the field
        if self.comparison is None and "comparison" in self.model_fields_set:
            _dict['comparison'] = None

        # set to None if error_message (nullable) is None
        # and model_fields_set contains the field
        if self.error_message is None and "error_message" in self.model_fields_set:
            _dict['error_message'] = None

        # set to None if submission_metadata (nullable) is None
        # and model_fields_set contains the field
        if self.submission_metadata is None and "submission_metadata" in self.model_fields_set:
            _dict['submission_metadata'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of ExternalResultCreate from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "grading_config_id": obj.get("grading_config_id"),
            "grading_config_version": obj.get("grading_config_version"),
            "external_user_id": obj.get("external_user_id"),
            "username": obj.get("username"),
            "language": obj.get("language"),
            "status": obj.get("status"),
            "final_score": obj.get("final_score"),
            "feedback": obj.get("feedback"),
            "result_tree": obj.get("result_tree"),
            "focus": obj.get("focus"),
            "pipeline_execution": obj.get("pipeline_execution"),
            "score_vector": obj.get("score_vector"),
            "comparison": obj.get("comparison"),
            "execution_time_ms": obj.get("execution_time_ms"),
            "error_message": obj.get("error_message"),
            "submission_metadata": obj.get("submission_metadata")
        })
        return _obj
