"""Mails, feeds and zipped files: what a person would call the article in them, and who wrote it where."""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pytest

from components import wording
from components.cli import main
from components.model import Article
from components.readers import Reading, read
from components.readers.formats import reader_for, readers

FLOOD = (
    "The old stone weir above Hallow Bridge gave way shortly after two in the morning, sending a wall of brown water "
    "through the lower town and driving some 340 people from their beds."
)
NOBODY = "Nobody was killed. Eleven people were treated for cold and for cuts at the school on Mill Lane."
HEAD = """From: Petra Lindqvast <petra@post.example>
To: desk@post.example
Subject: Weir gives way
Date: Thu, 18 Mar 2032 11:40:00 +0100
Message-ID: <1@post.example>
MIME-Version: 1.0
"""


def mail(body: str, kind: str = "text/plain; charset=utf-8", head: str = HEAD) -> bytes:
    return f"{head}Content-Type: {kind}\n\n{body}".encode()


def only(reading: Reading) -> Article:
    assert reading.problems == ()
    (article,) = reading.articles
    return article


def marked(article: Article) -> dict[str, str]:
    return {each.span.of(article.text): each.reason for each in article.furniture}


# What is a mail
@pytest.mark.parametrize(
    ("data", "reader"),
    [
        (mail(FLOOD), "from_eml"),
        (b"From petra Thu Mar 18 11:40:00 2032\n" + mail(FLOOD), "from_eml"),
        (b"From: Hallow Bridge\nTo: Port Elm\n\n" + FLOOD.encode(), "from_text"),
        (b"Subject: the weir\nContent-Type: news\nIt broke.\n\n" + FLOOD.encode(), "from_text"),
        (
            mail(f"<p>{FLOOD}</p>", "multipart/related", HEAD + "Snapshot-Content-Location: https://a.example/\n"),
            "mhtml",
        ),
    ],
    ids=["mail", "mailbox", "a letter", "a note", "saved page"],
)
def test_a_mail_is_known_by_its_head(data: bytes, reader: str) -> None:
    assert reader_for("no-suffix", data)[0] == reader.replace("mhtml", "from_mhtml")
    assert sum(each.is_mine(data) for each in readers().values()) <= 1


# What a mail says of itself
@pytest.mark.parametrize(
    ("sender", "agency", "outlet"),
    [
        ("Petra Lindqvast <petra@post.example>", "", ""),
        ("Halyard News Agency <desk@halyard.example>", "Halyard News Agency", ""),
        ("Night desk <night@mail.reuters.com>", "Reuters", ""),
        ('"The Harbour Courier" <letters@news.harbour-courier.example>', "", "The Harbour Courier"),
        ("Harbour Courier <somebody@post.example>", "", ""),
        ("Anna Berg <anna@annaberg.example>", "", ""),
        ("=?utf-8?q?L=C3=A9man_News_Agency?= <a@b.example>", "Léman News Agency", ""),
    ],
)
def test_a_sender_is_agency_or_outlet_only_where_that_is_sure(sender: str, agency: str, outlet: str) -> None:
    article = only(read("", mail(FLOOD, head=HEAD.replace("Petra Lindqvast <petra@post.example>", sender))))
    assert (article.agency, article.outlet, article.byline) == (agency, outlet, "")
    assert (article.title, article.published) == ("Weir gives way", "2032-03-18T11:40+01:00")
    assert dict(article.origins)["title"] == "mail"


@pytest.mark.parametrize(
    "subject",
    [
        "Fwd: Weir gives way",
        "AW: WG: [wire-list] Weir gives way",
        "=?iso-8859-1?q?Re=3A_Weir?= gives\n way",
        "RE[2]: Weir gives way",
    ],
)
def test_a_title_is_the_subject_without_what_programs_put_before_it(subject: str) -> None:
    text = f"Weir gives way\n\n{FLOOD}"
    article = only(read("a.eml", mail(text, head=HEAD.replace("Weir gives way", subject))))
    assert (article.title, article.text) == ("Weir gives way", FLOOD)


# Paragraphs
WRAPPED = """\
The old stone weir above Hallow Bridge gave way shortly after two in the
morning, sending a wall of brown water through the lower town of a well-
known quarter.

   By noon the river had fallen. What it had carried off could be seen
from the hill: eleven cars, two footbridges and most of the allotments.
   The board named two places:

* the towpath between the lower lock and the dye works, where the water
  has cut in under the paving
* the car park
"""


