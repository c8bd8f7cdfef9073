"""What a secretary does with the program; each task is planned first, then done."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random

import samples
from faults.village import MAIN, Facts, Place, facts

from kerjasama_desktop.domain.bkad import Pengurus
from kerjasama_desktop.exchange.privacy import Level
from kerjasama_desktop.services import (
    cooperation,
    handover,
    numbering,
    paperwork,
    receiving,
    rehearsal,
    safekeeping,
    scans,
    second_place,
    tending,
    trash,
)
from kerjasama_desktop.storage.database import Database

FIXTURES = Path(__file__).parents[1] / "fixtures" / "databases"
Act = Callable[[], object]


@dataclass
class Desk:
    """The open office; what stands in it, what stood in it at each backup, and in what is gone."""

    place: Place
    database: Database
    chance: Random
    facts: Facts = field(default_factory=dict)
    kept: dict[Path, Facts] = field(default_factory=dict)
    gone: Facts = field(default_factory=dict)

    def mark(self) -> str:
        return f"{self.chance.getrandbits(40):x}"

    def look(self) -> Facts:
        return facts(self.database, self.place)


@dataclass(frozen=True)
class Plan:
    """What the facts will be, but for what grows; `source` is the backup that is restored."""

    act: Act
    facts: Facts
    source: Path | None = None


def _quiet(*_: object) -> None: ...


def _never() -> bool:
    return False


def save(desk: Desk) -> Plan:
    case = cooperation.load_case(desk.database, MAIN, samples.TODAY)
    case.kerjasama.objek = desk.mark()
    return Plan(
        lambda: cooperation.save(desk.database, case),
        desk.facts | {f"objek {MAIN}": case.kerjasama.objek},
    )


def change_rows(desk: Desk) -> Plan:
    """Remove members, or add as many."""
    case = cooperation.load_case(desk.database, MAIN, samples.TODAY)
    members = case.kerjasama.pengurus
    if len(members) > 4:
        case.kerjasama.pengurus = members[2:]
    else:
        case.kerjasama.pengurus = [*members, *(Pengurus(nama=desk.mark()) for _ in range(3))]
    count = str(len(case.kerjasama.pengurus))
    return Plan(
        lambda: cooperation.save(desk.database, case), desk.facts | {f"pengurus {MAIN}": count}
    )


def settle_numbers(desk: Desk) -> Plan:
    case = cooperation.load_case(desk.database, MAIN, samples.TODAY)
    chosen = desk.chance.sample(paperwork.papers(case), 4)
    papers = [(paper.job, False) for paper in chosen]
    return Plan(lambda: numbering.settle(desk.database, case, papers), desk.facts)


def make_documents(desk: Desk) -> Plan:
    case = cooperation.load_case(desk.database, MAIN, samples.TODAY)
    chosen = desk.chance.sample(paperwork.papers(case), desk.chance.randint(1, 4))
    documents = desk.place.folders.documents

    def act() -> None:
        made = paperwork.make_documents(desk.database, case, chosen, documents, _quiet, _never)
        for error in made.errors:
            raise error

    return Plan(act, desk.facts)


def make_one_document(desk: Desk) -> Plan:
    case = cooperation.load_case(desk.database, MAIN, samples.TODAY)
    (paper, *_) = (p for p in paperwork.papers(case) if p.job.kind.key == "undangan_musyawarah")
    documents = desk.place.folders.documents

    def act() -> None:
        made = paperwork.make_documents(desk.database, case, [paper], documents, _quiet, _never)
        for error in made.errors:
            raise error

    return Plan(act, desk.facts)


def attach_scan(desk: Desk) -> Plan:
    kerjasama = cooperation.load_case(desk.database, MAIN, samples.TODAY).kerjasama
    path = desk.place.new_scan(desk.mark())
    entry = desk.chance.choice(kerjasama.dokumen)
    return Plan(
        lambda: scans.attach(desk.database, MAIN, entry.id, path, datetime.now(UTC)),
        desk.facts,
    )


def hand_over(desk: Desk) -> Plan:
    documents = desk.place.folders.documents
    return Plan(
        lambda: handover.hand_over(
            desk.database,
            [MAIN],
            desk.place.packets,
            datetime.now(UTC),
            Level.TERBATAS,
            documents,
            _quiet,
            pindaian=True,
        ),
        desk.facts,
    )


def take_in(desk: Desk) -> Plan:
    """Receive our own bundle; a second time it brings nothing new."""
    incoming = receiving.open_bundle(desk.database, desk.place.sent)
    new = {
        f"{name} {item.id}": words
        for item in incoming.baru
        for name, words in (
            ("objek", item.objek),
            ("pengurus", str(len(item.pengurus))),
            ("pindaian", ""),
            ("dokumen", ""),
        )
    }
    documents = desk.place.folders.documents
    return Plan(
        lambda: receiving.take_in(desk.database, incoming, documents), {**desk.facts, **new}
    )


def remove(desk: Desk) -> Plan:
    """Put the youngest cooperation into Keranjang, but never the last."""
    with desk.database.begin() as tx:
        others = [item.id for item in tx.ringkasan.all() if item.id != MAIN]
    if not others:
        return put_back(desk)
    gone = others[-1]
    left = {key: words for key, words in desk.facts.items() if not key.endswith(str(gone))}
    desk.gone |= {key: words for key, words in desk.facts.items() if key not in left}
    return Plan(lambda: trash.remove(desk.database, gone), left)


def put_back(desk: Desk) -> Plan:
    """Bring back a whole cooperation from Keranjang, as it was when it went."""
    whole = [one for one in trash.contents(desk.database) if one.utuh]
    if not whole:
        return save(desk)
    back = desk.chance.choice(whole)
    fixed = {f"objek {back.kerjasama_id}": "", f"pengurus {back.kerjasama_id}": "0"}
    lists = {f"{name} {back.kerjasama_id}": "" for name in ("pindaian", "dokumen")}
    mine = {key: words for key, words in desk.gone.items() if key in {*fixed, *lists}}
    return Plan(
        lambda: trash.restore(desk.database, back.simpanan), desk.facts | fixed | lists | mine
    )


def back_up(desk: Desk) -> Plan:
    def act() -> None:
        taken = safekeeping.back_up(desk.database, desk.place.folders, "uji")
        if taken:
            desk.kept[taken.path] = desk.facts

    return Plan(act, desk.facts)


def copy_there(desk: Desk) -> Plan:
    def act() -> None:
        second_place.copy_there(desk.database, desk.place.folders, "uji", datetime.now(UTC))
        for item in safekeeping.backups(desk.place.folders):
            desk.kept.setdefault(item.path, desk.facts)

    return Plan(act, desk.facts)


def restore(desk: Desk) -> Plan:
    """Restore a backup that was taken before; files outside the data stay."""
    chosen = desk.chance.choice(list(desk.kept))
    files = {key: desk.facts[key] for key in ("cadangan", "salinan", "paket")}
    return Plan(lambda: _restore(desk, chosen), desk.kept[chosen] | files, chosen)


def _restore(desk: Desk, chosen: Path) -> None:
    desk.database.close()
    safekeeping.restore(chosen, desk.place.folders)
    desk.database = Database.open(desk.place.folders.database)


def migrate(desk: Desk) -> Plan:
    """Open a copy of an old file."""
    path = desk.place.folders.data / f"lama-{desk.mark()}" / "ksd.db"
    path.parent.mkdir()
    shutil.copy(desk.chance.choice(sorted(FIXTURES.glob("v*.sqlite"))), path.with_name("salinan"))
    path.with_name("salinan").rename(path)  # a kill while it is copied is not of the program
    return Plan(lambda: Database.open(path).close(), desk.facts)


def tend(desk: Desk) -> Plan:
    now = datetime.now(UTC)
    return Plan(lambda: tending.tend(desk.database, desk.place.folders, now), desk.facts)


def rehearse(desk: Desk) -> Plan:
    now = datetime.now(UTC)
    return Plan(lambda: rehearsal.rehearse(desk.place.folders, now), desk.facts)


def close_day(desk: Desk) -> Plan:
    now = datetime.now(UTC)

    def act() -> None:
        tending.close_day(desk.database, desk.place.folders, now)
        for item in safekeeping.backups(desk.place.folders):
            desk.kept.setdefault(item.path, desk.facts)

    return Plan(act, desk.facts)
