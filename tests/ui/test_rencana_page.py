"""The page Rencana: what is shown, typed, pasted, summed and given back."""

import re
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.kerjasama import Kerjasama
from kerjasama_desktop.domain.rencana import BarisRab, Kontribusi, SumberDana
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps.rencana_page import RencanaPage
from kerjasama_desktop.ui.widgets.editors import LongEditor
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ENGLISH = re.compile(
    r"\b(the|and|add|edit|delete|save|cancel|plan|budget|none|null|error|name|date|total|of)\b",
    re.IGNORECASE,
)


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> RencanaPage:
    page = RencanaPage(office)
    qtbot.addWidget(page)
    page.resize(700, 640)
    return page


def tab(page: RencanaPage, title: str) -> bool:
    """Whether this tab is the one that is shown."""
    bar = page.findChild(QTabBar)
    assert bar
    return bar.tabText(bar.currentIndex()) == title


def written(page: RencanaPage, kerjasama: Kerjasama) -> Kerjasama:
    after = kerjasama.model_copy(deep=True)
    page.write_to(after)
    return after


@pytest.mark.parametrize("name", ["berkas_kosong", "berkas", "berkas_delapan", "berkas_mitra"])
def test_an_unchanged_page_gives_back_what_it_was_shown(
    page: RencanaPage, name: str, request: pytest.FixtureRequest
) -> None:
    case: Berkas = request.getfixturevalue(name)
    page.show_case(case)
    assert written(page, case.kerjasama) == case.kerjasama


def test_showing_is_no_change(page: RencanaPage, berkas: Berkas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.edited):
        page.show_case(berkas)
        page.show_case(berkas)


def test_a_typed_text_arrives_and_stays_when_shown_again(
    page: RencanaPage, berkas: Berkas, qtbot: QtBot
) -> None:
    page.show_case(berkas)
    page.show()
    page.focus_field("rencana.maksud")
    editor = next(e for e in page.findChildren(LongEditor) if e.accessibleName() == "Maksud")
    with qtbot.waitSignal(page.edited):
        editor.setPlainText("berbagi air dengan adil")
    after = written(page, berkas.kerjasama)
    assert after.rencana.maksud == "berbagi air dengan adil"
    assert after.rencana.id == berkas.kerjasama.rencana.id


def test_the_sum_of_the_budget_runs_along(page: RencanaPage, berkas_kosong: Berkas) -> None:
    page.show_case(berkas_kosong)
    page._budget.append([BarisRab(uraian="Pipa", volume=2.5, harga_satuan=10_000)])
    page._budget.append([BarisRab(uraian="Semen", volume=10, harga_satuan=75_000)])
    assert "Rp775.000,00" in page._budget_total.text()
    assert "tujuh ratus tujuh puluh lima ribu rupiah" in page._budget_total.text()
    page._budget.undo()
    assert "Rp25.000,00" in page._budget_total.text()