def test_wrapped_lines_become_paragraphs_again() -> None:
    assert only(read("a.eml", mail(WRAPPED))).text.split("\n\n") == [
        "The old stone weir above Hallow Bridge gave way shortly after two in the morning, sending a wall of brown "
        "water through the lower town of a well-known quarter.",
        "By noon the river had fallen. What it had carried off could be seen from the hill: eleven cars, two "
        "footbridges and most of the allotments.",
        "The board named two places:",
        "the towpath between the lower lock and the dye works, where the water has cut in under the paving",
        "the car park",
    ]


def test_lines_that_were_not_wrapped_stay_lines() -> None:
    poem = f"{FLOOD}\n\nThe mill is still,\nThe water went,\nAnd nobody will pay the rent."
    assert only(read("a.eml", mail(poem))).text == poem


@pytest.mark.parametrize("delsp", [False, True])
def test_flowed_text_and_quotation_marks_at_line_heads(delsp: bool) -> None:
    first, after, rest = FLOOD.partition(" after ")
    body = f"> {first} {' ' * delsp}\n> {after.strip()} {rest}\n> \n> {NOBODY}\n"
    kind = "text/plain; charset=utf-8; format=flowed" + "; delsp=yes" * delsp
    assert only(read("a.eml", mail(body, kind))).text == f"{FLOOD}\n\n{NOBODY}"


def test_signature_and_list_footer_are_kept_and_marked() -> None:
    notice = "To unsubscribe from this list, write to wire-leave@lists.example."
    signature, footer = "Petra Lindqvast\nNight desk", "Wire mailing list\nwire@lists.example"
    body = f"{FLOOD}\n\n{NOBODY}\n\n{notice}\n\n-- \n{signature}\n\n{'_' * 40}\n{footer}\n"
    article = only(read("a.eml", mail(body)))
    assert marked(article) == {notice: "subscribe", signature: "contact", footer: "contact"}


def quoted(text: str) -> str:
    return "".join(f"> {line}\n" for line in text.split("\n"))


def test_a_short_answer_above_a_long_mail_is_none_of_the_article() -> None:
    wrote = "On Wed, 17 Mar 2032 at 9:05, The Post Weekly <\nnews@postweekly.example> wrote:"
    article = only(read("a.eml", mail(f"Worth reading!\n\n{wrote}\n\n{quoted(FLOOD + chr(10) + chr(10) + NOBODY)}")))
    assert [*marked(article).values()] == ["contact", "contact"]
    assert "Worth reading!" in marked(article)
    assert (article.outlet, article.published) == ("The Post Weekly", "2032-03-17T09:05")


def test_what_an_article_answers_below_it_is_none_of_it() -> None:
    asked = "Am 17.03.2032 um 09:05 schrieb Ola Berg:\n> Could you send me that piece?\n> Ola\n"
    article = only(read("a.eml", mail(f"{FLOOD}\n\n{NOBODY}\n\n{asked}")))
    assert [text.split()[0] for text in marked(article)] == ["Am", "Could"]
    assert article.published.startswith("2032-03-18")


def test_that_somebody_wrote_something_in_an_article_marks_nothing() -> None:
    said = f"<p>{FLOOD}</p><p>On 17 March 2032 at 9:05 the engineer wrote:</p><blockquote>{NOBODY}</blockquote>"
    assert marked(only(read("a.eml", mail(said, "text/html; charset=utf-8")))) == {}


def test_the_signs_of_an_agencys_old_system_are_taken_off_its_head() -> None:
    head = "BC-WEIR, 1ST LD\n^WEIR GIVES WAY IN THE NIGHT<\n^By PETRA LINDQVAST<\n\n"
    article = only(read("a.eml", mail(f"{head}{FLOOD}\n\n{NOBODY}\n")))
    assert article.title == "WEIR GIVES WAY IN THE NIGHT"
    assert article.byline.casefold() == "petra lindqvast"
    assert marked(article)["BC-WEIR, 1ST LD"] == "agency"
    assert "^" not in article.text


