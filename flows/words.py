"""Small judgements about what people wrote."""

import re
import unicodedata
from collections.abc import Collection

from flows.events import Part

KEPT = "✍"  # the reaction that says: noted
DELIVERED = "👌"  # the reaction that says: the customer has it
NOT_DELIVERED = "👎"  # the reaction that says: look at the card
MESSAGE_UNITS = 4096  # Telegram's limit of a text, in UTF-16 units


def units(text: str) -> int:
    """Length as Telegram's phones count it: UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def visible(text: str) -> bool:
    """Whether there is anything to read; zero-width and braille blanks are nothing."""
    return any(unicodedata.category(character)[0] in "LNPS" and character != "\u2800" for character in text)


def is_long(text: str) -> bool:
    """Longer than one Telegram message can carry on."""
    return units(text) > MESSAGE_UNITS


def weight(text: str) -> int:
    """How much was said: a Chinese character carries about as much as three letters."""
    return sum(3 if "\u2e80" <= character <= "\u9fff" else 1 for character in text if character.isalnum())


def is_short(story: list[Part]) -> bool:
    """A story of a word or two, which needs a question back; a photo or a voice message speaks for itself."""
    if any(part.kind != "text" for part in story):
        return False
    return sum(weight(part.text) for part in story) < 12


HELLO = frozenset(
    {"hi", "hello", "hey", "hi there", "hello there", "good morning", "good afternoon", "good evening", "help"}
    | {"你好", "您好", "嗨", "哈喽", "在吗", "在嗎", "有人吗", "有人嗎", "早上好", "下午好", "早安", "午安"}
)
THANKS = frozenset(
    {"thanks", "thank you", "thank you very much", "many thanks", "thx", "ty", "cheers", "ok", "okay", "ok thanks"}
    | {"ok thank you", "great thanks", "great", "noted", "fine", "good"}
    | {"perfect", "no problem", "all good", "bye", "goodbye"}
    | {"行", "可以", "没问题", "沒問題", "了解", "太好了", "再见", "再見"}
    | {
        "谢谢",
        "謝謝",
        "谢谢你",
        "謝謝你",
        "谢谢您",
        "謝謝您",
        "好",
        "好的",
        "好的谢谢",
        "好的謝謝",
        "收到",
        "明白",
        "知道了",
        "嗯",
    }
)


def _plain(text: str) -> str:
    """The words alone: lower case, no punctuation, no emoji, single spaces."""
    letters = "".join(character if character.isalnum() or character.isspace() else " " for character in text.lower())
    return " ".join(letters.split())


def _is_one_of(text: str, phrases: frozenset[str]) -> bool:
    """Chinese is written without spaces, so a comma between two of its words is nothing."""
    plain = _plain(text)
    return plain in phrases or plain.replace(" ", "") in phrases


def is_hello(text: str) -> bool:
    """A greeting and nothing else."""
    return _is_one_of(text, HELLO)


CONSENT = frozenset(
    {"ok", "okay", "fine", "good", "great", "noted", "perfect", "no problem", "all good"}
    | {"好", "好的", "嗯", "收到", "明白", "知道了", "行", "可以", "没问题", "沒問題", "了解", "太好了"}
)
# Thanks with what people put around them, and with nothing else: one word more is a message.
THANKING = re.compile(
    r"(?:(?:ok|okay|great|good|perfect|fine|brilliant|lovely|wonderful|many|much) )*"
    r"(?:thanks|thank you|thank u|thx|ty|cheers)"
    r"(?: (?:so|very|much|a lot|again|anyway|all|team|everyone|both|for|your|the|help|quick|kind|reply|answer|bye))*"
)
THANKING_CHINESE = re.compile(
    r"(?:好的?|嗯+|行|可以|了解|明白|知道了|收到|没问题|沒問題|太好了)*(?:非常|十分|太|真的|真是|真心|很)?"
    r"(?:感恩|感谢|感謝|谢谢|謝謝|多谢|多謝|谢了|謝了|辛苦)"
    r"(?:你们?|您们?|妳|們|啦|了|啊|哦|喔|呀|的|帮忙|幫忙|帮助|幫助|回复|回覆|大家)*"
)
# Several of them in a row ask for nothing either.
CONSENT_CHINESE = re.compile(
    r"(?:好的|好喔|好啊|好呀|好吧|好滴|好|嗯+|行|可以|了解|明白|知道了|收到|没问题|沒問題|太好了)+(?:了|啦|喔|哦|噢|啊|呀)?"
)
# A yes to what is offered, with what people put around it; "no", or a condition, is none.
YES = re.compile(
    r"(?:(?:ok|okay|oh|well|i|we|ll|will|would|d|like|to|happily|that|s|is|it|please) )*"
    r"(?:yes|yeah|yep|yup|agree|agreed|accept|accepted|sure|deal)"
    r"(?: (?:yes|ok|okay|please|thanks|thank you|it|that|this|to|with|the|your|offer|agreed|accept|i|deal|fine|good))*"
)
YES_CHINESE = re.compile(
    r"(?:好的?|嗯+|行|可以|没问题|沒問題|我们?|我們|就|那|都)*"
    r"(?:同意|接受|是的?|要|成|愿意|願意)"
    r"(?:是的?|的|了|吧|啊|呀|哦|喔|这个|這個|方案|提议|提議|好的?|可以|谢谢您?|謝謝您?)*"
)
SOCIAL = frozenset({"sticker", "dice"})


def is_courtesy(part: Part, names: Collection[str] = ()) -> bool:
    """A message that asks for nothing: thanks, a word of consent, a sticker; `names` are of who may be thanked."""
    return part.kind in SOCIAL or (part.kind == "text" and is_thanks(part.text, names))


def may_be_answer(part: Part) -> bool:
    """A courtesy that can also be the answer to a question: "ok", or a raised thumb."""
    if part.kind != "text":
        return False
    plain = _plain(part.text)
    return _is_one_of(part.text, CONSENT) or not plain or bool(CONSENT_CHINESE.fullmatch(plain.replace(" ", "")))


def may_accept(part: Part) -> bool:
    """A word that may be the yes to an offer: one of consent, or a plain yes."""
    if may_be_answer(part):
        return True
    plain = _plain(part.text) if part.kind == "text" and not any(mark in part.text for mark in "?？") else ""
    return bool(YES.fullmatch(plain) or YES_CHINESE.fullmatch(plain.replace(" ", "")))


BESIDE = re.compile("(?<=[\u2e80-\u9fff])(?=[a-z])|(?<=[a-z])(?=[\u2e80-\u9fff])")  # a name in the other script


def _unaddressed(plain: str, names: Collection[str]) -> str:
    """The words without the name of who is spoken to, first or last: as a whole, or the part people call them by."""
    called = {_plain(name) for name in names}
    called |= {word for name in called for word in name.split()}
    for name in sorted(called - {""}, key=len, reverse=True):
        if re.search("[\u2e80-\u9fff]", name):
            shorter = plain.removeprefix(name).removesuffix(name)
        else:
            shorter = f" {BESIDE.sub(' ', plain)} ".removeprefix(f" {name} ").removesuffix(f" {name} ")
        if len(shorter.strip().replace(" ", "")) < len(plain.replace(" ", "")):
            return shorter.strip()
    return plain


def is_thanks(text: str, names: Collection[str] = ()) -> bool:
    """A courtesy that asks for nothing; a lone emoji is one, a question never is."""
    if any(mark in text for mark in "?？"):
        return False
    plain = _unaddressed(_plain(text), names)  # of thanks alone: "ok Li" may be an answer
    if CONSENT_CHINESE.fullmatch(_plain(text).replace(" ", "")):
        return True
    if _is_one_of(text, THANKS) or THANKING.fullmatch(plain) or THANKING_CHINESE.fullmatch(plain.replace(" ", "")):
        return True
    return visible(text) and not any(character.isalnum() or character in "!！" for character in text)
