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