# Parts
def with_page(plain: str, page: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["Subject"], message["Message-ID"] = "a@post.example", "Weir gives way", "<1@post.example>"
    message.set_content(plain)
    message.add_alternative(page, subtype="html")
    return message


PAGE = (
    f"<html><head><style>p {{}}</style></head><body><h1>Weir gives way</h1><p>{FLOOD}</p><p>{NOBODY}</p></body></html>"
)


def test_plain_text_is_preferred_unless_it_is_a_stub() -> None:
    assert only(read("a.eml", bytes(with_page(f"{FLOOD}\n\n{NOBODY} (plain)", PAGE)))).text.endswith("(plain)")
    stub = with_page("View this e-mail in your browser: https://courier.example/1", PAGE)
    assert only(read("a.eml", bytes(stub))).text == f"{FLOOD}\n\n{NOBODY}"


FORWARDS = {
    "Gmail": "---------- Forwarded message ---------\nFrom: {by}\nDate: Tue, Mar 16, 2032 at 9:05 AM\n"
    "Subject: {title}\nTo: <list@halyard.example>\n\n\n",
    "Outlook, German": "-----Ursprüngliche Nachricht-----\nVon: {by}\nGesendet: 16 March 2032 09:05\nAn: Liste\n"
    "Betreff: {title}\n\n",
    "Apple": "Begin forwarded message:\n\n> From: {by}\n> Subject: {title}\n> Date: 16 March 2032 at 09:05\n> \n> ",
}


@pytest.mark.parametrize("program", FORWARDS)
def test_of_a_forwarded_message_the_inner_head_counts(program: str) -> None:
    head = FORWARDS[program].format(by="Halyard News Agency <desk@halyard.example>", title="Weir breaks")
    reading = read(
        "a.eml", mail(f"Have you seen this?\nTom\n\n{head}{FLOOD}\n", head=HEAD.replace("Weir", "Fwd: Weir"))
    )
    article = only(reading)
    assert (article.title, article.agency, article.published) == (
        "Weir breaks",
        "Halyard News Agency",
        "2032-03-16T09:05",
    )
    assert article.text == FLOOD
    assert "Have you seen this?" in reading.wholes[article.article_id]


def test_a_mail_in_a_mail_and_files_that_come_with_it() -> None:
    inner = with_page("See the page.", PAGE)
    inner.add_attachment(f"By Anna Berg\n\n{NOBODY}".encode(), maintype="text", subtype="plain", filename="more.txt")
    inner.add_attachment(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png", filename="logo.png")
    outer = EmailMessage()
    outer["From"], outer["Subject"], outer["Message-ID"] = "b@post.example", "FYI", "<2@post.example>"
    outer.set_content("For the archive.")
    outer.add_attachment(inner)
    reading = read("a.eml", bytes(outer))
    assert reading.problems == ()
    weir, more = reading.articles
    assert (weir.title, weir.text, weir.source.entry) == ("Weir gives way", f"{FLOOD}\n\n{NOBODY}", None)
    assert (more.byline.removeprefix("By "), more.source.entry) == ("Anna Berg", "more.txt")
    assert reading.wholes[weir.article_id].startswith("For the archive.")


@pytest.mark.parametrize(
    "data",
    [
        mail(FLOOD, 'text/plain; charset="no-such-thing"'),
        mail(FLOOD, 'text/plain; charset="a\0b"; name*0*=x; name*=y'),
        mail(FLOOD, "multipart/mixed"),
        mail(FLOOD, head=HEAD + "Subject: =?x?q?=FF?= =?utf-8?b?!?=\nFrom: <<>>,;\nContent-Disposition: inline; =\n"),
    ],
    ids=["charset", "parameters", "no boundary", "head"],
)
def test_a_broken_head_costs_no_words(data: bytes) -> None:
    assert only(read("a.eml", data)).text == FLOOD


def test_letters_of_japanese_mail() -> None:
    text = "水曜日の夜、古い堰が崩れ、町の低い地区に水が流れ込んだ。" * 3
    data = mail("", "text/plain; charset=iso-2022-jp") + text.encode("iso-2022-jp")
    article = only(read("a.eml", data))
    assert (article.text, article.language, article.warnings) == (text, "ja", ())


@pytest.mark.parametrize("depth", [200, 20_000])
@pytest.mark.parametrize("kind", ["multipart/mixed; boundary=b{n}\n\n--b{n}", "message/rfc822\n"])
def test_parts_within_parts_without_end_are_refused(kind: str, depth: int) -> None:
    data = HEAD + "".join(f"Content-Type: {kind.format(n=n)}\n" for n in range(depth)) + f"\n{FLOOD}"
    reading = read("a.eml", data.encode())
    assert [problem.message for problem in reading.problems] == [wording.MAIL_DEEP.format(file="a.eml")]


def test_a_mail_in_outlooks_own_format_says_the_way_out() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "__substg1.0_".encode("utf-16-le")
    (problem,) = read("weir.msg", data).problems
    assert problem.message == wording.OUTLOOK_MAIL.format(file="weir.msg")
    assert problem.hint == wording.OUTLOOK_MAIL_HINT


# Feeds
RSS = """<?xml version="1.0" encoding="{encoding}"?>
<!-- the weekly --><?xml-stylesheet href="x.xsl"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Harbour Courier - Latest</title>
<link>https://harbour-courier.example/</link><language>en-GB</language>{items}</channel></rss>"""
ITEM = f"""<item><title>Weir &amp;amp; bridge: «gone»</title><link>https://harbour-courier.example/weir</link>
<guid isPermaLink="false">4711</guid><dc:creator>Noëlle Ferrand</dc:creator>
<author>desk@harbour-courier.example (Tomasz Wieliczko)</author><pubDate>Thu, 18 Mar 2032 11:40:00 GMT</pubDate>
<description>{FLOOD[:80]}…</description><media:description>The weir in March</media:description>
<content:encoded><![CDATA[<p>{FLOOD}</p><p>The weir in March</p><script>x()</script><p>{NOBODY}</p>
<p>The post <a href="/">Weir</a> appeared first on <a href="/">The Harbour Courier</a>.</p>]]></content:encoded>
</item>"""
SHORT = f"<item><title>More rain</title><description>&lt;p&gt;{NOBODY}&lt;/p&gt;</description></item>"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_an_entry_of_a_feed_is_an_article(encoding: str) -> None:
    reading = read("feed.xml", RSS.format(encoding=encoding, items=ITEM.replace("…", "...") + SHORT).encode(encoding))
    assert reading.problems == ()
    weir, rain = reading.articles
    assert (weir.title, weir.outlet) == ("Weir & bridge: «gone»", "The Harbour Courier")
    assert weir.byline == "Noëlle Ferrand, Tomasz Wieliczko"
    assert (weir.published, weir.language) == ("2032-03-18T11:40+00:00", "en")
    assert weir.url == "https://harbour-courier.example/weir"
    last = "The post Weir appeared first on The Harbour Courier."
    assert weir.text.split("\n\n") == [FLOOD, "The weir in March", NOBODY, last]
    assert marked(weir) == {"The weir in March": "caption", last: "credit"}
    assert (rain.text, rain.source.entry, rain.warnings) == (NOBODY, "2", (wording.FEED_SUMMARY,))
    assert (weir.warnings, set(dict(weir.origins).values())) == ((), {"feed"})


ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Top stories | Der Elmer Bote</title>
<link href="https://elmer-bote.example/"/>
<entry><title type="html">&lt;b&gt;Wehr&lt;/b&gt; bricht</title><link rel="self" href="https://elmer-bote.example/x.atom"/>
<link href="https://elmer-bote.example/wehr"/><author><name>Reuters</name></author><updated>2032-03-18T11:40:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{FLOOD}</p><ul><li>A &lt; B</li></ul></div></content>
</entry><entry><title>Plain</title><content type="text">{NOBODY} &lt;b&gt;</content>
<source><title>Port Elm Post</title></source></entry>
<entry><title>Only a title</title></entry></feed>"""


def test_atom_and_an_entry_without_text() -> None:
    reading = read("x", ATOM.encode())
    wehr, plain = reading.articles
    assert (wehr.title, wehr.text) == ("Wehr bricht", f"{FLOOD}\n\nA < B")
    assert (wehr.outlet, wehr.agency, wehr.byline, wehr.language) == ("Der Elmer Bote", "Reuters", "", "de")
    assert wehr.url == "https://elmer-bote.example/wehr"
    assert (plain.text, plain.outlet) == (f"{NOBODY} <b>", "Port Elm Post")
    assert [problem.message for problem in reading.problems] == [wording.ENTRY_EMPTY.format(number=3, file="x")]


RDF = f"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Port Elm Post</title></channel>
<item><title>Weir</title><link>https://post.example/w</link><dc:date>2032-03-18</dc:date>
<description>{FLOOD}</description></item></rdf:RDF>"""


def test_captions_within_an_entrys_markup_are_marked() -> None:
    words = f"<figure><img><figcaption class='a'>The <b>weir</b> at noon.</figcaption></figure><p>{FLOOD}</p>"
    item = f"<item><title>Weir gives way</title><description><![CDATA[{words}]]></description></item>"
    article = only(read("a.rss", f"<rss><channel><title>The Post</title>{item}</channel></rss>".encode()))
    assert marked(article) == {"The weir at noon.": "caption"}


def test_rss_1_and_markup_that_is_not_quite_xml() -> None:
    article = only(read("a.rdf", RDF.encode()))
    assert (article.title, article.outlet, article.published) == ("Weir", "Port Elm Post", "2032-03-18")
    loose = RDF.replace("Weir<", "Weir &mdash; fish & chips&nbsp;x<")
    assert only(read("a.rdf", loose.encode())).title == "Weir — fish & chips x"


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Harbour Courier RSS Feed", "Harbour Courier"),
        ("Latest news from The Harbour Courier", "The Harbour Courier"),
        ("World News | Harbour Courier", "Harbour Courier"),
        ("Top Stories", ""),
        ("Fishing - Elm valley", ""),
    ],
)
def test_an_outlet_is_read_from_a_feeds_title(title: str, outlet: str) -> None:
    feed = f"<rss><channel><title>{title}</title><item><description>{FLOOD}</description></item></channel></rss>"
    assert only(read("1.rss", feed.encode())).outlet == outlet


