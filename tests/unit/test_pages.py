"""Web pages: what is the article, and what the page says of it: a rule a test, on a page as small as can be."""

from __future__ import annotations

import json

import pytest

from components import wording
from components.errors import UnreadableFile
from components.model import Article
from components.readers import from_html, from_mhtml, read
from components.readers.draft import Draft
from components.readers.markup import is_markup, text_of
from components.readers.pages.page import read_page

FIRST = (
    "The weir above Tolland gave way at four in the morning, and the town woke to the sound of water in its cellars."
)
SECOND = (
    "Nobody was hurt. The keeper, Ada Wren, had rung the chapel bell for an hour, which most people took for a wedding."
)
THIRD = (
    "“It had been asking to go since Easter,” she said, and went back to counting the stones that the water had left."
)
SITE = "<meta property='og:site_name' content='Wendle Courier'>"
BODY = [FIRST, SECOND, THIRD]


def page(body: str = "", head: str = "", lang: str = "en") -> str:
    """A page with the article in the middle of what pages have around it."""
    paragraphs = body or "".join(f"<p>{each}</p>" for each in BODY)
    return (
        f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body>"
        "<nav><a href='/'>Home</a> <a href='/news'>News</a></nav>"
        f"<article>{paragraphs}</article>"
        "<section class='comments'><p>First! I was there and it was not like that, not for a minute.</p></section>"
        "<footer>© 2031 All rights reserved</footer></body></html>"
    )


def draft(body: str = "", head: str = "", url: str = "") -> Draft:
    return read_page(page(body, head), url=url)


def ld(**told: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps({'@type': 'NewsArticle', **told})}</script>"


# The text that markup shows


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("Rain &amp; wind", "Rain & wind"),
        ("<p>One</p><p>Two</p>", "One\n\nTwo"),
        ("<p>One<br>and a half<br><br>Two</p>", "One\nand a half\n\nTwo"),
        ("<ul><li>bread<li>salt</ul>", "bread\n\nsalt"),
        ("<table><tr><th>Town<th>Dead<tr><td>Tolland<td>0</table>", "Town | Dead\nTolland | 0"),
        ("<table><tr><td><table><tr><td><p>A letter.</p><p>Its end.</p></table></table>", "A letter.\n\nIts end."),
        ("a<script>b()</script><style>c{}</style><!-- d --><template>e</template>f", "af"),
        ("<p style='display: none'>preview</p><p hidden>x</p><p>shown</p>", "shown"),
        ("<p>Soft&shy;ly, <b>bold</b>ly&nbsp;said</p>", "Softly, boldly said"),
        ("She <q>never</q> said so", "She “never” said so"),
        ("unclosed <p>and <b>wrong</p> order", "unclosed\n\nand wrong\n\norder"),
        ("a < b, not a tag", "a < b, not a tag"),
        ("", ""),
    ],
)
def test_markup_shows_its_text_in_blocks(html: str, text: str) -> None:
    assert text_of(html) == text


@pytest.mark.parametrize("tag", ["div", "table", "b", "ul", "td", "q"])
def test_no_depth_of_markup_is_too_deep_to_read(tag: str) -> None:
    deep = f"<p>above</p>{f'<{tag}>' * 100_000}<p>deep down</p>{f'</{tag}>' * 100_000}<p>below</p>"
    words = text_of(deep).replace("“", "").replace("”", "").split()
    assert words == ["above", "deep", "down", "below"]


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("<p>Hello</p>", True),
        ("Hello<br/>there", True),
        ('See <a href="https://courier.example/x">the Courier</a>.', True),
        ("<!DOCTYPE html><title>x", True),
        ("Three < four, and five > four", False),
        ("Wear a <b>bold</b> hat", False),
        ("<script>alert(1)</script> is what they wrote", False),
        ("", False),
    ],
)
def test_markup_is_told_from_text_that_has_angle_brackets(text: str, markup: bool) -> None:
    assert is_markup(text) is markup


# The article


def test_the_article_is_read_and_what_stands_around_it_is_not() -> None:
    found = draft()
    assert found.text == "\n\n".join(BODY)
    assert "First! I was there" in found.whole
    assert found.warnings == ()


