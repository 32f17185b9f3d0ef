"""One town over four years: every interval and every outcome worked out by hand.

What the parties announced, and when, follows the public record until 2025; the last article is
invented, and so is every word.
"""

import json

import pytest

ARTICLES = [
    (  # captured; the other side is silent
        "2022-02-28",
        "Kementerian Pertahanan Rusia mengatakan pasukannya telah merebut Kupiansk pada Minggu"
        " (27/2). Kyiv belum mengomentari klaim tersebut.",
    ),
    (  # conceded, by an article two days after the retreat
        "2022-03-03",
        "Staf Umum Ukraina mengakui pasukannya telah mundur dari Kupiansk pada Selasa (1/3) di"
        " bawah tekanan tentara Rusia.",
    ),
    (  # retaken
        "2022-09-11",
        "Staf Umum Ukraina mengatakan pasukan Ukraina merebut kembali Kupiansk pada Sabtu (10/9)."
        " Moskow belum mengomentari klaim tersebut.",
    ),
    (  # conceded in turn
        "2022-09-14",
        "Kementerian Pertahanan Rusia mengakui pasukannya telah mundur dari Kupiansk pada Senin"
        " (12/9) di tengah serangan tentara Ukraina.",
    ),
    (  # claimed again
        "2025-11-21",
        "Kepala Staf Umum Rusia Valery Gerasimov mengatakan pasukannya telah menguasai Kupiansk"
        " pada Kamis (20/11). Kyiv belum mengomentari klaim tersebut.",
    ),
    (  # denied
        "2025-11-22",
        "Staf Umum Ukraina membantah klaim bahwa pasukan Rusia telah merebut Kupiansk, Jumat"
        " (21/11).",
    ),
    (  # visited by a president, who says whose it is
        "2025-12-13",
        "Presiden Ukraina Volodymyr Zelensky mengunjungi Kupiansk pada Jumat (12/12). Zelensky"
        " mengatakan Kupiansk masih dikuasai pasukan Ukraina, bukan Rusia.",
    ),
    (  # conceded by bloggers
        "2025-12-16",
        "Para blogger militer Rusia mengakui pasukan Rusia telah mundur dari Kupiansk pada Minggu"
        " (14/12). Ukraina belum memberikan rincian.",
    ),
    (  # claimed once more, when the last word for Ukraine is 52 days old
        "2026-02-03",
        "Kementerian Pertahanan Rusia mengatakan pasukan Rusia kembali merebut Kupiansk dari"
        " tangan Ukraina pada Senin (2/2).",
    ),
]

HISTORY = [
    ("2022-02-27", "2022-03-01", "russia", "claimed", "2022-02-27"),
    ("2022-03-01", "2022-09-10", "russia", "conceded", "2022-02-27"),
    ("2022-09-10", "2022-09-12", "ukraine", "claimed", "2022-09-10"),
    ("2022-09-12", "2025-11-20", "ukraine", "conceded", "2022-09-10"),
    ("2025-11-20", "2025-11-21", "russia", "claimed", "2025-11-20"),
    # A denial and a president's word are one position: Ukraine's, that Ukraine holds it.
    ("2025-11-21", "2025-12-14", "russia", "disputed", "2025-11-20"),
    ("2025-12-14", "2026-02-02", "ukraine", "conceded", "2025-12-14"),
    ("2026-02-02", None, "russia", "claimed", "2026-02-02"),
]


@pytest.fixture
def town(klaim, tmp_path):
    documents = [
        {"url": f"https://kabar.example/{at}", "title": "Kupiansk", "published": day, "text": text}
        for at, (day, text) in enumerate(ARTICLES)
    ]
    lines = "\n".join(map(json.dumps, documents))
    (tmp_path / "town.jsonl").write_text(lines, encoding="utf-8")
    assert "9 new" in klaim("read", "town.jsonl").stdout
    return klaim


def answer(klaim, *args: str):
    result = klaim(*args, "--format", "json")
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def test_every_interval_is_as_worked_out_by_hand(town):
    fields = ("start", "end", "holder", "status", "since")
    intervals = answer(town, "timeline", "Kupiansk")
    assert [tuple(interval[field] for field in fields) for interval in intervals] == HISTORY


