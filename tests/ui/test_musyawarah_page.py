"""The page Musyawarah: meetings with what hangs on them, offers, approvals."""

import re
from datetime import date
from uuid import UUID

import pytest
import samples
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kerjasama_desktop.domain import rules
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.desa import ZonaWaktu
from kerjasama_desktop.domain.findings import Finding, Severity, Step
from kerjasama_desktop.domain.kerjasama import Kerjasama, Pihak
from kerjasama_desktop.domain.musyawarah import (
    BentukMusyawarah,
    HasilMusyawarah,
    MetodeKeputusan,
    Musyawarah,
    Unsur,
)
from kerjasama_desktop.domain.penawaran import ArahPenawaran, HasilJawaban, Penawaran
from kerjasama_desktop.ui.office import Office
from kerjasama_desktop.ui.steps import penawaran_table
from kerjasama_desktop.ui.steps.musyawarah_page import MusyawarahPage
from kerjasama_desktop.ui.steps.musyawarah_rapat import meeting_title
from kerjasama_desktop.ui.steps.musyawarah_usulan import Usulan, lacking
from kerjasama_desktop.ui.widgets.form import Form
from kerjasama_desktop.ui.widgets.record_dialog import RecordDialog

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ENGLISH = re.compile(
    r"\b(the|and|add|edit|delete|save|cancel|meeting|offer|none|null|error|name|date|of)\b",
    re.IGNORECASE,
)


@pytest.fixture
def page(office: Office, qtbot: QtBot) -> MusyawarahPage:
    page = MusyawarahPage(office)
    qtbot.addWidget(page)
    page.resize(700, 640)
    return page


def written(page: MusyawarahPage, kerjasama: Kerjasama) -> Kerjasama:
    after = kerjasama.model_copy(deep=True)
    page.write_to(after)
    return after


def choose(page: MusyawarahPage, case: Berkas, title: str) -> Musyawarah:
    meetings = (m for m in case.kerjasama.musyawarah if meeting_title(case, m) == title)
    meeting = next(meetings)
    page.meetings.select(meeting.id)
    return meeting


def field(page: MusyawarahPage, name: str) -> QLineEdit:
    return next(e for e in page.detail.findChildren(QLineEdit) if e.accessibleName() == name)


def titles(page: MusyawarahPage) -> list[str]:
    return [action.text() for action in page.meetings.menu.actions() if action.text()]


@pytest.mark.parametrize("name", ["berkas_kosong", "berkas", "berkas_delapan", "berkas_mitra"])
def test_an_unchanged_page_gives_back_what_it_was_shown(
    page: MusyawarahPage, name: str, request: pytest.FixtureRequest
) -> None:
    case: Berkas = request.getfixturevalue(name)
    page.show_case(case)
    for row in range(len(page.meetings.records())):
        page.meetings.view.selectRow(row)
    assert written(page, case.kerjasama) == case.kerjasama


def test_records_of_several_meetings_keep_their_stored_order(
    page: MusyawarahPage, berkas: Berkas
) -> None:
    kerjasama = berkas.kerjasama
    kerjasama.musyawarah = list(reversed(kerjasama.musyawarah))
    kerjasama.peserta = kerjasama.peserta[::3] + kerjasama.peserta[1::3] + kerjasama.peserta[2::3]
    page.show_case(berkas)
    assert written(page, kerjasama) == kerjasama


def test_meetings_stand_in_the_order_of_the_law(page: MusyawarahPage, berkas: Berkas) -> None:
    berkas.kerjasama.musyawarah = list(reversed(berkas.kerjasama.musyawarah))
    page.show_case(berkas)
    shown = [meeting_title(berkas, r.musyawarah) for r in page.meetings.records()]
    assert shown == [
        "Musyawarah Desa Boddie",
        "Musyawarah Desa Benteng",
        "Konsultasi publik, Desa Boddie",
        "Konsultasi publik, Desa Benteng",
        "Musyawarah Antar-Desa",
    ]
    assert page.detail.title == "Musyawarah Desa Boddie"


