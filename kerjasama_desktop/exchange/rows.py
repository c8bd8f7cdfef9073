"""The rows of a bundle: one model per table, made from the domain records; lines out and in."""

import json
import types
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Annotated, Any, Union, get_args, get_origin
from uuid import UUID

from annotated_types import BaseMetadata, MaxLen
from pydantic import BaseModel, ConfigDict, Field, ValidationError, create_model, field_validator
from pydantic.fields import FieldInfo
from pydantic_core import from_json

from kerjasama_desktop.domain.bkad import Bkad, Pengurus
from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.domain.dokumen import Dokumen, NomorDokumen
from kerjasama_desktop.domain.kerjasama import (
    KerjasamaInduk,
    Mitra,
    ObjekPotensi,
    Pengecualian,
    Pihak,
    RiwayatStatus,
)
from kerjasama_desktop.domain.musyawarah import Keputusan, Musyawarah
from kerjasama_desktop.domain.naskah import DasarHukum, Klausul
from kerjasama_desktop.domain.penawaran import Penawaran
from kerjasama_desktop.domain.perubahan import KlausulBaru, Perubahan
from kerjasama_desktop.domain.potensi import Potensi
from kerjasama_desktop.domain.records import Pilihan, Record
from kerjasama_desktop.domain.rencana import (
    BarisRab,
    Kegiatan,
    Kontribusi,
    ManfaatBiaya,
    Rencana,
    Risiko,
)
from kerjasama_desktop.domain.text import MAX_TEXT, clean_text
from kerjasama_desktop.exchange.privacy import Level, RawRow, fields_leaving
from kerjasama_desktop.exchange.refusal import refused

MAX_LINE = 2**20
MAX_ROWS = 200_000
MAX_ERRORS = 1_000

_MAX_INT = 2**63 - 1
_MAX_CODE = 60

Whole = Annotated[int, Field(le=_MAX_INT)]


class BundleRow(BaseModel):
    """What every row has; text that is unknown is None, never ''."""

    model_config = ConfigDict(frozen=True, extra="ignore", allow_inf_nan=False)

    uuid: UUID
    rev: Annotated[Whole, Field(ge=1)]
    diubah: datetime | None = None

    @field_validator("*", mode="after")
    @classmethod
    def _known_text(cls, value: Any) -> Any:
        return (clean_text(value) or None) if type(value) is str else value


class ChildRow(BundleRow):
    """A row that belongs to a cooperation; `urut` is its place in the list there."""

    kerjasama_id: UUID
    urut: Annotated[Whole, Field(ge=0)] = 0


_RECORDS: Mapping[str, tuple[type[Record], type[BundleRow]]] = {
    "kerja_sama": (KerjasamaInduk, BundleRow),
    "desa": (Desa, BundleRow),
    "pihak": (Pihak, ChildRow),
    "mitra": (Mitra, ChildRow),
    "potensi": (Potensi, BundleRow),
    "objek_potensi": (ObjekPotensi, ChildRow),
    "rencana": (Rencana, ChildRow),
    "kegiatan": (Kegiatan, ChildRow),
    "rab": (BarisRab, ChildRow),
    "kontribusi": (Kontribusi, ChildRow),
    "risiko": (Risiko, ChildRow),
    "manfaat_biaya": (ManfaatBiaya, ChildRow),
    "musyawarah": (Musyawarah, ChildRow),
    "keputusan": (Keputusan, ChildRow),
    "penawaran": (Penawaran, ChildRow),
    "bkad": (Bkad, ChildRow),
    "pengurus": (Pengurus, ChildRow),
    "klausul": (Klausul, ChildRow),
    "dasar_hukum": (DasarHukum, ChildRow),
    "dokumen": (Dokumen, ChildRow),
    "nomor_dokumen": (NomorDokumen, ChildRow),
    "perubahan": (Perubahan, ChildRow),
    "klausul_baru": (KlausulBaru, ChildRow),
    "riwayat": (RiwayatStatus, ChildRow),
    "pengecualian": (Pengecualian, ChildRow),
}
REFERENCES = {
    "kerjasama_id": "kerja_sama",
    "desa_id": "desa",
    "pihak_id": "pihak",
    "mitra_id": "mitra",
    "potensi_id": "potensi",
    "kegiatan_id": "kegiatan",
    "musyawarah_id": "musyawarah",
    "perubahan_id": "perubahan",
}


def _row_model(table: str, record: type[Record], base: type[BundleRow]) -> type[BundleRow]:
    leaving = fields_leaving(table, Level.TERBATAS)
    fields: dict[str, Any] = {
        name: _definition(name, info)
        for name, info in record.model_fields.items()
        if name in leaving
    }
    return create_model(f"Baris_{table}", __base__=base, **fields)


def _definition(name: str, info: FieldInfo) -> tuple[Any, Any]:
    """Return annotation and default: text may be null, so may what the record lets be None."""
    kind, nullable = _without_none(info.annotation)
    limits: list[Any] = [limit for limit in info.metadata if isinstance(limit, BaseMetadata)]
    if kind is str:
        nullable = True
        limits = limits or [MaxLen(MAX_TEXT)]
    if name == "kode":
        limits = [Field(pattern=r"^[0-9]{10}$")]
    bounded = Annotated[_open(kind), *limits] if limits else _open(kind)
    return (bounded | None, None) if nullable else (bounded, ...)


def _without_none(kind: Any) -> tuple[Any, bool]:
    if get_origin(kind) not in (types.UnionType, Union):
        return kind, False
    (inner,) = (part for part in get_args(kind) if part is not types.NoneType)
    return inner, True