def test_crossheads_lists_quotes_and_tables_are_blocks() -> None:
    body = (
        f"<p>{FIRST}</p><h2>What was lost</h2><ul><li>Eleven sluice boards, oak</li><li>The keeper’s boat</li></ul>"
        f"<blockquote><p>{THIRD}</p></blockquote><p>{SECOND}</p>"
        "<table><tr><th>Year</th><th>Level</th></tr><tr><td>1911</td><td>3.2 m</td></tr></table>"
    )
    blocks = draft(body).text.split("\n\n")
    assert blocks == [
        FIRST, "What was lost", "Eleven sluice boards, oak", "The keeper’s boat", THIRD, SECOND,
        "Year | Level\n1911 | 3.2 m",
    ]  # fmt: skip


def test_the_title_is_not_repeated_in_the_text() -> None:
    title = "The night the weir gave way"
    found = draft(f"<h1>{title}</h1>" + "".join(f"<p>{each}</p>" for each in BODY), f"<title>{title} | Courier</title>")
    assert (found.title, found.text) == (title, "\n\n".join(BODY))


def test_captions_that_stand_in_the_text_are_marked() -> None:
    caption = "The weir on Monday, seen from the chapel, with what is left of the keeper’s hut behind it"
    found = draft(f"<p>{FIRST}</p><div class='photo-caption'><p>{caption}</p></div><p>{SECOND}</p><p>{THIRD}</p>")
    assert [(found.text[mark.start : mark.end], mark.reason) for mark in found.furniture] in (
        [(caption, "caption")],
        [],
    )
    assert caption not in found.text or found.furniture


def test_every_post_of_a_live_report_is_read() -> None:
    posts = [f"{hour}: {each}" for hour, each in enumerate(BODY * 3)]
    items = "".join(
        f"<li class='post post--social'><h3>At {n}</h3><p>{post * 2}</p></li>" for n, post in enumerate(posts)
    )
    text = draft(f"<ol class='stream'>{items}</ol>").text
    assert all(post in text for post in posts)


def test_paragraphs_in_tables_that_only_place_them_are_read_as_paragraphs() -> None:
    cell = "<br><br>".join(BODY)
    html = (
        f"<html><body><table><tr><td>Home<br>News<br>Sport</td><td>{cell}</td><td>Ads</td></tr></table></body></html>"
    )
    text = read_page(html).text
    assert all(each in text.split("\n\n") for each in BODY)


def test_a_table_beside_the_article_does_not_make_the_footer_part_of_it() -> None:
    paragraphs = "".join(f"<p>{each}</p>" for each in BODY)
    legal = "".join(f"<p>Licence {n} of the valley's council of newspapers for the year.</p>" for n in range(9))
    table = "<table><tr><td><table><tr><td>Rain</td><td>12 mm</td></tr></table></td></tr></table>"
    parts = f"<div id='content'>{paragraphs}</div>{table}<div>{legal}</div>"
    assert "Licence" not in read_page(f"<html><body><div>{parts}</div></body></html>").text


@pytest.mark.parametrize("address", ["http://[", "https://[::1/x", "//[", "http://x]/y"])
def test_an_address_that_is_none_costs_nothing_else(address: str) -> None:
    found = draft(head=f"<link rel='canonical' href='{address}'><base href='{address}'>", url="https://a.example/b")
    assert found.text == "\n\n".join(BODY)
    assert draft(url=address).text == found.text


def test_a_stub_before_a_pay_wall_is_read_with_a_warning() -> None:
    body = f"<p>{FIRST}</p><p>{SECOND}</p><div>Subscribe to continue reading. Already a subscriber? Sign in.</div>"
    found = draft(body)
    assert FIRST in found.text
    assert wording.PAGE_CUT in found.warnings


def test_a_page_that_shows_all_of_itself_has_no_such_warning_though_it_was_locked() -> None:
    long = "".join(f"<p>{each}</p>" for each in BODY * 8)
    assert draft(long, ld(headline="x", isAccessibleForFree=False)).warnings == ()


def test_a_page_that_a_script_fills_is_refused_with_the_way_out() -> None:
    with pytest.raises(UnreadableFile) as refused:
        list(
            from_html.read("app.html", b"<html><head><title>x</title></head><body><script>go()</script></body></html>")
        )
    assert refused.value.hint == wording.PAGE_EMPTY_HINT


def test_control_characters_and_wrong_entities_do_not_cost_the_article() -> None:
    found = draft(f"<p>{FIRST}\x01</p><p>{SECOND}&#1;&#x0;&#x1F;</p><p>{THIRD}\x00</p>")
    assert found.text == "\n\n".join(BODY)


# Fields


