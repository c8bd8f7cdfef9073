"""What is asked of a third party, for the KAK and the announcement of the offer."""

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.text import lines


def syarat_mitra(berkas: Berkas) -> list[str]:
    """Return what is asked of a third party: the KAK's own list, or good practice."""
    own = lines(berkas.kerjasama.rencana.kak_syarat_mitra)
    return own or [
        "memiliki identitas dan kedudukan hukum yang jelas, dibuktikan dengan akta, nomor induk "
        "berusaha, atau dokumen lain yang sah",
        "diwakili oleh orang yang berwenang menandatangani Perjanjian Bersama",
        "memiliki kemampuan dan pengalaman yang sesuai dengan objek kerja sama",
        "bersedia menaati peraturan perundang-undangan, menjaga kelestarian lingkungan hidup, dan "
        "mengikuti rencana tata ruang wilayah",
    ]
