"""Records in words: what commands print, and messages of the page's catalogue.

Types are put into words and translated, claims never are.
"""

from __future__ import annotations

from klaim.records import (
    Bound,
    Dating,
    EventType,
    Family,
    Modality,
    Outcome,
    PlaceKind,
    Precision,
    Stance,
    Status,
    Tie,
    Verdict,
)


def _(message: str) -> str:
    """Mark a message for the catalogue; it is translated where it is shown."""
    return message


STATUSES = {
    Status.REPORTED: _("reported"),
    Status.CLAIMED: _("claimed"),
    Status.DISPUTED: _("disputed"),
    Status.CORROBORATED: _("corroborated"),
    Status.CONCEDED: _("conceded"),
}

STATUS_MEANINGS = {
    Status.CONCEDED: _("the side that lost it says so too"),
    Status.CORROBORATED: _("an outside party says so too"),
    Status.DISPUTED: _("the other side denies it or claims the place itself"),
    Status.CLAIMED: _("only the holder's own side says so"),
    Status.REPORTED: _("only articles in their own voice, or outsiders, say so"),
}

STANCES = {
    Stance.ASSERTS: _("asserts"),
    Stance.CONFIRMS: _("confirms"),
    Stance.CONCEDES: _("concedes"),
    Stance.DENIES: _("denies"),
    Stance.WITHHOLDS: _("withholds"),
}

STANCE_MEANINGS = {
    Stance.ASSERTS: _("says so"),
    Stance.CONFIRMS: _("says that what was said before is true"),
    Stance.CONCEDES: _("admits what hurts its own side"),
    Stance.DENIES: _("says that it is not so"),
    Stance.WITHHOLDS: _("cannot verify it or does not comment"),
}

EVENTS = {
    EventType.CAPTURE: _("capture"),
    EventType.HOLD: _("hold"),
    EventType.WITHDRAW: _("withdrawal"),
    EventType.ADVANCE: _("advance"),
    EventType.ENCIRCLE: _("encirclement"),
    EventType.ATTACK: _("attack"),
    EventType.REPEL: _("attack repelled"),
    EventType.CLASH: _("clash"),
    EventType.STRIKE: _("strike"),
    EventType.SHOOT_DOWN: _("shoot-down"),
    EventType.DESTROY: _("destruction"),
    EventType.CASUALTIES: _("casualties"),
    EventType.SURRENDER: _("surrender"),
    EventType.DEPLOY: _("deployment"),
    EventType.EVACUATE: _("evacuation"),
    EventType.EXCHANGE: _("exchange"),
    EventType.NEGOTIATE: _("negotiation"),
    EventType.CEASEFIRE: _("ceasefire"),
    EventType.AID: _("aid"),
    EventType.SANCTION: _("sanction"),
    EventType.ACCUSE: _("accusation"),
    EventType.STATEMENT: _("statement"),
}

FAMILIES = {
    Family.CONTROL: _("change of control"),
    Family.HOLD: _("hold"),
    Family.FIGHTING: _("fighting"),
    Family.STRIKE: _("strike"),
    Family.SURRENDER: _("surrender"),
    Family.DEPLOY: _("deployment"),
    Family.EVACUATE: _("evacuation"),
    Family.EXCHANGE: _("exchange"),
    Family.DIPLOMACY: _("diplomacy"),
    Family.AID: _("aid"),
    Family.SANCTION: _("sanction"),
    Family.ACCUSE: _("accusation"),
}

MODALITIES = {
    Modality.ACTUAL: _("told as fact"),
    Modality.HEDGED: _("told as likely"),
    Modality.PLANNED: _("planned"),
    Modality.CALLED_FOR: _("called for"),
}

OUTCOMES = {
    Outcome.CONCEDED: _("conceded"),
    Outcome.CORROBORATED: _("corroborated"),
    Outcome.CONTRADICTED: _("contradicted"),
    Outcome.OPEN: _("open"),
}

OUTCOME_MEANINGS = {
    Outcome.CONCEDED: _("the side that lost the place said so too"),
    Outcome.CORROBORATED: _("an outside party said so too"),
    Outcome.CONTRADICTED: _("an outside party said otherwise, or the other side within 30 days"),
    Outcome.OPEN: _("nobody else has said"),
}

