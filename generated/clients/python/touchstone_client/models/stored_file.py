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
from touchstone_client.models.storage_status import StorageStatus
from typing import Optional, Set
from typing_extensions import Self
from pydantic_core import to_jsonable_python

class StoredFile(BaseModel):
    """
    Where a file is.
    """ # noqa: E501
    sample_id: Optional[Annotated[int, Field(strict=True, ge=1)]] = Field(default=None, description="With files of a sample.")
    filename: StrictStr
    size_bytes: Optional[Annotated[int, Field(strict=True, ge=0)]]
    storage_status: StorageStatus
    download_url: Optional[StrictStr] = Field(description="Works for at least 10 minutes; null where the file store cannot be asked.")
    __properties: ClassVar[List[str]] = ["sample_id", "filename", "size_bytes", "storage_status", "download_url"]

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
        """Create an instance of StoredFile from a JSON string"""
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
        # set to None if size_bytes (nullable) is None
        # and model_fields_set contains the field
        if self.size_bytes is None and "size_bytes" in self.model_fields_set:
            _dict['size_bytes'] = None

        # set to None if download_url (nullable) is None
        # and model_fields_set contains the field
        if self.download_url is None and "download_url" in self.model_fields_set:
            _dict['download_url'] = None

        return _dict

    @classmethod
    def from_dict(cls, obj: Optional[Dict[str, Any]]) -> Optional[Self]:
        """Create an instance of StoredFile from a dict"""
        if obj is None:
            return None

        if not isinstance(obj, dict):
            return cls.model_validate(obj)

        _obj = cls.model_validate({
            "sample_id": obj.get("sample_id"),
            "filename": obj.get("filename"),
            "size_bytes": obj.get("size_bytes"),
            "storage_status": obj.get("storage_status"),
            "download_url": obj.get("download_url")
        })
        return _obj
