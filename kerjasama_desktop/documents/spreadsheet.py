"""A table as an Excel workbook; every cell is text, whatever it looks like."""

import io

from kerjasama_desktop.documents.contexts.buku import Tabel

_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FOLIO = 14
_PER_CM = 4.6
"""Characters of Excel's column width in a centimetre."""


def workbook(tabel: Tabel) -> bytes:
    """Return the .xlsx: title, place and year, then the table with its headings on each page."""
    from xlsxwriter import Workbook

    target = io.BytesIO()
    with Workbook(target, _PLAIN) as book:
        head = {"bold": True, "align": "center", "valign": "vcenter", "text_wrap": True}
        title = book.add_format({"bold": True, "align": "center", "font_size": 13})
        heading = book.add_format({**head, "border": 1, "bg_color": "#E3F1EE"})
        cell = book.add_format({"border": 1, "valign": "top", "text_wrap": True})
        sheet = book.add_worksheet(tabel.judul[:31])
        last = len(tabel.kepala) - 1
        for number, words in enumerate(tabel.lines):
            sheet.merge_range(number, 0, number, last, words, title)
        top = len(tabel.lines) + 1
        for column, (words, width) in enumerate(tabel.kepala):
            sheet.set_column(column, column, width * _PER_CM)
            sheet.write_string(top, column, words, heading)
        for number, line in enumerate(tabel.baris, top + 1):
            for column, words in enumerate(line):
                sheet.write_string(number, column, words, cell)
        sheet.freeze_panes(top + 1, 0)
        sheet.repeat_rows(top)
        sheet.set_landscape()
        sheet.set_paper(_FOLIO)
        sheet.fit_to_pages(1, 0)
        book.set_properties({"title": tabel.judul, "author": tabel.desa.nama_lengkap})
    return target.getvalue()
