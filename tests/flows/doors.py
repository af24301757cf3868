"""A shop with doors, seen minute by minute: slow and obvious, to hold the arithmetic of promises against."""

from datetime import UTC, date, datetime, time, timedelta

from flows.calendar import MIDNIGHT
from flows.policy import Policy

MINUTE = timedelta(minutes=1)


class Doors:
    """A shop with doors: they open when the clock on the wall first shows the opening, and close the same way."""

    def __init__(self, shop: Policy) -> None:
        self.shop = shop
        self._days: dict[date, list[datetime]] = {}

    def minutes(self, day: date) -> list[datetime]:
        """The minutes of a day, by their beginnings, at which the doors are open."""
        if day not in self._days:
            moment = datetime.combine(day, time(), self.shop.zone).astimezone(UTC)
            shown, opened = time(), []
            while (local := moment.astimezone(self.shop.zone)).date() == day:
                shown = max(shown, local.time().replace(fold=0))
                if any(opening <= shown < closing for opening, closing in self.shop.calendar.shifts(day)):
                    opened.append(moment)
                moment += MINUTE
            self._days[day] = opened
        return self._days[day]

    def open_at(self, moment: datetime) -> bool:
        return moment in self.minutes(moment.astimezone(self.shop.zone).date())

    def after_hours(self, start: datetime, minutes: int) -> datetime:
        """Count open minutes one by one."""
        moment = start
        while minutes:
            minutes -= self.open_at(moment)
            moment += MINUTE
        return moment

    def open_between(self, start: datetime, end: datetime) -> int:
        """How many open minutes lie between."""
        opened, moment = 0, start
        while moment < end:
            opened += self.open_at(moment)
            moment += MINUTE
        return opened

    def next_open(self, start: datetime) -> datetime:
        """The first open minute from `start` on."""
        while not self.open_at(start):
            start += MINUTE
        return start

    def after_days(self, start: datetime, days: int) -> datetime:
        """The same clock so many open days later: the first moment from then on with somebody there, or the closing."""
        begin = self.next_open(start).astimezone(self.shop.zone)
        day = begin.date()
        for _ in range(days):
            day += timedelta(days=1)
            while not self.minutes(day):
                day += timedelta(days=1)
        present = sorted({moment + ahead for moment in self.minutes(day) for ahead in (timedelta(), MINUTE)})
        wall = begin.time().replace(fold=0)
        later = [moment for moment in present if self.shown(moment, day) >= wall]
        return later[0] if later else present[-1]

    def shown(self, moment: datetime, day: date) -> time:
        """What the wall shows; midnight after the day is the end of the day."""
        local = moment.astimezone(self.shop.zone)
        return local.time().replace(fold=0) if local.date() == day else MIDNIGHT

    def silent_at(self, moment: datetime, since: time, until: time) -> bool:
        """Whether the wall has come to the night's beginning, and not yet to its end."""
        today = self.seen(moment)
        return since <= today < until if since < until else today >= since or today < until

    def seen(self, moment: datetime) -> time:
        """The latest clock that the wall has shown on this day so far."""
        midnight = datetime.combine(moment.astimezone(self.shop.zone).date(), time(), self.shop.zone).astimezone(UTC)
        minutes = (moment - midnight) // MINUTE
        walls = ((midnight + MINUTE * each).astimezone(self.shop.zone).time() for each in range(minutes + 1))
        return max(wall.replace(fold=0) for wall in walls)