def test_the_data_for_search_engines_is_believed_first() -> None:
    told = ld(
        headline="Weir gives way",
        datePublished="2031-05-14T04:10:00Z",
        author=[{"@type": "Person", "name": "Ada Pole"}, {"name": "Ben Ash"}],
        publisher={"@type": "Organization", "name": "The Wendle &amp; Ash Courier"},
        url="https://courier.example/weir",
    )
    found = draft(head=told)
    assert (found.title, found.published, found.byline) == (
        "Weir gives way",
        "2031-05-14T04:10+00:00",
        "Ada Pole, Ben Ash",
    )
    assert (found.outlet, found.url) == ("The Wendle & Ash Courier", "https://courier.example/weir")
    assert {found.origins[name] for name in ("title", "published", "byline", "outlet", "url")} == {"json-ld"}


@pytest.mark.parametrize(
    "script",
    [
        '{"@type": "NewsArticle", "headline": "Weir", "datePublished": "2031-05-14",}',
        '{"@type": "NewsArticle", "headline": "Weir", "datePublished": "2031-05-14", "x": "a\nb"}',
        '[{"@type": "WebSite"}, {"@type": ["NewsArticle"], "headline": "Weir", "datePublished": "2031-05-14"}]',
        '{"@graph": [{"@type": "Article", "headline": "Weir", "datePublished": "2031-05-14"}]}',
        '//<![CDATA[\n{"@type": "Article", "headline": "Weir", "datePublished": "2031-05-14"}\n//]]>',
        '{"@type": "Article", "headline": "Weir", "datePublished": "2031-05-14", "author": {"name": "A"',
    ],
)  # fmt: skip
def test_data_for_search_engines_is_read_in_every_shape_and_broken(script: str) -> None:
    found = draft(head=f"<script type='application/ld+json'>{script}</script>")
    assert (found.title, found.published) == ("Weir", "2031-05-14")


def test_other_articles_that_a_page_lists_are_not_taken_for_it() -> None:
    listed = {"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Quite another story"}]}
    found = draft(head=f"<script type='application/ld+json'>{json.dumps(listed)}</script><title>Weir gives way</title>")
    assert found.title == "Weir gives way"


def test_tags_of_the_head_are_read_where_there_is_nothing_better() -> None:
    head = (
        "<meta property='og:title' content='Weir gives way'><meta property='og:site_name' content='Wendle Courier'>"
        "<meta property='article:published_time' content='2031-05-14T04:10:00+02:00'>"
        "<meta name='author' content='By Ada Pole'><link rel='canonical' href='https://courier.example/2031/weir'>"
    )
    found = draft(head=head)
    assert (found.title, found.outlet, found.byline) == ("Weir gives way", "Wendle Courier", "Ada Pole")
    assert (found.published, found.url) == ("2031-05-14T04:10+02:00", "https://courier.example/2031/weir")
    assert (found.origins["title"], found.origins["byline"], found.origins["url"]) == ("opengraph", "meta", "meta")


@pytest.mark.parametrize(
    ("shown", "head", "title"),
    [
        ("<h1>Weir gives way</h1>", "<title>Weir gives way | News | Courier</title>", "Weir gives way"),
        ("", f"<title>Weir gives way - Wendle Courier</title>{SITE}", "Weir gives way"),
        ("<h1>Wendle Courier</h1>", f"<title>Weir gives way</title>{SITE}", "Weir gives way"),
        ("<h1>Weir gives way, and the town sleeps on</h1>", "<meta property='og:title' content='Weir gives way'>",
         "Weir gives way, and the town sleeps on"),
        ("<h1><span>Tolland</span> How a bell woke nobody</h1>",
         "<meta property='og:title' content='How a bell woke nobody'>", "How a bell woke nobody"),
        ("", "<title>Tolland – the town that slept</title>", "Tolland – the town that slept"),
        ("", "<title>Weir gives way at Tolland - Wendle Courier</title>", "Weir gives way at Tolland"),
        ("<h1>Weir gives way<br>at Tolland<a href='/'>Wendle Courier</a></h1>",
         "<title>Weir gives way at Tolland</title>", "Weir gives way at Tolland"),
        ("<h1 class='site-title'>All the news of the valley</h1>", "<title>Weir gives way</title>", "Weir gives way"),
        ("<h1>News: Wendle Courier</h1><h1>Weir gives way</h1>",
         "<title>Weir gives way News: Wendle Courier</title><meta property='og:title' content='Weir gives way'>",
         "Weir gives way"),
        ("<span class='entry-title'>Weir gives way at Tolland</span>", "<title>News from the Wendle valley</title>",
         "Weir gives way at Tolland"),
        ("<h1><a href=''>Weir gives way | The night in pictures</a></h1>",
         "<meta property='og:title' content='Weir gives way | The night in pictures | Courier'>",
         "Weir gives way | The night in pictures"),
        ("<h1>图兰大坝决口</h1>", "<title>图兰大坝决口-温德尔网</title>", "图兰大坝决口"),
        ("", "<title>Weir gives way -- Wendle.example</title><meta property='og:site_name' content='Wendle.example'>",
         "Weir gives way"),
    ],
)  # fmt: skip
def test_the_title_is_the_headline_without_the_name_of_the_site(shown: str, head: str, title: str) -> None:
    assert draft(shown + "".join(f"<p>{each}</p>" for each in BODY), head).title == title


