"""Amounts as people write them: 24.90, 24,90, £24.90, 24.9元; everything else is refused with what to write instead."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel.numbers import get_currency_symbol

from flows.desk import Offers
from flows.effects import Amount, Argument, Refused

SHORTER_WIDTH = {0xFF01 + at: 0x21 + at for at in range(94)} | {0xFFE5: "¥", 0xFFE1: "£", 0x3000: " "}
NAMES = {
    "GBP": ("pounds", "pound", "英镑", "英鎊"),
    "EUR": ("euros", "euro", "欧元", "歐元"),
    "USD": ("$", "dollars", "美元"),
    "CNY": ("¥", "rmb", "元", "块", "人民币", "人民幣"),
    "JPY": ("¥", "yen", "円", "日元", "日圓"),
    "HKD": ("$", "元", "港元", "港币", "港幣"),
    "TWD": ("$", "元", "台幣", "新台幣"),
}
WHOLE = re.compile(r"\d+")
DECIMAL = re.compile(r"(\d*)[.,](\d+)")
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")  # 1,234.50
GROUPED_BY_POINTS = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+")  # 1.234,50
BELOW_ZERO = re.compile(r"[-−–]\s*\d")


def narrow(text: str) -> str:
    """The same in letters and digits of ordinary width, as a Chinese keyboard may write them wide."""
    return text.translate(SHORTER_WIDTH)


def read_amount(words: str, offers: Offers) -> Amount:
    """What `words` name in the policy's currency; Refused with the reason."""
    number = _without_currency(words.strip(), offers.currency)
    args: dict[str, Argument] = {
        "given": words.strip()[:40],
        "example": example(offers),
        "most": offers.amount(offers.most),
    }
    if BELOW_ZERO.match(number):
        raise Refused("amount-zero", **args)
    written = _plain(number, offers.digits)
    if written is None:
        raise Refused("amount-unreadable", **args)
    behind = len(written.partition(".")[2])
    if behind > offers.digits:
        raise Refused("amount-digits", **args, digits=offers.digits)
    value = Decimal(written)
    if value == 0:
        raise Refused("amount-zero", **args)
    if value > offers.most:
        raise Refused("amount-too-large", **args)
    return offers.amount(value)


@dataclass(frozen=True, slots=True)
class Named:
    """An amount that stands in a text: as it is written there, and in the currency's own units."""

    words: str
    value: Decimal


def amounts_in(text: str, offers: Offers) -> Iterator[Named]:
    """The amounts of the policy's currency in a normal text (signals.normal)."""
    for match in _pattern(offers.currency).finditer(text):
        yield Named(match[0], Decimal((match[1] or match[2]).replace(",", "")))


@cache
def _pattern(currency: str) -> re.Pattern[str]:
    """A number with the currency before or behind it; bounded, so that no text takes long."""
    marks = "|".join(re.escape(mark) for mark in _marks(currency))
    number = r"(?<![\d.,])(\d[\d,]{0,14}(?:\.\d{1,3})?)(?!\d)"
    return re.compile(rf"(?:{marks}) ?{number}|{number} ?(?:{marks})(?![a-z])")


def example(offers: Offers) -> str:
    """An amount as one may write it."""
    return "24.90"[: 3 + offers.digits] if offers.digits else "2490"


def _plain(number: str, digits: int) -> str | None:
    """Digits and at most one point; None for what is no number, or could be two."""
    if GROUPED.fullmatch(number) and not number.startswith("0"):
        could_be_two = digits == 3 and number.count(",") == 1 and "." not in number  # one thousand, or one and a part
        return None if could_be_two else number.replace(",", "")
    if GROUPED_BY_POINTS.fullmatch(number):
        return number.replace(".", "").replace(",", ".")
    if DECIMAL.fullmatch(number):
        return number.replace(",", ".")
    return number if WHOLE.fullmatch(number) else None


def _without_currency(words: str, currency: str) -> str:
    """The number alone, where the policy's currency stands before or behind it."""
    lower = words.lower()
    for mark in _marks(currency):
        if lower.startswith(mark):
            return lower.removeprefix(mark).strip()
        if lower.endswith(mark):
            return lower.removesuffix(mark).strip()
    return lower


def _marks(currency: str) -> list[str]:
    """How people write a currency, the longest first."""
    symbols = {get_currency_symbol(currency, locale).lower() for locale in ("en", "zh", "zh_Hant")}
    return sorted({currency.lower(), *symbols, *NAMES.get(currency, ())}, key=len, reverse=True)
