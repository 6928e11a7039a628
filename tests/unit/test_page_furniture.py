"""What stands on pages round an article, in eleven languages, on lines of its own or glued to the text."""

from __future__ import annotations

import pytest

from components.cleaning.furniture import find_furniture
from components.wording import FURNITURE

TITLE = "Ferry sinks off Port Elm"
BODY = [
    "The ferry Halcyon sank off Port Elm before dawn, and 41 people were taken off by fishing boats within the hour.",
    "Divers found the hull upright in 60 metres of water. The harbour master said that the bow door had been open.",
    "An inquiry opens in June. Until then the sister ship stays in port, and so does her crew of nineteen.",
    "“We counted them twice,” said Mira Sund, who had steered the first of the boats into the smoke and out again.",
]
HEAD = """
Home / News / Regional
Home › Politics › Local elections
BREAKING NEWS
By Anna Berg and Tom Hale
Anna Berg, Chief Reporter
ANNA BERG
Anna Berg | Harbour Courier
by ANNA BERG
Published: May 14, 2031 | Updated: 5:40 p.m.
14 May 2031, 10:20 BST
May 14, 2031 at 10:20 a.m. EDT
Posted 4 hours ago
3 min read
Wed 14 May 2031 10.20 BST
Reading time: 4 minutes
Share
Share this story: Facebook, X, WhatsApp
Listen to this article · 6:12 min
Play video 1:32
Listen 4 min
Anna Berg, in Port Elm
Staff Reporter
Our correspondent
Comments 24
Follow us on Google News
Von Anna Berg und Jörg Hale
Stand: 14.05.2031, 18:20 Uhr
14. Mai 2031 um 18:20 Uhr
Lesezeit: 3 Minuten
Par Anne Berger avec AFP
Publié hier à 18h20
Por Ana Berges
Publicado el 14 de mayo de 2031 a las 18:20
14 de mayo de 2031 - 18:20
Di Anna Berghi
Pubblicato il 14 maggio 2031
14 мая 2031, 18:20
Автор: Анна Берг
كتب: أحمد منصور
الأربعاء 14 مايو 2031
2031-05-14 18:20:00 来源:潮声报
文/林若溪
新闻 财经 体育 娱乐 科技 更多
Startseite Politik Wirtschaft Sport Kultur Wetter
Accueil Politique Économie Culture Sport Météo
Portada Política Economía Deportes Cultura Opinión
Новости Политика Экономика Спорт Культура Погода
""".strip().splitlines()
MIDDLE = """
Read more: Harbour master explains bow doors
READ | Harbour master explains bow doors
MORE: Ten ferries that never sailed
Must-read: Ten ferries that never sailed
You may also like: Ten ferries that never sailed
Related stories
Advertisement - scroll for more
Advertisement
Story continues below advertisement
Sponsored by Elm Savings Bank
The Halcyon at her berth in 2029. (Mira Sund/Harbour Courier)
The Halcyon at her berth in 2029. Mira Sund / Getty Images
A lifeboat tows the ferry's raft. Photo by Mira Sund
File photo: the Halcyon in 2029
Image: Mira Sund
© Mira Sund/NWS
Watch: Drone footage of the wreck
▶ Watch: Drone footage of the wreck
Play video 1:32
Now playing
Duration 2:10
Sign up to our daily newsletter
Get our free morning briefing in your inbox.
Enter your email address
We use cookies to improve your experience.
Take our poll: should the ferry be raised?
Weather in Port Elm 14°C
17:31 GMT
10.45am BST
Lesen Sie auch: Wer zahlt für die Bergung?
Mehr zum Thema: Fähren
Foto: Mira Sund
Anzeige
À lire aussi : qui paiera le renflouement ?
Publicité
Crédit photo : Mira Sund
Lea también: ¿Quién paga el rescate?
Publicidad
Foto: Mira Sund / EFE
Leggi anche: Chi paga il recupero
Leia também: Quem paga o resgate
Lees ook: Wie betaalt de berging?
Читайте также: Кто заплатит за подъем парома
Фото: Мира Сунд
Реклама
اقرأ أيضا: من يدفع ثمن الانتشال؟
صورة: ميرا سوند
إعلان
相关阅读:谁来支付打捞费
图片来源:潮声报
関連記事:誰が払うのか
""".strip().splitlines()
FOOT = """
About the author
Anna Berg is a senior correspondent for the Harbour Courier, where she covers the sea.
Anna Berg covers shipping for the Harbour Courier. Reach her at anna@courier.example.
Tom Hale is the Courier's transport editor, based in Port Elm.
Contact Anna Berg at anna@courier.example or on Twitter @annaberg
Reporting by Anna Berg in Port Elm; editing by Tom Hale
Additional reporting by Lin Okafor
This article was amended on 15 May 2031 to correct the depth of the wreck.
Correction: An earlier version of this article misstated the depth. It is 60 metres, not 66.
A version of this article appears in print on May 15, 2031, Section B, Page 2.
This article may contain affiliate links. We may earn a commission on purchases.
Copyright 2031 Harbour Courier. All rights reserved.
Tags: ferry, Halcyon, Port Elm
More on this story
Comments
Join the conversation
Be the first to comment
24 comments
Most read
Recommended for you
Sponsored Links by Taboola
Our journalism is funded by readers. Support us from as little as £2 a month.
If you value our reporting, please consider becoming a member.
Already a subscriber? Log in
Subscribe to continue reading
This article is for subscribers only.
You have 2 free articles left this month.
View in browser
You are receiving this email because you signed up for Morning Tides.
Unsubscribe | Update your preferences
Privacy Policy
Terms of Use | Privacy | Cookies | Contact
Follow @annaberg
Join us on 3 June for a live discussion of the inquiry. Tickets: courier.example/live
Vote now
Load more comments
Impressum | Datenschutz | AGB
Quelle: dpa
Mentions légales | Confidentialité | Contact
Source : AFP
Le Courrier avec AFP
Con información de EFE
Todos los derechos reservados
Riproduzione riservata
Все права защищены
Источник: ТАСС
جميع الحقوق محفوظة
المصدر: وكالات
责任编辑:林若溪
来源:新华社
版权所有 未经许可不得转载
Dieser Artikel wurde zuerst am 14. Mai veröffentlicht.
Melden Sie sich hier für unseren Newsletter an.
Inscrivez-vous à notre newsletter.
Suscríbete a nuestro boletín.
Подписывайтесь на наш канал в Telegram.
اشترك في نشرتنا البريدية
扫码关注本报微信公众号
""".strip().splitlines()
PROSE = """
By Friday morning Anna Berg had packed.
By Port Elm standards, it was a quiet night.
Sign up or lose the berth, the union told its members.
Share prices fell by 4 per cent.
Share of the blame
Live music returns to the harbour
More from the harbour master was expected on Friday.
More in hope than in faith, the crew began to pump.
Related costs
Comments from the pilot were played in court.
Watch officers had been told to sleep.
Listen to the engine, he told the apprentice, and it will tell you when it dies.
Weather delayed the divers for a week.
Traffic on the quay stood still for an hour.
Home again
Follow the money
Correction of the course came too late.
Print the list and burn it, the mate told the clerk.
Subscribe was a word that he had never liked.
Register of Ships
Close to the rocks
The sea gives back
Elm Savings Bank sponsored the regatta that the Halcyon was to open.
Photo finish
The picture was taken by Mira Sund, who has photographed every ferry on the coast since 1998.
Top stories are told in the pub on Fridays.
Join the queue, she told them, and bring bread.
Read the manual
You may also like the harbour at night, the guide tells visitors.
Tom Hale is a reporter who was arrested on the quay.
Tom Hale is a senior correspondent for the Harbour Courier, and he said he would appeal.
Donate was painted on the wall of the lifeboat station.
Donations to the lifeboat rose to 40,000 pounds.
Updated rules for bow doors come into force in June 2031.
Published in 1931, the tide tables are still in use.
Posted to Malta in 1940, he never came back.
14 May 2031 is the day that nobody in Port Elm will forget.
The 10:45 to Fell Cross was late.
At 10:45 the siren went.
Source of the leak
Sources close to the owner said that the ship would be sold.
Source: a lawyer who has seen the file and asked not to be named.
Opinion is divided.
Business as usual
World of water
Terms and conditions of the loan were not met.
Privacy was the reason that the owner gave.
We use cookies, the baker said, to pay the fishermen.
Contact us when you find her, the widow told the divers.
Note the date: 14 May.
Read more slowly, please, the judge asked the clerk.
Breaking point
Breaking waves threw the raft onto the pier.
Search for survivors
Search and rescue
Menu of measures
Von den Rettern hieß es, niemand sei mehr an Bord.
Von Bord gegangen
Mehr Geld für die Häfen
Mehr zum Unglück will der Minister am Freitag sagen.
Foto und Film zeigen das offene Bugtor.
Anzeige gegen den Reeder
Quelle des Lecks war ein Ventil.
Lesen Sie die Akten, rief der Anwalt.
Aktualisiert wurde der Plan zuletzt 2019.
Par trois fois, la sirène a retenti.
Par chance, personne n'est mort.
À lire dans le regard des marins, la nuit fut longue.
Publié en 1931, le livre reste une référence.
Partager la peine
Commenter la décision, le maire s'y refuse.
Source de colère
Photo à l'appui, l'armateur dément.
Por la noche, nadie durmió.
Por fin en casa
Publicado en 1931, el libro aún se usa.
Recibe cada mes una pensión de 300 euros.
Foto en mano, la viuda buscó a su marido.
Fuente de vida
Más dinero para los puertos
Más de cien personas
Compartir la pena
Di notte nessuno ha dormito.
Abbonati in calo del tre per cento.
Foto alla mano, il sindaco smentisce.
Fonte di guai
Por volta das dez, a sirene tocou.
Mais dinheiro para os portos
Фото с места аварии изучают следователи.
Источник утечки нашли водолазы.
Читайте также между строк, сказал адвокат.
Новости дошли до деревни к полуночи.
Реклама сигарет на причале запрещена с 2019 года.
اقرأ ما شئت، قال البحار.
المصدر الوحيد للضوء كان القمر.
كتب أحمد منصور رسالة إلى أمه.
صورة السفينة معلقة في المقهى.
اشترك في البحث أربعون زورقا.
来源不明的油污漂到了岸边。
记者会在码头举行,家属坐在第一排。
图为证的时代已经过去。
编辑部没有收到任何消息。
分享悲伤并不容易,她说。
更多船只加入了搜救。
Breaking news travel fast in Port Elm.
Local news reports said that the bow door had been open all night.
Home news travels slowly here.
Top stories are told at the pump.
Comments View was the name of the house.
Save the children first, the mate called.
More on this will be said in June.
In pictures of the wreck, the door is open.
Sponsored by the town, the regatta went on.
Most read nothing but the tide tables.
Editing by hand takes a week.
Live music played on the quay until the ambulances came.
Advertisement for the cruise had promised calm water.
Play video games or mend nets, the boys were told.
Latest figures show that 41 people were on board.
The Tide newsletter, he said, would stop.
Twenty hours ago Anna Berg stood here.
At 17:31 GMT the siren went.
Must-read signs hang on every door of the ship.
Join us or drown, the pirates wrote.
Subscribe to nothing, trust nobody, his father had told him.
(Courier/Berg) was stamped on the box.
Officials from the Department of Ports/Harbours (Elm/Fell) disagreed.
The report names two companies (Halcyon Lines/Elm Ferries) and a bank.
Sale of the wreck begins. Bidders (Elm Ferries/Halcyon) are few.
""".strip().splitlines()


