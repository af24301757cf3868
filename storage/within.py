"""Which departments' cases somebody may see."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Within:
    """Cases of `only` these departments and of none yet, none named: of all; but not those of `but`."""

    only: Collection[str] = ()
    but: Collection[str] = ()


ALL = Within()
