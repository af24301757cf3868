"""In which time zone a customer reads the clock: guessed, asked only where it matters, changeable."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, available_timezones

import phonenumbers
from babel import Locale
from babel.core import get_global
from phonenumbers.timezone import time_zones_for_number

from flows.contact import Contact
from flows.effects import Argument, Button, Buttons, City, ClearButtons, Effect, Refused, Say, Text, Toast
from flows.events import Pressed
from flows.policy import Policy
from flows.records import Case

if TYPE_CHECKING:
    from flows.customer import Customer

PLACE = re.compile(r"[^\W\d_][^\d_!?:;@/\\]*[^\W\d_]\.?")  # letters, and what stands between them in a name
# A sentence of so few signs mostly ends in one of those excluded.
PLACE_CHINESE = re.compile("[\u2e80-\u9fff]{2,6}(?<![了吗嗎呢没沒吧])")
AWAITED = timedelta(minutes=15)  # how long the words after /timezone may be a city
MOST = 6  # buttons of one question
# In a country of several clocks, the cities that most of its people know, the largest first.
LARGE = (
    *(
        f"America/{city}"
        for city in ("New_York", "Los_Angeles", "Chicago", "Denver", "Anchorage", "Toronto", "Vancouver")
    ),
    *(
        f"America/{city}"
        for city in ("Halifax", "Winnipeg", "Edmonton", "Mexico_City", "Tijuana", "Sao_Paulo", "Manaus")
    ),
    *(f"Australia/{city}" for city in ("Sydney", "Perth", "Adelaide", "Brisbane", "Darwin")),
    *(f"Europe/{city}" for city in ("London", "Lisbon", "Madrid", "Paris", "Moscow", "Kaliningrad")),
    *(f"Asia/{city}" for city in ("Yekaterinburg", "Novosibirsk", "Vladivostok", "Irkutsk", "Jakarta", "Makassar")),
    *(f"Pacific/{city}" for city in ("Honolulu", "Auckland")),
)
# Cities that people name and no time zone is called after.
ALSO = {
    "Asia/Shanghai": "Beijing 北京 Guangzhou 广州 廣州 Shenzhen 深圳 Chengdu 成都 Wuhan 武汉 武漢 Hangzhou 杭州",
    "Asia/Taipei": "Kaohsiung 高雄 Taichung 台中 臺中 Tainan 台南 臺南 Hsinchu 新竹 臺北 台北",
    "Europe/London": "Manchester Birmingham Glasgow Edinburgh Liverpool Leeds Bristol Cardiff",
    "America/New_York": "Washington Boston Philadelphia Miami Atlanta",
    "America/Chicago": "Houston Dallas Austin",
    "America/Los_Angeles": "Seattle SanFrancisco SanDiego",
    "Europe/Berlin": "Munich München Hamburg Frankfurt Cologne Köln",
}


# --- guessing ---------------------------------------------------------------------------------------------------------


def guess(customer: "Customer", contact: Contact | None, policy: Policy, at: datetime) -> str:
    """The zone chosen by the customer, else that of their phone's country, else the business's."""
    if customer.time_zone:
        return customer.time_zone
    zones = _phone_zones(contact)
    if zones and len(_by_offset(zones, at)) == 1:
        return _prominent(zones)[0]
    return policy.company.time_zone


def question(customer: "Customer", case: Case, policy: Policy, now: datetime) -> list[Effect]:
    """Ask once the case is acknowledged, where the hints differ and a promise is near."""
    if customer.time_zone or case.due_at > now + timedelta(days=policy.company.ask_zone_days):
        return []
    zones = _phone_zones(case.contact)
    if not zones and customer.country and customer.country != policy.company.country:
        zones = [policy.company.time_zone, *_country_zones().get(customer.country, [])]
    choices = _by_offset(zones, case.due_at, case.time_zone)
    if len(choices) < 2:
        return []
    return [Say(Text("ask-zone", {"number": case.number}), _choices(choices, now))]


def country_of(language_code: str | None) -> str:
    """The country that Telegram's language code names: en-US gives US; most codes name none."""
    _, *parts = (language_code or "").replace("_", "-").upper().split("-")
    return next((part for part in reversed(parts) if len(part) == 2 and part.isalpha()), "")


def _phone_zones(contact: Contact | None) -> list[str]:
    if contact is None or contact.medium != "phone":
        return []
    try:
        zones = time_zones_for_number(phonenumbers.parse(contact.value))
    except phonenumbers.NumberParseException:
        return []
    return [zone for zone in zones if zone in _known()]


def _by_offset(zones: Iterable[str], at: datetime, first: str = "") -> list[str]:
    """One zone for each clock that differs at this moment, the best known few of them, from west to east."""
    found: dict[timedelta, str] = {}
    for zone in sorted(_prominent(zones), key=lambda zone: zone != first):
        found.setdefault(_offset(zone, at), zone)
    return [found[offset] for offset in sorted(list(found)[:MOST])]


def _offset(zone: str, at: datetime) -> timedelta:
    return at.astimezone(ZoneInfo(zone)).utcoffset() or timedelta()


