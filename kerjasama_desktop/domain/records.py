"""What all records share: identity, cleaned text, shape checked at every assignment."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self, TypeVar
from uuid import UUID, uuid4

from pydantic import ConfigDict, ValidationError, field_validator
from sqlmodel import Field, SQLModel

from kerjasama_desktop.domain.text import clean_text

R = TypeVar("R", bound="Record")


class Pilihan(StrEnum):
    """A closed list of codes, each with the words a person sees."""

    label: str
    hint: str

    def __new__(cls, value: str, label: str = "", hint: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label or value
        member.hint = hint
        return member


class Record(SQLModel):
    """A record checks shape; whether it is complete and lawful is said by rules."""

    model_config = ConfigDict(
        validate_assignment=True, extra="forbid", defer_build=True, hide_input_in_errors=True
    )  # type: ignore[assignment]

    id: UUID = Field(default_factory=uuid4)

    @field_validator("*", mode="before")
    @classmethod
    def _clean(cls, value: Any) -> Any:
        return clean_text(value) if isinstance(value, str) else value


def understood(kind: type[R], values: Mapping[str, Any]) -> R:
    """Return the record of values that another version of this program wrote: names and codes
    that this one does not know are left out.

    Raises:
        ValidationError: a required value is missing or not known.
    """
    known = {name: value for name, value in values.items() if name in kind.model_fields}
    try:
        return kind.model_validate(known)
    except ValidationError as error:
        wrong = {mistake["loc"][0] for mistake in error.errors()}
    return kind.model_validate({name: known[name] for name in known if name not in wrong})


def copied(record: R) -> R:
    """Return a copy whose lists and rows are copies too; far quicker than a deep one."""
    return record.model_copy(update={name: _copy_of(value) for name, value in record})


def _copy_of(value: Any) -> Any:
    if isinstance(value, list):
        return [_copy_of(one) for one in value]
    return copied(value) if isinstance(value, Record) else value