def test_what_breaks_off_is_read_and_told() -> None:
    whole = RSS.format(encoding="utf-8", items=ITEM + SHORT).encode()
    reading = read("a.rss", whole[: whole.index(b"More rain")])
    assert reading.articles[0].text.startswith(FLOOD)
    assert reading.problems[-1].message == wording.XML_BROKEN.format(file="a.rss")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'<?xml version="1.0"?><urlset><url><loc>https://a.example</loc></url></urlset>', wording.NO_FEED),
        (b"/etc/hostname", wording.NO_FEED),
        (
            b'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel>&a;</channel></rss>',
            wording.XML_ENTITIES,
        ),
    ],
    ids=["site map", "path", "entity"],
)
def test_what_is_no_feed_is_told(data: bytes, message: str) -> None:
    reading = read("a.xml", data)
    assert [problem.message for problem in reading.problems] == [message.format(file="a.xml")]
    assert reading.articles == ()


# Zipped files and folders
FILES: dict[str, bytes] = {
    "b/second.txt": NOBODY.encode(),
    "b/10.txt": FLOOD.encode(),
    "a story.html": PAGE.encode(),
    "a story_files/frame.html": b"<p>Buy boats</p>",
    "a story_files/style.css": b"p {}",
    "__MACOSX/b/._second.txt": b"\0\5\x16\7",
    ".git/config": b"[core]",
    "b/Thumbs.db": b"\xd0\xcf\x11\xe0",
    "photo.JPG": b"\xff\xd8\xff",
    "broken.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
}
READ = ["a story.html", "b/10.txt", "b/second.txt"]


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_a_zip_gives_the_articles_in_it_and_a_problem_for_each_that_is_none() -> None:
    reading = read("weir.zip", zipped(FILES))
    assert [article.source.entry for article in reading.articles] == READ
    assert ["broken.docx" in problem.message for problem in reading.problems] == [True]


