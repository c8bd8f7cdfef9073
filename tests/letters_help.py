"""What the tests of letters share: looking at contexts and at finished documents."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from wordfiles import text

from kerjasama_desktop.documents.catalog import jobs
from kerjasama_desktop.documents.package import squeeze, text_of
from kerjasama_desktop.documents.produce import produce
from kerjasama_desktop.documents.render import RenderOptions, render
from kerjasama_desktop.domain.berkas import Berkas
from kerjasama_desktop.domain.musyawarah import BentukMusyawarah, Musyawarah
from kerjasama_desktop.paths import template
from kerjasama_desktop.services.extra_papers import ask_for, offered

Context = Mapping[str, object]


def leaves(value: object) -> Iterator[object]:
    """Yield everything in a context that is neither a dict nor a list."""
    if isinstance(value, Mapping):
        for inner in value.values():
            yield from leaves(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from leaves(inner)
    else:
        yield value


def only_plain(context: Context) -> bool:
    """True where a context holds nothing but dict, list, str, int and bool."""
    return all(type(leaf) in {str, int, bool} for leaf in leaves(context))


def words(context: Context) -> str:
    """Return all text of a context."""
    return "\n".join(leaf for leaf in leaves(context) if isinstance(leaf, str))


def printed(key: str, context: Context) -> str:
    """Return the text of the finished document without blanks."""
    data = render(template(f"{key}.docx"), context, RenderOptions())
    return text_of(data, ["word/document.xml"])


def says(text: str, *sentences: str) -> bool:
    """True where every sentence stands in a text that `printed` gave."""
    return all(squeeze(sentence) in text for sentence in sentences)


def with_all(berkas: Berkas) -> Berkas:
    """Ask for every supporting paper, so that the set holds every kind the case can have."""
    ask_for(berkas.kerjasama, offered(berkas))
    return berkas


def paper(berkas: Berkas, key: str, village: str = "") -> str:
    """Return the words of a document of the set, of one village if asked, without blanks."""
    found = (j for j in jobs(with_all(berkas)) if j.kind.key == key and j.judul.endswith(village))
    return squeeze(text(produce(berkas, next(found))))


def meeting(berkas: Berkas, bentuk: BentukMusyawarah, pihak_id: UUID | None = None) -> Musyawarah:
    """Return the first meeting of a kind, of one village if asked."""
    return next(
        m
        for m in berkas.kerjasama.musyawarah
        if m.bentuk is bentuk and (pihak_id is None or m.pihak_id == pihak_id)
    )


def add_meeting(berkas: Berkas, bentuk: BentukMusyawarah) -> Musyawarah:
    """Give a case a meeting about which nothing is known yet."""
    own = None if bentuk is BentukMusyawarah.MAD else berkas.kerjasama.pihak[0].id
    added = Musyawarah(bentuk=bentuk, pihak_id=own)
    berkas.kerjasama.musyawarah = [*berkas.kerjasama.musyawarah, added]
    return added
