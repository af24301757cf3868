"""Records as JSON documents and back, checked on the way in."""

from pydantic import TypeAdapter

from flows.contact import Contact
from flows.events import Part
from flows.intake import Draft
from flows.records import Survey

PARTS = TypeAdapter(list[Part])
DRAFT = TypeAdapter(Draft)
CONTACT = TypeAdapter(Contact)
SURVEY = TypeAdapter(Survey)
