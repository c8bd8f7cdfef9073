"""The fault suites: where each lives, how often it runs, and what it does, in Indonesian."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from faults.outcome import Outcome

ALL = 1_000_000
"""As many as there are."""


@dataclass(frozen=True)
class Suite:
    """`push` and `release` are how many runs there are; `words` say what is tested."""

    module: str
    push: int
    release: int
    words: str

    def load(self) -> Callable[[int, int, Path], Outcome]:
        run: Callable[[int, int, Path], Outcome] = importlib.import_module(self.module).run
        return run


SUITES = {
    "A": Suite(
        "faults.power_cut",
        500,
        20_000,
        "Listrik padam di sembarang saat; semua yang sudah tersimpan harus ada, utuh.",
    ),
    "A2": Suite(
        "faults.lying_disk",
        60,
        3_000,
        "Listrik padam dan disk berbohong tentang 10, 50, atau 200 tulisan terakhirnya; data harus "
        "dapat dipulihkan dari cadangan.",
    ),
    "B": Suite(
        "faults.killed",
        60,
        1_000,
        "Program dimatikan paksa di tengah pekerjaan: menyimpan, membuat dokumen, mencadangkan, "
        "memulihkan, menerima paket; tidak ada yang hilang, tidak ada berkas setengah jadi.",
    ),
    "C": Suite(
        "faults.nth_failure",
        50,
        ALL,
        "Panggilan ke disk yang ke-1, ke-2, dan seterusnya gagal (penuh, ditahan program lain, "
        "rusak); orang mendapat kalimat, data utuh, tidak ada sisa.",
    ),
    "D": Suite(
        "faults.disk_full",
        3,
        12,
        "Disk sungguh-sungguh penuh saat bekerja; orang mendapat kalimat, data utuh, dan setelah "
        "ruang dikosongkan pekerjaan berlanjut.",
    ),
    "G": Suite(
        "faults.damaged_backup",
        200,
        3_000,
        "Cadangan rusak atau sengaja dibuat jahat; harus ditolak dengan cepat, data tetap.",
    ),
    "K": Suite(
        "faults.migration",
        5,
        60,
        "Pembaruan berkas data lama gagal atau dimatikan pada setiap perintah; berkas harus tetap "
        "lama atau menjadi baru, tidak di antaranya.",
    ),
    "M": Suite(
        "faults.clock",
        ALL,
        ALL,
        "Jam komputer salah (1970, 1999, 2040), mundur, atau pindah zona WIB/WITA/WIT; urutan "
        "cadangan, nomor, jejak, Keranjang, dan pengingat tetap benar.",
    ),
    "N": Suite(
        "faults.names",
        300,
        5_000,
        "Nama yang diketik sembarangan: nama dokumen, folder, paket, dan cadangan harus sah di "
        "Windows.",
    ),
    "P": Suite(
        "faults.privacy",
        ALL,
        ALL,
        "NIK, telepon, dan alamat bertanda di setiap isian; tidak boleh ditemukan di luar basis "
        "data, cadangannya, dan surat yang memang memuatnya.",
    ),
    "Q": Suite(
        "faults.two_starts",
        20,
        100,
        "Dua program dibuka bersamaan; tepat satu yang boleh membuka data.",
    ),
}
