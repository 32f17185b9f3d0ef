"""Kinds of events that several rooms treat alike."""

from klaim.records import EventType

MOVE_HOLDERS = frozenset({EventType.CAPTURE, EventType.HOLD, EventType.WITHDRAW})
"""Events that tell who holds a place."""
MOVE_FRONTS = MOVE_HOLDERS | {EventType.ADVANCE, EventType.ENCIRCLE}
"""Events by which a front moves or stays."""
DEALT = frozenset({EventType.STRIKE, EventType.ATTACK, EventType.DESTROY})
"""Blows by what is done."""
STRUCK = frozenset({EventType.STRIKE, EventType.DESTROY, EventType.CASUALTIES})
"""Blows by what they hit: it is struck, destroyed or killed."""
BLOWS = DEALT | STRUCK
