"""What an agent wants to offer, from the taps of the form and from words like "refund 24.90, coupon 10"."""

import re
from collections.abc import Sequence
from difflib import get_close_matches

from flows.amounts import example, narrow, read_amount
from flows.effects import Argument, Refused, Text
from flows.forms import value
from flows.policy import Policy
from flows.records import Form, Item, Options
from flows.remedies import names_text

FORM = "offer"
ALTERNATIVES, TOGETHER = "either", "together"
MOST_OPTIONS, MOST_ITEMS = 6, 4  # what a phone shows in one message, and an option on one button

NEXT_OPTION = re.compile(
    r"[\n|;、]|/(?!\d)|(?<!\d)/|,(?!\d)|(?<!\d),|(?<=\s)or(?=\s)|或者?", re.IGNORECASE
)  # a comma between digits belongs to the number
AROUND = re.compile(r"^(?:\s*\b(?:an?|the|of)\b)+|(?:\b(?:an?|the|of)\b\s*)+$", re.IGNORECASE)
EDGES = re.compile(r"^(?:[\s:=]|\.(?![\d.]))+|[\s:=.]+$")  # a point before a digit belongs to the number
LIKE = 0.7  # of 1: how alike a word is to the remedy that was meant
NEXT_ITEM = re.compile(r"[+&]|(?<=\s)(?:and|plus)(?=\s)|(?<=[\s\d])加上?", re.IGNORECASE)


def options(words: str, form: Form | None, policy: Policy) -> Options:
    """What the customer can choose from; Refused with what is missing or cannot be read."""
    chosen = form.chosen if form else {}
    tapped = chosen.get("add", "").split()
    written = _written(words, tapped, policy)
    named = {item.remedy for option in written for item in option}
    found = [*written, *((_item(each, "", policy),) for each in tapped if each not in named)]
    if not found:
        raise Refused("offer-empty", **how(policy))
    if chosen.get("how") == TOGETHER:
        found = [tuple(item for option in found for item in option)]
    return _checked(tuple(dict.fromkeys(found)))


def so_far(form: Form) -> Text:
    """What was tapped, as a toast says it."""
    tapped = form.chosen.get("add", "").split()
    if not tapped:
        return Text("offer-nothing-yet")
    return Text(f"offer-so-far-{form.chosen.get('how', ALTERNATIVES)}", {"remedies": names_text(tapped)})


def tap(field: str, option: str) -> str:
    """What a button of the form carries."""
    return value(FORM, field, option)


def _checked(found: Options) -> Options:
    if len(found) > MOST_OPTIONS or any(len(option) > MOST_ITEMS for option in found):
        raise Refused("offer-too-many", options=MOST_OPTIONS, remedies=MOST_ITEMS)
    for option in found:
        twice = [item.remedy for at, item in enumerate(option) if item.remedy in {each.remedy for each in option[:at]}]
        if twice:
            raise Refused("offer-twice", remedy=Text(f"remedy-{twice[0]}"))
    return found


def _written(words: str, tapped: Sequence[str], policy: Policy) -> list[tuple[Item, ...]]:
    pieces = [piece for piece in NEXT_OPTION.split(narrow(words)) if piece.strip()]
    return [tuple(_read(item, tapped, policy) for item in NEXT_ITEM.split(piece)) for piece in pieces]


def _read(words: str, tapped: Sequence[str], policy: Policy) -> Item:
    """A remedy, an amount, or both, in either order."""
    for remedy in policy.remedy:
        found = re.search(rf"(?i)(?<![a-z0-9-]){remedy.id}(?![a-z-])", words)
        if found:
            rest = [_bare(words[: found.start()]), _bare(words[found.end() :])]
            return _item(remedy.id, " ".join(filter(None, rest)), policy)
    _check_spelling(words, policy)
    if not any(character.isdigit() for character in words):
        raise Refused("grant-unknown", given=words.strip()[:40], **how(policy))
    return _item(_meant(tapped, policy), words.strip(), policy)


def _bare(words: str) -> str:
    return EDGES.sub("", AROUND.sub("", EDGES.sub("", words)))


def _check_spelling(words: str, policy: Policy) -> None:
    """A word that is nearly a remedy is asked about."""
    for word in re.findall(r"[A-Za-z]{3,}", words):
        for meant in get_close_matches(word.lower(), [each.id for each in policy.remedy], n=1, cutoff=LIKE):
            raise Refused("grant-meant", given=word[:40], remedy=Text(f"remedy-{meant}"), **how(policy))


def _meant(tapped: Sequence[str], policy: Policy) -> str:
    """Which remedy a bare amount belongs to: the one that was tapped, else the first that has an amount."""
    with_money = [each.id for each in policy.remedy if each.money]
    candidates = [each for each in tapped if each in with_money] or with_money[:1]
    if len(candidates) != 1:
        raise Refused("offer-which", **how(policy))
    return candidates[0]


def _item(remedy_id: str, amount: str, policy: Policy) -> Item:
    remedy = policy.remedy_of(remedy_id)
    name = Text(f"remedy-{remedy_id}")
    if remedy is None:
        raise Refused("grant-unknown", given=remedy_id, **how(policy))
    if remedy.money and not amount:
        raise Refused("amount-missing", remedy=name, example=example(policy.offers))
    if amount and not remedy.money:
        raise Refused("amount-unwanted", remedy=name)
    if not amount:
        return Item(remedy_id)
    sum_of = read_amount(amount, policy.offers)
    return Item(remedy_id, sum_of.minor, sum_of.currency)


def how(policy: Policy) -> dict[str, Argument]:
    """What an agent may write: the remedies by their names, and one with an amount."""
    money = next((each.id for each in policy.remedy if each.money), policy.remedy[0].id)
    amount = example(policy.offers) if any(each.money for each in policy.remedy) else ""
    written = Text("offer-example", {"remedy": Text(f"remedy-{money}"), "amount": amount})
    return {"remedies": names_text([each.id for each in policy.remedy]), "written": written}
