"""Amounts as people write them become minor units, or a sentence that says what to write."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.amounts import example, narrow, read_amount
from flows.desk import Offers
from flows.effects import Amount, Refused
from tests.flows.samples import refusal

MOST = {"GBP": "10000.00", "JPY": "1000000", "CNY": "50000.00", "KWD": "1000.000", "HKD": "9999.00"}
DIGITS = {"GBP": 2, "JPY": 0, "CNY": 2, "KWD": 3, "HKD": 2}


def offers(currency: str) -> Offers:
    return Offers.model_validate({"currency": currency, "most": MOST[currency], "expire_days": 7, "warn_hours": 24})


def refused(words: str, currency: str) -> str:
    with pytest.raises(Refused) as error:
        read_amount(narrow(words), offers(currency))
    return refusal(error.value)


@pytest.mark.parametrize(
    ("words", "currency", "minor"),
    [
        ("24.90", "GBP", 2490),
        ("24,90", "GBP", 2490),
        ("£24.90", "GBP", 2490),
        ("￡２４．９０", "GBP", 2490),
        ("24.9 pounds", "GBP", 2490),
        ("GBP 24.90", "GBP", 2490),
        ("24.90gbp", "GBP", 2490),
        ("24", "GBP", 2400),
        ("0.01", "GBP", 1),
        (".50", "GBP", 50),
        ("£.5", "GBP", 50),
        ("1,234.50", "GBP", 123450),
        ("1.234,50", "GBP", 123450),
        ("1,234", "GBP", 123400),
        ("10000", "GBP", 1000000),
        ("24.9元", "CNY", 2490),
        ("￥24.9", "CNY", 2490),
        ("¥ 24.90", "CNY", 2490),
        ("２４.９元", "CNY", 2490),
        ("24块", "CNY", 2400),
        ("RMB 24", "CNY", 2400),
        ("2490円", "JPY", 2490),
        ("¥2,490", "JPY", 2490),
        ("JPY 1000000", "JPY", 1000000),
        ("HK$24.90", "HKD", 2490),
        ("24.9港币", "HKD", 2490),
        ("1.234", "KWD", 1234),
        ("0,234", "KWD", 234),
    ],
)
def test_an_amount_is_read_as_people_write_it(words: str, currency: str, minor: int) -> None:
    assert read_amount(narrow(words), offers(currency)) == Amount(minor, currency)


@pytest.mark.parametrize(
    ("words", "currency", "key"),
    [
        ("", "GBP", "amount-unreadable"),
        ("1,234", "KWD", "amount-unreadable"),  # with three decimals: one thousand, or one and a part
        ("a lot", "GBP", "amount-unreadable"),
        ("24.9.0", "GBP", "amount-unreadable"),
        ("24.90.", "GBP", "amount-unreadable"),
        ("1e3", "GBP", "amount-unreadable"),
        ("NaN", "GBP", "amount-unreadable"),
        ("∞", "GBP", "amount-unreadable"),
        ("24²", "GBP", "amount-unreadable"),
        ("½", "GBP", "amount-unreadable"),
        ("1,23,4", "GBP", "amount-unreadable"),
        ("€24.90", "GBP", "amount-unreadable"),
        ("$24.90", "CNY", "amount-unreadable"),
        ("二十四", "CNY", "amount-unreadable"),
        ("24 90", "GBP", "amount-unreadable"),
        ("0", "GBP", "amount-zero"),
        ("0.00", "GBP", "amount-zero"),
        ("-5", "GBP", "amount-zero"),
        ("− 5", "GBP", "amount-zero"),
        ("£-5", "GBP", "amount-zero"),
        ("24.900", "GBP", "amount-digits"),
        ("24.905", "GBP", "amount-digits"),
        ("24.9", "JPY", "amount-digits"),
        ("24.0", "JPY", "amount-digits"),
        ("24.905", "CNY", "amount-digits"),
        ("10000.01", "GBP", "amount-too-large"),
        ("1000001", "JPY", "amount-too-large"),
        ("9" * 3000, "GBP", "amount-too-large"),
    ],
)
def test_what_is_no_amount_is_refused_with_what_to_write(words: str, currency: str, key: str) -> None:
    assert refused(words, currency) == key


@pytest.mark.parametrize("currency", list(MOST))
def test_the_example_of_a_currency_can_be_read(currency: str) -> None:
    assert read_amount(example(offers(currency)), offers(currency)).minor > 0


@given(st.sampled_from(list(MOST)), st.data())
def test_whatever_was_written_back_is_the_same_amount(currency: str, data: st.DataObject) -> None:
    most = int(Decimal(MOST[currency]).scaleb(DIGITS[currency]))
    minor = data.draw(st.integers(1, most))
    written = f"{Decimal(minor).scaleb(-DIGITS[currency]):f}"
    comma = written.replace(".", ",")
    assert read_amount(written, offers(currency)) == Amount(minor, currency)
    if DIGITS[currency] == 3 and minor >= 1000 and minor < 1000000:  # it could be a thousand times as much
        assert refused(comma, currency) == "amount-unreadable"
    else:
        assert read_amount(comma, offers(currency)) == Amount(minor, currency)


@given(st.text(max_size=12), st.sampled_from(list(MOST)))
def test_any_words_are_an_amount_within_the_most_or_a_sentence(words: str, currency: str) -> None:
    try:
        found = read_amount(narrow(words), offers(currency))
    except Refused as error:
        refusal(error)
    else:
        assert 0 < found.minor <= int(Decimal(MOST[currency]).scaleb(DIGITS[currency]))
