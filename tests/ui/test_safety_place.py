"""Tempat data: what it shows and asks, and the move in the running program."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import samples
from page_actions import click, reply, words_of
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kerjasama_desktop import app
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.errors import DataElsewhere, FileNotWritten
from kerjasama_desktop.paths import UserFolders
from kerjasama_desktop.services import notices, overview, relocation
from kerjasama_desktop.storage import relocate
from kerjasama_desktop.storage.attachment_folder import AttachmentFolder
from kerjasama_desktop.storage.database import Database
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.dashboard_page import DashboardPage
from kerjasama_desktop.ui.main_window import MainWindow
from kerjasama_desktop.ui.move_dialog import MoveDialog
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.safety_page import SafetyPage
from kerjasama_desktop.ui.safety_place import PlaceSection
from kerjasama_desktop.ui.single_window import raise_running

STICK = "Data ada di flashdisk. Pindahkan ke disk komputer ini."


@pytest.fixture(autouse=True)
def usual(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The place the system keeps for such data."""
    folders = UserFolders.below(tmp_path / "biasa")
    monkeypatch.setattr(UserFolders, "standard", lambda: folders)
    return folders.data


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    return reply(monkeypatch, True)


@pytest.fixture
def stick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The data are in a bad place."""
    monkeypatch.setattr(relocation, "concerns", lambda folders: [STICK])


def open_tab(office: Office, qtbot: QtBot) -> tuple[SafetyPage, PlaceSection]:
    page = SafetyPage(office)
    qtbot.addWidget(page, before_close_func=QWidget.hide)
    page.show()
    page.show_tab("Tempat data")
    section = page.tabs.currentWidget()
    assert isinstance(section, PlaceSection)
    return page, section


def test_it_shows_where_all_lies(office: Office, qtbot: QtBot) -> None:
    _, section = open_tab(office, qtbot)
    qtbot.waitUntil(lambda: str(office.folders.documents) in words_of(section))
    words = words_of(section)
    assert str(office.folders.data) in words
    assert str(office.folders.logs) in words
    assert any(text.startswith("Data · ") for text in words)
    assert "Tempat ini aman untuk data." in words
    assert not section._safe.isVisible()


def test_it_names_all_concerns(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(relocation, "concerns", lambda folders: [STICK, "Format FAT."])
    monkeypatch.setattr(relocation, "room_concern", lambda folders: "Ruang tinggal sedikit.")
    _, section = open_tab(office, qtbot)
    words = words_of(section)
    assert {STICK, "Format FAT.", "Ruang tinggal sedikit."} <= set(words)
    assert "Tempat ini aman untuk data." not in words


@pytest.mark.usefixtures("stick")
def test_the_usual_place_is_proposed(
    office: Office, qtbot: QtBot, asked: list[str], usual: Path
) -> None:
    page, section = open_tab(office, qtbot)
    with qtbot.waitSignal(page.move_asked) as signal:
        click(section, "Pindahkan ke tempat aman…")
    assert signal.args == [usual]
    assert str(usual) in asked[0]
    assert "tidak dihapus" in asked[0]


def test_a_folder_is_chosen_and_its_own_concerns_are_told(
    office: Office,
    qtbot: QtBot,
    asked: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(notify, "ask_folder", lambda *_: tmp_path / "Dropbox")
    page, section = open_tab(office, qtbot)
    with qtbot.waitSignal(page.move_asked) as signal:
        click(section, "Pindahkan ke folder lain…")
    assert signal.args == [tmp_path / "Dropbox" / "Data Kerja Sama Desa"]
    assert "juga kurang aman" in asked[0]
    assert "disalin sendiri oleh Dropbox" in asked[0]


@pytest.mark.usefixtures("stick")
def test_a_place_with_data_is_refused_before_asking(
    office: Office, qtbot: QtBot, asked: list[str], usual: Path
) -> None:
    usual.mkdir(parents=True)
    (usual / "ksd.db").write_bytes(b"")
    page, section = open_tab(office, qtbot)
    with qtbot.assertNotEmitted(page.move_asked):
        click(section, "Pindahkan ke tempat aman…")
    assert "sudah ada data" in section.messages.sentence
    assert asked == []


@pytest.mark.usefixtures("stick")
def test_where_the_data_are_in_the_usual_place_none_is_proposed(
    office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(UserFolders, "standard", lambda: office.folders)
    _, section = open_tab(office, qtbot)
    assert not section._safe.isVisible()


def test_beranda_leads_to_the_tab(
    office: Office, berkas: Berkas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    samples.store(office.database, berkas)
    notice = notices.Notice(STICK, action="Pindahkan", tab="Tempat data")
    monkeypatch.setattr(notices, "notices", lambda *_: [notice])
    window = MainWindow(office)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    click(window.findChild(DashboardPage), "Pindahkan")  # type: ignore[arg-type]
    section = window.findChild(PlaceSection)
    assert section is not None
    assert section.isVisible()
    window.close()


def test_the_dialog_cannot_be_closed_meanwhile(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = MoveDialog(tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.close()
    dialog.reject()
    assert dialog.isVisible()
    dialog.show_progress(3, 8, "ksd.db")
    assert "3 dari 8 berkas sudah disalin" in words_of(dialog)
    dialog.end()
    assert not dialog.isVisible()


class Ended:
    """Stands for the application: a real exit would end the event loops of all later tests."""

    def __init__(self) -> None:
        self.codes: list[int] = []

    def exit(self, code: int) -> None:
        self.codes.append(code)


@pytest.fixture
def program(
    tmp_path: Path, qapp: QApplication, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> Iterator[app.Program]:
    """The running program on data with a scan."""
    monkeypatch.setattr(app, "_make_application", lambda folders: qapp)
    monkeypatch.setattr(MainWindow, "start", MainWindow.show)
    folders = UserFolders.below(tmp_path)
    database = Database.open(folders.database)
    samples.store(database, berkas)
    AttachmentFolder(folders.database).put(b"pindaian", "pdf")
    database.close()
    _, program = app.start_program(tmp_path)
    program._open_door()
    yield program
    program._close_door()
    if isValid(program._window):
        program._window.closeEvent(QCloseEvent())
        program._window.deleteLater()
    program._close()


def test_the_program_goes_on_at_the_new_place(
    program: app.Program, qtbot: QtBot, tmp_path: Path, berkas: Berkas, usual: Path
) -> None:
    former = program._window
    program._window.move_asked.emit(usual)
    assert program._moving is not None
    assert not former.isVisible()
    program.tend()
    qtbot.waitUntil(lambda: program._moving is None, timeout=20_000)
    assert program._folders.data == usual
    assert [r.id for r in overview.summaries(program._database)] == [berkas.kerjasama.id]
    assert program._database.path == usual / "ksd.db"
    assert any(f"Data sekarang ada di {usual}" in words for words in words_of(program._window))
    assert len(list((usual / "lampiran").iterdir())) == 1
    assert raise_running(usual)
    assert not raise_running(tmp_path / "data")
    assert relocate.follow(tmp_path / "data") == usual


def test_a_move_that_fails_goes_on_at_the_old_place(
    program: app.Program,
    qtbot: QtBot,
    tmp_path: Path,
    usual: Path,
    berkas: Berkas,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []
    monkeypatch.setattr(notify, "tell", lambda parent, title, words: told.append(words))

    def refuse(*_: object) -> None:
        raise FileNotWritten("Penyimpanan penuh.")

    monkeypatch.setattr(relocate, "_copy_all", refuse)
    program._window.move_asked.emit(usual)
    qtbot.waitUntil(lambda: program._moving is None, timeout=20_000)
    assert told == ["Penyimpanan penuh."]
    assert program._folders.data == tmp_path / "data"
    assert [r.id for r in overview.summaries(program._database)] == [berkas.kerjasama.id]


def test_a_new_place_that_vanishes_is_said_and_ends_the_program(
    program: app.Program, qtbot: QtBot, usual: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(notify, "tell", lambda parent, title, words: told.append(words))

    def vanish(folders: UserFolders) -> UserFolders:
        raise DataElsewhere("Pasang disknya.")

    ended = Ended()
    monkeypatch.setattr(program, "_app", ended)
    monkeypatch.setattr(relocation, "followed", vanish)
    program._window.move_asked.emit(usual)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert told == ["Pasang disknya."]
    assert ended.codes == [1]
    assert program._moving is not None
    program._moving.end()


def test_a_start_follows_and_says_where_it_cannot(
    program: app.Program,
    qtbot: QtBot,
    tmp_path: Path,
    usual: Path,
    qapp: QApplication,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    program._window.move_asked.emit(usual)
    qtbot.waitUntil(lambda: program._moving is None, timeout=20_000)
    program._database.close()
    _, second = app.start_program(tmp_path)
    assert second._folders.data == usual
    second._window.close()
    second._window.deleteLater()
    second._close()
    usual.rename(usual.with_name("dicabut"))
    told: list[str] = []
    monkeypatch.setattr(notify, "tell", lambda parent, title, words: told.append(words))
    assert app.run(["--folder", str(tmp_path)]) == 1
    assert "Pasang disknya" in told[0]
    assert str(usual) in told[0]
    usual.with_name("dicabut").rename(usual)
    program._database = Database.open(usual / "ksd.db")
