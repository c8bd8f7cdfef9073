"""Of two processes that start at once, exactly one opens the database."""

from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

import pytest
from faults import two_starts

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.errors import UserFacingError
from kerjasama_desktop.storage import aside
from kerjasama_desktop.storage.database import Database

SEED = 20261122
MoveAside = Callable[[Path, str, datetime], Path | None]


def test_exactly_one_of_two_starts_opens(folder: Path) -> None:
    outcome = two_starts.run(20, SEED, folder)
    assert not outcome.failures


def test_what_went_wrong_once_stays_mended(folder: Path) -> None:
    for seed in two_starts.KEPT_SEEDS:
        assert not two_starts.replay(seed, folder)


def test_two_starts_do_not_race_for_a_prepared_restore(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = folder / "ksd.db"
    add(path, "Lama")
    add(folder / "lain.db", "Pulih")
    (folder / "lain.db").replace(aside.pending_restore(path))
    move_aside: MoveAside = aside.move_aside

    def be_overtaken(database: Path, why: str, moment: datetime) -> Path | None:
        monkeypatch.setattr(aside, "move_aside", move_aside)
        with suppress(UserFacingError):
            Database.open(path).close()
        return move_aside(database, why, moment)

    monkeypatch.setattr(aside, "move_aside", be_overtaken)
    with suppress(UserFacingError):
        Database.open(path).close()
    assert names(path) == {"Pulih"}
    assert {"Lama"} in [names(former) for former in folder.glob("ksd.sebelum-pulih-*.db")]


def add(path: Path, nama: str) -> None:
    with closing(Database.open(path)) as database, database.begin() as tx:
        tx.desa.save(Desa(nama=nama))


def names(path: Path) -> set[str]:
    with closing(Database.open(path)) as database, database.begin() as tx:
        return {desa.nama for desa in tx.desa.all()}
