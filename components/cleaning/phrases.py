"""What furniture says, in English: the table of patterns, each under the reason it gives.

LINES are tried on a whole line (and on a text's last words), SENTENCES at the beginning of any sentence. Shorthand:
~ the rest of the sentence, ¦ its end, ⟨…⟩ these words ahead in it, <name> a piece defined in patterns. Every part is
bounded, so that a sentence takes a fixed number of steps at most. «a;b» before a pattern: it can match only in a line
that holds one of these, in small letters; so that patterns which may begin with anything are not tried on every line.
"""

from __future__ import annotations

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
        r"(?:reflect (?:that|the fact|new|comment|additional|the correct)|(?:add|include|provide) (?:comments?|a comment|"
        r"details|a statement|a response|additional|new|more|further)|remove|note that|make clear|say that)\b~",
        r"(?:<this>|this (?:report|page|piece)) (?:is being|will be)(?: regularly| continually)? updated"
        r"(?: (?:as|when|with|throughout|shortly|regularly|once|if|live)\b~)?¦",
        r"this is a (?:developing|breaking)(?: news)? (?:story|report)~",
        r"(?:correction|clarification)s?(?: \([^)\n]{2,30}\)|, [^:\n]{2,30})?:\s(?:an?|in an|due|because|this|the)\b"
        r"⟨(?:version|mistake|misstat|misspel|error|incorrect|wrong|amended|updated|corrected)⟩~",
        r"(?:an? )?(?:earlier|previous|former) versions? of (?:<this>|this (?:report|headline|caption|column|piece|page)|the headline)"
        r"(?: (?:mis[a-z]{3,20}|incorrectly|wrongly|erroneously|inaccurately|mistakenly)\b~|⟨\b(?:incorrect|incorrectly|"
        r"wrong|wrongly|in error|erroneous|inaccurate|corrected|mistake|error|misspelled|misspelt|misstated|misidentified)\b⟩~"
        r"|, published [^\n]{2,60}? (?:mis|said|stated|gave)~)",
        r"an earlier version of this (?:article|headline|caption|live ?blog) (?:said|stated|gave)\b~",
        r"(?:more|(?:further )?updates|(?:more )?details|more information)(?: will)? (?:to follow|to come|"
        r"follows?|soon|shortly)(?: shortly| soon)?¦",
        r"(?:please )?(?:check|come) back (?:here )?(?:later|soon|regularly|often|throughout the day)?(?: for (?:more "
        r"(?:updates|details|information|news|on)|updates|the latest)\b~)¦|please check back\b~|check back (?:soon|later)¦",
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
        r"«reported from»"
        r"(?-i:<named>) reported from (?-i:<named>)(?:(?:, | and )(?-i:<named>) from (?-i:<named>)){0,4}\.(?: (?-i:<named>) "
        r"contributed to this (?:report|story|article))?¦",
        r"«solely responsible for»"
        r"(?:the )?(?-i:<named>) (?:is|are) solely responsible for (?:all|its|this|the) content¦",
        r"«receives support;receives financial support»"
        r"(?:the )?(?-i:<named>) receives (?:financial )?support (?:from|for)⟨(?:coverage|reporting|journalism|newsroom)⟩~",
        r"\(?(?:additional |original |further )?(?:reporting|writing|editing|words|research|compiled|edited|"
        r"written|produced|translated) by:? (?-i:<named>)¦",
        r"[(—–-]{0,2}\s?with (?:additional |further )?(?:reporting|files?|inputs?|contributions?|material|"
        r"information) (?:from|by) (?-i:<named>)¦",
        r"«contributed»"
        r"(?-i:<named>),?(?: also)? contributed(?: additional)?(?: reporting| research)? (?:to|for) this (?:report|"
        r"story|article|dispatch)(?:(?-i: (?:from|in) <named>))?¦",
        r"<this> (?:was|is|has been)(?: (?:originally|first|also))? (?:published|produced|provided|supplied|"
        r"republished|reprinted|syndicated|translated|distributed|made available) (?:(?:by|in|on|with|from)"
        r"(?: permission (?:by|of|from))? (?:the )?(?-i:<outlet>)(?:,? (?:and|under|as part|with permission|here)\b~)?¦|"
        r"under a creative commons~|as part of (?:the|our|a partnership|a collaboration)\b~|here\b¦|with (?:permission|the "
        r"(?:permission|support))~)",
        r"(?:<this>|this report) (?:originally|first) (?:appeared|ran|aired) (?:in|on|at) (?:the )?(?-i:<outlet>)"
        r"(?:,? (?:and|under|with permission|here)\b~)?¦",
        r"«can be;you can;mail;contact;follow;reach»"
        r"(?-i:<person>) (?:is|covers)\b[^\n.]{0,100}\.\s(?:<she> can be|you can|e-?mail|contact|follow|"
        r"reach)\b⟨<address>⟩~",
    ),
    "subscribe": (
        r"«belongs to;depends on;relies on;is funded by»"
        r"[^\n.!?]{2,60}(?:belongs to|depends on|relies on|is funded by) (?:its|our) (?:readers|members|"
        r"subscribers)\. (?:become|join|subscribe|support|donate|please)\b~",
        r"(?:please |to [\w' ’]{2,60}, )?(?:subscribe\b⟨<newsletter>⟩~|(?:sign up|register)\b⟨<letter>⟩~"
        r"|(?:sign up|subscribe|register)(?: for free)?(?: now| today| here| for free)(?: (?:to|for|at|and get|and receive)\b~)?¦)",
        r"(?:get|receive|have) ⟨(?:newsletter|(?:your|my) inbox|our app|news alerts|"
        r"delivered (?:straight |directly |right )?to your (?:e-?mail|inbox|phone|door))⟩~",
        r"(?:download|install|get) our [^\n.]{0,40}app\b~",
        r"(?:download|install|get) the [^\n.]{0,40}app(?: (?:for|from|to|today|now|here|on)\b~)?¦",
        r"(?:(?:like|find|join) (?:us|our page)|follow (?:us|our|me|@|the author|(?-i:[A-Z]))[^\n.]{0,40}) on <social>\b~",
        r"join our [^\n.]{0,40}(?:whatsapp|telegram|newsletter|channel|mailing list|community of readers)~",
        r"join the [^\n.]{0,40}(?:whatsapp channel|telegram channel|newsletter|mailing list)(?: (?:for|to|here|today)\b~)?¦",
        r"(?:already|not) (?:a |yet a )?(?:subscriber|registered)\?~|(?:already|not) (?:a |yet a )member\?(?: (?:log|sign|join|click)~|$)",
        r"(?:enjoy(?:ing|ed)?|like|want|love) (?:this|more|what)[^\n.?]{0,60}\? (?:sign up|subscribe|support|"
        r"become|get|join|read)\b~",
        r"(?:support|help us|fund|back) (?:our|independent|local|quality|keep)[^\n.]{0,60}(?:journalism|newsroom)"
        r"(?:,? (?:today|now|here|by|with|for|from|like|free)\b~)?¦",
        r"become (?:a|an) (?:\w{2,20} )?(?:member|subscriber|supporter|patron)\b"
        r"(?: (?:of our|today|now|here|for (?:just|only|as|free|[$£€\d])|and (?:get|support|help|enjoy|receive|read)|"
        r"to (?:read|get|support|enjoy|access|continue|unlock|receive))\b~)?¦",
        r"to (?:continue|keep) reading(?: (?:this|the|our|your|for|more)(?: [\w’']{2,12}){0,3})?,? (?:please )?(?:subscri|regist|sign (?:in|up)|log in|create|"
        r"become)~",
        r"you have (?:\w{1,12} )?(?:free )?articles? (?:left|remaining)~",
        r"never miss (?:a|another|an) (?:story|update|article|headline)(?:[,:]? (?:again|with|from|by|sign up|subscribe)\b~)?¦",
        r"start your (?:free |day |week )?⟨(?:trial\b|subscription|newsletter|briefing)⟩~",
    ),
    "comments": (
        r"comments (?:are|have been) (?:(?:now )?closed|moderated|disabled|turned off|pre-moderated)"
        r"(?: (?:on|for|under|below|at) (?:this|our|all|these|legal)[^\n.]{2,80}| by our [^\n.]{2,60}|"
        r" before (?:they appear|publication|being published))?¦",
        r"comments (?:are|will be) open (?:on|for|under|below) (?:this|our)~",
        r"comments on this (?:story|article|post|page) (?:are|have been|will be|is) (?:now )?(?:closed|moderated|disabled|"
        r"turned off|open)\b~",
        r"please (?:keep|make) (?:your |all )?comments ~",
        r"keep your comments (?:civil|respectful|short|brief|polite|clean|relevant|on|to)~",
        r"«committed to»"
        r"[^\n.]{2,60} (?:is|are) committed to (?:providing|maintaining|fostering) (?:a|an) (?:[\w-]{2,20},? ){0,5}(?:forum|"
        r"space|platform) for (?:discussion|commentary|comments|readers|our|conversation|civil)~",
        r"you can (?:review|read|find|see) our (?:community|comment|house|moderation|commenting)[^\n]{0,200}?"
        r"(?:here\.|guidelines\.|rules\.|policy\.|$)",
        r"(?:we|our moderators) (?:welcome|encourage|moderate|reserve the right|review)⟨(?:\bcomments?\b|comments section|"
        r"moderat)⟩~",
        r"to (?:comment|join the conversation)(?: on [\w ]{2,30})?,? (?:please )?(?:you must |you need to )?(?:be )?(?:log|sign|regist|"
        r"subscri)~",
        r"(?:log|sign) in to (?:comment|post|join)~",
        r"(?:readers['’]? |user )?comments (?:(?:that|which) (?:are|contain|violate|breach|break|include)[^\n.]{0,80} |containing[^\n.]{0,80} )(?:will|"
        r"may|must) be (?:removed|deleted|edited|moderated|reviewed)¦",
        r"(?:readers['’]? |user )?comments (?:will|may) be (?:moderated|edited for (?:length|clarity|style))~",
        r"(?:please )?(?:see|read|view|review|follow) our (?:comments?|commenting|community|house|moderation) "
        r"(?:policy|guidelines|rules|standards)~",
        r"our (?:comments?|commenting|community|house|moderation) (?:policy|guidelines|rules|standards)¦",
        r"(?:have your say|join the (?:conversation|discussion|debate)|share your (?:thoughts|views|opinions?)|"
        r"(?:tell|let) us (?:know )?what you think|leave (?:a|your) comments?)(?: (?:(?:in|on|about) (?:the comments?|our|this)|below|here|by (?:e-?mail|"
        r"click|us|writ)|at [\w.]*[@.]|using)[^\n.]{0,80}[^\n]{0,40}?)?¦",
        r"what do you think\? (?:tell|let|share|join|have|leave|e-?mail|write)\b~",
    ),
    "contact": (
        r"(?:please )?(?:contact|e-?mail|call|reach|write to|message|text|get in touch with|follow|"
        r"ring)\b⟨<address>⟩~",
        r"(?:please )?(?:contact|e-?mail|write to|get in touch with|reach) (?:us(?= (?:at|on|via|here|if|for|with|to|using|by (?:e-?mail|phone|post))\b|\W{0,3}$|[.!:])|our (?:newsroom|reporter|editor|team|news)|"
        r"the (?:reporter|newsroom|editor) (?:at|on|via|by|here))\b~",
        r"«: write;: e-mail;: email;: send;: contact;: call»"
        r"[^\n.:!?]{2,60}: (?:write|e-?mail|send|contact|call)\b⟨<address>⟩~",
        r"(?:do you (?:know (?:more|something|anything)|have "
        r"(?:information|news|photos|something|(?:a|any|more)[^\n?.]{0,30}(?:tip|story|information|photos?|videos?)))|"
        r"are you affected|have you been affected|know more|seen something|(?:have|got) (?:you )?(?:a|any|more|something)"
        r"[^\n?.]{0,30}(?:tip|story|information|news))[^\n?.]{0,100}\? <write>\b~",
        r"(?:do you have|have you(?: got)?|have|got) (?:a|any) (?:news |story )?(?:tip|story)"
        r"(?: (?:to share|to tell us|for us|we should (?:know|cover)))?\?",
        r"were you (?:there|affected|at|in|on|near)[^\n?.]{0,80}\? <write>\b~",
        r"if you (?:would like to|want to|wish to|have)(?: share| submit| send)? (?:a|any|more|your|"
        r"us)[^\n.]{0,40}(?:story|tip|news|information|photo|idea)⟨(?:submit|contact|e-?mail|send|click|call|"
        r"write|get in touch)(?: to| with)? (?:us|our|it to us|here|newsroom|the newsroom|<mail>)⟩~",
        r"(?:send|submit) (?:us )?(?:your |any |a )?(?:news |story )?(?:tips?|letters?|photos?|stories|story ideas?|"
        r"pictures|videos?|views|comments|questions)\b⟨(?:@|to us|here[.:!]|newsroom@|www|editor (?:at|by) |our )⟩~",
        r"«can be reached;can be contacted;can be e-mailed;can be emailed;can be followed»"
        r"(?:(?-i:<person>)|you|<she>) can be (?:reached|contacted|e-?mailed|followed)⟨<address>⟩~",
        r"(?:you can |reach |to )(?:contact|reach|e-?mail|follow|send)\b⟨<mail>⟩~",
    ),
    "navigation": (
        r"(?:share this (?:article|story|page|post)(?: (?:on|via) [^\n.]{2,60})?|advertisement|"
        r"(?:story|article) continues (?:below|after)"
        r"(?: (?:the |this )?(?:advertisement|ad|promotion|newsletter))?)[.!]?",
        r"«not responsible for»"
        r"(?-i:<named>) is not responsible for the content of (?:external|other) (?:web)?sites¦",
        r"click (?:here|on the link|the link)(?: below| above)? (?:to|for)~",
        r"(?:use|tap|click|press) the (?:share|play|print|save|button|arrows?|icons?)⟨(?:(?:button|icons?|arrows?)(?: (?:above|below|at the (?:top|bottom|end)|on the (?:left|right))|"
        r" to (?:share|print|save|listen|play|enlarge|see more|read|navigate)))⟩~",
    ),
    "promo": (
        r"(?:you can )?(?:read|see|watch|view|find|listen to|follow|explore|browse) (?:more|the full|our|all|"
        r"live|the latest)\b⟨(?:(?<!from )(?<!not )(?<!is )(?<!are )\bhere(?=\W{0,3}$|[:!]|\.\s|\.$)|below[.:!]|on our (?:web)?site|on our app|\bin our\b|"
        r"live ?blog|(?:our|full|live|latest|all the) (?:\w{2,20} )?coverage|live updates)⟩~",
        r"for (?:more|the latest|all the latest)⟨(?:news|stories|coverage|updates|information|on this)⟩⟨(?:,\s(?:please )?(?:visit|"
        r"click|follow|see|go to|head to|tune|download|check)\b|(?:visit|click|follow|see|go to|head to) (?:our|here|us|the website|"
        r"www|http|[\w-]{2,40}\.[a-z]{2,8}\b))⟩~",
        r"(?:click|tap) here\b(?!,| and\b(?! (?:subscribe|read|get|see|sign)))~",
        r"(?:poll|vote|quiz)\s?:\s[^\n?]{5,160}\?(?:\s(?:yes|no|don['’]t know|not sure|maybe|undecided)\b[,/|]?){0,5}"
        r"(?:\s\d[\d,.]{0,9} votes?(?: cast)?)?",
    ),
}
