"""Records as JSON documents and back, checked on the way in."""

from pydantic import TypeAdapter

from flows.closure import Question
from flows.contact import Contact
from flows.draft import Draft
from flows.events import Part
from flows.records import Correction, Demand, Form, Grant, Handed, Offer, Promise, Rating, Signal, Survey
from flows.standing import Chosen, Conduct

PARTS = TypeAdapter(list[Part])
DRAFT = TypeAdapter(Draft)
CONTACT = TypeAdapter(Contact)
QUESTION = TypeAdapter(Question | None)
SURVEY = TypeAdapter(Survey)
FORMS = TypeAdapter(list[Form])
HANDED = TypeAdapter(Handed | None)
CONDUCT = TypeAdapter(Conduct)
SEGMENT = TypeAdapter(Chosen | None)
DEMANDS = TypeAdapter(list[Demand])
RATINGS = TypeAdapter(list[Rating])
OFFER = TypeAdapter(Offer)
GRANTS = TypeAdapter(list[Grant])
SIGNALS = TypeAdapter(list[Signal])
CORRECTION = TypeAdapter(Correction | None)
PROMISES = TypeAdapter(list[Promise])
