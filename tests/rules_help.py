"""What the tests of rules share: the findings of one rule, and fields changed."""

from collections.abc import Callable

from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.findings import Finding
from kerjasama_desktop.domain.rules import findings

Change = Callable[[Berkas], None]


def found(berkas: Berkas, code: str) -> list[Finding]:
    return [finding for finding in findings(berkas) if finding.code == code]


def own(**fields: object) -> Change:
    def change(berkas: Berkas) -> None:
        for name, value in fields.items():
            setattr(berkas.kerjasama, name, value)

    return change