def test_showing_is_no_change(page: MusyawarahPage, berkas: Berkas, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.edited):
        page.show_case(berkas)
        page.meetings.view.selectRow(2)
        page.show_case(berkas)
    assert page.meetings.current == 2


def test_a_typed_change_arrives_at_the_chosen_meeting_only(
    page: MusyawarahPage, berkas: Berkas, qtbot: QtBot
) -> None:
    page.show_case(berkas)
    meeting = choose(page, berkas, "Musyawarah Desa Benteng")
    editor = field(page, "Tempat")
    editor.clear()
    with qtbot.waitSignal(page.edited):
        QTest.keyClicks(editor, "Masjid")
    after = written(page, berkas.kerjasama)
    changed = {m.id for m in after.musyawarah if m not in berkas.kerjasama.musyawarah}
    assert changed == {meeting.id}
    assert next(m for m in after.musyawarah if m.id == meeting.id).tempat == "Masjid"


def test_typing_survives_being_shown_again_after_saving(
    page: MusyawarahPage, berkas: Berkas
) -> None:
    page.show_case(berkas)
    choose(page, berkas, "Musyawarah Antar-Desa")
    editor = field(page, "Waktu")
    editor.clear()
    QTest.keyClicks(editor, "10.00")
    page.write_to(berkas.kerjasama)
    page.show_case(berkas)
    assert page.detail.title == "Musyawarah Antar-Desa"
    assert field(page, "Waktu").text() == "10.00"


def test_removing_a_meeting_removes_what_hangs_on_it_and_undo_brings_all_back(
    page: MusyawarahPage, berkas: Berkas
) -> None:
    page.show_case(berkas)
    before = berkas.kerjasama.model_copy(deep=True)
    meeting = choose(page, berkas, "Musyawarah Antar-Desa")
    page.meetings.delete()
    after = written(page, berkas.kerjasama)
    assert meeting.id not in {m.id for m in after.musyawarah}
    for children in (after.peserta, after.pembahasan, after.keputusan):
        assert children
        assert meeting.id not in {child.musyawarah_id for child in children}
    page.write_to(berkas.kerjasama)
    page.show_case(berkas)
    page.meetings.undo()
    assert written(page, berkas.kerjasama) == before
    assert page.detail.title == "Musyawarah Antar-Desa"


def test_what_was_typed_elsewhere_survives_the_undo_of_a_removal(
    page: MusyawarahPage, berkas: Berkas
) -> None:
    page.show_case(berkas)
    choose(page, berkas, "Musyawarah Antar-Desa")
    page.meetings.delete()
    other = choose(page, berkas, "Musyawarah Desa Boddie")
    field(page, "Tempat").clear()
    QTest.keyClicks(field(page, "Tempat"), "Aula")
    page.meetings.undo()
    after = written(page, berkas.kerjasama)
    assert len(after.musyawarah) == 5
    assert next(m for m in after.musyawarah if m.id == other.id).tempat == "Aula"


def test_the_menu_offers_first_what_the_stages_lack(
    page: MusyawarahPage, berkas_kosong: Berkas, berkas: Berkas, berkas_mitra: Berkas
) -> None:
    page.show_case(berkas_kosong)
    page.meetings.fill_menu()
    assert titles(page)[:3] == [
        "Musyawarah Desa Sahang",
        "Konsultasi publik, Desa Sahang",
        "Musyawarah Antar-Desa",
    ]
    page.meetings.add_meeting(lacking(berkas_kosong, [])[0])
    page.meetings.fill_menu()
    assert titles(page)[0] == "Konsultasi publik, Desa Sahang"
    assert page.detail.title == "Musyawarah Desa Sahang"
    held = berkas.kerjasama.musyawarah
    assert lacking(berkas, held) == []
    assert lacking(berkas, held[1:]) == [Usulan(held[0].bentuk, held[0].pihak_id)]
    berkas.kerjasama.pasal4 = True
    assert Usulan(BentukMusyawarah.MAD, None) not in lacking(berkas, [])
    own = berkas_mitra.pihak[0].id
    assert lacking(berkas_mitra, []) == [Usulan(BentukMusyawarah.MUSDES, own)]


