"""The sample's two villages and their invented officials."""

from datetime import date
from typing import Any
from uuid import UUID, uuid5

from kerjasama_desktop.domain.desa import (
    Desa,
    JabatanPejabat,
    JenisKelamin,
    Pejabat,
    ZonaWaktu,
)

_NAMESPACE = UUID("5d1c6f0e-6a55-4d0b-9b7c-3f2f6c9d7a10")
L, P = JenisKelamin.L, JenisKelamin.P


def sample_id(name: str) -> UUID:
    """Return the fixed id of a named thing of the sample, so that it can be found and removed."""
    return uuid5(_NAMESPACE, name)


BODDIE, BENTENG = sample_id("desa boddie"), sample_id("desa benteng")
PIHAK_BODDIE, PIHAK_BENTENG = sample_id("pihak boddie"), sample_id("pihak benteng")
KERJASAMA = sample_id("kerjasama")


def desa(nama: str, kode: str, desa_id: UUID) -> Desa:
    return Desa(
        id=desa_id,
        kode=kode,
        nama=nama,
        kecamatan="Mandalle",
        kabupaten="Pangkajene dan Kepulauan",
        provinsi="Sulawesi Selatan",
        alamat=f"Jalan Poros {nama} Nomor 1",
        kode_pos="90655",
        zona_waktu=ZonaWaktu.WITA,
        kode_surat=nama.upper(),
        contoh=True,
    )


def _official(
    desa_id: UUID, jabatan: JabatanPejabat, nama: str, sex: JenisKelamin, **more: Any
) -> Pejabat:
    return Pejabat(
        id=sample_id(f"{desa_id} {jabatan}"),
        desa_id=desa_id,
        jabatan=jabatan,
        nama=nama,
        jenis_kelamin=sex,
        mulai=date(2022, 2, 14),
        selesai=date(2030, 2, 13),
        **more,
    )


def _camat(desa_id: UUID) -> Pejabat:
    return _official(
        desa_id,
        JabatanPejabat.CAMAT,
        "Syahrul Mappanyukki",
        L,
        gelar_depan="Drs.",
        gelar_belakang="M.Si.",
        nip="197005121991031004",
        pangkat="Pembina Tingkat I",
    )


def officials_boddie() -> list[Pejabat]:
    return [
        _official(BODDIE, JabatanPejabat.KEPALA, "Andi Makkasau", L, gelar_belakang="S.Sos."),
        _official(BODDIE, JabatanPejabat.SEKRETARIS, "Nur Hikmah", P, gelar_belakang="S.E."),
        _official(BODDIE, JabatanPejabat.KETUA_BPD, "Muhammad Arsyad", L),
        _camat(BODDIE),
    ]


def officials_benteng() -> list[Pejabat]:
    return [
        _official(BENTENG, JabatanPejabat.KEPALA, "Sitti Rohani", P, gelar_depan="Hj."),
        _official(BENTENG, JabatanPejabat.SEKRETARIS, "Abdul Rahim", L),
        _official(BENTENG, JabatanPejabat.KETUA_BPD, "Baharuddin", L, gelar_depan="H."),
        _camat(BENTENG),
    ]
