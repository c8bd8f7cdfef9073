"""Ways in which a backup file is damaged, or made by somebody who means harm."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from random import Random

from kerjasama_desktop.storage.migrate import newest_version

PAGE = 4096

Damage = Callable[[bytearray, Random], None]


def _pages(content: bytearray) -> int:
    return len(content) // PAGE


def _at(page: int) -> slice:
    return slice(page * PAGE, (page + 1) * PAGE)


def flip_a_bit(content: bytearray, chance: Random) -> None:
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def flip_bits(content: bytearray, chance: Random) -> None:
    for _ in range(chance.randint(2, 50)):
        flip_a_bit(content, chance)


def change_the_header(content: bytearray, chance: Random) -> None:
    content[chance.randrange(100)] = chance.randrange(256)


def zero_a_page(content: bytearray, chance: Random) -> None:
    content[_at(chance.randrange(_pages(content)))] = bytes(PAGE)


def swap_pages(content: bytearray, chance: Random) -> None:
    one, other = chance.sample(range(_pages(content)), 2)
    content[_at(one)], content[_at(other)] = content[_at(other)], content[_at(one)]


def repeat_a_page(content: bytearray, chance: Random) -> None:
    one, other = chance.sample(range(_pages(content)), 2)
    content[_at(one)] = content[_at(other)]


def scribble(content: bytearray, chance: Random) -> None:
    start = chance.randrange(len(content) - 512)
    content[start : start + 512] = chance.randbytes(512)


def truncate(content: bytearray, chance: Random) -> None:
    length = chance.randrange(len(content))
    del content[length - length % chance.choice((1, 512, PAGE)) :]


def append(content: bytearray, chance: Random) -> None:
    content += chance.choice((bytes(PAGE), chance.randbytes(chance.randint(1, 3 * PAGE))))


def fill_with_garbage(content: bytearray, chance: Random) -> None:
    keep = chance.choice((0, 16, 100, PAGE))
    content[keep:] = chance.randbytes(len(content) - keep)


DAMAGES: tuple[Damage, ...] = (
    flip_a_bit,
    flip_a_bit,
    flip_bits,
    change_the_header,
    zero_a_page,
    swap_pages,
    repeat_a_page,
    scribble,
    truncate,
    append,
    fill_with_garbage,
)

_ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x AS id FROM n"
_IN_SCHEMA = "PRAGMA writable_schema = ON"

EVIL: dict[str, tuple[str, ...]] = {
    "view": ("CREATE VIEW v AS SELECT 1",),
    "endless view": (f"CREATE VIEW v AS {_ENDLESS}",),
    "endless view for a table": ("DROP TABLE wilayah", f"CREATE VIEW wilayah AS {_ENDLESS}"),
    "trigger": ("CREATE TRIGGER t AFTER INSERT ON desa BEGIN DELETE FROM pihak; END",),
    "virtual table": ("CREATE VIRTUAL TABLE v USING fts5(a)",),
    "virtual table in disguise": (
        "CREATE VIRTUAL TABLE v USING fts5(a)",
        _IN_SCHEMA,
        "UPDATE sqlite_master SET sql = ' /* */ ' || sql WHERE name = 'v'",
    ),
    "view said to be a table": (
        "CREATE VIEW v AS SELECT 1",
        _IN_SCHEMA,
        "UPDATE sqlite_master SET type = 'table' WHERE name = 'v'",
    ),
    "wide table": (f"CREATE TABLE x ({', '.join(f'c{n}' for n in range(2000))})",),
    "long CREATE": (f"CREATE TABLE x (a /* {'x' * 900_000} */)",),
    "many tables": tuple(f"CREATE TABLE x{n} (a)" for n in range(1500)),
    "deep CHECK": (
        f"CREATE TABLE x (a CHECK ({'(' * 90}a{')' * 90} > 0))",
        "INSERT INTO x VALUES (1)",
    ),
    "generated column": ("CREATE TABLE x (a, b NOT NULL AS (abs(a)))", "INSERT INTO x VALUES (1)"),
    "unknown collation": (
        "CREATE TABLE x (a TEXT)",
        "CREATE INDEX i ON x (a)",
        _IN_SCHEMA,
        "UPDATE sqlite_master SET sql = 'CREATE INDEX i ON x (a COLLATE jahat)' WHERE name = 'i'",
    ),
    "unfinished CREATE": (
        _IN_SCHEMA,
        "UPDATE sqlite_master SET sql = 'CREATE TABLE desa (id' WHERE name = 'desa'",
    ),
    "CREATE that is none": (
        _IN_SCHEMA,
        "UPDATE sqlite_master SET sql = 'DELETE FROM desa' WHERE name = 'desa'",
    ),
    "no CREATE": (_IN_SCHEMA, "UPDATE sqlite_master SET sql = NULL WHERE name = 'desa'"),
    "root page beyond the end": (
        _IN_SCHEMA,
        "UPDATE sqlite_master SET rootpage = 999999 WHERE name = 'desa'",
    ),
    "one root page for two": (
        _IN_SCHEMA,
        "UPDATE sqlite_master SET rootpage = 2 WHERE name IN ('desa', 'kerjasama')",
    ),
    "other columns": (
        _IN_SCHEMA,
        "UPDATE sqlite_master SET sql = 'CREATE TABLE desa (x, y)' WHERE name = 'desa'",
    ),
    "missing table": ("DROP TABLE potret",),
    "missing column": ("DROP TABLE rangkap", "CREATE TABLE rangkap (id TEXT PRIMARY KEY)"),
    "dangling keys": ("DELETE FROM desa",),
    "wrong shape": ("PRAGMA ignore_check_constraints = ON", "UPDATE desa SET rev = -1"),
    "two rows of settings": (
        "PRAGMA ignore_check_constraints = ON",
        "UPDATE pengaturan SET satu = 2",
    ),
    "another program": ("PRAGMA application_id = 1",),
    "no program": ("PRAGMA application_id = 0",),
    "version 0": ("PRAGMA user_version = 0",),
    "version below 0": ("PRAGMA user_version = -3",),
    "version from the future": (f"PRAGMA user_version = {newest_version() + 1}",),
    "version far ahead": ("PRAGMA user_version = 2147483647",),
    "WAL": ("PRAGMA journal_mode = WAL",),
    "UTF-16": ("PRAGMA encoding = 'UTF-16'",),
}

_SLOW = "length(hex(zeroblob(9000000 + a)))"
_SLOW_TABLE = f"CREATE TABLE x (a, b NOT NULL AS ({_SLOW}))"
_FILL = (
    "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 3000) "
    "INSERT INTO x SELECT x FROM n"
)
HARD: dict[str, tuple[str, ...]] = {
    "slow CHECK": (
        f"CREATE TABLE x (a CHECK ({_SLOW} > 0))",
        "PRAGMA ignore_check_constraints = ON",
        _FILL,
    ),
    "slow column": (
        "CREATE TABLE x (a)",
        _FILL,
        _IN_SCHEMA,
        f"UPDATE sqlite_master SET sql = '{_SLOW_TABLE}' WHERE name = 'x'",  # noqa: S608
    ),
    "version 1, tables of today": ("PRAGMA user_version = 1",),
}
"""Kept apart, for most of them take their time to be given up."""


def craft(kind: str, path: Path) -> None:
    """Change a closed database as somebody would who means harm."""
    if kind == "UTF-16":
        _rewrite_as_utf16(path)
        return
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in {**EVIL, **HARD}[kind]:
            connection.execute(statement)


def _rewrite_as_utf16(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        script = [line for line in connection.iterdump() if not line.startswith("PRAGMA")]
        header = [
            f"PRAGMA {name} = {connection.execute(f'PRAGMA {name}').fetchone()[0]}"
            for name in ("application_id", "user_version")
        ]
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(";\n".join(["PRAGMA encoding = 'UTF-16'", *header, *script]))
