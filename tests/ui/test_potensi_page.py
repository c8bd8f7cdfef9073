"""Step Potensi: one village at a time, its objects and references."""

import pytest
import samples
from page_actions import show
from page_words import foreign, shown_words
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Step
from kerjasama_desktop.domain.kerjasama import Pihak
from kerjasama_desktop.domain.potensi import JenisPotensi, KategoriPotensi, Potensi
from kerjasama_desktop.services import cooperation, villages
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.potensi_padanan import matches
from kerjasama_desktop.ui.steps.potensi_page import PotensiPage
from kerjasama_desktop.ui.widgets.editors import TextEditor
from kerjasama_desktop.ui.widgets.reading_editors import ReadingEditor
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> PotensiPage:
    return show(qtbot, PotensiPage(office), 736, 600)


def named(case: Berkas, nama: str) -> Pihak:
    return next(p for p in case.pihak if case.desa_of(p).nama == nama)


def typed(page: PotensiPage, words: str) -> None:
    """Type into the editor that has the focus, in place of what it holds."""
    editor = page.focusWidget()
    assert isinstance(editor, TextEditor | ReadingEditor)
    editor.selectAll()
    QTest.keyClicks(editor, words)


def show_found(page: PotensiPage, case: Berkas) -> None:
    """Show a case as the workspace does: what the rules find follows at once."""
    page.show_case(case)
    page.mark([])


def test_what_is_shown_is_what_is_written(
    page: PotensiPage,
    berkas: Berkas,
    berkas_delapan: Berkas,
    berkas_mitra: Berkas,
    berkas_kosong: Berkas,
) -> None:
    for case in (berkas_kosong, berkas, berkas_delapan, berkas_mitra, berkas):
        show_found(page, case)
        page.mark(rules.findings(case))
        after = case.kerjasama.model_copy(deep=True)
        page.write_to(after)
        assert after == case.kerjasama
        assert foreign(page) == []


def test_own_village_is_shown_first(page: PotensiPage, berkas: Berkas) -> None:
    show_found(page, berkas)
    assert page.picker.currentText() == "✓ Desa Boddie · lengkap"
    page.focus_first()
    assert page.focusWidget() is page.picker
    assert "Semua Desa sudah lengkap." in shown_words(page)


def test_what_is_typed_for_two_villages_arrives(
    page: PotensiPage, berkas: Berkas, qtbot: QtBot
) -> None:
    show_found(page, berkas)
    boddie, benteng = named(berkas, "Boddie"), named(berkas, "Benteng")
    page.focus_field("pihak.rpjm_kegiatan", benteng.id)
    with qtbot.waitSignal(page.edited):
        typed(page, "1.2.3 Jalan")
    page.focus_field("pihak.rpjm_akhir", boddie.id)
    typed(page, "2030")
    page.focus_field("pihak.anggaran", boddie.id)
    typed(page, "5 juta")
    after = berkas.kerjasama.model_copy(deep=True)
    page.write_to(after)
    found = {p.id: p for p in after.pihak}
    assert found[benteng.id].rpjm_kegiatan == "1.2.3 Jalan"
    assert (found[boddie.id].rpjm_akhir, found[boddie.id].anggaran) == (2030, 5_000_000)
    assert found[boddie.id].rpjm_kegiatan == boddie.rpjm_kegiatan
    assert found[boddie.id].hak == boddie.hak


def test_every_field_the_rules_name_is_reached(page: PotensiPage, berkas_kosong: Berkas) -> None:
    show_found(page, berkas_kosong)
    found = [f for f in rules.findings(berkas_kosong) if f.step is Step.POTENSI]
    assert found
    for finding in found:
        if finding.field == "objek_potensi":
            continue
        page.focus_field(finding.field, finding.item)
        name = finding.field.removeprefix("pihak.")
        assert page.focusWidget() in [
            form.editor(name) for form in page._forms if name in form.field_names()
        ]


def test_walking_through_many_villages(page: PotensiPage, berkas_delapan: Berkas) -> None:
    berkas_delapan.pihak[5].rkp_perdes = ""
    show_found(page, berkas_delapan)
    ids = [p.id for p in berkas_delapan.pihak]
    page.choose(ids[0])
    assert not page._back.isEnabled()
    for expected in ids[1:]:
        page._next.click()
        assert page._current == expected
    assert not page._next.isEnabled()
    page._back.click()
    assert page._current == ids[-2]
    lacking = berkas_delapan.desa_of(berkas_delapan.pihak[5]).nama_lengkap
    assert page.picker.itemText(5) == f"! {lacking} · 1 belum diisi"
    assert f"Belum lengkap: {lacking}." in shown_words(page)
    page.picker.setCurrentIndex(2)
    page.picker.edited.emit()
    assert page._current == ids[2]


def test_many_incomplete_villages_are_summed_up(page: PotensiPage, berkas_delapan: Berkas) -> None:
    for pihak in berkas_delapan.kerjasama.pihak:
        pihak.rkp_perdes = ""
    show_found(page, berkas_delapan)
    assert any(words.endswith("dan 5 Desa lain.") for words in shown_words(page))


