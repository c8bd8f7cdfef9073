"""What a text on a BUM Desa bersama may say on its day: it is no legal entity before PP 11/2021."""

from kerjasama_desktop.domain.berkas import Berkas

_LAW = "pp-11-2021"
NEW, OLD = "bumdes_2021", "bumdes_2015"


def bumdes_flags(berkas: Berkas) -> frozenset[str]:
    """Return the flag of the lines that fit the law on BUM Desa of the text's day."""
    law = berkas.register.get(_LAW)
    day = berkas.kerjasama.tanggal_penetapan or berkas.today
    return frozenset({OLD if law and day < law.berlaku else NEW})
