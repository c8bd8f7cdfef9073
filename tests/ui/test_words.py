"""Every page and dialog speaks Indonesian, and every editor says what it is for."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import samples
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

import kerjasama_desktop.ui
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.dokumen import Dokumen
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.nomor import Buku, NomorBuku
from kerjasama_desktop.domain.pengaturan import Rangkap
from kerjasama_desktop.services import extra_papers, recovery, safekeeping
from kerjasama_desktop.services.history import history
from kerjasama_desktop.services.number_choice import NumberOffer
from kerjasama_desktop.services.papers import papers
from kerjasama_desktop.services.preview import SimpleView
from kerjasama_desktop.storage import pin
from kerjasama_desktop.ui import main_window, workspace_page
from kerjasama_desktop.ui.document_dialogs import NumberDialog, ReopenDialog, SignDialog
from kerjasama_desktop.ui.history_dialog import HistoryDialog
from kerjasama_desktop.ui.main_window import MainWindow
from kerjasama_desktop.ui.move_dialog import MoveDialog
from kerjasama_desktop.ui.navigation import Place
from kerjasama_desktop.ui.new_cooperation_dialog import NewCooperationDialog
from kerjasama_desktop.ui.number_book_tab import NumberEntryDialog
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.preview_dialog import PreviewDialog
from kerjasama_desktop.ui.recovery_dialog import RecoveryDialog
from kerjasama_desktop.ui.register_dialog import RegisterDialog
from kerjasama_desktop.ui.setup_wizard import SetupWizard
from kerjasama_desktop.ui.steps.add_papers_dialog import AddPapersDialog
from kerjasama_desktop.ui.steps.bkad_usulan import ProposalDialog
from kerjasama_desktop.ui.steps.naskah_banding import ComparisonDialog
from kerjasama_desktop.ui.steps.naskah_hukum import LawDialog
from kerjasama_desktop.ui.steps.party_dialog import PartyDialog
from kerjasama_desktop.ui.steps.print_set_dialog import PrintSetDialog
from kerjasama_desktop.ui.widgets.doing_dialog import DoingDialog, ReasonDialog
from kerjasama_desktop.ui.widgets.message_bar import MessageBar
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog
from kerjasama_desktop.ui.widgets.rows_table import RowsTable
from kerjasama_desktop.ui.widgets.village_form import address_form
from kerjasama_desktop.ui.workspace_page import WorkspacePage

_WORDS = """
    add all and apply attachment back backup browse button cancel change choose clear click close
    confirm continue copy create cut date default delete description details discard district done
    download draft edit email empty error exit export failed file files filter find finish for
    forward found from help home import invalid item items last list load loading location login
    meeting member members missing move name new next none not nothing null of ok open options or
    page password paste please preview previous print quit ready redo refresh remove rename reset
    restore retry row save search select send settings show size sort start stop submit success the
    this title to true unknown update upload user value version view village warning with yes your