def marked(text: str) -> list[str]:
    found = find_furniture(text)
    assert {each.reason for each in found} <= FURNITURE.keys()
    return [each.span.of(text) for each in found]


def whole(line: str, found: list[str]) -> bool:
    """Is nothing marked but this line, and all of it?"""
    return "".join("".join(found).split()) == "".join(line.split())


@pytest.mark.parametrize("line", HEAD)
def test_what_stands_below_a_title_is_marked_and_nothing_else(line: str) -> None:
    assert whole(line, marked("\n\n".join([TITLE, line, *BODY])))


@pytest.mark.parametrize("line", MIDDLE)
def test_what_stands_between_paragraphs_is_marked_and_nothing_else(line: str) -> None:
    assert whole(line, marked("\n\n".join([TITLE, *BODY[:2], line, *BODY[2:]])))


@pytest.mark.parametrize("line", FOOT)
def test_what_stands_below_an_article_is_marked_and_nothing_else(line: str) -> None:
    assert whole(line, marked("\n\n".join([TITLE, *BODY, line])))


@pytest.mark.parametrize("sentence", PROSE)
def test_prose_that_begins_like_furniture_stays_wherever_it_stands(sentence: str) -> None:
    assert marked("\n\n".join([TITLE, *BODY[:2], sentence, *BODY[2:]])) == []
    assert marked("\n\n".join([TITLE, *BODY, sentence])) == []
    assert marked(" ".join([TITLE, *BODY[:2], sentence, *BODY[2:]])) == []
    assert marked("\n\n".join([TITLE, f"{BODY[0]} {BODY[1]} {sentence} {BODY[2]}", BODY[3]])) == []


