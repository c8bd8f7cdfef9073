"""The rows of what belongs to the office and not to one cooperation: numbers, copies, law."""

from uuid import UUID

from sqlmodel import Field, SQLModel

from kerjasama_desktop.domain.nomor import NomorBuku, PolaNomor
from kerjasama_desktop.domain.pengaturan import Rangkap
from kerjasama_desktop.domain.regulasi_desa import RegulasiDesa
from kerjasama_desktop.storage.columns import set_stored_types
from kerjasama_desktop.storage.tables import StampedRow


class NomorBukuRow(StampedRow, NomorBuku, table=True):
    """A number stays in the book when the cooperation is removed."""

    __tablename__ = "nomor_buku"

    desa_id: UUID = Field(foreign_key="desa.id", ondelete="CASCADE", index=True)
    kerjasama_id: UUID | None = Field(
        default=None, foreign_key="kerjasama.id", ondelete="SET NULL", index=True
    )


class PolaNomorRow(StampedRow, PolaNomor, table=True):
    __tablename__ = "pola_nomor"


class RangkapRow(StampedRow, Rangkap, table=True):
    __tablename__ = "rangkap"


class RegulasiDesaRow(StampedRow, RegulasiDesa, table=True):
    __tablename__ = "regulasi_desa"


class PotretRow(SQLModel, table=True):
    """Names and facts that one version of a document was made from, as compressed JSON.

    Without a key to the document, for that may be in Keranjang.
    """

    __tablename__ = "potret"

    dokumen_id: UUID = Field(primary_key=True)
    revisi: int = Field(ge=1, primary_key=True)
    isi: bytes


NOMOR_BUKU, POLA_NOMOR, RANGKAP, REGULASI_DESA, POTRET = (
    SQLModel.metadata.tables[name]
    for name in ("nomor_buku", "pola_nomor", "rangkap", "regulasi_desa", "potret")
)
set_stored_types()
