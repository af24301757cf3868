"""Reading what a customer typed as a way to reach them."""

from dataclasses import dataclass
from typing import Literal

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, ValidationResult
from phonenumbers.timezone import time_zones_for_number

from flows.effects import Refused

MEDIUM = {"phone": "contact-phone", "email": "contact-email", "telegram": "contact-telegram"}


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a customer; `value` is E.164 for a phone, the normalised address for an e-mail."""

    medium: Literal["phone", "email", "telegram"]
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


def phone(text: str, country: str) -> Contact:
    """Check and normalise a phone number; one without a country code is read as one of `country`."""
    try:
        number = phonenumbers.parse(text, country or None)
    except NumberParseException:
        raise Refused("phone-unreadable", given=text[:40]) from None
    possible = phonenumbers.is_possible_number_with_reason(number)
    if possible in (ValidationResult.TOO_SHORT, ValidationResult.IS_POSSIBLE_LOCAL_ONLY):
        raise Refused("phone-too-short", given=text[:40])
    if possible == ValidationResult.TOO_LONG:
        raise Refused("phone-too-long", given=text[:40])
    if not phonenumbers.is_valid_number(number):
        raise Refused("phone-unreadable", given=text[:40])
    zones = time_zones_for_number(number)
    zone = zones[0] if len(zones) == 1 and "/" in zones[0] and "Unknown" not in zones[0] else ""
    return Contact("phone", phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164), zone)


def _email(text: str) -> Contact:
    try:
        return Contact("email", validate_email(text, check_deliverability=False).normalized)
    except EmailNotValidError:
        raise Refused("email-unreadable", given=text[:40]) from None
