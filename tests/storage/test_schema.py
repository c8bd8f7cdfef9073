"""The migrated file has the models' schema, and its CHECKs hold for raw SQL."""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import JSON, Boolean, Enum, LargeBinary, Table
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlmodel import SQLModel

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.nomor import Buku, NomorBuku, PolaNomor
from kerjasama_desktop.domain.pengaturan import Rangkap
from kerjasama_desktop.domain.regulasi import JenisRegulasi
from kerjasama_desktop.domain.regulasi_desa import RegulasiDesa
from kerjasama_desktop.storage import book_tables as book_tables
from kerjasama_desktop.storage import journal_tables as journal_tables
from kerjasama_desktop.storage.columns import Instant, add_checks
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.storage.detail_tables import CHILDREN
from kerjasama_desktop.storage.migrate import known_steps, migrate

Keep = Callable[[Database, Berkas], None]
TABLES = SQLModel.metadata.tables
add_checks()


def items(sql: str) -> set[str]:
    """The parts of a CREATE statement between its outer commas, without extra blanks."""
    depth, parts, quoted = 0, [""], False
    for sign in re.sub(r"\s+", " ", sql):
        quoted ^= sign == "'"
        depth += 0 if quoted else {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and depth == 1 and not quoted:
            parts.append("")
        else:
            parts[-1] += sign
    return {re.sub(r"\( | \)", lambda m: m[0].strip(), part).strip() for part in parts}


def test_migrated_schema_is_the_models_schema() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, lambda version: None)
        rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        migrated = {name: items(sql) for name, sql in rows}
    models = {
        name: items(str(CreateTable(t).compile(dialect=dialect()))) for name, t in TABLES.items()
    }
    for table in TABLES.values():
        for index in table.indexes:
            models[str(index.name)] = items(str(CreateIndex(index).compile(dialect=dialect())))
    assert migrated == models


def test_steps_are_numbered_from_one_without_gaps() -> None:
    assert [step.version for step in known_steps()] == list(range(1, len(known_steps()) + 1))


@pytest.mark.parametrize("table", TABLES.values(), ids=str)
def test_every_column_has_a_check_and_every_key_is_deferred(table: Table) -> None:
    names = {str(check.name) for check in table.constraints}
    assert {f"{table.name}_{column.name}" for column in table.c} <= names
    assert all(key.initially == "DEFERRED" for key in table.foreign_key_constraints)


@pytest.mark.parametrize("table", TABLES.values(), ids=str)
def test_enums_are_stored_by_value(table: Table) -> None:
    for column in table.c:
        if isinstance(column.type, Enum):
            assert column.type.enum_class
            assert column.type.enums == [str(code.value) for code in column.type.enum_class]


def test_children_are_named_as_the_attributes_of_kerjasama(berkas: Berkas) -> None:
    assert set(CHILDREN) <= set(type(berkas.kerjasama).model_fields)
    lists = {name for name, value in berkas.kerjasama if isinstance(value, list)}
    assert lists - {"beban"} <= set(CHILDREN)


@pytest.fixture
def filled(
    database: Database, keep: Keep, path: Path, berkas_penuh: Berkas
) -> Iterator[sqlite3.Connection]:
    """A closed file with rows in every table, opened with the bare driver."""
    keep(database, berkas_penuh)
    with database.begin() as tx:
        tx.wilayah.replace_all([("7310112005", "Boddie")])
        tx.books.save_number(
            NomorBuku(desa_id=next(iter(berkas_penuh.desa)), buku=Buku.SURAT, tahun=2026)
        )
        tx.books.save_patterns([PolaNomor(buku=Buku.SURAT)])
        tx.books.save_copies([Rangkap(jenis="notulen")])
        tx.books.save_laws([RegulasiDesa(jenis=JenisRegulasi.PERDA)])
        tx.books.keep_snapshot(berkas_penuh.kerjasama.dokumen[0].id, 1, b"{}")
    database.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def bad_values(table: Table, column: str) -> list[object]:
    kind = table.c[column].type
    if isinstance(kind, Enum):
        return ["TIDAK_ADA", "", 7]
    if isinstance(kind, Boolean):
        return [2, "ya", -1]
    if isinstance(kind, JSON):
        return ["null", "", 3]
    if isinstance(kind, LargeBinary):
        return ["teks", 1]
    if isinstance(kind, Instant):
        return ["2026-11-22 10:00:00", "sekarang", 1]
    return {
        "CHAR(32)": ["x" * 32, "a" * 31, 5],
        "DATE": ["2026-02-30", "22-11-2026", "now", 20261122],
        "INTEGER": ["banyak", 1.5, -1],
        "FLOAT": ["banyak", -0.5],
    }.get(str(kind), [b"bita", "x" * 20_001])


@pytest.mark.parametrize("table", TABLES.values(), ids=str)
def test_checks_refuse_bad_values_in_every_column(filled: sqlite3.Connection, table: Table) -> None:
    count = f"SELECT count(*) FROM {table.name}"  # noqa: S608
    assert filled.execute(count).fetchone()[0]
    for column in table.c:
        change = f"UPDATE {table.name} SET {column.name} = ?"  # noqa: S608
        for value in bad_values(table, column.name):
            with pytest.raises(sqlite3.IntegrityError, match=r"CHECK|datatype mismatch"):
                filled.execute(change, (value,))


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("pihak", "rpjm_awal = 1999"),
        ("pihak", "rpjm_awal = 2101"),
        ("pihak", "apb_kode = printf('%61d', 1)"),
        ("pengaturan", "ambang_perempuan = 101"),
        ("pengaturan", "satu = 2"),
        ("manfaat_biaya", "tahun_ke = 0"),
        ("musyawarah", "bentuk = NULL"),
    ],
)
def test_limits_of_the_records_hold_for_raw_sql(
    filled: sqlite3.Connection, table: str, change: str
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        filled.execute(f"UPDATE {table} SET {change}")  # noqa: S608


def test_a_village_in_use_cannot_be_deleted_by_raw_sql(filled: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        filled.execute("DELETE FROM desa")
