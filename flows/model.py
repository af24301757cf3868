"""What every table of the policy file has in common, and what a number in it may be."""

from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

MOST_HOURS, MOST_DAYS, MOST = 10_000, 10_000, 1_000_000  # what a calendar can count without running off its end
MINUTE = {"hours": 1 / 60, "days": 1 / (24 * 60)}
MISPLACED = "misplaced"  # the kind of an error that names its place within the table

Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]{0,19}$")]
Severity = Literal["S1", "S2", "S3"]


def _number(value: Any) -> Any:
    if isinstance(value, bool):
        raise ValueError(f"has to be a number, not {str(value).lower()}")
    return value


def _an_hour(value: float) -> float:
    return _a_minute(value, "hours")


def _a_day(value: float) -> float:
    return _a_minute(value, "days")


def _a_minute(value: float, unit: str) -> float:
    if value < MINUTE[unit]:
        raise ValueError(f"{value:g} {unit} are less than a minute")
    return value


Number = BeforeValidator(_number)  # true is no number, though Python counts with it
Hours = Annotated[float, Number, Field(gt=0, le=MOST_HOURS), AfterValidator(_an_hour)]
Days = Annotated[float, Number, Field(gt=0, le=MOST_DAYS), AfterValidator(_a_day)]
WholeDays = Annotated[int, Number, Field(gt=0, le=MOST_DAYS)]
Share = Annotated[float, Number, Field(gt=0, le=1)]
Count = Annotated[int, Number, Field(ge=0, le=MOST)]
Some = Annotated[int, Number, Field(gt=0, le=MOST)]


class Model(BaseModel):
    """A table of the policy file; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, ignored_types=(cached_property,))


def misplaced(words: str, *place: str | int) -> PydanticCustomError:
    """An error about a table that belongs to one of its own keys or entries: raise it in a validator of the table."""
    return PydanticCustomError(MISPLACED, "{words}", {"words": words, "place": place})