"""
ENGLISH = frozenset(_WORDS.split())
EDITORS = (
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QComboBox,
    QAbstractSpinBox,
    QAbstractItemView,
)
INSIDES = (QComboBox, QAbstractSpinBox, QCalendarWidget, QAbstractItemView, QLineEdit, QTabBar)
"""What Qt builds inside these is its own affair."""

BODDIE = samples.make_desa("Boddie", "7310112005")
Dialogs = dict[type[QDialog], Callable[[QWidget, Office, Berkas], QDialog]]
DIALOGS: Dialogs = {
    NewCooperationDialog: lambda parent, _office, _case: NewCooperationDialog(parent),
    SetupWizard: lambda parent, office, _case: SetupWizard(parent, office),
    PartyDialog: lambda parent, office, case: PartyDialog(
        parent, office, next(iter(case.desa.values())), choose=True, samples=False
    ),
    RecordDialog: lambda parent, _office, case: RecordDialog(
        parent, "Ubah Desa", address_form(), next(iter(case.desa.values()))
    ),
    ProposalDialog: lambda parent, _office, case: ProposalDialog(parent, case, []),
    LawDialog: lambda parent, _office, case: LawDialog(
        parent, "Tambah dasar hukum", case.kerjasama.dasar_hukum[0], case.register, samples.TODAY
    ),
    AddPapersDialog: lambda parent, _office, case: AddPapersDialog(
        parent, extra_papers.offered(case)
    ),
    PrintSetDialog: lambda parent, _office, _case: PrintSetDialog(
        parent, "Dokumen dicetak berurutan.", [(Rangkap(jenis="notulen"), "Notulen", 2)]
    ),
    ComparisonDialog: lambda parent, _office, case: ComparisonDialog(
        parent, case.kerjasama.klausul[1], case.kerjasama.klausul[0]
    ),
    PreviewDialog: lambda parent, _office, _case: PreviewDialog(
        parent, "Undangan", SimpleView("<p>Isi surat</p>", 600, 900, (60, 60, 60, 60))
    ),
    DoingDialog: lambda parent, _office, _case: DoingDialog(parent, "Tambah", "Simpan", "Petunjuk"),
    ReasonDialog: lambda parent, _office, _case: ReasonDialog(parent, "Batal", "Tandai", "", print),
    RegisterDialog: lambda parent, _office, _case: RegisterDialog(parent, [2026]),
    NumberEntryDialog: lambda parent, office, _case: NumberEntryDialog(
        parent, office, BODDIE, NomorBuku(desa_id=BODDIE.id, buku=Buku.SURAT, tahun=2026)
    ),
    SignDialog: lambda parent, office, case: SignDialog(
        parent, office, case, Dokumen(jenis="notulen", judul="Notulen")
    ),
    ReopenDialog: lambda parent, office, case: ReopenDialog(
        parent, office, case, Dokumen(jenis="notulen", judul="Notulen")
    ),
    HistoryDialog: lambda parent, office, case: HistoryDialog(
        parent, "Air bersih", history(office.database, case.kerjasama.id), samples.TODAY
    ),
    MoveDialog: lambda _parent, office, _case: MoveDialog(office.folders.data),
    RecoveryDialog: lambda _parent, office, _case: RecoveryDialog(
        office.folders, "Berkas data rusak.", recovery.ways_back(office.folders, samples.TODAY)
    ),
    NumberDialog: lambda parent, office, case: NumberDialog(
        parent, office, case, papers(case)[0], NumberOffer(Buku.SURAT, 2026, "", "400.10.2/1")
    ),
}


@pytest.fixture
def filled(office: Office, berkas: Berkas) -> Office:
    """An office with the sample and a backup, so that lists and findings have words too."""
    samples.store(office.database, berkas)
    safekeeping.back_up(office.database, office.folders, "menutup program")
    return office


def _modules() -> list[str]:
    package = kerjasama_desktop.ui
    return [m.name for m in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]


def _dialog_kinds() -> set[type[QDialog]]:
    kinds: set[type[QDialog]] = set()
    for name in _modules():
        for found in vars(importlib.import_module(name)).values():
            if inspect.isclass(found) and issubclass(found, QDialog) and found.__module__ == name:
                kinds.add(found)
    return kinds


def _inside(widget: QWidget) -> bool:
    """True for what Qt itself puts into a combo box, a table, a calendar and the like."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, INSIDES):
            return True
        parent = parent.parentWidget()
    return False


def _texts(widget: QWidget) -> Iterator[str]:
    """Give every text a person can see or hear at this widget."""
    yield from (widget.toolTip(), widget.accessibleName(), widget.accessibleDescription())
    yield from (widget.windowTitle(), widget.whatsThis(), widget.statusTip())
    if isinstance(widget, (QLabel, QAbstractButton)):
        yield widget.text()
    if isinstance(widget, (QLineEdit, QPlainTextEdit, QTextEdit)):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(number) for number in range(widget.count()))
    if isinstance(widget, QTabWidget):
        yield from (widget.tabText(number) for number in range(widget.count()))
    if isinstance(widget, QHeaderView) and widget.model() is not None:
        model, across = widget.model(), widget.orientation()
        yield from (str(model.headerData(n, across) or "") for n in range(widget.count()))
    yield from (action.text() for action in widget.actions())


def _all(root: QWidget) -> Iterator[QWidget]:
    """Give the widget and all below it, with the forms that tables with rows would open."""
    yield root
    for widget in root.findChildren(QWidget):
        yield widget
        if isinstance(widget, RowsTable) and widget.records():
            form = widget._form()
            form.setParent(root)
            yield from (form, *form.findChildren(QWidget))