def test_an_unreadable_date_holds_the_village(page: PotensiPage, berkas: Berkas) -> None:
    show_found(page, berkas)
    boddie, benteng = named(berkas, "Boddie"), named(berkas, "Benteng")
    page.focus_field("pihak.tanggal_prioritas", boddie.id)
    typed(page, "32 Agustus")
    page.choose(benteng.id)
    assert page._current == boddie.id
    assert page.picker.value() == boddie.id
    typed(page, "30 Agustus 2026")
    page.choose(benteng.id)
    assert page._current == benteng.id


def test_marks_stand_beside_the_village_they_speak_of(page: PotensiPage, berkas: Berkas) -> None:
    benteng = named(berkas, "Benteng")
    benteng.rpjm_kegiatan = ""
    show_found(page, berkas)
    page.mark(rules.findings(berkas))
    editor = page._forms[1].editor("rpjm_kegiatan")
    assert not editor.property("wrong")
    page.choose(benteng.id)
    assert editor.property("wrong")


def test_ticking_links_and_unlinks(page: PotensiPage, berkas: Berkas, qtbot: QtBot) -> None:
    show_found(page, berkas)
    pond, spring = (page.objects.table.item(n, 0) for n in range(2))
    assert spring is not None
    assert pond is not None
    assert (pond.text(), spring.text()) == ("Embung tadah hujan", "Mata air Bulu Tellue")
    assert spring.checkState() == Qt.CheckState.Checked
    with qtbot.waitSignal(page.edited):
        pond.setCheckState(Qt.CheckState.Checked)
    spring.setCheckState(Qt.CheckState.Unchecked)
    after = berkas.kerjasama.model_copy(deep=True)
    page.write_to(after)
    names = {berkas.potensi[link.potensi_id].nama for link in after.objek_potensi}
    assert names == {"Embung tadah hujan", "Air bersih Dusun Kampung Baru"}
    spring.setCheckState(Qt.CheckState.Checked)
    page.write_to(after)
    assert {link.id for link in berkas.kerjasama.objek_potensi} <= {
        link.id for link in after.objek_potensi
    }


def test_tunjukkan_selects_the_object_in_its_village(page: PotensiPage, berkas: Berkas) -> None:
    show_found(page, berkas)
    need = next(p for p in berkas.potensi.values() if p.jenis is JenisPotensi.KEBUTUHAN)
    page.focus_field("objek_potensi", need.id)
    assert page._current == named(berkas, "Benteng").id
    assert page.objects.current == need


def test_tunjukkan_leads_to_the_list_while_nothing_is_chosen(
    page: PotensiPage, berkas: Berkas
) -> None:
    show_found(page, berkas)
    page.focus_field("objek_potensi")
    assert page.focusWidget() is page.objects.table


def test_a_new_potential_is_kept_and_linked(
    page: PotensiPage,
    office: Office,
    berkas_kosong: Berkas,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    samples.store(office.database, berkas_kosong)
    show_found(page, berkas_kosong)

    def fill(dialog: RecordDialog) -> bool:
        assert foreign(dialog) == []
        dialog._record.nama = "Telaga"
        return True

    monkeypatch.setattr(RecordDialog, "run", fill)
    with qtbot.waitSignal(page.reload_asked):
        page.add_item()
    page.write_to(berkas_kosong.kerjasama)
    cooperation.save(office.database, berkas_kosong)
    case = cooperation.load_case(office.database, berkas_kosong.kerjasama.id, samples.TODAY)
    show_found(page, case)
    assert [p.nama for p in case.objek_potensi] == ["Telaga"]
    page.objects.table.selectRow(0)
    monkeypatch.setattr(RecordDialog, "run", lambda dialog: False)
    page._edit_current()
    assert [p.nama for p in villages.potensi_of(office.database, list(case.desa))] == ["Telaga"]


def test_matches_need_two_villages_and_one_category(berkas: Berkas) -> None:
    found = matches(berkas.potensi.values())
    assert [m.kategori for m in found] == [KategoriPotensi.AIR]
    assert [p.nama for p in found[0].potensi] == ["Mata air Bulu Tellue"]
    assert [p.nama for p in found[0].kebutuhan] == ["Air bersih Dusun Kampung Baru"]
    own = next(iter(berkas.potensi.values())).desa_id
    same = [p.model_copy(update={"desa_id": own}) for p in berkas.potensi.values()]
    assert matches(same) == []
    assert matches([Potensi(desa_id=own)]) == []


def test_matches_are_shown_side_by_side(page: PotensiPage, berkas: Berkas) -> None:
    show_found(page, berkas)
    words = shown_words(page)
    assert "• Mata air Bulu Tellue (Desa Boddie)" in words
    assert "• Air bersih Dusun Kampung Baru (Desa Benteng)" in words
