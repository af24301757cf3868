"""Which cases somebody may see: those of their departments, and none that is about them."""

from collections.abc import Collection
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Within:
    """Cases of `only` these departments and of none yet, none named: of all; but not those of `but`.

    What is about the `reader`, by id, is not for them.
    """

    only: Collection[str] = ()
    but: Collection[str] = ()
    reader: int = 0


ALL = Within()