KINDS = {
    PlaceKind.CITY: _("city"),
    PlaceKind.TOWN: _("town"),
    PlaceKind.VILLAGE: _("village"),
    PlaceKind.DISTRICT: _("city district"),
    PlaceKind.RAION: _("raion"),
    PlaceKind.OBLAST: _("oblast"),
    PlaceKind.REGION: _("region"),
    PlaceKind.SECTOR: _("sector"),
    PlaceKind.RIVER: _("river"),
    PlaceKind.SEA: _("sea"),
    PlaceKind.COUNTRY: _("country"),
    PlaceKind.SITE: _("site"),
}

PRECISIONS = {
    Precision.PLACE: _("the point is the place's own"),
    Precision.HROMADA: _("the point is that of its hromada: the place has none of its own"),
    Precision.RAION: _("the point is that of its raion: the place has none of its own"),
    Precision.OBLAST: _("the point is that of its oblast: the place has none of its own"),
    Precision.COUNTRY: _("the point is that of its country: the place has none of its own"),
    Precision.NONE: _("no point can be given"),
}

BOUNDS = {
    Bound.EXACT: "%(number)s",
    Bound.AT_LEAST: _("at least %(number)s"),
    Bound.AT_MOST: _("at most %(number)s"),
    Bound.ABOUT: _("about %(number)s"),
}

QUANTITIES = {
    "air_defence_systems": _("air defence systems"),
    "aircraft": _("aircraft"),
    "area_km2": _("square kilometres"),
    "artillery": _("artillery pieces"),
    "attacks": _("attacks"),
    "battalions": _("battalions"),
    "bodies": _("bodies"),
    "bombs": _("bombs"),
    "buildings": _("buildings"),
    "captured": _("captured"),
    "civilians": _("civilians"),
    "drones": _("drones"),
    "eur": _("euros"),
    "facilities": _("facilities"),
    "households": _("households"),
    "kg": _("kilograms"),
    "killed": _("killed"),
    "km": _("kilometres"),
    "litres": _("litres"),
    "losses": _("losses"),
    "missiles": _("missiles"),
    "missing": _("missing"),
    "people": _("people"),
    "percent": _("per cent"),
    "radars": _("radars"),
    "settlements": _("settlements"),
    "share": _("of the whole"),
    "shells": _("shells"),
    "ships": _("ships"),
    "soldiers": _("soldiers"),
    "tonnes": _("tonnes"),
    "usd": _("US dollars"),
    "vehicles": _("vehicles"),
    "violations": _("violations"),
    "wounded": _("wounded"),
}

DATINGS = {
    Dating.GIVEN: _("as the article says"),
    Dating.INFERRED: _("inferred"),
    Dating.OVERRIDDEN: _("set by hand"),
    Dating.UNKNOWN: _("day unknown"),
}

NOISE = {
    "advert": _("advert"),
    "byline": _("byline"),
    "caption": _("caption"),
    "credit": _("credit"),
    "crosslink": _("link to another article"),
    "dateline": _("dateline"),
    "footer": _("footer"),
    "headline": _("headline"),
    "navigation": _("navigation"),
    "source": _("source"),
    "title": _("title"),
}

TIES = {
    Tie.TEXT: _("the same text"),
    Tie.AGENCY: _("one dispatch of %(agency)s"),
    Tie.STRUCTURE: _("the same speakers, places and numbers in other words"),
}

VERDICTS = {
    Verdict.TRUE: _("true"),
    Verdict.PARTLY_TRUE: _("partly true"),
    Verdict.MISLEADING: _("misleading"),
    Verdict.FALSE: _("false"),
    Verdict.UNPROVEN: _("unproven"),
    Verdict.MISREAD: _("misread by klaim"),
}

_SHORT = 3
"""Letters of an id that is an abbreviation at most."""
_SPELT_IN_CAPITALS = frozenset({"nato"})


def party_name(party: str) -> str:
    """Return a party's id as people write it: "North Korea", "USA"."""
    short = len(party) <= _SHORT or party in _SPELT_IN_CAPITALS
    return party.upper() if short else party.replace("_", " ").title()
