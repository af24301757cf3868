"""What a customer types as a way to reach them, good and bad, in several countries."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.contact import Contact, find_contact, is_contact, phone, read_contact, shared_phone
from flows.effects import Refused
from tests.flows.samples import refusal

GOOD_PHONES = [
    ("GB", "020 7946 0018", "+442079460018", "Europe/London"),
    ("GB", "+44 (0)20 7946 0018", "+442079460018", "Europe/London"),
    ("GB", "  +44\u00a020\n7946 0018 ", "+442079460018", "Europe/London"),
    ("GB", "０２０ ７９４６ ００１８", "+442079460018", "Europe/London"),
    ("GB", "+86 138 0013 8000", "+8613800138000", "Asia/Shanghai"),
    ("CN", "138 0013 8000", "+8613800138000", "Asia/Shanghai"),
    ("CN", "010-6552-9988", "+861065529988", "Asia/Shanghai"),
    ("HK", "2123 4567", "+85221234567", "Asia/Hong_Kong"),
    ("TW", "0912 345 678", "+886912345678", "Asia/Taipei"),
    ("DE", "030 901820", "+4930901820", "Europe/Berlin"),
    ("FR", "06 12 34 56 78", "+33612345678", "Europe/Paris"),
    ("", "+1 212 555 2368", "+12125552368", "America/New_York"),
]


@pytest.mark.parametrize(("country", "typed", "number", "zone"), GOOD_PHONES)
def test_a_phone_number_is_kept_in_one_form_with_its_time_zone(
    country: str, typed: str, number: str, zone: str
) -> None:
    assert read_contact(typed, country) == Contact("phone", number, zone)


def test_a_country_with_several_time_zones_leaves_the_zone_open() -> None:
    assert read_contact("+7 916 123 45 67", "GB").time_zone == ""
    assert read_contact("+61 412 345 678", "GB").time_zone == ""


def test_a_number_of_no_country_leaves_the_zone_open() -> None:
    assert read_contact("+800 1234 5678", "GB").time_zone == ""


@pytest.mark.parametrize(
    ("country", "typed", "key"),
    [
        ("GB", "0207 946", "phone-too-short"),
        ("GB", "7946 0018", "phone-too-short"),
        ("GB", "+44 20 7946 00188 12345", "phone-too-long"),
        ("GB", "0123 000 0000", "phone-unreadable"),
        ("GB", "+999 123 456 789", "phone-unreadable"),
        ("", "020 7946 0018", "phone-unreadable"),
        ("CN", "138 0013", "phone-too-short"),
        ("CN", "138 0013 8000 8000 8000", "phone-too-long"),
        ("US", "555-2368", "phone-too-short"),
        ("GB", "123 " + "x" * 80, "phone-too-long"),
        ("GB", "ann@example", "email-unreadable"),
        ("GB", "ann@@example.com", "email-unreadable"),
        ("GB", "@annlee", "email-unreadable"),
        ("GB", "ann@exam ple.com", "email-unreadable"),
        ("GB", "call me", "contact-neither"),
        ("GB", "打给我", "contact-neither"),
        ("GB", "12", "contact-neither"),
        ("GB", "", "contact-neither"),
    ],
)
def test_what_is_wrong_with_it_is_said(country: str, typed: str, key: str) -> None:
    with pytest.raises(Refused) as refused:
        read_contact(typed, country)
    assert refusal(refused.value) == key


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("ann@example.org", "ann@example.org"),
        (" Ann.Lee+shop@EXAMPLE.org ", "Ann.Lee+shop@example.org"),
        ("ann@bücher.de", "ann@bücher.de"),
        ("小安@example.org", "小安@example.org"),
    ],
)
def test_an_e_mail_address_is_normalised(typed: str, address: str) -> None:
    assert read_contact(typed, "GB") == Contact("email", address)


@pytest.mark.parametrize(
    ("shared", "contact"),
    [
        ("442079460018", Contact("phone", "+442079460018", "Europe/London")),
        ("+442079460018", Contact("phone", "+442079460018", "Europe/London")),
        ("88812345678", Contact("phone", "+88812345678")),
        ("1", Contact("phone", "+1")),
    ],
)
def test_a_number_that_telegram_vouches_for_is_taken_as_it_is(shared: str, contact: Contact) -> None:
    assert shared_phone(shared) == contact


@given(st.text(max_size=60), st.sampled_from(["GB", "CN", "HK", "US", ""]))
def test_anything_typed_is_a_contact_or_a_sentence(typed: str, country: str) -> None:
    try:
        contact: Contact | None = read_contact(typed, country)
    except Refused as refused:
        contact, given = None, str(refused.text.args["given"])
        refusal(refused)
    else:
        given = ""
    assert len(given) <= 40
    assert contact is None or contact.value


@given(st.integers(2, 9), st.integers(0, 10**9))
def test_what_was_normalised_reads_the_same_again(first: int, rest: int) -> None:
    try:
        number = phone(f"+{first}{rest}", "")
    except Refused:
        return
    assert phone(number.value, "GB") == number


@pytest.mark.parametrize("typed", ["ann lee@example.org", "ann.b lee@example.org"])
def test_an_address_torn_by_a_space_is_asked_about_and_not_guessed(typed: str) -> None:
    with pytest.raises(Refused) as error:
        find_contact(typed, "GB")
    assert error.value.text.key == "email-unreadable"


@pytest.mark.parametrize(
    "typed", ["My e-mail is lee@example.org", "e-mail lee@example.org", "lee@example.org evenings"]
)
def test_an_address_in_a_sentence_is_picked_out(typed: str) -> None:
    assert find_contact(typed, "GB")[0].value == "lee@example.org"


@pytest.mark.parametrize(
    "typed",
    [
        "It never came: order A2079460018",
        "Order 2079460018",
        "My order was 7911123456",
        "Tracking number was GB2079460018",
        "Invoice 1234567890",
        "订单 1234567890",
    ],
)
def test_the_number_of_an_order_in_a_sentence_is_no_phone(typed: str) -> None:
    with pytest.raises(Refused) as error:
        find_contact(typed, "GB")
    assert refusal(error.value) == "contact-neither"


@pytest.mark.parametrize(
    ("country", "typed", "contact"),
    [
        ("GB", "My new number is 020 7946 0018", True),
        ("GB", "+86 10 6552 9988", True),
        ("GB", "7911 123456", True),
        ("GB", "我的新手机号是13800138000", True),
        ("TW", "電話：０９１２ ３４５ ６７８", True),
        ("GB", "My e-mail: lee@example.org", True),
        ("GB", "Order 02079460018", False),
        ("GB", "2079460018", False),  # as well the number of an order
        ("GB", "订单02079460018", False),
        ("GB", "the courier was 07911 123456", False),
        ("GB", "ann lee@example.org", False),
        ("GB", "It leaks.", False),
    ],
)
def test_a_way_to_be_reached_is_told_from_what_happened(country: str, typed: str, contact: bool) -> None:
    assert is_contact(typed, country) is contact
