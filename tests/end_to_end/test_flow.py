"""From an empty database to the kecamatan and back, through the services only."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from end_to_end.people import Plan
from end_to_end.scribe import TODAY, Scribe

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.findings import Severity
from kerjasama_desktop.domain.kerjasama import JenisKerjasama, Kerjasama, Prakarsa, Status
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, attendance
from kerjasama_desktop.domain.tahapan import tahap_berikut
from kerjasama_desktop.exchange.privacy import FIELDS, Level
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import (
    cooperation,
    handover,
    overview,
    paperwork,
    receiving,
    safekeeping,
    trash,
    villages,
)
from kerjasama_desktop.storage.database import Database

THIRD = JenisKerjasama.PIHAK_KETIGA
PLANS = [
    Plan("dua Desa"),
    Plan("delapan Desa", villages=8),
    Plan("prakarsa Desa", villages=1, jenis=THIRD),
    Plan("prakarsa pihak ketiga", villages=1, jenis=THIRD, prakarsa=Prakarsa.PIHAK_KETIGA),
    Plan("Pasal 4", pasal4=True),
]
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
ORDER = list(Status)


@pytest.fixture(params=PLANS, ids=lambda plan: plan.name)
def plan(request: pytest.FixtureRequest) -> Plan:
    assert isinstance(request.param, Plan)
    return request.param


@pytest.fixture
def folders(tmp_path: Path) -> UserFolders:
    return UserFolders.below(tmp_path)


@pytest.fixture
def scribe(folders: UserFolders, plan: Plan) -> Iterator[Scribe]:
    database = Database.open(folders.database)
    yield Scribe(database, plan)
    database.close()


@pytest.fixture
def finished(scribe: Scribe) -> Scribe:
    for step in scribe.steps():
        step()
    return scribe


def leaving(kerjasama: Kerjasama) -> dict[str, object]:
    """Return what goes into a bundle at the level Terbatas, the register of documents aside.

    Names of attendants stay at home; their number goes with the meeting.
    """
    kerjasama = kerjasama.model_copy(deep=True)
    for meeting in kerjasama.musyawarah:
        meeting.hadir_l, meeting.hadir_p = attendance(meeting, kerjasama.peserta)
    found: dict[str, object] = {}
    for table, fields in FIELDS.items():
        names = {"id", *fields.agregat.split(), *fields.terbatas.split()}
        if table == "kerja_sama":
            found[table] = kerjasama.model_dump(include=names)
        elif table in Kerjasama.model_fields and table != "dokumen":
            part = getattr(kerjasama, table)
            records = part if isinstance(part, list) else [part]
            found[table] = [record.model_dump(include=names) for record in records]
    return found


def test_every_step_brings_the_cooperation_further(scribe: Scribe) -> None:
    assert overview.summaries(scribe.database) == []
    reached = [0]
    for number, step in enumerate(scribe.steps()):
        step()
        if number:
            reached.append(ORDER.index(scribe.case().kerjasama.status))
    assert reached == sorted(reached)
    assert scribe.case().kerjasama.status is Status.AKTIF
    assert tahap_berikut(scribe.case()) is None
    history = [item.status for item in scribe.case().kerjasama.riwayat]
    assert history == sorted(set(history), key=ORDER.index)


def test_the_rules_find_nothing_to_stop(finished: Scribe, plan: Plan) -> None:
    case = finished.case()
    assert [f for f in rules.findings(case) if f.severity is Severity.BLOCK] == []
    has_mad = any(m.bentuk is BentukMusyawarah.MAD for m in case.kerjasama.musyawarah)
    assert has_mad is plan.bkad


def test_the_overview_knows_it(finished: Scribe, plan: Plan) -> None:
    (ringkasan,) = overview.summaries(finished.database)
    assert (ringkasan.id, ringkasan.status) == (finished.id, Status.AKTIF)
    assert len(ringkasan.desa) == plan.villages
    assert ringkasan.langkah == ""


def test_all_documents_are_made_and_ready_to_sign(
    finished: Scribe, folders: UserFolders, plan: Plan
) -> None:
    case = finished.case()
    papers = paperwork.papers(case)
    assert [paper.job.judul for paper in papers if paper.draf] == []
    made = paperwork.make_documents(
        finished.database, case, papers, folders.documents, lambda *_: None, lambda: False
    )
    assert len(made.entries) == len(papers)
    names = [paper.key[0] for paper in papers]
    assert ("peraturan_bersama" in names) is plan.antar_desa
    assert ("perjanjian_bersama" in names) is not plan.antar_desa
    assert ("keputusan_bersama_bkad" in names) is plan.bkad
    for entry in made.entries:
        text = document_text(folders.documents / entry.berkas)
        assert "{{" not in text, entry.judul
        assert "{%" not in text, entry.judul
    on_file = finished.case().kerjasama.dokumen
    assert {entry.id for entry in on_file} == {entry.id for entry in made.entries}
    assert not paperwork.outdated(finished.database, finished.case(), lambda: False)


def document_text(path: Path) -> str:
    with ZipFile(path) as parts:
        return parts.read("word/document.xml").decode()


def test_a_bundle_goes_out_and_comes_back_the_same(finished: Scribe, folders: UserFolders) -> None:
    case = finished.case()
    paperwork.make_documents(
        finished.database,
        case,
        paperwork.papers(case)[:2],
        folders.documents,
        lambda *_: None,
        lambda: False,
    )
    done = handover.hand_over(
        finished.database,
        [finished.id],
        folders.documents,
        NOW,
        Level.TERBATAS,
        folders.documents,
        lambda *_: None,
    )
    before = finished.case().kerjasama
    trash.remove(finished.database, finished.id)
    assert overview.summaries(finished.database) == []
    incoming = receiving.open_bundle(finished.database, done.paket)
    assert incoming.halangan == ""
    assert receiving.take_in(finished.database, incoming, folders.documents) == 1
    after = finished.case().kerjasama
    assert leaving(after) == leaving(before)
    assert len(after.dokumen) == len(before.dokumen)


def test_a_bundle_taken_twice_is_taken_once(finished: Scribe, folders: UserFolders) -> None:
    done = handover.hand_over(
        finished.database,
        [finished.id],
        folders.documents,
        NOW,
        Level.TERBATAS,
        None,
        lambda *_: None,
    )
    incoming = receiving.open_bundle(finished.database, done.paket)
    assert (incoming.baru, incoming.ada) == ([], [finished.case().kerjasama.judul])
    assert receiving.take_in(finished.database, incoming) == 0


def test_a_backup_brings_back_what_was_lost(finished: Scribe, folders: UserFolders) -> None:
    database = finished.database
    before, villages_before = finished.case().kerjasama, villages.all_desa(database)
    backup = safekeeping.back_up(database, folders, "uji")
    assert backup is not None
    trash.remove(database, finished.id)
    database.close()
    safekeeping.restore(backup.path, folders)
    finished.database = Database.open(folders.database)
    assert finished.case().kerjasama == before
    assert villages.all_desa(finished.database) == villages_before
    finished.database.close()


def test_nothing_on_file_is_left_after_removing_the_cooperation(finished: Scribe) -> None:
    trash.remove(finished.database, finished.id)
    assert overview.summaries(finished.database) == []
    own = villages.own_desa(finished.database)
    assert own is not None
    assert villages.potensi_of(finished.database, [own.id])
    second = cooperation.start(finished.database, "Baru", JenisKerjasama.ANTAR_DESA, TODAY)
    assert cooperation.load_case(finished.database, second, TODAY).kerjasama.judul == "Baru"