def test_contributions_are_compared_with_the_budget(page: RencanaPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    assert page._balance.words == "✓ Sama dengan RAB"
    page._shares.view.selectRow(0)
    page._shares.delete()
    assert page._balance.words.startswith("! Kurang Rp50.000.000")
    assert page._balance._sign.property("chip") == "warning"
    page._shares.undo()
    assert page._balance._sign.property("chip") == "good"
    village = berkas.pihak[0].id
    page._shares.append([Kontribusi(pihak_id=village, jumlah=1_000)])
    assert page._balance.words.startswith("! Lebih Rp1.000 ")


def test_an_empty_plan_says_that_nothing_is_filled_in(
    page: RencanaPage, berkas_kosong: Berkas
) -> None:
    page.show_case(berkas_kosong)
    assert page._balance.words == "RAB dan kontribusi belum diisi"


def test_a_contribution_of_the_partner_is_kept_as_his(
    page: RencanaPage, berkas_mitra: Berkas
) -> None:
    page.show_case(berkas_mitra)
    partner = berkas_mitra.kerjasama.mitra[0]
    form = page._shares._share_form()
    share = Kontribusi(mitra_id=partner.id, jumlah=5)
    form.show_record(share)
    choice = form.editor("pihak_id")
    assert isinstance(choice, QComboBox)
    assert choice.currentText() == partner.nama
    form.write_to(share)
    assert (share.pihak_id, share.mitra_id) == (None, partner.id)
    choice.setCurrentIndex(1)
    form.write_to(share)
    assert (share.pihak_id, share.mitra_id) == (berkas_mitra.pihak[0].id, None)


def test_budget_lines_are_pasted_with_their_activity(page: RencanaPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    activity = berkas.kerjasama.kegiatan[0]
    page._budget.paste_text(
        f"{activity.nama.upper()}\tKeran\t12\tbuah\tRp45.000\n\tTali\t1,5\trol\t20000\n"
    )
    keran, tali = written(page, berkas.kerjasama).rab[-2:]
    assert (keran.kegiatan_id, keran.volume, keran.jumlah) == (activity.id, 12, 540_000)
    assert (tali.kegiatan_id, tali.volume, tali.harga_satuan) == (None, 1.5, 20_000)


def test_an_unknown_activity_is_not_pasted(page: RencanaPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    page._budget.paste_text("Kegiatan lain\tKeran\t12\tbuah\t45000")
    assert written(page, berkas.kerjasama).rab == berkas.kerjasama.rab
    assert "Kegiatan lain" in page._budget.messages.sentence


def test_contributions_are_pasted_by_name_and_short_source(
    page: RencanaPage, berkas: Berkas
) -> None:
    page.show_case(berkas)
    page._shares.paste_text("benteng\tDana Desa\tUang\t2027\t1.000.000")
    share = written(page, berkas.kerjasama).kontribusi[-1]
    assert berkas.party_name(share.pihak_id) == "Desa Benteng"
    assert (share.sumber, share.tahun, share.jumlah) == (SumberDana.DANA_DESA, 2027, 1_000_000)


def test_activities_risks_and_analysis_are_pasted(page: RencanaPage, berkas_mitra: Berkas) -> None:
    page.show_case(berkas_mitra)
    page._activities.paste_text("Sosialisasi\tBalai\t2 kali\t1-6-2026\t30 Juni 2026\tPemdes")
    page._tables["risiko"].paste_text("Bau\tSedang\tPenutup")
    page._benefit.paste_text("Manfaat\tIuran\t2\t7.000.000")
    after = written(page, berkas_mitra.kerjasama)
    activity = after.kegiatan[-1]
    assert (activity.nama, str(activity.mulai), str(activity.selesai), activity.pelaksana) == (
        "Sosialisasi",
        "2026-06-01",
        "2026-06-30",
        "Pemdes",
    )
    assert after.risiko[-1].penanganan == "Penutup"
    assert (after.manfaat_biaya[-1].tahun_ke, after.manfaat_biaya[-1].jumlah) == (2, 7_000_000)


def answer_with(do: Callable[[Form], None]) -> Callable[..., tuple[bool, bool]]:
    """Stand in for the dialog of a table: fill in its form and take the record over."""

    def ask(table: object, title: str, record: object, *, more: bool) -> tuple[bool, bool]:
        form = table._form()  # type: ignore[attr-defined]
        form.show_record(record)
        do(form)
        form.write_to(record)
        return True, False

    return ask


def test_the_dialog_names_the_party(
    page: RencanaPage, berkas_mitra: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    titles: list[str] = []

    def look(dialog: RecordDialog) -> bool:
        titles.append(dialog.windowTitle())
        return False

    monkeypatch.setattr(RecordDialog, "run", look)
    page.show_case(berkas_mitra)
    page._duties.view.selectRow(1)
    page._duties.edit()
    assert titles == [f"Ubah pihak: {berkas_mitra.kerjasama.mitra[0].nama}"]


def test_rights_and_duties_go_to_village_and_partner(
    page: RencanaPage, berkas_mitra: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(form: Form) -> None:
        duty = form.editor("kewajiban")
        assert isinstance(duty, LongEditor)
        duty.setPlainText("melapor setiap bulan\nmenjaga kebersihan")

    page.show_case(berkas_mitra)
    monkeypatch.setattr(type(page._duties), "ask", answer_with(fill))
    for row in (0, 1):
        page._duties.view.selectRow(row)
        page._duties.edit()
    after = written(page, berkas_mitra.kerjasama)
    assert after.pihak[0].kewajiban == "melapor setiap bulan\nmenjaga kebersihan"
    assert after.mitra[0].kewajiban == after.pihak[0].kewajiban
    assert after.pihak[0].rpjm_perdes == berkas_mitra.kerjasama.pihak[0].rpjm_perdes
    assert after.mitra[0].akta == berkas_mitra.kerjasama.mitra[0].akta


def test_two_tables_over_the_same_village_do_not_undo_each_other(
    page: RencanaPage, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(form: Form) -> None:
        right = form.editor("hak")
        assert isinstance(right, LongEditor)
        right.setPlainText("air 6 liter per detik")

    page.show_case(berkas)
    monkeypatch.setattr(type(page._duties), "ask", answer_with(fill))
    page._duties.view.selectRow(0)
    page._duties.edit()
    changed = written(page, berkas.kerjasama)
    first = next(p for p in changed.pihak if p.id == berkas.pihak[0].id)
    assert first.hak == "air 6 liter per detik"


def test_parties_can_be_changed_but_not_added_or_removed(page: RencanaPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    page.show()
    page.focus_field("pihak.hak", berkas.pihak[0].id)
    words = [b.text() for b in page._duties.findChildren(QPushButton) if b.isVisible()]
    assert words == ["Ubah"]


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("rencana.tujuan", "Tujuan"),
        ("rab", "Kegiatan"),
        ("kontribusi", "Kontribusi"),
        ("pihak.kewajiban", "Hak dan kewajiban"),
        ("rencana.lingkungan_diperiksa", "Risiko"),
        ("rencana.tata_ruang_diperiksa", "Risiko"),
        ("rencana.izin_aset", "Risiko"),
        ("beban", "Risiko"),
        ("manfaat_biaya", "KAK"),
        ("kak_tanggal", "KAK"),
    ],
)
def test_every_field_of_the_rules_is_brought_into_view(
    page: RencanaPage, berkas_mitra: Berkas, field: str, title: str
) -> None:
    page.show_case(berkas_mitra)
    page.show()
    page.focus_field(field, berkas_mitra.pihak[0].id if field.startswith("pihak") else None)
    assert tab(page, title)
    QApplication.processEvents()
    focused = page.focusWidget()
    assert focused
    assert page.isAncestorOf(focused)
    assert focused.isVisible()
    assert focused.visibleRegion().boundingRect().height() > 0


def test_only_a_third_party_needs_analysis_and_terms(
    page: RencanaPage, berkas: Berkas, berkas_mitra: Berkas
) -> None:
    bar = page.findChild(QTabBar)
    assert bar
    page.show_case(berkas)
    assert not bar.isTabVisible(page._third_party_tab)
    page.show_case(berkas_mitra)
    assert bar.isTabVisible(page._third_party_tab)
    assert "Rasio 1,6" in page._ratio.text()


def test_undo_does_not_reach_into_another_cooperation(
    page: RencanaPage, berkas: Berkas, berkas_kosong: Berkas
) -> None:
    page.show_case(berkas)
    while page._activities.records():
        page._activities.view.selectRow(0)
        page._activities.delete()
    page.show_case(berkas_kosong)
    page._activities.undo()
    assert written(page, berkas_kosong.kerjasama).kegiatan == []


def test_the_page_fits_and_speaks_indonesian(page: RencanaPage, berkas_mitra: Berkas) -> None:
    page.resize(650, 600)
    page.show_case(berkas_mitra)
    page.show()
    bar = page.findChild(QTabBar)
    assert bar
    content = page._area.widget()
    assert content
    for number in range(bar.count()):
        bar.setCurrentIndex(number)
        QApplication.processEvents()
        assert content.width() <= page._area.viewport().width()
    texts = [w.text() for w in page.findChildren(QLabel)]
    texts += [w.text() for w in page.findChildren(QPushButton)]
    texts += [w.accessibleName() for w in page.findChildren(QWidget)]
    assert [text for text in texts if ENGLISH.search(text) or "!" in text] == []
