"""What every table of the policy file has in common."""

from functools import cached_property
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,19}$")]
Severity = Literal["S1", "S2", "S3"]


class Model(BaseModel):
    """A table of the policy file; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, ignored_types=(cached_property,))