@pytest.mark.parametrize(
    ("author", "byline", "agency"),
    [
        ("Ada Pole", "Ada Pole", ""),
        ("By Ada Pole, Chief Reporter", "Ada Pole", ""),
        ("Ada Pole and Ben Ash", "Ada Pole, Ben Ash", ""),
        ("Ada Pole, Associated Press", "Ada Pole", "AP"),
        ("ada.pole@courier.example (Ada Pole)", "", ""),
        ("admin", "", ""),
        ("Newsroom Staff", "", ""),
        ("https://www.facebook.com/wendlecourier", "", ""),
        ("Wendle Courier", "", ""),
        ("Guido di Tella", "Guido di Tella", ""),
        ("Ada M. Pole, Ben A.B. Ash, and Cyd Oak, CNN", "Ada M. Pole, Ben A.B. Ash, Cyd Oak", "CNN"),
        ("Ada “Bell” Pole", "Ada “Bell” Pole", ""),
    ],
)
def test_a_byline_is_people_and_agencies_go_apart(author: str, byline: str, agency: str) -> None:
    found = draft(
        head=f"<meta name='author' content='{author}'><meta property='og:site_name' content='Wendle Courier'>"
    )
    assert (found.byline, found.agency) == (byline, agency)


def test_who_published_and_who_wrote_are_two_fields() -> None:
    told = ld(headline="x y z", author={"@type": "Organization", "name": "CNN"}, publisher={"name": "KXYZ"})
    assert (draft(head=told).outlet, draft(head=told).agency) == ("KXYZ", "CNN")
    own = ld(headline="x y z", author={"@type": "Organization", "name": "Reuters"}, publisher={"name": "Reuters"})
    assert (draft(head=own).outlet, draft(head=own).agency) == ("Reuters", "")


@pytest.mark.parametrize(
    ("head", "url", "outlet"),
    [
        ("", "https://www.wendle-courier.example/weir", "Wendle Courier"),
        ("<meta property='og:site_name' content='www.courier.example'>", "https://www.courier.example/a/b", "Courier"),
        ("<meta property='og:site_name' content='Medium'>", "https://medium.com/@ada/weir", ""),
        (ld(headline="x", publisher={"name": "Verlag GmbH"}) + "<meta property='og:site_name' content='Der Bote'>",
         "https://der-bote.example/x/y", "Der Bote"),
        ("<meta property='og:site_name' content='WendleCourier | All the news of the valley'>",
         "https://www.wendlecourier.example/a/b", "WendleCourier"),
        ("<title>Weir gives way -- Wendle.example</title>", "https://www.wendle.example/a/b", "Wendle.example"),
    ],
)  # fmt: skip
def test_the_outlet_is_the_name_that_readers_know(head: str, url: str, outlet: str) -> None:
    assert draft(head=head, url=url).outlet == outlet


@pytest.mark.parametrize(
    ("head", "shown", "published"),
    [
        (ld(headline="x", datePublished="1970-01-01T00:00:00Z"), "<time datetime='2031-05-14'>x</time>", "2031-05-14"),
        ("", "<div class='updated'><time datetime='2031-05-16'>x</time></div><time datetime='2031-05-14'>y</time>",
         "2031-05-14"),
        ("", "<span class='post-date'>14. Mai 2031</span>", "2031-05-14"),
        ("", "<span class='post-date'>03/04/2031</span>", ""),
        ("", "<span class='post-date'>2 hours ago</span>", ""),
        ("<link rel='canonical' href='https://courier.example/2031/05/14/weir'>", "", "2031-05-14"),
        ("<link rel='canonical' href='https://courier.example/2031/05/14/weir'>",
         "<span class='date'>16 May 2031</span>", "2031-05-14"),
        ("<meta property='og:locale' content='en_US'>", "<span class='post-date'>03/04/2031</span>", "2031-03-04"),
        ("<meta property='og:locale' content='en_GB'>", "<span class='post-date'>03/04/2031</span>", "2031-04-03"),
        ("", "<div class='current-date'>20 May 2031</div><span class='date'>14 May 2031</span>", "2031-05-14"),
        ("<meta name='last-modified' content='2021-05-16'>", "", "2021-05-16"),
        ("", "<footer>© 2021</footer>", ""),
        ("", "", ""),
    ],
)  # fmt: skip
def test_the_day_of_publication_is_read_where_it_is_sure(head: str, shown: str, published: str) -> None:
    assert draft(shown + "".join(f"<p>{each}</p>" for each in BODY), head).published == published


