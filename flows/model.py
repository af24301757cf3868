"""What every table of the policy file has in common."""

from functools import cached_property
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,19}$")]


class Model(BaseModel):
    """A table of the policy file; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, ignored_types=(cached_property,))