@pytest.mark.parametrize(
    ("before", "furniture", "after"),
    [
        ("", "Home News Sport Business Opinion", " Ferry sinks off Port Elm The ferry sank before dawn."),
        ("", "Inicio Política Economía Deportes", " El ferry se hundió antes del alba."),
        ("", "BREAKING", " Ferry sinks off Port Elm The ferry sank before dawn."),
        ("Ferry sinks ", "by: Anna Berg Posted: May 14, 2031 / 05:21 PM CDT", " PORTS The ferry sank before dawn."),
        ("Ferry sinks ", "By Anna Berg and Tom Hale", " The ferry sank before dawn."),
        ("Ferry sinks ", "Anna Berg | Harbour Monitor", " The ferry sank before dawn."),
        ("Ferry sinks ", "PORT ELM, Norrland (AP) —", " The ferry sank before dawn."),
        ("Ferry sinks ", "Listen to this article 6:12 min", " The ferry sank before dawn."),
        ("The ferry sank before dawn. ", "READ | Who pays for the salvage?", " The crew is safe."),
        ("The ferry sank before dawn. ", "Read more: Ten ferries that never sailed", " The crew is safe."),
        ("The ferry sank before dawn.", "You may also like: Ten ferries that never sailed", "The crew is safe."),
        ("The ferry sank before dawn. ", "Must-read: Why nobody shut the doors", " Divers of the navy went down."),
        ("The ferry sank before dawn. ", "Photo: Coastal Museum of Varde", "The crew is safe."),
        ("The ferry sank before dawn.", "Olaf Brink with the bell. Photo: Museum of Varde", "The crew is safe."),
        ("The ferry sank before dawn. ", "17:31 GMT", " The crew is safe."),
        ("The ferry sank before dawn. ", "Story continues below advertisement", " The crew is safe."),
        ("The ferry sank before dawn. ", "Sign up to our daily newsletter", " The crew is safe."),
        ("The ferry sank before dawn. ", "Comments (58) View all comments Add your comment", ""),
        ("The ferry sank before dawn. ", "Impressum | Datenschutz | AGB", ""),
    ],
)
def test_furniture_without_a_line_break_ends_where_prose_begins(before: str, furniture: str, after: str) -> None:
    body = " ".join(BODY)
    text = f"{before}{furniture}{after} {body}" if after else f"{body} {before}{furniture}"
    assert whole(furniture, marked(text))


def test_links_under_their_heading_are_marked_and_the_paragraph_behind_them_is_not() -> None:
    links = ["Most read", "1 Dog elected to parish council", "2 Bypass delayed again", "3 Harbour seals use the lock"]
    assert marked("\n\n".join([TITLE, *BODY[:2], *links, *BODY[2:]])) == links


def test_a_box_of_short_lines_is_marked_as_a_whole() -> None:
    box = "The Evening Note\nThe stories you need, at five.\nEnter your email\nSign Up"
    assert whole(box, marked("\n\n".join([TITLE, *BODY[:2], box, *BODY[2:]])))


def test_a_note_on_a_mistake_is_marked_with_what_is_right() -> None:
    note = "An earlier version of this article misstated the depth. It is 60 metres, not 66."
    assert whole(note, marked("\n\n".join([TITLE, *BODY, note])))
    assert whole(note, marked(" ".join([TITLE, *BODY, note])))


def test_a_reporter_who_is_in_the_news_is_no_author_at_the_foot() -> None:
    news = "Tom Hale is a reporter for the Harbour Courier who was held on the quay for a night, his lawyer said."
    assert marked("\n\n".join([TITLE, *BODY, news])) == []
