# coding: utf-8

"""
Touchstone CI API, version 1.1.0. Generated; changes by hand are lost.
"""  # noqa: E501


from __future__ import annotations
import pprint
import re  # noqa: F401
import json

from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictStr
from typing import Any, ClassVar, Dict, List, Optional
from typing_extensions import Annotated
from touchstone_client.models.charset import Charset
from touchstone_client.models.content_encoding import ContentEncoding
from touchstone_client.models.storage_status import StorageStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class OutputFile(BaseModel):
    """
    An output file, or its beginning.
    """ # noqa: E501
    run_id: Annotated[int, Field(strict=True, ge=1)]
    sample_id: Annotated[int, Field(strict=True, ge=1)]
    regression_id: Annotated[int, Field(strict=True, ge=1)]
    output_id: Annotated[int, Field(strict=True, ge=1)]
    filename: StrictStr
    content_type: StrictStr
    encoding: ContentEncoding
    charset: Optional[Charset] = Field(description="What text was read as; null for bytes.")
    content: StrictStr = Field(description="Of at most the first 1,048,576 bytes of the file.")
    truncated: StrictBool = Field(description="The file is longer than `content`.")
    size_bytes: Annotated[int, Field(strict=True, ge=0)] = Field(description="Of the whole file.")
    sha256: StrictStr = Field(description="Of the whole file, in lower-case hex.")
    download_url: Optional[StrictStr] = Field(description="The whole file; works for at least 10 minutes.")
    storage_status: StorageStatus
    __properties: ClassVar[List[str]] = ["run_id", "sample_id", "regression_id", "output_id", "filename", "content_type", "encoding", "charset", "content", "truncated", "size_bytes", "sha256", "download_url", "storage_status"]

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
        """Create an instance of OutputFile from a JSON string"""
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
        # set to None if charset (nullable) is None
        # and model_fields_set contains the field
        if self.charset is None and "charset" in self.model_fields_set:
            _dict['charset'] = None

        # set to None if download_url (nullable) is None
        # and model_fields_set contains the field
        if self.download_url is None and "download_url" in self.model_fields_set:
            _dict['download_url'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of OutputFile from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "run_id": obj.get("run_id"),
            "sample_id": obj.get("sample_id"),
            "regression_id": obj.get("regression_id"),
            "output_id": obj.get("output_id"),
            "filename": obj.get("filename"),
            "content_type": obj.get("content_type"),
            "encoding": obj.get("encoding"),
            "charset": obj.get("charset"),
            "content": obj.get("content"),
            "truncated": obj.get("truncated"),
            "size_bytes": obj.get("size_bytes"),
            "sha256": obj.get("sha256"),
            "download_url": obj.get("download_url"),
            "storage_status": obj.get("storage_status")
        })
        return _obj
