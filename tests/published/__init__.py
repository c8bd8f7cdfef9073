"""Three cases after joint texts that villages published: real places, invented people."""

from published.jeunieb import jeunieb
from published.kalikoa import kalikoa
from published.konda import konda

CASES = (konda, jeunieb, kalikoa)
