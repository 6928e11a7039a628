"""What furniture says, in English: the table of patterns, each under the reason it gives.

LINES are tried on a whole line (and on a text's last words), SENTENCES at the beginning of any sentence. Shorthand:
~ the rest of the sentence, ¦ its end, ⟨…⟩ these words ahead in it, <name> a piece defined in patterns. Every part is
bounded, so that a sentence takes a fixed number of steps at most. «a;b» before a pattern: it can match only in a line
that holds one of these, in small letters; so that patterns which may begin with anything are not tried on every line.
"""

from __future__ import annotations

from components.cleaning.furniture.appeals import APPEALS

LINES: dict[str, tuple[str, ...]] = {
    "promo": (
        r"\W{0,3}(?:read (?:more(?: about)?|next|also|on|this)|see also|also read)\s?[:|»>–—-]\s?[^\n]{2,250}",
        r"(?:read|also (?:see|in [^:\n]{2,40}))<colon><headline>",
        r"\W{0,3}more (?:on this(?: story)?|from [^:\n]{2,40}|stories|news|coverage)<colon><headline>",
        r"\W{0,3}(?:related|recommended|more)(?: <stories>)?<colon><headline>",
        r"(?:watch|listen)(?: also| now| live| more| to)?<colon><headline>",
        r"(?:up next|you (?:may|might) also (?:like|be interested in)|don['’]t miss|further reading|must read|"
        r"in pictures|in case you missed it|what to read next|from the archives?|go deeper|"
        r"dig deeper)<colon><headline>",
        r"more from [\w' ’]{2,40}:?",
    ),
    "subscribe": (
        r"(?:(?:our |daily |weekly |free )?newsletters?|(?:subscribe|sign up|donate)(?: now| today| here)?|"
        r"follow us|become a (?:member|subscriber|supporter)|support (?:us|our (?:work|journalism))):?",
    ),
    "comments": (
        r"(?:(?:jump to|view|show|hide|read|see|load|all|add|post|leave|write|\d{1,5})\s)?(?:a |all |the |your |"
        r"more )?comments?(?: \(\d{1,5}\)|\s?\d{0,5}| section| policy| ↓| here)?",
        r"have your say|community guidelines",
    ),
    "credit": (
        r"(?:sources?|via|credits?): (?-i:<named>)",
        r"(?:—|--)\s?(?-i:<person>(?:(?:, | and )<person>){0,5})",
        r"(?:with|from|—\s?with) (?:news )?agencies\.?",
    ),
    "agency": (
        r"[—–-]{0,2}\s?\(?(?-i:(?:[Ww]ith |the |The ){0,2}<known>(?:(?:, |/|, and | and | & )<agency>){0,4})\)?\.?",
        r"(?:[—–-]{1,2}\s?\(?|with (?:the )?)(?-i:<agency>)\)?\.?",
    ),
    "legal": (r"disclaimer:\s[^\n]{2,300}",),
    "updated": (
        r"(?:correction|clarification|editor['’]?s['’]? note|note to (?:readers|editors))"
        r"(?:\s?\([^)\n]{2,40}\)|,[^:\n]{2,40})?:\s[^\n]{2,600}",
    ),
    "caption": (
        r"[(\[]?(?:file |ap |stock |handout )?(?:<picture>|video|pic|graphic|illustration|map|chart)s?"
        r"(?: (?:by|credit|courtesy(?: of)?|via))?\s?[:/|]\s?[^\n]{2,250}[)\]]?",
        r"«image;photo;picture;foto;bild;imag»"
        r"[^\n]{2,250}\s(?:[(\[](?:©\s?)?(?:(?:file |ap )?<picture>|fotos?|bild|imagen|immagine|crédits?(?: photo)?)s?"
        r"(?: credit| by|:| di| de| von|/)?\s?[^()\[\]\n]{2,60}[)\]]|©\s?(?:foto|bild|<picture>)\s?:\s?[^\n.]{2,60})",
        r"[(\[]?(?:file )?(?:<picture>|illustration|graphic)s? (?:by|courtesy of)(?-i:\s<named>)[)\]]?\.?",
        r"[(\[]?(?:file (?:<picture>)|pictured|caption|photo caption|credit|getty images|shutterstock|"
        r"image source)(?:[:,] [^\n]{2,250}| of [^\n]{2,200})?[)\]]?",
        r"«photo;pic;image;credit»"
        r"[^\n]{2,250}[.!?\"”]\s?[(\[|]?\s?(?:file |ap )?(?:<picture>|pic|credit)s?"
        r"(?: credit)?\s?[:/]\s?[^\n.]{2,80}[)\]]?\.?",
        r"«photo;picture;image»"
        r"[^\n]{2,250}[.!?\"”]\s?[(\[|]?\s?(?:<picture>)s? by (?-i:<named>)[)\]]?\.?",
        r"«photo;picture;image;/»"
        r"[^\n]{2,250}\((?:file (?:<picture>)|ap photo/[^)\n]{2,60}|"
        r"[^()\n]{2,60}/\s?(?:getty images|reuters|afp|ap))\)\.?",
        r"(?-i:FILE)\s?[-–—:]{1,2}\s[^\n]{2,600}|\[\d{1,2}/\d{1,2}\]\s?[^\n]{2,500}",
        r"«/»"
        r"[^\n]{2,250}[.!?\"”]\s(?-i:<person>\s?/\s?<named>)",
        r"«/»"
        r"[^\n]{2,250}[.!?\"”]\s?(?-i:[(\[]<named>\s?/\s?<named>[)\]])",
        r"(?:<picture>|slide) \d{1,3} (?:of|/) \d{1,3}|image (?:copyright|caption)[^\n]{2,250}",
        r"«/»"
        r"\(?(?-i:<person>)\s?/\s?(?:getty images|shutterstock|(?-i:<known>)|[\w .]{0,30}\b(?:<press>))\)?",
    ),
    "contact": (
        r"(?:contact(?: us)?|got a (?:news )?tip\?|tips|send us a tip|newsroom|e-?mail us):?",
        r"«@»"
        r"(?:(?:twitter|e-?mail|tel|phone): ?)?<mail>[^\s]{0,40}(?: \| [^\n]{2,40})?",
    ),
    "navigation": (
        r"(?:- |— )?advertise?ment(?: -| —)?|sponsored(?: content)?",
        r"(?:story|article) continues (?:below|after)[^\n]{0,40}",
        r"skip (?:to (?:main |the )?content|advertisement|ad|navigation)|back to top",
        r"«enlarge this image;caption»"
        r"enlarge this image[^\n]{0,120}|[^\n]{0,120}(?:toggle|hide) caption[^\n]{0,80}",
        r"share or comment on this (?:article|story)[^\n]{0,200}|opens in (?:a )?new (?:tab|window)|scroll down "
        r"for video",
        r"scroll (?:down )?(?:to (?:continue|read|see|view)|for more)[^\n.]{0,30}|scroll down",
        r"share(?: this(?: (?:article|story|page|post))?)?(?: (?:on|via|with) [^\n.]{2,60})?:?",
        r"(?:print|save|email|bookmark|copy)(?: (?:this|link|article|story|page)){0,2}",
        r"(?:(?:share|tweet|pin|email|print|save|facebook|twitter) ){1,7}(?:share|tweet|pin|email|comments?)",
        r"read or share this story[^\n]{0,60}",
        r"(?:next|previous) (?:article|story|post)(?::[^\n]{2,200})?|load more|loading\W{0,3}|menu|search|home",
        r"log ?in|sign in|log ?out|close|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|view gallery",
        r"click to (?:enlarge|expand|share|print)[^\n]{0,40}|accessibility tools|listen to this article[^\n]{0,20}",
        r"(?:about|estimated )?(?:read(?:ing)? time:?\s?)?\d{1,2}[ -]min(?:ute)?s?(?: read| to read)?|play video",
        r"(?:tags?|topics?|filed under|keywords?|categor(?:y|ies)|sections?|tagged)\s?:\s[^\n]{1,200}[^\n.]",
        r"«|;•;·»"
        r"(?![^\n]*\d)<item>(?:[|•·]<item>){3,20}",
        r"(?:home|news)(?:\s?[>»/›][^>»/›\n]{2,40}){1,5}",
    ),
}

