"""Kinds of events that several rooms treat alike."""

from klaim.records import EventType

MOVE_HOLDERS = frozenset({EventType.CAPTURE, EventType.HOLD, EventType.WITHDRAW})
"""Events that tell who holds a place."""
MOVE_FRONTS = MOVE_HOLDERS | {EventType.ADVANCE, EventType.ENCIRCLE}
"""Events by which a front moves or stays."""
ATTACKS = frozenset({EventType.ATTACK, EventType.STRIKE})
"""Attacks on the ground and from afar."""
DEALT = ATTACKS | {EventType.DESTROY}
"""Blows by what is done."""
STRUCK = frozenset({EventType.STRIKE, EventType.DESTROY, EventType.CASUALTIES})
"""Blows by what they hit: it is struck, destroyed or killed."""
BLOWS = DEALT | STRUCK
_FAMILIES = (
    {EventType.CAPTURE, EventType.WITHDRAW, EventType.HOLD},
    {EventType.ATTACK, EventType.ADVANCE, EventType.CLASH, EventType.REPEL},
    {EventType.STRIKE, EventType.DESTROY, EventType.SHOOT_DOWN},
    {EventType.NEGOTIATE, EventType.CEASEFIRE},
    {EventType.SURRENDER, EventType.EXCHANGE},
)
_FAMILY_OF = {event: number for number, family in enumerate(_FAMILIES) for event in family}


def kindred(one: EventType, other: EventType) -> bool:
    """Tell whether two events are near enough to be one event typed differently."""
    return one is other or _FAMILY_OF.get(one, one) == _FAMILY_OF.get(other, other)
