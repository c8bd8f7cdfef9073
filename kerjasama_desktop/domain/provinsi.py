"""What the first two digits of an area code tell: the province, and its words for a village."""

_NAMA = {
    "11": "Aceh",
    "12": "Sumatera Utara",
    "13": "Sumatera Barat",
    "14": "Riau",
    "15": "Jambi",
    "16": "Sumatera Selatan",
    "17": "Bengkulu",
    "18": "Lampung",
    "19": "Kepulauan Bangka Belitung",
    "21": "Kepulauan Riau",
    "31": "Daerah Khusus Ibukota Jakarta",
    "32": "Jawa Barat",
    "33": "Jawa Tengah",
    "34": "Daerah Istimewa Yogyakarta",
    "35": "Jawa Timur",
    "36": "Banten",
    "51": "Bali",
    "52": "Nusa Tenggara Barat",
    "53": "Nusa Tenggara Timur",
    "61": "Kalimantan Barat",
    "62": "Kalimantan Tengah",
    "63": "Kalimantan Selatan",
    "64": "Kalimantan Timur",
    "65": "Kalimantan Utara",
    "71": "Sulawesi Utara",
    "72": "Sulawesi Tengah",
    "73": "Sulawesi Selatan",
    "74": "Sulawesi Tenggara",
    "75": "Gorontalo",
    "76": "Sulawesi Barat",
    "81": "Maluku",
    "82": "Maluku Utara",
    "91": "Papua",
    "92": "Papua Barat",
    "93": "Papua Selatan",
    "94": "Papua Tengah",
    "95": "Papua Pegunungan",
    "96": "Papua Barat Daya",
}
_SEBUTAN = {
    "11": {
        "sebutan_desa": "Gampong",
        "sebutan_kepala": "Keuchik",
        "sebutan_sekretaris": "Sekretaris Gampong",
        "sebutan_bpd": "Tuha Peuet Gampong",
    }
}
"""By fields of Desa; only where most villages of the province are called so."""


def nama_provinsi(kode: str) -> str:
    """Return the province of a code, also of one that is still being typed; '' if unknown."""
    return _NAMA.get(kode.strip()[:2], "")


def sebutan_umum(kode: str) -> dict[str, str]:
    """Return the local terms to propose for a code, by field of Desa; {} for the usual ones."""
    return dict(_SEBUTAN.get(kode.strip()[:2], {}))
