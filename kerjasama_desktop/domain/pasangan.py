"""Pairing the members of a list with those of its later version, both in their order."""

from collections.abc import Sequence

from kerjasama_desktop.domain.ketentuan import Ketentuan

Pasangan = tuple[Ketentuan | None, Ketentuan | None]
"""Before and after; None: it is new, or gone."""

_Score = tuple[int, int, float]
"""How many pairs say the same, how many pairs there are, how alike they are."""


def aligned(old: Sequence[Ketentuan], new: Sequence[Ketentuan]) -> list[Pasangan]:
    """Return the pairs, and in their places those that have no partner.

    Only members of one kind are paired: as many that say the same as can be, then as many as can
    be at all, since what takes the place of a provision changes it; of these the most alike.
    """
    best = _scores(old, new)
    pairs: list[Pasangan] = []
    i = j = 0
    while i < len(old) or j < len(new):
        _, down, right = best[i][j]
        pairs.append((old[i] if down else None, new[j] if right else None))
        i, j = i + down, j + right
    return pairs


def _scores(
    old: Sequence[Ketentuan], new: Sequence[Ketentuan]
) -> list[list[tuple[_Score, int, int]]]:
    """Return, for what is left from (i, j) on, the best score and the step that leads to it."""
    alike = _likeness(old, new)
    nothing: tuple[_Score, int, int] = (0, 0, 0.0), 0, 0
    best = [[nothing] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old) + 1)):
        for j in reversed(range(len(new) + 1)):
            steps = []
            if i < len(old) and j < len(new) and (gain := alike[i][j]):
                rest = best[i + 1][j + 1][0]
                total = (rest[0] + gain[0], rest[1] + gain[1], rest[2] + gain[2])
                steps.append((total, 1, 1))
            if i < len(old):
                steps.append((best[i + 1][j][0], 1, 0))
            if j < len(new):
                steps.append((best[i][j + 1][0], 0, 1))
            best[i][j] = max(steps, default=nothing)
    return best


def _likeness(old: Sequence[Ketentuan], new: Sequence[Ketentuan]) -> list[list[_Score | None]]:
    """Return what each pair would count; None where it may not be."""
    before = [(one.jenis, one.bunyi, frozenset(one.words())) for one in old]
    after = [(one.jenis, one.bunyi, frozenset(one.words())) for one in new]
    return [
        [
            (int(said == says), 1, 2 * len(had & has) / max(1, len(had) + len(has)))
            if kind is sort
            else None
            for sort, says, has in after
        ]
        for kind, said, had in before
    ]
