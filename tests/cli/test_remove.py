"""Taking articles out of the ledger."""


def test_a_removed_article_leaves_nothing_behind(klaim, article):
    klaim("read", article)
    result = klaim("remove", article)
    assert (result.exit_code, result.stdout) == (0, f"Removed {article} and 1 claim.\n")
    assert klaim("claims", "--format", "jsonl").stdout == ""
    assert klaim("timeline", "Siversk").exit_code == 2
    assert "1 new" in klaim("read", article).stdout


def test_the_others_answer_as_if_it_had_never_been_read(examples):
    before = examples("timeline", "Siversk", "--format", "json").stdout
    extra = "Ukraina merebut kembali Siversk, kata Staf Umum Ukraina, Jumat (26/12/2025)."
    assert examples("read", "-", stdin=extra).exit_code == 0
    assert examples("timeline", "Siversk", "--format", "json").stdout != before
    assert examples("remove", "-").exit_code == 0
    assert examples("timeline", "Siversk", "--format", "json").stdout == before


def test_where_one_is_not_found_nothing_is_removed(klaim, article):
    klaim("read", article)
    result = klaim("remove", article, "nowhere.txt")
    assert result.exit_code == 2
    assert "no article 'nowhere.txt'" in result.stderr
    assert len(klaim("claims", "--format", "jsonl").stdout.splitlines()) == 1
