"""Suite M: the clock is wrong, goes back, or the zone changes."""

import os
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import samples
from faults.outcome import Outcome
from faults.village import MAIN, Place, lay

from kerjasama_desktop.domain.nomor import KeadaanNomor
from kerjasama_desktop.services import (
    cooperation,
    numbering,
    paperwork,
    rehearsal,
    second_place,
    tending,
    trash,
)
from kerjasama_desktop.storage.backup import take_backup, verify_backup
from kerjasama_desktop.storage.backup_note import Backup, list_backups
from kerjasama_desktop.storage.computer_note import change_computer_note
from kerjasama_desktop.storage.database import Database

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
DEAD_BATTERY = datetime(1970, 1, 1, 0, 5, tzinfo=UTC)
LONG_AGO = datetime(1999, 12, 31, 23, 59, 50, tzinfo=UTC)
FAR_AHEAD = datetime(2040, 2, 29, 12, 0, tzinfo=UTC)
STEPS = (
    NOW,
    FAR_AHEAD,
    DEAD_BATTERY,
    LONG_AGO,
    NOW - timedelta(hours=1),
    NOW - timedelta(days=400),
    NOW,
    NOW + timedelta(seconds=1),
)
ZONES = ("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura", "UTC")

Scenario = Callable[[Place], Iterator[str]]


def run(runs: int, seed: int, folder: Path) -> Outcome:
    names = list(SCENARIOS)[:runs]
    found = [problem for name in names for problem in replay(name, folder)]
    return Outcome(
        suite="M",
        title="1970, 1999, 2040, steps back, WIB, WITA and WIT",
        runs=len(names),
        seed=seed,
        failures=tuple(found),
        note=f"{', '.join(names)}",
    )


def replay(name: str, folder: Path) -> list[str]:
    place = lay(folder, f"M {name}")
    try:
        return [f"{name}: {problem}" for problem in SCENARIOS[name](place) if problem]
    except Exception as error:
        return [f"{name}: {error!r}"]


@contextmanager
def office_at(place: Place, moment: datetime) -> Iterator[Database]:
    """The office with its clock at this moment."""
    with closing(Database.open(place.folders.database, clock=lambda: moment)) as database:
        yield database


@contextmanager
def zone(name: str) -> Iterator[None]:
    with patch.dict(os.environ, TZ=name):
        time.tzset()
        try:
            yield
        finally:
            os.environ.pop("TZ")
            time.tzset()
    time.tzset()


def change(database: Database, words: str) -> None:
    case = cooperation.load_case(database, MAIN, samples.TODAY)
    case.kerjasama.objek = words
    cooperation.save(database, case)


def _take(place: Place, database: Database, moment: datetime, *, skip: bool) -> Backup | None:
    folder = place.folders.backups
    return take_backup(database, folder, "uji", skip_unchanged=skip, clock=lambda: moment)


def backups_stay_in_order(place: Place) -> Iterator[str]:
    """The newest is the one made last, whatever the clock said."""
    made = []
    for number, moment in enumerate(STEPS):
        with zone(ZONES[number % len(ZONES)]), office_at(place, moment) as database:
            change(database, f"langkah {number}")
            taken = _take(place, database, moment, skip=True)
        if taken is None:
            yield f"no backup at {moment}"
            continue
        made.append(taken.path)
        present = [item.path for item in list_backups(place.folders.backups)]
        if present[0] != taken.path:
            yield f"at {moment} the newest is said to be {present[0].name}"
        if not set(made[-3:]) <= set(present):
            yield f"at {moment} one of the last three is gone"
        for path in present[:3]:
            verify_backup(path)


def thinning_keeps_the_last_three(place: Place) -> Iterator[str]:
    """Every day for a year, then a start in 2040, in 1970, and one in 1999."""
    days = [NOW + timedelta(days=n) for n in range(0, 370, 10)]
    made = []
    for moment in [*days, FAR_AHEAD, DEAD_BATTERY, LONG_AGO, days[-1]]:
        with office_at(place, moment) as database:
            taken = _take(place, database, moment, skip=False)
        assert taken
        made.append(taken.path)
        if not all(path.exists() for path in made[-3:]):
            yield f"at {moment} one of the last three is gone"
    kept = len(list_backups(place.folders.backups))
    if not 12 <= kept <= 40:
        yield f"{kept} backups are kept"


def numbers_never_repeat(place: Place) -> Iterator[str]:
    """A number is given once, and a year goes on where it was, whatever year it was between."""
    for moment in STEPS:
        with office_at(place, moment) as database:
            case = cooperation.load_case(database, MAIN, moment.date())
            papers = [(paper.job, False) for paper in paperwork.papers(case)]
            numbering.settle(database, case, papers)
            with database.begin() as tx:
                own = tx.pengaturan.get().desa_id
                assert own
                numbers = tx.books.numbers(own)
        force = [
            (one.buku, one.tahun, one.nomor)
            for one in numbers
            if one.keadaan is not KeadaanNomor.BATAL and not one.alasan
        ]
        if not force:
            yield "no numbers were given"
        if len(force) != len(set(force)):
            yield f"at {moment} a number is there twice"


