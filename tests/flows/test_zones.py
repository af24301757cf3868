"""In which time zone a customer reads the clock: guessed where that is sure, asked where it matters, found by name."""

from datetime import timedelta
from zoneinfo import available_timezones

import pytest

from flows import zones
from flows.contact import Contact
from flows.customer import Customer
from flows.effects import Argument, Button, City, ClearButtons, Say, TellStaff, Text
from flows.events import Commanded, Pressed, Said
from flows.policy import Policy
from tests.flows.samples import (
    CUSTOMER,
    NOW,
    all_sayable,
    argument,
    buttons,
    case,
    draft,
    of,
    only,
    part,
    policy,
    said,
    step,
    talk,
)

CODES = ("en", "zh-Hans", "zh-Hant")


def customer(**more: str) -> Customer:
    return Customer(CUSTOMER, "Ann", "en", **more)  # type: ignore[arg-type]


def rules(zone: str, country: str, days: float = 7) -> Policy:
    changed = policy().company.model_copy(update={"time_zone": zone, "country": country, "ask_zone_days": days})
    return policy().model_copy(update={"company": changed})


# --- guessing ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "zone"),
    [
        ("+8613800138000", "Asia/Shanghai"),
        ("+12125552368", "America/New_York"),
        ("+447911123456", "Europe/London"),  # four zones, one clock
        ("+61412345678", "Asia/Taipei"),  # several clocks: the business's own
        ("+99912345678", "Asia/Taipei"),
    ],
)
def test_the_phone_s_country_gives_the_zone_where_it_has_one_clock(number: str, zone: str) -> None:
    assert zones.guess(customer(), Contact("phone", number), rules("Asia/Taipei", "TW"), NOW) == zone


def test_a_choice_is_worth_more_than_a_guess_and_no_phone_gives_the_business_s_zone() -> None:
    assert (
        zones.guess(customer(time_zone="Asia/Tokyo"), Contact("phone", "+8613800138000"), policy(), NOW) == "Asia/Tokyo"
    )
    assert zones.guess(customer(), Contact("email", "a@example.org"), policy(), NOW) == "Europe/London"
    assert zones.guess(customer(), None, policy(), NOW) == "Europe/London"
    assert zones.guess(customer(), Contact("phone", "888"), policy(), NOW) == "Europe/London"


@pytest.mark.parametrize(
    ("code", "country"),
    [("en-US", "US"), ("pt_br", "BR"), ("zh-hant-tw", "TW"), ("zh-hans", ""), ("en", ""), ("", ""), (None, "")],
)
def test_the_country_that_a_language_code_names(code: str | None, country: str) -> None:
    assert zones.country_of(code) == country


# --- asking -----------------------------------------------------------------------------------------------------------


def asked(person: Customer, contact: Contact, company: Policy, days: float = 1) -> list[Button]:
    lodged = case(contact=contact, promise_at=NOW + timedelta(days=days), time_zone=company.company.time_zone)
    effects = zones.question(person, lodged, company, NOW)
    all_sayable(effects)
    return buttons(effects)


def test_a_phone_of_several_clocks_is_asked_about_once_a_promise_is_near() -> None:
    australian = Contact("phone", "+61412345678")
    offered = [button.value for button in asked(customer(), australian, policy())]
    assert {"Australia/Sydney", "Australia/Perth"} <= set(offered)
    assert offered[-1] == ""
    assert len(offered) <= zones.MOST + 1
    assert asked(customer(), australian, policy(), days=30) == []
    assert asked(customer(), australian, rules("Europe/London", "GB", days=0)) == []
    assert asked(customer(time_zone="Australia/Perth"), australian, policy()) == []


def test_a_telegram_of_another_country_is_asked_about_where_its_clock_differs() -> None:
    here = Contact("telegram")
    offered = [button.value for button in asked(customer(country="US"), here, policy())]
    assert {"Europe/London", "America/New_York", "America/Los_Angeles"} <= {*offered, "Europe/London"}
    assert "America/New_York" in offered
    assert asked(customer(country="GB"), here, policy()) == []
    assert asked(customer(country=""), here, policy()) == []
    assert asked(customer(country="PT"), here, policy()) != []  # the Azores
    assert asked(customer(country="IE"), here, policy()) == []  # the same clock
    assert asked(customer(country="XX"), here, policy()) == []


def test_a_phone_that_is_sure_is_not_asked_about() -> None:
    assert asked(customer(country="US"), Contact("phone", "+8613800138000"), policy()) == []


# --- choosing ---------------------------------------------------------------------------------------------------------


