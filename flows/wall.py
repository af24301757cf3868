"""What a clock on the wall shows, as a moment: also in the hour that is skipped, and in the one that comes twice."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from flows.calendar import MIDNIGHT

SECOND = timedelta(seconds=1)


def moment(zone: ZoneInfo, day: date, clock: time) -> datetime:
    """When (aware UTC) the wall first shows this clock on this day, or one past it where it is skipped."""
    if clock == MIDNIGHT:
        day, clock = day + timedelta(days=1), time()
    wall = datetime.combine(day, clock.replace(fold=0), zone)
    found = wall.astimezone(UTC)
    return found if found.astimezone(zone).time() == clock.replace(fold=0) else _after_gap(wall, found)


def _after_gap(wall: datetime, latest: datetime) -> datetime:
    """When the clock jumps over what `wall` says: between the moments that the two offsets give for it."""
    earliest = wall.replace(fold=1).astimezone(UTC)
    zone, after = wall.tzinfo, latest.astimezone(wall.tzinfo).utcoffset()
    while latest - earliest > SECOND:
        middle = earliest + (latest - earliest) / 2
        middle = middle.replace(microsecond=0)
        if middle.astimezone(zone).utcoffset() == after:
            latest = middle
        else:
            earliest = middle
    return latest
