# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.sample_extra_file import SampleExtraFile
from touchstone_client.models.sample_upload import SampleUpload
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class SampleDetails(BaseModel):
    """
    SampleDetails
    """ # noqa: E501
    sample_id: Annotated[int, Field(strict=True, ge=1)]
    sha: StrictStr
    extension: StrictStr
    original_name: StrictStr
    filename: StrictStr
    tags: List[StrictStr]
    upload: Optional[SampleUpload] = Field(description="Null where nothing is known of an upload.")
    extra_files: List[SampleExtraFile]
    media_info: Optional[List[Dict[str, Any]]] = Field(description="Null where there is no report, or none that can be read.")
    __properties: ClassVar[List[str]] = ["sample_id", "sha", "extension", "original_name", "filename", "tags", "upload", "extra_files", "media_info"]

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
        """Create an instance of SampleDetails from a JSON string"""
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
        # override the default output from pydantic by calling `to_dict()` of upload
        if self.upload:
            _dict['upload'] = self.upload.to_dict()
        # override the default output from pydantic by calling `to_dict()` of each item in extra_files (list)
        _items = []
        if self.extra_files:
            for _item_extra_files in self.extra_files:
                _items.append(_item_extra_files.to_dict() if _item_extra_files is not None else None)
            _dict['extra_files'] = _items
        # set to None if upload (nullable) is None
        # and model_fields_set contains the field
        if self.upload is None and "upload" in self.model_fields_set:
            _dict['upload'] = None

        # set to None if media_info (nullable) is None
        # and model_fields_set contains the field
        if self.media_info is None and "media_info" in self.model_fields_set:
            _dict['media_info'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of SampleDetails from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "sample_id": obj.get("sample_id"),
            "sha": obj.get("sha"),
            "extension": obj.get("extension"),
            "original_name": obj.get("original_name"),
            "filename": obj.get("filename"),
            "tags": obj.get("tags"),
            "upload": SampleUpload.from_dict(obj["upload"]) if obj.get("upload") is not None else None,
            "extra_files": [SampleExtraFile.from_dict(_item) for _item in obj["extra_files"]] if obj.get("extra_files") is not None else None,
            "media_info": obj.get("media_info")
        })
        return _obj
