"""What a column may hold: types SQLModel leaves open, and a CHECK for every column.

Rows are written without validation, so the CHECKs are what holds for every path to the file.
"""

from datetime import UTC, datetime
from typing import Any, cast, get_origin

from pydantic.fields import FieldInfo
from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    Enum,
    Float,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import UTCDateTime
from sqlmodel.main import default_registry

from kerjasama_desktop.domain.text import MAX_TEXT

_DAY = "[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]"
_TIME = "[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]"


class Instant(TypeDecorator[datetime]):
    """A moment as UTC ISO text of constant width, so that text order is time order."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Take a time without zone as local time."""
        return value.astimezone(UTC).isoformat(timespec="microseconds") if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return datetime.fromisoformat(value) if value else None


def set_stored_types() -> None:
    """Give every mapped column its stored type."""
    for mapper in default_registry.mappers:
        for column in cast("Table", mapper.local_table).c:
            column.type = _stored_type(column)


def add_checks() -> None:
    """Give every mapped column its CHECK, and defer the keys: for the schema, not for queries."""
    for mapper in default_registry.mappers:
        table = cast("Table", mapper.local_table)
        for name, field in mapper.class_.model_fields.items():
            check = _check(table.c[name], field)
            table.append_constraint(CheckConstraint(check, name=f"{table.name}_{name}"))
        for key in table.foreign_key_constraints:
            key.deferrable, key.initially = True, "DEFERRED"


def _stored_type(column: Column[Any]) -> Any:
    if isinstance(column.type, Enum):
        choices: Any = column.type.enum_class
        return Enum(choices, native_enum=False, length=40, values_callable=_values)
    return Instant() if isinstance(column.type, UTCDateTime) else column.type


def _values(choices: Any) -> list[str]:
    return [choice.value for choice in choices]


def _check(column: Column[Any], field: FieldInfo) -> str:
    rules = _type_rules(column, field)
    for item in field.metadata:
        if hasattr(item, "ge"):
            rules.append(f"{column.name} >= {item.ge}")
        if hasattr(item, "le"):
            rules.append(f"{column.name} <= {item.le}")
    text = " AND ".join(rules)
    return f"{column.name} IS NULL OR ({text})" if column.nullable else text


def _type_rules(column: Column[Any], field: FieldInfo) -> list[str]:
    name, kind = column.name, column.type
    if isinstance(kind, Enum):
        codes = ", ".join(f"'{code}'" for code in kind.enums)
        return [f"{name} IN ({codes})"]
    if isinstance(kind, Uuid):
        return [
            f"typeof({name}) = 'text'",
            f"length({name}) = 32",
            f"{name} NOT GLOB '*[^0-9a-f]*'",
        ]
    if isinstance(kind, Boolean):
        return [f"{name} IN (0, 1)"]
    if isinstance(kind, Date):
        return [f"{name} GLOB '{_DAY}'", f"{name} = date({name}, '+0 days')"]
    if isinstance(kind, Instant):
        return [f"{name} GLOB '{_DAY}T{_TIME}+00:00'"]
    if isinstance(kind, JSON):
        return [f"{name} GLOB '{_json_shape(field)}'"]
    if isinstance(kind, (Integer, Float, LargeBinary)):
        return [f"typeof({name}) = '{_storage_class(kind)}'"]
    return [f"typeof({name}) = 'text'", f"length({name}) <= {_max_length(field)}"]


def _json_shape(field: FieldInfo) -> str:
    """SQLite's own JSON functions may not stand in a schema that is not trusted."""
    return "[[]*]" if get_origin(field.annotation) is list else "{*}"


def _storage_class(kind: Integer | Float[Any] | LargeBinary) -> str:
    if isinstance(kind, Integer):
        return "integer"
    return "real" if isinstance(kind, Float) else "blob"


def _max_length(field: FieldInfo) -> int:
    limits = (getattr(item, "max_length", None) for item in field.metadata)
    return next((limit for limit in limits if limit), MAX_TEXT)