STORY = "".join(f"<p>{each}</p>" for each in BODY)
MASTHEAD = "<header>Wendle Courier <span>Sunday, 18 May 2031</span></header>"


@pytest.mark.parametrize(
    ("over", "under", "published"),
    [
        (MASTHEAD, "<p>Published: 14 May 2031, 08:00</p>", "2031-05-14T08:00"),
        (MASTHEAD, "<p>By Ada Pole</p><p>May 14, 2031</p>", "2031-05-14"),
        (MASTHEAD, "<time datetime='2031-05-14'>yesterday</time>", "2031-05-14"),
        ("<div>Sunday, May 18, 2031</div>", "<p>Published 14 May 2031</p>", "2031-05-14"),
        ("<div class='date'>Sunday, May 18, 2031</div>", "<p>By Ada Pole, May 14, 2031 at 8:00 am</p>",
         "2031-05-14T08:00"),
        ("<div id='topbar'>18 May 2031 | 12 °C</div>", "<div class='meta'>Ada Pole - 14 May 2031</div>", "2031-05-14"),
        (MASTHEAD, "", ""),
        ("<div>Sunday, May 18, 2031</div>", "", ""),
        ("<div class='date'>Sunday, May 18, 2031</div>", "", ""),
        ("<time datetime='2031-05-18'>today</time>", "", ""),
    ],
)  # fmt: skip
@pytest.mark.parametrize("box", ["article", "main"])
def test_the_date_under_the_headline_counts_and_that_of_the_day_the_page_was_saved_does_not(
    over: str, under: str, published: str, box: str
) -> None:
    title = "Weir gives way"
    body = f"{over}<{box}><h1>{title}</h1>{under}{STORY}</{box}>"
    assert read_page(f"<html><head><title>{title}</title></head><body>{body}</body></html>").published == published


def test_a_date_over_the_headline_counts_within_the_article() -> None:
    assert draft(f"<time datetime='2031-05-14'>14 May</time><h1>Weir gives way</h1>{STORY}").published == "2031-05-14"


@pytest.mark.parametrize("box", ["aside", "div"])
def test_date_and_byline_of_another_article_on_the_page_are_not_taken(box: str) -> None:
    card = "<article><h4>Cats</h4><time datetime='2031-05-20'>20 May 2031</time><p>By Bob Catt</p></article>"
    html = f"<html><body><article><h1>Weir gives way</h1>{STORY}</article><{box}>{card}</{box}></body></html>"
    assert (read_page(html).published, read_page(html).byline) == ("", "")


OTHER = {
    "headline": "Minister resigns over cats",
    "author": {"name": "Bob Catt"},
    "datePublished": "2020-02-03",
    "publisher": {"@type": "NewsMediaOrganization", "name": "Cat Weekly"},
    "articleBody": "The minister resigned over the cats of his ministry. " * 60,
}


def test_data_of_an_article_with_another_headline_and_address_is_not_believed() -> None:
    shown = f"<h1>Weir gives way at Tolland</h1><p>By Ada Pole</p><p>14 May 2031</p>{STORY}"
    found = draft(shown, ld(**OTHER) + SITE)
    assert (found.title, found.byline, found.published) == ("Weir gives way at Tolland", "Ada Pole", "2031-05-14")
    assert found.outlet == "Wendle Courier"
    assert "minister" not in found.text


def test_data_with_another_headline_is_believed_where_the_address_is_the_page_s() -> None:
    address = "https://courier.example/weir"
    head = f"<link rel='canonical' href='{address}'>"
    assert draft(f"<h1>Weir gives way</h1>{STORY}", head + ld(**OTHER, url=address)).published == "2020-02-03"
    assert draft(f"<h1>Weir gives way</h1>{STORY}", head + ld(**OTHER, url=f"{address}s")).published == ""


