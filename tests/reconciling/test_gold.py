"""The control lines of the gold articles, answered from their gold claims."""

from pathlib import Path

import pytest

from klaim.reconciling import control_timeline, state_on

from .building import BLOGGERS, PARTIES, gold_claims, load_gold

GOLD = Path(__file__).parents[3] / "shared" / "gold"
YAML_ON = True  # what YAML 1.1 makes of the key "on"


def control_lines() -> list[tuple[str, dict[str, object]]]:
    return [
        (path.stem, line)
        for path in sorted(GOLD.glob("*.yaml"))
        for line in load_gold(path).get("control", ())
    ]


@pytest.mark.skipif(not GOLD.is_dir(), reason="the seeds' gold files are not here")
@pytest.mark.parametrize(("name", "line"), control_lines())
def test_every_control_line_is_answered_from_its_article_alone(name, line):
    claims = list(gold_claims(load_gold(GOLD / f"{name}.yaml"), name))
    intervals = control_timeline(claims, line["place"], PARTIES, unofficial=BLOGGERS)
    state = state_on(intervals, line[YAML_ON])
    assert state is not None
    assert (state.holder, state.status) == (line["holder"], line["status"]), state.explanation


@pytest.mark.skipif(not GOLD.is_dir(), reason="the seeds' gold files are not here")
def test_every_control_line_is_answered_from_all_articles_together():
    claims = [
        claim
        for path in sorted(GOLD.glob("*.yaml"))
        for claim in gold_claims(load_gold(path), path.stem)
    ]
    for _, line in control_lines():
        intervals = control_timeline(claims, line["place"], PARTIES, unofficial=BLOGGERS)
        state = state_on(intervals, line[YAML_ON])
        # The article about Izium that only claims is answered by the one that concedes.
        expected = "conceded" if line["place"] == "Izium" else line["status"]
        assert (state.holder, state.status) == (line["holder"], expected), line["place"]


@pytest.mark.skipif(not GOLD.is_dir(), reason="the seeds' gold files are not here")
def test_the_silence_of_kyiv_about_toretsk_is_listed():
    name = "001_760b609e1e89edee"
    claims = list(gold_claims(load_gold(GOLD / f"{name}.yaml"), name))
    (interval,) = control_timeline(claims, "Toretsk", PARTIES)
    assert {(p.voice, p.holder, p.silent) for p in interval.positions} == {
        ("russia", "russia", False),
        ("ukraine", None, True),
    }
    assert "Ukraine has not confirmed or denied it" in interval.explanation