def _check(root: QWidget, office: Office) -> None:
    own_paths = (str(office.folders.data), str(office.folders.documents))
    wrong: list[str] = []
    for widget in _all(root):
        for text in _texts(widget):
            for path in own_paths:
                text = text.replace(path, "")
            english = ENGLISH & set(re.findall(r"[a-z]+", text.replace("&", "").casefold()))
            if english:
                wrong.append(f"{sorted(english)} dalam {text!r}")
            if "!" in text.removeprefix("!"):
                wrong.append(f"tanda seru dalam {text!r}")
        if not _inside(widget):
            wrong += _unlabelled(widget)
    assert not wrong, "\n".join(sorted(set(wrong)))


def _unlabelled(widget: QWidget) -> list[str]:
    name = widget.accessibleName().strip()
    if isinstance(widget, EDITORS) and not isinstance(widget, QHeaderView) and not name:
        return [f"{type(widget).__name__} {widget.objectName()!r} tanpa nama"]
    spoken_later = isinstance(widget.parentWidget(), MessageBar)
    wordless = isinstance(widget, QAbstractButton) and not (name or widget.text().strip())
    if wordless and not spoken_later:
        return [f"tombol {type(widget).__name__} {widget.objectName()!r} tanpa kata"]
    return []


@pytest.mark.parametrize("place", list(Place), ids=lambda place: place.name)
def test_every_page_of_the_window(filled: Office, qtbot: QtBot, place: Place) -> None:
    window = MainWindow(filled)
    qtbot.addWidget(window)
    window.show_place(place)
    _check(window, filled)


@pytest.mark.parametrize("place", list(Place), ids=lambda place: place.name)
def test_every_page_of_an_empty_office(office: Office, qtbot: QtBot, place: Place) -> None:
    window = MainWindow(office)
    qtbot.addWidget(window)
    window.show_place(place)
    _check(window, office)


@pytest.mark.parametrize("step", list(Step), ids=lambda step: step.name)
@pytest.mark.parametrize("case", ["berkas", "berkas_mitra", "berkas_kosong"])
def test_every_step(
    office: Office, qtbot: QtBot, step: Step, case: str, request: pytest.FixtureRequest
) -> None:
    berkas: Berkas = request.getfixturevalue(case)
    samples.store(office.database, berkas)
    page = WorkspacePage(office)
    qtbot.addWidget(page)
    page.open(berkas.kerjasama.id, step)
    _check(page, office)


def test_the_lock_screen(filled: Office, qtbot: QtBot) -> None:
    pin.set_pin(filled.folders.data, "2468", 10)
    window = MainWindow(filled)
    qtbot.addWidget(window)
    window.show_safety("Kunci layar")
    assert window.lock()
    _check(window, filled)
    window.close()


@pytest.mark.parametrize("kind", list(DIALOGS), ids=lambda kind: kind.__name__)
def test_every_dialog(filled: Office, berkas: Berkas, qtbot: QtBot, kind: type[QDialog]) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = DIALOGS[kind](parent, filled, berkas)
    _check(dialog, filled)


def test_no_dialog_is_left_out() -> None:
    """A new dialog is named in DIALOGS, with the way to build it."""
    assert {kind.__name__ for kind in _dialog_kinds()} == {kind.__name__ for kind in DIALOGS}


def test_no_page_is_left_out() -> None:
    """Pages are reached through the window and the workspace, whose lists must be whole."""
    named = {name for _, name in [*main_window._PAGES.values(), *workspace_page._PAGES.values()]}
    found: set[str] = set()
    for name in _modules():
        classes: dict[str, Any] = vars(importlib.import_module(name))
        found |= {
            kind.__name__
            for kind in classes.values()
            if inspect.isclass(kind)
            and issubclass(kind, QWidget)
            and kind.__module__ == name
            and kind.__name__.endswith("Page")
        }
    assert found - {"StepPage", "WorkspacePage"} - _WIZARD_PAGES == named


_WIZARD_PAGES = {
    "SetupPage", "WelcomePage", "VillagePage", "OfficialsPage", "LetterPage", "FinishPage",
}  # fmt: skip


@pytest.mark.parametrize("text", ["Save", "&Next", "Hapus file ini", "Berhasil!"])
def test_the_check_itself_finds_faults(office: Office, qtbot: QtBot, text: str) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    QLabel(text, root)
    with pytest.raises(AssertionError, match="dalam"):
        _check(root, office)


def test_the_check_itself_finds_unnamed_editors(office: Office, qtbot: QtBot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    editor = QLineEdit(root)
    with pytest.raises(AssertionError, match="tanpa nama"):
        _check(root, office)
    editor.setAccessibleName("Nama Desa")
    _check(root, office)
