"""Every sentence a person reads, by language; one .ftl file a language."""

import html
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal
from functools import cached_property
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_datetime, get_timezone_location
from babel.numbers import format_currency, get_currency_precision
from fluent.runtime import FluentBundle, FluentResource

from bot.texts.files import FALLBACK, Source, packaged
from flows.effects import Amount, Argument, City, Marked, Near, Past, Person, Text, WebLink

# A star a person typed; the brackets of our own tags; where what fills a placeholder begins and ends; around the name
# of what is put in afterwards.
STAR, OPEN, CLOSE, EDGE, HOLE = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
# What an old case still names and the policy, or the company's texts, no longer have.
GONE = {"statutory-": "statutory-gone"}
LONG = 500  # characters; Fluent refuses to put in more than 2,500 at once
OURS = str.maketrans({STAR: None, OPEN: None, CLOSE: None, EDGE: None, HOLE: None, "*": STAR})
TAGS = str.maketrans({STAR: "*", OPEN: "<", CLOSE: ">"})
BOLD = re.compile(r"\*(.+?)\*", re.DOTALL)
HAN, LATIN = "\u3400-\u9fff", "0-9A-Za-z\u00c0-\u024f"
MARKUP = rf"(?:\*|{OPEN}[^{CLOSE}]*{CLOSE}|{EDGE})*"
SEAM = re.compile(rf"(?<=([{HAN}{LATIN}]))( ?)({MARKUP}{EDGE}{MARKUP})( ?)(?=([{HAN}{LATIN}]))")


class Language:
    """One language: its sentences, its dates, numbers and amounts."""

    def __init__(self, code: str, home: ZoneInfo | None = None) -> None:
        self.code, self._home = code, home
        self._bundle = FluentBundle([code], use_isolating=False)
        self._locale = Locale.parse(code, sep="-")

    def learn(self, source: str) -> None:
        """Take texts in; one that is known already is changed."""
        self._bundle.add_resource(FluentResource(source), allow_overrides=True)

    @property
    def name(self) -> str:
        """What it calls itself."""
        return self._message("language-name", {})

    @cached_property
    def moment_pattern(self) -> str:
        """How a date with a clock is written."""
        return self._message("moment-pattern", {})

    def dated(self, moment: datetime, zone: ZoneInfo) -> str:
        """A date with its year and a clock, for what is kept on paper."""
        return format_datetime(moment.astimezone(zone), self._message("date-pattern", {}), locale=self._locale)

    def has(self, key: str) -> bool:
        """Whether this language says it."""
        return self._bundle.has_message(key)

    def html(self, text: Text, zone: ZoneInfo) -> str:
        """The sentence as Telegram's HTML; moments show in `zone`, and as a date-time entity in the phone's own."""
        words = html.escape(_spaced(self._format(text, zone, entities=True)), quote=False)
        return BOLD.sub(r"<b>\1</b>", words).translate(TAGS)

    def plain(self, text: Text, zone: ZoneInfo = ZoneInfo("UTC")) -> str:  # noqa: B008 (frozen)
        """The sentence without any markup: for buttons, toasts, titles."""
        return BOLD.sub(r"\1", _spaced(self._format(text, zone, entities=False))).replace(STAR, "*")

    def _format(self, text: Text, zone: ZoneInfo, *, entities: bool) -> str:
        arguments = {name: self._argument(name, value, zone, entities) for name, value in text.args.items()}
        long = {f"{HOLE}{name}{HOLE}": value for name, value in arguments.items() if _is_long(value)}
        short = {name: f"{HOLE}{name}{HOLE}" if _is_long(value) else value for name, value in arguments.items()}
        words = self._message(self._known(text.key), short)
        for hole, value in long.items():
            words = words.replace(hole, str(value))
        return words

    def _known(self, key: str) -> str:
        return key if self.has(key) else next((gone for kin, gone in GONE.items() if key.startswith(kin)), key)

    def _argument(self, name: str, value: Argument, zone: ZoneInfo, entities: bool) -> str | int:
        shown = self._shown(name, value, zone, entities)
        return f"{EDGE}{shown}{EDGE}" if isinstance(shown, str) else shown

    def _shown(self, placeholder: str, value: Argument, zone: ZoneInfo, entities: bool) -> str | int:
        match value:
            case Text():
                return self._format(value, zone, entities=entities)
            case tuple():
                return "\n".join(self._format(each, zone, entities=entities) for each in value)
            case datetime():
                return self._moment(value, zone, "wDt" if entities else "", promised=placeholder == "by")
            case Past():
                return self._moment(value.at, zone, "dt" if entities else "", self._message("past-pattern", {}))
            case Near():
                today = value.at.astimezone(zone).date() == value.now.astimezone(zone).date()
                entity, pattern = ("t", self._message("clock-pattern", {})) if today else ("wDt", "")
                return self._moment(value.at, zone, entity if entities else "", pattern)
            case str():
                return value.translate(OURS)
            case Amount():
                return self._amount(value)
            case City():
                return get_timezone_location(ZoneInfo(value.zone), self._locale, return_city=True)
            case Person():
                name = value.name.translate(OURS)
                return f'{OPEN}a href="tg://user?id={value.id}"{CLOSE}{name}{OPEN}/a{CLOSE}' if entities else name
            case WebLink():
                words = value.words.translate(OURS)
                return f'{OPEN}a href="{value.address}"{CLOSE}{words}{OPEN}/a{CLOSE}' if entities else words
            case Marked():
                before, hit = value.words[: value.start], value.words[value.start : value.end]
                after = value.words[value.end :].translate(OURS)
                return before.translate(OURS) + (f"*{hit.translate(OURS)}*" if hit else "") + after
            case _:
                return value

    def _moment(
        self, moment: datetime, zone: ZoneInfo, entity: str, pattern: str = "", *, promised: bool = False
    ) -> str:
        """By the pattern, or `moment_pattern`; `entity` is Telegram's format for it, none for plain words.

        A promise names the city where its clock is another than the company's, and is then no entity: a client shows
        those by its own clock.
        """
        there = moment.astimezone(zone)
        written = format_datetime(there, pattern or self.moment_pattern, locale=self._locale)
        if promised and self._home and there.utcoffset() != moment.astimezone(self._home).utcoffset():
            city = get_timezone_location(zone, self._locale, return_city=True)
            return _spaced(self._message("moment-there", {"at": written, "city": f"{city}{EDGE}"}))
        if not entity:
            return written
        return f'{OPEN}tg-time unix="{int(moment.timestamp())}" format="{entity}"{CLOSE}{written}{OPEN}/tg-time{CLOSE}'

    def _amount(self, amount: Amount) -> str:
        """As people write prices: no pence where there are none."""
        value = Decimal(amount.minor).scaleb(-get_currency_precision(amount.currency))
        if value != value.to_integral_value():
            return format_currency(value, amount.currency, locale=self._locale)
        pattern = self._locale.currency_formats["standard"].pattern.replace(".00", "")
        return format_currency(value, amount.currency, pattern, self._locale, currency_digits=False)

    def _message(self, key: str, arguments: Mapping[str, str | int]) -> str:
        pattern = self._bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        words, errors = self._bundle.format_pattern(pattern, dict(arguments))
        if errors:
            raise KeyError(f"{key} in {self.code}: {errors[0]}")
        return str(words)


