"""Pengaturan, Templat: taken into use, checked, looked at, given up, shared and received."""

from pathlib import Path

import pytest
from docx import Document
from page_actions import reply
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot
from settings_help import open_page, section
from template_help import kind, with_paragraphs

from kerjasama_desktop.domain.desa import Desa
from kerjasama_desktop.exchange.template_pack import read_pack
from kerjasama_desktop.services import printing, villages
from kerjasama_desktop.services.own_templates import OwnTemplates
from kerjasama_desktop.services.printing import NoOffice
from kerjasama_desktop.services.template_sharing import export_templates
from kerjasama_desktop.ui import notify
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.settings_templates import TemplatesSection

BPD = kind("keputusan_bpd")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were opened in Word."""
    found: list[Path] = []
    monkeypatch.setattr(printing, "open_file", found.append)
    return found


@pytest.fixture
def part(office: Office, qtbot: QtBot, opened: list[Path]) -> TemplatesSection:
    villages.save_desa(office.database, Desa(nama="Boddie", kode="7310112005"), own=True)
    part = section(open_page(office, qtbot, "Templat"), TemplatesSection)
    settle(part, qtbot)
    part.table.choose_where(lambda state: state.kind == BPD)
    return part


def settle(part: TemplatesSection, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not part.work.busy and part._looking is None, timeout=20_000)


def words(part: TemplatesSection) -> dict[str, str]:
    return {state.kind.key: state.words for state in part.table.rows.records()}


def buttons(part: TemplatesSection) -> list[str]:
    found = part._buttons.findChildren(QPushButton)
    return [one.text().replace("&", "") for one in found if one.isVisible()]


def spoil(office: Office, text: str = "{{ nomer }}") -> Path:
    path = office.own_templates.path(BPD)
    path.write_bytes(with_paragraphs("keputusan_bpd", text))
    return path


def test_all_kinds_begin_as_shipped(part: TemplatesSection) -> None:
    assert set(words(part).values()) == {"Bawaan"}
    assert buttons(part) == ["Pakai templat saya", "Lihat contoh hasil"]
    assert part.remarks.isHidden()


def test_taking_makes_a_copy_and_opens_it(
    part: TemplatesSection, office: Office, qtbot: QtBot, opened: list[Path]
) -> None:
    qtbot.mouseClick(part._take, Qt.MouseButton.LeftButton)
    settle(part, qtbot)
    assert opened == [office.own_templates.path(BPD)]
    assert words(part)["keputusan_bpd"] == "Templat Desa"
    assert part.chosen is not None
    assert part.chosen.kind == BPD
    assert buttons(part) == ["Periksa", "Buka di Word", "Lihat contoh hasil", "Kembali ke bawaan"]
    with qtbot.waitActive(part.window()):
        part.window().activateWindow()
    part.table.setFocus()
    qtbot.keyClick(part.table, Qt.Key.Key_Return)
    settle(part, qtbot)
    assert len(opened) == 2


def test_mistakes_are_listed_with_place_and_cure(
    part: TemplatesSection, office: Office, qtbot: QtBot
) -> None:
    part.open_own()
    settle(part, qtbot)
    path = spoil(office)
    part.check()
    settle(part, qtbot)
    assert part.messages.sentence == "Keputusan BPD sudah diperiksa: Ada 1 kesalahan."
    assert part.remarks.item(0).text() == (
        "1. Kesalahan · “{{ nomer }}”\n"
        "Tag {{ nomer }} tidak dikenal. Mungkin yang dimaksud {{ nomor }}."
    )
    assert [c.text for c in Document(str(path)).comments] == [
        "Tag {{ nomer }} tidak dikenal. Mungkin yang dimaksud {{ nomor }}."
    ]
    part.table.selectRow(0)
    assert part.remarks.isHidden()


def test_coming_back_from_word_looks_again(
    part: TemplatesSection, office: Office, qtbot: QtBot
) -> None:
    part.open_own()
    settle(part, qtbot)
    spoil(office, "[nomor]")
    QApplication.sendEvent(part, QEvent(QEvent.Type.WindowActivate))
    settle(part, qtbot)
    assert words(part)["keputusan_bpd"] == "Templat Desa, 1 saran"
    assert part.remarks.item(0).text().startswith("1. Saran")


def test_a_filled_sample_is_shown(
    part: TemplatesSection, office: Office, qtbot: QtBot, opened: list[Path]
) -> None:
    part.try_out()
    settle(part, qtbot)
    assert [path.name for path in opened] == ["Contoh Keputusan BPD.docx"]
    assert "BADAN PERMUSYAWARATAN DESA BENTENG" in Document(str(opened[0])).element.xml
    part.open_own()
    settle(part, qtbot)
    spoil(office)
    part.try_out()
    settle(part, qtbot)
    assert part.messages.sentence.startswith("Contoh hasil belum dapat dibuat.")


def test_without_word_the_preview_is_offered(
    part: TemplatesSection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(path: Path) -> None:
        raise NoOffice("Tidak ada program yang dapat membuka dokumen.")

    monkeypatch.setattr(printing, "open_file", none)
    part.try_out()
    settle(part, qtbot)
    assert part.messages.sentence.startswith("Tidak ada program")
    assert part.messages._action.text() == "Pratinjau"


def test_going_back_may_be_undone(part: TemplatesSection, office: Office, qtbot: QtBot) -> None:
    part.open_own()
    settle(part, qtbot)
    part.drop()
    settle(part, qtbot)
    assert words(part)["keputusan_bpd"] == "Bawaan"
    assert "disimpan di folder" in part.messages.sentence
    part.messages._action.click()
    settle(part, qtbot)
    assert words(part)["keputusan_bpd"] == "Templat Desa"


def test_sharing_asks_where_and_writes(
    part: TemplatesSection, office: Office, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    part.share()
    assert part.messages.sentence.startswith("Belum ada Templat Desa")
    part.open_own()
    settle(part, qtbot)
    proposals: list[Path] = []
    target = office.folders.data / "keluar.ksd-templat.zip"

    def ask(_parent: object, _title: str, _kinds: str, proposal: Path) -> Path:
        proposals.append(proposal)
        return target

    monkeypatch.setattr(notify, "ask_save_file", ask)
    part.share()
    settle(part, qtbot)
    assert [path.name for path in proposals] == ["Templat Desa Boddie.ksd-templat.zip"]
    assert part.messages.sentence.startswith("1 templat ditulis ke “keluar.ksd-templat.zip”.")
    assert read_pack(target.read_bytes()).desa == "Desa Boddie"


@pytest.mark.parametrize("answer", [True, False])
def test_receiving_says_what_is_in_it_and_asks(
    part: TemplatesSection,
    office: Office,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    answer: bool,
) -> None:
    theirs = OwnTemplates(tmp_path / "mereka")
    theirs.use_own(BPD)
    theirs.use_own(kind("notulen"))
    pack = tmp_path / "Templat Desa Benteng.ksd-templat.zip"
    export_templates(theirs, [BPD, kind("notulen")], "Desa Benteng", pack)
    part.open_own()
    settle(part, qtbot)
    monkeypatch.setattr(notify, "ask_open_file", lambda *_: pack)
    asked = reply(monkeypatch, answer)
    part._sharing.receive()
    settle(part, qtbot)
    assert asked == [
        "Paket dari Desa Benteng memuat templat Keputusan BPD dan Notulen.\n\n"
        "Templat Desa Anda untuk Keputusan BPD diganti; yang lama disimpan di folder lama."
    ]
    assert office.own_templates.path(kind("notulen")).exists() is answer
    aside = office.folders.templates / "lama"
    assert aside.exists() is answer
    assert words(part)["notulen"] == ("Templat Desa" if answer else "Bawaan")


def test_a_wrong_file_is_said(
    part: TemplatesSection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "foto.zip"
    path.write_bytes(b"bukan zip")
    monkeypatch.setattr(notify, "ask_open_file", lambda *_: path)
    part._sharing.receive()
    settle(part, qtbot)
    assert part.messages.sentence.startswith("Berkas ini bukan paket templat")


def test_the_list_of_tags_is_shown_and_saved(
    part: TemplatesSection, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with qtbot.waitSignal(part.help_asked) as asked:
        part.show_tags()
    assert asked.args == ["tag_keputusan_bpd"]
    path = tmp_path / "Daftar.docx"
    monkeypatch.setattr(notify, "ask_save_file", lambda *_: path)
    part.save_tags()
    settle(part, qtbot)
    assert part.messages.sentence == "“Daftar.docx” tersimpan."
    assert "{{ diktum_akhir.teks }}" in Document(str(path)).element.xml