def test_a_zip_in_a_zip_is_read_and_no_deeper() -> None:
    one = zipped({"a.txt": FLOOD.encode()})
    two = read("2.zip", zipped({"1.zip": one}))
    assert only(two).source.entry == "1.zip/a.txt"
    three = read("3.zip", zipped({"2.zip": zipped({"1.zip": one})}))
    assert [problem.message for problem in three.problems] == [wording.PACKED_DEEP.format(file="a.txt")]


def test_a_folder_on_the_command_line_is_read_as_a_zip_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, content in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    assert main(["read", str(tmp_path)]) == 1
    out = capsys.readouterr()
    files = [json.loads(line)["source"]["file"] for line in out.out.splitlines()]
    assert files == [name.rpartition("/")[2] for name in READ]
    assert ["broken.docx" in line for line in out.err.splitlines()] == [True]
    assert main(["compare", str(tmp_path), "--format", "json"]) == 1
    assert len(json.loads(capsys.readouterr().out)["articles"]) == len(READ)
    assert main(["add", str(tmp_path / "archive"), str(tmp_path)]) == 1
    assert json.loads(capsys.readouterr().out)["articles"] == len(READ)


def test_a_file_that_no_article_can_be_is_not_even_opened(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with (tmp_path / "big.txt").open("wb") as file:
        file.truncate(1 << 40)
    assert main(["read", str(tmp_path)]) == 1
    assert "big.txt is larger than" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("Fähre über Görlitz.txt", "cp437"),
        ("São Bento.txt", "cp850"),
        ("Größe.txt", "cp1252"),
        ("Плотина.txt", "cp866"),
    ],
)
def test_names_in_a_zip_that_windows_wrote(name: str, encoding: str) -> None:
    stored = name.encode(encoding)
    data = zipped({"x" * len(stored): FLOOD}).replace(b"x" * len(stored), stored)
    assert only(read("a.zip", data)).source.entry == name


def test_what_programs_leave_in_a_folder_is_passed_over() -> None:
    left = {"~$story.docx": "\0", ".~lock.story.odt#": ",ola", "site.url": "[InternetShortcut]\nURL=https://a.example"}
    assert only(read("a.zip", zipped({"story.txt": FLOOD} | left))).source.entry == "story.txt"