def test_every_interval_names_who_opened_it_and_who_argues_against_it(town):
    names = []
    for interval in answer(town, "timeline", "Kupiansk"):
        speakers = {claim["id"]: claim["speaker"]["name"] for claim in interval["claims"]}
        names.append(
            tuple([speakers[id_] for id_ in interval[role]] for role in ("opened_by", "against"))
        )
    assert names == [
        (["Russian Ministry of Defence"], []),
        (["General Staff of Ukraine"], []),
        (["General Staff of Ukraine"], []),
        (["Russian Ministry of Defence"], []),
        (["Valery Gerasimov"], []),
        (["General Staff of Ukraine"], ["Volodymyr Zelensky"]),
        (["Russian military bloggers"], []),
        (["Russian Ministry of Defence"], []),
    ]


def test_a_concession_by_bloggers_is_told_from_an_official_one(town):
    explanations = [one["explanation"] for one in answer(town, "timeline", "Kupiansk")]
    assert "Ukraine's own side says so" in explanations[1]
    assert "without office" in explanations[6]


@pytest.mark.parametrize(
    ("on", "known", "then", "now"),
    [
        ("2022-02-27", "2022-02-27", None, "russia claimed"),  # told on the 28th
        ("2022-03-02", "2022-03-02", "russia claimed", "russia conceded"),  # conceded on the 3rd
        ("2022-09-13", "2022-09-13", "ukraine claimed", "ukraine conceded"),
        ("2025-12-15", "2025-12-15", "russia disputed", "ukraine conceded"),
        ("2024-06-01", "2024-06-01", "ukraine conceded", "ukraine conceded"),
    ],
)
def test_both_clocks(town, on, known, then, now):
    def state(*options: str) -> str | None:
        found = answer(town, "timeline", "Kupiansk", "--on", on, *options)
        return f"{found['holder']} {found['status']}" if found["holder"] else None

    assert state() == now
    if then is None:
        assert answer(town, "timeline", "Kupiansk", "--as-known", known) == []
    else:
        assert state("--as-known", known) == then


# Days run from the day on which a word was published to that of the other's.
RECORDS = {
    "Russian Ministry of Defence": [
        ("2022-02-28", "conceded", 3, 195, "General Staff of Ukraine"),  # until 11 September
        ("2026-02-03", "open", None, 0, None),
    ],
    "General Staff of Ukraine": [
        ("2022-09-11", "conceded", 3, 1167, "Russian Ministry of Defence"),
        ("2025-11-22", "conceded", 24, 73, "Russian military bloggers"),  # its denial is a claim
    ],
    "Valery Gerasimov": [("2025-11-21", "contradicted", 1, 25, "General Staff of Ukraine")],
    "Volodymyr Zelensky": [("2025-12-13", "conceded", 3, 52, "Russian military bloggers")],
}


@pytest.mark.parametrize("speaker", RECORDS)
def test_every_outcome_is_as_worked_out_by_hand(town, speaker):
    record = answer(town, "record", speaker)
    outcomes = [
        (
            one["said_on"],
            one["outcome"],
            one["days"],
            one["observed"],
            one["decided_by"] and one["decided_by"]["speaker"]["name"],
        )
        for one in record["claims"]
    ]
    assert outcomes == RECORDS[speaker]


def test_a_record_adds_up_by_region_and_year_and_tells_the_young_ones(town):
    record = answer(town, "record", "Russian Ministry of Defence")
    total = record["total"]
    assert (record["until"], total["n"], total["young"]) == ("2026-02-03", 2, 1)
    # Of two watched, one was conceded on day 3 and one no longer watched: none is left.
    assert total["median_days"] == 3
    conceded = total["outcomes"]["conceded"]
    # Wilson's interval for 1 of 2.
    assert (conceded["low"], conceded["high"]) == pytest.approx((0.0945, 0.9055), abs=1e-4)
    assert [(one["name"], one["n"]) for one in record["regions"]] == [("Kharkiv Oblast", 2)]
    assert [(one["name"], one["n"]) for one in record["years"]] == [("2022", 1), ("2026", 1)]


def test_what_was_not_yet_known_counts_for_nothing(town):
    record = answer(town, "record", "Russian Ministry of Defence", "--as-known", "2022-03-02")
    (claim,) = record["claims"]
    assert (claim["outcome"], claim["observed"], record["total"]["young"]) == ("open", 2, 1)