def test_the_menu_stays_short_with_thirty_villages(page: MusyawarahPage) -> None:
    case = samples.many_villages(30)
    case.kerjasama.musyawarah = []
    page.show_case(case)
    page.meetings.fill_menu()
    assert len(titles(page)) <= 12


def test_a_new_meeting_takes_its_place_and_is_edited_below(
    page: MusyawarahPage, berkas: Berkas, qtbot: QtBot
) -> None:
    page.show_case(berkas)
    with qtbot.waitSignal(page.edited):
        page.meetings.add_meeting(Usulan(BentukMusyawarah.MUSDES_PERUBAHAN, berkas.pihak[0].id))
    assert page.meetings.current == 2
    page.detail.people.paste_text("Andi\tL\tBPD\tAnggota")
    after = written(page, berkas.kerjasama)
    assert after.musyawarah[-1].bentuk is BentukMusyawarah.MUSDES_PERUBAHAN
    assert after.peserta[-1].musyawarah_id == after.musyawarah[-1].id
    assert after.peserta[:-1] == berkas.kerjasama.peserta


def test_attendance_is_pasted_and_counted_live(page: MusyawarahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    meeting = choose(page, berkas, "Musyawarah Desa Boddie")
    assert page.detail.attendance_words == (
        "Hadir 8 orang: 4 laki-laki, 4 perempuan ✓ 50%, acuan 30%"
    )
    page.detail.people.paste_text("Sanusi\tlk\tTokoh agama\tImam\nRahim\tLaki-laki\tPendamping\t\n")
    assert page.detail.attendance_words == (
        "Hadir 10 orang: 6 laki-laki, 4 perempuan ✓ 40%, acuan 30%"
    )
    imam = next(p for p in written(page, berkas.kerjasama).peserta if p.nama == "Sanusi")
    assert (imam.musyawarah_id, imam.pihak_id) == (meeting.id, meeting.pihak_id)
    assert (imam.unsur, imam.jabatan, imam.delegasi) == (Unsur.TOKOH_AGAMA, "Imam", False)
    page.detail.people.undo()
    assert written(page, berkas.kerjasama) == berkas.kerjasama


def test_at_the_mad_each_name_has_its_village(page: MusyawarahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    meeting = choose(page, berkas, "Musyawarah Antar-Desa")
    page.detail.people.paste_text("Ramlah\tpr\tBPD\tAnggota\tBenteng")
    ramlah = next(p for p in written(page, berkas.kerjasama).peserta if p.nama == "Ramlah")
    assert ramlah.musyawarah_id == meeting.id
    assert berkas.party_name(ramlah.pihak_id) == "Desa Benteng"
    assert ramlah.delegasi
    page.detail.people.paste_text("Ramlah\tP\tBPD\tAnggota")
    assert "seharusnya 5" in page.detail.people.messages.sentence


def test_at_the_mad_heads_and_chairs_of_the_bpd_count(page: MusyawarahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    choose(page, berkas, "Musyawarah Antar-Desa")
    assert page.detail.attendance_words == (
        "Hadir 9 orang: 5 laki-laki, 4 perempuan; 3 di antaranya hanya penanda tangan "
        "✓ 44%, acuan 30%"
    )


def test_typed_totals_count_where_there_are_no_names(page: MusyawarahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    choose(page, berkas, "Konsultasi publik, Desa Boddie")
    assert page.detail.attendance_words.startswith("Hadir 33 orang")
    women = field(page, "Perempuan")
    women.clear()
    QTest.keyClicks(women, "2")
    assert page.detail.attendance_words == (
        "Hadir 20 orang: 18 laki-laki, 2 perempuan ! 10%, acuan 30%"
    )


def test_undo_does_not_carry_a_name_into_another_meeting(
    page: MusyawarahPage, berkas: Berkas
) -> None:
    page.show_case(berkas)
    for title in ("Konsultasi publik, Desa Boddie", "Konsultasi publik, Desa Benteng"):
        choose(page, berkas, title)
        if title.endswith("Boddie"):
            page.detail.people.paste_text("Sanusi\tL\tBPD\t")
            page.detail.people.view.selectRow(0)
            page.detail.people.delete()
    page.detail.people.undo()
    assert written(page, berkas.kerjasama) == berkas.kerjasama


def test_decisions_are_pasted_as_lines_and_moved(page: MusyawarahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    meeting = choose(page, berkas, "Musyawarah Desa Boddie")
    page.detail.decisions.paste_text("Iuran Rp5.000\nLaporan tahunan\t1-2-2027")
    page.detail.decisions.view.selectRow(3)
    page.detail.decisions._move(-1)
    after = [k for k in written(page, berkas.kerjasama).keputusan if k.musyawarah_id == meeting.id]
    assert [k.isi for k in after[-2:]] == ["Laporan tahunan", "Iuran Rp5.000"]
    assert after[-2].tenggat == date(2027, 2, 1)
    others = [k for k in berkas.kerjasama.keputusan if k.musyawarah_id != meeting.id]
    kept = [k for k in written(page, berkas.kerjasama).keputusan if k.musyawarah_id != meeting.id]
    assert kept == others


def test_votes_are_asked_only_after_a_vote(page: MusyawarahPage, berkas: Berkas) -> None:
    page.show_case(berkas)
    page.show()
    choose(page, berkas, "Musyawarah Desa Boddie")
    page.focus_field("musyawarah.hasil", page.meetings.shown.id if page.meetings.shown else None)
    assert not field(page, "Setuju").isVisible()
    method = next(
        e
        for e in page.detail.findChildren(QComboBox)
        if e.accessibleName() == "Cara mengambil keputusan"
    )
    method.setCurrentText(MetodeKeputusan.VOTING.label)
    method.activated.emit(method.currentIndex())
    assert field(page, "Setuju").isVisible()
    assert page.meetings.shown
    assert page.meetings.shown.musyawarah.metode is MetodeKeputusan.VOTING


def test_leader_and_note_taker_are_proposed_only_where_empty(
    page: MusyawarahPage, berkas_delapan: Berkas
) -> None:
    page.show_case(berkas_delapan)
    first = berkas_delapan.pihak[0]
    page.meetings.add_meeting(Usulan(BentukMusyawarah.RAPAT_BPD, first.id))
    page.detail.suggest_chairs()
    made = written(page, berkas_delapan.kerjasama).musyawarah[-1]
    nama = berkas_delapan.desa_of(first).nama
    assert (made.pimpinan, made.jabatan_pimpinan) == (f"Bambang {nama}", f"Ketua BPD {nama}")
    assert (made.unsur_pimpinan, made.notulis) == (Unsur.BPD, f"Wahyu {nama}")
    field(page, "Pimpinan musyawarah").setText("Orang Lain")
    field(page, "Pimpinan musyawarah").textEdited.emit("Orang Lain")
    page.detail.suggest_chairs()
    assert written(page, berkas_delapan.kerjasama).musyawarah[-1].pimpinan == "Orang Lain"


def test_the_leader_is_called_as_in_the_village(
    page: MusyawarahPage, berkas_delapan: Berkas
) -> None:
    first = berkas_delapan.pihak[0]
    berkas_delapan.desa_of(first).sebutan_bpd = "Tuha Peuet Gampong"
    page.show_case(berkas_delapan)
    page.meetings.add_meeting(Usulan(BentukMusyawarah.RAPAT_BPD, first.id))
    page.detail.suggest_chairs()
    made = written(page, berkas_delapan.kerjasama).musyawarah[-1]
    nama = berkas_delapan.desa_of(first).nama
    assert made.jabatan_pimpinan == f"Ketua Tuha Peuet Gampong {nama}"


def test_a_consultation_says_why_it_has_no_outcome(
    page: MusyawarahPage, berkas_delapan: Berkas, qtbot: QtBot
) -> None:
    qtbot.addWidget(page)
    first = berkas_delapan.pihak[0]
    berkas_delapan.desa_of(first).zona_waktu = ZonaWaktu.WIT
    page.show_case(berkas_delapan)
    page.show()
    for form, told in (
        (BentukMusyawarah.KONSULTASI_PUBLIK, True),
        (BentukMusyawarah.RAPAT_BPD, False),
    ):
        page.meetings.add_meeting(Usulan(form, first.id))
        assert page.detail._heard.isHidden() is not told
    assert field(page, "Waktu").placeholderText() == "misalnya 09.00 WIT"


def test_the_last_tab_names_what_stands_there(
    page: MusyawarahPage, berkas: Berkas, berkas_mitra: Berkas
) -> None:
    page.show_case(berkas_mitra)
    assert page._tabs.tabText(2) == "Persetujuan BPD"
    page.show_case(berkas)
    assert page._tabs.tabText(2) == "BPD dan wakil Desa"


def test_letters_to_all_are_numbered_one_by_one(
    page: MusyawarahPage, berkas_delapan: Berkas
) -> None:
    page.show_case(berkas_delapan)
    assert "nomor" not in page.offers._offer_form(choose=False).field_names()
    assert "nomor" in page.offers._offer_form(choose=True).field_names()


def fill_dialogs(monkeypatch: pytest.MonkeyPatch, **values: object) -> None:
    """Stand in for a person who fills in these fields of a dialog and saves."""

    def run(dialog: RecordDialog) -> bool:
        for name, value in values.items():
            editor = dialog._form.editor(name)
            editor.show_value(value)  # type: ignore[attr-defined]
        dialog._form.write_to(dialog._record)
        return True

    monkeypatch.setattr(RecordDialog, "run", run)


def test_one_letter_for_every_village_that_has_none(
    page: MusyawarahPage, berkas_delapan: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    kerjasama = berkas_delapan.kerjasama
    kerjasama.penawaran = kerjasama.penawaran[:2]
    page.show_case(berkas_delapan)
    fill_dialogs(monkeypatch, tanggal=date(2026, 4, 2))
    page.offers.offer_to_all()
    offers = written(page, kerjasama).penawaran
    asked = {p.id for p in kerjasama.pihak if not p.pemrakarsa}
    assert {o.pihak_id for o in offers} == asked
    assert len({o.id for o in offers}) == len(offers) == len(asked)
    assert {(o.nomor, o.tanggal) for o in offers[2:]} == {("", date(2026, 4, 2))}
    page.offers.offer_to_all()
    assert "sudah memiliki" in page.offers.messages.sentence
    page.offers.undo()
    assert written(page, kerjasama).penawaran == kerjasama.penawaran


def test_the_answer_is_filled_in_by_itself(
    page: MusyawarahPage, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_case(berkas)
    page.offers.answer()
    assert page.offers.messages.sentence.startswith("Pilih dulu")
    offer = berkas.kerjasama.penawaran[0]
    page.offers.select(offer.pihak_id)
    fill_dialogs(monkeypatch, jawaban=HasilJawaban.MENOLAK, catatan_jawaban="Belum mampu")
    page.offers.answer()
    after = written(page, berkas.kerjasama).penawaran[0]
    assert (after.jawaban, after.catatan_jawaban) == (HasilJawaban.MENOLAK, "Belum mampu")
    assert (after.id, after.nomor, after.pihak_id) == (offer.id, offer.nomor, offer.pihak_id)


def test_an_offer_of_the_partner_is_incoming(page: MusyawarahPage, berkas_mitra: Berkas) -> None:
    page.show_case(berkas_mitra)
    offer = page.offers._make()
    assert isinstance(offer, Penawaran)
    assert (offer.arah, offer.pihak_id) == (ArahPenawaran.MASUK, None)
    form: Form = page.offers._form()
    form.show_record(offer)
    form.write_to(offer)
    assert (offer.mitra_id, offer.pihak_id) == (berkas_mitra.kerjasama.mitra[0].id, None)


def test_what_the_kind_does_not_need_is_not_shown(
    page: MusyawarahPage, berkas: Berkas, berkas_mitra: Berkas
) -> None:
    page.show_case(berkas)
    assert page._announcement.isHidden()
    assert not page.offers.all_button.isHidden()
    assert not page._delegates_section.isHidden()
    page.show_case(berkas_mitra)
    assert not page._announcement.isHidden()
    assert page.offers.all_button.isHidden()
    assert page._delegates_section.isHidden()


def test_approval_and_delegates_change_only_their_own_fields(
    page: MusyawarahPage, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.show_case(berkas)
    first = berkas.pihak[0].id
    page.approvals.select(first)
    fill_dialogs(monkeypatch, bpd_nomor="77", bpd_ketentuan="melapor\nmenjaga")
    page.approvals.edit()
    page.delegates.select(first)
    fill_dialogs(monkeypatch, wakil_nomor="88")
    page.delegates.edit()
    after = written(page, berkas.kerjasama)
    changed = next(p for p in after.pihak if p.id == first)
    assert (changed.bpd_nomor, changed.bpd_ketentuan) == ("77", "melapor\nmenjaga")
    expected = berkas.kerjasama.model_copy(deep=True)
    mine = next(p for p in expected.pihak if p.id == first)
    mine.bpd_nomor, mine.bpd_ketentuan, mine.wakil_nomor = "77", "melapor\nmenjaga", "88"
    assert after == expected


def tabs(page: MusyawarahPage) -> list[str]:
    """The tabs that are chosen and can be seen, outer first."""
    bars = [bar for bar in page.findChildren(QTabBar) if bar.isVisible()]
    return [bar.tabText(bar.currentIndex()) for bar in bars]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("musyawarah.hasil", ["Musyawarah", "Keputusan"]),
        ("musyawarah.tanggal", ["Musyawarah", "Undangan"]),
        ("musyawarah.unsur_pimpinan", ["Musyawarah", "Jalannya"]),
        ("musyawarah.hadir_p", ["Musyawarah", "Peserta"]),
        ("peserta", ["Musyawarah", "Peserta"]),
        ("keputusan.isi", ["Musyawarah", "Keputusan"]),
        ("penawaran", ["Penawaran dan jawaban"]),
        ("penawaran.isi", ["Penawaran dan jawaban"]),
        ("penawaran.jawaban", ["Penawaran dan jawaban"]),
        ("pihak.bpd_tanggal", ["BPD dan wakil Desa"]),
        ("pihak.wakil_tanggal", ["BPD dan wakil Desa"]),
    ],
)
def test_every_field_of_the_rules_is_brought_into_view(
    page: MusyawarahPage, berkas: Berkas, name: str, wanted: list[str]
) -> None:
    kerjasama = berkas.kerjasama
    records: dict[str, UUID] = {
        "musyawarah": kerjasama.musyawarah[-1].id,
        "peserta": berkas.pihak[0].id,
        "keputusan": kerjasama.keputusan[-1].id,
        "penawaran": kerjasama.penawaran[0].id,
        "pihak": berkas.pihak[1].id,
    }
    page.show_case(berkas)
    page.show()
    page.focus_field(name, records[name.split(".")[0]])
    assert tabs(page) == wanted
    QApplication.processEvents()
    focused = page.focusWidget()
    assert focused
    assert focused.isVisible()
    assert focused.visibleRegion().boundingRect().height() > 0
    if wanted[0] == "Musyawarah":
        assert page.detail.title == "Musyawarah Antar-Desa"


def test_a_village_absent_from_the_list_leads_to_the_button_that_adds(
    page: MusyawarahPage, berkas_kosong: Berkas
) -> None:
    page.show_case(berkas_kosong)
    page.show()
    page.focus_field("musyawarah", berkas_kosong.pihak[0].id)
    assert page.focusWidget() is page.meetings.add_button
    page.focus_field("penawaran", berkas_kosong.pihak[0].id)
    assert page.focusWidget() is page.offers.add_button


def test_a_meeting_without_outcome_is_found_by_its_village(
    page: MusyawarahPage, berkas: Berkas
) -> None:
    second = berkas.kerjasama.musyawarah[1]
    second.hasil = None
    page.show_case(berkas)
    page.show()
    page.focus_field("musyawarah", second.pihak_id)
    assert page.detail.title == "Musyawarah Desa Benteng"
    assert tabs(page) == ["Musyawarah", "Keputusan"]


def test_a_finding_stands_beside_its_field_in_its_own_meeting(
    page: MusyawarahPage, berkas: Berkas
) -> None:
    meeting = berkas.kerjasama.musyawarah[1]
    meeting.hasil = HasilMusyawarah.TIDAK_MENYEPAKATI
    page.show_case(berkas)
    found: list[Finding] = [
        f
        for f in rules.findings(berkas)
        if f.step is Step.MUSYAWARAH and f.severity is Severity.BLOCK
    ]
    assert any(f.item == meeting.id for f in found)
    page.mark(found)
    assert not beside(page, "tidak menyepakati")
    page.meetings.select(meeting.id)
    assert beside(page, "tidak menyepakati")


def beside(page: MusyawarahPage, words: str) -> bool:
    return any(words in text.text() for text in page.detail.findChildren(QLabel))


def test_the_empty_case_shows_no_meeting_below(page: MusyawarahPage, berkas_kosong: Berkas) -> None:
    page.show_case(berkas_kosong)
    page.show()
    assert not page.detail.isVisible()
    assert berkas_kosong.kerjasama.pihak == [
        Pihak(id=berkas_kosong.pihak[0].id, desa_id=berkas_kosong.pihak[0].desa_id)
    ]


@pytest.mark.parametrize("name", ["berkas", "berkas_delapan", "berkas_mitra"])
def test_the_page_fits_and_speaks_indonesian(
    page: MusyawarahPage, name: str, request: pytest.FixtureRequest
) -> None:
    page.resize(650, 600)
    page.show_case(request.getfixturevalue(name))
    page.show()
    content = page._area.widget()
    assert content
    for bar in page.findChildren(QTabBar):
        for number in range(bar.count()):
            bar.setCurrentIndex(number)
            QApplication.processEvents()
            assert content.width() <= page._area.viewport().width()
    texts = [w.text() for w in page.findChildren(QLabel)]
    texts += [w.text() for w in page.findChildren(QPushButton)]
    texts += [w.accessibleName() for w in page.findChildren(QWidget)]
    wrong = [text for text in texts if ENGLISH.search(text)]
    assert wrong == []


def test_the_dialog_of_an_answer_names_the_letter(
    page: MusyawarahPage, berkas: Berkas, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    class Dialog(RecordDialog):
        def run(self) -> bool:
            asked.append(self.windowTitle())
            return False

    monkeypatch.setattr(penawaran_table, "RecordDialog", Dialog)
    page.show_case(berkas)
    page.offers.select(berkas.kerjasama.penawaran[0].id)
    page.offers.answer()
    assert asked == ["Jawaban atas surat kepada Desa Benteng"]
    assert written(page, berkas.kerjasama) == berkas.kerjasama
