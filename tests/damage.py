"""JSON with something in it that nobody expects."""

from hypothesis import strategies as st

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.just(10**400)
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["2025-13-01", "2025-01-01", "Polygon", "\ud800"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)


def damage(data: st.DataObject, value: object) -> None:
    """Put anything in the place of something inside of a JSON object or list."""
    places = list(_places(value))
    inner, key = data.draw(st.sampled_from(places))
    inner[key] = data.draw(ANYTHING)


def _places(value):
    if isinstance(value, (dict, list)):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield value, key
            yield from _places(inner)