def test_a_tap_changes_the_zone_and_tells_the_promise_again() -> None:
    open_case, closed = case("taken"), case("closed", id=8, number="C-2026-000008")
    here = talk(closed, open_case)
    effects = step(here, Pressed("zone", 0, "Asia/Shanghai", "c", 5))
    assert here.customer.time_zone == open_case.time_zone == "Asia/Shanghai"
    assert closed.time_zone == "Europe/London"
    assert only(effects, ClearButtons).message_id == 5
    told = only(effects, Say).text
    assert argument(told, "first") == Text("zone-changed", {"city": City("Asia/Shanghai"), "clock": "18:00"})
    again: dict[str, Argument] = {"number": open_case.number, "by": open_case.due_at}
    assert argument(told, "second") == (Text("promise-again", again),)


def test_a_zone_that_does_not_exist_is_refused() -> None:
    here = talk(case("taken"))
    step(here, Pressed("zone", 0, "Europe/Atlantis", "c", 5))
    assert here.customer.time_zone == ""
    assert of(here.effects, Say) == []


def test_another_place_is_asked_for_by_name() -> None:
    here = talk()
    assert said(step(here, Pressed("zone", 0, "", "c", 5))) == ["ask-city"]
    assert said(step(here, Said(part("上海")))) == ["zone-changed"]
    assert here.customer.time_zone == "Asia/Shanghai"


def test_timezone_alone_tells_the_zone_and_asks_for_a_city() -> None:
    here = talk(case("taken"))
    assert said(step(here, Commanded("timezone"))) == ["ask-city-now"]
    assert "zone-changed" in said(step(here, Said(part("Tokyo"))))
    assert said(step(talk(), Commanded("timezone"))) == ["ask-city"]


def test_words_that_are_no_city_are_what_they_always_are() -> None:
    here = talk(case("taken"))
    step(here, Commanded("timezone"))
    step(here, Said(part("The kettle is broken and it leaks.")))
    assert said(here.effects) == []
    assert here.customer.city_asked_until is None
    step(here, Commanded("timezone"))
    here.now = NOW + zones.AWAITED
    step(here, Said(part("Tokyo")))
    assert here.customer.time_zone == ""


def test_several_that_fit_are_asked_about_and_none_is_said() -> None:
    here = talk()
    effects = step(here, Commanded("timezone", "USA"))
    assert said(effects) == ["zone-unknown"]
    effects = step(here, Commanded("timezone", "United States"))
    assert said(effects) == ["which-zone"]
    assert len(buttons(effects)) == zones.MOST + 1
    assert said(step(here, Commanded("timezone", "Atlantis"))) == ["zone-unknown"]


# --- by name ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("Shanghai", "Asia/Shanghai"),
        ("上海市", "Asia/Shanghai"),
        ("北京", "Asia/Shanghai"),
        ("紐約", "America/New_York"),
        ("纽约", "America/New_York"),
        ("new york", "America/New_York"),
        ("SÃO PAULO", "America/Sao_Paulo"),
        ("Sao Paulo", "America/Sao_Paulo"),
        ("Manchester", "Europe/London"),
        ("台北", "Asia/Taipei"),
        ("日本", "Asia/Tokyo"),
        ("Melbour", "Australia/Melbourne"),
    ],
)
def test_a_city_or_country_is_found_as_people_write_it(words: str, zone: str) -> None:
    assert zones.cities(words, CODES) == [zone]


@pytest.mark.parametrize("words", ["", "x", "no", "!!", "市", "The kettle is broken"])
def test_other_words_are_no_city(words: str) -> None:
    assert zones.cities(words, CODES) == []


def test_every_city_that_is_offered_can_be_named_and_chosen() -> None:
    for words in ("Germany", "Australia", "Brazil", "America", "Ka"):
        found = zones.cities(words, CODES)
        assert set(found) <= available_timezones()
        assert len(found) <= zones.MOST


def test_the_draft_goes_on_beside_it() -> None:
    here = talk(draft=draft("wish"))
    step(here, Commanded("timezone", "Tokyo"))
    assert here.draft.state == "wish"


@pytest.mark.parametrize("words", ["Tokio", "Springfield", "tokio", "San Fransisco", "St. Ivess", "东津市", "阿房城"])
def test_a_city_that_is_not_known_is_said_and_still_awaited(words: str) -> None:
    here = talk(case("taken"), city_asked_until=NOW + timedelta(minutes=5))
    effects = step(here, Said(part(words)))
    assert said(effects) == ["zone-unknown"]
    assert not of(effects, TellStaff)
    step(here, Said(part("Tokyo")))
    assert here.customer.time_zone == "Asia/Tokyo"


@pytest.mark.parametrize(
    "words", ["It is still wet.", "still broken", "A-778", "Still wet!", "还是漏水了", "水壶还在漏水怎么办呢"]
)
def test_what_is_plainly_no_city_goes_to_the_case(words: str) -> None:
    here = talk(case("taken"), city_asked_until=NOW + timedelta(minutes=5))
    assert only(step(here, Said(part(words))), TellStaff).part.text == words
    assert here.customer.city_asked_until is None