def _is_long(value: str | int) -> bool:
    return isinstance(value, str) and len(value) > LONG


def _spaced(words: str) -> str:
    """Between Chinese and Latin letters or digits one space, within Chinese none, wherever a placeholder was filled."""
    return SEAM.sub(_seam, words).replace(EDGE, "")


def _seam(found: re.Match[str]) -> str:
    before, _, markup, _, after = found.groups()
    match before < HAN[0], after < HAN[0]:
        case True, True:
            return found[0]
        case True, False:
            return f"{markup} "  # a space stands outside the bold and the link
        case False, True:
            return f" {markup}"
        case _:
            return str(markup)


class Texts:
    """All languages: those that come with the program, and what a company lays over them.

    `home` is the company's time zone: where a customer's differs, a promise names the city.
    """

    def __init__(self, own: Iterable[Source] = (), home: ZoneInfo | None = None) -> None:
        self.languages: dict[str, Language] = {}
        for source in (*packaged(), *own):
            self.languages.setdefault(source.code, Language(source.code, home)).learn(source.words)
        names = "\n".join(f"language-{code} = {language.name}" for code, language in self.languages.items())
        for language in self.languages.values():
            language.learn(names)

    @property
    def codes(self) -> tuple[str, ...]:
        """The languages there are."""
        return tuple(self.languages)

    def __getitem__(self, code: str) -> Language:
        return self.languages.get(code) or self.languages[FALLBACK]

    def choose(self, language_code: str | None) -> str:
        """The language for Telegram's language_code (IETF): exact, by Chinese script, by its first part, or English."""
        code = (language_code or "").lower().replace("_", "-")
        exact = next((own for own in self.languages if own.lower() == code), None)
        if exact is not None:
            return exact
        first, _, rest = code.partition("-")
        if first == "zh":
            traditional = any(part in {"hant", "tw", "hk", "mo"} for part in rest.split("-"))
            return "zh-Hant" if traditional else "zh-Hans"
        return next((own for own in self.languages if own.lower().partition("-")[0] == first), FALLBACK)
