"""An old file is afterwards as it was, or after a whole step, and opens again."""

import sqlite3
from pathlib import Path

import pytest
from faults import migration

from kerjasama_desktop.errors import FileNotWritten
from kerjasama_desktop.storage import migrate
from kerjasama_desktop.storage.database import Database

SEED = 20261122


def test_no_fault_leaves_a_file_between_two_versions(folder: Path) -> None:
    outcome = migration.run(5, SEED, folder)
    assert not outcome.failures


def test_what_did_harm_once_stays_mended(folder: Path) -> None:
    for seed in migration.KEPT_SEEDS:
        assert not migration.replay(seed, folder)


def test_the_suite_notices_a_step_that_is_no_transaction(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrate, "_apply", apply_bit_by_bit)
    new_file = migration.all_starts(folder)[-1]
    assert any("between two steps" in it for it in migration.kill_at_every_statement(new_file))


def apply_bit_by_bit(connection: sqlite3.Connection, step: migrate.Step) -> None:
    for statement in migrate.statements(step.sql):
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {migrate.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {step.version}")


def test_a_close_that_fails_lets_the_file_go(folder: Path) -> None:
    def fail(number: int, sql: str) -> None:
        if "wal_checkpoint" in sql:
            raise migration.disk_error()

    with migration.watched(fail):
        database = Database.open(folder / "ksd.db")
        with pytest.raises(FileNotWritten):
            database.close()
    Database.open(folder / "ksd.db", busy_wait=0.05).close()