def _open(kind: Any) -> Any:
    """Return the type with its lists of codes open: later programs may know more codes."""
    if get_origin(kind) is list:
        return list[_open(get_args(kind)[0])]  # type: ignore[misc]
    if get_origin(kind) is dict:
        key, value = get_args(kind)
        return dict[_open(key), _open(value)]  # type: ignore[misc]
    if issubclass(kind, Pilihan):
        unknown = Annotated[str, MaxLen(_MAX_CODE)]
        return Annotated[kind | unknown, Field(union_mode="left_to_right")]
    return Whole if kind is int else kind


ROWS: Mapping[str, type[BundleRow]] = {
    table: _row_model(table, record, base) for table, (record, base) in _RECORDS.items()
}


def columns(table: str, level: Level) -> list[str]:
    """Return the column names of a table at the level, in their order."""
    leaving = fields_leaving(table, level)
    own = _RECORDS[table][1].model_fields
    return [name for name in ROWS[table].model_fields if name in own or name in leaving]


def encode_rows(table: str, rows: Iterable[BundleRow], level: Level) -> bytes:
    """Return JSON Lines sorted by uuid, with the columns that leave at the level."""
    leaving = set(columns(table, level))
    return b"".join(
        _line(row.model_dump(mode="json", include=leaving))
        for row in sorted(rows, key=lambda row: str(row.uuid))
    )


def _line(values: dict[str, Any]) -> bytes:
    return (json.dumps(values, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def make_row(table: str, raw: RawRow) -> BundleRow:
    """Return the row of a stored row.

    Raises:
        ValidationError: the stored row breaks its own record; a bug.
    """
    return ROWS[table].model_validate(raw)


def count_rows(data: bytes) -> int:
    """Return the number of lines; the last one need not end."""
    return data.count(b"\n") + (data[-1:] not in {b"", b"\n"})


class RowReader:
    """Reads the tables of one bundle; collects the mistakes and what it does not know."""

    def __init__(self) -> None:
        self.errors: list[str] = []
        self.unknown_columns: set[str] = set()
        self._count = 0

    def read(self, table: str, data: bytes) -> list[BundleRow]:
        """Return the valid rows of a JSON Lines file.

        Raises:
            BundleRefused: BARIS_PANJANG, or TERLALU_BESAR beyond MAX_ROWS in the bundle.
        """
        self._count += count_rows(data)
        if self._count > MAX_ROWS:
            raise refused("TERLALU_BESAR", f"paling banyak {MAX_ROWS} baris")
        rows = []
        for number, line in enumerate(data.removesuffix(b"\n").split(b"\n") if data else (), 1):
            if len(line) > MAX_LINE:
                raise refused("BARIS_PANJANG", f"{table} baris {number}")
            row = self._row(table, number, line)
            if row:
                rows.append(row)
        self._check_unique(table, rows)
        return rows

    def report(self, error: str) -> None:
        if len(self.errors) < MAX_ERRORS:
            self.errors.append(error)

    def _row(self, table: str, number: int, line: bytes) -> BundleRow | None:
        place = f"{table} baris {number}"
        try:
            raw = from_json(line, allow_inf_nan=False)
            row = ROWS[table].model_validate_json(line, strict=True)
        except ValidationError as error:
            for mistake in error.errors(include_url=False, include_input=False):
                self.report(f"{place}, kolom {_column(mistake['loc'])}: {_words(mistake['type'])}")
            return None
        except ValueError:
            self.report(f"{place}: bukan JSON yang sah")
            return None
        unknown = raw.keys() - ROWS[table].model_fields.keys()
        self.unknown_columns.update(f"{table}.{key}" for key in unknown)
        return row

    def _check_unique(self, table: str, rows: list[BundleRow]) -> None:
        seen: set[UUID] = set()
        for row in rows:
            if row.uuid in seen:
                self.report(f"{table}: uuid {row.uuid} muncul lebih dari sekali")
            seen.add(row.uuid)


def dangling(rows: Mapping[str, list[BundleRow]]) -> list[str]:
    """Return a line for each reference to a row that is missing from a table that is here."""
    present = {table: {row.uuid for row in found} for table, found in rows.items()}
    return [
        f"{table} {row.uuid}, kolom {column}: rujukan ke {REFERENCES[column]} tidak ada"
        for table, found in rows.items()
        for column in sorted(REFERENCES.keys() & ROWS[table].model_fields.keys())
        for row in found
        if (target := getattr(row, column)) is not None
        and target not in present.get(REFERENCES[column], {target})
    ]


def _column(location: tuple[int | str, ...]) -> str:
    return str(location[0])[:_MAX_CODE] if location else "-"


_DAY = "harus tanggal TTTT-BB-HH"
_MOMENT = "harus tanggal dan jam ISO 8601"
_WORDS = {
    "missing": "wajib ada",
    "string_too_long": "teks terlalu panjang",
    "string_type": "harus teks",
    "string_pattern_mismatch": "harus kode wilayah 10 angka",
    "int_type": "harus bilangan bulat",
    "bool_type": "harus true atau false",
    "greater_than_equal": "angka terlalu kecil",
    "less_than_equal": "angka terlalu besar",
    "date_parsing": _DAY,
    "date_from_datetime_parsing": _DAY,
    "date_type": _DAY,
    "datetime_parsing": _MOMENT,
    "datetime_from_date_parsing": _MOMENT,
    "uuid_parsing": "harus UUID",
}


def _words(kind: str) -> str:
    return _WORDS.get(kind, "isi tidak sesuai format")
