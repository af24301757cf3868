"""Reading what a customer typed as a way to reach them."""

import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Literal

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, PhoneNumberType, ValidationResult
from phonenumbers.timezone import time_zones_for_number

from flows.effects import Refused
from flows.words import weight

UNPARSED = {
    NumberParseException.TOO_SHORT_NSN: "phone-too-short",
    NumberParseException.TOO_SHORT_AFTER_IDD: "phone-too-short",
    NumberParseException.TOO_LONG: "phone-too-long",
}
LENGTHS = {
    ValidationResult.TOO_SHORT: "phone-too-short",
    ValidationResult.IS_POSSIBLE_LOCAL_ONLY: "phone-too-short",
    ValidationResult.TOO_LONG: "phone-too-long",
}
# An address ends before the sentence goes on; Chinese stands right beside it.
ADDRESS = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
# What such a thing is called where it is written; only what goes beyond that is worth keeping.
LABELS = re.compile(
    r"(?i)\b(?:tel|telephone|phone|mobile|cell|number|e-?mail|address|contact|my|new|is|it|at|me|call|reach|on|please)\b"
    "|手机|手機|电话|電話|号码|號碼|邮箱|郵箱|信箱|电子邮件|電子郵件|地址|我的|新的?|是|号|號|请|請|打|联系|聯絡"
)
SAYS_MORE = 6
HOMES = ("CN", "TW")  # where a mobile number has a shape that no other country's local number has
MEDIUM = {
    "phone": "contact-phone",
    "email": "contact-email",
    "telegram": "contact-telegram",
    "post": "contact-post",
    "none": "contact-none",
}


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a customer; `value` is E.164 for a phone, the normalised address for an e-mail.

    By post, or not at all, is for those alone whose complaint the staff wrote down.
    """

    medium: Literal["phone", "email", "telegram", "post", "none"]
    value: str = ""
    time_zone: str = ""


def read_contact(text: str, country: str) -> Contact:
    """Read a typed phone number or e-mail address; Refused says what is wrong with it."""
    text = " ".join(text.split())
    if "@" in text:
        return _email(text)
    if sum(character.isdigit() for character in text) >= 3:
        return phone(text, country)
    raise Refused("contact-neither", given=text[:40])


def find_contact(text: str, country: str) -> tuple[Contact, str]:
    """The contact in a sentence, and what else was said there; Refused where there is none."""
    contact, found = _find(text, country)
    return contact, _without(text, found)


def is_contact(text: str, country: str) -> bool:
    """Whether it is a way to reach somebody and nothing else: the number of an order looks much like a phone's."""
    try:
        contact, found = _find(text, country)
    except Refused:
        return False
    if weight(LABELS.sub("", text.replace(found, " ", 1))):
        return False
    first = re.search(r"[+＋\d]", found)
    dialled = first is not None and first[0] in "+＋0０"
    return contact.medium == "email" or dialled or _is_mobile(phonenumbers.parse(contact.value))


def _find(text: str, country: str) -> tuple[Contact, str]:
    """The contact in a sentence, as it stands there."""
    address = ADDRESS.search(text)
    if address is not None and not _torn(text, address[0]):
        return _email(address[0]), address[0]
    for home in dict.fromkeys((country, *HOMES)):
        for match in phonenumbers.PhoneNumberMatcher(text, home or None):
            if home == country or _is_mobile(match.number):
                return _known(match.number), match.raw_string
    if "@" not in text and any(character.isalpha() for character in LABELS.sub("", text)):
        raise Refused("contact-neither", given=" ".join(text.split())[:40])
    return read_contact(text, country), text


def _is_mobile(number: phonenumbers.PhoneNumber) -> bool:
    return bool(phonenumbers.number_type(number) == PhoneNumberType.MOBILE)


def _torn(text: str, address: str) -> bool:
    """A lone word before an address may be the first half of it: "ann lee@example.org" is asked about, not guessed."""
    before, _, after = text.partition(address)
    return not after.strip() and re.fullmatch(r"[A-Za-z0-9._%+-]+", LABELS.sub("", before).strip()) is not None


def is_number(text: str) -> bool:
    """Whether it is a number and nothing else, or an address: no name."""
    digits, letters = (sum(map(kind, text)) for kind in (str.isdigit, str.isalpha))
    return (digits >= 5 and not letters) or ADDRESS.fullmatch(text.strip()) is not None


def _without(text: str, found: str) -> str:
    """What was said beside it, where that is more than what such a thing is called."""
    rest = " ".join(text.replace(found, " ", 1).split())
    return rest if weight(LABELS.sub("", rest)) >= SAYS_MORE else ""


def phone(text: str, country: str) -> Contact:
    """Check and normalise a phone number; one without a country code is read as one of `country`."""
    try:
        number = phonenumbers.parse(text, country or None)
    except NumberParseException as error:
        raise Refused(UNPARSED.get(error.error_type, "phone-unreadable"), given=text[:40]) from None
    if not phonenumbers.is_valid_number(number):
        elsewhere = _mobile_elsewhere(text)
        if elsewhere is not None:
            return _known(elsewhere)
        # Whole numbers of every kind are about as long as a mobile's; short ones are services nobody calls from here.
        length = phonenumbers.is_possible_number_for_type_with_reason(number, PhoneNumberType.MOBILE)
        raise Refused(LENGTHS.get(length, "phone-unreadable"), given=text[:40])
    return _known(number)


def _mobile_elsewhere(text: str) -> phonenumbers.PhoneNumber | None:
    """A mobile number typed as at home by who speaks one of our other languages: 138 0013 8000 is plainly Chinese."""
    for country in HOMES:
        with suppress(NumberParseException):
            number = phonenumbers.parse(text, country)
            if _is_mobile(number) and phonenumbers.is_valid_number(number):
                return number
    return None


def shared_phone(text: str) -> Contact:
    """Take the number of a Telegram account as it is: it works, even where no numbering plan lists it (+888 …)."""
    text = f"+{text.removeprefix('+')}"
    try:
        return _known(phonenumbers.parse(text))
    except NumberParseException:
        return Contact("phone", text)


def _known(number: phonenumbers.PhoneNumber) -> Contact:
    """A number in its normal form, with its time zone where it has exactly one."""
    zones = time_zones_for_number(number)
    zone = zones[0] if len(zones) == 1 and "/" in zones[0] and "Unknown" not in zones[0] else ""
    return Contact("phone", phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), zone)


def _email(text: str) -> Contact:
    try:
        return Contact("email", validate_email(text, check_deliverability=False).normalized)
    except EmailNotValidError:
        raise Refused("email-unreadable", given=text[:40]) from None
