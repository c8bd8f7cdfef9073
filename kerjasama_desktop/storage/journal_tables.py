"""The rows of the journal: traces of what was changed and removed."""

from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from kerjasama_desktop.domain.jejak import Jejak
from kerjasama_desktop.storage.columns import set_stored_types


class JejakRow(Jejak, table=True):
    """`urut` is their order. Without keys to other rows, for those may be gone."""

    __tablename__ = "jejak"

    id: UUID = Field(default_factory=uuid4, primary_key=True)
    urut: int = Field(ge=1, unique=True)
    simpanan: UUID = Field(index=True)
    kerjasama_id: UUID = Field(index=True)
    baris_id: UUID = Field(index=True)
    lama: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)
    baru: dict[str, Any] = Field(default_factory=dict, sa_type=JSON)


JEJAK = SQLModel.metadata.tables["jejak"]
set_stored_types()
