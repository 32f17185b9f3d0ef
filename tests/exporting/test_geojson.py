"""Places and statements as GeoJSON."""

import json

from klaim.exporting.geojson import (
    PLACE_PROPERTIES,
    feature_collection,
    place_feature,
    statement_feature,
)
from klaim.reconciling.gathering import gather_statements
from klaim.records import PlaceKind, PlaceMention

from ..reconciling.building import said, timeline
from .happening import TOWN, at_siversk


def test_a_place_with_its_newest_state():
    (state,) = timeline(said("russia", "capture", "russia", "2025-02-07"))
    feature = place_feature(TOWN, state)
    assert (feature["type"], feature["id"]) == ("Feature", "geonames:694403")
    assert feature["geometry"] == {"type": "Point", "coordinates": [38.1, 48.866]}
    properties = feature["properties"]
    assert list(properties) == list(PLACE_PROPERTIES)
    assert (properties["holder"], properties["status"]) == ("russia", "claimed")


def test_a_statement_at_its_place():
    (statement,) = gather_statements([at_siversk("russia", "capture", "russia", "2025-02-07")])
    feature = statement_feature(statement, ())
    assert feature["geometry"]["coordinates"] == [38.1, 48.866]
    assert feature["properties"]["feature"] == "statement"
    assert feature["properties"]["dated"] is True
    assert feature["id"] == statement.id


def test_what_has_no_point_has_a_null_geometry():
    nowhere = PlaceMention("desa itu", "desa itu", "x", PlaceKind.VILLAGE)
    claim = at_siversk("russia", "capture", "russia", "2025-02-07", places=(nowhere,))
    (statement,) = gather_statements([claim])
    assert statement_feature(statement, ())["geometry"] is None


def test_a_collection_is_one_object_without_a_crs():
    collection = feature_collection(iter([{"type": "Feature"}]))
    assert json.loads(json.dumps(collection)) == {
        "type": "FeatureCollection",
        "features": [{"type": "Feature"}],
    }
