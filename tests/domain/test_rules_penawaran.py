"""V92: nobody signs while third parties may still offer, or wait for an answer."""

from datetime import date, timedelta

from rules_help import found

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Severity
from kerjasama_desktop.domain.penawaran import ArahPenawaran, Penawaran


def test_signing_waits_for_the_end_of_the_open_offer(berkas_mitra: Berkas) -> None:
    assert not found(berkas_mitra, "V92")
    k = berkas_mitra.kerjasama
    assert k.tanggal_penetapan
    k.pengumuman_tanggal = k.tanggal_penetapan - timedelta(days=9)
    (hit,) = found(berkas_mitra, "V92")
    assert hit.severity is Severity.WARN
    assert "(25 Mei 2026)" in hit.message


def test_signing_waits_for_the_answer_to_every_offer(berkas_mitra: Berkas) -> None:
    k = berkas_mitra.kerjasama
    offer = Penawaran(mitra_id=k.mitra[0].id, arah=ArahPenawaran.MASUK, tanggal=date(2026, 4, 9))
    k.penawaran = [offer]
    (hit,) = found(berkas_mitra, "V92")
    assert hit.field == "penawaran.jawaban"
    assert "Universitas Bumi Caruban belum dijawab" in hit.message