def test_a_second_article_that_is_left_out_is_told_of() -> None:
    first = f"<article><h2>Weir gives way</h2>{STORY}</article>"
    second = (
        "<article><h2>Budget adopted</h2><p>The council of Senna adopted a budget of 40 million crowns on Monday.</p>"
    )
    second += "<p>Taxes will not rise, said the treasurer, Olaf Brink, after a debate of nine hours.</p></article>"
    teaser = "<article><h2>Budget adopted</h2><p>The council of Senna has a budget, after nine hours.</p></article>"
    found = read_page(f"<html><body>{first}{second}</body></html>")
    assert ("budget" in found.text, found.warnings) == (False, (wording.PAGE_OF_SEVERAL,))
    assert read_page(f"<html><body>{first}{teaser}</body></html>").warnings == ()


def test_a_language_that_the_text_is_not_in_is_not_believed() -> None:
    german = (
        "<p>Das Wehr brach um vier Uhr früh, und die Stadt erwachte vom Rauschen des Flusses in ihren Kellern.</p>" * 4
    )
    assert read_page(page(german, lang="en")).language == ""
    assert read_page(page(german, lang="de-DE")).language == "de-DE"


# Files


def test_the_encoding_that_the_page_names_is_used() -> None:
    html = page("<p>" + "Wörter für Bücher, Käse, Straßen und Öl. " * 8 + "</p>").replace("utf-8", "iso-8859-1")
    (found,) = from_html.read("a.html", html.encode("latin-1"))
    assert isinstance(found, Draft)
    assert "Straßen" in found.text


def mhtml(html: str, encoding: str = "quoted-printable") -> bytes:
    import base64
    import quopri

    data = html.encode()
    packed = quopri.encodestring(data) if encoding == "quoted-printable" else base64.encodebytes(data)
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://courier.example/weir\r\nSubject: Weir\r\n"
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="--x"\r\n\r\n'
        b"----x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
        + encoding.encode()
        + b"\r\nContent-Location: https://courier.example/weir\r\n\r\n"
        + packed
        + b"\r\n----x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0=\r\n----x--\r\n"
    )


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_a_page_saved_as_one_file_is_read_with_its_address(encoding: str) -> None:
    data = mhtml(page(), encoding)
    assert from_mhtml.is_mine(data)
    assert not from_html.is_mine(data)
    (found,) = from_mhtml.read("a.mhtml", data)
    assert isinstance(found, Draft)
    assert (found.text, found.url) == ("\n\n".join(BODY), "https://courier.example/weir")


def test_a_page_without_its_suffix_is_known_by_its_content() -> None:
    reading = read("saved", page(head="<title>Weir gives way</title>").encode())
    (article,) = reading.articles
    assert isinstance(article, Article)
    assert (article.title, article.source.reader) == ("Weir gives way", "from_html")
    assert "First! I was there" in reading.wholes[article.article_id]


@pytest.mark.parametrize("data", [b"Subject: Hello\n\nA mail.", b"plain words", b"{}", b"<rss><channel/></rss>", b""])
def test_what_is_no_page_is_not_claimed(data: bytes) -> None:
    assert not from_html.is_mine(data)
    assert not from_mhtml.is_mine(data)


def test_a_page_in_xml_may_close_its_scripts_at_once() -> None:
    html = page(head="<title>Weir gives way</title><script src='a.js'/>").replace("<!DOCTYPE html>", "")
    data = f"<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html>\n{html}".encode()
    assert from_html.is_mine(data)
    (found,) = from_html.read("a.xhtml", data)
    assert isinstance(found, Draft)
    assert (found.title, found.text) == ("Weir gives way", "\n\n".join(BODY))


def test_a_page_that_is_nothing_but_text_keeps_its_crossheads_and_lists() -> None:
    parts = f"<h1>Weir gives way</h1><p>{FIRST}</p><h2>A bell in the night</h2><p>{SECOND}</p><ul><li>one boat</li>"
    text = read_page(f"<html><body>{parts}<li>two carts</li></ul><p>{THIRD}</p></body></html>").text
    assert "A bell in the night\n\n" in text
    assert "one boat\n\ntwo carts" in text


def test_boxes_of_words_are_paragraphs_where_a_page_has_no_others() -> None:
    boxes = "".join(f"<div>{each}</div>" for each in BODY)
    text = read_page(page(f"<div class='x'>{boxes}<div class='pub'><span>Advertisement</span></div></div>")).text
    assert [block for block in text.split("\n\n") if block in BODY] == BODY