SENTENCES: dict[str, tuple[str, ...]] = {
    "agency": (
        r"(?:the-\w{2,20}-wire\S{0,3}\s?(?:&|and)?\s?)(?:©|\(c\)|copyright)[^\n]{0,250}?all rights reserved\.?",
        r"(?:©|copyright)[^\n]{0,60}(?:associated press|reuters|agence france-presse|\bafp\b|newswire|"
        r"wire service|news agency)[^\n]{0,120}?all rights reserved\.?",
        r"(?:<this>|this report)⟨(?:syndicated feed|(?:wire|news) (?:service|agency) feed)⟩~",
        r"(?:<this>|this report) (?:is|was|has been) (?:auto-?generated|published|provided|sourced|taken) (?:by|from)"
        r"⟨(?:wire service|news agency)⟩~",
    ),
    "legal": (
        r"<copyright>[^\n]{0,250}?all rights reserved\.?|<copyright>~",
        r"«transcripts are;transcript was»"
        r"(?:notice: )?(?:transcripts are|this transcript was)⟨(?:machine|created|generated|edited|contractor|"
        r"final form)⟩~",
        r"visit our website terms of use~|read our (?:privacy|cookie) (?:policy|notice)\b~",
        r"«does not work for;do not work for»"
        r"[^\n.]{2,80} (?:does|do) not work for, consult~",
        r"opinions expressed by [^\n.]{2,60} are their own¦",
        r"this (?:is an? |article is |)(?:opinion|commentary|column|analysis)(?: piece| article| column)?(?: "
        r"and)? reflects? "
        r"(?:the|only the) (?:author|writer)['’]s~",
        r"this is (?:sponsored|partner|branded|advertising) content~",
        r"all rights reserved\.?(?: unauthori[sz]ed[^\n.]{0,160}\.)?",
        r"this (?:material|content|article|story) may not be (?:<copied>,? ?(?:or )?){1,6}\b~",
        r"no part of this (?:article|story|publication|website|site|page|material) may be <copied>\b~",
        r"unauthori[sz]ed (?:use|reproduction|copying|republication|distribution)"
        r"⟨(?:(?:is|are)(?: strictly| expressly)? (?:prohibited|forbidden)|permission)⟩~",
        r"(?:any )?(?:reproduction|copying|republication|redistribution)(?:,? (?:or|and) \w{4,20}){0,2} "
        r"(?:in whole or|of this (?:material|article|content|story|page|site|website)\b|without [^\n.]{0,40}?"
        r"(?:permission|consent)[^\n.]{0,40}? (?:is|are)\b|(?:is|are) strictly prohibited)~",
        r"(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:(?:in|on) this \w{3,12}|here|above)? ?"
        r"(?:are|do not|belong)\b⟨\b(?:authors?|writers?|own)\b⟩~",
        r"we may (?:earn|receive) (?:a |an )?(?:small )?(?:affiliate )?commission~",
        r"for (?:permission|licen[cs]ing|reprints?)\b⟨(?:, (?:please )?|please )(?:contact|visit|e-?mail|click)\b⟩~",
        r"by (?:using|continuing|clicking|signing up|submitting|registering)⟨you (?:agree|accept|consent)⟩~",
        r"(?:distributed|syndicated|licensed) (?:by|under)(?-i:\s<named>)[.]?",
    ),
    "updated": (
        r"(?:<this>|this (?:report|page|piece)) has been(?: last| regularly)? (?:updated|corrected|clarified|edited)"
        r"(?: and (?:updated|corrected|clarified|republished))?<changed>",
        r"(?:<this>|this (?:report|page|piece)) (?:was|has been)(?: last| most recently)? "
        r"(?:updated|corrected|amended|clarified|revised|edited|modified)(?: <moment>~| to (?:correct|clarify|fix)\b~)",
        r"(?:<this>|this (?:report|page|piece)) (?:was|has been) (?:updated|amended|revised)(?: after publication)? to "
        r"(?:reflect (?:that|the fact|new|comment|additional|the correct)|(?:add|include|provide) (?:comments?|a "
        r"comment|"
        r"details|a statement|a response|additional|new|more|further)|remove|note that|make clear|say that)\b~",
        r"(?:<this>|this (?:report|page|piece)) (?:is being|will be)(?: regularly| continually)? updated"
        r"(?: (?:as|when|with|throughout|shortly|regularly|once|if|live)\b~)?¦",
        r"this is a (?:developing|breaking)(?: news)? (?:story|report)~",
        r"(?:correction|clarification)s?(?: \([^)\n]{2,30}\)|, [^:\n]{2,30})?:\s(?:an?|in an|due|because|this|the)\b"
        r"⟨(?:version|mistake|misstat|misspel|error|incorrect|wrong|amended|updated|corrected)⟩~",
        r"(?:an? )?(?:earlier|previous|former) versions? of (?:<this>|this (?:report|headline|caption|column|"
        r"piece|page)|the headline)"
        r"(?: (?:mis[a-z]{3,20}|incorrectly|wrongly|erroneously|inaccurately|mistakenly)\b~|⟨\b(?:incorrect|"
        r"incorrectly|"
        r"wrong|wrongly|in error|erroneous|inaccurate|corrected|mistake|error|misspelled|misspelt|misstated|"
        r"misidentified)\b⟩~"
        r"|, published [^\n]{2,60}? (?:mis|said|stated|gave)~)",
        r"an earlier version of this (?:article|headline|caption|live ?blog) (?:said|stated|gave)\b~",
        r"(?:more|(?:further )?updates|(?:more )?details|more information)(?: will)? (?:to follow|to come|"
        r"follows?|soon|shortly)(?: shortly| soon)?¦",
        r"(?:please )?(?:check|come) back (?:here )?(?:later|soon|regularly|often|throughout the day)?(?: for (?:more "
        r"(?:updates|details|information|news|on)|updates|the latest)\b~)¦|please check back\b~|check back "
        r"(?:soon|later)¦",
        r"(?:please )?refresh (?:this|the) page(?: (?:for|to (?:see|get|read)|regularly|often)\b~)?¦",
        r"«regrets the error;regret the error»"
        r"(?:the )?(?-i:<named>) regrets? (?:the|this) error¦",
        r"<this> appears in (?:the|our) (?:[\w’']{2,20} ){1,6}(?:edition|issue)\b~",
        r"\(?(?:except for the headline, )?<this> (?:has|was) not (?:been )?edited by (?:our|the|\w{2,20}) ~\)?",
        r"we(?: will|['’]ll| are|['’]re)(?: be)? updat\w{1,5} this (?:story|article|page|report)~",
        r"we(?: will|['’]ll| are|['’]re)(?: be)? bring\w{0,3} you (?:more|the latest|updates)~",
        r"(?:<this>|this headline|the headline)(?: above| on this page)? has been (?:changed|edited) to ~",
    ),
    "credit": (
        r"[(—–-]{0,3}\s?with assistance (?:from|by) (?-i:<named>)¦",
        r"heard on (?-i:<named>)¦",
        r"\(?(?:translated|adapted)(?: from(?: the)? \w{4,12})? by:? (?-i:<named>)\)?¦",
        r"«reported from»"
        r"(?-i:<named>) reported from (?-i:<named>)(?:(?:, | and )(?-i:<named>) from (?-i:<named>)){0,4}\.(?: "
        r"(?-i:<named>) "
        r"contributed to this (?:report|story|article))?¦",
        r"«solely responsible for»"
        r"(?:the )?(?-i:<named>) (?:is|are) solely responsible for (?:all|its|this|the) content¦",
        r"«receives support;receives financial support»"
        r"(?:the )?(?-i:<named>) receives (?:financial )?support (?:from|for)⟨(?:coverage|reporting|journalism|"
        r"newsroom)⟩~",
        r"\(?(?:additional |original |further )?(?:reporting|writing|editing|words|research|compiled|edited|"
        r"written|produced|translated) by:? (?-i:<named>)¦",
        r"[(—–-]{0,2}\s?with (?:additional |further )?(?:reporting|files?|inputs?|contributions?|material|"
        r"information) (?:from|by) (?-i:<named>)¦",
        r"«contributed»"
        r"(?-i:<named>),?(?: also)? contributed(?: additional)?(?: reporting| research)? (?:to|for) this (?:report|"
        r"story|article|dispatch)(?:(?-i: (?:from|in) <named>))?¦",
        r"<this> (?:was|is|has been)(?: (?:originally|first|also))? (?:published|produced|provided|supplied|"
        r"republished|reprinted|syndicated|translated|distributed|made available) (?:(?:by|in|on|with|from)"
        r"(?: permission (?:by|of|from))? (?:the )?(?-i:<outlet>)(?:,? (?:and|under|as part|with permission|"
        r"here)\b~)?¦|"
        r"under a creative commons~|as part of (?:the|our|a partnership|a collaboration)\b~|here\b¦|with "
        r"(?:permission|the "
        r"(?:permission|support))~)",
        r"(?:<this>|this report) (?:originally|first) (?:appeared|ran|aired) (?:in|on|at) (?:the )?(?-i:<outlet>)"
        r"(?:,? (?:and|under|with permission|here)\b~)?¦",
        r"«can be;you can;mail;contact;follow;reach»"
        r"(?-i:<person>) (?:is|covers)\b[^\n.]{0,100}\.\s(?:<she> can be|you can|e-?mail|contact|follow|"
        r"reach)\b⟨<address>⟩~",
    ),
} | APPEALS
