import re

from klaim import open_ledger


def test_the_article_with_its_claims_and_noise_marked(examples, tmp_path):
    text = examples("show", "1-lentera-dunia.txt").stdout
    head = text.splitlines()
    assert head[0] == "Gerasimov Lapor ke Putin: Siversk Sudah Kami Rebut"
    assert head[1] == "Lentera Dunia"
    assert head[2].startswith("Published: 2025-12-11 (as the article says). Given by")
    assert "{advert| ADVERTISEMENT |}" in text
    assert re.search(r"\[1\| Rusia mengklaim .* Kramatorsk\. \|1\]", text)
    assert "withholds  cannot verify it or does not comment" in text


def test_nothing_but_the_marks_is_added_to_the_text(examples, tmp_path):
    with open_ledger(tmp_path / "klaim.db") as ledger:
        articles = list(ledger.articles())
    for article in articles:
        shown = examples("show", article.id).stdout
        head = f"language {article.language}\n\n"
        body = shown[shown.index(head) + len(head) :]
        body = body[: re.search(r"\n\n\d+ claims?\n", body).start()]
        bare = re.sub(r"\[\d+\| | \|\d+\]|\{[a-z]+\| | \|\}", "", body)
        assert bare.rstrip() == article.text.rstrip()


def test_numbers_are_those_of_the_list_below(examples):
    text = examples("show", "5-harian-bentara.txt").stdout
    marked = {int(n) for n in re.findall(r"\[(\d+)\| ", text)}
    listed = [int(n) for n in re.findall(r"^\[(\d+)\] ", text, re.MULTILINE)]
    assert listed == sorted(marked) == list(range(1, len(listed) + 1))


def test_an_article_by_id_and_the_beginning_of_it(examples, tmp_path):
    with open_ledger(tmp_path / "klaim.db") as ledger:
        article = ledger.article("3-warta-cakrawala.txt")
    by_path = examples("show", article.source).stdout
    assert examples("show", article.id).stdout == by_path
    assert examples("show", article.id[:6]).stdout == by_path


def test_an_unknown_article_ends_with_2(examples):
    result = examples("show", "nothing.txt")
    assert result.exit_code == 2
    assert result.stderr.startswith("klaim: ")


def test_an_article_without_claims_or_title(klaim):
    klaim("read", "-", stdin="Harga cabai naik tajam di Pasar Senen, kata pedagang.")
    with open_ledger("klaim.db") as ledger:
        (article,) = ledger.articles()
    text = klaim("show", article.id).stdout
    assert text.startswith("(no title)\n")
    assert "No claims were found in it." in text