def _prominent(zones: Iterable[str]) -> list[str]:
    """The same zones, the well-known first."""
    return sorted(dict.fromkeys(zones), key=lambda zone: LARGE.index(zone) if zone in LARGE else len(LARGE))


@cache
def _known() -> frozenset[str]:
    return frozenset(available_timezones())  # it walks through files each time


@cache
def _country_zones() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for zone, country in get_global("zone_territories").items():
        if zone in _known():
            found.setdefault(country, []).append(zone)
    return found


# --- choosing ---------------------------------------------------------------------------------------------------------


def search(
    customer: "Customer", cases: list[Case], words: str, languages: tuple[str, ...], now: datetime
) -> list[Effect]:
    """/timezone, with or without a city behind it."""
    found = cities(words, languages)
    if found:
        return offer(customer, cases, found, now)
    customer.city_asked_until = now + AWAITED
    if words.strip():
        return [unknown(words)]
    zone = customer.time_zone or (cases[-1].time_zone if cases else "")
    return [Say(Text("ask-city-now", _there(zone, now)) if zone else Text("ask-city"))]


def offer(customer: "Customer", cases: list[Case], found: list[str], now: datetime) -> list[Effect]:
    """Take the one zone that was found, or ask which."""
    if len(found) == 1:
        return _choose(customer, cases, found[0], now)
    return [Say(Text("which-zone"), _choices(found, now))]


def press(customer: "Customer", cases: list[Case], event: Pressed, now: datetime) -> list[Effect]:
    """A zone was tapped, or none of those offered."""
    answered: list[Effect] = [Toast(event.callback_id), ClearButtons(event.message_id)]
    if not event.value:
        customer.city_asked_until = now + AWAITED
        return [*answered, Say(Text("ask-city"))]
    if event.value not in _known():
        raise Refused("customer-button-forged")
    return answered + _choose(customer, cases, event.value, now)


def _choose(customer: "Customer", cases: list[Case], zone: str, now: datetime) -> list[Effect]:
    """From now on times are told in this zone; what was promised is told again in it."""
    customer.time_zone = zone
    promised = []
    for case in cases:
        if case.state != "closed":
            case.time_zone = zone
        if case.open and case.paused_at is None:
            promised.append(Text("promise-again", {"number": case.number, "by": case.due_at}))
    changed = Text("zone-changed", _there(zone, now))
    return [Say(Text("joined", {"first": changed, "second": tuple(promised)}) if promised else changed)]


def _there(zone: str, now: datetime) -> dict[str, Argument]:
    """A city, and what its clocks show."""
    return {"city": City(zone), "clock": f"{now.astimezone(ZoneInfo(zone)):%H:%M}"}


def _choices(zones: list[str], now: datetime) -> Buttons:
    rows = [(Button("zone", Text("zone-label", _there(zone, now)), value=zone),) for zone in zones[:MOST]]
    return Buttons((*rows, (Button("zone", Text("button-other-city")),)))


# --- cities by name ---------------------------------------------------------------------------------------------------


def cities(words: str, languages: tuple[str, ...]) -> list[str]:
    """The zones of a city or country as people write it, in any of the bot's languages; the best known first."""
    wanted = _plain(words)
    wanted = wanted.removesuffix("市") or wanted
    names = _names(languages)
    if wanted in names:
        return _prominent(names[wanted])[:MOST]
    if len(wanted) < (2 if wanted > "\u2e80" else 3):
        return []
    return _prominent(zone for name, zones in names.items() if name.startswith(wanted) for zone in zones)[:MOST]


def may_be_city(words: str) -> bool:
    """Whether it could be the name of a place that is not known here: short, nothing but a name."""
    plain = words.strip()
    if re.search("[\u2e80-\u9fff]", plain):
        return bool(PLACE_CHINESE.fullmatch(plain))
    pieces = plain.split()
    named = len(pieces) == 1 or (len(pieces) <= 3 and all(piece[0].isupper() for piece in pieces))
    return named and len(plain) <= 30 and bool(PLACE.fullmatch(plain))


def unknown(words: str) -> Say:
    """No such city is known."""
    return Say(Text("zone-unknown", {"given": words.strip()[:40]}))


@cache
def _names(languages: tuple[str, ...]) -> dict[str, list[str]]:
    """Every name of a city or country, in its plain form, with its zones."""
    found: dict[str, list[str]] = {}

    def add(name: str | None, zones: Iterable[str]) -> None:
        if name and _plain(name):
            known = found.setdefault(_plain(name), [])
            known += [zone for zone in zones if zone not in known]

    for zone, more in ALSO.items():
        for name in more.split():
            add(name, [zone])
    for zone in get_global("zone_territories"):
        if zone in _known():
            add(zone.rpartition("/")[2], [zone])
    for code in dict.fromkeys(("en", *languages)):
        locale = Locale.parse(code, sep="-")
        for zone, shown in locale.time_zones.items():
            if zone in _known():
                add(shown.get("city"), [zone])
        for country, zones in _country_zones().items():
            add(locale.territories.get(country), zones)
    return found


def _plain(words: str) -> str:
    """Letters alone, without case and accents."""
    letters = unicodedata.normalize("NFKD", words.casefold())
    return "".join(letter for letter in letters if letter.isalnum())
