"""A language that the program does not bring: a complete file, with some sentences as a German would write them."""

import re
from importlib import resources

SENTENCES = {
    "language-name": "Deutsch",
    "moment-pattern": "EEEE, d. MMM, HH:mm",
    "past-pattern": "d. MMM, HH:mm",
    "greeting": "Ist etwas schiefgegangen? Erzählen Sie es mir, es dauert etwa zwei Minuten.",
    "ask-category": "*{ $step }/{ $steps }* Worum geht es?",
    "ask-story": "*{ $step }/{ $steps }* Was ist passiert? Fotos gehen auch. Tippen Sie am Ende auf Fertig.",
    "ask-wish": "*{ $step }/{ $steps }* Was würde es für Sie in Ordnung bringen?",
    "ask-contact": "*{ $step }/{ $steps }* Wie erreichen wir Sie außerhalb von Telegram?",
    "ask-name": "*{ $step }/{ $steps }* Wie dürfen wir Sie nennen?",
    "category-delivery": "Lieferung",
    "remedy-refund": "Geld zurück",
    "key-done": "Fertig",
    "key-here": "Hier genügt",
    "key-submit": "Absenden",
    "ack-delivery": "Danke, dass Sie uns von der Lieferung berichten. Wir klären es mit dem Fahrer.",
    "who-agent": "Ein Mitarbeiter",
    "who-supervisor": "Unsere Leitung",
    "language-changed": "Ich spreche jetzt Deutsch.",
    "command-start": "Sagen, was schiefgegangen ist",
    "command-cases": "Meine Fälle",
}
ACKNOWLEDGED = """acknowledged = { $action }

    Ihre Fallnummer ist *{ $number }*. { $who } antwortet Ihnen hier bis *{ $by }*.
"""


def german() -> str:
    """The English file, with these sentences in German."""
    words = resources.files("bot.texts").joinpath("en.ftl").read_text(encoding="utf-8")
    for key, sentence in SENTENCES.items():
        words, found = re.subn(rf"(?m)^{key} = .*$", f"{key} = {sentence}", words)
        assert found == 1, key
    return re.sub(r"(?ms)^acknowledged = .*?(?=^\S)", ACKNOWLEDGED, words)
