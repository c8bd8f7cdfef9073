"""Step BKAD: the live picture, members, proposals, and who else carries the work out."""

import pytest
from page_actions import show
from page_words import foreign, shown_words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.bkad import Jabatan, Pengurus, UnsurBkad
from kerjasama_desktop.domain.desa import JenisKelamin
from kerjasama_desktop.domain.musyawarah import Unsur
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.bkad_page import BkadPage
from kerjasama_desktop.ui.steps.bkad_usulan import ProposalDialog, proposals
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.rows_table import RowsTable

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> BkadPage:
    return show(qtbot, BkadPage(office), 736, 600)


def draft(page: BkadPage, case: Berkas) -> Berkas:
    """Show the case and write the page into a deep copy of its cooperation."""
    page.show_case(case)
    after = case.kerjasama.model_copy(deep=True)
    page.write_to(after)
    assert after == case.kerjasama
    return case


def test_what_is_shown_is_what_is_written(
    page: BkadPage,
    berkas: Berkas,
    berkas_delapan: Berkas,
    berkas_mitra: Berkas,
    berkas_kosong: Berkas,
) -> None:
    for case in (berkas_kosong, berkas, berkas_delapan, berkas_mitra, berkas):
        draft(page, case)
        assert foreign(page) == []


def test_picture_follows_the_members(page: BkadPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    words = shown_words(page)
    assert "Perempuan 3 dari 7 (43%)" in words
    assert "Acuan 30% = 3 orang. Sudah terpenuhi." in words
    women = [n for n, p in enumerate(berkas.kerjasama.pengurus) if p.jenis_kelamin == "P"]
    page._members.view.selectRow(women[-1])
    page._members.delete()
    words = shown_words(page)
    assert "Perempuan 2 dari 6 (33%)" in words
    assert "✕ Lembaga Desa lainnya" in words
    page._members.undo()
    assert "✓ Lembaga Desa lainnya" in shown_words(page)


def test_too_few_women_is_said_in_words(page: BkadPage, berkas: Berkas) -> None:
    for person in berkas.kerjasama.pengurus[:3]:
        person.jenis_kelamin = JenisKelamin.L
    page.show_case(berkas)
    assert "Acuan 30% = 3 orang. Kurang 2 perempuan; tambahkan, atau beri alasannya." in (
        shown_words(page)
    )
    assert any(words.startswith("Perempuan 1 dari 7") for words in shown_words(page))


def test_no_threshold_no_mark(page: BkadPage, berkas: Berkas) -> None:
    berkas.pengaturan.ambang_perempuan = 0
    page.show_case(berkas)
    assert not any("Acuan" in words for words in shown_words(page))


def test_paste_reads_all_columns(page: BkadPage, berkas: Berkas, qtbot: QtBot) -> None:
    page.show_case(berkas)
    with qtbot.waitSignal(page.edited):
        page._members.paste_text("Mardiana\tP\tTokoh masyarakat\tBenteng\tPengawas")
    after = berkas.kerjasama.model_copy(deep=True)
    page.write_to(after)
    added = after.pengurus[-1]
    benteng = next(p for p in berkas.pihak if berkas.desa_of(p).nama == "Benteng")
    assert (added.nama, added.jenis_kelamin, added.unsur, added.pihak_id, added.jabatan) == (
        "Mardiana",
        JenisKelamin.P,
        UnsurBkad.TOKOH_MASYARAKAT,
        benteng.id,
        Jabatan.PENGAWAS,
    )


def test_paste_of_an_unknown_village_adds_nothing(page: BkadPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    page._members.paste_text("Mardiana\tP\tTokoh masyarakat\tAntah\tPengawas")
    assert page._members.records() == berkas.kerjasama.pengurus
    assert "kolom Desa" in page._members.messages.sentence


def test_member_form_offers_the_villages(page: BkadPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    form = page._members._member_form()
    person = berkas.kerjasama.pengurus[0].model_copy()
    form.show_record(person)
    form.write_to(person)
    assert person == berkas.kerjasama.pengurus[0]


def test_proposals_leave_out_members_and_outsiders(berkas: Berkas) -> None:
    before = proposals(berkas, [])
    kept = [u.pengurus for u in before]
    names = [p.nama for p in kept]
    assert len(names) == len({(p.nama, p.pihak_id) for p in kept})
    assert before[0].asal.endswith("utusan")
    assert all(p.pihak_id and p.jabatan is Jabatan.ANGGOTA for p in kept)
    assert proposals(berkas, kept) == []
    person = next(p for p in berkas.kerjasama.peserta if p.nama == names[-1])
    berkas.kerjasama.peserta = [
        p if p.nama != person.nama else p.model_copy(update={"unsur": Unsur.KECAMATAN})
        for p in berkas.kerjasama.peserta
    ]
    assert person.nama not in [u.pengurus.nama for u in proposals(berkas, [])]


def test_ticked_proposals_are_added(
    page: BkadPage, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    berkas.kerjasama.pengurus = []
    page.show_case(berkas)

    def tick_two(dialog: ProposalDialog) -> int:
        assert foreign(dialog) == []
        for box in dialog.boxes[:2]:
            box.setCheckState(Qt.CheckState.Checked)
        return 1

    monkeypatch.setattr(ProposalDialog, "exec", tick_two)
    page._members.propose()
    expected = [u.pengurus.nama for u in proposals(berkas, [])][:2]
    assert [p.nama for p in page._members.records()] == expected


def test_nobody_to_propose_is_said(page: BkadPage, berkas_kosong: Berkas) -> None:
    page.show_case(berkas_kosong)
    page._members.propose()
    assert "daftar hadir" in page._members.messages.sentence


def test_typed_changes_arrive(page: BkadPage, berkas: Berkas, qtbot: QtBot) -> None:
    page.show_case(berkas)
    page.focus_field("pihak.nomor_sk", berkas.pihak[1].id)
    editor = page.focusWidget()
    assert isinstance(editor, TextEditor)
    editor.clear()
    with qtbot.waitSignal(page.edited):
        QTest.keyClicks(editor, "17")
    page.focus_field("bkad.alamat")
    editor = page.focusWidget()
    assert isinstance(editor, TextEditor)
    QTest.keyClicks(editor, "Jalan ")
    after = berkas.kerjasama.model_copy(deep=True)
    page.write_to(after)
    numbers = {p.id: p.nomor_sk for p in after.pihak}
    assert numbers[berkas.pihak[1].id] == "17"
    assert after.bkad.alamat.startswith("Jalan ")
    assert after.pengurus == berkas.kerjasama.pengurus


@pytest.mark.parametrize("field", ["bkad.mulai", "bkad.selesai", "bkad.tanggal_sk"])
def test_tunjukkan_reaches_the_dates(page: BkadPage, berkas: Berkas, field: str) -> None:
    page.show_case(berkas)
    page.focus_field(field)
    form = dict(page._bound)["bkad"]
    assert page.focusWidget() is form.editor(field.removeprefix("bkad."))


def test_tunjukkan_selects_the_member(page: BkadPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    page.focus_field("pengurus.nama", berkas.kerjasama.pengurus[4].id)
    assert page._members.current == 4


def test_without_bkad_the_page_says_who_carries_it_out(
    page: BkadPage, berkas_mitra: Berkas, berkas: Berkas
) -> None:
    page.show_case(berkas_mitra)
    assert not page._members.isVisible()
    assert "Universitas Bumi Caruban" in page._why.text()
    assert page._title.text() == "Pelaksana"
    berkas.kerjasama.pasal4 = True
    page.show_case(berkas)
    assert "Pasal 4" in page._why.text()
    assert "7 orang" in page._kept.text()
    after = berkas.kerjasama.model_copy(deep=True)
    page.write_to(after)
    assert after == berkas.kerjasama
    berkas.kerjasama.pasal4 = False
    page.show_case(berkas)
    assert page._members.isVisible()


def test_adding_through_the_dialog(
    page: BkadPage, berkas_kosong: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(table: RowsTable, title: str, record: Pengurus, *, more: bool) -> tuple[bool, bool]:
        record.nama = title
        return True, False

    monkeypatch.setattr(RowsTable, "ask", fill)
    page.show_case(berkas_kosong)
    page._members.add()
    page._members.edit()
    after = berkas_kosong.kerjasama.model_copy(deep=True)
    page.write_to(after)
    assert [p.nama for p in after.pengurus] == ["Ubah anggota"]