def journal_keeps_its_order(place: Place) -> Iterator[str]:
    """What was changed later comes later, and the last value noted is the one on file."""
    for number, moment in enumerate(STEPS):
        with office_at(place, moment) as database:
            change(database, f"langkah {number}")
            with database.begin() as tx:
                entries = tx.journal.of(MAIN)
        values = [one.baru["objek"] for one in entries if "objek" in one.baru]
        if not values or values[-1] != f"langkah {number}":
            yield f"at {moment} the last change noted is {values[-1:]}"
        order = [int(value.split()[1]) for value in values]
        if order != sorted(order):
            yield f"at {moment} the order is {order}"


def nothing_leaves_keranjang_early(place: Place) -> Iterator[str]:
    """Leaps, and steps of less than thirty days, empty nothing; going on for days does."""
    with office_at(place, NOW) as database:
        trash.remove(database, MAIN)
    for moment in (NOW - timedelta(days=400), LONG_AGO, DEAD_BATTERY, NOW + timedelta(days=29)):
        with office_at(place, moment) as database:
            tending.tend(database, place.folders, moment)
            if MAIN not in {one.kerjasama_id for one in trash.contents(database)}:
                yield f"at {moment} it is gone"
    later = NOW + timedelta(days=31)
    with office_at(place, later) as database:
        for day in range(4):
            tending.tend(database, place.folders, later + timedelta(days=day))
        if MAIN in {one.kerjasama_id for one in trash.contents(database)}:
            yield "after thirty-four days it is still there"


def a_wrong_clock_empties_keranjang(place: Place) -> Iterator[str]:
    """One start with the clock far ahead, or a removal while it stood at 1970."""
    with office_at(place, NOW) as database:
        trash.remove(database, MAIN)
    with office_at(place, FAR_AHEAD) as database:
        tending.tend(database, place.folders, FAR_AHEAD)
    with office_at(place, NOW) as database:
        if MAIN not in {one.kerjasama_id for one in trash.contents(database)}:
            yield "one start in 2040 has emptied Keranjang"


def a_removal_in_1970_is_kept(place: Place) -> Iterator[str]:
    with office_at(place, DEAD_BATTERY) as database:
        trash.remove(database, MAIN)
    with office_at(place, NOW) as database:
        tending.tend(database, place.folders, NOW)
        if MAIN not in {one.kerjasama_id for one in trash.contents(database)}:
            yield "what was removed while the clock stood at 1970 is gone when it is set"


def rehearsals_go_on(place: Place) -> Iterator[str]:
    for last in (FAR_AHEAD, DEAD_BATTERY, NOW - timedelta(days=31)):
        change_computer_note(place.folders.data, dilatih=last)
        if not rehearsal.due(place.folders, NOW):
            yield f"none is due after one in {last.year}"


def reminders_go_on(place: Place) -> Iterator[str]:
    for last in (DEAD_BATTERY, LONG_AGO, NOW - timedelta(days=15)):
        change_computer_note(place.folders.data, disalin=last)
        if not second_place.reminder(place.folders, NOW):
            yield f"no reminder after a copy in {last.year}"
    change_computer_note(place.folders.data, disalin=NOW - timedelta(days=1))
    if second_place.reminder(place.folders, NOW):
        yield "a reminder although it was done yesterday"


def a_copy_in_2040_silences_reminders(place: Place) -> Iterator[str]:
    change_computer_note(place.folders.data, disalin=FAR_AHEAD)
    if not second_place.reminder(place.folders, NOW):
        yield "no reminder for years after a copy made while the clock was ahead"


def one_backup_a_day_in_each_zone(place: Place) -> Iterator[str]:
    """The day is that of the village: in Jayapura it begins two hours before it does in Jakarta."""
    for number, hours in enumerate((7, 8, 9)):
        midnight = datetime(2026, 12, 1 + 5 * number, 24 - hours, tzinfo=UTC)
        with zone(ZONES[number]):
            made = [_tended(place, midnight + timedelta(minutes=n)) for n in (-1, 0, 60)]
        if made[1:] != [True, False]:
            yield f"{made}: backups before and after midnight in {ZONES[number]}"


def _tended(place: Place, moment: datetime) -> bool:
    """Return whether the start at this moment makes a backup."""
    before = list_backups(place.folders.backups)[0]
    clock = patch.dict(take_backup.__kwdefaults__ or {}, clock=lambda: moment)
    with clock, office_at(place, moment) as database:
        change(database, f"{moment}")
        tending.tend(database, place.folders, moment)
    return list_backups(place.folders.backups)[0] != before


SCENARIOS: dict[str, Scenario] = {
    "urutan cadangan": backups_stay_in_order,
    "penipisan cadangan": thinning_keeps_the_last_three,
    "nomor": numbers_never_repeat,
    "jejak": journal_keeps_its_order,
    "Keranjang": nothing_leaves_keranjang_early,
    "latihan pemulihan": rehearsals_go_on,
    "pengingat": reminders_go_on,
    "zona waktu": one_backup_a_day_in_each_zone,
    "2040 mengosongkan Keranjang": a_wrong_clock_empties_keranjang,
    "dihapus pada 1970": a_removal_in_1970_is_kept,
    "disalin pada 2040": a_copy_in_2040_silences_reminders,
}
